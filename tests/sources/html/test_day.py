"""The day of publication is the one that the page tells its readers."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from sentences import TITLE, opened, story


def told(date: str, above: str = "", head: str = "") -> str | None:
    meta = f'<meta property="article:published_time" content="{date}">{head}'
    return opened(story(above=above), TITLE + meta).published


@pytest.mark.parametrize(
    ("date", "above", "day"),
    [
        ("2026-03-04T04:35:00Z", "<p>PUBLISHED: March 3, 2026 at 8:35 p.m. | UPDATED: March 3, 2026 at 9:10 p.m.</p>", "2026-03-03T20:35:00-08:00"),
        ("2026-03-03T23:30:00Z", "<time>4 March 2026, 08:30 JST</time>", "2026-03-04T08:30:00+09:00"),
        ("2026-03-03T20:00:00+00:00", "<div class=date>Posted March 4, 2026 1:30 AM IST</div>", "2026-03-04T01:30:00+05:30"),
        ("2026-03-04T03:00:00Z", "<div class=timestamp><span>Published</span><span>10:00 PM EST, Tue March 3, 2026</span></div>", "2026-03-03T22:00:00-05:00"),
        ("2026-03-04T03:00:00Z", "<p class=date>Tuesday, March 3, 2026</p>", "2026-03-03"),
        ("2026-03-04T03:00:00Z", "<p>March 3, 2026 at 4:17 p.m.</p>", "2026-03-03"),
        ("2026-03-04T03:00:00Z", "<p>Updated: March 5, 2026 at 1:00 p.m.</p>", "2026-03-04T03:00:00+00:00"),
        ("2026-03-04T03:00:00Z", "<p>March 1, 2026</p>", "2026-03-04T03:00:00+00:00"),
        ("2026-03-04T13:00:00Z", "<p>March 4, 2026 8:00 AM ET</p>", "2026-03-04T13:00:00+00:00"),
        ("2026-03-04T03:00:00-05:00", "<p>March 3, 2026</p>", "2026-03-04T03:00:00-05:00"),
        ("2026-03-04", "<p>March 3, 2026</p>", "2026-03-04"),
    ],
)  # fmt: skip
def test_the_line_above_the_body_tells_the_day(date: str, above: str, day: str) -> None:
    assert told(date, above) == day


@pytest.mark.parametrize(
    ("date", "head", "day"),
    [
        ("2026-03-04T03:00:00Z", "<link rel=canonical href=https://a.example/2026/03/03/talks/>", "2026-03-03"),
        ("2026-03-03T22:00:00Z", "<link rel=canonical href=https://a.example/news/2026-03-04/talks>", "2026-03-04"),
        ("2026-03-04T03:00:00Z", "<link rel=canonical href=https://a.example/2025/01/01/talks/>", "2026-03-04T03:00:00+00:00"),
        ("2026-03-04T03:00:00Z", "<link rel=canonical href=https://a.example/2026/13/41/talks/>", "2026-03-04T03:00:00+00:00"),
        ("2026-03-04T03:00:00Z", "<meta name=parsely-pub-date content=2026-03-03T22:00:00-05:00>", "2026-03-03T22:00:00-05:00"),
        ("2026-03-04T03:00:00Z", "<meta name=parsely-pub-date content=2026-03-01T22:00:00-05:00>", "2026-03-04T03:00:00+00:00"),
    ],
)  # fmt: skip
def test_other_signs_tell_the_day(date: str, head: str, day: str) -> None:
    assert told(date, "", head) == day
