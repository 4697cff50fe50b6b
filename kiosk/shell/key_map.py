"""The keys that IT named, as Qt's numbers; and which of them was pressed, on every system."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from kiosk.session.pad import PadKey
from kiosk.settings.key_names import KEY_NAMES
from kiosk.settings.keys import PREFIX
from kiosk.settings.settings import Settings

KeyMap = dict[int, PadKey]
"""What each of Qt's keys is for; a key that is not in it is for nothing."""

LINUX_F13 = 183 + 8
LINUX_F24 = LINUX_F13 + 11
"""The codes of F13 to F24 on X11 and Wayland: those of the Linux kernel, and 8.

Measured on X11 with the layouts that Linux has today (Qt 6.11.3): F13 arrives as "Tools", F14 to
F18 as "Launch (5)" to "Launch (9)", F20 as "Microphone Mute", F21 to F23 as the keys of a touchpad,
and F19 and F24 as no key at all. So these twelve are told by their codes.
"""


def key_map(settings: Settings) -> KeyMap:
    """Give what each key is for on this machine."""
    return {
        _key_named(name): pad_key
        for pad_key in PadKey
        for name in getattr(settings, PREFIX + pad_key.value)
    }


def key_of(event: QKeyEvent, *, by_code: bool) -> int:
    """Give which of Qt's keys it is; 0 for one that has no number in Qt.

    `by_code` says whether the system is one where F13 to F24 are known by their codes.
    """
    code = event.nativeScanCode()
    if by_code and LINUX_F13 <= code <= LINUX_F24:
        return Qt.Key.Key_F13.value + code - LINUX_F13
    return event.key()


def knows_by_code() -> bool:
    """Say whether Qt runs on a system where F13 to F24 are known by their codes."""
    return QGuiApplication.platformName() in {"xcb", "wayland", "wayland-egl"}


def name_of(key: int) -> str:
    """Give the name that a setting has for one of Qt's keys; empty if it has none."""
    # Not every number is a key, and Qt has names for more than one may set.
    name = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) if key else ""
    return name if name in KEY_NAMES else ""


def _key_named(name: str) -> int:
    sequence = QKeySequence.fromString(name, QKeySequence.SequenceFormat.PortableText)
    return int(sequence[0].key())  # type: ignore[index]  # the stubs of PySide6 do not know it
