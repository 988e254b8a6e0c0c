"""A small library of invented articles in which everything that a query asks for happens, and what each query means."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from briefing.library.library import Library
from briefing.library.marks import keep, set_tags
from briefing.model import Actor, Briefing, Event, Threat
from briefing.query.tree import (
    Acts,
    And,
    At,
    Bound,
    Deed,
    From,
    Happens,
    InStory,
    New,
    Not,
    Or,
    Says,
    Seen,
    Starred,
    Tagged,
    Term,
    Threatens,
    Within,
    Words,
)

sys.path.insert(0, str(Path(__file__).parent.parent / "bench"))

from synthetic import World

WORLD = World(actors=25, words=200, cities=12)
MANY = 160


class Known:
    """An article of the library, with what the user and its story say of it."""

    def __init__(self, number: int, briefing: Briefing) -> None:
        self.number, self.briefing = number, briefing
        self.seen, self.starred, self.new = number % 3 == 0, number % 7 == 0, number % 5 == 0
        self.story, self.tag = number % 4 + 1, f"tag{number % 6}"
        self.words = " ".join(
            re.findall(r"\w+", f"{briefing.article.title} {briefing.article.text}".casefold())
        )


def filled(library: Library) -> dict[int, Known]:
    """Put the articles in; return them by their ids."""
    made: dict[int, Known] = {}
    db = library.db
    with db.transaction():
        for story in range(1, 5):
            db.run("INSERT INTO story VALUES(?, '', 0, 0, 0, NULL)", (story,))
        for number, briefing in enumerate(WORLD.articles(MANY, 70)):
            one = Known(number, briefing)
            added = library.add(briefing, at=float(number)).id
            keep(db, briefing.article.id, seen=one.seen, starred=one.starred)
            set_tags(db, briefing.article.id, [one.tag])
            made[added] = one
        db.run("DELETE FROM news")  # which story, and what is new, is said here, not found
        for added, one in made.items():
            db.run("UPDATE article SET story = ? WHERE id = ?", (one.story, added))
            if one.new:
                db.run("INSERT INTO news(article, item, change) VALUES(?, 'e0', 'new')", (added,))
    return made


def holds(term: Term, one: Known) -> bool:
    """Tell what a query means of an article, from its briefing alone."""
    match term:
        case And(terms):
            return all(holds(part, one) for part in terms)
        case Or(terms):
            return any(holds(part, one) for part in terms)
        case Not(inner):
            return not holds(inner, one)
        case Deed():
            return any(_is_deed(term, one.briefing, *act) for act in _acts(one.briefing))
        case _:
            return _TELLS[type(term)](term, one)


def _acts(briefing: Briefing) -> Iterator[tuple[Event | Threat, tuple[str, ...], tuple[str, ...]]]:
    yield from ((event, event.who, event.whom) for event in briefing.what if event.polarity == "positive")
    yield from ((one, one.issuer, one.target) for one in briefing.threats if one.polarity == "positive")


def _is_deed(
    deed: Deed, briefing: Briefing, act: Event | Threat, by: tuple[str, ...], to: tuple[str, ...]
) -> bool:
    if deed.types is not None and not (isinstance(act, Event) and act.type in deed.types):
        return False
    if deed.bounds is not None and not (isinstance(act, Threat) and _within(act.severity, deed.bounds)):
        return False
    return all(
        any(_is_called(briefing.actor(who), name.text, briefing) for who in ids)
        for names, ids in ((deed.by, by), (deed.against, to))
        for name in names
    )


def _is_called(actor: Actor | None, name: str, briefing: Briefing) -> bool:
    return actor is not None and actor.name.casefold() == name.casefold()


def _within(severity: float | None, bounds: tuple[Bound, ...]) -> bool:
    signs: dict[str, Callable[[float, float], bool]] = {
        "<=": float.__le__, ">=": float.__ge__, "<": float.__lt__, ">": float.__gt__, "=": float.__eq__,
    }  # fmt: skip
    return severity is not None and all(signs[bound.sign](severity, bound.number) for bound in bounds)


def _gravest(briefing: Briefing) -> float | None:
    return min((one.severity for one in briefing.threats if one.polarity == "positive"), default=None)


def _has_words(term: Words, one: Known) -> bool:
    wanted = " ".join(re.findall(r"\w+", term.text.casefold()))
    end = "" if term.begins else r"\b"
    return re.search(rf"\b{wanted}{end}", one.words) is not None


def _published(term: Within, one: Known) -> bool:
    day = date.fromisoformat(one.briefing.article.published or "")
    return (term.first is None or day >= term.first) and (term.end is None or day < term.end)


_TELLS: dict[type, Callable[..., bool]] = {
    Words: _has_words,
    Acts: lambda term, one: any(_is_called(who, term.name.text, one.briefing) for who in one.briefing.who),
    Says: lambda term, one: any(
        _is_called(one.briefing.actor(quote.speaker), term.name.text, one.briefing)
        for quote in one.briefing.quotes
    ),
    At: lambda term, one: any(place.name == term.name.text for place in one.briefing.where),
    Happens: lambda term, one: any(
        event.type in term.types and event.polarity == "positive" for event in one.briefing.what
    ),
    Threatens: lambda term, one: _within(_gravest(one.briefing), term.bounds),
    From: lambda term, one: term.text.casefold() in (one.briefing.article.site or "").casefold(),
    Within: _published,
    Seen: lambda term, one: one.seen == term.seen,
    Starred: lambda term, one: one.starred,
    New: lambda term, one: one.new,
    InStory: lambda term, one: one.story == term.story,
    Tagged: lambda term, one: one.tag == term.tag,
}
