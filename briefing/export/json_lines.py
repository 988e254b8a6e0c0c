"""A briefing as one line of JSON, as the contract says."""

from __future__ import annotations

import json

from briefing.contract.codec import to_dict
from briefing.model import Briefing


def render(briefing: Briefing) -> str:
    """Return the object on one line, so that several articles make JSON Lines."""
    return json.dumps(to_dict(briefing), ensure_ascii=False) + "\n"
