"""Where sound comes out: a headset if one is there, else what this computer uses (access.md S-09).

For the narrator's own process alone: QtMultimedia would cost the patient screens memory and time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtMultimedia import QAudioDevice, QMediaDevices

_HEADSET = re.compile(
    r"head-?\s?(?:set|phone)|ear-?\s?(?:phone|piece|bud)|hands-?free"
    r"|auricular|casco|cascos|casque|écouteur|kopfhörer|ohrhörer|cuffi|auscultador|fones? de ouvido"
    r"|słuchawk|наушник|гарнитур|hörlur|høretelefon|koptelefoon|kuuloke|kulakl"
    r"|耳机|耳機|ヘッドホン|ヘッドセット|イヤホン|헤드폰|헤드셋|이어폰|سماعة|אוזניות",
    re.IGNORECASE,
)
"""What computers call a headset. A keypad with a socket for one is found by what it calls itself:
its maker or IT gives it such a name, and else it must be the computer's own choice."""


def headset_among(descriptions: Sequence[str], default: str = "") -> int | None:
    """Give the place of the headset in a list of device descriptions; None where there is none.

    Of several, the one is taken that the computer uses anyway (`default`), else the first.
    """
    headsets = [at for at, said in enumerate(descriptions) if _HEADSET.search(said)]
    usual = [at for at in headsets if descriptions[at] == default]
    return next(iter((*usual, *headsets)), None)


def sound_device() -> QAudioDevice | None:
    """Give the device to play on, as things are plugged in now; None without any.

    Needs a QCoreApplication. May wait as long as this computer's sound service does.
    """
    with unheard():
        usual = QMediaDevices.defaultAudioOutput()
        devices = QMediaDevices.audioOutputs()
    headset = headset_among([each.description() for each in devices], usual.description())
    if headset is not None:
        return devices[headset]
    return None if usual.isNull() else usual


@contextmanager
def unheard() -> Iterator[None]:
    """Keep Qt from warning meanwhile.

    A computer without sound or without FFmpeg is nothing that anybody at the screen can mend, and
    whoever asked is told by what comes back.
    """
    before = qInstallMessageHandler(_say_nothing)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _say_nothing(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Take what Qt says, and leave it there."""
