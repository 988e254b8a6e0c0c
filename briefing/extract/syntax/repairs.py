"""Repairs of the parse: what the parser mistakes in news prose and one look at the words mends."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc, Token

from briefing.extract.syntax.headline_verbs import govern, lead, verbs_of_agreement, verbs_of_attack
from briefing.lexicon.lookup import mapping, wordlist

_OBJECTS = frozenset({"dobj", "pobj", "attr", "dative"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@Language.factory(
    "brf_parse",
    assigns=["token.dep", "token.head", "token.tag", "token.pos"],
    requires=["token.dep", "token.tag", "token.lemma", "doc._.brf_blocks"],
)
def create_parse_repairs(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that corrects the parse and the tags with it; sentences stay."""
    return repair


def repair(doc: Doc) -> Doc:
    """Make an infinitive the complement of a verb that promises or threatens, where a day stands between them.

    And give a headline its verb of agreement or attack, where the parser took it for a noun, and a clause after "and"
    or "led to" its subject, where the parser took that for an object.
    """
    for verb, noun in list(verbs_of_agreement(doc)):
        govern(verb, noun)
    for verb, thing in list(verbs_of_attack(doc)):
        if thing is None:
            lead(verb)
        else:
            govern(verb, thing)
    for token in doc:
        if token.dep_ == "advcl" and token.tag_ == "VB" and _completes(token):
            token.dep_ = "xcomp"
        elif token.dep_ == "conj" and token.head.dep_ in _OBJECTS:
            _begin_clause(token)
        elif token.tag_ == "VBG" and token.dep_ in ("advcl", "acl"):
            _give_subject(token)
    return doc


def _begin_clause(noun: Token) -> None:
    """Make a noun the subject of the verb after it: "tested a missile and South Korea fired shells"."""
    after = noun.right_edge.i + 1
    if noun.pos_ not in ("PROPN", "NOUN", "PRON") or after >= len(noun.doc):
        return
    first = noun.doc[after]
    helped = first.dep_ in ("aux", "auxpass")
    verb = first.head if helped else first
    free = not any(c.dep_ in _SUBJECTS for c in verb.children) and verb.dep_ in ("conj", "advcl")
    if first.tag_ not in _FINITE or not free or verb.i < noun.i or not verb.head.is_ancestor(noun):
        return
    for link in (t for t in noun.head.children if t.dep_ == "cc" and t.i < noun.i):
        link.head = verb.head
    noun.head, noun.dep_ = verb, "nsubjpass" if first.dep_ == "auxpass" else "nsubj"
    verb.dep_ = "conj"


def _give_subject(gerund: Token) -> None:
    """Make a noun the doer of what it is told to end with: "the row led to Peru recalling its envoy"."""
    noun = gerund.nbor(-1) if gerund.i else gerund
    preposition = noun.head
    if noun.dep_ != "pobj" or noun.pos_ not in ("PROPN", "NOUN", "PRON") or preposition.dep_ != "prep":
        return
    if preposition.head.lemma_ not in wordlist("leading_to") or gerund.head not in (noun, preposition.head):
        return
    gerund.head, gerund.dep_ = preposition, "pcomp"
    noun.head, noun.dep_ = gerund, "nsubj"


def _completes(infinitive: Token) -> bool:
    """Whether nothing but a time stands between the verb and its infinitive: "threatened on Tuesday to close …"."""
    verb = infinitive.head
    promises = mapping("speech", "verb", "kind").get(verb.lemma_.lower()) == "promise"
    if not (promises or verb.lemma_ in wordlist("infinitive")) or verb.i > infinitive.i:
        return False
    first = next((c for c in infinitive.children if c.lower_ == "to"), None)
    if first is None or any(c.dep_ in ("dobj", "xcomp", "ccomp") for c in verb.children):
        return False
    between = infinitive.doc[verb.i + 1 : first.i]
    return all(t.ent_type_ in ("DATE", "TIME") or t.dep_ == "prep" or t.is_punct for t in between)
