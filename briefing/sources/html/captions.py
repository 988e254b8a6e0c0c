"""The captions of a page's pictures, put between the paragraphs where they stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.sources.article import Piece
from briefing.sources.article.similarity import bare
from briefing.sources.clean import clean_line
from briefing.sources.html.looks import after_caption, is_credit, joined
from briefing.sources.html.tree import Element, events, shown

_ELSEWHERE = ("aside", "nav", "footer")
_NEAR = 4  # paragraphs around a picture by which its place is found
_LONGEST = 1_000  # characters
_KEY = 40  # characters by which a paragraph of the page is found in the body
_PLACES = ("p", "h2", "h3", "h4", "li", "blockquote", "figcaption")
_NAMED_CREDIT = re.compile(r"credit|copyright|source|photographer|byline|attribution", re.I)
_BEFORE = re.compile(  # the number of a picture, and what is only read aloud
    r"\d{1,3} ?(?:of|/) ?\d{1,3}(?!\d)[ .:|-]*|(?:media|image|video|photo|picture) captions?[ :,.-]*", re.I
)


def with_captions(pieces: Sequence[Piece], tree: Element) -> list[Piece]:
    """Put the captions of pictures between the paragraphs where they stand on the page."""
    places = list(tree.iter(*_PLACES)) if next(tree.iter("figcaption"), None) is not None else []
    if not places:
        return list(pieces)
    said = [bare(piece.text) for piece in pieces]
    present = set(said)
    where = {words[:_KEY]: at for at, words in reversed(list(enumerate(said)))}
    before: defaultdict[int, list[Piece]] = defaultdict(list)  # number of a piece -> its captions
    for number, element in enumerate(places):
        text = caption_of(element) if element.tag == "figcaption" else ""
        if not 0 < len(text) <= _LONGEST or bare(text) in present or _is_elsewhere(element):
            continue
        following = _found(places[number + 1 : number + 1 + _NEAR], where)
        preceding = _found(reversed(places[max(0, number - _NEAR) : number]), where)
        at = next(following, next((one + 1 for one in preceding), None))
        if at is not None:
            present.add(bare(text))
            before[at].append(Piece("caption", text))
    return [one for at in range(len(pieces) + 1) for one in (*before[at], *pieces[at : at + 1])]


def caption_of(element: Element) -> str:
    """Return the words of a caption, its credit a sentence of its own; numbers of pictures are left out."""
    texts: list[list[str]] = [[]]  # of the caption, and of each credit
    for event, one in events(element):
        if event == "start":
            if one is not element and _is_credit(one):
                texts.append([])
            texts[-1].append(one.text or "")
        elif one is not element:
            texts[-1].append(one.tail or "")
    line = ""
    for part in map(clean_line, map(joined, texts)):
        line += f"{after_caption(line)}{part}" if part else ""
    return _BEFORE.sub("", line, count=1)


def _is_credit(element: Element) -> bool:
    return _NAMED_CREDIT.search(element.get("class") or "") is not None or is_credit(shown(element))


def _found(places: Iterable[Element], where: Mapping[str, int]) -> Iterator[int]:
    """Return the numbers of the pieces that stand at these places, of those that were found in the body."""
    keys = (bare(shown(one))[:_KEY] for one in places if one.tag != "figcaption")
    return (where[key] for key in keys if key in where)


def _is_elsewhere(element: Element) -> bool:
    return next(element.iterancestors(*_ELSEWHERE), None) is not None
