"""Candidates whom the words beside them introduce: "Ana Roe, 54,", "her lawyer, Ana Roe", "Ana ‘Bo’ Roe"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from briefing.extract.document import (
    in_headline,
    is_capitalised,
    root_of,
    sentence_of,
    starts_sentence,
    words_of,
)
from briefing.extract.names import gazetteer
from briefing.extract.names.candidate import Candidate, Rank
from briefing.extract.names.roles import role_ending_at
from briefing.lexicon.lookup import column, mapping, wordlist

_OPENING = frozenset("\"“'‘")
_CLOSING = frozenset("\"”'’")
_JOINTS = frozenset("’'-–")
_LONGEST_NICKNAME = 3  # words
_LONGEST = 4  # words of a name, particles and hyphens apart
_OLDEST = 110  # years
_DESCRIPTION = 5  # tokens after a comma among which a role ends
_CLAUSE = 8  # tokens before a name among which stands that it is given
_MODIFIERS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "PART", "NUM", "VERB", "PUNCT"})
_AFTER_ROLE = frozenset(
    {",", "of", "at", "for", "in", "with", "who", "from", "on", ".", "and", ")", ";", "to"}
)


def introduced(doc: Doc) -> Iterator[Candidate]:
    """Yield those whom a nickname, an age or a role beside the name shows to be persons."""
    words = words_of(doc)
    for i, form in enumerate(words.forms):
        if form in _OPENING:
            yield from _nicknamed(doc, i)
        elif form in ",(":
            yield from _described_after(doc, i)
            yield from _named_by_role(doc, i, i + 1)
        elif words.large[i]:
            yield from _named_by_role(doc, i, i)
            yield from _called(doc, i)


def _nicknamed(doc: Doc, mark: int) -> Iterator[Candidate]:
    """Yield the full name around a nickname in quotation marks: "Ana ‘Bo’ Roe"."""
    end = mark + 1
    while end < len(doc) and is_capitalised(doc[end]) and end - mark <= _LONGEST_NICKNAME:
        end += 1
    closed = mark > 0 and mark + 1 < end < len(doc) - 1 and doc[end].text in _CLOSING
    if not closed or not (is_capitalised(doc[mark - 1]) and is_capitalised(doc[end + 1])):
        return
    apart = doc[mark - 1].whitespace_ and not doc[mark].whitespace_ and doc[end].whitespace_
    start, last = _start_of_name(doc, mark), _end_of_name(doc, end + 1)
    told = not in_headline(doc[mark]) or doc[start].text in column("given", "name")
    if apart and told and start < mark and last > end + 1:
        yield Candidate(start, last, "PERSON", Rank.DEFINED, "nickname")


def _described_after(doc: Doc, comma: int) -> Iterator[Candidate]:
    """Yield the name before a comma or bracket that an age, ", who" with an age, or a role follows."""
    if comma == 0 or comma + 1 >= len(doc) or not is_capitalised(doc[comma - 1]):
        return
    start = _start_of_name(doc, comma)
    cut = start > 0 and doc[start - 1].text in _JOINTS  # "de’ Rossi"
    if start == comma or cut or not _is_unknown(doc, start, comma):
        return
    several = comma - start > 1
    rank = Rank.PATTERN if several else Rank.TABLE
    if doc[comma].text == "," and doc[comma + 1].lower_ == "who":
        yield Candidate(start, comma, "PERSON", rank, "described-person")
    elif _is_age(doc, comma) and (several or not _is_located(doc[start])):
        yield Candidate(start, comma, "PERSON", Rank.PATTERN, "age")
    elif (
        several
        and doc[comma].text == ","
        and _is_role_after(doc, comma)
        and not _is_located(root_of(doc, start, comma))
    ):
        yield Candidate(start, comma, "PERSON", Rank.PATTERN, "described-person")


def _named_by_role(doc: Doc, end: int, start: int) -> Iterator[Candidate]:
    """Yield the name that a role in small letters stands before: "coach Ana Roe", "her brother, Bo,"."""
    role = _role_ending_at(doc, end) if end and doc[end - 1].is_lower else None
    if role is None or start >= len(doc) or not is_capitalised(doc[start]) or doc[start].is_sent_start:
        return
    last = _end_of_name(doc, start)
    several, apart = last - start > 1, start > end
    closed = last < len(doc) and doc[last].text in ",."
    if not _is_unknown(doc, start, last) or doc[start].text in column("titles", "title"):
        return
    if several and (not apart or closed) and (not apart or _is_owned(doc, role)):
        yield Candidate(start, last, "PERSON", Rank.PATTERN, "role")
    elif last > start and apart and closed and doc[last].text == "," and _is_owned(doc, role):
        yield Candidate(start, last, "PERSON", Rank.TABLE, "role")


def _called(doc: Doc, start: int) -> Iterator[Candidate]:
    """Yield what somebody calls himself or gives as his name: "who gave his name only as Bo"."""
    lower = words_of(doc).lower
    if start < 2 or lower[start - 1] not in wordlist("name_as"):
        return
    words = set(lower[max(sentence_of(doc[start])[0], start - _CLAUSE) : start])
    if words & wordlist("name_given") and words & wordlist("of_person"):
        last = _end_of_name(doc, start)
        if last > start:
            yield Candidate(start, last, "PERSON", Rank.DEFINED, "called-person")


def _start_of_name(doc: Doc, end: int) -> int:
    """Return where the run of capitalised words before ``end`` begins that may be a person's name."""
    start, first, words = end, sentence_of(doc[end - 1])[0], 0
    while start > first and words < _LONGEST:
        token = doc[start - 1]
        joint = start < end and (token.text == "-" or token.text in wordlist("name_particle"))
        if not (
            joint or (is_capitalised(token) and (token.is_alpha or "." in token.text or "’" in token.text))
        ):
            break
        if token.text in column("titles", "title") or (
            start < end and role_ending_at(doc, start) is not None
        ):
            break
        words += is_capitalised(token)
        start -= 1
    while start < end and (not is_capitalised(doc[start]) or _opens(doc[start])):
        start += 1
    return start


