"""The rule of each item: every one has its words in the table, and is the one that found the item; words: tests/contract."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest

from briefing import lexicon
from briefing.extract.document import provenance as rules
from briefing.extract.timex.grammar import _RULES as GRAMMAR
from briefing.lexicon import table
from briefing.model import FigureOf, PublishedFrom, ThreatForm

Tell = Callable[..., Any]
BODY = "The Halden Ministry of Fisheries (HMF) said on Monday that boats were safe. "


def bare(rule: str) -> str:
    """Return an id without the rows of the tables."""
    return "+".join(one.partition("@")[0] for one in rule.split("+"))


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
        ("threat", [*get_args(ThreatForm), "menace", "advice"]),
        ("figure", get_args(FigureOf)),
        ("mood", [f"{row['status']} {row['polarity']}" for row in table("mood")]),
        ("event", [*(row["pos"].lower() for row in table("events")), "deadline", "lead-verb"]),
        ("time", [*(name for name, _ in GRAMMAR), "joined"]),
    ],
)
def test_every_rule_has_its_words(layer: str, used: list[str]) -> None:
    assert rows(layer) - {""} == set(used) - {""}


@pytest.mark.parametrize(
    ("text", "words", "rule"),
    [
        ("Norway signed the treaty.", "Norway", "name.country+mention.government"),
        (
            "The treaty was rejected by Oslo.",
            "Oslo",
            "name.city+mention.government",
        ),
        (
            "The Norwegian minister resigned.",
            "Norwegian",
            "name.people+mention.adjective",
        ),
        ("The frigate Kestrel left port.", "Kestrel", "name.craft"),
        ("Crew of HMS Kestrel were rescued.", "HMS Kestrel", "name.prefix"),
        ("Lawyers of Mrs Quarrendon appealed.", "Quarrendon", "name.title"),
        ("It was Astrid Quarrendon who appealed.", "Astrid Quarrendon", "name.given"),
        (
            "It was Astrid Quarrendon who appealed. Later Quarrendon left.",
            "Quarrendon",
            "mention.person",
        ),
        (BODY, "Halden Ministry of Fisheries", "name.brackets"),
        (BODY, "HMF", "name.brackets+mention.brackets"),
        (
            "Norland Care Hospital closed. Norland Care had warned.",
            "Norland Care",
            "mention.short",
        ),
        ("Denmark’s navy sailed at dawn.", "Denmark’s navy", "name.institution"),
        ("Astrid Quarrendon said she would appeal.", "she", "mention.reported"),
        ("Astrid Quarrendon lost. Then she appealed.", "she", "mention.gender"),
        ("Norway met Sweden on Monday. Both countries agreed.", "Both countries", "mention.pair"),
    ],
)
def test_rule_of_an_actors_mention(tell: Tell, text: str, words: str, rule: str) -> None:
    told = tell(text)
    found = [
        bare(mention.rule)
        for actor in told.briefing.who
        for mention in actor.mentions
        if told.briefing.article.text[mention.start : mention.end] == words
    ]
    assert found
    assert found[0].endswith(rule)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("The ferry left Gothenburg.", ["name.city"]),
        ("Ten were hurt in the Chelsea neighborhood.", ["name.recognized"]),
        ("Two men were hurt in Everton.", ["name.organization+mention.town"]),
        ("They camped beside the Sarrow Dam.", ["name.geonoun"]),
        ("Fires burned in the village of Quarrenby.", ["name.settlement"]),
        (
            "Police stood at the border with Norway.",
            ["mention.common", "name.country"],
        ),
    ],
)
def test_rule_of_a_place(tell: Tell, text: str, rules: list[str]) -> None:
    places = tell(text).briefing.where
    assert [bare(mention.rule) for place in places for mention in place.mentions] == rules


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (
            "The dam broke on Monday.",
            ["time.wday+anchor.published"],
        ),
        ("The dam broke on 3 May 2019.", ["time.date+anchor.full"]),
        ("The dam broke in 2019.", ["time.year+anchor.full"]),
        ("The dam held for three days.", ["time.duration"]),
        ("The dam is checked every week.", ["time.every"]),
        (
            "The dam broke on 3 May 2019. Two days later it was shut.",
            [
                "time.date+anchor.full",
                "time.later+anchor.told",
            ],
        ),
        ("The dam holds now.", ["time.ref"]),
    ],
)
def test_rule_of_a_time(tell: Tell, text: str, rules: list[str]) -> None:
    briefing = tell(text).briefing
    assert [bare(time.rule) for time in briefing.when] == rules


def test_rule_of_a_time_without_a_date_of_publication(tell: Tell) -> None:
    (time,) = tell("The dam broke on Monday.", published=None).briefing.when
    assert time.rule == "time.wday+anchor.nothing"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("“We will mend the dam soon,” said Astrid Quarrendon.", ["quote.after"]),
        ("Astrid Quarrendon said: “We will mend the dam soon.”", ["quote.before"]),
        (
            "“We will mend it,” said Astrid Quarrendon. “It will take a year or two.”",
            ["quote.after", "quote.flow"],
        ),
        (
            "On the gate stands “a dam that no storm can break”.",
            ["quote.marks"],
        ),
        ("Astrid Quarrendon said the dam was safe.", ["quote.clause"]),
        (
            "The dam was safe, Astrid Quarrendon said.",
            ["quote.interrupted"],
        ),
        ("According to Astrid Quarrendon, the dam was safe.", ["quote.according"]),
        (
            "Astrid Quarrendon’s claim that the dam was safe was wrong.",
            ["quote.noun"],
        ),
    ],
)
def test_rule_of_a_quotation(tell: Tell, text: str, rules: list[str]) -> None:
    assert [bare(quote.rule) for quote in tell(text).briefing.quotes] == rules


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
