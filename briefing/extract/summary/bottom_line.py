"""The bottom line: the article's own lead sentence, and the gravest threat where the lead leaves it out."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from briefing.extract.document import ThreatNode, layers, root_of, words_of
from briefing.extract.quotation import quotations
from briefing.extract.summary.named_sentence import in_words
from briefing.extract.syntax import clause_of, trim
from briefing.lexicon.lookup import wordlist
from briefing.lexicon.weights import weights

LONGEST = 45  # words
_SHORTEST = 5
_PARAGRAPHS = 4  # in which a lead may stand; the first ones of a feature may only set the scene
_LOOSE = frozenset({"advcl", "relcl", "acl"})
_Range = tuple[int, int]


def write_bottom_line(doc: Doc) -> tuple[str, list[_Range]] | None:
    """Return at most 45 words and the token ranges they rest on; None for an article that tells nothing."""
    best = max(_leads(doc), default=None)
    if best is None:
        return _from_title(doc)
    _, negative_start, end = best
    ranges = [(-negative_start, end)]
    words = in_words(doc, *ranges[0])
    threat = _gravest(doc, ranges[0])
    if threat is not None:
        more = in_words(doc, *threat)
        if len(words.split()) + len(more.split()) <= LONGEST:
            words, ranges = f"{words}; {more}", [*ranges, threat]
    stop = "" if words.rstrip("\"”’'").endswith((".", "!", "?")) else "."
    return words[0].upper() + words[1:] + stop, ranges


def _leads(doc: Doc) -> Iterator[tuple[float, int, int]]:
    """Yield (points, minus the start, end) of each sentence that may be the lead: by the key events that it tells."""
    quoted, factors = quotations(doc, "direct"), weights("bottom_line.factors")
    told_by = [i for event in layers.of(doc).events if event.key for i in (event.head, *event.tellings)]
    told = {i for i in told_by if not _refers_back(doc[i])}
    paragraphs = [block for block in layers.of(doc).blocks if block.kind == "paragraph"][:_PARAGRAPHS]
    for n, block in enumerate(paragraphs):
        for sent in (s for s in doc.sents if block.start <= s.start < block.end):
            bounds = _short_enough(sent)
            if bounds is None or root_of(doc, sent.start, sent.end).i in quoted:
                continue
            key_events = 1.0 + sum(i in told for i in range(sent.start, sent.end))
            place = factors.product({"paragraph": n, "later_sentence": float(sent.start > block.start)})
            yield key_events * place, -bounds[0], bounds[1]


def _refers_back(token: Token) -> bool:
    """Whether a noun only points at what was told before: "the attack"."""
    return token.pos_ == "NOUN" and any(c.lower_ in wordlist("pointing") for c in token.children)


def _short_enough(sent: Span) -> _Range | None:
    """Return the sentence, or its main clause where the sentence is too long; None where neither will do."""
    root = root_of(sent.doc, sent.start, sent.end)
    if root.pos_ not in ("VERB", "AUX"):
        return None
    for start, end in _lengths(root, sent.start, sent.end):
        words = words_of(sent.doc).between(start, end)
        if _SHORTEST <= len(words.split()) <= LONGEST and _is_balanced(words):
            return start, end
    return None


def _lengths(root: Token, start: int, end: int) -> Iterator[_Range]:
    """Yield a sentence, its main clause, and that without its loose clauses."""
    yield trim(root, start, end)
    clause = clause_of(root)
    yield clause
    yield from _shortened(root, clause)


def _shortened(root: Token, bounds: _Range) -> Iterator[_Range]:
    """Yield the clause without the loose clauses that it ends with, one after the other."""
    start, end = bounds
    while True:
        loose = [
            t
            for t in root.doc[start:end]
            if t.dep_ in _LOOSE and t.i > root.i and t.right_edge.i + 1 >= end - 1
        ]
        if not loose:
            return
        end = min(t.left_edge.i for t in loose)
        start, end = trim(root, start, end)
        if end <= root.i + 1:
            return
        yield start, end


def _is_balanced(words: str) -> bool:
    return (
        words.count('"') % 2 == 0
        and words.count("“") == words.count("”")
        and words.count("(") == words.count(")")
    )


def _gravest(doc: Doc, told: _Range) -> _Range | None:
    """Return the clause of the gravest threat that the lead does not tell already."""
    threats: list[ThreatNode] = sorted(
        (t for t in layers.of(doc).threats if t.polarity == "positive" and t.form != "assessment"),
        key=lambda t: t.severity,
    )
    for threat in threats:
        if any(start < told[1] and told[0] < end for start, end in threat.evidence):
            return None  # the lead tells it
    for threat in threats:
        for start, end in threat.evidence:
            if _is_statement(doc, start, end):
                return start, end
    return None


def _is_statement(doc: Doc, start: int, end: int) -> bool:
    root = root_of(doc, start, end)
    finite = root.tag_ in ("VBD", "VBZ", "VBP") or any(c.dep_ in ("aux", "auxpass") for c in root.children)
    subject = any(c.dep_ in ("nsubj", "nsubjpass") and start <= c.i < end for c in root.children)
    return root.pos_ == "VERB" and finite and subject and _is_balanced(doc[start:end].text)


def _from_title(doc: Doc) -> tuple[str, list[_Range]] | None:
    title = next((block for block in layers.of(doc).blocks if block.kind == "title"), None)
    if title is None and layers.of(doc).events and layers.of(doc).blocks:
        title = layers.of(doc).blocks[0]
    if title is None:
        return None
    bounds = (title.start, title.end)
    words = " ".join(doc[slice(*bounds)].text.split())
    return (words, [bounds]) if len(words.split()) <= LONGEST else None
