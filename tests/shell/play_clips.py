"""A process that plays clips with the real player, as the narrator does; for the tests alone.

`python tests/shell/play_clips.py SPEED VOLUME STOP_MS CLIP...` says a line for each thing that
happens. With a `STOP_MS` above 0 the first clip is stopped so long after it began, and that is all.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from kiosk.shell.clip_player import ClipPlayer


def main(speed: int, volume: int, stop_ms: int, clips: list[Path]) -> None:
    """Play one clip after another, and leave."""
    application = QCoreApplication([])
    player = ClipPlayer()
    waiting = iter(clips)

    def play_next() -> None:
        clip = next(waiting, None)
        if clip is None:
            application.quit()
        elif player.play(clip, speed, volume):
            say("playing")
        else:
            say("refused")
            QTimer.singleShot(0, play_next)

    def began() -> None:
        say("began")
        if stop_ms:
            QTimer.singleShot(stop_ms, stop)

    def stop() -> None:
        player.stop()
        say("stopped")
        QTimer.singleShot(500, application.quit)

    def failed() -> None:
        say("failed")
        application.quit()

    player.began.connect(began)

    def ended() -> None:
        say("ended")
        play_next()

    player.ended.connect(ended)
    player.failed.connect(failed)
    QTimer.singleShot(0, play_next)
    application.exec()


def say(what: str) -> None:
    """Say a line at once."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(
        int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), [Path(each) for each in sys.argv[4:]]
    )
