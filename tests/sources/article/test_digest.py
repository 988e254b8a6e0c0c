"""Several stories in one source are told, and the title is not that of the first alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from sentences import SAID, opened

from briefing.model import Article
from briefing.sources import read_text
from briefing.sources.article.digest import REMARK
from briefing.sources.reading import articles_of

HEADS = ("Talks on grain fail", "King crowned in far city", "Bombs fall on harbour", "Strike shuts the mines")
STORIES = tuple(zip(HEADS, SAID, strict=False))
LINK = "https://post.example"


def mailed(subject: str, text: str, kind: str = "plain") -> Article:
    head = f"From: The Post <a@b.example>\nSubject: {subject}\nMIME-Version: 1.0\nContent-Type: text/{kind}; charset=utf-8"
    (one,) = articles_of(f"{head}\n\n{text}\n".encode(), "a.eml", "mail", None, None)
    return one


def each(pattern: str, between: str = "") -> str:
    return between.join(pattern.format(head=head, said=said, link=LINK) for head, said in STORIES)


@pytest.mark.parametrize(
    ("one", "title"),
    [
        (mailed("Morning Briefing: Wednesday", each("{head}\n\n{said}", "\n\n")), "Morning Briefing: Wednesday"),
        (mailed("The Post", each("{head}\n\n{said}\n\nRead more: {link}", "\n\n")), "The Post"),
        (mailed("The Post", each("<h2><a href={link}>{head}</a></h2><p>{said}</p>"), "html"), "The Post"),
        (mailed("The Post", each("<h3>{head}</h3><p>{said}</p><p><a href={link}>Read more</a></p>"), "html"), "The Post"),
        (mailed("Your Tuesday briefing", each("<p><b>{head}.</b> {said}</p>"), "html"), "Your Tuesday briefing"),
        (mailed("News in brief", each("* {head}: {said}", "\n\n")), "News in brief"),
        (read_text(each("{head}\n\nOSLO (Northwire) — {said}", "\n\n")), "Talks on grain fail, and 3 more stories"),
        (read_text("WORLD NEWS IN BRIEF\n\n" + each("{head}\n\nOSLO (Northwire) — {said}", "\n\n")), "WORLD NEWS IN BRIEF"),
        (read_text("# Daily digest\n\n" + each("## {head}\n\n{said}", "\n\n"), kind="markdown"), "Daily digest"),
        (read_text(each("## [{head}]({link})\n\n{said}", "\n\n"), kind="markdown"), "Talks on grain fail, and 3 more stories"),
        (opened(f"<main><h1>News in brief</h1>{each('<h2>{head}</h2><p>{said}</p>')}</main>", "<title>News in brief</title>"), "News in brief"),
        (opened(f"<main>{each('<article><h2><a href=/x>{head}</a></h2><p>{said}</p></article>')}</main>", "<title>World | The Post</title>"), "World"),
    ],
)  # fmt: skip
def test_a_digest_is_told(one: Article, title: str) -> None:
    assert one.remarks == (REMARK,)
    assert one.title == title
    assert all(head in one.text and said in one.text for head, said in STORIES)


SUBHEADS = ("What is at stake", "What the envoys said", "What comes next")


@pytest.mark.parametrize(
    "one",
    [
        read_text(f"Talks fail\n\n{SAID[0]}\n\n" + "\n\n".join(f"{head}\n\n{SAID[1]}\n\n{SAID[2]}" for head in SUBHEADS)),
        opened(f"<article><h1>Talks fail</h1><p>{SAID[0]}</p>" + "".join(f"<h2>{head}</h2><p>{SAID[1]}</p>" for head in SUBHEADS) + "</article>"),
        mailed("Talks fail", "".join(f"<p><b>Ida Marsh:</b> {said}</p>" for said in SAID[:5]), "html"),
    ],
)  # fmt: skip
def test_an_article_with_headings_is_one(one: Article) -> None:
    assert (one.title, one.remarks) == ("Talks fail", ())
