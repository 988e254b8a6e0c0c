"""Columns of plain text, as programs leave them that keep the look of a page: read one after the other, not across."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from briefing.sources.plain.paragraphs import chunks, ends_sentence, is_unfinished, parts
from briefing.sources.plain.words import whole_words

_GAP = re.compile(r"(?<=\S) {2,}(?=\S)|^ {12,}(?=\S)")
_SENTENCE = re.compile(r"[.!?][\"”’')]*(?:\s|$)")
_FEWEST = 4  # lines of a column
_SHORTEST = 18  # characters, of half the lines of a column: cells of tables are shorter
_SMALL = 0.3  # of the lines of prose, that begin with a small letter: they go on with a sentence
_INDENT = 8  # characters by which a line of the right column may be moved in
_WIDE = 0.6  # of the left column
_MOVED_IN = (
    3  # characters, from which on a first line is moved in: what is less, the program that placed it made
)
_LONGEST_HEADING = 80  # characters
_DEEPEST = 4  # columns
_MOST_LINES = 20_000
_MOST_STARTS = 8  # places at which the right column may begin


class _Stretch(NamedTuple):
    """Lines that stand in two columns: the first of them, the one after the last, where the right column begins."""

    first: int
    end: int
    start: int


def in_columns(text: str) -> str:
    """Return a text with the paragraphs of its columns one after the other; one without columns as it is."""
    lines = text.split("\n")
    gaps = sum(_GAP.search(line) is not None for line in lines[:_MOST_LINES])
    if gaps < _FEWEST or len(lines) > _MOST_LINES:
        return text
    return "\n".join(_in_order([line.expandtabs() for line in lines], 0))


def _in_order(lines: list[str], depth: int) -> list[str]:
    stretch = _stretch(lines) if depth < _DEEPEST else None
    if stretch is None:
        return lines
    first, end, start = stretch
    left = [line[:start].rstrip() for line in lines[first:end]]
    right = [line[start:].rstrip() for line in lines[first:end]]
    both = _paragraphs(_in_order(left, depth + 1))
    further = _paragraphs(_in_order(right, depth + 1))
    if both and further and _runs_on(both[-1], further[0]):
        both[-1:] = [whole_words(f"{both[-1]}\n{further.pop(0)}").replace("\n", " ")]
    said = [line for paragraph in (*both, *further) for line in (paragraph, "")]
    return [*lines[:first], "", *said, *_in_order(lines[end:], depth)]


def _runs_on(last: str, first: str) -> bool:
    """Tell whether a paragraph goes on at the head of the next column: it has not ended, and is no heading."""
    open_ended = not ends_sentence(last)
    return open_ended and (first[0].islower() or is_unfinished(last) or len(last) > _LONGEST_HEADING)


def _paragraphs(lines: Sequence[str]) -> list[str]:
    """Return the paragraphs of a column, each on one line."""
    straight = (line.lstrip() if len(line) - len(line.lstrip()) < _MOVED_IN else line for line in lines)
    groups = chunks(whole_words("\n".join(straight)))
    widths = sorted(len(line) for group in groups for line in group[:-1] if not ends_sentence(line))
    width = widths[len(widths) // 5] if widths else None
    return [part.text for group in groups for part in parts(group, width)]


def _stretch(lines: Sequence[str]) -> _Stretch | None:
    """Return the first stretch of lines that stand in two columns of prose, the one with the most lines."""
    starts = Counter(found.end() for line in lines for found in _GAP.finditer(line))
    best: tuple[int, _Stretch] | None = None
    for start, times in starts.most_common(_MOST_STARTS):
        if times < _FEWEST:
            break
        for one in _runs(lines, start):
            rows = sum(_is_right(line, start) for line in lines[one.first : one.end])
            if _is_prose(lines[one.first : one.end], start) and (best is None or rows > best[0]):
                best = rows, one
    return best[1] if best else None


def _runs(lines: Sequence[str], start: int) -> list[_Stretch]:
    """Return the runs of lines over which nothing stands in the gap before ``start``, where the right one begins."""
    found = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and not lines[end][start - 2 : start].strip():
            end += 1
        rights = [n for n in range(at, end) if _is_right(lines[n], start)]
        rights = _without_head(lines, rights, start)
        if rights:
            found.append(
                _Stretch(_top(lines, rights[0], at), _bottom(lines, rights[-1] + 1, end, start), start)
            )
        at = end + 1
    return found


def _top(lines: Sequence[str], first: int, at: int) -> int:
    """Return the first line of a left column that begins above the right one, in the midst of a sentence."""
    if lines[first].lstrip()[:1].islower():
        while first > at and lines[first - 1].strip():
            first -= 1
    return first


def _bottom(lines: Sequence[str], last: int, end: int, start: int) -> int:
    """Return the line after a left column that is the longer one: all below it, where that is as wide as it is."""
    if end == len(lines) and any(len(line) > _WIDE * start for line in lines[last:]):
        return end
    while last < end and lines[last].strip():
        last += 1
    return last


def _without_head(lines: Sequence[str], rights: list[int], start: int) -> list[int]:
    """Return the rows of the right column without a line above it that stands apart, as a date of a page does."""
    apart = len(rights) > 1 and any(not line.strip() for line in lines[rights[0] + 1 : rights[1]])
    return rights[1:] if apart and len(lines[rights[0]][start:].strip()) < _SHORTEST else rights


def _is_right(line: str, start: int) -> bool:
    """Tell whether a line has words in the right column, which begins at ``start``."""
    words = line[start:]
    return bool(words.strip()) and len(words) - len(words.lstrip()) <= _INDENT


def _is_prose(lines: Sequence[str], start: int) -> bool:
    left = [words for line in lines if (words := line[:start].strip())]
    right = [words for line in lines if (words := line[start:].strip())]
    if (
        min(len(left), len(right)) < _FEWEST
        or sum(bool(line[:start].strip() and line[start:].strip()) for line in lines) < _FEWEST
    ):
        return False
    return all(
        any(map(_SENTENCE.search, column))
        and median(map(len, column)) >= _SHORTEST
        and sum(words[0].islower() for words in column) >= _SMALL * len(column)
        for column in (left, right)
    )
