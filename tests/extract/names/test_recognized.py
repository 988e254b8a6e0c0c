"""What the entity recognizer saw: the name in it, or the reason why there is none."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Span

from briefing.extract.names.recognized import asks, judged


def entity_of(nlp: Language, marked: str, label: str) -> tuple[Doc, Span]:
    """Return a document and the words in brackets as an entity of it."""
    doc = nlp(marked.replace("[", "").replace("]", ""))
    span = doc.char_span(marked.index("["), marked.index("]") - 1, label=label)
    assert span is not None
    return doc, span


CUT = [
    ("He met [the Ines Kohl].", "PERSON", "Ines Kohl PERSON"),
    ("He met [President Ines Kohl].", "PERSON", "Ines Kohl PERSON"),
    ("He met [France Ines Kohl].", "PERSON", "Ines Kohl PERSON"),
    ("[Will Ines Kohl] resign?", "PERSON", "Ines Kohl PERSON"),
    ("He met [Ines Kohl yesterday].", "PERSON", "Ines Kohl PERSON"),
    ("The [Zorblatt news agency] said so.", "ORG", "Zorblatt ORG"),
    ("He joined the [Harrow University].", "GPE", "Harrow University ORG"),
    ("He joined [NHA].", "GPE", "NHA ORG"),
    ("He swam in [Lake Ikeda].", "LOC", "Lake Ikeda LOC"),
]


@pytest.mark.parametrize(("marked", "label", "name"), CUT)
def test_the_name_in_an_entity(nlp: Language, marked: str, label: str, name: str) -> None:
    doc, entity = entity_of(nlp, marked, label)
    candidate, reason = judged(doc, entity)
    assert candidate is not None, reason
    assert f"{doc[candidate.start : candidate.end].text} {candidate.label}" == name


NONE = [
    ("They left on [Monday].", "DATE", "not of a kind that is named"),
    ("They met [the police].", "ORG", "no capital in it"),
    ("Ines Kohl ([D-Vt]) left.", "ORG", "a lawmaker’s party and state"),
    ("The [Defence] Secretary left.", "ORG", "part of an office"),
    ("He met [Brig] there.", "PERSON", "a title"),
    ("[Rice] prices rose.", "PERSON", "a common word that opens its sentence"),
]


@pytest.mark.parametrize(("marked", "label", "reason"), NONE)
def test_the_reason_why_it_is_none(nlp: Language, marked: str, label: str, reason: str) -> None:
    assert judged(*entity_of(nlp, marked, label)) == (None, reason)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Will May resign?", True), ("Will May resigned.", False), ("Did he resign?", False)],
)
def test_a_word_that_opens_a_question(nlp: Language, text: str, *, expected: bool) -> None:
    assert asks(nlp(text)[0]) is expected
