"""The phrases that rows are made of, by kind, type and form."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from briefing.model import ActorKind, EventType, PlaceKind, Status, ThreatForm

STATUS: dict[Status, str] = {"actual": "", "future": "expected", "hypothetical": "possible"}
KINDS: dict[ActorKind | PlaceKind, str] = {
    "person": "person", "country": "", "organization": "organization", "group": "group",
    "asset": "ship, aircraft or vehicle", "city": "city", "region": "region", "water": "water",
    "facility": "site", "place": "",
}  # fmt: skip
TOWARDS: dict[EventType, str] = {
    "AGREE": "with", "CONSULT": "with", "COOPERATE": "with", "SUPPORT": "for", "AID": "for", "CONCEDE": "to",
    "REQUEST": "to", "OTHER": "to",
}  # fmt: skip
"""What stands before those to whom an event is done; of the other types it is "against"."""


class Threatens(NamedTuple):
    """A form of threat as a verb (whose plural has no s), with its target and alone, and as a noun."""

    toward: str
    alone: str
    noun: str
    to: str = "against"


THREATENS: dict[ThreatForm, Threatens] = {
    "verbal_threat": Threatens("threatens {}", "threatens", "Threat"),
    "ultimatum": Threatens("gives {} an ultimatum", "gives an ultimatum", "Ultimatum", "to"),
    "warning": Threatens("warns {}", "warns", "Warning", "to"),
    "demonstration": Threatens("shows force against {}", "shows force", "Show of force"),
    "hostile_act": Threatens("acts against {}", "commits a hostile act", "Hostile act"),
    "assessment": Threatens("is seen as a threat to {}", "is seen as a threat", "Danger", "to"),
}


def listed(names: Iterable[str]) -> str:
    """Return names as people list them: "Iran, Iraq and Oman"."""
    *others, last = [*names] or [""]
    return f"{', '.join(others)} and {last}" if others else last
