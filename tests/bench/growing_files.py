"""Files of each format that grow: the same article of invented news, longer and longer, or more and more of them."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "fuzz"))
sys.path.insert(0, str(Path(__file__).parents[1] / "end_to_end"))
import samples
from invented import article

from briefing.article import Article, Block
from briefing.export import html
from briefing.model import Briefing, MadeBy, Time

SENTENCE = "The ministry in Oslo said on Monday that the fishing fleet would be called back from the strait."
LINES = 40  # of a page
MARKS = 4_000  # of the smaller article, to be exported


def paragraphs(words: int) -> list[str]:
    return article(7, words).split("\n\n")


def page(words: int) -> bytes:
    body = "".join(f'<p class="story">{one} <a href="/a">{one[:20]}</a></p>' for one in paragraphs(words))
    cards = "".join(
        f'<div class="card"><a href="/{n}"><h3>{one[:60]}</h3></a></div>'
        for n, one in enumerate(paragraphs(words // 4))
    )
    return f"<!doctype html><html><title>Talks</title><body><article><h1>Talks</h1>{body}</article>{cards}".encode()


def text(words: int) -> bytes:
    return article(7, words).encode()


def markdown(words: int) -> bytes:
    return "\n\n".join(
        f"## {one[:40]}\n\n*{one[:20]}* {one}\n\n- {one[:50]}" for one in paragraphs(words)
    ).encode()


def word(words: int) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in paragraphs(words))
    parts = {name: one.encode() for name, one in samples.PARTS.items()}
    start, end = samples.PARTS["word/document.xml"].split("</w:body>")
    return samples.zipped({**parts, "word/document.xml": f"{start}{body}</w:body>{end}".encode()})


def pdf(words: int) -> bytes:
    told = article(7, words).split()
    lines = [" ".join(told[at : at + 12]) for at in range(0, len(told), 12)]
    drawn = [
        b"BT /F1 11 Tf 14 TL 72 720 Td "
        + b"".join(b"(%s) Tj T* " % line.encode().replace(b"(", b"").replace(b")", b"") for line in lines[at : at + LINES])
        + b"ET"
        for at in range(0, len(lines), LINES)
    ]  # fmt: skip
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(drawn)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] /MediaBox [0 0 612 792] >>" % (len(drawn), kids),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, one in enumerate(drawn):
        objects += [
            b"<< /Type /Page /Parent 2 0 R /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            % (5 + 2 * n),
            samples.stream(one),
        ]
    return samples.pdf([*objects, b"<< /Title (Talks) >>"])


def mail(words: int) -> bytes:
    quoted = "\n".join(f"> {one}" for one in paragraphs(words // 4))
    body = article(7, words).replace("\n\n", "\r\n\r\n")
    return (
        f"From: Ann Lee <a@b.example>\r\nSubject: Talks\r\n\r\n{body}\r\n{quoted}\r\n-- \r\nAnn\r\n".encode()
    )


def mbox(words: int) -> bytes:
    one = b"From a@b.example Tue Mar  3 10:00:00 2026\n" + mail(200).replace(b"\r\n", b"\n") + b"\n"
    return one * (words // 200)


def feed(words: int) -> bytes:
    item = f"<item><title>Talks</title><description>&lt;p&gt;{' '.join(paragraphs(200))}&lt;/p&gt;</description></item>"
    return f"<rss version='2.0'><channel><title>Wire</title>{item * (words // 200)}</channel></rss>".encode()


def wire(words: int) -> bytes:
    body = "".join(f"<p>{one} <em>{one[:9]}</em></p>" for one in paragraphs(words))
    return (
        f"<nitf><head><title>Talks</title></head><body><body.head><hedline><hl1>Talks</hl1></hedline></body.head>"
        f"<body.content>{body}</body.content></body></nitf>"
    ).encode()


def ninjs(words: int) -> bytes:
    told = "".join(f"<p>{one}</p>" for one in paragraphs(words))
    return json.dumps(
        {"headline": "Talks", "body_xhtml": told, "versioncreated": "2026-03-03T10:00:00Z"}
    ).encode()


FILES: dict[
    str, tuple[str, Callable[[int], bytes], int]
] = {  # name -> kind, what makes it, words of the smaller
    "html": ("html", page, 60_000),
    "text": ("text", text, 150_000),
    "markdown": ("markdown", markdown, 60_000),
    "docx": ("docx", word, 120_000),
    "pdf": ("pdf", pdf, 40_000),
    "mail": ("mail", mail, 120_000),
    "mbox": ("mbox", mbox, 150_000),
    "feed": ("wire", feed, 150_000),
    "wire XML": ("wire", wire, 120_000),
    "wire JSON": ("wire", ninjs, 120_000),
}


def marked(count: int) -> Briefing:
    """Return a briefing of so many marks, one a sentence."""
    told = " ".join([SENTENCE] * count)
    whole = Article("a.txt", "Talks", told, (Block("paragraph", 0, len(told)),))
    step = len(SENTENCE) + 1
    times = tuple(
        Time(f"t{n + 1}", n * step + 31, n * step + 37, "DATE", "2026-03-02", True, "time.day")
        for n in range(count)
    )
    empty = Briefing(whole, None, (), (), (), (), (), (), (), MadeBy("0", "0", "0"))
    return replace(empty, when=times)


def export(count: int) -> str:
    return html.render(marked(count))
