"""Faults in what the words mean, planted one at a time: numbers, choices, days and links."""

from __future__ import annotations

import pytest

from kiosk.content.loading import load_guide
from tests.content.small_clinic import SmallClinic
from tests.content.test_planted_faults import Fault, told

WAITING = '"About 60 in 100 people felt better. About 40 in 100 did not."'
RELIEF = '        rest: "The other 40 in 100 still had pain."\n'
HARM_BESIDE_RELIEF = f"""\
{RELIEF}        basis: S32
        group: Rest
        counts: relief
      - low: 40
        high: 40
        among: "people had more pain"
        basis: S32
        group: Cement
        counts: harm
"""
CAPTION = """\
    heading: Rest
    caption: "Lie still"
    picture: {file: spine.svg, alt: "A spine bone with a crack."}
"""
SECOND_MILESTONE = """\
    heading: Rest
    icon: bed
    from_day: 0
    to_day: 9
    do:
      - {id: first-hours-wait, text: "Wait for us.", basis: S31}
  - id: later
    when: "Later"
    heading: "Walk"
    icon: walk
"""
MILESTONE = "    heading: Rest\n    icon: bed\n    from_day: 0\n    to_day: 0\n"
ONE_OPTION = """\
      - id: choice-filling
        heading: "Filling the bone"
        icon: syringe
        good:
          - {id: choice-filling-good, text: "It holds the bone.", basis: S32}
        hard:
          - {id: choice-filling-hard, text: "Some of it may leak.", basis: S32}
"""
ELSEWHERE = """\
elsewhere_title: "More"
elsewhere:
  - id: group
    name: "A group"
    web: "{web}"
    offers: {{id: group-offers, text: "It teaches.", basis: S31}}
"""

