"""What a match of the grammar says before it is tied to the calendar."""

from collections.abc import Callable

import pytest

from briefing.extract.timex.grammar import Found
from briefing.extract.timex.readers import read
from briefing.extract.timex.specs import Date, Fixed, Holiday, Hour, Part, Period, Spec, Weekday
from briefing.model import TimexType


@pytest.mark.parametrize(
    ("words", "rule", "kind", "spec"),
    [
        ("2025-11-14", "ymd", "DATE", Date(11, 14, 2025)),
        ("10/31/89", "slashed", "DATE", Date(10, 31, 1989)),
        ("31/10/24", "slashed", "DATE", Date(10, 31, 2024)),
        ("4 May", "date", "DATE", Date(5, 4)),
        ("May 4, 2019", "date", "DATE", Date(5, 4, 2019)),
        ("4 May last year", "date", "DATE", Date(5, 4, years=-1)),
        ("the week of May 4", "weekof", "DATE", Date(5, 4, weekly=True)),
        ("May 2019", "month", "DATE", Part("M", "5", 2019)),
        ("next Monday", "wday", "DATE", Weekday(1, 1)),
        ("Monday next week", "wday", "DATE", Weekday(1, weeks=1)),
        ("Mondays", "wdayset", "SET", Fixed("XXXX-WXX-1")),
        ("yesterday", "deictic", "DATE", Period("D", -1)),
        ("tonight", "deictic", "TIME", Hour("TNI", Period("D", 0))),
        ("last month", "period", "DATE", Period("M", -1)),
        ("the weekend", "weekend", "DATE", Period("N", None)),
        ("the 1990s", "decade", "DATE", Fixed("199")),
        ("the '90s", "short", "DATE", Fixed("199")),
        ("the 20th century", "century", "DATE", Fixed("19")),
        ("the third quarter of 2025", "quarter", "DATE", Part("Q", "3", 2025)),
        ("the first half of 2025", "half", "DATE", Part("H", "1", 2025)),
        ("summer 2024", "season", "DATE", Part("S", "SU", 2024)),
        ("Christmas 2024", "holiday", "DATE", Holiday("12-25", 2024)),
        ("5pm", "clock", "TIME", Hour("17:00")),
        ("noon", "clock", "TIME", Hour("12:00")),
        ("five minutes before 5pm", "clock", "TIME", Hour("17:00", minutes=-5)),
        ("overnight", "overnight", "TIME", Hour("TNI", night=True)),
    ],
)
def test_read(
    matched: Callable[[str], dict[str, Found]], words: str, rule: str, kind: TimexType, spec: Spec
) -> None:
    reading = read(matched(words)[rule])
    assert reading is not None
    assert (reading.type, reading.spec, reading.rule) == (kind, spec, rule)


@pytest.mark.parametrize(
    ("words", "rule"),
    [("30 February", "date"), ("99/99/99", "slashed"), ("the fifth quarter", "quarter"), ("13pm", "clock")],
)
def test_what_no_calendar_has_is_no_time(
    matched: Callable[[str], dict[str, Found]], words: str, rule: str
) -> None:
    found = matched(words).get(rule)
    assert found is None or read(found) is None
