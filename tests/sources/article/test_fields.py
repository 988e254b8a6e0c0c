"""A body and the fields beside it, put together as an article is read."""

from __future__ import annotations

import pytest

from briefing.sources.article.fields import Fields, draft_of
from briefing.sources.article.piece import Piece

BODY = [Piece("paragraph", "The ministers met for nine hours in Oslo and left without a deal on anything.")]
LINK = "https://wire.example/1"


def shown(body: list[Piece], fields: Fields) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for piece in draft_of(body, fields).pieces]


def test_title_and_standfirst_stand_above_the_body() -> None:
    assert shown(BODY, Fields(title=" Talks\nfail ", standfirst="Norway joins the talks")) == [
        ("title", "Talks fail"),
        ("standfirst", "Norway joins the talks"),
        ("paragraph", BODY[0].text),
    ]


@pytest.mark.parametrize(
    "body",
    [
        [Piece("heading", "Talks fail"), *BODY],
        [Piece("paragraph", "TALKS FAIL"), *BODY],
        [*BODY[:0], Piece("paragraph", "By Ann Lee"), Piece("heading", "Talks fail"), *BODY],
    ],
)
def test_a_body_that_begins_with_the_title_says_it_once(body: list[Piece]) -> None:
    texts = [text.casefold() for _, text in shown(body, Fields(title="Talks fail"))]
    assert texts.count("talks fail") == 1


@pytest.mark.parametrize("standfirst", [BODY[0].text[:40], "word " * 100, "Norway joins …"])
def test_a_standfirst_that_repeats_runs_on_or_is_cut_off_is_none(standfirst: str) -> None:
    assert [kind for kind, _ in shown(BODY, Fields(title="Talks", standfirst=standfirst))] == [
        "title",
        "paragraph",
    ]


def test_a_standfirst_alone_is_the_body() -> None:
    assert shown([], Fields(title="Talks", standfirst="Norway joins")) == [
        ("title", "Talks"),
        ("paragraph", "Norway joins"),
    ]


@pytest.mark.parametrize(
    ("body", "dateline", "kinds"),
    [
        (BODY, "OSLO", ["title", "dateline", "paragraph"]),
        ([Piece("paragraph", "Oslo fell silent on Monday.")], "OSLO", ["title", "paragraph"]),
        ([Piece("paragraph", "OSLO, March 3 (Northwire) - They met.")], "OSLO", ["title", "dateline", "paragraph"]),
    ],
)  # fmt: skip
def test_a_dateline_stands_once(body: list[Piece], dateline: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in shown(body, Fields(title="Talks", dateline=dateline))] == kinds


@pytest.mark.parametrize(
    ("fields", "name", "value"),
    [
        (Fields(author="By Ann Lee"), "author", "Ann Lee"),
        (Fields(language="EN-gb"), "language", "en"),
        (Fields(language="in English"), "language", None),
        (Fields(published=["soon", "2026-03-03", "2026-03-02"]), "published", "2026-03-03"),
        (Fields(dateline="OSLO, March 3, 2026"), "dateline", "2026-03-03"),
        (Fields(link="javascript:evil()"), "link", None),
        (Fields(site=" Northwire\n"), "site", "Northwire"),
    ],
)
def test_fields(fields: Fields, name: str, value: str | None) -> None:
    assert getattr(draft_of(BODY, fields), name) == value


@pytest.mark.parametrize(
    ("text", "full", "link", "summary"),
    [
        ("They met.", False, LINK, True),
        ("They met.", False, "", False),
        ("They met.", True, LINK, False),
        ("They met …", True, LINK, True),
        ("word " * 300, False, LINK, False),
        ("word " * 300 + "…", False, LINK, True),
        ("word " * 300 + "…", True, LINK, False),
    ],
)
def test_what_is_a_summary(text: str, full: bool, link: str, summary: bool) -> None:
    draft = draft_of([Piece("paragraph", text.strip())], Fields(title="Talks", link=link), full=full)
    assert draft.summary is summary


def test_a_title_alone_is_an_article_only_where_it_links_on() -> None:
    assert draft_of([], Fields(title="Talks")).pieces == ()
    assert len(draft_of([], Fields(title="Talks", link=LINK), full=False).pieces) == 1
