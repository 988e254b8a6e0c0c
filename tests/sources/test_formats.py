"""The table of formats: each record is whole, and each format is told by name, media type and beginning."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from itertools import chain

import pytest

from briefing.sources import read_text
from briefing.sources.formats import (
    FORMATS,
    HEAD,
    XML_ROOTS,
    Format,
    holds_many,
    kind_of,
    kind_of_bytes,
    kind_of_media_type,
    kind_of_text,
    numbered,
)

CALLED = {"text": "parse", "bytes": "parse", "many": "drafts"}


@pytest.mark.parametrize("field", ["kind", "module", "suffixes", "media_types"])
def test_what_tells_a_format_tells_no_other(field: str) -> None:
    values = [getattr(one, field) for one in FORMATS]
    told = list(chain.from_iterable(values)) if field.endswith("s") else values
    assert len(told) == len(set(told))


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.kind)
def test_the_module_of_a_format_is_called_as_the_record_says(form: Format) -> None:
    if form.needs and find_spec(form.needs[0]) is None:
        pytest.skip(f"{form.needs[0]} is not installed")
    module = import_module(form.module)
    assert callable(getattr(module, CALLED[form.takes]))
    assert callable(getattr(module, "is_large", None)) == (form.apart == "large" and form.most is None)
    assert form.remedy
    assert not form.common_suffix or form.signature


@pytest.mark.parametrize("kind", [one.kind for one in FORMATS if one.takes == "text"])
def test_a_text_is_read_by_its_kind(kind: str) -> None:
    assert read_text("Some words.", kind=kind).text == "Some words."


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("a.txt", "text"),
        ("a.MD", "markdown"),
        ("folder.md/a.htm", "html"),
        ("a.xml", "wire"),
        ("a.eml", "mail"),
        ("a.mbox", "mbox"),
        ("a.MHTML", "mhtml"),
        ("a.mht", "mhtml"),
        ("a.PDF", "pdf"),
        ("a.docx", "docx"),
        ("a.doc", None),
        ("a", None),
        (".txt", None),
    ],
)
def test_a_name_tells_the_kind(path: str, kind: str | None) -> None:
    assert kind_of(path) == kind


BEGINNINGS: list[tuple[bytes, str | None]] = [
    (b"%PDF-1.7\n", "pdf"),
    (b"\n %PDF-1.7\n", "pdf"),
    (b"PK\x03\x04", "docx"),
    (b"From ann@example.org Mon\nSubject: x\n", "mbox"),
    (b"Received: from a\n", "mail"),
    (b"mime-version: 1.0\n", "mail"),
    (b"From: <Saved by Blink>\r\nSubject: x\r\n", "mhtml"),
    (b"MIME-Version: 1.0\nSubject: x\nSnapshot-Content-Location: https://a.example/\n", "mhtml"),
    (b"MIME-Version: 1.0\n\nSnapshot-Content-Location: so it was said\n", "mail"),
    (b"<!doctype html><html>", "html"),
    (b"\xef\xbb\xbf<!-- saved --><HTML lang=en>", "html"),
    (b"<?xml version='1.0'?><html xmlns='x'>", "html"),
    (b"<?xml version='1.0'?><rss>", "wire"),
    (b"<atom:feed xmlns:atom='x'>", "wire"),
    (b"<rdf:RDF>", "wire"),
    (b"<newsMessage>", "wire"),
    (b'{"version": "https://jsonfeed.org/version/1.1"}', "wire"),
    (b'{"headline": "x"}', "wire"),
    (b'{"a": 1}', None),
    (b"<svg>", None),
    (b"---\ntitle: x\n", None),  # text: its reader is chosen once it is decoded
    (b"The ministers met.", None),
    (b"From ann to bob\n\nwords", None),
    (b" " * HEAD + b"<html>", None),
    (b"", None),
]


@pytest.mark.parametrize(("data", "kind"), BEGINNINGS)
def test_the_beginning_tells_the_kind(data: bytes, kind: str | None) -> None:
    assert kind_of_bytes(data) == kind


@pytest.mark.parametrize("root", XML_ROOTS)
def test_a_root_of_xml_that_is_read_is_told(root: str) -> None:
    assert kind_of_bytes(f"<?xml version='1.0'?>\n<n:{root} a='b'>".encode()) == "wire"
    assert callable(import_module(f"briefing.sources.wire.{XML_ROOTS[root]}").drafts)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("---\ntitle: x\n---\n", "markdown"),
        ("---\n\ntitle", "text"),
        ("+++\ntitle = 'x'\n+++\n", "markdown"),
        ("+++\nwords\n", "text"),
        ("words", "text"),
        ("", "text"),
    ],
)
def test_a_text_without_a_name_is_markdown_where_it_has_front_matter(text: str, kind: str) -> None:
    assert kind_of_text(text) == kind


def test_a_media_type_tells_the_kind() -> None:
    for one in FORMATS:
        assert {kind_of_media_type(media) for media in one.media_types} <= {one.kind}
    assert kind_of_media_type("application/rss+xml") == "wire"
    assert kind_of_media_type("image/png") is None


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("feed.xml#3", ("feed.xml", 3)),
        ("a.mbox#12", ("a.mbox", 12)),
        ("feed.xml", ("feed.xml", None)),
        ("feed.xml#0", ("feed.xml#0", None)),
        ("a.txt#3", ("a.txt#3", None)),
        ("feed.xml#1234567", ("feed.xml#1234567", None)),
    ],
)
def test_a_number_stands_behind_files_that_hold_several(path: str, expected: tuple[str, int | None]) -> None:
    assert numbered(path) == expected
    assert holds_many(expected[0]) == (expected[0] in {"feed.xml", "a.mbox"})
