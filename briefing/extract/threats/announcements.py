"""Announcements: whether somebody says of themselves that they will do it, and who utters and is meant by a threat."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from briefing.extract.actors import MentionIndex, acts_for_country, side_of
from briefing.extract.document import EventNode, layers, root_of
from briefing.extract.events import Doers, Reading, is_a, subjects_of
from briefing.extract.quotation import Speakers, quotations
from briefing.extract.syntax import clause_of
from briefing.lexicon.lookup import mapping, wordlist

_SUBJECTS = ("nsubj", "nsubjpass")
_GROUP = ("group", "organization", "country")


class Announcements:
    """Answers for the events of one document."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self.owners = MentionIndex(doc)
        self.speakers = Speakers(doc, self.owners)
        self.doers = Doers(self.owners)
        self._reports = quotations(doc, "indirect")
        self._kinds = {a.id: a.kind for a in layers.of(doc).actors}
        self._sides = {a.id: side_of(a) for a in layers.of(doc).actors if a.kind in ("country", "person")}

    def introduced(self, event: EventNode) -> tuple[tuple[int, int], ...]:
        """Return the quotations that a warning introduces without governing them: "“…,” X warned"."""
        head = self._doc[event.head]
        if head.lemma_.lower() not in wordlist("warning"):
            return ()
        start, end = clause_of(head)
        return tuple(
            (q.start, q.end)
            for q in layers.of(self._doc).quotes
            if q.cue and q.cue[0] <= head.i < q.cue[1] and not start <= q.start < end
        )

    def is_craft(self, actor: str) -> bool:
        """Whether an actor is a vessel, an aircraft or a vehicle."""
        return self._kinds[actor] == "asset"

    def is_passing(self, event: EventNode) -> bool:
        """Whether only vessels or aircraft that no forces are said to sail do it: "the tanker entered the waters"."""
        subjects = subjects_of(self._doc[event.head])
        if any(is_a(t, "@troops") for t in subjects):
            return False
        return all(map(self.is_craft, event.who)) if event.who else any(is_a(t, "@vessel") for t in subjects)

    def is_announced(self, event: EventNode, reading: Reading) -> bool:
        """Whether a speaker says that they themselves will do it: "we will strike", "vowed to strike".

        What only may happen is announced where it hangs on what another does: "could strike if X …".
        """
        head = self._doc[event.head]
        if event.status == "hypothetical" and reading.condition is None:
            return False
        if event.type == "PROTEST" and event.who and any(is_a(t, "@worker") for t in subjects_of(head)):
            return reading.condition is not None  # whoever tells it, a strike is theirs to call
        if (
            head.dep_ == "xcomp"
            and mapping("speech", "verb", "kind").get(head.head.lemma_.lower()) == "promise"
        ):
            return bool(event.who) or self.doers.may_do(head.head)
        if _speaks_for_itself(head):
            return bool(event.attribution)
        return self._is_own_side(event) or self._is_reported_of_self(event)

    def is_of_own_side(self, verb: Token) -> bool:
        """Whether the subject of a reported verb is who speaks, their country, or people of theirs: "his men"."""
        subject = _subject(verb)
        speaking = self.speakers.claiming(verb)
        if self._is_self(verb):
            return True
        if subject is None or not speaking:
            return False
        acting = self.owners.ids([subject, *(c for c in subject.children if c.dep_ == "poss")])
        sides = [{self._sides.get(a) for a in ids} for ids in (acting, speaking)]
        return bool(set(acting) & set(speaking) or (sides[0] & sides[1]) - {None})

    def _is_reported_of_self(self, event: EventNode) -> bool:
        """Whether the subject is a pronoun for those who are reported to have said so, whoever they are."""
        return not event.who and self._is_self(self._doc[event.head])

    def _is_self(self, verb: Token) -> bool:
        """Whether the subject of a reported verb is a pronoun for who reports: "the gang said it would"."""
        report, subject = self._reports.get(verb.i), _subject(verb)
        if report is None or report.source is None or subject is None:
            return False
        source = root_of(self._doc, *report.source)
        if source.dep_ not in _SUBJECTS:
            return False
        if source.pos_ == "PRON":
            return source.lower_ == subject.lower_
        if subject.lower_ == "it":
            return mapping("nominals", "noun", "kind").get(source.lemma_.lower()) in _GROUP
        return subject.lower_ in (
            wordlist("pronoun_several") if source.tag_ in ("NNS", "NNPS") else ("he", "she")
        )

    def issuer(self, event: EventNode, *, uttered: bool) -> tuple[str, ...]:
        """Return who makes the threat: of words who speaks, else who acts; nobody where that is not known."""
        head = self._doc[event.head]
        if not uttered:
            return event.who
        if _speaks_for_itself(head) and event.attribution:
            return event.attribution  # who speaks is told, for whom is a guess
        # who only reports a threat has not made it
        told = event.type == "THREATEN" and (self._is_told_who(event) or self._is_undergone(head))
        behind = self._of_whose_country(head) or self._behind(_subject(head))
        return behind or event.who or (() if told else event.attribution)

    def _is_told_who(self, event: EventNode) -> bool:
        """Whether a verb has a doer of its own, whoever it is; in "X has until Monday" that is who is threatened."""
        subject = _subject(self._doc[event.head])
        return (
            subject is not None
            and subject.pos_ != "PRON"
            and not set(self.owners.ids([subject])) & set(event.whom)
        )

    def _is_undergone(self, verb: Token) -> bool:
        """Whether a threat is told by whom it hits: "the union said that its members had been threatened"."""
        return verb.pos_ == "VERB" and bool(
            self.owners.ids(c for c in verb.children if c.dep_ == "nsubjpass")
        )

    def _behind(self, subject: Token | None) -> tuple[str, ...]:
        """Return for whom a subject threatens, "its lawyers", or whom it is one of: "one of the gunmen"."""
        if subject is None or subject.lemma_.lower() not in wordlist("proxy") | wordlist("one_of"):
            return ()
        behind = [c for c in subject.children if c.dep_ == "poss"]
        behind += [
            g for c in subject.children if c.lower_ in ("of", "for") for g in c.children if g.dep_ == "pobj"
        ]
        return self.owners.ids(behind)

    def _of_whose_country(self, head: Token) -> tuple[str, ...]:
        """Return the country whose official threatens, whom no name tells: "its minister"."""
        subject = _subject(head)
        meant = self.owners.at(subject.i) if subject is not None else None
        if subject is None or meant is None or (meant.is_named and meant.country is None):
            return ()
        owning = (self.owners.at(c.i) for c in subject.children if c.dep_ == "poss")
        countries = tuple(o.id for o in owning if o and o.kind == "country" and o.country != meant.country)
        return countries if meant.is_named or acts_for_country((subject.lemma_.lower(),)) else ()

    def target(self, event: EventNode, reading: Reading) -> tuple[str, ...]:
        """Return whom it is aimed at: "you" and who is told, else the one whose doing is the condition."""
        head = self._doc[event.head]
        told = None
        if any(t.lower_ in wordlist("pronoun_addressed") for t in head.subtree):
            told = self.speakers.spoken_to(head)
        if told is not None or event.whom:
            return tuple(dict.fromkeys((*((told.id,) if told else ()), *event.whom)))
        acts = [c for c in head.children if c.dep_ == "xcomp"]
        meant = self.owners.ids(g for c in acts for g in c.children if g.dep_ == "dobj")
        if meant or reading.condition is None:
            return meant
        return self.doing(reading.condition)

    def others(self, ids: tuple[str, ...], speaking: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of some actors that are not of the side of those who speak."""
        own = {self._sides.get(a) for a in speaking} - {None}
        return tuple(a for a in ids if a not in speaking and self._sides.get(a) not in own)

    def doing(self, clause: Token) -> tuple[str, ...]:
        """Return who does what a condition says; who only undergoes it is not meant: "if X came under attack"."""
        struck = {
            i for e in layers.of(self._doc).events if clause.is_ancestor(self._doc[e.head]) for i in e.whom
        }
        subjects = self.owners.ids(c for c in clause.children if c.dep_ == "nsubj")
        return tuple(i for i in subjects if i not in struck)

    def _verb_of(self, event: EventNode) -> Token:
        """Return the verb that tells an act: "impose" of "would impose sanctions"."""
        head = self._doc[event.head]
        if event.light is not None:
            return self._doc[event.light]
        return head.head if head.pos_ == "NOUN" and head.dep_ == "dobj" else head

    def _is_own_side(self, event: EventNode) -> bool:
        """Whether who speaks acts, or is an official of the country that does."""
        if _subject(self._verb_of(event)) is None:
            return False
        acting, speaking = ({self._sides.get(a) for a in ids} for ids in (event.who, event.attribution))
        return bool(set(event.who) & set(event.attribution) or (acting & speaking) - {None})


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "nsubj"), None)


def _speaks_for_itself(verb: Token) -> bool:
    """Whether the subject is "I" or "we"."""
    subject = _subject(verb)
    return subject is not None and subject.lower_ in wordlist("pronoun_speaker") | wordlist(
        "pronoun_speakers"
    )
