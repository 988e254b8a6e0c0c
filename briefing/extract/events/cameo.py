"""What a CAMEO code means: its PLOVER type, its Goldstein value and the form of threat it shows."""

from __future__ import annotations

from functools import cache
from typing import cast

from briefing.lexicon import table
from briefing.model import EventType, ThreatForm

PESSIMISM = "012"  # a warning of harm that the warner will not do
ULTIMATUM = "139"
UNSPECIFIED_THREAT = "130"
CEASEFIRE = "0871"
WITHDRAWAL = "0874"


def type_of(code: str) -> EventType:
    """Return the PLOVER type of a code; OTHER where PLOVER has none."""
    return cast(EventType, _columns("type").get(code, "OTHER"))


def form_of(code: str) -> ThreatForm | None:
    """Return the form of threat that an act of this code shows when it happens, or None."""
    return cast("ThreatForm | None", _columns("form").get(code) or None)


def goldstein(code: str) -> float:
    """Return how grave this type of act is, on the Goldstein scale; without a code, an unspecified threat."""
    return float(_columns("goldstein").get(code) or _columns("goldstein")[UNSPECIFIED_THREAT])


@cache
def _columns(column: str) -> dict[str, str]:
    return {row["code"]: row[column] for row in table("cameo")}
