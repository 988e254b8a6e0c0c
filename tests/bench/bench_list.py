"""Keys in a list of 20,000 articles: moving, filtering by typing, sorting.

    python tests/bench/bench_list.py [articles]

Every article has a briefing of its own. Prints the median and the slowest key in milliseconds, from
the key to the screen drawn; the goal is at most 100 at the slowest.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from collections.abc import Iterable

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from briefing.model import Actor, Article, Block, Briefing, MadeBy, Mention, Span, Threat
from briefing.tui.application import Reader
from briefing.tui.linked import Linked
from briefing.tui.session.entries import Session

GOAL = 100.0
LINE = 'actor:"brandt 7" threat>=serious after:2025-03 unread harbour -"number 77"'
MOVES = ("j", "space", "d", "G", "k", "b", "u", "g")


def article(number: int) -> Article:
    """Return an invented article."""
    title = f"Harbour number {number} opens in Quellin"
    text = f"{title}\n\nOda Brandt {number} warned that the harbour of Quellin would be closed."
    blocks = (Block("title", 0, len(title)), Block("paragraph", len(title) + 2, len(text)))
    day = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
    return Article(f"articles/{number}.txt", title, text, blocks, site=f"Post {number % 40}", published=day)


def briefing(one: Article) -> Briefing:
    """Return a briefing with an actor and a threat."""
    start = one.text.index("Oda Brandt")
    end = one.text.index(" warned")
    name = one.text[start:end]
    actor = Actor("a1", name, "person", None, (), True, 1.0, (Mention(start, end, "name", "name.given"),))
    severity = -(len(one.text) + int(name.split()[-1])) % 10 - 10.0
    threat = Threat(
        "h1", "warning", ("a1",), (), "close the harbour", None, (), "positive", (), severity, None, None,
        (Span(start, len(one.text)),), "threat.warning", (),
    )  # fmt: skip
    return Briefing(one, None, (actor,), (), (), (), (threat,), (), (), MadeBy("0", "none", "0"))


def session(count: int) -> Session:
    """Return a session of briefed articles."""
    made = Session([], [article(number) for number in range(count)])
    for entry in made.entries:
        assert entry.article is not None
        entry.linked, entry.state = Linked(briefing(entry.article)), "briefed"
    return made


async def pressed(pilot: Pilot[int], keys: Iterable[str]) -> list[float]:
    """Return how long each key takes, in milliseconds."""
    taken = []
    for key in keys:
        started = time.perf_counter()
        name = _character_to_key(key) if len(key) == 1 else key
        pilot.app.post_message(events.Key(name, key if len(key) == 1 else None))
        await pilot.pause(0)
        taken.append((time.perf_counter() - started) * 1000)
    return taken


async def main(count: int) -> None:
    """Measure, print."""
    app = Reader(session(count))
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.pause()
        await asyncio.gather(*[one.wait() for one in app.workers if one.group == "facts"])
        await pilot.press("l")
        await pilot.pause()
        parts = {"move": await pressed(pilot, MOVES * 5), "sort": []}
        for down in range(1, 8):
            await pilot.press("O", *["j"] * (1 if down > 1 else 2))
            parts["sort"] += await pressed(pilot, ["enter"])
            await pilot.pause()
        await pilot.press("f")
        await pilot.pause()
        parts["filter"] = await pressed(pilot, LINE)
        listing = app.screen.set_up().articles.listing  # type: ignore[attr-defined]
        print(f"{count} articles, {len(listing.rows)} kept by {listing.line}")
    for name, taken in parts.items():
        print(
            f"{name:7} {len(taken):3} keys: median {statistics.median(taken):5.1f} ms, slowest {max(taken):5.1f} ms"
        )
    print(f"goal: at most {GOAL:.0f} ms")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000))
