"""Can the front desk have every sentence recorded, or list them for a nurse to read out?"""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest

from kiosk.content.clip_sound import read_clip
from kiosk.content.clips import clip_path
from tests.cli.conftest import Say
from tests.content.small_clinic import SmallClinic
from tests.content.sound_files import tone, wav

PROGRAM = """\
#!/bin/sh
case "$*" in
*--voices*) printf 'Pty Language\\n 5  en-us  --/M  English  gmw/en\\n'; exit;;
esac
while [ "$1" != -w ]; do shift; done
text=$(cat)
case "$text" in *"{refused}"*) echo "No such word" >&2; exit 1;; esac
cp "{sound}" "$2"
"""
"""Stands in for espeak-ng where it is about what the kiosk does with its answers, and is fast."""


@pytest.fixture
def clinic(tmp_path: Path) -> SmallClinic:
    return SmallClinic(tmp_path / "clinic")


@pytest.fixture
def fast(tmp_path: Path) -> str:
    """Surroundings in which another program is called espeak-ng: gives its PATH."""
    return speaking(tmp_path)


def speaking(tmp_path: Path, refused: str = "never said") -> str:
    (tmp_path / "sound.wav").write_bytes(wav(tone()))
    program = tmp_path / "bin" / "espeak-ng"
    program.parent.mkdir(exist_ok=True)
    program.write_text(
        PROGRAM.replace("{sound}", str(tmp_path / "sound.wav")).replace("{refused}", refused)
    )
    program.chmod(0o755)
    return f"{program.parent}:/usr/bin:/bin"


def table(out: str) -> list[dict[str, str]]:
    assert out.startswith("\ufeff"), "a spreadsheet program would not know these letters"
    return list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))


def clip(clinic: SmallClinic, sentence: str, language: str = "en") -> Path:
    path = clip_path(clinic.content, language, sentence)
    assert path is not None
    return path


def test_a_table_says_which_sentence_goes_into_which_file(say: Say, clinic: SmallClinic) -> None:
    answer = say("prerender", clinic.content, "--list")
    assert (answer.code, answer.err) == (0, "")
    rows = {row["sentence"]: row for row in table(answer.out)}
    row = rows["We fill a weak bone."]
    assert clinic.content / row["file"] == clip(clinic, "We fill a weak bone.")
    assert (row["language"], row["recorded"]) == ("en", "no")
    assert not (clinic.content / "clips").exists()


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed here")
def test_a_real_voice_records_what_is_missing_and_leaves_what_is_there(
    say: Say, clinic: SmallClinic
) -> None:
    nurse = clip(clinic, "We fill a weak bone.")
    nurse.parent.mkdir(parents=True)
    nurse.write_bytes(b"the nurse's own voice")
    answer = say("prerender", clinic.content)
    assert (answer.code, answer.err) == (0, "")
    rows = table(say("prerender", clinic.content, "--list").out)
    assert {row["recorded"] for row in rows} == {"yes"}
    assert nurse.read_bytes() == b"the nurse's own voice"
    made = len(rows) - 1
    assert answer.out.startswith(f"en: {made:,} recordings made with English_(America) (")
    assert answer.out.endswith(" MB), 1 were there.\n")
    for row in rows:
        path = clinic.content / row["file"]
        if path != nurse:
            assert read_clip(path) is not None, row
    assert len(list(clinic.content.glob("clips/*/*"))) == len(rows)
    assert say("check", clinic.content).out.count("clips/") == 0


def test_only_what_was_changed_is_recorded_again_and_the_old_one_is_named(
    say: Say, clinic: SmallClinic, fast: str
) -> None:
    assert say("prerender", clinic.content, PATH=fast).code == 0
    old = clip(clinic, "We fill a weak bone.")
    assert old.exists()
    clinic.edit("en/about.yaml", "We fill a weak bone.", "We fill a soft bone.")
    answer = say("prerender", clinic.content, "--list")
    assert (answer.code, answer.err) == (
        0,
        f"No sentence has this recording any more: clips/en/{old.name}\n",
    )
    assert [row["sentence"] for row in table(answer.out) if row["recorded"] == "no"] == [
        "We fill a soft bone."
    ]
    answer = say("prerender", clinic.content, PATH=fast)
    assert answer.out.startswith("en: 1 recordings made with English ")
    assert old.exists()


