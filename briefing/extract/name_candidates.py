"""Every reason to take some words for a name, ranked; ``names.py`` chooses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc, Token

from briefing.extract import gazetteer
from briefing.extract.words import POSSESSIVE, SUFFIXES, column, is_capitalised, mapping, starts_sentence

# Ranks: 5 the text defines it, 4 a pattern of words that only names have, 3 a table, 2 the recognizer.
_LABELS = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "FAC": "FAC", "NORP": "NORP"}
_CONNECTORS = frozenset(
    {"of", "for", "and", "the", "&", "de", "del", "la", "al", "bin", "van", "von", "da", "di", "on"}
)
_QUOTES = frozenset("\"'“”‘’()[],;:!?")
_OPENING = frozenset("\"'“‘")
_GOVERNMENT = frozenset(
    {"ministry", "navy", "army", "military", "parliament", "police", "coastguard", "government"}
)
_GOVERNMENT_PAIRS = frozenset(
    {("air", "force"), ("coast", "guard"), ("central", "bank"), ("supreme", "court")}
)
_TOWNS = frozenset(
    {"city", "town", "village", "mayor", "governor", "outskirts", "suburb", "province", "streets"}
)
_ASKING = frozenset({"Will", "May", "Can"})
PARTICLES = frozenset({"bin", "al", "van", "von", "de", "den", "der", "del", "da", "la"})
_LEADING = frozenset({"Mount", "Mt", "Mt.", "Lake", "Loch", "River", "Cape"})
_OPENERS = frozenset(
    "but and or so yet in on at by for from to as if when while after before since with under".split()
)
_MISSIONS = frozenset({"consulate", "embassy"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A token range that may be a name."""

    start: int
    end: int
    label: str
    rank: int

    def relabelled(self, label: str) -> Candidate:
        """Return the same range under another label."""
        return self if label == self.label else replace(self, label=label)


def candidates(doc: Doc) -> Iterator[Candidate]:
    """Yield every candidate, overlapping ones too."""
    found = [
        *_recognized(doc),
        *_known(doc),
        *_organizations(doc),
        *_persons(doc),
        *_assets(doc),
        *_institutions(doc),
        *_places(doc),
    ]
    yield from found
    yield from _acronyms(doc, found)
    yield from _elliptical(doc, found)


def trim(doc: Doc, c: Candidate) -> Candidate | None:
    """Return the candidate without titles, determiners, possessive marks and punctuation at its ends."""
    start, end = c.start, c.end
    while start < end and _is_edge(doc, start, end, c.label):
        start += 1
    while end > start and (
        doc[end - 1].text in POSSESSIVE or doc[end - 1].text in _QUOTES or doc[end - 1].is_space
    ):
        end -= 1
    if start == end or not any(token.is_alpha or token.text[0].isupper() for token in doc[start:end]):
        return None
    return replace(c, start=start, end=end)


def _is_edge(doc: Doc, i: int, end: int, label: str) -> bool:
    token = doc[i]
    if token.text in _QUOTES or token.is_space or token.text in ("-", "–", "—"):
        return True
    if label == "PERSON" and token.text in column("family_first", "surname"):
        return False  # "An Ji Woo"
    if (
        end - i > 1
        and token.lower_ in _OPENERS
        and starts_sentence(token)
        and not gazetteer.lookup(doc[i:end].text)
    ):
        return True  # "But Rovers"
    if token.lower_ in ("the", "a", "an", "this", "that", "its", "his", "her", "their"):
        return not (token.text == "The" and label == "ORG" and gazetteer.lookup(doc[i:end].text) is not None)
    if label != "PERSON":
        return False
    rest = end - i > 1
    return rest and (
        token.text in column("titles", "title") or token.text.rstrip(".") in column("titles", "title")
    )


