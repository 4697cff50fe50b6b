"""Checks of what is heard: all that is painted is said to whoever uses the kiosk by ear."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QWidget

from kiosk.proof.faults import Fault, Finding, at
from kiosk.proof.text_checks import SAMPLES, Seeing
from kiosk.session.transcript import Transcript
from kiosk.views.parts.dialog import Dialog
from kiosk.views.parts.sample_button import SampleButton
from kiosk.views.parts.text import Text

_WORD = re.compile(r"\w+")


def unsaid(there: Iterable[Seeing], transcript: Transcript) -> Iterator[Finding]:
    """Give every painted text with a word that is not said (access.md S-01).

    Below a question or an explanation nothing is said of the page, which cannot be used then
    either. A short name of a weekday is said in full, and a sample of letters is a picture.
    """
    seen = list(there)
    said = {word for it in transcript.sentences for word in _words(it.text)}
    over = _uppermost(it.widget for it, _ in seen)
    for it, painting in seen:
        if over is not None and not over.isAncestorOf(it.widget):
            continue
        words = " ".join(stretch.text for stretch in painting.stretches)
        if isinstance(it.widget, Text) and it.widget.accessibleName():
            words = it.widget.accessibleName()
        missing = [word for word in _words(words) if word not in said]
        if isinstance(it.widget, SampleButton):
            missing = [word for word in missing if word not in map(str.casefold, SAMPLES)]
        if missing:
            what = ", ".join(dict.fromkeys(missing))
            yield at(it.place, Fault.UNSAID, words, measured=f"not said: {what}", widget=it.widget)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _uppermost(widgets: Iterable[QWidget]) -> QWidget | None:
    """Give the question that lies over all else, if there is one."""
    dialogs = [it for it in widgets if isinstance(it, Dialog)]
    return dialogs[-1] if dialogs else None
