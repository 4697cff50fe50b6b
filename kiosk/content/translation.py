"""A translation as it was written: words by their keys, and its ledger, read without trust.

`content/es/recovery.yaml` holds only words, under the one name `texts`; `words/es.yaml` those on
buttons; `content/es/translation.yaml` the ledger. Whatever is wrong in these files is said in
Problems and keeps nothing else off the screen.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import attrs
from attrs import frozen

from kiosk.content.folder import LEDGER, read_bytes
from kiosk.content.ledger import Ledger, ledger_as_written
from kiosk.content.nearest import did_you_mean
from kiosk.content.one_file import read_one
from kiosk.content.plain_text import MOST_BYTES
from kiosk.content.problem import Problem
from kiosk.content.sheet import Block, Node, Rows, Sheet, Text
from kiosk.content.structuring import build_converter, structure

WORDS = "words"
"""What the words on buttons are called where pages have their names: `words/home`."""
LEDGER_PAGES = 8
"""How many pages' worth a ledger may hold: it names every text of all pages twice."""

_TEXTS = "texts"
_OF_A_PAGE = ("title", "lead", "icon", "review")
"""Names that show that somebody wrote a whole page."""


@frozen(eq=False, repr=False)
class Translation:
    """All that could be read of one translation."""

    language: str
    ledger: Ledger
    texts: Mapping[str, Mapping[str, Text]]
    """By page (the words on buttons are `words`), then by key. Empty texts are not among them."""
    lines: Mapping[str, int]
    """The line on which the words of a page begin, of the pages whose words could be read."""
    sheets: Mapping[str, Sheet]
    """By file, for the lines."""
    problems: tuple[Problem, ...]

    def file_of(self, page: str) -> str:
        """Give the file that holds the words of a page."""
        return file_of(self.language, page)


def file_of(language: str, page: str) -> str:
    """Give the file that holds the words of a page in a translation, or those on buttons."""
    return f"words/{language}.yaml" if page == WORDS else f"{language}/{page}.yaml"


def read_ledger(
    folder: Path, language: str, problems: list[Problem], *, with_lines: bool = False
) -> tuple[Ledger, Sheet | None]:
    """Read the ledger of a translation; an empty one where there is none that can be read.

    Gives its sheet besides, for the lines, when those are asked for.
    """
    file = f"{language}/{LEDGER}"
    path = folder / language / LEDGER
    try:
        if not with_lines:
            text = read_bytes(path, MOST_BYTES * LEDGER_PAGES).decode("utf-8", "replace")
            ledger = ledger_as_written(text, language)
            if ledger is not None:
                return ledger, None
        sheet = read_one(path, file, problems, pages=LEDGER_PAGES)
    except FileNotFoundError:
        right = f"kiosk translation {language} --made-by NAME, which writes it"
        wrong = "There is no ledger yet that says which words this was made from"
        problems.append(Problem(file, 0, wrong, right))
        return Ledger(), None
    if sheet is None:
        return Ledger(), None
    ledger, wrongs = structure(sheet, Ledger, build_converter())
    problems += wrongs
    return ledger or Ledger(), sheet


def read_translation(
    folder: Path,
    words: Path,
    language: str,
    pages: Collection[str],
    *,
    with_lines: bool = False,
) -> Translation:
    """Read the words of a translation for so many pages, and those on buttons.

    `folder` is the content folder and `words` that of the words on buttons. The lines of the
    ledger are known when they are asked for. Never raises for anything that can be in the folders.
    """
    problems: list[Problem] = []
    texts: dict[str, Mapping[str, Text]] = {}
    lines: dict[str, int] = {}
    sheets: dict[str, Sheet] = {}
    try:
        ledger, sheet = read_ledger(folder, language, problems, with_lines=with_lines)
        if sheet is not None:
            sheets[sheet.file] = sheet
        for page in (*pages, WORDS):
            file = file_of(language, page)
            where = words if page == WORDS else folder / language
            try:
                sheet = read_one(where / Path(file).name, file, problems)
            except FileNotFoundError:
                continue
            if sheet is not None:
                sheets[file] = sheet
                block = sheet.root if page == WORDS else _block_of(sheet, problems)
                if block is not None:
                    lines[page] = block.line
                    texts[page] = MappingProxyType(dict(_texts_in(file, block, problems)))
    except OSError as error:  # A share can fail at any call.
        reason = error.strerror or "no reason given"
        wrong = f"It could not be read to its end ({reason})"
        problems.append(Problem(language, 0, wrong, "check again; if it stays so, ask IT"))
        return Translation(language, Ledger(), {}, {}, {}, tuple(problems))
    return Translation(language, ledger, texts, lines, sheets, tuple(problems))


def _block_of(sheet: Sheet, problems: list[Problem]) -> Block | None:
    """Give the names under `texts`; what else stands in the file is a Problem."""
    root = sheet.root
    for name in root.entries:
        if name == _TEXTS:
            continue
        wrong = f"'{name[:40]}' is not a name known here{did_you_mean(name, [_TEXTS])}"
        if name in _OF_A_PAGE:
            wrong = f"'{name}' stands here as in a whole page; a translation holds only words"
        right = 'texts: on one line, title: "..." below'
        problems.append(Problem(sheet.file, root.key_lines[name], wrong, right))
        if name in _OF_A_PAGE:
            break  # All other names of that page would say the same.
    node: Node | None = root.entries.get(_TEXTS)
    if isinstance(node, Block):
        return attrs.evolve(node, line=root.key_lines[_TEXTS])
    if node is not None:
        wrong = "Keys with their words belong under 'texts'"
        problems.append(Problem(sheet.file, root.key_lines[_TEXTS], wrong, 'title: "..." below it'))
    return None


def _texts_in(file: str, block: Block, problems: list[Problem]) -> Iterator[tuple[str, Text]]:
    """Give the texts of a block by their keys; a list or block in their place is a Problem."""
    for key, node in block.entries.items():
        if isinstance(node, Text):
            if node.value.strip():
                yield key, node
            continue
        what = "A list stands" if isinstance(node, Rows) else "Names with values stand"
        wrong = f"{what} where one text belongs; a colon in a text needs quotes"
        problems.append(Problem(file, block.key_lines[key], wrong, f'{key[:60]}: "All the words"'))
