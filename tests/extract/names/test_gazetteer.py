"""The gazetteer: what a surface form names, and where known names stand in a text."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.extract.names import gazetteer

BLANK = spacy.blank("en")

# surface form, label, fullest name, country
KNOWN = [
    ("France", "GPE", "France", "FRA"),
    ("DPRK", "GPE", "North Korea", "PRK"),
    ("ROK", "GPE", "South Korea", "KOR"),
    ("UAE", "GPE", "United Arab Emirates", "ARE"),
    ("U.A.E.", "GPE", "United Arab Emirates", "ARE"),
    ("US", "GPE", "United States", "USA"),
    ("U.S.", "GPE", "United States", "USA"),
    ("USA", "GPE", "United States", "USA"),
    ("America", "GPE", "United States", "USA"),
    ("UK", "GPE", "United Kingdom", "GBR"),
    ("Britain", "GPE", "United Kingdom", "GBR"),
    ("Türkiye", "GPE", "Turkey", "TUR"),
    ("Holland", "GPE", "Netherlands", "NLD"),
    ("French", "NORP", "France", "FRA"),
    ("Frenchmen", "NORP", "France", "FRA"),
    ("South Korean", "NORP", "South Korea", "KOR"),
    ("Britons", "NORP", "United Kingdom", "GBR"),
    ("Emirati", "NORP", "United Arab Emirates", "ARE"),
    ("Dutch", "NORP", "Netherlands", "NLD"),
    ("Seoul", "GPE", "Seoul", "KOR"),
    ("Ankara", "GPE", "Ankara", "TUR"),
    ("The Hague", "GPE", "The Hague", "NLD"),
    ("Washington", "GPE", "Washington", "USA"),
    ("Busan", "GPE", "Busan", "KOR"),
    ("Kremlin", "SEAT", "Kremlin", "RUS"),
    ("White House", "SEAT", "White House", "USA"),
    ("Downing Street", "SEAT", "Downing Street", "GBR"),
    ("Blue House", "SEAT", "Blue House", "KOR"),
    ("NATO", "ORG", "NATO", None),
    ("EU", "ORG", "European Union", None),
    ("Europe", "LOC", "Europe", None),
    ("FRANCE", "GPE", "France", "FRA"),
    ("NORTH KOREA", "GPE", "North Korea", "PRK"),
    ("SEOUL", "GPE", "Seoul", "KOR"),
]


@pytest.mark.parametrize(("words", "label", "name", "country"), KNOWN)
def test_what_a_form_names(words: str, label: str, name: str, country: str | None) -> None:
    entry = gazetteer.lookup(words)
    assert entry is not None
    assert (entry.label, entry.name, entry.country) == (label, name, country)


@pytest.mark.parametrize(
    "words", ["", "france", "minister", "Helen Marsh", "IRAN SAID", "Norland", "us", "The"]
)
def test_what_no_table_knows(words: str) -> None:
    assert gazetteer.lookup(words) is None


@pytest.mark.parametrize("words", ["Seoul", "Ankara", "Kremlin", "White House", "Washington", "Prague"])
def test_capitals_and_seats_may_stand_for_their_government(words: str) -> None:
    entry = gazetteer.lookup(words)
    assert entry is not None
    assert entry.capital


@pytest.mark.parametrize("words", ["Busan", "Lyon", "France", "NATO", "Europe"])
def test_no_other_name_is_a_capital(words: str) -> None:
    entry = gazetteer.lookup(words)
    assert entry is not None
    assert not entry.capital


MATCHES = [
    ("North Korea fired.", ["North Korea"]),
    ("North Korean troops fired.", ["North Korean"]),
    ("The United Arab Emirates agreed.", ["United Arab Emirates", "Arab", "Emirates"]),
    ("France and Germany agreed.", ["France", "Germany"]),
    ("France's army and Germany’s navy", ["France", "Germany"]),
    ("The White House said so.", ["White House"]),
    ("She turkey-trotted in a china shop.", []),
    ("New York is not York.", ["New York", "York", "York"]),
    ("The European Union met in Brussels.", ["European Union", "Brussels"]),
    ("A French-led force", ["French"]),
    ("U.S. forces", ["U.S."]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), MATCHES)
def test_the_longest_name_from_each_word_on(text: str, expected: list[str]) -> None:
    doc = BLANK.make_doc(text)
    assert [doc[start:end].text for start, end, _ in gazetteer.matches(doc)] == expected


WORDS = st.sampled_from(
    ["North", "South", "Korea", "Korean", "The", "Hague", "U.S.", "the", "al-", "\n", ".", "é", "10"]
)


@settings(deadline=None, max_examples=300)
@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=20).map(" ".join)))
def test_any_text_gives_ranges_that_are_known(text: str) -> None:
    doc = BLANK.make_doc(text)
    starts = []
    for start, end, entry in gazetteer.matches(doc):
        assert 0 <= start < end <= len(doc)
        assert gazetteer.lookup(doc[start:end].text) == entry
        starts.append(start)
    assert starts == sorted(set(starts))


def test_every_entry_names_a_country_that_the_tables_know() -> None:
    codes = set(gazetteer.country_names())
    assert {
        form: e.country for form, e in gazetteer.entries().items() if e.country and e.country not in codes
    } == {}
