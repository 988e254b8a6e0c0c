"""The events as CSV."""

from __future__ import annotations

import csv
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


def test_a_row_for_each_event(sample: Briefing) -> None:
    [row] = read(table.render(sample))
    assert (row["event"], row["who"], row["whom"], row["when"]) == (
        "THREATEN",
        "Ada Vale",
        "Rovia",
        "2025-11-08",
    )
    assert row["evidence"].endswith("… Ada Vale threatens Rovia")


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
    assert [row["event"] for row in read(file.read_text("utf-8"))] == ["THREATEN"] * 2
