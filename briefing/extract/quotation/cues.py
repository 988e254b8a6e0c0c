"""What introduces a quotation: a speech verb with its subject, "according to", a speaker's colon."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from spacy.tokens import Doc, Span, Token

from briefing.extract.document import words_of
from briefing.extract.quotation.sources import NOMINAL, SUBJECTS, Range, nearby_subject, subject_of, tight
from briefing.lexicon import Row, table
from briefing.lexicon.lookup import wordlist

SPOKEN = frozenset({"say", "claim", "deny", "warn", "accuse", "promise", "threaten", "ask"})
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL_WORDS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "ADP"})
_PREPOSITIONS = frozenset({"by", "according"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
_BRACKETED = 6  # tokens of an abbreviation with its brackets
_NAMED_WITHIN = 7  # tokens after "according to"
_SAID_WITHIN = 12  # tokens after a quotation among which "she sighed" stands


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that introduce a quotation (tokens), who speaks, and the row of the table they are from."""

    start: int
    end: int
    source: Range | None
    row: Row | None
    passive: bool = False

    @property
    def kind(self) -> str:
        """What the cue does: say, claim, deny … or name for a phrase that only names the source."""
        return self.row["kind"] if self.row else "name"


@cache
def speech_verbs() -> Mapping[str, tuple[tuple[str, Row], ...]]:
    """Return the verbs of speech by lemma, each with its particle ("" for none), longest first."""
    verbs: dict[str, list[tuple[str, Row]]] = {}
    for row in table("speech"):
        if row["pos"] == "VERB":
            lemma, _, particle = row["verb"].partition(" ")
            verbs.setdefault(lemma, []).append((particle, row))
    return MappingProxyType({k: tuple(sorted(v, key=lambda e: -len(e[0]))) for k, v in verbs.items()})


def speech_row(token: Token) -> Row | None:
    """Return the row of the verb ``token`` is a form of, or None."""
    for particle, row in speech_verbs().get(token.lemma_.lower(), ()):
        if not particle or _has_particle(token, particle):
            return row
    return None


def _has_particle(token: Token, particle: str) -> bool:
    doc, words = token.doc, particle.split()
    return [t.lower_ for t in doc[token.i + 1 : token.i + 1 + len(words)]] == words


def find_cues(doc: Doc, quoted: bytearray, names: dict[int, Span]) -> list[Cue]:
    """Return the cues outside the quoted tokens, in the order of the text."""
    cues: list[Cue] = []
    verbs = speech_verbs()
    words = words_of(doc)
    for i, lower in enumerate(words.lower):
        if quoted[i] or not (words.lemmas[i] in verbs or lower in _PREPOSITIONS):
            continue
        token = doc[i]
        if lower == "by" and (reckoned := _by_count(token, names)):
            cues.append(reckoned)
        elif lower == "according" and i + 1 < len(doc) and doc[i + 1].lower_ == "to":
            cues.append(Cue(i, i + 2, _object(doc[i + 1], token, names, quoted), None))
        elif (
            words.lemmas[i] in verbs
            and token.pos_ in VERBAL
            and token.dep_ != "amod"
            and (row := speech_row(token))
        ):
            cues.append(_verb_cue(token, row, quoted, names))
    return cues


def _by_count(by: Token, names: dict[int, Span]) -> Cue | None:
    """Return the cue "by her own count", whose source is whoever counts."""
    noun = next((c for c in by.rights if c.dep_ == "pobj" and c.lower_ in wordlist("own_count")), None)
    whose = next((c for c in noun.lefts if c.dep_ == "poss"), None) if noun is not None else None
    if noun is None or whose is None or not (by.is_sent_start or by.doc[by.i - 1].text == ","):
        return None
    possessive = any(c.tag_ == "POS" for c in whose.rights)
    start, end = tight(whose, names, by.i + 1, noun.i)
    return Cue(by.i, noun.i + 1, (start, end - (possessive and by.doc[end - 1].tag_ == "POS")), None)


def _object(to: Token, according: Token, names: dict[int, Span], quoted: bytearray) -> Range | None:
    for preposition in (to, according):
        for child in preposition.children:
            if child.dep_ == "pobj" and child.i > to.i:
                return tight(child, names, to.i + 1, _wall(quoted, to.i + 1))
    nearest = next(
        (t for t in to.doc[to.i + 1 : to.i + 1 + _NAMED_WITHIN] if t.pos_ in {"NOUN", "PROPN", "PRON"}), None
    )
    return tight(nearest, names, to.i + 1, _wall(quoted, to.i + 1)) if nearest is not None else None


def _verb_cue(verb: Token, row: Row, quoted: bytearray, names: dict[int, Span]) -> Cue:
    end = verb.i + 1 + row["verb"].count(" ")
    if verb.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in verb.children):
        return Cue(verb.i, end, _agent(verb, names, quoted), row, passive=True)
    return Cue(verb.i, end, told_by(verb, quoted, names), row)


def told_by(verb: Token, quoted: bytearray, names: dict[int, Span]) -> Range | None:
    """Return the words for the subject of a verb of speech, outside the quoted tokens."""
    head = _beside(verb) or subject_of(_first_of(verb))
    if head is None or quoted[head.i] or head.lower_ in wordlist("empty_subject") or head.dep_ == "expl":
        return None
    low, high = _room(head.i, verb.i, quoted)
    return tight(head, names, low, high)