def test_a_language_without_a_voice_stays_silent_and_leaves_with_1(
    say: Say, root: Path, tmp_path: Path, fast: str
) -> None:
    content = tmp_path / "content"
    shutil.copytree(root / "resources" / "content", content)
    answer = say("prerender", content, "--language", "es", PATH=fast)
    assert (answer.code, answer.out) == (1, "")
    assert "espeak-ng has no voice for the language 'es': nothing was recorded" in answer.err
    answer = say("prerender", content, "--voice", "Zira", PATH=fast)
    assert answer.code == 1
    assert "espeak-ng has no voice called 'Zira' for the language 'en'" in answer.err
    assert not (content / "clips").exists()


def test_a_language_that_is_not_there_leaves_with_1(say: Say, clinic: SmallClinic) -> None:
    for more in ((), ("--list",)):
        answer = say("prerender", clinic.content, "--language", "xx", *more)
        assert (answer.code, answer.out) == (1, "")
        assert "has no language 'xx'. It has: en." in answer.err


def test_nothing_is_recorded_into_the_programs_own_content(say: Say, root: Path) -> None:
    done = say("prerender", root / "resources" / "content")
    assert done.code == 1
    assert "Name that folder: kiosk prerender FOLDER" in done.err
    assert not (root / "resources" / "content" / "clips").exists()


def test_words_that_are_not_fit_are_not_recorded(say: Say, clinic: SmallClinic) -> None:
    clinic.edit("en/about.yaml", "short: About", "short:")
    answer = say("prerender", clinic.content)
    assert (answer.code, answer.out) == (1, "")
    assert "`kiosk check` lists them. Nothing was done." in answer.err


def test_where_a_program_fails_what_is_made_stays_and_the_rest_is_counted(
    say: Say, clinic: SmallClinic, tmp_path: Path
) -> None:
    answer = say("prerender", clinic.content, PATH=speaking(tmp_path, refused="weak bone"))
    assert answer.code == 1
    assert "are missing. espeak-ng failed: No such word" in answer.err
    made = list(clinic.content.glob("clips/en/*"))
    assert answer.out.startswith(f"en: {len(made)} recordings made")
    assert made
    assert all(path.suffix == ".wav" for path in made)


def test_a_program_that_gives_no_sound_makes_no_clip(
    say: Say, clinic: SmallClinic, tmp_path: Path, fast: str
) -> None:
    (tmp_path / "sound.wav").write_bytes(b"RIFF, or so it says")
    answer = say("prerender", clinic.content, PATH=fast)
    assert answer.code == 1
    assert "espeak-ng gave no sound for: " in answer.err
    assert not list(clinic.content.glob("clips/en/*"))


def test_a_link_in_the_place_of_the_folder_is_not_followed(
    say: Say, clinic: SmallClinic, tmp_path: Path, fast: str
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (clinic.content / "clips").mkdir()
    (clinic.content / "clips" / "en").symlink_to(tmp_path / "elsewhere")
    answer = say("prerender", clinic.content, PATH=fast)
    assert answer.code == 1
    assert "a link, which the kiosk never follows" in answer.err
    assert not list((tmp_path / "elsewhere").iterdir())


def test_without_a_program_a_sentence_says_what_to_install(
    say: Say, clinic: SmallClinic, tmp_path: Path
) -> None:
    answer = say("prerender", clinic.content, "--engine", "espeak-ng", PATH=tmp_path)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == "espeak-ng is not installed here. Install it, then try again.\n"


def test_it_needs_no_qt(
    say: Say, clinic: SmallClinic, machine: Path, root: Path, fast: str
) -> None:
    for name in ("PySide6", "shiboken6", "qtawesome", "qtpy"):
        (machine / "none" / name).mkdir(parents=True)
        (machine / "none" / name / "__init__.py").write_text("raise ImportError('no Qt here')\n")
    where = f"{machine / 'none'}:{root}"
    assert say("prerender", clinic.content, PATH=fast, PYTHONPATH=where).code == 0
