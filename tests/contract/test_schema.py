"""The schema says what the contract says, and all that is exported keeps to it."""

from __future__ import annotations

import copy
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from briefing.contract.codec import to_dict
from briefing.contract.schema import schema
from briefing.export import FORMATS
from briefing.model import Briefing
from briefing.sources import read

sys.path.insert(0, str(Path(__file__).parent))

from any_briefing import BRIEFINGS

if TYPE_CHECKING:
    from briefing.extract import Briefer

VALIDATOR = Draft202012Validator(schema())
NARROWER = {"pattern", "minLength", "minItems", "minimum", "maximum"}  # than the types of the model


def loosened(part: Any) -> Any:
    """Return a schema that asks of values no more than their types, enumerations and keys."""
    if isinstance(part, dict):
        return {key: loosened(one) for key, one in part.items() if key not in NARROWER}
    return [loosened(one) for one in part] if isinstance(part, list) else part


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_a_briefing_of_every_section_is_valid(sample: Briefing) -> None:
    VALIDATOR.validate(json.loads(FORMATS["json"].render(sample)))


@settings(max_examples=100)
@given(BRIEFINGS)
def test_its_types_are_those_of_the_model(briefing: Briefing) -> None:
    Draft202012Validator(loosened(schema())).validate(json.loads(json.dumps(to_dict(briefing))))


def test_the_bundled_articles_give_valid_briefings(briefer: Briefer, seeds: list[Path]) -> None:
    assert len(seeds) >= 8
    for seed in seeds:
        VALIDATOR.validate(json.loads(FORMATS["json"].render(briefer.brief(read(seed)))))


BREAKS = {
    "a key that is not in the contract": lambda o: o.update(extra=1),
    "a key that is missing": lambda o: o.pop("where"),
    "another version": lambda o: o.update(schema="briefing/1"),
    "a kind that is unknown": lambda o: o["who"][0].update(kind="ship"),
    "a country that is no alpha-3 code": lambda o: o["who"][0].update(country="France"),
    "a span of three": lambda o: o["what"][0].update(trigger=[1, 2, 3]),
    "an offset below zero": lambda o: o["quotes"][0].update(start=-1),
    "an item without evidence": lambda o: o["threats"][0].update(evidence=[]),
    "a severity off the scale": lambda o: o["threats"][0].update(severity=11),
    "a quotation neither claimed nor denied": lambda o: o["quotes"][0].update(polarity="neutral"),
    "a source without its end": lambda o: o["quotes"][0].update(source_words=[25]),
    "a quotation without a rule": lambda o: o["quotes"][0].pop("rule"),
    "a rule of no name": lambda o: o["what"][0].update(rule=""),
    "a reason that is prose": lambda o: o["what"][0].update(why=["Rovia seized a ferry"]),
    "a band of one number": lambda o: o["threats"][0].update(band=[0.5]),
    "a probability over one": lambda o: o["threats"][0].update(band=[0.5, 1.5]),
    "a figure in words": lambda o: o["figures"][0].update(value="twelve"),
    "a figure of nothing known": lambda o: o["figures"][0].update(of="ships"),
    "a bound that is unknown": lambda o: o["figures"][0].update(bound="under"),
    "a note of no words": lambda o: o["article"].update(notes=[""]),
    "a date that is none": lambda o: o["article"].update(published="Saturday"),
}


@pytest.mark.parametrize("change", BREAKS.values(), ids=BREAKS.keys())
def test_what_breaks_the_contract_is_invalid(sample: Briefing, change: Any) -> None:
    data = copy.deepcopy(to_dict(sample))
    change(data)
    assert not VALIDATOR.is_valid(data)
