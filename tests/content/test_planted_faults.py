"""Faults that people make, planted one at a time: each is named with its line and a cure."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import frozen

from kiosk.content.checking import check_folder
from kiosk.content.loading import load_guide
from kiosk.content.problem import Problem
from tests.content.small_clinic import SmallClinic, words_text


@frozen
class Fault:
    """An edit to the small clinic, and what must be said about it."""

    name: str
    file: str
    old: str
    new: str
    wrong: str
    """Part of what is said to be wrong."""
    right: str
    """Part of the example."""
    below: int = 0
    """How many lines below the edit's first line the Problem stands."""


FAULTS = (
    # How YAML is written
    Fault(
        "a colon inside a value",
        "en/recovery.yaml",
        'title: "Your recovery"',
        "title: Recovery: what to expect",
        "colon inside a value needs quotes",
        'title: "Recovery: what to expect"',
    ),
    Fault(
        "a note beside a value",
        "en/help.yaml",
        'title: "Get help"',
        "title: Room #4",
        "words after # would be lost",
        'title: "Room #4"',
    ),
    Fault(
        "a phone that is only a note",
        "clinic.yaml",
        'phone: ""',
        "phone: #5",
        "words after # would be lost",
        'phone: "#5"',
    ),
    Fault(
        "the same name twice",
        "en/recovery.yaml",
        "short: Recovery",
        'short: Recovery\ntitle: "Again"',
        "'title' is written twice: it stands on line 1",
        "'title:' once",
        1,
    ),
    Fault(
        "strong words at the start without quotes",
        "en/recovery.yaml",
        "heading: Rest",
        "heading: **Rest** well",
        "begins with * must stand in quotes",
        'heading: "**Rest** well"',
    ),
    Fault(
        "a link at the start without quotes",
        "en/about.yaml",
        'text: "A doctor puts [cement](term:bone-cement) into the bone."',
        "text: [Cement](term:bone-cement) fills it.",
        "begins with [ must stand in quotes",
        'text: "[Cement](term:bone-cement) fills it."',
    ),
    Fault(
        "a quotation mark that does not end",
        "en/recovery.yaml",
        'title: "Your recovery"',
        'title: "Your recovery',
        "does not end with one",
        'title: "Your recovery"',
    ),
    Fault(
        "an apostrophe inside single quotes",
        "en/recovery.yaml",
        'when: "The first 2 hours"',
        "when: 'Don't lift'",
        "has more of these marks inside",
        'when: "Don\'t lift"',
    ),
    Fault(
        "a tab",
        "en/recovery.yaml",
        "    heading: Rest",
        "\theading: Rest",
        "tab on this line",
        "as many as before the lines beside it",
    ),
    Fault(
        "an anchor",
        "en/recovery.yaml",
        "heading: Rest",
        "heading: &rest Rest",
        "&rest names a value for copying",
        'heading: "&rest Rest"',
    ),
    Fault(
        "an alias",
        "en/recovery.yaml",
        "heading: Rest",
        "heading: *rest",
        "*rest repeats another value",
        'heading: "*rest"',
    ),
    Fault(
        "a tag",
        "en/recovery.yaml",
        "heading: Rest",
        "heading: !!python/name:os.system Rest",
        "gives a value a kind",
        'heading: "!!python/name:os.system Rest"',
    ),
    Fault(
        "a merge key",
        "en/recovery.yaml",
        "    heading: Rest",
        "    <<: {heading: Rest}",
        "<< copies another block",
        "id: day-1",
    ),
    Fault(
        "a second document",
        "en/recovery.yaml",
        "milestones:",
        "---\nmilestones:",
        "second document",
        "without the line ---",
    ),
    Fault(
        "a sign that cannot be seen",
        "en/recovery.yaml",
        "heading: Rest",
        "heading: Re\u200ast\u2028",
        "cannot be seen on this line (U+2028)",
        "typed anew",
    ),
    Fault(
        "a dash in the wrong column",
        "en/procedure.yaml",
        "    methods: kyphoplasty",
        "    methods:\n    - kyphoplasty\n     - vertebroplasty",
        "not below the dash above it",
        "- vertebroplasty",
        2,
    ),
    Fault(
        "a name too far to the right",
        "en/recovery.yaml",
        "    heading: Rest",
        "      heading: Rest",
        "does not stand under the one it belongs to: 6 spaces before it",
        "4 spaces, then: heading: Rest",
    ),
    # Names and kinds
    Fault(
        "a misspelt name",
        "en/recovery.yaml",
        "milestones:",
        "mileston:",
        "did you mean 'milestones'?",
        "milestones: [",
    ),
    Fault(
        "a name with a capital letter",
        "en/recovery.yaml",
        "heading: Rest",
        "Heading: Rest",
        "did you mean 'heading'?",
        'heading: "Rest"',
    ),
    Fault(
        "a name that is not known",
        "en/recovery.yaml",
        'summary: "Day by day"',
        'summary: "Day by day"\ncolour: red',
        "'colour' is not a name known here",
        "one of these instead",
        1,
    ),
    Fault(
        "a missing name",
        "en/recovery.yaml",
        "    icon: bed\n",
        "",
        "'icon' is missing here",
        "icon: bone",
        -3,
    ),
    Fault(
        "a list where text belongs",
        "en/recovery.yaml",
        "heading: Rest",
        "heading: [Rest, Sleep]",
        "A list stands where one text belongs",
        'heading: "',
    ),
    Fault(
        "names where text belongs",
        "en/procedure.yaml",
        'heading: "The balloon"',
        "heading:\n      Note: lie still",
        "a colon in a text needs quotes",
        '"Note: lie still"',
    ),
    Fault(
        "text where a list belongs",
        "en/recovery.yaml",
        'do_not:\n      - {id: first-hours-do-not, text: "Do not get up alone.", basis: S31}',
        "do_not: Get up alone",
        "A list belongs here",
        "- {id: rest-1",
    ),
    Fault(
        "text where a block belongs",
        "en/recovery.yaml",
        'lead: {id: recovery-lead, text: "Most people go home the same day.", basis: clinic}',
        "lead: Most people go home",
        "Names with their values belong here (id, text, basis)",
        "id: rest-1",
    ),
    Fault(
        "an empty text",
        "en/recovery.yaml",
        "heading: Rest",
        'heading: ""',
        "'heading' is empty",
        'heading: "The first hours"',
    ),
    Fault(
        "an empty statement",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"  "',
        "'text' is empty",
        'text: "Rest at home today."',
    ),
    Fault(
        "a word that is not one of the few",
        "en/risks.yaml",
        "level: urgent",
        "level: urgnet",
        "is not one of emergency, urgent, ask; did you mean 'urgent'?",
        "level: urgent",
    ),
    Fault(
        "a status that does not exist",
        "en/about.yaml",
        "basis: S32\n        status: draft",
        "basis: S32\n        status: maybe",
        "is not one of shown, draft",
        "status: shown",
        1,
    ),
    Fault(
        "a number in words",
        "en/risks.yaml",
        "low: 1",
        "low: one",
        "'one' is not a whole number",
        "low: 12",
    ),
    # Marks in texts
    Fault(
        "strong words that never end",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"**Stay on your back."',
        "begin with ** but never end",
        "**Call us** if the pain grows.",
    ),
    Fault(
        "half a link",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"Mind the [cement](term:bone-cement."',
        "link to a glossary word is not whole",
        "[weak bones](term:osteoporosis)",
    ),
    Fault(
        "HTML",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"Stay <b>on your back</b>."',
        "'<b>' looks like HTML",
        "**Call us**",
    ),
    Fault(
        "an HTML sign",
        "en/recovery.yaml",
        "heading: Rest",
        "heading: Rest&nbsp;now",
        "'&nbsp;' looks like HTML",
        "plain words",
    ),
    Fault(
        "a link to the web",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"See [this](https://example.org)."',
        "nothing leads out of the kiosk",
        "[weak bones](term:osteoporosis)",
    ),
    Fault(
        "a picture in a text",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"See ![this](/etc/passwd)."',
        "looks like a link or picture",
        "the words alone",
    ),
    Fault(
        "strong marks in a heading",
        "en/recovery.yaml",
        "heading: Rest",
        'heading: "**Rest** now"',
        "work in a statement's text, not here",
        '"Rest now"',
    ),
    Fault(
        "a text in capital letters",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"STAY ON YOUR BACK"',
        "all in capital letters",
        "Stay on your back",
    ),
    # Names that must exist
    Fault(
        "an id used twice",
        "en/recovery.yaml",
        "first-hours-do-not",
        "first-hours-do",
        "used twice; it is in en/recovery.yaml already",
        "id: first-hours-do-2",
    ),
    Fault(
        "an id that is none",
        "en/recovery.yaml",
        "id: first-hours-do-not",
        'id: "First Hours!"',
        "is not an id",
        "id: first-hours",
    ),
    Fault(
        "an icon that does not exist",
        "en/recovery.yaml",
        "icon: calendar",
        "icon: calender",
        "no icon 'calender'; did you mean 'calendar'?",
        "icon: calendar",
    ),
    Fault(
        "a source that does not exist",
        "en/recovery.yaml",
        'text: "Stay on your back.", basis: S31',
        'text: "Stay on your back.", basis: S99',
        "no source 'S99' in en/sources.yaml; the nearest are S32, S31",
        "basis: S32 if that one says so; else a new source at the end of en/sources.yaml, "
        "from its line '- id: S99' on",
    ),
    Fault(
        "a source in small letters",
        "en/recovery.yaml",
        'text: "Stay on your back.", basis: S31',
        'text: "Stay on your back.", basis: s31',
        "the nearest are S31, S32",
        "basis: S31 if that one says so",
    ),
    Fault(
        "a source by its name",
        "en/recovery.yaml",
        'text: "Stay on your back.", basis: S31',
        'text: "Stay on your back.", basis: hospital',
        "no source 'hospital' in en/sources.yaml",
        "its id a capital letter and a number",
    ),
    Fault(
        "a basis that is nearly the clinic",
        "en/recovery.yaml",
        'text: "Stay on your back.", basis: S31',
        'text: "Stay on your back.", basis: clinc',
        "did you mean 'clinic'?",
        "basis: clinic",
    ),
    Fault(
        "two sources without brackets",
        "en/recovery.yaml",
        'text: "Stay on your back.", basis: S31',
        'text: "Stay on your back.", basis: S31 S32',
        "a list has brackets",
        "basis: [S31, S32]",
    ),
    Fault(
        "a link to a word that is not there",
        "en/about.yaml",
        "(term:bone-cement)",
        "(term:bone-cemnet)",
        "did you mean 'bone-cement'?",
        "(term:bone-cement)",
    ),
    Fault(
        "a link to a word whose meaning is a draft",
        "en/about.yaml",
        "(term:bone-cement)",
        "(term:hidden-word)",
        "still a draft",
        "without its link",
    ),
    Fault(
        "a person's word that is not there",
        "en/specialists.yaml",
        "terms: bone-cement",
        "terms: [cement]",
        "no word 'cement' in words-to-know.yaml",
        "terms: [bone-cement]",
    ),
    Fault(
        "a photo that is not there",
        "en/specialists.yaml",
        "    terms: bone-cement",
        "    photo: maria.jpg",
        "no photo 'maria.jpg' in images/",
        'photo: ""',
    ),
    Fault(
        "a photo outside the folder",
        "en/specialists.yaml",
        "    terms: bone-cement",
        "    photo: ../../secret.png",
        "not a name for a photo",
        "photo: maria-lopez.jpg",
    ),
    Fault(
        "a drawing as a photo",
        "en/specialists.yaml",
        "    terms: bone-cement",
        "    photo: maria.svg",
        "not a name for a photo",
        "photo: maria-lopez.jpg",
    ),
    Fault(
        "a drawing that does not exist",
        "en/procedure.yaml",
        'file: spine.svg, alt: "A person who lies down."',
        'file: spin.svg, alt: "A person who lies down."',
        "no drawing 'spin.svg'; did you mean 'spine.svg'?",
        "file: spine.svg",
    ),
    Fault(
        "a drawing with a path",
        "en/procedure.yaml",
        'file: spine.svg, alt: "A person who lies down."',
        'file: ../spine.svg, alt: "A person who lies down."',
        "not the name of a drawing",
        "file: spine.svg",
    ),
    Fault(
        "a layer that does not exist",
        "en/procedure.yaml",
        "layers: [backdrop, balloon]",
        "layers: [backdrop, baloon]",
        "no layer 'baloon'; did you mean 'balloon'?",
        "balloon",
    ),
    Fault(
        "an anchor that does not exist",
        "en/about.yaml",
        "at: fracture",
        "at: fractur",
        "no anchor 'fractur'; did you mean 'fracture'?",
        "fracture",
    ),
    Fault(
        "a language without a folder",
        "clinic.yaml",
        "languages: en",
        "languages: [en, es]",
        "no folder 'es'",
        "languages: [en]",
    ),
    # Numbers
    Fault(
        "a number without a source",
        "en/help.yaml",
        '"Touch Home to begin again."',
        '"It takes 5 of them."',
        "'5' is a number without a source",
        "basis: [S31]",
    ),
    Fault(
        "a number in words without a source",
        "en/help.yaml",
        '"Touch Home to begin again."',
        '"It takes two hours."',
        "'two hours' is a number without a source",
        "basis: [S31]",
    ),
    Fault(
        "a number in a heading that nothing below backs",
        "en/help.yaml",
        'title: "Get help"',
        'title: "Get help in 3 ways"',
        "The number 3 stands in a heading",
        "basis: [S31]",
    ),
    Fault(
        "a percentage alone",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"It helps 33% of you."',
        "'33%' is hard to picture",
        "33 in 100",
    ),
    Fault(
        "times more",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"It is twice as likely."',
        "hides how many people",
        "2 in 100, instead of 1 in 100",
    ),
    Fault(
        "a chance that runs backwards",
        "en/risks.yaml",
        "low: 1",
        "low: 30",
        "'low' (30) is more than 'high' (2)",
        "low: 2, and high: 30",
    ),
    Fault(
        "a chance over a hundred",
        "en/risks.yaml",
        "high: 2",
        "high: 200",
        "'high' is more than 100",
        "high: 33",
    ),
    # Pages
    Fault(
        "care cards out of order",
        "en/risks.yaml",
        "level: emergency",
        "level: ask",
        "Care card 1 is 'ask'; it must be 'emergency'",
        "level: emergency, then level: urgent, then level: ask",
    ),
    Fault(
        "a care card that is missing",
        "en/risks.yaml",
        '  - level: ask\n    heading: "Ask us about"\n    signs:\n'
        '      - {id: sign-bruise, text: "a bruise", basis: S31}\n',
        "",
        "There are 2 care cards",
        "level: emergency, then level: urgent, then level: ask",
        -10,
    ),
    Fault(
        "too much in a step",
        "en/procedure.yaml",
        '      - {id: lie-down-1, text: "You lie on your front.", basis: S31}',
        "\n".join(
            f'      - {{id: lie-down-{n}, text: "You lie down.", basis: S31}}' for n in range(4)
        ),
        "has 4 statements",
        "at most 3",
        3,
    ),
    Fault(
        "a procedure without steps",
        "en/procedure.yaml",
        '    heading: "You lie down"',
        '    heading: "You lie down"\n    methods: kyphoplasty',
        "No step that patients can see belongs to vertebroplasty",
        "methods: [vertebroplasty]",
        -2,
    ),
    Fault(
        "a procedure without a name",
        "en/procedure.yaml",
        "methods: {vertebroplasty: Vertebroplasty, kyphoplasty: Kyphoplasty}",
        "methods: {vertebroplasty: Vertebroplasty}",
        "The procedure kyphoplasty has no name",
        "kyphoplasty: Kyphoplasty",
    ),
    Fault(
        "a lead that is a draft",
        "en/help.yaml",
        'text: "The front desk will help you.", basis: kiosk',
        'text: "The front desk will help you.", basis: kiosk, status: draft',
        "'lead' is a draft",
        "status: shown",
    ),
    # Lengths and dates
    Fault(
        "a tab that is too long",
        "en/recovery.yaml",
        "short: Recovery",
        "short: Your recovery at home",
        "too long for its tab",
        "short: Recovery",
    ),
    Fault(
        "a picture without enough words",
        "en/about.yaml",
        'alt: "A spine bone with a crack."',
        "alt: Bone",
        "have 4 letters, not 8 to 250",
        'alt: "A spine bone with a crack."',
    ),
    Fault(
        "a date in another order",
        "en/about.yaml",
        'on: "2026-01-02"',
        'on: "01/02/2026"',
        "is not a date as year-month-day",
        'on: "2026-11-22"',
    ),
    Fault(
        "a date that does not exist",
        "en/about.yaml",
        'on: "2026-01-02"',
        'on: "2026-02-30"',
        "is not a date",
        'on: "2026-11-22"',
    ),
    Fault(
        "a review before the last one",
        "en/about.yaml",
        'next: "2027-01-02"',
        'next: "2025-01-02"',
        "not after the last one",
        'next: "2027-11-22"',
    ),
    Fault(
        "a phone number that is none",
        "clinic.yaml",
        'phone: ""',
        'phone: "call the desk"',
        "does not look like a phone number",
        'phone: "+1 305 555 0100"',
    ),
    Fault(
        "a phone number with a digit too few",
        "clinic.yaml",
        'phone: ""',
        'phone: "305-555-012"',
        "'305-555-012' has 9 digits; a phone number has 10, or 11 that begin with 1",
        'phone: "+1 305 555 0100"',
    ),
    Fault(
        "a phone number with a digit too many",
        "clinic.yaml",
        'phone: ""',
        'phone: "305-555-01234"',
        "has 11 digits",
        'phone: "+1 305 555 0100"',
    ),
    Fault(
        "a phone number of another country that is too short",
        "clinic.yaml",
        'phone: ""',
        'phone: "+44 20 79"',
        "has 6 digits; behind + there are 8 to 15",
        'phone: "+1 305 555 0100"',
    ),
    Fault(
        "a phone number with half a bracket",
        "clinic.yaml",
        'phone: ""',
        'phone: "(305 555-0123"',
        "does not look like a phone number",
        'phone: "+1 305 555 0100"',
    ),
    Fault(
        "a phone number in a text",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"Call (305) 555-0123."',
        "'(305) 555-0123' looks like a phone number; the only one stands in clinic.yaml",
        'text: "Call us."',
    ),
    Fault(
        "a caution that is gone",
        "en/about.yaml",
        "        basis: S31\n      - id: about-what-2",
        "        basis: S31\n        needs: about-warning\n      - id: about-what-2",
        "'about-what-1' must never be shown without 'about-warning', which is gone",
        "'- id: about-warning' put back beside it",
        1,
    ),
    Fault(
        "a caution that is a draft",
        "en/about.yaml",
        "        basis: S31\n      - id: about-what-2",
        "        basis: S31\n        needs: about-what-2\n      - id: about-what-2",
        "'about-what-2', which is only a draft",
        "'- id: about-what-2' put back beside it",
        1,
    ),
    Fault(
        "a caution on another screen",
        "en/about.yaml",
        "        basis: S31\n      - id: about-what-2",
        "        basis: S31\n        needs: help-1\n      - id: about-what-2",
        "'help-1', which is on another screen",
        "'- id: help-1' put back beside it",
        1,
    ),
    # Letters and marks
    Fault(
        "an emoji",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"Stay on your back \U0001f642."',
        "has no shape for \U0001f642 (slightly smiling face, U+1F642)",
        "the same words without it",
    ),
    Fault(
        "a joiner without width",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"Stay on\u200d your back."',
        "a sign that cannot be seen (zero width joiner, U+200D)",
        "the same words without it",
    ),
    Fault(
        "a private sign",
        "en/recovery.yaml",
        "heading: Rest",
        "heading: Rest \ue000",
        "a private sign (U+E000)",
        "the same words without it",
    ),
    Fault(
        "a hyphen of a word processor",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"Come for a check\u2011up."',
        "non-breaking hyphen, U+2011",
        "'-' in its place",
    ),
    Fault(
        "an emoji in the clinic's name",
        "clinic.yaml",
        'name: "Small Spine Clinic"',
        'name: "Small Spine Clinic \U0001f642"',
        "has no shape for",
        "the same words without it",
    ),
    Fault(
        "a curly mark without its partner",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"Stay on \u201cyour back."',
        "The quotation mark \u201c in 'Stay on \u201cyour back.' has no partner",
        'text: "Stay on your back."',
    ),
    Fault(
        "a straight mark without its partner",
        "en/recovery.yaml",
        '"Stay on your back."',
        "'Stay on \"your back.'",
        "has no partner",
        'text: "Stay on your back."',
    ),
    Fault(
        "a text in curly marks",
        "en/recovery.yaml",
        'when: "The first 2 hours"',
        "when: \u201cThe first 2 hours\u201d",
        "Patients would see the marks \u201c and \u201d around this text",
        'when: "The first 2 hours"',
    ),
    Fault(
        "a text that begins with a curly mark and ends with a straight one",
        "en/recovery.yaml",
        'when: "The first 2 hours"',
        'when: \u201cThe first 2 hours"',
        'Patients would see the marks \u201c and " around this text',
        'when: "The first 2 hours"',
    ),
    Fault(
        "a text that lost its first mark",
        "en/recovery.yaml",
        'when: "The first 2 hours"',
        'when: The first 2 hours"',
        "has no partner",
        'when: "The first 2 hours"',
    ),
    Fault(
        "a quotation in marks of two kinds",
        "en/recovery.yaml",
        '"Stay on your back."',
        "'Say \u201cyes\" to us.'",
        'A quotation begins with \u201c and ends with "',
        'text: "Say \u201cyes\u201d to us."',
    ),
    Fault(
        "a review in the future",
        "en/about.yaml",
        'on: "2026-01-02"',
        'on: "2026-11-23"',
        "'on' says 2026-11-23, which is in the future: today is 2026-11-22",
        'on: "2026-11-22"',
    ),
    Fault(
        "a source that was read in the future",
        "en/sources.yaml",
        'https://example.org/b"\n    supports: "Who may have it"\n    checked: "2026-11-22"',
        'https://example.org/b"\n    supports: "Who may have it"\n    checked: "2062-11-22"',
        "'checked' says 2062-11-22, which is in the future",
        'checked: "2026-11-22"',
        2,
    ),
    # Reading
    Fault(
        "a sentence that is too long",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"You stay on your back for a long time and then we come and help you up."',
        "A sentence has 17 words; 15 are the most",
        "two sentences",
    ),
    Fault(
        "a page that is too hard",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"Immediate postoperative immobilisation necessitates uninterrupted observation. '
        'Anticoagulant administration necessitates individualised consultation."',
        "reads at grade",
        "short words and one idea a sentence",
    ),
)


