"""Does docs/accessibility.md name only tests and audit numbers that exist, and every criterion?"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from attrs import frozen

from kiosk.proof.faults import Fault
from kiosk.proof.whole_checks import RULES

TEST = re.compile(r"`([\w/]+\.py)::(\w+)`")
NUMBER = re.compile(r"\b[POSCL]-\d\d\b")

LEVELS = ("Supports", "Partially Supports", "Does Not Support", "Not Applicable", "Not Evaluated")
"""The words of VPAT 2.5; the last one is for level AAA alone."""

WCAG_A = (
    *("1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.3.1", "1.3.2", "1.3.3", "1.4.1", "1.4.2"),
    *("2.1.1", "2.1.2", "2.1.4", "2.2.1", "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4"),
    *("2.5.1", "2.5.2", "2.5.3", "2.5.4"),
    *("3.1.1", "3.2.1", "3.2.2", "3.2.6", "3.3.1", "3.3.2", "3.3.7", "4.1.2"),
)
WCAG_AA = (
    *("1.2.4", "1.2.5", "1.3.4", "1.3.5", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11"),
    *("1.4.12", "1.4.13", "2.4.5", "2.4.6", "2.4.7", "2.4.11", "2.5.7", "2.5.8"),
    *("3.1.2", "3.2.3", "3.2.4", "3.3.3", "3.3.4", "3.3.8", "4.1.3"),
)
WCAG_AAA = (
    *("1.2.6", "1.2.7", "1.2.8", "1.2.9", "1.3.6", "1.4.6", "1.4.7", "1.4.8", "1.4.9"),
    *("2.1.3", "2.2.3", "2.2.4", "2.2.5", "2.2.6", "2.3.2", "2.3.3", "2.4.8", "2.4.9", "2.4.10"),
    *("2.4.12", "2.4.13", "2.5.5", "2.5.6", "3.1.3", "3.1.4", "3.1.5", "3.1.6", "3.2.5"),
    *("3.3.5", "3.3.6", "3.3.9"),
)
"""The criteria of WCAG 2.2; it has no 4.1.1 any more."""

WHOLE = {
    "Table 1: Level A": WCAG_A,
    "Table 2: Level AA": WCAG_AA,
    "Table 3: Level AAA": WCAG_AAA,
    "Chapter 3: Functional Performance Criteria": tuple(f"302.{it}" for it in range(1, 10)),
    "Clause 4: Functional Performance Statements": tuple(f"4.2.{it}" for it in range(1, 12)),
}
"""Tables that hold these criteria in this order, and no others."""

AT_LEAST = {
    "Chapter 4: Hardware": ("402.2.1", "402.2.2", "402.2.3", "402.2.4", "402.3.1", "402.3.2"),
    "Chapter 5: Software": tuple(f"502.3.{it}" for it in range(1, 15)),
    "Chapter 6: Support Documentation and Services": ("602.2", "602.3", "603.2"),
    "Clause 5: Generic requirements": tuple(f"5.1.3.{it}" for it in range(1, 17)),
    "Clause 8: Hardware": ("8.3.5", "8.3.6"),
    "Clause 11: Software": ("11.5.1", "11.6.2", "11.7"),
    "Clause 12: Documentation and support services": ("12.1.1", "12.1.2"),
}
"""What these tables hold, besides others."""


@frozen
class Row:
    """What the report says of one criterion."""

    table: str
    criterion: str
    """Its number."""
    level: str
    remarks: str

    @property
    def has_proof(self) -> bool:
        """Whether it names a test or a number of the audit."""
        return bool(TEST.search(self.remarks) or NUMBER.search(self.remarks))


def rows_of(report: str) -> list[Row]:
    """Give the rows of all tables of criteria, in order."""
    rows: list[Row] = []
    table = ""
    for line in report.splitlines():
        if line.startswith("#"):
            table = line.strip("# ")
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("| ") and len(cells) == 3 and re.match(r"\d", cells[0]):
            rows.append(Row(table, cells[0].split()[0], *cells[1:]))
    return rows


def in_table(report: str, table: str) -> list[str]:
    """Give the numbers of the criteria of one table."""
    return [row.criterion for row in rows_of(report) if row.table == table]


def missing_tests(report: str, tests: Path) -> list[str]:
    """Give the tests that a report names and that a folder does not hold."""
    held: dict[str, set[str]] = {}
    missing: list[str] = []
    for file, name in TEST.findall(report):
        if file not in held:
            path = tests / file
            tree = ast.parse(path.read_text(encoding="utf-8") if path.is_file() else "")
            held[file] = {it.name for it in ast.walk(tree) if isinstance(it, ast.FunctionDef)}
        if name not in held[file]:
            missing.append(f"{file}::{name}")
    return missing


def missing_numbers(report: str) -> set[str]:
    """Give the numbers that a report names and that the audit never tells."""
    told = {fault.requirement for fault in Fault} | {number for _, number in RULES}
    return set(NUMBER.findall(report)) - told


def unfounded(report: str) -> list[str]:
    """Give the criteria that a report calls supported and names nothing for."""
    claims = (row for row in rows_of(report) if row.level == "Supports")
    return [row.criterion for row in claims if not row.has_proof]


@pytest.fixture(scope="module")
def report(root: Path) -> str:
    """The report, as it is written."""
    return (root / "docs" / "accessibility.md").read_text(encoding="utf-8")


def test_every_test_that_it_names_is_there(report: str, root: Path) -> None:
    assert TEST.search(report)
    assert missing_tests(report, root / "tests") == []


def test_no_test_is_named_in_a_way_that_nobody_looks_up(report: str) -> None:
    # `journeys/test_pad.py::test_...` explains how tests are named.
    assert report.count("::") == len(TEST.findall(report)) + report.count("::test_...`")


def test_the_audit_tells_every_number_that_it_names(report: str) -> None:
    assert NUMBER.search(report)
    assert missing_numbers(report) == set()


@pytest.mark.parametrize("table", WHOLE)
def test_every_criterion_of_a_table_is_there_once(report: str, table: str) -> None:
    assert in_table(report, table) == list(WHOLE[table])


@pytest.mark.parametrize("table", AT_LEAST)
def test_no_clause_that_binds_is_left_out_or_said_twice(report: str, table: str) -> None:
    said = in_table(report, table)
    assert set(AT_LEAST[table]) <= set(said)
    assert len(said) == len(set(said))


def test_all_of_wcag_is_asked_for() -> None:
    """31, 24 and 31 criteria, as WCAG 2.2 has them."""
    assert (len(WCAG_A), len(WCAG_AA), len(WCAG_AAA)) == (31, 24, 31)
    assert len({*WCAG_A, *WCAG_AA, *WCAG_AAA}) == 86


def test_each_row_has_a_level_of_the_form_and_a_reason(report: str) -> None:
    for row in rows_of(report):
        assert row.level in LEVELS, row
        assert row.level != "Not Evaluated" or row.criterion in WCAG_AAA, row
        assert len(row.remarks) > len("O-11"), row


def test_what_is_supported_names_what_shows_it(report: str) -> None:
    assert unfounded(report) == []


def test_where_it_leads_to_there_is_something(report: str, root: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", report)
    assert links
    assert [link for link in links if not (root / "docs" / link).exists()] == []


def test_the_checklist_says_what_is_asked_of_a_site(report: str) -> None:
    checklist = report.partition("## Installation checklist")[2]
    for asked in ("750 to 850 mm", "380 to 1220 mm", "760 x 1220 mm", "800 to 1100 mm", "1015 mm"):
        assert asked in checklist
    for asked in ("braille", "65 dBA", "px_per_mm", "cd/m²", "headset"):
        assert asked in checklist


def test_what_is_wrong_in_a_report_is_found(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text("def test_that_is_there() -> None: ...\n")
    wrong = (
        "### Table 1: Level A\n\n"
        "| 1.1.1 Non-text Content | Supports | `test_it.py::test_that_is_there`, P-13. |\n"
        "| 1.2.1 Audio-only | Supports | `test_it.py::test_that_is_gone`, P-99. |\n"
        "| 1.2.2 Captions | Supports | Surely. |\n"
        "| 1.2.3 Audio Description | Supports | `none.py::test_that_is_there`. |\n"
    )
    assert missing_tests(wrong, tmp_path) == [
        "test_it.py::test_that_is_gone",
        "none.py::test_that_is_there",
    ]
    assert missing_numbers(wrong) == {"P-99"}
    assert unfounded(wrong) == ["1.2.2"]
    assert in_table(wrong, "Table 1: Level A") == ["1.1.1", "1.2.1", "1.2.2", "1.2.3"]
