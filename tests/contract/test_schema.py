"""The schema says what the contract says, and all that is exported keeps to it."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from briefing.contract.codec import to_dict
from briefing.contract.schema import schema
from briefing.export import FORMATS
from briefing.model import Briefing
from briefing.sources import read

if TYPE_CHECKING:
    from briefing.extract import Briefer

VALIDATOR = Draft202012Validator(schema())


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_a_briefing_of_every_section_is_valid(sample: Briefing) -> None:
    VALIDATOR.validate(json.loads(FORMATS["json"].render(sample)))


def test_the_bundled_articles_give_valid_briefings(briefer: Briefer, seeds: list[Path]) -> None:
    assert len(seeds) >= 8
    for seed in seeds:
        VALIDATOR.validate(json.loads(FORMATS["json"].render(briefer.brief(read(seed)))))


BREAKS = {
    "a key that is not in the contract": lambda o: o.update(extra=1),
    "a key that is missing": lambda o: o.pop("where"),
    "another version": lambda o: o.update(schema="briefing/2"),
    "a kind that is unknown": lambda o: o["who"][0].update(kind="ship"),
    "a country that is no alpha-3 code": lambda o: o["who"][0].update(country="France"),
    "a span of three": lambda o: o["what"][0].update(trigger=[1, 2, 3]),
    "an offset below zero": lambda o: o["quotes"][0].update(start=-1),
    "an item without evidence": lambda o: o["threats"][0].update(evidence=[]),
    "a severity off the scale": lambda o: o["threats"][0].update(severity=11),
    "a date that is none": lambda o: o["article"].update(published="Saturday"),
}


@pytest.mark.parametrize("change", BREAKS.values(), ids=BREAKS.keys())
def test_what_breaks_the_contract_is_invalid(sample: Briefing, change: Any) -> None:
    data = copy.deepcopy(to_dict(sample))
    change(data)
    assert not VALIDATOR.is_valid(data)
