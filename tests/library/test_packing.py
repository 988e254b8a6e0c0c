"""Packing: what lies in a library is read back as it was, by later versions too."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from briefing.contract.codec import to_dict
from briefing.library.packing import pack_briefing, pack_text, shape, unpack_briefing, unpack_text
from briefing.model import Briefing
from briefing.said import NOTHING

sys.path.insert(0, str(Path(__file__).parent.parent / "contract"))

from any_briefing import BRIEFINGS


@given(BRIEFINGS)
def test_any_briefing_comes_back(briefing: Briefing) -> None:
    text = unpack_text(pack_text(briefing.article.text))
    said_nothing = replace(briefing, said=NOTHING)  # what is said lies elsewhere
    assert unpack_briefing(pack_briefing(briefing), text, shape()) == said_nothing


def test_lone_surrogates_come_back() -> None:
    assert unpack_text(pack_text("a\udcff b")) == "a\udcff b"


def test_a_field_that_a_later_version_dropped_or_moved_is_passed_over(sample: Briefing) -> None:
    """The values lie in the order of the version that wrote them."""
    told = json.loads(shape())
    told["MadeBy"] = ["briefing", "model", "spacy"][::-1]
    turned = unpack_briefing(pack_briefing(sample), sample.article.text, json.dumps(told))
    assert turned.made_by.spacy == sample.made_by.briefing
    assert turned.who == sample.who
    told["MadeBy"] = ["briefing", "model", "spacy"]
    told["Actor"][told["Actor"].index("salience")] = "weight"
    with pytest.raises(TypeError, match="salience"):  # a field without a default cannot be made up
        unpack_briefing(pack_briefing(sample), sample.article.text, json.dumps(told))


def test_a_briefing_is_less_than_a_fifth_of_its_json(sample: Briefing) -> None:
    assert len(pack_briefing(sample)) < 0.2 * len(json.dumps(to_dict(sample)))
