"""The typefaces that come with the kiosk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont, QTextLayout

from kiosk.content.letters import other_faces
from kiosk.content.loading import load_guide
from kiosk.content.said import texts_in
from kiosk.design.sizes import CAPITAL_TO_EM, FONT_FAMILIES, FONT_FAMILY
from kiosk.shell.fonts import FACES, FIRST, FontMissingError, load_fonts, load_other_fonts
from tests.views.right_to_left import ARABIC

pytestmark = pytest.mark.usefixtures("qapp")

IN_OTHER_SCRIPTS = {
    "Noto Sans": "Tiếng Việt, Ελληνικά, Русский",
    "Noto Sans Arabic": "العربية",
    "Noto Sans Hebrew": "עברית",
}
PSEUDO = f"ÅåÇçÉéÎîŁłÑñÖöŘřŠšŤťÛûÝýŽž ëm ünd fîñé wörđs łöñğêř þåđđîñğ {ARABIC}،؛؟"
"""The letters of the languages that nobody speaks, by which the screens are tried."""


@pytest.fixture
def fonts(root: Path) -> Path:
    return root / "resources" / "fonts"


def test_the_three_weights_are_there(fonts: Path) -> None:
    family = load_fonts(fonts)
    assert family == FONT_FAMILY
    weights = {QFontDatabase.weight(family, style) for style in QFontDatabase.styles(family)}
    assert weights == {400, 600, 700}


def test_capitals_are_as_high_as_the_tokens_say(fonts: Path) -> None:
    font = QFont(load_fonts(fonts))
    font.setPixelSize(100)
    assert QFontMetricsF(font).capHeight() == pytest.approx(100 * CAPITAL_TO_EM, abs=0.5)


@pytest.mark.parametrize("family", IN_OTHER_SCRIPTS)
def test_words_of_another_script_load_its_typeface_and_no_other(fonts: Path, family: str) -> None:
    assert load_other_fonts(fonts, ["Rest at home.", IN_OTHER_SCRIPTS[family]]) == (family,)


def test_english_and_spanish_load_nothing_more(root: Path, fonts: Path) -> None:
    loaded = load_guide(root / "resources" / "content", root / "resources" / "words")
    assert loaded.guide is not None
    english = loaded.guide.first
    assert load_other_fonts(fonts, texts_in(english)) == ()
    assert load_other_fonts(fonts, ["¿Qué pasa? Mañana, ¡pingüino!"]) == ()


def test_the_families_are_asked_in_the_order_of_the_table(fonts: Path) -> None:
    every = " ".join(IN_OTHER_SCRIPTS.values())
    assert (load_fonts(fonts), *load_other_fonts(fonts, [every])) == FONT_FAMILIES


@pytest.mark.parametrize("family", IN_OTHER_SCRIPTS)
@pytest.mark.parametrize("weight", [400, 600, 700])
def test_signs_come_from_the_bundled_faces_in_the_weight_of_the_words_around_them(
    fonts: Path, family: str, weight: int
) -> None:
    load_fonts(fonts)
    load_other_fonts(fonts, IN_OTHER_SCRIPTS.values())
    font = QFont(list(FONT_FAMILIES))
    font.setWeight(QFont.Weight(weight))
    used = list(faces_of(f"Rest 123 {IN_OTHER_SCRIPTS[family]}", font))
    assert {name for name, _ in used} == {FONT_FAMILY, family}
    assert {heavy for _, heavy in used} == {weight}


def faces_of(text: str, font: QFont) -> Iterator[tuple[str, int]]:
    """Give the family and weight of each stretch of a text, as Qt sets it."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(100_000)
    layout.endLayout()
    for run in layout.glyphRuns():
        yield run.rawFont().familyName(), run.rawFont().weight()


def said_by_files(root: Path) -> Iterator[tuple[str, str]]:
    """Give every file that holds words for the screens, with its text."""
    for folder in ("words", "content"):
        for path in sorted((root / "resources" / folder).rglob("*.yaml")):
            yield path.name, path.read_text(encoding="utf-8")
    yield "pseudo languages", PSEUDO


def test_every_sign_of_every_language_has_a_shape_in_the_bundled_faces(
    root: Path, fonts: Path
) -> None:
    for face in FACES:
        every = [QRawFont(str(path), 16.0) for path in sorted(fonts.glob(f"*_{face}.ttf"))]
        assert len(every) == len(FONT_FAMILIES)
        for name, text in said_by_files(root):
            signs = {sign for sign in text if sign.isprintable()}
            lacking = [
                sign
                for sign in sorted(signs)
                if not any(font.supportsCharacter(ord(sign)) for font in every)
            ]
            assert not lacking, f"{name}: {lacking}"


def test_the_words_of_each_file_find_their_faces(root: Path, fonts: Path) -> None:
    for name, text in said_by_files(root):
        first = [QRawFont(str(fonts / f"{FIRST}_{FACES[0]}.ttf"), 16.0)]
        others = [
            QRawFont(str(fonts / f"{face}_{FACES[0]}.ttf"), 16.0) for face in other_faces([text])
        ]
        for sign in filter(str.isprintable, set(text)):
            assert any(font.supportsCharacter(ord(sign)) for font in first + others), (name, sign)


def test_a_missing_face_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(FontMissingError, match=r"400Regular\.ttf is missing or damaged"):
        load_fonts(tmp_path)


def test_a_missing_face_of_another_script_is_said_where_it_is_needed(
    fonts: Path, tmp_path: Path
) -> None:
    here = tmp_path / "fonts"
    shutil.copytree(fonts, here)
    (here / "NotoSansArabic_600SemiBold.ttf").unlink()
    assert load_other_fonts(here, ["Rest.", "Tiếng Việt"]) == ("Noto Sans",)
    with pytest.raises(FontMissingError, match=r"NotoSansArabic_600SemiBold\.ttf is missing"):
        load_other_fonts(here, ["العربية"])


def test_a_damaged_face_is_said_in_one_sentence(fonts: Path, tmp_path: Path) -> None:
    here = tmp_path / "fonts"
    shutil.copytree(fonts, here)
    (here / "AtkinsonHyperlegibleNext_700Bold.ttf").write_bytes(b"\0\1\2" * 500)
    with pytest.raises(FontMissingError, match=r"700Bold\.ttf is missing or damaged"):
        load_fonts(here)
