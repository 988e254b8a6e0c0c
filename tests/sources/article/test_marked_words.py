"""Words with the marks they were set in, line by line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.article import InlineMark
from briefing.sources.article.marked_words import Words


def shown(words: Words) -> list[tuple[str, list[str]]]:
    return [(line.text, [line.text[mark.start : mark.end] for mark in line.marks]) for line in words.lines()]


@pytest.mark.parametrize(
    ("text", "marks", "lines"),
    [
        ("The ministers met.", [(4, 13)], [("The ministers met.", ["ministers"])]),
        ("  The \t ministers  ", [(8, 17)], [("The ministers", ["ministers"])]),
        ("The ministers\nmet.", [(4, 18)], [("The ministers", ["ministers"]), ("met.", ["met."])]),
        ("a\n\n b", [(0, 1)], [("a", ["a"]), ("b", [])]),
        (" \n ", [(0, 2)], []),
        ("a  b", [(1, 3)], [("a b", [" "])]),
    ],
)
def test_lines(text: str, marks: list[tuple[int, int]], lines: list[tuple[str, list[str]]]) -> None:
    assert shown(Words(text, [InlineMark("strong", *span) for span in marks])) == lines


def test_what_stands_before_moves_the_marks() -> None:
    words = Words("cod", [InlineMark("strong", 0, 3)]).after("1. ")
    assert shown(words) == [("1. cod", ["cod"])]


def test_the_cells_of_a_row_are_one_line() -> None:
    cells = [
        Words("cod", [InlineMark("strong", 0, 3)]),
        Words(" "),
        Words("ha\nke", [InlineMark("code", 3, 5)]),
    ]
    (line,) = Words.joined(cells, " | ").lines()
    assert shown(line) == [("cod | ha ke", ["cod", "ke"])]
    assert Words.joined([Words("")], " | ").text == ""


@given(
    st.text(alphabet="ab \n\t", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6),
)
def test_no_mark_leaves_its_line_or_is_empty(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [InlineMark("strong", *sorted(span)) for span in spans if max(span) <= len(text)]
    for line in Words(text, marks).lines():
        assert line.text == " ".join(line.text.split()) != ""
        assert all(0 <= mark.start < mark.end <= len(line.text) for mark in line.marks)
