"""The summary of an event: the article's own clause, pronouns that are its subject replaced by the name."""

from __future__ import annotations

from spacy.tokens import Doc

from briefing.extract.clauses import clause_of
from briefing.extract.layers import EventNode

_LONGEST = 40  # words


def summarize(doc: Doc, event: EventNode) -> str:
    """Return the clause that tells the event, at most 40 words."""
    pieces = in_words(doc, *clause_of(doc[event.head])).split()
    return " ".join(pieces) if len(pieces) <= _LONGEST else " ".join(pieces[:_LONGEST]) + " …"


def in_words(doc: Doc, start: int, end: int) -> str:
    """Return the words of a token range on one line, a pronoun as main subject replaced by the name it stands for."""
    subject = next(
        (c for c in doc[start:end].root.children if c.dep_ in ("nsubj", "nsubjpass") and start <= c.i < end), None
    )
    name = _name_of(doc, subject.i) if subject is not None and subject.tag_ == "PRP" else None
    if subject is None or name is None:
        return " ".join(doc[start:end].text.split())
    before, after = doc[start : subject.i].text, doc[subject.i + 1 : end].text
    return " ".join(f"{before} {name} {after}".split())


def _name_of(doc: Doc, index: int) -> str | None:
    """Return the name of whom the pronoun at ``index`` stands for, "X and Y" for two."""
    names = [actor.name for actor in doc._.brf_actors for ref in actor.mentions if ref.start == index]
    return " and ".join(names) if names else None
