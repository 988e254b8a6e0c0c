"""Candidates for names: those that were chosen, and why the others were not."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from briefing.extract.inspection.sheet import columns, line, quoted
from briefing.extract.names import known, recognized
from briefing.extract.names.candidate import Candidate
from briefing.extract.names.component import stages
from briefing.extract.names.doubts import Doubts
from briefing.extract.names.recognized import LABELS


def chosen_names(doc: Doc) -> Iterator[str]:
    """Yield every name: words, label, rank, rule, and what it was before later steps changed it."""
    after = dict(stages(doc))
    for name in sorted(after["spread"], key=lambda c: c.start):
        before = next((c for c in after["chosen"] if _overlap(c, name)), None)
        note = "" if before else ": found by what was chosen elsewhere"
        if before and (before.start, before.end) != (name.start, name.end):
            note = f": cut from {_words(doc, before)}"
        elif before and before.label != name.label:
            note = f": {before.label} before"
        yield columns((_words(doc, name), 30), (name.label, 6), (f"{name.rank:d}", 1), (name.id + note, 0))


def rejected_names(doc: Doc) -> Iterator[str]:
    """Yield what the recognizer and the tables know and no candidate is, and every candidate that was not chosen."""
    yield from _never_candidates(doc)
    after = dict(stages(doc))
    doubts = Doubts(doc)
    names = {(c.start, c.end, c.id) for c in after["spread"]}
    for c in sorted(dict.fromkeys(after["found"]), key=lambda c: (c.start, c.end, c.rank)):
        if (c.start, c.end, c.id) not in names:
            reason = doubts.about(c) or _beaten(doc, c, after["chosen"], after["spread"])
            yield line(f"{_words(doc, c)} {c.label} {c.rank:d} {c.id}: {reason}")


def _never_candidates(doc: Doc) -> Iterator[str]:
    """Yield the entities of the recognizer and the forms of the tables that are no candidates, and the reason."""
    for entity in doc.ents:
        candidate, reason = recognized.judged(doc, entity)
        if candidate is None and entity.label_ in LABELS:
            yield line(f"{quoted(doc, (entity.start, entity.end))} {entity.label_} recognizer: {reason}")
    for match, against in known.judged(doc):
        if against is not None:
            words = quoted(doc, (match.first.i, match.end))
            yield line(f"{words} {match.entry.label} {match.entry.row}: {against}")


def _beaten(doc: Doc, c: Candidate, chosen: list[Candidate], names: list[Candidate]) -> str:
    """Return who beat a candidate, and by what."""
    if c in chosen:
        kept = next((name for name in names if _overlap(name, c)), None)
        return f"changed to {_words(doc, kept)}" if kept else "dropped again: no name without its company"
    rivals = [other for other in chosen if _overlap(other, c)]
    if not rivals:
        return "in the capitals of a headline, and nothing confirms it"
    best = max(rivals, key=lambda other: (other.rank, other.end - other.start))
    if best.rank != c.rank:
        return f"{_words(doc, best)} has a higher rank: {best.rank:d}"
    longer = best.end - best.start > c.end - c.start
    return f"{_words(doc, best)} is longer" if longer else f"{_words(doc, best)} is as good, by {best.id}"


def _words(doc: Doc, c: Candidate) -> str:
    return quoted(doc, (c.start, c.end))


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.start < other.end and other.start < one.end
