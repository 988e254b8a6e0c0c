"""Roles: the words that say what somebody is, and whom they describe."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.extract.document import layers

if TYPE_CHECKING:
    from briefing.extract import Briefer

BEFORE = [
    ("She ran past goalkeeper Peter Vogt.", [("goalkeeper", "Peter Vogt")]),
    ("He shot low past Harrow goalkeeper Peter Vogt.", [("Harrow goalkeeper", "Peter Vogt")]),
    ("The past president, Helen Marsh, resigned.", [("The past president", "Helen Marsh")]),
    ("Defence minister Helen Marsh resigned.", [("Defence minister", "Helen Marsh")]),
    ("Prime Minister Helen Marsh resigned.", [("Prime Minister", "Helen Marsh")]),
    ("The prime minister, Helen Marsh, resigned.", [("The prime minister", "Helen Marsh")]),
    ("The French prime minister, Helen Marsh, resigned.", [("The French prime minister", "Helen Marsh")]),
    ("France's prime minister, Helen Marsh, resigned.", [("France's prime minister", "Helen Marsh")]),
    ("France’s prime minister Helen Marsh resigned.", [("France’s prime minister", "Helen Marsh")]),
    ("French President Helen Marsh resigned.", [("French President", "Helen Marsh")]),
    ("Former French president Helen Marsh resigned.", [("Former French president", "Helen Marsh")]),
    ("US Secretary of State Helen Marsh resigned.", [("US Secretary of State", "Helen Marsh")]),
    ("UN special envoy Helen Marsh resigned.", [("UN special envoy", "Helen Marsh")]),
    ("Foreign ministry spokesman Peter Vogt resigned.", [("Foreign ministry spokesman", "Peter Vogt")]),
    ("A police spokeswoman, Ines Kohl, said so.", [("A police spokeswoman", "Ines Kohl")]),
    ("Her lawyer, Ines Kohl, said so.", [("Her lawyer", "Ines Kohl")]),
    (
        "North Korea's defence minister, No Min Jae, spoke.",
        [("North Korea's defence minister", "No Min Jae")],
    ),
    ("Captain Helen Marsh left.", [("Captain", "Helen Marsh")]),
    ("Deputy governor Helen Marsh left.", [("Deputy governor", "Helen Marsh")]),
    ("The director of the agency, Ines Kohl, left.", [("The director of the agency", "Ines Kohl")]),
    ("The judge in Lyon, Ines Kohl, left.", [("The judge in Lyon", "Ines Kohl")]),
    ("In April Judge Hanna Vogt freed a banker.", [("Judge", "Hanna Vogt")]),
    ("In June Prosecutor Luca Bianchi charged three men.", [("Prosecutor", "Luca Bianchi")]),
    ("Yesterday Mayor Olga Petrov resigned.", [("Mayor", "Olga Petrov")]),
    ("Today Captain Rui Costa was buried.", [("Captain", "Rui Costa")]),
    ("Tomorrow President Ana Torres will fly to Lima.", [("President", "Ana Torres")]),
    ("On Friday Bishop Karl Adler fled.", [("Bishop", "Karl Adler")]),
    ("The March champion Eva Storm lost.", [("The March champion", "Eva Storm")]),
]

AFTER = [
    ("Helen Marsh, the prime minister, resigned.", [("the prime minister", "Helen Marsh")]),
    ("Helen Marsh, the French prime minister, resigned.", [("the French prime minister", "Helen Marsh")]),
    ("Helen Marsh, France's prime minister, resigned.", [("France's prime minister", "Helen Marsh")]),
    (
        "Helen Marsh, prime minister of France, resigned.",
        [("prime minister of France", "Helen Marsh")],
    ),
    (
        "Ines Kohl, an analyst at the University of Harrow, said so.",
        [("an analyst at the University of Harrow", "Ines Kohl")],
    ),
    ("Ines Kohl, a spokeswoman for the police, said so.", [("a spokeswoman for the police", "Ines Kohl")]),
    ("They met Ines Kohl, a nurse whom he knew.", [("a nurse", "Ines Kohl")]),
    ("“We lost,” said Ines Kohl, the mayor.", [("the mayor", "Ines Kohl")]),
    ("“We lost,” said Ines Kohl, a nurse from Lyon.", [("a nurse from Lyon", "Ines Kohl")]),
]

NONE = [
    "Helen Marsh resigned.",
    "The prime minister resigned.",
    "The prime minister met Helen Marsh.",
    "Helen Marsh, who left on Monday, resigned.",
    "Helen Marsh, 54, resigned.",
    "On Monday, Helen Marsh resigned.",
    "The talks were led by the minister. Helen Marsh said nothing.",
    "Helen Marsh, Peter Vogt and the mayor resigned.",
    "Helen Marsh, however, thanked the mayor.",
    "When the minister left, Helen Marsh stayed.",
]

SEVERAL = [
    (
        "Helen Marsh, the mayor, met Peter Vogt, a nurse.",
        [("the mayor", "Helen Marsh"), ("a nurse", "Peter Vogt")],
    ),
    (
        "President Helen Marsh and foreign minister Peter Vogt left.",
        [("President", "Helen Marsh"), ("foreign minister", "Peter Vogt")],
    ),
    (
        "Mayor Helen Marsh, a former nurse, resigned.",
        [("Mayor", "Helen Marsh"), ("a former nurse", "Helen Marsh")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*BEFORE, *AFTER, *((text, []) for text in NONE), *SEVERAL])
def test_roles(briefer: Briefer, text: str, expected: list[tuple[str, str]]) -> None:
    doc = briefer.nlp(text)
    found = [
        (doc[r.start : r.end].text, r.name and doc[r.name[0] : r.name[1]].text) for r in layers.of(doc).roles
    ]
    assert found == expected


WORDS = (
    "Helen", "Marsh", "the", "a", "French", "France", "'s", "minister", "prime", "spokesman", "of", "for", ",", ".",
    "said", "who", "and", "Mr.", "No", "\n", "“", "”", "-", "her", "é",
)  # fmt: skip


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)))
def test_any_text_gives_roles_of_persons_that_are_named(briefer: Briefer, text: str) -> None:
    doc = briefer.nlp(text)
    persons = {(span.start, span.end) for span in layers.of(doc).names if span.label_ == "PERSON"}
    for role in layers.of(doc).roles:
        assert 0 <= role.start < role.end <= len(doc)
        assert role.name in persons
        assert role.name is not None
        assert role.end <= role.name[0] or role.name[1] <= role.start
