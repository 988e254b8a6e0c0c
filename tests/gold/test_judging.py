"""Items of a briefing against a gold article, one by one, and two revisions side by side."""

from __future__ import annotations

import copy
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import gold as goldfile
import quality
import revision

SOURCE = """+++
published = 2025-11-10

[actor.vale]
kind = "person"
key = true
[actor.rovia]
kind = "country"
key = true

[event.strike]
type = "ASSAULT"
key = true
status = "actual"
polarity = "positive"
[event.talks]
type = "CONSULT"
status = "actual"
polarity = "positive"

[time.monday]
value = "2025-11-10"

[place.port]
name = "Port Rovia"

[threat.strike]
form = "hostile_act"
polarity = "positive"

[quote.fire]
speaker = "vale"
kind = "indirect"

[figure.dead]
value = "12"
of = "killed"
+++

[Rovia]{a.rovia} fired at Port Rovia

[[Rovia]{a.rovia} [fired]{e.strike} rockets]{h.strike} at [Port Rovia]{p.port} on [Monday]{t.monday} because [talks]{e.talks} had failed and
killed [12 people]{f.dead}. [Ada Vale]{a.vale s.fire} said that [it had been [her]{n.vale} order]{q.fire}.
"""
GOLD = goldfile.parse(SOURCE, "strait")


