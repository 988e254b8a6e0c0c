"""Breaking a stretch of text into lines of a given width."""

from __future__ import annotations

from briefing.tui.text.cells import clusters, is_single

Range = tuple[int, int]


def wrap(text: str, start: int, end: int, width: int) -> list[Range]:
    """Return the lines of ``text[start:end]``, each at most ``width`` cells (one cluster at least).

    A newline always breaks; white space at a soft break belongs to no line.
    """
    lines: list[Range] = []
    while True:
        newline = text.find("\n", start, end)
        stop = end if newline < 0 else newline
        if is_single(text, start, stop):
            _wrap_single(text, start, stop, width, lines)
        else:
            _wrap_clusters(text, start, stop, width, lines)
        if newline < 0:
            return lines
        start = newline + 1


def _is_blank(text: str, piece: tuple[int, int, int]) -> bool:
    start, end, _ = piece
    return end - start == 1 and text[start] in " \t"


def _wrap_single(text: str, start: int, end: int, width: int, lines: list[Range]) -> None:
    while end - start > width:
        cut = text.rfind(" ", start, start + width + 1)
        if cut <= start:
            lines.append((start, start + width))
            start += width
            continue
        after = cut + 1
        while after < end and text[after] == " ":
            after += 1
        while cut > start and text[cut - 1] == " ":
            cut -= 1
        lines.append((start, cut))
        start = after
        if start == end:
            return
    lines.append((start, end))


def _wrap_clusters(text: str, start: int, end: int, width: int, lines: list[Range]) -> None:
    used, line_end, resume = 0, -1, -1
    pieces = clusters(text, start, end)
    index = 0
    while index < len(pieces):
        first, last, cells = pieces[index]
        if first > start and _is_blank(text, pieces[index]):
            gap_end = index
            while gap_end < len(pieces) and _is_blank(text, pieces[gap_end]):
                used += pieces[gap_end][2]
                gap_end += 1
            line_end, resume = first, gap_end
            index = gap_end
            if index == len(pieces) and used > width:
                lines.append((start, line_end))
                return
            continue
        if used + cells > width and first > start:
            if line_end < 0:
                line_end, resume = first, index
            lines.append((start, line_end))
            index = resume
            start = pieces[index][0]
            used, line_end, resume = 0, -1, -1
            continue
        used += cells
        if cells == 2:  # a wide character may end a line
            line_end, resume = last, index + 1
            if resume < len(pieces) and _is_blank(text, pieces[resume]):
                line_end = -1
        index += 1
    lines.append((start, end))
