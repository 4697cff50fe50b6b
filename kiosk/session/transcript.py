"""A screen in words: every sentence of it, in the order in which it is read."""

from __future__ import annotations

from attrs import frozen


@frozen
class Sentence:
    """What is said at a time."""

    text: str
    """As it is painted, or as a picture is described."""
    language: str
    """The code of its language."""
    item: int
    """The number of the text, picture or control that it belongs to."""


@frozen
class Item:
    """A text, a picture or a control: what the keys go to."""

    first: int
    """The number of its first sentence."""
    is_control: bool
    is_of_bar: bool = False
    """Whether it is below the page, or one of its ways back and on: not read by itself."""


@frozen
class Transcript:
    """All sentences of a screen; empty where there is nothing to read."""

    sentences: tuple[Sentence, ...] = ()
    items: tuple[Item, ...] = ()
    language: str = ""
    """The code of the page's own language; single lines may be in another one."""

    def item_at(self, at: int) -> int:
        """Give the number of the item that a sentence belongs to; -1 beyond the last."""
        return self.sentences[at].item if 0 <= at < len(self.sentences) else -1

    def following(self, at: int, *, within_item: bool = False) -> int | None:
        """Give the number of the sentence that is read after one, or None where reading ends.

        The voice does not go on by itself to the ways back and on, nor to the bar.
        """
        here, following = self.item_at(at), self.item_at(at + 1)
        if following < 0:
            return None
        if following == here:
            return at + 1
        if within_item or self.items[following].is_of_bar:
            return None
        return at + 1

    def neighbour(self, at: int, steps: int, *, only_controls: bool = False) -> int | None:
        """Give the first sentence of the item so many steps on, or back below 0.

        From the last the way leads on to the first. None where there is no other item.
        """
        here = self.item_at(at)
        count = len(self.items)
        for step in range(1, count + 1):
            number = (here + step * steps) % count
            if number != here and (self.items[number].is_control or not only_controls):
                return self.items[number].first
        return None
