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
from briefing.said import NOTHING, Remarks


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
        told = [span for entry in part.entries for span in entry.evidence]
        assert told == [span for row in rows[part.title] for span in row.evidence]


@pytest.mark.parametrize("name", ["text", "markdown", "html", "plain"])
def test_what_the_reader_said_is_told_as_words_and_only_where_something_is(
    sample: Briefing, name: str
) -> None:
    said = Remarks(starred=True, tags=("gulf", "oil"), note="<b>ask</b> the desk")
    told = FORMATS[name].render(dataclasses.replace(sample, said=said))
    assert "★" in told
    assert re.search(r"#gulf #oil +(<|&lt;|\\<)b", told.replace("\\#", "#"))
    silent = FORMATS[name].render(dataclasses.replace(sample, said=NOTHING))
    assert "★" not in silent
    assert len(told.splitlines()) > len(silent.splitlines())


@pytest.mark.parametrize("name", ["text", "markdown", "html", "plain"])
def test_every_format_tells_the_items_in_that_order(sample: Briefing, name: str) -> None:
    shown = re.sub(r"<[^>]*>|[\\*|]", "", FORMATS[name].render(sample))
    shown = re.sub(r"\s+", " ", shown)
    at = shown.index("A correction of an article.")  # the notes stand before the sections
    for part in outline(sample).parts:
        for entry in part.entries:
            for words in (entry.lead or entry.says, *map(str, entry.facts[:1])):
                at = shown.index(words.replace("*", ""), at)


def test_the_table_has_the_events_in_that_order(sample: Briefing) -> None:
    told = csv.DictReader(io.StringIO(FORMATS["csv"].render(sample)))
    assert [row["summary"] for row in told] == [entry.says for entry in entries(sample, "What")]


@pytest.mark.parametrize(
    ("type", "who", "whom", "told"),
    [
        ("THREATEN", ("a1",), ("a2",), "by Ada Vale, against Rovia"),
        ("CONSULT", ("a1",), ("a2",), "by Ada Vale, with Rovia"),
        ("AID", (), ("a1", "a2"), "for Ada Vale and Rovia"),
        ("ASSAULT", ("a1", "a2"), (), "by Ada Vale and Rovia"),
        ("OTHER", (), ("a2",), "to Rovia"),
        ("THREATEN", ("a1", "gone"), ("gone",), "by Ada Vale"),
        ("THREATEN", (), (), "status: expected"),
    ],
)
def test_who_acts_on_whom_where_the_row_does_not_tell(
    sample: Briefing, type: str, who: Any, whom: Any, told: str
) -> None:
    bare = changed(sample, "what", 1, type=type, who=who, whom=whom, summary="the strait is closed")
    assert str(entries(bare, "What")[0].facts[0]) == told


def test_a_row_that_names_the_parties_says_them_once(sample: Briefing) -> None:
    facts = entries(changed(sample, "what", 1, who=("a1",), whom=("a2",)), "What")[0].facts
    assert not [fact for fact in facts if "Ada Vale" in fact.words and fact.label != "according to"]


@pytest.mark.parametrize(
    ("form", "issuer", "target", "lead"),
    [
        ("verbal_threat", ("a1",), ("a2",), "Ada Vale threatens Rovia"),
        ("verbal_threat", ("a1", "a2"), (), "Ada Vale and Rovia threaten"),
        ("ultimatum", ("a1",), (), "Ada Vale gives an ultimatum"),
        ("ultimatum", (), ("a2",), "Ultimatum to Rovia"),
        ("warning", ("a1",), (), "Ada Vale warns"),
        ("demonstration", (), (), "Show of force"),
        ("hostile_act", ("a1", "a2"), ("a2",), "Ada Vale and Rovia act against Rovia"),
        ("assessment", ("a1",), ("a2",), "Ada Vale is seen as a threat to Rovia"),
    ],
)
def test_who_threatens_whom(sample: Briefing, form: str, issuer: Any, target: Any, lead: str) -> None:
    threat = changed(sample, "threats", 1, form=form, issuer=issuer, target=target, action="close it")
    entry = entries(threat, "Threats")[0]
    assert (entry.headed, entry.between, entry.says) == (f"serious · {lead}", ": ", "close it")


@pytest.mark.parametrize(
    ("form", "headed"), [("assessment", "no threat"), ("verbal_threat", "denied · Ada Vale")]
)
def test_what_is_denied_is_no_claim(sample: Briefing, form: str, headed: str) -> None:
    denied = changed(sample, "threats", 0, form=form, polarity="negative", issuer=("a1",), target=("a2",))
    assert headed in [entry.headed for entry in entries(denied, "Threats")]


def test_an_action_that_names_who_threatens_stands_alone(sample: Briefing) -> None:
    entry = entries(changed(sample, "threats", 1, action="Ada Vale closed the strait"), "Threats")[0]
    assert (entry.headed, entry.says) == ("serious", "Ada Vale closed the strait")


def test_a_sentence_goes_on_after_its_verb(sample: Briefing) -> None:
    threat = changed(sample, "threats", 1, form="verbal_threat", target=(), action="to close the strait")
    entry = entries(threat, "Threats")[0]
    assert f"{entry.lead}{entry.between}{entry.says}" == "Ada Vale threatens to close the strait"


@pytest.mark.parametrize(
    ("section", "fields", "title", "fact"),
    [
        ("what", {"status": "hypothetical"}, "What", "status: possible"),
        ("what", {"where": ("p1", "p2")}, "What", "where: Rovia, Port Rovia"),
        ("what", {"attribution": ("a1", "a2")}, "What", "according to: Ada Vale, Rovia"),
        ("threats", {"band": None}, "Threats", "likelihood: likely"),
        ("threats", {"severity": 1.0}, "Threats", "severity: +1.0"),
    ],
)
def test_what_belongs_to_an_item(
    sample: Briefing, section: str, fields: dict[str, Any], title: str, fact: str
) -> None:
    before, after = (
        [str(one) for entry in entries(briefing, title) for one in entry.facts]
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
    first = entries(changed(sample, "quotes", 0, **fields), "Who says what")[0]
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
    assert (first.lead, first.says, tuple(map(str, first.facts))) == ("£6m", says, facts)


def test_times_of_one_value_are_one_line(sample: Briefing) -> None:
    (one,) = entries(sample, "When")
    assert (one.lead, one.says) == ("Saturday", "2025-11-08; mentioned 2 times")
    unresolved = changed(sample, "when", 1, resolved=False, value="XXXX-WXX-6")
    assert [entry.says for entry in entries(unresolved, "When")] == [
        "2025-11-08",
        "XXXX-WXX-6 (not resolved)",
    ]


def test_a_group_of_several_threaten(sample: Briefing) -> None:
    crews = changed(sample, "who", 0, kind="group", name="Ferry crews")
    threat = changed(
        crews, "threats", 1, form="verbal_threat", issuer=(crews.who[0].id,), target=(), action="to strike"
    )
    entry = entries(threat, "Threats")[0]
    assert f"{entry.lead}{entry.between}{entry.says}" == "Ferry crews threaten to strike"
