"""The real kiosk, built where nobody sees it, and brought to any of its screens."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from kiosk.app import Kiosk, build
from kiosk.content.model import Guide
from kiosk.proof.scenes import TODAY, Scene
from kiosk.proof.silent_voice import SilentVoice
from kiosk.session.actions import Action, ChangeComfort, ReadOn, Start, VisitorLeft
from kiosk.session.comfort import Comfort
from kiosk.settings.settings import Settings
from kiosk.views.glossary_card import GlossaryCard
from kiosk.views.parts.pager import Pager

USUAL_PX_PER_MM = 4.034
"""A screen of 21.5 inches and 1920 x 1080 pixels (access.md 4.4)."""

PORTRAIT = (1080, 1920)
LANDSCAPE = (1920, 1080)


def with_everything(settings: Settings) -> Settings:
    """Give the settings of a site that has all that can be shown: a printer, and all languages."""
    printer = settings.printer or "Front-Desk"
    return evolve(settings, printer=printer, show_unreviewed_translations=True)


class StageClock:
    """A clock that goes only when it is told to, in seconds."""

    def __init__(self) -> None:
        """Begin anywhere."""
        self.now = 1_000.0

    def __call__(self) -> float:
        """Give the time."""
        return self.now


class Stage:
    """One kiosk of one size, standing still: nothing on it moves by itself."""

    def __init__(
        self,
        settings: Settings,
        guide: Guide | None,
        size: tuple[int, int],
        *,
        moves: bool = False,
        has_voice: bool = False,
        comfort: Comfort = Comfort(),
        language: str = "",
    ) -> None:
        """Build it and show it. Needs a QApplication.

        `moves` leaves the pages' motion on; `has_voice` offers to read aloud. Every visit that
        `show` begins is in this language, and chooses this comfort at once.
        """
        self.guide = guide
        self.comfort = comfort
        self.language = language
        self.clock = StageClock()
        self.px_per_mm = settings.px_per_mm or USUAL_PX_PER_MM
        self.voice = SilentVoice(speaks=has_voice)
        self.kiosk: Kiosk = build(
            settings if moves else evolve(settings, reduced_motion=True),
            guide,
            size=size,
            px_per_mm=self.px_per_mm,
            clock=self.clock,
            narrator=self.voice,
            today=lambda: TODAY,
        )
        self.window = self.kiosk.window
        self.kiosk.input.guard(self.window)
        self.window.show()
        self.settle()

    def show(self, scene: Scene) -> None:
        """Bring a fresh visit to a scene."""
        begin: tuple[Action, ...] = ()
        if any(isinstance(action, Start) for action in scene.actions):
            begin = (Start(self.language), ChangeComfort(self.comfort))
        rest = (action for action in scene.actions if not isinstance(action, Start))
        self.do(VisitorLeft(), *begin, *rest)

    def do(self, *actions: Action) -> None:
        """Let actions happen, as if each had been asked for."""
        store = self.kiosk.store
        if store is None:
            return
        for action in actions:
            store.dispatch(action)
        self.settle()

    def screenfuls(self) -> Iterator[int]:
        """Give 1, and then a number for each further screenful, after turning to it."""
        number = 1
        yield number
        while self._reads_on():
            number += 1
            yield number

    def settle(self) -> None:
        """Let Qt lay out and paint all that is waiting."""
        for _ in range(3):
            QCoreApplication.sendPostedEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()

    def close(self) -> None:
        """Take the kiosk down."""
        self.window.may_close = True
        self.window.close()
        self.kiosk.deleteLater()
        self.window.deleteLater()
        self.settle()

    def _reads_on(self) -> bool:
        """Turn to the next screenful, of the card that explains words if it is there."""
        for card in self.window.findChildren(GlossaryCard):
            if card.isVisible():
                is_turned = card.read_on()
                self.settle()
                return is_turned
        offset = self._next_offset()
        if offset is not None:
            self.do(ReadOn(offset))
        return offset is not None

    def _next_offset(self) -> int | None:
        pagers = self.window.findChildren(Pager)
        seen = (pager for pager in pagers if pager.isVisible() and pager.isEnabled())
        return next((pager.next_offset() for pager in seen), None)
