"""A pile is gone on with where it was left: article, order, filter, section, folds, rows of the list."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.session.entries import Session
from briefing.tui.session.listing import Listing
from briefing.tui.session.pile import Left, Pile, _as_json, _left


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "piles.json"


async def test_everything_is_as_it_was_left(open_reader: Any, make_session: Any, file: Path) -> None:
    first: Session = make_session(5)
    first.take_up(Pile(file, ["articles"]))
    async with open_reader(size=(160, 40), session=first) as (pilot, _):
        await pilot.press("O", "j", "enter", "L", "f", *"number", "enter")
        await pilot.press("j", "enter", "5", "5", "6")
    again: Session = make_session(5)
    again.take_up(Pile(file, ["articles"]))
    async with open_reader(size=(160, 40), session=again) as (pilot, reader):
        listing, panes = reader.desk.articles.listing, reader.desk.panes
        assert again.entry.title == "Article number 4"
        assert (listing.order, listing.line, listing.rows) == ("opened last first", "number", [4, 3, 2, 1])
        assert (panes.briefing.section, panes.briefing.folded) == (6, {5})
        assert panes.entries.lines_each == 2
        assert "the list is filtered, as you left it: number" in reader.query_one("#status").left
        assert reader.query_one("#article-head").right.endswith("2/4")
        assert reader.query_one("#filter").value == "number"
        assert reader.query_one("#filter").display
        assert reader.query_one("#filter-said").left == "4 found"
        assert panes.active.id == "article"
        await pilot.press("l", "escape")
        assert len(listing.rows) == 5
        assert not reader.query_one("#filter").display


async def test_a_list_that_was_left_on_a_preview_goes_on_with_what_was_read(
    open_reader: Any, make_session: Any, file: Path
) -> None:
    first: Session = make_session(5)
    first.take_up(Pile(file, ["articles"]))
    async with open_reader(size=(160, 40), session=first) as (pilot, _):
        await pilot.press("J", "l", "j", "j")
    again: Session = make_session(5)
    again.take_up(Pile(file, ["articles"]))
    assert again.current == 1


def test_another_pile_begins_at_its_beginning(make_session: Any, file: Path) -> None:
    Pile(file, ["articles"]).keep(Left(line="harbour", section=3))
    assert Pile(file, ["articles", "more"]).left == Left()
    assert Pile(file, [str(Path("articles").resolve())]).left == Left(line="harbour", section=3)
    assert set(json.loads(file.read_text())) == {"schema", "piles"}


@pytest.mark.parametrize(
    ("source", "found"), [("b.txt", 1), ("b.txt#7", 1), ("a.txt#2", 2), ("gone.txt", None), ("https://x.example/#1", 3)]
)  # fmt: skip
def test_the_article_is_found_again(file: Path, source: str, found: int | None) -> None:
    session = Session(["a.txt", "b.txt", "a.txt#2", "https://x.example/#1"])
    pile = Pile(file, ["."])
    whole = source if "://" in source else str(Path(source).absolute())
    pile.left = Left(source=whole)
    assert pile.find(session.entries) == found


def test_an_order_that_there_is_no_more_is_the_first(make_session: Any, file: Path) -> None:
    session: Session = make_session(2)
    pile = Pile(file, ["x"])
    pile.left = Left(order="by the moon", line="threat<=")
    session.take_up(pile)
    listing = Listing(session)
    assert (listing.order, listing.rows) == ("as opened", [0, 1])


@pytest.mark.parametrize(
    "content", [b"{", b'{"schema": "briefing-piles/1", "piles": {"a": {"line": 1}}}', b"[]"]
)
def test_a_broken_file_is_told_and_set_aside(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "piles.json"
    file.write_bytes(content)
    pile = Pile(file, ["x"])
    assert "was broken" in pile.trouble
    assert (tmp_path / "piles.broken-1.json").read_bytes() == content
    assert pile.left == Left()


@given(
    st.builds(
        Left, st.text(), st.text(), st.text(), st.none() | st.integers(), st.frozensets(st.integers()), st.integers()
    )
)  # fmt: skip
def test_how_a_pile_was_left_is_read_as_it_was_written(left: Left) -> None:
    assert _left(json.loads(json.dumps({"x": _as_json(left)}))["x"]) == left
