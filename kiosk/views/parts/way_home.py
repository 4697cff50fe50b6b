"""What the pages that lead home need to know of this site and day, handed down from `app.py`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from attrs import frozen

from kiosk.content.model import Guide
from kiosk.session.session import Session
from kiosk.session.sheet import SayDates, Sheet, sheet_of
from kiosk.views.parts.dates import say_date, say_full_date


@frozen(kw_only=True)
class WayHome:
    """How a visit becomes a sheet here, and whether it can be printed."""

    today: Callable[[], date]
    """What day it is."""
    has_printer: bool = False

    def sheet(self, session: Session, guide: Guide) -> Sheet:
        """Give the sheet that the visitor would take home now."""
        say = SayDates(near=self.say, full=say_full_date)
        unreviewed = {code for code, it in guide.editions.items() if not it.is_reviewed}
        return sheet_of(session, guide, say, unreviewed=frozenset(unreviewed))

    def say(self, day: date, language: str) -> str:
        """Say a day that is near, as people do."""
        return say_date(day, language, self.today())
