"""XML and JSON files: which wire format or feed they are, and the articles in them."""

from __future__ import annotations

from importlib import import_module

from briefing.sources.article import Draft
from briefing.sources.errors import SourceError
from briefing.sources.formats import XML_ROOTS
from briefing.sources.intake.xml_json import json_value, refuse_entities, root_name

_LONGEST_NAME = 60  # characters
_TOLD = "give RSS, Atom, JSON Feed, NewsML-G2, NITF or ninjs, or the article as text"


def drafts(data: bytes, source: str) -> list[Draft]:
    """Return the articles of a feed, a NewsML-G2 document or a ninjs object; raise ``SourceError`` for others."""
    base = source if source.startswith(("http://", "https://")) else ""
    start = data.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")[:1]
    if start in {b"{", b"["}:
        from briefing.sources.wire import jsonfeed, ninjs

        value = json_value(data, source)
        if jsonfeed.is_feed(value):
            return jsonfeed.drafts(value, source, base)
        return ninjs.drafts(value, source)
    if start != b"<":
        raise SourceError(source, "is neither XML nor JSON", _TOLD)
    refuse_entities(data, source)
    name = root_name(data)
    if name.lower() not in XML_ROOTS:
        reason = f"is XML of another kind (<{name[:_LONGEST_NAME]}>)" if name else "is broken XML"
        raise SourceError(source, reason, _TOLD)
    module = import_module(f"briefing.sources.wire.{XML_ROOTS[name.lower()]}")
    found: list[Draft] = module.drafts(data, source, base)
    return found
