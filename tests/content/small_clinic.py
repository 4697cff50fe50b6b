"""A small, whole and valid content folder for tests, and edited copies of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import attrs

from kiosk.content.words import Words, places_of

FILES: Mapping[str, str] = MappingProxyType(
    {
        "clinic.yaml": """\
name: "Small Spine Clinic"
languages: en
phone: ""
logo: ""
""",
        "en/about.yaml": """\
# A note on a line of its own is fine.
title: About
short: About
summary: "What it is"
icon: bone
lead: {id: about-lead, text: "We fill a weak bone.", basis: clinic, fact: row 1}
key_points:
  - {id: about-key, text: "It helps a broken bone.", basis: [clinic, S31]}
picture:
  file: spine.svg
  alt: "A spine bone with a crack."
  layers: [backdrop, bones]
  labels:
    - {text: "The crack", at: fracture}
sections:
  - id: about-what
    heading: "What it is"
    summary: "In short"
    icon: bone
    statements:
      - id: about-what-1
        text: "A doctor puts [cement](term:bone-cement) into the bone."
        basis: S31
      - id: about-what-2
        text: "This is not yet checked."
        basis: S32
        status: draft
    cautions:
      - {id: about-caution, text: "**Tell us** if you may be pregnant.", basis: S32}
  - id: about-later
    heading: "Later"
    summary: "Still a draft"
    icon: clock
    statements:
      - {id: about-later-1, text: "Only a draft.", basis: S32, status: draft}
review: {by: "Dr. Maria Lopez", on: "2026-01-02", next: "2027-01-02"}
""",
        "en/procedure.yaml": """\
title: "Step by step"
short: Steps
summary: "What we do"
icon: syringe
lead: {id: procedure-lead, text: "Here is each step.", basis: kiosk}
methods: {vertebroplasty: Vertebroplasty, kyphoplasty: Kyphoplasty}
steps:
  - id: lie-down
    heading: "You lie down"
    statements:
      - {id: lie-down-1, text: "You lie on your front.", basis: S31}
    picture: {file: spine.svg, alt: "A person who lies down."}
  - id: balloon
    heading: "The balloon"
    methods: kyphoplasty
    statements:
      - {id: balloon-1, text: "A small balloon lifts the bone.", basis: S31}
    picture: {file: spine.svg, alt: "A balloon in a bone.", layers: [backdrop, balloon]}
""",
        "en/recovery.yaml": """\
title: "Your recovery"
short: Recovery
summary: "Day by day"
icon: calendar
lead: {id: recovery-lead, text: "Most people go home the same day.", basis: clinic}
milestones:
  - id: first-hours
    when: "The first 2 hours"
    heading: Rest
    icon: bed
    statements:
      - id: first-hours-rest
        text: |
          You rest for 2 hours.

          A nurse looks after you.
        basis: [clinic, S31]
    do:
      - {id: first-hours-do, text: "Stay on your back.", basis: S31}
    do_not:
      - {id: first-hours-do-not, text: "Do not get up alone.", basis: S31}
""",
        "en/risks.yaml": """\
title: "The risks"
short: Risks
summary: "What can go wrong"
icon: shield
lead: {id: risks-lead, text: "Every procedure has risks.", basis: clinic}
signs_title: "Warning signs"
signs_lead: {id: signs-lead, text: "Tell the front desk.", basis: kiosk}
care_cards:
  - level: emergency
    heading: "Call 911 if you have"
    signs:
      - {id: sign-chest, text: "chest pain", basis: S31}
    act: {id: act-now, text: "Do not drive yourself.", basis: S31}
  - level: urgent
    heading: "Call us right away if you have"
    signs:
      - {id: sign-fever, text: "a fever", basis: S31}
  - level: ask
    heading: "Ask us about"
    signs:
      - {id: sign-bruise, text: "a bruise", basis: S31}
groups:
  - id: any
    heading: "Any procedure"
    risks:
      - id: infection
        name: Infection
        icon: germ
        summary: {id: infection-1, text: "Germs get in.", basis: clinic}
        chances:
          - low: 1
            high: 2
            among: "people had one"
            basis: S31
""",
        "en/specialists.yaml": """\
title: "Your team"
short: Team
summary: "Who they are"
icon: people
lead: {id: team-lead, text: "These people may look after you.", basis: clinic}
people:
  - id: maria-lopez
    name: "Dr. Maria Lopez, MD"
    credentials: MD
    terms: bone-cement
""",
        "en/questions.yaml": """\
title: "Questions to ask"
short: Questions
summary: "Pick yours"
icon: question
lead: {id: questions-lead, text: "Touch a question to keep it.", basis: kiosk}
questions:
  - {id: ask-other, text: "What else could help me?", basis: kiosk}
  - {id: ask-home, text: "When may I go home?", basis: kiosk}
