"""Words without end: what the tokenizer takes apart bracket by bracket, looking at all the rest for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from spacy.tokens import Doc

LONGEST = 150  # characters without a space that are taken apart together; a longer word is none
_ENDLESS = re.compile(rf"\S{{{LONGEST + 1},}}")


def tokenized(text: str, tokenize: Callable[[str], Doc]) -> Doc:
    """Return the tokens of a text; a word that is too long is read as several."""
    if not _ENDLESS.search(text):
        return tokenize(text)
    docs = [tokenize(piece) for piece in _pieces(text)]
    words = [token.text for doc in docs for token in doc]
    spaces = [bool(token.whitespace_) for doc in docs for token in doc]
    return Doc(docs[0].vocab, words=words, spaces=spaces)


def _pieces(text: str) -> Iterator[str]:
    start = 0
    for word in _ENDLESS.finditer(text):
        for end in range(word.start() + LONGEST, word.end(), LONGEST):
            yield text[start:end]
            start = end
    yield text[start:]
