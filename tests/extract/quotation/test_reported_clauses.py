"""The clause that a verb, a noun or an adjective of speech brings in."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Token

from briefing.extract.quotation.reported_clauses import (
    finite,
    learned,
    nominal_reports,
    reported_clause,
    withheld,
)


def token_of(doc: Doc, word: str) -> Token:
    return next(token for token in doc if token.text == word)


@pytest.mark.parametrize(
    ("text", "verb", "kind", "head"),
    [
        ("She said the port was shut.", "said", "say", "was"),
        ("She said that the port had closed.", "said", "say", "closed"),
        ("The port was shut, she said.", "said", "say", "was"),
        ("He told a meeting of dockers that ships had gone.", "told", "say", "gone"),
        ("She condemned the raid they led.", "condemned", "accuse", None),
        ("She said nothing.", "said", "say", None),
    ],
)
def test_the_head_of_the_clause(nlp: Language, text: str, verb: str, kind: str, head: str | None) -> None:
    doc = nlp(text)
    found = reported_clause(token_of(doc, verb), kind, 0, len(doc), bytearray(len(doc)))
    if head == "was":  # the parser heads it by "was" or by "shut"
        assert found is not None
        assert found.text in {"was", "shut"}
    else:
        assert (found and found.text) == head


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("He did not say that it was shut.", "say", True),
        ("He refused to say that it was shut.", "say", True),
        ("He was accused of saying that it was shut.", "saying", True),
        ("He said that it was shut.", "said", False),
        ("He hoped to say that it was shut.", "say", False),
    ],
)
def test_nothing_is_said(nlp: Language, text: str, verb: str, *, expected: bool) -> None:
    assert withheld(token_of(nlp(text), verb), "say") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court found that the vote was fair.", True),
        ("The report found that the vote was fair.", True),
        ("The guard found that the gate was open.", False),
    ],
)
def test_what_finds_out_is_a_source(nlp: Language, text: str, *, expected: bool) -> None:
    assert learned(token_of(nlp(text), "found")) is expected


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [("She said he wins.", "wins", True), ("She wants to win.", "win", False)],
)
def test_finite(nlp: Language, text: str, head: str, *, expected: bool) -> None:
    assert finite(token_of(nlp(text), head)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("His claim that the port was shut is false.", [("claim", "His")]),
        ("Orla Venn is sure that the port will open.", [("sure", "Orla Venn")]),
        ("The ministry denied reports that the talks had failed.", [("denied", "The ministry")]),
        ("The claim was false.", []),
    ],
)
def test_nouns_and_adjectives_of_speech(
    nlp: Language, text: str, expected: list[tuple[str, str | None]]
) -> None:
    doc = nlp(text)
    found = [
        (doc[cue.start : cue.end].text, cue.source and doc[slice(*cue.source)].text)
        for cue, _ in nominal_reports(doc, bytearray(len(doc)), {})
    ]
    assert found == expected
