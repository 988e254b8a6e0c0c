"""Stretches of time, steps and sets, as the grammar's matches say them."""

from collections.abc import Callable

import pytest

from briefing.extract.timex.durations import READERS
from briefing.extract.timex.grammar import Found
from briefing.extract.timex.specs import Ahead, Fixed, Spec, Step
from briefing.model import TimexType


@pytest.mark.parametrize(
    ("words", "rule", "kind", "spec"),
    [
        ("three days", "duration", "DURATION", Fixed("P3D")),
        ("two and a half hours", "duration", "DURATION", Fixed("PT2H30M")),
        ("several weeks", "duration", "DURATION", Fixed("PXW")),
        ("decades", "bare", "DURATION", Fixed("PXY")),
        ("daylong", "long", "DURATION", Fixed("P1D")),
        ("the past three years", "spanned", "DURATION", Fixed("P3Y")),
        ("three days ago", "ago", "DATE", Step("D", -3, "now", "D")),
        ("two weeks ago", "ago", "DATE", Step("W", -2, "now", "D")),
        ("several years ago", "ago", "DATE", Fixed("PAST_REF")),
        ("two hours ago", "ago", "DURATION", Fixed("PT2H")),
        ("two weeks later", "later", "DATE", Step("W", 2, "told", "D")),
        ("two weeks earlier", "later", "DATE", Step("W", -2, "told", "D")),
        ("ten days from now", "fromnow", "DATE", Step("D", 10, "now", "D")),
        ("in two weeks", "ahead", "DURATION", Ahead(Step("W", 2, "now", "D"), "P2W")),
        ("daily", "set", "SET", Fixed("P1D")),
        ("every other day", "every", "SET", Fixed("P2D")),
        ("every weekend", "every", "SET", Fixed("P1W")),
        ("every summer", "everypart", "SET", Fixed("XXXX-SU")),
        ("the future", "pastfuture", "DATE", Fixed("FUTURE_REF")),
    ],
)
def test_reader(
    matched: Callable[[str], dict[str, Found]], words: str, rule: str, kind: TimexType, spec: Spec
) -> None:
    assert READERS[rule](matched(words)[rule]) == (kind, spec)
