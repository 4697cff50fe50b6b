"""CUPS for tests alone: its own folder, its own socket, and printers that do as they are told."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SERVER = Path("/usr/sbin/cupsd")
PROGRAMS = Path("/usr/lib/cups")
PATIENCE = 10.0

SETTINGS = """\
LogLevel warn
Listen {folder}/run/cups.sock
Browsing Off
DefaultAuthType None
WebInterface No
<Location />
  Allow all
</Location>
<Policy default>
  <Limit All>
    Allow all
  </Limit>
</Policy>
"""
FILES = """\
ServerRoot {folder}/etc
ServerBin {folder}/bin
StateDir {folder}/run
CacheDir {folder}/cache
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
"""
PAPER = """\
#!/bin/sh
# A printer: it keeps what it gets, and then says what is the matter with it.
[ $# -eq 0 ] && exit 0
cat ${{6:+"$6"}} > "{folder}/out/$PRINTER.pdf"
[ "$DEVICE_URI" = "trial:/" ] && exit 0
echo "STATE: +${{DEVICE_URI#trial:/}}" >&2
sleep 30
"""


class PrivateCups:
    """A running CUPS, and what one may do to its printers."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def address(self) -> str:
        """Where it listens: the value for CUPS_SERVER."""
        return str(self._folder / "run" / "cups.sock")

    def add(self, printer: str, trouble: str = "") -> None:
        """Set a printer up, well or in trouble: `media-empty-error` has no paper."""
        self._do("lpadmin", "-p", printer, "-E", "-v", f"trial:/{trouble}", "-m", "raw")

    def add_with_driver(self, printer: str, **options: str) -> bool:
        """Set a printer up as most are, with a driver and its options; False without drivers."""
        said = [word for name, value in options.items() for word in ("-o", f"{name}={value}")]
        driver = ("-m", "drv:///sample.drv/generic.ppd")
        try:
            self._do("lpadmin", "-p", printer, "-E", "-v", "trial:/", *driver, *said)
        except subprocess.CalledProcessError:
            return False
        return True

    def page_log(self) -> str:
        """Give what was printed: for each sheet its printer, title, paper and sides."""
        log = self._folder / "log" / "page"
        return log.read_text() if log.exists() else ""

    def stop(self, printer: str) -> None:
        """Let a printer stand still."""
        self._do("cupsdisable", printer)

    def refuse(self, printer: str) -> None:
        """Let a printer take no more sheets."""
        self._do("cupsreject", printer)

    def printed(self, printer: str) -> Path:
        """Give the file of what a printer got last; it may not be there."""
        return self._folder / "out" / f"{printer}.pdf"

    def answers(self) -> bool:
        """Tell whether it is up."""
        done = subprocess.run(
            ["lpstat", "-r"], env=self._environ(), capture_output=True, text=True, check=False
        )
        return "is running" in done.stdout and Path(self.address).exists()

    def _do(self, *words: str) -> None:
        subprocess.run(
            words, env=self._environ(), capture_output=True, check=True, timeout=PATIENCE
        )

    def _environ(self) -> dict[str, str]:
        return {**os.environ, "CUPS_SERVER": self.address, "LC_ALL": "C"}


@contextmanager
def private_cups() -> Iterator[PrivateCups | None]:
    """Run CUPS for a while; gives None where there is none, or where it does not start."""
    if not (SERVER.exists() and PROGRAMS.is_dir() and shutil.which("lpadmin")):
        yield None
        return
    # A socket's address may have only some hundred letters: not in a test's own folder.
    with tempfile.TemporaryDirectory(prefix="cups") as name:
        folder = Path(name)
        _furnish(folder)
        files = folder / "etc" / "cups-files.conf"
        process = subprocess.Popen(
            [SERVER, "-f", "-c", folder / "etc" / "cupsd.conf", "-s", files],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            cups = PrivateCups(folder)
            end = time.monotonic() + PATIENCE
            while time.monotonic() < end and process.poll() is None and not cups.answers():
                time.sleep(0.1)
            yield cups if process.poll() is None and cups.answers() else None
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _furnish(folder: Path) -> None:
    """Make the folder as CUPS wants it; where root runs it, its printers run as another user."""
    folder.chmod(0o755)
    for name in ("etc/ppd", "run/certs", "cache", "spool/tmp", "log", "out", "bin/backend"):
        (folder / name).mkdir(parents=True)
    (folder / "out").chmod(0o777)
    (folder / "etc" / "cupsd.conf").write_text(SETTINGS.format(folder=folder))
    (folder / "etc" / "cups-files.conf").write_text(FILES.format(folder=folder))
    for inside in PROGRAMS.iterdir():
        if inside.name != "backend":
            (folder / "bin" / inside.name).symlink_to(inside)
    backend = folder / "bin" / "backend" / "trial"
    backend.write_text(PAPER.format(folder=folder))
    backend.chmod(0o755)
