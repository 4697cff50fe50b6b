"""`kiosk check` names all that is wrong with a translation, with file, line and a cure."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.checking import Checked, check_content
from kiosk.content.loading import load_guide
from kiosk.content.problem import Problem
from tests.content.two_languages import DAY, MARK, TwoLanguages


@pytest.fixture
def clinic(tmp_path: Path) -> TwoLanguages:
    """A small clinic in English, and in a Spanish that nobody has signed."""
    return TwoLanguages(tmp_path)


def checked(clinic: TwoLanguages) -> Checked:
    """Give what `kiosk check` finds; the first language is shown all the same."""
    found = check_content(clinic.content, clinic.words, clinic.drawings, today=DAY)
    assert found.is_shown_all_the_same
    loaded = load_guide(clinic.content, clinic.words, drawings=clinic.drawings)
    assert loaded.problems == ()
    for problem in found.problems:
        assert "\n" not in str(problem)
    return found


def told(clinic: TwoLanguages) -> tuple[Problem, ...]:
    """Give the Problems."""
    return checked(clinic).problems


def test_a_translation_that_nobody_signed_is_no_fault(clinic: TwoLanguages) -> None:
    found = checked(clinic)
    assert found.problems == ()
    lines = list(found.lines(clinic.content))
    assert lines[-1] == f"Nothing is wrong in {clinic.content}: the kiosk can show it."
    assert lines[-2].startswith("es: ")
    assert "0 missing, 0 older than the first language, 0 against a rule, " in lines[-2]
    assert lines[-2].endswith("Not offered until a qualified reviewer has signed it all.")
    clinic.sign()
    assert list(checked(clinic).lines(clinic.content))[-2].endswith(", 0 not signed. Offered.")


def test_a_program_gets_the_numbers_too(clinic: TwoLanguages) -> None:
    clinic.change("help", f'help-1: "{MARK} Touch Home to begin again."', 'help-1: ""')
    answer = checked(clinic).as_dict()
    translations = answer["translations"]
    assert isinstance(translations, dict)
    numbers = translations["es"]
    assert (numbers["missing"], numbers["older"], numbers["reviewed"]) == (1, 0, False)
    assert numbers["texts"] == numbers["unsigned"]
    ease = answer["ease"]
    assert isinstance(ease, dict)
    assert list(ease) == ["es"]


FAULTS = [
    (
        "a number that is another",
        "recovery",
        "You rest for 2 hours.",
        "You rest for 3 hours.",
        "The number 3 is not in the first language's words",
        "only: 2",
    ),
    (
        "a number that is missing",
        "recovery",
        "You rest for 2 hours.",
        "You rest for hours.",
        "The number 2 of the first language's words is missing",
        "2",
    ),
    (
        "a link that is missing",
        "about",
        "[cement](term:bone-cement)",
        "cement",
        "The link to 'bone-cement' is missing",
        "[...](term:bone-cement)",
    ),
    (
        "a link to another word",
        "about",
        "term:bone-cement",
        "term:hidden-word",
        "No link to 'hidden-word' stands in the first language's words",
        "[...](term:bone-cement)",
    ),
    (
        "marks that do not add up",
        "about",
        f"{MARK} **Tell us**",
        f"{MARK} **Tell us",
        "The strong words begin with ** but never end",
        "**Call us**",
    ),
    (
        "marks where none work",
        "about",
        f'title: "{MARK} About"',
        'title: "**Acerca**"',
        "The marks ** and (term:...) work in a statement's text, not here",
        '"Acerca"',
    ),
    (
        "markup",
        "help",
        f"{MARK} Touch Home",
        f"{MARK} <b>Touch</b> Home",
        "'<b>' looks like HTML",
        "**Call us**",
    ),
    (
        "a phone number",
        "help",
        f"{MARK} Touch Home",
        f"{MARK} 305-555-0123 Touch Home",
        "'305-555-0123' looks like a phone number",
        'help-1: "Call us."',
    ),
    (
        "a word too long for its tab",
        "help",
        'short: "Aquí"',
        'short: "Ayúdenos aquí"',
        "has 13 letters, too long for its tab",
        "short: Recovery",
    ),
    (
        "words for a picture that are too short",
        "about",
        f'picture.alt: "{MARK} A spine bone with a crack."',
        'picture.alt: "Hueso"',
        "The words for the picture have 5 letters",
        'picture.alt: "A spine bone with a crack."',
    ),
    (
        "a text that is far too long",
        "help",
        f'help-2: "{MARK} Touch a card to open it."',
        'help-2: "' + "Toque. " * 40 + '"',
        "there is room for",
        "fewer words",
    ),
    (
        "a long sentence",
        "help",
        f"{MARK} Touch a card",
        f"{MARK} y con mucha calma y sin ninguna prisa y sin ningún miedo Touch a card",
        "A sentence has",
        "two sentences",
    ),
    (
        "a sign that no typeface has",
        "help",
        f"{MARK} Touch Home",
        f"{MARK} \u2702 Touch Home",
        "black scissors, U+2702",
        "the same words without it",
    ),
    (
        "a quotation mark without its partner",
        "help",
        f"{MARK} Touch Home",
        f"{MARK} «Touch Home",
        "has no partner",
        f'help-1: "{MARK} Touch Home to begin again."',
    ),
    (
        "a text in capitals",
        "help",
        f"{MARK} The front desk will help you.",
        "LA RECEPCIÓN LE AYUDARÁ",
        "is all in capital letters",
        "La recepción le ayudará",
    ),
    (
        "a key that is misspelt",
        "recovery",
        "  recovery-lead:",
        "  recovery-leed:",
        "There is no text 'recovery-leed' in en/recovery.yaml; did you mean 'recovery-lead'?",
        f'recovery-lead: "{MARK} Most people',
    ),
    (
        "a key of another page",
        "recovery",
        "  recovery-lead:",
        '  help-1: "Aquí"\n  recovery-lead:',
        "There is no text 'help-1' in en/recovery.yaml",
        "this line in es/help.yaml",
    ),
    (
        "a key of nothing",
        "recovery",
        "  recovery-lead:",
        '  zzzzzzzzzzz: "Aquí"\n  recovery-lead:',
        "There is no text 'zzzzzzzzzzz' in en/recovery.yaml",
        "this line taken out",
    ),
    (
        "a list in the place of a text",
        "help",
        f'help-1: "{MARK} Touch Home to begin again."',
        'help-1: ["Aquí"]',
        "A list stands where one text belongs",
        'help-1: "All the words"',
    ),
    (
        "a phrase that nobody knows",
        "words",
        "calm_title:",
        "calm_tittle:",
        "There is no phrase 'calm_tittle'; did you mean 'calm_title'?",
        f'calm_title: "{MARK} Word"',
    ),
    (
        "a phrase with markup",
        "words",
        f'calm_title: "{MARK} Word"',
        'calm_title: "<i>Calma</i>"',
        "'<i>' looks like HTML",
        "**Call us**",
    ),
    (
        "a name beside the texts",
        "help",
        "texts:",
        "title: Ayuda\ntexts:",
        "'title' stands here as in a whole page; a translation holds only words",
        "texts: on one line",
    ),
    (
        "a misspelt name for the texts",
        "help",
        "texts:",
        "text:",
        "'text' is not a name known here; did you mean 'texts'?",
        "texts: on one line",
    ),
    (
        "a key twice",
        "help",
        "  help-2:",
        '  help-2: "Aquí"\n  help-2:',
        "'help-2' is written twice",
        "'help-2:' once",
    ),
]


@pytest.mark.parametrize(
    ("page", "old", "new", "wrong", "right"),
    [fault[1:] for fault in FAULTS],
    ids=[fault[0] for fault in FAULTS],
)
def test_a_fault_is_named_with_its_line_and_a_cure(
    clinic: TwoLanguages, page: str, old: str, new: str, wrong: str, right: str
) -> None:
    line = clinic.change(page, old, new)
    problems = told(clinic)
    file = "words/es.yaml" if page == "words" else f"es/{page}.yaml"
    mine = [problem for problem in problems if wrong in problem.wrong]
    assert [(each.file, each.line - line) for each in mine] in ([(file, 0)], [(file, 1)]), problems
    assert right in mine[0].right, mine
    assert len(problems) <= 3, "\n".join(map(str, problems))


def test_a_missing_text_is_named_with_the_words_that_wait_for_it(clinic: TwoLanguages) -> None:
    clinic.change("help", f'  help-1: "{MARK} Touch Home to begin again."\n', "")
    (problem,) = told(clinic)
    assert (problem.file, problem.line) == ("es/help.yaml", 1)
    assert problem.wrong == "'help-1' has no translation yet"
    assert "'Touch Home to begin again.'" in problem.right


def test_a_missing_file_is_one_problem(clinic: TwoLanguages) -> None:
    clinic.path("help").unlink()
    (problem,) = told(clinic)
    assert problem.file == "es/help.yaml"
    assert problem.wrong == "This file is missing, so 6 texts have no translation yet"
    assert "`kiosk translation es --template help`" in problem.right
    assert checked(clinic).standings[0].missing == 6


def test_a_file_that_cannot_be_read_is_told_once(clinic: TwoLanguages) -> None:
    clinic.path("help").write_text("texts: [", encoding="utf-8")
    (problem,) = told(clinic)
    assert problem.file == "es/help.yaml"


def test_a_text_older_than_its_english_is_named_with_the_new_words(clinic: TwoLanguages) -> None:
    clinic.edit("en/help.yaml", "Touch Home to begin again.", "Touch Home.")
    (problem,) = told(clinic)
    line = clinic.change("help", "help-1:", "help-1:")
    assert (problem.file, problem.line) == ("es/help.yaml", line)
    assert problem.wrong == "'help-1' is older than its first language"
    assert "'Touch Home.'" in problem.right
    assert "`kiosk translation es --made-by NAME`" in problem.right


def test_a_draft_need_not_be_translated_but_may_be(clinic: TwoLanguages) -> None:
    clinic.change("about", f'  about-what-2: "{MARK} This is not yet checked."\n', "")
    assert told(clinic) == ()
    clinic.edit("en/about.yaml", "        status: draft\n", "")
    (problem,) = told(clinic)
    assert problem.wrong == "'about-what-2' has no translation yet"


def test_a_ledger_that_is_missing_is_told_beside_every_text(clinic: TwoLanguages) -> None:
    clinic.ledger.unlink()
    problems = told(clinic)
    assert problems[-1].file in ("es/translation.yaml", "words/es.yaml")
    (ledger,) = [each for each in problems if each.file == "es/translation.yaml"]
    assert ledger.wrong.startswith("There is no ledger yet")
    assert "kiosk translation es --made-by NAME" in ledger.right


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ('made_on: "2026-11-26"', 'made_on: "26.11.2026"', "is not a date as year-month-day"),
        ('made_on: "2026-11-26"', 'made_on: "2026-11-27"', "which is in the future"),
        ('made_by: "A computer"', 'made_by: "' + "Ana " * 40 + '"', "more than 120 letters"),
        ('reviewer: ""', 'reviewer: "' + "Ana " * 40 + '"', "more than 120 letters"),
        ("made_by:", "made_for:", "did you mean 'made_by'?"),
    ],
)
def test_what_the_ledger_says_of_people_and_days_is_looked_at(
    clinic: TwoLanguages, old: str, new: str, wrong: str
) -> None:
    text = clinic.ledger.read_text(encoding="utf-8")
    assert text.count(old) == 1
    clinic.ledger.write_text(text.replace(old, new), encoding="utf-8")
    mine = [each for each in told(clinic) if each.file == "es/translation.yaml"]
    assert wrong in mine[0].wrong
    assert mine[0].line == text[: text.index(old)].count("\n") + 1


def test_a_reviewer_without_a_qualification_is_told(clinic: TwoLanguages) -> None:
    text = clinic.ledger.read_text(encoding="utf-8")
    named = text.replace('reviewer: ""', 'reviewer: "Ana Ruiz"')
    clinic.ledger.write_text(named, encoding="utf-8")
    (problem,) = told(clinic)
    assert problem.line == text[: text.index("qualification:")].count("\n") + 1
    assert "without what makes them one, so nothing counts as reviewed" in problem.wrong


def test_a_folder_that_is_gone_is_told_at_its_line_in_clinic_yaml(clinic: TwoLanguages) -> None:
    (clinic.content / "es").rename(clinic.content.parent / "es")
    (problem,) = told(clinic)
    assert (problem.file, problem.line) == ("clinic.yaml", 2)
    assert "There is no folder 'es' for this language" in problem.wrong


def test_strange_names_beside_a_translation_are_told(clinic: TwoLanguages) -> None:
    (clinic.content / "es" / "translation.yaml.bak").write_bytes(b"x")
    (clinic.content / "es" / "recovery - Copy.yaml").write_bytes(b"x")
    wrongs = {problem.file: problem.wrong for problem in told(clinic)}
    assert "copy of translation.yaml" in wrongs["es/translation.yaml.bak"]
    assert "copy of recovery.yaml" in wrongs["es/recovery - Copy.yaml"]


def test_a_ledger_has_no_place_in_the_first_language(clinic: TwoLanguages) -> None:
    (clinic.content / "en" / "translation.yaml").write_bytes(clinic.ledger.read_bytes())
    assert load_guide(clinic.content, clinic.words).guide is None


def test_a_spanish_page_that_is_hard_to_read_is_told_at_its_heaviest_text(
    clinic: TwoLanguages,
) -> None:
    hard = "Inmediatamente inmovilizaremos cuidadosamente. Administraremos anticoagulantes."
    old = '"' + f"{MARK} Stay on your back." + '"'
    for key in ("first-hours-do", "first-hours-do-not", "recovery-lead"):
        text = clinic.path("recovery").read_text(encoding="utf-8")
        line = next(each for each in text.splitlines() if each.strip().startswith(f"{key}:"))
        clinic.change("recovery", line, f'  {key}: "{hard} Individualizaremos consideraciones."')
    assert old not in clinic.path("recovery").read_text(encoding="utf-8")
    problems = [each for each in told(clinic) if "Fernández-Huerta" in each.wrong]
    assert [each.file for each in problems] == ["es/recovery.yaml"]
    assert "65 is the least. Its heaviest text is 'Inmediatamente" in problems[0].wrong


def test_a_word_to_know_that_nothing_on_its_screen_explains_is_told(clinic: TwoLanguages) -> None:
    old = f'terms.bone-cement.term: "{MARK} Bone cement"'
    clinic.change("words-to-know", old, 'terms.bone-cement.term: "Cemento óseo"')
    assert told(clinic) == ()
    old = f"{MARK} Touch Home"
    line = clinic.change("help", old, "Hay varios cementos óseos. Touch Home")
    (problem,) = told(clinic)
    assert (problem.file, problem.line) == ("es/help.yaml", line)
    assert problem.wrong.startswith("'cementos óseos' is a word to know (Cemento óseo)")
    # A link of its own would not be one of the first language's.
    assert problem.right.startswith("other words for it")


def test_a_word_to_know_may_be_said_again_where_a_link_explains_it(clinic: TwoLanguages) -> None:
    old = f'terms.bone-cement.term: "{MARK} Bone cement"'
    clinic.change("words-to-know", old, 'terms.bone-cement.term: "Cemento óseo"')
    old = "[cement](term:bone-cement) into"
    clinic.change("about", old, "[cemento](term:bone-cement), cemento óseo, into")
    assert told(clinic) == ()


def test_the_ease_of_each_spanish_page_is_shown_where_grades_are(clinic: TwoLanguages) -> None:
    lines = list(checked(clinic).lines(clinic.content))
    at = lines.index("Ease of reading of each page (Fernández-Huerta; 65 is the least):")
    assert lines[at + 1].startswith("  es/about.yaml")
    assert 65 <= int(lines[at + 1].split()[-1]) < 207


def test_where_the_first_language_has_problems_the_translation_waits(clinic: TwoLanguages) -> None:
    clinic.edit("en/help.yaml", "icon: help", "icons: help")
    clinic.change("help", "help-2:", "help-two:")
    found = check_content(clinic.content, clinic.words)
    assert {problem.file for problem in found.problems} == {"en/help.yaml"}
    assert found.standings == ()
