"""Opens the screen: the application, the lock, and the first sight. Light, because it comes first.

Everything else that the kiosk needs is imported while the visitor already sees the attract
screen (docs/decisions/0004).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

import kiosk
from kiosk.content.folder import fingerprint
from kiosk.host import paths
from kiosk.host.log import Log
from kiosk.settings.settings import Settings
from kiosk.shell.first_sight import FirstSight, mark_of
from kiosk.shell.fullscreen import FullScreen, px_per_mm, show_windowed
from kiosk.shell.single import OneKiosk, StateFolderError


class Opening:
    """What there is before the screens are built."""

    def __init__(self, settings: Settings, log: Log) -> None:
        """Make the application. Needs a usable display (`kiosk.host.display`)."""
        self.settings = settings
        self.log = log
        self.application = QApplication(["kiosk"])
        self.application.setQuitOnLastWindowClosed(False)
        self._state = paths.state_folder(settings.state)
        self._one = OneKiosk(self._state)
        self.folder = settings.content or paths.bundled_content()
        screen = self.application.primaryScreen()
        whole = screen.geometry()
        self.size: tuple[int, int] = settings.windowed or (whole.width(), whole.height())
        self.px_per_mm = px_per_mm(settings.px_per_mm, screen)
        self.sight = FirstSight(self._state, self._mark(), QSize(*self.size))

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

    def show(self, window: QWidget) -> None:
        """Show a window where the kiosk is to be."""
        if self.settings.windowed:
            show_windowed(window, self.settings.windowed)
        else:
            FullScreen(window, self.application).show()

    def close(self) -> None:
        """Let another kiosk start."""
        self._one.give_back()

    def _mark(self) -> str:
        program = Path(paths.program_folder())
        try:
            built = program.stat().st_mtime_ns
        except OSError:
            built = 0
        return mark_of(
            (
                kiosk.__version__,
                built,
                self.size,
                self.px_per_mm,
                fingerprint(self.folder),
                fingerprint(paths.words()),
            )
        )
