"""Pages as news sites serve them, invented: an article of a thousand words, and all that stands around it."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from html import escape

SIZE = 50_000  # bytes of a page
_WORDS = """
the of and to in envoys harbour minister strait treaty patrol said would not agreed council of the a for on
grain vessel court meeting Wednesday night draft officials border winter coast guard insurers region season
""".split()
_SECTIONS = (
    "World Politics Business Science Health Sport Culture Travel Opinion Weather Podcasts Video".split()
)
_STYLE = ".{0}-card__media>img{{display:block;width:100%;height:auto}}@media(min-width:{1}px){{.{0}{{float:left}}}}\n"
_ICON = '<svg class="icon" width="24" height="24"><path d="M4.5 12a7.5 7.5 0 1 0 15 0a7.5 7.5 0 0 0-15 0z"></path></svg>'


def page(number: int) -> str:
    """The page of that number, always the same: four ways of mark-up in turn, all else by chance."""
    chance = random.Random(number)
    title = _sentence(chance)[:70].rstrip(" .")
    head, body = _LAYOUTS[number % len(_LAYOUTS)](chance, title, f"2026-02-{number % 27 + 1:02}T10:00:00Z")
    menu = _menu(chance, "nav", 40)
    rest = f'<aside class="most-read"><h2>Most read</h2>{_cards(chance, 12)}</aside>{_menu(chance, "footer", 60)}'
    start = f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} | Post</title>{head}'
    text = f"</head><body>{_banner(chance)}<header>{_ICON}{menu}</header>{body}{rest}"
    left = max(0, SIZE - len(start) - len(text))
    style = "".join(_STYLE.format(f"c{n}", 320 + n) for n in range(left // 3 // 120))
    state = json.dumps({f"item{n}": {"id": n, "url": f"/s/{n}", "seen": False} for n in range(left // 100)})
    return f"{start}<style>{style}</style>{text}<script>window.state = {state};</script></body></html>"


def _blog(chance: random.Random, title: str, date: str) -> tuple[str, str]:
    """A content management system: JSON-LD with a graph, Open Graph, and the article in plain paragraphs."""
    graph = [
        {"@type": "WebSite", "name": "Post", "url": "https://post.example/"},
        {"@type": "NewsArticle", "headline": title, "datePublished": date, "author": {"name": "Ann Lee"}},
        {"@type": "BreadcrumbList", "itemListElement": [{"name": name} for name in _SECTIONS[:3]]},
    ]
    head = _open_graph(title, _sentence(chance)) + _json({"@context": "https://schema.org", "@graph": graph})
    body = "".join(_paragraph(chance, n, "p") for n in range(40))
    figure = f'<figure class="wp-block-image">{_picture(chance)}<figcaption>{_sentence(chance)}</figcaption></figure>'
    return head, (
        f'<main><article class="post"><h1 class="entry-title">{title}</h1>{_byline(date)}{figure}'
        f'<div class="entry-content">{body}</div>{_share()}</article>{_comments(chance)}</main>'
    )


def _wrapped(chance: random.Random, title: str, date: str) -> tuple[str, str]:
    """A page made of components: every paragraph in boxes with generated classes, slots for advertising."""
    told = {
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": date,
        "author": [{"name": "Omar Haddad"}],
    }
    parts = "".join(
        f'<div class="css-{n:x}a1"><div class="css-1x{n % 3}b StoryBody">{_paragraph(chance, n, "p")}</div></div>'
        + (
            '<div class="ad-slot" id="story-ad"><div class="ad-label">Advertisement</div></div>'
            * (n % 5 == 4)
        )
        for n in range(34)
    )
    return _open_graph(title, _sentence(chance)) + _json(told), (
        f'<div id="app"><div class="css-0"><section><h1 class="css-h1" data-testid="headline">{title}</h1>'
        f'<p class="css-dek" data-testid="standfirst">{_sentence(chance)}</p>{_byline(date)}{_share()}'
        f'<div class="css-m">{_picture(chance)}</div><section name="articleBody">{parts}</section></section>'
        f"<div class=related><h2>Related</h2>{_cards(chance, 6)}</div></div></div>"
    )


def _plain(chance: random.Random, title: str, date: str) -> tuple[str, str]:
    """An agency's page: no JSON, the date in ``time``, a dateline, headings, lists and a quotation."""
    body = "".join(_paragraph(chance, n, "p") for n in range(36))
    listed = "".join(f"<li>{_sentence(chance)}</li>" for _ in range(5))
    return f'<meta name="description" content="{_sentence(chance)}">', (
        f'<div class="content"><h1>{title}</h1><time class="published" datetime="{date}">{date[:10]}</time>'
        f'<div class="story"><p>HARBOUR CITY (Northwire) — {_sentence(chance)}</p><ul>{listed}</ul>{body}'
        f"<blockquote><p>{_sentence(chance)}</p></blockquote></div></div>"
    )


