"""NewsML-G2, NITF and ninjs: entities, depth, payloads in every field."""

from __future__ import annotations

import json
from html import escape

from hostile.feeds import BOMB, jsonfeed
from hostile.payloads import ALL, ALL_IN_XML, REFERENCES
from hostile.row import STORY, Row, by


def newsml(headline: str = "Fleet", body: str = "", start: str = "", more: str = "") -> bytes:
    return by(
        f'<?xml version="1.0"?>{start}<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x"><contentMeta>'
        f"<headline>{headline}</headline>{more}</contentMeta><contentSet><inlineXML>"
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{STORY} {body}</p></body></html>'
        "</inlineXML></contentSet></newsItem>"
    )


def ninjs(**fields: object) -> bytes:
    return json.dumps({"uri": "urn:x", "headline": "Fleet", "body_text": STORY} | fields).encode()


SHOWN = escape(ALL_IN_XML)

ROWS = (
    Row("NewsML: every payload", "all.xml", newsml(f"Fleet {SHOWN}", SHOWN, more=f"<by>{SHOWN}</by><dateline>{SHOWN}</dateline><contentCreated>{SHOWN}</contentCreated>"), opens=(STORY, "[@click=app.quit]")),
    Row("NewsML: references to controls", "references.xml", newsml("Fleet", REFERENCES), says="is broken XML"),
    Row("NewsML: entities that expand", "bomb.xml", newsml("Fleet", "&a11;", BOMB.replace("rss", "newsItem")), says="declares XML entities"),
    Row("NewsML: an entity that is a file", "file.xml", newsml("Fleet", "&f;", '<!DOCTYPE newsItem [<!ENTITY f SYSTEM "file:///etc/passwd">]>'), says="declares XML entities"),
    Row("NewsML: an entity that is a page", "page.xml", newsml("Fleet", "", '<!DOCTYPE newsItem [<!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;]>'), says="declares XML entities"),
    Row("NewsML: entities in another encoding", "encoded.xml", newsml("Fleet", "&a;", '<!DOCTYPE newsItem [<!ENTITY a "lol">]>').decode().encode("utf-16"), says="declares XML entities"),
    Row("NewsML: entities in an encoding of few", "ebcdic.xml", newsml("Fleet", "", '<!DOCTYPE newsItem [<!ENTITY a "lol">]>').replace(b'"1.0"', b'"1.0" encoding="cp037"').decode().encode("cp037"), says="is neither XML nor JSON"),
    Row("NewsML: 100,000 deep", "deep.xml", newsml("Fleet", "<b>" * 100_000), says="is broken XML"),
    Row("NewsML: a name of a megabyte", "name.xml", newsml("Fleet", f"<{'x' * 1_000_000}/>"), says="is broken XML"),
    Row("NewsML: a script in its body", "acts.xml", newsml("Fleet", "<script>evil()</script><a href='javascript:evil()'>so</a>"), opens=(STORY,), without=("evil()", "javascript:")),
    Row("NewsML: the year 99999", "date.xml", newsml("Fleet", more="<contentCreated>99999-01-01T00:00:00Z</contentCreated>"), opens=(STORY,)),
    Row("NewsML: escapes in what is said to editors", "ednote.xml", newsml().replace(b"<contentMeta>", by(f"<itemMeta><pubStatus qcode='{SHOWN}'/><edNote>{SHOWN}</edNote><embargoed>{SHOWN}</embargoed></itemMeta><contentMeta>")), opens=(STORY, "[@click=app.quit]")),
    Row("NewsML: words to editors without end", "ednotes.xml", newsml().replace(b"<contentMeta>", b"<itemMeta>" + b"<edNote>so it was said </edNote>" * 20_000 + b"</itemMeta><contentMeta>"), opens=(STORY,)),
    Row("NewsML: it lies about its encoding", "lies.xml", newsml("Fleet “back”").replace(b'"1.0"', b'"1.0" encoding="utf-16"', 1), opens=(STORY, "“back”")),
    Row("NewsML: an encoding that is none", "no-encoding.xml", newsml().replace(b'"1.0"', b'"1.0" encoding="zlib_codec"', 1), says="is broken XML"),
    Row("NewsML: entities in an encoding that hides them", "utf-7.xml", newsml(start="+ADwAIQ-DOCTYPE newsItem [+ADwAIQ-ENTITY a 'lol'+AD4-]+AD4-").replace(b'"1.0"', b'"1.0" encoding="utf-7"', 1), says="declares XML entities"),
    Row("NITF: a byline 200 deep", "byline.xml", by(f"<nitf><body><body.head><hedline><hl1>Fleet</hl1></hedline><byline>{'<person>' * 200}\t{SHOWN}{'</person>' * 200}</byline></body.head><body.content><p>{STORY}</p></body.content></body></nitf>"), opens=(STORY,)),
    Row("ninjs: escapes in what is said to editors", "ednote.json", ninjs(pubstatus=ALL, ednote=[ALL, {"value": ALL}], embargoed=ALL, signals=[{"code": ALL}]), opens=(STORY, "[@click=app.quit]")),
    Row("ninjs: tags without end in its names", "tags.json", ninjs(headline="<b>" * 100_000, byline="</a>" * 100_000), opens=(STORY,)),
    Row("XML: of another kind", "other.xml", b"<svg xmlns='http://www.w3.org/2000/svg'><script>evil()</script></svg>", says="is XML of another kind (<svg>)"),
    Row("XML: its kind an escape", "kind.xml", b"<a\x1b[2J><b/></a>", says="is XML of another kind"),
    Row("XML: an error that quotes it", "quoted.xml", by("<newsItem>", "</x\u202e\u001b[2J>"), says="is broken XML"),
    Row("ninjs: every payload", "all-ninjs.json", ninjs(headline=f"Fleet {ALL}", body_text=f"{STORY}\n\n{ALL}", byline=ALL, located=ALL, language=ALL, versioncreated=ALL, copyrightholder=ALL, uri=f"https://example.org/{ALL}"), opens=(STORY, "[@click=app.quit]")),
    Row("ninjs: lone surrogates", "surrogates.json", ninjs(headline="Fleet \ud800", body_text=f"{STORY} \udfff\ud800"), opens=(STORY,)),
    Row("ninjs: HTML that acts", "acts-ninjs.json", ninjs(body_text="", body_xhtml=f"<p>{STORY}</p><script>evil()</script><p><a href='javascript:evil()'>so</a></p>"), opens=(STORY,), without=("evil()", "javascript:")),
    Row("ninjs: packages in packages", "packages.json", by('{"associations":{"a":' * 400, "{}", "}}" * 400), says="is JSON of another kind"),
    Row("ninjs: an address with a password", "password.json", ninjs(uri="https://bank.example:secret@evil.example/x"), opens=("https://evil.example/x",), without=("secret",)),
    Row("JSON: 100,000 deep", "deep.json", b"[" * 100_000, says="is broken JSON (nested too deep)"),
    Row("JSON: objects 100,000 deep", "deep-objects.json", b'{"a":' * 100_000, says="is broken JSON (nested too deep)"),
    Row("JSON: a number of 5,000 digits", "digits.json", ninjs(urgency=0).replace(b": 0", b": " + b"9" * 5_000), says="is broken JSON"),
    Row("JSON: an error that quotes it", "quoted.json", b'{"a": \x1b[2J}', says="is broken JSON"),
    Row("JSON: of another kind", "other.json", b'{"a": 1}', says="is JSON of another kind"),
    Row("JSON: no value", "none.json", b"{", says="is broken JSON"),
    Row("JSON: 300,000 keys", "keys.json", lambda: jsonfeed(**{f"k{n}": 1 for n in range(300_000)}), opens=(STORY,), heavy=True),
    Row("JSON: broken UTF-8", "broken.json", ninjs(headline="Fleet x").replace(b"Fleet x", b"Fleet \xff"), opens=(STORY,)),
)  # fmt: skip