FAULTS = (
    # Numbers and their pictures
    Fault(
        "a number without a picture",
        "en/about.yaml",
        WAITING,
        '"About 60 in 100 people felt better. About 41 in 100 did not."',
        "'41 in 100' has no picture on its screen",
        'chances: [{low: 41, high: 41, among: "people felt better", basis: [S32]}]',
    ),
    Fault(
        "a range without a picture",
        "en/about.yaml",
        WAITING,
        '"About 40 to 60 in 100 people felt better."',
        "'40 to 60 in 100' has no picture",
        "low: 40, high: 60",
    ),
    Fault(
        "fewer than one without a picture",
        "en/about.yaml",
        WAITING,
        '"It helps 60 in 100 people. It harms fewer than 1 in 100."',
        "'fewer than 1 in 100' has no picture",
        "low: 0, high: 1, is_fewer: yes",
    ),
    Fault(
        "a number where no picture can stand",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"Rest helps 20 in 100 people."',
        "'20 in 100' stands where no picture can stand beside it",
        "in a section or a risk",
    ),
    Fault(
        "a number on another screen than its picture",
        "en/about.yaml",
        '"A doctor puts [cement](term:bone-cement) into the bone."',
        '"[Cement](term:bone-cement) helps 60 in 100 people."',
        "'60 in 100' has no picture on its screen",
        "low: 60",
    ),
    Fault(
        "a chance that only the clinic's page says",
        "en/risks.yaml",
        'among: "people had one"\n            basis: S31',
        'among: "people had one"\n            basis: clinic',
        "no source in sources.yaml",
        "basis: [S31]",
        1,
    ),
    Fault(
        "a chance of the kiosk's own",
        "en/risks.yaml",
        'among: "people had one"\n            basis: S31',
        'among: "people had one"\n            basis: kiosk',
        "no source in sources.yaml",
        "basis: [S31]",
        1,
    ),
    Fault(
        "fewer than two in a hundred",
        "en/risks.yaml",
        'among: "people had one"',
        'among: "people had one"\n            is_fewer: yes',
        "'is_fewer' says fewer than 1 in 100, but low is 1 and high is 2",
        "low: 0, and high: 1",
        1,
    ),
    Fault(
        "an other frame that does not add up",
        "en/about.yaml",
        '"The other 40 in 100 still had pain."',
        '"The other 30 in 100 still had pain."',
        "'rest' does not say that the others are 40 in 100",
        'rest: "The other 40 in 100',
    ),
    Fault(
        "an other frame without a number",
        "en/about.yaml",
        '"The other 40 in 100 still had pain."',
        '"The others still had pain."',
        "'rest' does not say that the others are 40 in 100",
        'rest: "The other 40 in 100',
    ),
    Fault(
        "another whole than a hundred",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"It helps 1 in 3 people."',
        "'1 in 3' is hard to compare",
        "33 in 100",
    ),
    Fault(
        "another whole in words",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"It helps one out of three people."',
        "'one out of three' is hard to compare",
        "33 in 100",
    ),
    # Choices side by side
    Fault(
        "more good points than hard ones",
        "en/about.yaml",
        '          - {id: choice-rest-good, text: "Most breaks heal.", basis: S32}\n',
        '          - {id: choice-rest-good, text: "Most breaks heal.", basis: S32}\n'
        '          - {id: choice-rest-best, text: "It is calm.", basis: S32}\n',
        "'Time and rest' has 2 good points and 1 hard point",
        "as many good points as hard ones",
        -4,
    ),
    Fault(
        "a hard point that is a draft",
        "en/about.yaml",
        '{id: choice-rest-hard, text: "It may take weeks.", basis: S32}',
        '{id: choice-rest-hard, text: "It may take weeks.", basis: S32, status: draft}',
        "'Time and rest' has 1 good point and no hard points",
        "drafts left out",
        -6,
    ),
    Fault(
        "good points with most of the words",
        "en/about.yaml",
        '"Most breaks heal."',
        '"Most breaks heal by themselves in time. You may like to stay at home."',
        "The good points of 'Time and rest' have 14 words, the hard ones only 4",
        "about as many words",
        -1,
    ),
    Fault(
        "a choice without another",
        "en/about.yaml",
        ONE_OPTION,
        "",
        "'Time and rest' stands alone",
        "a second option",
        -8,
    ),
    # Check what you know
    Fault(
        "no right answer",
        "en/check.yaml",
        "        is_right: yes\n",
        "",
        "No answer to this question is marked as the right one",
        "is_right: yes",
        -3,
    ),
    Fault(
        "two right answers",
        "en/check.yaml",
        'text: "The next day"',
        'text: "The next day"\n        is_right: yes',
        "2 answers to this question are marked as right",
        "is_right: no",
        1,
    ),
    Fault(
        "a right answer that is neither",
        "en/check.yaml",
        "is_right: yes",
        "is_right: true",
        "'true' is neither yes nor no",
        "is_right: yes",
    ),
    Fault(
        "one answer",
        "en/check.yaml",
        '      - id: home-next-day\n        text: "The next day"\n'
        '        explanation: {id: check-home-next, text: "Most people go home sooner.", '
        "basis: clinic}\n",
        "",
        "This question has 1 answer, not 2 or 3",
        "2 or 3 answers",
        -5,
    ),
    Fault(
        "a number in an answer without a source",
        "en/check.yaml",
        'text: "The same day"\n        is_right: yes\n'
        '        explanation: {id: check-home-same, text: "Most people do.", basis: clinic}',
        'text: "After 2 hours"\n        is_right: yes\n'
        '        explanation: {id: check-home-same, text: "Most people do.", basis: kiosk}',
        "The number 2 stands in an answer",
        "basis: [S31]",
    ),
    Fault(
        "a link to no screen",
        "en/check.yaml",
        "page: recovery/first-hours",
        "page: recovry/first-hours",
        "There is no screen 'recovry'; did you mean 'recovery'?",
        "page: recovery/first-hours",
    ),
    Fault(
        "a link to no milestone",
        "en/check.yaml",
        "page: recovery/first-hours",
        "page: recovery/first-hour",
        "There is no 'first-hour' in recovery.yaml; did you mean 'first-hours'?",
        "page: recovery/first-hours",
    ),
    Fault(
        "a link to a section that is a draft",
        "en/check.yaml",
        "page: recovery/first-hours",
        "page: about/about-later",
        "All of 'about-later' is a draft",
        "page: about",
    ),
    Fault(
        "a link to a detail of a screen without any",
        "en/check.yaml",
        "page: recovery/first-hours",
        "page: signs/chest",
        "The screen 'signs' has no details",
        "page: signs",
    ),
    Fault(
        "a check of drafts only",
        "en/check.yaml",
        'text: "Most people do.", basis: clinic',
        'text: "Most people do.", basis: clinic, status: draft',
        "All questions of the check are drafts",
        "status: shown",
        -8,
    ),
    Fault(
        "an answer used twice",
        "en/check.yaml",
        "id: home-next-day",
        "id: home-same-day",
        "The id 'home-same-day' is used twice",
        "id: home-same-day-2",
    ),
    # What matters
    Fault(
        "all that matters a draft",
        "en/questions.yaml",
        '  - {id: matter-pain, text: "To have less pain", basis: kiosk}\n'
        '  - {id: matter-time, text: "To have more time", basis: kiosk}\n',
        '  - {id: matter-pain, text: "To have less pain", basis: kiosk, status: draft}\n',
        "All that may matter to patients is a draft",
        "status: shown",
        -1,
    ),
    Fault(
        "a question beside numbers that is not there",
        "en/questions.yaml",
        'list_title: "My questions"\n',
        'beside_numbers: ask-othr\nlist_title: "My questions"\n',
        "There is no question 'ask-othr' that patients can see",
        "beside_numbers: ask-other",
    ),
    # Places to learn more
    Fault(
        "an address that nobody can copy",
        "en/help.yaml",
        "points:\n",
        ELSEWHERE.format(web="https://example.org/?id=7") + "points:\n",
        "'https://example.org/?id=7' is not an address to copy",
        'web: "www.example.org"',
        4,
    ),
    Fault(
        "an address as the browser gives it",
        "en/help.yaml",
        "points:\n",
        ELSEWHERE.format(web="https://www.Example.org/Back") + "points:\n",
        "'https://www.Example.org/Back' is not an address to copy: small letters, and no https://",
        'web: "www.example.org/Back"',
        4,
    ),
    Fault(
        "an address that is too long to copy",
        "en/help.yaml",
        "points:\n",
        ELSEWHERE.format(web="www.example.org/" + "a" * 60) + "points:\n",
        "The address has 76 letters; 60 are the most to copy",
        'web: "www.example.org"',
        4,
    ),
    Fault(
        "places to learn more without a heading",
        "en/help.yaml",
        "points:\n",
        ELSEWHERE.format(web="www.example.org").partition("\n")[2] + "points:\n",
        "The places to learn more have no heading",
        'elsewhere_title: "More places to learn"',
    ),
    Fault(
        "harm beside relief",
        "en/about.yaml",
        f"{RELIEF}        basis: S32\n",
        HARM_BESIDE_RELIEF,
        "counts harm, and the one beside it relief",
        "in both, counts: relief where people got better, counts: harm else",
        9,
    ),
    Fault(
        "a list of what a number counts",
        "en/about.yaml",
        RELIEF,
        f"{RELIEF}        counts: [relief]\n",
        "A list stands where one text belongs",
        "counts: relief",
        1,
    ),
    Fault(
        "a number that counts neither",
        "en/about.yaml",
        RELIEF,
        f"{RELIEF}        counts: good\n",
        "'good' is not one of harm, relief",
        "counts: harm",
        1,
    ),
    # Pictures
    Fault(
        "a caption without a picture",
        "en/recovery.yaml",
        "heading: Rest",
        'heading: Rest\n    caption: "Lie still"',
        "The caption 'Lie still' has no picture",
        'caption: ""',
        1,
    ),
    Fault(
        "a caption that is a sentence",
        "en/recovery.yaml",
        "    heading: Rest\n",
        CAPTION.replace("Lie still", "Lie still for two hours, then sit up"),
        "'Lie still for two hours, then sit up' has 36 letters, too long to stand below",
        'caption: "Walk a little" (at most 30 letters)',
        1,
    ),
    # Days
    Fault(
        "a milestone that ends before it begins",
        "en/recovery.yaml",
        "from_day: 0",
        "from_day: 3",
        "'The first 2 hours' ends on day 0, before it begins on day 3",
        "from_day: 0, and to_day: 3",
    ),
    Fault(
        "a milestone without its days",
        "en/recovery.yaml",
        MILESTONE,
        SECOND_MILESTONE,
        "'Later' has no 'from_day'",
        "from_day: 0",
        6,
    ),
    Fault(
        "a milestone without an end before the last",
        "en/recovery.yaml",
        MILESTONE,
        SECOND_MILESTONE.replace("    to_day: 9\n", "") + "    from_day: 3\n",
        "'The first 2 hours' has no 'to_day'",
        "to_day: 3",
        -2,
    ),
    Fault(
        "milestones out of order",
        "en/recovery.yaml",
        MILESTONE,
        SECOND_MILESTONE + "    from_day: 3\n    to_day: 5\n",
        "'Later' ends on day 5, but stands below one that ends on day 9",
        "to_day: 9",
        11,
    ),
    Fault(
        "a day in words",
        "en/recovery.yaml",
        "from_day: 0",
        "from_day: today",
        "'today' is not a whole number",
        "from_day: 12",
    ),
    # The clinic's address
    Fault(
        "an address that is not safe",
        "clinic.yaml",
        'web: ""',
        'web: "http://example.org"',
        "'http://example.org' does not begin with https://",
        'web: "https://www.example.org"',
    ),
    Fault(
        "an address with a sign-in",
        "clinic.yaml",
        'web: ""',
        'web: "https://me@example.org"',
        "is not an address of small letters, digits and . - /",
        'web: "https://www.example.org"',
    ),
    Fault(
        "an address in another script",
        "clinic.yaml",
        'web: ""',
        'web: "https://клиника.example"',
        "is not an address",
        'web: "https://www.example.org"',
    ),
    Fault(
        "an address that is too long",
        "clinic.yaml",
        'web: ""',
        f'web: "https://example.org/{"a" * 70}"',
        "The address has 90 letters; 80 are the most",
        'web: "https://www.example.org"',
    ),
    # Words to know
    Fault(
        "a word to know that nothing explains",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"Wait until the bone cement is hard."',
        "'bone cement' is a word to know (Bone cement), and nothing on this screen explains it",
        "[bone cement](term:bone-cement)",
    ),
    Fault(
        "a word to know that only another screen explains",
        "en/about.yaml",
        WAITING,
        '"Bone cements help about 60 in 100 people."',
        "'Bone cements' is a word to know",
        "[Bone cements](term:bone-cement)",
    ),
    # Topics and tone
    Fault(
        "a topic without key points",
        "en/risks.yaml",
        'key_points:\n  - {id: risks-key, text: "Ask us what your risks are.", basis: kiosk}\n',
        'key_points:\n  - {id: risks-key, text: "Ask us.", basis: kiosk, status: draft}\n',
        "The page 'The risks' has no key points",
        "key_points: [{",
    ),
    Fault(
        "a topic with nothing to do",
        "en/risks.yaml",
        '{id: signs-lead, text: "Tell the front desk.", basis: kiosk}',
        '{id: signs-lead, text: "The front desk will help.", basis: kiosk}',
        "names nothing that the reader can do",
        "Ask us when you can drive.",
        -6,
    ),
    Fault(
        "a word that frightens",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"You may suffer a lot."',
        "'suffer' may frighten or blame",
        "'have'",
    ),
    Fault(
        "a word from an office",
        "en/recovery.yaml",
        '"Stay on your back."',
        '"Stay so for approximately an hour."',
        "'approximately'",
        "'about'",
    ),
)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_named_with_its_line_and_a_cure(
    fault: Fault, small_clinic: SmallClinic
) -> None:
    if fault.name == "a topic with nothing to do":
        small_clinic.edit("en/risks.yaml", "Ask us what your risks are.", "Risks differ.")
        small_clinic.edit("en/risks.yaml", "Do not drive yourself.", "We drive you.")
    line = small_clinic.edit(fault.file, fault.old, fault.new) + fault.below
    problems = told(small_clinic)
    said = "\n".join(map(str, problems))
    mine = [p for p in problems if fault.wrong in p.wrong and p.file == fault.file]
    assert [p.line for p in mine] == [line], said
    assert fault.right in mine[0].right, said
    assert "\n" not in str(mine[0])
    assert len(problems) <= 3, said


