"""From a sheet to a value of the model: cattrs with hooks that gather every Problem at once.

cattrs' `BaseConverter` chooses the hook for each type; our hooks read the nodes of a sheet, which
know their lines. Its `Converter` would write and compile a function for each class first: 43 ms
at every start for this model, measured, against 5 ms for what is here.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypeVar, get_args, get_origin

import attrs
from cattrs.converters import BaseConverter

from kiosk.content.examples import example
from kiosk.content.name_slips import meant, unknown
from kiosk.content.nearest import did_you_mean, nearest, some_of
from kiosk.content.problem import Problem
from kiosk.content.prose import Prose, ProseError, one_line, read_prose
from kiosk.content.sheet import Block, Node, Rows, Sheet, Text

T = TypeVar("T")
Hook: TypeAlias = Callable[[Any, Any], Any]


class _WrongError(Exception):
    """Values that do not fit, each with line, what is wrong and what is right."""

    def __init__(self, *wrongs: tuple[int, str, str]) -> None:
        super().__init__(wrongs)
        self.wrongs = wrongs


def build_converter() -> BaseConverter:
    """Make the converter that turns nodes of a sheet into values of the model."""
    converter = BaseConverter()
    simple: dict[type, Hook] = {str: _plain, int: _whole_number, bool: _yes_or_no, Prose: _prose}
    for kind, hook in simple.items():
        converter.register_structure_hook(kind, hook)
    converter.register_structure_hook_func(_is_enum, _choice)
    converter.register_structure_hook_factory(_is_optional, _optional)
    converter.register_structure_hook_factory(_is_rows, _rows)
    converter.register_structure_hook_factory(_is_map, _map)
    converter.register_structure_hook_factory(attrs.has, _block)
    return converter


def structure(
    sheet: Sheet, kind: type[T], converter: BaseConverter
) -> tuple[T | None, tuple[Problem, ...]]:
    """Make a value of the model from a sheet.

    Gives the value and no Problem, or no value and every Problem in the file.
    """
    try:
        return converter.structure(sheet.root, kind), ()
    except _WrongError as error:
        wrongs = sorted(set(error.wrongs))
        return None, tuple(Problem(sheet.file, *wrong) for wrong in wrongs)


def _plain(node: Node, _kind: object) -> str:
    """Read a text that has no marks; line ends become spaces."""
    return one_line(_text_of(node).value)


def _prose(node: Node, _kind: object) -> Prose:
    """Read a text with marks."""
    text = _text_of(node)
    try:
        return read_prose(text.value)
    except ProseError as error:
        raise _WrongError((text.line, error.wrong, error.right)) from None


def _whole_number(node: Node, _kind: object) -> int:
    """Read a whole number, in plain digits."""
    text = _text_of(node)
    if not re.fullmatch(r"[0-9]{1,6}", text.value):
        wrong = f"'{text.value[:40]}' is not a whole number in digits"
        raise _WrongError((text.line, wrong, "12"))
    return int(text.value)


def _yes_or_no(node: Node, _kind: object) -> bool:
    """Read `yes` or `no`."""
    text = _text_of(node)
    if text.value not in ("yes", "no"):
        raise _WrongError((text.line, f"'{text.value[:40]}' is neither yes nor no", "yes"))
    return text.value == "yes"


def _choice(node: Node, kind: type[enum.Enum]) -> enum.Enum:
    """Read one of a few words."""
    text = _text_of(node)
    known = [str(each.value) for each in kind]
    if text.value not in known:
        wrong = f"'{text.value[:40]}' is not one of {', '.join(known)}"
        wrong += did_you_mean(text.value, known)
        raise _WrongError((text.line, wrong, nearest(text.value, known) or known[0]))
    return kind(text.value)


def _text_of(node: Node) -> Text:
    """Give a node that is a text; a list or block is a Problem."""
    if isinstance(node, Text):
        return node
    if isinstance(node, Rows):
        raise _WrongError((node.line, "A list stands where one text belongs", '"Rest at home."'))
    wrong = "Names with values stand where one text belongs; a colon in a text needs quotes"
    name, value = next(iter(node.entries.items()), ("Note", Text("rest at home", 0)))
    words = value.value if isinstance(value, Text) else "rest at home"
    raise _WrongError((node.line, wrong, f'"{name[:40]}: {words[:60]}"'))


def _is_enum(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, enum.Enum)


def _is_rows(kind: object) -> bool:
    return get_origin(kind) is tuple


def _is_map(kind: object) -> bool:
    return get_origin(kind) is Mapping


def _is_optional(kind: object) -> bool:
    return len(get_args(kind)) == 2 and get_args(kind)[1] is type(None)


def _optional(kind: object, converter: BaseConverter) -> Hook:
    """Read what may be left out: when it stands there, it must be right."""
    return converter.get_structure_hook(get_args(kind)[0])


def _rows(kind: object, converter: BaseConverter) -> Hook:
    """Read a list; one plain word may stand without the brackets."""
    inner = get_args(kind)[0]
    hook = converter.get_structure_hook(inner)
    takes_one_word = not attrs.has(inner)

    def read(node: Node, _kind: object) -> tuple[Any, ...]:
        if isinstance(node, Rows):
            return _all_of(hook, inner, node.items)
        if takes_one_word and isinstance(node, Text) and node.value:
            return _all_of(hook, inner, (node,))
        if isinstance(node, Text) and not node.value:
            wrong = "Nothing stands here; a list belongs here, or leave the name out"
            raise _WrongError((node.line, wrong, "[]"))
        if isinstance(node, Block) and not takes_one_word:
            raise _WrongError((node.line, *_without_dash(node, inner)))
        wrong = "A list belongs here: each item on a line of its own that begins with a dash"
        right = "- S31" if takes_one_word else f"- {{{example(inner.__name__, 'id')}, ...}}"
        raise _WrongError((node.line, wrong, right))

    return read


def _without_dash(node: Block, inner: type[Any]) -> tuple[str, str]:
    """Say that names stand where a list begins, whose first line or its dash is gone."""
    first = attrs.fields(inner)[0].name
    written, value = next(iter(node.entries.items()), ("", None))
    if written == first and isinstance(value, Text):
        return "The dash is missing that begins an item of a list", f"- {first}: {value.value[:40]}"
    wrong = f"The first line of this item of a list, '- {first}: ...', is missing"
    right = f"'- {example(inner.__name__, first)}' on the line above '{written[:40]}:'"
    return wrong, right


def _all_of(hook: Hook, inner: object, items: tuple[Node, ...]) -> tuple[Any, ...]:
    """Read every item, and gather what is wrong in all of them."""
    values: list[Any] = []
    wrongs: list[tuple[int, str, str]] = []
    for item in items:
        try:
            values.append(hook(item, inner))
        except _WrongError as error:
            wrongs.extend(error.wrongs)
    if wrongs:
        raise _WrongError(*wrongs)
    return tuple(values)


def _map(kind: object, converter: BaseConverter) -> Hook:
    """Read names from a fixed set with their values."""
    left, right = get_args(kind)
    left_hook, right_hook = (converter.get_structure_hook(each) for each in (left, right))

    def read(node: Node, _kind: object) -> Mapping[Any, Any]:
        if not isinstance(node, Block):
            wrong = "Names with their values belong here"
            raise _WrongError((node.line, wrong, example("Procedure", "methods")))
        names = tuple(Text(name, node.key_lines[name]) for name in node.entries)
        keys = _all_of(left_hook, left, names)
        values = _all_of(right_hook, right, tuple(node.entries.values()))
        return dict(zip(keys, values, strict=True))

    return read


def _block(kind: type[Any], converter: BaseConverter) -> Hook:
    """Read a block of names into a class of the model."""
    attrs.resolve_types(kind)
    fields = {
        each.name: (
            converter.get_structure_hook(each.type),
            each.type,
            each.default is attrs.NOTHING,
        )
        for each in attrs.fields(kind)
        if not each.metadata.get("is_not_written")
    }
    needed = tuple(name for name, (_, _, must) in fields.items() if must)

    def read(node: Node, _kind: object) -> Any:  # noqa: ANN401 - any class of the model
        if not isinstance(node, Block):
            wrong = f"Names with their values belong here ({some_of(needed)})"
            raise _WrongError((node.line, wrong, example(kind.__name__, needed[0])))
        values: dict[str, Any] = {}
        wrongs: list[tuple[int, str, str]] = []
        taken: set[str] = set()
        for written, value in node.entries.items():
            name = written
            line = node.key_lines[written]
            if written not in fields:
                left = [each for each in fields if each not in node.entries]
                name = meant(written, left)
                wrongs.append((line, *unknown(kind.__name__, written, name, left, value)))
                if not name or name in taken:
                    continue
            taken.add(name)
            hook, inner, must = fields[name]
            try:
                values[name] = hook(value, inner)
            except _WrongError as error:
                own = not isinstance(value, Text)
                for at, wrong, right in error.wrongs:
                    # A list or block begins below its name: the name's line is the better one.
                    at_name = own and at == value.line and wrong.startswith(_WHOLE)
                    if at_name and wrong.startswith(_ONE_TEXT):
                        right = example(kind.__name__, name)
                    wrongs.append((line if at_name else at, wrong, _led(name, right)))
            else:
                if must and _is_empty(values[name]):
                    wrong = f"'{name}' is empty"
                    wrongs.append((value.line, wrong, example(kind.__name__, name)))
        for name in needed:
            if name not in taken:
                wrongs.append(
                    (node.line, f"'{name}' is missing here", example(kind.__name__, name))
                )
        if wrongs:
            raise _WrongError(*wrongs)
        return kind(**values)

    return read


_ONE_TEXT = "A list stands where one text"
_WHOLE = ("A list stands", "Names with values stand", "A list belongs", "Names with their values")
_BARE = re.compile(r"[\"\[0-9-]|[a-z]+\Z")


def _led(name: str, right: str) -> str:
    """Put the name before an example that is a bare value."""
    return f"{name}: {right}" if _BARE.match(right) and ": " not in right.split('"')[0] else right


def _is_empty(value: object) -> bool:
    """Tell whether a value has nothing to show."""
    if isinstance(value, str):
        return not value or value.isspace()
    if isinstance(value, Prose):
        return not value.paragraphs
    return isinstance(value, tuple | dict) and not value
