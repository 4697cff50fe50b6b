"""Is every sentence of a guide there to be recorded, once, in its own language?"""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.clips import clip_path
from kiosk.content.lines_to_record import Line, lines_to_record, stale_clips, without_clip
from kiosk.content.loading import load_guide
from kiosk.content.model import Guide
from tests.content.small_clinic import SmallClinic
from tests.content.sound_files import tone, wav
from tests.content.two_languages import MARK, TwoLanguages


def guide_of(clinic: SmallClinic) -> Guide:
    loaded = load_guide(clinic.content, clinic.words, show_unreviewed=True)
    assert loaded.guide is not None, loaded.problems
    return loaded.guide


def put(folder: Path, language: str, sentence: str) -> Path:
    path = clip_path(folder, language, sentence)
    assert path is not None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(wav(tone()))
    return path


def said(clinic: SmallClinic, language: str = "") -> list[str]:
    return [line.sentence for line in lines_to_record(guide_of(clinic), language)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Small Spine Clinic",
        "About",
        "We fill a weak bone.",
        "A doctor puts cement into the bone.",
        "Tell us if you may be pregnant.",
        "A spine bone with a crack.",
        "The crack",
        "You rest for 2 hours.",
        "A nurse looks after you.",
        "The other 40 in 100 still had pain.",
        "The same day",
        "Dr. Maria Lopez, MD",
        "MD",
        "Bone cement",
        "Kyphoplasty",
        "Word",
    ],
)
def test_what_is_painted_is_there(small_clinic: SmallClinic, sentence: str) -> None:
    assert said(small_clinic).count(sentence) == 1


@pytest.mark.parametrize(
    "part", ["not yet checked", "Not shown yet", "people had one", "Dr. Maria Lopez, MD."]
)
def test_drafts_and_parts_of_sentences_are_not(small_clinic: SmallClinic, part: str) -> None:
    assert not [sentence for sentence in said(small_clinic) if part in sentence]


def test_no_line_has_marks_or_places_left_in_it(root: Path) -> None:
    loaded = load_guide(root / "resources" / "content", root / "resources" / "words")
    assert loaded.guide is not None
    lines = lines_to_record(loaded.guide)
    assert len(lines) == len({line.clip for line in lines}) > 500
    for line in lines:
        assert not set("{}*[]\n") & set(line.sentence), line


def test_each_language_has_its_own(tmp_path: Path) -> None:
    clinic = TwoLanguages(tmp_path)
    spanish = said(clinic, "es")
    assert f"{MARK} We fill a weak bone." in spanish
    assert "We fill a weak bone." not in spanish
    assert set(said(clinic)) == {*spanish, *said(clinic, "en")}


def test_a_statement_without_translation_is_recorded_in_the_language_it_stands_in(
    tmp_path: Path,
) -> None:
    clinic = TwoLanguages(tmp_path)
    clinic.change("about", f"{MARK} We fill a weak bone.", "")
    lines = lines_to_record(guide_of(clinic))
    assert Line("en", "We fill a weak bone.") in lines
    assert Line("es", "We fill a weak bone.") not in lines


def test_what_has_a_clip_needs_none(small_clinic: SmallClinic) -> None:
    lines = lines_to_record(guide_of(small_clinic))
    put(small_clinic.content, "en", "We fill a weak bone.")
    left = without_clip(small_clinic.content, lines)
    assert set(lines) - set(left) == {Line("en", "We fill a weak bone.")}


def test_a_clip_is_stale_once_its_sentence_is_changed(small_clinic: SmallClinic) -> None:
    path = put(small_clinic.content, "en", "We fill a weak bone.")
    assert stale_clips(small_clinic.content, guide_of(small_clinic)) == ()
    small_clinic.edit("en/about.yaml", "We fill a weak bone.", "We fill a weak bone today.")
    assert stale_clips(small_clinic.content, guide_of(small_clinic)) == (f"clips/en/{path.name}",)


def test_of_a_language_that_is_not_offered_nothing_is_called_stale(
    small_clinic: SmallClinic,
) -> None:
    put(small_clinic.content, "ht", "Nou ranpli zo a.")
    assert stale_clips(small_clinic.content, guide_of(small_clinic)) == ()
