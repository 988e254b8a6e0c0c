"""Threats and days in the words of a brief."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented_pile import SIEGE_1, Menace, briefing_of

from briefing.desk.wording import MOST_WORDS, days_words, shortened, threat_words
from briefing.model import Threat, ThreatForm


def threat_of(words: str, form: ThreatForm) -> Threat:
    """Return a threat of Norland in these words."""
    text = f"{SIEGE_1.text}\nNorland said that it {words}, and more.\n"
    return briefing_of(SIEGE_1._replace(text=text, threats=(Menace(words, "Norland", form=form),))).threats[0]


@pytest.mark.parametrize(
    ("words", "form", "told"),
    [
        ('would "pay a heavy price', "verbal_threat", "would pay a heavy price"),
        ('would "burn" it, ', "verbal_threat", 'would "burn" it'),
        ("would go in “without asking", "ultimatum", "would go in without asking"),
        ("would go in “without asking”", "ultimatum", "would go in “without asking”"),
        ("shelled the port", "hostile_act", "shelled the port"),
    ],
)
def test_words_of_a_threat(words: str, form: ThreatForm, told: str) -> None:
    assert threat_words(threat_of(words, form)) == told


@pytest.mark.parametrize(
    ("action", "condition", "told"),
    [
        ("would march in", "if the gate stays shut", "would march in, if the gate stays shut"),
        ("would march in", "If one guard is hurt", "would march in, if one guard is hurt"),
        ("would march in", "Unless Norland pays", "would march in, unless Norland pays"),
        ("would march in", "Norland failing to pay", "would march in, Norland failing to pay"),
        ("would march in unless it is paid", "If one guard is hurt", "would march in unless it is paid"),
        ("would march in if it rains", "if it rains", "would march in if it rains"),
    ],
)
def test_a_threat_tells_one_condition(action: str, condition: str, told: str) -> None:
    assert threat_words(replace(threat_of(action, "ultimatum"), condition=condition)) == told


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("", "", ""), ("2026-05-04", "2026-05-04", "4 May 2026"), ("2026-05-04", "2026-05-09", "4 to 9 May 2026"),
        ("2026-04-30", "2026-05-01", "30 Apr to 1 May 2026"), ("2025-12-31", "2026-01-01", "31 Dec 2025 to 1 Jan 2026"),
    ],
)  # fmt: skip
def test_days(first: str, last: str, told: str) -> None:
    assert days_words(first, last) == told


def test_a_long_line_is_cut_between_words() -> None:
    words = "word " * (MOST_WORDS + 1)
    assert shortened(words.strip()) == "word " * MOST_WORDS + "…"
    assert shortened("a few words") == "a few words"
