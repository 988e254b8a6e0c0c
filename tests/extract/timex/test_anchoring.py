"""What a time is read against: the day of publication, or the date told last."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.model import BlockKind

FRIDAY = "2025-11-14"


@pytest.mark.parametrize(
    ("lines", "kinds", "values"),
    [
        (["Gale hits the coast on Tuesday", "It rained."], ("title",), ["2025-11-11"]),
        (["Lisbon to hold a referendum on Tuesday", "It rained."], ("title",), ["2025-11-18"]),
        (["Gang sets Monday deadline", "It rained."], ("title",), ["2025-11-17"]),
        (
            ["Fleet sails", "A day earlier, a mine sank a tug.", "The fleet sailed on Wednesday."],
            ("title", "standfirst"),
            ["2025-11-13", "2025-11-12"],
        ),
        (
            ["Fleet sails", "The fleet sailed on Wednesday.", "A day earlier, a mine sank a tug."],
            ("title",),
            ["2025-11-12", "2025-11-11"],
        ),
        (
            ["Verdict", "He was freed in 2019.", "A day earlier, his wife had fled."],
            ("title", "standfirst"),
            ["2019", "2025-11-13"],
        ),
        (
            ["The train left late on Tuesday.", "By the early hours of the morning it was lost."],
            (),
            ["2025-11-11", "2025-11-12TMO"],
        ),
        (
            ["The train left at 11pm on Tuesday.", "By the early hours of the morning it was lost."],
            (),
            ["2025-11-11T23:00", "2025-11-12TMO"],
        ),
        (
            ["She won in 2012.", "Two years later she lost, and in 2016 she left.", "A year later she died."],
            (),
            ["2012", "2014", "2016", "2017"],
        ),
        (["He left at the weekend. A month later he died."], (), ["2025-W45-WE", "2025-12"]),
    ],
)
def test_blocks_and_the_time_told_last(
    timed: Callable[..., Doc], lines: list[str], kinds: tuple[BlockKind, ...], values: list[str]
) -> None:
    doc = timed("\n".join(lines), FRIDAY, *kinds)
    assert [time.value for time in layers.of(doc).times] == values


@pytest.mark.parametrize(
    ("sentence", "resolved"),
    [
        ("He left on Friday.", False),
        ("He left in May.", False),
        ("He left on 3 May.", False),
        ("He left yesterday.", False),
        ("He left two days ago.", False),
        ("He left in May 2019.", True),
        ("He stayed for three days.", True),
        ("He stayed for days.", True),
        ("He is now here.", True),
        ("He works every Friday.", True),
        ("On 3 May 2019 he came; two days later he left.", True),
    ],
)
def test_without_a_date_a_value_stays_symbolic(
    timed: Callable[..., Doc], sentence: str, resolved: bool
) -> None:
    found = layers.of(timed(sentence, None)).times
    assert found
    assert all(time.resolved is resolved for time in found)


def test_an_hour_that_begins_an_entry_of_a_running_report_is_of_the_day_of_publication(
    timed: Callable[..., Doc],
) -> None:
    doc = timed("The jets will fly on Monday.\n11.40 AM | Shares fell.\n4.30pm\nRain is due.", FRIDAY)
    assert [time.value for time in layers.of(doc).times][1:] == [f"{FRIDAY}T11:40", f"{FRIDAY}T16:30"]
