"""Annotated articles: read, written as JSON and as spaCy's ``DocBin``, and split into what teaches and what tests.

>>> from briefing import gold
>>> articles = gold.articles("tests/gold/corpus", part="dev")

``tests/gold/GUIDE.md`` says what the marks mean. A third of the corpus is kept apart by the hash of its names: its
totals are looked at, its articles are not.
"""

from briefing.gold.formats import to_docbin, to_json
from briefing.gold.marks import Gold, GoldError, Mark, articles, load, parse, part_of
from briefing.gold.writing import annotated

__all__ = [
    "Gold", "GoldError", "Mark", "annotated", "articles", "load", "parse", "part_of", "to_docbin", "to_json",
]  # fmt: skip
