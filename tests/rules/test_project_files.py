"""Is what git keeps fit to be given away: licensed, small, and free of any one machine?"""

from __future__ import annotations

import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path

from packaging.requirements import Requirement

MOST_BYTES = 1_000_000

# Written apart, so that this file does not find itself.
MACHINE_PATHS = re.compile("|".join(["/wo" + r"rk/", "/ro" + r"ot/", "/op" + r"t/", "/tm" + r"p/"]))
INDEX_ADDRESSES = re.compile(
    "|".join(
        [
            r"py" + r"pi\.org",
            r"python" + r"hosted\.org",
            r"registry\.np" + r"mjs",
            r"deb\.deb" + r"ian\.org",
            r"--(extra-)?index-url[ =]",
            r"--find-links[ =]",
        ]
    )
)


def text_of(path: Path) -> str:
    """Give a file's text, or nothing for a picture or a font."""
    data = path.read_bytes()
    return "" if b"\0" in data else data.decode("utf-8")


def test_no_file_is_larger_than_a_megabyte(root: Path, project_files: list[Path]) -> None:
    large = [str(path) for path in project_files if (root / path).stat().st_size > MOST_BYTES]
    assert not large


def test_no_file_names_a_place_on_one_machine(root: Path, project_files: list[Path]) -> None:
    found = {
        str(path): match.group()
        for path in project_files
        if (match := MACHINE_PATHS.search(text_of(root / path)))
    }
    assert not found


def test_no_file_names_a_package_index(root: Path, project_files: list[Path]) -> None:
    found = {
        str(path): match.group()
        for path in project_files
        if (match := INDEX_ADDRESSES.search(text_of(root / path)))
    }
    assert not found


def licence_rows(root: Path) -> dict[str, tuple[str, ...]]:
    """Give the patterns of the first table of resources/licenses/README.md, with their texts."""
    page = (root / "resources/licenses/README.md").read_text(encoding="utf-8")
    first = page.partition("## What stands in resources/")[2].partition("\n## ")[0]
    cells = [line.strip("|").split("|") for line in first.splitlines() if line.startswith("| `")]
    return {row[0].strip(" `"): tuple(re.findall(r"`([^`]+)`", row[2])) for row in cells}


def test_every_resource_has_a_licence(root: Path, project_files: list[Path]) -> None:
    patterns = licence_rows(root)
    assert patterns
    for path in project_files:
        if path.parts[0] != "resources":
            continue
        inside = path.relative_to("resources").as_posix()
        assert any(fnmatch(inside, pattern) for pattern in patterns), (
            f"{path} has no licence: add it to the first table of resources/licenses/README.md"
        )


def test_every_licence_text_that_is_named_is_there(root: Path) -> None:
    folder = root / "resources/licenses"
    page = (folder / "README.md").read_text(encoding="utf-8")
    for name in re.findall(r"`([\w.-]+\.txt)`", page):
        assert (folder / name).is_file(), f"{name} is named in {folder.name}/README.md, not there"
    for path in folder.glob("*.txt"):
        assert f"`{path.name}`" in page, f"{path.name} is in the folder, but no row names it"


def test_the_lock_answers_every_library_that_the_program_asks_for(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {
        "run": project["project"]["dependencies"],
        "dev": [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]],
    }
    for lock, wishes in asked.items():
        text = (root / f"requirements/{lock}.txt").read_text(encoding="utf-8")
        locked = dict(re.findall(r"^([a-z0-9-]+)==([^ ;\\]+)", text, re.MULTILINE))
        for wish in map(Requirement, wishes):
            name = wish.name.lower().replace("_", "-")
            assert name in locked, f"{name} is not in {lock}.txt: run python3 dev.py lock"
            assert locked[name] in wish.specifier, f"{lock}.txt has another {name} than asked"
        blocks = re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)[1:]
        assert all("--hash=sha256:" in block for block in blocks)
