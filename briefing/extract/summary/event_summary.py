"""The summary of an event, a row of the briefing: who does what to whom, in the words of the article's own clause.

Names stand for pronouns and short forms; where the clause does not tell that something was denied, or only may be,
a word before it does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from spacy.tokens import Doc, Token

from briefing.extract.actors import MentionIndex
from briefing.extract.document import EventNode, layers
from briefing.extract.summary.clause_words import joined_words, told_words
from briefing.extract.summary.named_sentence import others_of_first_person
from briefing.extract.summary.tellers import is_told_fully, subject_of, teller_of, told_to
from briefing.extract.syntax import is_passive
from briefing.extract.syntax.relatives import antecedent
from briefing.lexicon.lookup import mapping, wordlist
from briefing.model import Status

LONGEST = 24  # words
_SUBJECT = 8  # words of it, at most
_SHORT = 6  # words of a noun phrase that is still followed by whose deed it is
_PLURAL = frozenset({"they", "we", "i"})
_PLURAL_VERBS = {
    "have": "has",
    "are": "is",
    "were": "was",
    "am": "is",
    "do": "does",
    "’ve": "has",
    "'ve": "has",
}
_OPEN: dict[Status, str] = {"actual": "", "future": "expected: ", "hypothetical": "possible: "}


class _Line(NamedTuple):
    """A row in words, and the tokens that it is made of."""

    words: str
    tokens: tuple[int, ...]


class Summaries:
    """Puts the events of one document into words."""

    def __init__(self, doc: Doc, owners: MentionIndex) -> None:
        self._doc = doc
        self._owners = owners
        self._names = {actor.id: actor.name for actor in layers.of(doc).actors}
        self._dates = {
            i
            for time in layers.of(doc).times
            if time.resolved and time.type in ("DATE", "TIME") and time.value[:4].isdigit()
            for i in range(time.start, time.end)
        }
        self._heads = {event.head: event.type for event in layers.of(doc).events}
        self._denied = [(one.start, one.end) for one in layers.of(doc).quotes if one.polarity == "negative"]

    def of(self, event: EventNode) -> str:
        """Return an event in at most 24 words, those of the mark before it apart."""
        heads = [self._doc[i] for i in (event.head, *event.tellings)]
        head = next((one for one in heads if is_told_fully(teller_of(one, event))), heads[0])
        teller = teller_of(head, event)
        line = self._clause(teller, event) if teller.pos_ in ("VERB", "AUX") else self._phrase(teller, event)
        pieces = line.words.split()
        words = " ".join(pieces) if len(pieces) <= LONGEST else " ".join(pieces[:LONGEST]) + " …"
        told = self._mark(head, event, line.tokens) + words
        return told[:1].upper() + told[1:]

    def _clause(self, verb: Token, event: EventNode) -> _Line:
        """Return what a verb tells: its subject, who is told to do it, or who does it; then the verb and the rest."""
        subject, top, helpers = subject_of(verb, self._heads)
        own = subject is not None and subject.head.i == top.i
        before = [c for c in top.children if own and subject is not None and c.left_edge.i <= subject.i]
        tokens = told_words(top, self._dates, before, LONGEST - _SUBJECT)
        if subject is None and top.dep_ == "advcl" and top.tag_ == "VBG" and is_told_fully(top.head):
            return self._following(top, event)
        if subject is not None:
            lead, lead_tokens = self._subject(subject, top, event)
        else:
            lead, lead_tokens = self._told_before(top, event)
        told = joined_words(self._doc, tokens, self._instead(tokens, self._within(lead)))
        if subject is None and top.tag_ == "VBG" and lead:
            lead += ":"
        elif _is_renamed(subject, lead):
            told = _agreeing(told)
        elif event.status == "hypothetical" and told.startswith("were ") and _is_one(subject):
            told = told.replace("were", "is", 1)  # "if a ship were hit"
        line = _sentence(lead, [one.text for one in helpers], told)
        by = self._unnamed(event, line) if is_passive(top) else ""
        if by and not any(c.dep_ == "agent" for c in top.children):
            line = line.replace(top.text, f"{top.text} by {by}", 1)
        return _Line(line, (*lead_tokens, *(one.i for one in helpers), *tokens))

    def _following(self, verb: Token, event: EventNode) -> _Line:
        """Return what a participle adds to its clause: "A drone hit a warehouse, killing a guard"."""
        main = self._clause(verb.head, event)
        tokens = told_words(verb, self._dates, (), _SUBJECT)
        told = joined_words(self._doc, tokens, self._instead(tokens, self._within(main.words)))
        return _Line(f"{main.words}, {told}", (*main.tokens, *tokens))

    def _phrase(self, noun: Token, event: EventNode) -> _Line:
        """Return a noun phrase without its article, and whose deed it is where it does not tell."""
        tokens = told_words(noun, self._dates, (), LONGEST - _SUBJECT)
        while len(tokens) > 1 and self._doc[tokens[0]].lower_ in _dropped():
            tokens = tokens[1:]
        told = joined_words(self._doc, tokens, self._instead(tokens, ()))
        own = self._owners.ids(self._doc[i] for i in tokens)
        who = self._unnamed(event, told) if not set(event.who) & set(own) else ""
        if who:
            told = f"{told} by {who}" if len(tokens) < _SHORT else f"{who}: {told}"
        return _Line(told, tuple(tokens))

    def _subject(self, subject: Token, top: Token, event: EventNode) -> _Line:
        if others_of_first_person(subject):
            return _Line(subject.text, (subject.i,))
        meant = antecedent(subject)
        noun = subject if meant is None else meant
        without = [c for c in noun.children if c.i == top.i or (meant is not None and c.dep_ == "relcl")]
        heads = [noun, *(c for c in noun.conjuncts if c.i > noun.i)]
        names = [self._name(head, (*event.who, *event.whom)) for head in heads]
        if noun.tag_ == "PRP" and not all(names):
            parties = event.whom if is_passive(top) else event.who
            names = [self._names[one] for one in parties if one in self._names] or names
        if all(names):
            return _Line(_listed(name for name in names if name), (noun.i,))
        tokens = told_words(noun, self._dates, without, _SUBJECT)
        if len(tokens) > 1 and self._doc[tokens[0]].tag_ == "WP$":
            tokens = tokens[1:]
        return _Line(joined_words(self._doc, tokens, self._instead(tokens, ())), tuple(tokens))

    def _told_before(self, verb: Token, event: EventNode) -> _Line:
        """Return who does what a verb without a subject tells, and how they are told to: "Iran urged"."""
        who = _listed(self._names[one] for one in event.who if one in self._names)
        above, told = told_to(verb)
        if above is None or told is None:
            return _Line(who, ())
        return _Line(f"{who or self._subject(told, verb, event).words} {above.text}", (told.i, above.i))

    def _name(self, head: Token, parties: Collection[str]) -> str | None:
        """Return the name of the party that a word means, if the article tells one."""
        for one in (head, *(c for c in head.children if c.dep_ == "appos")):
            actor = self._owners.names(one.i)
            if actor is not None and actor.is_named and (actor.id in parties or head.tag_ == "PRP"):
                return actor.name
        return None

    def _instead(self, tokens: Iterable[int], named: Collection[str]) -> dict[int, str]:
        """Return names for pronouns among some words, of those who are not named in them or before them."""
        found: dict[int, str] = {}
        known = set(named) | set(
            self._owners.ids(self._doc[i] for i in tokens if self._doc[i].pos_ == "PROPN")
        )
        for i in tokens:
            token, actor = self._doc[i], self._owners.at(i)
            if (
                others_of_first_person(token)
                or token.tag_ not in ("PRP", "PRP$")
                or actor is None
                or not actor.is_named
                or actor.id in known
            ):
                continue
            if actor.kind != "person" or token.lower_ not in wordlist("pronoun_several"):
                found[i] = _owning(actor.name) if token.tag_ == "PRP$" else actor.name
                known.add(actor.id)
        return found

    def _within(self, words: str) -> set[str]:
        return {one for one, name in self._names.items() if name in words}

    def _unnamed(self, event: EventNode, words: str) -> str:
        """Return the names of those who do it, if none of them is told yet."""
        names = [self._names[one] for one in event.who if one in self._names]
        return "" if any(name in words for name in names) else _listed(names)

    def _mark(self, head: Token, event: EventNode, tokens: Iterable[int]) -> str:
        """Return the word for what is not so, or may be, where the words themselves do not tell."""
        negative = event.polarity == "negative"
        if not negative and event.status == "actual":
            return ""
        lemmas = f" {' '.join(self._doc[i].lemma_.lower() for i in tokens)} "
        if _tells(lemmas, ("negative",) if negative else ("future", "hypothetical")):
            return ""
        if not negative:
            threatened = head.dep_ == "xcomp" and self._heads.get(head.head.i) == "THREATEN"
            return "threatened: " if threatened else _OPEN[event.status]
        denied = any(start <= head.i < end for start, end in self._denied)
        return "denied: " if denied else "did not happen: "


def _dropped() -> frozenset[str]:
    """Return what a noun phrase does not begin with: articles, and words that point at another."""
    return wordlist("pointing") | wordlist("article") | {"whose"}


def _tells(lemmas: str, effects: Collection[str]) -> bool:
    """Whether some words hold a cue of one of these effects on what they are said of."""
    cues = mapping("factuality", "cue", "effect")
    return any(effect in effects and f" {cue} " in lemmas for cue, effect in cues.items())


def _is_renamed(subject: Token | None, name: str) -> bool:
    """Whether one name stands for a pronoun of several, or of who speaks."""
    return subject is not None and subject.lower_ in _PLURAL and subject.text != name and " and " not in name


def _is_one(subject: Token | None) -> bool:
    """Whether a subject is one thing and no group, so that only a condition or a wish says "were" of it."""
    if subject is None or any(c.dep_ == "conj" for c in subject.children):
        return False
    alone = wordlist("pronoun_male") | wordlist("pronoun_female") | wordlist("pronoun_thing")
    kind = mapping("nominals", "noun", "kind").get(subject.lemma_.lower())
    return subject.lower_ in alone or (
        subject.tag_ in ("NN", "NNP") and kind not in ("group", "organization")
    )


def _agreeing(told: str) -> str:
    """Return a predicate as it agrees with one name: "have threatened", said of Iran, is "has threatened"."""
    first, _, rest = told.partition(" ")
    return f"{_PLURAL_VERBS.get(first, first)} {rest}".strip()


def _sentence(lead: str, helpers: list[str], told: str) -> str:
    """Return subject, auxiliaries and the rest, "not" after the first of them."""
    if helpers and told.startswith("not "):
        helpers, told = [helpers[0], "not", *helpers[1:]], told.removeprefix("not ")
    return " ".join(part for part in (lead, *helpers, told) if part)


def _listed(names: Iterable[str]) -> str:
    *others, last = [*names] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def _owning(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"
