"""The one order in which a briefing is read, on the screen and in every export."""

from __future__ import annotations

import dataclasses

import pytest

from briefing.contract.sections import BOTTOM, Section, sections
from briefing.model import Briefing, Time, evidence

ORDER = {
    Section.BOTTOM_LINE: [BOTTOM],
    Section.WHO: ["a1", "a2"],  # the key actor first
    Section.WHAT: ["e1", "e2"],  # the key event first
    Section.WHEN: ["t1"],  # two times of one value
    Section.WHERE: ["p1", "p2"],
    Section.THREATS: ["h1", "h2"],  # what is a threat before what is none
    Section.QUOTES: ["q1", "q2"],
    Section.FIGURES: ["f1", "f2"],  # as the text has them
}


@pytest.mark.parametrize("section", Section)
def test_the_order_of_each_section(sample: Briefing, section: Section) -> None:
    assert [row.key for row in sections(sample)[section]] == ORDER[section]


def test_a_briefing_of_nothing_has_every_section(sample: Briefing) -> None:
    none = dict.fromkeys(("who", "what", "when", "where", "threats", "quotes", "figures"), ())
    empty = dataclasses.replace(sample, bottom_line=None, **none)
    assert sections(empty) == dict.fromkeys(Section, ())


def test_every_item_stands_in_one_row_with_its_evidence(sample: Briefing) -> None:
    rows = [row for rows in sections(sample).values() for row in rows]
    told = [item for row in rows for item in row.items]
    assert sorted(map(repr, told)) == sorted(map(repr, [sample.bottom_line, *sample.items()]))
    for row in rows:
        assert set(row.evidence) == {span for item in row.items for span in evidence(item)}


@pytest.mark.parametrize(
    ("values", "order"),
    [
        ("DATE 2025-11-09, DATE 2025-11-08", "2025-11-08, 2025-11-09"),
        ("DURATION P3D, DATE 2025-11-08", "2025-11-08, P3D"),
        ("DATE PAST_REF, TIME 2025-11-08T10:00", "2025-11-08T10:00, PAST_REF"),
        ("SET P1W, DATE XXXX-WXX-6, DATE 1999", "1999, XXXX-WXX-6, P1W"),
    ],
)
def test_dates_stand_before_what_has_none(sample: Briefing, values: str, order: str) -> None:
    kinds = [one.split() for one in values.split(", ")]
    when = tuple(
        Time(f"t{n}", n, n + 1, kind, value, True, "time.date")  # type: ignore[arg-type]
        for n, (kind, value) in enumerate(kinds)
    )
    rows = sections(dataclasses.replace(sample, when=when))[Section.WHEN]
    assert ", ".join(item.value for row in rows for item in row.items if isinstance(item, Time)) == order


def test_the_gravest_threat_comes_first(sample: Briefing) -> None:
    one, other = sample.threats
    graver = dataclasses.replace(other, id="h3", severity=-9.5)
    rows = sections(dataclasses.replace(sample, threats=(one, other, graver)))[Section.THREATS]
    assert [row.key for row in rows] == ["h3", "h1", "h2"]
