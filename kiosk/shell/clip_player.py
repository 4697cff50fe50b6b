"""Plays one recorded sentence at the speed and volume that a visitor wants.

For the narrator's own process alone: QtMultimedia would cost the patient screens memory and time.
Only its sound output is used, so the package needs no FFmpeg (docs/decisions/0013).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QIODevice, QObject, QTimer, Signal
from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QtAudio

from kiosk.content.clip_sound import ClipSound, read_clip
from kiosk.shell.sound_device import sound_device, unheard
from kiosk.shell.stretch import stretched

BUFFER_SECONDS = 0.2
"""So much is handed over ahead of what is heard."""

FEED_MS = 20
"""So often the device is given more."""

OVERDUE_SECONDS = 5.0
"""A device that has not said by then that it is done, or that takes no more, has failed."""

_LOG = QtAudio.VolumeScale.LogarithmicVolumeScale
_LINEAR = QtAudio.VolumeScale.LinearVolumeScale


class ClipPlayer(QObject):
    """Plays one clip at a time; a new one takes the place of the one before."""

    began = Signal()
    """The device has the first of the sound. Never said before `play` has come back."""

    ended = Signal()
    """All of it was heard. Not said of a clip that was stopped."""

    failed = Signal()
    """It was not heard to its end, because the device went away or takes nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make a player that is silent. Needs a QCoreApplication."""
        super().__init__(parent)
        self._sink: QAudioSink | None = None
        self._into: QIODevice | None = None
        self._pieces: Iterator[array[int]] = iter(())
        self._waiting = b""
        self._is_all_given = False
        self._has_begun = False
        self._feeding = QTimer(self)
        self._feeding.timeout.connect(self._feed)
        self._overdue = QTimer(self, singleShot=True)
        self._overdue.timeout.connect(self._fail)

    def play(self, path: Path, speed_percent: int, volume_percent: int) -> bool:
        """Begin to play a clip; gives False where it is no clip, or there is nothing to play it on.

        `speed_percent` is of the speed that it was recorded at, at the same pitch; half of
        `volume_percent` sounds half as loud.
        """
        self.stop()
        sound = read_clip(path)
        device = sound_device() if sound is not None else None
        if sound is None or device is None:
            return False
        with unheard():
            self._sink = sink = QAudioSink(device, _format_of(sound), self)
            sink.setBufferSize(round(BUFFER_SECONDS * sound.rate) * sound.channels * 2)
            sink.setVolume(QtAudio.convertVolume(volume_percent / 100, _LOG, _LINEAR))
            self._into = sink.start()
        if sink.state() is QtAudio.State.StoppedState:
            self.stop()
            return False
        sink.stateChanged.connect(self._heard_of)
        self._pieces = stretched(sound.samples, sound.rate, sound.channels, speed_percent)
        self._overdue.setInterval(round(1000 * OVERDUE_SECONDS))
        self._give()
        self._feeding.start(0)  # so that `began` comes as soon as we have come back
        self._overdue.start()
        return True

    def stop(self) -> None:
        """Be silent at once: what the device has not played yet is thrown away."""
        self._feeding.stop()
        self._overdue.stop()
        sink, self._sink, self._into = self._sink, None, None
        self._pieces = iter(())
        self._waiting = b""
        self._is_all_given = self._has_begun = False
        if sink is not None:
            sink.blockSignals(True)
            with unheard():
                sink.reset()  # `stop` alone would play on what it has
                sink.stop()
            sink.deleteLater()  # not now: it may be the one who is telling us something

    def _feed(self) -> None:
        """Give the device what it has room for."""
        self._feeding.setInterval(FEED_MS)
        self._say_begun()
        if self._sink is not None and not self._is_all_given:
            self._give()

    def _say_begun(self) -> None:
        if not self._has_begun:
            self._has_begun = True
            self.began.emit()

    def _give(self) -> None:
        if self._sink is None or self._into is None:
            return
        room = self._sink.bytesFree()
        while room > 0:
            if not self._waiting:
                piece = next(self._pieces, None)
                if piece is None:
                    self._is_all_given = True
                    return
                self._waiting = piece.tobytes()
            taken = self._into.write(self._waiting[:room])
            if taken <= 0:
                return
            self._overdue.start()  # it takes what it is given: it has not failed
            self._waiting = self._waiting[taken:]
            room -= taken

    def _heard_of(self) -> None:
        """Take what the device says of itself."""
        # Asked anew: the signal brings a `QAudio.State`, which equals no `QtAudio.State`.
        state = self._sink.state() if self._sink is not None else None
        if state is QtAudio.State.StoppedState:
            self._fail()
        elif state is QtAudio.State.IdleState and self._is_all_given:
            sink = self._sink
            self._say_begun()  # a very short one is over before the next feeding
            if self._sink is sink:  # nobody has stopped it, nor begun another
                self.stop()
                self.ended.emit()

    def _fail(self) -> None:
        self.stop()
        self.failed.emit()


def _format_of(sound: ClipSound) -> QAudioFormat:
    given = QAudioFormat()
    given.setSampleRate(sound.rate)
    given.setChannelCount(sound.channels)
    given.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return given
