"""How the time to load content grows with how much there is of it."""

from __future__ import annotations

import shutil
import statistics
import time
from pathlib import Path

from kiosk.content.folder import LEDGER
from kiosk.content.ledger import Ledger, ledger_text, quoted_text, seal, seal_of_both
from kiosk.content.loading import editions_of, load_guide
from kiosk.content.offering import original_of
from kiosk.content.renderings import Original
from kiosk.content.shelf import read_shelf
from kiosk.content.translation import WORDS, file_of
from kiosk.host import paths
from tests.bench.table import Bound, load, spread

TIMES = 20
LANGUAGES = ("en", *(f"{first}{second}" for first in "xy" for second in "abcdefghij"))[:TIMES]
"""So many editions of the same pages: 20 times the content."""


def write_editions(folder: Path) -> tuple[Path, Path]:
    """Write a content folder and a words folder with the bundled pages twenty times over.

    The first language has whole pages; the others say the same words as translations, all signed.
    """
    content, words = folder / "content", folder / "words"
    shutil.copytree(paths.bundled_content() / LANGUAGES[0], content / LANGUAGES[0])
    words.mkdir()
    shutil.copy(paths.words() / f"{LANGUAGES[0]}.yaml", words)
    clinic = (paths.bundled_content() / "clinic.yaml").read_text(encoding="utf-8")
    lines = [
        f"languages: [{', '.join(LANGUAGES)}]" if line.startswith("languages:") else line
        for line in clinic.splitlines()
    ]
    (content / "clinic.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    shelf = read_shelf(content, words)
    original = original_of(editions_of(shelf)[LANGUAGES[0]])
    for language in LANGUAGES[1:]:
        _write_translation(original, language, content, words)
    return content, words


def _write_translation(original: Original, language: str, content: Path, words: Path) -> None:
    """Write a translation that says what the first language says, and a ledger that signs it."""
    (content / language).mkdir()
    made_from: dict[str, str] = {}
    reviewed: dict[str, str] = {}
    for page, texts in original.texts():
        indent = "" if page == WORDS else "  "
        lines = [f"{indent}{text.key}: {quoted_text(text.marked)}\n" for text in texts]
        if page != WORDS:
            lines = ["texts:\n", *lines]
        folder = words.parent if page == WORDS else content
        path = folder / file_of(language, page)
        path.write_text("".join(lines), encoding="utf-8")
        for text in texts:
            made_from[f"{page}/{text.key}"] = seal(text.marked)
            reviewed[f"{page}/{text.key}"] = seal_of_both(text.marked, text.marked)
    ledger = Ledger(
        made_by="The bench",
        reviewer="The bench",
        qualification="It says the same words",
        made_from=made_from,
        reviewed=reviewed,
    )
    path = content / language / LEDGER
    path.write_text(ledger_text(ledger, language), encoding="utf-8")


def loading(folder: Path, rounds: int) -> Bound:
    """Print the time to load the bundled pages once and twenty times; give the bound."""
    content, words = write_editions(folder)
    once: list[float] = []
    often: list[float] = []
    for _ in range(rounds):
        # The Spanish that ships is a draft, which a start does not build.
        once.append(_seconds(paths.bundled_content(), paths.words(), 1))
        often.append(_seconds(content, words, TIMES))
    print(f"\nLoading the content ({load()})")
    print(f"  {'as bundled':12} {spread(once, 's')}")
    print(f"  {f'{TIMES} times it':12} {spread(often, 's')}")
    grown = statistics.median(often) / statistics.median(once)
    return Bound(f"{TIMES} times the content, time against once", grown, 25, "x")


def _seconds(content: Path, words: Path, editions: int) -> float:
    """Give how long it takes to load so many editions."""
    begun = time.perf_counter()
    loaded = load_guide(content, words)
    taken = time.perf_counter() - begun
    if loaded.guide is None:
        raise SystemExit(f"The bench's own content has problems: {loaded.problems[0]}")
    if len(loaded.guide.offered) != editions:
        raise SystemExit(f"A language of the bench is not offered: {loaded.notes}")
    return taken
