"""Plain text as agencies and seeds have it, to the pieces of an article.

Apart from white space, and the marks of bullets and block quotes at the start of a line, every
character of the text is in one piece, in its order; the cells of a table get bars between them.
"""

from __future__ import annotations

import re

from briefing.sources.article import Draft, Piece
from briefing.sources.article.lead import (
    byline,
    dateline_end,
    is_caption,
    is_credit,
    is_label,
    read_lead,
)
from briefing.sources.plain.paragraphs import Part, chunks, continues, margin, parts

_LONGEST_TITLE = 200
_LONGEST_STOPPED_TITLE = 150
_LONGEST_SENTENCE_TITLE = 90  # with a full stop, above a body of several paragraphs
_BODY = 3
_MOST_ABOVE = 4  # lines above the title
_LONGEST_STANDFIRST = 400
_LONGEST_HEADING = 80
_MOST_HEADING_WORDS = 12
_TITLE_CASED = 0.7

_STOPPED = re.compile(r"[.,;:][\"”’')]*$")
_ABBREVIATED = re.compile(r"(?:\b(?:[A-Z]\.)+|\.\.\.|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|No|St)\.)[\"”’')]*$")
_SENTENCES = re.compile(r"[a-z]{3}[.][\"”’')]*\s+[\"“‘']?[A-Z]")
_HEADING_END = re.compile(r"[.!?:;,…\"”'’)\]-]$")
_QUOTED_HEADING = re.compile(r"(?:‘[^‘“”]*[^\W_]’|“[^“”]*[^\W_]”|'[^'\"]*[^\W_]'|\"[^\"]*[^\W_]\")")
_QUESTION = re.compile(
    r"(?:Who|Whom|Whose|What|When|Where|Which|Why|How|Is|Are|Was|Were|Do|Does|Did|Has|Have|Can|Could|Will|Would"
    r"|Should|May|Might|Must)(?:\s+[^\s.!?…]+){2,}\?"
)


def parse(text: str) -> Draft:
    """Return the pieces of a cleaned text, and the author and date that its head tells."""
    groups = chunks(text)
    if not groups:
        return Draft(())
    width = margin(groups[1:] if len(groups) > 1 else groups)
    above, groups = _above(groups)
    head, rest = _head(groups, width)
    body = [part for lines in rest for part in parts(lines, width)]
    lead = read_lead([*above, *head, *_headings(body, after_title=len(head) == 1)])
    return Draft(lead.pieces, author=lead.author, dateline=lead.dateline)


def _above(groups: list[list[str]]) -> tuple[list[Piece], list[list[str]]]:
    """Return the lines above the title that are none: what sort of text it is, its slug, date or author."""
    out: list[Piece] = []
    rest = groups
    while rest and len(out) < _MOST_ABOVE:
        line = " ".join(rest[0][0].split())
        if not (is_label(line) or is_credit(line)):
            return out, rest
        out.append(Piece("heading" if is_label(line) else "paragraph", line))
        rest = [rest[0][1:], *rest[1:]] if len(rest[0]) > 1 else rest[1:]
    return [], groups


def _head(groups: list[list[str]], width: int | None) -> tuple[list[Piece], list[list[str]]]:
    """Return the title, what stands right below it, and the chunks that are left."""
    first, others = groups[0], groups[1:]
    title, below = _title_lines(first, others, width)
    if not title:
        return [], groups
    head = [Piece("title", title)]
    told = next((n for n, line in enumerate(below) if not is_credit(line)), len(below))
    head += [Piece("paragraph", " ".join(line.split())) for line in below[:told]]
    below = below[told:]
    if not below:
        return head, others
    if others and len(joined := parts(below, width)) == 1 and _is_standfirst(joined[0]):
        return [*head, Piece("standfirst", joined[0].text)], others
    return head, [below, *others]


def _title_lines(
    first: list[str], others: list[list[str]], width: int | None
) -> tuple[str | None, list[str]]:
    if not others and len(first) == 1:
        return None, first
    line = " ".join(first[0].split())
    if len(first) > 1 and continues(first[0], first[1], None):
        whole = parts(first, width)
        short = others and len(first) <= 3 and len(whole) == 1 and not _STOPPED.search(whole[0].text)
        return (whole[0].text, []) if short and _may_be_title(whole[0].text, others[0][0]) else (None, first)
    if len(first) > 3 and width and len(parts(first, width)) == 1:
        return None, first  # a wrapped paragraph whose second line happens to begin with a capital
    following = first[1] if len(first) > 1 else others[0][0]
    alone = len(first) == 1 and len(others) >= _BODY and len(line) <= _LONGEST_SENTENCE_TITLE
    return (line, first[1:]) if _may_be_title(line, following, stopped=alone) else (None, first)


def _may_be_title(line: str, following: str, *, stopped: bool = False) -> bool:
    if len(line) > _LONGEST_TITLE or line[0].islower() or line[0] in "-*•>([" or not _has_letter(line):
        return False
    if is_credit(line) or dateline_end(line) == len(line) or _SENTENCES.search(line):
        return False
    if not _STOPPED.search(line) or _ABBREVIATED.search(line):
        return len(line) < len(following) or len(line) <= _LONGEST_STOPPED_TITLE
    if line[-1] in ",;:" or len(line) > _LONGEST_STOPPED_TITLE:
        return False
    headed = dateline_end(following) is not None or byline(following) is not None
    return stopped or headed or _is_title_cased(line)


def _is_title_cased(line: str) -> bool:
    words = [word for word in line.split() if len(word.strip(".,:;\"'“”‘’")) > 3]
    return len(words) > 2 and sum(not word.strip("\"'“‘(")[:1].islower() for word in words) >= (
        _TITLE_CASED * len(words)
    )


def _has_letter(line: str) -> bool:
    return any(char.isalpha() for char in line)


def _is_standfirst(part: Part) -> bool:
    return part.kind == "paragraph" and len(part.text) <= _LONGEST_STANDFIRST and not dateline_end(part.text)


def _headings(body: list[Part], *, after_title: bool) -> list[Piece]:
    """Return the pieces of the body; a short line without an end between paragraphs is a heading."""
    short = [_is_short_line(part) for part in body]
    pieces = []
    for number, part in enumerate(body):
        leads = number + 1 < len(body) and not short[number + 1]
        if short[number] and leads and not (number and short[number - 1]):
            kind = "standfirst" if after_title and number == 0 else "heading"
            pieces.append(Piece("standfirst" if kind == "standfirst" else "heading", part.text))
        else:
            pieces.append(Piece("paragraph" if part.kind == "row" else part.kind, part.text))
    return pieces


def _is_short_line(part: Part) -> bool:
    text = part.text
    return (
        part.kind == "paragraph"
        and len(text) <= _LONGEST_HEADING
        and len(text.split()) <= _MOST_HEADING_WORDS
        and (_ends_open(text) or bool(_QUOTED_HEADING.fullmatch(text) or _QUESTION.fullmatch(text)))
        and _has_letter(text)
        and not is_credit(text)
        and not is_caption(text)
        and dateline_end(text) is None
    )


def _ends_open(text: str) -> bool:
    return not _HEADING_END.search(text) and not text[0].islower() and text[0] not in "\"“‘'-*•"
