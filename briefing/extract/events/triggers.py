"""Triggers: verbs and nouns of the event table, with the most specific row that fits their company."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from briefing.contract.row_rules import event_rule
from briefing.extract.actors import MentionIndex
from briefing.extract.document import in_headline, joined, layers, root_of, rule_id, sentence_of, words_of
from briefing.extract.events.cameo import PESSIMISM, ULTIMATUM, type_of
from briefing.extract.events.doers import Doers
from briefing.extract.events.light_verbs import LightVerb, light_verbs
from briefing.extract.events.patterns import best_row, is_a, matched
from briefing.lexicon import Row, cells
from briefing.lexicon.lookup import wordlist

DEADLINE = rule_id("event", "deadline")
LEAD_VERB = rule_id("event", "lead-verb")
_TRIGGERING = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger: its head, its words, its CAMEO code, the rule that found it and the tokens that the rule rests on.

    ``verb`` is the one whose arguments a noun shares, if it is light.
    """

    head: Token
    start: int
    end: int
    code: str
    rule: str
    because: tuple[int, ...]
    verb: Token | None = None
    effect: str = "do"  # do | cancel | plan | end | deny | undergo | assess


def find_triggers(doc: Doc) -> list[Trigger]:
    """Return every trigger, in the order of the text; a light verb lends its arguments to its noun."""
    light = dict(light_verbs(doc))
    doers = Doers(MentionIndex(doc))
    leaning = {one.verb.i for one in light.values()}
    found = []
    for i, pos in enumerate(words_of(doc).pos):
        if pos not in _TRIGGERING:
            continue
        token, trigger = doc[i], None
        if pos == "NOUN" or (pos == "PROPN" and in_headline(token)):
            trigger = _nominal(token, light.get(i))
        elif pos == "VERB" and not _is_part(token) and i not in leaning:
            trigger = _deadline(token) or _verbal(token, doers)
        elif pos == "ADJ" and token.dep_ in ("acomp", "oprd", "ccomp", "ROOT"):
            trigger = _by_row(token, "ADJ")
        if trigger:
            found.append(trigger)
    return found


def _is_part(token: Token) -> bool:
    """Whether a participle is only part of a noun phrase: "a coal-fired plant", "warning shots"."""
    if token.dep_ == "compound" and is_a(token.head, "@weapon"):
        return True
    return token.i > 0 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_


def _by_row(token: Token, pos: str) -> Trigger | None:
    found = matched(token, pos)
    if found is None:
        return None
    row, because = found
    return Trigger(token, token.i, token.i + 1, row["code"], _rule(row), because)


def _verbal(token: Token, doers: Doers) -> Trigger | None:
    trigger = _by_row(token, "VERB")
    if trigger and token.lemma_ in wordlist("striking") and type_of(trigger.code) == "ASSAULT":
        row = best_row(token, "VERB")
        if not (row and row["subject"]) and not doers.may_do(token):
            return None  # "Drought hits Somalia"
    if trigger and token.lemma_ in wordlist("menacing") and not doers.may_do(token):
        trigger = replace(trigger, code="OTHER")  # "Volcano threatens towns"
    if trigger and token.lemma_ in wordlist("warning") and _is_advice(token):
        trigger = replace(trigger, code=PESSIMISM)
    particle = next((c for c in token.children if c.dep_ == "prt"), None)
    if trigger and particle is not None and particle.i == token.i + 1:
        return replace(trigger, end=particle.i + 1)
    return trigger


def _is_advice(warning: Token) -> bool:
    """Whether people are warned to do something for their own good: "warned 300 residents to leave"."""
    told = [c for c in warning.children if c.dep_ in ("dobj", "nsubjpass", "dative")]
    acts = (
        c for c in warning.children if c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VB" and c.i > warning.i
    )
    to_do = any(g.lower_ == "to" and g.dep_ == "aux" for c in acts for g in c.children)
    return to_do and any(c.lemma_.lower() in wordlist("public") for c in told)


