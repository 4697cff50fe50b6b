"""Makes the materials of the views for one language and one comfort."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import frozen
from PySide6.QtGui import QImage

from kiosk.design.look import Look
from kiosk.design.measures import FIGURE, FIGURE_SHARE, LEAST_PICTURE, LEAST_PICTURE_SHARE
from kiosk.design.reach import lowered_mm
from kiosk.design.sizes import LOW_MM, NARROW_MM, TIGHT_MM, Scale
from kiosk.design.themes import THEMES, Theme
from kiosk.session.comfort import Comfort
from kiosk.views.parts.drawing import Drawings
from kiosk.views.parts.flick import Flick
from kiosk.views.parts.icon import Icons
from kiosk.views.parts.materials import FocusRing, Materials
from kiosk.views.parts.writing import is_read_from_right, script_of


@frozen(kw_only=True)
class Workshop:
    """What is the same for all looks: the screen, and what pictures are drawn with."""

    size: tuple[int, int]
    """Width and height of the window in pixels."""
    px_per_mm: float
    mount: int
    """The height of the screen's lower edge above the floor, in millimetres."""
    moves: bool
    """Whether this site allows movement at all."""
    ratio: float
    icons: Icons
    drawings: Drawings
    ring: FocusRing
    photo: Callable[[str, int], QImage | None]
    flick: Flick
    themes: Mapping[str, Theme] = THEMES
    """The sets of colours by name."""
    is_spaced: bool = False
    """Whether letters and words stand further apart: see `Look.is_spaced`."""

    def materials(self, comfort: Comfort, language: str) -> Materials:
        """Give the materials for a comfort and the code of a language; empty for no words yet."""
        width, height = (side / self.px_per_mm for side in self.size)
        lowered = lowered_mm(self.mount, height)
        room = lowered if comfort.is_lowered else height
        scale = Scale(self.px_per_mm, comfort.size, script_of(language))
        is_rtl = is_read_from_right(language)
        return Materials(
            look=Look(
                scale,
                theme=self.themes[comfort.colours.value],
                motion=self.moves and not comfort.is_still,
                is_rtl=is_rtl,
                is_spaced=self.is_spaced,
            ),
            comfort=comfort,
            language=language,
            width=self.size[0],
            height=self.size[1],
            top=max(0, self.size[1] - scale.px(room)),
            is_wide=self.size[0] > self.size[1],
            # Larger words leave as much less room as a smaller screen would.
            is_low=room / comfort.size.factor < LOW_MM,
            is_narrow=width / comfort.size.factor < NARROW_MM,
            is_tight=room / comfort.size.factor < TIGHT_MM,
            picture_px=min(scale.px(LEAST_PICTURE), scale.px(room * LEAST_PICTURE_SHARE)),
            figure_px=scale.px(min(FIGURE, FIGURE_SHARE * min(width, room))),
            can_be_lowered=lowered < height,
            ratio=self.ratio,
            icons=self.icons.turned() if is_rtl else self.icons,
            drawings=self.drawings,
            ring=self.ring,
            flick=self.flick,
            photo=self.photo,
        )
