"""Does a program speak the right language into a file, and is a sentence said where it cannot?"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from kiosk.content.clip_sound import read_clip
from kiosk.host import speech_programs
from kiosk.host.speech_programs import (
    EspeakNg,
    InstalledVoice,
    SpeechProgramError,
    WindowsVoices,
    voice_among,
)

US = InstalledVoice("en-us", "English_(America)")
UK = InstalledVoice("en-GB", "English_(Great_Britain)")
MEXICO = InstalledVoice("es-MX", "Microsoft Sabina Desktop")
VOICES = (UK, US, MEXICO)

needs_espeak = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed here"
)
needs_scripts = pytest.mark.skipif(
    sys.platform == "win32", reason="a script stands in for a program here"
)


@pytest.mark.parametrize(
    ("language", "name", "voice"),
    [
        ("en", "", US),
        ("en-GB", "", UK),
        ("es", "", MEXICO),
        ("es-ES", "", MEXICO),
        ("en", "english_(great_britain)", UK),
        ("en", "en-gb", UK),
        ("es", "Microsoft Sabina Desktop", MEXICO),
        ("fr", "", None),
        ("fr", "en-us", None),
        ("es", "en-us", None),
        ("e", "", None),
        ("en", "nobody", None),
    ],
)
def test_a_voice_of_another_language_is_never_used(
    language: str, name: str, voice: InstalledVoice | None
) -> None:
    assert voice_among(VOICES, language, name) == voice


@needs_espeak
@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Most people go home the same day, and a nurse looks after them.", 13),
        ("es", "La mayoría vuelve a casa el mismo día, y una enfermera los cuida.", 13),
    ],
)
def test_espeak_speaks_about_120_words_a_minute(
    tmp_path: Path, language: str, text: str, words: int
) -> None:
    program = EspeakNg()
    voice = voice_among(program.voices(), language)
    assert voice is not None
    program.write(text, voice, tmp_path / "a.wav")
    sound = read_clip(tmp_path / "a.wav")
    assert sound is not None
    assert 95 <= words / sound.seconds * 60 <= 145


@needs_espeak
def test_a_sentence_that_looks_like_an_option_or_a_command_is_only_said(tmp_path: Path) -> None:
    program = EspeakNg()
    program.write("--help [[h@'loU]] <b> $(rm -r *)", US, tmp_path / "a.wav")
    sound = read_clip(tmp_path / "a.wav")
    assert sound is not None
    assert sound.seconds > 2


@needs_espeak
def test_a_voice_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SpeechProgramError, match="voice does not exist"):
        EspeakNg().write("Rest.", InstalledVoice("xx", "nobody"), tmp_path / "a.wav")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs that stands before all others."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder


def write_program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@needs_scripts
def test_a_program_that_hangs_is_stopped(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech_programs, "DEADLINE_SECONDS", 0.2)
    write_program(programs, "espeak-ng", "exec sleep 60")
    with pytest.raises(SpeechProgramError, match="did not answer"):
        EspeakNg().voices()


@needs_scripts
def test_a_program_that_fails_or_talks_nonsense_is_no_crash(programs: Path) -> None:
    write_program(programs, "espeak-ng", "echo It broke >&2; exit 3")
    with pytest.raises(SpeechProgramError, match="espeak-ng failed: It broke"):
        EspeakNg().voices()
    write_program(programs, "espeak-ng", r"printf '\377\0 99 \n\n5 en\n'")
    assert EspeakNg().voices() == ()


def test_without_the_program_a_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SpeechProgramError, match="espeak-ng is not installed here"):
        EspeakNg().voices()
    with pytest.raises(SpeechProgramError, match="on Windows only"):
        WindowsVoices().voices()


@needs_scripts
def test_powershell_is_asked_in_words_that_no_sentence_can_become_a_part_of(
    programs: Path, tmp_path: Path
) -> None:
    """A script takes PowerShell's place: what is asked of it is seen, not that Windows does it."""
    write_program(
        programs,
        "powershell.exe",
        'case "$*" in *GetInstalledVoices*) printf "en-US\\tMicrosoft Zira Desktop\\r\\n";;\n'
        f'*) printf "%s" "$*" > "{tmp_path}/asked";\n'
        'printf "%s" "$KIOSK_CLIP_TEXT" > "$KIOSK_CLIP_FILE";\n'
        f'printf "%s" "$KIOSK_CLIP_VOICE" > "{tmp_path}/voice";; esac',
    )
    program = WindowsVoices()
    (voice,) = program.voices()
    assert voice == InstalledVoice("en-US", "Microsoft Zira Desktop")
    text = "'; Remove-Item C:\\ -Recurse; ' mañana"
    program.write(text, voice, tmp_path / "clip.wav")
    assert (tmp_path / "clip.wav").read_text(encoding="utf-8") == text
    assert (tmp_path / "voice").read_text() == "Microsoft Zira Desktop"
    asked = (tmp_path / "asked").read_text()
    assert "Remove-Item" not in asked
    assert "Zira" not in asked
