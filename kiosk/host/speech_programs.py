"""The programs of this computer that write a sentence into a sound file, for staff alone.

espeak-ng wherever it is installed, and on Windows the voices that come with it, by way of its
PowerShell. (Qt's own `QTextToSpeech::synthesize` is a C++ template that PySide6 6.11.3 leaves out.)
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final, Protocol

from attrs import frozen

DEADLINE_SECONDS: Final = 60
"""A program that has not written one sentence by then is stopped."""


class SpeechProgramError(Exception):
    """A program did not do what was asked of it; `str()` is a sentence for a terminal."""


@frozen
class InstalledVoice:
    """A voice that a program can speak with."""

    language: str
    """Its code, such as `en-us`; letters may be capitals."""
    name: str

    def speaks(self, language: str) -> bool:
        """Tell whether it is a voice of this language; a region is not asked for."""
        return _first(self.language) == _first(language)


class SpeechProgram(Protocol):
    """What writes sentences into files."""

    name: str

    def voices(self) -> tuple[InstalledVoice, ...]:
        """Give the voices that it has, best first; raises `SpeechProgramError`."""
        ...

    def write(self, text: str, voice: InstalledVoice, file: Path) -> None:
        """Write a text into a WAV file, at 120 words a minute; raises `SpeechProgramError`."""
        ...


def voice_among(
    voices: Sequence[InstalledVoice], language: str, name: str = ""
) -> InstalledVoice | None:
    """Give the voice to use for a language, or None: another language's voice is never used.

    `name` is a voice's own name, or the code of its language. Without one, a voice of the same
    region is taken first; English without a region is that of the United States.
    """
    fit = [each for each in voices if each.speaks(language)]
    if name:
        wanted = name.casefold()
        named = (e for e in fit if wanted in (e.name.casefold(), e.language.casefold()))
        return next(named, None)
    region = _REGIONS.get(language, language).casefold()
    same = (each for each in fit if each.language.casefold() == region)
    return next(same, None) or next(iter(fit), None)


_REGIONS: Mapping[str, str] = MappingProxyType({"en": "en-us", "es": "es-419", "pt": "pt-br"})
"""What is spoken around the clinic, where a language does not name its region."""


class EspeakNg:
    """espeak-ng, a program of its own: robotic, small, and in a hundred languages."""

    name = "espeak-ng"

    _ROW = re.compile(r"\s*\d+\s+(?P<language>\S+)\s+\S+\s+(?P<name>\S+)\s+(?P<file>\S+)")

    PACES: Mapping[str, int] = MappingProxyType({"en": 115, "es": 135})
    """What `-s` must say for 120 words a minute: measured over the bundled pages About and
    Recovery, with the pauses behind their sentences."""
    USUAL_PACE = 120

    def voices(self) -> tuple[InstalledVoice, ...]:
        """Give the voices that need nothing but espeak-ng (those of MBROLA need more)."""
        table = self._run(("--voices",), "")
        rows = (self._ROW.match(line) for line in table.splitlines()[1:])
        return tuple(
            InstalledVoice(row["language"], row["name"])
            for row in rows
            if row is not None and not row["file"].startswith("mb/")
        )

    def write(self, text: str, voice: InstalledVoice, file: Path) -> None:
        """Write a text into a WAV file of 22,050 samples a second, 16 bits, one channel."""
        pace = self.PACES.get(_first(voice.language), self.USUAL_PACE)
        # Two brackets would begin the signs of a sound, which nobody means.
        words = text.replace("[[", "[ [")
        how = ("-b", "1", "-v", voice.language, "-s", str(pace), "-w", str(file), "--stdin")
        self._run(how, words)

    def _run(self, words: Sequence[str], given: str) -> str:
        program = shutil.which(self.name)
        if program is None:
            raise SpeechProgramError("espeak-ng is not installed here. Install it, then try again.")
        return _run(self.name, (program, *words), given, {})


class WindowsVoices:
    """The voices that Windows has, by its own System.Speech; not yet run there (decision 0013)."""

    name = "windows"

    RATE = -3
    """Of -10 to 10, where 0 is what the voice is used to. Not measured: 120 words are the aim."""

    _LIST = (
        "$rows = $s.GetInstalledVoices() | Where-Object { $_.Enabled } | ForEach-Object { "
        "$_.VoiceInfo.Culture.Name + [char]9 + $_.VoiceInfo.Name + [char]10 }; "
        "$said = [Text.Encoding]::UTF8.GetBytes(-join $rows); "
        "[Console]::OpenStandardOutput().Write($said, 0, $said.Length)"
    )
    _WRITE = (
        "$s.SelectVoice($env:KIOSK_CLIP_VOICE); "
        f"$s.Rate = {RATE}; "
        "$kind = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo("
        "22050, [System.Speech.AudioFormat.AudioBitsPerSample]::Sixteen, "
        "[System.Speech.AudioFormat.AudioChannel]::Mono); "
        "$s.SetOutputToWaveFile($env:KIOSK_CLIP_FILE, $kind); "
        "$s.Speak($env:KIOSK_CLIP_TEXT)"
    )
    _BEFORE = (
        "$ErrorActionPreference = 'Stop'; "
        "Add-Type -AssemblyName System.Speech; "
        "$s = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
    )

    def voices(self) -> tuple[InstalledVoice, ...]:
        """Give the voices that are installed and not switched off."""
        rows = (line.partition("\t") for line in self._run(self._LIST, {}).splitlines())
        return tuple(InstalledVoice(code.strip(), name.strip()) for code, tab, name in rows if tab)

    def write(self, text: str, voice: InstalledVoice, file: Path) -> None:
        """Write a text into a WAV file of 22,050 samples a second, 16 bits, one channel."""
        # In the surroundings: no word can be read as a command, and none loses its accents.
        surroundings = {
            "KIOSK_CLIP_VOICE": voice.name,
            "KIOSK_CLIP_FILE": str(file),
            "KIOSK_CLIP_TEXT": text.replace("\0", " "),
        }
        self._run(self._WRITE, surroundings)

    def _run(self, script: str, surroundings: Mapping[str, str]) -> str:
        program = shutil.which("powershell.exe")
        if program is None:
            raise SpeechProgramError("The voices of Windows are on Windows only. Try espeak-ng.")
        # `finally` lets go of the file, so that it is whole.
        whole = f"{self._BEFORE}try {{ {script} }} finally {{ $s.Dispose() }}"
        words = (program, "-NoProfile", "-NonInteractive", "-Command", whole)
        return _run("Windows", words, "", surroundings)


def _run(name: str, words: Sequence[str], given: str, surroundings: Mapping[str, str]) -> str:
    """Run a program to its end, and give what it said; raises `SpeechProgramError`."""
    import subprocess  # 5 ms of each start: every command line names the programs of this file

    try:
        done = subprocess.run(
            words,
            input=given.encode("utf-8", "replace"),
            capture_output=True,
            env={**os.environ, **surroundings},
            timeout=DEADLINE_SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        raise SpeechProgramError(f"{name} did not answer in {DEADLINE_SECONDS} seconds.") from None
    except OSError as error:
        raise SpeechProgramError(f"{name} cannot be started ({error.strerror}).") from error
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise SpeechProgramError(f"{name} failed: {said[0] if said else 'it does not say why'}")
    return done.stdout.decode("utf-8", "replace")


def _first(language: str) -> str:
    """Give the code of a language without its region."""
    return re.split("[-_]", language.casefold(), maxsplit=1)[0]


ENGINES: Mapping[str, Callable[[], SpeechProgram]] = MappingProxyType(
    {EspeakNg.name: EspeakNg, WindowsVoices.name: WindowsVoices}
)
"""What speaks, by the name that it has on the command line."""


def usual_program() -> SpeechProgram:
    """Give what this computer speaks with if nothing is said: on Windows its own voices."""
    return WindowsVoices() if sys.platform == "win32" else EspeakNg()
