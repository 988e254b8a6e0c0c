"""Do two lines say the same?"""

from __future__ import annotations

import pytest

from briefing.sources.article.similarity import bare, same


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Talks fail", "TALKS  FAIL.", True),
        ("“Talks fail”", '"Talks fail"', True),
        ("Norland's offer", "Norland’s offer", True),
        ("Talks_fail", "Talks fail", True),
        ("Talks fail", "Talks fail again", False),
        ("", "", False),
        ("–", "Talks", False),
    ],
)
def test_same(one: str, other: str, *, expected: bool) -> None:
    assert same(one, other) is expected
    assert same(other, one) is (expected and bool(other))


def test_bare() -> None:
    assert bare("“Größe”, 3 Ämter_") == "grösse3ämter"
