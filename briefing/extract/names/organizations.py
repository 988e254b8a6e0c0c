"""Candidates that end in a word of bodies: ministries, firms, clubs."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from briefing.extract.document import POSSESSIVE, is_capitalised, starts_sentence, words_of, written
from briefing.extract.names import gazetteer
from briefing.extract.names.assets import cap_end
from briefing.extract.names.candidate import Candidate, Rank
from briefing.lexicon.lookup import column, mapping, wordlist

_LONGEST_JOINT = 3  # connectors between two words of a name: "Food and the"
_EXPLAINED = 7  # tokens after a comma among which a noun for bodies stands
_OPENING = frozenset({"ADP", "SCONJ", "ADV", "DET"})


def _runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield maximal runs of capitalised words, connectors between them allowed."""
    large = words_of(doc).large
    i = 0
    while i < len(large):
        start = i
        i += 1
        if large[start]:
            while (end := _run_on(doc, i)) is not None:
                i = end
            yield start, i


def _run_on(doc: Doc, end: int) -> int | None:
    """Return the end of a run that goes on after ``end`` with connectors and a capital, or a hyphen; None where not."""
    ahead, size = end, len(doc)
    if ahead + 1 < size and doc[ahead].text in POSSESSIVE and is_capitalised(doc[ahead + 1]):
        kinds, owner = mapping("nominals", "noun", "kind"), doc[ahead - 1].lower_
        person = "person" in (kinds.get(owner), kinds.get(owner.removesuffix("s")))
        return ahead + 2 if person else None  # "Workers' Federation", "Sheriff's Office"
    while ahead < size and ahead - end < _LONGEST_JOINT and doc[ahead].lower_ in wordlist("name_joint"):
        ahead += 1
    if ahead == size:
        return None
    token = doc[ahead]
    if token.text == "-" and not doc[ahead - 1].whitespace_ and ahead + 1 < size:
        return ahead + 2
    new_sentence = ahead > end and token.is_sent_start
    goes_on = is_capitalised(token) and token.ent_type_ not in ("DATE", "TIME") and not new_sentence
    return ahead + 1 if goes_on else None


def organizations(doc: Doc) -> Iterator[Candidate]:
    """Yield runs that end in a word of organizations, or begin with one and go on with "of"."""
    words = column("orgwords", "noun")
    for start, end in _runs(doc):
        last = max((i for i in range(start, end) if doc[i].text in words), default=None)
        first = None if last is None else _first_of(doc, start, last)
        if first is None or last is None:
            continue
        split = _list_break(doc, first, last)
        if split is not None:
            yield Candidate(first, split, "ORG", Rank.PATTERN, "body")
            first = split + 1 + (doc[split + 1].lower_ == "the")
        stop = end if last + 1 < end and doc[last + 1].lower_ in ("of", "for") else last + 1
        if stop - first > 1:
            yield Candidate(first, stop, "ORG", Rank.PATTERN, "body")


def _first_of(doc: Doc, start: int, last: int) -> int | None:
    """Return where the name begins in a run: after articles, titles, connectors and whoever belongs to the body."""
    titles, first = column("titles", "title"), start
    while first <= last and (doc[first].lower_ in ("the", "a") or doc[first].text in titles):
        first += 1
    if first > last:
        return None
    placed = [
        i + 2 for i in range(first, last) if doc[i].text == "-" and doc[i + 1].lower_ in wordlist("placed_by")
    ]
    first = next((i for i in reversed(placed) if i < last), first)  # "Paris-based Solanum Group"
    while first < last and (
        doc[first].lower_ in wordlist("name_joint")
        or (starts_sentence(doc[first]) and doc[first].pos_ in _OPENING)
    ):
        first += 1
    return _after_person(doc, first, last)


def described(doc: Doc) -> Iterator[Candidate]:
    """Yield two or more capitalised words right after a noun for bodies: "the consultancy Harrow Risk"."""
    for token in written(doc, wordlist("body")):
        if token.is_lower and token.pos_ == "NOUN":
            end = cap_end(doc, token.i + 1)
            name = doc[token.i + 1 : end]
            if len(name) > 1 and (name.root.dep_ == "appos" or token.dep_ == "compound"):
                yield Candidate(name.start, name.end, "ORG", Rank.PATTERN, "described")


def described_after(doc: Doc) -> Iterator[Candidate]:
    """Yield two or more capitalised words that a noun for bodies explains: "Brakel Freight, a subsidiary of …"."""
    for token in written(doc, {","}):
        if token.i == 0 or not is_capitalised(doc[token.i - 1]):
            continue
        after = doc[token.i + 1 : token.i + 1 + _EXPLAINED]
        noun = next((t for t in after if t.lower_ in wordlist("body_after")), None)
        if (
            noun is None
            or after[0].lower_ not in wordlist("article")
            or noun.nbor(1).lower_ not in ("of", ",", "in")
        ):
            continue
        if any(t.text == "," or t.pos_ in ("VERB", "AUX", "ADP") for t in doc[token.i + 1 : noun.i]):
            continue
        start = token.i - 1
        while (
            start > doc[token.i - 1].sent.start
            and is_capitalised(doc[start - 1])
            and not _opens(doc, start - 1)
        ):
            start -= 1
        known = gazetteer.lookup(doc[start : token.i].text)
        if doc[start].text in column("given", "name") or doc[start].text in column("titles", "title"):
            continue
        if token.i - start > 1 and (known is None or known.label == "ORG"):
            yield Candidate(start, token.i, "ORG", Rank.PATTERN, "described")


def _opens(doc: Doc, i: int) -> bool:
    return starts_sentence(doc[i]) and doc[i].pos_ in _OPENING


def _after_person(doc: Doc, first: int, last: int) -> int:
    """Return where the organisation begins in "Ines Kohl of the University of Leeds", "Ines Kohl and the Red Front".

    Two words and more without a word of bodies are a person whatever they are, one only where it is a given name.
    """
    words = column("orgwords", "noun")
    for i in range(first + 1, last):
        if doc[i].text in words:
            break
        if doc[i].lower_ in ("of", "and"):
            given = doc[first].text in column("given", "name")
            full = doc[i].lower_ == "of" and i - first > 1 and gazetteer.lookup(doc[first:i].text) is None
            return i + 1 + (doc[i + 1].lower_ == "the") if given or full else first
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
