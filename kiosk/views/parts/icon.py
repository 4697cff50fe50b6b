"""Icons, drawn when they are first needed. The one file that knows qtawesome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap

from kiosk.content.icons import ICONS

if TYPE_CHECKING:
    from qtawesome.iconic_font import IconicFont

FAMILY = (
    "mdi6",
    "materialdesignicons6-webfont-6.9.96.ttf",
    "materialdesignicons6-webfont-charmap-6.9.96.json",
)
"""The one icon family we draw from: Material Design Icons, and its files in qtawesome."""

OWN = {
    "back": "mdi6.chevron-left",
    "check": "mdi6.check-bold",
    "clinic": "mdi6.hospital-box-outline",
    "close": "mdi6.close",
    "dot": "mdi6.circle",
    "dot-outline": "mdi6.circle-outline",
    "dot-perhaps": "mdi6.help-circle-outline",
    "do": "mdi6.check-circle",
    "do-not": "mdi6.close-circle",
    "emergency": "mdi6.alert-octagon",
    "forward": "mdi6.chevron-right",
    "more": "mdi6.chevron-down",
    "picked": "mdi6.checkbox-marked",
    "not-picked": "mdi6.checkbox-blank-outline",
    "person": "mdi6.account",
    "person-outline": "mdi6.account-outline",
    "person-perhaps": "mdi6.account-question-outline",
    "phone": "mdi6.phone",
    "point": "mdi6.circle-medium",
    "start-over": "mdi6.restart",
    "touch": "mdi6.gesture-tap",
    "urgent": "mdi6.alert",
    "word": "mdi6.information-outline",
}
"""Signs that only the program itself uses; staff choose from `kiosk.content.icons`."""


class Icons:
    """Draws icons from the bundled family and keeps what it drew."""

    def __init__(self) -> None:
        """Draw nothing yet: the first screen needs no icon."""
        self._font: IconicFont | None = None
        self._drawn: dict[tuple[str, int, str], QPixmap] = {}

    def pixmap(self, name: str, px: int, colour: str) -> QPixmap:
        """Give the icon of a name, `px` pixels high and wide, in a colour such as `#043B43`."""
        key = (name, px, colour)
        if key not in self._drawn:
            glyph = OWN.get(name) or ICONS[name]
            font = self.ready()
            self._drawn[key] = font.icon(glyph, color=colour).pixmap(px, px)
            # WORKAROUND (seen with PySide6 6.11.3 and qtawesome 1.4.2): the library's cache ties
            # icons and their painters into a ring; collected in the wrong order it is a crash.
            font.icon_cache.clear()
        return self._drawn[key]

    def ready(self) -> IconicFont:
        """Load the icon font if it is not loaded yet, and give it."""
        if self._font is None:
            # Imported here because it costs more time than all else that the first painted
            # screen needs. Only our one family is loaded: qtawesome's own set-up opens twelve.
            from qtawesome.iconic_font import IconicFont

            self._font = IconicFont(FAMILY)
        return self._font