FINE = (
    ("en/recovery.yaml", '"Stay on your back."', '"We looked at 21 of 100 scans in 2019."'),
    ("en/recovery.yaml", '"Stay on your back."', '"Rest 2 in 10 minutes."'),
    ("en/recovery.yaml", '"Stay on your back."', '"Call 911 for a fever of 100.4."'),
    ("en/about.yaml", WAITING, '"About 40 in 100 people still had pain."'),
    ("en/about.yaml", WAITING, '"About 60 out of every 100 people felt better."'),
    ("en/recovery.yaml", '"Stay on your back."', '"Bone-cemented parts are new to us."'),
    ("en/recovery.yaml", '"Stay on your back."', '"Ask for [bone cement](term:bone-cement)."'),
    ("en/recovery.yaml", MILESTONE, MILESTONE.replace("    to_day: 0\n", "")),
    (
        "en/recovery.yaml",
        MILESTONE,
        MILESTONE.replace("    from_day: 0\n    to_day: 0\n", ""),
    ),
    (
        "en/recovery.yaml",
        MILESTONE,
        SECOND_MILESTONE.replace("from_day: 0", "from_day: 3")
        + "    from_day: 0\n    to_day: 14\n",
    ),
    ("en/about.yaml", RELIEF, f"{RELIEF}        counts: relief\n"),
    (
        "en/recovery.yaml",
        "    heading: Rest\n",
        CAPTION,
    ),
    ("en/check.yaml", "page: recovery/first-hours", "page: signs"),
    ("en/check.yaml", "page: recovery/first-hours", "page: risks/infection"),
    ("en/check.yaml", "page: recovery/first-hours", "page: specialists/maria-lopez"),
    ("clinic.yaml", 'web: ""', 'web: "https://www.example.org"'),
    ("clinic.yaml", 'web: ""', 'web: "https://spine.example.org/back-pain/Ask_us"'),
)


