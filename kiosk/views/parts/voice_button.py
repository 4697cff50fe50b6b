"""A button of the row that leads the voice: a sign with its word below it."""

from __future__ import annotations

from kiosk.design.sizes import SPACE_XS, TARGET, Lettering
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.tab_button import TabButton
from kiosk.views.parts.type import TypeSetter


class VoiceButton(TabButton):
    """Looks like a tab, in whose place it stands, and is pressed like a button."""

    def __init__(self, materials: Materials, text: str, icon: str, *, is_wide: bool) -> None:
        """Take the word and the sign; `is_wide` says whether they stand beside each other."""
        super().__init__(materials, text, icon, chosen="", is_wide=is_wide)
        if is_wide:
            # Among words so large the sign is no larger than they are.
            self._icon_px = materials.look.font_px(Lettering.LABEL)
        self.setCheckable(False)
        tell(self, Role.Button)
        self._least = TARGET
        self._both: tuple[TypeSetter, ...] = (self.setter,)

    def set_words(self, text: str, icon: str) -> None:
        """Say something else, with another sign. Nothing around it moves if it may say it."""
        if text == self.text():
            return
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setter = next(it for it in self._both if it.plain == text)
        self.update()

    def may_say(self, text: str) -> None:
        """Be large enough for another word as well."""
        self._both = (*self._both, TypeSetter(self.look, self.setter.lettering, text))
        self.updateGeometry()

    def face_height(self, width: int) -> int:
        """Give the height of the sign and the word; seven of these must leave room for a page."""
        if not self._is_wide:
            return super().face_height(width)
        words = self.setter.height(width) + 2 * self.look.px(SPACE_XS)
        return max(self.look.px(self._least), words)

    def be_at_least(self, height_mm: float) -> None:
        """Be no lower than this, in millimetres: where one row holds all there is room for it."""
        self._least = height_mm
        self.updateGeometry()

    def face_width(self) -> int:
        """Give the width at which each of its words is whole."""
        widest = max(it.natural_width() for it in self._both)
        return super().face_width() + widest - self.setter.natural_width()


class SlimVoiceButton(VoiceButton):
    """Has its sign beside its word: rows of them leave room to a page of large words."""
