"""Words that typesetting broke or spaced."""

from __future__ import annotations

import time

import pytest

from briefing.sources import read_text
from briefing.sources.plain.words import whole_words, without_soft_hyphens


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("closed its har-\nbour after engin-\neers met", "closed its harbour\nafter engineers\nmet"),
        ("the spokes-\nwoman, who met", "the spokeswoman,\nwho met"),
        ("the rail-\nways,\n\nNext", "the railways,\n\nNext"),
        ("it re-\nopened.\nThe", "it reopened.\nThe"),
        ("from Türk-\niye", "from Türkiye"),
        ("of hake and co\u2010\noperation", "of hake and cooperation"),
        ("a self-\nfinanced ferry", "a self-financed\nferry"),
        ("an ex-\npresident", "an ex-president"),
        ("a 40-\nyear plan", "a 40-year\nplan"),
        ("NATO-\nled force", "NATO-led\nforce"),
        ("COVID-\n19 rules", "COVID-19\nrules"),
        ("Anglo-\nRovian talks", "Anglo-Rovian\ntalks"),
        ("an e-\nmail", "an e-mail"),
        ("his mother-in-\nlaw", "his mother-in-law"),
        ("a deep-water port, the deep-\nwater port", "a deep-water port, the deep-water\nport"),
        ("the ferry-\nservice; a ferry, a service", "the ferry-service;\na ferry, a service"),
        ("two-\nand three-day talks", "two-\nand three-day talks"),
        ("Norway -\nand Rovia", "Norway -\nand Rovia"),
        ("- cod-\n- hake", "- cod-\n- hake"),
        ("cod-\n\nhake", "cod-\n\nhake"),
        ("F L E E T S   A P A R T", "FLEETS APART"),
        ("F L E E T S", "FLEETS"),
        ("1 2 3  4 5 6", "1 2 3  4 5 6"),
        ("a b  c d", "a b  c d"),
    ],
)
def test_whole_words(text: str, whole: str) -> None:
    assert whole_words(text) == whole


def test_hyphens_that_show_only_at_line_ends() -> None:
    assert without_soft_hyphens("har\xad\nbour bridge\nat\xad\n\nnoon") == "harbour\nbridge\nat\xad\n\nnoon"


def test_paragraphs_of_broken_words_are_whole() -> None:
    text = (
        "Fleets still far apart\n\nThe ministers met for nine hours on Tues-\nday without agreeing on how much cod"
        " the fi-\nsheries may take next year, said a spokes-\nwoman in Oslo.\n\nThey will meet again on Thurs\xad\nday."
    )
    assert read_text(text).text.split("\n\n")[1:] == [
        "The ministers met for nine hours on Tuesday without agreeing on how much cod the fisheries may take"
        " next year, said a spokeswoman in Oslo.",
        "They will meet again on Thursday.",
    ]


@pytest.mark.parametrize(
    "word",
    """
    twenty-four thirty-six ninety-ninth well-known decision-making so-called long-running anti-government state-owned
    UN-backed Norland-based US-led two-thirds part-time night-time deep-sea hard-line grain-exporting re-election pre-war
    face-to-face mid-March ex-minister high-ranking secretary-general vice-president oil-rich war-torn five-year
    month-long year-old self-defence cross-border back-to-back president-elect working-class top-level drug-smuggling
    """.split(),
)
def test_a_compound_keeps_its_hyphen(word: str) -> None:
    for at, char in enumerate(word):
        if char == "-":
            assert whole_words(f"of {word[: at + 1]}\n{word[at + 1 :]} they") == f"of {word}\nthey"


@pytest.mark.parametrize(
    "broken",
    """
    govern-ment minis-ter agree-ment cease-fire under-standing air-port week-end ship-ping house-hold inter-national
    out-going news-paper fish-ermen back-ground there-fore with-drawn peace-keeping over-night some-thing fire-fighters
    multi-lateral land-mark work-shop any-one break-through head-quarters part-ner ex-pect ex-plained so-cial so-lution
    ten-sion short-age new-ly long-er full-er mid-dle six-teen sec-ond hard-ship off-ice post-poned pro-gramme ful-filled
    cam-era con-serving pre-sident re-porters all-iance ill-egal non-sense cross-ing front-ier year-ly every-body
    """.split(),
)
def test_a_word_that_was_broken_loses_it(broken: str) -> None:
    beginning, rest = broken.split("-")
    assert whole_words(f"of {beginning}-\n{rest} they\nspoke") == f"of {beginning}{rest}\nthey\nspoke"


@pytest.mark.parametrize("unit", ["w", "a-", "1", "’a", "Ab3_"])
def test_a_word_without_end_before_a_hyphen_takes_no_time(unit: str) -> None:
    text = f"{unit * 60_000} harbour-\nmaster {unit * 60_000}-\nend\n"
    start = time.process_time()
    whole = whole_words(text)
    assert time.process_time() - start < 5  # as many steps as there are pairs of letters take minutes
    assert "harbourmaster" in whole
    assert whole.count(unit) >= 120_000
