"""Texts with their time expressions found."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.document.layers import BlockNode
from briefing.extract.timex import component
from briefing.extract.timex.grammar import Found, matches
from briefing.extract.timex.line import read as read_line
from briefing.model import Article, BlockKind


@pytest.fixture(scope="session")
def timed(nlp: Language) -> Callable[..., Doc]:
    """Find the times of a text, one block a line, of the kinds given (paragraphs after them)."""

    def timed(text: str, published: str | None, *kinds: BlockKind) -> Doc:
        doc = nlp.make_doc(text)
        blocks = []
        start = 0
        for number, line in enumerate(text.split("\n")):
            span = doc.char_span(start, start + len(line))
            assert span is not None
            kind = kinds[number] if number < len(kinds) else "paragraph"
            blocks.append(BlockNode(kind, span.start, span.end))
            doc[span.start].is_sent_start = True
            start += len(line) + 1
        layers.of(doc).blocks = tuple(blocks)
        layers.of(doc).article = Article("test", "", text, (), published=published)
        return component.mark(nlp(doc))

    return timed


@pytest.fixture(scope="session")
def matched() -> Callable[[str], dict[str, Found]]:
    """The longest match of each rule of the grammar in a few words."""
    blank = spacy.blank("en")

    def matched(words: str) -> dict[str, Found]:
        found = sorted(matches(read_line(blank.make_doc(words))), key=lambda one: one.end - one.start)
        return {one.rule: one for one in found}

    return matched
