"""Builds the patient screens and joins them: the only file that knows all the others."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from kiosk.content.loading import read_words
from kiosk.content.model import Guide
from kiosk.content.said import texts_in
from kiosk.content.words import Words
from kiosk.host import paths
from kiosk.host.clock import today as clock_today
from kiosk.host.log import Log
from kiosk.session.actions import (
    Action,
    ChangeComfort,
    ChooseLanguage,
    GoBack,
    PrintingIs,
    PrintSheet,
    ScrolledTo,
)
from kiosk.session.debounce import NEVER_HELD_BACK, Debounce
from kiosk.session.places import Screen
from kiosk.session.session import Session
from kiosk.session.taking_home import Printing
from kiosk.settings.settings import Settings
from kiosk.shell.announcer import Announcer
from kiosk.shell.cleaning import Cleaning
from kiosk.shell.ears import Ears
from kiosk.shell.fonts import load_fonts, load_other_fonts
from kiosk.shell.idle_watch import IdleWatch
from kiosk.shell.input import Input
from kiosk.shell.key_map import key_map
from kiosk.shell.late_narrator import LateNarrator
from kiosk.shell.photos import Photos
from kiosk.shell.preparing import Preparing
from kiosk.shell.printer import Printer
from kiosk.shell.speaks import Speaks
from kiosk.shell.store import Store
from kiosk.views.parts.drawing import Drawings
from kiosk.views.parts.flick import Flick
from kiosk.views.parts.icon import Icons
from kiosk.views.parts.materials import FocusRing
from kiosk.views.parts.told import answer_assistive_technology
from kiosk.views.parts.way_home import WayHome
from kiosk.views.parts.workshop import Workshop
from kiosk.views.window import Window

SEEN_OTHERWISE = (ChangeComfort, ChooseLanguage)
"""Actions after which the page that is seen has other lines."""


class Kiosk(QObject):
    """The window, the store, and everything that stands between them."""

    prepared = Signal()
    """Every page of the words that the kiosk began with has been made."""

    is_left = Signal()
    """A visit has ended: the attract screen is up again."""

    def __init__(
        self,
        settings: Settings,
        guide: Guide | None,
        words: Words,
        *,
        size: tuple[int, int],
        px_per_mm: float,
        clock: Callable[[], float],
        log: Log,
        printer: Printer,
        narrator: Speaks,
        today: Callable[[], date],
        refit: Callable[[Workshop], Workshop],
    ) -> None:
        """Join the parts. See `build`."""
        super().__init__()
        self._settings, self._clock, self._log = settings, clock, log
        self._waiting: Guide | None = None
        self._photos = Photos(log)
        self._prepares = self._has_new_words = False
        self._preparing = Preparing(self)
        self._preparing.done.connect(self._is_prepared)
        self.ring = FocusRing()
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        self._workshop = refit(
            Workshop(
                size=size,
                px_per_mm=px_per_mm,
                mount=settings.mount,
                moves=not settings.reduced_motion,
                ratio=ratio,
                icons=Icons(paths.icon_fonts(), ratio),
                drawings=Drawings(paths.illustrations(), ratio, size),
                ring=self.ring,
                flick=Flick(),
                photo=self._photos.photo,
            )
        )
        self.printer = printer
        self.printer.became.connect(self._printed)
        self._way_home = WayHome(today=today, has_printer=printer.is_set_up)
        self.window = Window(
            self._workshop.materials, self._way_home, settings.warning_seconds, words
        )
        self.window.resize(*size)
        self.store: Store | None = None
        self.ears = Ears(narrator, lambda by_ear: self.window.tell(is_by_ear=by_ear), self)
        self.ears.asked.connect(self._dispatch)
        self.ears.spoke.connect(self._listened)
        narrator.known.connect(self._offer_listening)
        narrator.known.connect(self.ears.get_ready)
        self.idle = IdleWatch(settings.idle_seconds, settings.warning_seconds, clock, self)
        self.input = Input(
            self._noticed,
            self,
            by_key=self.idle.noticed,
            px_per_mm=px_per_mm,
            meanings=key_map(settings),
            takes=self.ears.takes,
            touched=self._touched,
            clock=clock,
        )
        # "Are you still here?" is answered by the end of a touch that none of its buttons took.
        self.input.finished.connect(self.idle.finished)
        self.input.finished.connect(self.ears.let_go)
        self.cleaning = Cleaning(clock, self)
        self.cleaning.asked.connect(self._dispatch)
        self._debounce = Debounce(clock)
        self.window.asked.connect(self.asked)
        self.announcer = Announcer(self.window, self._way_home.say, self)
        self.announcer.announced.connect(self.ears.announce)
        self.input.keys_used.connect(self.ring.show)
        self.input.escaped.connect(lambda: self.asked(GoBack()))
        self.idle.asked.connect(self._dispatch)
        if guide is not None:
            self.show_guide(guide)

    def show_guide(self, guide: Guide) -> None:
        """Show these words from now on, to a visitor who begins."""
        load_other_fonts(paths.fonts(), texts_in(guide))
        self._photos.show_guide(guide)
        self.ears.show_guide(guide)
        self.window.show_guide(guide)
        if self.store is None:
            self.store = Store(guide, self)
            self.store.changed.connect(self._changed)
        else:
            self.store.replace_guide(guide)
        self.window.show_session(self.store.session)
        self._offer_listening()

    def offer_guide(self, guide: Guide) -> None:
        """Show these words from the next attract screen on: nobody is disturbed."""
        self._waiting = guide
        self._show_waiting()

    def prepare(self) -> None:
        """Make the pages one after another whenever there is nothing else to do."""
        self._prepares = True
        self._preparing.start(self.window.preparations())

    def _is_prepared(self) -> None:
        self.ears.get_ready()  # also for new words, and where recordings alone are heard
        if not self._has_new_words:
            self.prepared.emit()

    @property
    def is_waiting(self) -> bool:
        """Whether the attract screen is up."""
        return self.store is not None and self.store.session.place.screen is Screen.ATTRACT

    @property
    def is_alone(self) -> bool:
        """Whether no visit is under way: the attract screen is up, or the calm one."""
        return self.store is None or self.is_waiting

    def asked(self, action: Action) -> None:
        """Take what a view asks for; a trembling hand's second touch is not counted."""
        if isinstance(action, NEVER_HELD_BACK):
            self._dispatch(action)
        elif self._debounce.admits():
            self._noticed()  # who presses by assistive technology touches nothing, and is there
            self._dispatch(action)
        else:
            self.ears.not_counted()

    def _dispatch(self, action: Action) -> None:
        if self.store is None:
            return
        block = self.window.first_block() if isinstance(action, SEEN_OTHERWISE) else 0
        self.store.dispatch(action)
        if isinstance(action, PrintSheet) and not self.is_waiting:
            self.printer.print_sheet(self._way_home.sheet(self.store.session, self.store.guide))
        if block > 0:
            # The same words stand elsewhere now: what was being read stays in sight.
            self.store.dispatch(ScrolledTo(self.window.offset_of(block)))
            self.window.settle()

    def _offer_listening(self) -> None:
        """Offer to read aloud while there is a voice; a visitor's screen does not change for it."""
        if self.is_alone:
            self.window.offer_listening(can_listen=self.ears.can_listen)

    def _listened(self) -> None:
        """Take somebody who listens for somebody who is there."""
        if self.store is not None and self.store.session.seconds_left is None:
            self.idle.noticed()

    def _printed(self, printing: Printing) -> None:
        self.idle.noticed()  # whoever waits for paper is there
        self._dispatch(PrintingIs(printing))

    def _changed(self, session: Session) -> None:
        self._preparing.noticed()
        self.window.show_session(session)
        if self.store is not None:
            self.announcer.follow(session, self.store.guide)
        self.idle.follow(session, self.window.word_count())
        self.cleaning.follow(session)
        self.input.is_locked = self.cleaning.is_on
        if session.place.screen is Screen.ATTRACT:
            self.input.forget()
            self.printer.forget()
            self._show_waiting()
            self._offer_listening()
            self.is_left.emit()
        self.ears.follow(session)  # last: what the voice comes to is another session

    def _noticed(self) -> bool:
        """Take a touch for a sign of presence; the question itself answers touches on it."""
        asks = self.store is not None and self.store.session.seconds_left is not None
        return False if asks else self.idle.noticed()

    def _touched(self) -> bool:
        """Take a finger that comes down; whoever listens hears nothing more for now."""
        is_answer = self.ears.touched()
        return self._noticed() or is_answer

    def _show_waiting(self) -> None:
        if self._waiting is not None and self.is_alone:
            guide, self._waiting = self._waiting, None
            self._has_new_words = True
            self._preparing.stop()
            self.show_guide(guide)
            if self._prepares:
                self.prepare()
            self._log.note("The new words are on the screen.")


