"""Sixty pages in the styles of news sites, invented, each with what must be read of it: ten styles, six articles each."""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "end_to_end"))
from invented import TOWNS, article, person

PAGES = 60


@dataclass(frozen=True)
class Site:
    """A page, and the truth about it."""

    style: str
    html: str
    title: str
    date: str
    author: str
    others: tuple[str, ...]  # authors of other articles on the page
    paragraphs: tuple[str, ...]
    more: tuple[str, ...] = ()  # headings, captions and the like: may be read, must not


@dataclass
class Story:
    """What a style lays out."""

    number: int
    title: str
    date: str
    author: str
    told: list[str]
    other: str  # who wrote what stands beside it

    def teaser(self, n: int) -> str:
        town = TOWNS[(self.number + n) % len(TOWNS)]
        return f"Why the old lighthouse of {town} may be sold to a hotel chain {n} years after it was closed to visitors"

    def cards(self, count: int, start: int = 0) -> str:
        return "".join(
            f'<div class="card"><a href="/s/{n}"><h3>{self.teaser(n)}</h3></a><p>{self.teaser(n + 3)}, and who would buy it.</p>'
            f'<span class="byline">By {self.other}</span><time datetime="2025-11-{n % 28 + 1:02}">{n + 1} days ago</time></div>'
            for n in range(start, start + count)
        )


Made = tuple[str, str, list[str]]  # the head, the body, what more may be read


def _json(one: Story, **more: object) -> str:
    told = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": one.title, "datePublished": one.date,
            "author": {"@type": "Person", "name": one.author}, **more}  # fmt: skip
    return f'<script type="application/ld+json">{json.dumps(told)}</script>'


def _graph(one: Story) -> str:
    return f'<meta property="og:title" content="{one.title}"><meta property="og:type" content="article">' + (
        f'<meta property="article:published_time" content="{one.date}"><meta name="author" content="{one.author}">'
    )


def _p(told: list[str]) -> str:
    return "".join(f"<p>{_marked(words, n)}</p>" for n, words in enumerate(told))


def _marked(words: str, number: int) -> str:
    """Return a paragraph with a link, and words set apart, as every third has."""
    first, second, *rest = words.split(" ")
    return (
        f'<a href="/topic/{number}">{first}</a> <em>{second}</em> {" ".join(rest)}'
        if number % 3 == 0
        else words
    )


def _below(one: Story) -> str:
    """Return what stands below the text of a story: who wrote it, its topics, and what is told of it elsewhere."""
    topics = "".join(f'<li><a href="/topic/{town}">{town}</a></li>' for town in TOWNS[:5])
    bio = f'<div class="author-bio"><img src="/a.jpg"><p>{one.author} writes about harbours and has lived in {TOWNS[0]}.</p></div>'
    return f'{bio}<ul class="tags">{topics}</ul><p class="copyright">© 2026 Post</p>'


def blog(one: Story) -> Made:
    body = f'<article class="post"><h1 class="entry-title">{one.title}</h1><div class="entry-content">{_p(one.told)}</div>{_below(one)}</article>'
    said = '<ol class="comment-list"><li class="comment"><p>I never liked that bridge and I said so at the time.</p></li></ol>'
    return _graph(one) + _json(one), f'<main>{body}<section id="comments">{said}</section></main>', []


def two_containers(one: Story) -> Made:
    half = len(one.told) // 2
    promo = f'<div class="newsletter-signup"><h3>Sign up for our newsletter</h3><p>Get it each morning.</p></div>{one.cards(2)}'
    return _json(one), (
        f'<div class="story"><h1>{one.title}</h1><div class="body-part">{_p(one.told[:half])}</div>{promo}'
        f'<div class="body-part">{_p(one.told[half:])}</div></div>'
    ), []  # fmt: skip


def breaks(one: Story) -> Made:
    return (
        _graph(one),
        f'<div id="main"><h1>{one.title}</h1><div class="text">{"<br><br>".join(one.told)}</div></div>',
        [],
    )


def boxes(one: Story) -> Made:
    parts = "".join(
        f"<p>{words}</p>"
        + (f'<aside class="related-box"><h4>Read more</h4>{one.cards(1, n)}</aside>' if n % 3 == 2 else "")
        for n, words in enumerate(one.told)
    )
    return _json(one), f"<article><h1>{one.title}</h1>{parts}</article>{_below(one)}{one.cards(9)}", []


