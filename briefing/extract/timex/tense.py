"""Which way a time looks: the tense of the verb that governs it, and the words that tie it to a plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from spacy.tokens import Span, Token

from briefing.extract.timex.specs import AHEAD, BACK, UNTOLD
from briefing.extract.timex.tables import plans
from briefing.lexicon.lookup import wordlist

_PREMODIFIERS = frozenset({"compound", "nmod", "amod", "nummod", "npadvmod", "poss"})
_RULED_OUT = frozenset(
    {"had", "from"}
)  # "which had been moved to Friday", "was shut from Monday until Friday"
_SETS = {  # the verbs that set a time to come, by the preposition before it
    "for": ("appoint", "move"), "from": ("appoint",), "to": ("move",),
    "until": ("move", "limit"), "till": ("move", "limit"),
}  # fmt: skip
_CLIMB = 12  # the deepest parse that is followed

_Looks: TypeAlias = Literal["ahead", "back", "as the past", "as the present", "as above"]


def direction(span: Span, *, title: bool = False) -> int:
    """Return -1 where the time is past, 1 where it is to come, 0 where nothing tells.

    In a title the present tense tells what has happened.
    """
    before = span.doc[span.start - 1].lower_ if span.start else ""
    if before == "since":
        return BACK
    if not span.doc.has_annotation("DEP"):
        return UNTOLD
    noun = _modified(span)
    beside = before in wordlist("before_day") and noun is not None and noun.pos_ == "PROPN"
    if noun is not None and not beside:  # but "On Friday Anna Kern will testify"
        lemma = noun.lemma_.lower()
        above, _ = _governor(noun, span)
        called_off = above is not None and above.lemma_.lower() in plans("cancel") and noun.dep_ == "dobj"
        if lemma in plans("deadline") or called_off:
            return AHEAD
        if lemma not in plans("occasion") or title:
            return UNTOLD  # "calls a Christmas strike" in a title: it is called, not held
    verb, nominal = _governor(noun or span.root, span)
    if verb is None:
        return UNTOLD
    if _is_set(verb, before):
        return AHEAD
    up_to = before in wordlist("up_to")
    if up_to and any(child.lower_ in wordlist("condition") for child in verb.children):
        return AHEAD  # "if the gates were not open by Friday"
    if (nominal or verb.tag_ == "VB") and verb.lemma_.lower() in plans("cancel"):
        return AHEAD
    if up_to and verb.i < span.start and verb.lemma_.lower() in plans("plan") | plans("task"):
        return AHEAD
    tense = _tense(verb, title=title, nominal=nominal and noun is None)
    return AHEAD if up_to and tense == UNTOLD else tense


def _is_set(verb: Token, preposition: str) -> bool:
    """Whether a verb puts something to the time behind it: "moved to Saturday", "set a hearing for Monday"."""
    parts = _SETS.get(preposition)
    if parts is None or any(child.lower_ in _RULED_OUT - {preposition} for child in verb.children):
        return False
    return any(verb.lemma_.lower() in plans(part) for part in parts)


def _modified(span: Span) -> Token | None:
    """Return the noun that the time stands before ("Monday deadline", "Saturday's match")."""
    root = span.root
    head = root.head
    return (
        head if root.dep_ in _PREMODIFIERS and head.i >= span.end and head.pos_ in {"NOUN", "PROPN"} else None
    )


def _governor(token: Token, span: Span) -> tuple[Token | None, bool]:
    """Return the verb above a token and whether a noun lies between ("a landslide on Tuesday")."""
    nominal = False
    for _ in range(_CLIMB):
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}:
            return token, nominal
        if token.head is token:
            return None, nominal
        outside = not span.start <= token.i < span.end
        nominal = nominal or (outside and token.pos_ in {"NOUN", "PROPN"} and token.dep_ != "attr")
        token = token.head
    return None, nominal


def _tense(verb: Token, *, title: bool, nominal: bool) -> int:
    for _ in range(_CLIMB):
        told = _finite(verb, title=title, nominal=nominal)
        if told is not None:
            return told
        if any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children):
            ahead = _infinitive(verb)
            if ahead is not None:
                return ahead
        elif verb.tag_ == "VBG":
            nominal = True
        if verb.head is verb:
            break
        above, between = _governor(verb.head, verb.doc[verb.i : verb.i + 1])
        if above is None:
            break
        verb, nominal = above, nominal or between
    return UNTOLD


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb and its auxiliaries, and where its tense is read: in a title, for a noun of happening."""

    token: Token
    aux: frozenset[str]
    title: bool
    nominal: bool

    @property
    def tag(self) -> str:
        return self.token.tag_

    def directions(self) -> dict[_Looks, int | None]:
        """Return where each tense looks; a title tells in the present what has happened."""
        return {
            "ahead": AHEAD,
            "back": BACK,
            "as the past": UNTOLD if self.nominal else BACK,
            "as the present": BACK if self.title else UNTOLD if self.nominal else AHEAD,
            "as above": None,
        }

    def has(self, *lists: str) -> bool:
        """Whether an auxiliary is in one of the lists."""
        return any(self.aux & wordlist(name) for name in lists)

    def is_conditional(self) -> bool:
        """Whether "if", "unless" or "once" opens its clause."""
        words = wordlist("condition") | {"once"}
        return any(child.lower_ in words for child in self.token.children)

    def is_planned(self) -> bool:
        """Whether it is the participle of a verb that plans: "is expected on Friday"."""
        return self.tag == "VBN" and self.token.lemma_.lower() in plans("plan")

    def promises(self) -> bool:
        """Whether it says what may come: "rain was likely on Thursday"."""
        found = (c for c in self.token.children if c.dep_ == "acomp")
        return any(c.lemma_.lower() in plans("outlook") for c in found)

    def is_modal(self) -> bool:
        """Whether "will", "may", "would be" stands with it or it is one itself."""
        base = self.tag not in {"VBD", "VBN"} or self.has("aux_base")
        return self.tag == "MD" or (self.has("will", "would", "may") and base)

    def is_past_modal(self) -> bool:
        """Whether it tells what may have been: "may have left", but "will have left" looks ahead."""
        return self.is_modal() and self.has("aux_have") and not self.has("will")

    def was_tried(self) -> bool:
        """Whether it tells what somebody tried in the past: "nobody could be reached on Friday"."""
        return {"could", "be"} <= self.aux and self.token.lemma_ in wordlist("sought")

    def is_past(self) -> bool:
        """Whether it stands in a past tense or a perfect."""
        return self.tag == "VBD" or self.has("aux_having")

    def was_scheduled(self) -> bool:
        """Whether it told in the past of what was to come: "was expected to", "scheduled talks", "planned a march"."""
        planned = self.token.lemma_ == "plan" and any(c.dep_ == "dobj" for c in self.token.children)
        scheduled = self.token.lemma_ == "schedule" or planned
        return scheduled or (self.is_planned() and self.has("aux_was"))

    def is_coming(self) -> bool:
        """Whether a participle tells of what is planned: "a visit planned for Friday", "is expected"."""
        return self.is_planned() and (self.token.dep_ in {"acl", "relcl"} or self.has("aux_being"))

    def is_present(self) -> bool:
        """Whether it stands in the present."""
        return self.tag in {"VBZ", "VBP"} or (self.tag == "VBG" and self.has("aux_being"))

    def goes_on(self) -> bool:
        """Whether a bare form goes on from a participle or a past that the parser took for one."""
        return self.tag == "VB" and self.token.dep_ == "conj" and self.token.head.tag_ in {"VBN", "VBD"}


