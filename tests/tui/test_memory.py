"""The open articles as a library in memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.model import Briefing
from briefing.tui.linked import Linked
from briefing.tui.session.entries import Session


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
