"""A screen of our own for driving a whole program from outside: Xvfb, its pixels, and a finger.

The frame buffer is read by mmap, so that looking costs the X server nothing; touches go in through
the XTEST extension, as from a real pointer. For the packaged tests and the bench.
"""

from __future__ import annotations

import ctypes
import mmap
import os
import random
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

BACKGROUND = 0xFF00FF
"""The screen before any program: a colour that no program here paints."""
PIXEL = 4


class Screen:
    """An X screen with nothing on it, in no window manager's care. Use it in a `with` block.

    Attributes:
        name: what to give a program as DISPLAY.
        width: in pixels.
        height: in pixels.
    """

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self.name = ""
        self._folder = tempfile.TemporaryDirectory(prefix="kiosk-screen-")
        self._server: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", str(writing), "-fbdir", self._folder.name),
                *("-screen", "0", f"{self.width}x{self.height}x24", "-nolisten", "tcp"),
                *("-noreset", "-nocursor"),
            ],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start: is the package xvfb installed?")
        self.name = f":{number}"
        self._map_pixels(Path(self._folder.name) / "Xvfb_screen0")
        self._finger = _Finger(self.name)
        self._finger.paint_background(BACKGROUND)
        wait_until(lambda: self.colour_at(0, 0) == BACKGROUND, 10, "the screen's background")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._finger.close()
        if self._server is not None:
            self._server.terminate()
            self._server.wait(10)
        del self._start
        self._map.close()
        self._folder.cleanup()

    def environment(self) -> dict[str, str]:
        """Give what a program needs to know to come up here, and nowhere else."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("KIOSK_", "QT_", "WAYLAND_", "XDG_SESSION", "PYTHON"))
        }
        # Without a session bus Qt would start one and wait for it.
        bus = {"DBUS_SESSION_BUS_ADDRESS": "disabled:"}
        # Whether this machine has a voice must not change what is seen: with one there is Listen.
        mute = {"SPEECHD_ADDRESS": "unix_socket:/nowhere/at/all", "SPEECHD_CMD": "/bin/false"}
        return kept | bus | mute | {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

    # --- pixels ---

    def _map_pixels(self, file: Path) -> None:
        wait_until(lambda: file.exists() and file.stat().st_size > 0, 10, "the frame buffer")
        with file.open("r+b") as opened:
            self._map = mmap.mmap(opened.fileno(), 0)
        # The header of an X window dump, version 7: 25 numbers, the highest byte first.
        header = struct.unpack(">25I", self._map[:100])
        self._row = header[12]
        self._first = header[0] + header[19] * 12
        self._start = ctypes.c_char.from_buffer(self._map)
        self._address = ctypes.addressof(self._start) + self._first

    def colour_at(self, x: int, y: int) -> int:
        """Give the colour of a pixel as 0xRRGGBB."""
        at = self._first + y * self._row + x * PIXEL
        return int.from_bytes(self._map[at : at + 3], "little")

    def picture(self) -> bytes:
        """Give all pixels now, four bytes each (blue, green, red, unused), rows from the top."""
        return self._map[self._first : self._first + self._row * self.height]

    def ink(self, picture: bytes, most: int = 3000) -> dict[int, bytes]:
        """Give where a picture has ink, as a sample: places in `picture()` and their pixels.

        Ink is what differs from the picture's commonest colour and from the empty screen.
        """
        step = len(picture) // PIXEL // 20_000 * PIXEL
        sample = [picture[at : at + 3] for at in range(0, len(picture), step)]
        paper = max(set(sample), key=sample.count)
        empty = BACKGROUND.to_bytes(3, "little")
        places = range(0, len(picture), PIXEL)
        chosen = random.Random(1)
        found = {
            at: pixel
            for at in chosen.sample(places, min(len(places), 400_000))
            if (pixel := picture[at : at + 3]) not in (paper, empty)
        }
        return dict(list(found.items())[:most])

    def share_of(self, ink: dict[int, bytes]) -> float:
        """Give how much of the ink is on the screen now, from 0 to 1."""
        first, pixels = self._first, self._map
        there = sum(pixels[first + at : first + at + 3] == pixel for at, pixel in ink.items())
        return there / len(ink)

    def wait_for_quiet(self, seconds: float, limit: float = 30) -> bytes:
        """Wait until nothing has changed for so long; give the picture then."""
        before, since = self.picture(), time.perf_counter()
        end = since + limit
        while time.perf_counter() - since < seconds:
            if time.perf_counter() > end:
                raise TimeoutError(f"the screen was never quiet for {seconds} s in {limit} s")
            time.sleep(0.02)
            now = self.picture()
            if now != before:
                before, since = now, time.perf_counter()
        return before

    def changes(self, act: Callable[[], None], quiet: float, limit: float = 3) -> list[float]:
        """Act, and give the times in seconds from then at which the screen looked different.

        Ends when nothing has changed for `quiet` seconds. Looks at every fourth row, about once a
        millisecond.
        """
        compare, copy = ctypes.CDLL(None).memcmp, ctypes.memmove
        size = ctypes.c_size_t(self._row)
        rows = range(0, self._row * self.height, self._row * 4)
        last = ctypes.create_string_buffer(self._row * self.height)
        ours, theirs = ctypes.addressof(last), self._address
        copy(ours, theirs, self._row * self.height)
        times: list[float] = []
        start = seen = time.perf_counter()
        act()
        while (now := time.perf_counter()) - seen < quiet and now - start < limit:
            new = False
            for row in rows:
                mine, other = ctypes.c_void_p(ours + row), ctypes.c_void_p(theirs + row)
                if compare(mine, other, size):
                    copy(mine, other, self._row)
                    new = True
            if new:
                seen = now
                times.append(now - start)
            time.sleep(0.0005)
        return times

    # --- the finger ---

    def move(self, x: int, y: int) -> None:
        """Put the pointer there."""
        self._finger.move(x, y)

    def press_and_release(self) -> None:
        """Tap where the pointer is."""
        self.press()
        self.let_go()

    def press(self) -> None:
        """Put the finger down where the pointer is."""
        self._finger.button(down=True)

    def let_go(self) -> None:
        """Lift it."""
        self._finger.button(down=False)

    def tap(self, x: int, y: int, rest: float = 0.2) -> None:
        """Go there, rest, and tap."""
        self.move(x, y)
        time.sleep(rest)
        self.press_and_release()

    def press_key(self, code: int) -> None:
        """Press a key of a keyboard and let it go; the code is that of X11: the kernel's, and 8."""
        self._finger.key(code, down=True)
        self._finger.key(code, down=False)


