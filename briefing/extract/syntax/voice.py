"""Voice: whether a verb is passive, in headlines and absolute constructions too."""

from __future__ import annotations

from spacy.tokens import Token

from briefing.extract.document import in_headline
from briefing.lexicon.lookup import wordlist


def is_passive(verb: Token) -> bool:
    """Whether a verb stands in the passive, a reduced one too."""
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children) or is_headline_passive(verb):
        return True
    return verb.tag_ == "VBN" and (
        verb.dep_ in ("acl", "amod")
        or is_absolute(verb)
        or _shares_auxiliary(verb)
        or any(c.dep_ == "agent" for c in verb.children)
    )


def _shares_auxiliary(verb: Token) -> bool:
    """Whether a participle goes on with the passive of the verb before it: "was tried and sentenced"."""
    own = any(c.dep_ in ("aux", "dobj", "nsubj", "nsubjpass") for c in verb.children)
    return verb.dep_ == "conj" and not own and is_passive(verb.head)


def is_headline_passive(verb: Token) -> bool:
    """Whether a headline leaves out the auxiliary: "Two held after raid", "Vale removed from hall by police"."""
    if verb.tag_ not in ("VBD", "VBN") or not in_headline(verb):
        return False
    deps = {c.dep_ for c in verb.children}
    if deps & {"aux", "dobj", "ccomp", "dative"}:
        return False
    by = (
        g
        for c in verb.children
        if c.lower_ == "by"
        for g in c.children
        if g.ent_type_ not in ("DATE", "TIME")
    )
    if any(g.dep_ == "pobj" for g in by):
        return True
    if "xcomp" in deps:  # "Army told to clear roads"
        return verb.lemma_ in wordlist("bidden_to")
    return verb.lemma_ in wordlist("done_to") and "prt" not in deps


def is_absolute(verb: Token) -> bool:
    """Whether a participle shares the subject of the clause it hangs on: "Attacked by X, Y closed …"."""
    own = any(c.dep_ in ("aux", "dobj", "nsubj", "nsubjpass") for c in verb.children)
    return verb.dep_ == "advcl" and not own
