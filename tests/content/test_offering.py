"""A language is offered when all of it is signed, else not built; a bad text gives way alone."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

from kiosk.content.checking import check_content
from kiosk.content.editions import pages_of
from kiosk.content.ledger import LONGEST_NAME
from kiosk.content.loading import Loaded, load_guide
from kiosk.content.model import Edition, Guide
from kiosk.content.offering import listed
from kiosk.content.said import said_in
from kiosk.content.statements import Statement, Status
from kiosk.content.words import Words
from tests.content.small_clinic import SmallClinic
from tests.content.two_languages import MARK, TwoLanguages


@pytest.fixture
def clinic(tmp_path: Path) -> TwoLanguages:
    """A small clinic in English, and in a Spanish that nobody has signed."""
    return TwoLanguages(tmp_path)


def load(clinic: TwoLanguages, *, show_unreviewed: bool = False, drafts: bool = False) -> Loaded:
    """Load what must be whole in its first language."""
    loaded = load_guide(
        clinic.content,
        clinic.words,
        drawings=clinic.drawings,
        show_unreviewed=show_unreviewed,
        drafts=drafts,
    )
    assert loaded.problems == ()
    assert loaded.guide is not None
    return loaded


def guide_of(clinic: TwoLanguages, *, show_unreviewed: bool = False) -> Guide:
    """Load the guide."""
    guide = load(clinic, show_unreviewed=show_unreviewed).guide
    assert guide is not None
    return guide


def spanish(clinic: TwoLanguages) -> Edition:
    """Give the Spanish edition, signed or not."""
    return guide_of(clinic, show_unreviewed=True).editions["es"]


def statements(edition: Edition) -> dict[str, Statement]:
    """Give the statements of an edition by their ids."""
    found = (s for page in pages_of(edition).values() for s in said_in(page))
    return {each.id: each for each in found if isinstance(each, Statement)}


class TestWhichLanguagesAreOffered:
    def test_one_that_nobody_has_signed_is_not_even_built(self, clinic: TwoLanguages) -> None:
        loaded = load(clinic)
        assert loaded.guide is not None
        assert loaded.guide.offered == ("en",)
        assert list(loaded.guide.editions) == ["en"]
        assert loaded.guide.clinic.languages == ("en", "es")
        said = "The language es is not offered: no qualified reviewer has signed it."
        assert loaded.notes == (said,)

    def test_a_machine_may_show_it_all_the_same(self, clinic: TwoLanguages) -> None:
        loaded = load(clinic, show_unreviewed=True)
        assert loaded.guide is not None
        assert loaded.guide.offered == ("en", "es")
        assert loaded.guide.editions["es"].is_reviewed is False
        assert loaded.guide.editions["en"].is_reviewed is True
        assert "though nobody has signed it" in loaded.notes[0]

    def test_one_that_is_signed_is_offered(self, clinic: TwoLanguages) -> None:
        clinic.sign()
        loaded = load(clinic)
        assert loaded.guide is not None
        assert loaded.guide.offered == ("en", "es")
        assert loaded.guide.editions["es"].is_reviewed is True
        assert loaded.guide.editions["es"].untranslated == 0
        assert loaded.notes == ("The language es is offered: every text is signed.",)

    @pytest.mark.parametrize(
        ("file", "old", "new"),
        [
            ("en/help.yaml", "Touch Home to begin again.", "Touch Home to begin."),
            ("en/help.yaml", "Touch Home to begin again.", "Touch **Home** to begin again."),
            ("en/about.yaml", "A spine bone with a crack.", "A spine bone with cracks."),
            ("en/about.yaml", '"The crack"', '"A crack"'),
            ("en/sources.yaml", '"Who may have it"', '"Who can have it"'),
            ("en/about.yaml", "basis: S32\n        status: draft", "basis: S32"),
        ],
    )
    def test_a_change_of_the_first_language_drops_the_approval(
        self, clinic: TwoLanguages, file: str, old: str, new: str
    ) -> None:
        clinic.change("about", "about-what-2", "not-yet-translated")
        clinic.say(made_by="A computer")
        clinic.sign()
        assert guide_of(clinic).offered == ("en", "es")
        clinic.edit(file, old, new)
        loaded = load(clinic)
        assert loaded.guide is not None
        assert loaded.guide.offered == ("en",)
        (said,) = loaded.notes
        assert "is not offered: 1 of" in said
        assert "`kiosk translation es` lists them" in said

    def test_a_change_of_one_translated_word_drops_the_approval(self, clinic: TwoLanguages) -> None:
        clinic.sign()
        clinic.change("help", f"{MARK} Touch Home", f"{MARK} Touch a Home")
        assert guide_of(clinic).offered == ("en",)

    def test_a_change_of_a_word_on_a_button_drops_the_approval(self, clinic: TwoLanguages) -> None:
        clinic.sign()
        clinic.change("words", f'calm_title: "{MARK} Word"', 'calm_title: "Inicio"')
        assert guide_of(clinic).offered == ("en",)

    def test_what_changes_neither_words_nor_marks_keeps_the_approval(
        self, clinic: TwoLanguages
    ) -> None:
        clinic.sign()
        clinic.edit("en/help.yaml", "icon: help", "icon: info")
        clinic.edit(
            "en/about.yaml",
            "basis: S31\n      - id: about-what-2",
            "basis: S32\n      - id: about-what-2",
        )
        clinic.change("help", f'help-1: "{MARK} Touch', f'help-1: "{MARK}  Touch')
        assert guide_of(clinic).offered == ("en", "es")

    @pytest.mark.parametrize("name", ["reviewer", "qualification"])
    def test_no_name_or_no_qualification_is_no_approval(
        self, clinic: TwoLanguages, name: str
    ) -> None:
        clinic.sign()
        lines = clinic.ledger.read_text(encoding="utf-8").splitlines()
        for blank in ('""', '"  "', "''"):
            told = [f"{name}: {blank}" if line.startswith(f"{name}:") else line for line in lines]
            clinic.ledger.write_text("\n".join(told), encoding="utf-8")
            assert guide_of(clinic).offered == ("en",)

    def test_a_language_without_its_own_name_cannot_be_chosen(self, clinic: TwoLanguages) -> None:
        clinic.change("words", 'language_name: "Español"', 'language_name: ""')
        loaded = load(clinic, show_unreviewed=True)
        assert loaded.guide is not None
        assert loaded.guide.offered == ("en",)
        assert "its own name, language_name, is not usable in words/es.yaml" in loaded.notes[0]

    def test_a_folder_that_is_gone_takes_its_language_along_and_no_other(
        self, clinic: TwoLanguages
    ) -> None:
        (clinic.content / "es").rename(clinic.content.parent / "es")
        assert guide_of(clinic, show_unreviewed=True).offered == ("en",)

    @pytest.mark.parametrize("codes", ["en, Spanish", "en, es, es", "en, en", "en, clinic.yaml"])
    def test_a_slip_in_a_code_takes_no_other_language_along(
        self, clinic: TwoLanguages, codes: str
    ) -> None:
        clinic.edit("clinic.yaml", "languages: [en, es]", f"languages: [{codes}]")
        assert guide_of(clinic, show_unreviewed=True).offered[0] == "en"

    def test_a_first_language_without_a_folder_is_no_guide(self, clinic: TwoLanguages) -> None:
        clinic.edit("clinic.yaml", "languages: [en, es]", "languages: [fr, es]")
        assert load_guide(clinic.content, clinic.words, show_unreviewed=True).guide is None

    def test_the_two_main_languages_come_first_and_the_rest_by_their_names(
        self, clinic: TwoLanguages
    ) -> None:
        edition = guide_of(clinic).first
        names = {
            "en": "English",
            "es": "Español",
            "vi": "Tiếng Việt",
            "ht": "kreyòl",
            "ar": "العربية",
        }
        editions = {
            code: attrs.evolve(edition, words=attrs.evolve(edition.words, language_name=name))
            for code, name in names.items()
        }
        assert list(listed(editions)) == ["en", "es", "ht", "vi", "ar"]


class TestATextThatGivesWay:
    @pytest.mark.parametrize(
        ("page", "old", "new"),
        [
            ("recovery", f'"{MARK} You rest for 2 hours.', f'"{MARK} You rest for 3 hours.'),
            ("recovery", f'"{MARK} You rest for 2 hours.', f'"{MARK} You rest for hours.'),
            ("recovery", f'"{MARK} You rest for 2 hours.', f'"{MARK} You rest for 2 or 2 hours.'),
            ("recovery", f'"{MARK} You rest', f'"**{MARK} You rest'),
            ("recovery", f'"{MARK} You rest', f'"[{MARK}](term:bone-cement) You rest'),
            ("recovery", f'"{MARK} You rest', f'"<b>{MARK}</b> You rest'),
            ("recovery", f'"{MARK} You rest', f'"{MARK} 305-555-0123 You rest'),
            ("recovery", f'"{MARK} You rest', '"' + "palabra " * 40 + "You rest"),
            ("recovery", "first-hours-rest:", "first-hours-rests:"),
        ],
    )
    def test_a_statement_gives_way_alone_and_is_marked(
        self, clinic: TwoLanguages, page: str, old: str, new: str
    ) -> None:
        clinic.change(page, old, new)
        guide = guide_of(clinic, show_unreviewed=True)
        here, first = statements(guide.editions["es"]), statements(guide.first)
        way = attrs.evolve(first["first-hours-rest"], language="en")
        given_up = [name for name, each in here.items() if each.language]
        assert given_up == ["first-hours-rest"]
        assert here["first-hours-rest"] == way
        assert here["first-hours-do"].text.plain == f"{MARK} Stay on your back."
        assert guide.editions["es"].untranslated == 1

    def test_a_link_that_is_missing_or_another_gives_way(self, clinic: TwoLanguages) -> None:
        clinic.change("about", "[cement](term:bone-cement)", "cement")
        assert statements(spanish(clinic))["about-what-1"].language == "en"

    def test_a_statement_that_is_older_than_its_english_gives_way(
        self, clinic: TwoLanguages
    ) -> None:
        clinic.edit("en/help.yaml", "Touch Home to begin again.", "Touch Home.")
        here = statements(spanish(clinic))
        assert (here["help-1"].text.plain, here["help-1"].language) == ("Touch Home.", "en")
        assert here["help-2"].language == ""

    def test_a_text_that_nobody_said_what_it_was_made_from_gives_way(
        self, clinic: TwoLanguages
    ) -> None:
        ledger = clinic.ledger.read_text(encoding="utf-8")
        lines = [line for line in ledger.splitlines() if "help/help-1" not in line]
        clinic.ledger.write_text("\n".join(lines), encoding="utf-8")
        assert statements(spanish(clinic))["help-1"].language == "en"

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            (f'"{MARK} The first 2 hours"', f'"{MARK} The first hours"'),
            (f'"{MARK} The first 2 hours"', f'"**{MARK}** The first 2 hours"'),
            (f'"{MARK} The first 2 hours"', '["The first 2 hours"]'),
            ("milestones.first-hours.when:", "milestones.first-hour.when:"),
        ],
    )
    def test_any_other_text_gives_way_without_a_mark(
        self, clinic: TwoLanguages, old: str, new: str
    ) -> None:
        clinic.change("recovery", old, new)
        edition = spanish(clinic)
        assert edition.recovery.milestones[0].when == "The first 2 hours"
        assert edition.recovery.milestones[0].heading == f"{MARK} Rest"
        assert edition.untranslated == 1

    def test_a_word_too_long_for_its_tab_gives_way(self, clinic: TwoLanguages) -> None:
        clinic.change("help", 'short: "Aquí"', 'short: "Ayúdenos aquí"')
        assert spanish(clinic).help.short == "Help"

    def test_words_for_a_picture_that_are_too_short_give_way(self, clinic: TwoLanguages) -> None:
        clinic.change("about", f'"{MARK} A spine bone with a crack."', '"Hueso"')
        assert spanish(clinic).about.picture.alt == "A spine bone with a crack."

    def test_numbers_may_be_written_as_the_language_writes_them(self, clinic: TwoLanguages) -> None:
        old = "You rest for 2 hours."
        clinic.edit("en/recovery.yaml", old, "We saw 5,749 people at 100.4 degrees.")
        clinic.change("recovery", f"{MARK} {old}", "5.749 personas, \u0661\u0660\u0660\u066b\u0664")
        clinic.say(made_by="A computer")
        assert statements(spanish(clinic))["first-hours-rest"].language == ""

    def test_how_a_word_is_said_may_be_left_out(self, clinic: TwoLanguages) -> None:
        clinic.edit(
            "en/words-to-know.yaml", 'term: "Bone cement"', 'term: "Bone cement"\n    say: "BOWN"'
        )
        edition = spanish(clinic)
        assert edition.glossary.terms[0].say == ""
        assert guide_of(clinic).first.glossary.terms[0].say == "BOWN"
        assert edition.untranslated == 0
        clinic.sign()
        assert guide_of(clinic).offered == ("en", "es")

    def test_words_to_know_stand_in_the_order_of_their_own_alphabet(
        self, clinic: TwoLanguages
    ) -> None:
        second = """  - id: weak-bones
    term: "Weak bones"
    meaning: {id: term-weak, text: "They break with little force.", basis: S31}
  - id: cast
    term: "Cast"
    meaning: {id: term-cast, text: "It holds a break still.", basis: S31}
