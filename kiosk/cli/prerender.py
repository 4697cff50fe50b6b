"""`kiosk prerender`: has every sentence recorded by a program, or lists them for a person to read.

For the front desk's own computer. Nothing is ever removed, and what somebody has recorded stays.
"""

from __future__ import annotations

import csv
import io
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.content.clip_sound import read_clip
from kiosk.content.folder import CLIPS, is_real_folder
from kiosk.content.lines_to_record import Line, lines_to_record, stale_clips, without_clip
from kiosk.content.loading import load_guide
from kiosk.content.model import Guide
from kiosk.content.spoken import Spoken
from kiosk.content.whole_file import write_bytes_whole
from kiosk.host import paths
from kiosk.host.speech_programs import (
    ENGINES,
    InstalledVoice,
    SpeechProgram,
    SpeechProgramError,
    usual_program,
    voice_among,
)

GOOD = 0
NOT_GOOD = 1


def words_of(folder: Path, language: str, *, show_unreviewed: bool) -> Guide | str:
    """Give the words of a folder, or a sentence on why there are none.

    A `language` that is named may be unreviewed: its recordings can be prepared.
    """
    loaded = load_guide(
        folder,
        paths.words(),
        drawings=paths.illustrations(),
        show_unreviewed=show_unreviewed or bool(language),
    )
    if loaded.guide is None:
        count = len(loaded.problems)
        things = "1 problem" if count == 1 else f"{count} problems"
        return f"The content in {folder} has {things}; `kiosk check` lists them. Nothing was done."
    if language and language not in loaded.guide.editions:
        there = ", ".join(loaded.guide.editions)
        return f"The content in {folder} has no language '{language}'. It has: {there}."
    return loaded.guide


def list_lines(folder: Path, guide: Guide, language: str) -> int:
    """Print a table (CSV) of every sentence, and beside it the names of stale clips."""
    lines = lines_to_record(guide, language)
    open_ones = set(without_clip(folder, lines))
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Excel takes a file for UTF-8 only if it begins with this mark; a terminal would show it.
        encoding = "utf-8" if sys.stdout.isatty() else "utf-8-sig"
        sys.stdout.reconfigure(encoding=encoding, errors="replace", newline="")
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(("file", "language", "sentence", "recorded"))
    for line in lines:
        is_open = "no" if line in open_ones else "yes"
        table.writerow(
            (f"{CLIPS}/{line.language}/{line.clip}", line.language, line.sentence, is_open)
        )
    for clip in stale_clips(folder, guide):
        if language in ("", clip.split("/")[1]):
            print(f"No sentence has this recording any more: {clip}", file=sys.stderr)
    return GOOD


def make_clips(folder: Path, guide: Guide, language: str, engine: str | None, voice: str) -> int:
    """Make a clip of every sentence that has none, and say how many; gives the exit code.

    `engine` is one of `ENGINES`, or None for what this computer usually speaks with. `voice` is
    the name of one of its voices; without one, a voice of the sentence's own language is taken.
    """
    program = ENGINES[engine]() if engine is not None else usual_program()
    try:
        voices = program.voices()
    except SpeechProgramError as fault:
        print(fault, file=sys.stderr)
        return NOT_GOOD
    code = GOOD
    lines = lines_to_record(guide, language)
    for spoken in dict.fromkeys(line.language for line in lines):
        chosen = voice_among(voices, spoken, voice)
        if chosen is None:
            called = f" called '{voice}'" if voice else ""
            what = f"{program.name} has no voice{called} for the language '{spoken}'"
            print(f"{what}: nothing was recorded in it.", file=sys.stderr)
            code = NOT_GOOD
            continue
        wanted = tuple(line for line in lines if line.language == spoken)
        code = max(code, _of_a_language(folder, guide, wanted, program, chosen))
    return code


def _of_a_language(
    folder: Path,
    guide: Guide,
    lines: tuple[Line, ...],
    program: SpeechProgram,
    voice: InstalledVoice,
) -> int:
    language = lines[0].language
    missing = without_clip(folder, lines)
    sizes: list[int] = []
    wrong = ""
    try:
        for size in _made(folder, guide, missing, program, voice):
            sizes.append(size)
    except SpeechProgramError as fault:
        wrong = str(fault)
    except OSError as fault:
        wrong = f"{fault.filename or folder / CLIPS} cannot be written ({fault.strerror})."
    megabytes = sum(sizes) / 1_000_000
    print(
        f"{language}: {len(sizes):,} recordings made with {voice.name} ({megabytes:.1f} MB), "
        f"{len(lines) - len(missing):,} were there."
    )
    if wrong:
        print(f"{language}: {len(missing) - len(sizes):,} are missing. {wrong}", file=sys.stderr)
    return NOT_GOOD if wrong else GOOD


def _made(
    folder: Path,
    guide: Guide,
    missing: Iterable[Line],
    program: SpeechProgram,
    voice: InstalledVoice,
) -> Iterator[int]:
    """Make one clip after another, and give the bytes of each.

    Raises `SpeechProgramError` and `OSError`; what is made by then is whole and stays.
    """
    spoken: dict[str, Spoken] = {}
    with tempfile.TemporaryDirectory(prefix="kiosk-clips-") as name:
        for line in missing:
            file = Path(name) / "clip.wav"
            edition = guide.editions.get(line.language, guide.first)
            said = spoken.setdefault(edition.language, Spoken(edition)).say(line.sentence)
            program.write(said or line.sentence, voice, file)
            if read_clip(file) is None:
                raise SpeechProgramError(f"{program.name} gave no sound for: {line.sentence}")
            data = file.read_bytes()
            file.unlink()
            where = _folder_for(folder, line.language)
            write_bytes_whole(where / line.clip, data)
            yield len(data)


def _folder_for(folder: Path, language: str) -> Path:
    """Give the folder of the clips of a language, made if need be; a link is never followed."""
    where = folder
    for name in (CLIPS, language):
        where = where / name
        where.mkdir(exist_ok=True)
        if not is_real_folder(where):
            raise NotADirectoryError(0, "a link, which the kiosk never follows", str(where))
    return where
