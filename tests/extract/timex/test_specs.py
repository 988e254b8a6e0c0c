"""What each kind of time is read against."""

import pytest

from briefing.extract.timex.specs import (
    Ahead,
    Base,
    Date,
    Fixed,
    Holiday,
    Hour,
    Offset,
    Part,
    Period,
    Spec,
    Step,
    Weekday,
    base_of,
)


@pytest.mark.parametrize(
    ("spec", "base"),
    [
        (Fixed("P3D"), None),
        (Date(5, 4, 2019), None),
        (Date(5, 4), "now"),
        (Holiday("12-25"), "now"),
        (Part("M", "5", 2019), None),
        (Weekday(1), "now"),
        (Weekday(1, 1, base="told"), "told"),
        (Period("D", -1), "now"),
        (Step("W", 2, "told", "D"), "told"),
        (Ahead(Step("W", 2, "now", "D"), "P2W"), "now"),
        (Hour("17:00"), "told"),
        (Hour("TNI", night=True), "now"),
        (Hour("17:00", Date(5, 4, 2019)), None),
        (Hour("17:00", Weekday(1)), "now"),
        (Offset(Date(5, 4, 2019), "D", 2), None),
    ],
)
def test_base(spec: Spec, base: Base | None) -> None:
    assert base_of(spec) == base
