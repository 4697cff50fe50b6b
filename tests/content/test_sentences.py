"""Where a sentence ends, in the languages of the clinic's patients."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Guide
from kiosk.content.said import texts_in
from kiosk.content.sentences import has_words, sentences

TABLE = [
    ("en", "Ask Dr. Lopez. Rest today.", ["Ask Dr. Lopez.", "Rest today."]),
    (
        "en",
        "See Mary Lopez, M.D. at 5 p.m. Call us.",
        ["See Mary Lopez, M.D. at 5 p.m.", "Call us."],
    ),
    ("en", "Walk, e.g. to St. Mary. Rest.", ["Walk, e.g. to St. Mary.", "Rest."]),
    (
        "en",
        "Ask J. P. Smith. Take vitamin D. Rest.",
        ["Ask J. P. Smith.", "Take vitamin D.", "Rest."],
    ),
    ("en", "A fever of 100.4 °F. Call us.", ["A fever of 100.4 °F.", "Call us."]),
    ("en", "See www.spine.org/page. Or ask.", ["See www.spine.org/page.", "Or ask."]),
    ("en", "The U.S. Senate said so.", ["The U.S. Senate said so."]),
    ("en", "See No. 5. No. Rest first.", ["See No. 5.", "No.", "Rest first."]),
    ("en", "1. Rest. 2. Walk.", ["1. Rest.", "2. Walk."]),
    (
        "en",
        "“Does it hurt?” is a good question. Ask.",
        ["“Does it hurt?” is a good question.", "Ask."],
    ),
    ("en", "Wait… then walk. Go!", ["Wait… then walk.", "Go!"]),
    (
        "en",
        "Your rights\n\nAsk us. (Always.)\nPain",
        ["Your rights", "Ask us.", "(Always.)", "Pain"],
    ),
    ("en", "Rest. — • Walk.", ["Rest.", "— • Walk."]),
    ("es", "¿Duele? ¡Ay! ¿puede caminar?", ["¿Duele?", "¡Ay!", "¿puede caminar?"]),
    (
        "es",
        "Vea a la Dra. López. ¿Puede Ud. caminar?",
        ["Vea a la Dra. López.", "¿Puede Ud. caminar?"],
    ),
    ("es", "En EE. UU. se usa, p. ej. Aquí no.", ["En EE. UU. se usa, p. ej.", "Aquí no."]),
    ("ar", "هل يؤلم؟ نعم. حسنا", ["هل يؤلم؟", "نعم.", "حسنا"]),
    ("ur", "درد ہے؟ جی\u06d4 اچھا", ["درد ہے؟", "جی\u06d4", "اچھا"]),
    ("zh", "疼吗\uff1f是的。好", ["疼吗\uff1f", "是的。", "好"]),
    ("en", "•", ["•"]),
    ("en", " \n ", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), TABLE)
def test_a_text_is_cut_where_a_reader_would_stop(
    language: str, text: str, expected: list[str]
) -> None:
    assert list(sentences(text, language)) == expected


def _without_blanks(text: str) -> str:
    return "".join(text.split())


@given(st.text(max_size=200), st.sampled_from(["en", "es", "ar", ""]))
def test_whatever_is_painted_is_in_the_sentences_once_and_in_order(
    text: str, language: str
) -> None:
    cut = sentences(text, language)
    assert _without_blanks("".join(cut)) == _without_blanks(text)
    assert all(each == each.strip() and each for each in cut)


@given(
    st.lists(st.sampled_from(["Dr.", "p.m.", "Rest.", "walk", "No.", "5", "A.", "¿Sí?", "…", "\n"]))
)
def test_every_word_of_ordinary_prose_stays_a_word(words: list[str]) -> None:
    text = " ".join(words)
    assert " ".join(sentences(text, "en")).split() == text.split()


def test_no_bundled_sentence_is_without_a_word(bilingual: Guide) -> None:
    for language, edition in bilingual.editions.items():
        for text in texts_in(edition):
            for each in sentences(text, language):
                assert has_words(each) or not has_words(text)
