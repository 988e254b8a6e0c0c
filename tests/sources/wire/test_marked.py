"""Titles and names that may or may not be HTML."""

from __future__ import annotations

import time

import pytest

from briefing.sources.wire.marked import is_marked, words_of


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("The <meta> element", "The <meta> element"),
        ("Why <b> is bold", "Why <b> is bold"),
        ("Using <stdio.h> & <vector>", "Using <stdio.h> & <vector>"),
        ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
        ("Ann Lee <ann@wire.example>", "Ann Lee <ann@wire.example>"),
        ("The &lt;meta&gt; element", "The <meta> element"),
        ("Ann &amp; Bob", "Ann & Bob"),
        ("Caf&eacute; &#8217;til&#x20;late", "Café ’til late"),
        ("R&D; so", "R&D; so"),
        ("<i>The Vale</i> sinks", "The Vale sinks"),
        (
            '<a href="http://x.example/?a=1&b=2">Ann Lee</a>, <a href="/b">Omar Haddad</a>',
            "Ann Lee, Omar Haddad",
        ),
        ("One<br>two", "One two"),
        ("<p>One</p><p>two</p>", "One two"),
        ("<b></b>", "<b></b>"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_mark_up_is_read_and_text_is_text(written: str, shown: str) -> None:
    assert words_of(written) == shown


@pytest.mark.parametrize("text", ["<b>", "</b>", "<a href=x>", "<b", "&lt;"])
def test_a_line_without_end_is_told_at_once(text: str) -> None:
    started = time.process_time()
    assert not is_marked(text * 200_000)
    assert time.process_time() - started < 2
