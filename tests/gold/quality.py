"""Score the extraction on gold articles in one process, and print the table.

    python tests/gold/quality.py [--misses] [GOLD …]

Without a file it takes the project's own six articles. ``floor.toml`` holds the committed mean.
"""

from __future__ import annotations

import argparse
import collections
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))  # gold.py and score.py are scripts that import each other by name

import gold as goldfile  # noqa: E402
from score import HEADLINE, NEW, Article, Tally  # noqa: E402

from briefing.contract.codec import to_dict  # noqa: E402
from briefing.extract import Briefer  # noqa: E402
from briefing.sources import read_text  # noqa: E402

OWN = sorted(HERE.glob("*.gold"))
Rows = dict[str, dict[str, float]]


def measure(paths: list[Path], briefer: Briefer) -> tuple[Rows, list[str]]:
    """Return the rows of the table and what was missed; a field that no article has is not there."""
    tallies: dict[str, Tally] = collections.defaultdict(Tally)
    misses: list[str] = []
    for path in paths:
        gold = goldfile.load(path)
        article = read_text(gold.text, source=path.name, published=str(gold.header["published"]))
        scored = Article(gold, to_dict(briefer.brief(article)), tallies)
        scored.score()
        misses += scored.misses
    return {field: tally.row() for field, tally in tallies.items()}, misses


def mean(rows: Rows, fields: tuple[str, ...]) -> float:
    """Return the mean F1 of some fields; one that is missing counts as 0."""
    return sum(rows[field]["f1"] for field in fields if field in rows) / len(fields)


def floor() -> dict[str, float]:
    """Return the committed means on the project's own articles, by the number of fields."""
    return tomllib.loads((HERE / "floor.toml").read_text(encoding="utf-8"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--misses", action="store_true", help="list what was missed, invented or mixed up")
    parser.add_argument("gold", nargs="*", type=Path, default=OWN)
    options = parser.parse_args()
    rows, misses = measure(options.gold, Briefer())
    if options.misses:
        print("\n".join(misses))
    print(f"{'field':34} {'P':>6} {'R':>6} {'F1':>6}   right/wanted (listed)")
    for field, row in rows.items():
        print(
            f"{field:34} {row['p']:6.3f} {row['r']:6.3f} {row['f1']:6.3f}   "
            f"{row['right']:g}/{row['wanted']:g} ({row['listed']:g})"
        )
    for fields, committed in ((HEADLINE, floor()["ten"]), (HEADLINE + NEW, floor()["thirteen"])):
        name = f"mean F1 of {len(fields)} fields"
        print(f"{name:34} {'':13} {mean(rows, fields):6.3f}   (committed {committed:.3f})")


if __name__ == "__main__":
    main()
