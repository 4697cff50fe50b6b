"""Sentences are spoken beside the screens: whatever an engine does, no visitor waits for it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.session.speech_sent import MOST_TEXT, Why
from kiosk.session.voice import Voice
from kiosk.shell.narrator import PAUSE_SECONDS, RESTARTS
from tests.shell.speakers import HUSHES, SAYS, VOICES, Room, lost, say

BEGINS = 'tell("began", number=number)'
FIRST_HANGS = "turn == 1 and hang()"


# --- how it goes --------------------------------------------------------------------------------


def test_nothing_is_started_before_somebody_asks(room: Room) -> None:
    narrator = room.narrator()
    narrator.hush()
    assert narrator.languages == frozenset()
    assert room.processes == []


def test_it_asks_which_languages_have_a_voice(room: Room) -> None:
    narrator = room.narrator()
    narrator.start()
    narrator.start()
    assert narrator.languages == frozenset()
    room.wait_for("known", "en", "es")
    assert narrator.speaks("es")
    assert narrator.speaks("en-US")
    assert not narrator.speaks("so")
    assert len(room.processes) == 1


def test_without_any_voice_there_is_no_language(room: Room) -> None:
    narrator = room.narrator(ask='tell("voices", engine="", languages=[])', say=VOICES)
    narrator.start()
    room.wait(lambda: bool(room.asked))
    assert narrator.languages == frozenset()


NONE = 'tell("voices", engine="", languages=[])'


def test_a_process_without_a_voice_is_ended_and_the_next_visit_tries_again(room: Room) -> None:
    ask = f"if turn == 1: {NONE}\nelse: {VOICES}"
    narrator = room.narrator(ask=ask)
    narrator.start()
    room.wait(lambda: len(room.processes) == 1 and not is_there(room.processes[0]))
    room.pass_time(200)
    assert len(room.processes) == 1, "nothing is started before the next visit"
    narrator.start()
    room.wait_for("known", "en", "es")
    assert is_there(room.processes[1])


def test_it_is_kept_for_recordings_and_plays_them(room: Room) -> None:
    narrator = room.narrator(ask=NONE)
    narrator.start(plays=True)
    room.wait(lambda: bool(room.asked))
    room.pass_time(200)
    assert is_there(room.processes[0])
    narrator.say(1, "Walk a little.", "en", Voice(), "/clips/a.wav")
    room.wait_for("ended", 1)
    assert len(room.processes) == 1


def test_once_there_are_no_recordings_any_more_it_is_ended(room: Room) -> None:
    narrator = room.narrator(ask=NONE)
    narrator.start(plays=True)
    room.wait(lambda: bool(room.asked))
    room.pass_time(200)
    narrator.start()
    room.wait(lambda: len(room.processes) == 2)
    room.wait(lambda: not any(map(is_there, room.processes)))


def test_a_recording_that_is_asked_for_wakes_a_process_that_stays_until_it_was_heard(
    room: Room,
) -> None:
    narrator = room.narrator(ask=NONE)
    narrator.say(1, "Walk a little.", "en", Voice(), "/clips/a.wav")
    room.wait_for("ended", 1)
    assert len(room.processes) == 1


def test_a_sentence_arrives_whole_and_what_is_heard_of_it_is_told(room: Room) -> None:
    words = 'tell("began", number=number); tell("word", number=number, start=5, length=1)'
    narrator = room.narrator(say=f'{words}; tell("ended", number=number)')
    text = "Walk a little — ¡sí! 骨"
    narrator.say(7, text, "es", Voice(speed=130, volume=30), "/clips/a b.wav")
    assert room.told == [], "nobody waits for it"
    room.wait_for("ended", 7)
    assert room.heard == [("began", 7), ("word", 7, 5, 1), ("ended", 7)]
    assert json.loads(room.asked[1]) == {
        "is": "say",
        "number": 7,
        "text": text,
        "language": "es",
        "voice": {"speed": 130, "volume": 30},
        "clip": "/clips/a b.wav",
    }


def test_the_command_line_says_nothing_of_what_is_heard(room: Room) -> None:
    narrator = room.narrator(say=f"{BEGINS}; hang()")
    say(narrator, text="My own question")
    room.wait_for("began", 1)
    line = Path("/proc", str(room.processes[0]), "cmdline").read_text()
    assert "question" not in line


@pytest.mark.parametrize("why", Why)
def test_each_reason_is_told_as_it_is(room: Room, why: Why) -> None:
    narrator = room.narrator(say=f'tell("failed", number=number, why={why.value!r})')
    say(narrator)
    room.wait_for("failed", 1, why)
    say(narrator, 2)
    room.wait_for("failed", 2, why)
    assert len(room.processes) == 1, "who says that it failed is not broken"


@pytest.mark.parametrize("text", ["", "a" * (MOST_TEXT + 1)])
def test_what_is_no_sentence_is_not_said_and_said_so_later(room: Room, text: str) -> None:
    narrator = room.narrator()
    narrator.say(1, text, "en", Voice())
    assert room.told == [], "whoever asks is not told in the midst of asking"
    room.wait_for("failed", 1, Why.ENGINE_FAILED)
    say(narrator, 2)
    room.wait_for("ended", 2)


# --- one sentence at a time ---------------------------------------------------------------------


def test_a_new_sentence_hushes_the_one_before(room: Room) -> None:
    narrator = room.narrator(say=BEGINS)
    say(narrator, 1)
    room.wait_for("began", 1)
    say(narrator, 2)
    room.wait_for("began", 2)
    assert [json.loads(line)["is"] for line in room.asked] == ["ask", "say", "hush", "say"]
    assert json.loads(room.asked[2])["number"] == 1


def test_nothing_is_told_of_a_sentence_that_was_hushed(room: Room) -> None:
    late = 'tell("word", number=number, start=0, length=4); tell("ended", number=number)'
    narrator = room.narrator(
        say=BEGINS,
        hush=f'{late}; tell("failed", number=number, why="no-sound"); {HUSHES}',
    )
    say(narrator, 1)
    room.wait_for("began", 1)
    narrator.hush()
    say(narrator, 2)
    room.wait_for("began", 2)
    assert room.heard == [("began", 1), ("began", 2)]
    assert len(room.processes) == 1


def test_an_answer_to_no_sentence_of_now_is_ignored(room: Room) -> None:
    stray = 'tell("ended", number=99); tell("hushed", number=98); tell("began", number=97)'
    early = 'tell("ended", number=number); tell("word", number=number, start=0, length=1)'
    beyond = 'tell("word", number=number, start=10, length=999)'
    narrator = room.narrator(say=f"{stray}; {early}; {BEGINS}; {BEGINS}; {beyond}; {SAYS}")
    say(narrator)
    room.wait_for("ended", 1)
    assert room.heard == [("began", 1), ("ended", 1)]


def test_a_sentence_that_is_hushed_before_the_engine_is_awake_is_never_said(room: Room) -> None:
    gate = room.folder / "gate"
    waits = f"while not os.path.exists({str(gate)!r}): time.sleep(.02)"
    narrator = room.narrator(first=waits)
    say(narrator, 1)
    narrator.hush()
    gate.touch()
    room.wait_for("known", "en", "es")
    say(narrator, 2)
    room.wait_for("ended", 2)
    assert [json.loads(line)["is"] for line in room.asked] == ["ask", "say"]


# --- silence within 100 ms ----------------------------------------------------------------------


def test_who_is_not_silent_in_time_is_ended_and_another_one_speaks(room: Room) -> None:
    narrator = room.narrator(say=f"{BEGINS}; {FIRST_HANGS}", hush_ms=50)
    say(narrator, 1)
    room.wait_for("began", 1)
    narrator.hush()
    room.wait(lambda: not is_there(room.processes[0]))
    say(narrator, 2)
    room.wait_for("began", 2)
    assert len(room.processes) == 2
    assert room.heard == [("began", 1), ("began", 2)], "a hushed sentence has not failed"


def test_the_next_sentence_is_not_lost_with_a_process_that_would_not_be_silent(room: Room) -> None:
    narrator = room.narrator(say=f"{BEGINS}; {FIRST_HANGS}", hush_ms=50)
    say(narrator, 1)
    room.wait_for("began", 1)
    say(narrator, 2)
    room.wait_for("began", 2)
    assert room.heard == [("began", 1), ("began", 2)]


def test_however_often_visitors_hush_a_stubborn_process_the_next_sentence_is_said(
    room: Room,
) -> None:
    narrator = room.narrator(say=BEGINS, hush="hang()", hush_ms=20)
    for number in range(1, RESTARTS + 4):
        say(narrator, number)
        room.wait_for("began", number)
        narrator.hush()
    assert len(room.processes) == RESTARTS + 3


# --- who hangs, dies or talks nonsense ----------------------------------------------------------


def is_there(pid: int) -> bool:
    """Tell whether a process runs; one that ended and that nobody has asked about does not."""
    try:
        return Path("/proc", str(pid), "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_who_says_nothing_of_a_sentence_in_time_is_ended_and_another_one_speaks(
    room: Room,
) -> None:
    narrator = room.narrator(say=f"{FIRST_HANGS}; {SAYS}", deadline_ms=300)
    say(narrator, 1)
    room.wait_for(*lost(1))
    room.wait(lambda: not is_there(room.processes[0]))


def test_after_a_hang_the_same_narrator_speaks_again(room: Room) -> None:
    narrator = room.narrator(say=f"{FIRST_HANGS}; {SAYS}", deadline_ms=1_000)
    say(narrator, 1)
    room.wait_for(*lost(1))
    # On a busy computer the second process may be late as well.
    for number in range(2, 12):
        room.clock.now += PAUSE_SECONDS
        say(narrator, number)
        room.wait_for_one_of(("ended", number), lost(number))
        if ("ended", number) in room.heard:
            return
    raise AssertionError("it never spoke again")


def test_a_sentence_that_never_ends_is_given_up(room: Room) -> None:
    narrator = room.narrator(say=f"{BEGINS}; hang()", bound_ms=10)
    narrator.say(1, "Rest.", "en", Voice(speed=200))
    room.wait_for("began", 1)
    room.wait_for(*lost(1))
    room.wait(lambda: not is_there(room.processes[0]))


def test_an_engine_that_does_not_wake_is_given_up_and_then_left_alone(room: Room) -> None:
    narrator = room.narrator(ask="hang()", waking_ms=200)
    for number in range(RESTARTS + 1):
        say(narrator, number)
        room.wait_for(*lost(number))
    room.wait(lambda: not any(map(is_there, room.processes)))
    narrator.start()
    say(narrator, 99)
    room.wait_for("failed", 99, Why.ENGINE_FAILED)
    assert len(room.processes) <= RESTARTS + 1
    assert narrator.languages == frozenset()


def test_after_a_pause_it_is_tried_again(room: Room) -> None:
    narrator = room.narrator(first=f"if turn <= {RESTARTS + 1}: raise SystemExit(1)")
    narrator.start()
    room.wait(lambda: len(room.processes) == RESTARTS + 1)
    room.pass_time(300)
    assert len(room.processes) == RESTARTS + 1, "a broken engine does not spin"
    room.clock.now += PAUSE_SECONDS
    say(narrator, 1)
    room.wait_for("ended", 1)
    assert ("known", "en", "es") in room.told


@pytest.mark.parametrize(
    "does",
    [
        "raise SystemExit(70)",
        "os.kill(os.getpid(), 9)",
        "print('hello', flush=True); hang()",
        "print('', flush=True); hang()",
        'print(\'{"is": "sing"}\', flush=True); hang()',
        "tell('began', number='1'); hang()",
        "tell('began', number=10**12); hang()",
        "tell('failed', number=1, why='sulking'); hang()",
        "sys.stdout.buffer.write(b'\\xff\\xfe\\n' * 9); sys.stdout.flush(); hang()",
        "print('x' * 500_000, end='', flush=True); hang()",
        "for each in range(100_000): tell('word', number=number, start=0, length=1)",
    ],
    ids=[
        *("leaves", "dies", "talks", "mumbles", "unknown kind", "wrong part", "too large"),
        *("unknown reason", "bytes", "endless line", "endless lines"),
    ],
)
def test_who_breaks_in_a_sentence_has_failed_and_another_one_takes_its_place(
    room: Room, does: str
) -> None:
    narrator = room.narrator(say=f"if turn == 1:\n    {BEGINS}\n    {does}\n{SAYS}")
    say(narrator, 1)
    room.wait_for(*lost(1))
    room.wait(lambda: not is_there(room.processes[0]))
    say(narrator, 2)
    room.wait_for("ended", 2)
    assert [each for each in room.heard if each[0] == "failed"] == [lost(1)], "told once"
    assert len(room.processes) == 2


def test_killed_in_the_midst_of_a_sentence_by_the_system_it_has_failed(room: Room) -> None:
    narrator = room.narrator(say=f"{BEGINS}; turn == 1 and hang(); {SAYS}")
    say(narrator, 1)
    room.wait_for("began", 1)
    os.kill(room.processes[0], signal.SIGKILL)
    room.wait_for(*lost(1))
    say(narrator, 2)
    room.wait_for("ended", 2)


def test_killed_while_it_is_silent_another_one_is_ready_for_the_next_sentence(room: Room) -> None:
    narrator = room.narrator()
    say(narrator, 1)
    room.wait_for("ended", 1)
    os.kill(room.processes[0], signal.SIGKILL)
    room.wait(lambda: len(room.processes) == 2)
    say(narrator, 2)
    room.wait_for("ended", 2)
    assert not [each for each in room.told if each[0] == "failed"]
    assert narrator.languages == {"en", "es"}


def test_a_program_that_is_not_there_fails_and_does_not_spin(room: Room, tmp_path: Path) -> None:
    narrator = room.narrator(command=(str(tmp_path / "nothing"),))
    say(narrator, 1)
    assert room.told == []
    room.wait_for(*lost(1))
    room.pass_time(200)
    say(narrator, 2)
    room.wait_for("failed", 2, Why.ENGINE_FAILED)
    assert len(room.heard) == 2
    assert narrator.languages == frozenset()


def test_where_the_voices_are_gone_after_a_restart_this_is_told(room: Room) -> None:
    gone = 'tell("voices", engine="", languages=[] if turn > 1 else ["en"])'
    narrator = room.narrator(ask=gone, say="raise SystemExit(1)")
    say(narrator)
    room.wait_for("known", "en")
    room.wait_for(*lost(1))
    room.wait_for("known")
    assert narrator.languages == frozenset()


# --- what it costs, and what is left behind -----------------------------------------------------


def test_when_the_kiosk_leaves_no_process_stays_behind(room: Room) -> None:
    narrator = room.narrator(say=f"{BEGINS}; hang()")
    say(narrator)
    room.wait_for("began", 1)
    narrator.leave()
    assert not is_there(room.processes[0])
    narrator.leave()
    narrator.hush()
    assert room.heard == [("began", 1)]


def test_the_patient_screens_load_neither_speech_nor_sound(root: Path) -> None:
    program = (
        "import sys, kiosk.shell.narrator; "
        "print(*(name for name in sys.modules if name.startswith('PySide6.')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "PySide6.QtCore" in loaded
    assert not loaded & {"PySide6.QtTextToSpeech", "PySide6.QtMultimedia", "PySide6.QtNetwork"}
