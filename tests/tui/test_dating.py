"""Setting the date of publication: the article is briefed again, and the place in it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Article, Briefing
from briefing.tui.linked import Linked
from briefing.tui.reader.publication_date import iso_day
from briefing.tui.session.entries import Session
from briefing.tui.session.process import BriefingFailed, BriefingProcess


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2025-11-08", "2025-11-08"),
        (" 2025-11-08 ", "2025-11-08"),
        ("2024-02-29", "2024-02-29"),
        ("2025-02-29", None),
        ("2025-13-01", None),
        ("2025-11-8", None),
        ("20251108", None),
        ("2025-W11-4", None),
        ("8 November 2025", None),
        ("", None),
    ],
)
def test_iso_day(typed: str, day: str | None) -> None:
    assert iso_day(typed) == day


@given(st.text(max_size=12))
def test_iso_day_of_anything(typed: str) -> None:
    day = iso_day(typed)
    assert day is None or day == typed.strip()


@pytest.fixture
def undated(briefing: Briefing) -> Session:
    """One article that tells no date, so that relative times are not resolved."""
    article = replace(briefing.article, published=None, published_from=None)
    when = tuple(
        one if one.value == "2019" else replace(one, resolved=False, value="XXXX-WXX-4")
        for one in briefing.when
    )
    session = Session([], [article])
    session.entry.linked = Linked(replace(briefing, article=article, when=when))
    session.entry.state = "briefed"
    return session


@pytest.fixture
def briefed(briefing: Briefing, monkeypatch: pytest.MonkeyPatch) -> list[Article]:
    """Brief without a process; the articles that were sent."""
    sent: list[Article] = []

    async def brief(_process: BriefingProcess, article: Article) -> Linked:
        sent.append(article)
        return Linked(replace(briefing, article=article))

    monkeypatch.setattr(BriefingProcess, "brief", brief)
    return sent


async def settled(pilot: Any, session: Session) -> None:
    for _ in range(100):
        await pilot.pause(0.02)
        if session.entry.state == "briefed":
            break
    await pilot.pause()


async def test_everything_resolves_at_once_and_the_place_is_kept(
    open_reader: Any, undated: Session, briefed: list[Article]
) -> None:
    async with open_reader(size=(100, 20), session=undated) as (pilot, reader):
        assert "date of publication unknown" in reader.desk.panes.briefing.document.text
        await pilot.press("8", "j", "z", "z", "6", "6", "3", "j", "enter", "tab", *"jjjjjj", "right")
        article, view = reader.article, reader.desk.panes.briefing

        def place() -> tuple[object, ...]:
            row = view.lines.line_of(
                view.shown[view.at].start
            )  # rows above it may be lower: a date stands at the edge
            top = row - round(view.scroll_y)
            mention = article.mention
            return article.cursor, article.scroll_y, mention and mention.start, top, view.row, view.folded

        before = place()
        marked, pinned = article.evidence_now, view.pinned
        await pilot.press("D", *"2024-03-14", "enter")
        await settled(pilot, undated)
        assert briefed[0].published == "2024-03-14"
        assert briefed[0].published_from == "option"
        text = view.document.text
        assert "date of publication unknown" not in text
        assert "sets the date of publication" not in text
        assert place() == before
        assert (article.evidence_now, view.pinned, reader.desk.evidence.pinned) == (marked, pinned, True)
        assert reader.desk.panes.active is article
        assert reader.query_one("#article-head").right.startswith("2024-03-14")
        linked = view.linked
        assert linked is not None
        assert article.highlights is linked.highlights
        assert article.mention in linked.highlights.ordered


async def test_the_date_is_changed_in_the_timeline(open_reader: Any, briefed: list[Article]) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press("t", "D")
        line = reader.query_one("#date")
        assert line.value == "2024-03-14"
        assert reader.query_one("#status").left.startswith("Thursday")
        await pilot.press("end", "backspace", "6", "enter")
        await settled(pilot, reader.session)
        assert (reader.desk.panes.active, reader.desk.panes.briefing.view) == (
            reader.desk.panes.briefing,
            "timeline",
        )
        assert reader.desk.panes.briefing.document.text.startswith("Until 2024-03-16")
        assert len(briefed) == 1


async def test_escape_leaves_the_date(open_reader: Any, briefed: list[Article]) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press("D", "backspace", "9", "escape")
        assert reader.desk.panes.active is reader.article
        assert not reader.has_class("-date")
        assert reader.session.entry.article.published == "2024-03-14"
        await pilot.press("D", "enter")
        assert reader.session.entry.state == "briefed"
        assert briefed == []


async def test_no_date_is_refused(open_reader: Any, briefed: list[Article]) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press("D", "end", "backspace", "backspace", "enter")
        assert reader.has_class("-date")
        assert reader.query_one("#status").left.startswith("2024-03- is no date like 2025-11-08")
        await pilot.press("3", "1", "enter")
        assert reader.session.entry.article.published == "2024-03-31"
        await settled(pilot, reader.session)
        assert [one.published for one in briefed] == ["2024-03-31"]


async def test_the_hint_names_the_key(open_reader: Any, undated: Session) -> None:
    async with open_reader(session=undated) as (_, reader):
        assert (
            "\ndate of publication unknown · D sets the date of publication\n"
            in reader.desk.panes.briefing.document.text
        )


async def test_a_date_set_while_the_article_is_briefed(
    open_reader: Any, undated: Session, briefing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    import asyncio

    go_on, sent = asyncio.Event(), []

    async def brief(_process: BriefingProcess, article: Article) -> Linked:
        sent.append(article.published)
        await go_on.wait()
        return Linked(replace(briefing, article=article))

    monkeypatch.setattr(BriefingProcess, "brief", brief)
    undated.entry.state = "read"
    async with open_reader(session=undated) as (pilot, reader):
        await pilot.press("D", *"2024-03-14", "enter")
        go_on.set()
        await settled(pilot, undated)
        assert sent == [None, "2024-03-14"]
        assert reader.desk.panes.briefing.linked.briefing.article.published == "2024-03-14"


async def test_a_date_is_another_try_where_there_is_no_briefing(
    open_reader: Any,
    make_session: Callable[[int], Session],
    monkeypatch: pytest.MonkeyPatch,
    briefing: Briefing,
) -> None:
    async def brief(_process: BriefingProcess, article: Article) -> Linked:
        if article.published == "2024-03-14":
            raise BriefingFailed("No briefing of this article")
        return Linked(replace(briefing, article=article))

    monkeypatch.setattr(BriefingProcess, "brief", brief)
    session = make_session(1)
    session.entry.state, session.entry.linked = "read", None
    async with open_reader(session=session) as (pilot, reader):
        await pilot.pause()
        assert session.entry.state == "unbriefed"
        await pilot.press("D", "end", "backspace", "5", "enter")
        await settled(pilot, session)
        assert reader.desk.panes.briefing.linked is not None


async def test_what_cannot_be_read_has_no_date(open_reader: Any) -> None:
    session = Session(["no/such/file.txt"])
    session.entry.state, session.entry.error = "failed", "there is no such file"
    async with open_reader(session=session) as (pilot, reader):
        await pilot.press("D")
        assert not reader.has_class("-date")
        assert reader.query_one("#status").left == "there is no article to date"
