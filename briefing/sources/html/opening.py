"""The head of an article on its page: what stands between its title and its first paragraph, and who signs there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile

from briefing.sources.article.lead import is_credit, names_standfirst
from briefing.sources.article.similarity import bare
from briefing.sources.clean import clean_line
from briefing.sources.html.names import names_of, says
from briefing.sources.html.tree import Element, shown

_PARAGRAPH = 80  # characters of a sentence with which a body begins
_MOST = 600  # elements of a head
_ENDED = re.compile(r"[.!?…:][\"”’')\]]*$")
_PROFILE = re.compile(
    r"/(?:authors?|by|byline|staff|people|person|profiles?|journalists?|contributors?|writers?|reporters?)/[\w%.-]",
    re.I,
)
_BY = re.compile(r"(?:(?:words|written|reported|story|report|text|posted|published) )?by:? +", re.I)
_ENDS_NAMES = re.compile(
    r"\s*(?:[|•·/–—(;@]|\d|,\s*(?-i:(?=[a-z\d]))"
    r"|,[^,]*\b(?:correspondent|editor|reporter|writer|staff|contributor|columnist|bureau|desk|producer|analyst)\b"
    r"|\b(?:published|posted|updated|today|yesterday|writes|is|was|has|lives|covers|reports|for the|at the|follow)\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b).*",
    re.I | re.S,
)
_JOINT = re.compile(r"\s*,\s*|\s+(?:and|und|et|y|e|&|with)\s+")
_NAME = re.compile(
    r"[^\W\d_][\w.’'-]*(?: (?:(?:de|da|di|del|la|van|von|der|den|bin|al|el|ter|of|the) )*[^\W\d_][\w.’'-]*){0,4}"
)
_PARTICLES = frozenset("de da di del la van von der den bin al el ter of the".split())
_NOBODY = frozenset(
    "admin administrator editor editors staff newsroom guest author news desk reporter reporters contributor team"
    " webmaster user anonymous online share follow comments print email home opinion politics world business"
    " sport".split()
)
_LONGEST_SIGN = 200  # characters of a box that names the author
_ROLE, _DATED = 25, 90  # characters beside the names in such a box: of a role, and of dates
_EMBEDDED = re.compile(
    r"tweet|embed|quote|comment|card|related|caption|gallery|social|instagram|avatar", re.I
)
_SIDES = ("aside", "nav", "footer", "li", "blockquote", "figure", "figcaption")


def opening_of(tree: Element, heading: Element | None, description: str | None) -> list[Element]:
    """Return the elements from the title to the first paragraph of the body, in their order."""
    start = heading
    if heading is not None:
        start = next(heading.iterancestors("header", "article"), heading)
    elements = [one for one in tree.iter() if isinstance(one.tag, str)]
    if start is not None:
        elements = list(dropwhile(lambda one: one is not start, elements))
    told, found = bare(description or ""), []
    for one in elements[:_MOST]:
        if one.tag == "p" and _begins_body(one, told):
            break
        found.append(one)
    return found


def _begins_body(paragraph: Element, told: str) -> bool:
    words = shown(paragraph)
    if len(words) < _PARAGRAPH or not _ENDED.search(words) or is_credit(words):
        return False
    named = any(
        names_standfirst(names_of(one))
        for one in (paragraph, *paragraph.iterancestors("div", "header", "section"))
    )
    return not named and not (told and bare(words) == told)


def signed_in(opening: Sequence[Element], tree: Element) -> tuple[list[str], list[Element]]:
    """Return the names that sign an article, and the boxes in its head that only say who wrote it and when."""
    names: list[str] = []
    boxes: list[Element] = []
    for element in opening:
        if not _signs(element) or _is_elsewhere(element):
            continue
        said = names_in(shown(element))
        if said and not any(bare(said) in bare(one) for one in names):
            names = [one for one in names if bare(one) not in bare(said)] + [said]
        if said or len(shown(element)) <= _LONGEST_SIGN:
            boxes.append(_widest(element))
    if not names:
        names = list(_below(opening, tree))
    return names, boxes


def names_in(line: str) -> str | None:
    """Return the names that a line opens with, as ``Ann Lee and Omar Haddad``; ``None`` where it opens with none."""
    line = clean_line(line)
    words = _ENDS_NAMES.sub("", _BY.sub("", line, count=1)).strip(" ,.:")
    if not words or len(words) > _LONGEST_SIGN:
        return None
    people = [one for one in _JOINT.split(words) if one]
    return words if people and all(map(_is_name, people)) else None


def _is_name(words: str) -> bool:
    parts = words.split()
    return (
        _NAME.fullmatch(words) is not None
        and all(part[0].isupper() or part in _PARTICLES for part in parts)
        and not (len(parts) == 1 and parts[0].lower() in _NOBODY)
        and not ({part.lower() for part in parts} <= _NOBODY)
        and 1 < len(parts) <= 6
    )


def _signs(element: Element) -> bool:
    if element.tag == "author":
        return True
    if element.tag == "a" and _PROFILE.search(element.get("href") or ""):
        return True
    names = names_of(element)
    return (
        bool(names) and element.tag not in {"article", "main", "body", "html", "h1"} and says(names, "signed")
    )


def _is_elsewhere(element: Element) -> bool:
    around = (element, *element.iterancestors())
    return any(
        one.tag in _SIDES or _EMBEDDED.search(one.get("class") or "")
        for one in around
        if one.tag not in {"body", "html"}
    )


def _widest(element: Element) -> Element:
    """Return the widest box around an element that still holds no more than who wrote it and when."""
    box = element
    for one in element.iterancestors("div", "span", "p", "section", "address"):
        if len(shown(one)) > _LONGEST_SIGN or next(one.iter("h1", "h2", "h3"), None) is not None:
            break
        if any(len(shown(p)) >= _PARAGRAPH for p in one.iter("p")) or not _only_signs(one, element):
            break
        box = one
    return box


def _only_signs(box: Element, element: Element) -> bool:
    """Tell whether beside the names a box holds no words but dates and roles."""
    rest = shown(box).replace(shown(element), "", 1)
    if any(
        names_standfirst(names_of(one)) and shown(one) not in shown(element)
        for one in box.iter("p", "h4", "span")
    ):
        return False
    return len(rest) <= _ROLE or (len(rest) <= _DATED and any(map(str.isdigit, rest)))


def _below(opening: Sequence[Element], tree: Element) -> Iterator[str]:
    """Return the one name that signs below the article."""
    last = opening[-1] if opening else None
    if last is None:
        return
    elements = [one for one in tree.iter() if isinstance(one.tag, str)]
    paragraphs = [n for n, one in enumerate(elements) if one.tag == "p" and len(shown(one)) >= _PARAGRAPH]
    if not paragraphs:
        return
    end = elements[paragraphs[-1]]
    scope = set(next(end.iterancestors("article", "main"), end.getparent()).iter())
    found = {
        said
        for one in elements[paragraphs[-1] :][:_MOST]
        if one in scope and _signs(one) and not _is_elsewhere(one) and (said := names_in(shown(one)))
    }
    if len(found) == 1:
        yield from found
