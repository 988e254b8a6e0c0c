"""Common words that a headline or a sentence's head writes large, and first names in -ly: a text and every name in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

BODY = "\nA riot left nine people hurt."
HEADLINES = [
    "# Mayor Urges Calm After Riot",
    "# Premier Rejects Blame For Riot",
    "# Minister Slams Officers Over Delay",
    "# President Vows Inquiry Into Riot",
    "# Governor Backs Curfew After Riot",
    "# Senator Seeks Answers After Riot",
    "# Detectives Hunt Driver As Mayor Urges Calm",
    "# Sheriff Defends Officers After Riot",
    "# Judge Rejects Appeal Over Riot",
    "# Bishop Condemns Silence After Riot",
]
OPENERS = [
    "Trams will not run on Friday.",
    "Hotels closed on Friday.",
    "Turnout may be low.",
    "Haulier hires chief.",
    "Ferries were late.",
    "Tickets sold out.",
    "Orchards burned.",
    "Snowploughs cleared the road.",
    "Dredgers left port.",
    "Rainfall may be heavy.",
]
LY = [
    ("Carly Quarn ran the office. Carly resigned.", ["Carly Quarn PERSON", "Carly PERSON"]),
    ("Kayleigh Quarn ran the office. Kayleigh resigned.", ["Kayleigh Quarn PERSON", "Kayleigh PERSON"]),
    ("Reilly denied it. Sean Reilly was the engineer.", ["Reilly PERSON", "Sean Reilly PERSON"]),
    ("Healy admitted it. Fergal Healy had left.", ["Healy PERSON", "Fergal Healy PERSON"]),
    ("Daly was late. Niamh Daly spoke.", ["Daly PERSON", "Niamh Daly PERSON"]),
    ("On Friday Helen Marsh will meet the buyers.", ["Helen Marsh PERSON"]),
]

BESIDE = [
    # a medium where somebody speaks, an office and its field
    ("They wrote on Telegram that it was over.", []),
    ("They wrote on Snapchat that it was over.", []),
    ("Public Works Minister Helen Marsh left.", ["Helen Marsh PERSON"]),
    ("Its spokesman, Major General Peter Hollis, left.", ["Peter Hollis PERSON"]),
    # members and officers own a body
    ("The National Weavers' Federation struck.", ["National Weavers' Federation ORG"]),
    ("The Quarren County Sheriff’s Office left.", ["Quarren County Sheriff’s Office ORG"]),
    # streets and districts are no people
    ("They met near Quarren Lane.", ["Quarren Lane FAC"]),
    ("They met on Rue Quarren.", ["Rue Quarren LOC"]),
    ("A flood hit the Quarren river.", ["Quarren LOC"]),
    ("A villa in the Quarren district burned.", ["Quarren GPE"]),
]


@pytest.mark.parametrize("headline", HEADLINES)
def test_an_office_and_a_verb_are_nobody(named: Callable[[str], list[str]], headline: str) -> None:
    assert named(headline + BODY) == []


@pytest.mark.parametrize("heading", ["Governor Backs Curfew", "Minister Slams Officers Over Delay"])
def test_nor_are_they_in_a_heading_that_nobody_told(named: Callable[[str], list[str]], heading: str) -> None:
    assert named(f"# Riot\nA riot left nine people hurt.\n{heading}\nA curfew starts.") == []


@pytest.mark.parametrize("text", OPENERS)
def test_a_common_noun_that_opens_a_sentence_is_nobody(named: Callable[[str], list[str]], text: str) -> None:
    assert named(f"Rain fell. {text}") == []


@pytest.mark.parametrize(("text", "expected"), LY + BESIDE)
def test_names_that_look_like_adverbs(
    named: Callable[[str], list[str]], text: str, expected: list[str]
) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Talks resume on Friday, said a diplomat.",
        "Conservative MP loses seat to baker",
        "The Foreign Minister said that rain would fall.",
        "• Doctors strike in third city",
        "11:20 Trains halted on two lines",
        "Monday brought rain and Tuesday snow.",
    ],
)
def test_days_offices_and_the_marks_of_lines_are_nobody(named: Callable[[str], list[str]], text: str) -> None:
    assert not [one for one in named(text) if one.rpartition(" ")[2] in ("PERSON", "ORG", "ASSET")]
