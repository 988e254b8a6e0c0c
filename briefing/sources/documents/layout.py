"""The lines of a PDF page in the order in which they are read: words joined, columns one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from briefing.sources.documents.placed import Shown

_SAME_LINE = 0.5  # of the height, by which baselines of one line may differ
_BLANK = 0.5  # of a blank's width, from which on a gap is one
_NARROWEST_BLANK = 0.1  # of the height, where a font tells no blank
_GAP = 0.9  # of the height, from which on a gap is none between words
_GAP_AT_COLUMN = 0.45  # of the height, where many lines start
_BLANKS_AT_COLUMN = 1.3  # blanks, there
_SPACED = 1.7  # times the usual gap, in a line whose letters are set apart
_FEWEST_LETTERS = 5  # of such a line
_TWICE = 0.12  # of the height, by which a string that is drawn twice to look bold is moved
_FEWEST_LINES = 4  # of a column
_SHORTEST_LINE = 18  # characters, of half the lines of a column: cells of tables are shorter
_MOST_ACROSS = 0.2  # of the lines, that may reach over the gutter
_DEEPEST = 4  # columns
_MOST_STARTS = 12  # places where lines begin, the usual ones, at which a column may


class Line(NamedTuple):
    """A line, or what of it stands in one column."""

    text: str
    start: float
    end: float
    base: float
    height: float
    bold: bool


def rows(shown: Sequence[Shown]) -> list[list[Line]]:
    """Return what stands on one baseline, from the top of the page, parted at gaps no blank makes."""
    starts = Counter(round(one.start) for one in shown)
    usual = {start for start, times in starts.items() if times >= _FEWEST_LINES}
    found: list[list[Shown]] = []
    for one in sorted(shown, key=lambda one: -one.base):
        if found and abs(found[-1][0].base - one.base) < _SAME_LINE * max(found[-1][0].height, one.height):
            found[-1].append(one)
        else:
            found.append([one])
    return [_parted(sorted(members, key=lambda one: one.start), usual) for members in found]


def in_order(page: Sequence[Line], depth: int = 0) -> list[Line]:
    """Return the lines of a page, a column after the other; a line across both stands between what it parts."""
    gutter = _gutter(page) if depth < _DEEPEST else None
    if gutter is None:
        return _on_rows(page)
    out: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in page:
        if line.start < gutter < line.end:
            out += [*in_order(left, depth + 1), *in_order(right, depth + 1), line]
            left, right = [], []
        else:
            (left if line.end <= gutter else right).append(line)
    return [*out, *in_order(left, depth + 1), *in_order(right, depth + 1)]


def _parted(members: list[Shown], usual: set[int]) -> list[Line]:
    """Return the strings of a row as lines; ``usual``: where many strings of the page start, as columns do."""
    runs: list[list[Shown]] = []
    reached = 0.0
    for one in members:
        if runs and _is_twice(runs[-1][-1], one):
            continue
        gap = one.start - reached
        least = _GAP * max(runs[-1][-1].height, one.height) if runs else 0.0
        if round(one.start) in usual:
            least = min(least, max(_GAP_AT_COLUMN * one.height, _BLANKS_AT_COLUMN * one.space))
        if runs and gap <= least:
            runs[-1].append(one)
        else:
            runs.append([one])
        reached = max(one.end, reached if runs[-1][0] is not one else one.end)
    return [_line(run) for run in runs]


def _is_twice(one: Shown, other: Shown) -> bool:
    return one.text == other.text and abs(one.start - other.start) < _TWICE * one.height


def _line(run: list[Shown]) -> Line:
    gaps = [after.start - one.end for one, after in pairwise(run)]
    blanks = [max(_BLANK * one.space, _NARROWEST_BLANK * one.height) for one in run]
    letters = sum(len(one.text.strip()) == 1 for one in run)
    apart = sum(gap > blank for gap, blank in zip(gaps, blanks, strict=False))
    if letters >= _FEWEST_LETTERS and 2 * letters > len(run) and 2 * apart > len(gaps):
        blanks = [_SPACED * median(gaps)] * len(run)
    text = run[0].text
    for one, gap, blank in zip(run[1:], gaps, blanks, strict=False):
        text += (" " if gap > blank and text[-1:] != " " else "") + one.text
    tallest = max(run, key=lambda one: len(one.text) * one.height)
    bold = 2 * sum(len(one.text) for one in run if one.bold) > sum(len(one.text) for one in run)
    return Line(text.strip(), run[0].start, run[-1].end, run[0].base, tallest.height, bold)


def _gutter(page: Sequence[Line]) -> float | None:
    """Return where two columns of prose are parted, or ``None`` where the page has one."""
    starts = Counter(round(line.start) for line in page).most_common(_MOST_STARTS)
    best: tuple[int, float] | None = None
    for edge in sorted(start - 1.0 for start, times in starts if times >= _FEWEST_LINES):
        left = [line for line in page if line.end < edge]
        right = [line for line in page if line.start >= edge]
        across = len(page) - len(left) - len(right)
        if min(len(left), len(right)) < _FEWEST_LINES or across > _MOST_ACROSS * len(page):
            continue
        if not (_is_prose(left) and _is_prose(right)):
            continue
        if best is None or across < best[0]:
            best = across, edge
    return best[1] if best else None


def _is_prose(column: Sequence[Line]) -> bool:
    return median(len(line.text) for line in column) >= _SHORTEST_LINE


def _on_rows(page: Sequence[Line]) -> list[Line]:
    """Return the lines; what stands on one baseline is one, three blanks between its parts."""
    out: list[Line] = []
    for line in page:
        if out and abs(out[-1].base - line.base) < _SAME_LINE * min(out[-1].height, line.height):
            out[-1] = out[-1]._replace(text=f"{out[-1].text}   {line.text}", end=line.end)
        else:
            out.append(line)
    return out
