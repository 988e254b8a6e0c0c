"""The object and the dataclasses are the same, both ways, through JSON."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.contract.codec import SCHEMA, from_dict, to_dict
from briefing.contract.schema import schema
from briefing.model import Briefing

sys.path.insert(0, str(Path(__file__).parent))

from any_briefing import BRIEFINGS, KINDS, of

# The keys of each object in the order of the contract, and after the bar what we tell besides.
KEYS = {
    "": "schema article bottom_line who what when where threats quotes figures made_by said",
    "article": "id source title author site language published published_from link notes text blocks"
    " | marks unread summary remarks",
    "article.blocks": "kind start end",
    "article.marks": "| kind start end href",
    "bottom_line": "text evidence",
    "who": "id name kind country roles key salience mentions",
    "who.mentions": "start end form rule",
    "what": "id type trigger who whom where when status polarity attribution summary key why evidence rule | because",
    "when": "id start end type value resolved rule",
    "where": "id name country kind mentions",
    "where.mentions": "start end | rule",
    "threats": "id form issuer target action condition when polarity attribution severity likelihood band evidence rule"
    " | because",
    "threats.evidence": "start end",
    "quotes": "id kind speaker source_words polarity start end cue rule",
    "figures": "id start end value bound of unit event source rule",
    "made_by": "briefing model spacy",
    "said": "starred tags note",
}


def objects(value: Any, path: str = "") -> dict[str, list[dict[str, Any]]]:
    """Return every object by its path."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    if isinstance(value, dict):
        found[path].append(value)
        inner = [(f"{path}.{key}".strip("."), one) for key, one in value.items()]
    else:
        inner = [(path, one) for one in value] if isinstance(value, list) else []
    for where, one in inner:
        for name, more in objects(one, where).items():
            found[name] += more
    return found


def described(part: dict[str, Any], path: str = "") -> dict[str, list[str]]:
    """Return the properties of every object of a schema by its path."""
    found = {path: list(part["properties"])} if "properties" in part else {}
    inner = [(f"{path}.{key}".strip("."), one) for key, one in part.get("properties", {}).items()]
    inner += [(path, one) for one in [*part.get("oneOf", []), part.get("items")] if one]
    for where, one in inner:
        found |= described(one, where)
    return found


@settings(max_examples=200)
@given(BRIEFINGS)
def test_nothing_is_lost_on_the_way_through_json(briefing: Briefing) -> None:
    assert from_dict(json.loads(json.dumps(to_dict(briefing)))) == briefing


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_field_is_drawn_with_more_than_one_value(kind: type) -> None:
    seen: dict[str, set[Any]] = defaultdict(set)

    @settings(max_examples=50)
    @given(of(kind))
    def look(one: Any) -> None:
        for field in dataclasses.fields(one):
            seen[field.name].add(getattr(one, field.name))

    look()
    assert {name for name, values in seen.items() if len(values) > 1} == {
        field.name for field in dataclasses.fields(kind)
    }


def test_the_sample_has_something_in_every_field(sample: Briefing) -> None:
    filled: dict[str, set[str]] = defaultdict(set)

    def look(one: Any) -> None:
        if dataclasses.is_dataclass(one):
            for field in dataclasses.fields(one):
                value = getattr(one, field.name)
                if value not in (None, "", (), 0) or (value is False and field.name == "key"):
                    filled[type(one).__name__].add(field.name)
                look(value)
        elif isinstance(one, tuple):
            for inner in one:
                look(inner)

    look(sample)
    assert filled == {kind.__name__: {field.name for field in dataclasses.fields(kind)} for kind in KINDS}


@pytest.mark.parametrize("path", KEYS)
def test_the_keys_are_those_of_the_contract_in_its_order(sample: Briefing, path: str) -> None:
    wanted = KEYS[path].replace("|", "").split()
    printed = objects(json.loads(json.dumps(to_dict(sample))))[path]
    assert printed
    assert all(list(one) == wanted for one in printed)
    assert described(schema())[path] == wanted


def test_no_object_is_without_its_list_of_keys(sample: Briefing) -> None:
    assert set(objects(to_dict(sample))) == set(described(schema())) == set(KEYS)


@given(st.dictionaries(st.text(), st.integers(), max_size=3))
def test_keys_of_later_versions_are_passed_over(more: dict[str, int]) -> None:
    from sample_briefing import sample_briefing

    data = json.loads(json.dumps(to_dict(sample_briefing())))
    for found in objects(data).values():
        for one in found:
            one |= {key: value for key, value in more.items() if key not in one}
    assert from_dict(data) == sample_briefing()


@pytest.mark.parametrize("version", ["briefing/1", "briefing/3", None])
def test_another_versions_object_is_refused(sample: Briefing, version: str | None) -> None:
    with pytest.raises(ValueError, match=SCHEMA):
        from_dict(to_dict(sample) | {"schema": version})
