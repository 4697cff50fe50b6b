"""A screen in words: what is said of it, in which order, and nothing that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kiosk.content.model import Guide
from kiosk.content.prose import read_prose
from kiosk.content.statements import Picture
from kiosk.design.sizes import Lettering
from kiosk.proof.focus_order import goes_back
from kiosk.proof.scenes import Scene
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage
from kiosk.session.actions import (
    Action,
    AskToStartOver,
    ChangeComfort,
    OpenPlace,
    OpenTerms,
    PickQuestion,
    ReadOn,
    ScrolledTo,
    Start,
    UseEar,
    WarnVisitor,
)
from kiosk.session.comfort import Colours, Comfort
from kiosk.session.places import Place, Screen
from kiosk.session.transcript import Transcript
from kiosk.settings.settings import Settings
from kiosk.views.parts.borrowed import Borrowed
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.heard import parts_in
from kiosk.views.parts.illustration import Illustration
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.ring import ReadRing
from kiosk.views.parts.text import Text
from kiosk.views.telling import Telling
from tests.some_of_each import some_of_each
from tests.views.finger import settle
from tests.views.right_to_left import RIGHT_TO_LEFT, edition_in_arabic, with_languages

SIZES = {"portrait": PORTRAIT, "landscape": LANDSCAPE}


@pytest.fixture(scope="module", params=SIZES.values(), ids=list(SIZES))
def stage(request: pytest.FixtureRequest, guide: Guide, qapp: QApplication) -> Iterator[Stage]:
    stage = Stage(Settings(), guide, request.param, has_voice=True)
    yield stage
    stage.close()


@pytest.fixture(scope="module", params=SIZES.values(), ids=list(SIZES))
def turned_stage(
    request: pytest.FixtureRequest, guide: Guide, qapp: QApplication
) -> Iterator[Stage]:
    """The same in a language that is read from the right."""
    arabic = with_languages(guide, edition_in_arabic(guide.first))
    stage = Stage(Settings(), arabic, request.param, has_voice=True)
    yield stage
    stage.close()


def told(stage: Stage, *actions: Action, by_ear: bool = False) -> Transcript:
    """Give what is said of a screen."""
    stage.show(Scene("here", (Start(), *actions)))
    telling = stage.window.tell(is_by_ear=by_ear)
    assert telling is not None
    return telling.transcript


def items(transcript: Transcript) -> list[list[str]]:
    """Give the sentences of each item."""
    found: list[list[str]] = [[] for _ in transcript.items]
    for sentence in transcript.sentences:
        found[sentence.item].append(sentence.text)
    return found


def item_of(transcript: Transcript, text: str) -> list[str]:
    """Give all that is said of the one control that begins so."""
    said = zip(transcript.items, items(transcript), strict=True)
    found = [each for item, each in said if item.is_control and each[0] == text]
    assert len(found) == 1, found
    return found[0]


def place_of(part: QWidget) -> QRect:
    return QRect(part.mapTo(part.window(), part.rect().topLeft()), part.size())


# --- the order ----------------------------------------------------------------------------------


def out_of_order(stage: Stage) -> list[tuple[str, str]]:
    """Give what is said before something that stands before it on the page.

    A picture stands beside the words that it repeats, on either side of them.
    """
    visit = stage.window.visit
    assert visit is not None
    page, around = visit.pages.to_tell()
    is_rtl = visit.materials.is_rtl
    beside = {part for root in around for part in parts_in(root)}
    every = [part for root in page for part in parts_in(root) if part not in beside]
    parts = [part for part in every if isinstance(part, Text | BigButton)]
    return [
        (str(one.accessibleName()), str(two.accessibleName()))
        for one, two in pairwise(parts)
        if goes_back(place_of(one), place_of(two), is_rtl=is_rtl)
    ]


def pages_of(guide: Guide) -> list[Scene]:
    """Give the screens that no dialog covers."""
    over = ("word-", "still-here", "start-over", "cleaning", "attract")
    return [scene for scene in some_of_each(guide) if not scene.name.startswith(over)]


def test_all_is_said_in_the_order_in_which_it_stands(stage: Stage, guide: Guide) -> None:
    for scene in pages_of(guide):
        stage.show(scene)
        assert out_of_order(stage) == [], scene.name


def test_all_is_said_in_the_order_in_which_it_stands_from_the_right(turned_stage: Stage) -> None:
    assert turned_stage.guide is not None
    for scene in pages_of(turned_stage.guide):
        turned_stage.show(scene)
        assert out_of_order(turned_stage) == [], scene.name


def test_the_bar_comes_after_the_page_and_is_not_read_by_itself(stage: Stage, guide: Guide) -> None:
    transcript = told(stage, OpenPlace(Place(Screen.RISKS)))
    is_of_bar = [item.is_of_bar for item in transcript.items]
    assert is_of_bar == sorted(is_of_bar)
    assert not is_of_bar[0]
    words = guide.first.words
    said = items(transcript)
    of_bar = {said[at][0] for at in range(len(said)) if is_of_bar[at]}
    assert {words.home, words.get_help, words.listen, words.back} <= of_bar
    assert guide.first.risks.title == said[0][0]


# --- what is not there is not said --------------------------------------------------------------


def test_over_a_dialog_the_page_below_is_not_said(stage: Stage, guide: Guide) -> None:
    edition = guide.first
    term = edition.glossary.terms[0]
    question = PickQuestion(edition.questions.questions[0].id)
    risks = OpenPlace(Place(Screen.RISKS))
    dialogs: dict[Action, str] = {
        OpenTerms((term.id,)): edition.words.what_words_mean,
        AskToStartOver(): edition.words.start_over_title,
        WarnVisitor(30): edition.words.still_here_title,
    }
    for action, title in dialogs.items():
        transcript = told(stage, question, risks, action)
        said = [sentence.text for sentence in transcript.sentences]
        assert said[0] == title
        assert edition.risks.title not in said
        assert edition.words.home not in said
        assert not any(item.is_of_bar for item in transcript.items)


def test_of_two_dialogs_the_upper_one_is_said(stage: Stage, guide: Guide) -> None:
    term = guide.first.glossary.terms[0]
    transcript = told(stage, OpenTerms((term.id,)), WarnVisitor(30))
    assert transcript.sentences[0].text == guide.first.words.still_here_title


def test_what_leads_the_voice_is_said_only_where_it_is_seen(stage: Stage, guide: Guide) -> None:
    words = guide.first.words
    said = [it.text for it in told(stage, OpenPlace(Place(Screen.RISKS))).sentences]
    assert words.pause not in said
    assert guide.first.recovery.short in said


def test_hidden_parts_say_nothing(materials: Materials, window: QWidget) -> None:
    rows = window.layout()
    assert rows is not None
    parts = [Text(materials, Lettering.BODY, word) for word in ("One.", "Two.", "Three.")]
    for part in parts:
        rows.addWidget(part)
    window.show()
    parts[1].hide()
    assert list(parts_in(window)) == [parts[0], parts[2]]


def test_what_is_below_the_screenful_is_said_all_the_same(stage: Stage, guide: Guide) -> None:
    last = guide.first.glossary.terms[-1].term
    said = [it.text for it in told(stage, OpenPlace(Place(Screen.WORDS))).sentences]
    assert any(last in each for each in said)


# --- state, counting, pictures ------------------------------------------------------------------


def test_what_is_picked_says_so_by_eye_and_by_ear(stage: Stage, guide: Guide) -> None:
    edition = guide.first
    first, second = (each for each in edition.questions.questions[:2])
    questions = OpenPlace(Place(Screen.QUESTIONS))
    for by_ear in (False, True):
        transcript = told(stage, PickQuestion(first.id), questions, by_ear=by_ear)
        assert edition.words.picked in item_of(transcript, first.text.plain)
        assert edition.words.not_picked not in item_of(transcript, first.text.plain)
        assert edition.words.not_picked in item_of(transcript, second.text.plain)


def test_the_tab_that_is_open_says_so(stage: Stage, guide: Guide) -> None:
    edition = guide.first
    transcript = told(stage, OpenPlace(Place(Screen.RISKS)), by_ear=True)
    risks, recovery = (item_of(transcript, it.short) for it in (edition.risks, edition.recovery))
    assert len(risks) == len(recovery) + 1
    assert edition.words.chosen in risks
    assert edition.words.chosen not in recovery


def test_the_choice_that_is_on_says_so(stage: Stage, guide: Guide) -> None:
    words = guide.first.words
    comfort = ChangeComfort(Comfort(colours=Colours.SOFT))
    transcript = told(stage, comfort, OpenPlace(Place(Screen.COMFORT)), by_ear=True)
    assert words.chosen in item_of(transcript, words.colours_soft)
    assert words.chosen not in item_of(transcript, words.colours_light)


COUNTED = re.compile(r"(\w+) (\d+) of (\d+)\.\Z")


def test_by_ear_controls_are_counted_in_their_groups(stage: Stage, guide: Guide) -> None:
    for scene in pages_of(guide):
        if not scene.is_of_a_visit:
            continue
        transcript = told(stage, *scene.actions[1:], by_ear=True)
        counts: dict[tuple[str, str], list[int]] = {}
        for item, said in zip(transcript.items, items(transcript), strict=True):
            found = COUNTED.match(said[-1])
            assert (found is not None) is item.is_control, said
            if found is not None and found[1] == "Tab":
                counts.setdefault((found[1], found[3]), []).append(int(found[2]))
        for (_, count), numbers in counts.items():
            assert numbers == list(range(1, int(count) + 1)), scene.name


def test_by_ear_the_six_tabs_are_six(stage: Stage, guide: Guide) -> None:
    transcript = told(stage, OpenPlace(Place(Screen.RISKS)), by_ear=True)
    count = guide.first.words.said_tab
    said = [sentence.text for sentence in transcript.sentences]
    for number in range(1, 7):
        assert count.format(number=number, count=6) in said
    assert count.format(number=7, count=7) not in said


def test_by_eye_nothing_is_counted(stage: Stage, guide: Guide) -> None:
    for sentence in told(stage, OpenPlace(Place(Screen.RISKS))).sentences:
        assert not COUNTED.match(sentence.text)
        assert sentence.text != guide.first.words.said_end


def test_by_ear_the_end_of_the_page_is_said_once_before_the_bar(stage: Stage, guide: Guide) -> None:
    transcript = told(stage, OpenPlace(Place(Screen.RISKS)), by_ear=True)
    said = [it.text for it in transcript.sentences]
    first, *_ = guide.first.words.said_end.split(". ")
    ends = [at for at, text in enumerate(said) if text.startswith(first)]
    assert len(ends) == 1
    item = transcript.items[transcript.item_at(ends[0])]
    assert not item.is_of_bar
    assert transcript.items[transcript.item_at(ends[0]) + 1].is_of_bar


def made(materials: Materials, guide: Guide, *parts: QWidget) -> tuple[QWidget, Telling]:
    """Give a page of these parts, and what is said of it."""
    page = QWidget()
    rows = QVBoxLayout(page)
    for part in parts:
        rows.addWidget(part)
    page.resize(600, 900)
    page.show()
    settle()
    focused = page.focusWidget()
    if focused is not None:
        focused.clearFocus()
    return page, Telling([page], [], materials, guide.first.words, is_by_ear=False)


def illustration(materials: Materials, alt: str) -> Illustration:
    return Illustration(materials, Picture(file="mark.svg", alt=alt))


def test_a_picture_that_repeats_what_was_said_is_not_said_twice(
    materials: Materials, guide: Guide
) -> None:
    page, telling = made(
        materials,
        guide,
        Text(materials, Lettering.BODY, "The bone is cracked."),
        illustration(materials, "The bone is cracked."),
        illustration(materials, "A spine from the side."),
        illustration(materials, "A spine from the side."),
        Text(materials, Lettering.BODY, "The bone is cracked."),
    )
    said = [sentence.text for sentence in telling.transcript.sentences]
    assert said == ["The bone is cracked.", "A spine from the side.", "The bone is cracked."]
    page.close()


def test_words_of_another_language_keep_it_and_the_line_above_them_that_of_the_page(
    materials: Materials, guide: Guide
) -> None:
    borrowed = Borrowed(read_prose("Descanse. Camine **poco**."), "In Spanish only:", "es")
    page, telling = made(materials, guide, Text(materials, Lettering.BODY, borrowed))
    said = [(it.text, it.language) for it in telling.transcript.sentences]
    assert said == [("In Spanish only:", "en"), ("Descanse.", "es"), ("Camine poco.", "es")]
    assert telling.transcript.language == "en"
    page.close()


def test_the_page_of_a_language_is_all_in_it_but_for_names_of_others(
    turned_stage: Stage,
) -> None:
    transcript = told(turned_stage, OpenPlace(Place(Screen.RISKS)))
    assert transcript.language == RIGHT_TO_LEFT
    assert {it.language for it in transcript.sentences} == {RIGHT_TO_LEFT}


# --- the mark -----------------------------------------------------------------------------------


def rings(window: QWidget) -> list[QWidget]:
    return [ring for ring in window.findChildren(ReadRing) if ring.isVisible()]


def marked_in(text: Text) -> tuple[int, int] | None:
    return text.setter.marked.sentence if text.setter.marked is not None else None


def test_a_text_is_marked_in_its_letters_and_a_button_by_a_ring(
    materials: Materials, guide: Guide
) -> None:
    text = Text(materials, Lettering.BODY, "Walk a little. Rest a little.")
    button = PushButton(materials, "Next", icon="forward")
    page, telling = made(materials, guide, text, button)
    telling.mark(1, takes_focus=False)
    assert marked_in(text) == (15, 29)
    assert rings(page) == []
    telling.mark(2, takes_focus=False)
    assert marked_in(text) is None
    assert [ring.parentWidget() for ring in rings(page)] == [button]
    assert not button.hasFocus()
    telling.unmark()
    assert rings(page) == []
    page.close()


def test_a_word_is_marked_within_the_sentence_that_is_marked_and_in_no_other(
    materials: Materials, guide: Guide
) -> None:
    text = Text(materials, Lettering.BODY, "Walk a little. Rest a little.")
    button = PushButton(materials, "Next", icon="forward")
    page, telling = made(materials, guide, text, button)

    def word() -> tuple[int, int] | None:
        return text.setter.marked.word if text.setter.marked is not None else None

    telling.mark(1, takes_focus=False)
    telling.mark_word(1, 5, 6)
    assert (marked_in(text), word()) == ((15, 29), (20, 21))
    telling.mark_word(1, 7, 99)
    assert word() == (22, 29), "whatever an engine tells, no letter after the sentence is marked"
    telling.mark(0, takes_focus=False)
    assert (marked_in(text), word()) == ((0, 14), None)
    telling.mark(2, takes_focus=False)
    telling.mark_word(2, 0, 4)
    telling.mark_word(99, 0, 4)
    assert (marked_in(text), word()) == (None, None)
    page.close()


def test_what_has_gone_since_is_not_marked(materials: Materials, guide: Guide) -> None:
    text = Text(materials, Lettering.BODY, "Walk a little.")
    button = PushButton(materials, "Next", icon="forward")
    page, telling = made(materials, guide, text, button)
    telling.mark(0, takes_focus=True)
    text.deleteLater()
    button.deleteLater()
    settle()
    telling.mark(1, takes_focus=True)
    telling.mark(99, takes_focus=True)
    assert telling.offset_of(0) is None
    telling.unmark()
    page.close()


def test_by_ear_the_button_that_is_heard_has_the_focus_and_a_text_takes_it_away(
    stage: Stage, guide: Guide
) -> None:
    stage.show(Scene("risks", (Start(), OpenPlace(Place(Screen.RISKS)), UseEar())))
    telling = stage.window.tell(is_by_ear=True)
    assert telling is not None
    transcript = telling.transcript
    name = guide.first.risks.groups[0].risks[0].name
    at = next(n for n, it in enumerate(transcript.sentences) if it.text.startswith(name))
    offset = telling.offset_of(at)
    if offset is not None:
        stage.do(ScrolledTo(offset))
    telling.mark(at, takes_focus=True)
    focused = stage.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName().startswith(name)
    telling.mark(0, takes_focus=True)
    assert stage.window.focusWidget() is None
    telling.unmark()


def test_the_first_that_is_seen_after_more_is_not_what_was_read_before(
    stage: Stage, guide: Guide
) -> None:
    stage.show(Scene("risks", (Start(), OpenPlace(Place(Screen.RISKS)))))
    telling = stage.window.tell(is_by_ear=False)
    assert telling is not None
    assert telling.first_seen() == 0
    assert list(stage.screenfuls())[1:], "this page has more than one screenful"
    telling = stage.window.tell(is_by_ear=False)
    assert telling is not None
    first = telling.first_seen()
    assert first > 1
    store = stage.kiosk.store
    assert store is not None
    assert telling.offset_of(first) == store.session.offset
    assert telling.offset_of(0) in (0, None), "the title may stand beside what is paged"


def test_a_page_of_every_kind_says_something(stage: Stage, guide: Guide) -> None:
    for scene in pages_of(guide):
        if scene.is_of_a_visit:
            transcript = told(stage, *scene.actions[1:])
            assert len(transcript.sentences) > 3, scene.name
            assert all(it.text.strip() for it in transcript.sentences)


def test_after_more_the_title_is_not_said_to_be_seen(guide: Guide, stage: Stage) -> None:
    stage.do(*scenes_to_risks(), ReadOn(0))
    telling = stage.window.tell(is_by_ear=False)
    assert telling is not None
    assert telling.first_seen() == 0


def scenes_to_risks() -> tuple[Action, ...]:
    return Start(), OpenPlace(Place(Screen.RISKS))
