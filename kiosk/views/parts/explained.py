"""Words that the glossary explains: a control by themselves, or a text with a button below it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.content.model import Edition
from kiosk.design.measures import LINES_TO_TOUCH, LINES_TO_TOUCH_TIGHT
from kiosk.design.sizes import ICON, SIGN, SLOP, SPACE_L, SPACE_M, SPACE_S, TARGET, Lettering
from kiosk.views.parts.borrowed import Wording, prose_of
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.card import signed_row
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.page_widths import page_widths
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.term_text import TermText, named_for
from kiosk.views.parts.text import Text
from kiosk.views.parts.type import TypeSetter


def explained(
    materials: Materials,
    text: Wording,
    edition: Edition,
    lettering: Lettering,
    sign: tuple[str, str] = ("", ""),
) -> tuple[QWidget, BigButton]:
    """Give words with a sign (icon and colour) before them, and the control that explains them.

    A control is never divided between two screenfuls. Words of too many lines are a text, which may
    be, with a button below it.
    """
    if _can_be_touched(materials, text, lettering):
        glossary, words = edition.glossary, edition.words
        control = TermText(materials, text, glossary, words, lettering=lettering, sign=sign)
        return control, control
    said: QWidget = Text(materials, lettering, text)
    if sign[0]:
        said = signed_row(materials, *sign, said, lettering=lettering)
    slop = materials.look.px(SLOP)
    both = QWidget()
    down = QVBoxLayout(both)
    down.setContentsMargins(0, 0, 0, 0)
    down.setSpacing(0)
    line = QVBoxLayout()
    line.setContentsMargins(slop, slop, slop, slop)
    line.addWidget(said)
    down.addLayout(line)
    way = way_to_terms(materials, edition, prose_of(text).terms)
    down.addWidget(way)
    return both, way


def way_to_terms(materials: Materials, edition: Edition, terms: tuple[str, ...]) -> PushButton:
    """Give a button that explains words of a text above it which is too long for a control."""
    said = named_for(terms, edition.glossary, edition.words)
    return PushButton(materials, said, icon="word", height_mm=TARGET)


def _can_be_touched(materials: Materials, text: Wording, lettering: Lettering) -> bool:
    """Tell whether words take few enough lines to be one control, which is seen whole."""
    look = materials.look
    # As on a card in a card: better a button too many than a control that is not seen whole.
    beside = 2 * look.px(SPACE_L + SPACE_M + SPACE_S) + look.grown(SIGN) + look.grown(ICON)
    room = page_widths(materials, materials.width)[1] - beside
    most = LINES_TO_TOUCH_TIGHT if materials.is_tight else LINES_TO_TOUCH
    return TypeSetter(look, lettering, text).lines(max(1, room)) <= most
