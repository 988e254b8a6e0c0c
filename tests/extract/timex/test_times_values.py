"""The calendar, number words and clock times on their own, and what holds for any text."""

from datetime import date
from string import capwords
from time import process_time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.extract.document import layers
from briefing.extract.document.layers import BlockNode
from briefing.extract.timex import calendar as cal
from briefing.extract.timex import component as times
from briefing.extract.timex import grammar as timex_grammar
from briefing.extract.timex.numbers import clock_time, duration
from briefing.extract.timex.tables import phrases, words
from briefing.lexicon import cells, table
from briefing.model import Article

NAMED = ("times_phrases", "times_holidays")
BLANK = spacy.blank("en")
PIECES = [
    *(row["word"] for row in table("times")),
    *(words for name in NAMED for row in table(name) for words in cells(row, "words")),
    "Monday", "May", "March", "Jan.", "Sept", "1999", "2024", "31", "30 February", "5pm", "17:00", "12:99",
    "10/31/89", "99/99/9999", "0000", "9999", "2025-02-30", "1/0", "½", "5½", "Q3", "H1", "'90s", "2010-12",
    "-", "–", ",", ".", "\n", "\n\n", "999999999999", "1,000", "Christmas", "Fri", "GMT", "three",
]  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
PUBLISHED = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.sampled_from(["0001-01-01", "9999-12-31", "2024-02-29"]),
    st.dates().map(date.isoformat),
)


@given(TEXTS, PUBLISHED)
@settings(deadline=None, max_examples=400)
def test_any_text_is_read(text: str, published: str | None) -> None:
    doc = BLANK.make_doc(text)
    layers.of(doc).article = Article("test", "", text, (), published=published)
    end = 0
    for time in layers.of(times.mark(doc)).times:
        assert end <= time.start < time.end <= len(doc)
        end = time.end
        assert time.value
        assert time.type in {"DATE", "TIME", "DURATION", "SET"}
        assert time.resolved is (time.type == "SET" or "XX" not in time.value)
        assert doc[time.start : time.end].text.strip()


@given(TEXTS, st.integers(1, 20))
@settings(deadline=None)
def test_no_time_crosses_a_block(text: str, size: int) -> None:
    doc = BLANK.make_doc(text)
    starts = range(0, len(doc), size)
    layers.of(doc).blocks = tuple(BlockNode("paragraph", at, min(at + size, len(doc))) for at in starts)
    for time in layers.of(times.mark(doc)).times:
        assert time.start // size == (time.end - 1) // size


@pytest.mark.parametrize(
    "piece", ["1 ", "half a ", "the last ", "May 5 and ", "5 and ", "Monday night ", "5 pm GMT "]
)
def test_the_time_taken_grows_with_the_text(piece: str) -> None:
    def seconds(repeats: int) -> float:
        doc = BLANK.make_doc(piece * repeats)
        start = process_time()
        times.mark(doc)
        return process_time() - start

    seconds(10)
    assert min(seconds(4000) for _ in range(3)) < 40 * max(min(seconds(400) for _ in range(3)), 0.001)


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("12-25", 2025, "2025-12-25"),
        ("02-29", 2025, None),
        ("easter", 2024, "2024-03-31"),
        ("easter", 2025, "2025-04-20"),
        ("easter", 2026, "2026-04-05"),
        ("easter-2", 2026, "2026-04-03"),
        ("11-4x4", 2025, "2025-11-27"),
        ("05--1x1", 2025, "2025-05-26"),
        ("11-1x1+1", 2024, "2024-11-05"),
        ("11-1x1+1", 2026, "2026-11-03"),
        ("nonsense", 2026, None),
        ("12-25", 0, None),
    ],
)
def test_holiday(rule: str, year: int, day: str | None) -> None:
    found = cal.holiday(rule, year)
    assert (found and found.isoformat()) == day


def test_every_holiday_of_the_table_has_a_day() -> None:
    assert all(cal.holiday(row["rule"], 2025) for row in table("times_holidays"))


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("D", "2024-12-30"),
        ("W", "2025-W01"),
        ("N", "2025-W01-WE"),
        ("M", "2024-12"),
        ("Q", "2024-Q4"),
        ("Y", "2024"),
        ("E", "202"),
        ("C", "20"),
    ],
)
def test_value_of_a_day(unit: str, value: str) -> None:
    assert cal.value(date(2024, 12, 30), unit) == value
    assert "X" in cal.value(None, unit)


@pytest.mark.parametrize(
    ("unit", "count", "day"),
    [
        ("D", -1, "2024-02-28"),
        ("W", 2, "2024-03-14"),
        ("F", 1, "2024-03-14"),
        ("M", 12, "2025-02-28"),
        ("M", -2, "2023-12-29"),
        ("Q", 1, "2024-05-29"),
        ("Y", 4, "2028-02-29"),
        ("E", -1, "2014-02-28"),
        ("C", 80, None),
        ("D", 10**12, None),
        ("Y", -3000, None),
    ],
)
def test_shift(unit: str, count: float, day: str | None) -> None:
    found = cal.shift(date(2024, 2, 29), unit, count)
    assert (found and found.isoformat()) == day


@given(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 7), st.sampled_from([-1, 1]), st.booleans()
)
def test_weekday_lies_within_a_week_on_its_side(day: date, number: int, side: int, strict: bool) -> None:
    found = cal.weekday(day, number, side, strict=strict)
    assert found is not None
    assert found.isoweekday() == number
    assert strict <= (found - day).days * side <= 6 + strict


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (3, "D", "P3D"),
        (None, "D", "PXD"),
        (48, "TH", "PT48H"),
        (5.5, "TH", "PT5H30M"),
        (0.5, "TH", "PT30M"),
        (2.5, "Y", "P2Y6M"),
        (1, "E", "P10Y"),
        (None, "E", "PXY"),
        (2, "C", "P200Y"),
        (1, "F", "P2W"),
        (2, "Q", "P6M"),
        (1.5, "W", "P1.5W"),
        (None, "TM", "PTXM"),
    ],
)
def test_duration(count: float | None, unit: str, value: str) -> None:
    assert duration(count, unit) == value


@pytest.mark.parametrize(
    ("text", "half", "value"),
    [
        ("5", "PM", "17:00"),
        ("12", "AM", "00:00"),
        ("12", "PM", "12:00"),
        ("9.30am", "", "09:30"),
        ("0735", "", "07:35"),
        ("17:05", "", "17:05"),
        ("13", "PM", None),
        ("25:00", "", None),
        ("9:75", "", None),
        ("x", "", None),
    ],
)
def test_clock_time(text: str, half: str, value: str | None) -> None:
    assert clock_time(text, half) == value


def test_tables_name_no_word_twice_in_a_class() -> None:
    rows = [(row["word"], row["class"]) for row in table("times")]
    assert len(rows) == len(set(rows))
    assert words()[0].keys() <= words()[1].keys()


def test_phrases_are_cut_as_the_tokenizer_cuts() -> None:
    for group in phrases().values():
        for phrase in group:
            text = " ".join(phrase.words).replace(" 's", "'s").replace(" ’s", "’s").replace(" - ", "-")
            cuts = [tuple(token.lower_ for token in BLANK.make_doc(form)) for form in (text, capwords(text))]
            assert phrase.words in cuts


def test_every_class_of_the_grammar_is_in_the_tables() -> None:
    doc = BLANK.make_doc("on 4 May")
    assert [found.rule for found in timex_grammar.matches(times.timex_line.read(doc))]
