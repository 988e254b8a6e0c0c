"""Names that no candidate covers: proper nouns that come back in the article, and why others that do are none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from spacy.tokens import Doc, Token

from briefing.extract.document import is_capitalised, starts_sentence, words_of
from briefing.extract.names import gazetteer
from briefing.extract.names.candidate import Candidate, Rank
from briefing.extract.names.doubts import storm_names
from briefing.extract.names.reasons import Reason, first_reason
from briefing.lexicon.lookup import column, wordlist

_PROPER = frozenset({"NNP", "NNPS"})
_ACTING = frozenset({"nsubj", "poss", "pobj", "dobj", "nsubjpass"})
_OFTEN = 2  # times that a word must come back
_SHORTEST = 3  # letters


def overlooked(doc: Doc, chosen: list[Candidate]) -> Iterator[Candidate]:
    """Yield the proper nouns that come back in the article and that no candidate covers.

    A firm that stands alone elsewhere is found with the word after it: "Corvin Semiconductors".
    """
    words = Words(doc, chosen)
    for token in (doc[i] for i, form in enumerate(words_of(doc).forms) if words.may_be_name(form)):
        if words.begins_firm(token):
            if words.is_free(token) and words.is_free(doc[token.i + 1]) and not _is_known(doc[token.i + 1]):
                words.take(token.i, token.i + 2)
                yield Candidate(token.i, token.i + 2, "ORG", Rank.RECOGNIZED, "firm")
        elif words.comes_back(token) and words.against(token) is None:
            yield Candidate(token.i, token.i + 1, "ORG", Rank.RECURS, "recurring")


class Words:
    """The words of an article beside the names that were chosen in it."""

    def __init__(self, doc: Doc, chosen: list[Candidate]) -> None:
        self._taken = {i for c in chosen for i in range(c.start, c.end)}
        self._alone = {doc[c.start].text for c in chosen if c.end - c.start == 1 and c.is_guess}
        self._lower = {form for form in words_of(doc).forms if form.islower()}
        self._storms = {name.lower() for name in storm_names(doc)}
        self._happenings = {token.text for entity in doc.ents if entity.label_ == "EVENT" for token in entity}
        proper = [token for token in doc if token.tag_ == "NNP" and self.is_free(token)]
        self._counts = Counter(token.text for token in proper if not starts_sentence(token))
        self._acting = {token.text for token in proper if token.dep_ in _ACTING}

    def is_free(self, token: Token) -> bool:
        """Whether no name covers the token."""
        return token.i not in self._taken

    def take(self, start: int, end: int) -> None:
        """Count the tokens among those of names."""
        self._taken.update(range(start, end))

    def may_be_name(self, form: str) -> bool:
        """Whether a word comes back, or is a name elsewhere."""
        return self._counts[form] >= _OFTEN or form in self._alone

    def begins_firm(self, token: Token) -> bool:
        """Whether a word that is a name elsewhere goes on with another proper noun here."""
        if token.text not in self._alone or token.i + 1 == len(token.doc):
            return False
        after = token.nbor(1)
        return after.tag_ in _PROPER and is_capitalised(after)

    def comes_back(self, token: Token) -> bool:
        """Whether the article tells the word often enough, as a proper noun."""
        return self._counts[token.text] >= _OFTEN

    def against(self, token: Token) -> str | None:
        """Return the first reason, in words, why a token is no name that was overlooked."""
        return first_reason(self._REASONS, self, token)

    def _is_covered(self, token: Token) -> bool:
        return not self.is_free(token)

    def _is_told_once(self, token: Token) -> bool:
        return not self.comes_back(token)

    def _is_idle(self, token: Token) -> bool:
        return token.text not in self._acting

    def _is_no_word(self, token: Token) -> bool:
        return not (is_capitalised(token) and token.text.isalpha() and len(token.text) >= _SHORTEST)

    def _is_common(self, token: Token) -> bool:
        return token.lower_ in self._lower

    def _is_time_or_event(self, token: Token) -> bool:
        return (
            token.ent_type_ in ("DATE", "TIME") or token.text in self._happenings
        )  # "the Harrow Grand Prix"

    def _is_in_tables(self, token: Token) -> bool:
        word = token.text
        named = word in column("titles", "title") or word in column("orgwords", "noun")
        return named or token.lower_ in column("roles", "role") or _is_known(token)

    def _is_storm(self, token: Token) -> bool:
        storm = wordlist("storm")
        before = token.nbor(-1).text if token.i else ""
        return token.lower_ in self._storms or token.text in storm or before in storm

    def _ends_longer_name(self, token: Token) -> bool:
        leading = (c for c in token.children if c.dep_ == "compound" and is_capitalised(c))
        return any(map(self.is_free, leading))

    _REASONS: ClassVar[tuple[Reason, ...]] = (
        ("part of a name", _is_covered),
        ("told once", _is_told_once),
        ("neither does anything nor is anything done to it", _is_idle),
        ("no word with a capital, or a short one", _is_no_word),
        ("a common word elsewhere", _is_common),
        ("a time or part of an event", _is_time_or_event),
        ("a title, a role or a known name", _is_in_tables),
        ("a storm or an operation", _is_storm),
        ("the end of a longer name", _ends_longer_name),  # "Prix" of "Grand Prix"
    )


def _is_known(token: Token) -> bool:
    return gazetteer.lookup(token.text) is not None
