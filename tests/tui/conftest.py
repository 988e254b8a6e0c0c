"""Readers for the tests: on a briefing that is there already, so that no process is started."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import pytest
import textual._wait
import textual.screen
from textual.pilot import Pilot

from briefing.contract.codec import from_dict
from briefing.model import Briefing
from briefing.tui.application import Reader
from briefing.tui.linked import Linked
from briefing.tui.screens.reader import ReaderScreen
from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Entry

OpenReader: TypeAlias = Callable[..., AbstractAsyncContextManager[tuple[Pilot[int], ReaderScreen]]]


FRAME = 1 / 240  # seconds, for 1/60: the pilot waits for a frame or more after each key


@pytest.fixture(autouse=True)
def quick_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen that is painted more often, so that a key is waited for less: a longer wait than a frame as before."""
    monkeypatch.setattr(textual.screen, "UPDATE_PERIOD", FRAME)
    monkeypatch.setattr(textual._wait, "SLEEP_GRANULARITY", FRAME * 1.2)
    monkeypatch.setattr(textual._wait, "SLEEP_IDLE", FRAME * 0.12)


@pytest.fixture
def briefing() -> Briefing:
    """An invented article and its briefing."""
    return from_dict(json.loads(Path(__file__).with_name("dam.json").read_text(encoding="utf-8")))


@pytest.fixture
def make_session(briefing: Briefing) -> Callable[[int], Session]:
    """Make a session of briefed articles, the same text under several titles."""

    def make(count: int = 1) -> Session:
        session = Session([], [briefing.article])
        for number in range(2, count + 1):
            title = f"Article number {number}"
            article = replace(briefing.article, title=title, source=f"articles/{number}.txt")
            session.entries.append(Entry(article.source, article))
        for entry in session.entries:
            assert entry.article is not None
            entry.linked, entry.state = Linked(replace(briefing, article=entry.article)), "briefed"
        return session

    return make


@pytest.fixture
def open_reader(make_session: Callable[[int], Session]) -> OpenReader:
    """Open a reader: ``async with open_reader(size=(100, 30), count=1) as (pilot, reader)``."""

    @asynccontextmanager
    async def opened(
        size: tuple[int, int] = (100, 30),
        count: int = 1,
        session: Session | None = None,
        theme: str | None = None,
    ) -> AsyncIterator[tuple[Pilot[int], ReaderScreen]]:
        app = Reader(session or make_session(count), theme=theme)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            reader = app.screen
            assert isinstance(reader, ReaderScreen)
            yield pilot, reader

    return opened
