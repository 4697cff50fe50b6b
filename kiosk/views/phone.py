"""The sheet on the visitor's own phone: a square of dots that carries the words themselves."""

from __future__ import annotations

from kiosk.content.model import Edition, Guide
from kiosk.design.sizes import SPACE_S, Lettering
from kiosk.session.phone_text import phone_text
from kiosk.session.places import Screen
from kiosk.session.session import Session
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.page import Page
from kiosk.views.parts.qr_code import QrCode
from kiosk.views.parts.reading import in_line
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic
from kiosk.views.parts.way_home import WayHome


class PhoneView(Topic):
    """The square, as large as its room allows, and what to do with it."""

    shows = Screen.PHONE

    def __init__(
        self, materials: Materials, guide: Guide, edition: Edition, way_home: WayHome
    ) -> None:
        """Take how a visit becomes a sheet."""
        super().__init__(materials, edition)
        self._guide = guide
        self._way_home = way_home

    def make(self, item: str) -> Page:
        """Build the page; what the square says comes with the session."""
        words = self.edition.words
        page = self.new_page("")
        page.add_title(words.phone_title)
        lead = Text(self.materials, Lettering.LEAD, words.phone_lead)
        shortened = Text(self.materials, Lettering.BODY, words.phone_shortened)
        self._code = QrCode(self.materials, words.phone_picture)
        self._code.shortened.connect(shortened.setVisible)
        # The square does not change its size when the line is not needed.
        policy = shortened.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        shortened.setSizePolicy(policy)
        below = in_line(page, shortened)
        if self.materials.is_wide and self.materials.is_low:
            # What has no room beside the square follows it: the square is seen first.
            page.add_aside(in_line(page, lead))
            page.add_aside(below)
        else:
            page.add_heading_text(lead)
            page.add_to_side(below)
        page.end_heading()
        page.pager.add_filling(in_line(page, self._code))
        edges = 2 * self.materials.look.px(SPACE_S)
        page.pager.laid_out.connect(lambda: self._code.fit_into(page.pager.height() - edges))
        return page

    def show_session(self, session: Session) -> None:
        """Show the square of this visit, and say whether it holds everything."""
        self.page("")
        copy = self._way_home.sheet(session, self._guide).copies[0]
        self._code.carry(lambda most_bytes: phone_text(copy, most_bytes))
        super().show_session(session)
