"""How much there is to read: a page with more words waits longer before it asks who is there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.views.parts.button import BigButton
from kiosk.views.parts.push_button import PushButton
from kiosk.views.parts.text import Text


def words_to_read(page: QWidget | None) -> int:
    """Count the words that are seen of a page: those of texts, and of what can be touched.

    What leads on, such as More and Back, is not read.
    """
    if page is None:
        return 0
    texts = [it.text() for it in page.findChildren(Text) if it.isVisible()]
    buttons = (it for it in page.findChildren(BigButton) if it.isVisible())
    texts += [it.text() for it in buttons if not isinstance(it, PushButton)]
    return sum(len(each.split()) for each in texts)