def _recognized(doc: Doc) -> Iterator[Candidate]:
    for ent in doc.ents:
        label = _LABELS.get(ent.label_)
        if label is None:
            continue
        c = trim(doc, Candidate(ent.start, ent.end, label, 2))
        if c is None or not any(is_capitalised(t) for t in doc[c.start : c.end]):
            continue
        while (
            c.end - c.start > 1
            and not is_capitalised(doc[c.end - 1])
            and gazetteer.lookup(doc[c.start : c.end].text) is None
        ):
            c = replace(c, end=c.end - 1)  # "Yonhap news agency"
        words = doc[c.start : c.end]
        if (
            label == "ORG"
            and len(words) == 1
            and words[0].dep_ == "compound"
            and words[0].head.lower_ in column("roles", "role")
        ):
            continue  # "Defence" of "Defence Secretary"
        if len(words) == 1 and words[0].text in column("titles", "title") - column("surnames", "surname"):
            continue  # "Brig" of "Brig. Gen."
        if label == "PERSON":
            c = _person_only(doc, c)
            if c is None:
                continue
        if (
            label in ("GPE", "LOC", "FAC", "ORG")
            and words[-1].text in column("orgwords", "noun")
            and len(words) > 1
        ):
            c = c.relabelled("ORG" if label != "FAC" else label)
        if (
            len(words) == 1
            and words[0].is_upper
            and label in ("GPE", "PERSON")
            and len(words[0].text) in (2, 3, 4, 5)
        ):
            c = c.relabelled("ORG")
        if (
            c.end - c.start == 1
            and doc[c.start].is_sent_start
            and (
                doc[c.start].pos_ in ("VERB", "ADV", "SCONJ", "PRON")
                or _is_common_modifier(doc[c.start], c.label)
            )
        ):
            continue
        yield c


def _is_common_modifier(token: Token, label: str) -> bool:
    """Whether a lone "person" is a common word before its noun: "Rice prices rose"."""
    return (
        label == "PERSON" and token.text in column("surnames", "surname") and token.dep_ in ("compound", "amod")
        and token.head.is_lower
    )  # fmt: skip


def _person_only(doc: Doc, c: Candidate) -> Candidate | None:
    """Cut from a person's name the country, force or role that stands before it, and lower-case words."""
    start, end = c.start, c.end
    if end - start > 1 and _asks(doc[start]):
        start += 1
    while start < end - 1:
        for last in range(end - 1, start, -1):
            entry = gazetteer.lookup(doc[start:last].text)
            if (
                entry
                and entry.label in ("GPE", "NORP", "ORG")
                and doc[start].text not in column("given", "name")
            ):
                start = last
                break
        else:
            word = doc[start].lower_
            if word in column("roles", "role") or doc[start].text in column("titles", "title"):
                start += 1
                continue
            break
    while end > start and not (is_capitalised(doc[end - 1]) or _is_hyphenated(doc, end - 1)):
        end -= 1
    return None if start >= end else replace(c, start=start, end=end)


def _asks(token: Token) -> bool:
    """Whether the word opens a question: "Will May resign?"."""
    return token.text in _ASKING and bool(token.is_sent_start) and token.sent[-1].text == "?"


def _is_hyphenated(doc: Doc, i: int) -> bool:
    return i >= 2 and doc[i - 1].text == "-" and not doc[i - 1].whitespace_ and not doc[i - 2].whitespace_


def _known(doc: Doc) -> Iterator[Candidate]:
    for start, end, entry in gazetteer.matches(doc):
        token = doc[start]
        if end - start == 1 and entry.label in ("GPE", "LOC", "ORG", "FAC"):
            if token.text in column("surnames", "surname") and token.ent_type_ not in ("GPE", "LOC", "ORG"):
                continue
            if entry.place == "city" and not entry.capital and _is_part_of_person(token):
                continue
            if (
                starts_sentence(token)
                and token.pos_ not in ("PROPN", "NOUN", "ADJ")
                and token.ent_type_ == ""
            ):
                continue
        label = "GPE" if entry.label == "SEAT" else entry.label
        yield Candidate(start, end, label, 4 if end - start > 1 else 3)


def _is_part_of_person(token: Token) -> bool:
    """Whether the recognizer saw a person, by more than this word alone: it takes many a lone city for one."""
    if token.ent_type_ != "PERSON":
        return False
    beside = [token.nbor(step) for step in (-1, 1) if 0 <= token.i + step < len(token.doc)]
    return token.text in column("given", "name") or any(
        t.ent_type_ == "PERSON" or t.text in column("titles", "title") for t in beside
    )


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
                ahead < size and is_capitalised(doc[ahead]) and not (ahead > end and doc[ahead].is_sent_start)
            ):
                end = ahead + 1
            else:
                break
        yield start, end
        i = end


def _organizations(doc: Doc) -> Iterator[Candidate]:
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
            yield Candidate(first, split, "ORG", 4)
            first = split + 1 + (doc[split + 1].lower_ == "the")
        stop = last + 1
        if stop < end and doc[stop].lower_ in ("of", "for"):
            stop = end
        if stop - first > 1:
            yield Candidate(first, stop, "ORG", 4)


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


