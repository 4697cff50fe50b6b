"""Every setting, declared once: its kind, default, limits, and one sentence for IT.

Everything else follows from here: reading and its messages, the options of the command line,
`kiosk settings` and the table in the IT guide.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs
from attrs import frozen

from kiosk.settings.keys import Keys
from kiosk.settings.kinds import Folder, Measure, Name, WholeNumber, WindowSize, YesNo

if TYPE_CHECKING:
    from kiosk.settings.kinds import Kind

T = TypeVar("T")


@frozen
class Setting:
    """What there is to know about one setting."""

    name: str
    """As in kiosk.toml: `idle_seconds`."""
    kind: Kind[object]
    default: object
    sentence: str
    """What it is for, in one sentence for IT."""
    example: str
    """A good value, as text."""

    @property
    def option(self) -> str:
        """Give its name on the command line: `--idle-seconds`."""
        return "--" + self.name.replace("_", "-")

    @property
    def variable(self) -> str:
        """Give its name in the environment: `KIOSK_IDLE_SECONDS`."""
        return "KIOSK_" + self.name.upper()

    @property
    def toml_example(self) -> str:
        """Give a line for kiosk.toml. Single quotes: backslashes of Windows stay as they are."""
        mark = "'" if self.kind.quoted else ""
        return f"{self.name} = {mark}{self.example}{mark}"

    @property
    def is_switch(self) -> bool:
        """May its option stand alone, as `--reduced-motion` does?"""
        return isinstance(self.kind, YesNo)

    def shown(self, settings: Settings) -> str:
        """Write its value as text that can be read back."""
        return self.kind.show(getattr(settings, self.name))

    def told(self, settings: Settings) -> str:
        """Write its value for a person: an empty one with what it stands for."""
        means = "" if getattr(settings, self.name) else self.kind.empty
        return f"{self.shown(settings)} ({means})".lstrip() if means else self.shown(settings)


def setting(kind: Kind[T], default: T, sentence: str, *, example: str) -> T:
    """Declare a setting as an attribute of `Settings`."""
    field: Any = attrs.field(
        default=default,
        metadata={"kind": kind, "sentence": sentence, "example": example},
    )
    return field  # type: ignore[no-any-return]  # attrs' own fields are typed this way too


def keys(does: str, default: str) -> tuple[str, ...]:
    """Declare which keys of a pad do something."""
    kind = Keys()
    sentence = f"The keys of a keypad that {does}."
    return setting(kind, kind.from_text(default), sentence, example=default or "F24")


@frozen(kw_only=True)
class Settings:
    """How this machine is set up. `Settings()` holds the defaults."""

    content: Path | None = setting(  # noqa: RUF009  attrs takes a field from it
        Folder("the bundled content"),
        None,
        "The folder that holds the clinic's words; a shared folder is fine.",
        example="/srv/clinic/content",
    )
    """Absolute; None for the bundled content."""

    windowed: tuple[int, int] | None = setting(
        WindowSize(320, 8192),
        None,
        "The size of a window to work in; patients get the full screen.",
        example="1080x1920",
    )
    """(width, height) in pixels; None for full screen."""

    px_per_mm: float = setting(
        Measure(1.0, 20.0, "pixels a millimetre", "as the screen says"),
        0.0,
        "How many pixels of this screen make one millimetre, measured with a bank card.",
        example="4.03",
    )
    """Pixels in a millimetre; 0.0 to take it from the screen."""

    mount: int = setting(
        WholeNumber(300, 1500, "mm"),
        850,
        "The height from the floor to the lower edge of the screen's picture.",
        example="850",
    )
    """Millimetres."""

    idle_seconds: int = setting(
        WholeNumber(120, 300, "seconds"),
        180,
        "How long nobody touches the screen before it asks: are you still here?",
        example="180",
    )
    """Seconds without touch, key, pointer or scroll. Limits: VVSG 2.0 gives 2 to 5 minutes."""

    warning_seconds: int = setting(
        WholeNumber(20, 120, "seconds"),
        45,
        "How long that question waits for a touch before the screen starts over.",
        example="45",
    )
    """Seconds. At least the 20 of WCAG 2.2.1; VVSG 2.0 gives 20 to 45."""

    poll_seconds: int = setting(
        WholeNumber(1, 3600, "seconds"),
        5,
        "How often the kiosk looks whether the content folder has changed.",
        example="5",
    )
    """Seconds between two looks."""

    reduced_motion: bool = setting(
        YesNo(),
        False,
        "Whether the screens change without any movement.",
        example="true",
    )
    """True for no motion at all."""

    show_unreviewed_translations: bool = setting(
        YesNo(),
        False,
        "Whether patients may choose a language that no qualified translator has signed yet.",
        example="true",
    )
    """True to offer such languages; their screens then say so."""

    printer: str = setting(
        Name("a printer's name, as `lpstat -e` lists it", "no printing"),
        "",
        "The printer for the sheets that patients take home.",
        example="Front-Desk",
    )
    """Empty: the screens offer no printing."""

    sheets_per_hour: int = setting(
        WholeNumber(1, 60, "sheets"),
        20,
        "How many sheets may be printed in an hour.",
        example="20",
    )
    """Sheets, each of a few pages. Counted in memory only."""

    # What a pad sends from the factory is not known but for one key of one model: F23, its topmost
    # ("<<", access.md 2). F13 to F21 are given out here in the order of the keys below, for whoever
    # programs a pad; `kiosk keys` learns any other.
    key_up: tuple[str, ...] = keys("go to the thing before", "Up, F13, F23")
    key_down: tuple[str, ...] = keys("go to the next thing", "Down, F14")
    key_left: tuple[str, ...] = keys("go to the page before", "Left, F15")
    key_right: tuple[str, ...] = keys("go to the next page", "Right, F16")
    key_select: tuple[str, ...] = keys(
        "choose the thing", "Return, Enter, Space, Select, F17, Media Play, Toggle Media Play/Pause"
    )
    key_back: tuple[str, ...] = keys("go back", "Esc, Backspace, Back, F18")
    key_help: tuple[str, ...] = keys("tell where one is, and what one can do", "Help, F1, F19")
    key_volume_up: tuple[str, ...] = keys("make the voice louder", "Volume Up, F20")
    key_volume_down: tuple[str, ...] = keys("make the voice softer", "Volume Down, F21")
    key_jack_in: tuple[str, ...] = keys("some pads send for a headset plugged in", "")
    key_jack_out: tuple[str, ...] = keys("some pads send for a headset pulled out", "")
    """Names of `kiosk.settings.key_names`. Without a wish of IT, no pad is known to send the last
    two."""

    state: Path | None = setting(  # noqa: RUF009  attrs takes a field from it
        Folder("the user's own state folder"),
        None,
        "The folder for the log and for the lock that keeps a second kiosk from starting.",
        example="/var/lib/spine-kiosk",
    )
    """Absolute; None for the state folder that the operating system gives this user."""


DECLARED: Final = tuple(
    Setting(
        name=declared.name,
        kind=declared.metadata["kind"],
        default=declared.default,
        sentence=declared.metadata["sentence"],
        example=declared.metadata["example"],
    )
    for declared in attrs.fields(Settings)
)
"""Every setting, in the order of `Settings`."""
