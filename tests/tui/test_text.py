"""Lines and offsets, for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.tui.text.cells import clip, clusters, drawn, printable, width
from briefing.tui.text.document import Document, Paragraph
from briefing.tui.text.layout import Layout
from briefing.tui.text.wrap import wrap

ODD = st.text(st.sampled_from("ab é  中文\u0301\t\n😀\u200d—"), max_size=80)
ANY = st.one_of(ODD, st.text(max_size=80))
WIDTHS = st.integers(8, 30)


def layout_of(text: str, columns: int) -> Layout:
    return Layout(Document(text, (Paragraph(0, len(text)),)), columns)


@given(ANY, WIDTHS)
def test_lines_leave_out_nothing_but_white_space(text: str, columns: int) -> None:
    reached = 0
    for start, end in wrap(text, 0, len(text), columns):
        assert start <= end
        assert not text[reached:start].strip(" \t\n")
        reached = end
    assert not text[reached:].strip(" \t\n")


@given(ANY, WIDTHS)
def test_lines_fit(text: str, columns: int) -> None:
    for start, end in wrap(text, 0, len(text), columns):
        assert width(text, start, end) <= columns or len(clusters(text, start, end)) == 1


@given(ANY, WIDTHS, st.integers(0, 80))
def test_an_offset_comes_back(text: str, columns: int, offset: int) -> None:
    layout = layout_of(text, columns)
    line, column = layout.position(min(offset, len(text)))
    again = layout.offset(line, column)
    assert layout.position(again) == (line, column)
    shown = layout.starts[line] <= offset < layout.ends[line]
    if shown and column < layout.width_of(line):
        cluster = next(
            one for one in clusters(text, layout.starts[line], layout.ends[line]) if one[1] > offset
        )
        assert again == cluster[0] or cluster[2] == 0


@given(ANY, WIDTHS)
def test_positions_go_forward(text: str, columns: int) -> None:
    layout = layout_of(text, columns)
    positions = [layout.position(offset) for offset in range(len(text) + 1)]
    assert positions == sorted(positions)


@given(ANY, WIDTHS, st.sampled_from(["", "2024-03-14", "中文", "a tail that is longer than any line of it"]))
def test_what_stands_at_the_right_edge_takes_from_the_first_line_alone(
    text: str, columns: int, tail: str
) -> None:
    layout = Layout(Document(text, (Paragraph(0, len(text), tail=tail),)), columns)
    first = max(columns - (cell_len(tail) + 1 if tail else 0), 8)
    for line, (start, end) in enumerate(zip(layout.starts, layout.ends, strict=True)):
        room = columns if line else first
        assert layout.width_of(line) <= room or len(clusters(text, start, end)) == 1
    shown = "".join(text[start:end] for start, end in zip(layout.starts, layout.ends, strict=True))
    assert "".join(shown.split()) == "".join(text.split())


def test_the_second_line_is_as_wide_as_there_is_room() -> None:
    layout = Layout(Document("one two three four", (Paragraph(0, 18, tail="12345"),)), 14)
    lines = zip(layout.starts, layout.ends, strict=True)
    assert [layout.document.text[start:end] for start, end in lines] == ["one two", "three four"]


@given(ANY, st.integers(0, 20))
def test_clipped_text_fits(text: str, cells: int) -> None:
    clipped = clip(printable(text), cells)
    assert width(clipped, 0, len(clipped)) <= cells


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("one two three", 8, ["one two", "three"]),
        ("one  two   three", 8, ["one  two", "three"]),
        ("incomprehensibilities", 8, ["incompre", "hensibil", "ities"]),
        ("中文中文中文", 8, ["中文中文", "中文"]),
        ("word 中文中文", 8, ["word 中", "文中文"]),
        ("cafe\u0301s are open", 9, ["cafe\u0301s are", "open"]),
        ("a\tb c", 6, ["a\tb", "c"]),
        ("one\ntwo", 20, ["one", "two"]),
        ("ends with blanks   ", 16, ["ends with blanks"]),
    ],
)
def test_wrap(text: str, columns: int, lines: list[str]) -> None:
    assert [text[start:end] for start, end in wrap(text, 0, len(text), columns)] == lines


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("one two three", 8, (1, 0)),
        ("one two three", 7, (0, 7)),
        ("中文 ok", 1, (0, 2)),
        ("e\u0301a", 2, (0, 1)),
        ("a\tb", 2, (0, 5)),
    ],
)
def test_position(text: str, offset: int, place: tuple[int, int]) -> None:
    assert layout_of(text, 8).position(offset) == place


@pytest.mark.parametrize(
    "bad",
    ["\x1b]52;c;eA==\x07", "\x9b31m", "a\u202eb", "a\u200bb", "\ud800", "a\U000e0041b", "a\xadb", "a\nb"],
)
def test_names_cannot_steer_the_terminal(bad: str) -> None:
    assert all(character.isprintable() for character in printable(bad))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\ue000b", "a\ufffdb"),
        ("\U000f0000\U0010fffd", "\ufffd\ufffd"),
        ("a\u0378b", "a\ufffdb"),
        ("\U0001f9ff fine\u00a0too\u3000", "\U0001f9ff fine\u00a0too\u3000"),
        ("\U0003fffd", "\u3013"),
        ("a\tb", "a    b"),
    ],
)
def test_what_has_no_meaning_is_not_drawn(text: str, shown: str) -> None:
    assert drawn(text) == shown
    assert cell_len(shown) == cell_len(text.replace("\t", "    "))
