"""The same article as plain text and as a web page is the same article, in the plainest mark-up and in a site's."""

from __future__ import annotations

import sys
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))
from renderings import RENDERINGS, Story

from briefing.sources import read


def plainest(story: Story) -> str:
    """Nothing but the blocks, and the author where the article tells one."""
    author = f'<meta name="author" content="{escape(story.article.author)}">' if story.article.author else ""
    return (
        f"<!doctype html><html lang=en><head><title>{escape(story.title)}</title>{author}</head>"
        f"<body><nav><a href=/>Home</a></nav><article>{story.html(titled=True)}</article></body></html>"
    )


@pytest.mark.parametrize("page", [plainest, RENDERINGS["a.html"]], ids=["plainest", "a site's"])
def test_a_seed_as_a_page_has_the_same_blocks(
    tmp_path: Path, seeds: list[Path], page: Callable[[Story], str]
) -> None:
    assert seeds
    for seed in seeds:
        text = read(seed)
        path = tmp_path / f"{seed.stem}.html"
        path.write_text(page(Story(text)), "utf-8")
        web = read(path, published=text.published)
        mine = [(b.kind, web.text[b.start : b.end]) for b in web.blocks]
        assert mine == [(b.kind, text.text[b.start : b.end]) for b in text.blocks], seed.name
        assert (web.title, web.author, web.language) == (text.title, text.author, text.language)
