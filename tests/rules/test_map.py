"""Is the map in ARCHITECTURE.md true, and do the pages for people lead somewhere?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

NOT_ON_THE_MAP = {"__init__.py", "__pycache__"}
PAGES = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")


def map_lines(root: Path) -> list[str]:
    """Give the lines of the first block of ARCHITECTURE.md."""
    page = (root / "ARCHITECTURE.md").read_text(encoding="utf-8")
    return page.partition("```\n")[2].partition("```")[0].splitlines()


def named(lines: list[str], indent: int) -> set[str]:
    """Give the names that the map's lines begin with, at an indent."""
    found: set[str] = set()
    for line in lines:
        if len(line) - len(line.lstrip()) == indent:
            found |= set(re.split(r" {3,}", line.strip())[0].split())
    return found


def test_the_map_names_every_folder_of_the_program_and_no_other(root: Path) -> None:
    on_map = named(map_lines(root), 2)
    folders = {
        f"{path.name}/" if path.is_dir() else path.name
        for path in (root / "kiosk").iterdir()
        if path.name not in NOT_ON_THE_MAP
    }
    assert on_map == folders


def test_the_map_names_folders_that_are_there(root: Path) -> None:
    for name in named(map_lines(root), 0):
        assert (root / name).exists(), f"ARCHITECTURE.md names {name}, which is not there"


def test_every_folder_at_the_top_is_on_the_map(root: Path, project_files: list[Path]) -> None:
    on_map = named(map_lines(root), 0)
    top = {path.parts[0] for path in project_files if len(path.parts) > 1}
    hidden_or_for_tools = {name for name in top if name.startswith(".")} | {"requirements"}
    assert {f"{name}/" for name in top - hidden_or_for_tools} <= on_map


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_a_page_names_is_there(root: Path, page: str) -> None:
    text = (root / page).read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    missing = [link for link in links if not (root / link).exists()]
    assert not missing, f"{page} leads to {missing}"


def test_the_law_in_the_page_is_the_law_that_is_kept(root: Path) -> None:
    page = (root / "ARCHITECTURE.md").read_text(encoding="utf-8")
    law = page.partition("## The import law")[2].partition("```\n")[2].partition("```")[0]
    told = [set(re.findall(r"\w+", layer)) for layer in law.split("->")]
    settings = (root / "pyproject.toml").read_text(encoding="utf-8")
    layers = re.search(r"^layers = \[\n(.*?)^\]", settings, re.MULTILINE | re.DOTALL)
    assert layers is not None
    kept = [set(re.findall(r"\w+", line)) for line in layers[1].splitlines() if '"' in line]
    assert told == kept
