"""An article as HTML with its highlights, and an anchor wherever the evidence of a line begins."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from briefing.article import stretches
from briefing.contract.sections import drawn_mentions
from briefing.model import Briefing

_ELEMENTS = {
    "title": "h1",
    "heading": "h2",
    "standfirst": "p",
    "byline": "p",
    "dateline": "p",
    "caption": "p",
    "quote": "blockquote",
    "list_item": "li",
}
_NOT_IN_HTML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


class Mark(NamedTuple):
    """A stretch of the article and the class that it is drawn in."""

    start: int
    end: int
    kind: str


class MarkedArticle:
    """The article of a briefing; ``places`` are the offsets that get an anchor."""

    def __init__(self, briefing: Briefing, places: Iterable[int]) -> None:
        self._article = briefing.article
        self._marks = sorted(marks(briefing))
        self._places = sorted(set(places))
        self._id = briefing.article.id  # two articles of one page have places of the same number

    def anchor(self, place: int) -> str:
        """Return the name of the anchor at a place."""
        return f"{self._id}-{place}"

    def html(self) -> str:
        """Return the blocks, a list item with its neighbours in a list."""
        pieces = []
        for kind, blocks in groupby(self._blocks(), lambda block: block[0]):
            element = _ELEMENTS.get(kind, "p")
            lines = [f'<{element} class="{kind}">{words}</{element}>\n' for _, words in blocks]
            pieces.append(f"<ul>\n{''.join(lines)}</ul>\n" if element == "li" else "".join(lines))
        return "".join(pieces)

    def _blocks(self) -> Iterator[tuple[str, str]]:
        """Yield the kind and the marked words of each block."""
        waiting = deque(self._marks)
        begun: list[Mark] = []
        for kind, start, end in stretches(self._article.text, self._article.blocks):
            while waiting and waiting[0].start < end:
                begun.append(waiting.popleft())
            begun = [one for one in begun if one.end > start]
            yield kind, "".join(self._pieces(start, end, begun))

    def _pieces(self, start: int, end: int, here: list[Mark]) -> Iterator[str]:
        """Yield the text cut where a mark or evidence begins, so that marks that overlap need not nest."""
        anchors = set(self._places[bisect_left(self._places, start) : bisect_left(self._places, end)])
        edges = {at for one in here for at in (one.start, one.end) if start < at < end}
        coming = deque(here)
        over: list[Mark] = []
        for first, last in pairwise(sorted({start, end, *edges, *anchors})):
            over = [one for one in over if one.end > first]
            while coming and coming[0].start <= first:
                over.append(coming.popleft())
            kinds = dict.fromkeys(one.kind for one in over if one.end >= last)
            attributes = f' id="{self.anchor(first)}"' if first in anchors else ""
            attributes += f' class="{" ".join(kinds)}" title="{", ".join(kinds)}"' if kinds else ""
            words = escape(self._article.text[first:last])
            yield f"<span{attributes}>{words}</span>" if attributes else words


def escape(words: str) -> str:
    """Return ``words`` as text or the value of an attribute."""
    return html.escape(_NOT_IN_HTML.sub("\N{REPLACEMENT CHARACTER}", words))


def marks(briefing: Briefing) -> list[Mark]:
    """Return the stretches that are highlighted; they may overlap."""
    found = [Mark(span.start, span.end, "threat") for one in briefing.threats for span in one.evidence]
    found += [Mark(one.start, one.end, "quote") for one in briefing.quotes]
    found += [Mark(one.start, one.end, "figure") for one in briefing.figures]
    found += [Mark(one.trigger.start, one.trigger.end, "event") for one in briefing.what]
    found += [Mark(span.start, span.end, "place") for one in briefing.where for span in one.mentions]
    found += [Mark(one.start, one.end, "time") for one in briefing.when]
    found += [Mark(m.start, m.end, "actor") for a in briefing.who for m in drawn_mentions(a)]
    return found
