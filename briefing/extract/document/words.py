"""What the tokens of a document are written as, read off it once: spaCy makes an object of each at every look.

Words, lemmas, parts of speech and sentences of a document are settled when ``brf_parse`` has run; what has been read
stays with the document, in its user data.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import pairwise

from spacy.tokens import Doc, Token

WORDS = "brf_words"  # the key in the user data


class Words:
    """The words of one document, an item for every token."""

    __slots__ = (
        "ends",
        "forms",
        "large",
        "lemmas",
        "lower",
        "numbers",
        "pos",
        "roots",
        "sentences",
        "starts",
        "text",
    )

    def __init__(self, doc: Doc) -> None:
        """Read them off the document."""
        self.text = doc.text
        self.forms, self.pos = _told(doc, "ORTH"), _told(doc, "POS")
        self.lower = tuple(map(str.lower, self.forms))
        self.lemmas = tuple(map(str.lower, _told(doc, "LEMMA")))
        self.starts: list[int] = [token.idx for token in doc]  # characters of the text
        self.ends = [start + len(form) for start, form in zip(self.starts, self.forms, strict=True)]
        self.large = [
            form[0].isupper() and not doc[i].is_punct for i, form in enumerate(self.forms)
        ]  # whether it is written as part of a name
        self.sentences, self.numbers = _sentences(
            doc
        )  # the token range of the one it stands in, and its number
        self.roots: dict[tuple[int, int], int] = {}  # of the token ranges that were asked for

    def between(self, start: int, end: int) -> str:
        """Return the tokens from ``start`` to ``end`` as they are written, as ``doc[start:end].text`` does."""
        end = min(end, len(self.ends))
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""


def words_of(doc: Doc) -> Words:
    """Return the words of a document, read off it at the first call."""
    found: Words | None = doc.user_data.get(WORDS)
    if found is None:
        found = doc.user_data[WORDS] = Words(doc)
    return found


def sentence_of(token: Token) -> tuple[int, int]:
    """Return the token range of the sentence that a token stands in."""
    return words_of(token.doc).sentences[token.i]


def root_of(doc: Doc, start: int, end: int) -> Token:
    """Return the head of the phrase that a token range is, as ``doc[start:end].root`` does."""
    roots = words_of(doc).roots
    if (start, end) not in roots:
        roots[start, end] = doc[start:end].root.i
    return doc[roots[start, end]]


def written(doc: Doc, words: Container[str]) -> Iterator[Token]:
    """Yield the tokens that are one of some words, which are told in small letters."""
    return (doc[i] for i, word in enumerate(words_of(doc).lower) if word in words)


def inflected(doc: Doc, lemmas: Container[str]) -> Iterator[Token]:
    """Yield the tokens that are a form of one of some lemmas."""
    return (doc[i] for i, lemma in enumerate(words_of(doc).lemmas) if lemma in lemmas)


def _told(doc: Doc, attribute: str) -> tuple[str, ...]:
    """Return an attribute of every token."""
    ids: list[int] = doc.to_array(attribute).tolist()
    told = {number: doc.vocab.strings[number] for number in set(ids)}
    return tuple(told[number] for number in ids)


def _sentences(doc: Doc) -> tuple[list[tuple[int, int]], list[int]]:
    begun = doc.to_array("SENT_START").tolist()
    starts = [0, *(i for i, begins in enumerate(begun) if begins == 1 and i), len(doc)]
    ranges: list[tuple[int, int]] = []
    numbers: list[int] = []
    for number, (start, end) in enumerate(pairwise(starts)):
        ranges += [(start, end)] * (end - start)
        numbers += [number] * (end - start)
    return ranges, numbers