TODAY = date(2026, 11, 22)


def told(clinic: SmallClinic) -> tuple[Problem, ...]:
    """Give what `kiosk check` says."""
    return check_folder(clinic.content, clinic.words, clinic.drawings, today=TODAY)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_named_with_its_line_and_a_cure(
    fault: Fault, small_clinic: SmallClinic
) -> None:
    line = small_clinic.edit(fault.file, fault.old, fault.new) + fault.below
    problems = told(small_clinic)
    said = "\n".join(map(str, problems))
    mine = [p for p in problems if fault.wrong in p.wrong and p.file == fault.file]
    assert mine, said
    assert [p.line for p in mine] == [line], said
    assert fault.right in mine[0].right, said
    assert "\n" not in str(mine[0])


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_brings_no_swarm_of_others(fault: Fault, small_clinic: SmallClinic) -> None:
    small_clinic.edit(fault.file, fault.old, fault.new)
    problems = told(small_clinic)
    assert len(problems) <= 3, "\n".join(map(str, problems))


def test_the_small_clinic_itself_has_no_fault(small_clinic: SmallClinic) -> None:
    assert told(small_clinic) == ()


def test_all_faults_of_all_files_are_told_at_once(small_clinic: SmallClinic) -> None:
    small_clinic.edit("en/recovery.yaml", "icon: calendar", "icon: calender")
    small_clinic.edit("en/risks.yaml", "low: 1", "low: one")
    small_clinic.edit("en/risks.yaml", "level: urgent", "level: urgnet")
    small_clinic.edit("clinic.yaml", 'phone: ""', "phone: none")
    (small_clinic.content / "en" / "help.yaml").unlink()
    loaded = load_guide(small_clinic.content, small_clinic.words)
    assert loaded.guide is None
    assert [(p.file, p.line) for p in loaded.problems] == [
        ("clinic.yaml", 3),
        ("en/help.yaml", 0),
        ("en/recovery.yaml", 4),
        ("en/risks.yaml", 14),
        ("en/risks.yaml", 31),
    ]


