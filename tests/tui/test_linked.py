"""What rests on which words, and how the rows read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.model import Briefing, Time
from briefing.tui.linked import Linked
from briefing.tui.quoting import row_to_copy
from briefing.tui.text.article import article_document
from briefing.tui.text.briefing import briefing_text
from briefing.tui.text.search import find
from briefing.tui.text.timex import date_of, time_words


def test_every_row_rests_on_words(briefing: Briefing) -> None:
    linked = Linked(briefing)
    assert [row.key for row in linked.rows if not row.evidence] == []
    for number, row in enumerate(linked.rows):
        for span in row.evidence:
            assert number in linked.resting_on(span.start, span.end)


def test_the_row_of_the_shortest_words_comes_first(briefing: Briefing) -> None:
    linked = Linked(briefing)
    at = briefing.article.text.index("Thursday")
    keys = [linked.rows[row].key for row in linked.resting_on(at, at + 8)]
    assert keys[0] == "t1"
    assert {"e1", "h1", "bottom"} <= set(keys)


@pytest.mark.parametrize(
    ("key", "words", "item", "number"),
    [
        ("a1", "Ilse Markaan", "a1", 0),
        ("a1", "Markaan told", "a1", 1),
        ("a1", "Two patrol", "a1", 0),
        ("p2", "strait on", "p2", 1),
        ("t2", "Wednesday", "t2", 0),
        ("t2", "a day after", "t4", 0),
        ("e1", "Thursday", "e1", 0),
    ],
)
def test_what_stands_in_a_row(briefing: Briefing, key: str, words: str, item: str, number: int) -> None:
    linked = Linked(briefing)
    row = linked.row_of(key)
    assert row is not None
    found, at = linked.at(row, briefing.article.text.index(words))
    assert (getattr(found, "id", None), at) == (item, number)


def test_times_of_one_value_are_one_row(briefing: Briefing) -> None:
    rows = [row for row in Linked(briefing).rows if row.section == 4]
    assert [[item.id for item in row.items if isinstance(item, Time)] for row in rows] == [
        ["t5"], ["t2", "t4"], ["t1"], ["t3"], ["t6"],
    ]  # fmt: skip


def test_pronouns_are_evidence_but_not_highlighted(briefing: Briefing) -> None:
    linked = Linked(briefing)
    at = briefing.article.text.index("She spoke")
    assert [linked.rows[row].key for row in linked.resting_on(at, at + 3)] == ["a1"]
    assert not [one for one in linked.highlights.touching(at, at + 3) if one.kind == "actor"]


@pytest.mark.parametrize(
    "line",
    [
        "her navy would close the Strait of Tarn to freighters from Orsa",
        "Ilse Markaan → Orsa · expected",
        "Veldania → Orsa · did not happen",
        "ultimatum · Ilse Markaan → Orsa · unless the sluices of the dam are opened by Sunday",
        "assessment · no threat · very unlikely · says Harbour Watch",
        "Ilse Markaan  “We will turn back every ship that flies the flag of Orsa,”",
        "Tomas Ebel  the water level was a matter of safety",
        "Wednesday, a day after",
        "overnight  not resolved",
        "Harbour Watch  organization",
    ],
)
def test_rows_say(briefing: Briefing, line: str) -> None:
    assert line in briefing_text(Linked(briefing), ()).document.text.split("\n")


def test_a_time_without_a_date_of_publication_says_so(briefing: Briefing) -> None:
    undated = replace(briefing, article=replace(briefing.article, published=None))
    assert "overnight  date of publication unknown" in briefing_text(Linked(undated), ()).document.text


def test_folded_sections_show_their_head_alone(briefing: Briefing) -> None:
    laid = briefing_text(Linked(briefing), {2, 3, 4, 5, 6, 7, 8})
    assert [(one.section, one.row) for one in laid.shown] == [
        (1, None), (1, 0), (2, None), (3, None), (4, None), (5, None), (6, None), (7, None), (8, None),
    ]  # fmt: skip


def test_an_empty_briefing(briefing: Briefing) -> None:
    empty = replace(
        briefing, bottom_line=None, who=(), what=(), when=(), where=(), threats=(), quotes=(), figures=()
    )
    linked = Linked(empty)
    assert linked.rows == ()
    assert all(one.row is None for one in briefing_text(linked, ()).shown)


def test_every_row_can_be_copied(briefing: Briefing) -> None:
    linked = Linked(briefing)
    for row in linked.rows:
        assert "2024-03-14, Meridian Wire" in row_to_copy(linked, row).splitlines()[-1]


def test_no_block_no_loss(briefing: Briefing) -> None:
    bare = replace(briefing.article, blocks=briefing.article.blocks[2:4])
    shown = "".join(bare.text[one.start : one.end] for one in article_document(bare).paragraphs)
    assert "".join(shown.split()) == "".join(bare.text.split())


@pytest.mark.parametrize(
    ("type", "value", "resolved", "date", "words"),
    [
        ("DATE", "2024-03-14", True, "2024-03-14", ("2024-03-14", "")),
        ("TIME", "2024-03-14T09:30", True, "2024-03-14", ("2024-03-14", "09:30")),
        ("TIME", "2024-03-14TEV", True, "2024-03-14", ("2024-03-14", "")),
        ("DATE", "PRESENT_REF", True, "", ("now", "")),
        ("DURATION", "P3D", True, "", ("3 days", "")),
        ("DURATION", "PT1H", True, "", ("1 hour", "")),
        ("DURATION", "PT30M", True, "", ("30 minutes", "")),
        ("SET", "P1W", True, "", ("1 week", "")),
        ("DATE", "XXXX-WXX-6", False, "", ("–", "not resolved")),
    ],
)  # fmt: skip
def test_time_words(type: str, value: str, resolved: bool, date: str, words: tuple[str, str]) -> None:
    time = Time("t1", 0, 1, type, value, resolved, "time.date")  # type: ignore[arg-type]
    assert (date_of(time), time_words(time, "2024-03-14")) == (date, words)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("dam", ["Dam", "dam"]),
        ("Dam", ["Dam"]),
        ("the dam", ["The Dam", "the\ndam"]),
        ("  ", []),
        ("(", []),
        ("x.y", []),
    ],
)
def test_find(query: str, found: list[str]) -> None:
    text = "The Dam is the\ndam."
    assert [span.of(text) for span in find(text, query)] == found
