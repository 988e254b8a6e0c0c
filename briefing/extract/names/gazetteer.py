"""Names that the tables know: one look-up from a surface form to what it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from spacy.tokens import Doc

from briefing.extract.document import words_of
from briefing.lexicon import cells, table
from briefing.model import ActorKind, PlaceKind

EntryLabel: TypeAlias = Literal["GPE", "LOC", "FAC", "NORP", "ORG", "SEAT"]
LONGEST = 8  # tokens in the longest name looked for
_KEY = 3  # letters by which forms are looked up first
_ARTICLES = ("al-", "el-")  # with which names in small letters begin


@dataclass(frozen=True, slots=True)
class Entry:
    """What a surface form names."""

    label: EntryLabel
    name: str  # the fullest form
    country: str | None
    kind: ActorKind = "organization"
    place: PlaceKind = "place"
    capital: bool = False  # may stand for the government of ``country``
    klass: str = ""
    row: str = ""  # where it stands: "cities.tsv:812"


@cache
def entries() -> dict[str, Entry]:
    """Return surface form -> entry; where tables disagree, countries win, cities lose."""
    found: dict[str, Entry] = {}
    for form, entry in (*_countries(), *_organizations(), *_regions(), *_cities()):
        found.setdefault(form, entry)
    for row in table("countries"):
        for capital in cells(row, "capital"):
            known = found.get(capital)
            if known is None or known.place == "city":
                found[capital] = Entry(
                    "GPE", capital, row["alpha3"], "country", "city", capital=True, row=row.where
                )
    for form in [form for form in found if "'" in form]:
        found.setdefault(form.replace("'", "’"), found[form])
    return found


@cache
def country_names() -> dict[str, str]:
    """Return alpha-3 code -> name."""
    return {row["alpha3"]: row["name"] for row in table("countries")}


def lookup(words: str) -> Entry | None:
    """Return what ``words`` name, or None; a form all in capitals is also tried in title case."""
    known = entries()
    found = known.get(words)
    if found is None and words.isupper() and len(words) > 4:
        found = known.get(words.title())
    return found


def matches(doc: Doc) -> Iterator[tuple[int, int, Entry]]:
    """Yield the longest known name that starts at each capitalised token."""
    words, reach = words_of(doc), _reach()
    text, ends = words.text, words.ends
    for i, start in enumerate(words.starts):
        first = text[start]
        if not (first.isupper() or first.isdigit() or text.startswith(_ARTICLES, start)):
            continue
        furthest = start + reach.get(text[start : start + _KEY].lower(), _KEY)
        for last in range(min(len(ends), i + LONGEST), i, -1):
            entry = lookup(text[start : ends[last - 1]]) if ends[last - 1] <= furthest else None
            if entry:
                yield i, last, entry
                break


@cache
def _reach() -> dict[str, int]:
    """Return the length of the longest form that begins with some letters: few words are worth a look-up."""
    found: dict[str, int] = {}
    for form in entries():
        key = form[:_KEY].lower()
        found[key] = max(found.get(key, 0), len(form))
    return found


def _countries() -> Iterator[tuple[str, Entry]]:
    for row in table("countries"):
        code, name = row["alpha3"], row["name"]
        for form in (name, *cells(row, "aliases")):
            yield form, Entry("GPE", name, code, "country", "country", row=row.where)
        for form in cells(row, "demonyms"):
            yield form, Entry("NORP", name, code, "country", "country", row=row.where)
        for form in cells(row, "seats"):
            yield form, Entry("SEAT", form, code, "country", "facility", capital=True, row=row.where)


def _organizations() -> Iterator[tuple[str, Entry]]:
    for row in table("organizations"):
        kind: ActorKind = "group" if row["kind"] == "group" else "organization"
        entry = Entry("ORG", row["name"], row["country"] or None, kind, klass=row["class"], row=row.where)
        for form in (row["name"], *cells(row, "aliases")):
            yield form, entry


_PLACE_KINDS: dict[str, PlaceKind] = {"water": "water", "facility": "facility", "region": "region"}


def _regions() -> Iterator[tuple[str, Entry]]:
    for row in table("regions"):
        place = _PLACE_KINDS.get(row["kind"], "region")
        label: EntryLabel = "FAC" if place == "facility" else "LOC"
        yield row["name"], Entry(label, row["name"], row["country"] or None, "country", place, row=row.where)
        for form in cells(row, "demonyms"):
            yield form, Entry("NORP", row["name"], row["country"] or None, "country", place, row=row.where)


def _cities() -> Iterator[tuple[str, Entry]]:
    for row in table("cities"):
        yield row["name"], Entry("GPE", row["name"], row["country"] or None, "country", "city", row=row.where)
