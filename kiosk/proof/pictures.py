"""A picture of every screen, for people who want to see what changed."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.content.model import Guide
from kiosk.content.nearest import did_you_mean
from kiosk.design.sizes import TextSize
from kiosk.host.log import Log
from kiosk.proof.scenes import scenes
from kiosk.proof.stage import LANDSCAPE, PORTRAIT, Stage, with_everything
from kiosk.proof.walk import walk_through
from kiosk.session.comfort import Colours, Comfort
from kiosk.settings.settings import Settings
from kiosk.shell.words_to_show import guide_to_begin_with

TAKEN = 0
NOTHING_TAKEN = 1


class UnknownNameError(Exception):
    """There is no screen, or no language, of the name that was asked for; it says what there is."""


def take_pictures(
    out: Path,
    settings: Settings,
    *,
    walk: bool = False,
    sizes: Sequence[tuple[int, int]] = (),
    only: str | None = None,
    comfort: Comfort = Comfort(),
    language: str = "",
) -> int:
    """Save every screen as PNG below a folder and give the exit code.

    `sizes` are in pixels; without any, portrait and landscape. `comfort` and `language` are what
    the visitor has chosen; the folders are named after them where they are not the usual. With
    `walk`, the kiosk is touched through from the first look to the last page instead. `only` takes
    one screen by its name, with all its screenfuls. Gives 1 if none was taken.

    Raises `UnknownNameError` where there is no such screen or language, and `OSError`, with the
    name of the file or folder, where a picture cannot be saved.
    """
    application = QApplication.instance() or QApplication(["kiosk"])
    site = with_everything(settings)
    # A language may be looked at before patients can choose it.
    guide = guide_to_begin_with(site if language else settings, Log(None))
    wrong = _unknown(guide, only, language, walk=walk)
    if wrong:
        raise UnknownNameError(wrong)
    taken = 0
    for size in sizes or (PORTRAIT, LANDSCAPE):
        folder = out / "-".join((_name_of(size), *_names_of(comfort, language)))
        folder.mkdir(parents=True, exist_ok=True)
        stage = Stage(site, guide, size, has_voice=True, comfort=comfort, language=language)
        shown = _walked(stage) if walk else _staged(stage, settings, only)
        for name, picture in shown:
            if _is_wanted(name, only):
                _save(picture, folder / f"{name}.png")
                taken += 1
    del application
    return TAKEN if taken else NOTHING_TAKEN


def _unknown(guide: Guide | None, only: str | None, language: str, *, walk: bool) -> str:
    """Say which name nobody knows here, and what may be meant; nothing where all are known."""
    languages = tuple(guide.editions) if guide is not None else ()
    if language and language not in languages:
        known = (
            f"those here are {', '.join(languages)}" if languages else "there are no words at all"
        )
        return f"There is no language '{language}'; {known}."
    names = [*(scene.name for scene in (scenes(guide) if guide is not None else ())), "calm"]
    if walk or only is None or only in names:
        return ""
    return f"There is no screen '{only}'{did_you_mean(only, names) or '.'}"


def _save(picture: QPixmap, path: Path) -> None:
    """Save a picture; raises `OSError`, and then leaves no half of it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    try:
        # Written by Python, not by Qt, which does not say whether the disk has taken it all.
        path.write_bytes(buffer.data().data())
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
        raise


def _staged(stage: Stage, settings: Settings, only: str | None) -> Iterator[tuple[str, QPixmap]]:
    size = stage.window.width(), stage.window.height()
    if stage.guide is not None:
        for scene in scenes(stage.guide):
            if not _is_wanted(scene.name, only):
                continue
            stage.show(scene)
            for number in stage.screenfuls():
                name = scene.name if number == 1 else f"{scene.name}-{number}"
                yield name, _picture(stage.window)
    stage.close()
    if not _is_wanted("calm", only):
        return
    calm = Stage(settings, None, size)
    yield "calm", _picture(calm.window)
    calm.close()


def _walked(stage: Stage) -> Iterator[tuple[str, QPixmap]]:
    for number, name in enumerate(walk_through(stage), start=1):
        yield f"{number:03}-{name}", _picture(stage.window)
    stage.close()


def _picture(window: QWidget) -> QPixmap:
    return window.grab()


def _is_wanted(name: str, only: str | None) -> bool:
    """Say whether a picture is of the screen that was asked for, or of its further screenfuls."""
    if only is None or name == only:
        return True
    scene, _, number = name.rpartition("-")
    return scene == only and number.isdigit()


def _name_of(size: tuple[int, int]) -> str:
    usual = {PORTRAIT: "portrait", LANDSCAPE: "landscape"}
    return usual.get(size, f"{size[0]}x{size[1]}")


def _names_of(comfort: Comfort, language: str) -> Iterator[str]:
    """Give a word for each thing that is not as usual: `es`, `contrast`, `200`, `lowered`."""
    if language:
        yield language
    if comfort.colours is not Colours.LIGHT:
        yield comfort.colours.value
    if comfort.size is not TextSize.NORMAL:
        yield str(comfort.size.value)
    if comfort.is_lowered:
        yield "lowered"
