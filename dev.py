"""Everything a newcomer needs: run the kiosk, test it, check it, look at it, time it, package it.

    python3 dev.py run        start the kiosk; without a screen, walk it and leave pictures
    python3 dev.py test       every test; words after it go to pytest
    python3 dev.py check      format, lint, types, import law and house rules
    python3 dev.py audit      every screen in every size, text, colour and language, measured
    python3 dev.py pictures   every screen as a PNG in build/pictures
    python3 dev.py bench      start, tap, memory, idle, loading, listen and size, with references
    python3 dev.py package    the program for a clinic's computer, in dist/kiosk
    python3 dev.py lock       work out requirements/*.txt again from pyproject.toml

The first use makes .venv and fills it with the locked libraries. Needs Python 3.11 or newer.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from debian import (
    HEARING_TOOLS,
    PACKAGE_TOOLS,
    PYTHON_NAME,
    SCREEN_PARTS,
    SCREEN_TOOLS,
    SOUND_PARTS,
    missing_libraries,
    missing_tools,
    why_not_installed,
)

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
PICTURES = (PYTHON, "-m", "kiosk", "pictures")
ON_LINUX = sys.platform.startswith("linux")


def stop(sentence: str) -> NoReturn:
    """End with a plain sentence instead of a traceback."""
    print(f"\n{sentence}", file=sys.stderr)
    raise SystemExit(1)


def ran(*command: str | Path, **environment: str) -> int:
    """Run a command in this folder and give its exit code."""
    sys.stdout.flush()
    return subprocess.call([str(word) for word in command], cwd=ROOT, env=os.environ | environment)


# --- Getting ready ---------------------------------------------------------------------------


def make_ready(lock: str, tools: dict[str, str] | None = None) -> None:
    """See that .venv holds what the lock file says, and that the system has what Qt needs.

    Args:
        lock: `run` or `dev`, the name of the file in requirements/.
        tools: commands that must be there besides, and the Debian package of each.
    """
    make_venv()
    fill_venv(lock)
    if ON_LINUX:
        needed = missing_libraries(VENV, SCREEN_PARTS) | missing_tools(tools or {})
        sound = missing_libraries(VENV, SOUND_PARTS)
        if lock == "run":
            add_to_system(needed, wished=sound)
        else:
            add_to_system(needed | sound)


def make_venv() -> None:
    """Make .venv with this Python, or again when its Python is gone."""
    if PYTHON.exists() and ran(PYTHON, "-c", "import pip") == 0:
        return
    print("Making .venv ...")
    for what_may_lack in ({"venv": f"{PYTHON_NAME}-venv"}, {}):
        shutil.rmtree(VENV, ignore_errors=True)
        if ran(sys.executable, "-m", "venv", VENV) == 0:
            return
        if ON_LINUX:
            add_to_system(what_may_lack)
    stop(
        "Python could not make a virtual environment (the lines above say why). Install Python "
        "from your system's packages, with its venv part, and run this again."
    )


def fill_venv(lock: str) -> None:
    """Install what requirements/LOCK.txt says, unless that was done before."""
    wanted = ROOT / "requirements" / f"{lock}.txt"
    key = hashlib.sha256(wanted.read_bytes() + sys.version.encode()).hexdigest()
    stamp = VENV / f"filled-from-{lock}"
    if stamp.exists() and stamp.read_text() == key:
        return
    print(f"Installing the libraries of requirements/{wanted.name} (only this first time) ...")
    pip = (PYTHON, "-m", "pip", "install", "--quiet", "--no-input", "--require-hashes")
    if ran(*pip, "-r", wanted, PIP_DISABLE_PIP_VERSION_CHECK="1") != 0:
        stop(
            "The libraries could not be installed (the lines above say why). Is this computer on "
            "the network? Does `python3 -m pip download attrs` work? Then run this again."
        )
    stamp.write_text(key)


def add_to_system(missing: dict[str, str], wished: dict[str, str] | None = None) -> None:
    """Install Debian packages as root; else say the command that a person can run.

    Args:
        missing: What must be there, with its Debian package; this stops without it.
        wished: What sound needs. Without it this says so, and goes on.
    """
    lacking = missing | (wished or {})
    fault = why_not_installed(lacking) if lacking else ""
    if fault and missing:
        stop(fault)
    if fault:
        print(f"\n{fault}\n\nUntil then the kiosk cannot read aloud. All else works.\n")


# --- The commands ----------------------------------------------------------------------------


def run(words: Sequence[str]) -> int:
    """Start the kiosk; where there is no screen, walk it and say where its pictures are."""
    make_ready("run")
    has_screen = not ON_LINUX or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    for_the_screen = not words or words[0].startswith("-") or words[0] == "run"
    if has_screen or not for_the_screen:
        return ran(PYTHON, "-m", "kiosk", *words)
    out = ROOT / "build/walk"
    print(f"There is no screen here, so the kiosk is walked without one; its pictures go to {out}")
    return ran(*PICTURES, "--walk", "--out", out, QT_QPA_PLATFORM="offscreen")


def test(words: Sequence[str]) -> int:
    """Run every test but those of the packaged program (`test -m packaged -n 0` runs these)."""
    make_ready("dev", SCREEN_TOOLS | HEARING_TOOLS)
    workers = f"-n{min(os.cpu_count() or 1, 8)}"
    # Slow tests stand together in their files: whoever has none left takes of the other's.
    shared = (workers, "--dist", "worksteal")
    return ran(PYTHON, "-m", "pytest", *shared, "-m", "not packaged", *words)


def check(words: Sequence[str]) -> int:
    """Run every check, also after one has failed, and sum them up."""
    make_ready("dev")
    tool = (PYTHON, "-m")
    checks = {
        "format": (*tool, "ruff", "format", "--check", "."),
        "lint": (*tool, "ruff", "check", "."),
        "types": (*tool, "mypy"),
        "import law": (PYTHON, "-c", "from importlinter.cli import lint_imports_command as c; c()"),
        "house rules": (*tool, "pytest", "-q", "tests/rules"),
    }
    codes = {}
    for name in words or checks:
        print(f"\n=== {name}")
        codes[name] = ran(*checks[name])
    print("\n=== in short")
    for name, code in codes.items():
        print(f"{'kept  ' if code == 0 else 'BROKEN'} {name}")
    return int(any(codes.values()))


def audit(words: Sequence[str]) -> int:
    """Measure every screen in every size, text, colour and language; takes about three minutes."""
    make_ready("run")
    return ran(PYTHON, "-m", "kiosk", "audit", *words)


def pictures(words: Sequence[str]) -> int:
    """Paint every screen into build/pictures."""
    make_ready("run")
    return ran(*PICTURES, "--out", "build/pictures", *words, QT_QPA_PLATFORM="offscreen")


def bench(words: Sequence[str]) -> int:
    """Time the packaged program beside its references (see tests/bench)."""
    make_ready("dev", SCREEN_TOOLS | HEARING_TOOLS | PACKAGE_TOOLS)
    return ran(PYTHON, "-m", "tests.bench", *words)


def package(words: Sequence[str]) -> int:
    """Build dist/kiosk and dist/kiosk.tar.xz, the same bytes from the same commit."""
    make_ready("dev", PACKAGE_TOOLS)
    stamp = commit_time()
    code = ran(
        *(PYTHON, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
        *("--workpath", "build/pyinstaller", "--distpath", "dist", *words, "build_spec.spec"),
        SOURCE_DATE_EPOCH=str(stamp),
        PYTHONHASHSEED="1",
    )
    if code != 0:
        return code
    folder, archive = ROOT / "dist/kiosk", ROOT / "dist/kiosk.tar.xz"
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    pack(folder, archive, stamp)
    print(f"dist/kiosk         {sum(path.stat().st_size for path in files) / 1e6:6.1f} MB")
    print(f"dist/kiosk.tar.xz  {archive.stat().st_size / 1e6:6.1f} MB")
    return 0


def commit_time() -> int:
    """Give the time of the commit, so that a build of it is the same at any time."""
    asked = ["git", "log", "-1", "--format=%ct"]
    told = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    return int(told) if told.strip() else 1_700_000_000


def pack(folder: Path, archive: Path, stamp: int) -> None:
    """Write a folder as .tar.xz, with nothing of this machine in it."""

    def as_anyone(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = stamp
        return entry

    with tarfile.open(archive, "w:xz") as tar:
        for path in sorted(folder.rglob("*")):
            tar.add(path, str(path.relative_to(folder.parent)), recursive=False, filter=as_anyone)


def lock(words: Sequence[str]) -> int:
    """Work out the exact versions and hashes again; `lock --upgrade` takes newer ones."""
    make_ready("dev")
    uv = (PYTHON, "-m", "uv", "pip", "compile", "--quiet", "pyproject.toml", "--universal")
    how = ("--generate-hashes", "--no-emit-index-url", "--no-header", "--python-version", "3.11")
    code = ran(*uv, *how, *words, "-o", "requirements/run.txt")
    also = ("--group", "dev", "-c", "requirements/run.txt", "-o", "requirements/dev.txt")
    return code or ran(*uv, *how, *words, *also)


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    it.__name__: it for it in (run, test, check, audit, pictures, bench, package, lock)
}


def main(words: Sequence[str]) -> int:
    """Do what the words say, and give the exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036 - a newcomer may well call it with an older one
        stop(f"The kiosk needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    if not words or words[0] in ("-h", "--help", "help"):
        print(__doc__)
        return 0
    if words[0] not in COMMANDS:
        stop(f"There is no command `{words[0]}`. The commands are: {', '.join(COMMANDS)}.")
    return COMMANDS[words[0]](words[1:])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
