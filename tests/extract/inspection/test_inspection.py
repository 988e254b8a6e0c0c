"""Inspection: each part tells what was found and how, and what was not and why."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.tokens import Doc

from briefing.contract.row_rules import event_rule
from briefing.extract import Briefer
from briefing.extract.document import layers
from briefing.extract.inspection import PARTS, inspect
from briefing.extract.inspection.sheet import WIDTH
from briefing.extract.names.component import stages
from briefing.lexicon import table
from briefing.sources import read, read_text

Told = Callable[[str, str], list[str]]


@pytest.fixture
def told(briefer: Briefer) -> Told:
    """The lines of a part, each with its white space as one space."""

    def lines(part: str, text: str) -> list[str]:
        doc = briefer.parse(read_text(text, published="2025-11-08"))
        return [" ".join(line.split()) for line in PARTS[part](doc)]

    return lines


@pytest.fixture(scope="module")
def docs(briefer: Briefer, seeds: list[Path]) -> list[Doc]:
    """The bundled articles, read."""
    return [briefer.parse(read(seed)) for seed in seeds]


(ABDUCT,) = (row for row in table("events") if (row["lemma"], row["pos"]) == ("abduct", "VERB"))
STORY = (
    "Harbour Strike Ends After Long Talks\n\nThe dockers went back to work on Monday in the port of Hull.\n"
)
VALE = "Ada Vale, a minister, left Oslo on Friday. “We will not go back,” Ada Vale said. Police denied that she was ill."


@pytest.mark.parametrize(
    ("part", "text", "lines"),
    [
        ("blocks", STORY, ["title 0–6 “Harbour Strike Ends After Long Talks”"]),
        ("tokens", "Ada Vale left.", ["1 Vale Vale PROPN NNP nsubj left 2 PERSON", "2 left leave VERB VBD ROOT"]),
        ("tokens", "No Kwang Chol left.", ["0 No No PROPN NNP compound Chol 2 PERSON"]),  # not the surrogate
        ("names chosen", "The ship left Cebu.", ["“Cebu” GPE 3 name.city@cities.tsv:"]),
        ("names chosen", "Ada Vale left. Vale will be back.", ["“Ada Vale” PERSON 3 name.given", "“Vale” PERSON 2 name."]),
        (
            "names rejected",
            "The Bank of Norland met.",
            ["“Bank of Norland” ORG 2 name.recognized: “Bank of Norland” has a higher rank: 4"],
        ),
        ("names rejected", "Typhoon Kalmaegi hit Cebu on Monday.", ["“Typhoon Kalmaegi” FAC 2 name.recognized: a storm or an operation"]),
        ("names rejected", "Rice prices rose.", ["“Rice” PERSON recognizer: a common word that opens its sentence"]),
        ("names rejected", "The Defence Secretary left.", ["“Defence” ORG recognizer: part of an office"]),
        ("names rejected", "It was Labor Day.", ["“Labor” ORG organizations.tsv:"]),
        ("names rejected", "H5N1 was found in Kent. H5N1 is a virus.", ["“H5N1” ORG 2 name.recognized: a code"]),
        (
            "names rejected",
            STORY,
            ["“Long Talks” PERSON 3 name.family: in the capitals of a headline, and nothing confirms it"],
        ),
        ("names rejected", STORY, ["“Hull” GPE 3 name.settlement: “Hull” is as good, by name.city@cities.tsv:"]),
        (
            "names rejected",
            "Crews of the US Indo-Pacific Command rested.",
            ["“Pacific Command” ORG 4 name.organization@organizations.tsv:"],
        ),
        (
            "actors",
            VALE,
            [
                "a1 Ada Vale: person, f, a minister",
                "“Ada Vale” name name.given",
                "“she” pronoun mention.",
            ],
        ),
        ("places", VALE, ["p1 Oslo: city, NOR", "“Oslo” name.city@"]),
        ("times", VALE, ["“Friday” DATE 2025-11-07 time.wday+anchor.published"]),
        ("times", "It broke on 3 May 2019.", ["“3 May 2019” DATE 2019-05-03 time.date+anchor.full"]),
        (
            "quotations",
            VALE,
            [
                "direct “We will not go back,”",
                "source “Ada Vale”, speaker a1 Ada Vale, cue “said”, quote.after@speech.tsv:",
                "indirect “she was ill”",
                "denied, source “Police”, speaker a2 Police, cue “denied”, quote.clause@speech.tsv:",
            ],
        ),
        (
            "figures",
            "A bomb killed at least 12 people in Oslo on Friday.",
            ["“at least 12 people”: at_least 12 killed of “killed”, figure.killed"],
        ),
        (
            "triggers",
            "The bomb killed people in Oslo because talks had failed.",
            ["“killed” ASSAULT key, nobody → people, where Oslo, when not told, reason “talks had failed”,"],
        ),
        (
            "triggers",
            "Norway abducted Ada Vale in Oslo on Friday.",
            [
                "“abducted” ASSAULT key, Norway → Ada Vale, where Oslo, when 2025-11-07, reason not told,",
                f"{ABDUCT.where} matches ASSAULT verb “abduct”",
            ],
        ),
        ("triggers", "Norway struck the pose.", ["“struck” is no event: no row fits"]),
        ("triggers", "Norway bombed Hull. The bombing of Hull by Norway went on.", ["“bombing” tells the event of “bombed” again"]),
        ("triggers", "The death toll grew.", ["“death” is no event: it describes another word, or leans on one"]),
        (
            "scopes",
            "Norway failed to attack Hull.",
            [
                "“attack” is actual, negative, according to the article",
                "“attack” has nothing on it; “failed” above makes it negative (xcomp)",
                "“failed” has nothing on it; nothing above reaches it (ROOT)",
            ],
        ),
        (
            "scopes",
            "“Norway will attack Hull if talks fail,” said Ada Vale.",
            [
                "“attack” is future, positive, according to Ada Vale",
                "on the condition “fail”",
                "“attack” has future on it; nothing above reaches it (ccomp)",
            ],
        ),
        ("scopes", "Ada Vale won the match.", ["“match” has nothing on it; “won” above leaves it as it is (dobj)"]),
        (
            "threats",
            "Norway threatened to attack Denmark if talks fail.",
            ["ultimatum: Norway → Denmark, severity", "“talks” (CONSULT) is none: an act of this type is no threat"],
        ),
        ("threats", "Norway did not attack Denmark.", ["“attack” (ASSAULT) is none: it is told not to have happened"]),
        ("threats", "Norway attacked Denmark in 1944.", ["“attacked” (ASSAULT) is none: it is told as history"]),
        (
            "threats",
            "Norway may attack Denmark.",
            ["“attack” (ASSAULT) is none: it has not happened, and nobody says of themselves that they will do"],
        ),
        ("threats", "Police failed to stop the attack.", ["“attack” (ASSAULT) is none: it counts only beside a fuller telling"]),
        ("threats", "Norway poses no threat to Denmark.", ["not assessment: Norway → Denmark, severity -4.4, threat.assessment"]),
        (
            "threats",
            "Rovers attacked early in the match. The striker’s goal, his tenth of the season, beat the goalkeeper.",
            ["“attacked” (ASSAULT) is none: the article is about sport"],
        ),
    ],
)  # fmt: skip
def test_a_part_tells(told: Told, part: str, text: str, lines: list[str]) -> None:
    shown = told(part, text)
    for line in lines:
        assert any(one.startswith(line) for one in shown), "\n".join(shown)


def test_rows_of_the_same_lemma_are_told_with_file_and_line(told: Told) -> None:
    shown = told("triggers", "Norway abandoned the strike.")
    rows = {row.where: row for row in table("events") if (row["lemma"], row["pos"]) == ("abandon", "VERB")}
    verdicts = {line.split()[0]: line for line in shown if line.startswith("events.tsv:")}
    assert set(rows) <= set(verdicts)
    matched = [where for where in rows if "matches" in verdicts[where]]
    assert [event_rule(rows[where]) for where in matched] == ["verb:abandon(strike …)"]
    assert all("does not fit" in verdicts[where] for where in rows if where not in matched)


def test_every_candidate_is_chosen_or_rejected_with_a_reason(docs: list[Doc]) -> None:
    for doc in docs:
        found = {c.id for c in dict(stages(doc))["found"]}
        chosen, rejected = (list(PARTS[part](doc)) for part in ("names chosen", "names rejected"))
        shown = " ".join(" ".join((*chosen, *rejected)).split())
        assert len(found) > 3
        assert [rule for rule in found if rule not in shown] == []
        assert len(chosen) == len(list(layers.of(doc).names))
        reasons = " ".join(" ".join(rejected).split())
        assert reasons.count(": ") >= len([line for line in rejected if line.startswith("  “")])


def test_the_stages_end_with_the_names_of_the_document(docs: list[Doc]) -> None:
    for doc in docs:
        *_, (stage, last) = stages(doc)
        assert stage == "spread"
        assert {(c.start, c.end, c.label) for c in last} == {
            (n.start, n.end, n.label_) for n in layers.of(doc).names
        }


def test_every_event_has_its_scope_and_its_place_among_the_threats(docs: list[Doc]) -> None:
    for doc in docs:
        scopes = [line for line in PARTS["scopes"](doc) if " is " in line and line.startswith("  “")]
        assert len(scopes) == len(layers.of(doc).events)
        told = " ".join(" ".join(PARTS["threats"](doc)).split())
        for event in layers.of(doc).events:
            if f"“{doc[event.head].text}” ({event.type}) is none: " not in told:
                assert layers.of(doc).threats


def test_it_is_at_most_as_wide_as_told(briefer: Briefer, seeds: list[Path]) -> None:
    shown = inspect(briefer, read(seeds[0]))
    assert max(map(len, shown.splitlines())) <= WIDTH
    assert [line.lower() for line in shown.splitlines() if line.isupper() and line.lower() in PARTS] == list(
        PARTS
    )


def test_what_is_not_english_is_told_and_has_nothing(briefer: Briefer) -> None:
    german = "Der Minister sagte am Samstag, dass die Regierung das Gesetz nicht ändern und auch nicht beraten werde."
    shown = inspect(briefer, dataclasses.replace(read_text(german), language="de"))
    assert shown.startswith(
        "NOTES\n  Only English is briefed, and this article is not in English.\n\nBLOCKS\n  none\n"
    )
    assert shown.count("\n  none") == len(PARTS)
