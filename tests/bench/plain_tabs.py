"""A reference for the bench: the same text in a QTabWidget with five labels, and nothing else.

Called with the path of a JSON file: a list of [title, text].
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTabWidget


def main() -> int:
    """Show the tabs until the program is ended."""
    app = QApplication(sys.argv)
    tabs = QTabWidget()
    tabs.setTabPosition(QTabWidget.TabPosition.South)
    tabs.setStyleSheet("QTabBar::tab { width: 200px; height: 160px; }")
    for title, text in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")):
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        label.setWordWrap(True)
        font = label.font()
        font.setPixelSize(30)
        label.setFont(font)
        tabs.addTab(label, title)
    tabs.setGeometry(app.primaryScreen().geometry())
    tabs.showFullScreen()
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
