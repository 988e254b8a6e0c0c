"""Where the quotation marks are: which stretches of a block they enclose.

An apostrophe is no quotation mark, a mark inside another quotation opens nothing of its own, and a
quotation that runs over paragraphs opens anew in each and closes in the last.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from briefing.extract.document import words_of
from briefing.lexicon.lookup import wordlist

OPENING = {"“": "”", "„": "”“", "«": "»", "‘": "’", "‚": "’‘"}
SINGLES = "‘’‚'"
MARK = re.compile("[“”„«»‘’‚\"']")
REPLACED = (
    (re.compile(r"``|\'\'(?=\w)"), ' "'),
    (re.compile(r"\'\'"), '" '),
    (
        re.compile(r"”(?<!\S”)(?=\w)"),
        "“",
    ),  # the mark first: it is searched for much faster than a look behind
    (re.compile(r"['‘’]n['’](?<=\s.n.)(?=\s)"), "-n-"),  # rock ’n’ roll
)
LONGEST = 4000  # characters: no quotation is longer within a paragraph
SINGLE = re.compile("[‘’']")
WORD = re.compile("[a-z]*", re.I)
FEWEST = 3  # words after a mark that may have lost its partner


@dataclass(frozen=True, slots=True)
class Quoted:
    """The tokens between two marks, the whole with its marks, and how it meets its paragraph."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    block: int
    resumed: bool = False  # goes on from the paragraph before
    closed: bool = True


def find_quoted(doc: Doc, blocks: Sequence[tuple[int, int]]) -> list[Quoted]:
    """Return the outermost quoted stretches of each block (token ranges), in the order of the text."""
    words = words_of(doc)
    text, starts, ends = _plain_marks(words.text), words.starts, words.ends
    if not MARK.search(text):
        return []
    found: list[Quoted] = []
    pending = ""  # the mark a quotation was opened with that the last block did not close
    for number, (first, last) in enumerate(blocks):
        if first >= last:
            continue
        low, high = starts[first], ends[last - 1]
        spans, pending_next = _in_block(text, low, high, pending)
        for n, (opening, inner, inner_end, closing) in enumerate(spans):
            while inner < inner_end and text[inner].isspace():
                inner += 1
            while inner < inner_end and text[inner_end - 1].isspace():
                inner_end -= 1
            start, end = bisect_left(starts, inner), bisect_right(ends, inner_end)
            if start >= end or not any(ch.isalnum() for ch in text[inner:inner_end]):
                continue
            outer_start = max(first, bisect_right(starts, opening) - 1)
            if outer_start > first and doc[outer_start].text == doc[outer_start - 1].text == "`":
                outer_start -= 1
            outer_end = min(last, bisect_left(ends, closing) + 1)
            resumed = bool(pending) and n == 0 and not text[low:opening].strip()
            closed = closing > inner_end or n < len(spans) - 1 or not pending_next
            found.append(
                Quoted(start, end, min(outer_start, start), max(outer_end, end), number, resumed, closed)
            )
        pending = pending_next
    return found


def _plain_marks(text: str) -> str:
    """Return the text, as long as before, with doubled and wrongly turned marks as plain ones."""
    for pattern, plain in REPLACED:
        text = pattern.sub(plain, text)
    return text


def _in_block(text: str, low: int, high: int, pending: str) -> tuple[list[tuple[int, int, int, int]], str]:
    """Return (mark, first inside, end inside, end of the mark) for each quotation, and a mark left open."""
    spans: list[tuple[int, int, int, int]] = []
    at = low
    if pending and text[low:high].lstrip()[:1] not in (pending, *_equals(pending)):
        end = _runs_on(text, low, high, pending)
        if end is not None:
            spans.append((low, low, end, end + 1))
            at = end + 1
    while (found := MARK.search(text, at, high)) is not None:
        at, mark = found.start(), found.group()
        if not _opens(text, at, low, high):
            at += 1
            continue
        stop = min(high, at + LONGEST)
        end = _single_end(text, at, stop) if mark in SINGLES else _double_end(text, at, stop)
        if end is not None:
            spans.append((at, at + 1, end, end + 1))
            at = end + 1
            continue
        if _left_open(text, at, low, high):
            spans.append((at, at + 1, high, high))
            return spans, mark
        at += 1
    return spans, ""


