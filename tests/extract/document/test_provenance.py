"""The rule of each item: every one has its words in the table, and is the one that found the item."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest

from briefing import lexicon
from briefing.contract.rules import explained
from briefing.extract.document import provenance as rules
from briefing.extract.timex.grammar import _RULES as GRAMMAR
from briefing.lexicon import table
from briefing.model import PublishedFrom

Tell = Callable[..., Any]
BODY = "The Halden Ministry of Fisheries (HMF) said on Monday that boats were safe. "


def rows(layer: str) -> set[str]:
    return {row["rule"] for row in table("rules") if row["layer"] == layer}


@pytest.mark.parametrize(
    ("layer", "used"),
    [
        ("name", get_args(rules.NameRule)),
        ("mention", get_args(rules.MentionRule)),
        ("quote", get_args(rules.QuoteRule)),
        ("anchor", get_args(rules.Anchor)),
        ("source", get_args(PublishedFrom)),
        ("time", [*(name for name, _ in GRAMMAR), "joined"]),
    ],
)
def test_every_rule_has_its_words(layer: str, used: list[str]) -> None:
    assert rows(layer) == set(used) - {""}


@pytest.mark.parametrize(
    ("text", "words", "rule"),
    [
        ("Norway signed the treaty.", "Norway", "in the table of countries; a country or capital that acts"),
        (
            "The treaty was rejected by Oslo.",
            "Oslo",
            "in the table of cities; a country or capital that acts",
        ),
        (
            "The Norwegian minister resigned.",
            "Norwegian",
            "in the tables of countries and regions; adjective of a country",
        ),
        ("The frigate Kestrel left port.", "Kestrel", "after a noun for ships, aircraft or vehicles"),
        ("Crew of HMS Kestrel were rescued.", "HMS Kestrel", "after a ship’s prefix"),
        ("Lawyers of Mrs Quarrendon appealed.", "Quarrendon", "after a title"),
        ("It was Astrid Quarrendon who appealed.", "Astrid Quarrendon", "begins with a given name"),
        (
            "It was Astrid Quarrendon who appealed. Later Quarrendon left.",
            "Quarrendon",
            "the person is named in full elsewhere",
        ),
        (BODY, "Halden Ministry of Fisheries", "short form in brackets beside the full name"),
        (BODY, "HMF", "short form in brackets beside the full name; beside the full name, in brackets"),
        (
            "Norland Care Hospital closed. Norland Care had warned.",
            "Norland Care",
            "begins or ends the full name",
        ),
        ("Denmark’s navy sailed at dawn.", "Denmark’s navy", "an institution with its country"),
        ("Astrid Quarrendon said she would appeal.", "she", "a pronoun in reported speech: who speaks"),
        ("Astrid Quarrendon lost. Then she appealed.", "she", "a pronoun’s gender and the nearest that fits"),
        ("Norway met Sweden on Monday. Both countries agreed.", "Both countries", "two sides meant at once"),
    ],
)
def test_rule_of_an_actors_mention(tell: Tell, text: str, words: str, rule: str) -> None:
    told = tell(text)
    found = [
        explained(mention.rule)
        for actor in told.briefing.who
        for mention in actor.mentions
        if told.briefing.article.text[mention.start : mention.end] == words
    ]
    assert found
    assert found[0].endswith(rule)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("The ferry left Gothenburg.", ["in the table of cities"]),
        (
            "Ten were hurt in the Chelsea neighborhood.",
            ["named by the entity recognizer; stands here where a town’s name does"],
        ),
        ("They camped beside the Sarrow Dam.", ["ends in a word for places"]),
        ("Fires burned in the village of Quarrenby.", ["after a word for towns and “of”"]),
        (
            "Police stood at the border with Norway.",
            ["a common noun for places", "in the table of countries"],
        ),
    ],
)
def test_rule_of_a_place(tell: Tell, text: str, rules: list[str]) -> None:
    places = tell(text).briefing.where
    assert [explained(mention.rule) for place in places for mention in place.mentions] == rules


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (
            "The dam broke on Monday.",
            ["a day of the week, read against 2025-11-08, when it was published (as set)"],
        ),
        ("The dam broke on 3 May 2019.", ["a day of a month, told in full"]),
        ("The dam broke in 2019.", ["a year, told in full"]),
        ("The dam held for three days.", ["a length of time"]),
        ("The dam is checked every week.", ["a time that comes again"]),
        (
            "The dam broke on 3 May 2019. Two days later it was shut.",
            [
                "a day of a month, told in full",
                "a length of time before or after, read against the date told before it",
            ],
        ),
        ("The dam holds now.", ["a word for past, present or future"]),
    ],
)
def test_rule_of_a_time(tell: Tell, text: str, rules: list[str]) -> None:
    briefing = tell(text).briefing
    assert [explained(time.rule, briefing.article) for time in briefing.when] == rules


def test_rule_of_a_time_without_a_date_of_publication(tell: Tell) -> None:
    (time,) = tell("The dam broke on Monday.", published=None).briefing.when
    assert time.rule == "time.wday+anchor.nothing"
    assert explained(time.rule) == "a day of the week, nothing to read it against"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("“We will mend the dam soon,” said Astrid Quarrendon.", ["a verb of speech after the marks"]),
        ("Astrid Quarrendon said: “We will mend the dam soon.”", ["a verb of speech before the marks"]),
        (
            "“We will mend it,” said Astrid Quarrendon. “It will take a year or two.”",
            ["a verb of speech after the marks", "the words before it tell who speaks"],
        ),
        (
            "They call it “a dam that no storm can break”.",
            ["between quotation marks; nobody is told to say it"],
        ),
        ("Astrid Quarrendon said the dam was safe.", ["a clause that a verb of speech brings in"]),
        (
            "The dam was safe, Astrid Quarrendon said.",
            ["a sentence that a verb of speech interrupts or ends"],
        ),
        ("According to Astrid Quarrendon, the dam was safe.", ["a sentence with “according to”"]),
        (
            "Astrid Quarrendon’s claim that the dam was safe was wrong.",
            ["a clause that a noun or adjective of speech brings in"],
        ),
    ],
)
def test_rule_of_a_quotation(tell: Tell, text: str, rules: list[str]) -> None:
    assert [explained(quote.rule) for quote in tell(text).briefing.quotes] == rules


def test_a_rule_tells_the_row_that_decided(tell: Tell) -> None:
    briefing = tell(
        "Norway fired missiles at Oslo in Sweden on Monday. “It held,” Astrid Quarrendon claimed."
    ).briefing
    ids = [mention.rule for actor in briefing.who for mention in actor.mentions]
    ids += [mention.rule for place in briefing.where for mention in place.mentions]
    ids += [item.rule for item in (*briefing.what, *briefing.when, *briefing.threats, *briefing.quotes)]
    rows = [one for rule in ids for one in rule.split("+") if "@" in one]
    assert {one.partition(".")[0] for one in rows} >= {"name", "event", "quote"}
    for one in rows:
        name, line = one.rpartition("@")[2].split(":")
        (row,) = [row for row in table(name.removesuffix(".tsv")) if row.where == f"{name}:{line}"]
        assert row
    fired = next(one for one in rows if one.startswith("event.verb:fire"))
    row = (
        (Path(lexicon.__file__).parent / "events.tsv")
        .read_text()
        .splitlines()[int(fired.rpartition(":")[2]) - 1]
    )
    assert row.startswith("fire\tVERB")


def test_a_row_of_the_users_tables_is_told_as_theirs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "kin.tsv").write_text("family\tkind\tlemmas\n# mine\nsing\tword\tsing|song\n")
    monkeypatch.setattr(lexicon, "config_folder", lambda: tmp_path)
    monkeypatch.setattr(lexicon, "table", lexicon.table.__wrapped__)
    assert lexicon.table("kin")[-1].where == "user/kin.tsv:3"
