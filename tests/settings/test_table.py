"""Does the IT guide say what the program does?"""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.settings.reading import read_settings
from kiosk.settings.settings import DECLARED
from kiosk.settings.table import guide_table, settings_as_dict, terminal_table

FRESH_TABLE = "from kiosk.settings.table import guide_table; print(guide_table())"


def test_the_it_guide_holds_the_table_of_the_settings(root: Path) -> None:
    guide = (root / "docs" / "it-guide.md").read_text(encoding="utf-8")
    assert guide_table() in guide, f"paste the fresh table: python3 -c '{FRESH_TABLE}'"


def test_the_it_guide_shows_a_settings_file_that_is_right(root: Path, tmp_path: Path) -> None:
    guide = (root / "docs" / "it-guide.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```toml\n(.*?)```", guide, flags=re.DOTALL)
    assert blocks
    for block in blocks:
        (tmp_path / "kiosk.toml").write_text(block, encoding="utf-8")
        assert not read_settings(tmp_path / "kiosk.toml", {}, {}).problems


def test_the_terminal_shows_name_value_and_origin_in_columns() -> None:
    reading = read_settings(None, {"KIOSK_MOUNT": "900"}, {"windowed": "1080x1920"})
    assert reading.settings is not None
    lines = terminal_table(reading.settings, reading).splitlines()
    assert re.fullmatch(r"mount +900 +KIOSK_MOUNT", lines[4])
    assert re.fullmatch(r"windowed +1080x1920 +--windowed", lines[2])
    assert re.fullmatch(r"content +\(the bundled content\) +default", lines[1])
    assert len({line.rindex("  ") for line in lines}) == 1


def test_a_program_gets_either_settings_or_problems() -> None:
    good = settings_as_dict(read_settings(None, {}, {}))
    assert [each["name"] for each in good["settings"]] == [setting.name for setting in DECLARED]
    assert good["problems"] == []
    bad = settings_as_dict(read_settings(None, {"KIOSK_MOUNT": "0"}, {}))
    assert bad["settings"] == []
    assert bad["problems"][0]["where"] == "KIOSK_MOUNT"
