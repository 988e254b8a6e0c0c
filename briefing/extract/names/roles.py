"""Roles: "North Korea's defence minister, …", "…, an analyst at …", tied to the names they describe."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from briefing.extract.document import POSSESSIVE, RoleNode, layers, names_within, sentence_of, words_of
from briefing.lexicon.lookup import column, wordlist

_LONGEST = 4  # words in the longest role of the table
_LEFT = frozenset({"compound", "amod", "poss", "nmod", "case", "det", "nummod"})
_MAX = 14  # tokens in an apposition that is still a role


def find_roles(doc: Doc) -> Iterator[RoleNode]:
    """Yield each role with the person it is tied to."""
    persons = [span for span in layers.of(doc).names if span.label_ == "PERSON"]
    seen: set[str] = set()
    for span in persons:
        found = [*_before(doc, span), *_after(doc, span)]
        yield from found
        if not found and span.text not in seen:
            yield from _announced(doc, span)
        seen.add(span.text)


def role_ending_at(doc: Doc, end: int) -> int | None:
    """Return the start of the longest role of the table that ends at ``end``, or None."""
    roles, between = column("roles", "role"), words_of(doc).between
    for start in range(max(0, end - _LONGEST), end):
        words = between(start, end).lower()
        if words in roles or words.replace("-", " ") in roles:
            return start
    return None


def _before(doc: Doc, name: Span) -> Iterator[RoleNode]:
    end = name.start
    if end and doc[end - 1].text == "," and not (name.start and doc[end - 1].is_sent_start):
        end -= 1
    while end and doc[end - 1].text in column("titles", "title") and role_ending_at(doc, end) is None:
        end -= 1
    start = role_ending_at(doc, end)
    if start is None and end < name.start:
        start = _governing_role(doc, end)
    if start is None or (end < name.start and doc[end].text == "," and not _is_description(doc, start)):
        return
    if _is_deed(doc, start, end) or doc[end - 1].lower_ in wordlist("of_kin"):
        return
    edge = _left_edge(doc, start)
    if end == name.start and name.root.left_edge.i <= start:
        edge = max(edge, name.root.left_edge.i)
    yield RoleNode(edge, end, (name.start, name.end))


def _is_deed(doc: Doc, start: int, end: int) -> bool:
    """Whether the word is a verb here and no role: "she accused Jacob Lorne", not "the accused Jacob Lorne"."""
    verb = end - start == 1 and doc[start].tag_ in ("VBD", "VBN", "VBP")
    return verb and (doc[start].tag_ == "VBD" or any(c.dep_ in ("nsubj", "aux") for c in doc[start].children))


def _announced(doc: Doc, name: Span) -> Iterator[RoleNode]:
    """Yield the role that the sentence before gives its subject where this one goes on with the name."""
    sent = name.sent
    if sent.start == 0 or name.root.dep_ != "nsubj" or name.start != sent.start:
        return
    for token in doc[sent.start - 1].sent:
        if token.dep_ != "nsubj" or token.head.dep_ != "ROOT" or token.tag_ != "NN":
            continue
        start = role_ending_at(doc, token.i + 1)
        if start is None or not _is_description(doc, start):
            continue
        edge = _left_edge(doc, start)
        if start - edge > 1:  # "the striker" alone picks up somebody named before
            yield RoleNode(edge, token.i + 1, (name.start, name.end))


def _governing_role(doc: Doc, end: int) -> int | None:
    """Return the start of a role that a phrase goes on: "the head of the agency, Ines Kohl"."""
    token = doc[end - 1]
    while (
        token.dep_ == "pobj"
        and token.head.lower_ in wordlist("belonging")
        and token.head.head.i < token.head.i
    ):
        token = token.head.head
        start = role_ending_at(doc, token.i + 1)
        if start is not None:
            return start
    return None


def _is_description(doc: Doc, start: int) -> bool:
    """Whether "minister, No" is a description and its name, not two people in a list."""
    edge = _left_edge(doc, start)
    return edge < start and (
        doc[edge].lower_ in wordlist("article") | wordlist("possessive")
        or any(t.text in POSSESSIVE for t in doc[edge:start])
    )


def _left_edge(doc: Doc, start: int) -> int:
    sentence, _ = sentence_of(doc[start])
    edge = start
    while edge > sentence:
        token = doc[edge - 1]
        if _tells_when(token) and doc[edge].text not in POSSESSIVE:
            break  # "In March Judge X", "Tomorrow Prosecutor Y"
        if (
            token.text in POSSESSIVE
            or token.tag_ in ("NN", "NNP", "NNPS", "NNS", "JJ", "POS", "PRP$", "HYPH", "VBN")
            or token.lower_ in wordlist("article")
        ):
            if (token.tag_ == "VBN" and token.dep_ not in _LEFT) or (
                token.head.i < edge - 1 and token.text not in POSSESSIVE
            ):
                break
            if token.lower_ in wordlist("placing") and doc[edge - 2].tag_ not in ("DT", "PRP$", "POS"):
                break  # "past goalkeeper X", but "the past president"
            edge -= 1
            if token.lower_ in wordlist("article") or token.tag_ == "PRP$":
                break
        else:
            break
    return edge


def _tells_when(token: Token) -> bool:
    calendar = token.text in wordlist("day") | wordlist("month")
    return token.lower_ in wordlist("day_told") or (calendar and token.i > 0 and token.nbor(-1).tag_ != "DT")


def _after(doc: Doc, name: Span) -> Iterator[RoleNode]:
    at = name.end
    if at + 1 >= len(doc) or doc[at].text != ",":
        return
    sentence_end = name.sent.end
    stop = at + 1
    while (
        stop < sentence_end
        and stop - at <= _MAX
        and doc[stop].text not in {",", ";", ".", "”", '"', "—", "–", ":", "("}
    ):
        if doc[stop].lower_ in wordlist("relative") or doc[stop].tag_ in ("VBD", "VBZ", "VBP", "MD"):
            break
        stop += 1
    for end in range(at + 2, stop + 1):
        start = role_ending_at(doc, end)
        if start is None or (end < stop and role_ending_at(doc, end + 1) is not None):
            continue
        if any(other.label_ == "PERSON" for other in names_within(doc, end, end + 1)):
            return  # "X, Minister Y and others": the role is Y's
        if doc[at + 1].tag_ in ("DT", "PRP$", "NN", "NNP", "JJ", "NNS", "NNPS") and not any(
            t.tag_ in ("IN", "CC", "VBG") for t in doc[at + 1 : start]
        ):
            yield RoleNode(at + 1, stop, (name.start, name.end))
            return
