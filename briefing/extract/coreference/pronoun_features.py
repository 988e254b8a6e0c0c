"""What speaks for an actor's being the one that a pronoun means, by name."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from spacy.tokens import Doc, Token

from briefing.extract.coreference.antecedent import Antecedent
from briefing.extract.coreference.pronoun_rules import PronounRules, gender_of, same_clause_subjects
from briefing.extract.document import ActorNode, block_of
from briefing.extract.document.provenance import MentionRule
from briefing.lexicon.lookup import column, mapping, wordlist
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
_REACH = 8  # sentences back
_FAR, _LATE = 4, 3  # from which sentences back, and places in the order of mention, are all the same


class PronounFeatures:
    """Weighs the candidates for the pronouns of one document, as the rules remember what was decided before."""

    def __init__(self, doc: Doc, rules: PronounRules) -> None:
        self._doc = doc
        self._rules = rules
        self._titles = {
            a.id for a in rules.actors.values() if any(self._in_title(r.start) for r in a.mentions)
        }

        things = [t for t in doc if t.tag_ == "NN" and t.pos_ == "NOUN" and t.i not in rules.owners]
        self._things = [t.i for t in things]
        self._acting_things = [t.i for t in things if t.dep_ in ("nsubj", "nsubjpass")]

    def of(
        self, token: Token, kind: str, said: Sequence[ActorNode], rule: MentionRule
    ) -> dict[str, Features]:
        """Return the features of each candidate by id; ``said``: whom the rules take it to mean, and by which."""
        latest: dict[str, Antecedent] = {}
        counts: dict[str, int] = {}
        subject = ""  # who was the subject of a main clause last
        for one in self._within_reach(token, kind):
            latest[one.actor.id] = one
            counts[one.actor.id] = counts.get(one.actor.id, 0) + 1
            subject = one.actor.id if one.subject else subject
        for actor in said:  # the rules look ahead, too
            if actor.id not in latest:
                latest[actor.id] = next(one for one in self._rules.mentioned if one.actor.id == actor.id)
        order = sorted(latest, key=lambda i: -latest[i].ref.start)
        most = max(counts.values(), default=0)
        picked = said[0].id if said else ""
        setting = dict.fromkeys(_setting(token), 1.0)
        rows: dict[str, Features] = {}
        for rank, i in enumerate(order):
            found = self._mention(token, latest[i]) | self._speech(token, latest[i].actor) | setting
            found[f"order={min(rank, _LATE)}"] = 1.0
            found["only"] = float(len(order) == 1)
            found["often"] = math.log1p(counts.get(i, 0))
            found["most often"] = float(counts.get(i) == most)
            found["subject last"] = float(subject == i)
            found["rule"] = float(picked == i)
            found[f"rule={rule}"] = float(picked == i)
            found |= {f"rule and {name}": float(picked == i) for name in setting}
            found["no rule"] = float(not picked)
            found["rule for another"] = float(bool(picked) and picked != i)
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
        return max(token.i, int(self._doc[last].sent.end))

    def _mention(self, token: Token, one: Antecedent) -> dict[str, float]:
        """Return what the last mention of a candidate says."""
        back = self._rules.sentence[token.i] - one.sentence
        head = self._doc[one.ref.start : one.ref.end].root
        part, own = _PARTS.get(head.dep_, "other"), _PARTS.get(token.dep_, "other")
        near = "same" if back == 0 else "before" if back == 1 else "far"
        return {
            "bias": 1.0,
            f"back={min(back, _FAR)}": 1.0,
            f"form={one.ref.form}": 1.0,
            f"kind={one.actor.kind}": 1.0,
            f"part={part}": 1.0,
            f"{own} of {near} {part}": 1.0,
            f"word={token.lower_}": 1.0,
            "main subject": float(one.subject),
            "in a relative clause": float(head.head.dep_ == "relcl"),
            "things between": math.log1p(_between(self._things, one.ref.end, token.i)),
            "no thing between": float(not _between(self._things, one.ref.end, token.i)),
            "acting thing between": float(bool(_between(self._acting_things, one.ref.end, token.i))),
            "same paragraph": float(block_of(self._doc, one.ref.start) == block_of(self._doc, token.i)),
            "unnamed": float(not one.actor.is_named),
            "several": float(self._is_plural(one.actor)),
            "title": float(one.actor.id in self._titles),
            "gender known": float(bool(one.actor.gender or self._rules.gender.get(one.actor.id))),
        }

    def _speech(self, token: Token, actor: ActorNode) -> dict[str, float]:
        """Return what a candidate has to do with the quotation or report that a pronoun stands in."""
        speakers = self._rules.speakers
        quote, reporter = speakers.quoted.get(token.i), speakers.reporting(token)
        speaker = speakers.of(token)
        beside = quote is not None and quote.source is not None
        near = self._doc[quote.source[0]].sent if quote is not None and quote.source is not None else None
        return {
            "quoted": float(quote is not None),
            "speaks": float(speaker is not None and speaker.id == actor.id),
            "reports": float(reporter is not None and reporter.id == actor.id),
            "another reports": float(reporter is not None and reporter.id != actor.id),
            "speaker's country": float(
                beside and speaker is not None and bool(actor.country) and speaker.country == actor.country
            ),
            "beside the speaker": float(
                near is not None and any(near.start <= r.start < near.end for r in actor.mentions)
            ),
            "in the speaker's role": float(
                speaker is not None and any(actor.name.lower() in role.lower() for role in speaker.roles)
            ),
            "inside": float(
                quote is not None and any(quote.start <= r.start < quote.end for r in actor.mentions)
            ),
        }

    def _is_plural(self, actor: ActorNode) -> bool:
        first = actor.mentions[0]
        return self._doc[first.start : first.end].root.tag_ in ("NNS", "NNPS", "CD")

    def _in_title(self, i: int) -> bool:
        block = block_of(self._doc, i)
        return block is not None and block.kind == "title"


def _between(places: Sequence[int], start: int, end: int) -> int:
    """Return how many of some places, sorted, lie in a range."""
    return max(bisect_left(places, end) - bisect_left(places, start), 0)


def _setting(pronoun: Token) -> Iterator[str]:
    """Yield what the words around a pronoun say of whom it means: one who speaks, one who has an army."""
    if pronoun.dep_ == "poss":
        kinds, head = mapping("nominals", "noun", "kind"), pronoun.head
        yield f"has={kinds.get(head.lower_) or kinds.get(head.lemma_.lower()) or 'other'}"
    elif pronoun.dep_ in ("nsubj", "nsubjpass"):
        verb = pronoun.head
        said = verb.lemma_.lower() in column("speech", "verb")
        empty = verb.lemma_.lower() in wordlist("empty_it") or verb.pos_ == "AUX"
        act = verb.lemma_.lower() in column("events", "lemma")
        yield "speaks of itself" if said else "is" if empty else "does an act" if act else "does"
