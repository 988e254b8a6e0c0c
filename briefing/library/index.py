"""A briefing as the rows of the index: who appears, who has which part in what, who threatens whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from briefing.library.keys import Key, folded, key_of
from briefing.library.schema import DAY_BITS
from briefing.model import Actor, Article, Briefing

SPEAKS, DENIES, THREATENS, THREATENED, ACTS, SUFFERS = (
    "says",
    "denies",
    "by_threat",
    "of_threat",
    "who",
    "whom",
)


_OUTLETS = ("dateline", "byline")


class Part(NamedTuple):
    """The part of an actor of the article (by its id there) in an item: an event, a quotation, a threat."""

    actor: str
    role: str
    type: str
    item: str


class Somebody(NamedTuple):
    """An actor of the article, its key in the library and the names it goes by, each as it is compared too."""

    id: str
    key: Key
    name: str
    kind: str
    country: str | None
    mentions: int
    is_key: bool
    aliases: tuple[tuple[str, str], ...]


class ThreatRow(NamedTuple):
    """A threat: the item, its form, how grave, whether it is denied, and who threatens whom."""

    item: str
    form: str
    severity: float
    denied: bool
    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """All that the index holds of one briefing."""

    actors: tuple[Somebody, ...]
    parts: tuple[Part, ...]
    threats: tuple[ThreatRow, ...]
    types: tuple[str, ...]
    places: tuple[tuple[str, str, str | None], ...]
    gravest: float | None


def rows_of(briefing: Briefing) -> Rows:
    """Return the rows of a briefing."""
    text = briefing.article.text
    threats = tuple(
        ThreatRow(
            one.id, one.form, one.severity, one.polarity == "negative",
            tuple((issuer, target) for issuer in one.issuer for target in one.target),
        )
        for one in briefing.threats
    )  # fmt: skip
    return Rows(
        tuple(_somebody(actor, text) for actor in briefing.who),
        tuple(dict.fromkeys(_parts(briefing))),
        threats,
        tuple(dict.fromkeys(event.type for event in briefing.what if event.polarity == "positive")),
        tuple((folded(one.name), one.name, one.country) for one in briefing.where),
        min((one.severity for one in threats if not one.denied), default=None),
    )


def day_of(published: str | None) -> int | None:
    """Return a day of publication as a proleptic ordinal, if it is known."""
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None


def first_id(day: int) -> int:
    """Return the least id that an article of a day may have."""
    return day << DAY_BITS


def date_of(number: int) -> date:
    """Return the day that an article's id tells."""
    return date.fromordinal(number >> DAY_BITS)


def names_of(briefing: Briefing) -> dict[str, bool]:
    """Return whom and where an article names, folded, and whether that is a country; not who printed it."""
    article = briefing.article
    found = {folded(place.name).casefold(): place.kind == "country" for place in briefing.where}
    for actor in briefing.who:
        named = [one for one in actor.mentions if one.form not in ("pronoun", "nominal")]
        credit = actor.kind in ("organization", "person")
        if any(not (credit and _is_outlet(article, one.start)) for one in named):
            found[folded(actor.name).casefold()] = actor.kind == "country"
    return found


def _somebody(actor: Actor, text: str) -> Somebody:
    named = {text[one.start : one.end] for one in actor.mentions if one.form in ("name", "alias")}
    aliases = sorted({" ".join(one.split()) for one in named} | {actor.name})
    return Somebody(
        actor.id,
        key_of(actor),
        actor.name,
        actor.kind,
        actor.country,
        len(actor.mentions),
        actor.key,
        tuple((one, folded(one).casefold()) for one in aliases),
    )


def _parts(briefing: Briefing) -> Iterator[Part]:
    for event in briefing.what:
        kind = event.type if event.polarity == "positive" else f"not {event.type}"
        for role, ids in ((ACTS, event.who), (SUFFERS, event.whom)):
            yield from (Part(actor, role, kind, event.id) for actor in ids)
    for quote in briefing.quotes:
        if quote.speaker:
            yield Part(
                quote.speaker, DENIES if quote.polarity == "negative" else SPEAKS, quote.kind, quote.id
            )
    for threat in briefing.threats:
        kind = threat.form if threat.polarity == "positive" else f"not {threat.form}"
        for role, ids in ((THREATENS, threat.issuer), (THREATENED, threat.target)):
            yield from (Part(actor, role, kind, threat.id) for actor in ids)


def _is_outlet(article: Article, start: int) -> bool:
    return any(one.kind in _OUTLETS and one.start <= start < one.end for one in article.blocks)