def _opens(token: Token) -> bool:
    """Whether a word owes its capital to its place: "But", "Yesterday"."""
    word = token.lower_ in wordlist("opener") | wordlist("determiner")
    return starts_sentence(token) and (word or token.pos_ in ("ADP", "ADV", "SCONJ", "DET", "CCONJ", "PRON"))


def _end_of_name(doc: Doc, start: int) -> int:
    """Return the end of the run of capitalised words from ``start`` that may be a person's name."""
    end, words = start, 0
    while end < len(doc) and words < _LONGEST and not (end > start and doc[end].is_sent_start):
        token = doc[end]
        hyphen = end > start and token.text == "-" and not doc[end - 1].whitespace_ and end + 1 < len(doc)
        joint = (
            end > start
            and token.text in wordlist("name_particle")
            and is_capitalised(doc[min(end + 1, len(doc) - 1)])
        )
        if not (is_capitalised(token) or hyphen or joint):
            break
        if token.ent_type_ in ("DATE", "TIME"):
            break
        words += is_capitalised(token)
        end += 1 + hyphen  # "Mi-rae"
    return end


def _is_unknown(doc: Doc, start: int, end: int) -> bool:
    """Whether no table knows the words, nor the last of them as one of bodies or places."""
    words = words_of(doc)
    first, last, name = words.forms[start], words.forms[end - 1], words.between(start, end)
    if end <= start or name.isupper() or not wordlist("day").isdisjoint(words.forms[start:end]):
        return False
    body = last in column("orgwords", "noun") or words.lower[end - 1] in column("geonouns", "noun")
    known = gazetteer.lookup(name) is not None or gazetteer.lookup(first) is not None
    return not body and not (known and first not in column("given", "name"))


def _is_age(doc: Doc, comma: int) -> bool:
    """Whether an age stands between a comma and the next one: ", 54,", "(54)", ", aged 54"."""
    at = comma + 1
    at += doc[at].lower_ in wordlist("aged") and at + 1 < len(doc)
    number = doc[at].text
    if not number.isdigit() or not 0 < int(number) < _OLDEST or at + 1 >= len(doc):
        return False
    return doc[at + 1].text in {",", ")", ".", ";"} and (doc[comma].text == "(") == (doc[at + 1].text == ")")


def _is_role_after(doc: Doc, comma: int) -> bool:
    """Whether the words after a comma are a role and go on as a description: ", chief economist at"."""
    for end in range(comma + 2, min(comma + 2 + _DESCRIPTION, len(doc))):
        if doc[end - 1].pos_ not in _MODIFIERS or doc[end - 1].text == ",":
            return False
        if doc[end].lower_ in _AFTER_ROLE and (role := _role_ending_at(doc, end)) is not None:
            return role > comma
    return False


def _role_ending_at(doc: Doc, end: int) -> int | None:
    """Return where a role or another noun for one person begins that ends at ``end``, but none that bodies have too."""
    noun = doc[end - 1]
    if noun.lower_ in wordlist("role_of_bodies") or noun.pos_ == "VERB":
        return None
    role = role_ending_at(doc, end)
    person = noun.tag_ == "NN" and mapping("nominals", "noun", "kind").get(noun.lower_) == "person"
    return end - 1 if role is None and person else role


def _is_owned(doc: Doc, role: int) -> bool:
    """Whether an article or a possessive shows that one person has the role: "her brother", "the club's coach"."""
    before = doc[max(sentence_of(doc[role])[0], role - _DESCRIPTION) : role]
    return any(t.lower_ in wordlist("article") | wordlist("possessive") or t.tag_ == "POS" for t in before)


def _is_located(root: Token) -> bool:
    return root.dep_ == "pobj" and root.head.lower_ in wordlist("placing")
