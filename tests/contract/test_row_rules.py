"""The list of rules: every id that a briefing can hold, with words for people."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.contract import row_rules
from briefing.contract.codec import to_dict
from briefing.contract.row_rules import event_rule, listed
from briefing.lexicon import Row, table
from briefing.sources import read

if TYPE_CHECKING:
    from briefing.extract import Briefer


def ids(value: object) -> set[str]:
    """Every id of a rule in a JSON object."""
    if isinstance(value, dict):
        own = set(value["rule"].split("+")) if "rule" in value else set()
        return own.union(*map(ids, value.values()))
    return set().union(*map(ids, value)) if isinstance(value, list) else set()


def row(name: str, *cells: str) -> Row:
    return Row(dict(zip(table(name)[0], cells, strict=True)), f"{name}.tsv:9")


def words_of(name: str, one: Row, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What is listed where a table holds this row alone."""
    before = set(listed())
    monkeypatch.setattr(row_rules, "table", lambda asked: (one,) if asked == name else ())
    return [pair for pair in listed() if pair not in before]


def test_every_id_stands_once_and_has_words() -> None:
    told = list(listed())
    assert [rule for rule, count in Counter(rule for rule, _ in told).items() if count > 1] == []
    assert [rule for rule, words in told if not words.strip() or "\n" in words or "\t" in words] == []
    assert len(told) > sum(len(table(name)) for name in ("events", "light", "mood"))


def test_every_id_of_a_briefing_is_listed(briefer: Briefer, seeds: list[Path]) -> None:
    known = {rule for rule, _ in listed()}
    used = set().union(*(ids(to_dict(briefer.brief(read(seed)))) for seed in seeds))
    assert {rule.partition(".")[0] for rule in used} >= {
        "name",
        "mention",
        "time",
        "event",
        "threat",
        "quote",
        "light",
    }
    assert [rule for rule in used if rule not in known and rule.rpartition("@")[0] not in known] == []


@pytest.mark.parametrize(
    ("cells", "name", "words"),
    [
        (
            ("abduct", "VERB", "", "", "", "181"),
            "verb:abduct",
            "verb “abduct”: ASSAULT (Abduct, hijack, take hostage)",
        ),
        (
            ("fire", "VERB", "on|at", "", "@troops", "190"),
            "verb:fire on",
            "verb “fire on or at”, subject any @troops: ASSAULT (Use conventional military force, not specified)",
        ),
        (
            ("strike", "NOUN", "", "hunger|rail|!@weapon|!match", "", "143"),
            "noun:strike(hunger …)",
            "noun “strike”, object hunger or rail, no @weapon, no match: PROTEST (Conduct strike or boycott)",
        ),
        (("aground", "ADJ", "", "", "", "OTHER"), "adj:aground", "adj “aground”: OTHER"),
        (("mine", "VERB", "", "", "", "999"), "verb:mine", "verb “mine”: OTHER"),  # a code of nobody's
    ],
)
def test_a_row_of_the_table_of_events(
    monkeypatch: pytest.MonkeyPatch, cells: tuple[str, ...], name: str, words: str
) -> None:
    one = row("events", *cells)
    assert event_rule(one) == name
    assert words_of("events", one, monkeypatch) == [(f"event.{name}@events.tsv:9", words)]


@pytest.mark.parametrize(
    ("name", "cells", "told"),
    [
        (
            "light",
            ("hold", "", "talks|rally", "do"),
            "light.hold: verb “hold” with talks or rally: the noun happens",
        ),
        (
            "light",
            ("come", "under", "", "undergo"),
            "light.come: verb “come under” with any noun of the table of events: the noun is done to the subject",
        ),
        (
            "light",
            ("dream", "of", "", "dreamt"),
            "light.dream: verb “dream of” with any noun of the table of events: dreamt",
        ),
        (
            "mood",
            ("AID", "future", "negative", "121"),
            "mood.future negative: AID that is ruled out: REJECT (Reject material cooperation)",
        ),
    ],
)
def test_a_row_that_changes_events(
    monkeypatch: pytest.MonkeyPatch, name: str, cells: tuple[str, ...], told: str
) -> None:
    ((rule, words),) = words_of(name, row(name, *cells), monkeypatch)
    assert f"{rule.removesuffix(f'@{name}.tsv:9')}: {words}" == told
