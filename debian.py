"""What the kiosk, its tests and its packing need of a Debian computer; `dev.py` has it installed.

Needs nothing but Python, as it runs before anything is installed.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

SCREEN_PARTS = (
    *("plugins/platforms/libqxcb.so", "plugins/platforms/libqwayland.so"),
    *("plugins/printsupport/libcupsprintersupport.so", "lib/libQt6Svg.so.6"),
)
"""The parts of Qt that need most of the system, for what the patient sees and takes home."""
SOUND_PARTS = ("plugins/texttospeech/libqtexttospeech_speechd.so", "lib/libQt6Multimedia.so.6")
"""The same for what they hear. The kiosk runs without what these need, and is silent."""
ODD_NAMES = {
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
}
"""System libraries whose Debian package is not named after them."""
SCREEN_TOOLS = {"Xvfb": "xvfb", "libXtst.so.6": "libxtst6", "pdftotext": "poppler-utils"}
"""What the tests drive a screen and read paper with, and the Debian package of each."""
HEARING_TOOLS = {
    "espeak-ng": "espeak-ng",
    "speech-dispatcher": "speech-dispatcher",
    "/usr/lib*/speech-dispatcher-modules/sd_espeak-ng": "speech-dispatcher-espeak-ng",
    "pulseaudio": "pulseaudio",
    "parec": "pulseaudio-utils",
    "dbus-run-session": "dbus",
    "/usr/lib*/at-spi2-registryd": "at-spi2-core",
    "/usr/lib/python3*/*-packages/pyatspi": "python3-pyatspi",
}
"""What they listen with, and find their way by accessible name; a path is a file to look for."""
PYTHON_NAME = f"python{sys.version_info.major}.{sys.version_info.minor}"
PACKAGE_TOOLS = {"objdump": "binutils", f"lib{PYTHON_NAME}.so.1.0": f"lib{PYTHON_NAME}"}
"""What PyInstaller takes a program apart with and puts inside, and the Debian package of each."""


def missing_libraries(venv: Path, parts: Sequence[str]) -> dict[str, str]:
    """Give each system library that parts of the Qt in `venv` lack, with its Debian package."""
    qt = next(venv.glob("lib/python*/site-packages/PySide6/Qt"), None)
    if qt is None or shutil.which("ldd") is None:
        return {}
    asked = ["ldd", *(str(qt / part) for part in parts if (qt / part).exists())]
    told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    names = {line.split()[0] for line in told.splitlines() if "not found" in line}
    return {name: debian_package(name) for name in sorted(names)}


def debian_package(library: str) -> str:
    """Give the Debian package of a library: its name and version in small letters, by policy 8.1.

    `libxcb-cursor.so.0` is in libxcb-cursor0, `libX11.so.6` in libx11-6.
    """
    name, _, version = library.lower().replace("_", "-").partition(".so.")
    hyphen = "-" if name[-1:].isdigit() else ""
    return ODD_NAMES.get(library, f"{name}{hyphen}{version}")


def missing_tools(tools: dict[str, str]) -> dict[str, str]:
    """Give each command, library or file that is not there, with its Debian package."""

    def is_there(name: str) -> bool:
        if name.startswith("/"):
            return any(Path("/").glob(name[1:]))
        if ".so" not in name:
            return shutil.which(name) is not None
        with contextlib.suppress(OSError):
            return bool(ctypes.CDLL(name))
        return False

    return {name: package for name, package in tools.items() if not is_there(name)}


def why_not_installed(lacking: dict[str, str]) -> str:
    """Install Debian packages, and give an empty text, or a sentence that says why that failed."""
    names = ", ".join(lacking)
    packages = sorted(set(lacking.values()))
    if shutil.which("apt-get") is None:
        return (
            f"This computer lacks {names}, which the kiosk needs. Install it from your system's "
            f"packages (on Debian they are called {' '.join(packages)}), and run this again."
        )
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if os.geteuid() != 0:
        return (
            f"This computer lacks {names}. Run this, then try again:\n\n  sudo {' '.join(command)}"
        )
    print(f"Installing {' '.join(packages)} ...")
    sys.stdout.flush()
    subprocess.call(["apt-get", "update", "-qq"])
    unattended = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    if subprocess.call([*command, "-qq", "-o=Dpkg::Use-Pty=0"], env=unattended) != 0:
        return f"apt-get could not install {' '.join(packages)} (the lines above say why)."
    return ""
