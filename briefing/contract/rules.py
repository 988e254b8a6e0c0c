"""The rules that find items, in words for people: an id of ``briefing/2`` and what it means.

An id is ``layer.rule``, with the row of the table that decided after ``@``; several are joined by ``+``.
``lexicon/rules.tsv`` holds the words; rules that are rows of the table of events are told by their row.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from briefing.article import Article
from briefing.lexicon import table


def explained(rule: str, article: Article | None = None) -> str:
    """Return what an id means, in words; empty where it is no rule that anybody knows.

    ``article`` fills in what a time was read against.
    """
    told = ""
    for one in rule.split("+"):
        if words := _words(one, article):
            told += f"{', ' if one.startswith('anchor.') else '; '}{words}" if told else words
    return told


def rules() -> Iterator[tuple[str, str]]:
    """Yield every rule that has words of its own: id and words, in the order of the table."""
    for (layer, rule), words in _phrases().items():
        if layer != "source":
            yield f"{layer}.{rule}", words


def _words(one: str, article: Article | None) -> str:
    layer, _, rule = one.partition("@")[0].partition(".")
    words = _phrases().get((layer, rule), "")
    if "{published}" in words:
        published = (article.published or "")[:10] if article else ""
        words = words.format(published=published or "the date of publication")
        source = _phrases().get(("source", (article.published_from or "") if article else ""))
        words += f" ({source})" if source else ""
    return words


@cache
def _phrases() -> dict[tuple[str, str], str]:
    return {(row["layer"], row["rule"]): row["phrase"] for row in table("rules")}
