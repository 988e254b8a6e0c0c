"""The events of a briefing as other programs for event data take them: PLOVER types, a row or an object each.

Columns after PLOVER, the ontology of the POLECAT data (Halterman et al. 2023): https://github.com/openeventdata/PLOVER.
Several actors stand with "; " between them; ``cameo`` and ``goldstein`` are those of the row of the table of events.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from functools import cache

from briefing.export.table import cell
from briefing.lexicon import table
from briefing.lexicon.lookup import mapping
from briefing.model import Actor, Briefing, Event

COLUMNS = (
    "event_id", "event_date", "event_type", "status", "polarity", "cameo", "goldstein", "actor_name", "actor_country",
    "actor_kind", "recipient_name", "recipient_country", "recipient_kind", "placename", "country", "according_to",
    "key", "text", "start", "end", "title", "publisher", "published", "source",
)  # fmt: skip
_ROW = re.compile(r"@((?:user/)?events\.tsv:\d+)")
_DAY = re.compile(r"\d{4}(-\d\d){0,2}")


def render(briefing: Briefing) -> str:
    """Return the names of the columns and the rows, as CSV."""
    return _written([COLUMNS]) + rows(briefing)


def rows(briefing: Briefing) -> str:
    """Return the rows of the events, in the order of the text."""
    return _written([tuple(record.values()) for record in records(briefing)])


def lines(briefing: Briefing) -> str:
    """Return the events as JSON Lines, an object each."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records(briefing))


def records(briefing: Briefing) -> list[dict[str, str | float | bool]]:
    """Return an object for each event, with the columns as keys; what is not known is empty."""
    events = sorted(briefing.what, key=lambda event: event.trigger)
    return [dict(zip(COLUMNS, _values(briefing, event), strict=True)) for event in events]


def _values(briefing: Briefing, event: Event) -> tuple[str | float | bool, ...]:
    article, text = briefing.article, briefing.article.text
    actors = {actor.id: actor for actor in briefing.who}
    places = [place for place in briefing.where if place.id in event.where]
    values = (time.value for time in briefing.when if time.id in event.when and time.resolved)
    day = next((value[:10] for value in values if _DAY.fullmatch(value[:10])), "")
    evidence = min(event.evidence)
    code = _code(event.rule)
    return (
        f"{article.id}-{event.id}",
        day or (article.published or "")[:10],
        event.type,
        event.status,
        event.polarity,
        code,
        _scale(code),
        *_parties(actors, event.who),
        *_parties(actors, event.whom),
        "; ".join(place.name for place in places),
        "; ".join(dict.fromkeys(place.country for place in places if place.country)),
        "; ".join(actors[one].name for one in event.attribution if one in actors),
        event.key,
        " ".join(evidence.of(text).split()),
        evidence.start,
        evidence.end,
        article.title,
        article.site or "",
        article.published or "",
        article.source,
    )


def _parties(actors: dict[str, Actor], ids: Iterable[str]) -> tuple[str, str, str]:
    """Return names, countries and kinds, in one order."""
    found = [actors[one] for one in ids if one in actors]
    names = "; ".join(actor.name for actor in found)
    return names, "; ".join(actor.country or "" for actor in found), "; ".join(actor.kind for actor in found)


def _scale(code: str) -> float | str:
    """Return the value of a code on the Goldstein scale; empty where there is no code."""
    value = mapping("cameo", "code", "goldstein").get(code)
    return "" if value is None else float(value)


def _code(rule: str) -> str:
    """Return the CAMEO code of the row that found an event; empty where none did."""
    match = _ROW.search(rule)
    return _codes().get(match[1], "") if match else ""


@cache
def _codes() -> dict[str, str]:
    return {row.where: row["code"] for row in table("events")}


def _written(told: Iterable[Iterable[str | float | bool]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(
        [cell(one) if isinstance(one, str) else one for one in line] for line in told
    )
    return out.getvalue()
