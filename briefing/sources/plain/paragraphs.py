"""The paragraphs of plain text: hard-wrapped lines joined, one paragraph a line kept, lists, quotes, tables."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Literal, NamedTuple

from briefing.sources.article.lead import is_credit
from briefing.sources.plain.tables import table_rows

_UNWRAPPED = 120  # a line longer than this was not broken by a margin
_NARROWEST = 30  # a margin narrower than this is none
_LONGEST_ITEM = 8  # lines
_SHORTEST_WRAPPED = 0.6  # of the margin, which a line must be longer than where it goes on
_ITEM = re.compile(r"(?:[-*•‣▪–]|\(?\d{1,2}[.)]|\([a-z]\))\s+(?=\S)")
_BULLET = re.compile(r"[-*•‣▪–]\s+")
_QUOTED = re.compile(r"(?:>\s?)+")
_ENDED = re.compile(r"[.!?:…][\"”’')\]]*$")
_UNFINISHED = re.compile(
    r"(?:,|\b(?:a|an|the|of|to|in|on|at|for|from|by|with|and|or|but|that|as|is|was|were|its|his|her))$", re.I
)

PartKind = Literal["paragraph", "quote", "list_item", "row"]


class Part(NamedTuple):
    """A stretch between blank lines as one block of text on one line."""

    kind: PartKind
    text: str


def chunks(text: str) -> list[list[str]]:
    """Return the runs of lines between blank lines, each line trimmed on the right."""
    found: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            found[-1].append(line.rstrip())
        elif found[-1]:
            found.append([])
    return found if found[-1] else found[:-1]


def margin(groups: list[list[str]]) -> int | None:
    """Return the width that lines were broken at, or ``None`` where nothing was wrapped.

    Of the lines that are followed by another and end no sentence, four in five reach to the margin.
    Where most end one, each line is a paragraph.
    """
    broken = [line for lines in groups for line in lines[:-1] if len(line) <= _UNWRAPPED]
    open_ended = sorted(len(line) for line in broken if not _ENDED.search(line))
    if not open_ended or 2 * len(open_ended) < len(broken):
        return None
    width = open_ended[len(open_ended) // 5]
    return width if width >= _NARROWEST else None


def ends_sentence(line: str) -> bool:
    """Tell whether a line ends a sentence."""
    return _ENDED.search(line) is not None


def is_unfinished(line: str) -> bool:
    """Tell whether a line ends with a comma, or with a word after which a sentence goes on."""
    return _UNFINISHED.search(line) is not None


def parts(lines: list[str], width: int | None) -> list[Part]:
    """Return the blocks of one chunk."""
    if table := table_rows(lines):
        return [Part("row", row) for row in table]
    out: list[Part] = []
    for quoted, members in groupby(lines, key=lambda line: line.lstrip().startswith(">")):
        if quoted:
            bare = [_QUOTED.sub("", line.lstrip(), count=1).strip() for line in members]
            out += [Part("quote", text) for text in _joined([line for line in bare if line], width)]
        else:
            out += _written(list(members), width)
    return out


def _written(lines: list[str], width: int | None) -> list[Part]:
    out: list[Part] = []
    at = 0
    while at < len(lines):
        first = next((n for n in range(at, len(lines)) if _opens_list(lines, n)), len(lines))
        end = next((n for n in range(first + 1, len(lines)) if _ends_list(lines, n, width)), len(lines))
        out += [Part("paragraph", text) for text in _joined(lines[at:first], width)]
        out += _items(lines[first:end])
        at = end
    return out


def _ends_list(lines: list[str], number: int, width: int | None) -> bool:
    """Tell whether a line below an item is a paragraph of its own: the item has ended, and it does not go on."""
    line, above = lines[number], lines[number - 1]
    if _ITEM.match(line.lstrip()) or not _ENDED.search(above):
        return False
    return not line[0].isspace() and not continues(above, line, width)


def continues(line: str, following: str, width: int | None) -> bool:
    """Tell whether ``following`` goes on with the sentence or paragraph of ``line``."""
    if len(line) > _UNWRAPPED or len(following) - len(following.lstrip()) > len(line) - len(line.lstrip()):
        return False
    if is_credit(line) or is_credit(following):
        return False
    words = following.split(maxsplit=1)
    ended = ends_sentence(line)
    if not ended and (words[0][0].islower() or is_unfinished(line)):
        return True
    if width is None or len(following) > _UNWRAPPED:
        return False
    return len(line) + 1 + len(words[0]) > width if ended else len(line) > _SHORTEST_WRAPPED * width


def _joined(lines: list[str], width: int | None) -> list[str]:
    blocks: list[list[str]] = []
    for number, line in enumerate(lines):
        if number and continues(lines[number - 1], line, width):
            blocks[-1] += line.split()
        else:
            blocks.append(line.split())
    return [" ".join(words) for words in blocks]


def _opens_list(lines: list[str], number: int) -> bool:
    if not _ITEM.match(lines[number].lstrip()) or (number and not _ENDED.search(lines[number - 1])):
        return False
    return any(_ITEM.match(other.lstrip()) for other in lines[number + 1 : number + 1 + _LONGEST_ITEM])


def _items(lines: list[str]) -> list[Part]:
    blocks: list[list[str]] = []
    for line in lines:
        if _ITEM.match(line.lstrip()):
            blocks.append(_BULLET.sub("", line.lstrip(), count=1).split())
        else:
            blocks[-1] += line.split()
    return [Part("list_item", " ".join(words)) for words in blocks]