def _equals(mark: str) -> tuple[str, ...]:
    return ("“", '"') if mark in '“"' else ("‘", "'") if mark in "‘'" else ()


def _opens(text: str, at: int, low: int, high: int) -> bool:
    mark = text[at]
    before = text[at - 1] if at > low else " "
    after = text[at + 1] if at + 1 < high else " "
    if mark in "“„«":
        return True
    if mark not in "‘‚\"'" or after.isspace() or before.isalnum():
        return False
    if mark == '"':
        return before.isspace() or before in "([{—–-/:“‘" or after.isalnum()
    if after.isdigit() and text[at + 1 : at + 4].rstrip("s").isdigit() and text[at + 3 : at + 4] == "s":
        return False  # the ’90s
    following = WORD.match(text, at + 1)
    elided = following is not None and following[0].lower() in wordlist("elided")
    if elided and _single_end(text, at, high) is None:
        return False
    return before.isspace() or before in '([{—–-/:“"'


def _double_end(text: str, at: int, high: int) -> int | None:
    """Return where the quotation that opens at ``at`` closes, or None."""
    mark = text[at]
    if mark == '"':
        end = at + 1
        while (end := _next(text, '"”', end, high)) >= 0:
            if text[end] == "”" and "“" in text[at:end]:
                end += 1
                continue
            if text[end] == "”" or not _reopens(text, end, high):
                return end
            closers = [i for i in range(end + 1, high) if text[i] == '"'][:2]
            if len(closers) < 2 or _reopens(text, closers[1], high):
                return None
            end = closers[0] + 1
        return None
    closing = OPENING[mark]
    depth = 1
    for i in range(at + 1, high):
        if text[i] in closing or (text[i] == '"' and mark == "“" and not _reopens(text, i, high)):
            depth -= 1
            if not depth:
                return i
        elif text[i] == mark:
            depth += 1
    first = next((i for i in range(at + 1, high) if text[i] in closing), None)
    again = text.find(mark, at + 1, high)
    return first if first is not None and not 0 <= again < first else None


def _next(text: str, marks: str, low: int, high: int) -> int:
    return next((i for i in range(low, high) if text[i] in marks), -1)


def _reopens(text: str, at: int, high: int) -> bool:
    after = text[at + 1] if at + 1 < high else " "
    return (
        (text[at - 1].isspace() or text[at - 1] in "(—–") and not after.isspace() and after not in ".,;:!?)"
    )


def _single_end(text: str, at: int, high: int) -> int | None:
    """Return the closing mark of a single quotation: the first that is no apostrophe."""
    mark = text[at]
    closing = "'" if mark == "'" else OPENING[mark] + "'"
    weak: int | None = None  # may be a possessive ("the boys’ boat") or an elision ("goin’ home")
    for found in SINGLE.finditer(text, at + 2, high):
        i, ch = found.start(), found.group()
        before, after = text[i - 1], text[i + 1] if i + 1 < high else " "
        if before.isspace() and not after.isspace() and (ch == mark == "‘" or weak is not None):
            break
        if ch not in closing or after.isalnum() or before.isspace():
            continue
        if not before.isalnum() or after in '.,;:!?)—–”"' or i + 1 >= high:
            return i
        if before not in "sS" and text[i - 2 : i].lower() != "in":
            return i
        weak = i if weak is None else weak
    return weak


def _left_open(text: str, at: int, low: int, high: int) -> bool:
    """Tell whether a mark without its partner still opens a quotation: at the start, or after a colon."""
    if text[at] in SINGLES and text[at] != "‘":
        return False
    before = text[low:at].rstrip()
    return (not before or before[-1] in ":,.!?") and len(text[at:high].split()) > FEWEST


def _runs_on(text: str, low: int, high: int, pending: str) -> int | None:
    """Return the closing mark of a quotation that the block before left open."""
    closing = '"' if pending == '"' else OPENING.get(pending, "")
    end = next((i for i in range(low, high) if text[i] in closing), None)
    if end is None or any(text[i] == pending and _opens(text, i, low, high) for i in range(low, end)):
        return None
    if pending in SINGLES:
        return None
    return None if pending == '"' and _reopens(text, end, high) else end
