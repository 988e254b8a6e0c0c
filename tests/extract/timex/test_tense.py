"""Which way a time looks: its words stand in brackets."""

import pytest
from spacy.language import Language

from briefing.extract.timex.specs import AHEAD, BACK, UNTOLD
from briefing.extract.timex.tense import direction

CASES = [
    ("He left on [Friday].", BACK),
    ("He had left on [Friday].", BACK),
    ("He was arrested on [Friday].", BACK),
    ("Since [Friday] nobody has left.", BACK),
    ("He will leave on [Friday].", AHEAD),
    ("He would leave on [Friday].", AHEAD),
    ("He leaves on [Friday].", AHEAD),
    ("He is leaving on [Friday].", AHEAD),
    ("He may have left on [Friday].", BACK),
    ("He will have left on [Friday].", AHEAD),
    ("He plans to leave on [Friday].", AHEAD),
    ("He claimed to have left on [Friday].", BACK),
    ("He failed to leave on [Friday].", BACK),
    ("He is expected on [Friday].", AHEAD),
    ("He was expected on [Friday].", AHEAD),
    ("The visit, planned for [Friday], is off.", AHEAD),
    ("They act if he has not left by [Friday].", AHEAD),
    ("Rain was likely on [Friday].", AHEAD),
    ("The army set a [Friday] deadline.", AHEAD),
    ("He will miss [Friday]'s match.", AHEAD),
    ("He will appeal against [Friday]'s ruling.", UNTOLD),
    ("It was delayed until [Friday].", AHEAD),
    ("A landslide on [Friday] kills many.", UNTOLD),
    ("[Friday].", UNTOLD),
]
TITLES = [
    ("Gale hits the coast on [Friday]", BACK),
    ("Lisbon to hold a referendum on [Friday]", AHEAD),
    ("Union calls a [Christmas] strike", UNTOLD),
]


def looks(nlp: Language, marked: str, *, title: bool) -> int:
    """Return where the words in brackets look."""
    doc = nlp(marked.replace("[", "").replace("]", ""))
    start, end = marked.index("["), marked.index("]") - 1
    span = doc.char_span(start, end)
    assert span is not None
    return direction(span, title=title)


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_direction(nlp: Language, marked: str, expected: int) -> None:
    assert looks(nlp, marked, title=False) == expected


@pytest.mark.parametrize(("marked", "expected"), TITLES)
def test_direction_in_a_title(nlp: Language, marked: str, expected: int) -> None:
    assert looks(nlp, marked, title=True) == expected


def test_without_a_parse_nothing_tells() -> None:
    import spacy

    doc = spacy.blank("en")("He left on Friday.")
    assert direction(doc[3:4]) == UNTOLD
