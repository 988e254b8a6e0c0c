"""XML and JSON within bounds: nothing expanded, nothing fetched, nothing too deep."""

from __future__ import annotations

import json
import re
from importlib import import_module
from typing import Any

from briefing.sources.decode import decode
from briefing.sources.errors import SourceError

_SAVE_AGAIN = "save it again, or give the article as text"


def xml_root(data: bytes, source: str) -> Any:
    """Return the root element of an XML document; raise ``SourceError`` where it is broken or declares entities."""
    refuse_entities(data, source)
    etree = import_module("lxml.etree")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError, LookupError) as error:
        raise SourceError(source, f"is broken XML ({error})", _SAVE_AGAIN) from error
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise _entities(source)
    return root


def refuse_entities(data: bytes, source: str) -> None:
    """Raise ``SourceError`` where a document declares entities of its own, which can expand without end."""
    plain = data.replace(b"\0", b"")  # UTF-16 too
    if b"<!DOCTYPE" in plain and b"<!ENTITY" in plain:
        raise _entities(source)


def json_value(data: bytes, source: str) -> Any:
    """Return the value of a JSON document; raise ``SourceError`` where it is broken or too deep."""
    try:
        return json.loads(decode(data, source))
    except (ValueError, RecursionError) as error:
        reason = str(error) if isinstance(error, ValueError) else "nested too deep"
        raise SourceError(source, f"is broken JSON ({reason})", _SAVE_AGAIN) from error


def root_name(data: bytes) -> str:
    """Return the local name of the first element of a document, broken or not; empty where there is none."""
    head = data[:65536].replace(b"\0", b"").decode("utf-8", "replace")
    head = re.sub(r"<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)", "", head, flags=re.S)
    found = re.search(r"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)", head)
    return found[1] if found else ""


def local(element: Any) -> str:
    """Return the name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _entities(source: str) -> SourceError:
    return SourceError(source, "declares XML entities, which are not expanded here", _SAVE_AGAIN)
