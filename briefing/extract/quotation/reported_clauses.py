"""The clause that a verb, a noun or an adjective of speech brings in, as the parse shows it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Span, Token

from briefing.extract.document import words_of
from briefing.extract.quotation.cues import FINITE, SPOKEN, VERBAL, Cue, speech_row
from briefing.extract.quotation.report_ends import TIMES, is_time, last_clause, report_end
from briefing.extract.quotation.sources import SUBJECTS, Range, subject_of, tight
from briefing.lexicon import Row, cells, table
from briefing.lexicon.lookup import wordlist

COMMAS = frozenset({",", "—", "–", "-", ":", ";"})
THAT_HEADS = frozenset({"relcl", "acl", "advcl", "ccomp", "conj", "dep"})
FINDERS = frozenset({"court", "committee", "ministry", "agency"})  # kinds of organisation that find out
FEW = 4  # words that may stand between an attribution and its comma
SPOKEN_NOUNS = frozenset({"say", "claim", "deny", "warn", "accuse", "promise", "threaten", "think"})
NOUN_CLAUSES = frozenset({"acl", "ccomp", "relcl"})


def finite(clause: Token) -> bool:
    """Tell whether a clause is finite or opens with "that": "he wins", not "to have won"."""
    if clause.tag_ in FINITE or clause.tag_ == "MD" or any(c.lower_ == "that" for c in clause.lefts):
        return True
    helpers = (c for c in clause.children if c.dep_ in {"aux", "auxpass", "cop"})
    return any(c.tag_ in FINITE or c.tag_ == "MD" for c in helpers)


def reported_clause(verb: Token, kind: str, low: int, high: int, quoted: bytearray) -> Token | None:
    """Return the head of the reported clause of ``verb`` within ``low:high``."""
    best: Token | None = None
    for child in verb.children:
        inside = quoted[child.i] and quoted[child.left_edge.i]
        if child.dep_ != "ccomp" or inside or not low <= child.i < high or not finite(child):
            continue
        if verb.i < child.i and _closed(verb):
            continue
        if any(c.dep_ == "mark" and c.lower_ in wordlist("sequence") for c in child.lefts):
            continue  # "…, she said on Friday, a day after they had fled"
        if kind == "accuse" and verb.i < child.i and not is_marked(child):
            continue  # "condemned the raid they led" reports nothing
        if child.i < verb.i and has_object(verb):
            continue  # "France sent doctors, Spain promised tents": two deeds
        if best is None or best.i < verb.i < child.i:
            best = child
    return best or (_after_that(verb, high) if kind != "accuse" else None)


def _closed(verb: Token) -> bool:
    """Tell whether a semicolon ends the words of an attribution: "…, she said on Friday; the road was shut"."""
    after = verb.doc[verb.i + 1 : verb.sent.end]
    return next((t.text == ";" for t in after if t.text == ";" or t.pos_ in VERBAL), False)


def has_object(verb: Token) -> bool:
    """Tell whether a verb of speech has an object of its own that is not whom it is told to."""
    if verb.lemma_.lower() in wordlist("tells_somebody"):
        return False
    return any(c.dep_ == "dobj" and c.ent_type_ not in TIMES and c.i > verb.i for c in verb.children)


def denied_deed(verb: Token, high: int) -> list[Range]:
    """Read "denied having met her": the gerund that a verb of denial brings in."""
    start = verb.i + 1
    while start < high and verb.doc[start].pos_ == "ADV":
        start += 1
    if start >= high or verb.doc[start].tag_ != "VBG":
        return []
    deed = verb.doc[start]
    while deed.head.i > verb.i and deed.head.i != deed.i:
        deed = deed.head
    return [(verb.i + 1, min(high, deed.right_edge.i + 1))] if deed.head == verb else []


def wonders(verb: Token, clause: Token) -> bool:
    """Tell whether a clause is a question: asked, "whether it was safe", or doubted, "questioned how it fell"."""
    return verb.lemma_ == "question" or any(
        c.dep_ == "mark" and c.lower_ in {"whether", "if"} for c in clause.lefts
    )


def withheld(verb: Token, kind: str) -> bool:
    """Tell whether nothing is said: "did not say", "said nothing", "refused to say", "accused of thinking"."""
    if any(c.dep_ == "dobj" and c.lower_ in wordlist("nothing_told") for c in verb.rights):
        return True
    if any(c.dep_ in SUBJECTS and c.lower_ in wordlist("nobody") for c in verb.lefts):
        return True
    if verb.dep_ == "xcomp" and verb.head.lemma_.lower() in wordlist("withholding"):
        return True
    if verb.dep_ == "pcomp" and verb.head.lower_ in {"of", "from"}:
        return True
    return kind in {"say", "claim", "show", "learn"} and any(child.dep_ == "neg" for child in verb.children)


def learned(verb: Token) -> bool:
    """Tell whether something was found out by a study, a court, a report: a source, no witness."""
    subject = subject_of(verb)
    if subject is None:
        return False
    return subject.ent_type_ == "ORG" or subject.lemma_.lower() in _sources()


@cache
def _sources() -> frozenset[str]:
    organs = (row["noun"].lower() for row in table("orgwords") if row["kind"] in FINDERS)
    return frozenset(row["verb"] for row in table("speech") if row["pos"] == "NOUN").union(organs)


def _is_that(token: Token) -> bool:
    return token.lower_ == "that" and (token.dep_ in {"mark", "advmod"} or token.tag_ == "IN")


def _after_that(verb: Token, high: int) -> Token | None:
    """Return the clause of a "that" which the parser hung on a word between ("told a crowd that …")."""
    for token in verb.doc[verb.i + 1 : high]:
        if token.pos_ in VERBAL or token.is_punct:
            return None
        if _is_that(token):
            head = token.head
            if head.head.dep_ != "pobj" and head.head.lemma_.lower() in _nouns():
                return None
            return head if head.dep_ in THAT_HEADS and token.i < head.i < high and finite(head) else None
    return None


def content_start(doc: Doc, start: int, clause: Token) -> int:
    """Return where the report begins: after the comma, colon or "that" that opens it."""
    for i in range(start, clause.i):
        if _is_that(doc[i]) and doc[i].head == clause:
            return i + 1
    while start < clause.i and (doc[start].text in COMMAS or doc[start].is_space):
        start += 1
    if (
        start < clause.i
        and doc[start].lower_ == "that"
        and (doc[start].tag_ == "IN" or doc[start + 1].pos_ in {"PROPN", "PRON"})
    ):
        start += 1
    subject = next((c.left_edge.i for c in clause.lefts if c.dep_ in SUBJECTS), start)
    return max(start, subject) if is_time(doc, start, subject) else start


def borrowed_subject(clause: Token, verb: Token) -> bool:
    """Tell whether the parser gave the report's subject to its verb: "Orr, said the visit … raised …"."""
    if any(child.dep_ in SUBJECTS for child in clause.children):
        return False
    return any(c.dep_ in SUBJECTS | {"dobj"} and verb.i < c.i < clause.i for c in verb.children)


