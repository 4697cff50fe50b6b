"""Is every fact of the clinic's page, and every checked statement, carried or accounted for?"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from kiosk.content.loading import load_guide
from kiosk.content.model import Edition
from kiosk.content.pages_read import walk
from kiosk.content.statements import Statement, Status

Map = Mapping[str, Any]


def _statements(edition: Edition) -> list[Statement]:
    """Give every statement of the pages."""
    return [each.value for each in walk("", edition) if isinstance(each.value, Statement)]


def _facts(statement: Statement) -> set[str]:
    """Give the rows and checked statements that a statement says it carries."""
    return {fact.strip() for fact in statement.fact.split(",") if fact.strip()}


def _edition(root: Path, *, drafts: bool) -> Edition:
    words = root / "resources" / "words"
    loaded = load_guide(root / "resources" / "content", words, drafts=drafts)
    assert loaded.problems == ()
    assert loaded.guide is not None
    return loaded.guide.editions["en"]


@pytest.fixture(scope="module")
def audit() -> Map:
    """The map from rows of the clinic's page to our statements."""
    file = Path(__file__).with_name("clinic_rows.yaml")
    read: Map = yaml.safe_load(file.read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="module")
def shown(root: Path) -> dict[str, Statement]:
    """What patients may read, by id."""
    return {each.id: each for each in _statements(_edition(root, drafts=False))}


@pytest.fixture(scope="module")
def written(root: Path) -> dict[str, Statement]:
    """All that is in the files, drafts too, by id."""
    return {each.id: each for each in _statements(_edition(root, drafts=True))}


def test_every_row_of_the_clinics_page_is_in_the_map_once(audit: Map) -> None:
    assert [row["row"] for row in audit["rows"]] == list(range(1, 32))


def test_every_row_is_carried_by_a_statement_or_has_a_reason_why_not(audit: Map) -> None:
    for row in audit["rows"]:
        carried = bool(row.get("statements"))
        assert carried != bool(row.get("reason", "").strip()), row["row"]


@pytest.mark.parametrize("number", range(1, 32))
def test_what_carries_a_row_is_shown_to_patients_and_names_the_row(
    number: int, audit: Map, shown: dict[str, Statement]
) -> None:
    row = audit["rows"][number - 1]
    for name in row.get("statements", ()):
        assert name in shown, f"row {number}: {name} is not shown"
        assert f"row {number}" in _facts(shown[name]), f"{name} does not name row {number}"
        assert shown[name].status is Status.SHOWN


def test_every_statement_that_names_a_row_stands_in_the_map(
    audit: Map, shown: dict[str, Statement]
) -> None:
    mapped = {
        (f"row {row['row']}", name) for row in audit["rows"] for name in row.get("statements", ())
    }
    named = {(fact, each.id) for each in shown.values() for fact in _facts(each) if "row" in fact}
    assert named == mapped


def test_each_carried_row_has_a_statement_that_rests_on_the_clinics_page(
    audit: Map, shown: dict[str, Statement]
) -> None:
    for row in audit["rows"]:
        names = row.get("statements", ())
        assert not names or any("clinic" in shown[name].basis for name in names), row["row"]


def test_the_row_of_the_people_names_all_who_are_shown(root: Path, audit: Map) -> None:
    people = _edition(root, drafts=False).specialists.people
    assert [person.id for person in people] == audit["rows"][29]["people"]


def test_every_checked_statement_is_sorted_once(audit: Map) -> None:
    facts = audit["facts"]
    sorted_facts = [
        *facts["high"],
        *facts["medium_or_low"],
        *facts["about_this_screen"],
        *(each["fact"] for each in facts["not_carried"]),
    ]
    assert sorted(sorted_facts) == [f"F-{number:02d}" for number in range(1, 85)]


def test_every_statement_that_matches_its_sources_well_is_shown(
    audit: Map, shown: dict[str, Statement]
) -> None:
    carried = {fact for each in shown.values() for fact in _facts(each)}
    expected = {*audit["facts"]["high"], *audit["facts"]["about_this_screen"]}
    assert expected - carried == set()


def test_every_doubtful_statement_is_kept_as_a_draft_and_never_shown(
    audit: Map, written: dict[str, Statement]
) -> None:
    doubtful = set(audit["facts"]["medium_or_low"])
    drafts = {name: each for name, each in written.items() if each.status is Status.DRAFT}
    assert {fact for each in drafts.values() for fact in _facts(each)} == doubtful
    for name, each in written.items():
        assert (name in drafts) == bool(_facts(each) & doubtful), name


def test_every_draft_tells_staff_why_it_waits(written: dict[str, Statement]) -> None:
    silent = [
        name for name, each in written.items() if each.status is Status.DRAFT and not each.note
    ]
    assert silent == []


def test_the_list_for_the_clinic_names_every_draft(root: Path, audit: Map) -> None:
    errata = (root / "docs" / "content-errata.md").read_text(encoding="utf-8")
    assert [fact for fact in audit["facts"]["medium_or_low"] if fact not in errata] == []
