"""What was seen in these colours before, on the same ground: it need not be looked at again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.proof.painting import Painting
from kiosk.proof.seen import Seen


class FirstOfItsKind:
    """Knows what was seen.

    What stands in the same kinds of holders as something before, in the same colours, stands on
    the same ground.
    """

    def __init__(self) -> None:
        """Begin without anything seen."""
        self._known: set[object] = set()
        self._chains: dict[QWidget, tuple[tuple[str, str], ...]] = {}

    def is_new(self, seen: Seen, painting: Painting) -> bool:
        """Say whether a widget paints in these colours for the first time, and remember it."""
        inks = frozenset(
            (
                *(each.colour for each in painting.stretches),
                *(each.colour for each in painting.icons),
            )
        )
        faces = tuple((each.fill, each.line) for each in painting.shapes)
        # What holds it says, by its kind and its name in the stylesheet, what it stands on.
        key = inks, faces, self._holders(seen.widget)
        if key in self._known:
            return False
        self._known.add(key)
        return bool(inks or faces)

    def _holders(self, widget: QWidget) -> tuple[tuple[str, str], ...]:
        """Give the kind and the name of a widget and of all that holds it."""
        if widget not in self._chains:
            holder = widget.parentWidget()
            above = self._holders(holder) if holder is not None else ()
            self._chains[widget] = ((type(widget).__name__, widget.objectName()), *above)
        return self._chains[widget]
