"""The tree of an article's body to pieces, and which links lead somewhere."""

from __future__ import annotations

import lxml.html
import pytest

from briefing.sources.html.body import pieces_of, web_link

BODY = """<body><head rend="h1">Talks fail</head><p>The <hi rend="#b">ministers</hi> met<lb/>in Oslo.<lb/>They left.</p>
<head rend="h2">What they want</head><list><item>cod</item><item>hake</item></list>
<list><item>ling</item></list><quote><p>We are apart.</p></quote>
<table><row><cell>cod</cell><cell>32</cell></row></table><p>See <ref target="/treaty">the treaty</ref>.</p></body>"""


def test_blocks_and_marks() -> None:
    found = pieces_of(lxml.etree.fromstring(BODY), "https://example.org/talks")
    assert [(piece.kind, piece.text) for piece in found] == [
        ("title", "Talks fail"),
        ("paragraph", "The ministers met in Oslo."),
        ("paragraph", "They left."),
        ("heading", "What they want"),
        ("list_item", "cod"),
        ("list_item", "hake"),
        ("list_item", "ling"),
        ("quote", "We are apart."),
        ("paragraph", "cod | 32"),
        ("paragraph", "See the treaty."),
    ]
    marks = [(m.kind, piece.text[m.start : m.end], m.href) for piece in found for m in piece.marks]
    assert marks == [("strong", "ministers", None), ("link", "the treaty", "https://example.org/treaty")]


@pytest.mark.parametrize(
    ("href", "base", "link"),
    [
        ("/a", "https://example.org/b", "https://example.org/a"),
        ("https://example.org/a", "", "https://example.org/a"),
        ("mailto:ann@example.org", "", "mailto:ann@example.org"),
        ("/a", "", None),
        ("javascript:evil()", "https://example.org/", None),
        ("https://", "", None),
        ("http://[half", "", None),
        (None, "", None),
    ],
)
def test_web_link(href: str | None, base: str, link: str | None) -> None:
    assert web_link(href, base) == link
