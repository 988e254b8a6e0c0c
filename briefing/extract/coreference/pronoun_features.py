"""What speaks for an actor's being the one that a pronoun means, by name."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from spacy.tokens import Doc, Token

from briefing.extract.coreference.antecedent import Antecedent
from briefing.extract.coreference.pronoun_rules import PronounRules, gender_of, same_clause_subjects
from briefing.extract.document import ActorNode, QuoteNode, kind_of_noun, layers, sentence_of, words_of
from briefing.extract.document.provenance import MentionRule
from briefing.lexicon.lookup import column, wordlist
from briefing.model import ActorKind

Features: TypeAlias = Mapping[str, float]
_KINDS: Mapping[str, frozenset[ActorKind]] = {
    "he": frozenset({"person"}),
    "i": frozenset({"person"}),
    "it": frozenset({"organization", "country", "group", "asset"}),
    "they": frozenset({"organization", "country", "group"}),
    "we": frozenset({"organization", "country", "group"}),
}
_PARTS = {"nsubj": "subject", "nsubjpass": "subject", "dobj": "object", "dative": "object", "pobj": "oblique",
          "poss": "possessive", "appos": "apposition", "conj": "joined"}  # fmt: skip
_PLURAL = frozenset({"NNS", "NNPS", "CD"})
_REACH = 8  # sentences back
_FAR, _LATE = 4, 3  # from which sentences back, and places in the order of mention, are all the same


class _Speech(NamedTuple):
    """The quotation or report that a pronoun stands in: who speaks or is reported, and the sentence that tells so."""

    quote: QuoteNode | None
    speaker: ActorNode | None
    reporter: ActorNode | None
    told: tuple[int, int]  # tokens


class PronounFeatures:
    """Weighs the candidates for the pronouns of one document, as the rules remember what was decided before."""

    def __init__(self, doc: Doc, rules: PronounRules) -> None:
        self._doc = doc
        self._rules = rules
        blocks = layers.of(doc).blocks
        self._block = {i: n for n, block in enumerate(blocks) for i in range(block.start, block.end)}
        actors = rules.actors.values()
        title = {i for block in blocks if block.kind == "title" for i in range(block.start, block.end)}
        self._in_title = {a.id for a in actors if any(ref.start in title for ref in a.mentions)}
        self._plural = {a.id for a in actors if rules.head_of(a.mentions[0]).tag_ in _PLURAL}
        self._unnamed = {a.id for a in actors if not a.is_named}
        nouns = (doc[i] for i, pos in enumerate(words_of(doc).pos) if pos == "NOUN" and i not in rules.owners)
        things = [t for t in nouns if t.tag_ == "NN"]
        self._things = [t.i for t in things]
        self._acting_things = [t.i for t in things if t.dep_ in ("nsubj", "nsubjpass")]

    def of(
        self, token: Token, kind: str, said: Sequence[ActorNode], rule: MentionRule
    ) -> dict[str, Features]:
        """Return the features of each candidate by id; ``said``: whom the rules take it to mean, and by which."""
        latest: dict[str, Antecedent] = {}
        counts: Counter[str] = Counter()
        subject = ""  # who was the subject of a main clause last
        for one in self._within_reach(token, kind):
            latest[one.actor.id] = one
            counts[one.actor.id] += 1
            subject = one.actor.id if one.subject else subject
        for actor in said:  # the rules look ahead, too
            if actor.id not in latest:
                latest[actor.id] = next(one for one in self._rules.mentioned if one.actor.id == actor.id)
        order = sorted(latest, key=lambda i: -latest[i].ref.start)
        most = max(counts.values(), default=0)
        speech, picked, setting = self._speech(token), said[0].id if said else "", _setting(token)
        rows: dict[str, Features] = {}
        for rank, i in enumerate(order):
            found = self._mention(token, latest[i]) | _in_speech(latest[i].actor, speech)
            found |= _by_rule(setting, rule, is_picked=picked == i, is_silent=not picked)
            found[f"order={min(rank, _LATE)}"] = 1.0
            found["only"] = float(len(order) == 1)
            found["often"] = math.log1p(counts[i])
            found["most often"] = float(counts[i] == most)
            found["subject last"] = float(subject == i)
            rows[i] = {name: value for name, value in found.items() if value}
        return rows

    def _within_reach(self, token: Token, kind: str) -> Iterator[Antecedent]:
        """Yield the mentions that may be meant, in the order of the text."""
        rules, gender = self._rules, gender_of(token)
        speaks = token.dep_ == "nsubj" and token.head.lemma_.lower() in column("speech", "verb")
        kinds = _KINDS[kind] - {"asset"} if speaks else _KINDS[kind]
        beside = same_clause_subjects(token)
        end = self._end_of_speech(token) if kind in ("we", "i") else token.i
        now = rules.sentence[token.i]
        found = [
            one
            for n in range(now - _REACH, rules.sentence[max(end - 1, 0)] + 1)
            for one in rules.by_sentence(n)
        ]
        for one in sorted(found, key=lambda one: one.ref.start):
            fits = one.actor.kind in kinds and not (gender and not rules.may_be(one.actor, gender))
            if fits and one.ref.end <= end and not any(one.ref.start <= i < one.ref.end for i in beside):
                yield one

    def _end_of_speech(self, token: Token) -> int:
        """Return the end of the sentence that tells who says the words around a pronoun."""
        quote = self._rules.speakers.quoted.get(token.i)
        last = quote.source[1] - 1 if quote is not None and quote.source else token.i
        return max(token.i, sentence_of(self._doc[last])[1])

    def _speech(self, token: Token) -> _Speech:
        speakers = self._rules.speakers
        quote = speakers.quoted.get(token.i)
        told = (0, 0)
        if quote is not None and quote.source is not None:
            told = sentence_of(self._doc[quote.source[0]])
        return _Speech(quote, speakers.of(token), speakers.reporting(token), told)

    def _mention(self, token: Token, one: Antecedent) -> dict[str, float]:
        """Return what the last mention of a candidate says."""
        actor, head = one.actor, self._rules.head_of(one.ref)
        back = self._rules.sentence[token.i] - one.sentence
        part, own = _PARTS.get(head.dep_, "other"), _PARTS.get(token.dep_, "other")
        near = "same" if back == 0 else "before" if back == 1 else "far"
        things = _between(self._things, one.ref.end, token.i)
        return {
            "bias": 1.0,
            f"back={min(back, _FAR)}": 1.0,
            f"form={one.ref.form}": 1.0,
            f"kind={actor.kind}": 1.0,
            f"part={part}": 1.0,
            f"{own} of {near} {part}": 1.0,
            f"word={token.lower_}": 1.0,
            "main subject": float(one.subject),
            "in a relative clause": float(head.head.dep_ == "relcl"),
            "things between": math.log1p(things),
            "no thing between": float(not things),
            "acting thing between": float(bool(_between(self._acting_things, one.ref.end, token.i))),
            "same paragraph": float(self._block.get(token.i) == self._block.get(one.ref.start)),
            "unnamed": float(actor.id in self._unnamed),
            "several": float(actor.id in self._plural),
            "title": float(actor.id in self._in_title),
            "gender known": float(bool(actor.gender or self._rules.gender.get(actor.id))),
        }


def _in_speech(actor: ActorNode, speech: _Speech) -> dict[str, float]:
    """Return what a candidate has to do with the quotation or report that a pronoun stands in."""
    quote, speaker, reporter = speech.quote, speech.speaker, speech.reporter
    if quote is None and reporter is None:
        return {}
    start, end = speech.told
    found = {
        "quoted": float(quote is not None),
        "reports": float(reporter is not None and reporter.id == actor.id),
        "another reports": float(reporter is not None and reporter.id != actor.id),
        "beside the speaker": float(any(start <= ref.start < end for ref in actor.mentions)),
        "inside": float(
            quote is not None and any(quote.start <= ref.start < quote.end for ref in actor.mentions)
        ),
    }
    if speaker is not None:
        found["speaks"] = float(speaker.id == actor.id)
        found["speaker's country"] = float(bool(actor.country) and speaker.country == actor.country)
        name = actor.name.lower()
        found["in the speaker's role"] = float(any(name in role.lower() for role in speaker.roles))
    return found


def _by_rule(setting: str, rule: MentionRule, *, is_picked: bool, is_silent: bool) -> dict[str, float]:
    """Return what the words around a pronoun say of whom it means, and whether a rule means this candidate."""
    found = {f"rule={rule}": float(is_picked), "rule": float(is_picked), "no rule": float(is_silent)}
    found["rule for another"] = float(not is_picked and not is_silent)
    return found | ({setting: 1.0, f"rule and {setting}": float(is_picked)} if setting else {})


def _between(places: Sequence[int], start: int, end: int) -> int:
    """Return how many of some places, sorted, lie in a range."""
    return max(bisect_left(places, end) - bisect_left(places, start), 0)


def _setting(pronoun: Token) -> str:
    """Return what the words around a pronoun say of whom it means: one who speaks, one who has an army; or ""."""
    if pronoun.dep_ == "poss":
        return f"has={kind_of_noun(pronoun.head) or 'other'}"
    if pronoun.dep_ not in ("nsubj", "nsubjpass"):
        return ""
    verb = pronoun.head.lemma_.lower()
    if verb in column("speech", "verb"):
        return "speaks of itself"
    if verb in wordlist("empty_it") or pronoun.head.pos_ == "AUX":
        return "is"
    return "does an act" if verb in column("events", "lemma") else "does"
