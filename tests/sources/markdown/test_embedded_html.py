"""The words that a block of HTML within Markdown shows."""

from __future__ import annotations

import pytest

from briefing.sources.markdown.embedded_html import shown_lines


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        ("<div>They <b>met</b>.</div>", ["They met."]),
        ("<p>One<p>Two", ["One", "Two"]),
        ("<script>evil()</script>They met.", ["They met."]),
        ("<style>p {}</style>", []),
        ("</script>They met.", ["They met."]),
        ("caf&eacute; &lt;b&gt;", ["café <b>"]),
        ("<!-- nothing -->", []),
        ("<![oops[ so", ["<![oops[ so"]),
        ("a\x1b[2J", ["a\ufffd[2J"]),
        ("<i>" * 7_000, ["<i>" * 7_000]),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_shown_lines(content: str, lines: list[str]) -> None:
    assert shown_lines(content) == lines
