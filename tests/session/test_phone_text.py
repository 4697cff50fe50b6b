"""The text for a phone fits, ends well, and keeps what matters most."""

from __future__ import annotations

from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Guide
from kiosk.session.phone_text import POINT, PhoneText, phone_text
from kiosk.session.session import Session
from kiosk.session.sheet import Copy, Kind, Part, SayDates, sheet_of

SAY = SayDates(near=lambda day, _: str(day), full=lambda day, _: str(day))
WEB = "https://clinic.example/spine"
PHONE = "Our phone number: 305-555-0100"
MUCH = 100_000


def copy_of(guide: Guide) -> Copy:
    picked = tuple(each.id for each in guide.first.questions.questions[:2])
    session = Session(picked=picked, day=date(2026, 12, 20))
    copy = sheet_of(session, guide, SAY).copies[0]
    return evolve(copy, contact=Part(Kind.NOTES, "Spine Clinic", (PHONE, WEB)))


def size(text: PhoneText) -> int:
    return len(text.text.encode())


def test_what_is_urgent_comes_first_and_the_address_last(guide: Guide) -> None:
    copy = copy_of(guide)
    lines = phone_text(copy, MUCH).text.splitlines()
    order = [
        copy.clinic,
        copy.signs[0].heading,
        POINT + copy.signs[0].lines[0],
        copy.signs[1].heading,
        copy.lists[0].heading,
        copy.recovery[0].heading,
        copy.signs[2].heading,
        copy.read[0].heading,
        PHONE,
        WEB,
    ]
    places = [lines.index(line) for line in order]
    assert places == sorted(places)
    assert places[0] == 0
    assert places[-1] == len(lines) - 1


def test_with_room_enough_nothing_is_left_out(guide: Guide) -> None:
    copy = copy_of(guide)
    text = phone_text(copy, MUCH)
    assert not text.is_shortened
    for part in (*copy.signs, *copy.lists, *copy.recovery, *copy.read):
        assert part.heading in text.text
        assert part.dates in text.text
        assert all(POINT + line in text.text.splitlines() for line in part.lines)


def test_it_fits_to_the_byte(guide: Guide) -> None:
    copy = copy_of(guide)
    whole = phone_text(copy, MUCH)
    assert phone_text(copy, size(whole)) == whole
    shortened = phone_text(copy, size(whole) - 1)
    assert shortened.is_shortened
    assert size(shortened) < size(whole)


def test_a_point_that_does_not_fit_is_told_to_the_end_of_a_sentence(guide: Guide) -> None:
    signs = (Part(Kind.EMERGENCY, "Now", ("One is short. Two is a good deal longer.",)),)
    copy = evolve(copy_of(guide), signs=signs, lists=(), recovery=(), read=())
    whole = phone_text(copy, MUCH)
    less = phone_text(copy, size(whole) - 1)
    assert less.text == whole.text.replace(" Two is a good deal longer.", "")
    assert less.is_shortened


def test_no_heading_stands_without_what_it_opens(guide: Guide) -> None:
    copy = copy_of(guide)
    heads = {part.heading for part in copy.parts} | {
        part.dates for part in copy.parts if part.dates
    }
    for room in range(60, 900, 7):
        body = phone_text(copy, room).text.removesuffix(f"\n{PHONE}\n{WEB}").rstrip("\n")
        assert not body or body.splitlines()[-1] not in heads


def test_the_address_gives_way_to_nothing_and_the_number_only_to_it(guide: Guide) -> None:
    copy = copy_of(guide)
    only_web = phone_text(copy, len(WEB))
    assert only_web == PhoneText(WEB, is_shortened=True)
    both = phone_text(copy, len(PHONE) + 1 + len(WEB))
    assert both.text == f"{PHONE}\n{WEB}"
    assert phone_text(copy, len(WEB) - 1).text == ""


def test_a_copy_without_an_address_ends_with_the_number(guide: Guide) -> None:
    copy = evolve(copy_of(guide), contact=Part(Kind.NOTES, "Spine Clinic", (PHONE,)))
    for room in (200, 400, MUCH):
        assert phone_text(copy, room).text.endswith(f"\n{PHONE}")


letters = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])
sentences = st.lists(
    st.lists(st.text(letters, min_size=1, max_size=8), min_size=1, max_size=5).map(" ".join),
    min_size=1,
    max_size=3,
).map(lambda each: ". ".join(each) + ".")
drawn_parts = st.builds(
    Part, st.sampled_from(Kind), sentences, st.lists(sentences, min_size=1, max_size=4).map(tuple)
)


@given(
    signs=st.lists(drawn_parts, max_size=3).map(tuple),
    recovery=st.lists(drawn_parts, max_size=4).map(tuple),
    web=st.sampled_from([(), (WEB,)]),
    room=st.integers(min_value=0, max_value=1500),
)
def test_any_words_are_cut_at_a_line_or_a_sentence_and_fit(
    guide: Guide,
    signs: tuple[Part, ...],
    recovery: tuple[Part, ...],
    web: tuple[str, ...],
    room: int,
) -> None:
    contact = Part(Kind.NOTES, "Spine Clinic", web)
    copy = evolve(
        copy_of(guide), signs=signs, lists=(), recovery=recovery, read=(), contact=contact
    )
    whole = phone_text(copy, MUCH)
    text = phone_text(copy, room)
    assert size(text) <= room
    assert text.is_shortened == (text.text != whole.text)
    if web and room >= len(WEB):
        assert text.text.endswith(WEB)
    body = text.text.removesuffix(WEB).rstrip("\n") if web else text.text
    assert whole.text.startswith(body)
    rest = whole.text[len(body) :]
    # The next letter begins a line or a sentence; some scripts put no space between those.
    assert not body or not rest or rest[0].isspace() or body[-1] in "\u3002\uff01\uff1f"


def test_emoji_and_arabic_letters_are_counted_in_bytes(guide: Guide) -> None:
    signs = (Part(Kind.EMERGENCY, "اتصل", ("ألم في الصدر 🚑", "ضعف في الساقين")),)
    copy = evolve(copy_of(guide), signs=signs, lists=(), recovery=(), read=())
    whole = phone_text(copy, MUCH)
    assert "🚑" in whole.text
    for room in range(40, size(whole)):
        assert size(phone_text(copy, room)) <= room
