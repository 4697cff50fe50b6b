"""Words to know are found where a careful reader would find them."""

from __future__ import annotations

import time

import pytest

from kiosk.content.model import Glossary, Term
from kiosk.content.phrases import Phrases
from kiosk.content.prose import read_prose
from kiosk.content.statements import Statement, Status


def glossary(*terms: str, draft: str = "") -> Glossary:
    """Give a glossary of these words, whose ids are the words with hyphens."""
    return Glossary(
        title="Words",
        short="Words",
        summary="Words",
        icon="words",
        lead=_statement("lead"),
        terms=tuple(
            Term(
                id=term.lower().replace(" ", "-"),
                term=term,
                meaning=_statement(term, Status.DRAFT if term == draft else Status.SHOWN),
            )
            for term in terms
        ),
    )


def _statement(name: str, status: Status = Status.SHOWN) -> Statement:
    return Statement(id=name, text=read_prose("It is so."), basis=("kiosk",), status=status)


PHRASES = Phrases(
    glossary(
        *("Nerve", "Spinal cord", "Spine", "Thoracic spine", "Vertebra", "Vertebral body"),
        *("Physical therapy", "Paralysis", "X-ray guidance", "MRI"),
    ),
    "en",
)

SPANISH = Phrases(
    glossary(
        *("Nervio", "Infección", "Fuga de cemento", "Imagen", "Tumor", "Crisis", "Luz"),
        *("Médula espinal", "Cirujano ortopédico", "Guía con rayos X", "Mínimamente invasivo"),
    ),
    "es",
)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("A nerve hurts.", ["nerve"]),
        ("NERVES hurt.", ["nerve"]),
        ("Nervous people, unnerved.", []),
        ("Your spine's bones", ["spine"]),
        ("The thoracic spine and the spine.", ["thoracic-spine", "spine"]),
        ("Two vertebrae", ["vertebra"]),
        ("Many vertebral bodies", ["vertebral-body"]),
        ("Physical therapies help.", ["physical-therapy"]),
        ("Paralyses are rare.", ["paralysis"]),
        ("X-ray guidance helps, an x-ray alone is none.", ["x-ray-guidance"]),
        ("An MRI-like scan", ["mri"]),
        ("The spinal\ncord", []),
        ("", []),
    ],
)
def test_whole_words_count_in_any_number_and_in_capitals(text: str, terms: list[str]) -> None:
    assert [term for term, _ in PHRASES.found_in(text)] == terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Un nervio duele.", ["nervio"]),
        ("NERVIOS", ["nervio"]),
        ("Está nerviosa.", []),
        ("Dos infecciones", ["infección"]),
        ("Una infeccion sin acento", ["infección"]),
        ("Las imágenes ayudan.", ["imagen"]),
        ("Tumores y luces", ["tumor", "luz"]),
        ("Una crisis, dos crisis", ["crisis", "crisis"]),
        ("Hubo fugas de cemento.", ["fuga-de-cemento"]),
        ("Una fuga del cemento", []),
        ("Las médulas espinales", ["médula-espinal"]),
        ("La cirujana ortopédica", ["cirujano-ortopédico"]),
        ("Dos cirujanas ortopédicas", ["cirujano-ortopédico"]),
        ("Guías con rayos X", ["guía-con-rayos-x"]),
        ("Una cirugía mínimamente invasiva", ["mínimamente-invasivo"]),
    ],
)
def test_spanish_words_count_in_their_own_forms(text: str, terms: list[str]) -> None:
    assert [term for term, _ in SPANISH.found_in(text)] == terms


def test_what_is_found_is_given_as_it_is_written() -> None:
    assert list(SPANISH.found_in("¿Hay Infecciones?")) == [("infección", "Infecciones")]
    # A small letter may be longer than its capital, and shifts nothing that follows.
    assert list(PHRASES.found_in("\u0130 ß A NERVE.")) == [("nerve", "NERVE")]


def test_other_languages_have_their_accents_and_english_its_own_forms() -> None:
    assert list(Phrases(glossary("Été"), "fr").found_in("ete")) == []
    assert list(Phrases(glossary("Tumor"), "en").found_in("tumores")) == [("tumor", "tumores")]
    assert list(Phrases(glossary("Luz"), "en").found_in("luces")) == []


def test_the_longest_phrase_wins_and_is_found_once() -> None:
    assert list(PHRASES.found_in("The Thoracic Spine, the spinal cord.")) == [
        ("thoracic-spine", "Thoracic Spine"),
        ("spinal-cord", "spinal cord"),
    ]


def test_what_a_link_says_is_explained_already() -> None:
    prose = read_prose("A [spine injury](term:spine-trauma) and a **nerve**.\n\nThe spine.")
    found = [term for term, _ in PHRASES.unlinked_in(prose)]
    assert found == ["nerve", "spine"]


def test_no_phrase_reaches_across_a_link_or_from_one_paragraph_into_the_next() -> None:
    assert list(PHRASES.unlinked_in(read_prose("The spinal [x](term:y) cord."))) == []
    assert list(PHRASES.unlinked_in(read_prose("It is spinal\n\ncord."))) == []


def test_a_strong_word_inside_a_phrase_does_not_hide_it() -> None:
    assert [term for term, _ in PHRASES.unlinked_in(read_prose("The **spinal** cord."))] == [
        "spinal-cord"
    ]


def test_a_word_whose_meaning_is_a_draft_is_not_looked_for() -> None:
    phrases = Phrases(glossary("Nerve", "Spine", draft="Spine"), "en")
    assert list(phrases.found_in("A nerve in the spine")) == [("nerve", "nerve")]


def test_a_hostile_glossary_takes_no_time_worth_speaking_of() -> None:
    phrases = Phrases(glossary(*(f"bone {'x' * n}" for n in range(1, 400)), "(", "  "), "en")
    began = time.process_time()
    assert list(phrases.found_in("bone " * 10_000)) == []
    assert time.process_time() - began < 5