_TENSES: tuple[tuple[str, Callable[[_Verb], bool], _Looks], ...] = (
    ("outlook", _Verb.promises, "ahead"),
    ("open condition", lambda verb: verb.has("aux_perfect") and verb.is_conditional(), "ahead"),
    ("past modal", _Verb.is_past_modal, "back"),
    ("was tried", _Verb.was_tried, "back"),
    ("modal", _Verb.is_modal, "ahead"),
    ("past infinitive", lambda verb: {"to", "have"} <= verb.aux, "back"),
    ("infinitive", lambda verb: "to" in verb.aux, "as above"),
    ("was to come", lambda verb: verb.is_past() and verb.was_scheduled(), "ahead"),
    ("past", _Verb.is_past, "as the past"),
    ("present", _Verb.is_present, "as the present"),
    ("plan", _Verb.is_coming, "ahead"),
    ("condition", lambda verb: verb.tag == "VBN" and verb.is_conditional(), "ahead"),
    ("present passive", lambda verb: verb.tag == "VBN" and verb.has("aux_being"), "as the present"),
    ("participle", lambda verb: verb.tag == "VBN", "as the past"),
    ("goes on", _Verb.goes_on, "as the present"),
    ("order", lambda verb: verb.tag == "VB" and verb.token.dep_ == "ROOT", "ahead"),
)


def _finite(token: Token, *, title: bool, nominal: bool) -> int | None:
    """Return the direction of a verb with a tense, by the first that fits; None where another verb must tell."""
    aux = frozenset(child.lower_ for child in token.children if child.dep_ in {"aux", "auxpass"})
    verb = _Verb(token, aux, title, nominal)
    looks: _Looks = next((looks for _, fits, looks in _TENSES if fits(verb)), "as above")
    return verb.directions()[looks]


def _infinitive(verb: Token) -> int | None:
    """Return where "to do" looks, None where the verb above tells."""
    head = verb.head
    lemma = head.lemma_.lower()
    if head is verb:
        return AHEAD
    if verb.dep_ == "csubj" and any(c.dep_ in ("nsubj", "prep") and c.i < verb.i for c in verb.children):
        return None  # "The three states to join on Friday were islands"
    if verb.dep_ == "advcl" and head.tag_ in {"VBD", "VBN"}:
        return AHEAD if lemma in plans("plan") | plans("task") else None
    if head.pos_ in {"NOUN", "PROPN"}:
        above, _ = _governor(head, verb.doc[verb.i : verb.i + 1])
        still = above is None or (above.lemma_ == "have" and above.tag_ != "VBD")
        return (
            AHEAD if still or lemma in plans("intent") else None
        )  # "Lisbon to hold a vote", "we have a vote to hold"
    return None if lemma in plans("done") else AHEAD
