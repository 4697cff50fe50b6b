"""`kiosk translation`: how a translation stands, who made it, and who has signed it."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from kiosk.content.checking import check_folder
from kiosk.content.ledger import Ledger, ledger_as_written
from kiosk.content.strict_yaml import read_sheet
from kiosk.content.translating import Told, obey
from kiosk.content.translation import read_ledger
from kiosk.content.wish import Wish
from tests.content.small_clinic import SmallClinic
from tests.content.two_languages import DAY, MARK, TwoLanguages


@pytest.fixture
def clinic(tmp_path: Path) -> TwoLanguages:
    """A small clinic in English, and in a Spanish that nobody has signed."""
    return TwoLanguages(tmp_path)


def ledger(clinic: TwoLanguages) -> Ledger:
    """Read the ledger."""
    return read_ledger(clinic.content, "es", [])[0]


def section(told: Told, title: str) -> list[str]:
    """Give the lines below a title, as far as they are set in."""
    lines = iter(told.lines)
    for line in lines:
        if line == title:
            break
    found = []
    for line in lines:
        if not line.startswith("  "):
            break
        found.append(line.strip())
    return found


class TestHowItStands:
    def test_all_that_is_not_signed_is_listed_by_file(self, clinic: TwoLanguages) -> None:
        told = clinic.say()
        assert told.code == 0
        assert told.lines[0].startswith("es: ")
        assert ", 0 against a rule, " in told.lines[0]
        assert "es/help.yaml  all 6 texts" in section(told, "Not signed:")
        assert told.lines[-1] == "No qualified reviewer stands in the ledger."

    def test_what_is_signed_needs_no_list(self, clinic: TwoLanguages) -> None:
        clinic.sign()
        told = clinic.say()
        assert told.code == 0
        assert len(told.lines) == 1
        assert told.lines[0].endswith(
            "0 missing, 0 older than the first language, 0 against a rule, 0 not signed."
        )

    def test_what_is_missing_older_or_wrong_is_listed_with_file_and_key(
        self, clinic: TwoLanguages
    ) -> None:
        clinic.sign()
        clinic.change("help", f'  help-1: "{MARK} Touch Home to begin again."\n', "")
        clinic.edit("en/questions.yaml", "When may I go home?", "When can I go home?")
        line = clinic.change("recovery", f"{MARK} The first 2 hours", f"{MARK} The first hours")
        changed = clinic.change("words", f'calm_title: "{MARK} Word"', 'calm_title: "Calma"')
        told = clinic.say()
        assert told.code == 1
        assert (
            "1 missing, 1 older than the first language, 1 against a rule, 4 not signed."
        ) in told.lines[0]
        assert section(told, "Missing:") == ["es/help.yaml  help-1"]
        (older,) = section(told, "Older than the first language:")
        assert older.startswith("es/questions.yaml:")
        assert older.endswith("  ask-home")
        (wrong,) = section(told, "Against a rule:")
        assert wrong.startswith(
            f"es/recovery.yaml:{line}  milestones.first-hours.when  The number 2"
        )
        assert section(told, "Not signed:") == [f"words/es.yaml:{changed}  calm_title"]

    @pytest.mark.parametrize(
        ("language", "said"),
        [
            ("fr", "There is no folder 'fr' in"),
            ("ess", "did you mean 'es'?"),
            ("en", "'en' is the first language"),
            ("Spanish", "'Spanish' is not the code of a language"),
        ],
    )
    def test_a_language_that_is_none_is_told(
        self, clinic: TwoLanguages, language: str, said: str
    ) -> None:
        told = obey(Wish(language), clinic.content, clinic.words, DAY)
        assert (told.code, len(told.lines)) == (1, 1)
        assert said in told.lines[0]

    def test_a_translation_may_be_made_before_the_clinic_names_it(
        self, clinic: TwoLanguages
    ) -> None:
        clinic.edit("clinic.yaml", "languages: [en, es]", "languages: en")
        assert clinic.say().code == 0
        assert clinic.say(made_by="Ana Ruiz").code == 0

    def test_a_first_language_with_problems_comes_first(self, clinic: TwoLanguages) -> None:
        clinic.edit("en/help.yaml", "icon: help", "icons: help")
        told = clinic.say()
        assert told.code == 1
        assert told.lines == (
            "The first language has 1 problem. Put right what `kiosk check` lists, then come back.",
        )

    def test_a_folder_that_is_not_there_is_told(self, tmp_path: Path) -> None:
        told = obey(Wish("es"), tmp_path / "none", tmp_path / "words", DAY)
        assert told.code == 1


class TestWhoMadeIt:
    def test_the_ledger_says_who_and_when_and_from_what(self, clinic: TwoLanguages) -> None:
        clinic.ledger.unlink()
        told = clinic.say(made_by="  Ana Ruiz ")
        assert told.code == 0
        assert "texts are marked as made from the words of today." in told.lines[0]
        here = ledger(clinic)
        assert (here.made_by, here.made_on) == ("Ana Ruiz", "2026-11-26")
        assert (here.reviewer, here.qualification, here.reviewed) == ("", "", {})
        assert {"words/calm_title", "help/help-1", "about/picture.labels.1"} <= set(here.made_from)

    def test_only_texts_that_are_there_are_marked(self, clinic: TwoLanguages) -> None:
        clinic.change("help", f'help-1: "{MARK} Touch Home to begin again."', 'help-1: ""')
        assert clinic.say(made_by="Ana Ruiz").code == 0
        assert "help/help-1" not in ledger(clinic).made_from
        assert "help/help-2" in ledger(clinic).made_from

    def test_a_text_that_was_older_is_up_to_date_again(self, clinic: TwoLanguages) -> None:
        clinic.edit("en/help.yaml", "Touch Home to begin again.", "Touch Home.")
        assert clinic.say().code == 1
        assert clinic.say(made_by="Ana Ruiz").code == 0
        assert clinic.say().code == 0

    def test_signatures_stay_and_fit_their_words_alone(self, clinic: TwoLanguages) -> None:
        clinic.sign()
        clinic.change("help", f"{MARK} Touch Home", f"{MARK} Touch a Home")
        clinic.say(made_by="Ana Ruiz")
        told = clinic.say()
        assert told.lines[0].endswith(" 1 not signed.")
        assert ledger(clinic).reviewer == "Ana Ruiz"
        clinic.change("help", f"{MARK} Touch a Home", f"{MARK} Touch Home")
        assert clinic.say().lines[0].endswith(" 0 not signed.")

    def test_texts_that_are_gone_leave_the_ledger(self, clinic: TwoLanguages) -> None:
        clinic.sign()
        clinic.edit(
            "en/help.yaml",
            '  - {id: help-1, text: "Touch Home to begin again.", basis: kiosk}\n',
            '  - {id: help-3, text: "Touch Home to begin again.", basis: kiosk}\n',
        )
        clinic.say(made_by="Ana Ruiz")
        assert "help/help-1" not in ledger(clinic).made_from
        assert "help/help-1" not in ledger(clinic).reviewed

    @pytest.mark.parametrize("page", ["help", "words", "ledger"])
    def test_a_file_that_cannot_be_read_is_not_taken_for_an_empty_one(
        self, clinic: TwoLanguages, page: str
    ) -> None:
        clinic.sign()
        path = clinic.ledger if page == "ledger" else clinic.path(page)
        whole = path.read_text(encoding="utf-8")
        path.write_text(f"{whole}\n[", encoding="utf-8")
        before = clinic.ledger.read_bytes()
        for wish in ({"made_by": "Ana Ruiz"}, {"reviewed_by": "Ana", "qualification": "MD"}):
            told = clinic.say(**wish)
            assert told.code == 1
            assert told.lines[-1] == "Put that right first: nothing was written."
            assert clinic.ledger.read_bytes() == before


class TestWhoSignsIt:
    def test_every_text_is_signed_with_name_qualification_and_day(
        self, clinic: TwoLanguages
    ) -> None:
        told = clinic.say(reviewed_by="Ana Ruiz", qualification="Certified medical translator")
        assert told.code == 0
        here = ledger(clinic)
        assert (here.reviewer, here.qualification, here.reviewed_on) == (
            "Ana Ruiz",
            "Certified medical translator",
            "2026-11-26",
        )
        assert set(here.reviewed) == set(here.made_from)
        assert here.made_by == "A computer"
        assert check_folder(clinic.content, clinic.words, today=DAY) == ()

    @pytest.mark.parametrize("how", ["missing", "older", "wrong", "no ledger"])
    def test_nothing_is_signed_while_one_text_is_missing_older_or_wrong(
        self, clinic: TwoLanguages, how: str
    ) -> None:
        if how == "missing":
            clinic.change("help", f'help-1: "{MARK} Touch Home to begin again."', 'help-1: ""')
        elif how == "older":
            clinic.edit("en/help.yaml", "Touch Home to begin again.", "Touch Home.")
        elif how == "wrong":
            clinic.change("help", f"{MARK} Touch Home", f"{MARK} 2 Touch Home")
        else:
            clinic.ledger.unlink()
        before = clinic.ledger.read_bytes() if clinic.ledger.exists() else None
        told = clinic.say(reviewed_by="Ana Ruiz", qualification="Certified medical translator")
        assert told.code == 1
        assert told.lines[-1].startswith("Nothing was signed")
        assert (clinic.ledger.read_bytes() if clinic.ledger.exists() else None) == before

    @pytest.mark.parametrize(
        "wish",
        [
            {"reviewed_by": "Ana Ruiz"},
            {"qualification": "Certified"},
            {"reviewed_by": " ", "qualification": "Certified"},
            {"reviewed_by": "Ana Ruiz", "qualification": ""},
            {"reviewed_by": "Ana\nRuiz", "qualification": "Certified"},
            {"made_by": ""},
            {"made_by": "A" * 1000},
            {"made_by": "Ana", "reviewed_by": "Ana", "qualification": "Certified"},
        ],
    )
    def test_half_a_signature_is_none(self, clinic: TwoLanguages, wish: dict[str, str]) -> None:
        before = clinic.ledger.read_bytes()
        told = clinic.say(**wish)
        assert (told.code, len(told.lines)) == (1, 1)
        assert clinic.ledger.read_bytes() == before

    def test_a_text_for_which_there_is_nothing_to_say_needs_no_signature(
        self, clinic: TwoLanguages
    ) -> None:
        old = 'term: "Bone cement"'
        clinic.edit("en/words-to-know.yaml", old, f'{old}\n    say: "BOWN"')
        clinic.sign()
        assert clinic.say().lines[0].endswith(" 0 not signed.")


class TestWriting:
    def test_what_the_command_writes_is_read_without_the_strict_reader(
        self, clinic: TwoLanguages
    ) -> None:
        clinic.sign()
        quick = ledger_as_written(clinic.ledger.read_text(encoding="utf-8"), "es")
        assert quick is not None
        assert quick == read_ledger(clinic.content, "es", [], with_lines=True)[0]

    @pytest.mark.parametrize("call", ["fsync", "replace"])
    def test_a_full_disk_leaves_the_ledger_as_it_was(
        self, clinic: TwoLanguages, monkeypatch: pytest.MonkeyPatch, call: str
    ) -> None:
        before = clinic.ledger.read_bytes()

        def fails(*_: object) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        with monkeypatch.context() as patch:
            patch.setattr(os, call, fails)
            told = clinic.say(made_by="Ana Ruiz")
        assert told.code == 1
        assert "cannot be written (No space left on device). Nothing was changed." in told.lines[0]
        assert clinic.ledger.read_bytes() == before
        assert not [each for each in clinic.ledger.parent.iterdir() if each.name.startswith(".")]


class TestTheSheetToBeginWith:
    def test_it_has_every_key_with_its_words_above_and_no_words_of_its_own(
        self, small_clinic: SmallClinic
    ) -> None:
        told = obey(Wish("fr", template="recovery"), small_clinic.content, small_clinic.words, DAY)
        assert told.code == 0
        assert told.lines[0] == "# fr/recovery.yaml: the words of en/recovery.yaml."
        at = told.lines.index('  recovery-lead: ""')
        assert told.lines[at - 1] == "  # Most people go home the same day."
        two = told.lines.index('  first-hours-rest: ""')
        assert told.lines[two - 3 : two] == (
            "  # You rest for 2 hours.",
            "  #",
            "  # A nurse looks after you.",
        )
        sheet, problems = read_sheet("fr/recovery.yaml", "\n".join(told.lines).encode())
        assert problems == ()
        assert sheet is not None

    def test_all_files_follow_one_another_where_no_page_is_named(
        self, small_clinic: SmallClinic
    ) -> None:
        told = obey(Wish("fr", template=""), small_clinic.content, small_clinic.words, DAY)
        heads = [line for line in told.lines if line.startswith("# fr/") or "words/fr" in line]
        assert len(heads) == 11
        assert heads[-1] == "# words/fr.yaml: the words of words/en.yaml."
        assert 'calm_title: ""' in told.lines

    def test_what_it_prints_filled_in_is_a_translation(self, small_clinic: SmallClinic) -> None:
        small_clinic.edit("clinic.yaml", "languages: en", "languages: [en, fr]")
        (small_clinic.content / "fr").mkdir()
        for page in (*(p.stem for p in (small_clinic.content / "en").iterdir()), "words"):
            wish = Wish("fr", template=page)
            told = obey(wish, small_clinic.content, small_clinic.words, DAY)
            filled, above = [], ""
            for line in told.lines:
                if line.endswith(': ""'):
                    line = line[:-1] + ("Court" if "short" in line else above) + '"'
                above = line.strip().removeprefix("#").strip()
                filled.append(line)
            where = small_clinic.words if page == "words" else small_clinic.content / "fr"
            name = "fr.yaml" if page == "words" else f"{page}.yaml"
            (where / name).write_text("\n".join(filled), encoding="utf-8")
        wish = Wish("fr", made_by="A computer")
        obey(wish, small_clinic.content, small_clinic.words, DAY)
        told = obey(Wish("fr"), small_clinic.content, small_clinic.words, DAY)
        assert " 0 missing, 0 older" in told.lines[0]

    def test_what_is_translated_stands_in_it_and_what_has_changed_is_marked(
        self, clinic: TwoLanguages
    ) -> None:
        clinic.edit("en/help.yaml", "Touch Home to begin again.", "Touch Home.")
        lines = clinic.say(template="help").lines
        at = lines.index(f'  help-1: "{MARK} Touch Home to begin again."')
        assert lines[at - 2 : at] == (
            "  # CHANGED since it was translated. Now:",
            "  # Touch Home.",
        )
        assert lines[lines.index("  # Touch a card to open it.") - 1].startswith("  help-1")

    def test_a_page_that_is_none_is_told(self, clinic: TwoLanguages) -> None:
        told = clinic.say(template="recovry")
        assert told == Told(("There is no page 'recovry'; did you mean 'recovery'?",))
