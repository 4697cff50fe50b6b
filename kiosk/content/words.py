"""The words on buttons and notices, one field a phrase, read from resources/words."""

from __future__ import annotations

from typing import Any

import attrs
from attrs import field, frozen


def _with(*places: str) -> Any:  # noqa: ANN401 - what `field` gives stands for any type
    """Declare a phrase with places that the program fills in, each by its name."""
    return field(metadata={"places": places})


@frozen(kw_only=True)
class Words:
    """Every phrase of the program in one language.

    A phrase declared `_with("title")` holds `{title}`, in every language; no other phrase has
    braces. `kiosk.content.check_words` asks for it.
    """

    attract_title: str
    attract_lead: str
    touch_to_start: str

    home_title: str
    home_lead: str

    home: str
    back: str
    more: str
    next: str
    next_to: str = _with("title")
    """The title is the heading of the page that follows."""
    first_page: str
    """On the last page, in the place of Next: it leads to the home screen."""
    start_over: str
    get_help: str
    close: str
    chosen: str
    """Said of the tab or switch that is on."""

    step_of: str = _with("number", "count")
    do: str
    do_not: str
    please_note: str
    key_points: str

    level_emergency: str
    level_urgent: str
    level_ask: str
    phone: str = _with("phone")
    """Only shown when the clinic has given a number."""
    no_phone: str
    """What to do while the clinic has given no number; on the card of urgent signs."""

    chance: str = _with("count", "among")
    """Out of a hundred."""
    chance_range: str = _with("low", "high", "among")
    chance_rest: str = _with("count")
    """The hundred's others."""
    chance_rest_range: str = _with("low", "high")
    """The hundred's others."""
    chance_perhaps: str
    """What the figures between the two numbers of a range mean."""

    my_list: str = _with("count")
    """With the count of questions on it."""
    picked: str
    """Said of a question that is on the list."""
    not_picked: str

    what_words_mean: str
    explains: str = _with("terms")
    """Said of a text whose words can be explained."""
    say: str = _with("say")
    """How a word is said."""
    all_words: str

    sources: str
    all_sources: str
    clinic_source: str
    """The clinic's own page as a source."""
    source_line: str = _with("organisation", "year")
    not_checked: str
    checked: str = _with("name", "date")

    still_here_title: str
    still_here_lead: str = _with("seconds")
    keep_reading: str
    start_over_title: str
    start_over_lead: str
    start_over_yes: str
    start_over_no: str

    calm_title: str
    calm_lead: str
    picture_of: str = _with("name")


def places_of(name: str) -> tuple[str, ...]:
    """Give the places of a phrase that the program fills in: `step_of` has number and count."""
    places: tuple[str, ...] = attrs.fields_dict(Words)[name].metadata.get("places", ())
    return places
