"""Sentences of an invented article, and pages made of them: what stands around them is what a test is about."""

from __future__ import annotations

from briefing.model import Article
from briefing.sources.article.draft import assemble
from briefing.sources.html.page import draft_of_page

SAID = (
    "Envoys of Norland and Rovia left the old customs house on Wednesday without a deal on who may fish there.",
    "Rovia blamed its neighbour, and its minister told reporters that a draft had been agreed and withdrawn.",
    "The strait carries a tenth of the grain that is shipped from the region, and the insurers are worried.",
    "About 400 boats from the two countries work the strait between October and April, the coast guard said.",
    "“We came to sign, and there was nothing to sign,” said Ida Marsh, who led the delegation of Norland.",
    "The next meeting was to be held in March, but officials could not say whether it would take place at all.",
    "A skipper from Rovia was held for nine days last winter after his boat was stopped north of the island.",
    "Lawyers of both sides have prepared a complaint to the Maritime Court, a person who read it said on Friday.",
)
TITLE = "<title>Talks fail | The Post</title>"


def paragraphs(*numbers: int) -> str:
    """The sentences of these numbers, a paragraph each."""
    return "".join(f"<p>{SAID[number]}</p>" for number in numbers)


def story(between: str = "", above: str = "") -> str:
    """An article with something ``above`` its first paragraph, and something ``between`` two of them."""
    return f"<article><h1>Talks fail</h1>{above}{paragraphs(0, 1)}{between}{paragraphs(2, 3, 4, 5)}</article>"


def opened(body: str, head: str = TITLE, lang: str = "en") -> Article:
    """The article of the page with this head and body."""
    page = f"<!doctype html><html lang='{lang}'><head>{head}</head><body>{body}</body></html>"
    return assemble(draft_of_page(page.encode(), "a.html"), "a.html", None)


def lines(article: Article) -> list[str]:
    """The texts of the blocks below the title."""
    return [article.text[one.start : one.end] for one in article.blocks if one.kind != "title"]


def kinds(article: Article) -> list[tuple[str, str]]:
    """The kinds and texts of all blocks that are neither title nor paragraph."""
    return [
        (one.kind, article.text[one.start : one.end])
        for one in article.blocks
        if one.kind not in {"title", "paragraph"}
    ]
