"""Markdown to the blocks of an article."""

import pytest

from briefing.model import Article
from briefing.sources import SourceError, read_text

FRONT = """\
---
title: "Fleets still far apart"
date: 2026-03-03
author: [Ann Lee, Omar Haddad]
source: Northern Courier
url: https://courier.example/fleets
language: en-GB
---
"""


def markdown(text: str) -> Article:
    return read_text(text, kind="markdown")


def blocks(text: str) -> list[tuple[str, str]]:
    article = markdown(text)
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Title\n\nBody.", [("title", "Title"), ("paragraph", "Body.")]),
        ("## Title\n\nBody.", [("title", "Title"), ("paragraph", "Body.")]),
        ("Title\n=====\n\nBody.", [("title", "Title"), ("paragraph", "Body.")]),
        ("Body.\n\n# Part\n\nMore.", [("paragraph", "Body."), ("heading", "Part"), ("paragraph", "More.")]),
        ("# Title\n\n*A standfirst.*\n\nBody.", [("title", "Title"), ("standfirst", "A standfirst."), ("paragraph", "Body.")]),
        ("# Title\n\n*All* of it.\n\nBody.", [("title", "Title"), ("paragraph", "All of it."), ("paragraph", "Body.")]),
        ("# Title\n\nBy Ann Lee\n\nOSLO, March 3 (Northwire) — The **fleets** met.", [
            ("title", "Title"), ("byline", "By Ann Lee"), ("dateline", "OSLO, March 3 (Northwire) —"), ("paragraph", "The fleets met."),
        ]),
        ("> One,\n> she said.\n>\n> Two.", [("quote", "One, she said."), ("quote", "Two.")]),
        ("- a\n- b\n\n  more of b\n- c", [("list_item", "a"), ("list_item", "b"), ("paragraph", "more of b"), ("list_item", "c")]),
        ("3. a\n4. b", [("list_item", "3. a"), ("list_item", "4. b")]),
        ("- a\n  1. b", [("list_item", "a"), ("list_item", "1. b")]),
        ("> - a", [("quote", "a")]),
        ("```python\nx = 1\n\ny  = 2\n```", [("paragraph", "x = 1"), ("paragraph", "y = 2")]),
        ("| a | b |\n|---|---|\n| *c* | |", [("paragraph", "a | b"), ("paragraph", "c")]),
        ("![A boat](boat.png)", [("caption", "A boat")]),
        ("one\ntwo", [("paragraph", "one two")]),
        ("one  \ntwo", [("paragraph", "one two")]),
        ("One.  \nTwo.", [("paragraph", "One."), ("paragraph", "Two.")]),
        ("a ~~b~~ &amp; <b>c</b> \\*", [("paragraph", "a & c *")]),
        ("hurt ~~300~~ 30", [("paragraph", "hurt 30")]),
        ("hurt <del>3**0**0</del><ins>30</ins>", [("paragraph", "hurt 30")]),
        ("hurt <DEL>300</DEL> 30 <small>men</small>", [("paragraph", "hurt 30 men")]),
        ("<div>shown <b>too</b><script>not()</script></div>", [("paragraph", "shown too")]),
        ("a\n\n| &nbsp; |\n|---|\n| <br> |", [("paragraph", "a")]),
        ("| <br> | b | `` ` `` |\n|---|---|---|\n| c&#x2028;d | | e |", [("paragraph", "b | `"), ("paragraph", "c d | e")]),
        ("<div>shown<![odd[too]]></div>", [("paragraph", "<div>shown<![odd[too]]></div>")]),
        ("<div><![[ shown</div>", [("paragraph", "<div><![[ shown</div>")]),
        ("<!-- not shown -->\n\nshown", [("paragraph", "shown")]),
        ("a &#27;[31m &#x202e; &#13;&#10; b", [("paragraph", "a \ufffd[31m \ufffd"), ("paragraph", "b")]),
        ("a\n\n---\n\nb", [("paragraph", "a"), ("paragraph", "b")]),
        ("[/oops] [@click=app.quit]x[/]", [("paragraph", "[/oops] [@click=app.quit]x[/]")]),
    ],
)  # fmt: skip
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(text) == expected


def test_a_heading_of_the_body_is_the_title_and_stands_once() -> None:
    article = markdown(FRONT + "\n# Fleets apart\n\nThe fleets met.")
    assert article.title == "Fleets apart"
    assert [block.kind for block in article.blocks] == ["title", "paragraph"]


def test_a_standfirst_of_the_front_matter_stands_below_the_title() -> None:
    front = "---\nheadline: Fleets apart\nsummary: Norway joins\n---\n"
    assert blocks(front + "The fleets met.") == [
        ("title", "Fleets apart"),
        ("standfirst", "Norway joins"),
        ("paragraph", "The fleets met."),
    ]


@pytest.mark.parametrize("text", ["---\ntitle: \n---\n", "<!-- a -->", "[a]: https://a.example", "***"])
def test_nothing_in_it(text: str) -> None:
    with pytest.raises(SourceError, match="is empty"):
        markdown(text)
