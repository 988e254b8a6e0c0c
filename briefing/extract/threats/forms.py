"""What is a threat and what only sounds like one: warnings, history, sport, likelihood."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc, Token

from briefing.extract.actors import side_of
from briefing.extract.document import EventNode, in_headline, layers, words_of
from briefing.extract.events import is_a, is_worded
from briefing.extract.events.cameo import ULTIMATUM
from briefing.lexicon import table
from briefing.lexicon.lookup import mapping, wordlist
from briefing.model import ThreatForm

_SPORT_SHARE, _SPORT_WORDS, _SPORT_ONLY = (
    0.05,
    3,
    2,
)  # of the nouns; different words, and those of sport alone
_FOES = frozenset({"PERSON", "GPE", "ORG", "NORP"})
_TARGETS = ("@troops", "@person", "@territory", "@suspect", "@crowd", "@building", "@vessel", "@leader")
_KILLERS = ("@troops", "@weapon", "@missile")


def warned_of(doc: Doc, event: EventNode, ranges: Sequence[tuple[int, int]] = ()) -> ThreatForm:
    """Return what a warning is: a threat of the warner's own, an ultimatum, or word of harm from elsewhere.

    ``ranges`` are the quotations that the warning introduces.
    """
    head = doc[event.head]
    said = [token for bounds in ranges for token in doc[slice(*bounds)]]
    if any(_is_own(token, set(event.who), doc) for token in (*head.subtree, *said)):
        return "ultimatum" if has_condition(head, said) else "verbal_threat"
    return "warning"


def has_condition(head: Token, said: Sequence[Token] = ()) -> bool:
    """Whether an "if" or "unless" clause, or an "or face …", "or else", hangs on the threat."""
    for token in (*head.subtree, *said):
        if token.lower_ in wordlist("if") and token.dep_ in ("mark", "advmod"):
            return True
        after = token.doc[token.i + 1 : token.i + 2]
        if token.lower_ == "or" and any(t.lemma_ in wordlist("or_else") for t in after):
            return True
    return False


def _is_own(token: Token, who: set[str], doc: Doc) -> bool:
    """Whether a token under the warning tells of harm that the warner will do."""
    if token.pos_ == "NOUN" and token.lemma_.lower() in wordlist("force") and token.dep_ in ("pobj", "dobj"):
        beside = (c for t in (token, token.head, token.head.head) for c in t.children)
        return not any(_is_by(c) for c in beside)
    if token.dep_ != "nsubj" or not any(
        c.dep_ == "aux" and c.lower_ in wordlist("will") | wordlist("would") for c in token.head.children
    ):
        return False
    if token.lower_ in wordlist("pronoun_speakers") or token.lower_ in wordlist("pronoun_speaker"):
        return token.head.lemma_.lower() not in wordlist("stative")
    actors = layers.of(doc).actors
    sides = {side_of(a) for a in actors if a.id in who} - {None}
    owners = (a for a in actors if any(r.start <= token.i < r.end for r in a.mentions))
    return any(a.id in who or side_of(a) in sides for a in owners)


def _is_by(token: Token) -> bool:
    """Whether a preposition brings in who does it: "an attack by extremists", but "leave by Sunday"."""
    return token.lower_ in wordlist("doer") and any(
        c.dep_ == "pobj" and c.ent_type_ not in ("DATE", "TIME") for c in token.children
    )


def is_of_livelihood(verb: Token) -> bool:
    """Whether only work, harvests or plans are threatened: "AI threatens jobs"."""
    hit = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    return any(c.lemma_.lower() in wordlist("livelihood") for c in hit)


def is_commemorated(noun: Token) -> bool:
    """Whether an act is what is remembered or told of: "marks the bombing of Dresden", "a film on the siege"."""
    if noun.dep_ == "dobj":
        return noun.head.lemma_ in wordlist("remembering")
    return noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in wordlist("telling_work")


def is_what_it_is_called(noun: Token) -> bool:
    """Whether an act is only what somebody calls a decision: "called the ruling an attack on the press"."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "as" else noun.head
    if noun.pos_ != "NOUN" or verb.lemma_.lower() not in wordlist("describes_as"):
        return False
    called = (c for c in (*verb.children, *noun.children) if c.dep_ in ("dobj", "nsubj", "nsubjpass"))
    return any(c.lemma_.lower() in wordlist("measure_called") and c.i < noun.i for c in called)


def is_laid_to_each_other(verb: Token) -> bool:
    """Whether two sides lay an act to each other: "each said the other had fired first"."""
    doers = [c for c in verb.children if c.dep_ == "nsubj"]
    if verb.dep_ == "ccomp" and any(c.lower_ in wordlist("the_other") for c in doers):
        return True
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    return above.lemma_ in wordlist("accusing") and any(
        c.lower_ in wordlist("the_other") for c in above.children if c.dep_ in ("dobj", "nsubjpass")
    )


def is_help(verb: Token) -> bool:
    """Whether all that is sent can as well rescue: "sent two helicopters", but "sent warships"."""
    sent = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    return verb.lemma_ in wordlist("sending") and any(c.lemma_.lower() in wordlist("rescuing") for c in sent)