def live(one: Story) -> Made:
    entries = "".join(
        f'<article class="live-entry" id="e{n}"><time datetime="2026-02-01T{n % 24:02}:00Z">{n % 24:02}.00</time>'
        f"<h2>Update {n + 1} from the harbour</h2><p>{words}</p></article>"
        for n, words in enumerate(one.told)
    )
    more = [f"Update {n + 1} from the harbour" for n in range(len(one.told))]
    more += [f"{n % 24:02}.00" for n in range(len(one.told))]
    more += [f"{n % 24:02}.00 Update {n + 1} from the harbour" for n in range(len(one.told))]
    body = f'<main><h1>{one.title}</h1><div class="live-stream">{entries}</div></main>'
    return _json(one, **{"@type": "LiveBlogPosting"}), body, more


def paywall(one: Story) -> Made:
    del one.told[3:]
    wall = '<div class="paywall"><h3>Subscribe to read on</h3><p>Already a subscriber? Log in.</p><button>Subscribe</button></div>'
    head = _json(one, isAccessibleForFree=False) + _graph(one)
    return (
        head,
        f'<article><h1>{one.title}</h1><div class="lead-in">{_p(one.told)}</div>{wall}</article>{one.cards(8)}',
        [],
    )


def components(one: Story) -> Made:
    advert = '<div class="ad-slot"><div class="ad-label">Advertisement</div></div>'
    parts = "".join(
        f'<div class="css-{n:x}a1"><div class="css-1xb StoryBody"><p class="css-p">{words}</p></div></div>{advert * (n % 4 == 3)}'
        for n, words in enumerate(one.told)
    )
    head = f'<section><h1 data-testid="headline">{one.title}</h1><p data-testid="byline">By {one.author}</p>'
    return (
        _json(one),
        f'<div id="app"><div class="css-0">{head}{parts}</section></div></div><div>{one.cards(6)}</div>',
        [],
    )


def agency(one: Story) -> Made:
    day = f'<time class="published" datetime="{one.date}">{one.date[:10]}</time><span class="author">By {one.author}</span>'
    return (
        "",
        f'<div class="content"><h1>{one.title}</h1>{day}<div class="story">{_p(one.told)}</div>{_below(one)}</div>',
        [],
    )


def tables(one: Story) -> Made:
    words = "".join(f"<p><font size=2>{words}</font></p>" for words in one.told)
    menu = "".join(
        f'<a href="/{n}"><font size=1>{word}</font></a><br>'
        for n, word in enumerate("Home World Sport".split())
    )
    return f'<meta name="date" content="{one.date}"><meta name="author" content="{one.author}">', (
        f"<table width=900><tr><td width=150>{menu}</td><td><h1>{one.title}</h1>{words}</td><td>{one.cards(4)}</td></tr></table>"
    ), []  # fmt: skip


def feature(one: Story) -> Made:
    caption, heading = (
        f"The harbour of {TOWNS[one.number % 12]} at dusk, before the work began.",
        "What comes next",
    )
    figure = f'<figure><img src="/a.jpg" alt=""><figcaption>{caption}</figcaption></figure>'
    share = '<div class="share-tools"><a href="/share">Share</a><a href="/mail">Mail</a></div>'
    half = len(one.told) // 2
    body = f"{figure}{_p(one.told[:half])}<h2>{heading}</h2>{share}{_p(one.told[half:])}"
    return _json(one) + _graph(one), f'<main><article><header><h1>{one.title}</h1></header><div itemprop="articleBody">{body}</div>{_below(one)}</article></main>', [caption, heading]  # fmt: skip


STYLES: tuple[Callable[[Story], Made], ...] = (
    blog, two_containers, breaks, boxes, live, paywall, components, agency, tables, feature,
)  # fmt: skip


def site(number: int) -> Site:
    """Return the page of that number, always the same."""
    style, chance = STYLES[number % len(STYLES)], random.Random(number)
    title, *told = article(number, chance.choice((250, 400, 700, 1000))).strip().split("\n\n")
    if number // len(STYLES) % 2:  # a paragraph a sentence
        told = [words for one in told for words in re.split(r"(?<=[.]) ", one)]
    one = Story(
        number,
        title,
        f"2026-02-{number % 27 + 1:02}T10:00:00Z",
        person(number + 40),
        told,
        person(number + 90),
    )
    head, body, more = style(one)
    menu = "".join(
        f'<li><a href="/{word}">{word}</a></li>' for word in "World Politics Business Science Sport".split()
    )
    foot = "<footer><p>© 2026 Post. All rights reserved. Terms of use, privacy and cookies.</p></footer>"
    page = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} | Post</title>{head}</head><body>'
        f'<header><nav><ul>{menu}</ul></nav></header>{body}<aside class="most-read"><h2>Most read</h2>{one.cards(5, 20)}'
        f"</aside>{foot}</body></html>"
    )
    return Site(style.__name__, page, title, one.date, one.author, (one.other,), tuple(one.told), tuple(more))
