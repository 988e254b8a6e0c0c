"""How the words of a Markdown block were set."""

import pytest

from briefing.model import Article
from briefing.sources import read_text


def markdown(text: str) -> Article:
    return read_text(text, kind="markdown")


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


@pytest.mark.parametrize("unit", ["[", "*a ", "<!-- ", "![", "`a", "<b>x", "_a_ ", "> ", "(["])
def test_a_long_run_of_unclosed_markup_is_shown_as_it_is(unit: str) -> None:
    article = markdown("x " + unit * 100_000)
    assert len("".join(article.text.split())) > 50_000
