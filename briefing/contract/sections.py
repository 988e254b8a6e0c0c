"""The one order in which a briefing is read: sections, their rows, and what each row rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.contract.section import Section as Section
from briefing.contract.section import order
from briefing.model import Actor, BottomLine, Briefing, Item, Mention, Place, Span, Time, evidence

BOTTOM = "bottom"  # the key of the bottom line's row


@dataclass(frozen=True, slots=True)
class Row:
    """One line of thought in the briefing: an item, or several times of one value."""

    key: str
    section: Section
    items: tuple[Item | BottomLine, ...]
    evidence: tuple[Span, ...]


def drawn_mentions(actor: Actor) -> tuple[Mention, ...]:
    """Return where an actor is highlighted: at its names, or at the noun phrases of one that the text does not name."""
    named = tuple(one for one in actor.mentions if one.form not in ("pronoun", "nominal"))
    return named or tuple(one for one in actor.mentions if one.form == "nominal")


def sections(briefing: Briefing) -> dict[Section, tuple[Row, ...]]:
    """Return every section, in order, with its rows as they are read: what is key and grave first."""
    line = briefing.bottom_line
    who = sorted(briefing.who, key=lambda actor: (not actor.key, -actor.salience))
    what = sorted(briefing.what, key=lambda event: not event.key)
    where = sorted(briefing.where, key=lambda place: -len(place.mentions))
    threats = sorted(briefing.threats, key=lambda threat: (threat.polarity == "negative", threat.severity))
    quotes = sorted(briefing.quotes, key=lambda quote: quote.start)
    figures = sorted(briefing.figures, key=lambda figure: figure.start)
    rows = {
        Section.BOTTOM_LINE: (Row(BOTTOM, Section.BOTTOM_LINE, (line,), evidence(line)),) if line else (),
        Section.THREATS: tuple(_each(Section.THREATS, threats)),
        Section.WHAT: tuple(_each(Section.WHAT, what)),
        Section.QUOTES: tuple(_each(Section.QUOTES, quotes)),
        Section.FIGURES: tuple(_each(Section.FIGURES, figures)),
        Section.WHO: tuple(_each(Section.WHO, who)),
        Section.WHERE: tuple(_each(Section.WHERE, where)),
        Section.WHEN: tuple(_by_value(briefing.when)),
    }
    return {section: rows[section] for section in order()}


def told_once(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return the rows of actors and places that the article names once and that are not key, where there are several.

    They are told together, in one line.
    """
    once = tuple(row for row in rows if isinstance(row.items[0], Actor | Place) and _is_passing(row.items[0]))
    return once if len(once) > 1 else ()


def _is_passing(item: Actor | Place) -> bool:
    return len(item.mentions) == 1 and not (isinstance(item, Actor) and item.key)


def _each(section: Section, items: Iterable[Item]) -> Iterator[Row]:
    for item in items:
        yield Row(item.id, section, (item,), evidence(item))


def _by_value(times: Iterable[Time]) -> Iterator[Row]:
    """Yield times of one value as one row: dates first, in their order, then what has none."""
    by_value: dict[tuple[str, str, bool], list[Time]] = {}
    for time in times:
        by_value.setdefault((time.type, time.value, time.resolved), []).append(time)

    def order(group: list[Time]) -> tuple[bool, bool, str]:
        first = group[0]
        return first.type not in ("DATE", "TIME"), not first.value[:1].isdigit(), first.value

    for group in sorted(by_value.values(), key=order):
        spans = tuple(sorted(Span(one.start, one.end) for one in group))
        yield Row(group[0].id, Section.WHEN, tuple(group), spans)
