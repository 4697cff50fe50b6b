"""The pages of an edition by the names of their files, for whoever goes through them all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from kiosk.content.folder import PAGES
from kiosk.content.model import Edition
from kiosk.content.statements import Page


def pages_of(edition: Edition) -> dict[str, Page]:
    """Give the pages of an edition by the names of their files, such as `words-to-know`."""
    return {name: getattr(edition, attribute_of(name)) for name in PAGES}


def with_pages(edition: Edition, pages: Mapping[str, Page], **more: Any) -> Edition:
    """Give an edition with these pages, by the names of their files, and other changes."""
    changes: dict[str, Any] = {attribute_of(name): page for name, page in pages.items()}
    return attrs.evolve(edition, **changes, **more)


def attribute_of(page: str) -> str:
    """Give the attribute of an edition that holds the page of this file."""
    return "glossary" if page == "words-to-know" else page
