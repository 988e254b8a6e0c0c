"""Time expressions in sentences: what is found, its type and its value, and what holds for any text."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import process_time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.document.layers import BlockNode
from briefing.extract.timex import component as times
from briefing.lexicon import cells, table
from briefing.model import Article

CASES = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("sentences.tsv").read_text(encoding="utf-8").splitlines()[1:]
]
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


def told(doc: Doc) -> list[tuple[str, str, str]]:
    return [(doc[t.start : t.end].text, t.type, t.value) for t in layers.of(doc).times]


@pytest.mark.parametrize(("published", "sentence", "expected"), CASES, ids=[case[1] for case in CASES])
def test_sentence(timed: Callable[..., Doc], published: str, sentence: str, expected: str) -> None:
    found = told(timed(sentence, published or None))
    assert " | ".join(f"{words} = {kind} {value}" for words, kind, value in found) == expected


@pytest.mark.parametrize("published", ["2025-11-14T23:59:00+01:00", "2025-11-14 08:00", "2025-11-14"])
def test_a_time_of_publication_counts_as_its_day(timed: Callable[..., Doc], published: str) -> None:
    assert told(timed("He left yesterday.", published)) == [("yesterday", "DATE", "2025-11-13")]


def test_a_date_of_publication_that_is_none_is_as_good_as_missing(timed: Callable[..., Doc]) -> None:
    assert told(timed("He left yesterday.", "soon")) == [("yesterday", "DATE", "XXXX-XX-XX")]


def test_an_expression_never_crosses_a_block(timed: Callable[..., Doc]) -> None:
    doc = timed("They marched on 4\nMay was cold", "2025-11-14")
    assert all("\n" not in doc[time.start : time.end].text for time in layers.of(doc).times)


def test_the_component_works_in_a_pipeline_without_blocks_or_article() -> None:
    plain = spacy.blank("en")
    plain.add_pipe("brf_times")
    assert told(plain("They met on 4 May 2019.")) == [("4 May 2019", "DATE", "2019-05-04")]


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
