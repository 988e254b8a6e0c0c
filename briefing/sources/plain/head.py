"""The head of a plain text: its title, and the lines above it that are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.sources.article import Piece
from briefing.sources.article.labels import is_contact, is_issuer, is_label, is_notice, is_section, is_slug
from briefing.sources.article.lead import byline, dateline_end, is_credit
from briefing.sources.plain.paragraphs import continues, parts

_LONGEST_TITLE = 200
_LONGEST_STOPPED_TITLE = 150
_LONGEST_SENTENCE_TITLE = 90  # with a full stop, above a body of several paragraphs
_BODY = 3
_HEAD = 6  # pieces of a body among which its title is looked for
_MOST_ABOVE = 14  # lines above the title
_LONGEST_LETTERHEAD = 4  # lines above a telephone number or a notice
_LONGEST_SENDER = 3  # words of one whose name alone stands there
_TITLE_CASED = 0.7

_STOPPED = re.compile(r"[.,;:][\"”’')]*$")
_ABBREVIATED = re.compile(r"(?:\b(?:[A-Z]\.)+|\.\.\.|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|No|St)\.)[\"”’')]*$")
_SENTENCES = re.compile(r"[a-z]{3}[.][\"”’')]*\s+[\"“‘']?[A-Z]")

Groups = list[list[str]]


def above_title(groups: Groups, width: int | None) -> tuple[list[Piece], Groups]:
    """Return the lines above the title, and the chunks that are left.

    They say what sort of text it is, how it may be used, whom to ask, its slug, date, author or sender.
    """
    out: list[Piece] = []
    rest = groups
    while rest and len(out) < _MOST_ABOVE:
        amid = bool(out) and is_contact(out[-1].text)
        if not (count := _aside(rest[0][0]) or _masthead(rest, width) or _letterhead(rest, width, amid)):
            return out, rest
        for _ in range(count):
            line = " ".join(rest[0][0].split())
            out.append(Piece("heading" if is_label(line) or is_section(line) else "paragraph", line))
            rest = _below(rest)
    return [], groups


def title_at(lines: Sequence[str]) -> int | None:
    """Return which of the paragraphs at the head of a document is its title, or ``None`` where none is."""
    groups = [[line] for line in lines]
    above, rest = above_title(groups, None)
    if len(rest) < 2 or not may_be_title(rest[0][0], rest[1][0]):
        return None
    return len(above)


def without_slug(title: str, pieces: Sequence[Piece]) -> tuple[str, list[Piece]]:
    """Return a title, and the body below it; where it is an agency's slug, the title that the body begins with."""
    body = list(pieces)
    if not is_slug(title):
        return title, body
    at = next(
        (
            n
            for n, one in enumerate(body[:_HEAD])
            if one.kind in {"title", "heading"} and not is_slug(one.text)
        ),
        None,
    )
    if at is None:
        at = title_at([one.text for one in body[:_HEAD]])
    if at is None or body[at].kind not in {"title", "heading", "paragraph", "standfirst"}:
        return title, body
    return body[at].text, [*body[:at], *body[at + 1 :]]


def title_lines(first: list[str], others: Groups, width: int | None) -> tuple[str | None, list[str]]:
    """Return the title that the first chunk begins with, or ``None``, and the lines of it that are left."""
    if not others and len(first) == 1:
        return None, first
    line = " ".join(first[0].split())
    if len(first) > 1 and continues(first[0], first[1], None):
        whole = parts(first, width)
        short = others and len(first) <= 3 and len(whole) == 1 and not _STOPPED.search(whole[0].text)
        return (whole[0].text, []) if short and may_be_title(whole[0].text, others[0][0]) else (None, first)
    if len(first) > 3 and width and len(parts(first, width)) == 1:
        return None, first  # a wrapped paragraph whose second line happens to begin with a capital
    following = first[1] if len(first) > 1 else others[0][0]
    alone = len(first) == 1 and len(others) >= _BODY and len(line) <= _LONGEST_SENTENCE_TITLE
    return (line, first[1:]) if may_be_title(line, following, stopped=alone) else (None, first)


