"""Sound costs the patient screens nothing: only the process that speaks loads it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = ("PySide6.QtMultimedia", "PySide6.QtTextToSpeech", "unicode_rbnf", "kiosk.content.spoken")


def test_the_patient_screens_load_neither_sound_nor_what_only_a_voice_needs(root: Path) -> None:
    code = f"import sys, kiosk.running; print([it for it in {HEAVY!r} if it in sys.modules])"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
