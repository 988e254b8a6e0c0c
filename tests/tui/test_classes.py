"""A class of highlights is a row of its table and its colours: everything else follows."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from briefing import model
from briefing.model import Briefing
from briefing.tui import classes
from briefing.tui.classes import CLASSES, SIGNED, HighlightClass
from briefing.tui.commands import REGISTRY
from briefing.tui.linked import Linked
from briefing.tui.theme import looks, tokens
from briefing.tui.widgets.article_view import ArticleView
from briefing.tui.widgets.legend import Legend


@pytest.mark.parametrize("one", CLASSES.values(), ids=list(CLASSES))
def test_a_class_is_complete(one: HighlightClass) -> None:
    fields = {field.name for field in dataclasses.fields(getattr(model, one.item))}
    assert {one.where} <= fields if one.where else {"start", "end"} <= fields
    assert f"class-{one.name}" in looks()
    assert (f"sign-{one.name}" in looks()) == bool(one.sign)
    assert {f"{theme}-{one.name}" for theme in ("dark", "light", "clear")} <= tokens().keys()
    assert REGISTRY[f"highlight.{one.name}"].keys == one.keys


def test_no_look_is_left_of_a_class_that_is_gone() -> None:
    named = {name.split("-", 1)[1] for name in looks() if name.startswith(("class-", "sign-"))}
    assert named == set(CLASSES)


def test_the_gutter_has_room_for_every_sign() -> None:
    assert 2 + len(SIGNED) == ArticleView.GUTTER
    assert [one.sign for one in SIGNED] == ["!", '"']


@pytest.fixture
def figures(monkeypatch: pytest.MonkeyPatch) -> HighlightClass:
    """One class more: figures, in the looks of quotes."""
    added = HighlightClass("figure", "N,f9", "Figure")
    monkeypatch.setitem(classes.CLASSES, "figure", added)
    monkeypatch.setitem(looks(), "class-figure", looks()["class-quote"])
    return added


async def test_one_class_more_is_highlighted_and_in_the_legend(
    figures: HighlightClass, open_reader: Any, briefing: Briefing
) -> None:
    shown = [one for one in Linked(briefing).highlights.ordered if one.kind == figures.name]
    assert [one.start for one in shown] == [figure.start for figure in briefing.figures]
    async with open_reader(size=(120, 60)) as (pilot, reader):
        legend = reader.query_one(Legend)
        assert "figure" in legend.render().plain
        article = reader.article
        assert any(piece[:2] == (shown[0].start, shown[0].end) for piece in article.overlays(0, 2000))
        article.hide(frozenset({"figure"}))
        await pilot.pause()
        assert not any(piece[:2] == (shown[0].start, shown[0].end) for piece in article.overlays(0, 2000))
