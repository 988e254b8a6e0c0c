"""Where a report ends, and where the clause before an attribution begins: the rest is the writer's."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from briefing.extract.quotation.cues import FINITE, VERBAL, speech_row
from briefing.extract.quotation.sources import Range
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
        if clause is None or _goes_on(clause, end):
            return False
        return clause.dep_ in {"relcl", "advcl"} and _reaches(clause, end)
    if first.lower_ == "as" and first.dep_ in {"mark", "advmod"}:
        return first.head.pos_ == "VERB" and speech_row(first.head) is not None and _reaches(first.head, end)
    noun = first.head
    if first.lower_ not in {"a", "an"} or noun.dep_ != "appos" or noun.i < first.i:
        return False
    return _reaches(noun, end) and any(c.dep_ in {"relcl", "acl"} for c in noun.rights)


def _goes_on(clause: Token, end: int) -> bool:
    """Tell whether a clause on a noun is told by whoever says the rest: "…, which would cost millions"."""
    may = wordlist("would") | wordlist("may")
    quotes = any(t.is_quote for t in clause.doc[clause.i : end])
    return quotes or any(c.tag_ == "MD" and c.lower_ in may for c in clause.lefts)


def _clause_of(word: Token) -> Token | None:
    for token in (word.head, word.head.head):
        if token.pos_ in VERBAL:
            return token
    return None


def _reaches(head: Token, end: int) -> bool:
    return head.right_edge.i + 1 + NEAR_END >= end


def last_clause(doc: Doc, start: int, end: int) -> int:
    """Return where the clause begins that an attribution at ``end`` closes: after a semicolon, or ", but".

    "It was closed; nobody was hurt, she said": the first half may be the writer's own, but not that of "It would be
    closed, but nobody had been hurt, she said", whose tense is that of a report.
    """
    reported = any(t.tag_ == "MD" or (t.lower_ == "had" and t.dep_ == "aux") for t in doc[start:end])
    for i in range(end - 1, start, -1):
        turns = doc[i].lower_ == "but" and doc[i - 1].text == "," and not reported
        if turns and not any(t.dep_ in SUBJECTS for t in doc[i + 1 : end]):
            continue  # "She led in May, but lost in June": one doer
        if (turns or doc[i].text == ";") and any(t.pos_ in VERBAL for t in doc[i + 1 : end]):
            return i + 1
    return start


def one_clause(doc: Doc, pieces: list[Range]) -> list[Range]:
    """Return the pieces of a report, joined over the attribution that tears one clause apart.

    "The dam, she said, had cracks" is one; "If it rains, she said, we stay" is two, each with a verb of its own.
    """
    if len(pieces) != 2 or not pieces[0][0] < pieces[0][1] <= pieces[1][0] < pieces[1][1]:
        return pieces
    first, second = pieces
    return pieces if any(map(_heads_clause, doc[slice(*first)])) else [(first[0], second[1])]


def _heads_clause(token: Token) -> bool:
    """Tell whether a word gives a clause its tense, one that only describes a noun left aside."""
    verb = token.head if token.dep_ in {"aux", "auxpass"} else token
    return token.tag_ in FINITE | {"MD"} and verb.dep_ != "relcl"


def is_time(doc: Doc, start: int, end: int) -> bool:
    """Tell whether words that open a sentence only date it: "On Friday, according to X, …"."""
    return all(t.ent_type_ in TIMES or t.dep_ in {"prep", "punct"} for t in doc[start:end])