def may_be_title(line: str, following: str, *, stopped: bool = False) -> bool:
    """Tell whether a line reads like a title above ``following``; ``stopped``: even with a full stop."""
    if len(line) > _LONGEST_TITLE or line[0].islower() or line[0] in "-*•>([" or not has_letter(line):
        return False
    if is_credit(line) or dateline_end(line) == len(line) or _SENTENCES.search(line):
        return False
    if not _STOPPED.search(line) or _ABBREVIATED.search(line):
        return len(line) < len(following) or len(line) <= _LONGEST_STOPPED_TITLE
    if line[-1] in ",;:" or len(line) > _LONGEST_STOPPED_TITLE:
        return False
    headed = dateline_end(following) is not None or byline(following) is not None
    return stopped or headed or _is_title_cased(line)


def has_letter(line: str) -> bool:
    """Tell whether a line holds a letter."""
    return any(char.isalpha() for char in line)


def _aside(line: str) -> int:
    """Return 1 where a line is known to be no title, else 0."""
    texts = _beside(line)
    told = [is_label(text) or is_credit(text) or is_contact(text) for text in texts]
    return int(
        all(told)
        or (any(told) and all(one or is_issuer(text) for one, text in zip(told, texts, strict=True)))
    )


def _beside(line: str) -> list[str]:
    """Return what stands side by side on a line: a notice on the left, a date or a number on the right."""
    parts = line.strip().replace("\t", "  ").split("  ")
    return [" ".join(part.split()) for part in parts if part.strip()]


def _masthead(groups: Groups, width: int | None) -> int:
    """Return 1 where a line names a paper and its date, or a section of it, with a title below it; else 0."""
    texts = _beside(groups[0][0])
    rest = _below(groups)
    if len(rest) < 2 or not (is_section(groups[0][0]) or (len(texts) > 1 and any(map(is_credit, texts)))):
        return 0
    names = [text for text in texts if not is_credit(text) and not is_section(text)]
    short = all(len(name.split()) <= _LONGEST_SENDER for name in names)
    return int(short and dateline_end(rest[0][0]) is None and bool(title_lines(rest[0], rest[1:], width)[0]))


def _below(groups: Groups) -> Groups:
    return [groups[0][1:], *groups[1:]] if len(groups[0]) > 1 else groups[1:]


def _letterhead(groups: Groups, width: int | None, amid: bool) -> int:
    """Return how many lines name the sender: above a notice, a number or a date, with a title further below.

    ``amid``: what stands above says whom to ask; then a name may stand above its number.
    """
    lines = [" ".join(line.split()) for group in groups[: _LONGEST_LETTERHEAD + 1] for line in group]
    lines = lines[: _LONGEST_LETTERHEAD + 1]
    count = next((n for n, line in enumerate(lines) if _aside(line)), 0)
    if not count or any(_STOPPED.search(line) for line in lines[:count]):
        return 0
    alone = all(len(line.split()) <= _LONGEST_SENDER for line in lines[:count])
    alone = alone and ((count == 1 and is_notice(lines[1])) or (amid and is_contact(lines[count])))
    if not alone and not (is_issuer(lines[0]) and not byline(lines[count])):
        return 0
    rest = groups
    for _ in range(count):
        rest = _below(rest)
    while rest and _aside(rest[0][0]):
        rest = _below(rest)
    if len(rest) < 2 or dateline_end(rest[0][0]) is not None:
        return 0
    return count if title_lines(rest[0], rest[1:], width)[0] else 0


def _is_title_cased(line: str) -> bool:
    words = [word for word in line.split() if len(word.strip(".,:;\"'“”‘’")) > 3]
    return len(words) > 2 and sum(not word.strip("\"'“‘(")[:1].islower() for word in words) >= (
        _TITLE_CASED * len(words)
    )
