"""The format of annotated articles: what is read, what is refused, and that nothing is lost in other formats."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from briefing import gold

OWN = Path(__file__).parent
SOURCE = """+++
published = 2026-03-02
source = "made up"
bottom_line = ["visit"]

[actor.no]
name = "No Min"
kind = "person"
[event.visit]
type = "CONSULT"
who = ["no"]
status = "actual"
polarity = "positive"
key = true
+++

[[No]{a.no}’s [trip]{e.visit}]{n.no}

[He]{n.no a.no} [went]{e.visit}.
"""


def test_marks_nest_and_share_words() -> None:
    found = gold.parse(SOURCE, "one")
    assert found.text == "No’s trip\n\nHe went.\n"
    assert [(found.text[m.start : m.end], m.letter, m.key) for m in found.marks] == [
        ("No’s trip", "n", "no"), ("No", "a", "no"), ("trip", "e", "visit"), ("He", "n", "no"), ("He", "a", "no"),
        ("went", "e", "visit"),
    ]  # fmt: skip
    assert [m.start for m in found.of("e", "visit")] == [5, 14]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("+++\n\n[[No", "\n[[No", "no header"),
        ("[went]{e.visit}", "went]{e.visit}", "stray ]"),
        ("[went]{e.visit}", "[went", "never closed"),
        ("{e.visit}]", "{z.visit}]", "unknown id 'z.visit'"),
        ("{e.visit}]", "{e.}]", "unknown id 'e.'"),
        ("[went]{e.visit}", "[went]{e.leave}", r"\[event.leave\] is not in the header"),
        ('who = ["no"]', 'who = ["nobody"]', "'nobody' is no actor"),
        ("[actor.no]", "[actor.yes]\n[actor.no]", r"\[actor.yes\] is marked nowhere"),
        ("published = ", "published : ", "the header is no TOML"),
        ("[He]", "[He] ]", "stray ]"),
    ],
)
def test_what_breaks_the_format_is_told(old: str, new: str, told: str) -> None:
    assert old in SOURCE
    with pytest.raises(gold.GoldError, match=f"^one: .*{told}"):
        gold.parse(SOURCE.replace(old, new), "one")


def told(source: str) -> str:
    try:
        return f"read {gold.parse(source, 'x').name}"
    except gold.GoldError as error:
        return str(error)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    for source in (text, f"+++\n{text}\n+++\n{text}"):
        assert told(source).startswith(("x: ", "read"))


def test_a_third_is_kept_apart_by_name_alone() -> None:
    names = [f"article-{n}" for n in range(3000)]
    apart = sum(gold.part_of(name) == "test" for name in names)
    assert 900 < apart < 1100
    assert gold.part_of("korea-talks") == gold.part_of("korea-talks")


def test_both_parts_are_the_whole() -> None:
    both = [found.name for part in ("dev", "test") for found in gold.articles(OWN, part=part)]
    assert (
        sorted(both)
        == [found.name for found in gold.articles(OWN)]
        == sorted(p.stem for p in OWN.glob("*.gold"))
    )


def test_json_holds_text_records_and_marks() -> None:
    for found in gold.articles(OWN):
        data = json.loads(json.dumps(gold.to_json(found)))
        assert data["text"] == found.text
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", data["records"]["published"])
        assert [(m["start"], m["end"], m["letter"], m["key"]) for m in data["marks"]] == [
            (m.start, m.end, m.letter, m.key) for m in found.marks
        ]


def test_a_docbin_holds_the_marks_as_span_groups() -> None:
    golds = list(gold.articles(OWN))
    docs = list(gold.to_docbin(golds).get_docs(spacy.blank("en").vocab))
    assert [doc.text for doc in docs] == [found.text for found in golds]
    for doc, found in zip(docs, golds, strict=True):
        assert doc.user_data["gold"]["name"] == found.name
        for letter in "adnetpqhsfw":
            assert [span.id_ for span in doc.spans[letter]] == [mark.key for mark in found.of(letter)]
        assert all(
            span.text == found.text[m.start : m.end]
            for span, m in zip(doc.spans["t"], found.of("t"), strict=True)
        )
