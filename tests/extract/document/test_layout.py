"""Layout: blocks in tokens, sentences that stay inside them, a standfirst that the body repeats."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.document.layout import block_of, lay_out
from briefing.model import Article, Block, BlockKind

if TYPE_CHECKING:
    from briefing.extract import Briefer

BLANK = spacy.blank("en")
Lines: TypeAlias = list[tuple[BlockKind, str]]


def article_of(lines: Lines) -> Article:
    """Return an article of one block a line."""
    text, blocks = "", []
    for kind, words in lines:
        text += "\n\n" if text else ""
        blocks.append(Block(kind, len(text), len(text) + len(words)))
        text += words
    return Article(source="-", title=lines[0][1], text=text, blocks=tuple(blocks))


def opened(article: Article) -> Doc:
    doc = BLANK.make_doc(article.text)
    layers.of(doc).article = article
    return doc


def words_of(doc: Doc) -> list[str]:
    return [doc[block.start : block.end].text.strip() for block in layers.of(doc).blocks]


LINES = [
    ("One line.", ["One line."]),
    ("One.\nTwo.", ["One.", "Two."]),
    ("One.\n\n\nTwo.", ["One.", "Two."]),
    ("\n\nOne.", ["One."]),
    ("  One.\n  Two.", ["One.", "Two."]),
    ("One.\n \t \nTwo.", ["One.", "Two."]),
    ("One.\r\nTwo.", ["One.", "Two."]),
    ("One. Two.", ["One. Two."]),
    ("", []),
    ("\n \n", []),
]


@pytest.mark.parametrize(("text", "blocks"), LINES)
def test_without_an_article_every_line_is_a_block(text: str, blocks: list[str]) -> None:
    assert words_of(lay_out(BLANK.make_doc(text))) == blocks


KINDS: list[Lines] = [
    [("title", "Ferry sinks off Norland"), ("paragraph", "A ferry sank on Monday.")],
    [
        ("title", "Ferry sinks"),
        ("standfirst", "Nobody was hurt"),
        ("byline", "By Ines Kohl"),
        ("quote", "“Help!”"),
    ],
    [
        ("title", "Ferry sinks"),
        ("dateline", "HARROW, May 3"),
        ("heading", "The crew"),
        ("list_item", "Ines Kohl"),
    ],
    [("title", "Ferry sinks"), ("caption", "The ferry in 2019."), ("paragraph", "It sank.")],
]


@pytest.mark.parametrize("lines", KINDS)
def test_the_blocks_of_an_article_keep_kind_and_words(lines: Lines) -> None:
    doc = lay_out(opened(article_of(lines)))
    assert [block.kind for block in layers.of(doc).blocks] == [kind for kind, _ in lines]
    assert words_of(doc) == [words for _, words in lines]


STANDFIRSTS = [
    ("A ferry sank off Harrow on Monday.", "A ferry sank off Harrow on Monday. Nobody was hurt.", True),
    ("A ferry sank off Harrow on Monday", "A FERRY sank off Harrow on Monday, police said.", True),
    ("A ferry sank off Harrow on Monday.", "A ferry sank near Norland at noon. Police are looking.", False),
    ("Nobody was hurt, police say.", "A ferry sank off Harrow on Monday.", False),
    ("Sunk.", "Sunk. That was all the captain said.", False),
]


@pytest.mark.parametrize(("standfirst", "body", "repeats"), STANDFIRSTS)
def test_a_standfirst_that_the_body_tells_again(standfirst: str, body: str, *, repeats: bool) -> None:
    doc = lay_out(
        opened(article_of([("title", "Ferry sinks"), ("standfirst", standfirst), ("paragraph", body)]))
    )
    assert [block.repeats for block in layers.of(doc).blocks] == [False, repeats, False]


def test_a_title_that_the_body_tells_again_is_no_repeat() -> None:
    doc = lay_out(
        opened(article_of([("title", "A ferry sank off Harrow"), ("paragraph", "A ferry sank off Harrow.")]))
    )
    assert not any(block.repeats for block in layers.of(doc).blocks)


CROSSINGS: list[Lines] = [
    [("title", "Ferry sinks off"), ("paragraph", "Harrow police are looking for the crew.")],
    [("title", "Vogt and"), ("paragraph", "Kohl met on Monday.")],
    [("title", "Minister resigns"), ("standfirst", "party in turmoil"), ("paragraph", "she left on Monday")],
    [("title", "What we know:"), ("list_item", "a ferry sank"), ("list_item", "two are missing")],
    [("title", "The U.S."), ("paragraph", "Navy said so.")],
    [("dateline", "HARROW"), ("paragraph", "The ferry sank.")],
]


@pytest.mark.parametrize("lines", CROSSINGS)
def test_no_sentence_crosses_a_block(briefer: Briefer, lines: Lines) -> None:
    article = article_of(lines)
    doc = briefer.nlp.make_doc(article.text)
    layers.of(doc).article = article
    doc = briefer.nlp(doc)
    for sentence in doc.sents:
        held = {block_of(doc, token.i) for token in sentence if not token.is_space}
        assert len(held) == 1, sentence.text
    assert {block.start for block in layers.of(doc).blocks} <= {sentence.start for sentence in doc.sents}


def test_the_block_of_a_token() -> None:
    doc = lay_out(BLANK.make_doc("One.\n\nTwo."))
    assert [b and doc[b.start].text for b in (block_of(doc, t.i) for t in doc)] == [
        "One",
        "One",
        None,
        "Two",
        "Two",
    ]
    assert block_of(doc, 99) is None


PIECES = st.lists(
    st.sampled_from(["Vogt", "met", " ", "  ", "\n", "\n\n", "\t", ".", "“", "é", "👩‍🚀", "\u00a0"]),
    max_size=30,
)


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.text(max_size=80), PIECES.map("".join)))
def test_any_text_gives_blocks_apart_that_hold_every_word(text: str) -> None:
    doc = lay_out(BLANK.make_doc(text))
    last = 0
    for block in layers.of(doc).blocks:
        assert last <= block.start < block.end <= len(doc)
        assert doc[block.start].is_sent_start or block.start == 0
        assert not doc[block.start].is_space
        last = block.end
    covered = {i for block in layers.of(doc).blocks for i in range(block.start, block.end)}
    assert all(token.i in covered for token in doc if not token.text.isspace())


def sentences(words: str) -> list[int]:
    doc = lay_out(opened(article_of([("paragraph", words)])))
    starts = [token.i for token in doc if token.is_sent_start] + [len(doc)]
    return [after - start for start, after in pairwise(starts)]


def test_a_sentence_without_end_is_parted_behind_a_comma() -> None:
    found = sentences("and the envoys of Norland left the hall, " * 500)
    assert max(found) <= 401
    assert {length % 9 for length in found} == {0}  # tokens from one comma to the next


@pytest.mark.parametrize("word", ["and ", "“ ", "( "])
def test_words_without_a_comma_are_parted_too(word: str) -> None:
    assert max(sentences(word * 3_000)) <= 401


def test_sentences_that_end_are_left_to_the_parser() -> None:
    assert sentences("The envoys of Norland left the hall, and nobody spoke. " * 500) == [6_000]


def test_the_block_of_a_token_is_the_one_that_covers_it() -> None:
    doc = lay_out(
        opened(article_of([("title", "Talks fail"), ("paragraph", "They met. They left."), ("quote", "No.")]))
    )
    for token in doc:
        around = [b for b in layers.of(doc).blocks if b.start <= token.i < b.end]
        assert block_of(doc, token.i) == (around[0] if around else None)
