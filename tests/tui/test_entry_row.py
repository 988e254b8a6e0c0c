"""A row of the list, or two: what it tells, in the cells that there are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.tui.text.cells import printable
from briefing.tui.text.entry_row import (
    ROOM_FOR_OUTLET,
    SIGNS,
    Around,
    EntryRow,
    Piece,
    day_or_time,
    first_of_two,
    in_words,
    marks,
    one_row,
    second_of_two,
)

AROUND = Around("2031-05-07", "2031", 9)
TITLE = "Norland warns Veldania over the strait"
ROW = EntryRow(
    TITLE, "2031-05-06", "Tarn Post", "2031-05-06, Tarn Post", "briefed", "", -7.2, 3, False, False
)


def words(pieces: list[Piece]) -> str:
    return "".join(text for text, _ in pieces)


def looks(pieces: list[Piece]) -> set[str]:
    return {look for text, look in pieces if text.strip()}


@pytest.mark.parametrize(
    ("published", "shown"),
    [("2031-05-07T08:15:00Z", "08:15"), ("2031-05-07", "7 May"), ("2031-05-06T23:00", "6 May"), ("2031-12-31", "31 Dec"),
     ("2030-05-06", "May’30"), ("2031", "2031"), ("2031-05", "May’31"), ("", ""), ("1999-13-01", "1999")],
)  # fmt: skip
def test_the_time_of_today_and_the_day_of_others(published: str, shown: str) -> None:
    assert day_or_time(published, AROUND) == shown


def test_one_row_has_day_outlet_title_stories_and_gravity() -> None:
    told = words(one_row(ROW, 84, AROUND, "plain"))
    assert told.split() == ["6", "May", "Tarn", "Post", *TITLE.split(), "3×", "━━━"]
    assert told.endswith("3× ━━━")


@pytest.mark.parametrize(
    ("gravest", "bar", "look", "word"),
    [
        (-9.0, "━━━", "bar-grave", "grave"),
        (-5.0, "━━", "bar-serious", "serious"),
        (-1.0, "━", "bar-low", "low"),
    ],
)
def test_gravity_has_three_bars_three_looks_three_words(
    gravest: float, bar: str, look: str, word: str
) -> None:
    row = ROW._replace(gravest=gravest)
    assert words(one_row(row, 70, AROUND, "")).split()[-1] == bar
    assert look in looks(one_row(row, 70, AROUND, ""))
    assert word in words(second_of_two(row, 70))
    assert f"{word} threat" in in_words(row)


def test_the_title_is_whole_where_there_is_room_and_takes_what_signs_leave() -> None:
    bare = ROW._replace(gravest=None, told=1)
    needed = SIGNS + len("6 May".rjust(6)) + 2 + len(TITLE)
    assert TITLE in words(one_row(bare, needed, AROUND, ""))
    assert TITLE not in words(one_row(bare, needed - 1, AROUND, ""))
    assert "Tarn" not in words(one_row(ROW, ROOM_FOR_OUTLET - 1, AROUND, ""))
    assert "Tarn Post" in words(one_row(ROW, ROOM_FOR_OUTLET, AROUND, ""))
    undated = AROUND._replace(year="")
    assert TITLE in words(one_row(bare._replace(published=""), SIGNS + len(TITLE), undated, ""))
    assert TITLE in words(first_of_two(ROW, SIGNS + len(TITLE) + 1, ""))


@pytest.mark.parametrize(
    ("changes", "sign", "word"),
    [({}, "•", "unread"), ({"seen": True}, "", "read"), ({"new": True}, "+", "new")],
)
def test_unread_and_new_are_marked(changes: dict[str, bool], sign: str, word: str) -> None:
    row = ROW._replace(**changes)
    assert words(marks(row, here=True)) == f"▸{sign} ".ljust(SIGNS)
    assert in_words(row).split(" · ")[0] == word


@pytest.mark.parametrize(
    ("state", "says"), [("read", "waiting"), ("briefing", "briefing…"), ("failed", "not read"), ("unbriefed", "no briefing")]
)  # fmt: skip
def test_what_is_not_briefed_says_so(state: str, says: str) -> None:
    row = ROW._replace(state=state, error="is empty", gravest=None)
    assert words(one_row(row, 70, AROUND, "")).endswith(f" {says}")
    assert ("is empty" if state == "failed" else says) in words(second_of_two(row, 70))


@given(
    st.text(), st.text(), st.text(), st.integers(34, 200), st.integers(0, 40), st.integers(1, 3000),
    st.sampled_from(["briefed", "read", "failed"]), st.none() | st.floats(-10, 0),
)  # fmt: skip
def test_any_row_fits(
    title: str,
    published: str,
    outlet: str,
    width: int,
    outlets: int,
    told: int,
    state: str,
    gravest: float | None,
) -> None:
    safe = printable(outlet)
    row = EntryRow(printable(title), published, safe, safe, state, safe, gravest, told, False, False)
    around = Around(published[:10], "2031", outlets)
    assert SIGNS + cell_len(words(one_row(row, width, around, ""))) == width
    assert cell_len(words(second_of_two(row, width))) < width
    assert SIGNS + cell_len(words(first_of_two(row, width, ""))) < width
