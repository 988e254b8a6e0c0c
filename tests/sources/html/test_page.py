"""Web pages in the mark-up styles of news sites: what must come out, and that nothing is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import trafilatura

from briefing.model import Article
from briefing.sources import read

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(page.name for page in PAGES.iterdir())
TITLE = "Strait talks end without a deal"

# page: title, author, site, language, published, where the date is from, link
METADATA = {
    "amp.html": (TITLE, "Ann Lee", None, "en", "2026-02-18T20:40:00+00:00", "metadata", "https://post.example/world/strait-talks"),
    "aspx-form.html": (TITLE, None, None, "en", "2026-02-18T10:00:00+09:00", "metadata", None),
    "block-quotes.xhtml": (TITLE, None, None, "en", "2026-02-18", "metadata", None),
    "broken.html": (TITLE, "Ann Lee", None, "en", None, None, None),
    "cookie-banner.html": (TITLE, None, None, "en", "2026-02-18T09:15:00-05:00", "metadata", None),
    "dateline.html": (TITLE, None, None, "en", "2026-02-18", "dateline", None),
    "gallery.html": ("Night in the customs house: in pictures", None, None, "en", "2026-02-18", "metadata", None),
    "german.html": ("Gespräche gescheitert", None, None, None, None, None, None),
    "json-ld.html": (TITLE, "Ann Lee, Omar Haddad", "The Norland Post", "en", "2026-02-18T21:40:00+01:00", "metadata", "https://post.example/world/strait-talks"),
    "latin-1.html": (TITLE, None, None, "en", None, None, None),
    "live-blog.html": ("Strait talks live: envoys leave the customs house", None, None, "en", "2026-02-18T06:00:00+00:00", "metadata", None),
    "nesting.html": (TITLE, None, None, "en", None, None, None),
    "no-date.html": (TITLE, None, None, "en", None, None, None),
    "open-graph.html": (TITLE, "Petra Lind", "Rovia Daily", "en", "2026-02-18T15:05:00+00:00", "metadata", "https://daily.example/a/1"),
    "paywall.html": (TITLE, "Gil Moreau", "Ledger", "en", "2026-02-18", "metadata", None),
    "references.html": ("Talks\ufffd[31m end \ufffd]52;c;eA==\ufffd", "Ann\ufffdLee\ufffd", None, "en", None, None, None),
    "related-links.html": (TITLE, "Ann Lee", None, "en", "2026-02-18T09:00:00+00:00", "metadata", None),
    "right-to-left.html": ("محادثات المضيق تنتهي", None, None, "ar", "2026-02-18T18:00:00+03:00", "metadata", None),
    "table.html": ("The strait in figures", "Nora Falk", None, "en", "2026-02-17T09:00:00+02:00", "metadata", None),
    "two-dates.html": (TITLE, None, None, "en", "2026-02-18T21:40:00+01:00", "metadata", None),
    "windows-1251.html": ("Переговоры завершились", None, None, "ru", None, None, None),
}  # fmt: skip

# page: the kinds of its blocks, in order
KINDS = {
    "amp.html": "title paragraph*6",
    "aspx-form.html": "title standfirst dateline paragraph*6",
    "block-quotes.xhtml": "title paragraph quote paragraph*2",
    "cookie-banner.html": "title paragraph*6",
    "dateline.html": "title dateline paragraph*6",
    "gallery.html": "title caption paragraph caption paragraph*2 caption",
    "json-ld.html": "title standfirst paragraph*2 heading paragraph*5",
    "live-blog.html": "title dateline heading paragraph dateline heading paragraph dateline heading paragraph*2",
    "nesting.html": "title paragraph*6",
    "paywall.html": "title paragraph*2",
    "references.html": "title paragraph*4",
    "related-links.html": "title paragraph*6",
    "table.html": "title byline paragraph*5 heading list_item*4 paragraph",
    "two-dates.html": "title paragraph*6",
}


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def bare(text: str) -> str:
    """Letters and digits alone, without the numbers of lists and the rules of tables."""
    text = re.sub(r"(?m)^\s*(?:\d+\.|-)\s", "", text)
    return "".join(char for char in text if char.isalnum())


def test_there_are_twenty_pages() -> None:
    assert len(NAMES) >= 20
    assert list(METADATA) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_what_a_page_tells(name: str) -> None:
    one = read(PAGES / name)
    told = (one.title, one.author, one.site, one.language, one.published, one.published_from, one.link)
    assert told == METADATA[name]


@pytest.mark.parametrize("name", KINDS)
def test_the_blocks_of_a_page(name: str) -> None:
    expected = []
    for word in KINDS[name].split():
        kind, _, times = word.partition("*")
        expected += [kind] * int(times or 1)
    assert [kind for kind, _ in blocks(read(PAGES / name))] == expected


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_what_trafilatura_finds_is_lost(name: str) -> None:
    data = (PAGES / name).read_bytes()
    page: bytes | str = data
    if name == "references.html":  # as it stands, trafilatura returns nothing
        page = re.sub(r"&#(?!8238|x202e|x200b)\w+;", "", data.decode())
    theirs = bare(trafilatura.extract(page, include_comments=False) or "")
    assert theirs
    article = read(PAGES / name)
    shared = [(kind, bare(words)) for kind, words in blocks(article) if bare(words) in theirs]
    added = {kind for kind, words in blocks(article) if bare(words) not in theirs}
    assert "".join(words for _, words in shared) == theirs
    # trafilatura leaves out the times of a live page, and the headings of all its entries but the first
    assert added <= {"title", "standfirst", "caption"} | (
        {"dateline", "heading"} if name == "live-blog.html" else set()
    )


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        (
            "json-ld.html",
            "standfirst",
            "Three nights in the customs house bring the two neighbours no closer.",
        ),
        ("aspx-form.html", "standfirst", "The two neighbours could not agree on who may fish where."),
        ("gallery.html", "caption", "Boats of both countries side by side."),
        ("dateline.html", "dateline", "HARBOUR CITY, Feb. 18, 2026 (Northwire) —"),
        ("table.html", "paragraph", "Season | Boats stopped"),
        ("table.html", "list_item", "2. Rovia wants the quotas of 1984 back."),
        ("table.html", "list_item", "Neither wants a court."),
        ("block-quotes.xhtml", "quote", "We came to sign, and there was nothing on the table to sign."),
    ],
)
def test_a_block_of_a_page(name: str, kind: str, words: str) -> None:
    assert (kind, words) in blocks(read(PAGES / name))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("cookie-banner.html", "812 partners"),
        ("gallery.html", "cruise the fjords"),
        ("json-ld.html", "Privacy"),
        ("paywall.html", "Subscribe"),
        ("related-links.html", "Harbour dispute number"),
        ("amp.html", "color:red"),
        ("block-quotes.xhtml", "lollol"),
    ],
)
def test_what_is_not_the_article_is_left_out(name: str, words: str) -> None:
    assert words not in read(PAGES / name).text


def test_quotation_marks_that_browsers_draw_are_written() -> None:
    assert "He called it “a waste of three nights” and left" in read(PAGES / "block-quotes.xhtml").text


def test_links_keep_their_address_and_acting_ones_are_dropped() -> None:
    article = read(PAGES / "json-ld.html")
    marks = [(mark.kind, article.text[mark.start : mark.end], mark.href) for mark in article.marks]
    assert marks == [
        ("link", "the treaty of 1984", "https://post.example/world/strait-treaty"),
        ("strong", "more", None),
        ("emphasis", "The Harbour Review", None),
    ]


def test_markup_of_the_screen_stays_text() -> None:
    assert (
        "[/oops] [@click=app.quit]press[/] <script>alert(1)</script>" in read(PAGES / "references.html").text
    )
