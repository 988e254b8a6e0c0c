"""What the fuzz runs start from: the articles and pages of the project, and small documents made here."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
LEAD = "OSLO, March 3, 2026 (Northwire) - The ministers met for nine hours and left."
HTML = f"""<p>By Ann Lee</p><p>{LEAD}</p><h2>What they want</h2><ul><li>more <b>cod</b></li><li>more hake</li></ul>
<blockquote>We are <a href="https://wire.example/a">apart</a>.</blockquote><figure><figcaption>A boat</figcaption>
</figure><table><tr><td>cod</td><td>4</td></tr></table><p>They met.<br/>They left.</p>"""
XHTML = f'<div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div>'
TEXT = f"{LEAD}\n\nWhat they want\n\n- more cod\n- more hake\n\nNobody would say why.\n"

MARKDOWN = f"""---
title: "Talks: failed"
date: 2026-03-03T18:30:00+01:00
author: [Ann Lee, {{name: Omar Haddad}}]
url: https://wire.example/a
lang: en-GB
---

# Talks *failed*

**Norway joins**

{LEAD}

> quoted `words`
> 1. one
> 2. two

| a | b |
|---|:-:|
| [c](https://wire.example) | ~~d~~ |

![boat](a.png){'  '}
next<br>line

    code

<div>shown<script>x</script></div>
"""  # fmt: skip
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Wire</title><language>en-gb</language><item><title>Talks &amp; fish</title>
<link>https://wire.example/a</link><pubDate>Tue, 03 Mar 2026 18:30:00 +0100</pubDate><dc:creator>Ann Lee</dc:creator>
<source url="https://wire.example">Wire</source><description>Norway joins</description>
<content:encoded><![CDATA[{HTML}]]></content:encoded></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://wire.example/"><title>Wire</title>
<entry><title type="html">Talks &lt;i&gt;fail&lt;/i&gt;</title><link href="a"/><author><name>Ann Lee</name></author>
<summary>Norway joins</summary><published>2026-03-03T18:30:00Z</published>
<content type="xhtml">{XHTML}</content></entry></feed>"""
RDF = """<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<channel><title>W</title></channel><item><title>Talks</title><description>They met.</description></item></rdf:RDF>"""
JSON_FEED = """{"version": "https://jsonfeed.org/version/1.1", "title": "Wire", "language": "en", "items": [{"id": "1",
"url": "https://wire.example/a", "title": "Talks", "summary": "Norway joins", "date_published": "2026-03-03T18:30:00Z",
"authors": [{"name": "Ann Lee"}], "content_html": "<p>They <b>met</b>.</p>", "content_text": "They met."}]}"""
NINJS = (
    """{"uri": "https://wire.example/a", "headline": "Talks", "description_text": "Norway joins", "language": "en-GB",
"versioncreated": "2026-03-03T18:30:00+01:00", "byline": "Ann Lee", "located": "OSLO", "body_xhtml": "<p>They met.</p>",
"body_text": "They met.\\n\\nThey left.", "infosource": [{"name": "Wire"}], "altids": {"web": "https://wire.example"}}""",
    """[{"uri": "urn:a", "headlines": [{"role": "main", "value": "Talks"}], "firstcreated": "2026-03-03T18:30:00Z",
"bodies": [{"role": "main", "contenttype": "text/html", "value": "<p>They met.</p>"}], "by": [{"name": "Ann Lee"}],
"descriptions": [{"value": "Norway joins"}], "bylines": [{"value": "By Ann Lee"}], "altids": [{"value": "https://a.example"}],
"associations": {"main": {"headline": "B", "body_text": "b", "items": [{"headline": "C", "bodytext": "c"}]}}}]""",
)
NITF = f"""<nitf><head><title>T</title><docdata><date.issue norm="20260303T183000+0100"/></docdata></head><body><body.head>
<hedline><hl1>Talks</hl1><hl2>Norway joins</hl2></hedline><byline>By Ann Lee</byline><dateline>OSLO, March 3
<story.date norm="20260303"/></dateline><distributor>Wire</distributor><abstract>A</abstract></body.head>
<body.content><block>{HTML}</block><media><media-caption>A boat</media-caption></media></body.content></body></nitf>"""
META = """<itemMeta><provider><name>Wire</name></provider><versionCreated>2026-03-03T18:30:00+01:00</versionCreated>
<link href="https://wire.example/a"/></itemMeta><contentMeta><contentCreated>2026-03-03</contentCreated><by>Ann Lee</by>
<headline>Talks</headline><located><name>Oslo</name></located><language tag="en"/><creator><name>Omar Haddad</name>
</creator><description role="drol:summary">Norway joins</description></contentMeta>"""
INLINE = (
    f'<inlineXML contenttype="application/xhtml+xml"><html><body>{HTML}</body></html></inlineXML>',
    f'<inlineXML contenttype="application/nitf+xml">{NITF}</inlineXML>',
    f'<inlineData contenttype="text/plain">{TEXT}</inlineData>',
    '<inlineData contenttype="text/html"><![CDATA[<p>They met.</p>]]></inlineData>',
)
NEWS_ITEMS = [
    f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a" xml:lang="en">{META}<contentSet>{one}'
    "</contentSet></newsItem>"
    for one in INLINE
]
HEAD = "From: Ann Lee <ann@wire.example>\nSubject: =?utf-8?q?Talks_f=C3=A4il?=\nDate: Tue, 3 Mar 2026 18:30:00 +0100\n"
MAILS = [
    f"{HEAD}Content-Type: text/plain; charset=utf-8; format=flowed\nArchived-At: <https://wire.example/a>\n\n{TEXT}-- \nAnn\n",
    f"{HEAD}Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+VGhleSBtZXQuPC9wPg==\n",
    f"{HEAD}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative;"
    f" boundary=c\n\n--c\nContent-Type: text/html\n\n{HTML}\n--c\nContent-Type: text/plain; charset*=us-ascii'en'latin-1\n"
    "Content-Transfer-Encoding: quoted-printable\n\nThey met in a caf=E9 =\nby the sea.\n--c--\n--b\nContent-Type:"
    " message/rfc822\n\nSubject: B\n\nb\n--b\nContent-Type: text/plain\nContent-Disposition: attachment\n\nx\n--b--\n",
]
PARTS = {
    "[Content_Types].xml": """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default
Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"
ContentType="application/xml"/><Override PartName="/word/document.xml"
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override
PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>""",
    "_rels/.rels": """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
<Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
Target="docProps/core.xml"/></Relationships>""",
    "word/_rels/document.xml.rels": """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
Target="https://wire.example/a" TargetMode="External"/></Relationships>""",
    "word/styles.xml": """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style
w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="H">
<w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>""",
    "docProps/core.xml": """<p:coreProperties xmlns:d="http://purl.org/dc/elements/1.1/"
xmlns:p="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"><d:title>Talks</d:title>
<d:creator>Ann Lee</d:creator><d:language>en-GB</d:language></p:coreProperties>""",
    "word/document.xml": f"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p><w:pPr><w:pStyle w:val="T"/>
</w:pPr><w:r><w:t>Talks fail</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/><w:i w:val="0"/></w:rPr><w:t xml:space="preserve">{LEAD}
</w:t><w:br/><w:tab/></w:r><w:hyperlink r:id="b"><w:r><w:t>more</w:t></w:r></w:hyperlink></w:p><w:p><w:pPr><w:numPr/></w:pPr>
<w:r><w:t>cod</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/>
</w:tcPr><w:p><w:r><w:t>hake</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>""",
}
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>"
CODES = b"""/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange
1 beginbfrange <20> <7e> <0020> endbfrange 2 beginbfchar <01> <fb01> <02> <d83dde00> endbfchar endcmap end"""
DRAWN = (
    b"BT /F1 11 Tf 14 TL 72 720 Td (Talks fail) Tj T* (By Ann Lee) Tj T* (" + LEAD.encode() + b") Tj T*"
    b" [(They) -250 <6d6574> (agree-)] TJ 1 0 0 1 72 600 Tm (ment.) ' 0 0 (x) \" ET q /X1 Do Q BI /W 1 /H 1 ID x EI"
)


def articles(*suffixes: str) -> list[bytes]:
    """Return the project's own articles and pages with these suffixes."""
    folders = (ROOT / "seeds", ROOT / "tests/sources/html/pages")
    found = sorted(path for folder in folders for path in folder.iterdir() if path.suffix in suffixes)
    return [path.read_bytes() for path in found]


def mailbox() -> bytes:
    return "\n".join(f"From ann@wire.example Tue Mar  3 18:30:00 2026\n{one}" for one in MAILS).encode()


def zipped(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def word() -> bytes:
    return zipped({name: text.encode() for name, text in PARTS.items()})


def stream(data: bytes, about: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), about, data)


def pdf(objects: Sequence[bytes]) -> bytes:
    """Return a PDF of these objects; the first is the catalogue, the last tells about the document."""
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(out))
        one = re.sub(rb"(?s)/Length \d+(.*?stream\n)(.*)(?=\nendstream)", _measured, one, count=1)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, told = len(objects) + 1, len(objects)
    end = b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, told, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table) + end


def _measured(found: re.Match[bytes]) -> bytes:
    return b"/Length %d%s%s" % (len(found[2]), found[1], found[2])


def pdfs() -> list[bytes]:
    """Return a PDF as it is written, and with what draws its page packed in the usual ways."""
    packed = zlib.compress(DRAWN)
    drawn = [
        stream(DRAWN),
        stream(packed, b"/Filter /FlateDecode"),
        stream(DRAWN.hex().encode(), b"/Filter /ASCIIHexDecode"),
    ]
    return [
        pdf(
            [
                b"<< /Type /Catalog /Pages 2 0 R >>",
                b"<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 612 792] >>",
                b"<< /Type /Page /Parent 2 0 R /Contents [4 0 R] /Resources << /Font << /F1 5 0 R >> /XObject << /X1 7 0 R >> >> >>",
                one,
                FONT,
                stream(CODES),
                stream(b"BT /F1 9 Tf (in a form) Tj ET", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"),
                b"<< /Author (Ann Lee) /Title (Talks) >>",
            ]
        )
        for one in drawn
    ]
