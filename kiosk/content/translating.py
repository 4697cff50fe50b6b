"""What `kiosk translation` does: says how a translation stands, and writes its ledger.

A translator says with `--made-by` that all texts say what the first language says today; a
qualified reviewer signs all of them with `--reviewed-by`. The ledger is written whole or not.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import attrs
from attrs import frozen

from kiosk.content.folder import LEDGER, is_language, is_real_folder
from kiosk.content.languages import folders_in
from kiosk.content.ledger import Ledger, ledger_text, seal, seal_of_both, wrong_name
from kiosk.content.loading import editions_of
from kiosk.content.nearest import did_you_mean
from kiosk.content.offering import original_of, standing_of
from kiosk.content.renderings import Original, Rendering, Renderings, needed_of, renderings_of
from kiosk.content.shelf import Shelf, read_shelf
from kiosk.content.template import template_lines
from kiosk.content.translation import Translation, read_translation
from kiosk.content.whole_file import write_whole
from kiosk.content.wish import Wish

DONE = 0
NOT_DONE = 1


@frozen
class Told:
    """What there is to say, line by line, and the exit code."""

    lines: tuple[str, ...]
    code: int = NOT_DONE


def obey(wish: Wish, folder: Path, words: Path, today: date) -> Told:
    """Do what somebody asks of a translation in a content folder.

    `words` is the folder of the words on buttons. Leaves with 0 when the translation is whole and
    up to date, or the wish is fulfilled. Never raises for anything that can be in the folders.
    """
    shelf = read_shelf(folder, words)
    wrong = _wrong_wish(wish) or _wrong_shelf(wish, shelf)
    if wrong:
        return Told((wrong,))
    whole = next(iter(editions_of(shelf).values()))
    original = original_of(whole)
    translation = read_translation(folder, words, wish.language, tuple(original.pages))
    renderings = renderings_of(original, translation)
    if wish.template is not None:
        return _template(wish.template, original, translation, renderings)
    if not is_real_folder(folder / wish.language):
        return Told((_no_folder(wish.language, folder),))
    if wish.made_by is None and wish.reviewed_by is None:
        lines = tuple(_listing(translation, renderings))
        return Told(lines, NOT_DONE if _is_open(renderings) or translation.problems else DONE)
    return _write(wish, folder, translation, renderings, today)


def wish_of(said: argparse.Namespace) -> Wish:
    """Give the wish that was said."""
    return Wish(
        language=said.language,
        made_by=said.made_by,
        reviewed_by=said.reviewed_by,
        qualification=said.qualification,
        template=said.template,
    )


def _wrong_wish(wish: Wish) -> str:
    """Say what is wrong with what was asked, or nothing."""
    if not is_language(wish.language):
        return f"'{wish.language}' is not the code of a language. Right, for example: es"
    if wish.made_by is not None and wish.reviewed_by is not None:
        return "Those who translate and those who review say so one after the other."
    if (wish.reviewed_by is None) != (wish.qualification is None):
        return "A reviewer gives both: --reviewed-by NAME and --qualification TEXT."
    for name, text in (
        ("--made-by", wish.made_by),
        ("--reviewed-by", wish.reviewed_by),
        ("--qualification", wish.qualification),
    ):
        if text is not None and (what := wrong_name(text)):
            return f'The text behind {name} {what}. Right, for example: {name} "Ana Ruiz"'
    return ""


def _wrong_shelf(wish: Wish, shelf: Shelf) -> str:
    """Say why nothing can be translated from this folder, or nothing."""
    if shelf.problems:
        count = len(shelf.problems)
        what = "1 problem" if count == 1 else f"{count} problems"
        return f"The first language has {what}. Put right what `kiosk check` lists, then come back."
    if wish.language == shelf.languages[0]:
        return f"'{wish.language}' is the first language: the others are translations of it."
    return ""


def _no_folder(language: str, folder: Path) -> str:
    near = did_you_mean(language, folders_in(folder))
    begin = f"Make one, and begin with `kiosk translation {language} --template`"
    return f"There is no folder '{language}' in {folder}{near or '.'} {begin}."


def _template(
    page: str, original: Original, translation: Translation, renderings: Renderings
) -> Told:
    """Print the sheet to begin with."""
    if page and page not in renderings:
        return Told((f"There is no page '{page}'{did_you_mean(page, renderings) or '.'}",))
    return Told(tuple(template_lines(original, translation, renderings, page)), DONE)


def _is_open(renderings: Renderings) -> bool:
    """Tell whether a translator has still something to do."""
    return any(map(_needs_work, needed_of(renderings)))


def _needs_work(each: Rendering) -> bool:
    return each.is_missing or (bool(each.written) and not each.is_good)


# --- what there is to say -------------------------------------------------------------------


def _listing(translation: Translation, renderings: Renderings) -> Iterator[str]:
    """Give the numbers, and every text that somebody has something to do for."""
    yield from map(str, translation.problems)
    standing = standing_of(renderings, translation)
    yield standing.counts
    kinds: tuple[tuple[str, Callable[[Rendering], bool]], ...] = (
        ("Missing:", lambda each: each.is_missing),
        ("Older than the first language:", lambda each: bool(each.written) and each.is_older),
        ("Against a rule:", lambda each: bool(each.written and each.faults) and not each.is_older),
        ("Not signed:", lambda each: each.is_good and not each.is_reviewed),
    )
    for title, belongs in kinds:
        lines = list(_named(translation, renderings, belongs))
        if lines:
            yield title
            yield from lines
    if standing.unsigned and not standing.is_signed:
        yield "No qualified reviewer stands in the ledger."


def _named(
    translation: Translation, renderings: Renderings, belongs: Callable[[Rendering], bool]
) -> Iterator[str]:
    """Name the texts of a kind with their files, or the files whose texts are all of that kind."""
    for page, texts in renderings.items():
        file = translation.file_of(page)
        needed = [each for each in texts.values() if each.is_needed]
        named = [each for each in needed if belongs(each)]
        if len(named) == len(needed) > 1:
            yield f"  {file}  all {len(named)} texts"
            continue
        for each in named:
            place = f"{file}:{each.line}" if each.line else file
            why = f"  {each.faults[0][0]}" if each.faults else ""
            yield f"  {place}  {each.first.key}{why}"


# --- the ledger -----------------------------------------------------------------------------


def _write(
    wish: Wish, folder: Path, translation: Translation, renderings: Renderings, today: date
) -> Told:
    """Write the ledger anew, or say why not."""
    path = folder / wish.language / LEDGER
    told = [
        problem
        for problem in translation.problems
        if problem.file != f"{wish.language}/{LEDGER}" or os.path.lexists(path)
    ]
    if told:
        # What cannot be read now would count as gone.
        return Told((*map(str, told), "Put that right first: nothing was written."))
    if wish.made_by is not None:
        ledger = _made(wish.made_by, translation, renderings, today)
        done = f"{len(ledger.made_from)} texts are marked as made from the words of today."
    elif _is_open(renderings):
        refused = "Nothing was signed: each text must be there, up to date and within the rules."
        return Told((*_listing(translation, renderings), refused))
    else:
        ledger = _reviewed(wish, translation.ledger, renderings, today)
        done = f"{len(ledger.reviewed)} texts are signed by {ledger.reviewer}."
    try:
        write_whole(path, ledger_text(ledger, wish.language))
    except OSError as error:
        reason = error.strerror or "no reason given"
        return Told((f"{path} cannot be written ({reason}). Nothing was changed.",))
    after = attrs.evolve(translation, ledger=ledger)
    return Told((done, standing_of(_again(renderings, ledger), after).counts), DONE)


def _made(name: str, translation: Translation, renderings: Renderings, today: date) -> Ledger:
    """Give the ledger of a translation whose texts are all up to date."""
    texts = [each for page in renderings.values() for each in page.values()]
    known = {each.name for each in texts}
    return attrs.evolve(
        translation.ledger,
        made_by=name.strip(),
        made_on=today.isoformat(),
        made_from={each.name: seal(each.first.marked) for each in texts if each.written},
        # Signatures stay: each still fits its words, or counts for nothing.
        reviewed={k: each for k, each in translation.ledger.reviewed.items() if k in known},
    )


def _reviewed(wish: Wish, ledger: Ledger, renderings: Renderings, today: date) -> Ledger:
    """Give the ledger of a translation whose texts somebody qualified has read and signed."""
    good = (each for page in renderings.values() for each in page.values() if each.is_good)
    return attrs.evolve(
        ledger,
        reviewer=(wish.reviewed_by or "").strip(),
        qualification=(wish.qualification or "").strip(),
        reviewed_on=today.isoformat(),
        reviewed={each.name: seal_of_both(each.first.marked, each.written) for each in good},
    )


def _again(renderings: Renderings, ledger: Ledger) -> Renderings:
    """Give the texts as they stand with a new ledger."""
    return {
        page: {
            key: attrs.evolve(
                each,
                is_older=ledger.made_from.get(each.name) != seal(each.first.marked),
                is_reviewed=ledger.reviewed.get(each.name)
                == seal_of_both(each.first.marked, each.written),
            )
            for key, each in texts.items()
        }
        for page, texts in renderings.items()
    }
