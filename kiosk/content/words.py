"""The words on buttons and notices, one field a phrase, read from resources/words."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Words:
    """Every phrase of the program in one language. `{name}` marks a place that is filled in."""

    language_name: str
    """The language's name in itself, such as `English`."""

    attract_title: str
    attract_lead: str
    touch_to_start: str

    home_title: str
    home_lead: str

    home: str
    back: str
    more: str
    next: str
    next_to: str
    """With `{title}`, the heading of the page that follows."""
    first_page: str
    """On the last page, in the place of Next."""
    start_over: str
    get_help: str
    close: str
    chosen: str
    """Said of the tab or switch that is on."""

    step_of: str
    """With `{number}` and `{count}`."""
    what_to_expect: str
    do: str
    do_not: str
    please_note: str
    key_points: str

    warning_signs: str
    level_emergency: str
    level_urgent: str
    level_ask: str
    phone: str
    """With `{phone}`; only shown when the clinic has given a number."""
    no_phone: str
    """What to do while the clinic has given no number; on the card of urgent signs."""

    chance: str
    """With `{count}` and `{among}`: out of a hundred."""
    chance_range: str
    """With `{low}`, `{high}` and `{among}`."""
    chance_rest: str
    """With `{count}`: the hundred's others."""
    chance_rest_range: str
    """With `{low}` and `{high}`: the hundred's others."""

    my_list: str
    """With `{count}` questions on it."""
    picked: str
    """Said of a question that is on the list."""
    not_picked: str
    remove_hint: str

    what_words_mean: str
    explains: str
    """Said of a text whose words can be explained; with `{terms}`."""
    say: str
    """With `{say}`, how a word is said."""
    all_words: str

    sources: str
    clinic_source: str
    """The clinic's own page as a source."""
    sources_here: str
    source_line: str
    """With `{organisation}` and `{year}`."""
    not_checked: str
    checked: str
    """With `{name}` and `{date}`."""

    still_here_title: str
    still_here_lead: str
    """With `{seconds}`."""
    keep_reading: str
    start_over_title: str
    start_over_lead: str
    start_over_yes: str
    start_over_no: str

    calm_title: str
    calm_lead: str
    picture_of: str
    """With `{name}`."""
