"""Threats: events and sentences that show one, with form, issuer, target, condition and severity."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from spacy.language import Language
from spacy.tokens import Doc, Token

from briefing.extract.document import EventNode, ThreatNode, joined, layers, rule_id
from briefing.extract.events import Reading, country_there, goldstein, is_background, read_scope, subjects_of
from briefing.extract.events import form_of as form_of_code
from briefing.extract.events.cameo import ULTIMATUM
from briefing.extract.syntax import clause_of
from briefing.extract.threats.advice import advice
from briefing.extract.threats.announcements import Announcements
from briefing.extract.threats.assessments import assessments
from briefing.extract.threats.employers import employer, is_of_workers
from briefing.extract.threats.forms import (
    has_condition,
    is_commemorated,
    is_help,
    is_hostile_vow,
    is_laid_to_each_other,
    is_of_livelihood,
    is_sport,
    is_weak,
    is_what_it_is_called,
    warned_of,
)
from briefing.extract.threats.gathering import gather_threats
from briefing.extract.threats.judgements import is_posed
from briefing.extract.threats.likelihood import band_of, likelihood_in
from briefing.extract.threats.menaces import menaces
from briefing.extract.threats.reprisals import reprisals
from briefing.lexicon.lookup import wordlist
from briefing.model import ThreatForm

_HARM = frozenset({"THREATEN", "MOBILIZE", "COERCE", "ASSAULT", "SANCTION"})
_THREATENED = {"ASSAULT": "138", "MOBILIZE": "138", "COERCE": "137", "PROTEST": "133", "SANCTION": "132"}


@Language.factory(
    "brf_threats",
    assigns=["doc._.brf_threats"],
    requires=["doc._.brf_events", "doc._.brf_quotes", "doc._.brf_places"],
)
def create_threats(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that sets ``brf_threats``."""
    return find_threats


def find_threats(doc: Doc) -> Doc:
    """Find the threats of a document; a match report has none."""
    if is_sport(doc):
        layers.of(doc).threats = ()
        return doc
    found: list[ThreatNode] = []
    weak: set[int] = set()
    said = Announcements(doc)
    for event in layers.of(doc).events:
        form = form_of(doc, event, said)
        if not isinstance(form, NoThreat):
            if not said.introduced(event) and is_weak(doc, event):
                weak.add(len(found))
            found.append(_threat(doc, event, form, said))
    told = {i for threat in found for i in threat.because}
    found += (threat for threat in reprisals(doc, said) if not told & set(threat.because))
    found += (*menaces(doc, said), *advice(doc, said.owners), *assessments(doc, said))
    layers.of(doc).threats = tuple(
        sorted(gather_threats(doc, found, weak), key=lambda threat: threat.evidence[0])
    )
    return doc


class NoThreat(Enum):
    """Why an event shows no threat."""

    NEGATIVE = "it is told not to have happened"
    POSED = "a danger that is said to be there: that is an assessment"
    UNANNOUNCED = "it has not happened, and nobody says of themselves that they will do it"
    HISTORY = "it is told as history"
    CALLED = "it is only what somebody calls a decision"
    EACH_OTHER = "each side lays it to the other"
    HARMLESS = "an act of this type is no threat"
    NOBODY = "nature, prices and things threaten nobody"


def form_of(doc: Doc, event: EventNode, said: Announcements) -> ThreatForm | NoThreat:
    """Return the form of threat that an event shows, or why it shows none."""
    head = doc[event.head]
    positive = event.polarity == "positive"
    if head.lemma_.lower() in wordlist("warning"):
        if head.dep_ == "compound" or not event.code:
            return NoThreat.HARMLESS  # "warning shots"
        return warned_of(doc, event, said.introduced(event)) if positive else NoThreat.NEGATIVE
    if event.type == "THREATEN" or (event.status == "actual" and positive and is_hostile_vow(head)):
        return _form_of_words(doc, event, said)
    reading = read_scope(head)
    if event.status != "actual":
        harmful = event.type in _HARM or (event.type == "PROTEST" and reading.condition is not None)
        if harmful and positive and said.is_announced(event, reading):
            return "ultimatum" if reading.condition is not None else "verbal_threat"
        return NoThreat.UNANNOUNCED
    if not positive:
        return NoThreat.NEGATIVE
    if is_background(doc, event) or is_commemorated(head):
        return NoThreat.HISTORY
    if is_laid_to_each_other(head):
        return NoThreat.EACH_OTHER
    if is_what_it_is_called(head):
        return NoThreat.CALLED
    form = form_of_code(event.code)
    shown = form == "demonstration" and not is_help(head) and not said.is_passing(event)
    harmful = form == "hostile_act" or shown
    return form if form and harmful else NoThreat.HARMLESS


