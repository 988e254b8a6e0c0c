"""Noun phrases: the actors that one stands for, and those that a noun of happening brings with it."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from briefing.extract.actors import MentionIndex
from briefing.extract.document import layers
from briefing.lexicon.lookup import column, mapping, wordlist

_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss"})
_DEEP = 2  # "a column of vehicles of the army"


def _is_person(noun: Token) -> bool:
    return "person" in (mapping("nominals", "noun", "kind").get(w) for w in (noun.lower_, noun.lemma_))


def _singular(noun: Token) -> str:
    """Return the lemma, without the s of a plural that is taken for a name: "Pilots at X"."""
    word: str = noun.lemma_.lower()
    return word.removesuffix("s") if noun.pos_ == "PROPN" else word


def _is_state(noun: Token) -> bool:
    return mapping("nominals", "noun", "kind").get(noun.lemma_.lower()) == "country"


def _is_befallen(modifier: Token) -> bool:
    """Whether a country or town is where it happened: "the Tanzania blast", but "the Tanzanian strike"."""
    return (
        modifier.dep_ == "compound"
        and modifier.ent_type_ == "GPE"
        and modifier.head.lemma_ in wordlist("befalling")
    )


class NounPhrases:
    """Answers for the noun phrases of one document; every answer is a list of actor ids."""

    def __init__(self, doc: Doc) -> None:
        self._owners = MentionIndex(doc)
        shared: dict[int, list[str]] = {}
        for actor in layers.of(doc).actors:
            for ref in actor.mentions:
                for i in range(ref.start, ref.end) if ref.form in ("nominal", "pronoun") else ():
                    shared.setdefault(i, []).append(actor.id)
        self._shared = {i: ids for i, ids in shared.items() if len(ids) > 1}  # "they", "both countries"

    def actors_in(self, token: Token) -> list[str]:
        """Return whom a phrase stands for: named by its head, in apposition, else by a modifier."""
        found: list[str] = []
        for head in (token, *token.conjuncts):
            close = [c for c in head.children if c.dep_ in ("appos", "flat") or self._is_part(c)]
            close += self._bearers(head)
            named = [actor for t in (head, *close) for actor in self._stands_for(t.i)]
            found += self._clients(head) or named or self._modifying(head)
        return list(dict.fromkeys(found))

    def _clients(self, lawyers: Token) -> tuple[str, ...]:
        """Return for whom lawyers without a name act: "its lawyers threatened to sue"."""
        if lawyers.tag_ != "NNS" or lawyers.lemma_.lower() not in wordlist("acting_for"):
            return ()
        owning = [c for c in lawyers.children if c.dep_ == "poss"]
        owning += [g for c in lawyers.children if c.lower_ == "for" for g in c.children if g.dep_ == "pobj"]
        return self._owners.ids(owning)

    def _bearers(self, office: Token) -> list[Token]:
        """Return the name that the parser hangs on what an office is of: "the prefect of the Lot, Ana Roe, said"."""
        if not (_is_person(office) or office.lemma_.lower() in column("roles", "role")):
            return []
        of = [g for c in office.children if c.dep_ == "prep" and c.lower_ == "of" for g in c.children]
        return [c for noun in of for c in noun.children if c.dep_ == "appos" and self._owners.is_person(c.i)]

    def _stands_for(self, i: int) -> list[str]:
        actor = self._owners.names(i)
        return self._shared.get(i) or ([actor.id] if actor is not None else [])

    def is_named(self, token: Token) -> bool:
        """Whether the token itself belongs to a mention."""
        return token.i in self._owners

    def agents(self, noun: Token) -> list[str]:
        """Return who does what the noun tells: "X's attack", "the attack by X", "the arrival of X"."""
        found: list[str] = []
        for child in noun.children:
            if child.dep_ in _MODIFIERS and not _is_befallen(child) and not self._is_victim(child):
                found += self._owners.ids([child]) or self._modifying(child)
            elif child.dep_ == "prep" and child.lower_ in wordlist("doer"):
                found += self.objects(child)
        if not found and noun.lemma_ in wordlist("done_by"):
            found = [
                a for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for a in self.objects(c)
            ]
        return list(dict.fromkeys(found))

    def patients(self, noun: Token) -> list[str]:
        """Return to whom it is done: "the attack on X", "talks with X"."""
        victims = self._owners.ids(child for child in noun.children if self._is_victim(child))
        owned = noun.lemma_ in wordlist("done_by") or self._owners.is_person(noun.i)  # "the mayor of X"
        bringing = (c for c in noun.children if c.dep_ == "prep" and c.lower_ in wordlist("receiver"))
        received = (a for c in bringing if not (owned and c.lower_ == "of") for a in self.objects(c))
        return [*victims, *received]

    def _is_victim(self, modifier: Token) -> bool:
        """Whether a person undergoes what the noun tells: "his arrest", but "her arrest of the suspect"."""
        noun = modifier.head
        return (
            modifier.dep_ in ("poss", "compound")
            and noun.lemma_ in wordlist("undergone")
            and self._owners.is_person(modifier.i)
            and not any(c.lower_ == "of" for c in noun.children)
        )

    def _is_part(self, token: Token) -> bool:
        return token.dep_ == "compound" and not self._is_of_others(token, token.head)

    def _is_of_others(self, modifier: Token, noun: Token) -> bool:
        """Whether people are only from there: "Chinese hackers" are not China, "Lufthansa pilots" not Lufthansa."""
        actor = self._owners.at(modifier.i)
        word = _singular(noun)
        if actor is None or actor.kind not in ("country", "organization"):
            return False
        coup = any(c.lower_ in wordlist("against_state") for c in noun.children)
        of_country = actor.kind == "country" and (coup or word in wordlist("against_state"))
        return of_country or word in wordlist("for_themselves")

    def objects(self, preposition: Token) -> list[str]:
        """Return the actors that a preposition governs."""
        return [a for c in preposition.children if c.dep_ == "pobj" for a in self.actors_in(c)]

    def _modifying(self, token: Token, depth: int = 0) -> list[str]:
        """Return the actors that a noun belongs to: "Tajik forces", "a column of Tajik vehicles"."""
        modifiers = [c for c in token.children if c.dep_ in _MODIFIERS and not _is_befallen(c)]
        modifiers += [g for c in modifiers for g in c.children if g.dep_ in _MODIFIERS]
        modifiers += [
            t for c in modifiers for t in c.conjuncts if t.i < token.i
        ]  # "Indian and Chinese troops"
        if depth or _is_person(token) or _is_state(token):
            # "X's lawyer", "his country", "a man in X's car": not X, but "Mali's minister" acts for Mali
            modifiers = [m for m in modifiers if not self._owners.is_person(m.i)]
        found = list(self._owners.ids(m for m in modifiers if not self._is_of_others(m, token)))
        if found or depth == _DEEP:
            return found
        inner = [
            c
            for prep in token.children
            if _singular(token) not in wordlist("for_themselves")
            and prep.dep_ == "prep"
            and prep.lower_ in wordlist("belonging")
            for c in prep.children
            if c.dep_ == "pobj"
        ]
        for noun in inner:
            named = [noun] if not self._owners.is_person(noun.i) else []
            found += self._owners.ids(named) or self._modifying(noun, depth + 1)
        return found
