"""A sheet for translators to begin with: every key, its words in the first language, and room."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.content.ledger import quoted_text
from kiosk.content.renderings import Original, Rendering, Renderings
from kiosk.content.translation import WORDS, Translation, file_of


def template_lines(
    original: Original, translation: Translation, renderings: Renderings, page: str = ""
) -> Iterator[str]:
    """Give the lines of the file for one page (`words`: for those on buttons), or of all files.

    Texts that are translated already stand in it. Drafts do not: patients do not read them.
    """
    for name, texts in renderings.items():
        if page in ("", name):
            yield from _file_lines(original, translation, name, list(texts.values()))
            if not page:
                yield ""


def _file_lines(
    original: Original, translation: Translation, page: str, texts: list[Rendering]
) -> Iterator[str]:
    yield f"# {translation.file_of(page)}: the words of {file_of(original.language, page)}."
    yield '# Above each key stand the words to translate. Write between its "quotation marks".'
    if page == WORDS:
        yield "# Keep marks such as {count}: the program fills them in."
        indent = ""
    else:
        yield "# Keep numbers, **marks** and the (term:...) behind [words]. docs/translators.md"
        yield "texts:"
        indent = "  "
    for text in texts:
        if not (text.is_needed or text.written):
            continue
        has_changed = text.is_older and text.name in translation.ledger.made_from
        yield from (f"{indent}# {line}".rstrip() for line in _above(text, has_changed=has_changed))
        yield f"{indent}{text.first.key}: {quoted_text(text.written)}"


def _above(text: Rendering, *, has_changed: bool) -> Iterator[str]:
    """Give what stands above a key."""
    if has_changed:
        yield "CHANGED since it was translated. Now:"
    if text.first.may_be_left_out:
        yield "(may stay empty)"
    yield from text.first.marked.split("\n")
