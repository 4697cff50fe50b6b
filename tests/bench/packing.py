"""The programs on disk: the references packed as the product is, and how large the product is."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from tests.bench.table import Bound

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT / "build" / "bench"
PRODUCT = ROOT / "dist" / "kiosk" / "kiosk"


def packed_reference(name: str) -> Path:
    """Give the packed form of tests/bench/NAME.py, packing it if it or the way has changed."""
    source = Path("tests/bench") / f"{name}.py"
    program = BENCH / "dist" / name / name
    parts = (ROOT / source, ROOT / "build_spec.spec", ROOT / "requirements/dev.txt")
    key = hashlib.sha256(b"".join(part.read_bytes() for part in parts)).hexdigest()
    stamp = BENCH / f"{name}.packed"
    if program.exists() and stamp.exists() and stamp.read_text() == key:
        return program
    print(f"Packing the reference program {name} ...")
    subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
            *("--workpath", str(BENCH / "work"), "--distpath", str(BENCH / "dist")),
            "build_spec.spec",
        ],
        cwd=ROOT,
        env=os.environ | {"PACK_PROGRAM": source.as_posix(), "PACK_NAME": name},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    stamp.write_text(key)
    return program


def product() -> Path:
    """Give the packaged kiosk; leave with a sentence when there is none, or an old one."""
    sources = [*(ROOT / "kiosk").rglob("*.py"), *(ROOT / "resources").rglob("*.*")]
    newest = max(path.stat().st_mtime for path in [*sources, ROOT / "build_spec.spec"])
    if not PRODUCT.exists() or newest > PRODUCT.stat().st_mtime:
        raise SystemExit(
            "There is no packaged program, or it is older than the source: "
            "run `python3 dev.py package` first."
        )
    return PRODUCT


def sizes() -> list[Bound]:
    """Give the bounds of what a clinic's IT copies to its machines."""
    folder = product().parent
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    found = [Bound("packaged program, unpacked", sum(map(_size, files)) / 1e6, 145, "MB")]
    archive = folder.with_suffix(".tar.xz")
    if archive.exists():
        found.append(Bound("packaged program, .tar.xz", _size(archive) / 1e6, 45, "MB"))
    return found


def _size(path: Path) -> int:
    return path.stat().st_size
