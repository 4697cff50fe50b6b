"""Does `kiosk settings` say what holds here, and do broken settings keep every command off?"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from kiosk.settings.settings import DECLARED
from tests.cli.conftest import Say


def test_settings_prints_each_value_and_where_it_came_from(say: Say, machine: Path) -> None:
    file = machine / "machine" / "spine-kiosk" / "kiosk.toml"
    file.write_text("# our clinic\nmount = 900\nidle_seconds = 200\nwarning_seconds = 60\n")
    answer = say(
        "settings", "--warning-seconds", "90", KIOSK_IDLE_SECONDS="240", KIOSK_WARNING_SECONDS="70"
    )
    assert (answer.code, answer.err) == (0, "")
    rows = dict(re.findall(r"^(\w+) +(.+)$", answer.out, flags=re.MULTILINE))
    assert re.fullmatch(rf"900 +{re.escape(str(file))}:2", rows["mount"])
    assert re.fullmatch(r"240 +KIOSK_IDLE_SECONDS", rows["idle_seconds"])
    assert re.fullmatch(r"90 +--warning-seconds", rows["warning_seconds"])
    assert re.fullmatch(r"5 +default", rows["poll_seconds"])
    assert str(file) in answer.out.splitlines()[-1]


def test_settings_answers_a_program_in_json(say: Say) -> None:
    answer = say("settings", "--json", "--reduced-motion")
    told = json.loads(answer.out)
    assert answer.code == 0
    assert {"name": "reduced_motion", "value": "true", "from": "--reduced-motion"} in told[
        "settings"
    ]
    assert [each["name"] for each in told["settings"]] == [setting.name for setting in DECLARED]
    answer = say("settings", "--json", "--mount", "1")
    assert answer.code == 10
    assert json.loads(answer.out)["problems"][0]["where"] == "--mount"


def test_a_settings_file_can_be_named_in_place_of_the_machines_own(say: Say, machine: Path) -> None:
    (machine / "machine" / "spine-kiosk" / "kiosk.toml").write_text("mount = 'broken'")
    (machine / "other.toml").write_text("mount = 700")
    answer = say("settings", "--settings", "other.toml")
    assert answer.code == 0
    assert re.search(r"^mount +700 +other.toml:1$", answer.out, flags=re.MULTILINE)


@pytest.mark.parametrize("command", ["run", "settings", "check", "pictures"])
def test_broken_settings_leave_with_10_and_every_problem(
    command: str, say: Say, machine: Path
) -> None:
    (machine / "machine" / "spine-kiosk" / "kiosk.toml").write_text("mount = 1\nidle_second = 3\n")
    more = ["--out", machine / "out"] if command == "pictures" else []
    answer = say(command, *more, KIOSK_POLL_SECONDS="0", KIOSK_CONTNT="/srv")
    assert answer.code == 10
    lines = answer.err.splitlines()
    assert len(lines) == 5
    assert "kiosk.toml:1: mount: 1 is too small" in lines[0]
    assert "kiosk.toml:2: " in lines[1]
    assert "Did you mean idle_seconds?" in lines[1]
    assert lines[2].startswith("KIOSK_CONTNT: ")
    assert lines[3].startswith("KIOSK_POLL_SECONDS: 0 is too small")
    assert lines[4] == "The kiosk does not start until these 4 settings are right."
    assert answer.out == ""
    assert "Traceback" not in answer.err
    assert not (machine / "out").exists()


def test_a_settings_file_that_is_not_there_leaves_with_10(say: Say, machine: Path) -> None:
    answer = say("--settings", machine / "no.toml")
    assert answer.code == 10
    assert "no.toml: there is no such file" in answer.err
    assert "Traceback" not in answer.err
