"""The words that the reference programs show: those of the clinic's own pages."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

from kiosk.content.loading import load_guide
from kiosk.content.prose import Prose
from kiosk.host import paths

PAGES = ("about", "procedure", "recovery", "risks", "specialists")
"""The five pages that the references show as tabs."""

PAGE = """<!doctype html>
<meta charset="utf-8"><title>web</title>
<style>
body {{ margin: 0; font: 30px sans-serif; background: #fff; color: #000 }}
section {{ padding: 20px; height: 1720px; overflow: hidden; white-space: pre-wrap }}
section[hidden] {{ display: none }}
nav {{ position: fixed; bottom: 0; left: 0; right: 0; height: 160px; display: flex }}
button {{ flex: 1; font: inherit }}
</style>
{sections}
<nav>{buttons}</nav>
<script>
const pages = document.querySelectorAll("section");
const show = (index) => pages.forEach((page, at) => {{ page.hidden = at !== index; }});
document.querySelectorAll("button").forEach((button, index) => {{
  button.addEventListener("click", () => show(index));
}});
</script>
"""


def five_tabs() -> list[tuple[str, str]]:
    """Give the title and the whole text of five pages of the bundled content."""
    loaded = load_guide(paths.bundled_content(), paths.words())
    if loaded.guide is None:
        raise SystemExit("The bundled content has problems: run `python3 dev.py run check`.")
    edition = loaded.guide.editions["en"]
    pages = [getattr(edition, name) for name in PAGES]
    return [(page.title, "\n".join(_words(page))) for page in pages]


def _words(value: object) -> Iterator[str]:
    """Give every paragraph in a content value, in the order in which it is declared."""
    if isinstance(value, Prose):
        yield value.plain
    elif attrs.has(kind := type(value)):
        for name in attrs.fields_dict(kind):
            yield from _words(getattr(value, name))
    elif isinstance(value, str) and " " in value:  # a name or a heading; ids have no spaces
        yield value
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for item in value:
            yield from _words(item)


def write_texts(folder: Path) -> tuple[Path, Path]:
    """Write the words as a JSON file for the plain tabs and as a page for the browser."""
    tabs = five_tabs()
    listed = folder / "texts.json"
    listed.write_text(json.dumps(tabs), encoding="utf-8")
    sections = "".join(
        f"<section{' hidden' if at else ''}>{html.escape(text)}</section>\n"
        for at, (_, text) in enumerate(tabs)
    )
    buttons = "".join(f"<button>{html.escape(title)}</button>" for title, _ in tabs)
    page = folder / "page.html"
    page.write_text(PAGE.format(sections=sections, buttons=buttons), encoding="utf-8")
    return listed, page
