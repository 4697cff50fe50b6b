"""Can a translator and a reviewer do their part at a terminal, without Qt?"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Say
from tests.content.two_languages import TwoLanguages


@pytest.fixture
def clinic(tmp_path: Path) -> TwoLanguages:
    """A small clinic in English and French; the program itself has no French words on buttons."""
    return TwoLanguages(tmp_path / "clinic", "fr", "Français")


def test_a_sheet_to_begin_with_is_printed(say: Say, root: Path) -> None:
    answer = say("translation", "fr", "--template", "recovery")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("# fr/recovery.yaml: the words of en/recovery.yaml.\n")
    assert '\n  recovery-lead: ""\n' in answer.out
    everything = say("translation", "fr", "--template")
    assert everything.code == 0
    assert "# words/fr.yaml: the words of words/en.yaml.\n" in everything.out
    assert answer.out in everything.out


def test_how_a_translation_stands_is_told_with_its_exit_code(
    say: Say, clinic: TwoLanguages
) -> None:
    answer = say("translation", "fr", clinic.content)
    assert answer.code == 1
    assert answer.out.splitlines()[0].startswith("fr: ")
    assert "Missing:\n" in answer.out
    assert answer.err == ""
    assert say("translation", "fr", KIOSK_CONTENT=clinic.content) == answer
    assert say("translation", "fr", "--content", clinic.content) == answer


def test_a_translator_says_who_made_it_and_a_reviewer_waits_until_all_is_there(
    say: Say, clinic: TwoLanguages
) -> None:
    answer = say("translation", "fr", clinic.content, "--made-by", "Ana Ruiz")
    assert (answer.code, answer.err) == (0, "")
    assert 'made_by: "Ana Ruiz"\n' in clinic.ledger.read_text(encoding="utf-8")
    before = clinic.ledger.read_bytes()
    answer = say(
        "translation",
        "fr",
        clinic.content,
        "--reviewed-by",
        "Ana Ruiz",
        "--qualification",
        "Certified medical translator",
    )
    assert answer.code == 1
    assert answer.out.splitlines()[-1].startswith("Nothing was signed")
    assert clinic.ledger.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("en",), "'en' is the first language"),
        (("frr",), "did you mean 'fr'?"),
        (("fr", "--reviewed-by", "Ana"), "A reviewer gives both"),
    ],
)
def test_what_cannot_be_done_is_said_and_leaves_with_1(
    say: Say, clinic: TwoLanguages, words: tuple[str, ...], said: str
) -> None:
    language, *more = words
    answer = say("translation", language, clinic.content, *more)
    assert (answer.code, answer.err) == (1, "")
    assert said in answer.out


def test_no_language_or_a_misspelt_option_leaves_with_2(say: Say) -> None:
    assert say("translation").code == 2
    answer = say("translation", "fr", "--made-bye", "Ana")
    assert answer.code == 2
    assert "Did you mean --made-by?" in answer.err


def test_it_works_where_qt_cannot_be_imported(say: Say, machine: Path, root: Path) -> None:
    for name in ("PySide6", "shiboken6", "qtawesome", "qtpy"):
        (machine / "none" / name).mkdir(parents=True)
        (machine / "none" / name / "__init__.py").write_text("raise ImportError('no Qt here')\n")
    answer = say("translation", "fr", "--template", PYTHONPATH=f"{machine / 'none'}:{root}")
    assert (answer.code, answer.err) == (0, "")


def test_a_terminal_without_the_signs_is_no_crash(say: Say, clinic: TwoLanguages) -> None:
    clinic.edit("en/help.yaml", "Touch Home to begin again.", "Touch Home \u201cagain\u201d.")
    answer = say("translation", "fr", clinic.content, "--template", PYTHONIOENCODING="ascii")
    assert (answer.code, answer.err) == (0, "")


def test_check_counts_a_translation_that_is_not_signed_as_no_fault(
    say: Say, clinic: TwoLanguages
) -> None:
    answer = say("check", clinic.content)
    assert ": the kiosk shows the words all the same. " in answer.out.splitlines()[-1]
    assert any(line.startswith("fr: ") for line in answer.out.splitlines())
