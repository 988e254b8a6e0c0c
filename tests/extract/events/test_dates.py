"""Dates of two events that cannot be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.extract.events.dates import dates_clash

if TYPE_CHECKING:
    pass


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ({"2025-11-07"}, {"2025-11-08"}, True),
        ({"2025-11-07"}, {"2025-11"}, False),
        ({"2025"}, {"2025-11-07"}, False),
        ({"2025-11-07"}, {"2025-11-07T10:00"}, False),
        ({"2025-W45"}, {"2025-11-30"}, False),
        (set(), {"2025-11-07"}, False),
        ({"2025-11-07", "2025-11-08"}, {"2025-11-08"}, False),
    ],
)
def test_values_that_cannot_be_one_date(one: set[str], other: set[str], *, clash: bool) -> None:
    assert dates_clash(one, other) is clash
    assert dates_clash(other, one) is clash
