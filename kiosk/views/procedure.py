"""The procedure step by step: one picture and at most three short sentences a page."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QResizeEvent

from kiosk.content.model import Edition, Method, Step
from kiosk.design.measures import PICTURE_BESIDE
from kiosk.design.sizes import SPACE_S, Lettering
from kiosk.session.actions import ChooseMethod
from kiosk.session.places import Place, Screen
from kiosk.session.session import Session
from kiosk.views.parts.accessible import Role, tell
from kiosk.views.parts.count_row import CountRow
from kiosk.views.parts.illustration import WIDTH_TO_HEIGHT, Illustration
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.page import Page
from kiosk.views.parts.reading import add_basis, add_key_points, add_way, in_line, words_here
from kiosk.views.parts.switch import Switch
from kiosk.views.parts.text import Text
from kiosk.views.parts.topic import Topic
from kiosk.views.parts.writing import counted


class ProcedureView(Topic):
    """A page for each step of both procedures."""

    shows = Screen.PROCEDURE

    def make(self, item: str) -> Page:
        """Build the page of a step."""
        steps = {step.id: step for step in self.edition.procedure.steps}
        return StepPage(self.materials, self.edition, steps[item])

    def explain(self, page: Page) -> None:
        """Put the way to the names of both procedures.

        A small screen has it at the end of the last step: nothing there is left for the pictures.
        """
        button = words_here(page)
        is_small = self.materials.is_low or self.materials.is_narrow
        if button is not None and (not is_small or self._is_last(page.place.item)):
            add_way(page, button)

    def _is_last(self, item: str) -> bool:
        steps = map(self.edition.procedure.steps_of, Method)
        return item in [each[-1].id for each in steps]


class StepPage(Page):
    """One step. Both procedures share it unless the file says otherwise."""

    def __init__(self, materials: Materials, edition: Edition, step: Step) -> None:
        """Take the step."""
        super().__init__(materials, edition, Place(Screen.PROCEDURE, step.id))
        self._step = step
        procedure = edition.procedure
        look = materials.look
        picture = Illustration(materials, step.picture)
        self.switch = Switch(
            materials,
            dict(procedure.methods.items()),
            edition.words.chosen,
        )
        tell(self.switch, Role.Grouping, procedure.title)
        self.switch.asked.connect(self._choose)
        if materials.has_room_beside:
            picture.be_at_least(look.px(PICTURE_BESIDE))
            self.add_to_side(in_line(self, picture), stretch=1)
        if materials.is_wide and not materials.has_room_beside:
            self.add_title(procedure.title)
            self.end_heading()
        else:
            title = Text(materials, Lettering.TITLE, procedure.title, level=1)
            self.add(self.moved_in(title, 0))
            tell(self, Role.Pane, procedure.title)
        # With the picture if there is room for both, but never from the title to it.
        self.pager.add(self.switch, opens=True)
        if not materials.has_room_beside:
            picture.be_at_least(materials.picture_px)
            self._frame = in_line(self, picture)
            self.pager.add_filling(self._frame)
            if materials.is_wide:
                self.side.end()
        self._count = CountRow(materials)
        self.add(self.moved_in(self._count, look.px(SPACE_S)), keeps_with_next=True)
        heading = Text(materials, Lettering.HEADING, step.heading, level=2)
        self.add(self.moved_in(heading, look.px(SPACE_S)), keeps_with_next=True)
        self.add_statements(step.statements)
        if any(step is procedure.steps_of(method)[-1] for method in Method):
            self._add_key_points()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the picture's frame grow no higher than the picture can fill."""
        if not self.materials.has_room_beside:
            highest = round(self.pager.width() / WIDTH_TO_HEIGHT)
            self._frame.setMaximumHeight(highest)
        super().resizeEvent(event)

    def show_session(self, session: Session) -> None:
        """Show which procedure's steps these are, and how many."""
        steps = self.edition.procedure.steps_of(session.method)
        number = steps.index(self._step) + 1 if self._step in steps else 1
        said = partial(counted, self.edition.words, self.edition.language)
        count = said(len(steps))
        words = self.edition.words.step_of.format(number=said(number), count=count)
        self._count.show_count(words, number, len(steps))
        self.switch.set_on(session.method)
        super().show_session(session)

    def _add_key_points(self) -> None:
        # The procedure has no overview: what opens it stands with what to keep in mind of it.
        points = (self.edition.procedure.lead, *self.edition.procedure.key_points)
        add_key_points(self, points)
        add_basis(self)

    def _choose(self, method: object) -> None:
        if isinstance(method, Method):
            self.asked.emit(ChooseMethod(method))
