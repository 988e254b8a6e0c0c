"""Candidates of the recognizer and of the tables, each cut to the name in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from briefing.extract.document.provenance import NameRule
from briefing.extract.document.tokens import is_capitalised, starts_sentence
from briefing.extract.names import gazetteer
from briefing.extract.names.candidate import Candidate, Label, Rank, trim
from briefing.lexicon.lookup import column

_LABELS: dict[str, Label] = {
    "PERSON": "PERSON", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "FAC": "FAC", "NORP": "NORP",
}  # fmt: skip
_TABLES: dict[str, NameRule] = {"ORG": "organization", "NORP": "people", "SEAT": "seat"}
_PARTIES = ("D-", "R-", "I-")  # of an American lawmaker: "(D-Vt.)"
_ASKING = frozenset({"Will", "May", "Can"})


def recognized(doc: Doc) -> Iterator[Candidate]:
    """Yield what the entity recognizer found, cut to the name and relabelled where its words say so."""
    for ent in doc.ents:
        label = _LABELS.get(ent.label_)
        if label is None:
            continue
        c = trim(doc, Candidate(ent.start, ent.end, label, Rank.RECOGNIZED, "recognized"))
        if c is None or not any(is_capitalised(t) for t in doc[c.start : c.end]):
            continue
        if c.start and doc[c.start - 1].text == "(" and doc[c.start : c.end].text.startswith(_PARTIES):
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


def _is_common_modifier(token: Token, label: Label) -> bool:
    """Whether a lone "person" is a common word before its noun: "Rice prices rose"."""
    return (
        label == "PERSON" and token.text in column("surnames", "surname") and token.dep_ in ("compound", "amod")
        and token.head.is_lower
    )  # fmt: skip


def _person_only(doc: Doc, c: Candidate) -> Candidate | None:
    """Cut from a person's name the country, force or role that stands before it, and lower-case words."""
    start, end = c.start, c.end
    if end - start > 1 and asks(doc[start]):
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


def asks(token: Token) -> bool:
    """Whether the word opens a question: "Will May resign?"."""
    return token.text in _ASKING and bool(token.is_sent_start) and token.sent[-1].text == "?"


def _is_hyphenated(doc: Doc, i: int) -> bool:
    return i >= 2 and doc[i - 1].text == "-" and not doc[i - 1].whitespace_ and not doc[i - 2].whitespace_


def known(doc: Doc) -> Iterator[Candidate]:
    """Yield the names that the tables know."""
    for start, end, entry in gazetteer.matches(doc):
        token = doc[start]
        if _is_abbreviation(entry.name) and (start == 0 or doc[start - 1].text != ","):
            continue  # "Wash." is a state after "Spokane, " alone
        if end - start == 1 and entry.label in ("GPE", "LOC", "ORG", "FAC"):
            if token.text in column("surnames", "surname") and token.ent_type_ not in ("GPE", "LOC", "ORG"):
                continue
            if token.ent_type_ in ("DATE", "EVENT", "LAW", "WORK_OF_ART") and entry.label == "ORG":
                continue  # "Labor Day"
            if entry.place == "city" and not entry.capital and _is_part_of_person(token):
                continue
            if (
                starts_sentence(token)
                and token.pos_ not in ("PROPN", "NOUN", "ADJ")
                and token.ent_type_ == ""
            ):
                continue
        if entry.label == "ORG" and token.ent_type_ == "PERSON" and token.text in column("given", "name"):
            continue  # a store may have a person's name, but so do people
        label = "GPE" if entry.label == "SEAT" else entry.label
        yield Candidate(
            start, end, label, Rank.PATTERN if end - start > 1 else Rank.TABLE, _table_of(entry), entry.row
        )


def _table_of(entry: gazetteer.Entry) -> NameRule:
    if entry.label in _TABLES:
        return _TABLES[entry.label]
    return "country" if entry.place == "country" else "city" if entry.place == "city" else "region"


def _is_abbreviation(name: str) -> bool:
    return name.endswith(".") and name.count(".") == 1


def _is_part_of_person(token: Token) -> bool:
    """Whether the recognizer saw a person, by more than this word alone: it takes many a lone city for one."""
    if token.ent_type_ != "PERSON":
        return False
    beside = [token.nbor(step) for step in (-1, 1) if 0 <= token.i + step < len(token.doc)]
    return token.text in column("given", "name") or any(
        t.ent_type_ == "PERSON" or t.text in column("titles", "title") for t in beside
    )
