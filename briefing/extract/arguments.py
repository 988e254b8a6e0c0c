"""Arguments of a trigger: who, whom, where and when, read off the parse."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from briefing.extract.triggers import Trigger

_RECIPIENT = frozenset(
    {
        "against",
        "with",
        "to",
        "at",
        "on",
        "upon",
        "toward",
        "towards",
        "for",
        "of",
        "from",
        "over",
        "into",
        "between",
    }
)
_BY = frozenset({"by", "from", "between", "among"})
_BARRIERS = frozenset({";", ":"})
_FAR = 4.5  # the cost beyond which a time in the sentence is another event's


class Arguments:
    """Finds actors, places and times around triggers of one document."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._actors = _owners(doc._.brf_actors)
        self._place_refs = [(p.id, r.start, r.end) for p in doc._.brf_places for r in p.mentions]
        self._demonym = {
            i
            for actor in doc._.brf_actors
            for ref in actor.mentions
            if ref.form == "demonym"
            for i in range(ref.start, ref.end)
        }
        self._times = doc._.brf_times

    def who(self, trigger: Trigger) -> tuple[str, ...]:
        """Return who does it."""
        verb = trigger.verb
        if verb is not None:
            return self._agents(verb) or self._noun_agents(trigger.head)
        if trigger.head.pos_ == "VERB":
            return self._agents(trigger.head)
        return self._noun_agents(trigger.head)

    def whom(self, trigger: Trigger, who: tuple[str, ...]) -> tuple[str, ...]:
        """Return to whom it is done."""
        head = trigger.head
        if trigger.verb is not None:
            found = self._recipients(trigger.verb, besides=head) + self._noun_patients(head)
        elif head.pos_ == "VERB":
            found = self._recipients(head)
        else:
            found = self._noun_patients(head)
        return tuple(i for i in dict.fromkeys(found) if i not in who)

    def by_whom(self, trigger: Trigger) -> tuple[str, ...]:
        """Return who inflicts what a subject undergoes: "came under attack by X"."""
        found = self._noun_agents(trigger.head)
        for child in trigger.verb.children if trigger.verb is not None and not found else ():
            if child.dep_ in ("prep", "agent") and child.lower_ in _BY:
                found += tuple(a for g in child.children if g.dep_ == "pobj" for a in self.actors_in(g))
        return found

    def where(self, trigger: Trigger) -> tuple[str, ...]:
        """Return the places told with the trigger, nearest first."""
        head = trigger.verb or trigger.head
        costs: dict[str, float] = {}
        for place, start, end in self._place_refs:
            root = self._doc[start:end].root
            if root.sent != head.sent:
                continue
            cost = min(_distance(root, head), _distance(root, trigger.head))
            if cost <= _FAR:
                costs[place] = min(cost, costs.get(place, cost))
        nearest = min(costs.values(), default=0.0)
        return tuple(sorted((p for p, cost in costs.items() if cost <= nearest + 1.5), key=lambda p: costs[p]))

    def when(self, trigger: Trigger) -> tuple[int, ...]:
        """Return the times that hang on the trigger, else on a verb above it in the sentence."""
        head = trigger.verb or trigger.head
        best: tuple[float, int] | None = None
        for n, time in enumerate(self._times):
            if time.type not in ("DATE", "TIME") or time.value.endswith("_REF"):
                continue
            root = self._doc[time.start : time.end].root
            if root.sent != head.sent:
                continue
            cost = _distance(root, head) if trigger.verb is None else min(_distance(root, head), _distance(root, trigger.head))
            if cost <= _FAR and (best is None or cost < best[0]):
                best = (cost, n)
        return (best[1],) if best else ()

    def actors_in(self, token: Token) -> list[str]:
        """Return the actors a noun phrase stands for: named by its head, in apposition, else by a modifier."""
        found = [
            self._actors[t.i]
            for t in (token, *token.conjuncts)
            if t.i in self._actors and t.i not in self._demonym
        ]
        for t in (token, *token.conjuncts):
            found += [
                self._actors[c.i]
                for c in t.children
                if c.dep_ in ("appos", "compound", "flat")
                and c.i in self._actors
                and c.i not in self._demonym
            ]
        if found:
            return list(dict.fromkeys(found))
        for t in (token, *token.conjuncts):
            found += self._modifying(t)
        return list(dict.fromkeys(found))

    def _modifying(self, token: Token, depth: int = 0) -> list[str]:
        """Return the actors that a noun belongs to: "Tajik forces", "a column of Tajik vehicles"."""
        modifiers = [c for c in token.children if c.dep_ in ("compound", "amod", "nmod", "poss")]
        modifiers += [g for c in modifiers for g in c.children if g.dep_ in ("compound", "amod", "poss", "nmod")]
        found = [self._actors[c.i] for c in modifiers if c.i in self._actors]
        if found or depth == 2:
            return found
        for prep in token.children:
            if prep.dep_ == "prep" and prep.lower_ in ("of", "from", "at", "in", "for"):
                for c in prep.children:
                    if c.dep_ == "pobj":
                        found += [self._actors[c.i]] if c.i in self._actors else self._modifying(c, depth + 1)
        return found

    def _agents(self, verb: Token) -> tuple[str, ...]:
        passive = is_passive(verb)
        for child in verb.children:
            if child.dep_ == "nsubj" and not passive:
                subject = _antecedent(child)
                return tuple(self.actors_in(subject))
            if child.dep_ == "agent":
                return tuple(a for g in child.children if g.dep_ == "pobj" for a in self.actors_in(g))
        if passive:
            return tuple(
                a
                for c in verb.children
                if c.dep_ == "prep" and c.lower_ == "by"
                for g in c.children
                for a in self.actors_in(g)
            )
        controlled = self._controlled(verb)
        if controlled:
            return controlled
        if verb.dep_ == "acl" and verb.tag_ in ("VBG", "VB"):
            return tuple(self.actors_in(verb.head))
        if verb.dep_ == "relcl":
            return (
                tuple(self.actors_in(verb.head)) if not any(c.dep_ == "nsubj" for c in verb.children) else ()
            )
        if verb.dep_ in ("xcomp", "advcl", "conj", "pcomp", "ccomp", "dep", "parataxis"):
            above = verb.head if verb.dep_ != "pcomp" else verb.head.head
            if above.pos_ in ("VERB", "AUX"):
                if (verb.dep_ == "xcomp" and above.lemma_ in _OBJECT_CONTROL) or (verb.dep_ == "pcomp" and above.lemma_ in _ACCUSING):
                    controlled = [
                        a
                        for c in above.children
                        if c.dep_ in ("dobj", "nsubjpass")
                        for a in self.actors_in(c)
                    ]
                    if controlled:
                        return tuple(controlled)
                return self._agents(above) or tuple(
                    a for c in above.children if c.dep_ == "nsubjpass" for a in self.actors_in(c)
                )
            if above.pos_ == "NOUN":
                return self._noun_agents(above)
        return ()

    def _controlled(self, verb: Token) -> tuple[str, ...]:
        """Return who is told or given time to do it: "gave X two days to leave"."""
        if verb.tag_ != "VB" or verb.dep_ not in ("acl", "relcl", "xcomp", "advcl"):
            return ()
        above = next((a for a in verb.ancestors if a.pos_ == "VERB"), None)
        if above is None or above.lemma_ not in _OBJECT_CONTROL:
            return ()
        objects = [c for c in above.children if c.dep_ in ("dative", "nsubjpass", "dobj")]
        return next((tuple(found) for c in objects if (found := self.actors_in(c))), ())

    def _recipients(self, verb: Token, besides: Token | None = None) -> list[str]:
        found: list[str] = []
        for child in verb.children:
            if besides is not None and child.i == besides.i:
                continue
            if child.dep_ in ("dobj", "nsubjpass", "dative", "iobj") and child.pos_ != "ADP":
                found += self.actors_in(_antecedent(child))
            elif child.dep_ in ("prep", "dative") and child.lower_ in _RECIPIENT:
                found += [a for g in child.children if g.dep_ == "pobj" for a in self.actors_in(g)]
                for noun in child.children:  # "sanctions on talks with X" reaches no further than one step
                    if noun.dep_ == "pobj" and noun.i not in self._actors:
                        found += (
                            self._noun_patients(noun) if child.lower_ in ("against", "on", "over") else []
                        )
        for child in verb.children:  # "condemned the talks with X"
            if child.dep_ == "dobj" and (besides is None or child.i != besides.i):
                found += self._noun_patients(child)
        if verb.dep_ == "acl" and verb.tag_ == "VBN":
            found += self.actors_in(verb.head)
        if not found and verb.tag_ == "VBN" and _is_absolute(verb):
            subjects = [c for c in verb.head.children if c.dep_ in ("nsubj", "nsubjpass")]
            found += [a for c in subjects for a in self.actors_in(c)]
        if (
            not found
            and verb.dep_ == "conj"
            and verb.head.pos_ == "VERB"
            and is_passive(verb)
            and is_passive(verb.head)
        ):
            found += self._recipients(verb.head)
        return found

    def _noun_agents(self, noun: Token) -> tuple[str, ...]:
        found: list[str] = []
        for child in noun.children:
            if child.dep_ in ("poss", "compound", "amod", "nmod"):
                found += [self._actors[child.i]] if child.i in self._actors else self._modifying(child)
            elif child.dep_ == "prep" and child.lower_ in _BY:
                found += [a for g in child.children if g.dep_ == "pobj" for a in self.actors_in(g)]
            elif child.dep_ == "acl" and child.tag_ == "VBN":
                found += self._agents(child)
        if not found:
            for child in noun.children:
                if child.dep_ == "prep" and child.lower_ == "of" and noun.lemma_ in _AGENT_OF:
                    found += [a for g in child.children if g.dep_ == "pobj" for a in self.actors_in(g)]
        return tuple(dict.fromkeys(found))

    def _noun_patients(self, noun: Token) -> list[str]:
        found: list[str] = []
        for child in noun.children:
            if (
                child.dep_ == "prep"
                and child.lower_ in _RECIPIENT
                and not (child.lower_ == "of" and noun.lemma_ in _AGENT_OF)
            ):
                found += [a for g in child.children if g.dep_ == "pobj" for a in self.actors_in(g)]
        return found