def _institutions(doc: Doc) -> Iterator[Candidate]:
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
            yield Candidate(token.i - 1, end, "ORG", 5)
        if start > 1 and doc[start - 1].text in POSSESSIVE:
            entry = next((e for s, n, e in _ending_at(doc, start - 1) if e.label == "GPE"), None)
            if entry and entry.place == "country" and token.lower_ != "government":
                size = next(s for s, n, e in _ending_at(doc, start - 1))
                yield Candidate(size, token.i + 1, "ORG", 5)
                continue
        if topic:
            yield Candidate(start, token.i + 1, "ORG", 4)


def _places(doc: Doc) -> Iterator[Candidate]:
    """Yield "Nakagawa Dam" and "Ikeda nuclear power station": a name with the noun of a place after it."""
    kinds = mapping("geonouns", "noun", "kind")
    for token in doc:
        kind = kinds.get(token.lower_)
        if token.text in _LEADING and token.i + 1 < len(doc) and is_capitalised(doc[token.i + 1]):
            yield Candidate(token.i, token.i + 2, "LOC", 4)
            continue
        if token.lower_ in _TOWNS and token.i + 2 < len(doc) and doc[token.i + 1].lower_ == "of":
            end = _cap_end(doc, token.i + 2)
            if end > token.i + 2:
                yield Candidate(token.i + 2, end, "GPE", 3)
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
            yield Candidate(start, token.i + 1, "FAC" if kind == "facility" else "LOC", 4)


def _ending_at(doc: Doc, end: int) -> Iterator[tuple[int, int, gazetteer.Entry]]:
    for start in range(max(0, end - 4), end):
        entry = gazetteer.lookup(doc[start:end].text)
        if entry:
            yield start, end, entry


def _persons(doc: Doc) -> Iterator[Candidate]:
    """Yield a given name with the capitalised words after it, and what follows a courtesy title."""
    given, titles = column("given", "name"), mapping("titles", "title", "class")
    family = column("family_first", "surname")
    for token in doc:
        if not is_capitalised(token) or _asks(token):
            continue
        i = token.i
        if token.text in titles and i + 1 < len(doc) and is_capitalised(doc[i + 1]):
            start = i + 1
            while start < len(doc) and doc[start].text in titles:
                start += 1
        elif (token.text in given and not _is_hyphenated_people(doc, i)) or (
            token.text in family and (not token.is_sent_start or token.ent_type_ == "PERSON")
        ):
            start = i
        else:
            continue
        end = _name_end(doc, start)
        if start == i and end - start < 2:
            continue
        if end > start and gazetteer.lookup(doc[start:end].text) is None:
            yield Candidate(start, end, "PERSON", 3 if start == i else 4)


def _is_hyphenated_people(doc: Doc, i: int) -> bool:
    """Whether a hyphen ties the word to a people: "Franco-German"."""
    if i + 2 >= len(doc) or doc[i + 1].text != "-":
        return False
    entry = gazetteer.lookup(doc[i + 2].text)
    return entry is not None and entry.label == "NORP"


def _name_end(doc: Doc, start: int) -> int:
    end = start
    while end < len(doc) and end - start < 5:
        token = doc[end]
        if is_capitalised(token) or token.text in SUFFIXES:
            entry = gazetteer.lookup(token.text)
            known = entry and entry.label in ("NORP", "GPE") and entry.place == "country"
            if end > start and known and token.ent_type_ != "PERSON":
                break
            if end > start and token.text in column("orgwords", "noun"):
                return start
            if end > start and token.is_sent_start:
                break
            end += 1
        elif token.text == "-" and end > start and not doc[end - 1].whitespace_ and end + 1 < len(doc):
            end += 2
        elif (
            token.text in PARTICLES
            and end > start
            and end + 1 < len(doc)
            and (is_capitalised(doc[end + 1]) or doc[end + 1].text == "-")
        ):
            end += 1
        else:
            break
    return min(end, len(doc))


def _assets(doc: Doc) -> Iterator[Candidate]:
    """Yield vessels and aircraft: "aircraft carrier George Washington", "USS X", "the X, an air ambulance"."""
    nouns = _asset_nouns()
    for token in doc:
        if token.text in vessel_prefixes() and token.i + 1 < len(doc) and is_capitalised(doc[token.i + 1]):
            end = _cap_end(doc, token.i + 1)
            yield Candidate(token.i, end, "ASSET", 5)
        elif token.is_lower and nouns & {token.lower_, token.lemma_.lower()} and not token.is_sent_start:
            start = token.i + 1
            start += start < len(doc) and doc[start].text in _OPENING
            end = _cap_end(doc, start)
            if start < end < len(doc) and doc[end].text == "of" and _cap_end(doc, end + 1) > end + 1:
                end = _cap_end(doc, end + 1)  # "Spirit of Harrow"
            if end > start and _is_called(doc, token, start, end):
                yield Candidate(start, end, "ASSET", 5)
                if token.tag_ == "NNS" and end + 1 < len(doc) and doc[end].lower_ == "and":
                    other = _cap_end(doc, end + 1)
                    if other > end + 1:
                        yield Candidate(end + 1, other, "ASSET", 5)
            yield from _named_below(doc, token)
            appositive = (
                token.dep_ == "appos" and is_capitalised(token.head) and token.head.i < token.left_edge.i
            )
            if appositive and doc[token.left_edge.i].lower_ in ("a", "an", "the"):
                end = token.head.i + 1
                start = token.head.i
                while start > 0 and is_capitalised(doc[start - 1]) and not doc[start - 1].is_sent_start:
                    start -= 1
                yield Candidate(start, end, "ASSET", 5)


