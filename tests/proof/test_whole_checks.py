"""What is checked once for all screens: Problems of the content, drawings, sizes and colours."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from kiosk.content.problem import Problem
from kiosk.design.themes import CONTRAST, LIGHT
from kiosk.proof.drawn_checks import texts_in_drawings, thin_lines, thinnest_line
from kiosk.proof.faults import Fault
from kiosk.proof.probe import ProbeDrawings
from kiosk.proof.whole_checks import (
    content_entries,
    once_for_all,
    requirement_of,
    theme_parts,
)
from kiosk.proof.yardstick import Yardstick


def broken(wrong: str) -> str:
    return requirement_of(Problem("en/risks.yaml", 3, wrong, "something else"))


@pytest.mark.parametrize(
    ("wrong", "requirement"),
    [
        ("This screen reads at grade 9.1; 6 is the most. Its hardest text is 'x'", "C-01"),
        ("A sentence has 19 words; 15 are the most: You lie...", "C-02"),
        ("The number 23 has no source", "C-07"),
        ("The translation is older than its English", "C-10"),
        ("The review is past its date", "C-09"),
        ("The drawing has no layer 'needle'", "P-11"),
        ("There is no shape for 中 in the typeface", "P-10"),
        ("Something that nobody has numbered", "content"),
    ],
)
def test_a_problem_names_the_requirement_that_it_breaks(wrong: str, requirement: str) -> None:
    assert broken(wrong) == requirement


@pytest.fixture
def content(root: Path, tmp_path: Path) -> Path:
    """A copy of the bundled content, to be spoilt."""
    return Path(shutil.copytree(root / "resources" / "content", tmp_path / "content"))


def spoilt(content: Path, name: str, old: str, new: str) -> None:
    path = content / "en" / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1, f"{old!r} is not in {name}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def a_grade_too_high(content: Path) -> None:
    hard = "Interventional radiologists administer polymethylmethacrylate percutaneously."
    path = content / "en" / "help.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    texts = [at for at, line in enumerate(lines) if line.strip().startswith("text:")]
    for at in texts:
        indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
        lines[at] = f"{indent}text: {hard}"
    path.write_text("\n".join(lines), encoding="utf-8")


def a_number_without_a_source(content: Path) -> None:
    path = content / "en" / "help.yaml"
    text = path.read_text(encoding="utf-8")
    first = text.index("text:")
    end = text.index("\n", first)
    path.write_text(f"{text[:first]}text: About 23 in 100 people need help.{text[end:]}", "utf-8")


@pytest.mark.parametrize(
    ("spoil", "requirement"),
    [(a_grade_too_high, "C-01"), (a_number_without_a_source, "C-07")],
)
def test_a_fault_planted_in_the_content_is_told_with_its_number(
    root: Path, content: Path, spoil: Callable[[Path], None], requirement: str
) -> None:
    resources = root / "resources"
    before = {
        entry.requirement
        for entry in content_entries(
            content, resources / "words", resources / "illustrations", None
        )
    }
    spoil(content)
    entries = list(content_entries(content, resources / "words", resources / "illustrations", None))
    found = [entry for entry in entries if entry.requirement == requirement]
    assert requirement not in before
    assert found
    assert all(entry.screen.startswith("en/help.yaml") and entry.wanted for entry in found)


# --- drawings -------------------------------------------------------------------------------

DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
<defs><path id="bone" d="M0 0 L10 10" stroke-width="4"/></defs>
<g id="bones" stroke="#000000"><g transform="scale(0.5)"><path d="M0 0 L9 9" stroke-width="3"/></g>
<use href="#bone"/></g>
<g id="other" fill="#000000"><path d="M0 0 L9 9" stroke-width="0.1"/>{inside}</g>
</svg>"""


def drawn(folder: Path, inside: str = "") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "bone.svg").write_text(DRAWING.replace("{inside}", inside), encoding="utf-8")
    return folder


@pytest.mark.parametrize("inside", ["<text>The broken bone</text>", '<image href="words.png"/>'])
def test_words_inside_a_drawing_are_found(tmp_path: Path, inside: str) -> None:
    assert list(texts_in_drawings(drawn(tmp_path / "clean"))) == []
    (finding,) = texts_in_drawings(drawn(tmp_path / "spoilt", inside))
    assert finding.fault is Fault.TEXT_IN_DRAWING


def test_the_thinnest_line_is_measured_as_it_is_scaled_and_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawings = ProbeDrawings()
    monkeypatch.setattr(drawings, "_folder", drawn(tmp_path / "drawings"))
    # 3 in half the size; what has no colour of its own is no line.
    assert thinnest_line(drawings.drawing("bone.svg"), ()) == pytest.approx(1.5)
    drawings.shown.add(("bone.svg", (), 400, 400, False, 0.0))
    # At least nine tenths of the frame's height: 1.5 units are 5.4 pixels or more.
    assert list(thin_lines(drawings, Yardstick(4.0))) == []
    (finding,) = thin_lines(drawings, Yardstick(20.0))
    assert (finding.fault, finding.what) == (Fault.THIN_LINE, "bone.svg")


def test_the_shipped_sizes_colours_and_drawings_pass(root: Path) -> None:
    assert list(once_for_all(root / "resources" / "illustrations")) == []


def test_initials_that_are_faint_on_their_ground_are_found() -> None:
    bent = evolve(LIGHT, portraits=("#DCEEEE", "#5B6B70"))
    (finding,) = theme_parts(bent)
    assert (finding.fault, finding.what) == (Fault.FAINT, "portraits 1")


def test_a_grey_edge_in_high_contrast_is_found() -> None:
    found = list(theme_parts(evolve(CONTRAST, border="#8FA0AD")))
    assert {finding.fault for finding in found} == {Fault.FAINT_EDGE}