def _live(chance: random.Random, title: str, date: str) -> tuple[str, str]:
    """A live page: many short entries with a time and a heading each, and all of them in the JSON too."""
    entries = [(_sentence(chance)[:50], _sentence(chance), _sentence(chance)) for _ in range(26)]
    updates = [{"@type": "BlogPosting", "headline": one, "articleBody": two} for one, two, _ in entries]
    told = {
        "@type": "LiveBlogPosting",
        "headline": title,
        "datePublished": date,
        "author": {"name": "Ann Lee"},
    }
    body = "".join(
        f'<article class="live-entry" id="e{n}"><time datetime="2026-02-01T{n % 24:02}:00Z">{n % 24:02}.00</time>'
        f"<h2>{one}</h2><p>{two}</p><p><strong>{three[:20]}</strong>{three[20:]}</p>{_share()}</article>"
        for n, (one, two, three) in enumerate(entries)
    )
    return _open_graph(title, _sentence(chance)) + _json({**told, "liveBlogUpdate": updates}), (
        f'<main><h1>{title}</h1>{_byline(date)}<div class="live-stream">{body}</div></main>'
    )


_LAYOUTS = (_blog, _wrapped, _plain, _live)


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choices(_WORDS, k=chance.randint(9, 24))).capitalize() + "."


def _paragraph(chance: random.Random, number: int, tag: str) -> str:
    said = " ".join(_sentence(chance) for _ in range(chance.randint(1, 4)))
    linked = f' <a href="/topic/{number}" data-track="body">The treaty</a> was <em>signed</em> in 1984.'
    heading = f"<h2>{_sentence(chance)[:40]}</h2>" if number % 8 == 7 else ""
    return f'{heading}<{tag} class="story-text">{said}{linked * (number % 3 == 0)}</{tag}>'


def _open_graph(title: str, description: str) -> str:
    told = {"title": title, "description": description, "site_name": "Post", "type": "article"}
    named = "".join(f'<meta property="og:{key}" content="{escape(value)}">' for key, value in told.items())
    links = "".join(f'<link rel="preload" href="/static/chunk-{n}.js" as="script">' for n in range(15))
    return f'<link rel="canonical" href="https://post.example/a"><meta name="viewport" content="width=device-width">{named}{links}'


def _json(told: Mapping[str, object]) -> str:
    return f'<script type="application/ld+json">{json.dumps(told)}</script>'


def _byline(date: str) -> str:
    return (
        '<div class="byline">By <a rel="author" href="/by/ann-lee">Ann Lee</a></div>'
        f'<time datetime="{date}">{date[:10]}</time>'
    )


def _picture(chance: random.Random) -> str:
    sources = "".join(
        f'<source media="(min-width:{w}px)" srcset="/i/{w}.webp {w}w">' for w in (480, 768, 1200)
    )
    return f'<picture>{sources}<img src="/i/480.jpg" alt="{_sentence(chance)[:60]}" loading="lazy"></picture>'


def _cards(chance: random.Random, count: int) -> str:
    return "".join(
        f'<div class="card"><a class="card__link" href="/s/{n}">{_picture(chance)}'
        f'<h3 class="card__title"><span>{_sentence(chance)[:60]}</span></h3></a></div>'
        for n in range(count)
    )


def _menu(chance: random.Random, tag: str, count: int) -> str:
    names = (chance.choice(_SECTIONS) for _ in range(count))
    links = "".join(f'<li class="{tag}__item"><a href="/{name}">{name}</a></li>' for name in names)
    return f'<{tag} class="site-{tag}" role="navigation"><ul class="{tag}__list">{links}</ul></{tag}>'


def _share() -> str:
    links = "".join(
        f'<a class="share__link" href="/share/{n}">{_ICON}<span>Share</span></a>' for n in range(3)
    )
    return f'<div class="share-tools">{links}</div>'


def _comments(chance: random.Random) -> str:
    said = "".join(f'<li class="comment"><b>Reader</b><p>{_sentence(chance)}</p></li>' for _ in range(6))
    return f'<section id="comments" class="comments-area"><ol class="comment-list">{said}</ol></section>'


def _banner(chance: random.Random) -> str:
    return f'<div id="cookie-banner" class="consent"><p>{_sentence(chance)}</p><button>Accept</button></div>'
