"""Which Debian package brings a system library that Qt needs and does not find."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

PACKAGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "libEGL.so.1": "libegl1",
        "libGL.so.1": "libgl1",
        "libX11-xcb.so.1": "libx11-xcb1",
        "libX11.so.6": "libx11-6",
        "libbrotlicommon.so.1": "libbrotli1",
        "libbrotlidec.so.1": "libbrotli1",
        "libcups.so.2": "libcups2",
        "libdbus-1.so.3": "libdbus-1-3",
        "libfontconfig.so.1": "libfontconfig1",
        "libfreetype.so.6": "libfreetype6",
        "libglib-2.0.so.0": "libglib2.0-0",
        "libgssapi_krb5.so.2": "libgssapi-krb5-2",
        "libgthread-2.0.so.0": "libglib2.0-0",
        "libpulse.so.0": "libpulse0",
        "libspeechd.so.2": "libspeechd2",
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-render.so.0": "libxcb-render0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-shm.so.0": "libxcb-shm0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-util.so.1": "libxcb-util1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxcb.so.1": "libxcb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
        "libxkbcommon.so.0": "libxkbcommon0",
        "libz.so.1": "zlib1g",
        "libzstd.so.1": "libzstd1",
    }
)
"""The libraries outside PySide6 that its screens, printing and speech need (ldd on Qt 6.11.3), and
their packages in Debian 12. Later Debian and Ubuntu find the `t64` packages by these names too. The
screens start without those of speech; where one of theirs is missing, all are looked for, so that
one command installs everything."""


def missing_library(said: str) -> str:
    """Give the file name of the library that a loader's message misses; empty if none."""
    missing = re.match(r"(\S+\.so[.\d]*): cannot open shared object file", said)
    return missing[1] if missing else ""


def library_sentence(said: str, beside: Path | None = None) -> str:
    """Turn a loader's message into a sentence that names every package to install.

    A loader stops at the first library that it misses, so all that Qt needs are tried as well.

    Args:
        said: What the dynamic loader said, such as `libEGL.so.1: cannot open ...`.
        beside: A folder of libraries that come with the program and need no package.
    """
    first = missing_library(said)
    if not first:
        return (
            f"A part of Qt cannot be loaded: {said.strip().rstrip('.')}. "
            "Install the kiosk again, or on a newer system."
        )
    # Looking further makes sense only when what is missing is one that Qt needs.
    others = [name for name in PACKAGES if first in PACKAGES and _is_missing(name, beside)]
    names = list(dict.fromkeys([first, *others]))
    packages = list(dict.fromkeys(PACKAGES[name] for name in names if name in PACKAGES))
    lacks = (
        f"The system library {names[0]} is missing"
        if len(names) == 1
        else f"The system libraries {', '.join(names)} are missing"
    )
    if not packages:
        return f"{lacks}. Find the package that holds it with: apt-file search {first}"
    return f"{lacks}. Install what is needed with: sudo apt-get install {' '.join(packages)}"


def _is_missing(name: str, beside: Path | None) -> bool:
    if beside is not None and (beside / name).exists():
        return False
    try:
        ctypes.CDLL(name)
    except OSError as fault:
        return missing_library(str(fault)) == name
    return False
