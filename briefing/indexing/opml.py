"""Lists of feeds as other programs write and read them: OPML 2.0."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from briefing.sources import SourceError
from briefing.sources.addresses import true_address
from briefing.sources.clean import clean_line
from briefing.sources.intake import is_address, read_bytes
from briefing.sources.intake.xml_json import local, xml_root

_WHAT = "give a file of the format OPML, as programs for feeds export it"


def feeds_in(path: str) -> list[tuple[str, str]]:
    """Return the feeds of an OPML file, each by its address and title; raise ``SourceError`` where there are none."""
    root = xml_root(read_bytes(path), path)
    if local(root).lower() != "opml":
        raise SourceError(path, "is no list of feeds", _WHAT)
    found: dict[str, str] = {}
    for element in root.iter():
        told = {name.lower(): value.strip() for name, value in element.attrib.items()}
        url = told.get("xmlurl", "")
        if local(element).lower() == "outline" and is_address(url):
            found.setdefault(url, clean_line(told.get("title") or told.get("text") or ""))
    if not found:
        raise SourceError(path, "names no feed", _WHAT)
    return list(found.items())


def opml(feeds: Iterable[tuple[str, str]]) -> str:
    """Return feeds, each an address and a title, as an OPML file."""
    lines = [
        f'    <outline type="rss" text="{escape(title or true_address(url))}" xmlUrl="{escape(url)}"/>'
        for url, title in feeds
    ]
    head = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        "  <head><title>briefing</title></head>",
    ]
    return "\n".join([*head, "  <body>", *lines, "  </body>", "</opml>", ""])
