"""Where a report ends, and where the clause before an attribution begins: the rest is the writer's."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from briefing.extract.quotation.cues import VERBAL, speech_row
from briefing.lexicon.lookup import wordlist

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
TIMES = frozenset({"DATE", "TIME"})
NEAR_END = 2  # tokens that may follow what is cut off, marks mostly


def report_end(doc: Doc, start: int, end: int) -> int:
    """Return where the report that begins at ``start`` ends: at a semicolon, or before what the writer adds to it.

    He adds "…, which stands since 2009", "…, as Y claims", "…, a charge that Y denies".
    """
    for i in range(start + 1, end - 1):
        mark = doc[i].text
        if mark == ";" or (mark == "," and _adds(doc[i + 1], end)):
            return i
    return end


def _adds(first: Token, end: int) -> bool:
    """Tell whether ``first`` opens words of the writer that go on to the end of the report."""
    if first.lower_ in wordlist("relative") and first.lower_ != "that":
        clause = _clause_of(first)
        return clause is not None and clause.dep_ in {"relcl", "advcl"} and _reaches(clause, end)
    if first.lower_ == "as" and first.dep_ in {"mark", "advmod"}:
        return first.head.pos_ == "VERB" and speech_row(first.head) is not None and _reaches(first.head, end)
    noun = first.head
    if first.lower_ not in {"a", "an"} or noun.dep_ != "appos" or noun.i < first.i:
        return False
    return _reaches(noun, end) and any(c.dep_ in {"relcl", "acl"} for c in noun.rights)


def _clause_of(word: Token) -> Token | None:
    for token in (word.head, word.head.head):
        if token.pos_ in VERBAL:
            return token
    return None


def _reaches(head: Token, end: int) -> bool:
    return head.right_edge.i + 1 + NEAR_END >= end


def last_clause(doc: Doc, start: int, end: int) -> int:
    """Return where the clause begins that an attribution at ``end`` closes: after a semicolon, or ", but".

    "It was closed; nobody was hurt, she said": the first half may be the writer's own.
    """
    for i in range(end - 1, start, -1):
        opens = doc[i].text == ";" or (doc[i].lower_ == "but" and doc[i - 1].text == ",")
        if opens and any(t.pos_ in VERBAL for t in doc[i + 1 : end]):
            return i + 1
    return start


def is_time(doc: Doc, start: int, end: int) -> bool:
    """Tell whether words that open a sentence only date it: "On Friday, according to X, …"."""
    return all(t.ent_type_ in TIMES or t.dep_ in {"prep", "punct"} for t in doc[start:end])
