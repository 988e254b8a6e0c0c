"""A brief as text, Markdown and a page: short, the same each time, and safe whatever the articles say."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_pile import PILE, Menace, Said, Told, briefing_of
from markdown_it import MarkdownIt

from briefing.desk import BRIEFS
from briefing.desk.fitting import WORDS, fitted, words
from briefing.desk.gathering import desk_brief
from briefing.desk.markdown import link
from briefing.desk.page_style import STYLE
from briefing.desk.writing import written_of
from briefing.library.library import Library
from briefing.model import Briefing

HOSTILE = (
    "<script>alert(1)</script>", "](javascript:alert(1))", "\x1b[31mred", "‮detrever", "| a | b |", "# head", "`x`", "&lt;b&gt;",
    "</main><img src=x onerror=alert(1)>", "1. one", "*star*", '" onclick="x', "]]>", "<!--",
)  # fmt: skip


class Page(HTMLParser):
    """The elements of a page, the targets of its links, and what has a name."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.names: set[str] = set()
        self.attributes: list[str] = []
        self.words: list[str] = []
        self._in_brief = False
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        told = dict(attrs)
        self._in_brief = told.get("class") == "brief" or (self._in_brief and told.get("class") != "articles")
        if tag == "a":
            self.links.append(told["href"] or "")
        if told.get("id"):
            self.names.add(told["id"] or "")

    def handle_data(self, data: str) -> None:
        if self._in_brief:
            self.words += data.split()


@pytest.fixture
def briefings() -> list[Briefing]:
    return [briefing_of(one) for one in PILE]


def long_pile(many: int, *, one_story: bool = False) -> list[Briefing]:
    """So many articles with long titles, long quotations and three threats each, in words of their own or one story."""
    told = []
    for n in range(many):
        own = "far" if one_story else f"q{chr(97 + n % 26)}x{chr(97 + n // 26)}z"
        name = f"{own}y " * 12 + f"day {n}"
        lines = [
            f"Norland would {verb} {own} {f'{own}ish ' * 30}coast" for verb in ("strike", "burn", "close")
        ]
        said = " ".join(f"{own}s{chr(97 + at % 26)}" for at in range(60))
        text = f"{name}\n\n" + "\n".join(f"Ada Vale said {line}." for line in lines) + f"\n“{said}”\n"
        threats = tuple(Menace(line, "Norland", "", severity=-9.0) for line in lines)
        told.append(Told(f"n{n}", "2026-05-05", text, threats=threats, quotes=(Said(said, "Ada Vale"),)))
    return [briefing_of(one) for one in told]


