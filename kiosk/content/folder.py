"""The content folder: which names may stand in it, and how its files are read without trust."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.content.plain_text import MOST_BYTES
from kiosk.content.problem import Problem
from kiosk.content.stray_names import MOST_NAMES, misplaced, stray

CLINIC = "clinic.yaml"
IMAGES = "images"
CLIPS = "clips"
"""Recorded speech, a folder for each language; `kiosk.content.clips` knows what lies there."""
PAGES = (
    "about",
    "procedure",
    "recovery",
    "risks",
    "specialists",
    "questions",
    "check",
    "words-to-know",
    "sources",
    "help",
)
"""The pages of a language, in the order of the tabs; each is a file with `.yaml` behind it."""
LEXICON = "lexicon.yaml"
"""Hard words, and how a voice is to say them; a language may be without."""
LEDGER = "translation.yaml"
"""What says of a translation who made it, from which words, and who has signed it."""
_PAGE_FILES = tuple(f"{page}.yaml" for page in PAGES)
_KNOWN_FILES = (*_PAGE_FILES, LEXICON)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?\Z")
_PHOTO = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}\Z")
_ENDINGS = (".png", ".jpg", ".jpeg", ".webp")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?\Z", re.IGNORECASE)
# What file managers leave behind; nobody put it there on purpose.
_LITTER = frozenset({"thumbs.db", "desktop.ini"})
# Windows: a junction or a link, but not a file that OneDrive keeps elsewhere.
_LINK_TAGS = frozenset({0xA000000C, 0xA0000003})


class RefusedError(OSError):
    """A file is not what its name says: a link, a folder or a device."""


def is_language(name: str) -> bool:
    """Tell whether a name looks like a language code, such as `en` or `pt-BR`."""
    return _LANGUAGE.match(name) is not None


def is_photo_name(name: str) -> bool:
    """Tell whether a name may be that of a photo in `images`."""
    return (
        _PHOTO.match(name) is not None
        and name.endswith(_ENDINGS)
        and _RESERVED.match(name) is None
        and ".." not in name
    )


def is_real_folder(path: Path) -> bool:
    """Tell whether this is a folder and no link to one; False where nobody can tell.

    `Path.is_dir` raises where a share has gone stale or may not be entered.
    """
    try:
        status = os.lstat(path)
    except (OSError, ValueError):
        return False
    return stat.S_ISDIR(status.st_mode) and not _is_link(status)


def read_bytes(path: Path, most: int) -> bytes:
    """Read an ordinary file, at most one byte more than `most`.

    Raises `OSError`, and its `RefusedError` for links, folders and devices. Opening never waits.
    """
    _refuse(os.lstat(path))
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0))
    try:
        # Asked again of what was really opened: the name may have changed hands in between.
        _refuse(os.fstat(descriptor))
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read(most + 1)
    finally:
        os.close(descriptor)


def lexicon_bytes(folder: Path, language: str) -> bytes:
    """Give the file of hard words as it stands; nothing where it is missing or cannot be read.

    At a start it is only read: it is parsed when somebody first wants to be read to.
    """
    try:
        data = read_bytes(folder / language / LEXICON, MOST_BYTES)
    except (OSError, ValueError):
        return b""
    return data if len(data) <= MOST_BYTES else b""


def _refuse(status: os.stat_result) -> None:
    """Raise `RefusedError` for anything but an ordinary file."""
    if _is_link(status) or not stat.S_ISREG(status.st_mode):
        raise RefusedError("not an ordinary file")


def look(folder: Path, languages: Sequence[str]) -> list[Problem]:
    """Give a Problem for each name that has no business in a content folder.

    `languages` are the codes of the language folders to look into, that of whole pages first and
    those of its translations behind it; others are left alone, so that a translation can be
    prepared beside those in use.
    """
    problems: list[Problem] = []
    wanted = (CLINIC, IMAGES, CLIPS, *languages)
    names = list(_names(folder, "", problems))
    present = [name for name, _ in names]
    for name, status in names:
        if stat.S_ISDIR(status.st_mode):
            if name == CLIPS:
                continue  # Thousands of names, and none of them keeps a word off the screen.
            if name == IMAGES:
                _look_into(folder / name, f"{name}/", problems, ())
            elif name in languages:
                known = _KNOWN_FILES if name == languages[0] else (*_KNOWN_FILES, LEDGER)
                _look_into(folder / name, f"{name}/", problems, known)
            elif not is_language(name):
                plain = name.casefold()
                known = (*wanted, plain) if is_language(plain) else wanted
                problems.append(stray("", name, known, present))
        elif name in _KNOWN_FILES:
            problems.append(misplaced(name, f"{next(iter(languages), 'en')}/{name}"))
        elif is_photo_name(name):
            problems.append(misplaced(name, f"{IMAGES}/{name}"))
        elif name != CLINIC:
            problems.append(stray("", name, wanted, present))
    return problems


def look_at_words(folder: Path) -> list[Problem]:
    """Give a Problem for each name that has no business in the folder of words on buttons."""
    problems: list[Problem] = []
    names = list(_names(folder, "words/", problems))
    present = [name for name, _ in names]
    for name, status in names:
        is_ours = name.endswith(".yaml") and is_language(name.removesuffix(".yaml"))
        if not (is_ours and stat.S_ISREG(status.st_mode)):
            problems.append(stray("words/", name, ("en.yaml",), present))
    return problems


def fingerprint(folder: Path) -> str:
    """Give a text that changes whenever a file in the folder does: names, sizes and times.

    Cheap enough to ask every few seconds, also of a network share. Never raises: a folder that
    cannot be read has a fingerprint of its own. Clips do not count: each is looked for when it is
    to be heard.
    """
    marks: list[str] = []
    for where in _folders(folder):
        try:
            with os.scandir(where) as entries:
                for count, entry in enumerate(entries):
                    if count >= MOST_NAMES:
                        break
                    status = entry.stat(follow_symlinks=False)
                    if not stat.S_ISDIR(status.st_mode):
                        name = f"{where.name}/{entry.name}"
                        marks.append(f"{name}:{status.st_size}:{status.st_mtime_ns}")
        except (OSError, ValueError) as error:
            marks.append(f"{where.name}!{type(error).__name__}")
    return "|".join(sorted(marks))


def _folders(folder: Path) -> Iterator[Path]:
    """Give the folder and those right inside it."""
    yield folder
    try:
        with os.scandir(folder) as entries:
            inside = [
                e.name for e, _ in zip(entries, range(MOST_NAMES), strict=False) if _is_dir(e)
            ]
    except (OSError, ValueError):
        return
    for name in sorted(inside):
        if name != CLIPS:
            yield folder / name


def _is_dir(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False)


def _look_into(where: Path, label: str, problems: list[Problem], known: tuple[str, ...]) -> None:
    """Look at a language folder (`known` are its files) or at the photos (`known` is empty)."""
    names = list(_names(where, label, problems))
    present = [name for name, _ in names]
    for name, status in names:
        if stat.S_ISDIR(status.st_mode):
            wrong = "A folder inside this folder is never read"
            problems.append(Problem(label + name, 0, wrong, f"its files right in {label}"))
        elif known and name not in known:
            problems.append(
                misplaced(label + name, name)
                if name == CLINIC
                else stray(label, name, known, present)
            )
        elif not known and not is_photo_name(name):
            wrong = (
                "This is not a name for a photo: small letters, digits, . _ - and png, jpg or webp"
            )
            plain = re.sub(r"[^a-z0-9.]+", "-", name.casefold()).strip("-")
            right = label + (plain if is_photo_name(plain) else "maria-lopez.jpg")
            problems.append(Problem(label + name, 0, wrong, right))


def _names(
    where: Path, label: str, problems: list[Problem]
) -> Iterator[tuple[str, os.stat_result]]:
    """Give the ordinary names in a folder with their status, and report the others."""
    try:
        with os.scandir(where) as entries:
            names = sorted(e.name for e, _ in zip(entries, range(MOST_NAMES + 1), strict=False))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no reason given"
        wrong = f"The folder cannot be read ({reason})"
        problems.append(
            Problem(label.rstrip("/") or ".", 0, wrong, "a folder with clinic.yaml in it")
        )
        return
    if len(names) > MOST_NAMES:
        wrong = f"There are more than {MOST_NAMES} names in this folder"
        right = "only the files of the clinic's words and photos"
        problems.append(Problem(label.rstrip("/") or ".", 0, wrong, right))
        return
    seen: dict[str, str] = {}
    for name in names:
        if name.startswith(".") or name.casefold() in _LITTER:
            continue
        shown = (label + name).encode("utf-8", "replace").decode("utf-8")
        fold = name.casefold()
        if fold in seen:
            wrong = (
                f"{seen[fold]} and {shown} differ only in capital letters; Windows mixes them up"
            )
            problems.append(Problem(shown, 0, wrong, f"only {label}{fold}"))
            continue
        seen[fold] = shown
        if _RESERVED.match(name) or name.endswith((".", " ")):
            wrong = "Windows cannot keep a file of this name"
            problems.append(Problem(shown, 0, wrong, f"{label}photo-1.jpg"))
            continue
        try:
            status = os.lstat(where / name)
        except (OSError, ValueError) as error:
            wrong = f"It cannot be read ({getattr(error, 'strerror', '') or 'no reason given'})"
            problems.append(Problem(shown, 0, wrong, "the file, put there again"))
            continue
        if _is_link(status):
            wrong = "This is a link to something elsewhere; links are never followed"
            problems.append(Problem(shown, 0, wrong, "the file or folder itself"))
        elif stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode):
            yield name, status
        else:
            wrong = "This is neither a file nor a folder"
            problems.append(Problem(shown, 0, wrong, "an ordinary file"))


def _is_link(status: os.stat_result) -> bool:
    """Tell whether it is a symbolic link, or a junction of Windows."""
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) in _LINK_TAGS
