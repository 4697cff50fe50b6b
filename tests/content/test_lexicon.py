"""The hard words of a language: what the front desk may write, and what the check says of slips."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.checking import check_folder
from kiosk.content.folder import lexicon_bytes
from kiosk.content.lexicon import MOST_LETTERS, hard_words, lexicon_problems

GOOD = 'words:\n  - word: "Kyphoplasty"\n    say: "kypho plasty"\n'


def _folder(tmp_path: Path, text: str | bytes, language: str = "en") -> Path:
    (tmp_path / language).mkdir(exist_ok=True)
    data = text.encode() if isinstance(text, str) else text
    (tmp_path / language / "lexicon.yaml").write_bytes(data)
    return tmp_path


def test_a_word_and_its_plural_are_found_in_any_case() -> None:
    words = hard_words(GOOD.encode(), "en")
    assert words["kyphoplasty"] == "kypho plasty"
    assert words["kyphoplastys"] == "kypho plastys"


def test_a_folder_without_the_file_has_no_hard_words_and_no_problem(tmp_path: Path) -> None:
    assert lexicon_bytes(tmp_path, "en") == b""
    assert lexicon_problems(tmp_path, "en") == ()
    assert hard_words(b"", "en") == {}


@pytest.mark.parametrize(
    ("text", "line", "wrong"),
    [
        ('words:\n  - word: ""\n    say: "a"\n', 2, "'word' is empty"),
        ('words:\n  - word: "a"\n    say: ""\n', 3, "'say' is empty"),
        ('words:\n  - word: "a"\n', 2, "'say' is missing"),
        (f'{GOOD}  - word: "KYPHOPLASTY"\n    say: "b"\n', 4, "stands here twice"),
        ('words:\n  - word: "**bone**"\n    say: "bone"\n', 2, "has marks in it"),
        ('words:\n  - word: "[bone](term:bone)"\n    say: "bone"\n', 2, "has marks in it"),
        ('words:\n  - word: "..."\n    say: "dots"\n', 2, "has no letter"),
        ('words:\n  - word: "bone"\n    say: "b0ne"\n', 3, "has signs or digits in it"),
        ('words:\n  - word: "bone"\n    say: "<break/>"\n', 3, "has signs or digits in it"),
        (f'words:\n  - word: "{"a" * (MOST_LETTERS + 1)}"\n    say: "a"\n', 2, "more than 60"),
        ('wordz:\n  - word: "a"\n    say: "a"\n', 1, "wordz"),
    ],
)
def test_a_slip_is_named_with_its_line_and_what_is_right(
    tmp_path: Path, text: str, line: int, wrong: str
) -> None:
    problems = lexicon_problems(_folder(tmp_path, text), "en")
    assert [(each.file, each.line) for each in problems] == [("en/lexicon.yaml", line)]
    assert wrong in problems[0].wrong
    assert problems[0].right
    assert hard_words(text.encode(), "en") == {}


def test_kiosk_check_names_a_slip_in_the_hard_words_of_each_language(
    root: Path, tmp_path: Path
) -> None:
    import shutil

    shutil.copytree(root / "resources" / "content", tmp_path / "content")
    for language in ("en", "es"):
        _folder(tmp_path / "content", f"{GOOD}{GOOD[7:]}", language)
    problems = check_folder(tmp_path / "content", root / "resources" / "words")
    assert [each.file for each in problems] == ["en/lexicon.yaml", "es/lexicon.yaml"]


def test_a_folder_in_the_place_of_the_file_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "en" / "lexicon.yaml").mkdir(parents=True)
    assert lexicon_bytes(tmp_path, "en") == b""
    assert [each.file for each in lexicon_problems(tmp_path, "en")] == ["en/lexicon.yaml"]


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: f"words:\n{text}".encode()))
def test_any_bytes_give_words_or_problems(data: bytes) -> None:
    assert isinstance(dict(hard_words(data, "es")), dict)