@pytest.mark.parametrize("form", BRIEFS)
def test_it_is_the_same_each_time_whatever_the_order_and_the_clock(
    form: str, briefings: list[Briefing], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = written_of(briefings, form)
    monkeypatch.setattr("time.time", lambda: 4e9)
    assert written_of(list(briefings), form) == first


def test_the_text_tells_all(briefings: list[Briefing]) -> None:
    text = written_of(briefings, "brief")
    assert text.startswith("Desk brief\n==========\n\n7 articles, 3 to 5 May 2026\n")
    joined = " ".join(text.split())
    for told in (
        "THREATS grave: Norland → Rovia: would shell the harbour unless Rovia withdrew its guards [1, 3, 4]",
        "DENIED, WARNED OF OR ONLY EXPECTED denied: Norland: her troops had shelled the old town (by Ilse Markaan) [3]",
        "first by Sound Wire",
        "31: Relief Corps [3]",
        "Ada Vale: “Prices leave us no choice” [",
    ):
        assert told in joined
    assert all(len(line) <= 88 for line in text.splitlines())


@pytest.mark.parametrize(
    ("many", "one_story", "form"),
    [(40, one_story, form) for one_story in (False, True) for form in BRIEFS] + [(80, False, "brief")],
)
def test_a_brief_has_at_most_1100_words(many: int, one_story: bool, form: str) -> None:
    written = written_of(long_pile(many, one_story=one_story), form)
    shown = Page(written).words if form == "brief-html" else written.split()
    assert 300 < len(shown) <= WORDS, written


def test_top_decides_how_much_is_told(briefings: list[Briefing]) -> None:
    with Library.in_memory() as library:
        for one in long_pile(20):
            library.add(one)
        brief = desk_brief(library)
    sizes = [words(fitted(brief, top)) for top in (1, 3, 30)]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[2]
    (threats,) = [one for one in fitted(brief, 3).outline.sections if one.name == "threats"]
    assert (len(threats.lines), threats.more) == (3, 57)


@pytest.mark.parametrize("top", [None, 1, 5])
def test_every_link_of_the_page_goes_to_words_in_it(briefings: list[Briefing], top: int | None) -> None:
    page = Page(written_of(briefings, "brief-html", top))
    assert len(page.links) > 10
    assert {one.removeprefix("#") for one in page.links} <= page.names
    assert "script" not in page.tags
    assert not [name for name in page.attributes if name.startswith("on")]


def test_a_page_links_to_an_article_of_the_web(briefings: list[Briefing]) -> None:
    article = replace(briefings[0].article, source='https://example.org/a?b=<c>&d="e"')
    page = Page(written_of([replace(briefings[0], article=article)], "brief-html"))
    assert [one for one in page.links if not one.startswith("#")] == [
        "https://example.org/a?b=%3Cc%3E&d=%22e%22"
    ]


@pytest.mark.parametrize(
    ("source", "where"),
    [
        ("-", ""), ("wire/a b.txt", "<wire/a%20b.txt>"), ("a<b>\n.txt", "<a%3Cb%3E%0A.txt>"),
        ("javascript:alert(1)", "<javascript%3Aalert%281%29>"), ("https://e.org/?q=1#x", "<https://e.org/?q=1#x>"),
    ],
)  # fmt: skip
def test_a_link_leads_to_a_file_or_an_address(source: str, where: str) -> None:
    assert link(source) == where


@settings(max_examples=30)
@given(
    st.lists(st.sampled_from(HOSTILE) | st.text(max_size=20), min_size=1, max_size=4),
    st.sampled_from(sorted(BRIEFS)),
)
def test_no_word_of_an_article_acts(pieces: list[str], form: str) -> None:
    words = " ".join(" ".join(pieces).replace("\n", " ").split()) or "x"
    words = "".join(one for one in words if one.isprintable()) or "x"
    text = f"{words} title\n\nNorland said {words} today. He spoke of {words} again.\n"
    told = Told(
        "hostile", "2026-05-05", text, site=words, threats=(Menace(f"said {words} today", "Norland"),),
        quotes=(Said(f"{words} again", f"He spoke of {words}"),),
    )  # fmt: skip
    written = written_of([briefing_of(told)], form)
    if form == "brief-html":
        page = Page(written)
        assert set(page.tags) <= {
            "html", "head", "meta", "title", "style", "body", "main", "section", "h1", "h2", "p", "ul", "li", "b", "a", "span",
            "article",
        }  # fmt: skip
        assert {one.removeprefix("#") for one in page.links} <= page.names
    elif form == "brief-markdown":
        html = MarkdownIt().render(written)
        assert set(re.findall(r"<(\w+)", html)) <= {"h1", "h2", "p", "ul", "li", "strong", "em", "a"}
        assert all(one == "wire/hostile.txt" for one in re.findall(r'href="([^"]*)"', html))
    else:
        titles = [line for line in written.splitlines() if line and not line.startswith(" ")]
        assert all(line == line.upper() or line in ("Desk brief", "1 article, 5 May 2026") for line in titles)


def test_a_grave_mark_can_be_read() -> None:
    look: dict[str, str] = {}
    for selectors, rules in re.findall(r"^([^@{}\n]+)\{([^}]*)\}", STYLE, re.M):
        if ".mark.grave" in (one.strip() for one in selectors.split(",")):
            look |= dict(re.findall(r"([\w-]+):\s*([^;]+);", rules))
    assert (look["color"], look["background"]) == ("var(--paper)", "var(--alarm)")
