"""The Spanish that ships: whole, true to the English, plain, and a draft until it is signed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.content.check_reading import LEAST_EASE, LONGEST_SENTENCE, page_eases
from kiosk.content.checking import check_content
from kiosk.content.editions import pages_of
from kiosk.content.loading import editions_of, load_guide
from kiosk.content.model import Edition, Guide, Level
from kiosk.content.offering import original_of, standing_of
from kiosk.content.pages_read import PagesRead, walk
from kiosk.content.plain_text import MOST_BYTES
from kiosk.content.readability import longest_sentence, measure, words_of
from kiosk.content.renderings import (
    Original,
    Rendering,
    candidate,
    needed_of,
    renderings_of,
)
from kiosk.content.said import said_in
from kiosk.content.same_facts import numbers_in
from kiosk.content.shelf import read_shelf
from kiosk.content.spanish_syllables import spanish_syllables
from kiosk.content.statements import Chance, Statement
from kiosk.content.translation import Translation, read_translation
from kiosk.content.words import Words
from tests.content.test_bundled_words import MOST_WORDS, _screens

ALIKE = {"ARNP", "Normal", "Osteoporosis", "{organisation}, {year}"}
"""The texts that are written alike in both languages."""

FRAMES = {
    (
        "Alrededor de 60 de cada 100 personas sintieron un buen alivio en el primer año",
        "El resto, 40 de cada 100, seguía con dolor.",
    ),
    (
        (
            "Con cemento: "
            "Alrededor de 44 de cada 100 personas tenían dolor leve o ninguno tras 2 semanas"
        ),
        "El resto, 56 de cada 100, no.",
    ),
    (
        (
            "Con un procedimiento simulado: "
            "Alrededor de 21 de cada 100 personas tenían dolor leve o ninguno tras 2 semanas"
        ),
        "El resto, 79 de cada 100, no.",
    ),
    (
        "Menos de 1 de cada 100 personas tuvo una infección profunda en la columna",
        "Más de 99 de cada 100, no.",
    ),
    (
        "Alrededor de 33 de cada 100 huesos tratados dejaron salir algo de cemento",
        "El resto, 67 de cada 100, no.",
    ),
    (
        "Menos de 1 de cada 100 personas necesitó cirugía por daño en los nervios",
        "Más de 99 de cada 100, no.",
    ),
    (
        "Alrededor de 2 a 26 de cada 100 personas tenían pedacitos en los pulmones",
        "El resto, de 74 a 98 de cada 100, no.",
    ),
    (
        "Alrededor de 23 de cada 100 personas se rompieron otra vértebra en unos 2 años",
        "El resto, 77 de cada 100, no.",
    ),
    (
        "Con cemento: Alrededor de 16 de cada 100 personas se rompieron otro hueso",
        "El resto, 84 de cada 100, no.",
    ),
    (
        "Sin cemento: Alrededor de 25 de cada 100 personas se rompieron otro hueso",
        "El resto, 75 de cada 100, no.",
    ),
}
"""Every number as patients read it, from both sides. Read a sentence aloud before you change it."""


@pytest.fixture(scope="module")
def resources(root: Path) -> Path:
    """The folder of all that ships."""
    return root / "resources"


@pytest.fixture(scope="module")
def guide(resources: Path) -> Guide:
    """What patients see where unreviewed translations are shown."""
    loaded = load_guide(resources / "content", resources / "words", show_unreviewed=True)
    assert loaded.guide is not None
    return loaded.guide


@pytest.fixture(scope="module")
def english(guide: Guide) -> Edition:
    """The English pages."""
    return guide.editions["en"]


@pytest.fixture(scope="module")
def spanish(guide: Guide) -> Edition:
    """The Spanish pages."""
    return guide.editions["es"]


@pytest.fixture(scope="module")
def original(resources: Path) -> Original:
    """What is translated."""
    shelf = read_shelf(resources / "content", resources / "words")
    return original_of(editions_of(shelf)["en"])


@pytest.fixture(scope="module")
def translation(resources: Path, original: Original) -> Translation:
    """The Spanish files."""
    pages = tuple(original.pages)
    return read_translation(resources / "content", resources / "words", "es", pages)


@pytest.fixture(scope="module")
def texts(original: Original, translation: Translation) -> tuple[Rendering, ...]:
    """Every text that patients read, in both languages."""
    return tuple(needed_of(renderings_of(original, translation)))


@pytest.fixture(scope="module")
def read(original: Original, translation: Translation) -> PagesRead:
    """The Spanish pages as the checks see them."""
    return candidate(original, renderings_of(original, translation), translation)


def statements(value: object) -> Mapping[str, Statement]:
    """Give the statements inside a value of the model by their ids."""
    found = (each.value for each in walk("", value) if isinstance(each.value, Statement))
    return {each.id: each for each in found}


def of_all_pages(edition: Edition) -> dict[str, Statement]:
    """Give every statement of an edition by its id."""
    return {k: each for page in pages_of(edition).values() for k, each in statements(page).items()}


# --- a draft --------------------------------------------------------------------------------


def test_nobody_is_offered_it_until_somebody_has_signed_it(resources: Path) -> None:
    loaded = load_guide(resources / "content", resources / "words")
    assert loaded.guide is not None
    assert loaded.guide.clinic.languages == ("en", "es")
    assert loaded.guide.offered == ("en",)
    assert loaded.notes == ("The language es is not offered: no qualified reviewer has signed it.",)


def test_a_machine_that_shows_it_all_the_same_knows_that_nobody_has_signed_it(
    guide: Guide, spanish: Edition
) -> None:
    assert guide.offered == ("en", "es")
    assert not spanish.is_reviewed
    said = spanish.words.unreviewed
    assert said == "Traducido por computadora, sin revisar."


def test_its_ledger_says_how_it_was_made_and_names_no_reviewer(translation: Translation) -> None:
    ledger = translation.ledger
    assert ledger.made_by == "Machine-made draft"
    assert (ledger.reviewer, ledger.qualification, ledger.reviewed_on) == ("", "", "")
    assert dict(ledger.reviewed) == {}


def test_each_of_its_files_says_so_and_is_small(resources: Path) -> None:
    files = [*(resources / "content" / "es").glob("*.yaml"), resources / "words" / "es.yaml"]
    assert len(files) == 13
    for path in files:
        raw = path.read_bytes()
        assert len(raw) < MOST_BYTES, path.name
        if path.name != "translation.yaml":
            head = raw.decode("utf-8").splitlines()[:3]
            assert all(line.startswith("# ") for line in head), path.name
            assert "a machine-made draft." in head[0], path.name
            assert "No qualified translator has reviewed it." in head[1], path.name


# --- whole ----------------------------------------------------------------------------------


def test_every_text_is_there_up_to_date_and_within_the_rules(
    original: Original, translation: Translation, texts: tuple[Rendering, ...]
) -> None:
    assert translation.problems == ()
    standing = standing_of(renderings_of(original, translation), translation)
    assert (standing.missing, standing.older, standing.faulty) == (0, 0, 0)
    assert standing.texts == standing.unsigned == len(texts) > 600
    assert [each.name for each in texts if not each.written] == []


def test_nothing_is_left_in_english(
    spanish: Edition, texts: tuple[Rendering, ...], english: Edition
) -> None:
    assert spanish.untranslated == 0
    assert {each.language for each in of_all_pages(spanish).values()} == {""}
    assert {each.written for each in texts if each.written == each.first.marked} == ALIKE
    word = re.compile(r"\b(the|and|your|with|you|of|for|is|what|how)\b", re.IGNORECASE)
    assert [each.written for each in texts if word.search(each.written)] == []
    # These are the clinic's own, letter for letter.
    assert spanish.specialists.people == english.specialists.people
    named = [(each.title, each.organisation, each.year) for each in spanish.sources.sources]
    assert named == [(it.title, it.organisation, it.year) for it in english.sources.sources]


def test_nothing_can_be_said_against_it(resources: Path) -> None:
    checked = check_content(resources / "content", resources / "words", resources / "illustrations")
    assert [str(problem) for problem in checked.problems] == []
    assert [standing.language for standing in checked.standings] == ["es"]


# --- true to the English --------------------------------------------------------------------


def test_every_number_of_the_english_is_in_it_and_no_other(
    texts: tuple[Rendering, ...],
) -> None:
    with_numbers = 0
    for each in texts:
        first, here = numbers_in(each.first.marked), numbers_in(each.written)
        assert here == first, each.name
        with_numbers += bool(first)
    assert with_numbers > 60


def test_every_word_to_touch_and_every_strong_word_is_where_the_english_has_one(
    english: Edition, spanish: Edition
) -> None:
    first, here = of_all_pages(english), of_all_pages(spanish)
    assert sorted(here) == sorted(first)
    links = 0
    for name, statement in here.items():
        assert sorted(statement.text.terms) == sorted(first[name].text.terms), name
        assert strong(statement) == strong(first[name]), name
        links += len(statement.text.terms)
    assert links > 40


def strong(statement: Statement) -> int:
    """Count the strong runs of a statement."""
    return sum(span.strong for spans in statement.text.paragraphs for span in spans)


def test_every_number_out_of_a_hundred_is_a_true_sentence(spanish: Edition) -> None:
    assert set(frames_of(spanish)) == FRAMES


def test_both_frames_of_a_number_are_short_sentences(spanish: Edition) -> None:
    for seen, rest in frames_of(spanish):
        assert longest_sentence(seen.partition(": ")[2] or seen) <= LONGEST_SENTENCE, seen
        assert longest_sentence(rest) <= LONGEST_SENTENCE, rest


def frames_of(edition: Edition) -> list[tuple[str, str]]:
    """Give both sides of each number, the group that it was seen in before it."""
    words = edition.words
    found = []
    for page in (edition.about, edition.risks):
        for chance in said_in(page):
            if isinstance(chance, Chance):
                seen, rest = frame(words, chance)
                group = f"{chance.group}: " if chance.group else ""
                found.append((group + seen, chance.rest or rest))
    return found


def frame(words: Words, chance: Chance) -> tuple[str, str]:
    """Say how many of a hundred it happens to, and how many it does not."""
    low, high, among = chance.low, chance.high, chance.among
    if chance.is_fewer:
        seen = words.chance_fewer.format(count=high, among=among)
        return seen, words.chance_rest_fewer.format(count=100 - high)
    if low == high:
        seen = words.chance.format(count=low, among=among)
        return seen, words.chance_rest.format(count=100 - low)
    seen = words.chance_range.format(low=low, high=high, among=among)
    return seen, words.chance_rest_range.format(low=100 - high, high=100 - low)


# --- safe -----------------------------------------------------------------------------------


def test_the_emergency_card_names_911_first_and_the_signs_in_their_order(
    english: Edition, spanish: Edition
) -> None:
    cards = spanish.risks.care_cards
    assert [(card.level, card.heading) for card in cards] == [
        (Level.EMERGENCY, "Llame al 911 si tiene"),
        (Level.URGENT, "Llámenos de inmediato si tiene"),
        (Level.ASK, "Pregúntenos sobre"),
    ]
    for card, first in zip(cards, english.risks.care_cards, strict=True):
        assert [sign.id for sign in card.signs] == [sign.id for sign in first.signs]
    said = [sign.text.plain for sign in cards[0].signs]
    wanted = (("dolor en el pecho", "respirar"), ("debilitan", "adormecen", "mueven"))
    for text, parts in zip(said, (*wanted, ("control", "orina", "heces")), strict=True):
        assert [part for part in parts if part not in text] == [], text


def test_wherever_the_english_says_to_call_911_the_spanish_does(
    english: Edition, spanish: Edition
) -> None:
    first, here = of_all_pages(english), of_all_pages(spanish)
    calls = [name for name, each in first.items() if re.search(r"\b[Cc]all 911\b", text_of(each))]
    assert len(calls) >= 8
    for name in calls:
        assert re.search(r"\b[Ll]lame (?:primero )?al 911\b", text_of(here[name])), name


def text_of(statement: Statement) -> str:
    """Give the words of a statement without marks."""
    return statement.text.plain


def test_a_person_with_a_sign_is_sent_to_the_front_desk_at_once(spanish: Edition) -> None:
    act = spanish.risks.care_cards[0].act
    assert act is not None
    for statement in (spanish.risks.signs_lead, act):
        assert "Avise en la recepción de inmediato." in text_of(statement)


def test_the_caution_on_an_infection_keeps_its_force(spanish: Edition) -> None:
    said = of_all_pages(spanish)
    caution = text_of(said["who-infection-caution"])
    assert "no debe hacerse mientras haya una infección activa" in caution
    assert text_of(said["not-now"]).startswith("No debe hacerse mientras haya una infección")
    assert "pero no mientras esté activa" in text_of(said["who-infection"])


def test_no_medicine_is_stopped_without_the_doctor(english: Edition, spanish: Edition) -> None:
    keep = "No deje de tomar ninguna medicina a menos que su médico se lo indique."
    first, here = of_all_pages(english), of_all_pages(spanish)
    said = [name for name, each in first.items() if "Do not stop any medicine" in text_of(each)]
    assert len(said) == 4
    assert all(text_of(here[name]).startswith(keep) for name in said)


def test_each_line_of_what_not_to_do_says_so(spanish: Edition) -> None:
    stones = spanish.recovery.milestones
    lines = [text_of(line) for stone in stones for line in stone.do_not]
    assert [line for line in lines if not line.startswith("No ")] == []
    does = [text_of(line) for stone in stones for line in stone.do]
    assert [line for line in does if line.startswith("No ")] == []


# --- plain ----------------------------------------------------------------------------------


def test_every_page_is_easy_to_read(read: PagesRead, guide: Guide) -> None:
    eases = {each.page: each.ease for each in page_eases(read, guide.clinic)}
    assert len(eases) == 10
    assert {page: round(ease) for page, ease in eases.items() if ease < LEAST_EASE} == {}


def test_every_screen_is_short_and_easy_to_read(spanish: Edition) -> None:
    hard = tuple(term.term for term in spanish.glossary.terms)
    for name, said, _ in _screens(spanish):
        text = "\n".join(map(text_of, said))
        assert len(words_of(text)) <= MOST_WORDS, name
        assert longest_sentence(text) <= LONGEST_SENTENCE, name
        if len(words_of(text)) >= 30:
            assert measure(text, hard, spanish_syllables).ease >= LEAST_EASE, name


def test_it_says_usted_and_opens_every_question(texts: tuple[Rendering, ...]) -> None:
    familiar = re.compile(r"\b(?:tú|tus?|te|ti|contigo|vos|vosotr\w+|vuestr\w+)\b", re.IGNORECASE)
    said = [each for each in texts if not each.first.may_be_left_out]  # a-nes-TE-sia
    for each in said:
        assert not familiar.search(each.written), each.name
        assert each.written.count("?") == each.written.count("¿"), each.name
        assert each.written.count("!") == 0, each.name


def test_words_to_know_stand_in_the_order_of_the_alphabet(spanish: Edition) -> None:
    names = [term.term for term in spanish.glossary.terms]
    assert len(names) == 33
    assert names[:4] == ["Ambulatorio", "Anestesia general", "Anestesia local", "Anticoagulante"]
    assert names[-2:] == ["Vértebra", "Vertebroplastia"]


def test_help_calls_each_button_by_its_name(spanish: Edition) -> None:
    words, said = spanish.words, statements(spanish.help)
    for name, label in (
        ("help-more", words.more),
        ("help-back", words.back),
        ("help-home", words.home),
        ("help-start-over", words.start_over),
    ):
        (run,) = [
            span.text for spans in said[name].text.paragraphs for span in spans if span.strong
        ]
        assert run == label, name
    assert spanish.help.title == words.get_help
