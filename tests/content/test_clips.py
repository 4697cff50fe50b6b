"""Is a clip played for exactly its own words, and only where it is an ordinary file?"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.checking import check_content
from kiosk.content.clips import (
    LARGEST_CLIP,
    as_painted,
    clip_name,
    clip_of,
    clips_there,
    strays_among_clips,
)
from kiosk.content.folder import CLIPS, fingerprint
from kiosk.content.loading import load_guide
from tests.content.small_clinic import SmallClinic
from tests.content.sound_files import tone, wav

REST = "Rest today."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content folder with a clip of one English sentence."""
    put(tmp_path, "en", REST)
    return tmp_path


def put(folder: Path, language: str, sentence: str, data: bytes = b"") -> Path:
    path = folder / CLIPS / language / clip_name(language, sentence)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data or wav(tone()))
    return path


def test_a_sentence_finds_its_clip(folder: Path) -> None:
    path = clip_of(folder, "en", REST)
    # Written down: a name that came out otherwise would silence every clip of every clinic.
    assert path == folder / "clips" / "en" / "33c414ec4a6617070974cc3de1da1554.wav"


@pytest.mark.parametrize(
    "same", ["Rest  today.", " Rest\ntoday. ", "Rest\u00a0today.", "Re\u00adst today.\u200e"]
)
def test_how_it_is_broken_into_lines_makes_no_difference(folder: Path, same: str) -> None:
    assert clip_of(folder, "en", same) == clip_of(folder, "en", REST) is not None


@pytest.mark.parametrize("other", ["Rest today", "rest today.", "Rest to day.", "Rest 2day.", ""])
def test_a_sentence_that_was_changed_has_no_clip(folder: Path, other: str) -> None:
    assert clip_of(folder, "en", other) is None


def test_the_same_words_in_another_language_have_no_clip(folder: Path) -> None:
    put(folder, "es", "No.")
    assert clip_of(folder, "es", REST) is None
    assert clip_of(folder, "en", "No.") is None


def test_accents_in_one_piece_or_two_are_the_same_words(tmp_path: Path) -> None:
    put(tmp_path, "es", "Descanse mañana.")
    assert clip_of(tmp_path, "es", "Descanse man\u0303ana.") is not None


@given(st.text(), st.text())
def test_two_sentences_share_a_name_only_if_they_look_alike(first: str, second: str) -> None:
    is_alike = as_painted(first) == as_painted(second)
    assert (clip_name("en", first) == clip_name("en", second)) is is_alike


@given(st.text())
def test_what_is_painted_is_painted_the_same_again(sentence: str) -> None:
    assert as_painted(as_painted(sentence)) == as_painted(sentence)


@pytest.mark.parametrize("language", ["..", "../en", "EN", "", "en/..", "clips"])
def test_no_language_leads_out_of_the_folder(folder: Path, language: str) -> None:
    assert clip_of(folder, language, REST) is None


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="there are no links here")
@pytest.mark.parametrize("which", ["clip", "language", "clips"])
def test_links_are_never_followed(tmp_path: Path, which: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    path = put(elsewhere, "en", REST)
    folder = tmp_path / "content"
    link, target = {
        "clip": (folder / CLIPS / "en" / path.name, path),
        "language": (folder / CLIPS / "en", path.parent),
        "clips": (folder / CLIPS, path.parents[1]),
    }[which]
    link.parent.mkdir(parents=True)
    link.symlink_to(target)
    assert link.exists()
    assert clip_of(folder, "en", REST) is None


def test_an_empty_one_a_folder_and_one_that_is_too_large_are_no_clips(tmp_path: Path) -> None:
    path = put(tmp_path, "en", REST)
    with path.open("wb") as file:
        file.truncate(LARGEST_CLIP + 1)
    assert clip_of(tmp_path, "en", REST) is None
    path.write_bytes(b"")
    assert clip_of(tmp_path, "en", REST) is None
    path.unlink()
    path.mkdir()
    assert clip_of(tmp_path, "en", REST) is None


def test_a_folder_that_is_not_there_has_no_clips(tmp_path: Path) -> None:
    assert clip_of(tmp_path / "gone", "en", REST) is None
    assert clips_there(tmp_path / "gone", "en") == ()
    assert strays_among_clips(tmp_path / "gone") == ()


def test_the_clips_of_a_language_are_counted_and_nothing_else(folder: Path) -> None:
    (folder / CLIPS / "en" / "notes.txt").write_text("take 2 was better")
    (folder / CLIPS / "en" / ".half.wav.new").write_bytes(b"RIFF")
    assert clips_there(folder, "en") == (clip_name("en", REST),)


def test_clips_keep_no_words_off_the_screen_whatever_lies_among_them(
    small_clinic: SmallClinic,
) -> None:
    put(small_clinic.content, "en", REST, b"no sound")
    (small_clinic.content / CLIPS / "en" / "take 2.wav").write_bytes(b"")
    (small_clinic.content / CLIPS / "English").mkdir()
    loaded = load_guide(small_clinic.content, small_clinic.words)
    assert loaded.guide is not None, loaded.problems


def test_the_check_names_what_is_never_played_among_clips(small_clinic: SmallClinic) -> None:
    content = small_clinic.content
    before = check_content(content, small_clinic.words).problems
    put(content, "en", "A sentence that nobody says any more.")
    assert check_content(content, small_clinic.words).problems == before
    put(content, "en", "An empty one").write_bytes(b"")
    (content / CLIPS / "en" / "take 2.wav").write_bytes(b"RIFF")
    (content / CLIPS / "English").mkdir()
    (content / CLIPS / "fr").write_bytes(b"")
    checked = check_content(content, small_clinic.words)
    new = {problem.file for problem in checked.problems if problem not in before}
    empty = f"clips/en/{clip_name('en', 'An empty one')}"
    assert new == {empty, "clips/en/take 2.wav", "clips/English", "clips/fr"}
    assert checked.is_shown_all_the_same


def test_a_file_in_the_place_of_the_folder_is_named(small_clinic: SmallClinic) -> None:
    (small_clinic.content / CLIPS).write_text("")
    loaded = load_guide(small_clinic.content, small_clinic.words)
    assert [problem.file for problem in loaded.problems] == [CLIPS]


def test_the_poll_looks_at_no_clip(small_clinic: SmallClinic) -> None:
    before = fingerprint(small_clinic.content)
    put(small_clinic.content, "en", REST)
    (small_clinic.content / CLIPS / "readme.txt").write_text("made on Monday")
    assert fingerprint(small_clinic.content) == before
    (small_clinic.content / "en" / "help.yaml").touch()
    assert fingerprint(small_clinic.content) != before
