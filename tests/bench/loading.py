"""How the time to load content grows with how much there is of it."""

from __future__ import annotations

import shutil
import statistics
import time
from pathlib import Path

from kiosk.content.loading import load_guide
from kiosk.host import paths
from tests.bench.table import Bound, load, spread

TIMES = 20
LANGUAGES = ("en", *(f"{first}{second}" for first in "xy" for second in "abcdefghij"))[:TIMES]
"""So many editions of the same pages: 20 times the content."""


def write_editions(folder: Path) -> tuple[Path, Path]:
    """Write a content folder and a words folder with the bundled pages twenty times over."""
    content, words = folder / "content", folder / "words"
    for language in LANGUAGES:
        shutil.copytree(paths.bundled_content() / "en", content / language)
        words.mkdir(exist_ok=True)
        shutil.copy(paths.words() / "en.yaml", words / f"{language}.yaml")
    clinic = (paths.bundled_content() / "clinic.yaml").read_text(encoding="utf-8")
    lines = [
        f"languages: [{', '.join(LANGUAGES)}]" if line.startswith("languages:") else line
        for line in clinic.splitlines()
    ]
    (content / "clinic.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return content, words


def loading(folder: Path, rounds: int) -> Bound:
    """Print the time to load the bundled pages once and twenty times; give the bound."""
    content, words = write_editions(folder)
    once: list[float] = []
    often: list[float] = []
    for _ in range(rounds):
        once.append(_seconds(paths.bundled_content(), paths.words()))
        often.append(_seconds(content, words))
    print(f"\nLoading the content ({load()})")
    print(f"  {'as bundled':12} {spread(once, 's')}")
    print(f"  {f'{TIMES} times it':12} {spread(often, 's')}")
    grown = statistics.median(often) / statistics.median(once)
    return Bound(f"{TIMES} times the content, time against once", grown, 25, "x")


def _seconds(content: Path, words: Path) -> float:
    begun = time.perf_counter()
    loaded = load_guide(content, words)
    taken = time.perf_counter() - begun
    if loaded.guide is None:
        raise SystemExit(f"The bench's own content has problems: {loaded.problems[0]}")
    return taken
