"""Layout: the blocks of the article in tokens, and sentences that never cross them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token

from briefing.extract.document import layers
from briefing.extract.document.layers import BlockNode
from briefing.model import Article, BlockKind

_REPEATED = 0.8  # share of a standfirst's word pairs that the body must hold
_LINE = 16  # tokens of a line that stands alone and is read as a headline
_ENDLESS = (
    400  # tokens without the end of a sentence: what goes on is read as another, as no reader holds more
)
_ENDS = frozenset(".?!")
_CLOSING = frozenset(".?!”\"’'…:;")
_WORD = re.compile(r"\w+")


@Language.factory("brf_layout", assigns=["doc._.brf_blocks", "token.is_sent_start"])
def create_layout(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that sets ``brf_blocks`` and the first token of each block as a sentence start."""
    return lay_out


def lay_out(doc: Doc) -> Doc:
    """Set the blocks; without an article every line of the text is one."""
    article: Article | None = layers.of(doc).article
    text = article.text[: article.briefed] if article else doc.text  # Doc.text is joined anew at every use
    blocks_told = [b for b in article.blocks if b.end <= len(text)] if article else []
    spans = [(b.kind, b.start, b.end) for b in blocks_told] if article else list(_lines(text))
    body = "\n".join(text[start:end] for kind, start, end in spans if kind not in ("title", "standfirst"))
    blocks = []
    starts: list[int] = []
    for kind, start, end in spans:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is None:
            continue
        first, last = span.start, span.end
        while first < last and doc[first].is_space:
            first += 1
        if first == last:
            continue
        repeats = kind == "standfirst" and _repeats(text[start:end], body)
        blocks.append(BlockNode(kind, first, last, repeats))
        starts += [first, *_parts(doc, first, last)]
    layers.of(doc).blocks = tuple(blocks)
    if not doc.has_annotation("DEP"):  # where somebody's parser has been before, its sentences stay
        begun: Any = doc.to_array("SENT_START")
        begun[starts] = 1
        doc.from_array(["SENT_START"], begun)  # set one by one, spaCy looks through the document for each
    return doc


def _parts(doc: Doc, first: int, last: int) -> Iterator[int]:
    """Yield where within a block a sentence begins because none ends for long: behind a comma, if there is one."""
    begun, comma = first, 0
    for i in range(first, last):
        text = doc[i].text
        if text in _ENDS:
            begun, comma = i + 1, 0
        elif text == ",":
            comma = i
        if i - begun >= _ENDLESS:
            begun = (comma or i) + 1
            comma = 0
            if begun < last:
                yield begun


def block_ranges(doc: Doc) -> list[tuple[int, int]]:
    """Return the blocks as token ranges: those of the layout, else the lines of the text."""
    if layers.of(doc).blocks:
        return [(block.start, block.end) for block in layers.of(doc).blocks]
    blocks, start = [], 0
    for token in doc:
        if token.is_space and "\n" in token.text:
            blocks.append((start, token.i))
            start = token.i + 1
    blocks.append((start, len(doc)))
    return [block for block in blocks if block[0] < block[1]]


def block_of(doc: Doc, index: int) -> BlockNode | None:
    """Return the block that holds the token at ``index``."""
    number = block_number(doc, index)
    return None if number is None else layers.of(doc).blocks[number]


def block_number(doc: Doc, index: int) -> int | None:
    """Return which of the blocks holds the token at ``index``, counted from 0."""
    blocks = layers.of(doc).blocks
    number = bisect_right(blocks, index, key=lambda block: block.start) - 1
    return number if number >= 0 and index < blocks[number].end else None


def lead_of(doc: Doc) -> BlockNode | None:
    """Return the first paragraph."""
    return next((block for block in layers.of(doc).blocks if block.kind == "paragraph"), None)


def is_above_body(doc: Doc, index: int) -> bool:
    """Whether the token at ``index`` stands in the title or the standfirst."""
    block = block_of(doc, index)
    return block is not None and block.kind in ("title", "standfirst")


def in_headline(token: Token) -> bool:
    """Whether a token stands in the title, the standfirst or a heading, or in a line that is all there is."""
    block = block_of(token.doc, token.i)
    if block is None or block.kind in ("title", "heading", "standfirst"):
        return block is not None
    doc = token.doc
    return block.start == 0 and block.end >= len(doc) and doc[-1].text not in _CLOSING and len(doc) <= _LINE


def _lines(text: str) -> Iterator[tuple[BlockKind, int, int]]:
    for match in re.finditer(r"\S[^\n]*", text):
        yield "paragraph", match.start(), match.end()


def _repeats(standfirst: str, body: str) -> bool:
    told, again = _pairs(standfirst), _pairs(body)
    return bool(told) and len(told & again) >= _REPEATED * len(told)


def _pairs(text: str) -> set[tuple[str, str]]:
    words = _WORD.findall(text.lower())
    return set(pairwise(words))
