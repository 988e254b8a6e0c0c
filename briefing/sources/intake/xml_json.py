"""XML and JSON within bounds: nothing expanded, nothing fetched, nothing too deep."""

from __future__ import annotations

import json
import re
from html import escape
from html.entities import html5
from importlib import import_module
from typing import Any

from briefing.sources.errors import SourceError
from briefing.sources.intake.decode import decode, decode_part

MAX_JSON = 10_000_000  # characters

_DECLARATION = re.compile(r"\A\ufeff?\s*<\?xml[^>]{0,200}\?>")
_ENCODING = re.compile(rb"""\A<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']""")
_HOLDS_ASCII = re.compile(
    r"utf[-_]?(?:8|16)|us-ascii|ascii|iso[-_]?8859-\d{1,2}|latin-?\d{1,2}|windows-125\d|cp125\d|koi8-?[ru]",
    re.I,
)
_BEFORE = b"\xef\xbb\xbf \t\r\n"
_NAMED = re.compile(r"&(?:([A-Za-z][A-Za-z0-9]{1,31});|(?!#\w{1,8};))")
_HALVES = re.compile(r"(?:&#(?:[xX]0*[dD][89a-fA-F][\da-fA-F]{2}|0*5[567]\d{3});)+")  # of a pair in UTF-16
_XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_NO_XML = re.compile("[^\\t\\n\\r -\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
_SAVE_AGAIN = "save it again, or give the article as text"


def xml_root(data: bytes, source: str) -> Any:
    """Return the root element of an XML document; raise ``SourceError`` where it is broken or declares entities."""
    refuse_entities(data, source)
    etree = import_module("lxml.etree")
    known = _in_utf8(data)
    try:
        root = etree.fromstring(data if known is None else known, _parser(etree, utf_8=known is not None))
    except (etree.LxmlError, ValueError, LookupError) as error:
        raise _broken(source, error) from error
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise _entities(source)
    return root


def well_formed(data: bytes, source: str) -> bytes:
    """Return a document as well-formed UTF-8 without a DTD; what is broken in it is mended where it can be.

    Raises ``SourceError`` where nothing can be saved.
    """
    etree = import_module("lxml.etree")
    try:
        root = xml_root(data, source)
        if any(True for _ in root.iter(etree.Entity)):
            raise SourceError(source, "holds entities that nothing declares", _SAVE_AGAIN)
    except SourceError as error:
        refuse_entities(data, source)
        text = _mended(decode_part(data, _declared(data)).text)
        try:
            root = etree.fromstring(text.encode("utf-8", "replace"), _parser(etree, utf_8=True, recover=True))
        except (etree.LxmlError, ValueError) as again:
            raise _broken(source, again) from again
        if root is None:
            raise error
    return bytes(etree.tostring(root, encoding="utf-8"))


def _in_utf8(data: bytes) -> bytes | None:
    """Return a document in UTF-8 whatever it declares, rightly or wrongly; ``None`` where that is not known."""
    data = data.lstrip(_BEFORE)
    declared = _declared(data)
    if b"\0" in data[:4] or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    if declared and not _HOLDS_ASCII.fullmatch(declared):
        return None
    found = decode_part(data, declared)
    return None if found.unread else found.text.encode("utf-8")


def _declared(data: bytes) -> str | None:
    found = _ENCODING.match(data.lstrip(_BEFORE))
    return found[1].decode("ascii") if found else None


def _parser(etree: Any, *, utf_8: bool = False, recover: bool = False) -> Any:
    return etree.XMLParser(
        encoding="utf-8" if utf_8 else None,
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _mended(text: str) -> str:
    text = _HALVES.sub(_whole, _DECLARATION.sub("", text))
    return _NO_XML.sub("\ufffd", _NAMED.sub(_character, text))


def _whole(found: re.Match[str]) -> str:
    """Return the characters of references to halves, as programs write them that count in UTF-16."""
    halves = re.findall(r"&#([xX]?)0*(\w+);", found[0])
    text = "".join(chr(int(digits, 16 if is_hex else 10)) for is_hex, digits in halves)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _character(found: re.Match[str]) -> str:
    """Return the character of a name that HTML knows and XML does not; an ampersand that names none is itself."""
    if found[1] is None:
        return "&amp;"
    if found[1] in _XML_NAMES or f"{found[1]};" not in html5:
        return found[0]
    return escape(html5[f"{found[1]};"], quote=False)


def refuse_entities(data: bytes, source: str) -> None:
    """Raise ``SourceError`` where a document declares entities of its own, which can expand without end."""
    plain = data.replace(b"\0", b"")  # UTF-16 too
    if b"<!DOCTYPE" in plain and b"<!ENTITY" in plain:
        raise _entities(source)


def json_value(data: bytes, source: str) -> Any:
    """Return the value of a JSON document; raise ``SourceError`` where it is broken or too deep."""
    try:
        return json.loads(decode(data, source, longest=MAX_JSON).text)
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


def _broken(source: str, error: Exception) -> SourceError:
    return SourceError(source, f"is broken XML ({str(error)[:200]})", _SAVE_AGAIN)


def _entities(source: str) -> SourceError:
    return SourceError(source, "declares XML entities, which are not expanded here", _SAVE_AGAIN)
