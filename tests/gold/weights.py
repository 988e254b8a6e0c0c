"""Learn the weights of ``briefing/lexicon/learned.tsv`` on the teaching part of the corpus: ``make weights``.

Prints for each decision how often it is right on articles that it was not taught with (five folds), and writes the table.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from learning.decisions import DECISIONS, Decision, Examples  # noqa: E402

from briefing import gold, lexicon  # noqa: E402
from briefing.extract import Briefer  # noqa: E402
from briefing.lexicon.learned import learned  # noqa: E402

FOLDS = 5
FILE = Path(lexicon.__file__).parent / "learned.tsv"
HEAD = """decision\tfeature\tweight
# Weights that were learned on the teaching part of tests/gold/corpus; `make weights` writes this file. Decisions:
# description (whom a noun phrase means) and pronoun_he … pronoun_i (whom a pronoun means), of extract/coreference;
# same_event (which tellings are one event), of extract/events/likeness.py;
# event (what is told as part of the story) and key_event (what a briefing must list), of extract/summary/key_events.py;
# cast (who is listed without a name), of extract/summary/cast.py.
"""


def main() -> None:
    briefer = Briefer()
    golds = list(gold.articles(HERE / "corpus", part="dev"))
    lines: list[str] = []
    # in the order of the pipeline: a later one sees what the earlier ones were taught
    for decision in DECISIONS:
        examples = [decision.examples(one, briefer) for one in golds]
        print(f"{decision.name:13} {tried(decision, examples)}", flush=True)
        lines += [
            f"{decision.name}\t{name}\t{weight:g}" for name, weight in sorted(decision.fit(examples).items())
        ]
        FILE.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
        lexicon.table.cache_clear()
        learned.cache_clear()


def tried(decision: Decision, examples: list[Examples]) -> str:
    """Return how often a decision is right on each fold, taught with the others."""
    good = seen = yes = 0
    for fold in range(FOLDS):
        weights = decision.fit([one for n, one in enumerate(examples) if n % FOLDS != fold])
        for one in examples[fold::FOLDS]:
            good, seen, yes = good + decision.right(weights, one), seen + len(one.rows), yes + sum(one.right)
    return f"right {good / seen:.3f} of {seen:,} ({yes / seen:.3f} are yes; {FOLDS} folds of {len(examples)} articles)"


if __name__ == "__main__":
    main()
