"""Any briefing at all: strategies made from the dataclasses of the model, no field left at its default."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterator
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from hypothesis import strategies as st

from briefing.model import Briefing, Span

SPANS = st.tuples(st.integers(0, 999), st.integers(1, 99)).map(lambda pair: Span(pair[0], sum(pair)))
SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=9),
    int: st.integers(0, 2**40),
    float: st.floats(-10, 10),
    bool: st.booleans(),
    Span: SPANS,
}


def drawn(kind: Any) -> st.SearchStrategy[Any]:
    """Return a dataclass with every field drawn from its type."""
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{field.name: of(hints[field.name]) for field in dataclasses.fields(kind)})


def of(hint: Any) -> st.SearchStrategy[Any]:
    """Return values of the type of a field."""
    args = get_args(hint)
    if hint in SCALARS:
        return SCALARS[hint]
    if get_origin(hint) is Literal:
        return st.sampled_from(args)
    if get_origin(hint) is tuple:
        several = len(args) == 2 and args[1] is Ellipsis
        return st.lists(of(args[0]), max_size=2).map(tuple) if several else st.tuples(*map(of, args))
    if NoneType in args:
        (some,) = (arg for arg in args if arg is not NoneType)
        return st.none() | of(some)
    return drawn(hint)


def dataclasses_of(hint: Any) -> Iterator[Any]:
    """Yield every dataclass of the model that a type is made of."""
    if dataclasses.is_dataclass(hint):
        yield hint
        for inner in typing.get_type_hints(hint).values():
            yield from dataclasses_of(inner)
    for arg in get_args(hint):
        yield from dataclasses_of(arg)


KINDS = tuple(dict.fromkeys(dataclasses_of(Briefing)))
BRIEFINGS = drawn(Briefing)
