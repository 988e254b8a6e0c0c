"""The open articles as a library in memory."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.model import Article, Briefing
from briefing.tui.linked import Linked
from briefing.tui.session.entries import Session
from briefing.tui.session.listing import Listing


@pytest.fixture
def session(make_session: Callable[[int], Session], briefing: Briefing) -> Session:
    """Three articles, of which the third has the text of the first."""
    made = make_session(3)
    for at, entry in enumerate(made.entries):
        text = f"{briefing.article.text} {at % 2}"
        entry.article = replace(briefing.article, text=text, title=f"Report {at}")
        entry.linked = Linked(replace(briefing, article=entry.article))
    return made


def test_what_is_briefed_is_there_once_for_each_text(session: Session) -> None:
    with session.across() as library:
        assert len(library) == 2
        newest = library.newest(5)
    assert [session.index_of(one.id) for one in newest] == [1, 0]


def test_only_what_is_briefed_is_taken_and_what_comes_later_too(session: Session) -> None:
    later = session.entries[1].linked
    session.entries[1].linked = None
    with session.across() as library:
        assert len(library) == 1
    session.entries[1].linked = later
    session.memory.take(1, session.entries[1])
    with session.across() as library:
        assert len(library) == 2


def test_another_briefing_of_an_article_takes_the_place_of_the_first(
    session: Session, briefing: Briefing
) -> None:
    with session.across() as library:
        before = library.newest(1)[0].id
    entry = session.entries[1]
    assert entry.article is not None
    entry.article = replace(entry.article, published="2031-01-01")
    entry.linked = Linked(replace(briefing, article=entry.article))
    with session.across() as library:
        assert len(library) == 2
        after = library.newest(1)[0].id
    assert after != before
    assert session.index_of(after) == 1
    assert session.index_of(before) is None


def test_the_filter_asks_of_stories_and_of_what_is_new_in_them(
    make_session: Callable[[int], Session], briefing: Briefing
) -> None:
    """Of three articles two tell one story, and the later of them has a sentence more."""
    session = make_session(3)
    turned = briefing.article.text.split() * 3
    random.Random(1).shuffle(turned)
    later = f"{briefing.article.text} {' '.join(turned)}.\nRescuers pulled nine skiers from a crevasse."
    alone = Article("fair.txt", "Fair", "A fair opened in Altmoor.", (), published="2024-03-15")
    for entry, article in (
        (session.entries[1], replace(briefing.article, text=later, published="2024-03-15")),
        (session.entries[2], alone),
    ):
        entry.article = article
        empty = replace(
            briefing, bottom_line=None, who=(), what=(), when=(), where=(), threats=(), quotes=(), figures=()
        )
        entry.linked = Linked(replace(empty if article is alone else briefing, article=article))
    listing = Listing(session)
    with session.across() as library:
        (story,) = library.stories()
    for line, rows in (
        (f"story:{story.id}", [0, 1]), (f"-story:{story.id}", [2]), ("new", [1]), ("-new", [0, 2]),
        (f"story:{story.id} -new", [0]), ("story:999", []),
    ):  # fmt: skip
        listing.narrow(line)
        assert (listing.error, listing.rows) == ("", rows), line
