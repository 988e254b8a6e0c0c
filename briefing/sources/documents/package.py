"""The archive of a Word document, made anew of the parts that hold its words.

Word opens an archive whose links lead nowhere, whose types are odd or whose names it would write otherwise;
python-docx refuses it. What it gets is an archive of the text, its styles, its outward links and its properties.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from lxml import etree  # type: ignore[import-untyped]

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")  # the namespaces of the strict variant
_USUAL = rb"http://schemas.openxmlformats.org/\1/2006/"
_MAIN = "word/document.xml"
_HYPERLINK = "hyperlink"
# The last word of a relationship's type -> the name of the part in the new archive, and its content type.
_PARTS = {
    "styles": ("word/styles.xml", f"{_WORD}.styles+xml"),
    "core-properties": ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
}
_CORE = f"{_PACKAGE}/relationships/metadata/core-properties"


class _Link(NamedTuple):
    id: str
    kind: str  # the last word of its type
    target: str
    outward: bool


def mended(archive: zipfile.ZipFile) -> bytes:
    """Return the archive that python-docx reads; raise ``KeyError`` where there is no main part."""
    names = {_plain(name): name for name in archive.namelist()}
    roots = _links(archive, names, "")
    told = next((_plain(link.target) for link in roots if link.kind == "officeDocument"), _MAIN)
    main = told if told in names else _MAIN
    links = _links(archive, names, main)
    parts = {_MAIN: _usual(archive.read(names[main]))}
    types = {_MAIN: f"{_WORD}.document.main+xml"}
    outer = [_relationship("main", f"{_OFFICE}/officeDocument", _MAIN)]
    inner = [
        _relationship(link.id, f"{_OFFICE}/hyperlink", link.target, outward=True)
        for link in links
        if link.kind == _HYPERLINK and link.outward
    ]
    for link, base in [(one, "") for one in roots] + [(one, posixpath.dirname(main)) for one in links]:
        place = _place(base, link.target)
        if link.kind not in _PARTS or link.outward or place not in names or _PARTS[link.kind][0] in parts:
            continue
        name, types[_PARTS[link.kind][0]] = _PARTS[link.kind]
        parts[name] = _usual(archive.read(names[place]))
        if link.kind == "styles":
            inner.append(_relationship("briefing-styles", f"{_OFFICE}/styles", "styles.xml"))
        else:
            outer.append(_relationship("core", _CORE, name))
    parts["_rels/.rels"] = _relationships(outer)
    parts["word/_rels/document.xml.rels"] = _relationships(inner)
    return _packed(parts, types)


def _plain(name: str) -> str:
    """Return a part's name as it is compared: no root, no backslashes, no case."""
    return name.replace("\\", "/").lstrip("/").lower()


def _place(base: str, target: str) -> str:
    return _plain(target if target.startswith("/") else posixpath.normpath(posixpath.join(base, target)))


def _usual(data: bytes) -> bytes:
    return _STRICT.sub(_USUAL, data)


def _links(archive: zipfile.ZipFile, names: Mapping[str, str], part: str) -> list[_Link]:
    """Return the relationships of a part; none where it has none."""
    folder, name = posixpath.split(part)
    place = _plain(posixpath.join(folder, "_rels", f"{name}.rels"))
    if place not in names:
        return []
    root = etree.fromstring(archive.read(names[place]), etree.XMLParser(resolve_entities=False))
    return [
        _Link(
            one.get("Id", ""),
            one.get("Type", "").rpartition("/")[2],
            one.get("Target", ""),
            one.get("TargetMode") == "External",
        )
        for one in root.iter("{*}Relationship")
    ]


def _relationship(name: str, kind: str, target: str, *, outward: bool = False) -> str:
    mode = ' TargetMode="External"' if outward else ""
    return f"<Relationship Id={quoteattr(name)} Type={quoteattr(kind)} Target={quoteattr(target)}{mode}/>"


def _relationships(members: list[str]) -> bytes:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(members)}</Relationships>'.encode()


def _packed(parts: Mapping[str, bytes], types: Mapping[str, str]) -> bytes:
    told = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items())
    head = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{told}</Types>'
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("[Content_Types].xml", head)
        for name, data in parts.items():
            packed.writestr(name, data)
    return out.getvalue()