def _form_of_words(doc: Doc, event: EventNode, said: Announcements) -> ThreatForm | NoThreat:
    head = doc[event.head]
    if head.lemma_.lower() in wordlist("danger") and is_posed(head):
        return NoThreat.POSED
    if head.pos_ == "VERB" and (is_of_livelihood(head) or not said.doers.may_do(head)):
        return NoThreat.NOBODY
    if is_background(doc, event):
        return NoThreat.HISTORY
    conditional = event.code == ULTIMATUM or has_condition(head) or read_scope(head).condition is not None
    return "ultimatum" if conditional else "verbal_threat"


def _threat(doc: Doc, event: EventNode, form: ThreatForm, said: Announcements) -> ThreatNode:
    head = doc[event.head]
    reading = read_scope(head)
    heads = sorted({event.head, *event.tellings})
    if event.status != "actual":  # another's act that is told as the same is no evidence of what is announced
        heads = [i for i in heads if read_scope(doc[i]).status != "actual"] or [event.head]
    introduced = said.introduced(event)
    evidence = tuple(dict.fromkeys((*(clause_of(doc[i]) for i in heads), *introduced)))
    issuer = said.issuer(event, uttered=form in ("verbal_threat", "ultimatum", "warning"))
    target = said.target(event, reading)
    if form == "demonstration":
        target = tuple(a for a in target if not said.is_craft(a))  # it is what the show is made with
    if (
        not target
        and form in ("verbal_threat", "ultimatum")
        and is_of_workers(doc, issuer, subjects_of(head))
    ):
        target = employer(doc, issuer)
    if not target and (form in ("hostile_act", "demonstration") or event.type == "ASSAULT"):
        target = country_there(doc, event)
    likelihood = likelihood_in(doc, clause_of(head))
    return ThreatNode(
        form=form,
        issuer=issuer,
        target=tuple(a for a in target if a not in issuer),
        action=introduced[0] if introduced else _action(head),
        condition=_condition_range(head, reading),
        when=event.when,
        polarity=event.polarity,
        attribution=event.attribution,
        severity=_severity(doc, event),
        likelihood=likelihood,
        band=band_of(doc, likelihood),
        evidence=evidence,
        rule=joined(rule_id("threat", form), event.rule),
        because=event.because,
    )


def _severity(doc: Doc, event: EventNode) -> float:
    """Return the value of an act, or of what is threatened: force weighs more than sanctions."""
    values = [goldstein(event.code)]
    if event.status != "actual" and event.type in _THREATENED:
        return goldstein(_THREATENED[event.type])
    threatened = _complement(doc[event.head])
    if event.type == "THREATEN" and threatened is not None:
        acts = [
            other.type for other in layers.of(doc).events if threatened.i in (other.head, *other.tellings)
        ]
        values += [goldstein(_THREATENED[act]) for act in acts if act in _THREATENED]
    return min(values)


def _action(head: Token) -> tuple[int, int]:
    """Return what is threatened or done: the complement of the trigger where it has one, else its clause."""
    return clause_of(_complement(head) or head)


def _complement(head: Token) -> Token | None:
    for child in head.children:
        if child.dep_ in ("xcomp", "ccomp") and child.i > head.i:
            return child
        if child.dep_ == "prep" and child.lower_ in ("of", "with") and child.i > head.i:
            for grand in child.children:
                if grand.dep_ in ("pobj", "pcomp"):
                    return grand
    return None


def _condition_range(head: Token, reading: Reading) -> tuple[int, int] | None:
    clause = reading.condition
    if clause is None:
        clause = next(
            (t.head for t in head.subtree if t.lower_ in wordlist("if") and t.dep_ in ("mark", "advmod")),
            None,
        )
    if clause is None or clause.i == head.i:
        return None
    return clause.left_edge.i, clause.right_edge.i + 1