def _beside(verb: Token) -> Token | None:
    """Return the noun that stands where a speaker does, and that the parser gave to another verb.

    "It was shut, the police said on Monday", "The dam, said Orla Orr, had cracks".
    """
    doc, subjects = verb.doc, [c for c in verb.children if c.dep_ in SUBJECTS]
    if len(subjects) > 1 and subjects[-1].i > verb.i and doc[verb.i - 1].text == ",":
        return subjects[-1]
    if subjects or verb.tag_ not in FINITE:
        return None
    end = verb.i
    if doc[end - 1].text == ")":  # "the Harbour Board (HB) said"
        end = next((i for i in range(end - 1, max(0, end - _BRACKETED), -1) if doc[i].text == "("), end)
    start = end
    while start > 0 and doc[start - 1].pos_ in NOMINAL_WORDS:
        start -= 1
    nouns = [t for t in doc[start:end] if t.pos_ in NOMINAL and t.head.i < start]
    return nouns[-1] if nouns and start > 0 and doc[start - 1].text == "," else None


def _first_of(verb: Token) -> Token:
    """Return the verb of speech that ``verb`` goes on from, where the parser joined it to the report.

    "She said the road was shut and warned that …": it is she who warned.
    """
    head = verb.head
    if verb.dep_ != "conj" or any(child.dep_ in SUBJECTS for child in verb.children):
        return verb
    while head.dep_ == "conj" and head.head.i != head.i:
        head = head.head
    spoken = head.dep_ == "ccomp" and head.head.tag_ == verb.tag_ and speech_row(head.head) is not None
    return head.head if spoken else verb


def _agent(verb: Token, names: dict[int, Span], quoted: bytearray) -> Range | None:
    for child in verb.children:
        if child.dep_ == "agent":
            for noun in child.children:
                if noun.dep_ == "pobj":
                    return tight(noun, names, child.i + 1, _wall(quoted, child.i + 1))
    return None


def _wall(quoted: bytearray, start: int) -> int:
    found = quoted.find(1, start)
    return len(quoted) if found < 0 else found


def _room(head: int, verb: int, quoted: bytearray) -> Range:
    """Return the stretch around ``head`` free of quoted tokens and on its side of the verb."""
    low = quoted.rfind(1, 0, head) + 1
    high = _wall(quoted, head)
    return (max(low, verb + 1), high) if head > verb else (low, min(high, verb))


def with_source(cue: Cue, doc: Doc, low: int, high: int, names: dict[int, Span]) -> Cue:
    """Return the cue with the speaker found by position where the parse told none."""
    if (cue.source is not None and low <= cue.source[0] < high) or cue.passive:
        return cue
    near = nearby_subject(doc, cue.start, low, high, names)
    return Cue(cue.start, cue.end, near or cue.source, cue.row)


def manner_cue(doc: Doc, low: int, high: int, names: dict[int, Span]) -> Cue | None:
    """Return a verb of any kind that stands where "said X" or "X said" would: "…," she sighed."""
    verb = next(
        (t for t in doc[low : min(high, low + _SAID_WITHIN)] if t.pos_ == "VERB" and t.tag_ in FINITE), None
    )
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None) if verb is not None else None
    if verb is None or subject is None or not low <= subject.i < high:
        return None
    if min(subject.left_edge.i, verb.i) != low:
        return None
    return Cue(verb.i, verb.i + 1, tight(subject, names, low, high), None)


def form_cue(doc: Doc, low: int, high: int, names: dict[int, Span]) -> Cue | None:
    """Return a verb of speech by its form alone, next to a noun at ``low``: "…," deadpanned Orr, "…," a note warned."""
    if low >= high:
        return None
    if doc[low].is_lower and (row := _row_by_form(doc[low])) and doc[low].pos_ != "NOUN":
        near = nearby_subject(doc, low, low, high, names)
        return Cue(low, low + 1, near, row) if near is not None else None
    end = low
    while (
        end < high
        and doc[end].pos_ in NOMINAL_WORDS - {"ADP"}
        and not (doc[end].is_lower and _row_by_form(doc[end]))
    ):
        end += 1
    nouns = [t for t in doc[low:end] if t.pos_ in NOMINAL]
    row = _row_by_form(doc[end]) if nouns and end < high and doc[end].is_lower else None
    if row is None:
        return None
    source = tight(nouns[-1], names, low, end) if nouns[-1].i in names else (low, end)
    return Cue(end, end + 1, source, row)


def has_content(verb: Token, cue: Cue) -> bool:
    """Tell whether a verb of speech has something of its own to say: "asked for order", "disputed the count"."""
    if cue.kind == "manner" or " " in (cue.row["verb"] if cue.row else ""):
        return True
    told = verb.lemma_.lower() in wordlist("tells_somebody")
    return any(
        (c.dep_ == "dobj" and not told)
        or c.dep_ in {"xcomp", "ccomp"}
        or (c.dep_ == "prep" and c.lower_ in wordlist("topic_of_speech"))
        for c in verb.rights
    )


def label_cue(doc: Doc, low: int, colon: int, names: dict[int, Span]) -> Cue | None:
    """Return a verb of speech right before a colon that the tagger took for another word."""
    verb = doc[colon - 1]
    if colon - 1 <= low or not (row := _row_by_form(verb)):
        return None
    nouns = [t for t in doc[low : colon - 1] if t.pos_ in {"NOUN", "PROPN", "PRON"} and t.dep_ in SUBJECTS]
    if not nouns:
        return None
    return Cue(verb.i, verb.i + 1, tight(nouns[0], names, low, verb.i), row)


def _row_by_form(token: Token) -> Row | None:
    form = token.lower_
    stem = form.removesuffix("ed")
    for lemma in (
        form,
        form.removesuffix("s"),
        stem,
        form.removesuffix("d"),
        stem[:-1] if stem[-2:-1] == stem[-1:] else stem,
    ):
        for particle, row in speech_verbs().get(lemma, ()):
            if not particle:
                return row
    return None
