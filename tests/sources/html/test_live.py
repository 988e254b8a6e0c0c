"""The entries of a live page keep their times."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from sentences import SAID, kinds, lines, opened, paragraphs


def entry(time: str, heading: str, number: int) -> str:
    return f"<div class=entry>{time}<h3>{heading}</h3>{paragraphs(number)}</div>"


@pytest.mark.parametrize(
    ("first", "second", "times"),
    [
        ("<time datetime=2026-03-04T12:00:00Z>12:00</time>", "<time datetime=2026-03-04T11:00:00Z>11:00</time>", ("12:00", "11:00")),
        ("<span class=ts>14.05</span>", "<span class=ts>13.20</span>", ("14.05", "13.20")),
        ("<div><span>2:05 p.m. ET</span><span class=author>Ann Lee</span></div>", "<div><span>1:20 p.m. ET</span><span class=author>Ann Lee</span></div>", ("2:05 p.m. ET", "1:20 p.m. ET")),
        ("<p class=time>12:00</p>", "<p class=time>11:00</p>", ("12:00", "11:00")),
        ("<time datetime=2026-03-04T14:05:00+01:00>2h ago</time>", "<time datetime=2026-03-03T22:05:00+01:00>1 day ago</time>", ("2026-03-04 14:05", "2026-03-03 22:05")),
        ("<time datetime=2026-03-04T12:00>4 March 2026, 12:00</time>", "<time datetime=2026-03-04T11:00>4 March 2026, 11:00</time>", ("4 March 2026, 12:00", "4 March 2026, 11:00")),
    ],
)  # fmt: skip
def test_the_time_of_an_entry_stands_above_it(first: str, second: str, times: tuple[str, str]) -> None:
    body = f"<main><h1>Talks live</h1>{entry(first, 'They leave', 0)}{entry(second, 'They come', 1)}</main>"
    found = opened(body, "<title>Talks live</title>")
    assert kinds(found) == [
        ("dateline", times[0]),
        ("heading", "They leave"),
        ("dateline", times[1]),
        ("heading", "They come"),
    ]
    assert lines(found) == [times[0], "They leave", SAID[0], times[1], "They come", SAID[1]]


def test_entries_of_a_list() -> None:
    items = "".join(f"<li><time>1{n}:00</time>{paragraphs(n)}</li>" for n in range(3))
    found = opened(f"<main><h1>Talks live</h1><ul>{items}</ul></main>", "<title>Talks live</title>")
    assert lines(found) == ["10:00", SAID[0], "11:00", SAID[1], "12:00", SAID[2]]


def test_times_in_sentences_are_words_of_them() -> None:
    said = "At <time>12:00</time> they left the house by the quay, and at <time>13:00</time> they were gone."
    found = opened(f"<article><h1>Talks fail</h1><time>10:00</time>{paragraphs(0, 1)}<p>{said}</p></article>")
    assert lines(found)[2] == "At 12:00 they left the house by the quay, and at 13:00 they were gone."
    assert kinds(found) == []