FINE = (
    "Say \u201cyes\u201d or \u201cno\u201d to us.",
    "\u201cPinned\u201d means held.",
    "Ask for \u201chelp\u201d.",
    "Don\u2019t rest, and don't run.",
    "Say 'yes' to us.",
    "It is the patients'.",
    "Call 911 now.",
    "It is warm: 20 \u00b0C \u2013 caf\u00e9 \u2026 \u00bd.",
    "From 2018-2019, and on 2026-11-22.",
    "We saw 1 000 000 people.",
    "We saw 5,749 people in 2019. 21 of 100 came back.",
)


@pytest.mark.parametrize("text", FINE)
def test_what_a_careful_person_writes_is_no_fault(text: str, small_clinic: SmallClinic) -> None:
    small_clinic.edit("en/recovery.yaml", '"Stay on your back."', f'"{text}"')
    assert told(small_clinic) == ()


@pytest.mark.parametrize(
    "number",
    [
        "305-555-0123",
        "(305) 555-0123",
        "305.555.0123",
        "3055550123",
        "1 305 555 0123",
        "+1 (305) 555-0123",
        "+44 20 7946 0000",
        "+506 2222 2222",
    ],
)
def test_a_number_that_can_be_dialled_is_no_fault(number: str, small_clinic: SmallClinic) -> None:
    small_clinic.edit("clinic.yaml", 'phone: ""', f'phone: "{number}"')
    assert told(small_clinic) == ()


