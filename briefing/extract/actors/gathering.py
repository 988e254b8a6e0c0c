"""Gathering: which mentions of names belong under one actor or one place."""

from __future__ import annotations

from spacy.tokens import Doc, Span

from briefing.extract.actors.countries import (
    country_after,
    country_beside,
    country_of_official,
    country_of_role,
)
from briefing.extract.actors.drafts import Draft, PlaceDraft, mention
from briefing.extract.actors.name_matching import (
    compatible,
    is_acronym,
    is_short_form,
    name_words,
    nickname,
    plain,
    plain_words,
)
from briefing.extract.actors.namesakes import state_of
from briefing.extract.actors.person_index import PersonIndex
from briefing.extract.document import ActorNode, PlaceNode, RoleNode, layers, rule_id
from briefing.extract.document.provenance import MentionRule
from briefing.extract.names import Entry, gazetteer, vessel_prefixes
from briefing.extract.names.directions import Directions
from briefing.lexicon.lookup import column, mapping, wordlist
from briefing.model import ActorKind, MentionForm, PlaceKind

_GROUPS = frozenset({"armed_group"})
_CLAUSE = 9  # tokens between a person's name and the other by which he is known
_SHORT = 3  # letters of what may be an abbreviation: "NU2"


class Gathering:
    """Collects mentions, fullest names first, and numbers what it gathered in the order of the text."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._persons = PersonIndex()
        self._countries: dict[str, Draft] = {}
        self._organizations: dict[str, Draft] = {}
        self._assets: dict[str, Draft] = {}
        self._places: dict[str, PlaceDraft] = {}
        self._shortened: dict[str, MentionRule] = {}  # an organization's short name -> why it is one
        self._elders: dict[str, Draft] = {}  # surname -> who of that family is the elder or the late one
        self._roles: dict[tuple[int, int] | None, list[RoleNode]] = {}
        for role in layers.of(doc).roles:
            self._roles.setdefault(role.name, []).append(role)
        self._directions = Directions(doc, (span.text for span in layers.of(doc).names))

    def entry(self, span: Span) -> Entry | None:
        """Return what the tables know of a name; "the North" is the country so named in the article.

        A dateline writes its town in capitals.
        """
        if in_dateline(span) and span.label_ != "ORG":
            return gazetteer.lookup(span.text.title())
        root, known = span.root, self._directions
        meant = (known.country(root) or known.place(root)) if len(span) == 1 else None
        return meant or state_of(span) or gazetteer.lookup(span.text)

    def person(self, span: Span) -> None:
        """Add a person's name, to the person it fits."""
        words = name_words(span)
        title = self._doc[span.start - 1].text if span.start else ""
        gender = mapping("titles", "title", "gender").get(title, "")
        draft = self._known_as(span) or self._of_kin(span) or self._same_person(words, span.start, gender)
        alone = draft is None and len(words) == 1
        if alone and any(plain(d.name).split()[0] == words[0] for d in self._organizations.values()):
            self.organization(span, None)  # "Corvin" of "Corvin Semiconductors"
            return
        if draft is None:
            draft = Draft(
                span.text, "person", gender=mapping("given", "name", "gender").get(words[0]) or None
            )
            self._persons.add(draft)
        elif len(span.text) > len(draft.name):
            draft.name = span.text
            self._persons.add(draft)
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
            draft = Draft(span.text, kind, entry.country if entry else None)
            self._organizations[name] = draft
        if entry is None:  # what the tables know without a country belongs to none: NATO
            draft.country = draft.country or country_beside(span)
        draft.add(span, "name" if span.text == draft.name else "alias", self._shortened.get(name, ""))

    def asset(self, span: Span) -> None:
        """Add the name of a vessel, aircraft or vehicle."""
        words = span.text.split()
        name = " ".join(words[1:]) if words[0] in vessel_prefixes() and len(words) > 1 else span.text
        draft = self._assets.setdefault(name, Draft(span.text, "asset"))
        draft.country = draft.country or country_beside(span)
        draft.add(span, "name")

    def place(self, span: Span, entry: Entry | None, rule: MentionRule = "") -> None:
        """Add what says where."""
        shouted = span.text.isupper() and (len(span.text) > _SHORT or in_dateline(span))
        name = entry.name if entry else span.text.title() if shouted else span.text
        kind: PlaceKind = entry.place if entry else ("facility" if span.label_ == "FAC" else "place")
        draft = self._places.setdefault(name, PlaceDraft(name, entry.country if entry else None, kind))
        if kind in ("city", "place") and (country := country_after(span)) is not None:
            draft.country, draft.kind = country, "city"
        draft.mentions.append(mention(span, "name", rule))

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
            person.country = person.country or country_of_official(self._doc, person)
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

    def _country(self, code: str) -> Draft:
        name = gazetteer.country_names().get(code, code)
        return self._countries.setdefault(code, Draft(name, "country", code))

    def _same_person(self, words: list[str], at: int, gender: str) -> Draft | None:
        """Return who bears these words of a name: a title's gender tells two of one surname apart."""
        best = None
        for draft in self._persons.like(words):
            if gender and draft.gender and draft.gender != gender:
                continue
            known = plain_words(draft.name)
            if known == words or (len(words) > 1 and len(known) > 1 and compatible(words, known)):
                return draft
            if words == nickname(draft.name):
                return draft
            if len(words) == 1 and len(known) > 1 and words[0] in (known[0], known[-1]):
                surname = known[0] if known[0] in column("family_first", "surname") else known[-1]
                rank = (words[0] == surname, draft.mentions[0].start <= at)
                if best is None or rank > best[0]:
                    best = (rank, draft)
        return best[1] if best else None

    def _of_kin(self, span: Span) -> Draft | None:
        """Return whom "the elder Harrow" means: the one of that surname told last; "late" goes on with an elder."""
        kin = self._doc[span.start - 1].lower_ if span.start else ""
        if len(span) > 1 or kin not in wordlist("of_kin"):
            return None
        family = [one for one in self._persons if plain_words(one.name)[-1] == span.text and " " in one.name]
        before = [one for one in family if one.mentions[0].start < span.start]
        told = max(
            before, key=lambda one: max(r.start for r in one.mentions if r.start < span.start), default=None
        )
        if kin in wordlist("of_elder"):
            return self._elders.setdefault(span.text, told) if told is not None else None
        return told

    def _known_as(self, span: Span) -> Draft | None:
        """Return who is said to be known by a name: "Efrain Ochoa, better known as El Padrino"."""
        doc, clause = self._doc, range(max(span.sent.start, span.start - _CLAUSE), span.start)
        comma = next((i for i in reversed(clause) if doc[i].text == ","), None)
        if comma is None or not any(t.lower_ in wordlist("also_called") for t in doc[comma : span.start]):
            return None
        return next((one for one in self._persons if any(ref.end == comma for ref in one.mentions)), None)

    def _same_organization(self, span: Span, name: str) -> Draft | None:
        if name in self._organizations:
            return self._organizations[name]
        doc, words = self._doc, name.split()
        before = span.start - 1
        same = next((one for one in self._organizations.values() if plain(one.name) == name), None)
        if same is not None:
            return same  # "the Sun" beside "Sun Brewery"
        if before > 0 and doc[before].text == "(":  # "National Crime Agency (NCA)"
            for draft in self._organizations.values():
                if any(ref.end == before for ref in draft.mentions):
                    self._organizations[name], self._shortened[name] = draft, "brackets"
                    return draft
        if len(words) == 1 and name in column("orgwords", "noun"):  # "the Ministry"
            named = [one for one in _unique(self._organizations) if name in one.name.split()]
            if len(named) == 1:
                self._organizations[name], self._shortened[name] = named[0], "short"
                return named[0]
        for draft in self._organizations.values():
            parts = plain(draft.name).split()
            rule: MentionRule = "acronym" if is_acronym(name, parts) else "short"
            if len(parts) > 1 and (rule == "acronym" or is_short_form(words, parts)):
                self._organizations[name], self._shortened[name] = draft, rule
                return draft
        return None

    def _describe(self, draft: Draft, span: Span) -> None:
        for role in self._roles.get((span.start, span.end), ()):
            words = self._doc[role.start : role.end].text
            if words not in draft.roles:
                draft.roles.append(words)
            draft.country = draft.country or country_of_role(self._doc, role.start, role.end)
        title = self._doc[span.start - 1].text if span.start else ""
        draft.gender = draft.gender or mapping("titles", "title", "gender").get(title) or None


def in_dateline(span: Span) -> bool:
    """Whether a name was found in a dateline, or is its town told elsewhere."""
    return span.id_ == rule_id("name", "dateline")


def _unique(drafts: dict[str, Draft]) -> list[Draft]:
    return list({id(draft): draft for draft in drafts.values()}.values())