def is_sport(doc: Doc) -> bool:
    """Whether the article is about sport, where attacks and threats are games.

    Rounds, sides, shots and drivers are no sport where no word of it alone stands beside them.
    """
    words = words_of(doc)
    nouns = [lemma for lemma, pos in zip(words.lemmas, words.pos, strict=True) if pos == "NOUN"]
    sport = [noun for noun in nouns if noun in _sport_words()]
    enough = len(set(sport)) >= _SPORT_WORDS and len(sport) >= _SPORT_SHARE * len(nouns)
    return enough and len(set(sport) & wordlist("sport_alone")) >= _SPORT_ONLY


def is_weak(doc: Doc, event: EventNode) -> bool:
    """Whether a telling shows a threat only beside a fuller one: casualties, bare nouns, participles."""
    head = doc[event.head]
    nobody = not (event.who or event.whom)
    if event.type != "ASSAULT" and head.lemma_.lower() in wordlist("warning") and not in_headline(head):
        return not _says_what(head)
    if event.type == "THREATEN" and head.pos_ == "NOUN" and is_worded(head):
        return False
    casualty = wordlist("casualty")
    if event.status == "actual" and head.lemma_.lower() in casualty:
        acts = any(doc[i].lemma_.lower() not in casualty for i in event.tellings)  # "strike kills family"
        return not event.who and not acts and not _has_killer(head)
    if in_headline(head) and _is_main(head):
        return False
    if head.dep_ in ("acl", "amod", "compound") and head.tag_ != "VBD" and not event.tellings:
        return True
    loose = head.dep_ == "relcl" or (event.type == "THREATEN" and not _threatens_to(head))
    if nobody and not event.attribution and loose and event.code != ULTIMATUM:
        return True
    kills = head.dep_ == "nsubj" and head.head.lemma_.lower() in wordlist("casualty")
    placed = event.where and in_headline(head)  # "Explosions heard in X as strikes continue"
    told = kills or not nobody or event.when or placed or event.tellings or event.code == ULTIMATUM
    return head.pos_ == "NOUN" and not told


def _threatens_to(verb: Token) -> bool:
    """Whether somebody threatens to do something: "miners threatened to block the road"."""
    parts = {c.dep_ for c in verb.children}
    return verb.pos_ == "VERB" and {"nsubj", "xcomp"} <= parts


def _is_main(head: Token) -> bool:
    """Whether a headline is about a threat or an attack: its verb, what it tells of, what goes on or leaves dead."""
    verb = head if head.pos_ in ("VERB", "AUX") else head.head
    if head.lemma_.lower() in wordlist("danger") or (verb is head and head.dep_ == "ROOT"):
        return True
    if head.dep_ == "acl" and head.tag_ == "VBN" and head.head.dep_ == "ROOT":
        return True  # "Three stabbed at market"
    left = any(c.lower_ in wordlist("left_so") for c in verb.subtree)
    return head.dep_ == "nsubj" and (left or verb.lemma_ in wordlist("lasting"))


def is_hostile_vow(verb: Token) -> bool:
    """Whether somebody vows harm to others: "vowed to crush the rebels", but "vowed to fight the ruling"."""
    if mapping("speech", "verb", "kind").get(verb.lemma_.lower()) != "promise":
        return False
    vowed = wordlist("hostile_vow") | wordlist("legal_vow")
    act = next((c for c in verb.children if c.dep_ == "xcomp" and c.lemma_ in vowed), None)
    if act is None or act.lemma_ in wordlist("legal_vow"):
        return act is not None
    hit = [c for c in act.children if c.dep_ == "dobj"]
    answered = [g for c in act.children if c.lower_ == "to" for g in c.children if g.dep_ == "pobj"]
    if answered:
        return any(t.lemma_ in wordlist("force") for t in answered)
    if not hit:
        return act.lemma_ != "fight" or any(is_a(s, "@troops") for s in verb.children if s.dep_ == "nsubj")
    return any(map(_is_foe, hit))


def _is_foe(token: Token) -> bool:
    people = mapping("nominals", "noun", "kind").get(token.lemma_.lower()) in ("person", "group")
    return people or token.ent_type_ in _FOES or any(is_a(token, kind) for kind in _TARGETS)


def _says_what(warning: Token) -> bool:
    """Whether a warning tells of what, in its own clause or in a quotation that it introduces."""
    told = ("ccomp", "xcomp", "advcl", "acl", "relcl", "parataxis")
    return any(
        c.dep_ in told or (c.dep_ == "prep" and c.lower_ in wordlist("warned_of")) for c in warning.children
    )


def _has_killer(verb: Token) -> bool:
    """Whether somebody or a weapon is told to have done it, even one that no actor is known for."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    subjects += [g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"]
    return any(is_a(subject, kind) for subject in subjects for kind in _KILLERS)


@cache
def _sport_words() -> frozenset[str]:
    """Return the words of sport that are no act of politics or war as well ("strike", "rally")."""
    acts = {r["lemma"] for r in table("events") if r["pos"] == "NOUN" and r["code"] != "OTHER"}
    classes = ("@sport", "@player", "@sportevent")
    return frozenset(r["lemma"] for r in table("classes") if r["class"] in classes) - acts
