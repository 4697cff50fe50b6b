"""What visitors pick from: the questions to ask, and what matters to them.

Every class is frozen, as in `kiosk.content.model`, of which this is a part.
"""

from __future__ import annotations

from attrs import frozen

from kiosk.content.statements import Page, Statement


@frozen(kw_only=True)
class Questions(Page):
    """Questions to pick from and take to the doctor."""

    questions: tuple[Statement, ...]
    list_title: str
    """The heading of the visitor's own list."""
    list_lead: Statement
    list_empty: Statement
    """What the list says while nothing is picked."""
    matters_title: str
    """The heading of the page on which visitors pick what matters to them."""
    matters_lead: Statement
    matters: tuple[Statement, ...]
    beside_numbers: str = ""
    """The id of the question that stands beside numbers out of a hundred, to be picked there."""

    @property
    def of_numbers(self) -> Statement | None:
        """Give the question that stands beside numbers; none where patients have none."""
        return next((it for it in self.questions if it.id == self.beside_numbers), None)
