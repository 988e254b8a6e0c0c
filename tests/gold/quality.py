"""Score the extraction on gold articles in one process, and print the table.

    python tests/gold/quality.py [--misses] [--rules] [--gold FOLDER] [--part dev|test] [--against REV] [ARTICLE …]

An ARTICLE is the name of a gold file of FOLDER, or the path of another; without one it takes all of FOLDER, the
project's own six; of the corpus ``--part`` takes the teaching or the test part. ``--against`` prints the fields of
another revision beside these, the items gained and lost, and how often each rule is right. ``floor.toml`` holds the
committed means.
"""

from __future__ import annotations

import argparse
import collections
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))  # gold.py and score.py are scripts that import each other by name

import gold as goldfile  # noqa: E402
import revision  # noqa: E402
from judging import Item, Judgement  # noqa: E402
from score import HEADLINE, NEW, Article, Tally  # noqa: E402

from briefing.contract.codec import to_dict  # noqa: E402
from briefing.extract import Briefer  # noqa: E402
from briefing.gold import part_of  # noqa: E402
from briefing.sources import read_text  # noqa: E402

OWN = sorted(HERE.glob("*.gold"))
Rows = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Measured:
    """The rows of the table, what was missed as ``score.py`` words it, and the items one by one.

    A field that no article has is no row.
    """

    rows: Rows
    misses: list[str]
    judgement: Judgement

    def mean(self, fields: tuple[str, ...]) -> float:
        """Return the mean F1 of some fields; one that is missing counts as 0."""
        return sum(self.rows[field]["f1"] for field in fields if field in self.rows) / len(fields)


def measure(paths: list[Path], briefer: Briefer) -> Measured:
    """Brief the articles and score them."""
    golds = [goldfile.load(path) for path in paths]
    made = [to_dict(briefer.brief(read_text(**revision.request(gold)))) for gold in golds]
    return scored(golds, made)


def scored(golds: list[goldfile.Gold], made: list[dict[str, Any]]) -> Measured:
    """Score briefings of gold articles."""
    tallies: dict[str, Tally] = collections.defaultdict(Tally)
    misses: list[str] = []
    judgement = Judgement()
    for gold, briefing in zip(golds, made, strict=True):
        article = Article(gold, briefing, tallies)
        article.score()
        misses += article.misses
        judgement.add(article)
    return Measured({field: tally.row() for field, tally in tallies.items()}, misses, judgement)


def floor() -> dict[str, float]:
    """Return the committed means on the project's own articles, by the number of fields."""
    return tomllib.loads((HERE / "floor.toml").read_text(encoding="utf-8"))


def table(now: Measured, *, own: bool) -> Iterator[str]:
    """Yield the lines of the table, the means last; on our own articles beside those that are committed."""
    yield f"{'field':34} {'P':>6} {'R':>6} {'F1':>6}   right/wanted (listed)"
    for field, row in now.rows.items():
        counts = f"{row['right']:g}/{row['wanted']:g} ({row['listed']:g})"
        yield f"{field:34} {row['p']:6.3f} {row['r']:6.3f} {row['f1']:6.3f}   {counts}"
    for fields, committed in ((HEADLINE, floor()["ten"]), (HEADLINE + NEW, floor()["thirteen"])):
        beside = f"   (committed {committed:.3f})" if own else ""
        yield f"{_mean(fields):34} {'':13} {now.mean(fields):6.3f}{beside}"


def comparison(before: Measured, now: Measured) -> Iterator[str]:
    """Yield the lines that tell two measures apart: fields, then items."""
    yield f"{'field':34} {'before':>6} {'now':>6} {'':6}   of F1"
    for field in dict.fromkeys((*before.rows, *now.rows)):
        yield _change(field, *(one.rows.get(field, {"f1": 0.0})["f1"] for one in (before, now)))
    for fields in (HEADLINE, HEADLINE + NEW):
        yield _change(_mean(fields), before.mean(fields), now.mean(fields))
    old, new = before.judgement, now.judgement
    yield from _items("gained: found now", new.found - old.found)
    yield from _items("gained: no longer listed where it is wrong", old.wrong - new.wrong)
    yield from _items("lost: found before", old.found - new.found)
    yield from _items("lost: listed now where it is wrong", new.wrong - old.wrong)


def precision(judgement: Judgement) -> Iterator[str]:
    """Yield how often each rule is right, those that are wrong most often first."""
    yield f"{'rule':50} right/listed"
    order = sorted(judgement.rules.items(), key=lambda one: (sum(one[1]) - len(one[1]), one[0]))
    for rule, right in order:
        yield f"{rule:50} {sum(right):5}/{len(right):<5} {sum(right) / len(right):6.3f}"


def _mean(fields: tuple[str, ...]) -> str:
    return f"mean F1 of {len(fields)} fields"


def _change(field: str, before: float, now: float) -> str:
    change = f"{now - before:+.3f}" if abs(now - before) >= 0.0005 else ""
    return f"{field:34} {before:6.3f} {now:6.3f} {change:>6}"


def _items(title: str, items: set[Item]) -> Iterator[str]:
    yield f"\n{title} ({len(items)})"
    for one in sorted(items):
        yield f"  {one.kind:20} {one.article:30} {one.words}"


def _paths(names: list[str], folder: Path) -> list[Path]:
    """Return gold files by their names in a folder or by their paths; all of the folder where none is named."""
    if not names:
        return sorted(folder.glob("*.gold"))
    known = {path.stem: path for path in folder.glob("*.gold")}
    return [known.get(name.removesuffix(".gold"), Path(name)) for name in names]


def main() -> None:
    """Print what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--misses", action="store_true", help="list what was missed, invented or mixed up")
    parser.add_argument("--rules", action="store_true", help="list how often each rule is right")
    parser.add_argument("--gold", type=Path, default=HERE, metavar="FOLDER", help="where the gold files lie")
    parser.add_argument(
        "--part", choices=("dev", "test"), help="only the teaching or the test part of the corpus"
    )
    parser.add_argument("--against", metavar="REV", help="compare with this revision")
    parser.add_argument("article", nargs="*", help="the name of a gold file of FOLDER, or a path")
    options = parser.parse_args()
    paths = _paths(options.article, options.gold)
    if options.part:
        paths = [path for path in paths if part_of(path.stem) == options.part]
    if missing := [str(path) for path in paths if not path.is_file()] or (
        [] if paths else [str(options.gold)]
    ):
        parser.error(f"no gold file: {', '.join(missing)}")
    now = measure(paths, Briefer())
    if options.misses:
        print("\n".join(now.misses))
    if options.against:
        golds = [goldfile.load(path) for path in paths]
        before = scored(golds, revision.briefings(options.against, golds))
        print("\n".join(comparison(before, now)))
    else:
        print("\n".join(table(now, own=[path.resolve() for path in paths] == OWN)))
    if options.against or options.rules:
        print("\n".join(("", *precision(now.judgement))))


if __name__ == "__main__":
    main()
