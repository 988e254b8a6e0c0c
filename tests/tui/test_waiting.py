"""The nearest article that waits, as if all had been looked at; and how long many of them take."""

from __future__ import annotations

import gc
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.article import Article
from briefing.tui.session.entries import Session
from briefing.tui.session.entry import Entry, State
from briefing.tui.session.process import BriefingProcess
from briefing.tui.session.work import KEPT, Work

STATES: tuple[State, ...] = get_args(State)


def outwards(session: Session, states: tuple[State, ...]) -> int | None:
    """Return the nearest entry in one of the states, the later of two."""
    near = [at for at, entry in enumerate(session.entries) if entry.state in states]
    return min(near, key=lambda at: (abs(at - session.current), at < session.current), default=None)


@given(
    count=st.integers(1, 12),
    steps=st.lists(st.tuples(st.integers(0, 14), st.sampled_from(STATES), st.integers(0, 14))),
)
def test_as_if_all_had_been_looked_at(count: int, steps: list[tuple[int, State, int]]) -> None:
    session = Session([f"{number}.txt" for number in range(count)])
    for at, state, current in steps:
        if at >= len(session.entries):
            session.entries.append(Entry("more.txt"))
        session.entries[at % len(session.entries)].state = state
        session.current = current % len(session.entries)
        assert session.next_to_brief() == outwards(session, ("read",))
        assert session.next_to_read() == outwards(session, ("unread",))
        done = sum(entry.state in ("briefed", "failed", "unbriefed") for entry in session.entries)
        assert session.done() == done


def test_the_files_come_before_the_pages_of_summaries() -> None:
    article = Article("feed.xml", "Notice", "Notice", ())
    session = Session(["one.txt", "two.txt", "three.txt"])
    session.entries[1].article, session.current = article, 0
    session.entries[0].state = "read"
    assert session.next_to_read() == 2
    session.entries[2].state = "failed"
    assert session.next_to_read() == 1


def test_twenty_thousand_are_not_gone_through_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = 0
    real = Entry.state

    def counted(entry: Entry) -> State:
        nonlocal looks
        looks += 1
        return real.fget(entry)  # type: ignore[attr-defined,no-any-return]

    monkeypatch.setattr(Entry, "state", property(counted, real.fset))  # type: ignore[attr-defined]
    many = 20_000
    session = Session([f"{number}.txt" for number in range(many)])
    session.current = many // 2
    while (at := session.next_to_read()) is not None:
        session.entries[at].state = "read"
        session.done()
    while (at := session.next_to_brief()) is not None:
        session.entries[at].state = "briefed"
    assert session.done() == many
    assert looks < 10 * many


def test_what_stays_is_not_looked_through_for_garbage() -> None:
    work = Work(Session(["one.txt"]), BriefingProcess(), None, lambda _: None)
    gc.unfreeze()
    try:
        for _ in range(KEPT - 1):
            work.changed(0)
        assert gc.get_freeze_count() == 0
        work.changed(0)
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
