"""The summary of an event: the article's own clause, pronouns that are its subject replaced by the name."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from briefing.extract.document import EventNode, layers, root_of, words_of
from briefing.extract.syntax import clause_of
from briefing.extract.syntax.relatives import antecedent
from briefing.lexicon.lookup import wordlist

_LONGEST = 40  # words


def summarize(doc: Doc, event: EventNode) -> str:
    """Return the clause that tells the event, at most 40 words; a shared subject is told again."""
    teller = _teller(doc[event.head], event)
    pieces = [*_shared_subject(teller), *in_words(doc, *clause_of(teller)).split()]
    return " ".join(pieces) if len(pieces) <= _LONGEST else " ".join(pieces[:_LONGEST]) + " …"


def _teller(head: Token, event: EventNode) -> Token:
    """Return the light verb of a noun that leans on one ("held talks"), else the trigger."""
    governor = head.head.head if head.dep_ == "pobj" else head.head
    return governor if governor.i == event.light else head


def _shared_subject(verb: Token) -> list[str]:
    """Return the subject and the auxiliaries that a conjoined verb shares with the one before it."""
    above, helpers = verb, _helpers(verb)
    while above.dep_ == "conj" and above.pos_ == "VERB":
        if any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in above.children):
            break
        above = above.head
        helpers = helpers or _helpers(above)
    subject = next((c for c in above.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if above is verb or subject is None or subject.i > verb.i:
        return []
    name = _name_of(verb.doc, subject.i) if subject.tag_ == "PRP" else None
    return (name or words_of(verb.doc).between(*clause_of(subject))).split() + (
        [] if _helpers(verb) else helpers
    )


def _helpers(verb: Token) -> list[str]:
    return [c.text for c in verb.children if c.dep_ in ("aux", "auxpass") and c.i < verb.i]


def in_words(doc: Doc, start: int, end: int) -> str:
    """Return the words of a token range on one line, a pronoun as main subject replaced by what it stands for."""
    subject = next(
        (
            c
            for c in root_of(doc, start, end).children
            if c.dep_ in ("nsubj", "nsubjpass") and start <= c.i < end
        ),
        None,
    )
    name, between = _stands_for(subject) if subject is not None else None, words_of(doc).between
    if subject is None or name is None:
        return " ".join(between(start, end).split())
    before, after = between(start, subject.i), between(subject.i + 1, end)
    return " ".join(f"{before} {name} {after}".split())


def _stands_for(subject: Token) -> str | None:
    """Return the name behind a personal pronoun, the noun phrase behind a relative one: "a law that bars …"."""
    if subject.tag_ == "PRP":
        first = wordlist("pronoun_speaker") | wordlist("pronoun_speakers")
        own = subject.lower_ in first and any(t.lower_ in first for t in subject.sent if t.i > subject.i)
        return None if own else _name_of(subject.doc, subject.i)  # "I warned them myself"
    noun = antecedent(subject)
    if noun is not None:
        start, end = clause_of(noun)
        return words_of(subject.doc).between(start, min(end, subject.i)).rstrip(" ,")
    return None


def _name_of(doc: Doc, index: int) -> str | None:
    """Return the name of whom the pronoun at ``index`` stands for, "X and Y" for two."""
    names = [actor.name for actor in layers.of(doc).actors for ref in actor.mentions if ref.start == index]
    return " and ".join(names) if names else None
