"""Candidates that stand first in a dateline: "LIMA, March 11 —", a town whatever its capitals look like."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.names import gazetteer
from briefing.extract.names.candidate import Candidate, Rank
from briefing.lexicon.lookup import wordlist

_LONGEST = 4  # words of a town
_ENDS = frozenset({",", "(", "—", "–", "-", "--", "/", "_"})


def datelines(doc: Doc) -> Iterator[Candidate]:
    """Yield the town of a dateline that the tables do not know as it is written there."""
    for block in layers.of(doc).blocks:
        if block.kind != "dateline":
            continue
        end = block.start
        while end < block.end and doc[end].text not in _ENDS:
            end += 1
        words = doc[block.start : end]
        named = 0 < len(words) <= _LONGEST and all(_is_of_name(token.text) for token in words)
        if not named or gazetteer.lookup(words.text):
            continue
        entry = gazetteer.town(words.text)
        yield Candidate(words.start, words.end, "GPE", Rank.DEFINED, "dateline", entry.row if entry else "")


def _is_of_name(word: str) -> bool:
    return word.lower() in wordlist("name_link") or (word[0].isupper() and not word.isdigit())