def build(
    settings: Settings,
    guide: Guide | None,
    *,
    size: tuple[int, int],
    px_per_mm: float,
    clock: Callable[[], float] = time.monotonic,
    log: Log | None = None,
    printer: Printer | None = None,
    narrator: Speaks | None = None,
    today: Callable[[], date] = clock_today,
    refit: Callable[[Workshop], Workshop] = lambda workshop: workshop,
) -> Kiosk:
    """Build the patient screens for a window of a size in pixels; the window is not shown yet.

    Without a guide there is the calm screen. `printer` counts the sheets of this hour, also those
    of the screens before. `today` gives the day, and `clock` seconds and never runs backwards.
    `refit` may change what the views are made with: `kiosk audit` looks at them in other colours.
    Needs a QApplication. Raises `FontMissingError` or `WordsMissingError` where the program's
    own files are gone.
    """
    load_fonts(paths.fonts())
    answer_assistive_technology()
    words = guide.first.words if guide is not None else read_words(paths.words())
    if words is None:
        raise WordsMissingError("The kiosk's own words cannot be read. Install the kiosk again.")
    return Kiosk(
        settings,
        guide,
        words,
        size=size,
        px_per_mm=px_per_mm,
        clock=clock,
        log=log or Log(None),
        printer=printer or Printer(settings.printer, settings.sheets_per_hour, clock),
        narrator=narrator or LateNarrator(clock),
        today=today,
        refit=refit,
    )


class WordsMissingError(Exception):
    """Not even the words of the calm screen can be read."""