def _named_below(doc: Doc, noun: Token) -> Iterator[Candidate]:
    """Yield the name that the noun's own phrase gives: "the submarine, the Kestrel", "a ship called the Kestrel"."""
    for child in noun.children:
        inner = child.children if child.lemma_ in ("call", "name", "dub", "christen") else (child,)
        for head in inner:
            given = head.dep_ == "oprd" or (head.dep_ == "appos" and head.left_edge.lower_ == "the")
            if given and is_capitalised(head) and head.i > noun.i:
                start = head.i
                while start > 0 and is_capitalised(doc[start - 1]):
                    start -= 1
                yield Candidate(start, _cap_end(doc, head.i), "ASSET", 5)


def _is_called(doc: Doc, noun: Token, start: int, end: int) -> bool:
    """Whether the words after "the ship" are its name, not who acts next: "the ship Marsh boarded"."""
    root = doc[start:end].root
    if doc[start].text in column("titles", "title"):
        return False
    if noun.dep_ == "ROOT" and not any(child.dep_ == "prep" for child in noun.lefts):
        return True  # the parser took "the ferry X ran aground" for a clause on a noun without a verb
    if root.head.dep_ == "relcl":
        return False
    return (
        root.dep_ != "nsubj"
        or start <= noun.head.i < end
        or (noun.dep_ == "nsubj" and noun.head == root.head)
    )


def _cap_end(doc: Doc, start: int) -> int:
    end = start
    while (
        end < len(doc)
        and is_capitalised(doc[end])
        and not (end > start and doc[end].is_sent_start)
        and doc[end].ent_type_ != "DATE"
    ):
        end += 1
    return end


def _acronyms(doc: Doc, found: list[Candidate]) -> Iterator[Candidate]:
    """Yield "(NCA)" after a long name, and every other "NCA" of the article."""
    defined: dict[str, str] = {}
    for c in found:
        at = c.end
        if c.label not in ("ORG", "GPE", "LOC", "NORP") or c.end - c.start < 2 or at + 2 >= len(doc):
            continue
        if doc[at].text == "(" and doc[at + 2].text == ")" and doc[at + 1].is_upper and len(doc[at + 1]) > 1:
            defined[doc[at + 1].text] = c.label
            yield replace(c, rank=5)
    for token in doc:
        if token.text in defined:
            yield Candidate(token.i, token.i + 1, defined[token.text], 5)


def _elliptical(doc: Doc, found: list[Candidate]) -> Iterator[Candidate]:
    """Yield "North" of "North and South Korea", and "the North" where the article names North X."""
    directions = {"North", "South", "East", "West"}
    named = {
        doc[c.start].text
        for c in found
        if c.end - c.start > 1 and doc[c.start].text in directions and c.label == "GPE"
    }
    for token in doc:
        if token.text not in directions:
            continue
        after = doc[token.i + 1 : token.i + 3]
        pair = len(after) == 2 and after[0].lower_ == "and" and after[1].text in directions
        alone = token.i and doc[token.i - 1].lower_ == "the" and not (len(after) and is_capitalised(after[0]))
        if pair or (alone and (token.text in named or len(named) > 0)):
            yield Candidate(token.i, token.i + 1, "GPE", 3)


@cache
def _asset_nouns() -> frozenset[str]:
    """Return the last words of the nouns for vessels, aircraft and vehicles."""
    rows = mapping("assets", "noun", "class")
    return frozenset(noun.split()[-1] for noun, kind in rows.items() if not kind.endswith("_prefix"))


@cache
def vessel_prefixes() -> frozenset[str]:
    """Return what stands before a ship's name: "USS", "HMS"."""
    return frozenset(n for n, kind in mapping("assets", "noun", "class").items() if kind.endswith("_prefix"))


def head_of(doc: Doc, c: Candidate) -> Token:
    """Return the head token of a candidate."""
    return doc[c.start : c.end].root
