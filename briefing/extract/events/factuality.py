"""Factuality: status, polarity and source of an event, by scope in the parse.

After Saurí and Pustejovsky (2009): what is asserted is read off the operators above the trigger
(negation, modals, implicatives, conditions, plans), each from the table ``factuality.tsv``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from briefing.extract.document import layers
from briefing.extract.document.layers import EventNode
from briefing.extract.document.mentions import MentionIndex
from briefing.extract.document.provenance import joined, rule_id
from briefing.extract.events.cameo import type_of
from briefing.extract.quotation.speakers import Speakers
from briefing.lexicon import Row, table
from briefing.lexicon.lookup import mapping
from briefing.model import Polarity, Status

_WILL = frozenset({"will", "'ll", "’ll", "shall", "wo"})
_WOULD = frozenset({"would", "'d", "’d", "could", "may", "might", "can", "ca", "should", "must"})
_IF = frozenset({"if", "unless", "should", "provided", "until"})
_UTTERED = frozenset({"THREATEN", "REQUEST", "ACCUSE"})
_HAPPENING = frozenset(
    "be come take hold make go happen occur report carry start begin resume continue".split()
)
_CLAUSES = frozenset(
    {"xcomp", "ccomp", "advcl", "pcomp", "acl", "dobj", "pobj", "relcl", "nsubj", "nsubjpass", "conj", "prep"}
)


@Language.factory(
    "brf_factuality", assigns=["doc._.brf_events"], requires=["doc._.brf_events", "doc._.brf_quotes"]
)
def create_factuality(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that sets status, polarity and attribution of ``brf_events``."""
    return judge


def judge(doc: Doc) -> Doc:
    """Read the operators above every trigger."""
    speakers = Speakers(doc, MentionIndex(doc))
    layers.of(doc).events = tuple(_judged(doc, event, speakers) for event in layers.of(doc).events)
    return doc


def _judged(doc: Doc, event: EventNode, speakers: Speakers) -> EventNode:
    reading = read_scope(doc[event.head])
    status = reading.status if reading.status != "actual" else event.status
    if (
        doc[event.head].pos_ == "NOUN"
        and event.type in _UTTERED
        and doc[event.head].dep_ in ("dobj", "nsubjpass")
    ):
        reading = replace(reading, polarity="positive")  # a rejected ultimatum was given
    negative = (event.polarity == "negative") != (reading.polarity == "negative")
    polarity: Polarity = "negative" if negative else "positive"
    judged = replace(event, status=status, polarity=polarity, attribution=speakers.claiming(doc[event.head]))
    return _by_mood(judged) if event.who and doc[event.head].pos_ == "VERB" else judged


def _by_mood(event: EventNode) -> EventNode:
    """Return the event as the intent or the refusal that it amounts to: "will not lift the ban" is a refusal."""
    row = _moods().get((event.type, event.status, event.polarity))
    if row is None:
        return event
    rule = joined(event.rule, rule_id("mood", f"{event.status} {event.polarity}", row))
    return replace(event, type=type_of(row["code"]), code=row["code"], rule=rule)


@cache
def _moods() -> dict[tuple[str, str, str], Row]:
    return {(row["type"], row["status"], row["polarity"]): row for row in table("mood")}


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the climb: a token, what its own words say, and what its governor does to it ("stop": nothing)."""

    token: Token
    operators: tuple[str, ...]
    effect: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How far the text commits itself to what a token tells."""

    status: Status = "actual"
    polarity: Polarity = "positive"
    condition: Token | None = None  # the head of the clause of the condition that it hangs on


def read_scope(token: Token, steps: list[Step] | None = None) -> Reading:
    """Return the reading of a trigger: climb while each governor still has it in its scope; ``steps`` gets the way."""
    status: Status = "actual"
    negations = 0
    condition: Token | None = None
    current, below = token, token
    for step in range(12):
        operators = _operators(current, below)
        negations += operators.count("negative")
        if "hypothetical" in operators:
            status = "hypothetical"
        elif "future" in operators and status == "actual":
            status = "future"
        condition = condition or _condition(current)
        if current.dep_ == "ROOT" or (
            current.dep_ == "conj" and current.pos_ == "VERB" and _has_subject(current)
        ):
            effect = "stop"
        else:
            effect = _governor_effect(current)
        if steps is not None:
            steps.append(Step(current, tuple(filter(None, operators)), effect))
        if effect == "stop":
            break
        if effect == "negative" and _is_left_open(current.head):
            effect, negations = "hypothetical", negations + 1  # its own "not" brings the sum to even
        negations += effect == "negative"
        if effect in ("future", "hypothetical") and status == "actual":
            status = "future" if effect == "future" else "hypothetical"
        if current.head.pos_ in ("VERB", "AUX", "NOUN", "ADP", "ADJ", "SCONJ") and step < 11:
            below, current = current, current.head
    if condition is not None and status == "future" and _is_conditional(token):
        status = "hypothetical"
    return Reading(status, "negative" if negations % 2 else "positive", condition)


def _is_left_open(verb: Token) -> bool:
    """Whether a possibility is not ruled out, which says nothing of what happened."""
    return verb.lemma_ in ("rule", "exclude", "discount") and any(c.dep_ == "neg" for c in verb.children)


def negates_object(verb: Token) -> bool:
    """Whether a verb says that its object did not happen: "prevented an attack"."""
    return _effect(verb, "VERB", "object") == "negative"


