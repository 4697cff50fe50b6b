"""What holds for each drawing that is shown with some of its layers."""

from __future__ import annotations

import re

import pytest

from tests.illustrations.drawn import HREF, SVG, drawing

every_file = pytest.mark.parametrize("file", ["spine.svg", "leak.svg"])


@every_file
def test_the_drawing_uses_only_what_the_painter_knows(file: str) -> None:
    """QtSvg passes over the rest in silence, and words belong to the content."""
    known = {"svg", "defs", "g", "path", "rect", "circle", "ellipse", "use", "stop"}
    known |= {"linearGradient", "radialGradient"}
    root = drawing(file)
    shared = {part.get("id") for part in root.findall(f"{SVG}defs/*")}
    for part in root.iter():
        assert part.tag.removeprefix(SVG) in known
        for name, value in part.attrib.items():
            assert not name.startswith("on"), name
            assert name not in ("style", "class", "href"), name
            links = re.findall(r"url\(([^)]*)\)", value) + ([value] if name == HREF else [])
            for link in links:
                assert link.startswith("#")
                assert link[1:] in shared, "a layer that stands alone leans only on the defs"


@every_file
def test_no_name_is_used_twice(file: str) -> None:
    names = [part.get("id") for part in drawing(file).iter() if part.get("id")]
    assert len(names) == len(set(names))