def _nominal(token: Token, light: LightVerb | None) -> Trigger | None:
    found = matched(token, "NOUN")
    if (
        found is None
        or _is_attribute(token)
        or (token.lemma_ in wordlist("danger") and not _is_uttered(token, light))
        or (type_of(found[0]["code"]) == "AID" and _is_kept_back(token))
    ):
        return None
    row, because = found
    if light is None:
        return Trigger(token, token.i, token.i + 1, row["code"], _rule(row), because)
    bare = not (row["with"] or row["object"] or row["subject"])
    code = (bare and _joint_code(light.verb, token)) or row["code"]
    rule = joined(rule_id("light", light.verb.lemma_, light.row), _rule(row))
    because = tuple(sorted({light.verb.i, *because}))
    return Trigger(token, token.i, token.i + 1, code, rule, because, light.verb, light.effect)


def _joint_code(verb: Token, noun: Token) -> str | None:
    """Return the code of a light verb with just this noun: "lodge a protest" is a complaint, no march."""
    row = best_row(verb, "VERB")
    return row["code"] if row is not None and noun.lemma_.lower() in cells(row, "object") else None


def _is_attribute(token: Token) -> bool:
    """Whether a noun only describes another ("death toll", "ransomware gang") or is an instrument ("with a bomb")."""
    if token.dep_ == "compound":
        return (
            best_row(token.head, "NOUN") is not None
            or is_a(token.head, "@person")
            or is_a(token.head, "@weapon")
            or token.head.lemma_.endswith("er")
            or token.head.lemma_.lower() in wordlist("body")
        )
    return token.dep_ == "pobj" and token.head.lower_ == "with" and is_a(token, "@weapon")


def _is_kept_back(aid: Token) -> bool:
    """Whether aid is what a verb stops, which tells of that alone: "froze aid", "is delaying a shipment of aid"."""
    noun = aid.head.head if aid.dep_ == "pobj" and aid.head.lower_ in wordlist("belonging") else aid
    verb = noun.head
    if noun.dep_ not in ("dobj", "nsubjpass") or verb.pos_ != "VERB":
        return False
    return verb.lemma_ in wordlist("keeping_back") and not any(c.dep_ == "neg" for c in verb.children)


def _is_uttered(token: Token, light: LightVerb | None) -> bool:
    """Whether a threat is made rather than posed: "threatened with", "a threat to bomb", "a threat posted by"."""
    if light is not None and light.effect == "assess":
        return False
    return light is not None or is_worded(token) or any(c.dep_ in ("acl", "relcl") for c in token.children)


def is_worded(threat: Token) -> bool:
    """Whether a noun says that words were uttered: "bomb threats", "threats against her life", "a threat to kill"."""
    known = any(c.dep_ == "det" and c.lower_ in wordlist("definite") for c in threat.children)
    return any(
        (c.dep_ == "compound" and c.lemma_.lower() in wordlist("uttered"))
        or (c.dep_ == "prep" and c.lower_ == "against")
        or (c.dep_ in ("acl", "relcl") and c.tag_ == "VB" and not known)
        for c in threat.children
    )


def _deadline(token: Token) -> Trigger | None:
    """Return the ultimatum in "gave X 48 hours to …", "has until Monday to …"."""
    if token.lemma_ not in wordlist("giving"):
        return None
    bidden = [c for c in _below(token) if c.dep_ in ("xcomp", "acl", "relcl", "advcl") and c.tag_ == "VB"]
    if not bidden or any(c.lemma_ in wordlist("own_will") for c in bidden):
        return None
    limits = [t for t in layers.of(token.doc).times if token.i < t.start < sentence_of(token)[1]]
    for time in limits:
        root = root_of(token.doc, time.start, time.end)
        until = root.dep_ in ("pobj", "nummod") and any(a.lower_ in wordlist("until") for a in root.ancestors)
        exact = any(char.isdigit() for char in time.value)
        if (exact and time.type == "DURATION" and root.dep_ in ("dobj", "npadvmod", "dative")) or until:
            return Trigger(token, token.i, token.i + 1, ULTIMATUM, DEADLINE, (token.i, root.i))
    return None


def _below(token: Token) -> list[Token]:
    return [*token.children, *(g for c in token.children for g in c.children)]


def _rule(row: Row) -> str:
    """Return the id of a row: "event.verb:carry out(attack …)@events.tsv:812"."""
    return rule_id("event", event_rule(row), row)
