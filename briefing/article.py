"""The article: clean text, its blocks, and what is known about it. The rest of the model is in ``model.py``.

Apart from it because the reader's first frame needs no more than this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

BlockKind: TypeAlias = Literal[
    "title", "standfirst", "byline", "dateline", "heading", "paragraph", "quote", "list_item", "caption"
]
PublishedFrom: TypeAlias = Literal["option", "metadata", "dateline", "text"]
MarkKind: TypeAlias = Literal["emphasis", "strong", "code", "link"]


_CREDIT = r"^[^\n]{0,100}?\(([^()\n]{2,60})\)\s*(?:[-–—]|--)"  # KAMPALA (Reuters) -
_OPENING = 600  # characters in which a dateline names the agency
BRIEFED = 150_000  # characters: a book is opened and read, its beginning is briefed


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, title, list item … of an article."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class InlineMark:
    """How a stretch was set in the source: for display only."""

    kind: MarkKind
    start: int
    end: int
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A clean article: text that is safe to show, its blocks and what is known about it."""

    source: str
    title: str
    text: str
    blocks: tuple[Block, ...]
    author: str | None = None
    site: str | None = None
    language: str | None = "en"
    published: str | None = None
    published_from: PublishedFrom | None = None
    marks: tuple[InlineMark, ...] = field(default=(), repr=False)
    link: str | None = None
    unread: int = 0  # bytes of the source that are no text in its encoding
    summary: bool = False  # a feed told no more than this; the whole stands at ``link``
    remarks: tuple[
        str, ...
    ] = ()  # sentences on the text: a kill, an embargo, a correction that its format tells, a briefing that is cut

    @property
    def id(self) -> str:
        """A stable name: a hash of the text."""
        import hashlib  # the first frame comes without it

        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @property
    def outlet(self) -> str | None:
        """Who printed it: its site, else the agency that its dateline names."""
        if self.site:
            return self.site
        import re  # nor without a dateline

        credit = re.compile(_CREDIT, re.MULTILINE).search(self.text[:_OPENING])
        return credit[1] if credit else None

    @property
    def briefed(self) -> int:
        """How many characters of the text a briefing reads: none of a text that is not English."""
        if not (self.language or "").startswith("en"):
            return 0
        if len(self.text) <= BRIEFED:
            return len(self.text)
        return max((block.end for block in self.blocks if block.end <= BRIEFED), default=BRIEFED)

    @property
    def damage(self) -> str | None:
        """What is said of a source that is no text in places: they are shown as U+FFFD."""
        some = "1 byte" if self.unread == 1 else f"{self.unread:,} bytes"
        return f"{some} of the source could not be read as text." if self.unread else None

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader must know of the text, a sentence each: it is damaged, cut, a summary, not English."""
        said = [*self.remarks, *([self.damage] if self.damage else [])]
        if self.summary:
            said.append("The feed holds only a summary; --follow reads the page that it links to.")
        if self.briefed == 0 and self.text:
            said.append("Only English is briefed, and this article is not in English.")
        elif self.briefed < len(self.text):
            said.append(f"Only the first {self.briefed:,} of {len(self.text):,} characters are briefed.")
        return tuple(said)


def place_of(outlet: str | None, source: str) -> str:
    """Return where an article is from: its outlet, else the last part of its file or address."""
    return outlet or source.rsplit("/", 1)[-1]


def articles_in_words(many: int) -> str:
    """Return how many articles, in words: "1 article", "1,200 articles"."""
    return "1 article" if many == 1 else f"{many:,} articles"


def stretches(text: str, blocks: Iterable[Block]) -> Iterator[tuple[BlockKind, int, int]]:
    """Yield ``(kind, start, end)`` of every block, and as paragraphs what no block covers: nothing is missing."""
    reached = 0
    for block in sorted(blocks, key=lambda one: one.start):
        start, end = max(block.start, reached), min(block.end, len(text))
        if start >= end:
            continue
        yield from _between(text, reached, start)
        yield block.kind, start, end
        reached = end
    yield from _between(text, reached, len(text))


def _between(text: str, start: int, end: int) -> Iterator[tuple[BlockKind, int, int]]:
    for piece in text[start:end].split("\n"):
        bare = piece.strip()
        if bare:
            first = start + piece.index(bare)
            yield "paragraph", first, first + len(bare)
        start += len(piece) + 1
