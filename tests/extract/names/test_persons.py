"""Persons: a text and every name in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

PERSONS = [
    ("Helen Marsh met Tomas Brandl.", ["Helen Marsh PERSON", "Tomas Brandl PERSON"]),
    ("Helen Marsh's lawyer spoke.", ["Helen Marsh PERSON"]),
    ("Helen Marsh’s lawyer spoke.", ["Helen Marsh PERSON"]),
    (
        "# Marsh resigns\n~ By Ines Kohl and Peter Hollis\nHelen Marsh resigned.",
        ["Marsh PERSON", "Helen Marsh PERSON"],
    ),
    (
        "# Marsh resigns\n~ By Ines Kohl\nHelen Marsh met Ines Kohl.",
        ["Marsh PERSON", "Helen Marsh PERSON", "Ines Kohl PERSON"],
    ),
    ("Helen Marsh resigned. Marsh was late.", ["Helen Marsh PERSON", "Marsh PERSON"]),
    ("Marsh was late. Helen Marsh had resigned.", ["Marsh PERSON", "Helen Marsh PERSON"]),
    ("Helen Marsh resigned. A marsh was drained.", ["Helen Marsh PERSON"]),
    ("On Friday Anna Lindt will testify.", ["Anna Lindt PERSON"]),
    ("By Friday Karl Otto had left.", ["Karl Otto PERSON"]),
    ("Friday Okafor, a miner, left.", ["Friday Okafor PERSON"]),
    ("Mr Vogt said Mrs Carver had left.", ["Vogt PERSON", "Carver PERSON"]),
    ("Mr. Vogt said Ms. Carver had left.", ["Vogt PERSON", "Carver PERSON"]),
    ("Dr. Ines Kohl, 54, resigned.", ["Ines Kohl PERSON"]),
    ("Sir Peter Hollis resigned.", ["Peter Hollis PERSON"]),
    ("Prof. Ines Kohl and Lt. Gen. Peter Hollis spoke.", ["Ines Kohl PERSON", "Peter Hollis PERSON"]),
    ("President Helen Marsh resigned.", ["Helen Marsh PERSON"]),
    ("Prime Minister Helen Marsh resigned.", ["Helen Marsh PERSON"]),
    ("Defence Secretary Helen Marsh resigned.", ["Helen Marsh PERSON"]),
    ("Former President Helen Marsh resigned.", ["Helen Marsh PERSON"]),
    ("J. P. Hollis resigned.", ["J. P. Hollis PERSON"]),
    ("J.P. Hollis resigned.", ["J.P. Hollis PERSON"]),
    ("Helen R. Marsh resigned.", ["Helen R. Marsh PERSON"]),
    ("Peter Hollis Jr. was elected.", ["Peter Hollis Jr. PERSON"]),
    ("Peter Hollis III was elected.", ["Peter Hollis III PERSON"]),
    ("Jan van der Meer resigned.", ["Jan van der Meer PERSON"]),
    ("Ludwig von Aken resigned.", ["Ludwig von Aken PERSON"]),
    ("Maria de la Vega resigned.", ["Maria de la Vega PERSON"]),
    ("Salim bin Rashid was freed.", ["Salim bin Rashid PERSON"]),
    ("Omar al-Hadi was freed.", ["Omar al-Hadi PERSON"]),
    ("Jean-Luc Perrin spoke.", ["Jean-Luc Perrin PERSON"]),
    ("Anna Smith-Kohl spoke.", ["Anna Smith-Kohl PERSON"]),
    ("Mary O'Dell spoke.", ["Mary O'Dell PERSON"]),
    ("Mary O’Dell spoke.", ["Mary O’Dell PERSON"]),
    ("Kim Min-seok resigned.", ["Kim Min-seok PERSON"]),
    ("The envoy, Kim Min-seok, resigned.", ["Kim Min-seok PERSON"]),
    ("Li Weiran met Zhang Hao.", ["Li Weiran PERSON", "Zhang Hao PERSON"]),
    ("Defence minister No Min Jae spoke. No left early.", ["No Min Jae PERSON", "No PERSON"]),
    ("So Min Ho met An Ji Woo.", ["So Min Ho PERSON", "An Ji Woo PERSON"]),
    ("Helen May will visit in May, May said.", ["Helen May PERSON", "May PERSON"]),
    (
        "Asked whether Will Carver would resign, Peter Long said no.",
        ["Will Carver PERSON", "Peter Long PERSON"],
    ),
    (
        "Helen Marsh, Tomas Brandl and Ines Kohl spoke.",
        ["Helen Marsh PERSON", "Tomas Brandl PERSON", "Ines Kohl PERSON"],
    ),
    ("Helen and Peter Marsh spoke.", ["Helen PERSON", "Peter Marsh PERSON"]),
    ("“We lost,” said Helen Marsh.", ["Helen Marsh PERSON"]),
    ("Did Helen Marsh resign?", ["Helen Marsh PERSON"]),
    ("Why did Young resign? Peter Young was tired.", ["Young PERSON", "Peter Young PERSON"]),
]


@pytest.mark.parametrize(("text", "expected"), PERSONS)
def test_names(named: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert named(text) == expected
