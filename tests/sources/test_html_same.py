"""The same article as plain text and as a web page is the same article."""

from __future__ import annotations

from html import escape
from pathlib import Path

from briefing.model import Article
from briefing.sources import read

TAGS = {"title": "h1", "heading": "h2", "quote": "blockquote", "standfirst": 'p class="standfirst"'}


def page(article: Article) -> str:
    """The blocks of an article in the plainest mark-up; a dateline opens the paragraph below it."""
    parts, opening = [], ""
    for block in article.blocks:
        words = escape(article.text[block.start : block.end])
        if block.kind == "dateline" and words.endswith(("—", "–", "-")):
            opening = words + " "
            continue
        tag = TAGS.get(block.kind, "p")
        inner = (
            f"<ul><li>{words}</li></ul>"
            if block.kind == "list_item"
            else f"<{tag}>{opening}{words}</{tag.split()[0]}>"
        )
        parts.append(inner)
        opening = ""
    body = "\n".join(parts)
    head = f"<title>{escape(article.title)}</title>"
    head += f'<meta name="author" content="{escape(article.author)}">' if article.author else ""
    menu = "<nav><a href=/>Home</a></nav>"
    return (
        f"<!doctype html><html lang=en><head>{head}</head><body>{menu}<article>{body}</article></body></html>"
    )


def test_a_seed_as_a_page_has_the_same_blocks(tmp_path: Path, seeds: list[Path]) -> None:
    assert seeds
    for seed in seeds:
        text = read(seed)
        path = tmp_path / f"{seed.stem}.html"
        path.write_text(page(text), "utf-8")
        web = read(path, published=text.published)
        mine = [(b.kind, web.text[b.start : b.end]) for b in web.blocks]
        assert mine == [(b.kind, text.text[b.start : b.end]) for b in text.blocks], seed.name
        assert (web.title, web.author, web.language) == (text.title, text.author, text.language)
