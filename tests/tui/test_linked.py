"""What rests on which words, and how the rows read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefing.contract.section import Section
from briefing.export.wording import date_of
from briefing.model import Actor, Briefing, Figure, Mention, Time
from briefing.tui.linked import Linked
from briefing.tui.quoting import row_to_copy
from briefing.tui.text.article import article_document
from briefing.tui.text.briefing import UNFOLDED, briefing_text
from briefing.tui.text.figures import amount, counted
from briefing.tui.text.page import label
from briefing.tui.text.search import find
from briefing.tui.text.timex import time_words
from briefing.tui.theme import looks


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
    rows = [row for row in Linked(briefing).rows if row.section == Section.WHEN]
    assert [[item.id for item in row.items if isinstance(item, Time)] for row in rows] == [
        ["t5"], ["t2", "t4"], ["t1"], ["t3"], ["t6"],
    ]  # fmt: skip


def test_pronouns_are_evidence_but_not_highlighted(briefing: Briefing) -> None:
    linked = Linked(briefing)
    at = briefing.article.text.index("She spoke")
    assert [linked.rows[row].key for row in linked.resting_on(at, at + 3)] == ["a1"]
    assert not [one for one in linked.highlights.touching(at, at + 3) if one.kind == "actor"]


def test_one_without_a_name_is_highlighted_at_its_noun_phrases(briefing: Briefing) -> None:
    phrase, pronoun = (Mention(at, at + 3, form, "") for at, form in ((4, "nominal"), (12, "pronoun")))
    nurse = Actor("a99", "nurse", "person", None, (), False, 0.0, (phrase, pronoun))
    linked = Linked(replace(briefing, who=(*briefing.who, nurse)))
    row = linked.row_of("a99")
    assert [(one.start, one.end) for one in linked.highlights.touching(0, 20) if one.row == row] == [(4, 7)]


@pytest.mark.parametrize(
    "line",
    [
        "her navy would close the Strait of Tarn to freighters from Orsa",
        "by Ilse Markaan",
        "by Veldania, with Orsa · did not happen",
        "Ilse Markaan gives Orsa an ultimatum: close the Strait of Tarn to freighters from Orsa",
        "unless the sluices of the dam are opened by Sunday",
        "no threat  an attack was very unlikely",
        "likelihood: very unlikely, 5–20 % · says Harbour Watch",
        "Ilse Markaan  “We will turn back every ship that flies the flag of Orsa,”",
        "Tomas Ebel  the water level was a matter of safety",
        "Wednesday, a day after",
        "overnight  not resolved",
        "Harbour Watch  organization",
        "Two Western diplomats  at least 40 freighters were waiting off the coast",
        "Veldania  denies: it had mined the strait",
        "why: the new turbines",
        "says Two Western diplomats",
    ],
)
def test_rows_say(briefing: Briefing, line: str) -> None:
    assert f"\n{line}\n" in briefing_text(Linked(briefing), ()).document.text


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("her navy would close the Strait of Tarn to freighters from Orsa", "• 2024-03-14"),
        ("Two patrol boats were moved to the strait", "· 2024-03-13"),
        ("Orsa rejected the demand", "• "),
        (
            "Ilse Markaan gives Orsa an ultimatum: close the Strait of Tarn to freighters from Orsa",
            "serious 2024-03-17",
        ),
    ],
)
def test_the_date_of_a_row_stands_at_its_edge(briefing: Briefing, line: str, date: str) -> None:
    document = briefing_text(Linked(briefing), ()).document
    edges = {document.text[one.start : one.end]: f"{one.lead} {one.tail}" for one in document.paragraphs}
    assert edges[line] == date


@pytest.mark.parametrize(("severity", "word"), [(-9.0, "grave"), (-5.0, "serious"), (-2.0, "low")])
def test_each_gravity_has_its_word_and_its_look(briefing: Briefing, severity: float, word: str) -> None:
    threats = (replace(briefing.threats[0], severity=severity),)
    document = briefing_text(Linked(replace(briefing, threats=threats)), ()).document
    row = next(one for one in document.paragraphs if one.lead == word)
    assert row.lead_look == word
    assert len({looks()[one] for one in ("grave", "serious", "low", "muted")}) == 4


def test_sections_that_have_nothing_are_quiet(briefing: Briefing) -> None:
    bare = Linked(replace(briefing, quotes=(), figures=(), who=()))
    document = briefing_text(bare, ()).document
    heads = {document.text[one.start : one.end]: one for one in document.paragraphs}
    assert [(heads[head].tail, heads[head].gap) for head in ("4 Who says what", "5 Figures", "6 Who")] == [
        ("none", 1),
        ("none", 0),
        ("none", 0),
    ]
    titles = [one for one in document.looks.ordered if document.text[one.start : one.end] == " Figures"]
    assert [one.name for one in titles] == ["muted"]


def test_what_is_told_once_is_a_line_until_it_is_unfolded(briefing: Briefing) -> None:
    who = tuple(replace(one, key=False, mentions=one.mentions[:1]) for one in briefing.who[3:])
    linked = Linked(replace(briefing, who=(*briefing.who[:3], *who)))
    names = ", ".join(one.name for one in who)
    assert f"\nTold once  {names}\n" in briefing_text(linked, ()).document.text
    folded = [one.row for one in briefing_text(linked, ()).shown]
    whole = [one.row for one in briefing_text(linked, UNFOLDED).shown]
    hidden = {linked.rows[row].key for row in set(whole) - set(folded) if row is not None}
    assert hidden == {"a4", "a5"}
    assert sorted(row for row in whole if row is not None) == list(range(len(linked.rows)))


def test_a_quotation_that_names_no_source(briefing: Briefing) -> None:
    bare = tuple(replace(one, speaker=None, source_words=None) for one in briefing.quotes)
    lines = briefing_text(Linked(replace(briefing, quotes=bare)), ()).document.text.split("\n")
    assert "speaker not known  at least 40 freighters were waiting off the coast" in lines
    assert "speaker not known  denies: it had mined the strait" in lines


def test_what_must_be_known_of_the_text_stands_under_the_bottom_line(briefing: Briefing) -> None:
    article = replace(briefing.article, remarks=("The agency has withdrawn this story.",), unread=1)
    lines = briefing_text(Linked(replace(briefing, article=article)), ()).document.text.split("\n")
    assert lines[:4] == [
        "1 Bottom line",
        briefing.bottom_line.text if briefing.bottom_line else "",
        "The agency has withdrawn this story.",
        "1 byte of the source could not be read as text.",
    ]


@pytest.mark.parametrize(
    ("value", "bound", "of", "unit", "short", "note"),
    [
        ("12", "exact", "people", None, "12", ""),
        ("40", "at_least", "killed", None, "≥40", "killed"),
        ("10-15", "about", "injured", None, "≈10–15", "injured"),
        ("1400000", "at_most", "money", "GBP", "≤1.4m", "GBP"),
        ("2500000000", "exact", "money", "USD", "2.5bn", "USD"),
        ("1234567", "exact", "other", "votes", "1,234,567", ""),
        ("0.5", "exact", "arms", "tonnes", "0.5", ""),
    ],
)
def test_a_figure_in_short(value: str, bound: Any, of: Any, unit: str | None, short: str, note: str) -> None:
    figure = Figure("f1", 0, 1, value, bound, of, unit, None, None, "figure.people")
    assert (amount(figure), counted(figure)) == (short, note)


def test_a_figure_that_is_too_long_stands_beside_its_words(briefing: Briefing) -> None:
    figure = replace(briefing.figures[0], value="12000-15001")
    document = briefing_text(Linked(replace(briefing, figures=(figure,))), ()).document
    assert "\nTwo patrol boats  12,000–15,001\n" in document.text
    assert all(len(one.lead) < 11 for one in document.paragraphs)


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("q4", "denies: it had mined the strait"),
        ("q2", "the water level was a matter of safety"),
        ("h3", "no threat: an attack was very unlikely"),
        ("f2", "at least 40 freighters"),
        ("bottom", "Bottom line"),
    ],
)
def test_a_label_never_makes_a_claim_of_a_denial(briefing: Briefing, key: str, told: str) -> None:
    linked = Linked(briefing)
    assert label(linked, next(row.items[0] for row in linked.rows if row.key == key)) == told


@pytest.mark.parametrize(
    ("key", "copied"),
    [
        ("q1", "“We will turn back every ship that flies the flag of Orsa,”\n— Ilse Markaan, “Veldania"),
        ("q3", "at least 40 freighters were waiting off the coast\n— Two Western diplomats, “Veldania"),
        ("q4", "denies: it had mined the strait\n— Veldania, “Veldania"),
        ("h3", "“an attack was very unlikely” (no threat)\n— "),
        ("f2", "at least 40 freighters (40)\n— “"),
    ],
)
def test_what_is_copied(briefing: Briefing, key: str, copied: str) -> None:
    linked = Linked(briefing)
    row = next(row for row in linked.rows if row.key == key)
    assert row_to_copy(linked, row).startswith(copied)


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