@pytest.mark.parametrize(
    "number", ["305-555-0123", "555-0123", "555 0123", "+44 20 7946 0000", "3055550123"]
)
def test_a_phone_number_in_any_dress_is_seen_in_a_text(
    number: str, small_clinic: SmallClinic
) -> None:
    small_clinic.edit("en/recovery.yaml", '"Stay on your back."', f'"Call {number}, or wait."')
    (problem,) = told(small_clinic)
    assert f"'{number}' looks like a phone number" in problem.wrong


def test_a_caution_beside_what_needs_it_is_no_fault(small_clinic: SmallClinic) -> None:
    lines = "        basis: S31\n      - id: about-what-2"
    with_need = lines.replace("S31", "S31\n        needs: about-caution")
    small_clinic.edit("en/about.yaml", lines, with_need)
    assert told(small_clinic) == ()


def test_a_caution_at_another_risk_of_the_same_group_is_on_another_screen(
    small_clinic: SmallClinic,
) -> None:
    other = """\
      - id: bleeding
        name: Bleeding
        icon: bleeding
        summary: {id: bleeding-1, text: "It may bleed.", basis: S31, needs: infection-1}
"""
    line = small_clinic.edit("en/risks.yaml", "key_points:\n", f"{other}key_points:\n") + 3
    (problem,) = told(small_clinic)
    assert (problem.line, "on another screen" in problem.wrong) == (line, True)


