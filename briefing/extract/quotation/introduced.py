"""Who is named right after a quotation that is a sentence by itself: "We sat down." That was Ana Orr."""

from __future__ import annotations

from spacy.tokens import Doc, Span

from briefing.extract.quotation.cues import VERBAL, speech_row
from briefing.extract.quotation.sources import SUBJECTS, Range, tight
from briefing.lexicon.lookup import wordlist


def pointed_at(doc: Doc, clause: Range, names: dict[int, Span]) -> Range | None:
    """Return the person named in a sentence that points back: "That was X", "The words were those of X"."""
    low, high = clause
    if low >= high or doc[low].lower_ not in wordlist("points_back"):
        return None
    if not any(t.pos_ in VERBAL and t.lemma_ in wordlist("is_speaker") for t in doc[low:high]):
        return None
    people = (names[i] for i in range(low, high) if i in names and names[i].label_ == "PERSON")
    person = next(people, None)
    return tight(doc[person.end - 1], names, low, high) if person is not None else None


def introduced(doc: Doc, clause: Range, names: dict[int, Span]) -> Range | None:
    """Return the person that the sentence after a quotation is about, as its likely speaker.

    Not one who says a thing of his own there: "Judge Orr called for calm".
    """
    low, high = clause
    for subject in doc[low:high]:
        if subject.dep_ in SUBJECTS and subject.head.pos_ in VERBAL:
            source = tight(subject, names, low, high)
            person = source[0] in names and names[source[0]].label_ == "PERSON"
            return source if person and speech_row(subject.head) is None else None
    return None
