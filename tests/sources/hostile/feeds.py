"""RSS, Atom and JSON Feed: payloads in every field, entities, entries without end."""

from __future__ import annotations

import json
from html import escape

from hostile.payloads import ALL, ALL_IN_XML, PAYLOADS, REFERENCES
from hostile.row import STORY, Row, by

ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
BOMB = f'<!DOCTYPE rss [<!ENTITY a0 "lol">{ENTITIES}]>'


def rss(item: str, title: str = "Northwire", start: str = "") -> bytes:
    return by(
        f'<?xml version="1.0"?>{start}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{title}</title>{item}</channel></rss>'
    )


def entry(title: str = "Fleet", body: str = "", more: str = "") -> str:
    return f"<item><title>{title}</title><description>{STORY} {body}</description>{more}</item>"


def atom(item: str) -> bytes:
    return by(
        f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="javascript:alert(1)//"><title>Northwire</title><entry><title>Fleet</title>{item}</entry></feed>'
    )


def jsonfeed(**item: object) -> bytes:
    return json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "Northwire",
            "items": [{"id": "1", "title": "Fleet", "content_text": STORY} | item],
        }
    ).encode()


SHOWN = escape(escape(ALL_IN_XML))

ROWS = (
    Row("feed: every payload", "all.rss", rss(entry(f"Fleet {SHOWN}", SHOWN, f"<author>{SHOWN}</author><link>https://example.org/{SHOWN}</link><pubDate>{SHOWN}</pubDate>"), SHOWN), opens=(STORY, "[@click=app.quit]")),
    *(
        Row(f"feed: {name} in its names", f"feed-{number}.rss", rss(entry(escape(f"Fleet {words} back"), "", f"<author>{escape(words)}</author>"), escape(words)), opens=(STORY,))
        for number, (name, words) in enumerate(PAYLOADS.items())
        if number % 3 == 0
    ),
    Row("feed: references to controls", "references.rss", rss(entry(f"Fleet {REFERENCES}", REFERENCES)), opens=(STORY,)),
    Row("feed: references within references", "twice.rss", rss(entry("Fleet", escape(REFERENCES))), opens=(STORY,)),
    Row("feed: entities that expand", "bomb.rss", rss(entry("Fleet", "&a11;"), start=BOMB), says="declares XML entities"),
    Row("feed: entities that expand, in UTF-16", "bomb-16.rss", rss(entry("Fleet", "&a11;"), start=BOMB).decode().encode("utf-16"), says="declares XML entities"),
    Row("feed: an entity that is a file", "file.rss", rss(entry("Fleet", "&f;"), start='<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>'), says="declares XML entities"),
    Row("feed: a DTD from elsewhere", "dtd.rss", rss(entry("Fleet"), start='<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd">'), opens=(STORY,)),
    Row("feed: a file included", "include.rss", rss(entry("Fleet", "", '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>')), opens=(STORY,), without=("root:",)),
    Row("feed: a stylesheet", "style.rss", rss(entry("Fleet"), start='<?xml-stylesheet href="http://127.0.0.1:9/x.xsl" type="text/xsl"?>'), opens=(STORY,)),
    Row("feed: HTML that acts", "acts.rss", rss(entry("Fleet", escape("<script>evil()</script><p onclick=evil()>so</p><iframe src=evil></iframe><style>evil</style>"))), opens=(STORY,), without=("evil",)),
    Row("feed: a link that is a script", "script.rss", rss(entry("Fleet", escape('<a href="javascript:alert(1)">so</a>'), "<link>javascript:alert(1)</link><guid>javascript:alert(1)</guid>")), opens=(STORY,), without=("javascript:",)),
    Row("feed: a link with a password", "password.rss", rss(entry("Fleet", "", "<link>https://bank.example:secret@evil.example/</link>")), opens=("https://evil.example/",), without=("secret", "bank.example")),
    Row("feed: the year 99999", "date.rss", rss(entry("Fleet", "", "<pubDate>Mon, 99 Foo 99999 99:99:99 +9999</pubDate>")), opens=(STORY,)),
    Row("feed: a title without end", "title.rss", rss(entry("very " * 40_000)), opens=(STORY,)),
    Row("feed: its name without end", "name.rss", rss(entry() * 200, "very " * 20_000), opens=(STORY,), count=200),
    Row("feed: 2,500 entries", "many.rss", lambda: rss(entry() * 2_500), says="holds more than 2,000 articles", heavy=True),
    Row("feed: 100,000 deep", "deep.rss", rss(entry("Fleet", "<b>" * 100_000)), opens=("Fleet",), heavy=True),
    Row("feed: broken off", "broken.rss", rss(entry())[:-30], opens=(STORY,)),
    Row("feed: no entries", "none.rss", rss(""), says="is a feed with no entries"),
    Row("feed: no feed", "other.rss", b"<html><body>so</body></html>", says="is XML of another kind"),
    Row("feed: nothing but brackets", "brackets.rss", b"<" * 10_000, says="is broken XML"),
    Row("feed: over 10 MB", "large.rss", lambda: rss(entry("Fleet", "x" * 10_000_001)), says="is a feed larger than 10 MB"),
    Row("feed: Atom with markup that acts", "acts.atom", atom(f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{STORY}<script>evil()</script><a href="evil">so</a></div></content>'), opens=(STORY,), without=("javascript:", "evil()")),
    Row("feed: Atom with references", "references.atom", atom(f'<author><name>{escape(REFERENCES)}</name></author><content type="html">{STORY} {escape(REFERENCES)}</content>'), opens=(STORY,)),
    Row("feed: Atom with text that looks like markup", "text.atom", atom(f'<content type="text">{escape(STORY)}\n\n{escape("<script>evil()</script>")} {SHOWN}</content>'), opens=(STORY, "<script>evil()</script>")),
    Row("feed: tags without end in its names", "tags.rss", rss(entry(escape("<b>" * 50_000), "", f"<author>{escape('<a href=x>' * 50_000)}</author>")), opens=(STORY,)),
    Row("feed: a date of the year 1 and one that never comes", "years.rss", rss(entry("Fleet", "", "<pubDate>Mon, 01 Jan 0001 00:00:00 +0000</pubDate>") + entry("Fleet", "", "<pubDate>9999-12-31T23:59:59Z</pubDate>")), opens=(STORY,), without=("2001-",), count=2),
    Row("feed: a date of escapes", "date-escapes.rss", rss(entry("Fleet", "", f"<pubDate>{SHOWN}</pubDate>")), opens=(STORY,)),
    Row("feed: JSON with every payload", "all.json", jsonfeed(title=f"Fleet {ALL}", content_text=f"{STORY}\n\n{ALL}", authors=[{"name": ALL}], url=f"https://example.org/{ALL}", language=ALL, date_published=ALL), opens=(STORY, "[@click=app.quit]")),
    Row("feed: JSON with HTML that acts", "acts.json", jsonfeed(content_html=f"<p>{STORY}</p><script>evil()</script><a href='javascript:evil()'>so</a>"), opens=(STORY,), without=("evil()", "javascript:")),
    Row("feed: JSON with fields of other kinds", "kinds.json", jsonfeed(title=[1], authors={"a": [{"b": 1}]}, url=7, date_published={}, language=[None]), opens=(STORY,)),
    Row("feed: JSON with an escape as a number", "nan.json", jsonfeed(x=0).replace(b'"x": 0', b'"x": NaN, "y": -Infinity, "x": 1e999'), opens=(STORY,)),
)  # fmt: skip
