"""What holds for any text at all: blocks in order, nothing lost, nothing harmful, marks in range."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Article
from briefing.sources import SourceError, read_text
from briefing.sources.clean import clean

LINES = st.sampled_from(
    [
        "Ministers meet in Geneva to save the fisheries accord",
        "By Ann Lee",
        "By Ann Lee and Omar Haddad",
        "GENEVA, Feb 18 (Northwire) - The envoys met for a third day.",
        "GENEVA (Northwire) --",
        "Tuesday, March 3, 2026",
        "Photo: the harbour at dawn",
        "A third round",
        '"We have nothing to add," she said.',
        "The talks, which were due to end at noon, went on into the evening and nobody would say",
        "why.",
        "",
        "   ",
        "\tindented",
        "1. first",
        "2) second",
        "NATO - the alliance - said so.",
        "[/oops] [@click=app.quit]x[/]",
        "Year    Car    Lorry",
        "2026    32     110",
        "one\ttwo",
    ]
)
MARKUP = st.sampled_from(
    [
        "---",
        "title: Talks: failed",
        "date: 2026-02-18",
        "# A title",
        "> quoted *words*",
        "> - deep",
        "- item",
        "* item",
        "1. item",
        "| a | b |",
        "|---|---|",
        "```",
        "    code",
        "*all of it*",
        "**a** [b](https://example.org/ \x1b) <b>c</b> &#27;&#x202e;&#xd800;",
        "![picture](x.png)",
        "<div><script>x</script>shown</div>",
        "<!--",
        "=====",
        "[a]: https://example.org",
        "line  ",
    ]
)
ANY = st.text(st.characters(exclude_categories=()), max_size=300)
PLAIN = st.lists(st.one_of(LINES, st.text(max_size=60)), min_size=1, max_size=14).map("\n".join)
MARKED = st.lists(st.one_of(LINES, MARKUP, st.text(max_size=40)), min_size=1, max_size=14).map("\n".join)
TEXTS = st.one_of(ANY, PLAIN, MARKED)


def check(article: Article) -> None:
    text = article.text
    at = 0
    for block in article.blocks:
        words = text[block.start : block.end]
        assert at <= block.start < block.end <= len(text)
        assert set(text[at : block.start]) <= {"\n"}
        assert at == 0 or block.start > at
        assert words == " ".join(words.split())
        at = block.end
    assert article.blocks[0].start == 0
    assert at == len(text)
    assert clean(text) == text
    assert article.title == " ".join(article.title.split()) != ""
    for mark in article.marks:
        assert 0 <= mark.start < mark.end <= len(text)
    text.encode("utf-8")
    assert re.fullmatch(r"[0-9a-f]{16}", article.id)


@pytest.mark.parametrize("kind", ["text", "markdown"])
@given(text=TEXTS)
def test_any_text_is_an_article_or_a_source_error(kind: str, text: str) -> None:
    try:
        article = read_text(text, kind=kind)
    except SourceError:
        return
    check(article)


def has_no_bullets_or_pages(text: str) -> bool:
    return "\f" not in text and not re.search(r"^\s*[-*•‣▪–>]", clean(text), re.M)


@given(st.one_of(ANY, PLAIN).filter(has_no_bullets_or_pages))
def test_plain_text_loses_nothing_but_white_space_and_hyphens_at_line_ends(text: str) -> None:
    try:
        article = read_text(text)
    except SourceError:
        assert not clean(text).strip()
        return
    kept, given = article.text, clean(text)
    if re.search(r"\w[-‐]\n", given):
        kept, given = (re.sub("[-‐]", "", words) for words in (kept, given))
    kept, given = ("".join(words.split()) for words in (kept, given))
    assert kept == given or kept.replace("|", "") == given.replace("|", "")  # between the cells of a table


@given(TEXTS.filter(lambda text: "\f" not in text))
def test_of_bullets_and_block_quotes_only_the_marks_are_lost(text: str) -> None:
    try:
        article = read_text(text)
    except SourceError:
        return
    kept, at = "".join(article.text.replace("|", "").split()), 0
    for char in "".join(clean(text).replace("|", "").split()):
        if at < len(kept) and char == kept[at]:
            at += 1
        else:
            assert char in "-‐*•‣▪–>"
    assert at == len(kept)
