"""What a page tells about its article in JSON-LD, by schema.org's names."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from html import unescape
from itertools import islice

from briefing.sources.html.tree import Element

_TYPES = (  # the first that is on the page tells
    "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle",
    "OpinionNewsArticle", "ReviewNewsArticle", "LiveBlogPosting", "Article", "BlogPosting", "Report",
    "SatiricalArticle", "ScholarlyArticle", "SocialMediaPosting", "WebPage",
)  # fmt: skip
_RANKS = {name: rank for rank, name in enumerate(_TYPES)}
_OTHERS = frozenset(  # what stands under these is another article
    "itemListElement liveBlogUpdate hasPart isPartOf mentions citation relatedLink comment about video".split()
)
_WORD = re.compile(r"[^\W_]+")
_TELLING = 4  # letters of a word that says something
_MOST_TITLES = 5  # of a page
_MOST_NODES = 5_000
_LONGEST = 1_000_000
_FIELD = re.compile(r'"(headline|datePublished|inLanguage)"\s*:\s*"((?:[^"\\\n]|\\.){1,300})"')


def told_in_json(tree: Element) -> dict[str, object]:
    """Return the properties of the page's article; JSON that is broken is searched for the plainest ones.

    Of several articles it is the one whose headline has most of the words that the titles of the page have.
    """
    best: tuple[tuple[int, float], dict[str, object]] | None = None
    shown_words = _words_of_titles(tree)
    for script in tree.iter("script"):
        if not (script.get("type") or "").lower().startswith("application/ld+json"):
            continue
        text = (script.text or "")[:_LONGEST].strip()
        for node in _nodes(text):
            kind = _rank(node.get("@type"))
            rank = (kind, -_shared(node, shown_words)) if kind is not None else None
            if rank is not None and (best is None or rank < best[0]):
                best = rank, node
    return best[1] if best else {}


def is_foreign(told: dict[str, object], tree: Element) -> bool:
    """Tell whether a headline shares no word with the titles of the page, as that of another story does."""
    words = _words_of_titles(tree)
    return bool(words) and bool(_words(names(told.get("headline")))) and not _shared(told, words)


def _words_of_titles(tree: Element) -> frozenset[str]:
    titles = [one.text_content() for one in islice(tree.iter("title", "h1"), _MOST_TITLES)]
    titles += [one.get("content") or "" for one in tree.iter("meta") if one.get("property") == "og:title"]
    return frozenset(word for one in titles for word in _words(one))


def _shared(told: dict[str, object], words: frozenset[str]) -> float:
    """Return how many of the words of a headline stand in the titles of the page, between 0 and 1."""
    own = _words(names(told.get("headline")))
    return len(words.intersection(own)) / len(own) if own else 0.0


def _words(line: str | None) -> set[str]:
    return {word for word in _WORD.findall((line or "").casefold()) if len(word) >= _TELLING}


def names(value: object) -> str | None:
    """Return the names in a value: a text, a thing with a name, or a list of either."""
    found: dict[str, None] = {}
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, dict) else one
        for said in name if isinstance(name, list) else [name]:
            if (
                isinstance(said, str)
                and said.strip()
                and not said.strip().startswith(("http:", "https:", "/", "@"))
            ):
                found.setdefault(" ".join(unescape(said).split()))
    return ", ".join(found) or None


def _nodes(text: str) -> Iterator[dict[str, object]]:
    try:
        waiting: deque[object] = deque([json.loads(text.rstrip(";"), strict=False)])
    except (ValueError, RecursionError):
        broken: dict[str, object] = {}
        for name, value in _FIELD.findall(text):
            broken.setdefault(name, value)
        if broken:
            yield {"@type": "WebPage", **broken}
        return
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.popleft()
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            yield node
            waiting.extend(value for key, value in node.items() if key not in _OTHERS)


def _rank(kind: object) -> int | None:
    kinds = kind if isinstance(kind, list) else [kind]
    ranks = [
        _RANKS[one.rsplit("/", 1)[-1]]
        for one in kinds
        if isinstance(one, str) and one.rsplit("/", 1)[-1] in _RANKS
    ]
    return min(ranks, default=None)
