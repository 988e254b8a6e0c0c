"""What stands at the head of an article: standfirst, byline, dateline, date, caption."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.article import BlockKind
from briefing.sources.article.dates import DATE, date_with_year, is_of_change, published_in
from briefing.sources.article.labels import LABELS, is_contact, is_notice, is_section
from briefing.sources.article.piece import Piece
from briefing.sources.article.similarity import same

_SEARCHED = 6  # pieces at the head among which a dateline, byline or date is looked for
_PARTICLES = "and of for in at the de da di del la van von der den bin al el y e"
_SHORT_WORDS = frozenset(_PARTICLES.split())
_BYLINE = re.compile(r"(?:By|BY|Words by|Written by)\s+(?=[^\W\d_a-z])(?P<names>[^!?:;\"“”]{3,90})")
_OPENS_BYLINE = ("By ", "BY ", "Words by ", "Written by ")
_HAS_DIGIT = re.compile(r"\d")
_LONGEST_CREDIT = 200  # characters
_DATED_ONCE = (
    rf"(?:(?:(?:First |Last )?(?:Published|Posted|Updated|Issued|Released|Modified|Edited|Revised)|Date)"
    rf"(?: on| at)?:?\s+)?{DATE}"
    r"(?:(?:,?\s+|\s*[,/|•·]\s*)(?:at\s+)?\d{1,2}[:.]\d\d.{0,20}?)?\.?"
)
_DATED = rf"{_DATED_ONCE}(?:[\s,;|•·/()–—-]*(?=Published|Posted|Updated|Last|Modified){_DATED_ONCE}\)?)?"
_BYLINE_AND_DATE = (
    rf"(?P<by>\S.{{4,90}}?)[\s,|•·/–—-]+{_DATED}"  # compiled where one is met: few articles have any
)
_PICTURE = re.compile(r"(?:File )?(?:Photo|Image|Picture|Caption|Photograph)(?: caption)?:\s+\S", re.I)
_DATELINE = (  # compiled where a dash is met, as dates are: it would cost the first frame
    r"(?P<place>[^\W\d_][^()\n—–_/:;\"“”]{1,60}?)"
    rf"(?:,?\s+(?P<date>{DATE}))?"
    r"(?:\s+(?P<agency>\([^\W\d_][^()\d]{1,39}\)|/[^\W\d_][^/\n]{1,39}/))?"
    r"(?:\s*(?:—|–|--+)|\s+[-_])(?=\s|$|[^\W\d_])"
)
_DASHES = ("—", "–", "--", " -", " _")
_LONGEST_DATELINE = 160  # characters: place, date and agency at their longest
_SECTIONS = frozenset(
    "News World Politics Business Sport Sports Culture Opinion Staff Desk Agency Press".split()
)
_PERSON = r"[A-Z][\w’'.-]+(?: (?:(?:de|da|di|del|la|van|von|der|den|ter|bin|al|el) )*[A-Z][\w’'.-]*){1,3}"
_PLACE = r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2}"
_SIGNATURE = (  # compiled where a line may be one: it would cost the first frame
    rf"(?P<names>{_PERSON}(?:(?:,| and|, and) {_PERSON})*)"
    rf"(?: in {_PLACE}(?:(?:,| and) {_PLACE})*"
    r"|, (?:[\w’'-]+ ){0,3}(?i:correspondent|editor|reporter|writer|columnist|analyst))"
)
_LONGEST_SIGNATURE, _MOST_NAMES = 120, 15  # characters, blanks
_LONGEST_NAME, _LONGEST_POST = 4, 3  # words of a name, and of an office or agency below it
_SENTENCE_END = re.compile(r"[.!?:;,…–—-][\"”’')\]]*$")
_SENTENCE_WITHIN = re.compile(r"[a-z]{4}[.!?]")
_FEWEST_WORDS, _LONGEST_STANDFIRST = 4, 400  # words, characters
_ABOVE_THE_BODY = frozenset({"byline", "dateline", "caption"})
_SHORTEST_PLACE = 5  # letters of a place in capitals that stands alone: "NATO - the alliance" is no dateline


_STANDFIRSTS = frozenset(
    "standfirst dek deck subtitle subheadline subhead strapline chapo intro summary sub-title sub-headline".split()
)
_NAMING = re.compile(r"sub[-_](?=title|head)")
_CLASS = re.compile(r"[A-Za-z][a-z]*(?:-(?:title|headline))?")


class Lead(NamedTuple):
    """The pieces with what stands at the head told apart, and what it tells."""

    pieces: tuple[Piece, ...]
    author: str | None
    dateline: str | None  # the ISO date of a dateline with a year


def read_lead(pieces: Sequence[Piece], written_by: str | None = None) -> Lead:
    """Tell standfirst, byline, dateline, date line and captions among the paragraphs at the head.

    ``written_by`` is the author that metadata tell: a line of that name alone is the byline.
    """
    out: list[Piece] = []
    author = dated = revised = None
    located, searched = False, 0
    for number, piece in enumerate(pieces):
        if searched >= _SEARCHED or piece.kind not in {"paragraph", "standfirst", "heading"}:
            out.append(piece)
            searched += 1
            continue
        notice = is_notice(piece.text) or is_section(piece.text)
        searched += not (notice or is_contact(piece.text))  # any number of them may stand above
        following = pieces[number + 1].text if number + 1 < len(pieces) else ""
        above = out[-1].kind if out else None
        names = _signed(piece, above, following, written_by, first=not (author or located))
        if names and author is None:
            author = names
            dated = dated or published_in(piece.text)
            out.append(piece.part(0, len(piece.text), "byline"))
        elif above == "byline" and _is_post(piece.text, following):
            out.append(piece.part(0, len(piece.text), "byline"))
        elif is_date_line(piece.text):
            revised = revised or published_in(piece.text)
            dated = dated or (None if is_of_change(piece.text) else published_in(piece.text))
            out.append(piece.part(0, len(piece.text), "dateline"))
        elif not located and piece.kind == "paragraph" and (end := dateline_end(piece.text)):
            located = True
            dated = dated or date_with_year(piece.text[:end])
            out += _split(piece, end)
        elif is_section(piece.text) and piece.kind == "standfirst":
            out.append(piece.part(0, len(piece.text), "heading"))
        elif is_caption(piece.text):
            out.append(piece.part(0, len(piece.text), "caption"))
        else:
            dated = dated or (date_with_year(piece.text) if notice else None)
            out.append(piece)
    return Lead(tuple(_with_standfirst(out)), author, dated or revised)


def _signed(
    piece: Piece, above: BlockKind | None, following: str, written_by: str | None, *, first: bool
) -> str | None:
    """Return the names by which a piece signs an article; ``first``: nobody has signed yet, and no place is told."""
    names = written_by if same(piece.text, written_by or "") else byline(piece.text)
    if names is None and first and piece.kind != "heading":
        names = signature(piece.text)
    if names is None and above in {"title", "standfirst"} and is_date_line(following):
        names = piece.text if _is_name(piece.text) else None
    return names


def _with_standfirst(pieces: list[Piece]) -> list[Piece]:
    """Tell the standfirst below the title: a dateline or a byline follows, or it alone ends with no full stop."""
    at = next((number + 1 for number, piece in enumerate(pieces) if piece.kind == "title"), len(pieces))
    body = next((piece for piece in pieces[at + 1 :] if piece.kind not in _ABOVE_THE_BODY), None)
    if body is None or any(piece.kind == "standfirst" for piece in pieces):
        return pieces
    first, following = pieces[at], pieces[at + 1]
    if {first.kind, body.kind} != {"paragraph"} or not len(first.text.split()) >= _FEWEST_WORDS:
        return pieces
    ends = _SENTENCE_END.search(first.text) or _SENTENCE_WITHIN.search(first.text)
    apart = following.kind in {"byline", "dateline"} or (not ends and _SENTENCE_END.search(body.text))
    if not apart or len(first.text) > _LONGEST_STANDFIRST:
        return pieces
    return [*pieces[:at], first.part(0, len(first.text), "standfirst"), *pieces[at + 1 :]]


def names_standfirst(said: str) -> bool:
    """Tell whether the classes and names of an element of HTML say that it holds the standfirst."""
    return not _STANDFIRSTS.isdisjoint(word.lower() for word in _CLASS.findall(_NAMING.sub("sub", said)))


def byline(text: str) -> str | None:
    """Return the names of a byline ("By Jane Doe and John Roe"), or ``None`` where it is none.

    The date may follow on the same line.
    """
    if not text.startswith(_OPENS_BYLINE) or len(text) > _LONGEST_CREDIT:
        return None
    dated = re.fullmatch(_BYLINE_AND_DATE, text, re.I)
    found = _BYLINE.fullmatch(dated["by"] if dated else text)
    if not found:
        return None
    words = found["names"].replace(",", " ").split()
    named = all(word[0].isupper() or word.lower() in _SHORT_WORDS for word in words)
    ends_a_sentence = found["names"].endswith(".") and len(words[-1]) > 3
    return found["names"] if named and not ends_a_sentence and len(words) > 1 else None


def signature(text: str) -> str | None:
    """Return the names of a line that says where or as what somebody writes: "Ann Lee in Oslo", or ``None``."""
    if len(text) > _LONGEST_SIGNATURE or not (" in " in text or "," in text) or _SENTENCE_END.search(text):
        return None
    found = re.fullmatch(_SIGNATURE, text)
    if not found or found["names"].count(" ") > _MOST_NAMES:
        return None
    from briefing.lexicon.lookup import column  # few lines look like one

    given = column("given", "name")
    people = re.split(r",\s+|\s+and\s+", found["names"])
    return found["names"] if all(one.split()[0] in given for one in people) else None


def _is_name(text: str) -> bool:
    words = text.split()
    return 1 < len(words) <= _LONGEST_NAME and _SECTIONS.isdisjoint(words) and _are_names(words)


def _is_post(text: str, following: str) -> bool:
    """Tell whether a line below a byline, above the dateline or the date, is an office or an agency."""
    words = text.split()
    opens = is_date_line(following) or dateline_end(following) is not None
    return opens and len(words) <= _LONGEST_POST and _are_names(words) and not dateline_end(text)


def _are_names(words: Sequence[str]) -> bool:
    named = all(word[0].isupper() or word in _SHORT_WORDS for word in words)
    return named and not _SENTENCE_END.search(words[-1]) and not is_notice(" ".join(words))


def is_date_line(text: str) -> bool:
    """Tell whether a line is a date and nothing else."""
    may_be = len(text) <= _LONGEST_CREDIT and _HAS_DIGIT.search(text) is not None
    return may_be and re.fullmatch(_DATED, text, re.I) is not None


def is_caption(text: str) -> bool:
    """Tell whether a paragraph says itself that it stands below a picture."""
    return _PICTURE.match(text) is not None


def is_credit(line: str) -> bool:
    """Tell whether a line is a byline or a date: it stands alone, whatever is above and below."""
    if len(line) > 2 * _LONGEST_CREDIT or not (
        _HAS_DIGIT.search(line) or line.lstrip().startswith(_OPENS_BYLINE)
    ):
        return False
    text = " ".join(line.split())
    return byline(text) is not None or is_date_line(text)


def dateline_end(text: str) -> int | None:
    """Return where the dateline that opens a paragraph ends (its dash included), or ``None``.

    A place in capitals is one with a date, an agency or nothing between it and the dash; a place in
    small letters needs the date.
    """
    near = " ".join(text[:_LONGEST_DATELINE].split())
    if not any(dash in near for dash in _DASHES) or not (found := re.match(_DATELINE, text, re.I)):
        return None
    place = found["place"].strip()
    head = place.split(",")[0].split()
    named = found["date"] or (found["agency"] and found["agency"][1].isupper())
    shouted = text[found.end() : found.end() + 40].isupper()
    if head[0].strip(":").upper() in LABELS:
        return None
    if all(word.isupper() for word in head):
        alone = sum(map(str.isalpha, place)) >= _SHORTEST_PLACE and len(head) <= 3 and not shouted
        return found.end() if named or alone else None
    titled = all(word[0].isupper() or word in _SHORT_WORDS for word in place.replace(",", " ").split())
    return found.end() if found["date"] and titled else None


def _split(piece: Piece, end: int) -> list[Piece]:
    head = piece.part(0, end, "dateline")
    rest = len(piece.text) - len(piece.text[end:].lstrip())
    if rest == len(piece.text):
        return [head]
    return [head, piece.part(rest, len(piece.text), piece.kind)]
