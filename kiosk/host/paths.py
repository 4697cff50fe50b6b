"""Where things are on this computer: the one file that knows how a packaged program is laid out.

Nothing here makes a folder or looks into one, except `qt_platform_plugins`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

PROGRAM = "spine-kiosk"
"""The name of our folders. `kiosk` alone is what other kiosk programs are called, too."""


def is_packaged() -> bool:
    """Is this the packaged program and not a checkout?"""
    return bool(getattr(sys, "frozen", False))


def program_folder() -> Path:
    """Give the folder that holds `resources`: the checkout, or the packaged program's insides."""
    if is_packaged():
        return Path(sys._MEIPASS)  # type: ignore[attr-defined]  # set by PyInstaller
    return Path(__file__).resolve().parents[2]


def this_program(*words: str) -> tuple[str, ...]:
    """Give the command line that starts this program once more, with these words.

    From a checkout it must be started in `program_folder()`.
    """
    return (sys.executable, *(() if is_packaged() else ("-m", "kiosk")), *words)


def resources() -> Path:
    """Give the folder of everything that a clinic may change without us."""
    return program_folder() / "resources"


def bundled_content() -> Path:
    """Give the folder of the words that the kiosk comes with."""
    return resources() / "content"


def words() -> Path:
    """Give the folder of the words on buttons and notices."""
    return resources() / "words"


def illustrations() -> Path:
    """Give the folder of our layered drawings."""
    return resources() / "illustrations"


def fonts() -> Path:
    """Give the folder of the bundled fonts."""
    return resources() / "fonts"


def icon_fonts() -> Path:
    """Give the folder of qtawesome's fonts, without importing it."""
    if is_packaged():
        return program_folder() / "qtawesome" / "fonts"
    from importlib.util import find_spec  # the packaged program does not need it

    spec = find_spec("qtawesome")
    found = spec.submodule_search_locations if spec is not None else None
    return Path(found[0]) / "fonts" if found else program_folder()


def licenses() -> Path:
    """Give the folder of the licence texts."""
    return resources() / "licenses"


def machine_settings() -> Path:
    r"""Give the place of this machine's kiosk.toml, whether there is one or not.

    `/etc/xdg/spine-kiosk` on Linux, `C:\ProgramData\spine-kiosk` on Windows,
    `/Library/Application Support/spine-kiosk` on a Mac.
    """
    if sys.platform == "linux":
        # The rule of the XDG base directory specification, which platformdirs keeps as well: its
        # import takes 10 ms of a start of 200. A test compares the two.
        first = os.environ.get("XDG_CONFIG_DIRS", "").split(os.pathsep)[0].strip()
        folder = Path(first or "/etc/xdg") / PROGRAM
    else:
        import platformdirs  # needed on these systems only

        folder = platformdirs.site_config_path(PROGRAM, appauthor=False)
    return folder / "kiosk.toml"


def state_folder(chosen: Path | None = None) -> Path:
    r"""Give the folder for the log and the lock: the chosen one, or this user's own.

    `~/.local/state/spine-kiosk` on Linux, `AppData\Local\spine-kiosk` on Windows,
    `~/Library/Application Support/spine-kiosk` on a Mac.
    """
    if chosen is not None:
        return chosen
    if sys.platform == "linux":
        named = os.environ.get("XDG_STATE_HOME", "").strip()
        folder = Path(named) if named else _home() / ".local" / "state"
        return folder / PROGRAM
    else:
        import platformdirs  # needed on these systems only

        return platformdirs.user_state_path(PROGRAM, appauthor=False)


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # a service user whom nobody gave a home
        return Path("/nonexistent")


def qt_platform_plugins() -> Path | None:
    """Give the folder of Qt's platform plugins, without importing PySide6; None without PySide6."""
    if is_packaged():
        pyside = program_folder() / "PySide6"
    else:
        from importlib.util import find_spec  # the packaged program does not need it

        spec = find_spec("PySide6")
        if spec is None or not spec.submodule_search_locations:
            return None
        pyside = Path(spec.submodule_search_locations[0])
    places = (pyside / "Qt" / "plugins" / "platforms", pyside / "plugins" / "platforms")
    return next((place for place in places if place.is_dir()), None)