def content_end(start: int, end: int, clause: Token, verb: Token) -> int:
    """Return where the report ends: before another verb of speech of the same speaker."""
    for token in clause.doc[start:end]:
        row = speech_row(token) if token.i != clause.i and token.pos_ == "VERB" else None
        if row is None or row["kind"] not in SPOKEN:
            continue
        if any(c.dep_ in SUBJECTS or c.dep_ == "aux" for c in token.children):
            continue
        if token.dep_ == "conj" and token.tag_ == verb.tag_ and token in clause.conjuncts:
            return _before_and(clause.doc, token.i, start)
        if token.tag_ == "VBG" and token.dep_ == "advcl" and clause.doc[token.i - 1].text == ",":
            return token.i - 1
    return end


def _before_and(doc: Doc, i: int, start: int) -> int:
    while i > start and (doc[i - 1].dep_ in {"cc", "advmod"} or doc[i - 1].text == ","):
        i -= 1
    return i


def attribution_start(cue: Cue, doc: Doc, left: int, low: int) -> int:
    """Return where ", Ms Orr said" begins: at its comma."""
    start = cue.start
    inverted = cue.source is not None and cue.source[0] > start  # "…, said X"
    subject = next((c for c in doc[start].lefts if c.dep_ in SUBJECTS and not inverted), None)
    edge = max(low, min(start, subject.left_edge.i)) if subject is not None else start
    start = edge
    while start > left + 1 and doc[start - 1].text not in COMMAS and doc[start - 1].text[0] not in '”"’':
        start -= 1
        if doc[start].i <= left:
            return edge
    return start


def hangs(doc: Doc, first: int) -> bool:
    """Tell whether an attribution stands within a clause on a noun: "migrants who, it says, are driven here"."""
    return first > 1 and doc[first - 2].lower_ in wordlist("relative") and doc[first - 1].text in COMMAS


