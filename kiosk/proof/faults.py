"""What can be wrong with a screen, by the numbered requirements that it breaks (access.md 3)."""

from __future__ import annotations

import enum

from attrs import frozen

from kiosk.proof.painting import Box


class Fault(enum.Enum):
    """Each with the number of its requirement, and a few words."""

    SMALL_TEXT = ("P-01", "text is too small")
    WRONG_STEP = ("P-02", "a step of the text is not as high as it should be")
    DOES_NOT_GROW = ("P-03", "a control or an icon does not grow with the words")
    FAINT = ("P-04", "text or an icon is hard to tell from its ground")
    FAINT_IN_CONTRAST = ("P-05", "in high contrast something is not told from its ground well")
    FAINT_EDGE = ("P-06", "an edge or a part of a chart is hard to tell from its ground")
    CLIPPED = ("P-07", "text is cut off")
    LOST = ("P-07", "text is not seen at all")
    ELIDED = ("P-07", "text is shortened")
    OVERLAP = ("P-07", "texts lie over each other")
    TOO_WIDE = ("P-07", "a page is wider than what shows it")
    LONG_LINE = ("P-08", "a line of text is too long")
    CLOSE_LINES = ("P-08", "lines or paragraphs stand too close")
    JUSTIFIED = ("P-08", "lines are stretched to one length")
    FONT = ("P-10", "text is not in a bundled typeface")
    NO_GLYPH = ("P-10", "the bundled typefaces have no shape for a sign")
    TEXT_IN_DRAWING = ("P-11", "a drawing holds text that nobody can translate or enlarge")
    STATE_BY_COLOUR = ("P-12", "only colour tells a state")
    NO_ALT = ("P-13", "a picture has no words for those who cannot see it")
    THIN_LINE = ("P-15", "a line of a drawing is too thin")
    TOO_HIGH_TO_READ = ("P-16", "words stand only where they hang too high")
    SMALL_CONTROL = ("O-01", "a control is too small")
    CLOSE_CONTROLS = ("O-02", "controls are too close")
    DEAF_EDGE = ("O-03", "a touch just beside a control, or on it, does not reach it")
    OUT_OF_REACH = ("O-04", "a control is out of reach of people who sit")
    NOT_FOCUSABLE = ("O-09", "keys do not reach a control")
    FOCUS_ORDER = ("O-10", "keys go back instead of on")
    HIDDEN_FOCUS = ("O-11", "the ring around what the keys are on is hard to see")
    CUT_CONTROL = ("O-12", "a control that keys reach is not seen whole")
    NAMELESS = ("O-13", "a part has no name")
    LONG_NAME = ("O-13", "a control's name is too long to listen to")
    ICON_TEXT = ("O-13", "words hold signs that no voice can say")
    ROLE_IN_NAME = ("O-13", "a control's name says what kind of control it is")
    SAME_NAME = ("O-13", "two parts have the same name")
    NO_ROLE = ("O-13", "assistive technology is not told what a part is")
    UNTOLD = ("O-13", "assistive technology is not told of what is seen")
    ASTRAY = ("O-13", "a part is told of by one that it does not lead back to")
    NOT_ONE_TOP = ("O-13", "a page has not one heading above all others")
    DEEP_HEADING = ("O-13", "a heading is below one that is not there")
    WRONG_STATE = ("O-13", "assistive technology is told a wrong state")
    OTHER_NAME = ("O-14", "a part is called otherwise than it reads")
    WANDERS = ("O-20", "what is on every page is not where it is on the others")
    DEAD_END = ("O-20", "a way that every page has is missing")
    NOT_SHOWN = ("O-20", "a screen cannot be shown")
    UNSAID = ("S-01", "what stands on the screen is not said by ear")
    MANY_WORDS = ("C-05", "too many words at a time")
    MANY_BULLETS = ("C-05", "too many points in one card")
    UNTRUE_PROBE = ("proof", "the audit's own reading of the colours is not what is painted")

    @property
    def requirement(self) -> str:
        """The number of what it breaks."""
        return self.value[0]

    @property
    def sentence(self) -> str:
        """What is wrong, in a few words."""
        return self.value[1]


@frozen
class Finding:
    """One thing that is wrong on a screen."""

    fault: Fault
    what: str
    """The words or the name that it is about."""
    measured: str = ""
    wanted: str = ""
    widget: str = ""
    """The kind of widget, such as `PushButton`."""
    where: tuple[int, int, int, int] = (0, 0, 0, 0)
    """Left, top, width and height in pixels of the window."""

    def __str__(self) -> str:
        """Give one line for a report."""
        measure = f": {self.measured}" if self.measured else ""
        wanted = f" (wanted: {self.wanted})" if self.wanted else ""
        where = f" at {self.where}" if any(self.where) else ""
        about = f" {self.widget} {self.what!r}".rstrip()
        fault = self.fault
        return f"{fault.requirement} {fault.sentence}:{about}{measure}{wanted}{where}"


def at(
    box: Box, fault: Fault, what: str, *, measured: str = "", wanted: str = "", widget: object = ""
) -> Finding:
    """Give a finding about what is in a box of the window."""
    left, top, right, bottom = (round(side) for side in box)
    kind = widget if isinstance(widget, str) else type(widget).__name__
    return Finding(fault, what, measured, wanted, kind, (left, top, right - left, bottom - top))
