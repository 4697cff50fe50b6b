"""A screen as it is read aloud: its sentences, and where each of them stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from operator import is_not

from attrs import frozen
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kiosk.content.sentences import sentences
from kiosk.content.words import Words
from kiosk.session.transcript import Item, Sentence, Transcript
from kiosk.views.parts.button import BigButton
from kiosk.views.parts.count_row import CountRow
from kiosk.views.parts.dialog import Dialog
from kiosk.views.parts.heard import Saying, are_counted_together, parts_in, said_by
from kiosk.views.parts.illustration import Illustration
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.pager import Pager
from kiosk.views.parts.ring import ReadRing
from kiosk.views.parts.tab_button import TabButton
from kiosk.views.parts.term_text import TermText
from kiosk.views.parts.text import Text
from kiosk.views.parts.way import Way


@frozen(eq=False)
class _Place:
    """Where a sentence stands."""

    part: QWidget
    text: Text | None = None
    """In which its letters can be marked."""
    begin: int = 0
    end: int = 0


class Telling:
    """What is said of a screen. It is made anew whenever something on the screen is another."""

    def __init__(
        self,
        page: Sequence[QWidget],
        around: Sequence[QWidget],
        materials: Materials,
        words: Words,
        *,
        is_by_ear: bool,
    ) -> None:
        """Take what is read by itself, and what stands around it: the ways on, the bar, the name.

        By ear the controls are called what they are, and counted.
        """
        self._materials = materials
        self._words = words
        self._is_by_ear = is_by_ear
        self._sentences: list[Sentence] = []
        self._items: list[Item] = []
        self._places: list[_Place | None] = []
        self._said: set[str] = set()
        self._marked: Text | None = None
        self._ring: ReadRing | None = None
        beside = [list(parts_in(root)) for root in around]
        if is_by_ear:
            # Where reading goes on comes first: one press, and not two, from step to step.
            for root, parts in zip(around, beside, strict=True):
                if isinstance(root, Way):
                    parts.sort(key=partial(is_not, root.forward))
        known = {part for parts in beside for part in parts}
        on_page = [part for root in page for part in parts_in(root) if part not in known]
        if is_by_ear:
            on_page = _told_first(on_page)
        self._add(on_page, is_of_bar=False)
        if is_by_ear and on_page and known:
            self._say_at_the_end(on_page[-1])
        for parts in beside:
            self._add(parts, is_of_bar=True)
        self.transcript = Transcript(tuple(self._sentences), tuple(self._items), materials.language)

    def _add(self, parts: Sequence[QWidget], *, is_of_bar: bool) -> None:
        controls = [it for it in parts if isinstance(it, BigButton)]
        for part in parts:
            sayings = list(said_by(part))
            is_control = isinstance(part, BigButton)
            if not is_control and not isinstance(part, Text):
                # A picture that only repeats what was said before it is not said twice.
                sayings = [it for it in sayings if it.text not in self._said]
            if isinstance(part, Illustration):
                sayings = self._with_labels(part, sayings)
            if isinstance(part, BigButton) and self._is_by_ear:
                sayings += self._called(
                    part, [it for it in controls if are_counted_together(it, part)]
                )
            first = len(self._sentences)
            for saying in sayings:
                self._say(saying, part)
            if len(self._sentences) > first:
                self._items.append(Item(first, is_control, is_of_bar))

    def _with_labels(self, picture: Illustration, sayings: list[Saying]) -> list[Saying]:
        """Say of words that stand in a picture that they do; by themselves they mean nothing."""
        labels = [it for it in sayings if it.text in picture.labels]
        others = [it for it in sayings if it not in labels]
        return [*others, Saying(self._words.said_labels), *labels] if labels else others

    def _say_at_the_end(self, last: QWidget) -> None:
        """Say what can be done now; nothing on the screen says it."""
        first = len(self._sentences)
        self._say(Saying(self._words.said_end), last)
        self._items.append(Item(first, is_control=False))
        self._places[first:] = [None for _ in self._places[first:]]  # it stands nowhere

    def _say(self, saying: Saying, part: QWidget) -> None:
        language = saying.language or self._materials.language
        self._said.add(saying.text)
        at = 0
        for sentence in sentences(saying.text, language):
            begin = max(at, saying.text.find(sentence, at))
            at = begin + len(sentence)
            self._sentences.append(Sentence(sentence, language, len(self._items)))
            self._places.append(_Place(part, saying.shown_by, begin, at))

    def _called(self, part: BigButton, among: Sequence[BigButton]) -> Iterator[Saying]:
        """Say what a control is, and which of how many."""
        if isinstance(part, TermText):
            yield Saying(part.accessibleName())
        words, number, count = self._words, among.index(part) + 1, len(among)
        if isinstance(part, TabButton) and part.isCheckable():
            yield Saying(words.said_tab.format(number=number, count=count))
        elif part.isCheckable():
            yield Saying(words.said_choice.format(number=number, count=count))
        else:
            yield Saying(words.said_button.format(number=number, count=count))

    def first_seen(self) -> int:
        """Give the number of the first sentence that is on the screenful that is seen.

        On a page that was turned it is the first of the text, whatever stands beside it. Where
        nothing but the end of a long text is seen, it is the next one: More leads on, never back.
        """
        last = 0
        for at in range(len(self._places)):
            place = self._place(at)
            pager = _pager_of(place) if place is not None else None
            if place is None or pager is None:
                continue
            if pager.offset_to_show(*_extent(place)) >= pager.target:
                return at if pager.target else 0
            last = at
        return last

    def offset_of(self, at: int) -> int | None:
        """Give the offset at which a sentence is seen, in pixels; None where nothing is paged.

        A card over the page turns by itself: how far it was read is no part of the session.
        """
        place = self._place(at)
        pager = _pager_of(place) if place is not None else None
        if place is None or pager is None:
            return None
        offset = pager.offset_to_show(*_extent(place))
        if not _is_over_the_page(pager):
            return offset
        if offset != pager.target:
            pager.show_offset(offset)
        return None

    def mark(self, at: int, *, takes_focus: bool) -> None:
        """Mark a sentence on the screen, and no other.

        It may take the focus, so that Select presses what is heard, and nothing else.
        """
        self.unmark()
        place = self._place(at)
        if place is None:
            return
        if takes_focus:
            self._focus(place.part)
        if place.text is not None:
            place.text.mark(place.begin, place.end)
            self._marked = place.text
        else:
            self._ring = ReadRing(place.part, self._materials.look)

    def mark_word(self, at: int, begin: int, end: int) -> None:
        """Mark a word within the sentence that is marked: its letters, counted in the sentence."""
        place = self._place(at)
        if place is not None and place.text is not None and place.text is self._marked:
            last = min(place.begin + end, place.end)
            place.text.mark(place.begin, place.end, word=(place.begin + begin, last))

    def _focus(self, part: QWidget) -> None:
        """Give a control the focus; with a text it is nowhere."""
        if isinstance(part, BigButton):
            part.setFocus(Qt.FocusReason.TabFocusReason)
            return
        focused = part.window().focusWidget()
        if focused is not None:
            focused.clearFocus()

    def unmark(self) -> None:
        """Leave nothing marked."""
        if self._marked is not None and isValid(self._marked):
            self._marked.unmark()
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._marked = self._ring = None

    def _place(self, at: int) -> _Place | None:
        """Give where a sentence stands, if it does, and if that is still there."""
        place = self._places[at] if at < len(self._places) else None
        return place if place is not None and isValid(place.part) else None


def _told_first(parts: Sequence[QWidget]) -> list[QWidget]:
    """Give the parts with the page's title, `Step 2 of 6` and what that step is before all others.

    A choice and a picture stand before them; who does not see where they are is told that first.
    """
    at = next((at for at, it in enumerate(parts) if isinstance(it.parentWidget(), CountRow)), 0)
    if not any(isinstance(it, BigButton) for it in parts[:at]):
        return list(parts)
    title = next((it for it in parts if isinstance(it, Text)), parts[at])
    first = dict.fromkeys([title, *parts[at : at + 2]])
    return [*first, *(it for it in parts if it not in first)]


def _extent(place: _Place) -> tuple[QWidget, int, int]:
    """Give in which part a sentence stands, and from where to where of its height, in pixels."""
    if place.text is None:
        return place.part, 0, place.part.height()
    return place.text, *place.text.extent_of(place.begin, place.end)


def _pager_of(place: _Place) -> Pager | None:
    """Give the pager that a sentence is in, if it is in one."""
    above = place.part.parentWidget()
    while above is not None and not isinstance(above, Pager):
        above = above.parentWidget()
    return above


def _is_over_the_page(pager: Pager) -> bool:
    above = pager.parentWidget()
    while above is not None and not isinstance(above, Dialog):
        above = above.parentWidget()
    return above is not None