def interposed(cue: Cue, doc: Doc, low: int, high: int) -> list[Range]:
    """Read a sentence that its attribution interrupts ("The dam, she said, would hold") or ends."""
    verb = doc[cue.start]
    if verb.dep_ != "parataxis" or not finite(verb.head):
        return []
    end = max(verb.i, verb.right_edge.i) + 1
    first = attribution_start(cue, doc, low, low)
    rest = end, report_end(doc, end, high)
    if hangs(doc, first):
        return [rest]
    return [(last_clause(doc, low, first) if verb.head.i < first else low, first), rest]


def aside(cue: Cue, doc: Doc, low: int, high: int) -> list[Range]:
    """Read a sentence said "as X put it", before or after the rest."""
    verb = doc[cue.start]
    mark = next((c for c in verb.lefts if c.lower_ == "as" and c.dep_ in {"mark", "advmod"}), None)
    if verb.dep_ != "advcl" or mark is None or any(c.dep_ == "ccomp" for c in verb.children):
        return []
    if mark.i <= low + 1:
        comma = next((i for i in range(cue.end, high) if doc[i].text == ","), high)
        return [(comma + 1, high)] if comma - cue.end <= FEW else []
    return [(low, mark.i)] if doc[mark.i - 1].text == "," and high - cue.end <= FEW else []


def infinitive(verb: Token, high: int) -> list[Range]:
    """Read "was said to have fled": the infinitive that a passive verb of report brings in."""
    clause = next((c for c in verb.rights if c.dep_ == "xcomp" and c.i < high), None)
    if clause is None or verb.lower_ not in _reported() or verb.doc[verb.i + 1].lower_ != "to":
        return []
    return [(verb.i + 1, min(high, clause.right_edge.i + 1))]


@cache
def _reported() -> frozenset[str]:
    """Return the participles of "be said to", "be believed to"."""
    rows = (row for row in table("speech") if row["pos"] == "PHRASE" and row["kind"] == "claim")
    phrases = (row["verb"].split() for row in rows)
    return frozenset(
        words[1] for words in phrases if len(words) == 3 and words[0] == "be" and words[2] == "to"
    )


@cache
def _nouns() -> dict[str, Row]:
    rows = (row for row in table("speech") if row["pos"] == "NOUN" and row["kind"] in SPOKEN_NOUNS)
    return {row["verb"]: row for row in rows}


@cache
def _adjectives() -> dict[str, Row]:
    rows = (row for row in table("speech") if row["pos"] == "PHRASE" and "that" in cells(row, "takes"))
    return {
        row["verb"][3:]: row for row in rows if row["verb"].startswith("be ") and row["verb"].count(" ") == 1
    }


def nominal_reports(doc: Doc, quoted: bytearray, names: dict[int, Span]) -> Iterator[tuple[Cue, Token]]:
    """Yield "his claim that …" and "sure that …": the cue with its speaker, and the clause."""
    nouns, adjectives = _nouns(), _adjectives()
    words = words_of(doc)
    known = nouns.keys() | adjectives.keys()
    for token in (
        doc[i] for i, lemma in enumerate(words.lemmas) if lemma in known or words.lower[i] in known
    ):
        if quoted[token.i] or token.pos_ not in {"NOUN", "ADJ", "VERB"}:
            continue
        word = token.lower_ if token.pos_ == "ADJ" or token.tag_ == "VBN" else token.lemma_.lower()
        row = nouns.get(word) if token.pos_ == "NOUN" else adjectives.get(word)
        if row is None:
            continue
        clause = next(
            (c for c in token.rights if c.dep_ in NOUN_CLAUSES and finite(c) and is_marked(c)), None
        )
        speaker = _holder(token)
        if clause is not None and speaker is not None and not quoted[speaker.i]:
            source = tight(speaker, names, 0, len(doc))
            verb = token.head if token.dep_ == "dobj" else token
            told = speech_row(verb) if verb != token else None  # "denied reports that": a denial
            cue = verb if told is not None else token
            yield Cue(cue.i, cue.i + 1, source, told or row), clause


def is_marked(clause: Token) -> bool:
    """Tell whether "that" opens a clause."""
    return any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.lefts)


def _holder(token: Token) -> Token | None:
    """Return whose claim it is: the possessor, a name before the noun, or the subject of its verb."""
    for child in token.lefts:
        if child.dep_ == "poss" or (child.dep_ == "compound" and child.pos_ == "PROPN"):
            return child
    if token.dep_ in {"dobj", "acomp", "attr", "oprd"}:
        return subject_of(token.head)
    return subject_of(token) if token.pos_ != "NOUN" else None