list_title: "My questions"
list_lead: {id: list-lead, text: "Show this list to your doctor.", basis: kiosk}
list_empty: {id: list-empty, text: "Nothing is here yet.", basis: kiosk}
matters_title: "What matters to me"
matters_lead: {id: matters-lead, text: "Touch what matters to you.", basis: kiosk}
matters:
  - {id: matter-pain, text: "To have less pain", basis: kiosk}
  - {id: matter-time, text: "To have more time", basis: kiosk}
""",
        "en/check.yaml": """\
title: "Check what you know"
short: Check
summary: "A few questions"
icon: ready
lead: {id: check-lead, text: "This is not a test.", basis: kiosk}
checks:
  - id: check-home
    question: {id: check-home-question, text: "When may you go home?", basis: kiosk}
    page: recovery/first-hours
    answers:
      - id: home-same-day
        text: "The same day"
        is_right: yes
        explanation: {id: check-home-same, text: "Most people do.", basis: clinic}
      - id: home-next-day
        text: "The next day"
        explanation: {id: check-home-next, text: "Most people go home sooner.", basis: clinic}
""",
        "en/words-to-know.yaml": """\
title: "Words to know"
short: Words
summary: "Hard words"
icon: words
lead: {id: words-lead, text: "Touch a word to see what it means.", basis: kiosk}
terms:
  - id: bone-cement
    term: "Bone cement"
    meaning: {id: term-cement, text: "A paste that turns hard.", basis: S31}
  - id: hidden-word
    term: "Hidden word"
    meaning: {id: term-hidden, text: "Not shown yet.", basis: S31, status: draft}
""",
        "en/sources.yaml": """\
title: "Where this comes from"
short: Sources
summary: "Who says so"
icon: sources
lead: {id: sources-lead, text: "These are our sources.", basis: kiosk}
sources:
  - id: S31
    title: "Vertebroplasty"
    organisation: "A hospital"
    year: "2024"
    address: "https://example.org/a"
    supports: "How it is done"
    checked: "2026-11-22"
  - id: S32
    title: "Kyphoplasty"
    organisation: "A college"
    year: "2023"
    address: "https://example.org/b"
    supports: "Who may have it"
    checked: "2026-11-22"
""",
        "en/help.yaml": """\
title: "Get help"
short: Help
summary: "Ask us"
icon: help
lead: {id: help-lead, text: "The front desk will help you.", basis: kiosk}
statements:
  - {id: help-1, text: "Touch Home to begin again.", basis: kiosk}
points:
  - {id: help-2, text: "Touch a card to open it.", basis: kiosk}
""",
    }
)
"""The text of each file, by its name in the folder."""

SPINE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1500 1000">
<g id="backdrop"/><g fill="none" id="bones"/><g id="balloon"/>
<g id="anchors"><circle id="anchor-fracture" cx="1" cy="1" r="1"/></g>
</svg>
"""
"""A drawing with the layers and the anchor that the small clinic asks for."""


def png(width: int, height: int, depth: int = 8) -> bytes:
    """Give what a PNG of this size in pixels begins with; `depth` is in bits."""
    sides = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    head = b"\0\0\0\x0dIHDR" + sides + bytes((depth, 6, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + bytes(40)


def jpeg(width: int, height: int) -> bytes:
    """Give what a JPEG of this size begins with: a note of its maker's before the size."""
    sides = height.to_bytes(2, "big") + width.to_bytes(2, "big")
    return b"\xff\xd8\xff\xe1\0\x0aExif\0\0\xff\xc0" + b"\xff\xc0\0\x11\x08" + sides + bytes(20)


def webp(width: int, height: int) -> bytes:
    """Give what a WebP of this size begins with, one with several parts."""
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + sides + bytes(20)


PNG = png(300, 200)
"""What a PNG photo begins with."""


def words_text(**changes: str) -> str:
    """Give a file of words for buttons, with some of them changed."""
    names = [each.name for each in attrs.fields(Words)]
    usual = {name: " ".join(("Word", *(f"{{{at}}}" for at in places_of(name)))) for name in names}
    return "".join(f'{name}: "{changes.get(name, usual[name])}"\n' for name in names)


class SmallClinic:
    """A content folder with its words and drawings, written to disk, to be edited by a test."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        self.words = folder / "words"
        self.drawings = folder / "drawings"
        for name, text in FILES.items():
            path = self.content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        self.words.mkdir()
        (self.words / "en.yaml").write_text(words_text(), encoding="utf-8")
        self.drawings.mkdir()
        (self.drawings / "spine.svg").write_text(SPINE, encoding="utf-8")

    def edit(self, name: str, old: str, new: str) -> int:
        """Put `new` in the place of the only `old`; give the line on which it begins."""
        path = self.content / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")
        return text[: text.index(old)].count("\n") + 1

    def add_photo(self, name: str, data: bytes = PNG) -> None:
        """Put a file into `images`."""
        images = self.content / "images"
        images.mkdir(exist_ok=True)
        (images / name).write_bytes(data)
