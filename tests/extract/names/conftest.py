"""The names of a few lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.model import Article, Block, BlockKind

if TYPE_CHECKING:
    from briefing.extract import Briefer

MARKS: dict[str, BlockKind] = {"#": "title", "##": "standfirst", "~": "byline"}


@pytest.fixture(scope="session")
def named(briefer: Briefer) -> Callable[[str], list[str]]:
    """Return every name of an article in order, each as "words LABEL"; one block a line.

    "# " marks the title, "## " the standfirst, "~ " the byline.
    """

    def named(lines: str) -> list[str]:
        doc = _read(briefer, lines)
        return [f"{span.text} {span.label_}" for span in layers.of(doc).names]

    return named


def _read(briefer: Briefer, lines: str) -> Doc:
    """Return the document of an article, one block a line."""
    text, blocks = "", []
    for line in lines.split("\n"):
        mark, _, rest = line.partition(" ")
        kind, words = (MARKS[mark], rest) if mark in MARKS else ("paragraph", line)
        blocks.append(Block(kind, len(text), len(text) + len(words)))
        text += words + "\n"
    doc = briefer.nlp.make_doc(text)
    layers.of(doc).article = Article(source="-", title="", text=text, blocks=tuple(blocks))
    return briefer.nlp(doc)
