"""Do sizes stand in design/ only? A view names what it takes; it never says how large that is."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SINS = (
    "look.px(16)",
    "self.look.px(-2.5)",
    "LIST_MM = 34.0",
    "LIST_MM: float = 34",
    "self._width_mm = 12",
    "PushButton(materials, text, height_mm=22)",
)
DEEDS = (
    "look.px(HAND)",
    "look.px(2 * RADIUS)",
    "MM_PER_INCH = 25.4",
    "PushButton(materials, text, height_mm=TARGET)",
    "def button(height_mm: float = PRIMARY) -> None: ...",
)


def sizes_of_its_own(text: str) -> Iterator[str]:
    """Give every length in millimetres that a module says with a number."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            is_px = isinstance(node.func, ast.Attribute) and node.func.attr == "px"
            numbers = [it for it in node.args if is_px and _is_number(it)]
            named = [it for it in node.keywords if _is_length(it.arg or "")]
            if numbers or any(_is_number(it.value) for it in named):
                yield ast.unparse(node)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = [ast.unparse(target) for target in targets]
            if any(map(_is_length, names)) and node.value is not None and _is_number(node.value):
                yield ast.unparse(node)


def _is_length(name: str) -> bool:
    return name.lower().endswith("_mm")


def _is_number(node: ast.expr) -> bool:
    if isinstance(node, ast.UnaryOp):
        node = node.operand
    return isinstance(node, ast.Constant) and isinstance(node.value, int | float)


def test_no_view_says_how_large_something_is(root: Path, modules: list[Path]) -> None:
    for path in modules:
        if path.parts[1] in ("views", "shell"):
            found = list(sizes_of_its_own((root / path).read_text(encoding="utf-8")))
            assert not found, f"{path}: {found}. Name the size in design/sizes.py or measures.py"


@pytest.mark.parametrize("sin", SINS)
def test_a_planted_size_is_found(sin: str) -> None:
    assert list(sizes_of_its_own(sin))


@pytest.mark.parametrize("deed", DEEDS)
def test_a_named_size_is_no_sin(deed: str) -> None:
    assert not list(sizes_of_its_own(deed))
