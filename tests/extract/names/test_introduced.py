"""Persons whom an age, a role, a nickname or what they call themselves introduces: a text and every name in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

AGE = [
    ("Zelda Quarn, 54, resigned.", ["Zelda Quarn PERSON"]),
    ("Quarn, 54, told reporters that the pit was dry.", ["Quarn PERSON"]),
    ("Police held Oyelar Tamsin, aged 31, on Monday.", ["Oyelar Tamsin PERSON"]),
    ("They freed Brom van der Quist (29) at dawn.", ["Brom van der Quist PERSON"]),
    ("Norway, 54 points ahead, won.", ["Norway GPE"]),
]
ROLE = [
    ("“We lost,” coach Brin Ffolk said.", ["Brin Ffolk PERSON"]),
    ("The roofer, Aristo Fell, ran.", ["Aristo Fell PERSON"]),
    ("His wife, Ozalie, waited.", ["Ozalie PERSON"]),
    ("Her lawyer, Ruthless May, wept.", ["Ruthless May PERSON"]),
    ("Morag Quill, chief economist at a bank, laughed.", ["Morag Quill PERSON"]),
    ("Tolla Brand, a farmer from the hills, wept.", ["Tolla Brand PERSON"]),
    ("Sunna Heltis, who sells no guards, was unsure.", ["Sunna Heltis PERSON"]),
    ("Rokka Begant, a machine operator who jumped, lived.", ["Rokka Begant PERSON"]),
    ("In Oslo, the mayor said so.", ["Oslo GPE"]),
    ("The contractor, Quarry Plant Works, left.", ["Quarry Plant Works ORG"]),
]
NICKNAME = [
    ("Randal “Dub” Quarrel was jailed.", ["Randal “Dub” Quarrel PERSON"]),
    ('They jailed Tofaz "Tofa" Mrid.', ['Tofaz "Tofa" Mrid PERSON']),
    ("They jailed Deckan ‘The Wren’ Tarn.", ["Deckan ‘The Wren’ Tarn PERSON"]),
    (
        "Craik “Stumps” Kenzie swam. Stumps was wet, and Kenzie sneezed.",
        ["Craik “Stumps” Kenzie PERSON", "Stumps PERSON", "Kenzie PERSON"],
    ),
    ("He called the “Big” bank a joke.", []),
]
GIVEN_AS = [
    ("A driver, who gave his name as Momolu, wept.", ["Momolu PERSON"]),
    ("The man who calls himself Abu Quarab fled.", ["Abu Quarab PERSON"]),
    ("A guard who goes by the name of Zerif fled.", ["Zerif PERSON"]),
]


@pytest.mark.parametrize(("text", "expected"), AGE + ROLE + NICKNAME + GIVEN_AS)
def test_the_names_of_a_text(named: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert named(text) == expected