_AGENT_OF = frozenset(
    {
        "visit",
        "arrival",
        "launch",
        "departure",
        "death",
        "return",
        "statement",
        "march",
        "refusal",
        "resignation",
        "deployment",
    }
)
_OBJECT_CONTROL = frozenset(
    {
        "tell",
        "order",
        "ask",
        "urge",
        "force",
        "allow",
        "want",
        "expect",
        "call",
        "press",
        "warn",
        "persuade",
        "instruct",
        "help",
        "let", "give", "grant",
        "send",
    }
)


_ACCUSING = frozenset({"accuse", "suspect", "convict", "charge", "blame", "criticise", "criticize", "condemn", "stop", "prevent", "bar", "ban"})


def is_passive(verb: Token) -> bool:
    """Whether a verb stands in the passive, a reduced one too."""
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children):
        return True
    return verb.tag_ == "VBN" and (
        verb.dep_ in ("acl", "amod") or _is_absolute(verb) or any(c.dep_ == "agent" for c in verb.children)
    )


def _is_absolute(verb: Token) -> bool:
    """Whether a participle shares the subject of the clause it hangs on: "Attacked by X, Y closed …"."""
    own = any(c.dep_ in ("aux", "dobj", "nsubj", "nsubjpass") for c in verb.children)
    return verb.dep_ == "advcl" and not own


