"""What a speech engine is given: every word and number of what is painted, in words."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.lexicon import hard_words
from kiosk.content.loading import load_guide
from kiosk.content.model import Guide
from kiosk.content.said import texts_in
from kiosk.content.sentences import has_words
from kiosk.content.spoken import Spoken, sentences

ENGLISH = {
    "Day 1 · December 3": "Day one, December third",
    # Numbers, ranges and chances.
    "24 to 48 hours": "twenty-four to forty-eight hours",
    "1–3 days, 15-20 minutes": "one to three days, fifteen to twenty minutes",
    "Each figure is 1 of 100.": "Each figure is one of one hundred.",
    "18 of 5,749 people": "eighteen of five thousand seven hundred forty-nine people",
    "About 2 to 26 in 100 people": "About two to twenty-six in one hundred people",
    "007 and .5": "zero zero seven and point five",
    "a 10-year study": "a ten-year study",
    "1½ cups or ½": "one and one half cups or one half",
    "120/80": "one hundred twenty over eighty",
    "1st, 2nd and 23rd": "first, second and twenty-third",
    "L4, T12 and COVID": "L four, T twelve and C.O.V.I.D.",
    "PMID 30399208": "P.M.I.D. three zero three nine nine two zero eight",
    # Units and signs.
    "100.4 °F (38 °C) or more": (
        "one hundred point four degrees Fahrenheit, thirty-eight degrees Celsius, or more"
    ),
    "1 mg, 5 mg/dL": "one milligram, five milligrams per deciliter",
    "\u22125 °C": "minus five degrees Celsius",
    "5% & 10 % + 3": "five percent and ten percent plus three",
    "$1 or $5": "one dollar or five dollars",
    "≥ 5 × 2 ≤ 20": "at least five times two at most twenty",
    "“Yes” … no — and/or ‘so’": "Yes, no, and, or so",
    "don’t": "don't",
    "bone(s)": "bone or bones",
    # Dates and times.
    "Wednesday, November 25": "Wednesday, November twenty-fifth",
    "November 22, 2026": "November twenty-second, twenty twenty-six",
    "2018-2019, the 1990s": "twenty eighteen to twenty nineteen, the nineteen nineties",
    "2026-11-22": "twenty twenty-six, eleven, twenty-two",
    "at 8:30 a.m. or 9:05": "at eight thirty a.m. or nine oh five",
    # Phones and addresses.
    "Call 911 now.": "Call nine one one now.",
    "(305) 555-0100": "three zero five, five five five, zero one zero zero",
    "+1 305 555 0100": "plus one, three zero five, five five five, zero one zero zero",
    "See nhs.uk/back-pain.": "See N.H.S. dot U.K. slash back dash pain.",
    "www.spine.org": "W.W.W. dot spine dot org",
    "https://a.org/b=1": "H.T.T.P.S. colon slash slash A dot org slash B equals one",
    # Letters and short forms.
    "Jane Doe, M.D., FAAOS": "Jane Doe, M.D., F.A.A.O.S.",
    "X-rays, MRIs and a CT scan": "X-rays, M.R.I.s and a C.T. scan",
    "e.g. rest, etc.": "for example rest, et cetera.",
    "Ask Dr. Lopez about No. 5.": "Ask Doctor Lopez about number five.",
    "No. Rest.": "No. Rest.",
    "How to say it: ver-TEE-bro-plas-tee": "How to say it: ver-tee-bro-plas-tee",
    # Hard words.
    "Vertebroplasty or KYPHOPLASTY": "verteebro plasty or kypho plasty",
    "vertebroplastys": "verteebro plastys",
    "www.bonehealthandosteoporosis.org": "W.W.W. dot bone health and osteoporosis dot org",
    "NICE": "nice",
    "•": "",
}

SPANISH = {
    "fiebre de 100.4 °F (38 °C) o más": (
        "fiebre de cien punto cuatro grados Fahrenheit, treinta y ocho grados Celsius, o más"
    ),
    "1 hora si es 1 hueso": "una hora si es un hueso",
    "de 1 a 2 días, en 1 a 3 semanas": "de uno a dos días, en una a tres semanas",
    "21 personas, 21 estudios, 200 mujeres": (
        "veintiuna personas, veintiún estudios, doscientas mujeres"
    ),
    "5,749, 5.749 y 5 749": ", ".join(["cinco mil setecientos cuarenta y nueve"] * 2)
    + " y cinco mil setecientos cuarenta y nueve",
    "Menos de 1 de cada 100.": "Menos de uno de cada cien.",
    "38,5 kg": "treinta y ocho coma cinco kilogramos",
    "Llame al 911": "Llame al nueve uno uno",
    "miércoles, 25 de noviembre": "miércoles, veinticinco de noviembre",
    "1 de mayo de 2026": "primero de mayo de dos mil veintiséis",
    "Día 1: descanse": "Día uno: descanse",
    "¿Puede Ud. caminar? ¡Sí!": "¿Puede usted caminar? ¡Sí!",
    "la Dra. López": "la doctora López",
    "1.º y 2.ª": "primero y segunda",
    "En EE. UU., p. ej. aquí": "En Estados Unidos, por ejemplo aquí",
    "RM, TC o DXA": "R M, T C o D X A",
    "hueso(s), médico(a)": "hueso o huesos, médico o médica",
    "«así» 5 %": "así cinco por ciento",
    "www.nhs.uk/espalda": "W W W punto N H S punto U K barra espalda",
    "El caso No. 5. No. Así": "El caso número cinco. No. Así",
    "NICE": "nais",
}

NO_SIGNS = re.compile(r"[\d&+%@#=<>≤≥±×÷≈~\u2212$€£°/\\*(){}\[\]|“”«»\"…–—_•^`]")


@pytest.fixture(scope="module")
def voices(bilingual: Guide) -> dict[str, Spoken]:
    """What is said in each language of the bundled words."""
    return {language: Spoken(edition) for language, edition in bilingual.editions.items()}


@pytest.mark.parametrize(("painted", "said"), ENGLISH.items())
def test_english_is_said_in_words(voices: dict[str, Spoken], painted: str, said: str) -> None:
    assert voices["en"].say(painted) == said


@pytest.mark.parametrize(("painted", "said"), SPANISH.items())
def test_spanish_is_said_in_words(voices: dict[str, Spoken], painted: str, said: str) -> None:
    assert voices["es"].say(painted) == said


@pytest.mark.parametrize("language", ["en", "es"])
def test_of_each_bundled_text_every_word_is_said_and_no_sign(
    bilingual: Guide, voices: dict[str, Spoken], language: str
) -> None:
    edition = bilingual.editions[language]
    hard = hard_words(edition.lexicon, language)
    painted = (re.sub(r"\{\w+\}", "33", text) for text in texts_in(edition))
    texts = set(filter(has_words, painted))
    assert len(texts) > 600
    for text in texts:
        for sentence in sentences(text, language):
            said = voices[language].say(sentence)
            assert said, sentence
            assert not NO_SIGNS.search(said), (sentence, said)
            spoken = set(re.findall(r"[^\W\d_]+", said.casefold()))
            squeezed = re.sub(r"[\W_]", "", said.casefold())
            for word in re.findall(r"(?<![\w])[^\W\d_]+(?![\w.])", sentence.casefold()):
                if word not in hard and word not in ("dr", "f", "c"):
                    assert word in spoken or word in squeezed, (sentence, said)


def test_every_number_from_0_to_9999_is_said_without_digits(voices: dict[str, Spoken]) -> None:
    for number in (*range(130), *range(130, 10_000, 97)):
        for language, follows in (("en", "people"), ("es", "personas"), ("es", "días")):
            said = voices[language].say(f"x {number} {follows}")
            assert re.fullmatch(rf"x [^\W\d_]+(?:[ -][^\W\d_]+)* {follows}", said), said


@given(st.text(max_size=300))
def test_any_text_is_said_without_an_error_and_at_a_bounded_length(
    voices: dict[str, Spoken], text: str
) -> None:
    for language in ("en", "es"):
        said = voices[language].say(text)
        assert len(said) <= 40 * len(text)
        assert not NO_SIGNS.search(said), said
        assert bool(said) or not any(map(str.isalnum, text))


PIECES = [*"0159.,/-:%°F$+()és½²٣' \u00a0\u2013", "a.m.", "mg", "no.", "1st", "www.", "Dr."]


@given(st.lists(st.sampled_from(PIECES)))
def test_whatever_is_written_with_digits_every_digit_is_said(
    voices: dict[str, Spoken], parts: list[str]
) -> None:
    for language in ("en", "es"):
        said = voices[language].say("".join(parts))
        assert not re.search(r"\d", said), said
        assert bool(said) or not any(map(str.isalnum, parts))


@pytest.mark.parametrize(
    "sign", ["a", "1", "1,", "a.", "(", "1 ", "a@", "- ", " ", "1/", "x(s", "é"]
)
def test_a_text_of_any_length_is_said_in_time_that_grows_with_it(
    voices: dict[str, Spoken], sign: str
) -> None:
    # 20,000 letters; with a pattern that grows by the square this would take minutes.
    voices["en"].say(sign * (20_000 // len(sign)))


def test_another_language_has_its_numbers_in_words_where_there_are_rules(bilingual: Guide) -> None:
    arabic = Spoken(attrs.evolve(bilingual.first, language="ar", lexicon=b""))
    assert arabic.say("٢٥ نوفمبر؟") == "خمسة وعشرون نوفمبر؟"
    haitian = Spoken(attrs.evolve(bilingual.first, language="ht", lexicon=b""))
    assert haitian.say("25 jou (5,749)") == "25 jou, 5749"


def test_making_it_loads_nothing_and_words_alone_do_not_load_the_rules_of_numbers(
    root: Path,
) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from kiosk.content.loading import load_guide\n"
        "from kiosk.content.spoken import Spoken\n"
        "guide = load_guide(Path('resources/content'), Path('resources/words')).guide\n"
        "spoken = Spoken(guide.first)\n"
        "assert spoken.say('Rest & walk.') == 'Rest and walk.'\n"
        "assert 'unicode_rbnf' not in sys.modules\n"
        "spoken.ready()\n"
        "assert 'unicode_rbnf' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=root, check=True, timeout=60)


def test_a_start_reads_the_hard_words_and_parses_none(root: Path) -> None:
    resources = root / "resources"
    guide = load_guide(resources / "content", resources / "words").guide
    assert guide is not None
    assert guide.first.lexicon == (resources / "content" / "en" / "lexicon.yaml").read_bytes()
