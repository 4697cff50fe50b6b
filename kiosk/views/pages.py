"""All pages of one language, with what stands around them: the clinic's name and the bar."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import evolve
from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.content.model import Clinic, Edition, Guide
from kiosk.design.measures import HIGHEST_BAR
from kiosk.design.sizes import MARGIN, SPACE_S
from kiosk.session.places import TABS, Place, Screen
from kiosk.session.reading_order import next_place, reading_order, settled
from kiosk.session.session import Session
from kiosk.views.about import AboutView
from kiosk.views.bar import Bar
from kiosk.views.check import CheckView
from kiosk.views.clinic_name import ClinicName
from kiosk.views.comfort import ComfortView
from kiosk.views.day import DayView
from kiosk.views.get_help import GetHelpView
from kiosk.views.home import HomeView
from kiosk.views.languages import LanguagesView
from kiosk.views.listen import ListenView
from kiosk.views.matters import MattersView
from kiosk.views.my_list import MyListView
from kiosk.views.parts.fade import Fade, picture_of
from kiosk.views.parts.materials import Materials
from kiosk.views.parts.page import Page
from kiosk.views.parts.pager import Pager
from kiosk.views.parts.pile import Pile
from kiosk.views.parts.topic import Topic
from kiosk.views.parts.way import Way
from kiosk.views.parts.way_home import WayHome
from kiosk.views.parts.words_to_read import words_to_read
from kiosk.views.phone import PhoneView
from kiosk.views.procedure import ProcedureView
from kiosk.views.questions import QuestionsView
from kiosk.views.recovery import RecoveryView
from kiosk.views.risks import RisksView
from kiosk.views.signs import SignsView
from kiosk.views.sources import SourcesView
from kiosk.views.specialists import SpecialistsView
from kiosk.views.take_home import TakeHomeView
from kiosk.views.words_to_know import WordsToKnowView

NOWHERE = ("", "")
"""Where the pages are before a visit."""

REMEMBERING = (
    Screen.ABOUT,
    Screen.RECOVERY,
    Screen.RISKS,
    Screen.DAY,
    Screen.QUESTIONS,
    Screen.MATTERS,
    Screen.MY_LIST,
    Screen.CHECK,
    Screen.PHONE,
    Screen.LISTEN,
)
"""Screens that show what the visitor picked, on pages that may not be seen when they leave."""

AHEAD_MS, BETWEEN_MS = 600, 100
"""A page that has been up for so long is being read; so long a touch may come between drawings."""


class Pages(QWidget):
    """The views of an edition, each made when it is first wanted."""

    asked = Signal(object)
    """An action that the visitor wants."""

    def __init__(
        self,
        materials: Materials,
        guide: Guide,
        edition: Edition,
        way_home: WayHome,
        width: int,
        *,
        can_listen: bool = False,
    ) -> None:
        """Take the words, those to show of them, and the width of the screen in pixels.

        `can_listen` says whether there is any voice to offer.
        """
        super().__init__()
        self._materials = materials
        self.edition = edition
        self._place = NOWHERE
        self._clinic_name: ClinicName | None = None
        """Where it has room."""
        clinic = guide.clinic
        make: dict[Screen, Callable[[], HomeView | Topic]] = {
            Screen.HOME: lambda: HomeView(materials, edition, width),
            Screen.ABOUT: lambda: AboutView(materials, edition),
            Screen.PROCEDURE: lambda: ProcedureView(materials, edition),
            Screen.RECOVERY: lambda: RecoveryView(materials, edition, way_home.today),
            Screen.RISKS: lambda: RisksView(materials, edition),
            Screen.SIGNS: lambda: SignsView(materials, edition, clinic),
            Screen.SPECIALISTS: lambda: SpecialistsView(materials, edition),
            Screen.QUESTIONS: lambda: QuestionsView(materials, edition),
            Screen.MATTERS: lambda: MattersView(materials, edition),
            Screen.MY_LIST: lambda: MyListView(materials, edition),
            Screen.DAY: lambda: DayView(materials, edition, way_home, width),
            Screen.TAKE_HOME: lambda: TakeHomeView(materials, guide, edition, way_home, width),
            Screen.PHONE: lambda: PhoneView(materials, guide, edition, way_home),
            Screen.CHECK: lambda: CheckView(materials, edition),
            Screen.WORDS: lambda: WordsToKnowView(materials, edition),
            Screen.SOURCES: lambda: SourcesView(materials, edition),
            Screen.HELP: lambda: GetHelpView(materials, edition, clinic),
            Screen.COMFORT: lambda: ComfortView(materials, edition, width),
            Screen.LANGUAGES: lambda: LanguagesView(materials, edition, guide),
            Screen.LISTEN: lambda: ListenView(materials, edition, guide, width),
        }
        self._make = make
        self._views: dict[Screen, HomeView | Topic] = {}
        self._room = QWidget()
        self._pile = Pile(self._room)
        self.bar = Bar(materials, edition, guide, width, can_listen=can_listen)
        self.bar.asked.connect(self.asked)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        high = self.bar.layout().totalHeightForWidth(width)  # type: ignore[union-attr]  # it has one
        if materials.is_tight or high > HIGHEST_BAR * (materials.height - materials.top):
            # Every line is for the words of the page.
            down.addSpacing(materials.look.px(SPACE_S * 2))
        else:
            down.addLayout(self._name(clinic))
        down.addWidget(self._room, 1)
        down.addWidget(self.bar)
        self._fade = Fade(self)
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.timeout.connect(self._look_ahead)
        self._likely: list[Place] = []
        """What may be opened from here, and takes time to draw."""

    def _name(self, clinic: Clinic) -> QVBoxLayout:
        look = self._materials.look
        top = QVBoxLayout()
        edge = look.px(MARGIN)
        top.setContentsMargins(edge, look.px(SPACE_S * 2), edge, look.px(SPACE_S))
        self._clinic_name = ClinicName(self._materials, clinic, look.theme.primary)
        top.addWidget(self._clinic_name)
        return top

    def view(self, screen: Screen) -> HomeView | Topic:
        """Give the view of a screen, made now if it was not before."""
        if screen not in self._views:
            view = self._make[screen]()
            view.asked.connect(self.asked)
            self._views[screen] = view
            self._pile.add(view)
        return self._views[screen]

    def preparations(self) -> Iterator[None]:
        """Make one page after another, while nobody is waiting for them."""
        for screen in self._make:
            self.view(screen)
            yield
        self.grab()  # gives the room its size, and draws the bar
        session = Session()
        order = reading_order(self.edition, session.method)
        # What the tabs lead to comes last: the drawings painted last are kept.
        first = [settled(Place(tab), self.edition, session.method) for tab in TABS]
        for place in (*(it for it in order if it not in first), *first):
            view = self.view(place.screen)
            if isinstance(view, Topic):
                self._draw(view.page(place.item))
                yield

    def show_session(self, session: Session) -> None:
        """Show the place of the session; another place fades in."""
        place = (session.place.screen.value, session.place.item)
        is_new = place != self._place
        old = self._picture() if is_new and self._may_fade() else None
        self._fade.finish()
        view = self._bring(session.place.screen)
        view.show_session(session)
        self._ahead.start(AHEAD_MS)
        if is_new:
            self._likely = self._likely_from(session)
            # Nothing glides on a page that fades in: it is where the session says at once.
            view.settle()
        self.bar.show_session(session)
        self._place = place
        last = view.last_control()
        if is_new and last is not None:
            self.bar.follow(last)
        if is_new and self._materials.ring.is_shown:
            view.take_focus()
        if old is not None:
            self._fade.begin(old, self._picture(), self._frame())

    def _bring(self, screen: Screen) -> HomeView | Topic:
        """Let the view of a screen be seen; the one that is left puts away what need not stay."""
        left, view = self._pile.shown, self.view(screen)
        self._pile.show(view)
        if left is not view and isinstance(left, Topic):
            left.put_away()
        return view

    def _likely_from(self, session: Session) -> list[Place]:
        """Give the tabs, at the beginning, and the step that Next leads to; more push them out."""
        if session.place.screen is Screen.HOME:
            return [settled(Place(tab), self.edition, session.method) for tab in TABS]
        following = next_place(session.place, self.edition, session.method)
        return [following] if following and following.screen is Screen.PROCEDURE else []

    def _look_ahead(self) -> None:
        """Draw what is likely to be opened, a page at a time, while this one is being read."""
        if self._likely and self.isVisible():
            place = self._likely.pop(0)
            view = self._views.get(place.screen)
            if isinstance(view, Topic):
                self._draw(view.page(place.item))
            self._ahead.start(BETWEEN_MS)

    def _draw(self, page: Page) -> None:
        """Lay a page out and draw its pictures, before somebody waits for them."""
        page.resize(self._room.size())
        page.grab()

    def first_block(self) -> int:
        """Give the number of the first block that is seen, or -1 where nothing is paged."""
        pager = self._pager()
        return pager.first_seen() if pager is not None else -1

    def offset_of(self, block: int) -> int:
        """Give the offset at which a block of the page that is seen begins, in pixels."""
        pager = self._pager()
        return pager.top_of(block) if pager is not None else 0

    def to_tell(self) -> tuple[list[QWidget], list[QWidget]]:
        """Give what is read aloud of the page that is seen, and what stands around that."""
        view = self._pile.shown
        around: list[QWidget] = [self.bar]
        if self._clinic_name is not None:
            around.append(self._clinic_name)
        if view is not None:
            around[:0] = [way for way in view.findChildren(Way) if way.isVisibleTo(view)]
        return [view] if view is not None else [], around

    def settle(self) -> None:
        """Be where a movement would end, at once."""
        view = self._pile.shown
        if isinstance(view, HomeView | Topic):
            view.settle()

    def _pager(self) -> Pager | None:
        page = self._pile.shown
        if page is None:
            return None
        return next((it for it in page.findChildren(Pager) if it.isVisibleTo(page)), None)

    def word_count(self) -> int:
        """Count the words to read on the page now."""
        return words_to_read(self._pile.shown)

    def forget(self) -> None:
        """Be as before the first visit: the next visitor sees nothing of the last one's."""
        self._fade.finish()
        self._ahead.stop()
        self._place = NOWHERE
        self._bring(Screen.HOME)
        for screen in REMEMBERING:
            if screen in self._views:
                nobody = Session()
                place = settled(Place(screen), self.edition, nobody.method)
                self._views[screen].show_session(evolve(nobody, place=place))

    def _may_fade(self) -> bool:
        """Say whether there is a page of this visit to fade from."""
        return self._materials.look.motion and self.isVisible() and self._place != NOWHERE

    def _frame(self) -> QRect:
        return self._room.geometry()

    def _picture(self) -> QPixmap:
        return picture_of(self, self._frame(), self._materials.look.theme.canvas)
