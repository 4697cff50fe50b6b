"""A reference for the bench: a full-screen window with one label, and nothing else."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel


def main() -> int:
    """Show the label until the program is ended."""
    app = QApplication(sys.argv)
    label = QLabel("The spine clinic")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    font = label.font()
    font.setPixelSize(60)
    label.setFont(font)
    # There is no window manager on the bench's screen: full screen alone stays small.
    label.setGeometry(app.primaryScreen().geometry())
    label.showFullScreen()
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
