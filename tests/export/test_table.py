"""The events as CSV."""

from __future__ import annotations

import csv
import dataclasses
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.export import FORMATS, table
from briefing.export.output import Output
from briefing.model import Briefing


def read(source: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(source)))


def test_a_row_for_each_event_the_key_ones_first(sample: Briefing) -> None:
    first, second = read(table.render(sample))
    assert first == {
        "source": "strait.txt",
        "title": "Ada Vale threatens Rovia",
        "published": "2025-11-10",
        "notes": " ".join(sample.article.notes).replace("; --", ";' --"),  # begins no formula
        "event": "THREATEN",
        "key": "yes",
        "status": "future",
        "polarity": "negative",
        "who": "Ada Vale",
        "whom": "Rovia",
        "where": "Rovia",
        "when": "2025-11-08",
        "according_to": "Ada Vale",
        "summary": "Ada Vale threatens Rovia",
        "why": "Rovia seized a ferry",
        "figures": "",
        "threat": "ultimatum",
        "severity": "-4.4",  # a number, not a formula
        "condition": "if talks fail",
        "likelihood": "likely",
        "band_low": "0.55",
        "band_high": "0.8",
        "evidence": "Ada Vale threatens Rovia … Ada Vale, the harbour minister, said on Saturday: "
        '"We will close the *strait* to Rovia. It owes us £6m."',
    }
    assert {name for name, words in second.items() if words} == set(table.COLUMNS) - {
        *("who", "whom", "when", "according_to", "why"),
        *("threat", "severity", "condition", "likelihood", "band_low", "band_high"),
    }
    assert (second["event"], second["key"], second["figures"]) == ("ASSAULT", "no", "at least 12 killed")


def test_a_threat_that_is_denied_is_told_as_one(sample: Briefing) -> None:
    threats = tuple(dataclasses.replace(threat, polarity="negative") for threat in sample.threats)
    first, _ = read(table.render(dataclasses.replace(sample, threats=threats)))
    assert first["threat"] == "not ultimatum"


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "|calc", "\t=1", "\r=1", "  =1", "＝1"])
def test_no_cell_begins_a_formula(words: str) -> None:
    assert table.cell(words) == "'" + words.strip()


@given(st.text())
def test_no_words_at_all_do(words: str) -> None:
    shown = table.cell(words)
    assert not shown.startswith(("=", "+", "-", "@", "＝"))
    assert len(shown.splitlines()) <= 1


def test_several_articles_have_one_head(sample: Briefing, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    with Output(str(file), FORMATS["csv"]) as out:
        out.write(sample)
        out.write(sample)
    assert [row["event"] for row in read(file.read_text("utf-8"))] == ["THREATEN", "ASSAULT"] * 2


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Vale;=1+1", "Vale;'=1+1"),
        ("Vale; +1; -2;@SUM(A1)", "Vale;' +1;' -2;'@SUM(A1)"),
        ('Vale;"=1+1"', 'Vale;\'"=1+1"'),
        ("Vale;;=1", "Vale;;'=1"),
        ("Vale; ＝1", "Vale;' ＝1"),
        ("Vale; Orsa - a port", "Vale; Orsa - a port"),
        ("a = b; c", "a = b; c"),
    ],
)
def test_no_part_of_a_cell_begins_a_formula_where_semicolons_part_cells(words: str, shown: str) -> None:
    assert table.cell(words) == shown
