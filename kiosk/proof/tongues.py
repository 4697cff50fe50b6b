"""The languages in which every screen is looked at: the guide's own, and two that nobody speaks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import evolve

from kiosk.content.model import Edition, Guide
from kiosk.content.pseudo import pseudo_long, pseudo_right_to_left


def guides_by_language(guide: Guide) -> Mapping[str, Guide]:
    """Give the guide to show for each language, by its code.

    A pseudo language takes the place of the clinic's first, so that as many languages are offered
    as there really are.
    """
    own = dict.fromkeys(guide.editions, guide)
    pseudo = (pseudo_long(guide.first), pseudo_right_to_left(guide.first))
    return MappingProxyType(own | {each.language: _led_by(guide, each) for each in pseudo})


def _led_by(guide: Guide, edition: Edition) -> Guide:
    first = guide.first.language
    others = {code: it for code, it in guide.editions.items() if code != first}
    codes = (edition.language, *guide.clinic.languages[1:])
    return evolve(
        guide,
        clinic=evolve(guide.clinic, languages=codes),
        editions=MappingProxyType({edition.language: edition, **others}),
    )
