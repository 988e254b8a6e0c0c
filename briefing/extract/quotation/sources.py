"""Who speaks: the subject of a speech verb, and the tightest words that name it."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Span, Token

from briefing.extract.document import layers
from briefing.extract.syntax.relatives import antecedent
from briefing.lexicon import table
from briefing.lexicon.lookup import mapping, wordlist

Range = tuple[int, int]

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
NAMED = frozenset({"PERSON", "ORG", "GPE", "ASSET"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
BEARERS = frozenset({"PERSON", "ORG"})  # whose name may stand beside what they are
QUANTITIES = frozenset({"NUM", "ADJ", "DET"})  # "one of them said", "many say"
_CLIMB = 6  # the deepest parse that is followed
_LISTED = 4  # tokens between a noun and the next of a list with it


def named_spans(doc: Doc) -> dict[int, Span]:
    """Return, for each token of a name, the name it belongs to."""
    spans = layers.of(doc).names
    return {i: span for span in spans if span.label_ in NAMED for i in range(span.start, span.end)}


def subject_of(verb: Token) -> Token | None:
    """Return the head of the subject of ``verb``, looking up through "and said" and ", saying"."""
    for _ in range(_CLIMB):
        for child in verb.children:
            if child.dep_ in SUBJECTS and (child.pos_ in NOMINAL | QUANTITIES or child.is_title):
                return antecedent(child) or child
        if verb.dep_ == "acl" and verb.head.pos_ in NOMINAL and verb.head.i < verb.i:
            return _issuer(verb.head) or verb.head
        if verb.dep_ == "pcomp" and verb.head.lower_ == "as":
            return next((c for c in verb.head.head.children if c.dep_ in {"dobj", "nsubjpass"}), None)
        if verb.dep_ == "relcl" and verb.head.i < verb.i and verb.tag_ != "VBN":
            return None
        if verb.dep_ in {"conj", "advcl", "xcomp", "pcomp", "dep"} and verb.head.i != verb.i:
            verb = verb.head
            continue
        if verb.dep_ == "prep" and verb.head.i != verb.i:
            verb = verb.head
            continue
        return None
    return None


def _issuer(noun: Token) -> Token | None:
    """Return who made the statement that speaks: "the army issued a statement saying"."""
    if noun.dep_ != "dobj" or noun.lemma_.lower() not in _texts():
        return None
    return next((c for c in noun.head.children if c.dep_ == "nsubj" and c.pos_ in NOMINAL), None)


@cache
def _texts() -> frozenset[str]:
    return frozenset(row["verb"] for row in table("speech") if row["pos"] == "NOUN" and row["kind"] == "say")


def tight(head: Token, names: dict[int, Span], low: int, high: int) -> Range:
    """Return the tightest words for the noun ``head`` within ``low:high``: its name, or the phrase."""
    if head.pos_ == "PRON":
        return head.i, head.i + 1
    own = _name_at(head.i, names, low, high)
    if own:
        return own
    start, end = phrase(head, low, high)
    if named := _called(head, end, names, low, high):
        return named
    inside = [i for i in range(start, end) if i in names and names[i].label_ == "ORG"]
    if head.lemma_.lower() in wordlist("speaks_for"):
        if inside and (name := _name_at(inside[0], names, low, high)):
            return name
        return _spoken_for(head, low, high) or (start, end)
    if inside and _leads_to(names[inside[0]], head) and head.lemma_.lower() in organisations():
        return max(names[inside[0]].start, low), head.i + 1  # "the state-run Iskra news agency"
    return start, end


def _called(head: Token, end: int, names: dict[int, Span], low: int, high: int) -> Range | None:
    """Return the name that a phrase is given beside it: "its lawyer, Ruth Orr", "the agency Acme Ratings"."""
    spoken_for = (t for prep in head.children if prep.dep_ == "prep" for t in prep.children)
    for child in (*head.children, *(g for t in spoken_for for g in t.children)):  # "a spokesman for X, Y,"
        if child.dep_ == "appos" and child.i in names and names[child.i].label_ in BEARERS:
            return _name_at(child.i, names, low, high)
    comma = end < high and head.doc[end].text == ","
    at = end + comma
    while end < at < high and at not in names and head.doc[at].tag_ == "NNP":  # "its spokesman, Cmdr. X"
        at += 1
    if at >= high or at not in names or names[at].start != at or names[at].label_ != "PERSON":
        return None
    after = head.doc[names[at].end : names[at].end + 1]
    if comma and any(not t.is_punct for t in after) and not _is_one_person(head):
        return None  # "According to polls, Ruth Orr leads"
    return _name_at(at, names, low, high)


def _is_one_person(noun: Token) -> bool:
    return noun.tag_ == "NN" and mapping("nominals", "noun", "kind").get(noun.lemma_.lower()) == "person"


def _leads_to(name: Span, head: Token) -> bool:
    between = head.doc[name.end : head.i] if name.end <= head.i else ()
    return name.end <= head.i and all(token.head == head and token.dep_ == "compound" for token in between)


def _spoken_for(head: Token, low: int, high: int) -> Range | None:
    """Return whom a spokesman speaks for."""
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in wordlist("speaking_for"):
            noun = next((c for c in child.rights if c.dep_ == "pobj"), None)
            return phrase(noun, max(low, child.i + 1), high) if noun is not None else None
    return None


@cache
def organisations() -> frozenset[str]:
    """Return the nouns that end an organisation's name, in lower case."""
    return frozenset(row["noun"].lower() for row in table("orgwords"))


