"""Events: triggers with their PLOVER type and their arguments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Token

from briefing.extract.document import EventNode, block_of, layers, sentence_of, words_of
from briefing.extract.events.arguments import Arguments
from briefing.extract.events.cameo import CEASEFIRE, WITHDRAWAL, type_of
from briefing.extract.events.circumstances import Circumstances
from briefing.extract.events.patterns import best_row
from briefing.extract.events.scope import negates_object
from briefing.extract.events.triggers import DEADLINE, LEAD_VERB, Trigger, find_triggers
from briefing.lexicon.lookup import wordlist

_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
_HOSTILE = frozenset({"ACCUSE", "REJECT", "COERCE", "ASSAULT", "SANCTION"})
_TELLING = frozenset({"ROOT", "conj", "advcl", "ccomp", "relcl", "xcomp", "acl", "dep"})
_ONE_WAY = frozenset({"042", "043", "045"})  # visits and mediation


@Language.factory(
    "brf_events",
    assigns=["doc._.brf_events"],
    requires=["doc._.brf_actors", "doc._.brf_places", "doc._.brf_times", "token.dep", "token.lemma"],
)
def create_events(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that sets ``brf_events``."""
    return find_events


def find_events(doc: Doc) -> Doc:
    """Set an event for every trigger; other verbs are OTHER until ``brf_key_events`` chooses among them."""
    arguments, circumstances = Arguments(doc), Circumstances(doc)
    triggers = find_triggers(doc)
    covered = {t.head.i for t in triggers} | {t.verb.i for t in triggers if t.verb is not None}
    triggers += [
        Trigger(t, t.i, t.i + 1, "OTHER", LEAD_VERB, (t.i,)) for t in _verbs(doc) if t.i not in covered
    ]
    triggers = sorted((t for t in triggers if not _is_in_line(doc, t)), key=lambda t: t.start)
    events = [_event(arguments, circumstances, trigger) for trigger in triggers]
    layers.of(doc).events = tuple(_with_target(doc, event, events) for event in events)
    return doc


def _is_in_line(doc: Doc, trigger: Trigger) -> bool:
    """Whether it stands in a line on the article itself: "PUBLISHED: November 8" is no event of the story."""
    block = block_of(doc, trigger.start)
    return block is not None and block.kind in ("dateline", "byline")


def _with_target(doc: Doc, event: EventNode, events: list[EventNode]) -> EventNode:
    """Give a threat without a target the one that its sentence condemns: "threatened, as he condemned X"."""
    if event.type != "THREATEN" or event.whom:
        return event
    start, end = sentence_of(doc[event.head])
    for other in events:
        if (
            other.type in _HOSTILE
            and other.whom
            and set(other.who) & set(event.who)
            and start <= other.head < end
        ):
            return replace(event, whom=tuple(a for a in other.whom if a not in event.who))
    return event


def _event(arguments: Arguments, circumstances: Circumstances, trigger: Trigger) -> EventNode:
    who = arguments.who(trigger)
    whom = arguments.whom(trigger, who)
    if trigger.effect == "undergo":
        inflicting = arguments.by_whom(trigger) or whom
        who, whom = tuple(a for a in inflicting if a not in who), who
    if who and not whom and _befalls(trigger):
        who, whom = (), who  # "two pilots died": they are whom it is done to
    if not who and trigger.head.lemma_ in wordlist("taking_office"):
        who, whom = whom, ()  # "she was sworn in": she takes the office
    if trigger.rule == DEADLINE and trigger.head.lemma_ == "have":
        who, whom = (), who  # "X has until Monday to …": who says so gives the ultimatum
    if not whom and type_of(trigger.code) == "THREATEN":
        whom = tuple(a for a in arguments.threatened(trigger.head) if a not in who)
    if type_of(trigger.code) == "MOBILIZE" or trigger.code == WITHDRAWAL:
        whom = arguments.named(whom)  # "deployed 3,000 soldiers": they are what it is done with
    if not whom and len(who) > 1 and _is_mutual(trigger):
        whom = who  # "X and Y met"
    return EventNode(
        head=trigger.head.i,
        start=trigger.start,
        end=trigger.end,
        type=type_of(trigger.code),
        code="" if trigger.code == "OTHER" else trigger.code,
        who=who,
        whom=whom,
        where=circumstances.where(trigger),
        when=circumstances.when(trigger),
        rule=trigger.rule,
        because=trigger.because,
        light=trigger.verb.i if trigger.verb is not None else None,
        status="future" if trigger.effect == "plan" else "actual",
        polarity="negative" if _is_cancelled(trigger) else "positive",
    )


def _is_mutual(trigger: Trigger) -> bool:
    """Whether those who do it do it to each other: talks, a truce, a clash."""
    if trigger.head.lemma_.lower() in wordlist("mutual") or trigger.code == CEASEFIRE:
        return True
    return type_of(trigger.code) in _MUTUAL and trigger.code not in _ONE_WAY


def _befalls(trigger: Trigger) -> bool:
    """Whether a verb tells what befalls its subject: to die, to drown."""
    head = trigger.head
    dies = head.pos_ == "VERB" and head.lemma_.lower() in wordlist("dying")
    return dies and any(child.dep_ == "nsubj" for child in head.children)


def _is_cancelled(trigger: Trigger) -> bool:
    """Whether only the light verb says that it did not happen; factuality counts the others."""
    negative = trigger.effect in ("cancel", "deny")
    return negative and trigger.verb is not None and not negates_object(trigger.verb)


def _verbs(doc: Doc) -> list[Token]:
    """Return the verbs that tell something of somebody, known to a table or not, and introduce nobody's words."""
    cues = {i for quote in layers.of(doc).quotes if quote.cue for i in range(*quote.cue)}
    words = words_of(doc)
    return [
        token
        for token in (doc[i] for i, pos in enumerate(words.pos) if pos == "VERB")
        if token.is_alpha
        and token.dep_ in _TELLING
        and words.lemmas[token.i] not in wordlist("stative")
        and token.i not in cues
        and best_row(token, "NOUN") is None  # a headline's noun taken for a verb
        and any(c.dep_ in ("nsubj", "nsubjpass", "dobj") for c in token.children)
    ]
