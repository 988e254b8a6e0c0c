"""Every file of the corpus keeps to the guide as far as a program can tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from briefing import gold, model

CORPUS = Path(__file__).parent / "corpus"
FILES = sorted(CORPUS.glob("*.gold"))
FIELDS = {
    "actor": {"name", "kind", "country", "role", "key"},
    "event": {"type", "also", "who", "whom", "where", "when", "status", "polarity", "key"},
    "time": {"value"},
    "place": {"name", "country"},
    "threat": {"form", "issuer", "target", "polarity", "condition", "optional"},
    "quote": {"speaker", "kind", "polarity"},
    "figure": {"value", "of", "bound", "unit"},
}
FIGURE = re.compile(r"\d+(\.\d+)?(-\d+(\.\d+)?)?")
COUNTRY = re.compile(r"[A-Z]{3}")


def test_it_is_as_large_as_its_readme_says() -> None:
    golds = list(gold.articles(CORPUS))
    said = (CORPUS / "README.md").read_text(encoding="utf-8").split("\n")[2]
    words, marks = sum(len(one.text.split()) for one in golds), sum(len(one.marks) for one in golds)
    assert said.startswith(f"{len(golds)} English news articles")
    assert f"{words:,} words with {marks:,} marks" in said
    assert len(golds) >= 240
    assert 60 <= sum(gold.part_of(one.name) == "test" for one in golds) <= 100


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_records_and_marks(path: Path) -> None:
    found = gold.load(path)
    assert not [*_records(found), *_keys(found), *_edges(found)]


def _records(found: gold.Gold) -> Iterator[str]:
    for table, allowed in FIELDS.items():
        for key, record in found.header.get(table, {}).items():
            for name in record.keys() - allowed:
                yield f"{table}.{key}: {name}"
            yield from (f"{table}.{key}: {wrong}" for wrong in _values(table, record))


def _values(table: str, record: dict[str, Any]) -> Iterator[str]:
    match table:
        case "actor":
            yield from _one_of(record, "kind", model.ActorKind)
            if "country" in record and not COUNTRY.fullmatch(record["country"]):
                yield "country"
        case "event":
            yield from _one_of(record, "type", model.EventType)
            yield from _one_of(record, "status", model.Status)
            yield from _one_of(record, "polarity", model.Polarity)
            if {*record.get("also", ())} - {*get_args(model.EventType)}:
                yield "also"
        case "threat":
            yield from _one_of(record, "form", model.ThreatForm)
            if not {"issuer", "target"} <= record.keys():
                yield "issuer or target"
        case "quote":
            yield from _one_of(record, "kind", model.QuoteKind)
        case "figure":
            yield from _one_of(record, "of", model.FigureOf)
            if not FIGURE.fullmatch(record["value"]):
                yield record["value"]


def _one_of(record: dict[str, Any], field: str, kinds: object) -> Iterator[str]:
    if field in record and record[field] not in get_args(kinds):
        yield f"{field} {record[field]}"


def _keys(found: gold.Gold) -> Iterator[str]:
    """Yield what is wrong with the key actors and events, the bottom line and the reasons."""
    events = found.header["event"]
    if not 3 <= sum(bool(actor.get("key")) for actor in found.header["actor"].values()) <= 7:
        yield "key actors"
    if not 2 <= sum(bool(event.get("key")) for event in events.values()) <= 7:
        yield "key events"
    if not set(found.header["bottom_line"]) <= events.keys():
        yield "bottom line"
    for key, event in events.items():
        if found.of("w", key) and not event.get("key"):
            yield f"a reason of {key}, which is not key"
        if not set(event.get("where", ())) <= found.header.get("place", {}).keys():
            yield f"where of {key}"


def _edges(found: gold.Gold) -> Iterator[str]:
    """Yield the marks that are empty, begin or end in white space, and quotations with several sources."""
    for mark in found.marks:
        words = found.text[mark.start : mark.end]
        if not words or words != words.strip():
            yield f"{mark.letter}.{mark.key}: {words!r}"
    for key in found.header.get("quote", {}):
        if len(found.of("s", key)) > 1:
            yield f"sources of {key}"