def phrase(head: Token, low: int, high: int) -> Range:
    """Return the noun phrase of ``head`` without what follows a comma or hangs on as a clause."""
    start, end = head.left_edge.i, head.i + 1
    for child in head.rights:
        if child.dep_ == "prep" and child.i == end and child.lower_ in wordlist("belonging"):
            end = max(end, _flat_end(child))
        elif child.dep_ in {"case", "nummod", "compound", "flat"} and child.i == end:
            end = child.i + 1
        elif child.dep_ == "conj" and child.pos_ in NOMINAL and child.i - end <= _LISTED:
            end = max(end, phrase(child, low, high)[1])
    start, end = max(start, low), min(_whole_word(head.doc, end), high)
    while start < end - 1 and (head.doc[start].is_punct or head.doc[start].dep_ in {"cc", "mark"}):
        start += 1
    return (start, end) if start < end else (head.i, head.i + 1)


def _whole_word(doc: Doc, end: int) -> int:
    """Return where a word ends that the tokenizer cuts at its hyphen: "the e-mails"."""
    while (
        end + 1 < len(doc) and doc[end].text == "-" and not (doc[end - 1].whitespace_ or doc[end].whitespace_)
    ):
        end += 2
    return end


def _flat_end(token: Token) -> int:
    """Return the end of what hangs on ``token``, before any comma or clause."""
    end = token.i + 1
    for item in token.subtree:
        if item.i < token.i:
            continue
        if (
            (item.is_punct and item.text not in {"-", "’", "'"})
            or item.dep_ in {"relcl", "acl"}
            or item.lower_ in wordlist("relative")
            or item.i > end
        ):
            break
        end = item.i + 1
    return end


def _name_at(i: int, names: dict[int, Span], low: int, high: int) -> Range | None:
    if i not in names:
        return None
    span = names[i]
    start, end = max(span.start, low), min(span.end, high)
    doc = span.doc
    while start < end - 1 and (doc[start].lower_ in wordlist("article") or doc[start].is_punct):
        start += 1
    while end - 1 > start and (doc[end - 1].tag_ == "POS" or doc[end - 1].is_punct):
        end -= 1
    return (start, end) if start <= i < end else None


def nearby_subject(doc: Doc, verb: int, low: int, high: int, names: dict[int, Span]) -> Range | None:
    """Return the speaker by position, where the parse tells none: before the verb, or after it ("said X")."""
    first = verb == low or doc[verb - 1].text == ","
    return (_inverted(doc, verb, high, names) if first else None) or subject_before(doc, verb, low, names)


def _inverted(doc: Doc, verb: int, high: int, names: dict[int, Span]) -> Range | None:
    stop = verb + 1
    while stop < high and (
        doc[stop].pos_ in {"DET", "ADJ", "NOUN", "PROPN", "PRON", "PART"}
        or (
            doc[stop].lower_ == "of" and stop + 2 < high and doc[stop + 2].pos_ == "PROPN"
        )  # "Chief of Police X"
    ):
        stop += 1
    nouns = [token for token in doc[verb + 1 : stop] if token.pos_ in NOMINAL]
    if not nouns and verb + 1 < high and doc[verb + 1].is_title:
        return verb + 1, verb + 2
    if not nouns or nouns[-1].dep_ == "dative":
        return None
    return tight(nouns[-1], names, verb + 1, high)


def subject_before(doc: Doc, verb: int, low: int, names: dict[int, Span]) -> Range | None:
    """Return the nearest subject before ``verb`` in its clause, or the name right before it."""
    if verb > low and doc[verb - 1].is_title and doc[verb - 1].is_alpha:
        return tight(doc[verb - 1], names, low, verb) if doc[verb - 1].pos_ in NOMINAL else (verb - 1, verb)
    for i in range(verb - 1, low - 1, -1):
        token = doc[i]
        if token.is_space or token.text in {".", ";", ":", "!", "?"}:
            return None
        if (
            token.dep_ in SUBJECTS
            and (token.pos_ in NOMINAL or token.is_title)
            and token.lower_ not in wordlist("empty_subject") | wordlist("relative")
        ):
            return tight(token, names, low, verb)
    return None
