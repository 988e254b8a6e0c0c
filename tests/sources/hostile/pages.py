"""Web pages: scripts, references, links that deceive, tables and nesting without end."""

from __future__ import annotations

from html import escape

from hostile.payloads import ALL, ALL_IN_XML, REFERENCES
from hostile.row import STORY, Row, by

PARAGRAPHS = (
    f"<p>{STORY}</p><p>Nobody would say when it would sail again, or who had asked for its return.</p>" * 2
)
ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))


def page(body: str = "", head: str = "", title: str = "Fleet is called back") -> bytes:
    start = f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
    return by(f"{start}<body><article><h1>{title}</h1>{PARAGRAPHS}{body}</article></body></html>")


def linked(href: str, words: str = "the treaty") -> bytes:
    return page(f'<p>They will read <a href="{href}">{words}</a> again on Monday, the minister said.</p>')


def data_of(json: str) -> str:
    return f'<script type="application/ld+json">{json}</script>'


ROWS = (
    Row("page: every payload", "all.html", page(f"<p>{escape(ALL)} <b title='{escape(ALL)}'>{escape(ALL)}</b> so it was said again.</p>", f'<meta name="author" content="Ann {escape(ALL)}"><meta property="og:site_name" content="{escape(ALL)}">', f"Fleet {escape(ALL)} back"), opens=(STORY, "[@click=app.quit]"), unread=None),
    Row("page: references to controls", "references.html", page(f"<p>{REFERENCES} and so it was said again.</p>", f'<meta name="author" content="Ann {REFERENCES} Lee">', f"Fleet {REFERENCES} back"), opens=(STORY,)),
    Row("page: named references to what is not shown", "named.html", page("<p>So&shy;it&zwj;was&zwnj;said&lrm;again&rlm;by&ZeroWidthSpace;him&NoBreak;and&InvisibleTimes;her.</p>"), opens=(STORY,)),
    Row("page: scripts, frames and forms", "acts.html", page("<script>evil()</script><style>evil{}</style><iframe src=evil></iframe><object data=evil></object><form action=evil><input value=evil></form><svg onload=evil><script>evil</script></svg><p onclick='evil()'>So it was said again.</p><noscript><img src=evil></noscript>", '<meta http-equiv="refresh" content="0;url=http://evil.example">'), opens=(STORY,), without=("evil",)),
    Row("page: a link to a script", "javascript.html", linked("javascript:alert(1)"), opens=(STORY, "the treaty"), without=("javascript:",)),
    Row("page: a link to a script, hidden", "hidden-script.html", linked("&#1;java&#10;script&colon;alert(1)"), opens=(STORY, "the treaty"), without=("alert",)),
    Row("page: a link to data or a file", "data.html", linked("data:text/html,evil") + linked("file:///etc/passwd"), opens=(STORY,), without=("evil", "passwd")),
    Row("page: a link with a password", "password.html", linked("https://bank.example:secret@evil.example/x"), opens=(STORY, "https://evil.example/x"), without=("secret", "bank.example")),
    Row("page: a link that shows another host", "host.html", linked("https://evil.example/x", "https://bank.example/login"), opens=("https://bank.example/login (evil.example)",)),
    Row("page: a link to look-alike letters", "lookalike.html", linked("https://\u0430pple.example/x", "the treaty"), opens=("https://xn--pple-43d.example/x",), without=("\u0430",)),
    Row("page: a base that is a script", "base.html", page('<p>They will read <a href="x">the treaty</a> again.</p>', '<base href="javascript:alert(1)//">'), opens=(STORY,), without=("javascript:",)),
    Row("page: a canonical address that is a script", "canonical.html", page("", '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="https://a:secret@news.example/1">'), opens=(STORY, "https://news.example/1"), without=("javascript:", "secret")),
    Row("page: markup in what it tells", "told.html", page("", data_of('{"@type":"NewsArticle","headline":"[@click=app.quit]Fleet \\u001b[2J","author":{"name":"Ann \\u202e\\ud800 Lee"},"datePublished":"99999-01-01"}')), opens=(STORY, "Ann")),
    Row("page: JSON 100,000 deep", "json-deep.html", page("", data_of('{"a":' * 100_000)), opens=(STORY,)),
    Row("page: a number of 5,000 digits in JSON", "json-digits.html", page("", data_of('{"@type":"NewsArticle","headline":"Fleet","a":' + "9" * 5_000 + "}")), opens=(STORY,)),
    Row("page: dates that are none", "dates.html", page("<time datetime='99999-99-99T99:99'>then</time>", "".join(f'<meta name="date" content="{date}">' for date in ("0000-00-00", "9" * 3_000, "2026-02-30", "NaN"))), opens=(STORY,)),
    Row("page: an author without end", "author.html", page("", f'<meta name="author" content="{"Ann Lee, " * 20_000}">'), opens=(STORY,)),
    Row("page: a title without end", "title.html", page("", "", "very " * 20_000 + "long"), opens=("ministry in Oslo",)),
    Row("page: entities that expand", "expand.xhtml", by(f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a0 "lol">{ENTITIES}]>') + page("<p>&a11; and so it was said again.</p>"), opens=(STORY,), without=("lollol",)),
    Row("page: an entity that is a file", "entity.xhtml", by('<?xml version="1.0"?><!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd">%p;]>') + page("<p>&f; and so it was said again.</p>"), opens=(STORY,), without=("root:",)),
    Row("page: an encoding that is none", "charset.html", page().replace(b"utf-8", b"unicode_escape") + b"\\x1b[2J", opens=(STORY,)),
    Row("page: an encoding that unpacks", "bz2.html", page().replace(b"utf-8", b"bz2"), opens=(STORY,)),
    Row("page: UTF-7", "utf-7.html", page("<p>+ADw-script+AD4-evil()+ADw-/script+AD4- so it was said.</p>").replace(b"utf-8", b"utf-7"), opens=(STORY, "+ADw-")),
    Row("page: UTF-16 without a mark", "u16.html", page().decode().encode("utf-16-le"), opens=(STORY,)),
    Row("page: broken UTF-8", "broken.html", page("<p>“Café” “été” – naïve; so it was said again.</p>") + b"<p>\xff\xfe\xff</p>", opens=(STORY, "“Café”"), unread=3),
    Row("page: NUL bytes", "nul.html", page("<p>so\0it was, the minister of the country told them in the end.</p>"), opens=(STORY, "so\ufffdit was"), unread=1),
    Row("page: nothing in it", "nothing.html", b"<!doctype html><html><body></body></html>", says="holds no article"),
    Row("page: only a script", "script.html", b"<html><body><script>document.write('evil')</script></body></html>", says="holds no article"),
    Row("page: nothing but brackets", "brackets.html", lambda: b"<" * 15_000, opens=("<<<",)),
    *(
        Row(f"page: 5,000 {tag} deep", f"deep-{tag.split('>')[0].split()[0]}.html", page("".join(f"<{one}>" for one in tag.split("><")) * 5_000), opens=(STORY,))
        for tag in ("div", "span", "b", "blockquote", "ul><li", "table><tr><td", "a href=x", "font", "svg")
    ),
    Row("page: a table of 20,000 cells", "table.html", page("<table>" + "<tr><td>so</td><td>it</td></tr>" * 4_000 + "</table>"), opens=(STORY,)),
    Row("page: a cell that spans millions", "span.html", page("<table><tr><td colspan=99999999 rowspan=99999999>so it was</td></tr></table>"), opens=(STORY,)),
    Row("page: a paragraph of 500,000 letters", "letters.html", page(f"<p>{'x' * 500_000}</p>"), opens=(STORY,)),
    Row("page: 100,000 references", "many-references.html", page(f"<p>{'&#65; ' * 100_000}</p>"), opens=(STORY,)),
    Row("page: a tag of 30,000 attributes", "attributes.html", lambda: page("<p " + " ".join(f"a{n}=1" for n in range(30_000)) + ">so</p>"), opens=(STORY,), heavy=True),
    Row("page: 9,000 dates in a paragraph", "times.html", lambda: page("<p>" + "so it was " * 30 + "<time>2026-02-18</time> and then again " * 9_000 + "</p>"), opens=(STORY,), heavy=True),
    Row("page: 60,000 open paragraphs", "open.html", lambda: page("<p>so it was" * 60_000), opens=("ministry in Oslo",), heavy=True),
    *(
        Row(f"page: {what}", f"many-{n}.html", page(markup), opens=("ministry in Oslo",))
        for n, (what, markup) in enumerate(
            (
                ("3,000 boxes of other stories in each other", "<div class=related>" * 3_000 + STORY),
                ("3,000 boxes of other stories", "<div class=related><h3>More stories</h3><p>so it was</p></div>" * 3_000),
                ("5,000 headings of other stories", "<h3>Most read</h3>" * 5_000),
                ("3,000 headings in each other", "<div><h3>Most read</h3>" * 3_000),
                ("3,000 entries with times", "<div><time>12:00</time><p>so it was, they said in the end of it all.</p></div>" * 3_000),
                ("10,000 raised figures", "<p>" + "10<sup>3</sup> " * 10_000),
                ("2,000 lists in each other", "<ol><li>" * 2_000),
                ("5,000 letters set apart", "<div><span>T</span></div>" * 5_000),
                ("2,000 boxes that sign in each other", "<div class=author>" * 2_000),
                ("3,000 headings", "<h1>Ann Lee<b>a</b></h1>" * 3_000),
                ("2,000 bodies", f"<div class=article-body><p>{STORY}</p></div>" * 2_000),
                ("1,000 bodies in each other", f"<div class=article-body><p>{STORY}</p>" * 1_000),
                ("2,000 credits in each other", "<figcaption><span class=credit>" * 1_000),
                ("20,000 line breaks", "so<br>" * 20_000),
                ("1,000 sides in each other", f"<aside><p>{STORY}</p>" * 1_000),
                ("5,000 links that sign", "<a href=/author/x>Ann Lee</a>" * 5_000),
            )
        )
    ),
    Row("page: numbers of a list that are none", "numbers.html", page("<ol start=99999999999999><li value=-²>so</li><li value=1e9>it was</li></ol>"), opens=(STORY, "1. so")),
    Row("page: a body of 500,000 words in JSON", "json-body.html", lambda: page("", data_of('{"@type":"NewsArticle","wordCount":"9e9","articleBody":"' + "so it was. " * 50_000 + '"}')), opens=("so it was.",)),
    Row("page: entries in JSON that are none", "json-entries.html", page("", data_of('{"@type":"LiveBlogPosting","liveBlogUpdate":[null,[],{"articleBody":{}},{"datePublished":7,"headline":[],"articleBody":"\\u001b[2J"}]}')), opens=(STORY,)),
    Row("page: comments that never end", "comments.html", page("<!--" * 20_000), opens=(STORY,)),
    Row("page: over 20 MB", "large.html", lambda: page("<p>so</p>" * 2_500_000), says="is larger than 20 MB"),
    Row("page: over 2 million characters", "long.html", lambda: page(f"<p>{'so it was said ' * 150_000}</p>"), says="is longer than 2,000,000 characters", heavy=True),
    Row("page: payloads as XHTML", "all.xhtml", by('<?xml version="1.0" encoding="utf-8"?>') + page(f"<p>{escape(ALL_IN_XML)} so it was said.</p>"), opens=(STORY,)),
)  # fmt: skip