def _antecedent(token: Token) -> Token:
    """Return what a relative pronoun stands for, else the token."""
    if token.tag_ in ("WDT", "WP") and token.head.dep_ == "relcl":
        return token.head.head
    return token


def _distance(time: Token, trigger: Token) -> float:
    """Return the cost of the way from a time to a trigger: clauses crossed weigh more than steps."""
    ups = {t.i: n for n, t in enumerate((trigger, *trigger.ancestors))}
    cost = 0.0
    for step, t in enumerate((time, *time.ancestors)):
        if t.i in ups and any(w.text in _BARRIERS for w in time.doc[min(time.i, trigger.i) : max(time.i, trigger.i)]):
            return cost + 10.0
        if t.i in ups:
            for above in (trigger, *trigger.ancestors):
                if above.i == t.i:
                    break
                cost += 1.0 + (1.5 if above.dep_ in ("ccomp", "relcl", "advcl", "acl", "conj") and above.pos_ == "VERB" else 0.0)
            return cost + 0.3 * step
        if step and (t.dep_ in ("relcl", "ccomp", "advcl", "acl") and t.pos_ in ("VERB", "AUX")):
            cost += 3.0
    return cost + 10.0


def _owners(nodes: Iterable[object]) -> dict[int, str]:
    owner: dict[int, str] = {}
    for node in nodes:
        for ref in node.mentions:  # type: ignore[attr-defined]
            for i in range(ref.start, ref.end):
                owner.setdefault(i, node.id)  # type: ignore[attr-defined]
    return owner