"""
        clinic.edit("en/words-to-know.yaml", "  - id: hidden-word", f"{second}  - id: hidden-word")
        clinic.write_all()
        for name, said in (("bone-cement", "Óseo"), ("weak-bones", "huesos"), ("cast", "Yeso")):
            english = {term.id: term.term for term in guide_of(clinic).first.glossary.terms}
            old = f'terms.{name}.term: "{MARK} {english[name]}"'
            clinic.change("words-to-know", old, f'terms.{name}.term: "{said}"')
        clinic.say(made_by="A computer")
        terms = [term.term for term in spanish(clinic).glossary.terms]
        assert terms == ["huesos", "Óseo", "Yeso"]
        first = [term.id for term in guide_of(clinic).first.glossary.terms]
        assert first == ["bone-cement", "weak-bones", "cast"]

    def test_a_missing_phrase_gives_way_alone(self, clinic: TwoLanguages) -> None:
        clinic.change("words", f'calm_title: "{MARK} Word"\n', "")
        edition = spanish(clinic)
        assert edition.words.calm_title == "Word"
        assert edition.words.back == f"{MARK} Word"
        assert edition.untranslated == 1

    def test_structure_is_that_of_the_first_language(self, clinic: TwoLanguages) -> None:
        guide = guide_of(clinic, show_unreviewed=True)
        here, first = guide.editions["es"], guide.first
        assert list(statements(here)) == list(statements(first))
        assert here.specialists.people == first.specialists.people
        for name, statement in statements(here).items():
            assert statement.basis == statements(first)[name].basis

    def test_a_draft_is_in_no_language(self, clinic: TwoLanguages) -> None:
        here = statements(spanish(clinic))
        assert "about-what-2" not in here
        drafts = load(clinic, show_unreviewed=True, drafts=True).guide
        assert drafts is not None
        draft = statements(drafts.editions["es"])["about-what-2"]
        assert draft.status is Status.DRAFT
        assert draft.text.plain.startswith(MARK)

    def test_a_page_cannot_say_in_which_language_a_statement_stands(
        self, clinic: TwoLanguages
    ) -> None:
        clinic.edit("en/help.yaml", "{id: help-1,", "{id: help-1, language: fr,")
        loaded = load_guide(clinic.content, clinic.words)
        (problem,) = loaded.problems
        assert "'language' is not a name known here" in problem.wrong


MEGABYTE = 'home: "' + "palabra " * 131_000 + '"\n'
BROKEN = {
    "a megabyte": MEGABYTE,
    "a megabyte in one word": 'home: "' + "x" * 1_000_000 + '"\n',
    "nothing": "",
    "a note": "# later\n",
    "a list": "- a\n",
    "one text": "Inicio",
    "a bracket": "home: [\n",
    "doubles": 'home: "Inicio"\nhome: "Casa"\n',
    "a copy": "home: &a Inicio\nback: *a\n",
    "a second document": 'home: "Inicio"\n---\nhome: "Casa"\n',
    "not UTF-8": "\udcff",
    "no letters": "home: \x00\n",
}


class TestABrokenTranslation:
    @pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN.keys())
    @pytest.mark.parametrize("page", ["words", "recovery", "ledger"])
    def test_a_broken_file_keeps_the_first_language_and_other_pages(
        self, clinic: TwoLanguages, page: str, text: str
    ) -> None:
        path = clinic.ledger if page == "ledger" else clinic.path(page)
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
        guide = guide_of(clinic, show_unreviewed=True)
        assert guide.first.recovery.title == "Your recovery"
        if page == "recovery":
            assert guide.editions["es"].help.title == f"{MARK} Get help"
            assert guide.editions["es"].recovery.title == "Your recovery"
        else:
            assert guide.offered == ("en",)
        checked = check_content(clinic.content, clinic.words)
        file = {"words": "words/es.yaml", "ledger": "es/translation.yaml"}.get(page)
        assert (file or f"es/{page}.yaml") in {problem.file for problem in checked.problems}
        assert checked.is_shown_all_the_same

    def test_a_phrase_with_markup_gives_way(self, clinic: TwoLanguages) -> None:
        clinic.change("words", f'calm_title: "{MARK} Word"', 'calm_title: "<b>Calma</b>"')
        assert spanish(clinic).words.calm_title == "Word"

    def test_phrases_that_nobody_knows_change_nothing(self, clinic: TwoLanguages) -> None:
        before = spanish(clinic)
        with clinic.path("words").open("a", encoding="utf-8") as file:
            file.write('calm: "Calma"\nhomes: ["Inicio"]\n')
        assert spanish(clinic) == before

    @pytest.mark.parametrize("page", ["words", "recovery", "ledger"])
    def test_a_missing_file_keeps_the_first_language(self, clinic: TwoLanguages, page: str) -> None:
        (clinic.ledger if page == "ledger" else clinic.path(page)).unlink()
        guide = guide_of(clinic, show_unreviewed=True)
        assert guide.offered == (("en", "es") if page == "recovery" else ("en",))
        assert guide_of(clinic).offered == ("en",)

    def test_a_whole_page_in_the_place_of_words_gives_way(self, clinic: TwoLanguages) -> None:
        page = (clinic.content / "en" / "help.yaml").read_bytes()
        clinic.path("help").write_bytes(page)
        assert spanish(clinic).help.title == "Get help"

    def test_a_phrase_as_long_as_a_file_may_be_does_not_reach_a_button(
        self, clinic: TwoLanguages
    ) -> None:
        clinic.change("words", f'calm_title: "{MARK} Word"', 'calm_title: "' + "ir " * 10_000 + '"')
        assert spanish(clinic).words.calm_title == "Word"

    @pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
    @pytest.mark.parametrize("page", ["words", "recovery", "ledger"])
    def test_a_link_is_never_followed(
        self, clinic: TwoLanguages, page: str, tmp_path: Path
    ) -> None:
        path = clinic.ledger if page == "ledger" else clinic.path(page)
        path.rename(tmp_path / "elsewhere.yaml")
        path.symlink_to(tmp_path / "elsewhere.yaml")
        assert guide_of(clinic, show_unreviewed=True).first.help.title == "Get help"
        assert guide_of(clinic).offered == ("en",)

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
    def test_a_pipe_is_never_waited_for(self, clinic: TwoLanguages) -> None:
        for path in (clinic.ledger, clinic.path("words"), clinic.path("help")):
            path.unlink()
            os.mkfifo(path)
        assert guide_of(clinic, show_unreviewed=True).offered == ("en",)

    @pytest.mark.parametrize("call", ["stat", "lstat", "open", "scandir", "fstat"])
    def test_a_share_that_fails_at_the_translation_keeps_the_first_language(
        self, clinic: TwoLanguages, monkeypatch: pytest.MonkeyPatch, call: str
    ) -> None:
        clinic.sign()
        real = getattr(os, call)
        count = 0

        def failing(path: object = ".", *args: object, **more: object) -> object:
            nonlocal count
            text = os.fspath(path) if isinstance(path, str | Path) else ""
            if "/es/" in f"{text}/" or text.endswith("/es.yaml"):
                count += 1
                if count in failing_at:
                    raise OSError(errno.EIO, os.strerror(errno.EIO), text)
            return real(path, *args, **more)

        for failing_at in ({1}, {2}, {3}, {5}, {9}, set(range(1, 1000))):  # noqa: B007 - see above
            count = 0
            with monkeypatch.context() as patch:
                patch.setattr(os, call, failing)
                assert guide_of(clinic, show_unreviewed=True).offered[0] == "en"
                assert guide_of(clinic).first.help.title == "Get help"

    def test_strange_names_in_its_folder_keep_nothing_back(self, clinic: TwoLanguages) -> None:
        (clinic.content / "es" / "recovery - Copy.yaml").write_bytes(b"x")
        (clinic.content / "es" / "old").mkdir()
        assert guide_of(clinic, show_unreviewed=True).offered == ("en", "es")

    def test_a_ledger_with_endless_names_signs_nothing(self, clinic: TwoLanguages) -> None:
        clinic.sign()
        text = clinic.ledger.read_text(encoding="utf-8")
        long = "Ana " * (LONGEST_NAME * 500)
        clinic.ledger.write_text(text.replace("Ana Ruiz", long), encoding="utf-8")
        assert guide_of(clinic).offered == ("en",)


class TestWhatTheStartPays:
    def test_a_clinic_with_one_language_reads_no_more_than_its_pages(
        self, small_clinic: SmallClinic, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (small_clinic.content / "es").mkdir()
        (small_clinic.content / "es" / "translation.yaml").write_text("x", encoding="utf-8")
        opened = self._opened(small_clinic, monkeypatch)
        pages = {path.name for path in (small_clinic.content / "en").iterdir()}
        assert sorted(opened) == sorted([*pages, "clinic.yaml", "en.yaml"])

    def test_a_language_that_nobody_signed_costs_one_look_at_its_ledger(
        self, clinic: TwoLanguages, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        opened = self._opened(clinic, monkeypatch)
        pages = {path.name for path in (clinic.content / "en").iterdir()}
        assert sorted(opened) == sorted([*pages, "clinic.yaml", "en.yaml", "translation.yaml"])

    def _opened(self, clinic: SmallClinic, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """Give the names of the files that a load opens."""
        opened: list[str] = []
        real = os.open

        def noted(path: object, *args: int) -> int:
            opened.append(Path(str(path)).name)
            return real(path, *args)  # type: ignore[arg-type]

        monkeypatch.setattr(os, "open", noted)
        assert load_guide(clinic.content, clinic.words).guide is not None
        return opened

    def test_a_start_in_one_language_does_not_even_import_what_reads_translations(
        self, root: Path
    ) -> None:
        code = (
            "import sys; from pathlib import Path; from kiosk.content.loading import load_guide\n"
            "assert load_guide(*map(Path, sys.argv[1:])).guide\n"
            "print('kiosk.content.offering' in sys.modules)"
        )
        folders = [root / "resources" / "content", root / "resources" / "words"]
        told = subprocess.run(
            [sys.executable, "-c", code, *map(str, folders)],
            cwd=root,
            capture_output=True,
            text=True,
            check=True,
        )
        assert told.stdout == "False\n"


def test_every_phrase_is_a_text_of_the_translation(clinic: TwoLanguages) -> None:
    words = spanish(clinic).words
    for each in attrs.fields(Words):
        said = getattr(words, each.name)
        assert said == "Español" if each.name == "language_name" else said.startswith(MARK)
