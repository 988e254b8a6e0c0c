"""Who wrote an article, by the signs of its own head."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from sentences import TITLE, lines, opened, paragraphs, story

from briefing.sources.html.author import author_of
from briefing.sources.html.opening import names_in


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ann Lee", "Ann Lee"), ("By Ann Lee and Omar Haddad", "Ann Lee and Omar Haddad"), ("by: Ann Lee", "Ann Lee"),
        ("Ann Lee 2 minutes ago", "Ann Lee"), ("Ann Lee, Fishery Correspondent", "Ann Lee"), ("Ann Lee, Omar Haddad", "Ann Lee, Omar Haddad"),
        ("Words by Ludwig van der Berg | 4 March 2026", "Ludwig van der Berg"), ("Ann Lee, transport editor", "Ann Lee"),
        ("Ann Lee writes about boats.", "Ann Lee"), ("Read more about boats", None), ("Staff Reporter", None), ("", None),
        ("News", None), ("Share on", None), ("x" * 300, None),
    ],
)  # fmt: skip
def test_the_names_that_a_line_opens_with(line: str, names: str | None) -> None:
    assert names_in(line) == names


@pytest.mark.parametrize(
    ("body", "author"),
    [
        (story(above="<p class=byline>By <a rel=author href=/a>Ann Lee</a></p>"), "Ann Lee"),
        (story(above="<div data-x=Byline><span><a href=/author/ann-lee>Ann Lee</a></span><span>2 minutes ago</span></div>"), "Ann Lee"),
        (story(above="<div><a href=/staff/ann>Ann Lee</a> and <a href=/staff/omar>Omar Haddad</a> | 4 March 2026</div>"), "Ann Lee, Omar Haddad"),
        (story() + "<section class=related><div class=card><a href=/o>Why not</a><span class=author>Bob Roe</span></div></section>", None),
        (story() + "<div class=sidebar><span class=author>Bob Roe</span></div>", None),
        (story("<div class=tweet><a href=/t><span class=tweet-author>Harbour Council</span> The bridge is closed.</a></div>"), None),
        (story("<blockquote><p>We are here.</p><cite class=quote-author>Ida Marsh</cite></blockquote>"), None),
        (story(above="<div class=author-intro><p>Ann Lee writes about boats. She lives by the sea with two cats.</p></div>"), None),
        (f"<article><h1>Talks fail</h1>{paragraphs(0, 1, 2)}<p class=signature>— <span class=author>Ann Lee</span></p></article>", "Ann Lee"),
        (story() + "<ol class=comment-list><li><span class=comment-author>Troll One</span><p>So bad.</p></li></ol>", None),
    ],
)  # fmt: skip
def test_the_author_is_who_signs_this_article(body: str, author: str | None) -> None:
    assert opened(body).author == author


def test_who_signs_is_no_standfirst() -> None:
    above = "<div class=entry-subhead><div class=meta><span class=byline>by <a href=/a>Ann Lee</a></span> <time>March 4, 2026</time><time>March 5, 2026</time></div></div>"
    found = opened(story(above=above))
    assert (found.author, len(lines(found))) == ("Ann Lee", 6)


@pytest.mark.parametrize(
    ("told", "signed", "byline", "author"),
    [
        (("Ann Lee",), (), None, "Ann Lee"),
        (("The Post",), ("Ann Lee",), None, "Ann Lee"),
        (("Ann Lee", "Bob Roe"), ("Bob Roe",), None, "Bob Roe"),
        (("Ann Lee",), ("Bob Roe",), "Bob Roe", "Bob Roe"),
        (("admin",), (), "Ann Lee", "Ann Lee"),
        (("The Post",), (), None, "The Post"),
        ((), (), None, None),
    ],
)
def test_the_name_on_which_signs_agree(
    told: tuple[str, ...], signed: tuple[str, ...], byline: str | None, author: str | None
) -> None:
    assert author_of(told, signed, byline, "The Post") == author


def test_a_site_that_signs_gives_way_to_a_person() -> None:
    head = TITLE + "<meta name=author content='The Post'><meta property=og:site_name content='The Post'>"
    assert opened(story(above="<p class=byline>By Ann Lee</p>"), head).author == "Ann Lee"
