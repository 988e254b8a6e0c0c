"""Chunks: every item once, in order, within bounds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.article import BRIEFED, Article
from briefing.indexing.items import CHUNK, File, Item, Piece, chunked, halves
from briefing.library.arrivals import Stamp


def piece(length: int) -> Piece:
    return Piece(Article("a.txt", "", "a" * length, ()), "a.txt")


ITEMS = st.lists(
    st.integers(0, 3 * BRIEFED).map(piece)
    | st.integers(0, 10**7).map(lambda size: File("a.txt", Stamp(0.0, size)))
    | st.just(File("https://wire.example/1")),
    max_size=40,
)


@given(ITEMS)
def test_every_item_comes_once_in_its_order_within_bounds(items: list[Item]) -> None:
    made = list(chunked(items))
    assert [item for chunk in made for item in chunk] == items
    for chunk in made:
        assert 1 <= len(chunk) <= CHUNK
        told = [item.article.briefed for item in chunk if isinstance(item, Piece)]
        assert len(chunk) == 1 or sum(told) <= BRIEFED
        assert len(chunk) == 1 or all(isinstance(item, Piece) or item.stamp for item in chunk)


def test_many_small_ones_go_together() -> None:
    assert [len(chunk) for chunk in chunked([piece(100)] * 20)] == [8, 8, 4]


@given(st.lists(st.integers(0, 9), min_size=2, max_size=8))
def test_halves_are_the_whole(numbers: list[int]) -> None:
    one, other = halves(numbers)  # type: ignore[arg-type]
    assert one + other == numbers
    assert one
    assert other
