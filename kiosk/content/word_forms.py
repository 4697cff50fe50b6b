"""The forms in which a word to know is read: for one or for more, in English and in Spanish.

For whoever looks for those words in texts. A form too many does no harm: nobody writes it.
"""

from __future__ import annotations

import re

_PLAIN = str.maketrans("áéíóúü", "aeiouu")
# What stands behind one of these never changes: fuga de cemento, fugas de cemento.
_JOINTS = re.compile(r" (?=(?:a|al|con|de|del|en|para|por|sin) )")
_SPANISH_WORD = re.compile(r"[^\W\d]+")


def folded(text: str, language: str) -> str:
    """Give a text as it is compared, letter by letter as long as it was: small, whatever it is.

    In Spanish accents make no difference: one may come or go with the ending (infección,
    infecciones; imagen, imágenes).
    """
    small = text.casefold()
    if len(small) != len(text):  # A capital may become several small letters.
        small = "".join(low if len(low := each.casefold()) == 1 else each for each in text)
    return small.translate(_PLAIN) if _is_spanish(language) else small


def forms_of(phrase: str, language: str) -> tuple[str, ...]:
    """Give a phrase as it is and for more than one, each once and folded."""
    plain = " ".join(folded(phrase, language).split())
    more = _spanish(plain) if _is_spanish(language) else _english(plain)
    return tuple(dict.fromkeys((plain, *more)))


def _english(phrase: str) -> tuple[str, ...]:
    """Give the plurals that there may be: nerves, vertebrae, bodies, analyses."""
    forms = [f"{phrase}s", f"{phrase}es"]
    if phrase.endswith("y"):
        forms.append(f"{phrase[:-1]}ies")
    if phrase.endswith("a"):
        forms.append(f"{phrase}e")
    if phrase.endswith("is"):
        forms.append(f"{phrase[:-2]}es")
    return tuple(forms)


def _spanish(phrase: str) -> tuple[str, ...]:
    """Give the forms for more than one, and those for a woman: neuróloga, cirujanas ortopédicas.

    Each word before a preposition takes the ending: fracturas por compresión.
    """
    head, *rest = _JOINTS.split(phrase, maxsplit=1)
    tail = f" {rest[0]}" if rest else ""
    of_a_woman = _SPANISH_WORD.sub(lambda word: re.sub(r"o\Z", "a", word.group()), head)
    both = (head, of_a_woman)
    several = (_SPANISH_WORD.sub(lambda word: _several(word.group()), each) for each in both)
    return tuple(f"{each}{tail}" for each in (of_a_woman, *several))


def _several(word: str) -> str:
    """Give the plural of one Spanish word without accents: nervios, tumores, luces, crisis."""
    if word.endswith(("s", "x", "mente")):
        return word
    if word.endswith("z"):
        return f"{word[:-1]}ces"
    return f"{word}s" if word[-1] in "aeiou" else f"{word}es"


def _is_spanish(language: str) -> bool:
    """Tell whether the rules for Spanish words apply to a language by its code."""
    return language.split("-")[0] == "es"
