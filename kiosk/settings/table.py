"""All settings at a glance: for a terminal, for a program, and for the IT guide."""

from __future__ import annotations

from kiosk.settings.reading import Reading
from kiosk.settings.settings import DECLARED, Settings


def terminal_table(settings: Settings, reading: Reading) -> str:
    """Give a line for each setting: its name, its value, where it came from."""
    rows = [("setting", "value", "from")]
    rows += [
        (setting.name, setting.told(settings), origin.where)
        for setting, origin in zip(DECLARED, reading.origins, strict=True)
    ]
    wide = [max(len(row[column]) for row in rows) for column in (0, 1)]
    return "\n".join(f"{name:{wide[0]}}  {value:{wide[1]}}  {where}" for name, value, where in rows)


def settings_as_dict(reading: Reading) -> dict[str, list[dict[str, str]]]:
    """Give the same as plain values, and the problems, of which there are none or only they."""
    settings = reading.settings
    if settings is None:
        return {"settings": [], "problems": [problem.as_dict() for problem in reading.problems]}
    listed = [
        {"name": setting.name, "value": setting.shown(settings), "from": origin.where}
        for setting, origin in zip(DECLARED, reading.origins, strict=True)
    ]
    return {"settings": listed, "problems": []}


def guide_table() -> str:
    """Give the table of the IT guide in Markdown: what each is for, what fits, the default."""
    defaults = Settings()
    rows = ["| setting | what it is for | what fits | default |", "|---|---|---|---|"]
    rows += [
        f"| `{setting.name}` | {setting.sentence} | {setting.kind.limits} "
        f"| {setting.told(defaults)} |"
        for setting in DECLARED
    ]
    return "\n".join(rows) + "\n"
