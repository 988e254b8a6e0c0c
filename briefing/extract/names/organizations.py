"""Candidates that end in a word of bodies or places: ministries, firms, dams, "South Korea's navy"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from briefing.extract.document.tokens import POSSESSIVE, is_capitalised, starts_sentence
from briefing.extract.names import gazetteer
from briefing.extract.names.assets import cap_end
from briefing.extract.names.candidate import Candidate, Label, Rank
from briefing.lexicon.lookup import column, mapping, wordlist

_CONNECTORS = frozenset(
    {"of", "for", "and", "the", "&", "de", "del", "la", "al", "bin", "van", "von", "da", "di", "on"}
)
_GOVERNMENT = frozenset(
    {"ministry", "navy", "army", "military", "parliament", "police", "coastguard", "government"}
)
_GOVERNMENT_PAIRS = frozenset(
    {("air", "force"), ("coast", "guard"), ("central", "bank"), ("supreme", "court")}
)
_LEADING = frozenset({"Mount", "Mt", "Mt.", "Lake", "Loch", "River", "Cape"})
_MISSIONS = frozenset({"consulate", "embassy"})


def _runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield maximal runs of capitalised words, connectors between them allowed."""
    i, size = 0, len(doc)
    while i < size:
        if not is_capitalised(doc[i]):
            i += 1
            continue
        start = i
        end = i + 1
        while end < size:
            ahead = end
            while ahead < size and doc[ahead].lower_ in _CONNECTORS and ahead - end < 3:
                ahead += 1
            if (
                ahead < size
                and doc[ahead].text == "-"
                and not doc[ahead - 1].whitespace_
                and ahead + 1 < size
            ):
                end = ahead + 2
            elif (
                ahead < size
                and is_capitalised(doc[ahead])
                and doc[ahead].ent_type_ not in ("DATE", "TIME")
                and not (ahead > end and doc[ahead].is_sent_start)
            ):
                end = ahead + 1
            else:
                break
        yield start, end
        i = end


def organizations(doc: Doc) -> Iterator[Candidate]:
    """Yield runs that end in a word of organizations, or begin with one and go on with "of"."""
    words = column("orgwords", "noun")
    for start, end in _runs(doc):
        first = start
        while first < end and (
            doc[first].lower_ in ("the", "a") or doc[first].text in column("titles", "title")
        ):
            first += 1
        last = None
        for i in range(first, end):
            if doc[i].text in words:
                last = i
        if last is None:
            continue
        while first < last and (
            doc[first].lower_ in _CONNECTORS
            or (starts_sentence(doc[first]) and doc[first].pos_ in ("ADP", "SCONJ", "ADV", "DET"))
        ):
            first += 1
        first = _after_person(doc, first, last)
        split = _list_break(doc, first, last)
        if split is not None:
            yield Candidate(first, split, "ORG", Rank.PATTERN, "body")
            first = split + 1 + (doc[split + 1].lower_ == "the")
        stop = last + 1
        if stop < end and doc[stop].lower_ in ("of", "for"):
            stop = end
        if stop - first > 1:
            yield Candidate(first, stop, "ORG", Rank.PATTERN, "body")


def described(doc: Doc) -> Iterator[Candidate]:
    """Yield two or more capitalised words right after a noun for bodies: "the consultancy Harrow Risk"."""
    for token in doc:
        if token.is_lower and token.pos_ == "NOUN" and token.lower_ in wordlist("body"):
            end = cap_end(doc, token.i + 1)
            name = doc[token.i + 1 : end]
            if len(name) > 1 and (name.root.dep_ == "appos" or token.dep_ == "compound"):
                yield Candidate(name.start, name.end, "ORG", Rank.PATTERN, "described")


def _after_person(doc: Doc, first: int, last: int) -> int:
    """Return where the organisation begins in "Ines Kohl of the University of Leeds"."""
    words = column("orgwords", "noun")
    if doc[first].text in column("given", "name"):
        for i in range(first + 1, last):
            if doc[i].text in words:
                break
            if doc[i].lower_ == "of":
                return i + 1 + (doc[i + 1].lower_ == "the")
    return first


