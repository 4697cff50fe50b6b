"""A name imports only to its right: is the law kept, and would a sin be seen?"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LINT = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]

SINS = {
    "content knows Qt": ("content", "import PySide6.QtCore", "know nothing of Qt"),
    "session knows shiboken": ("session", "import shiboken6", "know nothing of Qt"),
    "settings knows qtpy": ("settings", "import qtpy", "know nothing of Qt"),
    "content looks up to session": ("content", "import kiosk.session.session", "only to its right"),
    "host looks at its sibling": ("host", "import kiosk.content.model", "only to its right"),
    "views know the store": ("views", "import kiosk.shell", "only to its right"),
    "a page draws its own icons": ("views", "import qtawesome", "knows qtawesome"),
    "a name without a home": ("", "", "only to its right"),
}


def lint(folder: Path) -> tuple[int, str]:
    """Run import-linter in a folder; give its exit code and what it said, in one line."""
    told = subprocess.run([*LINT], cwd=folder, capture_output=True, text=True, check=False)
    return told.returncode, " ".join((told.stdout + told.stderr).split())


def test_the_law_is_kept(root: Path) -> None:
    code, said = lint(root)
    assert code == 0, said


@pytest.mark.parametrize("sin", SINS)
def test_a_planted_sin_is_seen(sin: str, root: Path, tmp_path: Path) -> None:
    place, line, contract = SINS[sin]
    shutil.copy(root / "pyproject.toml", tmp_path)
    shutil.copytree(
        root / "kiosk", tmp_path / "kiosk", ignore=shutil.ignore_patterns("__pycache__")
    )
    (tmp_path / "kiosk" / place / "planted_sin.py").write_text(f"{line}\n")
    code, said = lint(tmp_path)
    assert code == 1, said
    broken = said.partition("Broken contracts")[2]
    assert contract in (broken or said)
