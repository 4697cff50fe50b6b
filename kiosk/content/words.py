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

    language_name: str
    """The language's own name in its own script, as its speakers write it: `Español`."""

    attract_title: str
    attract_lead: str
    touch_to_start: str

    home_title: str
    home_lead: str
    bigger_text: str
    """A touch makes all words one step bigger."""
    high_contrast: str
    light_colours: str
    """Takes the place of `high_contrast` while that is on."""

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
    done: str
    languages: str
    """On the button that leads to the list of languages, and the heading of that list."""
    languages_lead: str
    unreviewed: str
    """Said at the foot of a translation that no qualified translator has signed."""
    only_in: str = _with("language")
    """Stands above a text that has no translation, with the name of the language it is in."""
    chosen: str
    """Said of the tab or switch that is on."""

    step_of: str = _with("number", "count")
    do: str
    do_not: str
    please_note: str
    key_points: str

    comfort: str
    """On the button that leads to text size and colours, and the heading of that page."""
    comfort_example_title: str
    comfort_example: str
    text_size: str
    size_normal: str
    size_large: str
    size_larger: str
    size_largest: str
    colours: str
    colours_light: str
    colours_contrast: str
    colours_soft: str
    motion: str
    motion_on: str
    motion_off: str
    height: str
    """Where on a high screen everything stands."""
    height_whole: str
    height_lower: str
    back_to_normal: str

    good_points: str
    hard_points: str
    words_here: str
    """Leads to the hard words of a page whose lines cannot be touched one by one."""

    check_of: str = _with("number", "count")
    check_right: str
    check_other: str
    """Said of an answer that is not so: it never blames."""
    check_yours: str
    """Stands over the answer that was picked."""
    check_read: str = _with("title")
    """Leads to the page that explains it."""

    day_title: str
    day_lead: str
    day_earlier: str
    day_later: str
    day_today: str
    """Said of the day that it is now."""
    day_unknown: str
    day_add: str
    """Leads from the timeline to the calendar."""
    day_mine: str = _with("date")
    """Leads from the timeline to the calendar once a day is picked."""
    days: str = _with("first", "last")
    """From one date to another."""
    days_from: str = _with("first")
    """From a date on, without an end."""

    take_home: str
    take_home_lead: str
    print_sheet: str
    print_where: str
    to_phone: str
    to_phone_how: str
    phone_title: str
    phone_lead: str
    phone_shortened: str
    """Said where not everything had room in the code."""
    phone_picture: str
    """The code in words, for people who cannot see it."""
    printing_busy: str
    printing_done: str
    printing_no_printer: str
    printing_needs_care: str
    printing_no_answer: str
    printing_enough: str
    sheet_title: str
    """The heading of the sheet itself."""
    sheet_read: str
    sheet_questions: str
    sheet_page: str = _with("number", "count")

    clean_screen: str
    cleaning_title: str
    cleaning_lead: str = _with("seconds")

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
    chance_read: str
    """How to read the picture of a hundred."""
    chance_read_fewer: str
    """The same of a picture in which one figure is filled by half."""
    chance_ask: str
    """Leads in to the question that a number leaves open, to be put on the list."""
    chance_perhaps: str
    """What the figures between the two numbers of a range mean."""
    chance_fewer: str = _with("count", "among")
    chance_rest_fewer: str = _with("count")
    number_source: str
    """Leads from a number to where it comes from."""

    listen: str
    """On the button that has the screen read aloud."""
    listen_title: str
    """The heading of the page where a visit by ear begins; below it stands what the keys do."""
    listen_lead: str
    keys_move: str
    keys_jump: str
    keys_select: str
    keys_back: str
    keys_help: str
    keys_volume: str
    listen_begin: str
    pause: str
    go_on: str
    """Takes the place of `pause` while the voice is silent."""
    hear_again: str
    slower: str
    faster: str
    softer: str
    louder: str
    stop: str
    curtain_draw: str
    """The screen then shows nothing: nobody reads along over the shoulder of who listens."""
    curtain_open: str
    no_voice: str = _with("language")
    """The language is named as its speakers name it."""
    said_button: str = _with("number", "count")
    """Said after the name of a button, and painted nowhere; so is all that begins with `said_`."""
    said_tab: str = _with("number", "count")
    said_choice: str = _with("number", "count")
    said_labels: str
    """Said before the words that stand in a picture."""
    said_end: str
    """Said where the voice has come to the end of a page."""

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
    source_read: str = _with("month")
    """When the clinic's words were last held against a source."""
    written: str = _with("date")
    """How old the words are: they rest on what was read up to a day."""
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
