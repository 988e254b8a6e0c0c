"""Plain text as agencies and seeds have it, to the pieces of an article.

Apart from white space, the hyphens of words broken at the ends of lines, and the marks of bullets and block
quotes at the start of a line, every character of the text is in one piece, in its order; the cells of a table
get bars between them.
"""

from __future__ import annotations

import re

from briefing.sources.article import Draft, Piece
from briefing.sources.article.labels import is_contact, is_notice
from briefing.sources.article.lead import dateline_end, is_caption, is_credit, read_lead
from briefing.sources.plain.head import Groups, above_title, has_letter, title_lines
from briefing.sources.plain.paragraphs import Part, chunks, margin, parts
from briefing.sources.plain.words import whole_words

_LARGE = 400_000  # bytes, from which lines are looked at
_MANY, _LONG = (
    40_000,
    100_000,
)  # lines, and bytes of one, that no article has; a book has fewer and shorter ones
_LONGEST_STANDFIRST = 400
_LONGEST_HEADING = 80
_MOST_HEADING_WORDS = 12

_HEADING_END = re.compile(r"[.!?:;,…\"”'’)\]-]$")
_QUOTED_HEADING = re.compile(r"(?:‘[^‘“”]*[^\W_]’|“[^“”]*[^\W_]”|'[^'\"]*[^\W_]'|\"[^\"]*[^\W_]\")")
_QUESTION = (  # compiled where a line asks: it would cost the first frame
    r"(?:Who|Whom|Whose|What|When|Where|Which|Why|How|Is|Are|Was|Were|Do|Does|Did|Has|Have|Can|Could|Will|Would"
    r"|Should|May|Might|Must)(?:\s+[^\s.!?…]+){2,}\?"
)


def parse(text: str) -> Draft:
    """Return the pieces of a cleaned text, and the author and date that its head tells."""
    if "   " in text or "\t" in text:  # what reads columns is not imported before the first frame
        from briefing.sources.plain.columns import in_columns

        text = in_columns(text)
    groups = chunks(whole_words(text))
    if not groups:
        return Draft(())
    width = margin(groups[1:] if len(groups) > 1 else groups)
    above, groups = above_title(groups, width)
    head, rest = _head(groups, width)
    body = [part for lines in rest for part in parts(lines, width)]
    lead = read_lead([*above, *head, *_headings(body, after_title=len(head) == 1)])
    return Draft(lead.pieces, author=lead.author, dateline=lead.dateline)


def is_large(data: bytes) -> bool:
    """Tell whether a text is long, and none of those that people write."""
    if len(data) <= _LARGE:
        return False
    return data.count(b"\n") > _MANY or max(map(len, data.split(b"\n"))) > _LONG


def _head(groups: Groups, width: int | None) -> tuple[list[Piece], Groups]:
    """Return the title, what stands right below it, and the chunks that are left."""
    first, others = groups[0], groups[1:]
    title, below = title_lines(first, others, width)
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


def _is_standfirst(part: Part) -> bool:
    if is_notice(part.text) or is_contact(part.text):
        return False
    return part.kind == "paragraph" and len(part.text) <= _LONGEST_STANDFIRST and not dateline_end(part.text)


def _headings(body: list[Part], *, after_title: bool) -> list[Piece]:
    """Return the pieces of the body; a short line without an end between paragraphs is a heading."""
    short = [_is_short_line(part) for part in body]
    beside = [told or is_contact(part.text) for told, part in zip(short, body, strict=True)]
    pieces = []
    for number, part in enumerate(body):
        leads = number + 1 < len(body) and not beside[number + 1]
        if short[number] and leads and not (number and beside[number - 1]):
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
        and (_ends_open(text) or _QUOTED_HEADING.fullmatch(text) is not None or _asks(text))
        and has_letter(text)
        and not is_credit(text)
        and not is_caption(text)
        and not (is_notice(text) or is_contact(text))
        and dateline_end(text) is None
    )


def _asks(text: str) -> bool:
    return text.endswith("?") and re.fullmatch(_QUESTION, text) is not None


def _ends_open(text: str) -> bool:
    return not _HEADING_END.search(text) and not text[0].islower() and text[0] not in "\"“‘'-*•"
