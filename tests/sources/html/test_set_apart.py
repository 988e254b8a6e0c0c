"""Elements of a line that a page sets as blocks are apart: paragraphs, or words with a space between them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from sentences import SAID, TITLE, lines, opened, paragraphs

from briefing.sources.html import fragment

BODY = list(SAID[:6])


def spans(attribute: str, tag: str = "span") -> str:
    return "".join(f"<{tag} {attribute}>{words}</{tag}>" for words in BODY)


@pytest.mark.parametrize(
    ("body", "head"),
    [
        (f"<p>{spans('style=display:block')}</p>", ""),
        (f"<p>{spans('style=' + chr(34) + 'margin: 0; display: block !important' + chr(34))}</p>", ""),
        (f"<div>{spans('style=display:block;margin-bottom:1em')}</div>", ""),
        (f"<div>{spans('class=par')}</div>", "<style>a{color:red} .par, .line {display:block;margin:1em 0}</style>"),
        (f"<p>{spans('class=par', 'font')}</p>", "<style>span.par{display:block}font.par{display:block}</style>"),
        (f"<section style=display:grid>{spans('')}</section>", ""),
        (f"<p>{SAID[0]}<span style=display:block>{SAID[1]}</span></p>{paragraphs(2, 3, 4, 5)}", ""),
        (f"<p><span style=display:inline-block>Envoys</span> {SAID[0][7:]}</p>{paragraphs(1, 2, 3, 4, 5)}", ""),
    ],
)  # fmt: skip
def test_what_is_set_as_blocks_are_paragraphs(body: str, head: str) -> None:
    assert lines(opened(f"<article><h1>Talks fail</h1>{body}</article>", TITLE + head)) == BODY


@pytest.mark.parametrize(
    ("between", "words"),
    [
        ("<ul><li><b style=display:block>Quotas</b><b style=display:block>400 boats</b></li><li>Fines</li></ul>", "Quotas 400 boats"),
        ("<figure><img src=a><figcaption><span style=display:block>At night</span><span style=display:block>Omar Haddad</span></figcaption></figure>", "At night Omar Haddad"),
        ("<h2><span style=display:block>The fish</span><span style=display:block>and the fleets</span></h2>", "The fish and the fleets"),
    ],
)  # fmt: skip
def test_short_words_that_are_set_as_blocks_have_a_space_between_them(between: str, words: str) -> None:
    page = f"<article><h1>Talks fail</h1>{paragraphs(0, 1)}{between}{paragraphs(2, 3, 4, 5)}</article>"
    assert words in " ".join(lines(opened(page)))


def test_a_fragment_has_them_too() -> None:
    found = fragment.pieces(f"<p>{spans('style=display:block')}</p>")
    assert [piece.text for piece in found] == BODY
    styled = fragment.pieces(f"<style>.a{{display:block}}</style><div>{spans('class=a')}</div>")
    assert [piece.text for piece in styled] == BODY
