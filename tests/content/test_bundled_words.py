"""Are the words that ship with the kiosk right, plain, calm and short?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.content.check_reading import page_grades
from kiosk.content.checking import check_folder
from kiosk.content.loading import load_guide
from kiosk.content.model import Edition, Guide, Method, Person
from kiosk.content.pages_read import walk
from kiosk.content.readability import grade, longest_sentence, sentences_of, words_of
from kiosk.content.shelf import read_shelf
from kiosk.content.statements import Statement

PAGES = (
    "about",
    "procedure",
    "recovery",
    "risks",
    "specialists",
    "questions",
    "check",
    "glossary",
    "sources",
    "help",
)
TOPICS = PAGES[:6]
"""The pages behind the six tabs."""
MOST_WORDS = 90
"""Words on one detail screen (C-05), its headings left out."""
MOST_POINTS = 5
"""Points, or lines of do and do not, on one detail screen (C-05)."""
MOST_LINKS = 3
"""Links to words to know on one screen: more would make it hard to read."""

FEAR_OR_BLAME = re.compile(
    r"\b(fail(?:ed|ure)?|fault|blame|refused?|non-?compliant|crippl\w+|horrib\w+|terribl\w+|"
    r"agon\w+|suffer\w*|victim|dead|fatal|lethal|deadly|dangerous|disaster\w*|devastat\w+)\b",
    re.IGNORECASE,
)
OFFICE_WORDS = re.compile(
    r"\b(administer\w*|optimi[sz]\w*|complication\w*|utili[sz]\w*|facilitate\w*|prior to|"
    r"approximately|subsequent\w*|adverse|efficacy|discontinue\w*|commence\w*|physician)\b",
    re.IGNORECASE,
)


def _statements(value: object) -> list[Statement]:
    """Give every statement inside a value of the model."""
    return [each.value for each in walk("", value) if isinstance(each.value, Statement)]


def _screens(edition: Edition) -> Iterator[tuple[str, tuple[Statement, ...], int]]:
    """Give each detail screen: its id, what it says, and how many points it lists."""
    for section in edition.about.sections:
        said = section.statements + section.points + section.cautions
        yield section.id, said, len(section.points)
        # Each choice stands in a card of its own, its points side by side.
        for option in section.options:
            yield option.id, option.good + option.hard, len(option.good + option.hard)
    for step in edition.procedure.steps:
        yield step.id, step.statements, 0
    for stone in edition.recovery.milestones:
        said = stone.statements + stone.do + stone.do_not
        yield stone.id, said, len(stone.do) + len(stone.do_not)
    for group in edition.risks.groups:
        for risk in group.risks:
            yield risk.id, (risk.summary, *risk.statements), 0
    cards = edition.risks.care_cards
    signs = tuple(statement for card in cards for statement in _statements(card))
    yield "signs", (edition.risks.signs_lead, *signs), max(len(card.signs) for card in cards)
    for check in edition.check.checks:
        for answer in check.answers:
            yield answer.id, (check.question, answer.explanation), len(check.answers)
    for term in edition.glossary.terms:
        yield f"word {term.id}", (term.meaning,), 0
    yield (
        "help",
        (edition.help.lead, *edition.help.statements, *edition.help.points),
        len(edition.help.points),
    )


@pytest.fixture(scope="module")
def content(root: Path) -> Path:
    """The folder of the words that ship."""
    return root / "resources" / "content"


@pytest.fixture(scope="module")
def guide(root: Path, content: Path) -> Guide:
    """What patients see."""
    loaded = load_guide(content, root / "resources" / "words")
    assert loaded.problems == ()
    assert loaded.guide is not None
    return loaded.guide


@pytest.fixture(scope="module")
def edition(guide: Guide) -> Edition:
    """The English pages that patients see."""
    return guide.editions["en"]


@pytest.fixture(scope="module")
def files(content: Path) -> dict[str, str]:
    """Every file of words that a clinic changes, as text; translations are tried elsewhere."""
    paths = (content / "clinic.yaml", *(content / "en").glob("*.yaml"))
    return {path.name: path.read_text(encoding="utf-8") for path in paths}


def test_nothing_can_be_said_against_them(root: Path, content: Path) -> None:
    resources = root / "resources"
    problems = check_folder(content, resources / "words", resources / "illustrations")
    assert [str(problem) for problem in problems] == []


def test_every_page_reads_at_grade_six_or_below(root: Path, content: Path) -> None:
    shelf = read_shelf(content, root / "resources" / "words")
    grades = page_grades(shelf.read["en"], shelf.clinic)
    assert len(grades) == len(PAGES) == 10
    assert {each.page: round(each.grade, 1) for each in grades if each.grade > 6.0} == {}
    assert {each.page for each in grades if each.longest_sentence > 15} == set()


def test_pages_stay_at_grade_six_even_with_names_and_hard_words_counted(
    root: Path, content: Path
) -> None:
    shelf = read_shelf(content, root / "resources" / "words")
    grades = {each.page: each.grade_of_all for each in page_grades(shelf.read["en"], shelf.clinic)}
    assert {page: round(high, 1) for page, high in grades.items() if high > 6.0} == {}


def test_no_sentence_is_longer_than_fifteen_words(edition: Edition) -> None:
    said = [statement.text.plain for page in PAGES for statement in _statements_of(edition, page)]
    assert [text for text in said if longest_sentence(text) > 15] == []


def test_sentences_have_twelve_words_or_fewer_on_average(edition: Edition) -> None:
    for page in PAGES:
        sentences = [
            words_of(sentence)
            for statement in _statements_of(edition, page)
            for sentence in sentences_of(statement.text.plain)
        ]
        assert sum(map(len, sentences)) / len(sentences) <= 12, page


def test_every_detail_screen_is_short(edition: Edition) -> None:
    for name, said, points in _screens(edition):
        words = sum(len(words_of(statement.text.plain)) for statement in said)
        assert words <= MOST_WORDS, f"{name} has {words} words"
        assert points <= MOST_POINTS, f"{name} has {points} points"


def test_every_detail_screen_of_some_length_reads_at_grade_six_or_below(edition: Edition) -> None:
    hard = (*(term.term for term in edition.glossary.terms),)
    for name, said, _ in _screens(edition):
        text = "\n".join(statement.text.plain for statement in said)
        if len(words_of(text)) >= 30:
            assert grade(text, hard) <= 6.0, name


def test_a_screen_links_few_words_and_each_once(edition: Edition) -> None:
    for name, said, _ in _screens(edition):
        links = [term for statement in said for term in statement.text.terms]
        assert len(links) <= MOST_LINKS, name
        assert len(links) == len(set(links)), name


def test_words_that_frighten_or_blame_or_belong_in_an_office_are_not_used(
    edition: Edition,
) -> None:
    for page in PAGES:
        for statement in _statements_of(edition, page):
            assert not FEAR_OR_BLAME.search(statement.text.plain), statement.id
            assert not OFFICE_WORDS.search(statement.text.plain), statement.id


def test_people_do_things_rather_than_have_them_done(edition: Edition) -> None:
    passive = re.compile(
        r"\b(?:is|are|was|were|be|been|being|gets?|got)\b(?: \w+)? "
        r"(?:\w+ed|put|done|seen|found|held|given|made|taken|known|kept|set|cut|said|told|broken)\b",
        re.IGNORECASE,
    )
    sentences = [
        sentence
        for page in PAGES
        for statement in _statements_of(edition, page)
        for sentence in sentences_of(statement.text.plain)
    ]
    found = [sentence for sentence in sentences if passive.search(sentence)]
    assert 0 < len(found) <= len(sentences) / 10, found


def test_there_is_no_per_cent_sign_in_what_patients_read(edition: Edition) -> None:
    signs = [s.id for page in PAGES for s in _statements_of(edition, page) if "%" in s.text.plain]
    assert signs == []


def test_names_and_credentials_are_letter_for_letter_those_of_the_clinic(edition: Edition) -> None:
    assert edition.specialists.title == "Our specialists"
    assert edition.specialists.people == (
        Person(
            id="william-schnapp",
            name="Dr. William Schnapp",
            credentials="Board-certified Neurologist",
            terms=("neurologist",),
        ),
        Person(
            id="jon-gottlieb",
            name="Dr. Jon Gottlieb",
            credentials="Orthopedic Spine Surgeon",
            terms=("orthopedic-surgeon",),
        ),
        Person(
            id="doug-hollern",
            name="Dr. Doug Hollern",
            credentials="Orthopedic Spine Surgeon",
            terms=("orthopedic-surgeon",),
        ),
        Person(id="jorge-lerma", name="Jorge Lerma, ARNP", terms=("arnp",)),
    )


def test_nobody_is_called_the_best(edition: Edition) -> None:
    said = " ".join(s.text.plain for page in PAGES for s in _statements_of(edition, page))
    assert not re.search(r"\b(best|leading|world-class|top-rated)\b", said, re.IGNORECASE)


def test_vertebroplasty_has_six_steps_and_kyphoplasty_the_balloon_besides(edition: Edition) -> None:
    steps = edition.procedure.steps_of
    plain = [step.heading for step in steps(Method.VERTEBROPLASTY)]
    with_balloon = [step.heading for step in steps(Method.KYPHOPLASTY)]
    assert len(plain) == 6
    assert [h for h in with_balloon if h != "A balloon makes room"] == plain
    assert with_balloon.index("A balloon makes room") == 3


def test_there_are_seventeen_questions_and_thirty_three_words_to_know(edition: Edition) -> None:
    assert len(edition.questions.questions) == 17
    assert all(q.text.plain.endswith("?") for q in edition.questions.questions)
    names = [term.term for term in edition.glossary.terms]
    assert len(names) == 33
    assert names == sorted(names, key=str.lower)


def test_every_source_is_used_and_says_where_and_when_it_was_read(
    edition: Edition, files: dict[str, str]
) -> None:
    others = " ".join(text for name, text in files.items() if name != "sources.yaml")
    statements = " ".join(
        name for statement in edition.sources.statements for name in statement.basis
    )
    for source in edition.sources.sources:
        assert re.search(rf"\b{source.id}\b", others + statements), f"{source.id} is not used"
        assert source.title
        assert source.organisation
        assert source.year
        assert source.address
        assert source.supports
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", source.checked)


def test_every_topic_tells_what_the_reader_can_do(edition: Edition) -> None:
    act = re.compile(r"\b(ask|tell|bring|call|do not|rest|walk|let|try|get|make)\b", re.IGNORECASE)
    for page in (*TOPICS, "check", "help"):
        said = [statement.text.plain for statement in _statements_of(edition, page)]
        assert any(act.match(sentence) for text in said for sentence in sentences_of(text)), page


def test_every_topic_ends_with_what_to_keep_in_mind(edition: Edition) -> None:
    for page in TOPICS:
        assert 1 <= len(getattr(edition, page).key_points) <= MOST_POINTS, page


def test_the_three_choices_stand_side_by_side_with_as_much_good_as_hard(edition: Edition) -> None:
    (choices,) = [section for section in edition.about.sections if section.options]
    assert choices.id == "your-choices"
    headings = [option.heading for option in choices.options]
    assert headings == ["Time, rest, and medicine", "Vertebroplasty", "Kyphoplasty"]
    assert {len(side) for option in choices.options for side in (option.good, option.hard)} == {2}
    for option in choices.options:
        good, hard = (
            sum(point.text.word_count for point in side) for side in (option.good, option.hard)
        )
        assert abs(good - hard) <= 5, option.heading
    doubt = choices.cautions[0].text.plain
    assert "The proof is not clear." in doubt


def test_no_choice_is_said_to_be_the_better_one(edition: Edition) -> None:
    (choices,) = [section for section in edition.about.sections if section.options]
    said = " ".join(statement.text.plain for statement in _statements(choices))
    assert not re.search(r"\b(better than|safer|we advise|you should|recommend\w*)\b", said)


def test_the_check_asks_four_things_that_matter_for_safety_and_never_scores(
    edition: Edition,
) -> None:
    checks = edition.check.checks
    assert [check.id for check in checks] == [
        "check-emergency",
        "check-medicines",
        "check-home",
        "check-lifting",
    ]
    assert "This is not a test." in edition.check.lead.text.plain
    for check in checks:
        assert 2 <= len(check.answers) <= 3
        assert sum(answer.is_right for answer in check.answers) == 1
        for answer in check.answers:
            said = answer.explanation.text.plain
            assert not re.search(r"\b(wrong|incorrect|mistake|score|points?|sorry)\b", said), said
    places = [
        [answer.is_right for answer in check.answers].index(True) / len(check.answers)
        for check in checks
    ]
    assert len(set(places)) > 1, "the right answer always stands in the same place"


def test_what_may_matter_is_short_balanced_and_in_the_visitors_own_voice(edition: Edition) -> None:
    matters = [matter.text.plain for matter in edition.questions.matters]
    assert len(matters) == 8
    assert all(matter.startswith("To ") and len(words_of(matter)) <= 8 for matter in matters)
    assert not any(re.search(r"cement|procedure|plasty", matter) for matter in matters)


def test_the_days_of_the_timeline_agree_with_its_words(edition: Edition) -> None:
    days = {stone.when: (stone.from_day, stone.to_day) for stone in edition.recovery.milestones}
    assert days == {
        "First hours": (0, 0),
        "Day 1": (1, 1),
        "Days 1 to 3": (1, 3),
        "Up to 2 weeks": (0, 14),
        "Until week 6 at least": (0, 42),
        "Weeks and months": (42, None),
    }


def test_each_file_tells_a_receptionist_in_three_lines_how_to_change_it(
    files: dict[str, str],
) -> None:
    assert len(files) == 12
    for name, text in files.items():
        head = text.splitlines()[:4]
        assert all(line.startswith("# ") for line in head[:3]), name
        assert head[3] == "", name
        assert "kiosk check" in head[2], name


def _statements_of(edition: Edition, page: str) -> list[Statement]:
    return _statements(getattr(edition, page))
