"""Dates in figures alone."""

from __future__ import annotations

import pytest

from briefing.sources.article.numeric import Order, order_of, read_numeric


@pytest.mark.parametrize(
    ("text", "order", "near", "day"),
    [
        ("11/07/2025", "day", (), "2025-07-11"),
        ("11/07/2025", "month", (), "2025-11-07"),
        ("11/07/2025", None, ("2025-11-05T10:00:00Z",), "2025-11-07"),
        ("11/07/2025", "day", ("2025-11-05",), "2025-11-07"),
        ("11/07/2025", None, ("2025-11-05", "2025-07-12"), None),
        ("11-07-25, 10:15", "day", (), "2025-07-11"),
        ("31/12/2025", None, (), "2025-12-31"),
        ("12/31/2025", "day", (), "2025-12-31"),
        ("31.12.2025", None, (), "2025-12-31"),
        ("12.31.2025", None, (), None),
        ("11/07/2025", None, (), None),
        ("31/31/2025", "day", (), None),
        ("room 11/07/2025/3", "day", (), None),
        ("in 2025", "day", (), None),
    ],
)
def test_read_numeric(text: str, order: Order | None, near: tuple[str, ...], day: str | None) -> None:
    assert read_numeric(text, order, near).date == day


@pytest.mark.parametrize(
    ("text", "says"), [("11/07/2025", True), ("31/12/2025", False), ("2025-11-07", False)]
)
def test_a_doubt_is_told(text: str, says: bool) -> None:
    assert (read_numeric(text, None).doubt is not None) is says


@pytest.mark.parametrize(
    ("text", "tags", "host", "order"),
    [
        ("11/27/2025 and 11/07/2025", ("en-GB",), "", "month"),
        ("27/11/2025", ("en-US",), "", "day"),
        ("27/11/2025 11/27/2025", ("en-US",), "", "month"),
        ("", ("en", "en_US"), "a.co.uk", "month"),
        ("", ("en-CA",), "", None),
        ("", ("zh-Hant-TW",), "", "day"),
        ("", ("en",), "news.post.co.uk", "day"),
        ("", ("en",), "post.gov", "month"),
        ("", ("en",), "post.co", None),
        ("", ("en",), "post.com", None),
        ("On Nov. 6 and March 3, 2026, they met.", (), "", "month"),
        ("On 6 November and 3rd of March they met.", (), "", "day"),
        ("On 6 November and March 3 they met.", (), "", None),
        ("", (), "", None),
    ],
)
def test_order_of(text: str, tags: tuple[str, ...], host: str, order: Order | None) -> None:
    assert order_of(text, tags, host) == order
