"""The events for other programs."""

from __future__ import annotations

import csv
import dataclasses
import io
import json

import pytest

from briefing.export import FORMATS
from briefing.export.plover import COLUMNS, records
from briefing.model import Briefing


def test_a_record_tells_parties_date_place_and_words(sample: Briefing) -> None:
    first = records(sample)[0]
    event = min(sample.what, key=lambda one: one.trigger)
    text = sample.article.text
    assert tuple(first) == COLUMNS
    assert first["event_id"] == f"{sample.article.id}-{event.id}"
    assert first["event_type"] == event.type
    assert first["event_date"] == "2025-11-08"
    assert first["actor_name"] == "Ada Vale"
    assert first["recipient_name"] == "Rovia"
    assert text[int(first["start"]) : int(first["end"])] == first["text"]
    assert first["placename"] == "Rovia"


def test_csv_and_json_lines_tell_the_same(sample: Briefing) -> None:
    rows = list(csv.DictReader(io.StringIO(FORMATS["plover"].render(sample))))
    objects = [json.loads(line) for line in FORMATS["plover-json"].render(sample).splitlines()]
    assert len(rows) == len(objects) == len(sample.what)
    for row, one in zip(rows, objects, strict=True):
        assert list(row) == list(COLUMNS)
        assert row["event_id"] == one["event_id"]
        assert row["goldstein"] == str(one["goldstein"])


def test_the_second_article_has_no_head(sample: Briefing) -> None:
    assert FORMATS["plover"].render(sample, first=False) == "".join(
        FORMATS["plover"].render(sample).splitlines(keepends=True)[1:]
    )


@pytest.mark.parametrize(
    ("rule", "code"),
    [("event.verb:made up@nowhere.tsv:1", ""), ("event.inferred", ""), ("event.x@events.tsv:999999", "")],
)
def test_an_event_that_no_row_found_has_no_code(sample: Briefing, rule: str, code: str) -> None:
    events = tuple(dataclasses.replace(one, rule=rule) for one in sample.what)
    made = records(dataclasses.replace(sample, what=events))
    assert {(one["cameo"], one["goldstein"]) for one in made} == {(code, "")}


def test_the_row_that_found_an_event_gives_code_and_scale(sample: Briefing) -> None:
    from briefing.lexicon import table

    row = next(one for one in table("events") if one["code"] == "190")
    events = (dataclasses.replace(sample.what[0], rule=f"event.verb:x@{row.where}"),)
    (record,) = records(dataclasses.replace(sample, what=events))
    assert (record["cameo"], record["goldstein"]) == ("190", -10.0)


def test_no_cell_begins_a_formula(sample: Briefing) -> None:
    evil = dataclasses.replace(sample, article=dataclasses.replace(sample.article, title="=cmd()"))
    rows = list(csv.DictReader(io.StringIO(FORMATS["plover"].render(evil))))
    assert {row["title"] for row in rows} == {"'=cmd()"}
