"""A visitor in front of the real kiosk, who touches what they can see and reads what is painted.

They know only words that the clinic's files hold, so a change of wording changes no journey.
"""

from __future__ import annotations

from collections import defaultdict

from attrs import frozen
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScroller, QWidget

from kiosk.content.model import Edition, Guide
from kiosk.proof.controls import Control, controls
from kiosk.proof.hand import Hand
from kiosk.proof.painted import painted
from kiosk.proof.stage import Stage
from kiosk.session.session import Session
from kiosk.settings.settings import Settings

MOST_SCREENFULS = 30
MOST_TABS = 60
GRID = 8
EDGES = 8
"""Of 255: what the edges of letters come to within the grid."""


@frozen
class Visitor:
    """Someone who waits for their appointment."""

    stage: Stage
    hand: Hand
    guide: Guide

    @property
    def edition(self) -> Edition:
        """The language they read."""
        return self.guide.first

    @property
    def session(self) -> Session:
        """What the kiosk remembers of them."""
        store = self.stage.kiosk.store
        assert store is not None
        return store.session

    # --- touching ---------------------------------------------------------------------------

    def begins(self) -> None:
        """Touch the attract screen."""
        self.touch(self.edition.words.touch_to_start)

    def touch(self, name: str) -> None:
        """Touch what has this name, or a name that begins with it and a full stop."""
        self.hand.touch_at(self.finds(name).face.center())

    def goes_back(self) -> None:
        """Touch Back."""
        self.touch(self.edition.words.back)

    def finds(self, name: str) -> Control:
        """Give the one control with this name, paging on with More until it is there."""
        for _ in range(MOST_SCREENFULS):
            there = controls(self.stage.window)
            named = [one for one in there if one.name == name] or [
                one for one in there if one.name.startswith(f"{name}. ")
            ]
            if named:
                assert len(named) == 1, f"{name!r} is there {len(named)} times"
                return named[0]
            if not self.reads_on():
                break
        raise AssertionError(f"{name!r} is not among {[one.name for one in there]}")

    def reads_on(self) -> bool:
        """Touch More; gives False where there is no more."""
        more = [one for one in controls(self.stage.window) if one.name == self.edition.words.more]
        for control in more:
            self.hand.touch_at(control.face.center())
        return bool(more)

    def names(self) -> list[str]:
        """Give the names of all that can be touched now."""
        return [control.name for control in controls(self.stage.window)]

    def comes_upon(self, name: str) -> bool:
        """Say whether something that can be touched now is called so, or begins so."""
        return any(each == name or each.startswith(f"{name}. ") for each in self.names())

    # --- reading ----------------------------------------------------------------------------

    def way_to(self, terms: tuple[str, ...]) -> str:
        """Give what a control is called that explains these words."""
        glossary = self.edition.glossary
        names = ", ".join(glossary.term(term).term for term in terms)
        return self.edition.words.explains.format(terms=names)

    def sees(self, words: str) -> bool:
        """Say whether these words are painted on the screen now, however their lines break."""
        wanted = _squeezed(words)
        return any(wanted in text for text in self._texts())

    def reads(self, *texts: str) -> bool:
        """Read this page to its end; say whether all these texts were on it."""
        unread = set(texts)
        for _ in range(MOST_SCREENFULS):
            unread = {text for text in unread if not self.sees(text)}
            if not unread or not self.reads_on():
                break
        return not unread

    def picture(self) -> QImage:
        """Give what the screen shows, pixel by pixel."""
        self.stage.settle()
        return self.stage.window.grab().toImage()

    def _texts(self) -> list[str]:
        by_widget: dict[QWidget, list[str]] = defaultdict(list)
        for run in painted(self.stage.window):
            by_widget[run.widget].append(run.text)
        return [_squeezed("".join(runs)) for runs in by_widget.values()]

    # --- waiting and keys -------------------------------------------------------------------

    def waits(self, seconds: float) -> None:
        """Do nothing for a while."""
        self.stage.clock.now += seconds
        self.stage.kiosk.idle.look()
        self.stage.settle()

    def lets_the_page_rest(self) -> None:
        """Wait until a page that was pushed glides no more."""
        while any(
            scroller.state() is not QScroller.State.Inactive
            for scroller in QScroller.activeScrollers()
        ):
            QTest.qWait(20)
        self.stage.settle()

    def presses(self, key: Qt.Key) -> None:
        """Press a key of the keypad and let it go."""
        self.stage.clock.now += 1
        handle = self.stage.window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key)
        self.stage.settle()

    def goes_by_keys_to(self, name: str) -> None:
        """Press Tab until the control with this name has the focus."""
        for _ in range(MOST_TABS):
            if name in self.focused():
                return
            self.presses(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not come to {name!r}; now at {self.focused()}")

    def focused(self) -> list[str]:
        """Give the name of the control that has the focus, and how it begins."""
        focus = self.stage.window.focusWidget()
        names = [one.name for one in controls(self.stage.window) if one.widget is focus]
        return [part for name in names for part in (name, name.split(". ")[0])]


def arrives(guide: Guide, size: tuple[int, int]) -> Visitor:
    """Give a visitor before a kiosk that waits, of a size in pixels."""
    stage = Stage(Settings(), guide, size)
    return Visitor(stage, Hand(stage), guide)


def beside(control: Control, pixels: int) -> QPoint:
    """Give a place so many pixels above the middle of a control's upper edge."""
    return QPoint(control.face.center().x(), control.face.top() - pixels)


def alike(one: QImage, other: QImage) -> bool:
    """Say whether two pictures of the screen show the same.

    Not one pixel may differ but by the smoothing of letters: Qt paints large letters from their
    outlines, and what the font was last used for changes their edges a little (measured, Qt 6.12:
    by up to 28 of 255). So the difference is looked at through a grid of eight pixels, where such
    edges vanish and a pressed ground, a ring or another word does not.
    """
    difference = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(difference)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    # Rows of whole words of memory: what lies between two rows is not part of the picture.
    width = difference.width() // GRID // 4 * 4
    coarse = difference.scaled(
        QSize(width, difference.height() // GRID),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    return one.size() == other.size() and max(coarse.constBits()) <= EDGES


def _squeezed(words: str) -> str:
    return "".join(words.split())
