"""The blocks of the layout, and the tokens with what the model and the repairs say of them."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from briefing.extract.document import layers
from briefing.extract.inspection.sheet import columns, quoted


def blocks(doc: Doc) -> Iterator[str]:
    """Yield each block: its kind, its tokens, its words."""
    for block in layers.of(doc).blocks:
        kind = f"{block.kind} (told again below)" if block.repeats else block.kind
        bounds = f"{block.start}–{block.end}"
        yield columns((kind, 12), (bounds, 8), (quoted(doc, (block.start, block.end)), 0))


def tokens(doc: Doc) -> Iterator[str]:
    """Yield a line for each token: number, word, lemma, tag, dependency, head, entity; the article's own words."""
    for token in doc:
        if token.i and token.is_sent_start:
            yield ""
        yield columns(
            (str(token.i), 4),
            (_word(token), 18),
            (token.lemma_, 18),
            (f"{token.pos_} {token.tag_}", 11),
            (token.dep_, 10),
            ("" if token.head.i == token.i else f"{_word(token.head)} {token.head.i}", 22),
            (token.ent_type_, 0),
        )


def _word(token: Token) -> str:
    return "␣" if token.is_space else token.text