def _list_break(doc: Doc, first: int, last: int) -> int | None:
    """Return the "and" between two organisations: "NATO and the European Union", "Harrow Bank and Rhys Motors"."""
    if gazetteer.lookup(doc[first : last + 1].text):
        return None
    words = column("orgwords", "noun")
    for i in range(last - 1, first, -1):
        if doc[i].lower_ == "and":
            named = i - first > 1 and last - i > 1 and doc[i - 1].text in words
            if named or gazetteer.lookup(doc[first:i].text):
                return i
    return None


def institutions(doc: Doc) -> Iterator[Candidate]:
    """Yield "South Korea's navy" and "the foreign ministry": institutions written in lower case."""
    for token in doc:
        if is_capitalised(token) or token.i < 2:
            continue
        if (
            token.lower_ not in _GOVERNMENT | _MISSIONS
            and (doc[token.i - 1].lower_, token.lower_) not in _GOVERNMENT_PAIRS
        ):
            continue
        start = token.i
        while (
            start > 0
            and doc[start - 1].dep_ in ("compound", "amod")
            and doc[start - 1].head == token
            and doc[start - 1].is_lower
        ):
            start -= 1
        topic = start < token.i and token.lower_ == "ministry"
        if token.lower_ in _MISSIONS and token.i and doc[token.i - 1].ent_type_ in ("NORP", "GPE"):
            end = (
                token.i + 2
                if token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "general"
                else token.i + 1
            )
            yield Candidate(token.i - 1, end, "ORG", Rank.DEFINED, "institution")
        if start > 1 and doc[start - 1].text in POSSESSIVE:
            entry = next((e for s, n, e in _ending_at(doc, start - 1) if e.label == "GPE"), None)
            if entry and entry.place == "country" and token.lower_ != "government":
                size = next(s for s, n, e in _ending_at(doc, start - 1))
                yield Candidate(size, token.i + 1, "ORG", Rank.DEFINED, "institution")
                continue
        if topic:
            yield Candidate(start, token.i + 1, "ORG", Rank.PATTERN, "ministry")


def places(doc: Doc) -> Iterator[Candidate]:
    """Yield "Nakagawa Dam" and "Ikeda nuclear power station": a name with the noun of a place after it."""
    kinds = mapping("geonouns", "noun", "kind")
    for token in doc:
        kind = kinds.get(token.lower_)
        if token.text in _LEADING and token.i + 1 < len(doc) and is_capitalised(doc[token.i + 1]):
            yield Candidate(token.i, token.i + 2, "LOC", Rank.PATTERN, "landmark")
            continue
        if (
            token.lower_ in wordlist("settlement")
            and token.i + 2 < len(doc)
            and doc[token.i + 1].lower_ == "of"
        ):
            end = cap_end(doc, token.i + 2)
            if end > token.i + 2:
                yield Candidate(token.i + 2, end, "GPE", Rank.TABLE, "settlement")
        if kind is None or token.i == 0 or token.pos_ not in ("NOUN", "PROPN"):
            continue
        start = token.i
        while (
            start > token.sent.start
            and doc[start - 1].pos_ in ("NOUN", "PROPN", "ADJ")
            and doc[start - 1].dep_ in ("compound", "amod", "nmod")
        ):
            start -= 1
        while start < token.i and not is_capitalised(doc[start]):
            start += 1
        while start < token.i and doc[start].ent_type_ == "NORP":
            start += 1
        named = (
            start < token.i
            and doc[start].pos_ == "PROPN"
            and doc[start].text not in column("titles", "title")
        )
        entry = gazetteer.lookup(doc[start].text)
        if entry and entry.place == "country" and not is_capitalised(token):
            continue  # "US carrier docks"
        if named and (is_capitalised(token) or kind == "facility"):
            label: Label = "FAC" if kind == "facility" else "LOC"
            yield Candidate(start, token.i + 1, label, Rank.PATTERN, "geonoun")


def _ending_at(doc: Doc, end: int) -> Iterator[tuple[int, int, gazetteer.Entry]]:
    for start in range(max(0, end - 4), end):
        entry = gazetteer.lookup(doc[start:end].text)
        if entry:
            yield start, end, entry
