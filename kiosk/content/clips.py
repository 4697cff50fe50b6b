"""Recorded speech: where the clip of a sentence lives, and what else lies where clips live.

A clip belongs to exactly one text: its name is worked out from the words, so that a sentence which
somebody has changed since has no clip, and an old recording is never played beside new words.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from kiosk.content.folder import CLIPS, is_language, is_real_folder
from kiosk.content.problem import Problem

LONGEST_SECONDS = 60
"""Seconds of one clip: a sentence of 15 words takes 15 at half the speed."""

LARGEST_CLIP = LONGEST_SECONDS * 48_000 * 2 * 3 + 65_536
"""Bytes of one clip: the longest at 48 kHz, two channels of 24 bits, and what recorders add."""

MOST_CLIPS = 20_000
"""Names that are looked at in the clips of one language; the bundled words need about 1,000."""

MOST_STRAYS = 20
"""Problems about names in `clips`: nobody reads more."""

_NAME = re.compile(r"[0-9a-f]{32}\.wav\Z")


def clip_name(language: str, sentence: str) -> str:
    """Give the name of the file that holds a sentence, whether there is one or not.

    It is made of the language and the words as they are painted: how they are broken into lines,
    and signs that nobody sees, make no difference. All else does.
    """
    import hashlib  # 4 ms of each start, and OpenSSL, for what few content folders have

    said = f"{language}\n{as_painted(sentence)}".encode("utf-8", "surrogatepass")
    return f"{hashlib.sha256(said).hexdigest()[:32]}.wav"


def as_painted(sentence: str) -> str:
    """Give a sentence as a reader sees it: single spaces, accents in one piece, no hidden signs."""
    # Soft hyphens and the marks that turn the direction of writing (category Cf).
    seen = "".join(sign for sign in sentence if unicodedata.category(sign) != "Cf")
    return " ".join(unicodedata.normalize("NFC", seen).split())


def clip_path(folder: Path, language: str, sentence: str) -> Path | None:
    """Give where the clip of a sentence lies if there is one, without asking any disk.

    For the patient screens, which wait for no share: whoever plays it finds out. None for what is
    no language, or has no words.
    """
    if not is_language(language) or not as_painted(sentence):
        return None
    return folder / CLIPS / language / clip_name(language, sentence)


def clip_of(folder: Path, language: str, sentence: str) -> Path | None:
    """Give the clip of a sentence, or None where there is none that may be played.

    `folder` is the content folder. Links are refused, and so is a file that is empty or larger
    than `LARGEST_CLIP`. Never raises; may wait as long as the share does that the folder is on.
    Whether there is sound in it is found by `kiosk.content.clip_sound`.
    """
    path = clip_path(folder, language, sentence)
    return path if path is not None and is_fit(path) else None


def is_fit(path: Path) -> bool:
    """Tell whether there is an ordinary file of this path, neither empty nor too large.

    Neither it nor the two folders that it lies in, `clips` and the language's, may be a link.
    """
    if not (is_real_folder(path.parents[1]) and is_real_folder(path.parent)):
        return False
    try:
        status = os.lstat(path)
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(status.st_mode) and 0 < status.st_size <= LARGEST_CLIP


def clips_there(folder: Path, language: str) -> tuple[str, ...]:
    """Give the names of the clips of a language, in the order of the alphabet, never raising."""
    where = folder / CLIPS / language
    if not (is_real_folder(folder / CLIPS) and is_real_folder(where)):
        return ()
    return tuple(name for name in _names(where) if _NAME.match(name))


def has_clips(folder: Path, language: str) -> bool:
    """Tell whether any sentence of a language may have been recorded; never raises."""
    return bool(clips_there(folder, language))


def strays_among_clips(folder: Path) -> tuple[Problem, ...]:
    """Give a Problem for each name in `clips` that the kiosk will never play, never raising.

    A clip that no sentence has any more is no stray: only whoever knows the words can tell.
    """
    clips = folder / CLIPS
    if not is_real_folder(clips):
        return ()
    found = (_stray(problem) for problem in _strays(clips))
    return tuple(problem for problem, _ in zip(found, range(MOST_STRAYS), strict=False))


def _strays(clips: Path) -> Iterator[tuple[str, str, str]]:
    """Give what is stray among the clips: its name, what is wrong, and what would be right."""
    for language in _names(clips):
        where = clips / language
        if not is_language(language):
            wrong = "This is not the code of a language, such as en or es"
            yield f"{CLIPS}/{language}", wrong, f"{CLIPS}/en"
        elif not is_real_folder(where):
            wrong = "This is not a folder; clips lie in a folder for each language"
            yield f"{CLIPS}/{language}", wrong, f"a folder {CLIPS}/{language}"
        else:
            for name in _names(where):
                wrong = _wrong_with(where / name)
                if wrong:
                    right = "a name that `kiosk prerender --list` gives"
                    yield f"{CLIPS}/{language}/{name}", wrong, right


def _wrong_with(path: Path) -> str:
    """Say why a file is never played, or nothing."""
    if not _NAME.match(path.name):
        return "This is not the name of a clip"
    try:
        status = os.lstat(path)
    except (OSError, ValueError):
        return "This clip cannot be read"
    if not stat.S_ISREG(status.st_mode):
        return "This is not an ordinary file; links are never followed"
    if status.st_size > LARGEST_CLIP:
        return f"This clip is larger than {LARGEST_CLIP // 1_000_000} MB"
    return "" if status.st_size else "This clip is empty"


def _stray(said: tuple[str, str, str]) -> Problem:
    name, wrong, right = said
    return Problem(name.encode("utf-8", "replace").decode("utf-8"), 0, wrong, right)


def _names(where: Path) -> list[str]:
    """Give the names in a folder that somebody put there; none where it cannot be read."""
    try:
        with os.scandir(where) as entries:
            names = [entry.name for entry, _ in zip(entries, range(MOST_CLIPS), strict=False)]
    except (OSError, ValueError):
        return []
    litter = {"thumbs.db", "desktop.ini"}  # what file managers leave behind
    return sorted(n for n in names if not n.startswith(".") and n.casefold() not in litter)
