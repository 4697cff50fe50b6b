"""What every test stands on: no screen, no settings of this machine, no race with its clock."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports Qt. A person may still watch: QT_QPA_PLATFORM=xcb python3 dev.py test
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A developer's own settings must not change what the tests see.
for _name in [name for name in os.environ if name.startswith("KIOSK_")]:
    del os.environ[_name]

# The machines that run this are shared: an example that takes long is no fault.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the whole project."""
    return ROOT


@pytest.fixture(scope="session")
def project_files() -> list[Path]:
    """Every file of the project that git keeps or would keep, from the project's folder."""
    told = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    files = [Path(name) for name in told.split("\0") if name]
    return sorted(path for path in set(files) if (ROOT / path).is_file())


@pytest.fixture(scope="session")
def modules(project_files: list[Path]) -> list[Path]:
    """Every module of the program, from the project's folder."""
    return [path for path in project_files if path.parts[0] == "kiosk" and path.suffix == ".py"]
