"""When two spellings are one name."""

from __future__ import annotations

import pytest

from briefing.extract.actors.name_matching import compatible, is_acronym, is_short_form, plain, plain_words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Helen Marsh", ["Helen", "Marsh"]),
        ("Kim Min-seok", ["Kim", "Min", "seok"]),
        ("Mary O’Dell", ["Mary", "O'Dell"]),
        ("Peter Hollis Jr.", ["Peter", "Hollis"]),
        ("Jr.", ["Jr."]),
    ],
)
def test_the_words_of_a_person(name: str, words: list[str]) -> None:
    assert plain_words(name) == words


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Helen Marsh", "Helen Jane Marsh", True),
        ("H. Marsh", "Helen Marsh", True),
        ("Helen Marsh", "Peter Marsh", False),
        ("Helen Marsh", "Helen Vogt", False),
        ("HELEN MARSH", "Helen Marsh", True),
    ],
)
def test_two_full_names(one: str, other: str, *, expected: bool) -> None:
    assert compatible(one.split(), other.split()) is expected
    assert compatible(other.split(), one.split()) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("The European Union", "European Union"), ("The", "The"), ("European Union", "European Union")],
)
def test_a_name_without_its_article(name: str, expected: str) -> None:
    assert plain(name) == expected


@pytest.mark.parametrize(
    ("name", "full", "expected"),
    [
        ("NCA", "National Crime Agency", True),
        ("N.C.A.", "National Crime Agency", True),
        ("NIH", "National Institute of Health", True),
        ("NCU", "National Crime Agency", False),
        ("N", "National", False),
        ("nca", "National Crime Agency", False),
    ],
)
def test_acronyms(name: str, full: str, *, expected: bool) -> None:
    assert is_acronym(name, full.split()) is expected


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("Norland Care", "Norland Care Hospitals", True),
        ("Care Hospitals", "Norland Care Hospitals", True),
        ("Norland", "Norland Care Hospitals", True),
        ("National", "National Crime Agency", False),
        ("Agency", "National Crime Agency", False),
        ("Rovers", "Harrow Rovers", True),
        ("Norland Care Hospitals", "Norland Care Hospitals", False),
        ("", "Norland Care Hospitals", False),
    ],
)
def test_short_forms(short: str, full: str, *, expected: bool) -> None:
    assert is_short_form(short.split(), full.split()) is expected
