"""The line that filters the list: what each term keeps."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Briefing
from briefing.query import FORMS, QueryError
from briefing.query.tree import InStory, New
from briefing.said import Remarks
from briefing.tui.linked import Linked
from briefing.tui.session.facts import facts_of
from briefing.tui.session.filtering import Act, Facts, Filter, folded

NOTHING = Remarks()


@dataclass
class Row:
    facts: Facts
    seen: bool = False
    remarks: Remarks = NOTHING


DAM = Row(
    Facts(
        words=folded(["Talks on the Orsa dam stall", "Meridian Wire"]), source="meridian wire", date="2025-11-03",
        threat=-7.0, actors=folded(["Ilse Markaan", "Veldania", "Orsa"]), speakers="ilse markaan", places="quellin",
        countries=frozenset({"USA"}),
        acts=(
            Act("veldania", "orsa", "ASSAULT"), Act("orsa", "", "CONSULT"), Act("ilse markaan", "veldania", severity=-4.4),
            Act("veldania", "", severity=-7.0),
        ),
    )
)  # fmt: skip
FAIR = Row(
    Facts(words="a fair opens in quellin\nquellin post", source="quellin post", date="2025-10-31"), True
)
BARE = Row(Facts(words="notes.txt", source="notes.txt"))
ROWS = {"dam": DAM, "fair": FAIR, "bare": BARE}


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("", "dam fair bare"), ("   ", "dam fair bare"), ("dam", "dam"), ("DAM orsa", "dam"), ("dam fair", ""),
        ('"orsa dam"', "dam"), ('"dam orsa"', ""), ('"  Orsa   DAM "', "dam"), ("-dam", "fair bare"),
        ('-"orsa dam"', "fair bare"), ("actor:markaan", "dam"), ('actor:"ilse markaan"', "dam"),
        ("-actor:veldania", "fair bare"), ("ACTOR:Veldania", "dam"), ("threat>=serious", "dam"), ("threat:serious", ""),
        ("threat>=grave", "dam"), ("THREAT>=low", "dam"), ("-threat>=serious", "fair bare"), ("threat>=low threat:grave", "dam"),
        ("unread", "dam bare"), ("read", "fair"), ("-read", "dam bare"), ('"read"', ""),
        ("after:2025-11-01", "dam"), ("after:2025-11-03", "dam"), ("before:2025-11-03", "fair"),
        ("before:2025-11", "fair"), ("after:2025", "dam fair"), ("-after:2025", "bare"),
        ("source:post", "fair"), ("source:notes.txt", "bare"), ("-", "dam fair bare"), ('""', "dam fair bare"),
        ("10:30", ""), ("actor:markaan threat>=serious unread after:2025-11-01", "dam"),
        ("dam or fair", "dam fair"), ("-(dam or fair)", "bare"), ("quellin (dam or read)", "fair"), ("da*", "dam"),
        ("on:2025-11-03", "dam"), ("on:2025", "dam fair"), ("threat", "dam"), ("threat:grave", "dam"), ("threat:low", ""),
        ("says:markaan", "dam"), ("says:veldania", ""), ("place:quellin", "dam"), ("place:us", "dam"), ("place:france", ""),
        ("type:attack", "dam"), ("type:talks", "dam"), ("type:protest", ""), ("by:veldania", "dam"), ("against:orsa", "dam"),
        ("by:veldania against:orsa", "dam"), ("by:orsa against:veldania", ""), ("by:veldania type:attack", "dam"),
        ("by:orsa type:attack", ""), ("by:veldania type:attack against:orsa", "dam"), ("by:orsa (type:attack or fair)", "dam"),
        ("by:markaan threat", "dam"), ("by:markaan threat:grave", ""), ("by:veldania threat:grave", "dam"),
        ("threat against:veldania", "dam"), ("threat against:orsa", ""), ("-by:veldania", "fair bare"),
    ],
)  # fmt: skip
def test_what_a_line_keeps(line: str, kept: str) -> None:
    wanted = Filter(line)
    assert [name for name, row in ROWS.items() if wanted.keeps(row)] == kept.split()
    assert wanted.empty == (not line.strip(' "-'))


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("starred", "dam"), ("-starred", "fair bare"), ("#ports", "fair"), ("#Ports", "fair"), ("#por", ""),
        ("starred or #ports", "dam fair"), ("story:7", "fair"), ("story:8", ""), ("new", "dam"), ("-new", "fair bare"),
        ("new or story:7", "dam fair"), ("new starred -#ports", "dam"),
    ],
)  # fmt: skip
def test_what_the_reader_said_and_what_all_articles_tell(line: str, kept: str) -> None:
    told = {New(): {"h1"}, InStory(7): {"h2"}}
    rows = {
        "dam": Row(DAM.facts._replace(text_hash="h1"), remarks=Remarks(starred=True)),
        "fair": Row(FAIR.facts._replace(text_hash="h2"), remarks=Remarks(tags=("ports",))),
        "bare": BARE,
    }
    wanted = Filter(line, across=lambda term: told.get(term, ()))
    assert [name for name, row in rows.items() if wanted.keeps(row)] == kept.split()


@given(st.text())
def test_any_line_is_a_filter_or_says_why_not(line: str) -> None:
    try:
        wanted = Filter(line)
    except QueryError:
        return
    assert wanted.keeps(DAM) in (True, False)


@pytest.mark.parametrize("form", [form for form, _ in FORMS])
def test_the_help_tells_filters(form: str) -> None:
    for term in form.replace("NAME", "x").replace("TERM", "drill").split("  "):
        assert Filter(term).keeps(DAM) in (True, False)
        assert not Filter(term).empty


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("actor:vale", True), ("says:vale", True), ("says:rovia", False), ("place:rovia", True), ("type:attack", True),
        ("type:threat", False),  # it is denied
        ("threat by:vale against:rovia", True), ("threat by:rovia", False), ("threat:serious by:vale", True),
        ("threat:grave by:vale", False),  # the grave one is denied
        ("by:vale type:threat", False),
    ],
)  # fmt: skip
def test_what_is_known_of_a_briefing(sample: Briefing, line: str, kept: bool) -> None:
    facts = facts_of(sample.article.title, "strait.txt", sample.article, Linked(sample))
    assert Filter(line).keeps(Row(facts)) is kept