class _Finger:
    """A pointer on an X screen, through XTEST."""

    def __init__(self, display: str) -> None:
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._xtest = ctypes.CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))
        if not self._display.value:
            raise RuntimeError(f"no X screen answers at {display}")

    def paint_background(self, colour: int) -> None:
        root = ctypes.c_ulong(self._x11.XDefaultRootWindow(self._display))
        self._x11.XSetWindowBackground(self._display, root, ctypes.c_ulong(colour))
        self._x11.XClearWindow(self._display, root)
        self._x11.XFlush(self._display)

    def move(self, x: int, y: int) -> None:
        self._xtest.XTestFakeMotionEvent(self._display, 0, x, y, ctypes.c_ulong(0))
        self._x11.XFlush(self._display)

    def button(self, *, down: bool) -> None:
        self._xtest.XTestFakeButtonEvent(self._display, 1, int(down), ctypes.c_ulong(0))
        self._x11.XFlush(self._display)

    def key(self, code: int, *, down: bool) -> None:
        self._xtest.XTestFakeKeyEvent(self._display, code, int(down), ctypes.c_ulong(0))
        self._x11.XFlush(self._display)

    def close(self) -> None:
        self._x11.XCloseDisplay(self._display)


def wait_until(holds: Callable[[], bool], seconds: float, what: str) -> None:
    """Wait until something holds; TimeoutError names it when it does not in time."""
    end = time.perf_counter() + seconds
    while not holds():
        if time.perf_counter() > end:
            raise TimeoutError(f"{what} did not come within {seconds} s")
        time.sleep(0.005)
