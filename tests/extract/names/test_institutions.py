"""Bodies under a common noun, and the parts of longer names: a text and every name in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

COMMON = [
    ("The Omani military saw it.", ["Omani military ORG"]),
    ("They met the Romanian coast guard.", ["Romanian coast guard ORG"]),
    ("They met the South Korean state television.", ["South Korean state television ORG"]),
    ("They met Bolivian military intelligence.", ["Bolivian military intelligence ORG"]),
    ("They met South Korea's navy.", ["South Korea's navy ORG"]),
    ("They met the UN mission.", ["UN mission ORG"]),
    ("The mayor's office denied it.", ["mayor's office ORG"]),
    ("The federal prosecutor’s office denied it.", ["federal prosecutor’s office ORG"]),
    ("They met the Maltese prime minister's office.", ["Maltese prime minister's office ORG"]),
    ("They bombed the US-led coalition.", ["US-led coalition ORG"]),
    ("The electoral commission annulled the vote.", ["electoral commission ORG"]),
    ("They fled Quarrenby police.", ["Quarrenby police ORG"]),
    # a government is its country, and what has no name and no field is no name
    ("They met the Omani government.", ["Omani NORP"]),
    ("They met the police and the navy.", []),
    ("Her office was shut.", []),
]
PARTS = [
    ("Morag Quill of the Harrow Trust left.", ["Morag Quill PERSON", "Harrow Trust ORG"]),
    (
        "It was signed by Luis Alberto Tamarin and the Red Hill Front.",
        ["Luis Alberto Tamarin PERSON", "Red Hill Front ORG"],
    ),
    ("They met Lucia de los Cerros.", ["Lucia de los Cerros PERSON"]),
    (
        "The Harrow Dock Front struck. Nobody asked the Front.",
        ["Harrow Dock Front ORG", "Front ORG"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), COMMON + PARTS)
def test_the_names_of_a_text(named: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert named(text) == expected
