"""Items in words, the same in every format for people and in the order of the reader."""

from __future__ import annotations

import csv
import dataclasses
import io
import re
from typing import Any

import pytest

from briefing.contract.sections import Section, sections
from briefing.export import FORMATS
from briefing.export.outline import outline
from briefing.export.wording import Entry
from briefing.model import Briefing


def entries(briefing: Briefing, title: str) -> tuple[Entry, ...]:
    return next(part.entries for part in outline(briefing).parts if part.title == title)


def changed(sample: Briefing, section: str, number: int = 0, **fields: Any) -> Briefing:
    """The sample with other fields in one item."""
    items = list(getattr(sample, section))
    items[number] = dataclasses.replace(items[number], **fields)
    return dataclasses.replace(sample, **{section: tuple(items)})


def test_its_order_is_that_of_the_sections(sample: Briefing) -> None:
    rows = {section.title: rows for section, rows in sections(sample).items() if rows}
    made = outline(sample)
    assert [part.title for part in made.parts] == [section.title for section in Section][1:]
    for part in made.parts:
        assert [entry.evidence for entry in part.entries] == [row.evidence for row in rows[part.title]]


@pytest.mark.parametrize("name", ["text", "markdown", "html", "plain"])
def test_every_format_tells_the_items_in_that_order(sample: Briefing, name: str) -> None:
    shown = re.sub(r"<[^>]*>|[\\*|]", "", FORMATS[name].render(sample))
    shown = re.sub(r"\s+", " ", shown)
    at = shown.index("A correction of an article.")  # the notes stand before the sections
    for part in outline(sample).parts:
        for entry in part.entries:
            for words in (entry.lead, *entry.facts[:1]):
                at = shown.index(words.replace("*", ""), at)


def test_the_table_has_the_events_in_that_order(sample: Briefing) -> None:
    told = csv.DictReader(io.StringIO(FORMATS["csv"].render(sample)))
    assert [row["event"] for row in told] == [entry.lead for entry in entries(sample, "What")]


@pytest.mark.parametrize(
    ("who", "whom", "told"),
    [
        (("a1",), ("a2",), "Ada Vale → Rovia"),
        (("a1", "a2"), (), "Ada Vale, Rovia"),
        ((), ("a2",), "→ Rovia"),
        (("a1", "gone"), ("gone",), "Ada Vale"),
        ((), (), "expected"),
    ],
)
def test_who_acts_on_whom(sample: Briefing, who: Any, whom: Any, told: str) -> None:
    assert entries(changed(sample, "what", 1, who=who, whom=whom), "What")[0].facts[0] == told


@pytest.mark.parametrize(
    ("section", "fields", "title", "fact"),
    [
        ("what", {"status": "hypothetical"}, "What", "hypothetical"),
        ("what", {"where": ("p1", "p2")}, "What", "where: Rovia, Port Rovia"),
        ("what", {"attribution": ("a1", "a2")}, "What", "according to: Ada Vale, Rovia"),
        ("threats", {"polarity": "negative"}, "Threats", "denied"),
        ("threats", {"band": None}, "Threats", "likelihood: likely"),
        ("threats", {"severity": 1.0}, "Threats", "severity +1.0"),
    ],
)
def test_what_belongs_to_an_item(
    sample: Briefing, section: str, fields: dict[str, Any], title: str, fact: str
) -> None:
    before, after = (
        [one for entry in entries(briefing, title) for one in entry.facts]
        for briefing in (sample, changed(sample, section, 1, **fields))
    )
    assert fact in after
    assert fact not in before


@pytest.mark.parametrize(
    ("fields", "lead", "says"),
    [
        ({}, "Ada Vale", "“We will close"),
        ({"polarity": "negative"}, "Ada Vale denies", "“We will close"),
        ({"kind": "indirect"}, "Ada Vale", "We will close"),
        ({"speaker": "gone"}, "Ada Vale", "“We will close"),  # the words that name the source
        ({"speaker": None, "source_words": None}, "source not named", "“We will close"),
    ],
)
def test_who_says_a_quotation(sample: Briefing, fields: dict[str, Any], lead: str, says: str) -> None:
    first = entries(changed(sample, "quotes", 0, **fields), "Quotes")[0]
    assert (first.lead, first.says[: len(says)]) == (lead, says)


@pytest.mark.parametrize(
    ("fields", "says", "facts"),
    [
        ({}, "6000000 GBP", ("according to: Ada Vale",)),
        ({"bound": "at_most", "value": "10-15"}, "at most 10-15 GBP", ("according to: Ada Vale",)),
        ({"of": "arms", "unit": "rockets", "source": None}, "6000000 rockets", ()),
        ({"of": "held", "event": "e1", "source": None}, "6000000 held", ("of: Ada Vale threatens Rovia",)),
        ({"source": "q2"}, "6000000 GBP", ("according to: Two harbour pilots",)),
    ],
)
def test_what_a_figure_comes_to(sample: Briefing, fields: dict[str, Any], says: str, facts: Any) -> None:
    first = entries(changed(sample, "figures", 1, **fields), "Figures")[0]
    assert (first.lead, first.says, first.facts) == ("£6m", says, facts)


def test_times_of_one_value_are_one_line(sample: Briefing) -> None:
    (one,) = entries(sample, "When")
    assert (one.lead, one.says) == ("Saturday", "2025-11-08; mentioned 2 times")
    unresolved = changed(sample, "when", 1, resolved=False, value="XXXX-WXX-6")
    assert [entry.says for entry in entries(unresolved, "When")] == [
        "2025-11-08",
        "XXXX-WXX-6 (not resolved)",
    ]
