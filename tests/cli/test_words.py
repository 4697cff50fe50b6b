"""What does the kiosk answer to words that it does not know, and to a call for help?"""

from __future__ import annotations

import pytest

import kiosk
from kiosk.settings.settings import DECLARED
from tests.cli.conftest import Say


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["chekc"], "check"),
        (["setings"], "settings"),
        (["--idel-seconds", "200"], "--idle-seconds"),
        (["run", "--windowd=1080x1920"], "--windowed"),
        (["settings", "--jsn"], "--json"),
        (["pictures", "--out", "x", "--sizes", "10x10"], "--size"),
    ],
)
def test_a_misspelt_word_leaves_with_2_and_what_was_meant(
    words: list[str], meant: str, say: Say
) -> None:
    answer = say(*words)
    assert answer.code == 2
    assert answer.err.startswith(("usage: kiosk ", "kiosk: "))
    assert f"Did you mean {meant}?" in answer.err
    assert "Traceback" not in answer.err


@pytest.mark.parametrize(
    "words",
    [
        ["frobnicate"],
        ["run", "now"],
        ["--mount"],
        ["pictures"],
        ["pictures", "--out", "x", "--size", "big"],
        ["check", "a", "b"],
        ["--idle", "200"],  # no half words: a later option might begin like that
    ],
)
def test_a_command_line_that_nobody_understands_leaves_with_2(words: list[str], say: Say) -> None:
    answer = say(*words)
    assert answer.code == 2
    assert answer.out == ""
    assert "Traceback" not in answer.err


def test_version_and_help_leave_with_0(say: Say) -> None:
    assert say("--version") == (0, f"kiosk {kiosk.__version__}\n", "")
    answer = say("--help")
    assert (answer.code, answer.err) == (0, "")
    for command in ("run", "check", "pictures", "settings"):
        assert f"kiosk {command} " in answer.out
        assert say(command, "--help").code == 0


def test_the_help_of_run_explains_every_setting(say: Say) -> None:
    told = " ".join(say("run", "--help").out.split())
    for setting in DECLARED:
        assert f"{setting.option} " in told
        assert setting.sentence in told
