"""What right looks like: for every name in a content file, a line to copy."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_STATEMENT = '{id: rest-1, text: "Rest at home today.", basis: clinic}'
_PICTURE = '{file: spine.svg, alt: "A spine bone with a crack.", layers: [backdrop, bones]}'
_STEP = (
    '{id: lie-down, heading: "You lie down", '
    'statements: [{id: step-1, text: "You lie on your front.", basis: S31}], '
    f"picture: {_PICTURE}}}"
)
_MILESTONE = (
    f'{{id: first-hours, when: "First hours", heading: "Rest", icon: bed, do: [{_STATEMENT}]}}'
)
_SECTION = (
    '{id: what, heading: "What it is", summary: "In short", icon: bone, '
    f"statements: [{_STATEMENT}]}}"
)
_CARD = f'{{level: urgent, heading: "Call us if you have", signs: [{_STATEMENT}]}}'
_RISK = f'{{id: leak, name: "Cement leak", icon: leak, summary: {_STATEMENT}}}'
_PERSON = '{id: maria-lopez, name: "Dr. Maria Lopez", credentials: "MD"}'
_CHANCE = '{low: 2, high: 4, among: "people felt better", basis: S31}'
_OPTION = f'{{id: rest, heading: "Rest", icon: bed, good: [{_STATEMENT}], hard: [{_STATEMENT}]}}'
_ANSWER = f'{{id: call-now, text: "Call 911", explanation: {_STATEMENT}, is_right: yes}}'
_CHECK = f"{{id: check-1, question: {_STATEMENT}, page: signs, answers: [{_ANSWER}, {_ANSWER}]}}"
_MATTER = '{id: matter-1, text: "To have less pain soon", basis: kiosk}'
_TERM = f'{{id: bone-cement, term: "Bone cement", meaning: {_STATEMENT}}}'
_SOURCE = (
    '{id: S31, title: "Vertebroplasty", organisation: "A hospital", year: "2024", '
    'address: "https://example.org/", supports: "How long it takes", checked: "2026-11-22"}'
)
_ELSEWHERE = f'{{id: bones, name: "A group", offers: {_STATEMENT}, web: "www.example.org"}}'
_HARD_WORD = '{word: "kyphoplasty", say: "kypho plasty"}'

EXAMPLES: Mapping[str, str] = MappingProxyType(
    {
        "id": "id: rest-1",
        "text": 'text: "Rest at home today."',
        "basis": "basis: [S31, S32]",
        "status": "status: draft",
        "fact": "fact: F-28",
        "note": 'note: "Ask Dr. Lopez about this."',
        "needs": "needs: rest-caution",
        "by": 'by: "Dr. Maria Lopez"',
        "on": 'on: "2026-11-22"',
        "next": 'next: "2027-11-22"',
        "at": "at: needle",
        "file": "file: spine.svg",
        "alt": 'alt: "A spine bone with a crack."',
        "layers": "layers: [backdrop, bones]",
        "labels": 'labels: [{text: "Needle", at: needle}]',
        "heading": 'heading: "The first hours"',
        "summary": 'summary: "What to expect"',
        "icon": "icon: bone",
        "statements": f"statements: [{_STATEMENT}]",
        "points": f"points: [{_STATEMENT}]",
        "cautions": f"cautions: [{_STATEMENT}]",
        "picture": f"picture: {_PICTURE}",
        "title": 'title: "Your recovery"',
        "short": "short: Recovery",
        "card": 'card: "Your recovery"',
        "lead": f"lead: {_STATEMENT}",
        "key_points": f"key_points: [{_STATEMENT}]",
        "review": 'review: {by: "Dr. Maria Lopez", on: "2026-11-22", next: "2027-11-22"}',
        "sections": f"sections: [{_SECTION}]",
        "methods": "methods: {vertebroplasty: Vertebroplasty, kyphoplasty: Kyphoplasty}",
        "steps": f"steps: [{_STEP}]",
        "when": 'when: "First hours"',
        "from_day": "from_day: 0",
        "to_day": "to_day: 14",
        "caption": 'caption: "Walk a little"',
        "do": f"do: [{_STATEMENT}]",
        "do_not": f"do_not: [{_STATEMENT}]",
        "milestones": f"milestones: [{_MILESTONE}]",
        "level": "level: urgent",
        "signs": f"signs: [{_STATEMENT}]",
        "act": f"act: {_STATEMENT}",
        "low": "low: 2",
        "high": "high: 4",
        "among": 'among: "people felt better"',
        "counts": "counts: relief",
        "is_fewer": "is_fewer: yes",
        "group": 'group: "With cement"',
        "rest": 'rest: "The other 40 in 100 still had pain."',
        "name": 'name: "Dr. Maria Lopez"',
        "figure": "figure: person",
        "chances": f"chances: [{_CHANCE}]",
        "options": f"options: [{_OPTION}]",
        "good": f"good: [{_STATEMENT}]",
        "hard": f"hard: [{_STATEMENT}]",
        "risks": f"risks: [{_RISK}]",
        "signs_title": 'signs_title: "Warning signs"',
        "signs_lead": f"signs_lead: {_STATEMENT}",
        "care_cards": f"care_cards: [{_CARD}]",
        "groups": f'groups: [{{id: any, heading: "Any procedure", risks: [{_RISK}]}}]',
        "credentials": 'credentials: "MD"',
        "photo": "photo: maria-lopez.jpg",
        "terms": f"terms: [{_TERM}]",
        "people": f"people: [{_PERSON}]",
        "questions": f"questions: [{_STATEMENT}]",
        "list_title": 'list_title: "My questions"',
        "list_lead": f"list_lead: {_STATEMENT}",
        "list_empty": f"list_empty: {_STATEMENT}",
        "matters_title": 'matters_title: "What matters to me"',
        "matters_lead": f"matters_lead: {_STATEMENT}",
        "beside_numbers": "beside_numbers: ask-own-chance",
        "matters": f"matters: [{_MATTER}]",
        "checks": f"checks: [{_CHECK}]",
        "question": 'question: {id: ask-1, text: "When may I lift things?", basis: kiosk}',
        "answers": f"answers: [{_ANSWER}, {_ANSWER}]",
        "explanation": f"explanation: {_STATEMENT}",
        "is_right": "is_right: yes",
        "page": "page: recovery/until-week-6",
        "term": 'term: "Bone cement"',
        "meaning": f"meaning: {_STATEMENT}",
        "say": 'say: "ver-TEE-bro-plas-tee"',
        "organisation": 'organisation: "A hospital"',
        "year": 'year: "2024"',
        "address": 'address: "https://example.org/"',
        "supports": 'supports: "How long it takes"',
        "checked": 'checked: "2026-11-22"',
        "sources": f"sources: [{_SOURCE}]",
        "elsewhere_title": 'elsewhere_title: "More places to learn"',
        "elsewhere_lead": f"elsewhere_lead: {_STATEMENT}",
        "elsewhere": f"elsewhere: [{_ELSEWHERE}]",
        "offers": f"offers: {_STATEMENT}",
        "languages": "languages: [en, es]",
        "phone": 'phone: "+1 305 555 0100"',
        "logo": "logo: clinic-mark.png",
        "web": 'web: "https://www.example.org"',
    }
)
"""By the name on the left of the colon. Each is itself read and structured in a test."""

EXAMPLES_OF: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("Step", "methods"): "methods: [vertebroplasty, kyphoplasty]",
        ("Person", "terms"): "terms: [nurse-practitioner]",
        ("Label", "text"): 'text: "Needle"',
        ("Answer", "text"): 'text: "Call 911"',
        ("Risk", "summary"): f"summary: {_STATEMENT}",
        ("Risk", "name"): 'name: "Cement leak"',
        ("Clinic", "name"): 'name: "Spine Clinic"',
        ("Elsewhere", "name"): 'name: "A group"',
        ("Elsewhere", "web"): 'web: "www.example.org"',
        ("Lexicon", "words"): f"words: [{_HARD_WORD}]",
        ("HardWord", "word"): 'word: "kyphoplasty"',
        ("HardWord", "say"): 'say: "kypho plasty"',
    }
)
"""Where the same name means something else, by the class of the model and the name."""


def example(kind: str, name: str) -> str:
    """Give a line to copy for a name in a block of this kind (a class of the model)."""
    found = EXAMPLES_OF.get((kind, name)) or EXAMPLES.get(name)
    return found or f'{name}: "Words to show"'
