"""Can the kiosk be shown on this computer? Asked before Qt is, because Qt aborts when it cannot.

Only Linux can be without a display, or without one of the libraries that Qt draws with.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Mapping
from pathlib import Path

from kiosk.host.libraries import library_sentence

NO_QT = (
    "Qt for Python (PySide6) is not installed for this Python. "
    "Run the kiosk with: python3 dev.py run"
)
NO_DISPLAY = (
    "There is no screen to show the kiosk on: neither DISPLAY nor WAYLAND_DISPLAY is set. "
    "Start the kiosk in the session of the user who is logged in at the screen."
)


def what_stops_the_display(environ: Mapping[str, str], plugins: Path | None) -> str:
    """Say in plain sentences why nothing can be shown and what to do; empty if all is well.

    Args:
        environ: The environment; Qt chooses the display by it.
        plugins: The folder of Qt's platform plugins; None where there is no Qt.
    """
    if plugins is None:
        return NO_QT
    if sys.platform != "linux":
        return ""
    platforms = _platforms(environ)
    if not platforms:
        return NO_DISPLAY
    sentences: list[str] = []
    for platform in platforms:
        faults = _faults(platform, environ, plugins)
        if not faults:
            return ""  # Qt tries them in turn as well, and one is enough
        sentences += [fault for fault in faults if fault not in sentences]
    return " ".join(sentences)


def _platforms(environ: Mapping[str, str]) -> list[str]:
    """Give the platform plugins that Qt will try, as QGuiApplication chooses them."""
    named = environ.get("QT_QPA_PLATFORM", "")
    if named:
        return [name.split(":")[0] for name in named.split(";") if name]
    found = []
    if (
        environ.get("WAYLAND_DISPLAY")
        or environ.get("WAYLAND_SOCKET")
        or environ.get("XDG_SESSION_TYPE") == "wayland"
    ):
        found.append("wayland")
    if environ.get("DISPLAY"):
        found.append("xcb")
    return found


def _faults(platform: str, environ: Mapping[str, str], plugins: Path) -> list[str]:
    faults = [_plugin_fault(platform, plugins)]
    if platform == "xcb":
        faults.append(_x_fault(environ.get("DISPLAY", "")))
    elif platform.startswith("wayland"):
        faults.append(_wayland_fault(environ))
    return [fault for fault in faults if fault]


def _plugin_fault(platform: str, plugins: Path) -> str:
    # One file holds all of Wayland's: wayland, wayland-egl, wayland-brcm.
    name = "wayland" if platform.startswith("wayland") else platform
    plugin = plugins / f"libq{name}.so"
    if not plugin.is_file():
        there = ", ".join(sorted(file.stem.removeprefix("libq") for file in plugins.glob("*.so")))
        return (
            f'QT_QPA_PLATFORM names "{platform}", which this Qt does not have. '
            f"Leave it out, or use one of: {there}."
        )
    try:
        # Qt loads the same file a moment later, so this costs next to nothing.
        ctypes.CDLL(str(plugin))
    except OSError as fault:
        return library_sentence(str(fault), beside=plugins.parents[1] / "lib")
    return ""


def _x_fault(display: str) -> str:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return ""  # the plugin needs it too, and its sentence says so
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_int)]
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(errors="surrogateescape") or None, None)
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    if answers:
        return ""
    if not display:
        return "QT_QPA_PLATFORM asks for an X screen, but DISPLAY is not set. Set it, as in :0."
    return (
        f'The screen "{display}" (DISPLAY) cannot be opened. Check that the X server runs, '
        "that the name is right, and that this user may use it (XAUTHORITY)."
    )


def _wayland_fault(environ: Mapping[str, str]) -> str:
    if environ.get("WAYLAND_SOCKET"):
        return ""  # an open connection that the compositor has handed down
    name = environ.get("WAYLAND_DISPLAY") or "wayland-0"
    folder = environ.get("XDG_RUNTIME_DIR", "")
    if not name.startswith("/") and not folder:
        return (
            f'The screen "{name}" (WAYLAND_DISPLAY) cannot be found, because XDG_RUNTIME_DIR is '
            "not set. Start the kiosk inside the session of the compositor."
        )
    import socket  # 5 ms that an X screen does not pay

    with socket.socket(socket.AF_UNIX) as door:
        door.settimeout(2.0)
        try:
            door.connect(str(Path(folder, name)))
        except (OSError, ValueError):
            return (
                f'The screen "{name}" (WAYLAND_DISPLAY) cannot be opened. Check that the '
                "compositor runs, and that this user may use it (XDG_RUNTIME_DIR)."
            )
    return ""
