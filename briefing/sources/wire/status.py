"""What an agency says of the use of an article: withdrawn, withheld, under embargo, corrected."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.sources.article import Draft, Piece
from briefing.sources.article.moments import moment
from briefing.sources.clean import clean_line

_WITHDRAWN = "The agency has withdrawn this article: it is not to be used."
_WITHHELD = "The agency withholds this article: it is not to be published."
_EMBARGOED = "This article is under embargo: it is not to be published before it is released."
_CORRECTED = "The agency has corrected this article."
_CODES = {  # what is said -> the codes of a status, a signal or a message to editors that say so; the gravest first
    _WITHDRAWN: "canceled cancelled cancel kill killed withdrawn withdraw retracted recalled mandatory-kill",
    _WITHHELD: "withheld withhold hold",
    _EMBARGOED: "embargoed embargo",
    _CORRECTED: "correction corrected corrective correct",
}
_LONGEST_NOTE = 1_000  # characters
_CALLED_SO = re.compile(
    r"(?:editor(?:['’]?s|s['’])? note|ed(?:itorial)?\.? ?note|note to editors)s?\b\W*", re.I
)


def remarks(codes: Iterable[str], notes: Iterable[str], embargo: str | None = None) -> tuple[str, ...]:
    """Return sentences on the use of an article, the gravest first.

    ``codes`` are those of its status and signals, ``notes`` what its editors write to others, ``embargo`` the
    moment until which it is not to be published: empty where none is told, ``None`` where there is no embargo.
    """
    told = {code.strip().lower() for code in codes}
    until = clean_line(embargo or "")
    if embargo is not None:
        told.add("embargoed")
    said = [sentence for sentence, meant in _CODES.items() if not told.isdisjoint(meant.split())]
    if until and _EMBARGOED in said:
        said[said.index(_EMBARGOED)] = (
            f"This article is under embargo until {moment(until) or until}: it is not to be published before."
        )
    return tuple(dict.fromkeys([*said, *(_note(one) for one in notes if clean_line(one))]))


def is_withdrawn(said: Iterable[str]) -> bool:
    """Tell whether remarks say that an article was withdrawn or is withheld."""
    return not {_WITHDRAWN, _WITHHELD}.isdisjoint(said)


def with_remarks(draft: Draft, title: str, said: tuple[str, ...]) -> Draft:
    """Return a draft with remarks; of an article whose text was taken back, the title and what is said of it."""
    if not draft.pieces and is_withdrawn(said):
        head = [Piece("title", title)] if title else []
        draft = draft._replace(pieces=[*head, *(Piece("paragraph", one) for one in said)])
    return draft._replace(remarks=(*draft.remarks, *said))


def _note(text: str) -> str:
    line = (
        _CALLED_SO.sub("", clean_line(text), count=1)
        if _CALLED_SO.match(clean_line(text))
        else clean_line(text)
    )
    return f"Editor's note: {line[:_LONGEST_NOTE]}" + ("…" if len(line) > _LONGEST_NOTE else "")
