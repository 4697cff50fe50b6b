"""A screen in words: what is read after what, and where the keys lead."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.transcript import Item, Sentence, Transcript


def made(*items: tuple[int, bool, bool]) -> Transcript:
    """Give a transcript of items: how many sentences, and whether controls, and of the bar."""
    sentences: list[Sentence] = []
    made: list[Item] = []
    for number, (count, is_control, is_of_bar) in enumerate(items):
        made.append(Item(len(sentences), is_control, is_of_bar))
        sentences += [Sentence(f"Sentence {each}.", "en", number) for each in range(count)]
    return Transcript(tuple(sentences), tuple(made))


PAGE = made(
    (1, False, False),  # 0: the title
    (2, False, False),  # 1, 2: a text
    (1, True, False),  # 3: a button of the page
    (1, False, False),  # 4: the last text
    (2, True, True),  # 5, 6: a button of the bar
    (1, False, True),  # 7: the name of the clinic
)


def test_one_sentence_follows_the_other() -> None:
    assert [PAGE.following(at) for at in range(4)] == [1, 2, 3, 4]


def test_the_voice_does_not_go_on_to_the_bar_by_itself() -> None:
    assert PAGE.following(4) is None


def test_what_the_bar_says_is_said_to_its_end() -> None:
    assert PAGE.following(5) == 6
    assert PAGE.following(6) is None
    assert PAGE.following(7) is None


def test_within_an_item_reading_ends_with_it() -> None:
    assert PAGE.following(1, within_item=True) == 2
    assert PAGE.following(2, within_item=True) is None
    assert PAGE.following(0, within_item=True) is None
    assert PAGE.following(5, within_item=True) == 6


def test_beyond_the_last_sentence_there_is_nothing() -> None:
    assert PAGE.item_at(8) == -1
    assert PAGE.item_at(-1) == -1
    assert PAGE.following(8) is None
    assert Transcript().following(0) is None
    assert Transcript().neighbour(0, 1) is None


def test_the_keys_go_from_item_to_item_and_around() -> None:
    assert PAGE.neighbour(0, 1) == 1
    assert PAGE.neighbour(2, 1) == 3
    assert PAGE.neighbour(3, -1) == 1
    assert PAGE.neighbour(7, 1) == 0
    assert PAGE.neighbour(0, -1) == 7


def test_the_keys_may_go_from_button_to_button_and_around() -> None:
    assert PAGE.neighbour(0, 1, only_controls=True) == 3
    assert PAGE.neighbour(3, 1, only_controls=True) == 5
    assert PAGE.neighbour(6, 1, only_controls=True) == 3
    assert PAGE.neighbour(0, -1, only_controls=True) == 5
    assert PAGE.neighbour(4, -1, only_controls=True) == 3


def test_from_the_only_button_no_key_leads_to_it_again() -> None:
    page = made((1, False, False), (1, True, False))
    assert page.neighbour(1, 1, only_controls=True) is None
    assert page.neighbour(0, 1, only_controls=True) == 1
    assert made((3, False, False)).neighbour(0, 1) is None


pages = st.lists(
    st.tuples(st.integers(1, 4), st.booleans(), st.just(False)), min_size=1, max_size=12
).map(lambda items: made(*items))


@given(page=pages)
def test_down_comes_to_everything_once_and_up_goes_the_same_way_back(page: Transcript) -> None:
    firsts = [item.first for item in page.items]
    at, way = 0, [0]
    while (following := page.neighbour(at, 1)) not in (None, 0):
        assert following is not None
        way.append(following)
        at = following
    assert way == firsts
    back = [at := page.neighbour(at, -1) or 0 for _ in firsts[1:]]
    assert back == firsts[-2::-1]


@given(page=pages)
def test_the_voice_says_every_sentence_of_the_page_once(page: Transcript) -> None:
    at: int | None = 0
    said = []
    while at is not None:
        said.append(at)
        at = page.following(at)
    assert said == list(range(len(page.sentences)))
