"""Icons, drawn when they are first needed. The one file that knows qtawesome.

Its font and its table of names are used, its code is not: docs/decisions/0008 says why.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap, QRawFont

from kiosk.content.icons import ICONS

FONT = "materialdesignicons6-webfont-6.9.96.ttf"
NAMES = "materialdesignicons6-webfont-charmap-6.9.96.json"
"""The one icon family we draw from, Material Design Icons, among the files of qtawesome."""

FILL = 0.875
"""The share of an icon's box that its letter is high, as qtawesome draws it."""

MOST_KEPT = 160
"""Icons that are kept: all of one look, and some of what another visitor looked at them in."""

OWN = MappingProxyType(
    {
        "back": "mdi6.chevron-left",
        "check": "mdi6.check-bold",
        "close": "mdi6.close",
        "dot": "mdi6.circle",
        "dot-outline": "mdi6.circle-outline",
        "dot-perhaps": "mdi6.help-circle-outline",
        "dot-relief": "mdi6.check-circle",
        "do": "mdi6.check-circle",
        "do-not": "mdi6.close-circle",
        "emergency": "mdi6.alert-octagon",
        "bad": "mdi6.minus-circle",
        "contrast": "mdi6.contrast-circle",
        "day": "mdi6.calendar-today",
        "forward": "mdi6.chevron-right",
        "good": "mdi6.plus-circle",
        "language": "mdi6.translate",
        "more": "mdi6.chevron-down",
        "picked": "mdi6.checkbox-marked",
        "not-picked": "mdi6.checkbox-blank-outline",
        "lower": "mdi6.arrow-collapse-down",
        "normal": "mdi6.undo-variant",
        "one-not-picked": "mdi6.radiobox-blank",
        "one-picked": "mdi6.radiobox-marked",
        "person": "mdi6.account",
        "person-outline": "mdi6.account-outline",
        "person-perhaps": "mdi6.account-question-outline",
        "person-relief": "mdi6.account-circle",
        "phone": "mdi6.phone",
        "again": "mdi6.repeat",
        "curtain": "mdi6.eye-off-outline",
        "curtain-open": "mdi6.eye-outline",
        "faster": "mdi6.speedometer",
        "key-back": "mdi6.arrow-u-left-top",
        "key-help": "mdi6.help",
        "key-select": "mdi6.keyboard-return",
        "keys-across": "mdi6.arrow-left-right",
        "keys-up-down": "mdi6.arrow-up-down",
        "listen": "mdi6.volume-high",
        "louder": "mdi6.volume-plus",
        "pause": "mdi6.pause",
        "play": "mdi6.play",
        "slower": "mdi6.speedometer-slow",
        "softer": "mdi6.volume-minus",
        "stop": "mdi6.stop",
        "point": "mdi6.circle-medium",
        "phone-code": "mdi6.qrcode",
        "print": "mdi6.printer",
        "start-over": "mdi6.restart",
        "still": "mdi6.motion-pause-outline",
        "take-home": "mdi6.home-export-outline",
        "text-size": "mdi6.format-size",
        "touch": "mdi6.gesture-tap",
        "wipe": "mdi6.spray-bottle",
        "urgent": "mdi6.alert",
        "word": "mdi6.information-outline",
    }
)
"""Signs that only the program itself uses; staff choose from `kiosk.content.icons`."""

TURNING = frozenset({"back", "forward", "key-back", "list", "normal", "take-home", "walk"})
"""Signs that point to where one has read, or reads on: they turn round with the page. A clock goes
round as it does everywhere, and a syringe is held as it is."""


class Icons:
    """Draws icons from the bundled family and keeps what it drew."""

    def __init__(self, folder: Path, ratio: float = 1.0) -> None:
        """Take the folder of the fonts, and how many of the screen's dots stand for a pixel.

        Nothing is read yet: the first screen needs no icon.
        """
        self._folder = folder
        self._ratio = ratio
        self._font = QRawFont()
        self._letters: dict[str, str] = {}
        self._drawn: OrderedDict[tuple[str, int, str], QPixmap] = OrderedDict()
        self._turned: Icons | None = None
        self._turns: frozenset[str] = frozenset()

    def turned(self) -> Icons:
        """Give the same icons for a language that is read from right to left."""
        if self._turned is None:
            self._turned = Icons(self._folder, self._ratio)
            self._turned._turns = TURNING
            # The font is read once for both.
            self._turned._font, self._turned._letters = self._font, self._letters
        return self._turned

    def pixmap(self, name: str, px: int, colour: str) -> QPixmap:
        """Give the icon of a name, `px` pixels high and wide, in a colour such as `#043B43`."""
        key = (name, px, colour)
        if key in self._drawn:
            self._drawn.move_to_end(key)
        else:
            self._drawn[key] = self._draw(name, px, colour)
            if len(self._drawn) > MOST_KEPT:
                self._drawn.popitem(last=False)
        return self._drawn[key]

    def ready(self) -> None:
        """Read the icon font if it has not been read yet."""
        if not self._letters:
            every = json.loads((self._folder / NAMES).read_text(encoding="utf-8"))
            wanted = {glyph.partition(".")[2] for glyph in (*OWN.values(), *ICONS.values())}
            # The whole table has seven thousand names; ours are kept.
            self._letters |= {name: chr(int(every[name], 16)) for name in wanted}
            self._font.loadFromFile(
                str(self._folder / FONT), 100, QFont.HintingPreference.PreferNoHinting
            )

    def _draw(self, name: str, px: int, colour: str) -> QPixmap:
        self.ready()
        letter = self._letters[(OWN.get(name) or ICONS[name]).partition(".")[2]]
        self._font.setPixelSize(px * FILL)
        outline = self._font.pathForGlyph(self._font.glyphIndexesForString(letter)[0])
        pixmap = QPixmap(QSize(px, px) * self._ratio)
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The family is drawn on a square as high as the letter; its middle goes in the middle.
        square = QPointF(px / 2 - self._font.pixelSize() / 2, px / 2 + self._middle())
        if name in self._turns:
            painter.translate(px, 0)
            painter.scale(-1, 1)
        painter.translate(square)
        painter.fillPath(outline, QColor(colour))
        painter.end()
        return pixmap

    def _middle(self) -> float:
        """Give how far the base line lies below the middle of a letter's square."""
        return (self._font.ascent() - self._font.descent()) / 2
