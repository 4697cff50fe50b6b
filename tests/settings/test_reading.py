"""Where do the settings of a machine come from, and what is said about broken ones?"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kiosk.settings.reading import Reading, read_settings
from kiosk.settings.settings import DECLARED, Setting, Settings


class Said(NamedTuple):
    """One value of a setting, as kiosk.toml and as a text would say it, and what it means."""

    toml: str
    text: str
    meant: object


def absolute(name: str) -> Path:
    return Path(os.path.abspath(os.sep)) / name  # noqa: PTH100  the root of this drive


def folder(name: str) -> Said:
    return Said(f"'{absolute(name)}'", str(absolute(name)), absolute(name))


KEYS = [setting.name for setting in DECLARED if setting.name.startswith("key_")]

GOOD: dict[str, tuple[Said, Said, Said]] = {
    "content": (folder("one"), folder("two"), folder("three")),
    "windowed": (
        Said("'1080x1920'", "1080x1920", (1080, 1920)),
        Said("'1920x1080'", "1920x1080", (1920, 1080)),
        Said("'720x1280'", "720X1280", (720, 1280)),
    ),
    "px_per_mm": (Said("4", "4", 4.0), Said("4.25", "4.25", 4.25), Said("20.0", "20", 20.0)),
    "mount": (Said("300", "300", 300), Said("900", "900", 900), Said("1500", "1500", 1500)),
    "idle_seconds": (Said("120", "120", 120), Said("200", "200", 200), Said("300", "300", 300)),
    "warning_seconds": (Said("20", "20", 20), Said("60", "60", 60), Said("120", "120", 120)),
    "poll_seconds": (Said("1", "1", 1), Said("60", "60", 60), Said("3600", "3600", 3600)),
    "reduced_motion": (
        Said("true", "true", True),
        Said("false", "no", False),
        Said("true", "on", True),
    ),
    "show_unreviewed_translations": (
        Said("true", "true", True),
        Said("false", "no", False),
        Said("true", "on", True),
    ),
    "printer": (
        Said("'Front-Desk'", "Front-Desk", "Front-Desk"),
        Said("'HP LaserJet (copy)'", " HP LaserJet (copy) ", "HP LaserJet (copy)"),
        Said(r"'\\server\Büro'", r"\\server\Büro", r"\\server\Büro"),
    ),
    "sheets_per_hour": (Said("1", "1", 1), Said("20", "20", 20), Said("60", "60", 60)),
    **{
        name: (
            Said("'F30'", "F30", ("F30",)),
            Said("'Media Stop, 5'", "media  stop,5", ("Media Stop", "5")),
            Said("['F31', 'Launch (7)']", "F31, Launch (7)", ("F31", "Launch (7)")),
        )
        for name in KEYS
    },
    "state": (folder("four"), folder("five"), folder("six")),
}
"""Three good values for every setting: for kiosk.toml, the environment, the command line."""

BAD: dict[str, tuple[Said, ...]] = {
    "content": (Said("7", "a\nb", "text"), Said("[]", "\x00", "list")),
    "windowed": (Said("1080", "1080", ""), Said("'1x1'", "1x1", ""), Said("'wide'", "8193x10", "")),
    "px_per_mm": (Said("0.9", "0.9", ""), Said("nan", "nan", ""), Said("'4'", "4,2", "")),
    "mount": (Said("299", "299", ""), Said("1501", "1501", ""), Said("85.0", "85 cm", "")),
    "idle_seconds": (Said("119", "119", ""), Said("301", "301", ""), Said("true", "", "")),
    "warning_seconds": (Said("19", "19", ""), Said("121", "121", ""), Said("'45'", "45s", "")),
    "poll_seconds": (Said("0", "0", ""), Said("3601", "3601", ""), Said("-5", "-5", "")),
    "reduced_motion": (Said("1", "maybe", ""), Said("'true'", "", "")),
    "show_unreviewed_translations": (Said("1", "maybe", ""), Said("'true'", "", "")),
    "printer": (Said("1", "a\nb", ""), Said("[]", "a\x00b", ""), Said("true", "x" * 201, "")),
    "sheets_per_hour": (Said("0", "0", ""), Said("61", "61", ""), Said("'20'", "some", "")),
    **{
        name: (
            Said("'F36'", "F36", ""),
            Said("5", "F30,", ""),
            Said("['F30', 5]", "F30, F30", ""),
            Said("{}", ", ".join(f"F{number}" for number in range(1, 14)), ""),
        )
        for name in KEYS
    },
    "state": (Said("false", "a\tb", ""), Said("{}", "x" * 1001, "")),
}

NAMES = [setting.name for setting in DECLARED]


def by_name(name: str) -> Setting:
    return next(setting for setting in DECLARED if setting.name == name)


def read(
    tmp_path: Path,
    toml: str | bytes | None = None,
    environ: dict[str, str] | None = None,
    given: dict[str, str] | None = None,
) -> Reading:
    file = None
    if toml is not None:
        file = tmp_path / "kiosk.toml"
        file.write_bytes(toml if isinstance(toml, bytes) else toml.encode())
    return read_settings(file, environ or {}, given or {})


def problems(reading: Reading) -> list[str]:
    assert reading.settings is None
    return [str(problem) for problem in reading.problems]


# --- the four places -------------------------------------------------------------------------


def test_every_setting_has_values_in_this_test() -> None:
    assert list(GOOD) == NAMES
    assert list(BAD) == NAMES


def test_without_anything_said_every_setting_is_its_default(tmp_path: Path) -> None:
    reading = read(tmp_path)
    assert reading.settings == Settings()
    assert [(origin.name, origin.where) for origin in reading.origins] == [
        (name, "default") for name in NAMES
    ]
    assert not reading.problems


@pytest.mark.parametrize("name", NAMES)
def test_the_later_place_wins_for_every_setting(name: str, tmp_path: Path) -> None:
    setting = by_name(name)
    in_file, in_environ, on_line = GOOD[name]
    toml = f"# what IT wrote\n{name} = {in_file.toml}\n"
    environ = {setting.variable: in_environ.text, "PATH": "/bin"}
    given = {name: on_line.text}
    expected = [
        (read(tmp_path, toml), in_file, f"{tmp_path / 'kiosk.toml'}:2"),
        (read(tmp_path, toml, environ), in_environ, setting.variable),
        (read(tmp_path, toml, environ, given), on_line, setting.option),
        (read(tmp_path, None, environ), in_environ, setting.variable),
        (read(tmp_path, toml, {}, given), on_line, setting.option),
    ]
    for reading, said, where in expected:
        assert not reading.problems
        assert getattr(reading.settings, name) == said.meant
        assert type(getattr(reading.settings, name)) is type(said.meant)
        assert {origin.name: origin.where for origin in reading.origins}[name] == where


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_value_is_refused_in_every_place(name: str, tmp_path: Path) -> None:
    setting = by_name(name)
    for said in BAD[name]:
        in_file = problems(read(tmp_path, f"{name} = {said.toml}"))
        in_environ = problems(read(tmp_path, None, {setting.variable: said.text}))
        on_line = problems(read(tmp_path, None, {}, {name: said.text}))
        assert len(in_file) == len(in_environ) == len(on_line) == 1
        assert in_file[0].startswith(f"{tmp_path / 'kiosk.toml'}:1: {name}: ")
        assert in_environ[0].startswith(f"{setting.variable}: ")
        assert on_line[0].startswith(f"{setting.option}: ")
        assert in_file[0].endswith(f"Right, for example: {setting.toml_example}")
        assert in_environ[0].endswith(f"{setting.variable}={setting.example}")
        assert on_line[0].endswith(f"{setting.option} {setting.example}")


@pytest.mark.parametrize("name", NAMES)
def test_the_example_in_every_message_is_right(name: str, tmp_path: Path) -> None:
    setting = by_name(name)
    assert not read(tmp_path, setting.toml_example).problems
    assert not read(tmp_path, None, {setting.variable: setting.example}).problems


def test_all_problems_of_all_places_come_at_once(tmp_path: Path) -> None:
    said = problems(
        read(
            tmp_path,
            'mount = "high"\nidle_second = 200\nwarning_seconds = 5\n',
            {"KIOSK_POLL_SECONDS": "often", "KIOSK_IDEL_SECONDS": "200", "HOME": "/x"},
            {"px_per_mm": "4,03", "windowed": "big"},
        )
    )
    places = [line.split(": ")[0].rpartition(os.sep)[2] for line in said]
    assert places == [
        "kiosk.toml:1",
        "kiosk.toml:2",
        "kiosk.toml:3",
        "KIOSK_IDEL_SECONDS",
        "KIOSK_POLL_SECONDS",
        "--windowed",
        "--px-per-mm",
    ]


def test_a_bad_value_is_told_even_where_a_later_place_is_right(tmp_path: Path) -> None:
    assert len(problems(read(tmp_path, "mount = 1", {"KIOSK_MOUNT": "850"}, {"mount": "900"}))) == 1


# --- names ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("idle_second", "idle_seconds"),
        ("Idle_Seconds", "idle_seconds"),
        ("px_pr_mm", "px_per_mm"),
        ("idel", "idle_seconds"),
        ("motion", "reduced_motion"),
    ],
)
def test_a_misspelt_name_is_told_what_was_meant(wrong: str, right: str, tmp_path: Path) -> None:
    (in_file,) = problems(read(tmp_path, f"\n\n{wrong} = 1\n"))
    assert in_file.startswith(f"{tmp_path / 'kiosk.toml'}:3: ")
    assert f"Did you mean {right}?" in in_file
    (in_environ,) = problems(read(tmp_path, None, {f"KIOSK_{wrong.upper()}X": "1"}))
    assert f"Did you mean KIOSK_{right.upper()}?" in in_environ


def test_a_name_like_no_other_is_told_all_names(tmp_path: Path) -> None:
    (said,) = problems(read(tmp_path, "zzz = 1"))
    assert all(name in said for name in NAMES)


def test_a_table_is_refused_with_its_line(tmp_path: Path) -> None:
    (said,) = problems(read(tmp_path, "mount = 850\n[screen]\nwidth = 3\n"))
    assert ":2: " in said
    (said,) = problems(read(tmp_path, "[mount]\nheight = 850\n"))
    assert ":1: mount: a table is not a whole number" in said


def test_variables_of_other_programs_are_left_alone(tmp_path: Path) -> None:
    assert not read(tmp_path, None, {"PATH": "/bin", "MY_KIOSK_MOUNT": "3", "kiosk": "x"}).problems


# --- folders ----------------------------------------------------------------------------------


def test_a_relative_folder_starts_where_it_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    assert read(tmp_path, "content = 'words'").settings == Settings(content=tmp_path / "words")
    assert read(tmp_path, None, {"KIOSK_CONTENT": "words"}).settings == Settings(
        content=here / "words"
    )
    assert read(tmp_path, None, {}, {"content": "words"}).settings == Settings(
        content=here / "words"
    )


def test_an_empty_folder_means_the_bundled_one_again(tmp_path: Path) -> None:
    reading = read(tmp_path, "content = '/srv/words'", {"KIOSK_CONTENT": ""})
    assert reading.settings == Settings()


def test_a_share_that_is_away_is_no_problem(tmp_path: Path) -> None:
    assert not read(tmp_path, f"content = '{tmp_path / 'away'}'").problems


def test_a_home_that_nobody_has_is_refused(tmp_path: Path) -> None:
    (said,) = problems(read(tmp_path, "content = '~nobody-has-this-name/x'"))
    assert "a user that this computer does not have" in said


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the folder that a program stands in")
def test_a_start_in_a_deleted_folder_reads_the_settings_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert not read(tmp_path, "content = 'words'", {"KIOSK_STATE": "state"}).problems


# --- whatever is written, an answer comes ----------------------------------------------------

values = st.one_of(
    st.integers().map(str),
    st.floats().map(str),
    st.text(max_size=30).map(lambda text: "'" + text + "'"),
    st.sampled_from(["true", "[]", "{a = 1}", "1979-05-27", "0x10", "'1080x1920'", "4.2"]),
)
lines = st.builds("{} = {}".format, st.sampled_from([*NAMES, "mounts", "a.b", "'x'"]), values)


def assert_an_answer(reading: Reading) -> None:
    assert (reading.settings is None) == bool(reading.problems)
    for problem in reading.problems:
        assert str(problem).isprintable()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(), st.lists(lines, max_size=6).map("\n".join), st.text()))
@example(b"\xef\xbb\xbf")
@example("\x00")
def test_any_file_gets_an_answer(tmp_path: Path, file: str | bytes) -> None:
    data = file if isinstance(file, bytes) else file.encode("utf-8", "surrogatepass")
    assert_an_answer(read(tmp_path, data))


@given(st.dictionaries(st.sampled_from(NAMES), st.text()), st.dictionaries(st.text(), st.text()))
@example({"mount": "0\x1f"}, {})
@example({"px_per_mm": "0\x1f"}, {})
def test_any_environment_and_command_line_get_an_answer(
    given: dict[str, str], more: dict[str, str]
) -> None:
    environ = {by_name(name).variable: text for name, text in given.items()}
    environ |= {f"KIOSK_{name}": text for name, text in more.items()}
    assert_an_answer(read_settings(None, environ, given))
