"""The languages that nobody speaks are as hard on a screen as a real one, and keep the facts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from kiosk.content.check_texts import ALT, LONGEST_SHORT
from kiosk.content.check_words import places
from kiosk.content.editions import pages_of
from kiosk.content.letters import not_shown
from kiosk.content.loading import load_guide, read_words
from kiosk.content.model import Edition, Guide
from kiosk.content.pages_read import pages_read
from kiosk.content.prose import read_prose
from kiosk.content.pseudo import (
    LONG,
    LONGER,
    RIGHT_TO_LEFT,
    pseudo_long,
    pseudo_right_to_left,
    with_pseudo_languages,
)
from kiosk.content.said import said_in
from kiosk.content.same_facts import numbers_in
from kiosk.content.statements import Statement
from kiosk.content.texts import PageText, texts_of
from kiosk.content.words import Words


@pytest.fixture(scope="module")
def guide(root: Path) -> Guide:
    """The words that ship."""
    guide = load_guide(root / "resources/content", root / "resources/words").guide
    assert guide is not None
    return guide


@pytest.fixture(scope="module")
def pseudo(guide: Guide) -> Guide:
    """The same with the pseudo languages behind it."""
    return with_pseudo_languages(guide)


def pairs(first: Edition, other: Edition) -> Iterator[tuple[PageText, PageText]]:
    """Give every text of two editions of the same pages."""
    for name, page in pages_of(first).items():
        yield from zip(texts_of(page), texts_of(pages_of(other)[name]), strict=True)


def statements(edition: Edition) -> list[Statement]:
    """Give the statements of an edition."""
    found = (said for page in pages_of(edition).values() for said in said_in(page))
    return [each for each in found if isinstance(each, Statement)]


def test_both_are_offered_behind_the_clinics_own(guide: Guide, pseudo: Guide) -> None:
    assert pseudo.offered == (*guide.offered, LONG, RIGHT_TO_LEFT)
    assert pseudo.first is guide.first
    for code in (LONG, RIGHT_TO_LEFT):
        assert pseudo.editions[code].language == code
        assert pseudo.editions[code].is_reviewed


def test_they_are_always_the_same(guide: Guide) -> None:
    assert pseudo_long(guide.first) == pseudo_long(guide.first)
    assert pseudo_right_to_left(guide.first) == pseudo_right_to_left(guide.first)


@pytest.mark.parametrize("code", [LONG, RIGHT_TO_LEFT])
class TestBoth:
    def test_every_text_is_another(self, guide: Guide, pseudo: Guide, code: str) -> None:
        for old, new in pairs(guide.first, pseudo.editions[code]):
            assert old.key == new.key
            assert old.marked != new.marked or not any(map(str.isalpha, old.marked))

    def test_numbers_and_links_stay(self, guide: Guide, pseudo: Guide, code: str) -> None:
        for old, new in pairs(guide.first, pseudo.editions[code]):
            assert numbers_in(old.marked) == numbers_in(new.marked)
            if old.is_statement:
                assert read_prose(old.marked).terms == read_prose(new.marked).terms
                strong = [span.strong for span in read_prose(old.marked).paragraphs[0]]
                told = [span.strong for span in read_prose(new.marked).paragraphs[0]]
                assert set(strong) <= set(told)

    def test_places_stay_and_names_of_languages_change(
        self, guide: Guide, pseudo: Guide, code: str
    ) -> None:
        words = pseudo.editions[code].words
        assert list(places({code: words})) == []
        for each in attrs.fields(Words):
            old, new = getattr(guide.first.words, each.name), getattr(words, each.name)
            assert numbers_in(old) == numbers_in(new)
        assert words.language_name != guide.first.words.language_name

    def test_ids_and_sources_and_people_stay(self, guide: Guide, pseudo: Guide, code: str) -> None:
        here, first = pseudo.editions[code], guide.first
        assert [each.id for each in statements(here)] == [each.id for each in statements(first)]
        assert [s.basis for s in statements(here)] == [s.basis for s in statements(first)]
        assert here.specialists.people == first.specialists.people
        for new, old in zip(here.sources.sources, first.sources.sources, strict=True):
            assert attrs.evolve(new, supports=old.supports) == old

    def test_no_statement_says_that_it_is_in_another_language(
        self, pseudo: Guide, code: str
    ) -> None:
        assert {each.language for each in statements(pseudo.editions[code])} == {""}


class TestTheLongOne:
    def test_every_text_is_longer_by_two_fifths_as_far_as_its_place_allows(
        self, guide: Guide, pseudo: Guide
    ) -> None:
        for old, new in pairs(guide.first, pseudo.editions[LONG]):
            if old.is_statement:
                before = len(read_prose(old.marked).plain)
                after = len(read_prose(new.marked).plain)
            else:
                before, after = len(old.marked), len(new.marked)
            most = {"short": LONGEST_SHORT, "alt": ALT[1]}.get(old.key.rpartition(".")[2])
            if most is not None:
                assert before <= after <= most
                continue
            assert after >= LONGER * before
            assert after <= LONGER * before + 8 * (1 + old.marked.count("\n\n"))

    def test_every_phrase_is_longer_besides_what_the_program_fills_in(
        self, guide: Guide, pseudo: Guide
    ) -> None:
        for each in attrs.fields(Words):
            old = getattr(guide.first.words, each.name)
            new = getattr(pseudo.editions[LONG].words, each.name)
            assert len(new) > len(old)

    def test_the_typeface_has_all_its_signs(self, pseudo: Guide) -> None:
        edition = pseudo.editions[LONG]
        read = pages_read(LONG, pages_of(edition))
        assert {sign for _, _, text in read.texts for sign in not_shown(text)} == set()
        words = [getattr(edition.words, each.name) for each in attrs.fields(Words)]
        assert {sign for text in words for sign in not_shown(text)} == set()

    def test_accents_stand_on_most_letters_and_capitals_stay(self, pseudo: Guide) -> None:
        title = pseudo.editions[LONG].recovery.title
        assert title.startswith("Ýöûř řéçövéřý")

    def test_no_text_has_brackets_that_the_first_has_not(self, guide: Guide, pseudo: Guide) -> None:
        for old, new in pairs(guide.first, pseudo.editions[LONG]):
            for bracket in "[](){}":
                assert old.marked.count(bracket) == new.marked.count(bracket)


class TestTheOneFromRightToLeft:
    def test_every_letter_is_arabic_and_joins_its_neighbours(
        self, guide: Guide, pseudo: Guide
    ) -> None:
        for old, new in pairs(guide.first, pseudo.editions[RIGHT_TO_LEFT]):
            text = read_prose(new.marked).plain if new.is_statement else new.marked
            letters = [sign for sign in text if sign.isalpha()]
            assert {unicodedata.bidirectional(each) for each in letters} <= {"AL"}
            assert len(text) == len(
                read_prose(old.marked).plain if old.is_statement else old.marked
            )

    def test_no_two_latin_letters_share_an_arabic_one(self, guide: Guide) -> None:
        alphabet = "abcdefghijklmnopqrstuvwxyz"
        words = attrs.evolve(guide.first.words, home=alphabet, back=alphabet.upper())
        turned = pseudo_right_to_left(attrs.evolve(guide.first, words=words)).words
        assert len(set(turned.home)) == len(alphabet)
        assert turned.home == turned.back

    def test_real_arabic_words_can_stand_around_it(self, root: Path, guide: Guide) -> None:
        arabic = read_words(root / "resources/words", "ar")
        assert arabic is not None
        edition = with_pseudo_languages(guide, arabic).editions[RIGHT_TO_LEFT]
        assert edition.words is arabic
        assert edition.recovery.title != guide.first.recovery.title
