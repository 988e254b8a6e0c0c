"""Arguments of a trigger: who does it and to whom, read off the parse."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from briefing.extract.coreference.organization_classes import is_force
from briefing.extract.document import layers
from briefing.extract.events.cameo import type_of
from briefing.extract.events.noun_phrases import NounPhrases
from briefing.extract.events.patterns import best_row
from briefing.extract.events.triggers import Trigger
from briefing.extract.syntax import is_absolute, is_headline_passive, is_passive
from briefing.extract.syntax.control import controllers, is_accusation, shared_subjects
from briefing.extract.syntax.ranks import ranked
from briefing.extract.syntax.relatives import antecedent
from briefing.lexicon.lookup import column, wordlist

_OBJECTS = frozenset({"dobj", "nsubjpass", "dative", "iobj"})
_ANSWERS = frozenset({"REJECT", "ACCUSE", "SUPPORT"})  # to what somebody did or said
_SUBORDINATE = frozenset({"xcomp", "advcl", "conj", "pcomp", "ccomp", "dep", "parataxis"})


class Arguments:
    """Finds the parties of triggers of one document."""

    def __init__(self, doc: Doc) -> None:
        self._phrases = NounPhrases(doc)
        actors = layers.of(doc).actors
        self._named = {actor.id for actor in actors if actor.is_named}
        self._bodies = {actor.id for actor in actors if actor.kind != "person"}
        self._forces = {actor.id for actor in actors if actor.kind == "organization" and is_force(actor)}

    def who(self, trigger: Trigger) -> tuple[str, ...]:
        """Return the ids of those who do it."""
        verb = trigger.verb or (trigger.head if trigger.head.pos_ == "VERB" else None)
        found = self._agents(verb) if verb is not None else []
        if not found and trigger.head.pos_ != "VERB":
            found = self._noun_agents(trigger.head)
        if not found and trigger.head.pos_ == "VERB":
            found = self._doing_as_told(trigger)
        elif not found and trigger.verb is None:
            found = self._convicted_of(trigger.head) or self._talking(trigger)
        return tuple(dict.fromkeys(found))

    def _convicted_of(self, deed: Token) -> list[str]:
        """Return who is convicted of a deed or punished for it: "jailed for the murder of Y", never who is accused."""
        verb = deed.head.head
        if deed.dep_ != "pobj" or deed.head.lower_ not in wordlist("convicted_of") or verb.pos_ != "VERB":
            return []
        if verb.lemma_ in wordlist("serving_time"):
            return self._agents(verb)
        punished = verb.lemma_ in wordlist("punishing")
        return self._recipients(verb, besides=deed.head) if punished else []

    def _talking(self, trigger: Trigger) -> list[str]:
        """Return the subject of a clause that goes on after talks: "after hours of talks, the two agreed"."""
        above = trigger.head
        while above.dep_ in ("pobj", "prep") or (above.dep_ == "npadvmod" and above.pos_ == "NOUN"):
            above = above.head
        apart = above.i == trigger.head.i or above.pos_ != "VERB" or is_passive(above)
        if type_of(trigger.code) != "CONSULT" or apart:
            return []
        return [
            a
            for c in above.children
            if c.dep_ == "nsubj"
            for a in self._phrases.actors_in(antecedent(c) or c)
        ]

    def _doing_as_told(self, trigger: Trigger) -> list[str]:
        """Return who tells in the passive what they did: "police said two were held", "X denied that Y was hit"."""
        verb, above = trigger.head, trigger.head.head
        if verb.dep_ != "ccomp" or not is_passive(verb):
            return []
        speaking = [c for c in above.children if c.dep_ == "nsubj"]
        found = [a for c in speaking for a in self._phrases.actors_in(c) if a in self._bodies]
        if set(found) & set(self._recipients(verb)):
            return []  # "the ministry said it was told"
        if above.lemma_.lower() in wordlist("denying"):
            return found
        acting = type_of(trigger.code) == "COERCE" or verb.lemma_ in wordlist("force_acts")
        if not acting or above.lemma_.lower() not in column("speech", "verb"):
            return []
        return [a for a in found if a in self._forces]

    def whom(self, trigger: Trigger, who: tuple[str, ...]) -> tuple[str, ...]:
        """Return the ids of those to whom it is done."""
        head = trigger.head
        if trigger.verb is not None:
            found = self._recipients(trigger.verb, besides=head) + self._phrases.patients(head)
        elif head.pos_ == "VERB":
            found = self._recipients(head)
        else:
            found = self._phrases.patients(head)
        if not set(found) - set(who) and head.pos_ == "VERB":
            found = self._answered(head, trigger.code)
        return tuple(i for i in dict.fromkeys(found) if i not in who)

    def _answered(self, verb: Token, code: str) -> list[str]:
        """Return who did what a verb rejects, condemns or welcomes: "rejected the claim by X"."""
        if type_of(code) not in _ANSWERS:
            return []
        nouns = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
        found = [a for c in nouns for a in self._phrases.agents(c)]
        if not found and type_of(code) == "ACCUSE":
            clauses = [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i]
            subjects = [g for c in clauses for g in c.children if g.dep_ == "nsubj"]
            found = [a for c in subjects for a in self._phrases.actors_in(c)]
        return found

    def named(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Return those whom the text names."""
        return tuple(i for i in ids if i in self._named)

    def by_whom(self, trigger: Trigger) -> tuple[str, ...]:
        """Return who inflicts what a subject undergoes: "came under attack by X"."""
        found = self._noun_agents(trigger.head)
        if not found and trigger.verb is not None:
            by = [c for c in trigger.verb.children if c.dep_ in ("prep", "agent")]
            found = [a for c in by if c.lower_ in wordlist("doer") for a in self._phrases.objects(c)]
        return tuple(dict.fromkeys(found))

    def threatened(self, head: Token) -> tuple[str, ...]:
        """Return whom a threat is aimed at: the object of what is threatened, else the subject of its condition."""
        acts = [c for c in head.children if c.dep_ in ("xcomp", "ccomp") and c.i > head.i]
        found = [a for act in acts for a in self._struck_by(act)]
        if not found:
            marks = [t for t in head.subtree if t.lower_ in wordlist("condition") and t.dep_ == "mark"]
            subjects = [c for mark in marks for c in mark.head.children if c.dep_ == "nsubj"]
            found = [a for subject in subjects for a in self._phrases.actors_in(subject)]
        return tuple(dict.fromkeys(found))

    def _struck_by(self, act: Token) -> list[str]:
        """Return whom an act would hit; those who are sent are only what it would be done with."""
        row = best_row(act, "VERB")
        found = self._recipients(act)
        shown = row is not None and type_of(row["code"]) == "MOBILIZE"
        return list(self.named(tuple(found))) if shown else found

    def _noun_agents(self, noun: Token) -> list[str]:
        participles = [c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN"]
        return self._phrases.agents(noun) + [a for c in participles for a in self._agents(c)]

    def _agents(self, verb: Token) -> list[str]:
        """Return who does what the verb tells: its subject or "by", else whom it shares with a verb above."""
        passive = is_passive(verb)
        subjects = [] if passive else [c for c in verb.children if c.dep_ == "nsubj"]
        if subjects:  # of two the nearer: "The rail firm, Nordbane, denied …"
            told = (self._phrases.actors_in(antecedent(c) or c) for c in reversed(subjects))
            return next((found for found in told if found), [])
        if any(c.dep_ == "agent" for c in verb.children):
            return [a for c in verb.children if c.dep_ == "agent" for a in self._phrases.objects(c)]
        if passive:
            by = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "by"]
            return [a for c in by for a in self._phrases.objects(c)]
        controlled = next((found for c in controllers(verb) if (found := self._phrases.actors_in(c))), [])
        if not controlled and is_accusation(verb):
            return []  # "accused them of …": those accused did it, whoever they are
        return controlled or self._inherited(verb)

    def _inherited(self, verb: Token) -> list[str]:
        """Return the doer of a verb that has no subject of its own, from what it hangs on."""
        # "The minister, Ida Marsh, threatened …"
        told = verb.tag_ == "VBD" and verb.i > 0 and verb.nbor(-1).text == ","
        if verb.dep_ == "acl" and (verb.tag_ in ("VBG", "VB") or told):
            return self._phrases.actors_in(verb.head)
        if verb.dep_ == "relcl":
            counted = ranked(verb) is not None and verb.head.dep_ == "attr"  # "X was the first to …"
            return self._phrases.actors_in(verb.head) or (self._agents(verb.head.head) if counted else [])
        if verb.dep_ not in _SUBORDINATE:
            return []
        above = verb.head.head if verb.dep_ == "pcomp" else verb.head
        if _speaks_of_another(verb, above):
            return []
        if above.pos_ in ("VERB", "AUX"):
            if verb.lemma_ in wordlist("casualty") and is_passive(above):
                return self._agents(above)  # "was hit by shells, wounding two": not who was hit
            undergone = ("nsubj", "nsubjpass") if is_headline_passive(above) else ("nsubjpass",)
            passive = [c for c in above.children if c.dep_ in undergone]
            return self._agents(above) or [a for c in passive for a in self._phrases.actors_in(c)]
        if above.pos_ == "ADJ" and above.head.pos_ == "AUX":  # "is due to visit"
            return self._agents(above.head)
        return self._noun_agents(above) if above.pos_ == "NOUN" else []

    def _recipients(self, verb: Token, besides: Token | None = None) -> list[str]:
        children = [c for c in verb.children if besides is None or c.i != besides.i]
        found: list[str] = []
        for child in children:
            undergone = child.dep_ == "nsubj" and is_headline_passive(verb)
            if (child.dep_ in _OBJECTS or undergone) and child.pos_ != "ADP":
                found += self._phrases.actors_in(antecedent(child) or child)
            elif child.dep_ in ("prep", "dative") and child.lower_ in wordlist("receiver"):
                found += self._phrases.objects(child)
                if child.lower_ in wordlist("aimed"):
                    nouns = [c for c in child.children if c.dep_ == "pobj" and not self._phrases.is_named(c)]
                    found += [a for c in nouns for a in self._phrases.patients(c)]
        for child in children:
            if child.dep_ in ("dobj", "nsubjpass"):  # "condemned the talks with X", "aid to X was frozen"
                found += self._phrases.patients(child)
        if verb.dep_ == "acl" and verb.tag_ == "VBN":
            found += self._phrases.actors_in(verb.head)
        if not found and verb.tag_ == "VBN" and is_absolute(verb):
            subjects = [c for c in verb.head.children if c.dep_ in ("nsubj", "nsubjpass")]
            found += [a for c in subjects for a in self._phrases.actors_in(c)]
        if not found:
            shared = [antecedent(c) or c for c in shared_subjects(verb)]
            found += [a for c in shared for a in self._phrases.actors_in(c)]
        return found


def _speaks_of_another(verb: Token, above: Token) -> bool:
    """Whether a clause that is said has lost its subject to the parser: who says it is not who did it."""
    if verb.dep_ != "ccomp" or above.lemma_.lower() not in column("speech", "verb"):
        return False
    return verb.tag_ in ("VBD", "VBZ") or any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
