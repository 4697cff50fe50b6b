"""Visitors who need larger words, other colours, stillness, or everything lower down."""

from __future__ import annotations

import pytest

from kiosk.content.model import Guide
from kiosk.design.reach import HIGHEST_MM
from kiosk.design.sizes import TextSize
from kiosk.proof.controls import controls
from kiosk.proof.painted import painted
from kiosk.proof.scenes import Scene
from kiosk.proof.stage import PORTRAIT, Stage
from kiosk.session.actions import ChangeComfort, OpenPlace, ReadOn, Start, VisitorLeft
from kiosk.session.comfort import Colours, Comfort
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.settings.settings import Settings
from tests.journeys.visitor import Visitor, alike

MOUNT = Settings().mount


def test_every_size_is_two_touches_away_from_any_page(visitor: Visitor) -> None:
    words = visitor.edition.words
    visitor.begins()
    visitor.touch(visitor.edition.risks.short)
    visitor.touch(words.comfort)
    visitor.touch(words.size_larger)
    assert visitor.session.comfort.size is TextSize.LARGER


def test_words_icons_and_controls_are_larger_on_the_same_page(visitor: Visitor) -> None:
    visitor.begins()
    visitor.touch(visitor.edition.words.get_help)
    before = _largest(visitor), _tabs(visitor)
    visitor.stage.do(_comfort(size=TextSize.LARGEST))
    assert visitor.session.place.screen is Screen.HELP
    assert _largest(visitor) > before[0]
    for name, height in _tabs(visitor).items():
        assert height > before[1][name]


def test_a_touch_on_the_strip_makes_words_bigger_step_by_step(visitor: Visitor) -> None:
    visitor.begins()
    for size in list(TextSize)[1:]:
        visitor.touch(visitor.edition.words.bigger_text)
        assert visitor.session.comfort.size is size


def test_a_touch_on_the_strip_turns_high_contrast_on_and_off(visitor: Visitor) -> None:
    words = visitor.edition.words
    visitor.begins()
    visitor.touch(words.high_contrast)
    assert visitor.picture().pixelColor(2, 2).name() == "#000000"
    visitor.touch(words.light_colours)
    assert visitor.session.comfort == Comfort()
    assert visitor.picture().pixelColor(2, 2).lightness() > 200


@pytest.mark.parametrize("colours", Colours)
def test_each_set_of_colours_is_one_touch_and_marked(visitor: Visitor, colours: Colours) -> None:
    words = visitor.edition.words
    names = {
        Colours.LIGHT: words.colours_light,
        Colours.CONTRAST: words.colours_contrast,
        Colours.SOFT: words.colours_soft,
    }
    visitor.begins()
    visitor.touch(words.comfort)
    visitor.touch(names[colours])
    assert visitor.session.comfort.colours is colours
    for each, name in names.items():
        assert visitor.finds(name).widget.isChecked() is (each is colours)


def test_back_to_normal_undoes_all_of_it(visitor: Visitor) -> None:
    words = visitor.edition.words
    visitor.begins()
    visitor.touch(words.comfort)
    visitor.touch(words.size_large)
    visitor.touch(words.colours_soft)
    visitor.touch(words.motion_off)
    assert visitor.session.comfort == Comfort(TextSize.LARGE, Colours.SOFT, is_still=True)
    visitor.touch(words.back_to_normal)
    assert visitor.session.comfort == Comfort()
    assert visitor.session.place.screen is Screen.COMFORT


def test_done_leads_back_to_where_one_was(visitor: Visitor) -> None:
    words = visitor.edition.words
    visitor.begins()
    visitor.touch(visitor.edition.recovery.short)
    visitor.touch(words.comfort)
    visitor.touch(words.colours_soft)
    while visitor.reads_on():
        pass
    visitor.touch(words.done)
    assert visitor.session.place == Place(Screen.RECOVERY)


def test_what_was_being_read_stays_in_sight(visitor: Visitor) -> None:
    visitor.begins()
    visitor.stage.do(OpenPlace(Place(Screen.WORDS)))
    for _ in range(3):
        visitor.reads_on()
    first = next(run.text for run in painted(visitor.stage.window) if _is_term(visitor, run.text))
    visitor.stage.kiosk.asked(_comfort(size=TextSize.LARGE))
    visitor.stage.settle()
    assert visitor.sees(first)


def test_the_next_visitor_finds_everything_as_new(visitor: Visitor) -> None:
    attract = visitor.picture()
    visitor.begins()
    home = visitor.picture()
    visitor.stage.do(
        _comfort(TextSize.LARGEST, Colours.CONTRAST, is_still=True),
        OpenPlace(Place(Screen.COMFORT)),
    )
    visitor.stage.do(VisitorLeft())
    assert visitor.session == Session()
    assert alike(visitor.picture(), attract)
    visitor.begins()
    assert alike(visitor.picture(), home)
    visitor.touch(visitor.edition.words.comfort)
    assert visitor.finds(visitor.edition.words.size_normal).widget.isChecked()


def test_a_late_more_of_other_lines_never_leads_beyond_the_page(visitor: Visitor) -> None:
    visitor.begins()
    visitor.stage.do(OpenPlace(Place(Screen.WORDS)), ReadOn(50_000))
    visitor.stage.do(_comfort(size=TextSize.LARGEST))
    assert painted(visitor.stage.window)


@pytest.mark.parametrize("px_per_mm", [4.034, 2.71, 2.02], ids=["21.5 inch", "32 inch", "43 inch"])
def test_a_lowered_screen_brings_every_control_within_reach(
    guide: Guide, qapp: object, px_per_mm: float
) -> None:
    stage = Stage(Settings(px_per_mm=px_per_mm), guide, PORTRAIT, comfort=Comfort(is_lowered=True))
    height = stage.window.height()
    for screen in (Screen.HOME, Screen.RISKS, Screen.QUESTIONS, Screen.COMFORT):
        stage.show(_scene(screen))
        for _ in stage.screenfuls():
            for control in controls(stage.window):
                top = MOUNT + (height - control.face.top()) / px_per_mm
                assert top <= HIGHEST_MM + 1, f"{control.name} is {top:.0f} mm high on {screen}"
    stage.close()


def test_the_way_to_a_lower_screen_is_itself_within_reach(guide: Guide, qapp: object) -> None:
    stage = Stage(Settings(px_per_mm=2.02), guide, PORTRAIT)
    stage.show(_scene(Screen.COMFORT))
    words = guide.first.words
    named = {control.name: control.face for control in controls(stage.window)}
    top = MOUNT + (stage.window.height() - named[words.height_lower].top()) / stage.px_per_mm
    assert top <= HIGHEST_MM
    stage.close()


def _comfort(
    size: TextSize = TextSize.NORMAL,
    colours: Colours = Colours.LIGHT,
    *,
    is_still: bool = False,
) -> ChangeComfort:
    return ChangeComfort(Comfort(size, colours, is_still=is_still))


def _scene(screen: Screen) -> Scene:
    return Scene(screen.value, (Start(), OpenPlace(Place(screen))))


def _largest(visitor: Visitor) -> float:
    return max(run.capital_px for run in painted(visitor.stage.window))


def _tabs(visitor: Visitor) -> dict[str, int]:
    short = {visitor.edition.about.short, visitor.edition.words.home}
    return {it.name: it.face.height() for it in controls(visitor.stage.window) if it.name in short}


def _is_term(visitor: Visitor, text: str) -> bool:
    return text in {term.term for term in visitor.edition.glossary.terms}