@pytest.mark.parametrize(("file", "old", "new"), FINE)
def test_what_a_careful_person_writes_is_no_fault(
    file: str, old: str, new: str, small_clinic: SmallClinic
) -> None:
    small_clinic.edit(file, old, new)
    assert told(small_clinic) == ()


def test_what_only_asks_for_care_keeps_no_words_off_the_screen(small_clinic: SmallClinic) -> None:
    small_clinic.edit("en/recovery.yaml", '"Stay on your back."', '"Bone cement is hard."')
    small_clinic.edit("en/questions.yaml", "Ask again if you are not sure.", "You may suffer.")
    assert len(told(small_clinic)) == 2
    assert load_guide(small_clinic.content, small_clinic.words).guide is not None


def test_a_number_without_its_picture_is_not_shown(small_clinic: SmallClinic) -> None:
    small_clinic.edit("en/about.yaml", WAITING, '"About 41 in 100 felt better."')
    loaded = load_guide(small_clinic.content, small_clinic.words)
    assert loaded.guide is None
    assert [problem.file for problem in loaded.problems] == ["en/about.yaml"]


def test_numbers_out_of_a_hundred_are_found_in_other_languages_too(
    small_clinic: SmallClinic,
) -> None:
    small_clinic.edit("clinic.yaml", "languages: en", "languages: es")
    (small_clinic.content / "en").rename(small_clinic.content / "es")
    (small_clinic.words / "en.yaml").rename(small_clinic.words / "es.yaml")
    small_clinic.edit("es/about.yaml", WAITING, '"Unas 60 de cada 100 personas mejoraron."')
    frame = "Las otras 40 de cada 100 no."
    small_clinic.edit("es/about.yaml", "The other 40 in 100 still had pain.", frame)
    risk = "En 1 a 2 de cada 100 personas."
    small_clinic.edit("es/risks.yaml", "We saw it in 1 to 2 in 100 people.", risk)
    assert told(small_clinic) == ()
    line = small_clinic.edit("es/risks.yaml", risk, "En 1 a 3 de cada 100 personas.")
    (problem,) = told(small_clinic)
    assert (problem.file, problem.line) == ("es/risks.yaml", line)
    assert "'1 a 3 de cada 100' has no picture" in problem.wrong


def test_a_page_with_problems_of_its_own_is_not_blamed_for_a_link(
    small_clinic: SmallClinic,
) -> None:
    small_clinic.edit("en/recovery.yaml", "icon: bed", "icom: bed")
    assert {problem.file for problem in told(small_clinic)} == {"en/recovery.yaml"}
