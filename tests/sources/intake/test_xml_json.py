"""XML and JSON within bounds: nothing expanded, nothing fetched, nothing too deep; what can be mended is."""

from __future__ import annotations

import pytest

from briefing.sources import SourceError
from briefing.sources.intake.xml_json import json_value, local, root_name, well_formed, xml_root

BOMB = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'


def test_the_root_of_xml() -> None:
    root = xml_root(b"<n:rss xmlns:n='x'><!-- a --><item/></n:rss>", "a.xml")
    assert local(root) == "rss"
    assert [local(one) for one in root] == ["item"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (BOMB, "declares XML entities"),
        (BOMB.decode().encode("utf-16"), "declares XML entities"),
        (b"<a>", "is broken XML"),
        (b"", "is broken XML"),
        (b"<a>" * 100_000, "is broken XML"),
    ],
)
def test_xml_that_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        xml_root(data, "a.xml")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"<a>so &amp; so</a>", "so & so"),
        (b"<a>so & so</a>", "so & so"),
        (b"<a>caf&eacute;</a>", "café"),
        (b"<a>&#xD83D;&#xDE00;</a>", "😀"),
        (b"<a>so\x00 it was</a>", "so\ufffd it was"),
        (b"<a><b>so</a>", "so"),
    ],
)
def test_what_is_broken_in_it_is_mended(data: bytes, text: str) -> None:
    root = xml_root(well_formed(data, "a.xml"), "a.xml")
    assert "".join(root.itertext()) == text


def test_entities_are_never_mended() -> None:
    with pytest.raises(SourceError, match="declares XML entities"):
        well_formed(BOMB, "a.xml")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"<?xml version='1.0'?><!-- <a> --><n:rss>", "rss"),
        ("<feed>".encode("utf-16-le"), "feed"),
        (b"words", ""),
    ],
)
def test_the_name_of_the_first_element(data: bytes, name: str) -> None:
    assert root_name(data) == name


def test_json() -> None:
    assert json_value(b'\xef\xbb\xbf{"a": [1]}', "a.json") == {"a": [1]}


@pytest.mark.parametrize(("data", "reason"), [(b"{", "is broken JSON"), (b"[" * 100_000, "nested too deep")])
def test_json_that_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        json_value(data, "a.json")


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"), ("UTF-8", "utf-8-sig"), ("", "utf-8"), ("iso-8859-1", "utf-8"), ("windows-1252", "utf-8"),
        ("ISO-8859-2", "utf-8"), ("us-ascii", "utf-8"), ("utf-16", "utf-8"), ("iso-8859-1", "iso-8859-1"),
        ("iso-8859-1", "cp1252"), ("windows-1252", "cp1252"), ("utf-8", "cp1252"), ("", "cp1252"),
        ("utf-16", "utf-16"), ("utf-8", "utf-16"), ("utf-16le", "utf-16-le"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("words", ["Café in Ålesund", "Café “shut”"])
def test_what_is_declared_and_what_the_bytes_are(declared: str, encoding: str, words: str) -> None:
    if encoding == "iso-8859-1" and "“" in words:
        pytest.skip("has no such letters")
    said = f' encoding="{declared}"' if declared else ""
    data = f'<?xml version="1.0"{said}?>\n<a>{words}</a>'.encode(encoding)
    assert "".join(xml_root(data, "a.xml").itertext()) == words
    assert words.encode() in well_formed(data, "a.xml")


@pytest.mark.parametrize(
    ("encoding", "words"),
    [("iso-8859-2", "Łódź"), ("windows-1251", "Москва"), ("koi8-r", "Москва"), ("gb2312", "北京"), ("shift_jis", "東京"), ("euc-kr", "서울"), ("big5", "臺北")],
)  # fmt: skip
def test_xml_in_other_encodings(encoding: str, words: str) -> None:
    data = f'<?xml version="1.0" encoding="{encoding}"?><a>{words}</a>'.encode(encoding)
    assert "".join(xml_root(data, "a.xml").itertext()) == words
    broken = data.replace(b"</a>", b" & so</a>")
    assert f"{words} &amp; so".encode() in well_formed(broken, "a.xml")
