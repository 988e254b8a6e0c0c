"""The same article in every format brings the same briefing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from renderings import LINK, RENDERINGS, SITE, Story, txt

from briefing.contract.codec import to_dict
from briefing.model import Article
from briefing.sources import read, read_text

if TYPE_CHECKING:
    from briefing.extract import Briefer

SECTIONS = ("bottom_line", "who", "what", "when", "where", "threats", "quotes")
NO_AUTHOR = {"a.txt", "a.md"}  # they have no place for one but the byline of the text
COMMANDED = ("a.txt", "front-matter.md", "a.html", "rss.xml", "atom.xml", "feed-html.json", "ninjs-html.json")
Brief = Callable[[Article], dict[str, Any]]


@pytest.fixture(scope="module")
def stories(seeds: list[Path]) -> dict[str, Story]:
    return {path.name: Story(read(path)) for path in seeds}


@pytest.fixture(scope="module")
def brief(briefer: Briefer) -> Brief:
    """Brief an article; one that is the same but for where it is from is not briefed again."""
    made: dict[Article, dict[str, Any]] = {}

    def sections(article: Article) -> dict[str, Any]:
        bare = replace(article, source="", site=None, author=None, link=None, marks=(), published_from=None)
        if bare not in made:
            told = to_dict(briefer.brief(bare))
            made[bare] = {name: told[name] for name in SECTIONS}
        return made[bare]

    return sections


def rendered(folder: Path, name: str, story: Story) -> Path:
    data = RENDERINGS[name](story)
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def blocks(one: Article) -> list[tuple[str, str]]:
    return [(block.kind, one.text[block.start : block.end]) for block in one.blocks]


@pytest.mark.parametrize("name", RENDERINGS)
def test_every_seed_has_the_same_words_and_briefing(
    tmp_path: Path, stories: dict[str, Story], brief: Brief, name: str
) -> None:
    assert len(stories) == 8
    for seed, story in stories.items():
        article = story.article
        one = read(rendered(tmp_path, name, story), published=article.published)
        assert blocks(one) == blocks(article), seed
        assert (one.text, one.title, one.language) == (article.text, article.title, "en"), seed
        assert (one.published or "")[:10] == (article.published or "")[:10], seed
        if article.author and name not in NO_AUTHOR:
            assert one.author == article.author.replace(",", "" if name.endswith(".eml") else ","), seed
        told, wanted = brief(one), brief(article)
        for section in SECTIONS:
            assert told[section] == wanted[section], (seed, section)


def test_the_command_tells_the_same_of_every_format(tmp_path: Path, stories: dict[str, Story]) -> None:
    story = stories["01-korea-carrier.txt"]
    paths = [str(rendered(tmp_path, name, story)) for name in COMMANDED]
    run = subprocess.run(
        [sys.executable, "-m", "briefing", "export", "--format", "json", *paths],
        capture_output=True, encoding="utf-8", check=True, env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    told = [json.loads(line) for line in run.stdout.splitlines()]
    assert [one["article"]["source"] for one in told] == paths
    for one in told:
        for section in SECTIONS:
            assert one[section] == told[0][section], (one["article"]["source"], section)
    assert all(told[0][section] for section in SECTIONS)
    assert {one["article"]["site"] for one in told} == {None, SITE}


TITLE = "Norland’s “last offer” on cod is refused in Oslo"
STANDFIRST = "Ministers leave the talks without a date for more; boats may sail on Friday."
DATELINE = "OSLO, March 3, 2026 (Northwire) —"
FIRST = (
    "Norland’s fisheries minister, Ida Marsh, left the talks on Tuesday after Rovia refused her last offer."
)
SECOND = "“We came to sign,” Marsh said, “and there was nothing to sign.” She threatened to close the strait."
THIRD = "Tomas Ekberg, who speaks for Rovia, called the threat empty and asked for more time."
BODY = f"<p>{DATELINE} {FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
PLAIN = f"{DATELINE} {FIRST}\n\n{SECOND}\n\n{THIRD}\n"
HEADED = [("title", TITLE), ("standfirst", STANDFIRST)]
REST = [("dateline", DATELINE), ("paragraph", FIRST), ("paragraph", SECOND), ("paragraph", THIRD)]


def rss(full: str, description: str = "", more: str = "") -> str:
    content = f"<content:encoded><![CDATA[{full}]]></content:encoded>" if full else ""
    return (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Northwire</title><item>'
        f"<title>{escape(TITLE)}</title><link>{LINK}</link>{more}<description>{escape(description)}</description>"
        f"{content}</item></channel></rss>"
    )


def ninjs(**body: str) -> str:
    told = {"uri": LINK, "headline": TITLE, "description_text": STANDFIRST, "versioncreated": "2026-03-03"}
    return json.dumps(told | body)


def page(body: str, head: str = "") -> str:
    return f"<html lang=en><head><title>{escape(TITLE)} | Northwire</title>{head}</head><body>{body}</body></html>"


def post(where: str) -> str:
    return f"<p>The post <a href='{LINK}'>{TITLE}</a> appeared first on <a href='/'>{where}</a>.</p>"


LEE = "<dc:creator>Ann Lee</dc:creator>"
DEK = f'<p class="entry-dek">{STANDFIRST}</p>'
AS_NEWSROOMS_SEND_IT = {
    "title again, with other quotation marks.xml": rss(f"<h1>{TITLE.replace('“', '&quot;').replace('”', '&quot;')}</h1>{BODY}", STANDFIRST),
    "title again, as a paragraph.xml": rss(f"<p><b>{TITLE}</b></p>{BODY}", STANDFIRST),
    "title and standfirst in the body.xml": rss(f"<h1>{TITLE}</h1>{DEK}{BODY}", STANDFIRST),
    "standfirst in the body alone.xml": rss(f"<p>{STANDFIRST}</p>{BODY}"),
    "everything in the description.xml": rss("", f"<h1>{TITLE}</h1><p>{STANDFIRST}</p>{BODY}"),
    "the blog's own line.xml": rss(BODY + post("Northwire"), f"<p>{STANDFIRST}</p>" + post("Northwire")),
    "a link to the rest.xml": rss(f"{BODY}<a href='{LINK}'>Continue reading...</a>", STANDFIRST),
    "a picture in the description.xml": rss(BODY, f"<img src='x.jpg' alt=''/><p>{STANDFIRST}</p>"),
    "a bold dateline.xml": rss(BODY.replace(DATELINE, f"<strong>{DATELINE[:-2]}</strong> —"), STANDFIRST),
    "breaks for paragraphs.xml": rss(f"{DATELINE} {FIRST}<br/><br/>{SECOND}<br/><br/>{THIRD}", STANDFIRST),
    "empty paragraphs.xml": rss(BODY.replace("<p>", "<p>&nbsp;</p><p>") + "<p><br></p>", STANDFIRST),
    "sections for paragraphs.xml": rss(BODY.replace("<p>", "<div><div>").replace("</p>", "</div></div>"), STANDFIRST),
    "html.json": ninjs(body_html=BODY),
    "text.json": ninjs(body_text=PLAIN),
    "both.json": ninjs(body_html=BODY, body_text="another wording"),
    "wrapped.json": ninjs(body_text=PLAIN.replace("after Rovia", "after\nRovia").replace("threatened to", "threatened\nto")),
    "indented.json": ninjs(body_text="\n".join(f"    {line}" for line in PLAIN.split("\n\n"))),
    "crlf.json": ninjs(body_text=f"{TITLE}\r\n\r\n" + PLAIN.replace("\n", "\r\n")),
    "the place again.json": ninjs(body_html=BODY, located="Oslo"),
    "heading in the article.html": page(f"<article><h1>{TITLE}</h1>{DEK}{BODY}</article>"),
    "heading above the article.html": page(f"<header><h1>{TITLE}</h1>{DEK}</header><article>{BODY}</article>"),
    "no heading.html": page(f"<article>{DEK}{BODY}</article>", f'<meta property="og:title" content="{TITLE}">'),
    "no front matter.md": f"# {TITLE}\n\n{STANDFIRST}\n\n{PLAIN}",
    "front matter.md": f"---\ntitle: {TITLE}\nsummary: {STANDFIRST}\n---\n{PLAIN}",
    "front matter and heading.md": f"---\ntitle: {TITLE}\n---\n\n## {TITLE}\n\n**{STANDFIRST}**\n\n{PLAIN}",
    "lines.txt": f"{TITLE}\n{STANDFIRST}\n\n{PLAIN}",
    "apart.txt": f"{TITLE}\n\n{STANDFIRST}\n\n{PLAIN}",
}  # fmt: skip


@pytest.mark.parametrize("name", AS_NEWSROOMS_SEND_IT)
def test_what_newsrooms_send_is_one_article(tmp_path: Path, brief: Brief, name: str) -> None:
    path = tmp_path / name
    path.write_text(AS_NEWSROOMS_SEND_IT[name], "utf-8")
    one = read(path)
    assert blocks(one) == HEADED + REST
    assert (one.title, (one.published or "")[:10]) == (TITLE, "2026-03-03")
    (tmp_path / "a.txt").write_text(AS_NEWSROOMS_SEND_IT["lines.txt"], "utf-8")
    wanted = brief(replace(read(tmp_path / "a.txt"), published=one.published))
    assert brief(one) == wanted
    assert wanted["threats"]


@pytest.mark.parametrize(
    ("name", "text", "head"),
    [
        ("byline.xml", rss(f"<p>By Ann Lee</p>{BODY}", STANDFIRST, LEE), [*HEADED, ("byline", "By Ann Lee")]),
        ("name.xml", rss(f"<p>Ann Lee</p>{BODY}", STANDFIRST, LEE), [*HEADED, ("byline", "Ann Lee")]),
        ("name above the title.xml", rss(f"<p>Ann Lee</p><h2>{TITLE}</h2>{BODY}", STANDFIRST, LEE), [*HEADED, ("byline", "Ann Lee")]),
        ("first paragraph as the summary.xml", rss(BODY, f"<p>{DATELINE} {FIRST}</p>"), HEADED[:1]),
        ("its beginning.xml", rss(BODY, f"{DATELINE} {FIRST[:60]}"), HEADED[:1]),
        ("its beginning, cut off.xml", rss(BODY, f"{DATELINE} {FIRST[:60]} [&#8230;]"), HEADED[:1]),
        ("caption.xml", rss(f"<figure><img src=x><figcaption>Boats off Oslo</figcaption></figure>{BODY}", STANDFIRST), [*HEADED, ("caption", "Boats off Oslo")]),
        ("caption.html", page(f"<article><h1>{TITLE}</h1>{DEK}<figure><img src=x><figcaption>Boats off Oslo</figcaption></figure>{BODY}</article>"), [*HEADED, ("caption", "Boats off Oslo")]),
    ],
)  # fmt: skip
def test_what_stands_above_the_body(
    tmp_path: Path, name: str, text: str, head: list[tuple[str, str]]
) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    assert blocks(read(path)) == head + REST


STYLES = {"heading": "Heading 1", "list_item": "List Bullet", "quote": "Quote"}


def test_every_seed_as_a_word_document_has_the_same_words(
    tmp_path: Path, stories: dict[str, Story], docx_file: Callable[..., bytes]
) -> None:
    for seed, story in stories.items():
        head = [(story.title, "Title"), (story.standfirst, "Subtitle")]
        body = story.paragraphs(story.body, html=False)
        styled = [(words.replace("*", ""), STYLES.get(kind, "Normal")) for kind, words in body]
        (tmp_path / "a.docx").write_bytes(docx_file(*[one for one in head if one[0]], *styled))
        assert blocks(read(tmp_path / "a.docx")) == blocks(story.article), seed


def gist(article: Article, told: dict[str, Any]) -> list[set[str]]:
    """Return the names of actors and places, the values of times, the forms of threats, the words of quotations."""
    return [
        {one["name"] for one in told["who"]},
        {one["name"] for one in told["where"]},
        {one["value"] for one in told["when"]},
        {one["form"] + one["action"] for one in told["threats"]},
        {article.text[one["start"] : one["end"]] for one in told["quotes"]},
    ]


@pytest.mark.parametrize(
    ("line", "written_in"),
    [
        ("By Ann Lee", set()),
        ("By Ann Lee and Omar Haddad in Oslo", {"Oslo"}),
        ("Words by Ann Lee, Northwire", set()),
    ],
)
def test_who_wrote_an_article_is_no_part_of_its_story(
    stories: dict[str, Story], brief: Brief, line: str, written_in: set[str]
) -> None:
    """Where they wrote it is: a byline's town is told as a dateline's is."""
    for seed, story in stories.items():
        plain = read_text(txt(story), published=story.article.published)
        if any(block.kind == "byline" for block in plain.blocks):
            continue
        head, _, body = txt(story).partition("\n\n")
        signed = read_text(f"{head}\n\n{line}\n\n{body}", published=story.article.published)
        assert ("byline", line) in blocks(signed), seed
        who, where, *rest = gist(plain, brief(plain))
        assert gist(signed, brief(signed)) == [who, where | written_in, *rest], seed
