"""The words of a PDF page where they stand: each string that is shown, with its place, height and weight.

pypdf reckons the places for its own layout mode, and offers nothing in public by which strings have their widths: its
inner modules are named here alone, and where a release has them no more, pages are read without places. What its
layout mode leaves out, the forms that a page draws, is set in here first.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from itertools import chain
from typing import Any, NamedTuple

MAX_OPERATIONS = 60_000  # of a page
MAX_IN_A_ROW = 2_000  # strings that follow each other without a place: pypdf reckons each from all before it
MAX_FONTS = 2_000  # of a page, counted for each form that is drawn
_MAX_DEPTH = 8  # of forms in forms
_SHOWING = frozenset((b"Tj", b"TJ", b"'", b'"'))
_PLACING = frozenset((b"Td", b"TD", b"Tm", b"T*", b"BT", b"ET"))
_IDENTITY = (1, 0, 0, 1, 0, 0)


class Shown(NamedTuple):
    """A string on a page: its words, where it starts and ends, its baseline from below, its height in points."""

    text: str
    start: float
    end: float
    base: float
    height: float
    space: float  # width of a blank
    bold: bool = False


_FIXED = "pypdf._text_extraction._layout_mode._fixed_width_page"
_STATE = "pypdf._text_extraction._layout_mode._text_state_manager"
_FONT = "pypdf.generic._font"
_AMISS = (  # what pypdf raises on a page that is drawn amiss, and where its inner modules are others
    ArithmeticError, AttributeError, ImportError, LookupError, NotImplementedError, RecursionError, TypeError,
    ValueError,
)  # fmt: skip


class UnplacedError(Exception):
    """Where the words of a page stand cannot be reckoned: it is drawn amiss, or by too many operations."""


def shown_on(page: Any) -> tuple[list[Shown], int]:
    """Return what a page shows upright, and how many characters it shows turned.

    Raises ``UnplacedError``.
    """
    try:
        strings = _reckoned(page)
    except (*_AMISS, import_module("pypdf.errors").PyPdfError) as error:
        raise UnplacedError(type(error).__name__) from error
    upright = [_shown(one) for one in strings if not one.rotated and one.text.strip()]
    return upright, sum(len(one.text.strip()) for one in strings if one.rotated)


def _reckoned(page: Any) -> list[Any]:
    """Return the strings of a page as pypdf reckons them."""
    state = import_module(_STATE).TextStateManager()
    fonts: dict[str, Any] = {}
    operations = iter(_advancing(_operations(page, page, fonts, {}, 0)))
    strings: list[Any] = []
    for first in operations:  # each turn ends with a Q that nothing opened
        strings += import_module(_FIXED).recurse_to_target_op(
            chain([first], operations), state, b"Q", fonts, False
        )[1]
    return strings


def _advancing(operations: Iterator[tuple[Any, bytes]]) -> list[tuple[Any, bytes]]:
    """Return the operations with each string shown by TJ, a number behind it: only then does pypdf go on behind it."""
    array = import_module("pypdf.generic").ArrayObject
    out: list[tuple[Any, bytes]] = []
    in_a_row = 0
    for operands, operator in operations:
        if operator == b'"' and len(operands) > 2:
            out += [([operands[0]], b"Tw"), ([operands[1]], b"Tc")]
        if operator in {b"'", b'"'}:
            out.append(([], b"T*"))
        if operator in _SHOWING and operands:
            shown = operands[0] if operator == b"TJ" else operands[-1:]
            parts: list[Any] = []
            for one in shown if isinstance(shown, list) else []:
                parts += [0, one] if isinstance(one, bytes) and _ends_shown(parts) else [one]
            out.append(([array([*parts, 0] if _ends_shown(parts) else parts)], b"TJ"))
            in_a_row += len(parts)
        else:
            out.append((operands, operator))
            in_a_row = 0 if operator in _PLACING else in_a_row
        if in_a_row > MAX_IN_A_ROW or len(out) > MAX_OPERATIONS:
            raise UnplacedError
    return out


def _ends_shown(parts: list[Any]) -> bool:
    return bool(parts) and isinstance(parts[-1], bytes)


def _operations(
    page: Any, owner: Any, fonts: dict[str, Any], around: Any, depth: int
) -> Iterator[tuple[Any, bytes]]:
    """Yield the operations of a page or a form, those of its forms among them; fonts get names of their own.

    ``around``: the resources of what draws the form, which it uses where it has none.
    """
    resources = _resources(owner) or around
    if len(fonts) > MAX_FONTS:
        raise UnplacedError
    drawn = owner.get("/Contents") if owner is page else owner
    if drawn is None:
        return
    content = import_module("pypdf.generic").ContentStream(drawn.get_object(), page.pdf, "bytes")
    forms = _inner(resources, "/XObject")
    scope = len(fonts)
    for name, font in _inner(resources, "/Font").items():
        fonts[f"{scope}{name}"] = import_module(_FONT).Font.from_font_resource(font.get_object())
    for operands, operator in content.operations:
        if operator == b"Tf" and operands:
            yield [f"{scope}{operands[0]}", *operands[1:]], operator
        elif operator != b"Do" or not operands or operands[0] not in forms:
            yield operands, operator
        else:
            form = forms[operands[0]].get_object()
            if form.get("/Subtype") == "/Form" and depth < _MAX_DEPTH:
                yield [], b"q"
                yield list(form.get("/Matrix", _IDENTITY)), b"cm"
                yield from _operations(page, form, fonts, resources, depth + 1)
                yield [], b"Q"


def _resources(owner: Any) -> Any:
    """Return the resources of a page, which its parents may hold, or of a form."""
    for _ in range(_MAX_DEPTH):
        found = owner.get("/Resources")
        if found is not None or "/Parent" not in owner:
            return found.get_object() if found is not None else {}
        owner = owner["/Parent"].get_object()
    return {}


def _inner(resources: Any, name: str) -> Any:
    found = resources.get(name)
    return found.get_object() if found is not None else {}


def _shown(one: Any) -> Shown:
    base = -one.ty if one.flip_vertical else one.ty
    return Shown(
        text=one.text,
        start=one.tx,
        end=max(one.displaced_tx, one.tx),
        base=base,
        height=one.font_height or 1.0,
        space=abs(one.space_tx * one.transform[0]),
        bold="bold" in str(one.font.name).lower(),
    )
