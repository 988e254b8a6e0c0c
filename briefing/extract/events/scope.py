"""Scope: what the words above a trigger say of it, climbing the parse while each governor still has it in its scope.

After Saurí and Pustejovsky (2009): what is asserted is read off the operators above the trigger
(negation, modals, implicatives, conditions, plans), each from the table ``factuality.tsv``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from briefing.extract.syntax.ranks import ranked
from briefing.lexicon import table
from briefing.lexicon.lookup import mapping, wordlist
from briefing.model import Polarity, Status

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SCOPED = frozenset(
    {"xcomp", "ccomp", "advcl", "pcomp", "acl", "dobj", "pobj", "relcl", "nsubj", "nsubjpass", "conj", "prep"}
)
_CLIMBED = frozenset({"VERB", "AUX", "NOUN", "ADP", "ADJ", "SCONJ"})  # what can have something in its scope


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
    while True:
        operators = _operators(current, below)
        negations += operators.count("negative")
        status = _weaker(status, operators)
        condition = condition or _condition(current)
        effect = "stop" if _stands_alone(current) else _governor_effect(current)
        if steps is not None:
            steps.append(Step(current, tuple(filter(None, operators)), effect))
        if effect == "stop":
            break
        if effect == "negative" and _is_left_open(current.head):
            effect, negations = "hypothetical", negations + 1  # its own "not" brings the sum to even
        negations += effect == "negative"
        if status == "actual":
            status = _weaker(status, [effect])
        if current.head.pos_ not in _CLIMBED:
            break
        below, current = current, current.head
    if condition is not None and status == "future" and token.dep_ == "advcl":
        status = "hypothetical"
    return Reading(status, "negative" if negations % 2 else "positive", condition)


def read_light(noun: Token, light: Token | None) -> Reading:
    """Return the reading of a noun, and of the light verb that may follow it: "the treaty, not signed by X"."""
    reading = read_scope(noun)
    if light is not None and reading.status == "actual" and any(_is_if(c) for c in light.children):
        return replace(reading, status="hypothetical")  # "if X came under attack"
    if light is None or light.head.i != noun.i or light.dep_ not in ("acl", "relcl"):
        return reading
    operators = _operators(light, light)
    negative = (reading.polarity == "negative") != (operators.count("negative") % 2 == 1)
    status = _weaker(reading.status, operators)
    return replace(reading, status=status, polarity="negative" if negative else "positive")


def _weaker(status: Status, operators: Sequence[str]) -> Status:
    """Return how far operators leave a status: what may be is no plan, a plan no fact."""
    if "hypothetical" in operators:
        return "hypothetical"
    return "future" if "future" in operators and status == "actual" else status


def _stands_alone(token: Token) -> bool:
    """Whether nothing above a token says anything of it: the root, a second main clause."""
    joined = token.dep_ == "conj" and token.pos_ == "VERB"
    if joined and _is_done(token.head) and any(c.dep_ == "dobj" for c in token.children):
        return True  # "had not been consulted and threatened legal action"
    return token.dep_ == "ROOT" or (joined and any(c.dep_ in _SUBJECTS for c in token.children))


def _is_done(verb: Token) -> bool:
    return any(c.dep_ == "auxpass" for c in verb.children)


def _is_left_open(verb: Token) -> bool:
    """Whether a possibility is not ruled out, which says nothing of what happened."""
    return verb.lemma_ in wordlist("excluding") and any(c.dep_ == "neg" for c in verb.children)


def negates_object(verb: Token) -> bool:
    """Whether a verb says that its object did not happen: "prevented an attack"."""
    return _effect(verb, "VERB", "object") == "negative"


def _operators(token: Token, below: Token) -> list[str]:
    """Return what the words right below a token say of it; ``below`` is where the climb came from."""
    return [_operator(child, token, below) for child in token.children]


def _operator(child: Token, token: Token, below: Token) -> str:
    if _is_negation(child, below):
        return "negative"
    dep = child.dep_
    if dep == "aux":
        word = child.lower_
        if word in wordlist("will"):
            return "future"
        if word in wordlist("would"):
            return "future" if _is_reported(token) else "hypothetical"
        return "hypothetical" if word in wordlist("may") else ""
    if _is_if(child):
        return "hypothetical"
    if dep == "det" and child.lower_ in wordlist("whichever") and token.dep_ in _SUBJECTS:
        return "hypothetical"  # "any attack will be answered"
    if dep == "amod" and child.i < token.i:
        return _effect(child, "ADJ", "object")
    if dep == "advmod" and child.i < token.i:
        effect = _effect(child, "ADV", "clause")
        return "" if effect == "future" else effect  # "soon" tells the past too
    return ""


def _is_if(child: Token) -> bool:
    return child.dep_ == "mark" and child.lower_ in wordlist("if")


def _is_negation(child: Token, below: Token) -> bool:
    """Whether a word denies what it hangs on: "not", "no attack", "neither X nor Y", a subject that is nobody."""
    if child.dep_ == "neg" or (child.dep_ in ("det", "preconj") and child.lower_ in wordlist("negative_det")):
        return True
    if child.dep_ not in _SUBJECTS or child.i == below.i:
        return False
    denied = (g for g in child.children if g.dep_ == "det" and g.lower_ in wordlist("negative_det"))
    return child.lower_ in wordlist("nobody") or any(denied)


def _governor_effect(token: Token) -> str:
    """Return what the governor does to the token: an effect of the table, nothing, or "stop"."""
    head = token.head
    if token.dep_ not in _SCOPED:
        return "stop"
    if (counted := ranked(token)) is not None:
        return _effect_on_counted(counted)
    if token.tag_ == "VB" and token.dep_ in ("advcl", "relcl", "acl"):
        return "future"  # a purpose: "a mission to destroy"
    if token.dep_ in _SUBJECTS:
        return _effect_on_subject(token)
    if token.dep_ == "ccomp":
        return _effect_on_report(token)
    if token.dep_ in ("relcl", "advcl"):
        return "stop"
    if token.dep_ in ("pobj", "pcomp") and head.lower_ == "without":
        return "negative"
    if token.dep_ in ("dobj", "pobj"):
        return _effect_on_object(token)
    if token.dep_ in ("xcomp", "pcomp", "acl"):
        return _effect(head, head.pos_) or ("future" if token.tag_ == "VB" and head.pos_ == "NOUN" else "")
    return ""


def _effect_on_counted(noun: Token) -> str:
    """Return what is said of a deed of which its doer is one of several: "the third storm to hit Haiti" hit it."""
    operators = (
        _operators(noun.head, noun) if noun.dep_ == "attr" else []
    )  # "may be the first state to attack"
    return next((one for one in ("hypothetical", "future") if one in operators), "")


def _effect_on_report(token: Token) -> str:
    """Return what a verb does to the clause that it reports: "demanded that it leave", "denied that it left"."""
    effect = _effect(token.head, "VERB")
    if effect == "hypothetical" and token.tag_ in ("VB", "VBP"):
        return effect
    return effect if effect == "negative" and token.head.pos_ == "VERB" and token.head.i < token.i else "stop"


def _effect_on_subject(token: Token) -> str:
    """Return what a clause says of its subject: "the attack was ruled out", "talks are unlikely", "talks began"."""
    head = token.head
    if token.dep_ == "nsubjpass" and (effect := _effect(head, "VERB", "object")):
        return effect
    if token.pos_ != "NOUN" or head.pos_ not in ("VERB", "AUX"):
        return "stop"
    if _is_thought_up(token):
        return "hypothetical"
    judged = next((c for c in head.children if c.dep_ == "acomp"), None)
    effect = _effect(judged, "ADJ", "object") if judged is not None else ""
    return effect or ("" if head.lemma_ in wordlist("taking_place") else "stop")


def _is_thought_up(subject: Token) -> bool:
    """Whether one that is not yet there would do something: "a blockade could cost millions"."""
    some = any(c.dep_ == "det" and c.lower_ in wordlist("some_one") for c in subject.children)
    open_ = wordlist("may") | wordlist("would")
    return some and any(c.dep_ == "aux" and c.lower_ in open_ for c in subject.head.children)


def _effect_on_object(token: Token) -> str:
    """Return what a verb or preposition does to its object: "prevented the attack", "held the talks"."""
    head = token.head
    if head.pos_ == "ADP":
        return _through(head)
    carried = token.pos_ == "NOUN" and head.lemma_ in _carriers()
    return _effect(head, "VERB", "object") or ("" if carried else "stop")


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
    light = frozenset(row["verb"] for row in table("light") if row["effect"] != "cancel")
    return light | wordlist("witnessing")


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
            words = [word for word in cue.split() if word not in wordlist("cue_joint")]
            if len(words) <= 2:
                key = (" ".join(words), row["pos"])
                found.setdefault(key, (row["effect"], tuple(row["scope"].split("|"))))
    return found


def _condition(token: Token) -> Token | None:
    """Return the head of the clause that a token depends on: "if …", "unless …", "should it …"."""
    for child in token.children:
        if child.dep_ == "advcl" and any(
            g.dep_ in ("mark", "advmod", "aux") and g.lower_ in wordlist("conditional")
            for g in child.children
        ):
            return child
    return None


def _is_reported(token: Token) -> bool:
    """Whether a verb stands in the complement of a verb of saying or thinking in the past."""
    return any(above.lemma_.lower() in mapping("speech", "verb", "kind") for above in token.ancestors)
