"""Pronouns by rule: agreement, recency and grammatical role; in a quotation "I" and "we" are the speaker's.

What a rule says is one of the things that ``pronouns`` weighs.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from briefing.extract.actors import MentionIndex, credited, is_medium
from briefing.extract.coreference.antecedent import Antecedent, best
from briefing.extract.document import ActorNode, MentionNode, layers, root_of, sentence_of, words_of
from briefing.extract.document.provenance import MentionRule
from briefing.extract.quotation import Speakers
from briefing.extract.syntax.control import controllers
from briefing.lexicon.lookup import column, wordlist
from briefing.lexicon.weights import weights


class PronounRules:
    """Answers for the pronouns of one document, from those before to those after; ``remember`` what is decided."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self.sentence = words_of(doc).numbers
        self.owners = MentionIndex(doc)
        self.mentioned: list[Antecedent] = []
        self.actors = {actor.id: actor for actor in layers.of(doc).actors}
        self._by_sentence: dict[int, list[Antecedent]] = {}
        self.gender: dict[str, str] = {}  # of persons of whom the text said "he" or "she"
        self.speakers = Speakers(doc, self.owners)
        self._quoted = self.speakers.quoted
        self._sources = {q.source[0] for q in self._quoted.values() if q.source}  # of direct quotations
        carrying = credited(doc)
        for actor in layers.of(doc).actors:
            for ref in actor.mentions if actor.id not in carrying else ():
                self._add(actor, ref)

    def remember(self, token: Token, actor: ActorNode, ref: MentionNode) -> None:
        """Count a pronoun among the mentions of the actor that it means."""
        self.owners.add(actor, ref)
        self._add(actor, ref)
        gender = gender_of(token)
        if actor.kind == "person" and gender:
            self.gender.setdefault(actor.id, gender)

    def head_of(self, ref: MentionNode) -> Token:
        """Return the head of a mention."""
        return root_of(self._doc, ref.start, ref.end)

    def _add(self, actor: ActorNode, ref: MentionNode) -> None:
        head = self.head_of(ref)
        subject = head.dep_ in ("nsubj", "nsubjpass") or (head.dep_ == "appos" and head.head.dep_ == "nsubj")
        subject = subject and head.head.dep_ != "relcl"
        one = Antecedent(actor, ref, self.sentence[ref.start], subject)
        self.mentioned.append(one)
        self._by_sentence.setdefault(one.sentence, []).append(one)

    def by_sentence(self, number: int) -> Sequence[Antecedent]:
        """Return the mentions in a sentence, counted from 0."""
        return self._by_sentence.get(number, ())

    def referents(self, token: Token) -> tuple[list[ActorNode], MentionRule]:
        """Return whom a pronoun means, and by which rule: one, several together or none where there is doubt."""
        word = token.lower_
        reporter = self.speakers.reporting(token)
        if reporter is not None and _agrees(word, reporter):
            return [reporter], "reported"
        last = self.speakers.going_on(token) if word == "it" else None
        if last is not None and last.kind == "organization":
            return [last], "goes-on"
        if gender := gender_of(token):
            if answers := self._asked(token, gender):
                return answers, "answer"
            before = self._person(token, gender)
            return (before, "gender") if before else (self._ahead(token, gender), "before-name")
        if word in wordlist("pronoun_speaker"):
            speaker = self.speakers.of(token)
            return [speaker] if speaker and speaker.kind == "person" else [], "speaker"
        if word in wordlist("pronoun_speakers"):
            return self.speakers.side_of(token), "side"
        if word in wordlist("pronoun_thing"):
            return self._thing(token), "thing"
        if word in wordlist("pronoun_several"):
            return self._many(token), "several"
        return [], ""

    def _person(self, token: Token, gender: str) -> list[ActorNode]:
        speaker = self.speakers.of(token)
        found = [
            c
            for c in self._before(token, "sentences_of_person")
            if c.actor.kind == "person" and self.may_be(c.actor, gender) and c.actor is not speaker
        ]
        return self._best(token, found)

    def _asked(self, token: Token, gender: str) -> list[ActorNode]:
        """Return whom the sentence before asked or accused, where the one who did is of the other gender."""
        start = token.sent.start
        verb = self._doc[start - 1].sent.root if start else token
        again = token.dep_ in ("dobj", "dative") and token.head.lemma_ in wordlist("puts_question")
        if token.head.dep_ != "ROOT" or not (token.dep_ == "nsubj" or again):
            return []
        if verb.lemma_ not in wordlist("puts_question"):
            return []
        asked, asking = (
            [
                a
                for c in verb.children
                if c.dep_ in roles and (a := self.owners.at(c.i)) and a.kind == "person"
            ]
            for roles in (("dobj", "dative"), ("nsubj",))
        )
        apart = asking and all(not self.may_be(actor, gender) for actor in asking)
        return [actor for actor in asked if apart and self.may_be(actor, gender)][:1]

    def _ahead(self, token: Token, gender: str) -> list[ActorNode]:
        """Return the subject of the main clause that a clause before it speaks of: "when he resigned, X …"."""
        clause = token.head
        if token.dep_ != "nsubj" or clause.dep_ != "advcl" or clause.i > clause.head.i:
            return []
        subjects = [
            c for c in clause.head.children if c.dep_ in ("nsubj", "nsubjpass") and c.i in self.owners
        ]
        actors = [actor for c in subjects if (actor := self.owners.at(c.i))]
        return [a for a in actors if a.kind == "person" and self.may_be(a, gender)]

    def may_be(self, actor: ActorNode, gender: str) -> bool:
        """Whether nothing told of a person speaks against a gender."""
        return (actor.gender or self.gender.get(actor.id) or gender) == gender

    def _thing(self, token: Token) -> list[ActorNode]:
        if (
            token.lower_ == "it"
            and token.i not in self._sources
            and token.dep_ in ("nsubj", "nsubjpass")
            and (
                token.head.lemma_ in wordlist("empty_it")
                or (
                    any(c.dep_ in ("ccomp", "csubj") for c in token.head.children)
                    and token.head.lemma_ not in wordlist("said_by_it")
                )
            )
        ):
            return []
        speaks = token.dep_ == "nsubj" and token.head.lemma_.lower() in column("speech", "verb")
        if not speaks and self._other_subject(token):
            return []
        controller = self._controller(token)
        if controller:
            return [controller]
        found = [
            c
            for c in self._before(token)
            if c.actor.kind in ("organization", "country", "group", *(() if speaks else ("asset",)))
            and not is_medium(c.actor)
        ]
        return self._best(token, [c for c in found if c.ref.form != "demonym" or token.tag_ == "PRP$"])

    def _other_subject(self, token: Token) -> bool:
        """Whether the nearest subject before is a thing that is no actor ("the virus"): then the reader may doubt."""
        start, _ = sentence_of(token)
        if token.tag_ == "PRP" and start:
            start, _ = sentence_of(self._doc[start - 1])
        for other in reversed(self._doc[start : token.i]):
            if token.tag_ == "PRP$" and other.lower_ == "it" and other.dep_ in ("nsubj", "nsubjpass"):
                return other.i not in self.owners  # "It raised its warning": both are one
            if other.dep_ in ("nsubj", "nsubjpass") and other.pos_ != "PRON":
                if any(i in self.owners for i in range(other.left_edge.i, other.i + 1)):
                    return False
                return other.tag_ == "NN" and other.i not in self._quoted
        return False

    def _controller(self, token: Token) -> ActorNode | None:
        """Return the actor told to do what the pronoun's clause says: "gave X a day to pull its troops out"."""
        verb = next((a for a in token.ancestors if a.pos_ == "VERB"), None)
        if token.tag_ != "PRP$" or verb is None:
            return None
        actor = next((self.owners.at(c.i) for c in controllers(verb) if c.i in self.owners), None)
        return actor if actor and actor.kind != "person" else None

    def _many(self, token: Token) -> list[ActorNode]:
        pair = self._coordinated(token) or self._named_together(token)
        if pair:
            return pair
        found = [
            c
            for c in self._before(token)
            if c.actor.kind == "group" or (c.actor.kind == "organization" and c.ref.form == "nominal")
        ]
        return self._best(token, [c for c in found if c.subject])

    def _named_together(self, token: Token) -> list[ActorNode]:
        """Return the actors of the latest phrase that meant several at once: "both countries … they"."""
        latest: dict[int, list[ActorNode]] = {}
        for c in self._before(token):
            if c.ref.form == "nominal":
                latest.setdefault(c.ref.start, []).append(c.actor)
        shared = [start for start, actors in latest.items() if len(actors) > 1]
        return latest[max(shared)] if shared else []

    def _coordinated(self, token: Token) -> list[ActorNode]:
        """Return the actors of the latest subject that joins two or more ("X and Y … they")."""
        now = self.sentence[token.i]
        for c in sorted(self._before(token), key=lambda c: -c.ref.start):
            head = self.head_of(c.ref)
            joined = self._chain(head) or self._meeting(head)
            if now - c.sentence <= 1 and len(joined) > 1 and len({actor.kind for actor in joined}) == 1:
                return joined
        return []

    def _chain(self, last: Token) -> list[ActorNode]:
        """Return the actors joined up to this one: "X, Y and Z"."""
        joined = [last]
        while joined[0].dep_ == "conj" and joined[0].head.i in self.owners:
            joined.insert(0, joined[0].head)
        return self._each(joined) if len(joined) > 1 else []

    def _meeting(self, other: Token) -> list[ActorNode]:
        """Return both sides of a meeting: "X met Y … they"."""
        if other.dep_ != "dobj" or other.head.lemma_ not in wordlist("meeting"):
            return []
        return self._each([*(c for c in other.head.children if c.dep_ == "nsubj"), other])

    def _each(self, tokens: list[Token]) -> list[ActorNode]:
        actors = [actor for token in tokens if (actor := self.owners.at(token.i))]
        return list({actor.id: actor for actor in actors}.values())

    def _before(self, token: Token, limit: str = "sentences") -> list[Antecedent]:
        now, reach = self.sentence[token.i], weights("antecedent.limits")[limit]
        inside = self._quoted.get(token.i)
        beside = same_clause_subjects(token)
        return [
            c
            for number in range(max(now - int(reach), 0), now + 1)
            for c in self.by_sentence(number)
            if c.ref.end <= token.i
            and not any(c.ref.start <= i < c.ref.end for i in beside)
            and (
                inside is None
                or inside.source is None
                or not inside.source[0] <= c.ref.start < inside.source[1]
            )
        ]

    def _best(self, token: Token, found: list[Antecedent]) -> list[ActorNode]:
        chosen = best(token, self.sentence[token.i], found)
        return [chosen.actor] if chosen is not None else []


def same_clause_subjects(token: Token) -> list[int]:
    """Return whom an object that is not "-self" cannot mean: the subject of its own verb ("Rome denied it")."""
    if token.dep_ not in ("dobj", "dative") or token.lower_.endswith(("self", "selves")):
        return []
    verb = token.head
    while verb.dep_ == "conj" and not any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        verb = verb.head
    return [c.i for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]


def _agrees(word: str, reporter: ActorNode) -> bool:
    """Whether a pronoun in reported speech can be the one who speaks: "X said it would …"."""
    if reporter.kind == "person":
        gender = (
            "m" if word in wordlist("pronoun_male") else "f" if word in wordlist("pronoun_female") else None
        )
        return gender is not None and reporter.gender in (None, "", gender)
    return word in wordlist("pronoun_thing") and not is_medium(reporter)


def gender_of(pronoun: Token) -> str:
    """Return "m" for "he", "f" for "she", and "" for others."""
    if pronoun.lower_ in wordlist("pronoun_male"):
        return "m"
    return "f" if pronoun.lower_ in wordlist("pronoun_female") else ""