def ends(words: str, number: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(number + 1):
        start = GOLD.text.index(words, start + 1)
    return start, start + len(words)


def span(words: str, number: int = 0, **more: Any) -> dict[str, Any]:
    start, end = ends(words, number)
    return {"start": start, "end": end, **more}


def made() -> dict[str, Any]:
    """A briefing in which everything is right."""
    return {
        "article": {"text": GOLD.text},
        "who": [
            {
                "id": "a1",
                "kind": "person",
                "mentions": [
                    span("Ada Vale", form="name", rule="name.given"),
                    span("her", form="pronoun", rule="mention.reported"),
                ],
            },
            {
                "id": "a2",
                "kind": "country",
                "mentions": [
                    span("Rovia", form="name", rule="name.country@countries.tsv:9+mention.government"),
                    span("Rovia", 2, form="name", rule="name.country@countries.tsv:9+mention.government"),
                ],
            },
        ],
        "what": [
            {
                "id": "e1",
                "type": "ASSAULT",
                "trigger": ends("fired", 1),
                "who": ["a2"],
                "key": True,
                "rule": "event.verb:fire(@weapon …)@events.tsv:9",
            },
            {
                "id": "e2",
                "type": "CONSULT",
                "trigger": ends("talks"),
                "key": False,
                "rule": "event.noun:talk@events.tsv:8",
            },
        ],
        "when": [span("Monday", id="t1", value="2025-11-10", rule="time.wday+anchor.published")],
        "where": [{"id": "p1", "mentions": [span("Port Rovia", 1, rule="name.city@cities.tsv:9")]}],
        "threats": [
            {
                "form": "hostile_act",
                "polarity": "positive",
                "evidence": [span("Rovia fired rockets")],
                "rule": "threat.hostile_act+event.verb:fire(@weapon …)@events.tsv:9",
            }
        ],
        "quotes": [
            span(
                "it had been her order",
                kind="indirect",
                speaker="a1",
                source_words=ends("Ada Vale"),
                rule="quote.clause@speech.tsv:9",
            )
        ],
        "figures": [span("12 people", value="12", of="killed", rule="figure.counted")],
    }


WRONG: dict[str, tuple[Callable[[dict[str, Any]], Any], str, str | None, str]] = {
    # what is changed; the item that is then lost; the item that is then wrong; the rule that was wrong
    "a name under another actor": (
        lambda b: b["who"][0]["mentions"].append(b["who"][1]["mentions"].pop()), "name Rovia", "name Rovia", "name.country"
    ),
    "a name that is none": (
        lambda b: b["who"][0]["mentions"].append(span("failed", form="name", rule="name.given")), "", "name failed", "name.given"
    ),
    "a pronoun of somebody else": (
        lambda b: b["who"][1]["mentions"].append(b["who"][0]["mentions"].pop()),
        "reference her", "reference her", "mention.reported",
    ),
    "a place that is none": (
        lambda b: b["where"][0]["mentions"].append(span("order", rule="name.city@cities.tsv:9")), "", "place order", "name.city"
    ),
    "another day": (lambda b: b["when"][0].update(value="2025-11-03"), "time Monday", "time Monday", "time.wday"),
    "a key event that is none": (
        lambda b: b["what"][0].update(trigger=ends("order")), "event fired", "event order", "event.verb:fire(@weapon …)"
    ),
    "an event that is not key": (lambda b: b["what"][0].update(key=False), "event fired", None, ""),
    "a threat that is denied": (
        lambda b: b["threats"][0].update(polarity="negative"),
        "threat Rovia fired rockets", "threat Rovia fired rockets", "threat.hostile_act",
    ),
    "another speaker": (
        lambda b: b["quotes"][0].update(speaker="a2"),
        "indirect quotation it had been her order", "indirect quotation it had been her order", "quote.clause",
    ),
    "a source that is none": (
        lambda b: b["quotes"][0].update(source_words=ends("12 people")), "source Ada Vale", "source 12 people", ""
    ),
    "a figure of another value": (lambda b: b["figures"][0].update(value="21"), "figure 12 people", "figure 12 people", "figure.counted"),
}  # fmt: skip


def test_all_that_is_right_is_found() -> None:
    judgement = quality.scored([GOLD], [made()]).judgement
    assert judgement.wrong == set()
    assert {item.kind for item in judgement.found} == {
        *("name", "reference", "place", "time", "event", "threat", "indirect quotation", "source", "figure")
    }
    assert all(all(right) for right in judgement.rules.values())
    assert judgement.rules["name.country"] == judgement.rules["mention.government"] == [True, True]
    assert "event.noun:talk" not in judgement.rules  # no key event: neither right nor wrong


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_told_with_its_rule(what: str) -> None:
    change, lost, wrong, rule = WRONG[what]
    before, after = made(), copy.deepcopy(made())
    change(after)
    old, new = (quality.scored([GOLD], [one]).judgement for one in (before, after))
    assert [f"{item.kind} {item.words}" for item in old.found - new.found] == ([lost] if lost else [])
    assert [f"{item.kind} {item.words}" for item in new.wrong] == ([wrong] if wrong else [])
    doubted = [one for one, right in new.rules.items() if not all(right)]
    assert rule in doubted if rule else not doubted


def test_two_measures_side_by_side() -> None:
    after = made()
    after["when"][0]["value"] = "2025-11-03"
    lines = list(quality.comparison(*(quality.scored([GOLD], [one]) for one in (made(), after))))
    told = [" ".join(line.split()) for line in lines]
    assert "when: value right 1.000 0.000 -1.000" in told
    assert "where: places found 1.000 1.000" in told
    assert told[told.index("lost: found before (1)") + 1] == "time strait Monday"
    assert told[told.index("lost: listed now where it is wrong (1)") + 1] == "time strait Monday"
    assert "gained: found now (0)" in told
    rules = list(quality.precision(quality.scored([GOLD], [after]).judgement))
    assert " ".join(rules[1].split()) == "anchor.published 0/1 0.000"


def test_articles_by_name_by_path_and_all_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "strait.gold").write_text(SOURCE)
    assert quality._paths([], tmp_path) == [tmp_path / "strait.gold"]
    assert quality._paths(["strait", "strait.gold", "else/a.gold"], tmp_path) == [
        tmp_path / "strait.gold",
        tmp_path / "strait.gold",
        Path("else/a.gold"),
    ]


in_a_repository = pytest.mark.skipif(
    not (revision.ROOT / ".git").exists(), reason="there is no other revision"
)


@in_a_repository
def test_another_revision_briefs_the_same_articles() -> None:
    golds = [goldfile.load(path) for path in quality.OWN[:1]]
    (briefing,) = revision.briefings("HEAD", golds)
    assert briefing["article"]["text"].split() == golds[0].text.split()
    assert quality.scored(golds, [briefing]).judgement.found


@in_a_repository
def test_a_revision_that_is_none_is_told() -> None:
    with pytest.raises(SystemExit, match="no-such-revision"):
        revision.briefings("no-such-revision", [])
