"""What a later report has anew: found where it is planted, and not where it is only reworded."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_reports import reported
from report_pairs import pairs

from briefing.library.comparing import news_of
from briefing.library.library import Library
from briefing.library.meaning import Reading
from briefing.library.senses import senses, term_of
from briefing.model import Span
from briefing.sources import read_text

sys.path.insert(0, str(Path(__file__).parent.parent / "bench"))
from bench_fresh import measured

if TYPE_CHECKING:
    from briefing.extract import Briefer

FIRST = """Bridge gives way in Ostmark

OSTMARK, April 2, 2026 (Lowland Wire) - A bridge collapsed in Ostmark on Thursday, killing at least four people, police said.

Mayor Lena Dahl closed the river road. "The bridge was inspected in March," said engineer Piet Ruyter."""
LATER = """Ostmark bridge: builder denies fault

OSTMARK, April 3, 2026 (Border Post) - The collapse of the Ostmark bridge killed at least six people, police said on Friday.

The builder, Stahlhof, denied that it had used weak steel. Prosecutors arrested two managers on Friday. Lena Dahl, the mayor, shut the road along the river."""


@pytest.fixture
def story(library: Library, briefer: Briefer) -> tuple[Library, int, int]:
    """A library with both reports, and their ids."""
    first, later = (
        library.add(briefer.brief(read_text(text, source=f"{n}.txt")), at=float(n)).id
        for n, text in enumerate((FIRST, LATER), start=1)
    )
    return library, first, later


def test_a_first_report_is_compared_with_nothing(story: tuple[Library, int, int]) -> None:
    library, first, _ = story
    assert library.fresh(first) == ()


def test_what_is_new_stands_with_its_words_and_what_was_before(story: tuple[Library, int, int]) -> None:
    library, first, later = story
    found = library.fresh(later)
    kinds = {(one.kind, one.change) for one in found}
    assert {("denial", "new"), ("figure", "changed"), ("event", "new")} <= kinds
    assert not any("river" in one.words for one in found)
    for one in found:
        assert one.span.of(LATER) == one.words
        assert one.article == later
        if one.earlier_span is not None:
            assert one.earlier_article == first
            assert one.earlier_words == one.earlier_span.of(FIRST)
    changed = next(one for one in found if one.kind == "figure")
    assert "four" in (changed.earlier_words or "")


def test_what_was_compared_is_kept_until_the_story_changes(story: tuple[Library, int, int]) -> None:
    library, _, later = story
    found = library.fresh(later)
    rows = library.db.rows("SELECT * FROM news ORDER BY item")
    assert library.fresh(later) == found
    assert library.db.rows("SELECT * FROM news ORDER BY item") == rows
    briefing = library.briefing(later)
    assert briefing is not None
    library.add(briefing)
    assert library.db.rows("SELECT * FROM news") == []
    assert library.fresh(later) == found


def test_new_finds_it_though_nobody_looked_at_the_story(
    story: tuple[Library, int, int], briefer: Briefer
) -> None:
    library, first, later = story
    other = library.add(briefer.brief(read_text("A fair opened in Altmoor.", source="3.txt")), at=3.0).id
    assert library.ids("new") == [later]
    assert library.count("new").number == 1
    assert set(library.ids("-new")) == {first, other}
    assert [one.id for one in library.search("new bridge")] == [later]


def test_what_was_compared_is_compared_once(
    story: tuple[Library, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    library, _, _ = story
    library.ids("new")
    monkeypatch.setattr("briefing.library.fresh.news_of", None)
    assert library.count("new").number == 1


def test_what_came_after_the_last_look_is_told(story: tuple[Library, int, int]) -> None:
    library, first, later = story
    (one,) = library.stories()
    assert one.since_looked == 0
    library.looked(one.id, at=1.5)
    page = library.story(one.id)
    assert page is not None
    assert {report.article: report.since_looked for report in page.reports} == {first: False, later: True}
    library.looked(one.id, at=3.0)
    assert library.stories()[0].since_looked == 0


def test_there_is_no_page_of_no_story(library: Library) -> None:
    assert library.story(1) is None
    assert library.stories() == []
    library.looked(1)
    assert library.db.rows("SELECT * FROM looked") == []


@given(st.text(max_size=120), st.text(max_size=120))
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    earlier, later = (Reading(reported(text, "2026-03-03")) for text in (one, other))
    for sentence in later.sentences:
        assert 0 <= sentence.start < sentence.end <= len(other)
    for news in news_of(later, [earlier], lambda _: 1.0):
        assert other[news.span.start : news.span.end]


def test_after_an_empty_report_all_is_new(briefer: Briefer) -> None:
    later = Reading(briefer.brief(read_text(LATER)))
    assert {one.change for one in news_of(later, [Reading(reported("", "2026-03-03"))], lambda _: 1.0)} == {
        "new"
    }


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("The court banned Lena Dahl for four years.", "The court banned Lena Dahl for one year.", "changed"),
        (
            "The court banned Lena Dahl for four years.",
            "Dahl is banned by the court for four years.",
            "repeated",
        ),
        (
            "The wall of the harbour is 60 metres long.",
            "The wall of the harbour is 85 metres long.",
            "changed",
        ),
        ("The wall of the harbour is 60 metres long.", "The harbour has a wall of 60 metres.", "repeated"),
        (
            "The gates are 30 percent rusted. There are 40 gates.",
            "The gates are 40 percent rusted.",
            "changed",
        ),
        ("The lorry was dark green.", "The lorry was white, not dark green, police said.", "changed"),
        ("Police waited for two days.", "Officers stood by for 48 hours.", "repeated"),
        ("Lena Dahl was given a hundred letters.", "Dahl received 100 letters.", "repeated"),
    ],
)
def test_a_length_of_time_or_a_number_is_changed_where_another_was_told(
    briefer: Briefer, before: str, after: str, change: str
) -> None:
    head = "Harbour of Ostmark\n\nOSTMARK, April {}, 2026 (Lowland Wire) - "
    readings = [
        Reading(briefer.brief(read_text(head.format(n) + one))) for n, one in enumerate((before, after), 2)
    ]
    text = readings[1].briefing.article.text
    body = [
        one
        for one in news_of(readings[1], readings[:1], lambda _: 3.0)
        if one.span.start >= text.index(after)
    ]
    assert change in {one.change for one in body} or (change == "repeated" and not body)
    assert {one.change for one in body} <= {change, "repeated"}


def test_what_somebody_says_who_was_not_named_before_is_news(briefer: Briefer) -> None:
    head = "Harbour of Ostmark\n\nOSTMARK, April {}, 2026 (Lowland Wire) - "
    before, after = (
        Reading(briefer.brief(read_text(head.format(n) + words)))
        for n, words in (
            (2, "A ship lost its anchor in the harbour of Ostmark, police said."),
            (3, "The ship had left the harbour without its anchor, prosecutor Ada Moretti said."),
        )
    )
    assert "new" in {one.change for one in news_of(after, [before], lambda _: 3.0)}


def test_what_is_retold_of_somebody_s_words_is_no_act(briefer: Briefer) -> None:
    before, after = (
        read_text(f"Ostmark freezes\n\nOSTMARK, April {day}, 2026 (Lowland Wire) - {words}")
        for day, words in (
            (2, '"They want us to freeze in the dark," Mayor Lena Dahl said.'),
            (3, "Mayor Lena Dahl accused the enemy of wanting people to freeze."),
        )
    )
    readings = [Reading(briefer.brief(one)) for one in (before, after)]
    assert {one.change for one in news_of(readings[1], readings[:1], lambda _: 3.0)} == {"repeated"}


@pytest.mark.parametrize("part", ["tune", "keep"])
def test_every_mark_of_a_pair_is_in_its_report_once(part: str) -> None:
    found = list(pairs(part))  # type: ignore[arg-type]
    assert len(found) == {"tune": 70, "keep": 25}[part]
    for pair in found:
        assert not pair.earlier.marks
        assert {mark.kind for mark in pair.later.marks} >= {"new", "same"}, pair.name
        for mark in pair.later.marks:
            assert pair.later.text.count(mark.words) == 1, (pair.name, mark.words)


def test_planted_facts_are_found_and_rewording_is_not(briefer: Briefer) -> None:
    tally = measured(briefer, "keep")
    assert tally.found / tally.planted >= 0.86  # what is measured; the goals are those of the bench
    assert tally.wrong / tally.reworded <= 0.16
    assert tally.joined >= tally.pairs - 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("policemen", "officers"),
        ("noon", "midday"),
        ("lorries", "trucks"),
        ("call off", "cancelled"),
        ("died", "killed"),
        ("seriously", "grave"),
        ("looters", "thieves"),
    ],
)
def test_words_in_each_others_place_are_alike(one: str, other: str) -> None:
    assert senses(term_of(one)) & senses(term_of(other))


def test_a_stretch_says_numbers_by_value_names_and_denial(briefer: Briefer) -> None:
    text = "Ferry sinks off Karamba\n\nKARAMBA (Wire) - Seventy-two people were not found, Boubacar Kassé told Mr. Diatta. He denied it."
    reading = Reading(briefer.brief(read_text(text)))
    says = reading.says(Span(0, len(text)))
    assert "72" in says.numbers
    assert says.denies
    assert "kass" in says.names
    assert not reading.says(Span(0, 23)).negates
    assert len(reading.sentences) == 3
