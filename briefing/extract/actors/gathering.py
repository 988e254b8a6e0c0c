"""Gathering: which mentions of names belong under one actor or one place."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from briefing.extract.actors.affiliation import acts_for_country
from briefing.extract.actors.name_matching import (
    compatible,
    is_acronym,
    is_short_form,
    name_words,
    plain,
    plain_words,
)
from briefing.extract.document import POSSESSIVE, ActorNode, MentionNode, PlaceNode, joined, layers, rule_id
from briefing.extract.document.provenance import MentionRule
from briefing.extract.names import Entry, gazetteer, vessel_prefixes
from briefing.extract.names.directions import Directions
from briefing.lexicon.lookup import column, mapping
from briefing.model import ActorKind, MentionForm, PlaceKind

_GROUPS = frozenset({"armed_group"})
_BESIDE = 6  # tokens before an actor's name among which its country stands
_LONGEST_COUNTRY = 3  # tokens of it
_BETWEEN = frozenset({"NOUN", "PROPN", "ADJ", "PUNCT", "VERB"})
_SPOKEN_OF = frozenset({"dobj", "dative", "iobj", "nsubj", "nsubjpass"})
_MARKS = frozenset('“”"')
_REGION = 3  # tokens in the longest name of a region after a town: "Papua New Guinea"


def _mention(span: Span, form: MentionForm, rule: MentionRule) -> MentionNode:
    return MentionNode(span.start, span.end, form, joined(span.id_, rule_id("mention", rule)))


@dataclass
class _Draft:
    name: str
    kind: ActorKind
    country: str | None = None
    gender: str | None = None
    roles: list[str] = field(default_factory=list)
    mentions: list[MentionNode] = field(default_factory=list)

    def add(self, span: Span, form: MentionForm, rule: MentionRule = "") -> None:
        self.mentions.append(_mention(span, form, rule))


@dataclass
class _PlaceDraft:
    name: str
    country: str | None
    kind: PlaceKind
    mentions: list[MentionNode] = field(default_factory=list)


class Gathering:
    """Collects mentions, fullest names first, and numbers what it gathered in the order of the text."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._persons: list[_Draft] = []
        self._countries: dict[str, _Draft] = {}
        self._organizations: dict[str, _Draft] = {}
        self._assets: dict[str, _Draft] = {}
        self._places: dict[str, _PlaceDraft] = {}
        self._shortened: dict[str, MentionRule] = {}  # an organization's short name -> why it is one
        self._directions = Directions(doc, (span.text for span in layers.of(doc).names))

    def entry(self, span: Span) -> Entry | None:
        """Return what the tables know of a name; "the North" is the country so named in the article."""
        root, known = span.root, self._directions
        meant = (known.country(root) or known.place(root)) if len(span) == 1 else None
        return meant or gazetteer.lookup(span.text)

    def person(self, span: Span) -> None:
        """Add a person's name, to the person it fits."""
        words = name_words(span)
        title = self._doc[span.start - 1].text if span.start else ""
        draft = self._same_person(words, span.start, mapping("titles", "title", "gender").get(title, ""))
        alone = draft is None and len(words) == 1
        if alone and any(plain(d.name).split()[0] == words[0] for d in self._organizations.values()):
            self.organization(span, None)  # "Corvin" of "Corvin Semiconductors"
            return
        if draft is None:
            draft = _Draft(
                span.text, "person", gender=mapping("given", "name", "gender").get(words[0]) or None
            )
            self._persons.append(draft)
        elif len(span.text) > len(draft.name):
            draft.name = span.text
        self._describe(draft, span)
        draft.add(span, "name", "" if span.text == draft.name else "person")

    def demonym(self, span: Span, entry: Entry | None) -> None:
        """Add a demonym to its country; people named by one ("the Danes") are no actor of their own."""
        if entry is not None and entry.place == "country" and entry.country:
            self._country(entry.country).add(span, "demonym", "adjective")

    def describing(self, span: Span, entry: Entry | None) -> None:
        """Add a place name that only qualifies a noun to its country, as a demonym is."""
        if entry is not None and entry.country and (entry.place == "country" or entry.capital):
            self._country(entry.country).add(span, "demonym", "qualifier")
        else:
            self.place(span, entry)

    def government(self, span: Span, entry: Entry | None) -> None:
        """Add a name that stands for a government to its country."""
        if entry is None or entry.country is None:
            self.place(span, entry)
            return
        form: MentionForm = "name" if span.text == entry.name else "alias"
        self._country(entry.country).add(span, "metonym" if entry.capital else form, "government")

    def organization(self, span: Span, entry: Entry | None) -> None:
        """Add the name of an organization, to the one it fits."""
        name = entry.name if entry else plain(span.text)
        draft = self._same_organization(span, name)
        if draft is None:
            kind: ActorKind = (
                "group" if entry and entry.klass in _GROUPS else (entry.kind if entry else "organization")
            )
            draft = _Draft(span.text, kind, entry.country if entry else None)
            self._organizations[name] = draft
        if entry is None:  # what the tables know without a country belongs to none: NATO
            draft.country = draft.country or self._country_beside(span)
        draft.add(span, "name" if span.text == draft.name else "alias", self._shortened.get(name, ""))

    def asset(self, span: Span) -> None:
        """Add the name of a vessel, aircraft or vehicle."""
        words = span.text.split()
        name = " ".join(words[1:]) if words[0] in vessel_prefixes() and len(words) > 1 else span.text
        draft = self._assets.setdefault(name, _Draft(span.text, "asset"))
        draft.country = draft.country or self._country_beside(span)
        draft.add(span, "name")

    def place(self, span: Span, entry: Entry | None, rule: MentionRule = "") -> None:
        """Add what says where."""
        name = entry.name if entry else span.text
        kind: PlaceKind = entry.place if entry else ("facility" if span.label_ == "FAC" else "place")
        draft = self._places.setdefault(name, _PlaceDraft(name, entry.country if entry else None, kind))
        if kind in ("city", "place") and (country := self._country_after(span)) is not None:
            draft.country, draft.kind = country, "city"
        draft.mentions.append(_mention(span, "name", rule))

    def close(self) -> tuple[tuple[ActorNode, ...], tuple[PlaceNode, ...]]:
        """Return actors and places, numbered by first mention."""
        drafts = [
            *self._persons,
            *self._countries.values(),
            *_unique(self._organizations),
            *self._assets.values(),
        ]
        for draft in drafts:
            draft.mentions.sort(key=lambda ref: ref.start)
        for person in self._persons:
            person.country = person.country or self._country_of_official(person)
        drafts = sorted((d for d in drafts if d.mentions), key=lambda d: d.mentions[0].start)
        actors = tuple(
            ActorNode(f"a{n}", d.name, d.kind, d.country, tuple(d.roles), tuple(d.mentions), d.gender)
            for n, d in enumerate(drafts, start=1)
        )
        places = sorted(self._places.values(), key=lambda p: min(ref.start for ref in p.mentions))
        return actors, tuple(
            PlaceNode(
                f"p{n}", p.name, p.country, p.kind, tuple(sorted(p.mentions, key=lambda ref: ref.start))
            )
            for n, p in enumerate(places, start=1)
        )

    def _country(self, code: str) -> _Draft:
        name = gazetteer.country_names().get(code, code)
        return self._countries.setdefault(code, _Draft(name, "country", code))

    def _same_person(self, words: list[str], at: int, gender: str) -> _Draft | None:
        """Return who bears these words of a name: a title's gender tells two of one surname apart."""
        best = None
        for draft in self._persons:
            if gender and draft.gender and draft.gender != gender:
                continue
            known = plain_words(draft.name)
            if known == words or (len(words) > 1 and len(known) > 1 and compatible(words, known)):
                return draft
            if len(words) == 1 and len(known) > 1 and words[0] in (known[0], known[-1]):
                surname = known[0] if known[0] in column("family_first", "surname") else known[-1]
                rank = (words[0] == surname, draft.mentions[0].start <= at)
                if best is None or rank > best[0]:
                    best = (rank, draft)
        return best[1] if best else None

    def _same_organization(self, span: Span, name: str) -> _Draft | None:
        if name in self._organizations:
            return self._organizations[name]
        doc, words = self._doc, name.split()
        before = span.start - 1
        if before > 0 and doc[before].text == "(":  # "National Crime Agency (NCA)"
            for draft in self._organizations.values():
                if any(ref.end == before for ref in draft.mentions):
                    self._organizations[name], self._shortened[name] = draft, "brackets"
                    return draft
        for draft in self._organizations.values():
            parts = plain(draft.name).split()
            rule: MentionRule = "acronym" if is_acronym(name, parts) else "short"
            if len(parts) > 1 and (rule == "acronym" or is_short_form(words, parts)):
                self._organizations[name], self._shortened[name] = draft, rule
                return draft
        return None

    def _country_beside(self, span: Span) -> str | None:
        """Return the country named in the words of an actor or just before them."""
        doc = self._doc
        for start in range(max(span.start - _BESIDE, span.sent.start), span.end):
            for end in range(min(start + _LONGEST_COUNTRY, span.end), start, -1):
                entry = gazetteer.lookup(doc[start:end].text)
                if entry is None or entry.place != "country" or entry.country is None:
                    continue
                if all(map(_is_between, doc[end : max(end, span.start)])):
                    return entry.country
        return None

    def _country_after(self, span: Span) -> str | None:
        """Return the country of the region or country that follows a town: "Birmingham, Ala.", "Paris, Texas"."""
        doc, start = self._doc, span.end + 1
        if start >= len(doc) or doc[span.end].text != ",":
            return None
        for end in range(min(start + _REGION, len(doc)), start, -1):
            entry = gazetteer.lookup(doc[start:end].text)
            if entry is not None and entry.label in ("LOC", "GPE") and entry.place in ("region", "country"):
                closed = end == len(doc) or doc[end].is_punct or doc[end].is_space
                return entry.country if closed else None  # "after talks in Berlin, France said …"
        return None

    def _describe(self, draft: _Draft, span: Span) -> None:
        for role in layers.of(self._doc).roles:
            if role.name == (span.start, span.end):
                words = self._doc[role.start : role.end].text
                if words not in draft.roles:
                    draft.roles.append(words)
                draft.country = draft.country or self._country_of_role(role.start, role.end)
        title = self._doc[span.start - 1].text if span.start else ""
        draft.gender = draft.gender or mapping("titles", "title", "gender").get(title) or None

    def _country_of_role(self, start: int, end: int) -> str | None:
        for name in layers.of(self._doc).names:
            if start <= name.start and name.end <= end:
                entry = gazetteer.lookup(name.text)
                if entry and entry.country and entry.place == "country":
                    return entry.country
        return None

    def _country_of_official(self, person: _Draft) -> str | None:
        """Return the one country in the sentence that first gives an official's role: "the minister said in Rome"."""
        if not person.roles or not acts_for_country(person.roles):
            return None
        first = person.mentions[0]
        sent = self._doc[first.start].sent
        if self._doc[first.start : first.end].root.head.lemma_ not in column("speech", "verb"):
            return None  # where an official goes or whom he meets tells nothing of whose he is
        codes = {
            entry.country
            for name in layers.of(self._doc).names
            if sent.start <= name.start < sent.end
            and not _is_spoken_to(self._doc[name.start : name.end].root)
            and (entry := gazetteer.lookup(name.text)) is not None
            and entry.label != "NORP"
            and (entry.capital or entry.place == "country")
        }
        return codes.pop() if len(codes) == 1 else None


def _is_spoken_to(token: Token) -> bool:
    """Whether a country is told something, acts or is named in a quotation: the speaker may be of another."""
    marks = sum(t.text in _MARKS for t in token.doc[token.sent.start : token.i])
    return token.dep_ in _SPOKEN_OF or marks % 2 == 1


def _is_between(token: Token) -> bool:
    """Whether a word may stand between a country and whoever is of it."""
    return token.text in POSSESSIVE or (token.pos_ in _BETWEEN and token.text not in ",.;")


def _unique(drafts: dict[str, _Draft]) -> list[_Draft]:
    return list({id(draft): draft for draft in drafts.values()}.values())
