"""The rules by which spaCy makes parts of speech of tags, asked once for each kind of token and not for each token.

Nearly all of these rules look at one token alone: at its tag, its place in the parse and whether it is one of a few
words. What holds for a token holds for all that are alike in this.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

_KIND: list[int | str] = ["TAG", "DEP", "LOWER", "IS_SPACE"]  # what tells kinds of tokens apart

Pattern = list[dict[str, Any]]


def remember_kinds(nlp: Language) -> None:
    """Make the attribute ruler of a pipeline, if it has one, remember which rules a kind of token meets."""
    for _, component in nlp.pipeline:
        if isinstance(component, AttributeRuler):
            matcher = KindMatcher(component.vocab)
            for rule, row in enumerate(component.patterns):
                patterns: Any = row["patterns"]
                matcher.add(str(rule), patterns)
            component.matcher = matcher


class KindMatcher(Matcher):
    """A ``Matcher`` that finds what spaCy's own does, in another order."""

    def __init__(self, vocab: Vocab) -> None:
        """Begin without patterns."""
        super().__init__(vocab)
        self._strings = vocab.strings
        self._alone, self._other = Matcher(vocab), Matcher(vocab)
        self._rules: dict[tuple[int, ...], tuple[int, ...]] = {}  # by kind; as many as the rules tell apart
        self._named: set[int] = set()  # the words that some rule of one token asks for

    def add(self, key: str | int, patterns: list[Pattern], **options: Any) -> None:
        """Add the patterns of a rule, those of one token apart."""
        super().add(key, patterns, **options)
        for pattern in patterns:
            words = _words(pattern)
            (self._other if words is None else self._alone).add(key, [pattern], **options)
            self._named.update(self._strings.add(word) for word in words or ())
        self._rules.clear()

    def __call__(self, doclike: Doc | Span, *, as_spans: Any = False, **options: Any) -> Any:
        """Return every match as spaCy's own does: the rule's id, first token, end."""
        if as_spans or isinstance(doclike, Span):
            return super().__call__(doclike, as_spans=as_spans, **options)
        found = self._other(doclike, **options) if len(self._other) else []
        return [*found, *self._of_one(doclike, **options)] if len(self._alone) else found

    def _of_one(self, doc: Doc, **options: Any) -> Iterator[tuple[int, int, int]]:
        for i, (tag, dep, word, space) in enumerate(doc.to_array(_KIND).tolist()):
            kind = (tag, dep, word if word in self._named else 0, space)
            rules = self._rules.get(kind)
            if rules is None:
                rules = tuple(rule for rule, _, _ in self._alone(doc[i : i + 1], **options))
                self._rules[kind] = rules
            yield from ((rule, i, i + 1) for rule in rules)


def _words(pattern: Pattern) -> list[str] | None:
    """Return the words that a pattern of one token asks for; None where it has more tokens, or asks for more."""
    if len(pattern) != 1 or not pattern[0].keys() <= set(_KIND):
        return None
    word = pattern[0].get("LOWER", [])
    if isinstance(word, dict):
        return list(word["IN"]) if set(word) == {"IN"} else None
    return [word] if isinstance(word, str) else list(word)
