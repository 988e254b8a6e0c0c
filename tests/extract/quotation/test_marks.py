"""Quotation marks against apostrophes, nesting, paragraphs and marks that never close."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.extract.document.layout import block_ranges
from briefing.extract.quotation.marks import find_quoted

BLANK = spacy.blank("en")

CASES = [
    ("“We will rebuild,” said Orla Venn.", ["We will rebuild,"]),
    ('"We will rebuild," said Orla Venn.', ["We will rebuild,"]),
    ("‘We will rebuild,’ said Orla Venn.", ["We will rebuild,"]),
    ("'We will rebuild,' said Orla Venn.", ["We will rebuild,"]),
    ("«We will rebuild», said Orla Venn.", ["We will rebuild"]),
    ("„We will rebuild“, said Orla Venn.", ["We will rebuild"]),
    ("''We will rebuild,'' said Orla Venn.", ["We will rebuild,"]),
    ("``We will rebuild,'' said Orla Venn.", ["We will rebuild,"]),
    ("”We will rebuild,” said Orla Venn.", ["We will rebuild,"]),
    ("“Stay,” she said, “and wait.”", ["Stay,", "and wait."]),
    ('"Stay," she said, "and wait."', ["Stay,", "and wait."]),
    ("‘Stay,’ she said, ‘and wait.’", ["Stay,", "and wait."]),
    ("'Stay,' she said, 'and wait.'", ["Stay,", "and wait."]),
    ("The nurses’ shifts and the doctors’ screens.", []),
    ("The nurses' shifts and the doctors' screens.", []),
    ("It’s the crew’s boat, isn’t it?", []),
    ("It's the crew's boat, isn't it?", []),
    ("In the ’90s and the '80s they’d sail.", []),
    ("‘It’s the nurses’ fault,’ he said.", ["It’s the nurses’ fault,"]),
    ("'It's the nurses' fault,' he said.", ["It's the nurses' fault,"]),
    (
        "‘It’s the nurses’ shifts that we can’t fill,’ he said.",
        ["It’s the nurses’ shifts that we can’t fill,"],
    ),
    ("The plan is ‘more robust action’ at sea.", ["more robust action"]),
    ("The plan is 'more robust action' at sea.", ["more robust action"]),
    ("“He told me ‘go home’ and I went,” she said.", ["He told me ‘go home’ and I went,"]),
    ("‘He told me “go home” and I went,’ she said.", ["He told me “go home” and I went,"]),
    ("\"He told me 'go home' and I went,\" she said.", ["He told me 'go home' and I went,"]),
    ("“He said “go home” and I went,” she said.", ["He said “go home” and I went,"]),
    ("He stands 6'2\" tall in his boots.", []),
    ("A 12\" pipe and a 5' ladder.", []),
    ("“We will not go.\n“We will stay,” he said.", ["We will not go.", "We will stay,"]),
    ('"We will not go.\n"We will stay," he said.', ["We will not go.", "We will stay,"]),
    ("“We will not go.\nWe will stay,” he said.", ["We will not go.", "We will stay,"]),
    ("‘We will not go.\n‘We will stay,’ he said.", ["We will not go.", "We will stay,"]),
    ("“We will not leave this valley.", ["We will not leave this valley."]),
    ('She said: "We will not leave this valley.', ["We will not leave this valley."]),
    ("A stray ” mark and a stray “", []),
    ("“”", []),
    ("“ ”", []),
    ("“…”", []),
    ("", []),
    ("(“We will rebuild.”)", ["We will rebuild."]),
    ("The film “Long Nights” opens.", ["Long Nights"]),
    ("“Are you ready?” he asked.", ["Are you ready?"]),
    ("“We will—” she began.", ["We will—"]),
    ("Rock ’n’ roll is here.", []),
    ("‘I’m goin’ home,’ he said.", ["I’m goin’ home,"]),
    ("'Never give in' is his rule; 'stay' is hers.", ["Never give in", "stay"]),
    ("‚Wir bleiben‘, she said.", ["Wir bleiben"]),
    ("Fish 'n' chips are here.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_marks(text: str, expected: list[str]) -> None:
    doc = BLANK(text)
    assert [doc[q.start : q.end].text for q in find_quoted(doc, block_ranges(doc))] == expected


def test_a_paragraph_that_goes_on_is_told() -> None:
    doc = BLANK("“We will not go.\n“We will stay,” he said.")
    first, second = find_quoted(doc, block_ranges(doc))
    assert (first.closed, second.closed, second.resumed) == (False, True, True)


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet="ab .,\n“”‘’'\"«»—s", max_size=60))
def test_any_marks_give_ranges_apart(text: str) -> None:
    doc = BLANK(text)
    last = 0
    for quoted in find_quoted(doc, block_ranges(doc)):
        assert last <= quoted.outer_start <= quoted.start < quoted.end <= quoted.outer_end <= len(doc)
        last = quoted.end
