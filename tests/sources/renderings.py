"""One article in every format that newsrooms send, each with its metadata where that format has them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from itertools import groupby
from typing import Any

from briefing.model import Article, Block

SITE, LINK = "Harbour Wire", "https://wire.example/2026/story"
HTML = {"title": "h1", "heading": "h2", "quote": "blockquote"}
MARKS = {"emphasis": ("em", "*"), "strong": ("strong", "**"), "code": ("code", "`")}
BEGINNINGS = {"heading": "## ", "list_item": "- ", "quote": "> "}
DASHES = ("—", "–", "-")


@dataclass(frozen=True)
class Story:
    """An article as an editor has it: fields, and a body of blocks."""

    article: Article

    @property
    def title(self) -> str:
        return self.article.title

    @property
    def standfirst(self) -> str:
        return next((self.words(one) for one in self.article.blocks if one.kind == "standfirst"), "")

    @property
    def moment(self) -> datetime:
        """The moment of publication; where only the day is told, its noon in London."""
        told = datetime.fromisoformat(self.article.published or "")
        return told if told.tzinfo else told.replace(hour=12, tzinfo=UTC)

    @property
    def body(self) -> list[Block]:
        return [one for one in self.article.blocks if one.kind not in {"title", "standfirst"}]

    @property
    def first(self) -> str:
        """The first paragraph, as summaries repeat it."""
        return next(self.words(one) for one in self.body if one.kind == "paragraph")

    def words(self, block: Block) -> str:
        return self.article.text[block.start : block.end]

    def marked(self, block: Block, html: bool) -> str:
        """Return the words of a block in the mark-up of HTML or Markdown."""
        out, at = "", block.start
        quoted = escape if html else str
        for mark in self.article.marks:
            if mark.kind == "link" or not block.start <= at <= mark.start < mark.end <= block.end:
                continue
            tag, sign = MARKS[mark.kind]
            words = quoted(self.article.text[mark.start : mark.end])
            out += quoted(self.article.text[at : mark.start])
            out += f"<{tag}>{words}</{tag}>" if html else f"{sign}{words}{sign}"
            at = mark.end
        return out + quoted(self.article.text[at : block.end])

    def paragraphs(self, blocks: list[Block], html: bool) -> Iterator[tuple[str, str]]:
        """Yield kind and mark-up of every block; a dateline opens the paragraph below it."""
        opening = ""
        for block in blocks:
            words = opening + self.marked(block, html)
            opening = words + " " if block.kind == "dateline" and words.endswith(DASHES) else ""
            if not opening:
                yield block.kind, words

    def head(self) -> str:
        """Return the standfirst as HTML."""
        return f'<p class="standfirst">{escape(self.standfirst)}</p>' if self.standfirst else ""

    def html(self, *, titled: bool = False) -> str:
        """Return the body as HTML, under the title and the standfirst where it is ``titled``."""
        out = [f"<h1>{escape(self.title)}</h1>", self.head()] if titled else []
        body = self.paragraphs(self.body, html=True)
        for kind, members in groupby(body, key=lambda one: one[0]):
            if kind == "list_item":
                out.append(f"<ul>{''.join(f'<li>{words}</li>' for _, words in members)}</ul>")
            else:
                tag = HTML.get(kind, "p")
                out += [f"<{tag}>{words}</{tag}>" for _, words in members]
        return "\n".join(out)

    def lines(self, *, marks: bool) -> str:
        """Return the body as text, or as Markdown."""
        out, last = "", ""
        for kind, words in self.paragraphs(self.body, html=False):
            begins = BEGINNINGS.get(kind, "") if marks or kind != "heading" else ""
            out += ("\n" if kind == last == "list_item" else "\n\n") + begins + words
            last = kind
        return (out if marks else out.replace("**", "").replace("*", "")).strip() + "\n"


def txt(story: Story) -> str:
    return f"{story.title}\n{story.standfirst}\n\n{story.lines(marks=False)}"


def markdown(story: Story) -> str:
    standfirst = f"*{story.standfirst}*\n\n" if story.standfirst else ""
    return f"# {story.title}\n\n{standfirst}{story.lines(marks=True)}"


def front_matter(story: Story, *, titled: bool = False) -> str:
    told = {"title": story.title, "date": story.article.published, "author": story.article.author}
    told |= {"standfirst": story.standfirst, "site": SITE, "link": LINK, "lang": "en-GB"}
    fields = "".join(f"{key}: {json.dumps(value)}\n" for key, value in told.items() if value)
    return f"---\n{fields}---\n\n{f'# {story.title}' if titled else ''}\n\n{story.lines(marks=True)}"


def page(story: Story) -> str:
    told = {"@type": "NewsArticle", "headline": story.title, "datePublished": story.article.published}
    told |= {"publisher": {"name": SITE}, "author": [{"name": story.article.author}]}
    return (
        f'<!doctype html><html lang="en-GB"><head><title>{escape(story.title)} | {SITE}</title>'
        f'<script type="application/ld+json">{json.dumps(told)}</script></head><body><nav><a href=/>Home</a></nav>'
        f"<main><article>{story.html(titled=True)}</article></main><footer>All rights reserved</footer></body></html>"
    )


def rss(story: Story, description: str, full: str) -> str:
    creator = f"<dc:creator>{escape(story.article.author)}</dc:creator>" if story.article.author else ""
    content = f"<content:encoded><![CDATA[{full}]]></content:encoded>" if full else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<channel><title>{SITE}</title><language>en-gb</language><item><title>{escape(story.title)}</title>"
        f"<link>{LINK}</link><pubDate>{format_datetime(story.moment)}</pubDate>{creator}"
        f"<description>{escape(description)}</description>{content}</item></channel></rss>"
    )


def atom(story: Story, *, xhtml: bool) -> str:
    inner = (
        f'<div xmlns="http://www.w3.org/1999/xhtml">{story.html()}</div>' if xhtml else escape(story.html())
    )
    author = f"<author><name>{escape(story.article.author)}</name></author>" if story.article.author else ""
    summary = f"<summary>{escape(story.standfirst)}</summary>" if story.standfirst else ""
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>{SITE}</title>'
        f'<entry><title>{escape(story.title)}</title><link href="{LINK}"/>{author}{summary}'
        f"<published>{story.moment.isoformat()}</published><updated>{story.moment.isoformat()}</updated>"
        f'<content type="{"xhtml" if xhtml else "html"}">{inner}</content></entry></feed>'
    )


def json_feed(story: Story, **content: str) -> str:
    item = {"id": "1", "url": LINK, "title": story.title, "date_published": story.moment.isoformat()}
    item |= {"summary": story.standfirst, "authors": [{"name": story.article.author or ""}]} | content
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": SITE,
        "language": "en-GB",
        "items": [item],
    }
    return json.dumps(feed)


def ninjs(story: Story, **body: Any) -> str:
    told = {"uri": LINK, "headline": story.title, "description_text": story.standfirst, "language": "en-GB"}
    told |= {"versioncreated": story.moment.isoformat(), "byline": story.article.author or ""}
    return json.dumps(told | body)


def newsml(story: Story, *, xhtml: bool) -> str:
    text = f'<inlineData contenttype="text/plain">{escape(story.lines(marks=False))}</inlineData>'
    body = (
        f'<inlineXML contenttype="application/xhtml+xml"><html><body>{story.html()}</body></html></inlineXML>'
    )
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:1" xml:lang="en-GB"><itemMeta>'
        f"<provider><name>{SITE}</name></provider><versionCreated>{story.moment.isoformat()}</versionCreated>"
        f"</itemMeta><contentMeta><headline>{escape(story.title)}</headline><by>{story.article.author or ''}</by>"
        f'<description role="drol:summary">{escape(story.standfirst)}</description></contentMeta>'
        f"<contentSet>{body if xhtml else text}</contentSet></newsItem>"
    )


def nitf(story: Story) -> str:
    standfirst = f"<hl2>{escape(story.standfirst)}</hl2>" if story.standfirst else ""
    return (
        f'<nitf><head><docdata><date.issue norm="{story.moment:%Y%m%dT%H%M%S%z}"/></docdata></head><body>'
        f"<body.head><hedline><hl1>{escape(story.title)}</hl1>{standfirst}</hedline>"
        f"<byline>{story.article.author or ''}</byline><distributor>{SITE}</distributor></body.head>"
        f"<body.content>{story.html()}</body.content></body></nitf>"
    )


def mail(story: Story, *, html: bool = False, plain: bool = True) -> bytes:
    message = EmailMessage()
    message["Subject"], message["Date"] = story.title, format_datetime(story.moment)
    message["From"] = f"{(story.article.author or 'Desk').replace(',', '')} <desk@wire.example>"
    words = f"{story.standfirst}\n\n{story.lines(marks=False)}\n-- \nThe desk\n"
    marked = (
        f"<html><body>{f'<p>{story.standfirst}</p>' if story.standfirst else ''}{story.html()}</body></html>"
    )
    if plain:
        message.set_content(words)
    if html and plain:
        message.add_alternative(marked, subtype="html")
    elif html:
        message.set_content(marked, subtype="html")
    return bytes(message)


RENDERINGS: dict[str, Callable[[Story], str | bytes]] = {
    "a.txt": txt,
    "a.md": markdown,
    "front-matter.md": front_matter,
    "front-matter-and-title.md": lambda story: front_matter(story, titled=True),
    "a.html": page,
    "rss.xml": lambda story: rss(story, escape(story.standfirst), story.html()),
    "rss-summary-repeats.xml": lambda story: rss(
        story, f"<p>{escape(story.first)}</p>", story.head() + story.html()
    ),
    "rss-titled.xml": lambda story: rss(story, "", story.html(titled=True)),
    "rss-description-only.xml": lambda story: rss(story, story.html(titled=True), ""),
    "atom.xml": lambda story: atom(story, xhtml=False),
    "atom-xhtml.xml": lambda story: atom(story, xhtml=True),
    "feed-html.json": lambda story: json_feed(story, content_html=story.html()),
    "feed-text.json": lambda story: json_feed(story, content_text=story.lines(marks=False)),
    "ninjs-html.json": lambda story: ninjs(story, body_html=story.html()),
    "ninjs-xhtml.json": lambda story: ninjs(story, body_xhtml=f"<div>{story.html(titled=True)}</div>"),
    "ninjs-text.json": lambda story: ninjs(story, body_text=story.lines(marks=False)),
    "ninjs-both.json": lambda story: ninjs(story, body_html=story.html(), body_text=story.lines(marks=False)),
    "newsml-xhtml.xml": lambda story: newsml(story, xhtml=True),
    "newsml-text.xml": lambda story: newsml(story, xhtml=False),
    "nitf.xml": nitf,
    "mail.eml": mail,
    "mail-alternative.eml": lambda story: mail(story, html=True),
    "mail-html.eml": lambda story: mail(story, html=True, plain=False),
}
