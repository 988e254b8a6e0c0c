"""Single terms: words that mean something by themselves, and fields with a value."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from briefing.gravity import GRAVITY
from briefing.query.days import EXAMPLES, days
from briefing.query.errors import QueryError
from briefing.query.tree import (
    Acts,
    At,
    Bound,
    Deed,
    From,
    Happens,
    InStory,
    Name,
    New,
    Says,
    Seen,
    Starred,
    Tagged,
    Term,
    Threatens,
    Within,
    Words,
)

_THREAT = re.compile(r"threat(?P<sign>[<>]=?|=)(?P<word>.*)", re.IGNORECASE)
_WORDS: dict[str, Term] = {
    "read": Seen(True), "unread": Seen(False), "starred": Starred(), "new": New(), "threat": Threatens(),
}  # fmt: skip
_AT_LEAST = {band.word: Bound("<=", band.most) for band in GRAVITY}
_BANDS: dict[str, tuple[Bound, ...]] = {
    band.word: tuple(
        one
        for one in (
            Bound(">", above.most) if above else None,
            Bound("<=", band.most) if band is not GRAVITY[-1] else None,
        )
        if one is not None
    )
    for above, band in zip((None, *GRAVITY), GRAVITY, strict=False)
}
_NAMED: dict[str, Callable[[Name], Term]] = {
    "actor": Acts,
    "by": lambda name: Deed(by=(name,)),
    "against": lambda name: Deed(against=(name,)),
    "says": Says,
}
_NEEDS = {
    "actor": "a name", "by": "a name", "against": "a name", "says": "a name", "place": "a name", "source": "a name",
    "type": "a type of event: type:attack", "threat": "grave, serious or low",
    "after": f"a day: {EXAMPLES}", "before": f"a day: {EXAMPLES}", "on": f"a day: {EXAMPLES}",
    "story": "the number of a story: story:7",
}  # fmt: skip


def word(text: str, begins: bool, is_phrase: bool) -> Term | None:
    """Return the term that a word or a phrase is; None where nothing is written."""
    if not text:
        return None
    if is_phrase or begins:
        return Words(text, begins)
    if text.casefold() in _WORDS:
        return _WORDS[text.casefold()]
    if text[0] == "#" and text[1:]:
        return Tagged(text[1:])
    match = _THREAT.fullmatch(text)
    return Words(text) if match is None else _threat(match["sign"], match["word"])


def field(name: str, text: str, begins: bool, today: date) -> Term:
    """Return the term of a field with this value."""
    if name not in _NEEDS:
        raise QueryError(f"no field {name}:, but {' '.join(f'{one}:' for one in _NEEDS)}")
    if not text:
        raise QueryError(f"{name}: needs {_NEEDS[name]}")
    if name in _NAMED:
        return _NAMED[name](Name(text, begins))
    match name:
        case "place":
            return _place(text, begins)
        case "source":
            return From(text)
        case "type":
            return _happens(text)
        case "threat":
            return _band(text)
        case "story":
            return _story(text)
        case _:
            return _within(name, text, today)


def _threat(sign: str, word: str) -> Term:
    """Return the term of "threat>=serious"; numbers are not compared: whether −5 is more than −7 nobody can tell."""
    least = _AT_LEAST.get(word.casefold())  # type: ignore[call-overload]
    if sign != ">=" or least is None:
        raise QueryError(
            "write threat:grave, threat:serious or threat:low; threat>=serious is serious and grave"
        )
    return Threatens((least,))


def _band(text: str) -> Term:
    bounds = _BANDS.get(text.casefold())
    if bounds is None:
        raise QueryError("threat: needs grave, serious or low; threat>=serious is serious and grave")
    return Threatens(bounds)


def _place(text: str, begins: bool) -> Term:
    from briefing.query.known import country_of

    return At(Name(text, begins), None if begins else country_of(text))


def _happens(text: str) -> Term:
    from briefing.query.known import plain_types, types_of

    types = types_of(text)
    if not types:
        raise QueryError(f"{text} is no type of event; there are {plain_types()}")
    return Happens(types)


def _story(text: str) -> Term:
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise QueryError(f"story: needs {_NEEDS['story']}")
    return InStory(int(text))


def _within(name: str, text: str, today: date) -> Term:
    try:
        first, end = days(text.casefold(), today)
    except (ValueError, OverflowError):
        raise QueryError(f"{text} is no day; write {name}: and {EXAMPLES}") from None
    if name == "after":
        return Within(first, None)
    return Within(None, first) if name == "before" else Within(first, end)
