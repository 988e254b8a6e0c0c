"""What the look of lines tells: paragraphs by the space between them, title and headings by size and weight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from briefing.sources.article.labels import is_contact, is_issuer, is_notice
from briefing.sources.article.lead import is_credit
from briefing.sources.documents.layout import Line
from briefing.sources.plain.paragraphs import ends_sentence

_LARGER = 1.12  # times the size of the body, from which on a line stands out
_SMALLER = 0.9  # of it, up to which a line at the foot is a note
_APART = 1.35  # times the usual distance of lines, from which on a paragraph begins
_INDENT = (0.7, 4.0)  # of the height, by which a first line is moved in
_LONGEST_TITLE = 250  # characters
_SHORTEST_TITLE = 4
_LONGEST_MASTHEAD = 3  # words
_LONGEST_HEADING, _MOST_HEADING_WORDS = 120, 14


class Block(NamedTuple):
    """Lines that belong together, of one size and weight."""

    lines: tuple[str, ...]
    height: float
    bold: bool

    @property
    def text(self) -> str:
        """The lines as one."""
        return " ".join(" ".join(self.lines).split())


def body_height(lines: Sequence[Line]) -> float:
    """Return the height that most of the text has; 0 where nothing tells heights."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.height * 2) / 2] += len(line.text) if line.height else 0
    return sizes.most_common(1)[0][0] if sizes else 0.0


def parted(lines: Sequence[Line], body: float) -> tuple[list[Line], list[Line]]:
    """Return the lines of a page, and apart from them the notes in small type at its foot."""
    floor = min((line.base for line in lines if line.height >= _SMALLER * body), default=0.0)
    notes = [line for line in lines if line.height < _SMALLER * body and line.base < floor]
    return [line for line in lines if line not in notes], notes


def blocks(lines: Sequence[Line]) -> list[Block]:
    """Return the lines in blocks, parted where the space, the size or the weight changes."""
    steps = [above.base - line.base for above, line in pairwise(lines)]
    usual = median([step for step in steps if step > 0] or [0.0])
    out: list[list[Line]] = []
    for number, line in enumerate(lines):
        below = lines[number + 1] if number + 1 < len(lines) else None
        if number and not _begins(out[-1][-1], line, below, usual):
            out[-1].append(line)
        else:
            out.append([line])
    return [
        Block(tuple(line.text for line in members), members[0].height, all(one.bold for one in members))
        for members in out
    ]


def title_among(found: Sequence[Block], body: float) -> int | None:
    """Return which of the blocks of a first page is the title by its look, or ``None`` where none stands out."""
    may_be = [n for n, block in enumerate(found) if _may_be_title(block)]
    larger = sorted((n for n in may_be if found[n].height > _LARGER * body), key=lambda n: -found[n].height)
    first = next((n for n, block in enumerate(found) if ends_sentence(block.text)), len(found))
    if larger:
        mast, *others = larger
        if len(found[mast].text.split()) > _LONGEST_MASTHEAD:
            return mast
        below = (n for n in others if mast < n < first and len(found[n].text.split()) > _LONGEST_MASTHEAD)
        return next(below, mast)
    return next((n for n in may_be if n < first and _stands_out(found[n], body)), None)


def is_heading(block: Block, body: float) -> bool:
    """Tell whether a block is a heading by its look."""
    text = block.text
    short = len(text) <= _LONGEST_HEADING and len(text.split()) <= _MOST_HEADING_WORDS
    return short and _stands_out(block, body) and not ends_sentence(text) and not _is_aside(text)


def _begins(above: Line, line: Line, below: Line | None, usual: float) -> bool:
    """Tell whether a line begins a block."""
    if min(above.height, line.height) * _LARGER < max(above.height, line.height) or above.bold != line.bold:
        return True
    step = above.base - line.base
    if step > _APART * max(usual, line.height):
        return True
    indent = line.start - above.start
    moved_in = _INDENT[0] * line.height < indent < _INDENT[1] * line.height
    return moved_in and below is not None and abs(below.start - above.start) < _INDENT[0] * line.height / 2


def _may_be_title(block: Block) -> bool:
    text = block.text
    letters = sum(map(str.isalpha, text))
    return (
        letters >= _SHORTEST_TITLE
        and len(text) <= _LONGEST_TITLE
        and not _is_aside(text)
        and not is_issuer(text)
    )


def _is_aside(text: str) -> bool:
    return is_notice(text) or is_contact(text) or is_credit(text)


def _stands_out(block: Block, body: float) -> bool:
    return block.height > _LARGER * body or (block.bold and block.height >= _SMALLER * body)
