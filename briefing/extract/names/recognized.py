"""Candidates of the entity recognizer, each cut to the name in it, and why it is none where it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from briefing.extract.document import is_capitalised
from briefing.extract.names import gazetteer
from briefing.extract.names.candidate import Candidate, Label, Rank, trim
from briefing.extract.names.reasons import Reason, first_reason
from briefing.lexicon.lookup import column, wordlist

LABELS: dict[str, Label] = {
    "PERSON": "PERSON", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "FAC": "FAC", "NORP": "NORP",
}  # fmt: skip
_BEFORE_PERSON = frozenset({"GPE", "NORP", "ORG"})  # labels of what stands before a person's name
_MAY_BE_BODIES = frozenset({"GPE", "LOC", "ORG"})
_MAY_BE_ACRONYMS = frozenset({"GPE", "PERSON"})
_ACRONYM = range(2, 6)  # letters
_OPENING = frozenset({"VERB", "ADV", "SCONJ", "PRON"})


def recognized(doc: Doc) -> Iterator[Candidate]:
    """Yield what the entity recognizer found, cut to the name and relabelled where its words say so."""
    for entity in doc.ents:
        candidate, _ = judged(doc, entity)
        if candidate is not None:
            yield candidate


def judged(doc: Doc, entity: Span) -> tuple[Candidate | None, str]:
    """Return the candidate that an entity gives and "", or None and the reason why it gives none, in words."""
    label = LABELS.get(entity.label_)
    if label is None:
        return None, "not of a kind that is named"
    c = trim(doc, Candidate(entity.start, entity.end, label, Rank.RECOGNIZED, "recognized"))
    c = _without_small_end(doc, c) if c is not None else None
    if c is None:
        return None, "no capital in it"
    reason = first_reason(_AS_FOUND, doc, c)
    if reason is not None:
        return None, reason
    c = _relabelled(doc, c)
    c = _person_only(doc, c) if c.label == "PERSON" else c
    if c is None:
        return None, "nothing of a person is left of it"
    reason = first_reason(_AS_CUT, doc, c)
    return (c, "") if reason is None else (None, reason)


def _without_small_end(doc: Doc, c: Candidate) -> Candidate | None:
    """Return a candidate without the small words at its end ("Yonhap news agency"); None where all are small."""
    if not any(is_capitalised(t) for t in doc[c.start : c.end]):
        return None
    while not (is_capitalised(doc[c.end - 1]) or gazetteer.lookup(doc[c.start : c.end].text)):
        if c.end - c.start == 1:
            break
        c = replace(c, end=c.end - 1)
    return c


def _is_party(doc: Doc, c: Candidate) -> bool:
    parties = tuple(wordlist("party_mark"))
    return c.start > 0 and doc[c.start - 1].text == "(" and doc[c.start : c.end].text.startswith(parties)


def _is_part_of_office(doc: Doc, c: Candidate) -> bool:
    token = doc[c.start]
    if c.label != "ORG" or c.end - c.start > 1:
        return False
    return token.dep_ == "compound" and token.head.lower_ in column("roles", "role")


def _is_title(doc: Doc, c: Candidate) -> bool:
    word = doc[c.start].text
    return (
        c.end - c.start == 1
        and word in column("titles", "title")
        and word not in column("surnames", "surname")
    )


def _opens_sentence(doc: Doc, c: Candidate) -> bool:
    """Whether one word is written large by its place alone: "Rice prices rose"."""
    token = doc[c.start]
    if c.end - c.start > 1 or not token.is_sent_start:
        return False
    surname = c.label == "PERSON" and token.text in column("surnames", "surname")
    modifier = token.dep_ in ("compound", "amod") and token.head.is_lower
    return token.pos_ in _OPENING or (surname and modifier)


_AS_FOUND: tuple[Reason, ...] = (
    ("a lawmaker’s party and state", _is_party),  # "(D-Vt.)"
    ("part of an office", _is_part_of_office),  # "Defence" of "Defence Secretary"
    ("a title", _is_title),  # "Brig" of "Brig. Gen."
)
_AS_CUT: tuple[Reason, ...] = (("a common word that opens its sentence", _opens_sentence),)


def _relabelled(doc: Doc, c: Candidate) -> Candidate:
    """Return a candidate as an organization where it ends in a word of those or is an acronym."""
    words = doc[c.start : c.end]
    if c.label in _MAY_BE_BODIES and len(words) > 1 and words[-1].text in column("orgwords", "noun"):
        return c.relabelled("ORG")
    acronym = len(words) == 1 and words[0].is_upper and len(words[0].text) in _ACRONYM
    return c.relabelled("ORG") if acronym and c.label in _MAY_BE_ACRONYMS else c


def _person_only(doc: Doc, c: Candidate) -> Candidate | None:
    """Cut from a person's name the country, force or role that stands before it, and lower-case words."""
    start, end = c.start, c.end
    if end - start > 1 and asks(doc[start]):
        start += 1
    while start < end - 1 and (begins := _after_other_words(doc, start, end)) is not None:
        start = begins
    while end > start and not (is_capitalised(doc[end - 1]) or _is_hyphenated(doc, end - 1)):
        end -= 1
    return None if start >= end else replace(c, start=start, end=end)


def _after_other_words(doc: Doc, start: int, end: int) -> int | None:
    """Return where a name goes on after a country, body, role or title that it begins with; None for none."""
    if doc[start].text not in column("given", "name"):
        for last in range(end - 1, start, -1):
            entry = gazetteer.lookup(doc[start:last].text)
            if entry is not None and entry.label in _BEFORE_PERSON:
                return last
    role = doc[start].lower_ in column("roles", "role") or doc[start].text in column("titles", "title")
    return start + 1 if role else None


def asks(token: Token) -> bool:
    """Whether the word opens a question: "Will May resign?"."""
    return token.text in wordlist("asking") and bool(token.is_sent_start) and token.sent[-1].text == "?"


def _is_hyphenated(doc: Doc, i: int) -> bool:
    return i >= 2 and doc[i - 1].text == "-" and not doc[i - 1].whitespace_ and not doc[i - 2].whitespace_
