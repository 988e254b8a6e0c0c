"""How much of what is planted in a later report is found to be new or changed, and how often rewording is taken for it.

    python tests/bench/bench_fresh.py [--misses]

On the pairs of ``tests/library/pairs``: those that the rules were made with, and those kept as the measure. Goals: .9 of
what is planted, at most .02 of the items of what is only reworded. ``--misses`` lists those of the first kind.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

sys.path.insert(0, str(Path(__file__).parent.parent / "library"))
from report_pairs import Pair, pairs

from briefing.extract import Briefer
from briefing.library.comparing import news_of
from briefing.library.library import Library
from briefing.library.meaning import Reading
from briefing.library.terms import rarity
from briefing.model import Briefing, Span
from briefing.sources import read_text

FOUND, WRONG = 0.9, 0.02


class Tally:
    """What was planted and found, what was only reworded and taken for news."""

    def __init__(self) -> None:
        self.planted = self.found = self.reworded = self.wrong = self.joined = self.pairs = 0
        self.told: list[str] = []

    def add(self, pair: Pair, earlier: Briefing, later: Briefing) -> None:
        """Judge a pair."""
        with Library.in_memory() as library:
            ids = [library.add(one).id for one in (earlier, later)]
            stories = {library.db.one("SELECT story FROM article WHERE id = ?", (one,)) for one in ids}
            told = [
                (one.span, one.change)
                for one in news_of(Reading(later), [Reading(earlier)], rarity(library.db))
            ]
        self.pairs += 1
        self.joined += len(stories) == 1
        text = later.article.text
        for mark in pair.later.marks:
            words = Span(text.index(mark.words), text.index(mark.words) + len(mark.words))
            inside = [
                (span, change) for span, change in told if span.start < words.end and words.start < span.end
            ]
            news = [span for span, change in inside if change != "repeated"]
            if mark.kind == "same":
                self.reworded += len(inside)
                self.wrong += len(news)
                self.told += [f"wrong  {pair.name}: {span.of(text)}" for span in news]
            else:
                self.planted += 1
                self.found += bool(news)
                self.told += [] if news else [f"missed {pair.name}: {mark.words}"]


def measured(briefer: Briefer, part: Literal["tune", "keep"]) -> Tally:
    """Return the tally of a part of the pairs."""
    tally = Tally()
    for pair in pairs(part):
        reports = (pair.earlier, pair.later)
        earlier, later = (
            briefer.brief(read_text(one.text, source=f"{pair.name}-{n}", published=one.published))
            for n, one in enumerate(reports)
        )
        tally.add(pair, earlier, later)
    return tally


def main() -> int:
    briefer, missed = Briefer(), 0
    for part in ("tune", "keep"):
        tally = measured(briefer, part)
        found, wrong = tally.found / tally.planted, tally.wrong / tally.reworded
        print(
            f"{part}: planted {tally.planted}, found {found:.3f}; items of rewording {tally.reworded}, taken for news"
            f" {wrong:.3f}; pairs in one story {tally.joined} of {tally.pairs}"
        )
        if part == "tune" and "--misses" in sys.argv:
            print("\n".join(tally.told))
        missed = int(found < FOUND or wrong > WRONG)
    print(f"goal at least {FOUND} and at most {WRONG} on what is kept {'MISSED' if missed else 'held'}")
    return missed


if __name__ == "__main__":
    sys.exit(main())
