"""Sizes in millimetres of single parts of the screen, and what a column of words may hold."""

from __future__ import annotations

DIALOG_WIDTH = 210.0
"""A dialog is not wider than this, so that its lines stay short."""
VEIL = 0.72
"""How much of the page the veil of a dialog covers."""
KEEP_READING = 34.0
"""The height of the button that keeps a silent visit: the one thing to do there."""

CLINIC_MARK = 11.0
"""The clinic's mark at the head of each screen."""
HAND = 16.0
"""The hand that shows where to touch first."""

SLIM_BUTTON = 25.0
"""One of several rows of `FIXED_BUTTON`s on a tall screen: higher than those, as its words are."""

HIGH_FORWARD = 27.0
"""The button that leads on, among large words: it says less there, and is no lower for it."""

FIXED_BUTTON = 24.0
"""The height of the buttons in the last row of the bar."""
SMALL_BUTTON = 22.0
"""The height of the buttons below the cards of the home screen."""

PICTURE = 108.0
"""The height of a picture in a page of text on a tall screen; access.md 4.5 asks for 90."""
PICTURE_BESIDE = 42.0
"""The least height of a picture beside the text of a wide screen."""
LEAST_PICTURE = 90.0
"""The least height of the picture of a step, or of a page of text (access.md 4.5)."""
LEAST_PICTURE_SHARE = 0.36
"""The share of a screen's height that is enough for such a picture where 90 mm are too many."""
SPOT = 54.0
"""The width and height of a milestone's round picture on a tall screen."""

LISTED_FACE = 34.0
"""The width of a portrait in the list of people."""
LISTED_FACE_WIDE = 24.0
"""The same on a wide screen, so that four people are seen at once."""
FACE = 84.0
"""The width of a portrait on the person's own page."""

FIGURE = 7.8
"""The width of one of a hundred figures."""
FIGURE_SHARE = 0.036
"""The same on a small screen, as a share of its shorter side."""

COMPARED = 76.0
"""The least width of a column of words that stands beside another, at normal size."""
ACROSS = 90.0
"""The same of a column that is a card, with a heading and columns of its own."""

TIME_LINE = 0.8
"""The thickness of the line of time."""
STATION_EDGE = 1.0
"""The light edge around a station's dot on the line of time."""

TERM_DOT = 0.6
"""The dots under a word that the glossary explains."""

MARKER = 0.8
"""How far the ground of a sentence that is read aloud reaches beyond its letters."""
UNDERLINE = 0.6
"""How thick the line is under the word of it that is heard just now."""

DRAG = 5.0
"""A finger that moves less than this has tapped."""

WORDS_IN_BLOCK = 45
"""More words than this never stand in one block, unless one statement has them."""
WORDS_IN_LOW_BLOCK = 24
"""The same on a low screen, where six lines fill the column."""
HIGHEST_BAR = 0.45
"""The share of the screen from which a bar leaves no room for the clinic's name over the page."""
LONGEST_NAME = 120
"""Characters of what a control is called (access.md O-13)."""

LINES_TO_TOUCH = 5
"""Words that take more lines are no control by themselves: one is seen whole."""
LINES_TO_TOUCH_TIGHT = 4
"""The same on a screen that has room for a few lines only."""
SIDE_TO_TEXT = (9, 13)
"""The widths of the heading's column and of the reading column on a wide screen."""

LEAST_CODE = 100.0
"""The least width and height of the square for a phone, its quiet edge included; access.md section
5, item 9, asks for 40."""

DAY_HIGHEST = 28.0
"""The height of a day's button where the screen has much room."""
DAY_TICK = 7.0
"""The tick below the number of the day that is picked."""
DAY_RING = 1.2
"""From the edge of today's button to the ring inside it."""
