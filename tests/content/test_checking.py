"""`kiosk check` needs no Qt, and the examples it gives are right themselves."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import attrs
import pytest

from kiosk.content import model, picking, statements, words_and_sources
from kiosk.content.examples import EXAMPLES, EXAMPLES_OF, example
from kiosk.content.strict_yaml import read_sheet
from kiosk.content.structuring import build_converter, structure

WITHOUT_QT = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6", "qtpy", "qtawesome"):
            raise ImportError(name + " is not here")

sys.meta_path.insert(0, NoQt())
from pathlib import Path
from kiosk.content.checking import check_folder

folders = [Path(each) for each in sys.argv[1:]]
for problem in check_folder(*folders):
    print(problem)
assert not any(name.startswith(("PySide6", "shiboken6")) for name in sys.modules)
print("checked")
"""


def test_the_bundled_words_are_checked_where_qt_cannot_be_imported(root: Path) -> None:
    resources = root / "resources"
    folders = [resources / "content", resources / "words", resources / "illustrations"]
    ran = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *map(str, folders)],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.stdout, ran.stderr, ran.returncode) == ("checked\n", "", 0)


KINDS: list[type[attrs.AttrsInstance]] = [
    kind
    for module in (model, picking, statements, words_and_sources)
    for kind in vars(module).values()
    if isinstance(kind, type) and attrs.has(kind) and kind.__module__ == module.__name__
]
TAUGHT = [
    (kind, each.name)
    for kind in KINDS
    if kind not in (statements.Page, model.Edition, model.Guide)
    for each in attrs.fields(kind)
    if not each.metadata.get("is_not_written")
]


@pytest.mark.parametrize(
    ("kind", "name"), TAUGHT, ids=lambda value: getattr(value, "__name__", value)
)
def test_every_example_that_we_teach_is_itself_right(
    kind: type[attrs.AttrsInstance], name: str
) -> None:
    attrs.resolve_types(kind)
    text = example(kind.__name__, name)
    assert name in EXAMPLES or (kind.__name__, name) in EXAMPLES_OF
    sheet, problems = read_sheet("example", text.encode())
    assert problems == ()
    assert sheet is not None
    one = attrs.make_class("One", {name: attrs.field(type=attrs.fields_dict(kind)[name].type)})
    value, wrongs = structure(sheet, one, build_converter())
    assert wrongs == ()
    assert value is not None
