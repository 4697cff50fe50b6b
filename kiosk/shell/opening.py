"""Opens the screen: the application, the lock, and the first sight. Light, because it comes first.

Everything else that the kiosk needs is imported while the visitor already sees the attract
screen (docs/decisions/0004).
"""

from __future__ import annotations

import sys
from pathlib import Path

from attrs import frozen
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

import kiosk
from kiosk.content.folder import fingerprint
from kiosk.host import paths
from kiosk.host.log import Log
from kiosk.settings.settings import Settings
from kiosk.shell.first_sight import FirstSight, mark_of
from kiosk.shell.fullscreen import FullScreen, px_per_mm, show_windowed
from kiosk.shell.leaving import Leaving
from kiosk.shell.single import OneKiosk, StateFolderError


@frozen
class Shape:
    """What the screens are built for."""

    size: tuple[int, int]
    """Width and height of the window in pixels."""
    px_per_mm: float
    ratio: float
    """How many of the screen's own pixels stand for one of the window's."""


class Opening:
    """What there is before the screens are built."""

    def __init__(self, settings: Settings, log: Log) -> None:
        """Make the application. Needs a usable display (`kiosk.host.display`)."""
        self.settings = settings
        self.log = log
        there = QApplication.instance()
        self.application = there if isinstance(there, QApplication) else QApplication(["kiosk"])
        self.application.setQuitOnLastWindowClosed(False)
        self.leaving = Leaving()
        self._state = paths.state_folder(settings.state)
        self._one = OneKiosk(self._state)
        self.folder = settings.content or paths.bundled_content()
        self.measure()

    def measure(self) -> None:
        """Take the screen's shape for what it is now, and the first sight of that shape."""
        self.shape = self._shape_now()
        self.sight = FirstSight(
            self._state, self._mark(), QSize(*self.shape.size), self.shape.ratio
        )

    @property
    def has_another_shape(self) -> bool:
        """Whether the screen is no longer what it was when it was measured."""
        return self.application.primaryScreen() is not None and self.shape != self._shape_now()

    def is_alone(self) -> bool:
        """Take the lock; False if another kiosk runs on this computer."""
        try:
            return self._one.take()
        except StateFolderError as error:
            self.log.note(f"{error} The kiosk starts all the same, without its lock.")
            return True

    def show_first_sight(self) -> None:
        """Show the attract screen as it looked last, if nothing has changed since."""
        if not paths.is_packaged():
            return  # a checkout changes between two starts in ways that no mark tells
        pane = self.sight.pane()
        if pane is not None:
            self.show(pane)
            self.application.processEvents()

    def show(self, window: QWidget) -> FullScreen | None:
        """Show a window where the kiosk is to be; gives what keeps it over the whole screen."""
        if self.settings.windowed:
            show_windowed(window, self.settings.windowed)
            return None
        full = FullScreen(window, self.application)
        full.show()
        return full

    def close(self) -> None:
        """Let another kiosk start."""
        self.leaving.stop_listening()
        self._one.give_back()

    def _shape_now(self) -> Shape:
        screen = self.application.primaryScreen()
        whole = screen.geometry()
        return Shape(
            self.settings.windowed or (whole.width(), whole.height()),
            px_per_mm(self.settings.px_per_mm, screen),
            screen.devicePixelRatio(),
        )

    def _mark(self) -> str:
        """Name all that the attract screen's pixels come from: program, screen, words, pictures."""
        return mark_of(
            (
                kiosk.__version__,
                _built(paths.program_folder()),
                _built(Path(sys.executable)),
                self.shape.size,
                self.shape.px_per_mm,
                self.shape.ratio,
                fingerprint(self.folder),
                fingerprint(paths.words()),
                fingerprint(paths.illustrations()),
                fingerprint(paths.fonts()),
            )
        )


def _built(program: Path) -> tuple[int, int]:
    """Say when a file or folder of the program was made, and how large it is."""
    try:
        status = program.stat()
    except OSError:
        return (0, 0)
    return (status.st_mtime_ns, status.st_size)
