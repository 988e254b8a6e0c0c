"""Write ``briefing/lexicon/frequencies.tsv``: in how many articles each common term stands.

    python tests/library/frequencies.py

Counted are the seeds and the annotated articles that teach; those that test are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from briefing import gold, lexicon
from briefing.library.terms import terms
from briefing.paths import bundled

GOLD = Path(__file__).parent.parent / "gold"
LEAST = 3  # articles: what stands in fewer is rare, whichever it is
HEAD = """term	articles
# In how many articles of a collection of news a term stands; "*" counts the articles. It tells a small library what is common.
# Made by tests/library/frequencies.py. Terms are stems, as library/terms.py makes them.
"""


def texts() -> Iterator[str]:
    yield from (path.read_text(encoding="utf-8") for path in sorted(bundled("seeds").iterdir()))
    for article in (*gold.articles(GOLD), *gold.articles(GOLD / "corpus", part="dev")):
        yield article.text


def main() -> None:
    counts = Counter({"*": 0})
    for text in texts():
        counts.update({"*", *terms(text)})
    rows = sorted((term, n) for term, n in counts.items() if n >= LEAST)
    own = Path(lexicon.__file__).parent / "frequencies.tsv"
    own.write_text(HEAD + "".join(f"{term}\t{n}\n" for term, n in rows), encoding="utf-8")
    print(f"{counts['*']} articles, {len(rows) - 1} terms")


if __name__ == "__main__":
    main()
