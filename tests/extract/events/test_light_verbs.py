"""Light verbs: which noun leans on which verb, and what the verb says of it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.events.light_verbs import light_verbs

CASES = [
    ("They held talks in Rome.", [("talks", "held", "do")]),
    ("Talks were held in Rome.", [("Talks", "held", "do")]),
    ("The talks held in Rome failed.", [("talks", "held", "do")]),
    ("They planned an attack on the town.", [("attack", "planned", "plan")]),
    ("The town came under attack.", [("attack", "came", "undergo")]),
    ("They met strong criticism.", [("criticism", "met", "undergo")]),
    ("Any strike on ships would be met with force.", []),  # the ships do not meet with it
    ("They cancelled the talks.", []),  # to cancel is an event itself
    ("They held a glass.", []),
    ("They yawned.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_light_verbs(nlp: Language, text: str, expected: list[tuple[str, str, str]]) -> None:
    doc = nlp(text)
    assert [(doc[noun].text, one.verb.text, one.effect) for noun, one in light_verbs(doc)] == expected
