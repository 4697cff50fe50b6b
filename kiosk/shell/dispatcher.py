"""Silences speech-dispatcher when the process that made it speak had to be killed.

It says a sentence to its end also when its client has gone (measured with 0.11.4: four seconds and
more). Asked in this way it is silent within 40 ms.
"""

from __future__ import annotations

import contextlib
import os

CANCEL = b'SET SELF CLIENT_NAME "kiosk:narrator:silence"\r\nCANCEL ALL\r\nQUIT\r\n'
"""Lines of its protocol, SSIP; Qt's own `stop` cancels all, too."""


def silence_dispatcher() -> None:
    """Ask speech-dispatcher to be silent, without waiting for it; where there is none, do nothing.

    It listens where its own library looks for it: at `SPEECHD_ADDRESS`, or in the user's folder of
    running programs. Only a socket of this computer is asked.
    """
    import socket  # 4 ms of each start, for what is hardly ever needed

    place = _place(os.environ.get("SPEECHD_ADDRESS", ""), os.environ.get("XDG_RUNTIME_DIR", ""))
    if not place or not hasattr(socket, "AF_UNIX"):
        return
    with (
        contextlib.suppress(OSError, ValueError),
        socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asked,
    ):
        asked.setblocking(False)
        asked.connect(place)
        asked.send(CANCEL)


def _place(address: str, running: str) -> str:
    """Give the path of its socket, and nothing where it cannot be known."""
    method, _, path = address.partition(":")
    if method == "unix_socket" and path and path != "default":
        return path
    is_elsewhere = method not in {"", "unix_socket"}
    return "" if is_elsewhere or not running else f"{running}/speech-dispatcher/speechd.sock"
