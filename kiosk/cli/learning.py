"""`kiosk keys`: IT presses each key of a pad, and gets the lines for kiosk.toml.

Qt is needed here, so only `doing` imports this, and only for that command.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from kiosk.host import paths
from kiosk.host.log import Log
from kiosk.session.comfort import Comfort
from kiosk.settings.lesson import Lesson
from kiosk.settings.settings import Settings
from kiosk.shell.fonts import FontMissingError, load_fonts
from kiosk.shell.key_listener import KeyListener
from kiosk.shell.opening import Opening
from kiosk.views.keys_lesson import KeysLessonView
from kiosk.views.parts.drawing import Drawings
from kiosk.views.parts.flick import Flick
from kiosk.views.parts.icon import Icons
from kiosk.views.parts.materials import FocusRing, Materials
from kiosk.views.parts.workshop import Workshop

DONE = 0
NOT_DONE = 1
ANOTHER_KIOSK = 13


class Learning(QObject):
    """Joins the lesson, the screen that shows it, the keys and the clock."""

    ended = Signal()
    """The person, or the clock after the last key, has closed the screen."""

    def __init__(self, view: KeysLessonView, settings: Settings, seconds: float) -> None:
        """Take the screen, which is shown; `seconds` is how long each question waits."""
        super().__init__(view)
        self.lesson = Lesson(settings)
        self._view = view
        self._seconds = seconds
        self._patience = QTimer(self, singleShot=True, interval=round(seconds * 1000))
        self._patience.timeout.connect(self._waited)
        view.skipped.connect(lambda: self._show(self.lesson.skipped()))
        view.left.connect(self.ended)
        self._listener = KeyListener(view)
        self._listener.heard.connect(self._pressed)

    def begin(self) -> None:
        """Ask for the first key."""
        self._show(self.lesson)

    def _show(self, lesson: Lesson) -> None:
        self.lesson = lesson
        self._view.show_lesson(lesson, round(self._seconds))
        self._patience.start()

    def _pressed(self, name: str) -> None:
        if self.lesson.is_over and name and name == self.lesson.learned.get("key_select"):
            self.ended.emit()
        else:
            self._show(self.lesson.pressed(name))

    def _waited(self) -> None:
        if self.lesson.is_over:
            self.ended.emit()
        else:
            self._show(self.lesson.skipped())


def learn_keys(settings: Settings, out: Path | None, seconds: float) -> int:
    """Show the lesson on this computer's screen; give the exit code.

    The lines for kiosk.toml go to the terminal, and into the new file `out` if one is named.
    Needs a usable display (`kiosk.host.display`).
    Exit codes: 0 some keys are learned, or the computer asked it to leave; 1 no key is learned, or
    the file cannot be written; 13 the kiosk itself runs, and would get the keys.
    """
    opening = Opening(settings, Log(None))
    try:
        if not opening.is_alone():
            opening.log.note("The kiosk is running on this computer. Close it, then start again.")
            return ANOTHER_KIOSK
        try:
            lesson = _held(opening, seconds)
        except FontMissingError as fault:
            opening.log.note(str(fault))
            return NOT_DONE
        return _hand_over(lesson, out) if lesson is not None else DONE
    finally:
        opening.close()


def _held(opening: Opening, seconds: float) -> Lesson | None:
    """Hold the lesson; give what came of it, or None if the computer asked to leave."""
    load_fonts(paths.fonts())
    view = KeysLessonView(_materials(opening))
    opening.show(view)
    learning = Learning(view, opening.settings, seconds)
    learning.ended.connect(lambda: opening.application.exit(DONE))
    opening.leaving.asked.connect(lambda: opening.application.exit(DONE))
    learning.begin()
    if not opening.leaving.was_asked:
        opening.application.exec()
    lesson = learning.lesson
    view.close()
    view.deleteLater()
    return None if opening.leaving.was_asked else lesson


def _materials(opening: Opening) -> Materials:
    shape = opening.shape
    return Workshop(
        size=shape.size,
        px_per_mm=shape.px_per_mm,
        mount=opening.settings.mount,
        moves=False,
        ratio=shape.ratio,
        icons=Icons(paths.icon_fonts(), shape.ratio),
        drawings=Drawings(paths.illustrations(), shape.ratio),
        ring=FocusRing(),
        flick=Flick(),
        photo=_no_photo,
    ).materials(Comfort(), "en")


def _no_photo(_name: str, _px: int) -> QImage | None:
    return None


def _hand_over(lesson: Lesson, out: Path | None) -> int:
    """Give the lines to whoever asked for them."""
    if not lesson.learned:
        print("No key was learned, so nothing is written.", file=sys.stderr)
        return NOT_DONE
    lines = lesson.lines()
    print(*lines, sep="\n")
    if out is None:
        print(f"Put these lines into {paths.machine_settings()}.", file=sys.stderr)
        return DONE
    try:
        with out.open("x", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    except OSError as fault:
        print(f"{out} cannot be written ({fault.strerror}). Copy the lines.", file=sys.stderr)
        return NOT_DONE
    print(f"They are in {out}. Put them into {paths.machine_settings()}.", file=sys.stderr)
    return DONE
