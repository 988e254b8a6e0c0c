"""Parties: how much of the two sides of an event others share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.document import layers
from briefing.extract.events.parties import Parties

if TYPE_CHECKING:
    from briefing.extract import Briefer


def test_parties_of_one_side_are_nearly_one(briefer: Briefer) -> None:
    doc = briefer.nlp("France's defence ministry agreed. France paid. Germany left. Norland Lines wept.")
    by_name = {a.name: a.id for a in layers.of(doc).actors}
    ministry = next(i for name, i in by_name.items() if "ministry" in name)
    france, germany = by_name["France"], by_name["Germany"]
    sides = Parties(doc)
    assert sides.shared((france,), (france, germany)) == 1.0
    assert 0 < sides.shared((france,), (ministry,)) < 1
    assert sides.shared((france,), (germany,)) == 0
    assert sides.shared((), (germany,)) == 0
    assert sides.apart((france,), (), (germany,), ())
    assert not sides.apart((france,), (germany,), (germany,), (ministry,))
    assert not sides.apart((), (), (germany,), ())
