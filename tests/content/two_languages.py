"""The small clinic with a second language: a translation of all its texts, to be edited by a test.

The translation is made from whatever the first language's files say: each text becomes itself with
a Spanish word before it, so that its numbers, marks and links are the same.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kiosk.content.ledger import quoted_text
from kiosk.content.loading import editions_of
from kiosk.content.offering import original_of
from kiosk.content.renderings import Original
from kiosk.content.shelf import read_shelf
from kiosk.content.translating import Told, obey
from kiosk.content.translation import WORDS, file_of
from kiosk.content.wish import Wish
from tests.content.small_clinic import SmallClinic

DAY = date(2026, 11, 26)
MARK = "Así"
"""What stands before every translated text, but for the short ones."""
SHORT = "Aquí"
"""The translation of every word on a tab."""


class TwoLanguages(SmallClinic):
    """A small clinic in English, and in a Spanish that nobody has signed."""

    def __init__(self, folder: Path, language: str = "es", name: str = "Español") -> None:
        super().__init__(folder)
        self.language = language
        self.name = name
        old = "languages: en"
        self.edit("clinic.yaml", old, f"languages: [en, {language}]")
        (self.content / language).mkdir()
        self.write_all()
        self.say(made_by="A computer")

    @property
    def original(self) -> Original:
        """Give what is to be translated."""
        return original_of(next(iter(editions_of(read_shelf(self.content, self.words)).values())))

    def write_all(self) -> None:
        """Write a translation of every text that there is in the first language."""
        for page, texts in self.original.texts():
            said = {text.key: self.translated(text.key, text.marked) for text in texts}
            lines = [f"{key}: {quoted_text(text)}\n" for key, text in said.items()]
            if page != WORDS:
                lines = ["texts:\n", *(f"  {line}" for line in lines)]
            self.path(page).write_text("".join(lines), encoding="utf-8")

    def translated(self, key: str, text: str) -> str:
        """Give the translation of a text."""
        if key == "language_name":
            return self.name
        return SHORT if key == "short" else f"{MARK} {text}"

    def path(self, page: str) -> Path:
        """Give the file that holds the translation of a page, or of the words on buttons."""
        name = file_of(self.language, page)
        return (self.words.parent if page == WORDS else self.content) / name

    @property
    def ledger(self) -> Path:
        """Give the file of the ledger."""
        return self.content / self.language / "translation.yaml"

    def change(self, page: str, old: str, new: str) -> int:
        """Put `new` in the place of the only `old` in a translated file; give its line."""
        text = self.path(page).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {page}"
        self.path(page).write_text(text.replace(old, new), encoding="utf-8", newline="\n")
        return text[: text.index(old)].count("\n") + 1

    def say(self, **wish: str) -> Told:
        """Say something to `kiosk translation`."""
        return obey(Wish(language=self.language, **wish), self.content, self.words, DAY)

    def sign(self) -> None:
        """Have every text signed by a qualified reviewer."""
        told = self.say(reviewed_by="Ana Ruiz", qualification="Certified medical translator")
        assert told.code == 0, told.lines
