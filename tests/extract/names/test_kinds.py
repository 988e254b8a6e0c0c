"""Words that are more than one thing, and what the words beside them make of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

# A word that is more than one thing: country or given name, city or surname, town or company.
DOUBLE = [
    ("Chad Carver met Jordan Vogt in Jordan.", ["Chad Carver PERSON", "Jordan Vogt PERSON", "Jordan GPE"]),
    ("Georgia Marsh left Georgia.", ["Georgia Marsh PERSON", "Georgia GPE"]),
    ("Harold Washington spoke in Washington.", ["Harold Washington PERSON", "Washington GPE"]),
    pytest.param(
        "Paris Hollis flew to Paris.",
        ["Paris Hollis PERSON", "Paris GPE"],
        marks=pytest.mark.xfail(reason="a capital is a capital first", strict=True),
    ),
    ("Tomas London spoke. London wept.", ["Tomas London PERSON", "London GPE"]),
    ("Helen Lincoln spoke. Lincoln wept.", ["Helen Lincoln PERSON", "Lincoln PERSON"]),
    ("They ate turkey in China.", ["China GPE"]),
    ("The WHO said so. Who said so?", ["WHO ORG"]),
    ("The US told us so.", ["US GPE"]),
    (
        "Brandl sued Brandl Airlines. Tomas Brandl left.",
        ["Brandl PERSON", "Brandl Airlines ORG", "Tomas Brandl PERSON"],
    ),
    ("The mayor of Harrow met Harrow United.", ["Harrow GPE", "Harrow United ORG"]),
    ("The king met King and Helen King.", ["King PERSON", "Helen King PERSON"]),
    ("The bishop met Peter Bishop.", ["Peter Bishop PERSON"]),
    ("Judge Peter Law spoke on the law.", ["Peter Law PERSON"]),
    ("Sergeant Ines Sergeant spoke.", ["Ines Sergeant PERSON"]),
    (
        "Helen Lincoln spoke in Lincoln. Lincoln wept.",
        ["Helen Lincoln PERSON", "Lincoln GPE", "Lincoln PERSON"],
    ),
    ("Police Chief Ines Kohl spoke.", ["Ines Kohl PERSON"]),
    ("Marsh police found nothing. Helen Marsh left.", ["Marsh PERSON", "Helen Marsh PERSON"]),
]


@pytest.mark.parametrize(("text", "expected"), DOUBLE)
def test_names(named: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert named(text) == expected
