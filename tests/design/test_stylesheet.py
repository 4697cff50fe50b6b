"""The stylesheet knows every surface that a view names, and no colour but the theme's."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import attrs
import pytest

from kiosk.design.look import Look
from kiosk.design.sizes import Scale
from kiosk.design.stylesheet import stylesheet
from kiosk.design.themes import THEMES, Theme
from kiosk.views.parts.care_card import KINDS

SHEET = stylesheet(Look(Scale(4.034)))
RULED = set(re.findall(r"#([a-z][a-z-]*)", re.sub(r"\{[^}]*\}", " ", SHEET)))


def names_set_in(text: str) -> set[str]:
    """Give what a module calls its surfaces; `*` stands for what is put in at run time."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        if called == "setObjectName":
            found.add(_name(node.args[0]))
        elif called == "__init__" and len(node.args) == 2:  # a Ground and its name
            found.add(_name(node.args[1]))
    return found - {""}


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(
            _name(each) if isinstance(each, ast.Constant) else "*" for each in node.values
        )
    return ""  # a name that is handed in


@pytest.fixture(scope="module")
def views(root: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in (root / "kiosk" / "views").rglob("*.py")]


def test_every_surface_that_a_view_names_has_a_rule(views: list[str]) -> None:
    named = set().union(*(names_set_in(text) for text in views))
    assert {"canvas", "attract", "bar", "clear", "dialog", "*-head"} <= named
    for name in named:
        pattern = re.escape(name).replace(r"\*", "[a-z]+")
        assert any(re.fullmatch(pattern, ruled) for ruled in RULED), name


def test_every_kind_of_card_has_a_rule(views: list[str]) -> None:
    kinds = set().union(*(re.findall(r'"([a-z]+-card|card)"', text) for text in views))
    assert {"card", "warning-card", "danger-card", "urgent-card", "ask-card"} <= kinds
    assert kinds <= RULED


def test_every_head_of_a_care_card_has_a_rule() -> None:
    for kind in KINDS.values():
        assert f"{kind}-head" in RULED


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_no_colour_is_used_that_the_theme_does_not_name(theme: Theme) -> None:
    used = set(re.findall("#[0-9A-Fa-f]{6}", stylesheet(Look(Scale(4.034), theme=theme))))
    assert used <= set(filter(lambda value: isinstance(value, str), attrs.asdict(theme).values()))


def test_no_rule_touches_letters() -> None:
    # Texts paint themselves: a font or colour here would be a second place that says so.
    assert not re.search(r"font|[^-]color:", SHEET)


def test_edges_and_corners_grow_with_the_screen() -> None:
    small, large = (
        [int(px) for px in re.findall(r"(\d+)px", stylesheet(Look(Scale(scale))))]
        for scale in (4.0, 8.0)
    )
    assert large == [2 * px for px in small]
