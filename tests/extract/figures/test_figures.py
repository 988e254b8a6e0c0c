"""Figures: which numbers are figures of the story, what they count, how they are bounded, to what they belong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.sources import read_text

if TYPE_CHECKING:
    from briefing.extract import Briefer
    from briefing.model import Figure

COUNTED = [
    ("At least nine people were killed in the blast.", "9 killed at_least"),
    ("The blast left 32 villagers dead.", "32 killed exact"),
    ("Up to 40 people died when the ferry sank.", "40 killed at_most"),
    ("The death toll rose to 61 on Friday.", "61 killed exact"),
    ("More than 200 people were injured.", "200 injured at_least"),
    ("Six officers were hurt in the clash.", "6 injured exact"),
    ("Five people are missing after the landslide.", "5 missing exact"),
    ("Police arrested 23 men in the raid.", "23 held exact"),
    ("Rebels hold nine hostages.", "9 held exact"),
    ("About 84,000 residents were evacuated.", "84000 displaced about"),
    ("Some 2,000 villagers fled the fighting.", "2000 displaced about"),
    ("Nearly 5,000 supporters joined the rally.", "5000 people about"),
    ("The firm paid £6.5 million in damages.", "6500000 money exact"),
    ("The army fired 36 shells at the post.", "36 arms exact"),
    ("The storm cut power to 12,000 homes.", "12000 other exact"),
    ("The company will cut up to 650 jobs.", "650 other at_most"),
    ("She won by 412 votes.", "412 other exact"),
    ("Three monks were shot dead on Monday.", "3 killed exact"),
    ("Two drivers were stabbed to death.", "2 killed exact"),
    ("More than 300 inmates have been killed.", "300 killed at_least"),
    ("Some 40 prisoners were injured in the riot.", "40 injured about"),
    ("Guards killed nine herders.", "9 killed exact"),
    ("At least 5,000 people have left the town.", "5000 displaced at_least"),
    ("Some 600 villagers left their homes.", "600 displaced about"),
    ("About 900 people were ordered from their homes.", "900 displaced about"),
    ("Officials told 70,000 people to leave before dusk.", "70000 displaced exact"),
    ("More than 12,000 people have sought refuge there.", "12000 displaced at_least"),
    ("Eleven pupils were flown to hospital in Graz.", "11 injured exact"),
    ("One guard had cuts to the face.", "1 injured exact"),
    ("Seven of the injured were in a coma.", "7 injured exact"),
    ("A man slashed six passengers on a tram.", "6 injured exact"),
    ("Some 30 cars were burned overnight.", "30 other about"),
    ("The city wants it to release 90 vans.", "90 other exact"),
    ("All 14 schools were closed.", "14 other exact"),
    ("The railway cancelled 25 trains.", "25 other exact"),
    ("The ship carried 7,000 tonnes of maize.", "7000 other exact"),
    ("He bought 200 acres of forest.", "200 other exact"),
    ("He was booked on three counts of theft.", "3 other exact"),
    ("Residents saw two lorries full of troops.", "2 other exact"),
    ("Two missile boats lay off the cape.", "2 arms exact"),
    ("Each family will receive EGP 40,000.", "40000 money exact"),
    ("The tycoon was fined £6m.", "6000000 money exact"),
    ("More than 900 people have crossed the border.", "900 displaced at_least"),
    ("Some 300 residents were moved to two schools.", "300 displaced about"),
    ("Oslo protested at the arrest of 17 fishermen.", "17 held exact"),
    ("Kenya handed over 22 soldiers at the crossing.", "22 held exact"),
    ("The centre will house 140 asylum seekers.", "140 people exact"),
    ("Some 60 clergy signed the letter.", "60 people about"),
    ("Four Kenya Defence Forces soldiers sustained injuries.", "4 injured exact"),
    ("One man is missing.", "1 missing exact"),
    ("Some 40 farmers say the dam leaks.", "40 people about"),
    ("The flood cut off this town of 4,100.", "4100 people exact"),
    ("The crowd of about 900 went home.", "900 people about"),
]
SEVERAL = [
    ("Some 500 nurses marched, police said; organisers claimed 8,000.", "500 people, 8000 people"),
    ("The bill was passed by nine votes to four.", "9 other, 4 other"),
    ("The motion was lost by 61 votes to 38.", "61 other, 38 other"),
    ("A surgeon put the dead at 22 and the wounded at 57.", "22 killed, 57 injured"),
    ("The blast killed six people and injured 28.", "6 killed, 28 injured"),
    (
        "The bank sold 1.2 billion euros; one dealer put it at 700 million.",
        "1200000000 money, 700000000 money",
    ),
    ("The union said 14 strikers were hurt; police recorded five.", "14 injured, 5 injured"),
    ("Police held 16 men, they said, revising an earlier figure of nine.", "16 held, 9 held"),
    ("Four frigates sailed. It put the troops at up to 6,000.", "4 arms, 6000 people"),
]
HEADLINES = [
    ("At least 14 drown as boat sinks", "14 killed"),
    ("Three shot dead at rally", "3 killed"),
    ("Five hurt in crash", "5 injured"),
    ("1,400 told to leave as train derails", "1400 displaced"),
    ("Ferry sinks off Bari: eight dead", "8 killed"),
]
NONE = [
    "She was 34 when she left Oslo.",
    "Anna Brandt, 51, runs the mill.",
    "The rate rose to 7 per cent.",
    "The pass lies 40 kilometres from Bern.",
    "Rovers won 3-1 in Leeds.",
    "The bus crashed on Highway 41.",
    "The fair opens on 3 May 2026.",
    "Two diplomats said the talks had failed.",
    "Several hundred people came.",
    "Police denied that one of the nurses had died.",
    "Every one of them has a driver.",
    "The rand traded at R16.74 to the dollar.",
    "The jet was hit at 0540.",
    "The 8:30 Mass began late.",
    "He left with two litres of water.",
    "The next one won't go up.",
    "It grew into a Category 4 storm.",
    "The probe set down at 22.41 BST.",
    "One hostage was a nurse.",
    "Each of the two of us was tired.",
]


def figures(briefer: Briefer, text: str) -> list[Figure]:
    return list(briefer.brief(read_text(text, published="2026-03-10")).figures)


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_what_is_counted_and_how_it_is_bounded(briefer: Briefer, text: str, expected: str) -> None:
    (found,) = figures(briefer, text)
    assert f"{found.value} {found.of} {found.bound}" == expected


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_each_of_several_is_counted_by_itself(briefer: Briefer, text: str, expected: str) -> None:
    assert ", ".join(f"{one.value} {one.of}" for one in figures(briefer, text)) == expected


@pytest.mark.parametrize(("title", "expected"), HEADLINES)
def test_a_headline_tells_what_happened_behind_the_number(
    briefer: Briefer, title: str, expected: str
) -> None:
    (found,) = figures(briefer, f"{title}\n\nIt rained in Lima. Boats and trams were late all day.")
    assert f"{found.value} {found.of}" == expected


@pytest.mark.parametrize("text", NONE)
def test_ages_rates_scores_and_the_like_are_no_figures(briefer: Briefer, text: str) -> None:
    assert not figures(briefer, text)


def test_the_words_are_those_of_number_hedge_and_noun(briefer: Briefer) -> None:
    text = "A column of about 40 Tajik armoured vehicles moved. At least 12 people died. It cost £6m."
    assert [text[one.start : one.end] for one in figures(briefer, text)] == [
        "about 40 Tajik armoured vehicles",
        "At least 12 people",
        "£6m",
    ]


def test_a_later_number_for_the_same_is_counted_alike(briefer: Briefer) -> None:
    text = "The storm killed 14 people, the agency said. An earlier report had spoken of 24."
    assert [(one.value, one.of) for one in figures(briefer, text)] == [("14", "killed"), ("24", "killed")]


def test_a_figure_knows_its_event_and_the_quotation_that_it_stands_in(briefer: Briefer) -> None:
    briefing = briefer.brief(
        read_text("Anna Brandt said that a bomb killed 14 people in Graz.", published="2026-03-10")
    )
    (found,) = briefing.figures
    (killed,) = [event for event in briefing.what if event.id == found.event]
    assert killed.type == "ASSAULT"
    assert found.source in [quote.id for quote in briefing.quotes]
    assert found.rule.startswith("figure.killed@figures.tsv:")


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet="0123456789 .,-$£%aeiot", max_size=60))
def test_any_numbers_pass(briefer: Briefer, text: str) -> None:
    article = read_text(f"{text} x")
    for one in briefer.brief(article).figures:
        assert article.text[one.start : one.end].strip() == article.text[one.start : one.end]
