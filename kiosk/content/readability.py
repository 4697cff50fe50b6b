"""How hard a text is to read: two formulas and the longest sentence, for the checks.

English: J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, "Derivation of New
Readability Formulas for Navy Enlisted Personnel", Research Branch Report 8-75, 1975:

    grade = 0.39 x words / sentences + 11.8 x syllables / words - 15.59

Spanish: J. Fernández Huerta, "Medidas sencillas de lecturabilidad", Consigna 214, 1959, p. 29-32,
with F as words per sentence (G. Law, "Error in the Fernandez Huerta Readability Formula",
LINGUIST List 22.2332, 2011: in print it is sentences, by which longer ones would be easier):

    ease = 206.84 - 0.60 P - 1.02 F,  P = syllables in 100 words, F = words / sentences

A low grade does not make a text good; a high one makes it hard for half of the patients.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from kiosk.content.sentences import sentences
from kiosk.content.syllables import syllables

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


@frozen(eq=False)
class Measure:
    """What the formula needs of a text. Measures of several texts add up."""

    words: int = 0
    """All words: they make sentences long."""
    sentences: int = 0
    counted_words: int = 0
    """The words whose syllables count: all but names and words to know."""
    syllables: int = 0
    """In the counted words."""

    def __add__(self, other: Measure) -> Measure:
        """Give the measure of both texts together."""
        return Measure(
            self.words + other.words,
            self.sentences + other.sentences,
            self.counted_words + other.counted_words,
            self.syllables + other.syllables,
        )

    @property
    def grade(self) -> float:
        """Give the Flesch-Kincaid grade: years of school. 0 for a text without words."""
        if not self.sentences or not self.counted_words:
            return 0.0
        long_sentences = 0.39 * self.words / self.sentences
        return long_sentences + 11.8 * self.syllables / self.counted_words - 15.59

    @property
    def ease(self) -> float:
        """Give the Fernández-Huerta ease: 100 is very easy, 0 very hard. 100 without words."""
        if not self.sentences or not self.counted_words:
            return 100.0
        syllables_in_100 = 100 * self.syllables / self.counted_words
        return 206.84 - 0.60 * syllables_in_100 - 1.02 * self.words / self.sentences


def measure(
    text: str, leave_out: Iterable[str] = (), count: Callable[[str], int] = syllables
) -> Measure:
    """Measure a text. `leave_out` are names and words to know, whose syllables do not count.

    `count` gives the syllables of a word; it is that of English unless another is given. Left-out
    words still make their sentence longer: that is hard to read in any case.
    """
    sentences = list(sentences_of(text))
    words = sum(len(words_of(sentence)) for sentence in sentences)
    pattern = _pattern(leave_out)
    counted = words_of(pattern.sub(" ", text) if pattern else text)
    return Measure(words, len(sentences), len(counted), sum(map(count, counted)))


def grade(text: str, leave_out: Iterable[str] = ()) -> float:
    """Give the Flesch-Kincaid grade of a text, names and words to know left out."""
    return measure(text, leave_out).grade


def longest_sentence(text: str) -> int:
    """Give the number of words in the longest sentence of a text."""
    return max((len(words_of(sentence)) for sentence in sentences_of(text)), default=0)


def sentences_of(text: str) -> Iterator[str]:
    """Give the sentences of a text, in any language, of which those without a word are none."""
    return filter(_WORD.search, sentences(text))


def words_of(text: str) -> list[str]:
    """Give the words of a text; `check-up`, `don't` and `1,000` are one word each."""
    return _WORD.findall(text)


def _pattern(phrases: Iterable[str]) -> re.Pattern[str] | None:
    """Give a pattern that finds any of the phrases, also with a plural s."""
    known = sorted({phrase.strip() for phrase in phrases if phrase.strip()}, key=len, reverse=True)
    if not known:
        return None
    either = "|".join(map(re.escape, known))
    return re.compile(rf"(?<!\w)(?:{either})(?:s|es|'s|’s)?(?!\w)", re.IGNORECASE)