def test_a_draft_may_wait_for_its_caution(small_clinic: SmallClinic) -> None:
    lines = "        status: draft\n"
    small_clinic.edit("en/about.yaml", lines, f"{lines}        needs: not-yet-written\n")
    assert told(small_clinic) == ()


def test_other_languages_have_quotation_marks_of_their_own(small_clinic: SmallClinic) -> None:
    small_clinic.edit("clinic.yaml", "languages: en", "languages: de")
    (small_clinic.content / "en").rename(small_clinic.content / "de")
    (small_clinic.words / "en.yaml").rename(small_clinic.words / "de.yaml")
    line = small_clinic.edit(
        "de/help.yaml", '"Ask us"', '"Sag \u201eja\u201c oder \u00bbnein\u00ab"'
    )
    assert told(small_clinic) == ()
    small_clinic.edit("de/help.yaml", "ja\u201c", "ja")
    (problem,) = told(small_clinic)
    assert (problem.line, "has no partner" in problem.wrong) == (line, True)


def test_words_on_buttons_have_letters_of_the_typeface_too(small_clinic: SmallClinic) -> None:
    words = words_text(close="Close \u2716")
    (small_clinic.words / "en.yaml").write_text(words, encoding="utf-8")
    (problem,) = told(small_clinic)
    assert (problem.file, "U+2716" in problem.wrong) == ("words/en.yaml", True)


def test_a_slip_of_typing_does_not_keep_the_words_off_the_screen(
    small_clinic: SmallClinic,
) -> None:
    small_clinic.edit(
        "en/recovery.yaml", '"Stay on your back."', '"Stay on \u201cyour back \u2716."'
    )
    small_clinic.edit("en/about.yaml", 'on: "2026-01-02"', 'on: "2026-11-23"')
    assert len(told(small_clinic)) == 3
    assert load_guide(small_clinic.content, small_clinic.words).guide is not None
