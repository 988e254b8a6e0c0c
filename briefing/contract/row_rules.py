"""Rules that are rows of a table: their ids, and the row in words."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.contract.rules import rules
from briefing.lexicon import Row, cells, table
from briefing.lexicon.lookup import mapping

_EFFECTS = {  # of a light verb on its noun
    "do": "the noun happens",
    "cancel": "the noun does not happen",
    "plan": "the noun is planned",
    "end": "the noun ends",
    "deny": "the noun is said not to be",
    "undergo": "the noun is done to the subject",
    "assess": "the noun is judged",
}
_MOODS = {
    ("actual", "negative"): "did not happen",
    ("future", "positive"): "is announced",
    ("future", "negative"): "is ruled out",
}


def listed() -> Iterator[tuple[str, str]]:
    """Yield every rule, id and words: those of the components, then the rows that find events and change them."""
    yield from rules()
    for row in table("events"):
        yield f"event.{event_rule(row)}@{row.where}", f"{event_asked(row)}: {event_meant(row)}"
    for row in table("light"):
        yield f"light.{row['verb']}@{row.where}", _light(row)
    for row in table("mood"):
        yield f"mood.{row['status']} {row['polarity']}@{row.where}", _mood(row)


def event_rule(row: Row) -> str:
    """Return the name of a row of the table of events: "verb:carry out(attack …)"."""
    objects = cells(row, "object")
    words = " ".join([row["lemma"], *cells(row, "with")[:1]])
    named = f"({objects[0]}{' …' if len(objects) > 1 else ''})" if objects else ""
    return f"{row['pos'].lower()}:{words}{named}"


def event_asked(row: Row) -> str:
    """Return what a row of the table of events asks for: "verb “fire at or on”, object any @missile, no shot"."""
    with_ = f" {_either(cells(row, 'with'))}" if row["with"] else ""
    asked = f"{row['pos'].lower()} “{row['lemma']}{with_}”"
    for column in ("object", "subject"):
        if row[column]:
            asked += f", {column} {_either(cells(row, column))}"
    return asked


def event_meant(row: Row) -> str:
    """Return what a row makes of it: "ASSAULT (Fight with artillery and tanks)"."""
    return _meant(row["code"])


def _light(row: Row) -> str:
    with_ = f" {_either(cells(row, 'with'))}" if row["with"] else ""
    noun = _either(cells(row, "noun")) if row["noun"] else "any noun of the table of events"
    return f"verb “{row['verb']}{with_}” with {noun}: {_EFFECTS.get(row['effect'], row['effect'])}"


def _mood(row: Row) -> str:
    told = _MOODS.get((row["status"], row["polarity"]), f"is {row['status']} {row['polarity']}")
    return f"{row['type']} that {told}: {_meant(row['code'])}"


def _either(words: list[str]) -> str:
    """Return alternatives as people say them; a class of nouns is "any @troops"."""
    wanted = [f"any {word}" if word[0] == "@" else word for word in words if word[0] != "!"]
    barred = [f"no {word[1:]}" for word in words if word[0] == "!"]
    return ", ".join([*([" or ".join(wanted)] if wanted else []), *barred])


def _meant(code: str) -> str:
    """Return what a CAMEO code means: "ASSAULT (Fight with artillery and tanks)"."""
    kind = mapping("cameo", "code", "type").get(code, "OTHER")
    name = mapping("cameo", "code", "name").get(code)
    return f"{kind} ({name})" if name and code != kind else kind
