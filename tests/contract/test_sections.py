"""The one order in which a briefing is read, on the screen and in every export."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import config
from briefing.contract.section import order
from briefing.contract.sections import BOTTOM, Section, sections, told_once
from briefing.export import FORMATS
from briefing.model import Briefing, Time, evidence

ORDER = {
    Section.BOTTOM_LINE: [BOTTOM],
    Section.THREATS: ["h1", "h2"],  # what is a threat before what is none
    Section.WHAT: ["e1", "e2"],  # the key event first
    Section.QUOTES: ["q1", "q2"],
    Section.FIGURES: ["f1", "f2"],  # as the text has them
    Section.WHO: ["a1", "a2"],  # the key actor first
    Section.WHERE: ["p1", "p2"],
    Section.WHEN: ["t1"],  # two times of one value
}


@pytest.fixture
def own_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Settings with an order of their own."""
    file = tmp_path / "config.toml"
    file.write_text('[briefing]\nsections = "who, what"\n')
    monkeypatch.setattr(config, "path", lambda: file)
    order.cache_clear()
    yield
    order.cache_clear()


def test_the_sections_stand_in_the_order_of_their_numbers() -> None:
    assert order() == tuple(Section)
    assert tuple(section.title.casefold() for section in Section) == config.SECTIONS


@pytest.mark.usefixtures("own_order")
def test_the_user_sets_the_order_of_the_screen_and_of_exports(sample: Briefing) -> None:
    assert order()[:4] == (Section.BOTTOM_LINE, Section.WHO, Section.WHAT, Section.THREATS)
    assert tuple(sections(sample)) == order()
    text = FORMATS["text"].render(sample)
    assert text.index("\nWHO\n") < text.index("\nWHAT\n") < text.index("\nTHREATS\n") < text.index("\nWHEN\n")


def test_what_is_told_once_and_is_not_key_is_told_together(sample: Briefing) -> None:
    rows = sections(sample)
    assert [row.key for row in told_once(rows[Section.WHERE])] == ["p1", "p2"]
    assert told_once(rows[Section.WHO]) == ()  # one alone is a row of its own
    assert told_once(rows[Section.FIGURES]) == ()
    keyed = dataclasses.replace(sample, who=tuple(dataclasses.replace(one, key=False) for one in sample.who))
    assert told_once(sections(keyed)[Section.WHO]) == ()


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
