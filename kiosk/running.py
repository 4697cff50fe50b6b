"""Runs the patient screens: shows them, builds them again for another screen, and leaves."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from kiosk.app import Kiosk, WordsMissingError, build
from kiosk.design.reach import out_of_reach
from kiosk.session.actions import Start
from kiosk.shell.content_poll import ContentPoll
from kiosk.shell.fonts import FontMissingError
from kiosk.shell.late_narrator import LateNarrator
from kiosk.shell.opening import Opening
from kiosk.shell.printer import Printer
from kiosk.shell.words_to_show import guide_to_begin_with, load_words

LEFT = 0
NO_CONTENT = 12
BUILD_AGAIN = -1
"""No exit code: the screen has another shape."""

SETTLED_MS = 500
"""Screens that are switched on report several sizes one after another."""

PREPARE_AFTER_MS = 300
"""The first screen is painted before anything is made ready for the second."""


def run_kiosk(opening: Opening) -> int:
    """Run the patient screens until the computer asks them to leave; give the exit code.

    They are built once, and again for each other shape that the screen takes.
    Exit codes: 0 left on purpose, 12 not even the program's own words can be read.
    """
    settings, log, application = opening.settings, opening.log, opening.application
    # Not quit(): that asks the window to close first, and the window stays.
    opening.leaving.asked.connect(lambda: application.exit(LEFT))
    # It looks before the words are read: a change in between is not missed.
    poll = ContentPoll(opening.folder, settings.poll_seconds, lambda: load_words(settings))
    poll.refused.connect(log.note)
    guide = guide_to_begin_with(settings, log)
    printer = Printer(settings.printer, settings.sheets_per_hour)
    narrator = LateNarrator()
    before: Kiosk | None = None
    while True:
        shape = opening.shape
        try:
            kiosk = build(
                settings,
                guide,
                size=shape.size,
                px_per_mm=shape.px_per_mm,
                log=log,
                printer=printer,
                narrator=narrator,
            )
        except (FontMissingError, WordsMissingError) as error:
            log.note(f"The kiosk cannot start. {error}")
            return NO_CONTENT
        if before is None:
            poll.start(is_whole=guide is not None and guide.folder == opening.folder)
            # Later the words on the disk may be others than those shown, and not fit to be shown.
            kiosk.prepared.connect(lambda kiosk=kiosk: _keep_sight(opening, kiosk))
        code = _run_in_this_shape(opening, kiosk, before, poll, narrator)
        if code != BUILD_AGAIN:
            break
        guide = kiosk.store.guide if kiosk.store is not None else None
        before = kiosk
        opening.measure()
        log.note("The screen has changed. The kiosk is built again for it.")
    poll.stop()
    narrator.leave()
    _retire(kiosk)
    log.note("The kiosk has left.")
    return code


def _run_in_this_shape(
    opening: Opening,
    kiosk: Kiosk,
    before: Kiosk | None,
    poll: ContentPoll,
    narrator: LateNarrator,
) -> int:
    """Show the kiosk in the place of the one before, until it is to leave or be built again."""
    log, application = opening.log, opening.application

    def wake() -> None:
        """Have a voice ready for the next visitor, where there is one, or what plays recordings."""
        narrator.start(plays=kiosk.ears.has_recordings)

    def look_at_the_screen() -> None:
        if kiosk.is_alone and opening.has_another_shape:
            application.exit(BUILD_AGAIN)

    # Before any event is handled: words that came while it was built are not missed.
    poll.words_read.connect(kiosk.offer_guide)
    # No visitor waits for a voice to wake; where it broke, or came later, the next one has one.
    for moment in (kiosk.prepared, kiosk.is_left, poll.words_read):
        moment.connect(wake)
    settled = QTimer(kiosk, singleShot=True, interval=SETTLED_MS)
    settled.timeout.connect(look_at_the_screen)
    kiosk.is_left.connect(settled.start)
    opening.sight.touched.connect(lambda: kiosk.asked(Start()))
    full_screen = opening.show(kiosk.window)
    if full_screen is not None:
        full_screen.fitted.connect(settled.start)
        settled.start()  # it may have changed while the screens were built
    kiosk.input.guard(kiosk.window)
    application.processEvents()
    opening.sight.end()
    if before is not None:
        _retire(before)
    kiosk.prepared.connect(lambda: _note_reach(opening, kiosk))
    QTimer.singleShot(PREPARE_AFTER_MS, kiosk.prepare)
    if before is None:
        log.note("The kiosk is on.")
    # A loop that has not begun cannot be ended: whoever asked until now is heard here.
    code = LEFT if opening.leaving.was_asked else application.exec()
    poll.words_read.disconnect(kiosk.offer_guide)
    poll.words_read.disconnect(wake)
    return code


def _retire(kiosk: Kiosk) -> None:
    """Take a kiosk off the screen."""
    kiosk.window.may_close = True
    kiosk.window.close()
    kiosk.window.deleteLater()
    kiosk.deleteLater()


def _keep_sight(opening: Opening, kiosk: Kiosk) -> None:
    """Keep the attract screen's picture for the next start, while nobody is there."""
    if kiosk.is_waiting and not opening.sight.is_kept:
        opening.sight.keep(kiosk.window)


def _note_reach(opening: Opening, kiosk: Kiosk) -> None:
    """Tell IT if people who sit cannot reach the buttons."""
    band = kiosk.window.band_height() / opening.shape.px_per_mm
    sentence = out_of_reach(opening.settings.mount, band)
    if sentence:
        opening.log.note(sentence)
