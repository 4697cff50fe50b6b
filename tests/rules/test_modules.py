"""Is each module small, named after its subject, and does it say what lives in it?"""

from __future__ import annotations

import ast
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

MOST_LINES = 300
VAGUE_NAMES = re.compile(r"(util|common|misc|base|manager|helper|stuff|tool)s?$")

RICH_TEXT_AND_LINKS = {
    "AutoText",
    "MarkdownText",
    "QDesktopServices",
    "QNetworkAccessManager",
    "QTextBrowser",
    "RichText",
    "insertHtml",
    "linkActivated",
    "setDefaultStyleSheet",
    "setHtml",
    "setMarkdown",
    "setOpenExternalLinks",
    "setOpenLinks",
}
"""Names of Qt that would read words as HTML, fetch something, or open something elsewhere."""


def tokens(path: Path) -> Iterator[tokenize.TokenInfo]:
    """Give the words of a module, without its comments."""
    with path.open("rb") as file:
        yield from (it for it in tokenize.tokenize(file.readline) if it.type != tokenize.COMMENT)


def names(path: Path) -> set[str]:
    """Give every name that a module's code uses; comments and texts do not count."""
    return {token.string for token in tokens(path) if token.type == tokenize.NAME}


def texts(path: Path) -> Iterator[str]:
    """Give every text constant of a module, docstrings aside."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def test_no_module_has_more_than_three_hundred_lines(root: Path, modules: list[Path]) -> None:
    for path in [*modules, Path("dev.py"), Path("debian.py")]:
        lines = len((root / path).read_text(encoding="utf-8").splitlines())
        assert lines <= MOST_LINES, f"{path} has {lines} lines: which of its subjects moves out?"


def test_every_module_says_what_lives_in_it(root: Path, modules: list[Path]) -> None:
    for path in modules:
        tree = ast.parse((root / path).read_text(encoding="utf-8"))
        said = ast.get_docstring(tree)
        assert said, f"{path} does not say what lives in it"


def test_no_name_is_vague(modules: list[Path]) -> None:
    vague = [
        str(path)
        for path in modules
        if any(VAGUE_NAMES.fullmatch(part.removesuffix(".py")) for part in path.parts)
    ]
    assert not vague


def test_every_folder_of_the_program_is_a_package_with_modules(modules: list[Path]) -> None:
    folders = {path.parent for path in modules}
    for folder in folders:
        inside = {path.name for path in modules if path.parent == folder}
        assert "__init__.py" in inside, f"{folder} has no __init__.py"


def test_colours_stand_in_design_only(root: Path, modules: list[Path]) -> None:
    colour = re.compile(r"#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})\b|\brgba?\(")
    for path in modules:
        # proof/ paints nothing: it reads the colours that drawings name.
        if path.parts[1] in ("design", "proof"):
            continue
        found = [text for text in texts(root / path) if colour.search(text)]
        assert not found, f"{path} names a colour of its own: {found}. Take a token of design/"


def test_one_place_paints_what_the_stylesheet_says(root: Path, modules: list[Path]) -> None:
    places = [str(path) for path in modules if "stylesheet" in names(root / path)]
    assert places == ["kiosk/design/stylesheet.py", "kiosk/views/parts/surface.py"]


def test_no_module_has_a_stylesheet_of_qts(root: Path, modules: list[Path]) -> None:
    # It keeps 7 KB of every widget on a screen: docs/decisions/0018.
    places = [str(path) for path in modules if "setStyleSheet" in names(root / path)]
    assert places == []


def test_no_words_are_read_as_html_and_no_link_leaves(root: Path, modules: list[Path]) -> None:
    for path in modules:
        found = names(root / path) & RICH_TEXT_AND_LINKS
        assert not found, f"{path} uses {sorted(found)}: words are plain text, links stay inside"


def test_no_network_part_of_qt_is_imported(root: Path, modules: list[Path]) -> None:
    for path in modules:
        text = (root / path).read_text(encoding="utf-8")
        assert not re.search(r"QtNetwork|QtWebEngine|QtQml|QtQuick|VirtualKeyboard", text), path
