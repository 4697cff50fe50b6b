"""What lies inside the values of the model."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.loading import load_guide
from kiosk.content.said import texts_in


def test_every_text_of_a_guide_is_found_wherever_it_lies(root: Path) -> None:
    guide = load_guide(root / "resources" / "content", root / "resources" / "words").guide
    assert guide is not None
    texts = set(texts_in(guide))
    edition = guide.first
    for text in (
        guide.clinic.name,
        edition.words.touch_to_start,
        edition.about.lead.text.plain,
        edition.about.title,
        *edition.procedure.methods.values(),
        edition.recovery.milestones[-1].when,
        edition.specialists.people[-1].name,
        edition.sources.sources[0].title,
    ):
        assert any(text.startswith(part) for part in texts if part), text


def test_what_is_no_text_has_none() -> None:
    nothing: tuple[object, ...] = (None, 3, b"bytes", Path("folder"), (), {})
    assert [text for value in nothing for text in texts_in(value)] == []
