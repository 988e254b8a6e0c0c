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
        ("a ~~b~~ &amp; <b>c</b> \\*", [("paragraph", "a b & c *")]),
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


def test_front_matter() -> None:
    article = markdown(FRONT + "\nThe fleets met.")
    assert article.title == "Fleets still far apart"
    assert article.author == "Ann Lee, Omar Haddad"
    assert article.site == "Northern Courier"
    assert article.link == "https://courier.example/fleets"
    assert article.language == "en"
    assert (article.published, article.published_from) == ("2026-03-03", "metadata")
    assert article.text == "Fleets still far apart\n\nThe fleets met."


@pytest.mark.parametrize(
    ("front", "field", "value"),
    [
        ("title: Talks: still apart", "title", "Talks: still apart"),
        ("author: No", "author", "No"),
        ("author: {name: Ann Lee}", "author", "Ann Lee"),
        ("date: 3 March 2026", "published", "2026-03-03"),
        ("date: 2026-03-03T10:00:00Z", "published", "2026-03-03T10:00:00+00:00"),
        ("date: 2026-13-45", "published", None),
        ("date: soon", "published", None),
        ("url: javascript:alert(1)", "link", None),
        ("lang: de", "language", "de"),
        ('title: "a\\e[31m\\nb"', "title", "a\ufffd[31m b"),
        ('a: "\\UFFFFFFFF"\nauthor: Ann Lee', "author", "Ann Lee"),
        ("author:\n- name: Ann Lee\n- Omar Haddad", "author", "Ann Lee, Omar Haddad"),
        ("author: [&a Ann Lee" + ", *a" * 5000 + "]", "author", "Ann Lee"),
        (
            "a: &0 {}\n" + "".join(f"b{n}: &{n + 1} {{name: *{n}}}\n" for n in range(2000)) + "author: *2000",
            "author",
            None,
        ),
        ("a: " + "[" * 5000 + "\nauthor: Ann Lee", "author", "Ann Lee"),
        ("? [a, b]\n: c\nauthor: Ann Lee", "author", "Ann Lee"),
        ("- a list", "author", None),
        ("author: !!python/object/apply:os.getcwd []", "author", None),
        ("a: &a [x, x]\nb: &b [*a, *a]\nauthor: [*b, Ann Lee]", "author", "Ann Lee"),
    ],
)
def test_odd_front_matter(front: str, field: str, value: str | None) -> None:
    assert getattr(markdown(f"---\n{front}\n---\n\nThe fleets met."), field) == value


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


def test_front_matter_wins_over_dateline_and_option() -> None:
    article = read_text(
        FRONT + "\nOSLO, 1 March 2026 - The fleets met.", kind="markdown", published="2020-01-01"
    )
    assert (article.published, article.published_from) == ("2026-03-03", "metadata")


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("a *b* c", [("emphasis", "b", None)]),
        ("**a *b***", [("emphasis", "b", None), ("strong", "a b", None)]),
        ("a `b  c`", [("code", "b c", None)]),
        ("x [the talks](https://a.example/b) y", [("link", "the talks", "https://a.example/b")]),
        ("<https://a.example>", [("link", "https://a.example", "https://a.example")]),
        ("[a](javascript:x) [b](/relative) [c](data:x)", []),
        ("OSLO, March 3 (Northwire) — The **fleets** met.", [("strong", "fleets", None)]),
        ("- *a*\n- b **c**", [("emphasis", "a", None), ("strong", "c", None)]),
        ("| a | *b* |\n|---|---|", [("emphasis", "b", None)]),
        ("*a\n   b*", [("emphasis", "a b", None)]),
    ],
)
def test_inline_marks(text: str, marks: list[tuple[str, str, str | None]]) -> None:
    article = markdown(text)
    assert [(m.kind, article.text[m.start : m.end], m.href) for m in article.marks] == marks


@pytest.mark.parametrize("text", ["---\ntitle: \n---\n", "<!-- a -->", "[a]: https://a.example", "***"])
def test_nothing_in_it(text: str) -> None:
    with pytest.raises(SourceError, match="is empty"):
        markdown(text)


@pytest.mark.parametrize("unit", ["[", "*a ", "<!-- ", "![", "`a", "<b>x", "_a_ ", "> ", "(["])
def test_a_long_run_of_unclosed_markup_is_shown_as_it_is(unit: str) -> None:
    article = markdown("x " + unit * 100_000)
    assert len("".join(article.text.split())) > 50_000