def _operators(token: Token, below: Token) -> list[str]:
    found = []
    for child in token.children:
        word = child.lower_
        if (
            child.dep_ == "neg"
            or (child.dep_ == "det" and word == "no")
            or (child.dep_ == "preconj" and word == "neither")
        ) or (
            child.dep_ in ("nsubj", "nsubjpass")
            and child.i != below.i
            and (
                word in ("nobody", "none", "neither", "nothing")
                or any(g.lower_ in ("no", "neither") and g.dep_ == "det" for g in child.children)
            )
        ):
            found.append("negative")
        elif child.dep_ == "aux" and word in _WILL:
            found.append("future")
        elif child.dep_ == "aux" and word in _WOULD:
            found.append(
                "future" if word in ("would", "'d", "’d") and _is_reported(token) else "hypothetical"
            )
        elif child.dep_ == "mark" and word in ("if", "unless", "should"):
            found.append("hypothetical")
        elif child.dep_ == "amod" and child.i < token.i:
            found.append(_effect(child, "ADJ", "object"))
        elif child.dep_ == "advmod" and child.i < token.i:
            effect = _effect(child, "ADV", "clause")
            found.append("" if effect == "future" else effect)  # "soon" tells the past too
    return found


def _governor_effect(token: Token) -> str:
    """Return what the governor does to the token: an effect of the table, nothing, or "stop"."""
    head = token.head
    if token.dep_ not in _CLAUSES:
        return "stop"
    if token.tag_ == "VB" and token.dep_ in ("advcl", "relcl", "acl"):
        return "future"  # a purpose: "a mission to destroy"
    if token.dep_ in ("ccomp", "relcl", "advcl", "nsubj", "nsubjpass"):
        if token.dep_ == "ccomp":
            effect = _effect(head, "VERB")
            if effect == "hypothetical" and token.tag_ in ("VB", "VBP"):
                return effect  # "demanded that it leave"
            return effect if effect == "negative" and head.pos_ == "VERB" and head.i < token.i else "stop"
        if token.dep_ == "nsubjpass" and _effect(head, "VERB", "object"):
            return _effect(head, "VERB", "object")
        if token.dep_ in ("nsubj", "nsubjpass") and token.pos_ == "NOUN" and head.pos_ in ("VERB", "AUX"):
            judged = next((c for c in head.children if c.dep_ == "acomp"), None)
            effect = _effect(judged, "ADJ", "object") if judged is not None else ""
            return effect or ("" if head.lemma_ in _HAPPENING else "stop")
        return "stop"
    if token.dep_ == "prep":
        return ""
    if token.dep_ in ("pobj", "pcomp") and head.lower_ == "without":
        return "negative"
    if token.dep_ in ("dobj", "pobj"):
        if head.pos_ == "ADP":
            return _through(head)
        return _effect(head, "VERB", "object") or (
            "" if token.pos_ == "NOUN" and head.lemma_ in _carriers() else "stop"
        )
    if token.dep_ in ("xcomp", "pcomp", "acl"):
        return _effect(head, head.pos_) or ("future" if token.tag_ == "VB" and head.pos_ == "NOUN" else "")
    return ""


def _through(preposition: Token) -> str:
    """Return what the word before a preposition does to the object: "called for", "risk of", "no sign of"."""
    above = preposition.head
    phrasal = _effects().get((f"{above.lemma_.lower()} {preposition.lower_}", "VERB"))
    if phrasal is not None:
        return phrasal[0]
    if above.pos_ == "NOUN":
        denied = any(c.lower_ == "no" for c in above.children)
        passed = denied and (f"no {above.lower_}", "PHRASE") in _effects()  # the "no" counts further up
        return _effect(above, "NOUN") or ("" if passed else "stop")
    return "" if above.pos_ == "VERB" and _effect(above, "VERB", "object") else "stop"


@cache
def _carriers() -> frozenset[str]:
    """Return the light verbs: what they say of themselves, they say of their noun."""
    return frozenset(row["verb"] for row in table("light") if row["effect"] != "cancel") | {"see", "report"}


def _effect(token: Token, pos: str, scope: str = "complement") -> str:
    """Return what a word does to what stands in its scope: the most specific cue that reaches so far."""
    lemma = token.lemma_.lower()
    keys = [(f"{lemma} {child.lower_}", pos) for child in token.children if child.dep_ == "prt"]
    keys += [(token.lower_, "PHRASE")] if _follows_be(token) else []
    keys += [(lemma, "PHRASE")] if lemma == "have" else []
    for key in (*keys, (lemma, pos), (token.lower_, pos)):
        effect, reach = _effects().get(key, ("", ()))
        if scope in reach or (scope == "complement" and "clause" in reach):
            return effect
    return ""


def _follows_be(token: Token) -> bool:
    """Whether a word stands in a phrase with "be": "is due to", "was set to"."""
    return token.head.lemma_ == "be" or any(
        c.dep_ in ("aux", "auxpass") and c.lemma_ == "be" for c in token.children
    )


@cache
def _effects() -> dict[tuple[str, str], tuple[str, tuple[str, ...]]]:
    found: dict[tuple[str, str], tuple[str, tuple[str, ...]]] = {}
    for row in table("factuality"):
        for cue in row["cue"].split("|"):
            words = [w for w in cue.split() if w not in ("to", "be", "that", "of", "from")]
            if len(words) <= 2:
                key = (" ".join(words), row["pos"])
                found.setdefault(key, (row["effect"], tuple(row["scope"].split("|"))))
    return found


def _condition(token: Token) -> Token | None:
    for child in token.children:
        if child.dep_ == "advcl" and any(
            g.dep_ in ("mark", "advmod", "aux") and g.lower_ in _IF for g in child.children
        ):
            return child
    return None


def _is_conditional(token: Token) -> bool:
    return token.dep_ == "advcl"


def _has_subject(token: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children)


def _is_reported(token: Token) -> bool:
    """Whether a verb stands in the complement of a verb of saying or thinking in the past."""
    return any(above.lemma_.lower() in mapping("speech", "verb", "kind") for above in token.ancestors)
