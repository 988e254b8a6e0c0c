"""A page's mark-up to a tree that the readers can rely on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

import lxml.html  # type: ignore[import-untyped]

from briefing.sources.clean import SHOWN
from briefing.sources.errors import SourceError
from briefing.sources.html.encoding import NOT_XML
from briefing.sources.html.looks import joined

Element: TypeAlias = lxml.html.HtmlElement

REMEDY = "open it in a browser, and save its text"

_PARSER = lxml.html.HTMLParser(
    encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, default_doctype=False
)
# lxml.html calls a function in Python for the class of every element that is looked at, a tenth of all the reading
_PARSER.set_element_class_lookup(lxml.etree.ElementDefaultClassLookup(element=Element))
_NUMERIC = re.compile(r"&#(?:([0-9]+)|[xX]([0-9a-fA-F]+));?")
# libxml2 stumbles over a slash in these, and takes a page for ended where the tag of html is closed at once
_PROLOGUE = re.compile(r"\A(?:\s*<\?xml[^>]*>?|\s*< ?! ?DOCTYPE[^>]{0,500}>)+", re.I)
_CLOSED = re.compile(r"\A((?:[^<]|<[!?]){0,4000}<html[^<>]{0,2000}?)\s*/>", re.I)
_TEXTS = lxml.etree.XPath("descendant::text()[not(parent::script)]", smart_strings=False)
_MOST_DIGITS = 8
_LAST = 0x10FFFF


def page_tree(text: str, source: str) -> Element:
    """Return the tree of a page; references to characters that no text may hold become U+FFFD."""
    markup = _PROLOGUE.sub("", _NUMERIC.sub(_legal, text), count=1)
    markup = _CLOSED.sub(r"\1>", markup, count=1)
    try:
        tree = lxml.html.document_fromstring(markup, parser=_PARSER)
    except lxml.etree.LxmlError as error:
        raise no_article(source) from error
    _write_out_quotes(tree)
    return tree


def no_article(source: str) -> SourceError:
    """Return the error for a page in which no article was found."""
    return SourceError(source, "holds no article", REMEDY)


def events(element: Element) -> Iterator[tuple[str, Element]]:
    """Return ``start`` and ``end`` of an element and all in it; its depth does not matter."""
    walk = lxml.etree.iterwalk(element, events=("start", "end"))
    return ((event, one) for event, one in walk if isinstance(one.tag, str))


def shown(element: Element) -> str:
    """Return the text of an element on one line, as it stands there; data of the page are no text."""
    return joined(_TEXTS(element))


def _legal(found: re.Match[str]) -> str:
    digits = (found[1] or found[2]).lstrip("0") or "0"
    if len(digits) > _MOST_DIGITS:
        return SHOWN
    code = int(digits, 10 if found[1] else 16)
    if 0x80 <= code <= 0x9F:  # browsers read these as cp1252
        return bytes((code,)).decode("cp1252", "replace")
    return SHOWN if code > _LAST or NOT_XML.match(chr(code)) else found[0]


def _write_out_quotes(tree: Element) -> None:
    """Put the quotation marks that a browser draws around ``q`` into the text."""
    for element in list(tree.iter("q")):
        element.text = "“" + (element.text or "")
        if len(element):
            element[-1].tail = (element[-1].tail or "") + "”"
        else:
            element.text += "”"
        element.drop_tag()
