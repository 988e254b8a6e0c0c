"""Setting the date of publication: the article is briefed again, and the place in it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Article, Briefing
from briefing.tui.linked import Linked
from briefing.tui.reader.publication_date import asked
from briefing.tui.session.entries import Session
from briefing.tui.session.process import BriefingFailed, BriefingProcess

MONDAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("2025-11-08", ("2025-11-08", False)),
        (" 2025-11-08  ALL ", ("2025-11-08", True)),
        ("2024-02-29", ("2024-02-29", False)),
        ("yesterday", ("2026-11-29", False)),
        ("last Friday", ("2026-11-27", False)),
        ("8 Nov", ("2026-11-08", False)),
        ("8 Dec all", ("2025-12-08", True)),
        ("8 November 2025", ("2025-11-08", False)),
        ("2025-02-29", None),
        ("2025-13-01", None),
        ("2025-11", None),
        ("last week", None),
        ("all", None),
        ("", None),
    ],
)
def test_what_is_typed(typed: str, wanted: tuple[str, bool] | None) -> None:
    assert asked(typed, MONDAY) == wanted


@given(st.text(max_size=12))
def test_anything_typed_is_a_day_or_none(typed: str) -> None:
    wanted = asked(typed, MONDAY)
    assert wanted is None or date.fromisoformat(wanted.day)


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
        assert line.value == ""
        assert reader.query_one("#status").left.startswith("now 2024-03-14")
        await pilot.press(*"16 mar 2024")
        assert reader.query_one("#status").left == "Saturday, 2024-03-16 · Enter: take it"
        await pilot.press("enter")
        await settled(pilot, reader.session)
        assert (reader.desk.panes.active, reader.desk.panes.briefing.view) == (
            reader.desk.panes.briefing,
            "timeline",
        )
        assert reader.desk.panes.briefing.document.text.startswith("Until 2024-03-16")
        assert len(briefed) == 1


async def test_escape_leaves_the_date(open_reader: Any, briefed: list[Article]) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press("D", *"2024-03-19", "escape")
        assert reader.desk.panes.active is reader.article
        assert not reader.has_class("-date")
        assert reader.session.entry.article.published == "2024-03-14"
        await pilot.press("D", "enter")
        assert not reader.has_class("-date")
        assert reader.session.entry.state == "briefed"
        assert briefed == []


async def test_no_date_is_refused(open_reader: Any, briefed: list[Article]) -> None:
    async with open_reader() as (pilot, reader):
        await pilot.press("D", *"2024-03-", "enter")
        assert reader.has_class("-date")
        assert reader.query_one("#status").left.startswith("2024-03- is no day; write 2025-11-08, 8 nov")
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
        await pilot.press("D", *"2024-03-15", "enter")
        await settled(pilot, session)
        assert reader.desk.panes.briefing.linked is not None


async def test_what_cannot_be_read_has_no_date(open_reader: Any) -> None:
    session = Session(["no/such/file.txt"])
    session.entry.state, session.entry.error = "failed", "there is no such file"
    async with open_reader(session=session) as (pilot, reader):
        await pilot.press("D")
        assert not reader.has_class("-date")
        assert reader.query_one("#status").left == "there is no article to date"


async def test_a_day_is_set_for_all_that_have_none(
    open_reader: Any, make_session: Callable[[int], Session], briefed: list[Article]
) -> None:
    session = make_session(4)
    for entry in session.entries[1:3]:
        assert entry.article is not None
        entry.article = replace(entry.article, published=None)
    async with open_reader(size=(120, 30), session=session) as (pilot, reader):
        status = reader.query_one("#status")
        await pilot.press("D", *"yesterday")
        assert status.left.endswith("Enter: take it · “all” behind it: for 2 articles without a date")
        await pilot.press(*" all")
        assert status.left.endswith("Enter: take it for 2 articles without a date")
        await pilot.press("enter")
        (toast,) = reader.app._notifications
        assert toast.message.endswith("is the date of 2 articles now")
        for _ in range(100):
            await pilot.pause(0.02)
            if session.done() == 4:
                break
        days = [entry.article.published for entry in session.entries if entry.article]
        assert days[0] == days[3] == "2024-03-14"
        assert days[1] == days[2] == (date.today() - timedelta(days=1)).isoformat()
        assert len(briefed) == 2
