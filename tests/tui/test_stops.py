"""Where the cursor of the briefing stands, whatever is folded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.text.page import Shown
from briefing.tui.text.stops import Stops


def stops_of(*sections: int) -> Stops:
    """Sections with so many rows each, three characters a stretch."""
    shown, row = list[Shown](), 0
    for section, rows in enumerate(sections, start=1):
        for number in range(rows + 1):
            start = 3 * len(shown)
            shown.append(Shown(start, start + 2, section, None if number == 0 else row))
            row += number > 0
    return Stops(shown)


@pytest.mark.parametrize(
    ("sections", "reached"),
    [((2, 1), [1, 2, 4]), ((2, 0, 1), [1, 2, 3, 5]), ((0, 0), [0, 1]), ((1,), [1]), ((), [])],
)
def test_the_cursor_passes_over_heads_that_show_rows(sections: tuple[int, ...], reached: list[int]) -> None:
    stops = stops_of(*sections)
    at, found = stops.end(last=False), list[int]()
    while at is not None and at not in found:
        found.append(at)
        at = stops.moved(at, 1)
    assert found == reached
    assert stops.end(last=True) == (reached[-1] if reached else None)


@given(st.lists(st.integers(0, 3), min_size=1, max_size=6), st.integers(0, 30), st.integers(-9, 9))
def test_moving_stays_on_stops_and_comes_back(sections: list[int], start: int, by: int) -> None:
    stops = stops_of(*sections)
    at = [one for one in range(len(stops)) if stops.stops(one)][
        start % sum(map(stops.stops, range(len(stops))))
    ]
    moved = stops.moved(at, by)
    assert stops.stops(moved)
    back = stops.moved(moved, -by)
    assert back == at or moved in (stops.end(last=False), stops.end(last=True))
    assert stops.at(stops[moved].start + 1) == moved


def test_rows_and_sections_are_found() -> None:
    stops = stops_of(2, 0, 1)
    assert [stops.of(row) for row in (0, 1, 2, 9)] == [1, 2, 5, None]
    assert (stops.of(2, 1), stops.of(2, 3)) == (None, 5)
    assert [stops.first(row) for row in (1, 9, None)] == [2, 1, 1]
    assert [(stops.head(one), stops.entry(one)) for one in (1, 2, 3, 9)] == [
        (0, 1),
        (3, 3),
        (4, 5),
        (None, None),
    ]
