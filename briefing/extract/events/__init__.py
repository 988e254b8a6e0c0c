"""Events: triggers, who did it to whom, whether it happened, and which tellings are one.

Takes ``actors``, ``places``, ``times``, ``quotes``, ``blocks``, the parse and the tables of events; gives
``layers.of(doc).events``: found (``brf_events``), with their status, polarity and source
(``brf_factuality``), each once however often it is told (``brf_merge``).
"""

from briefing.extract.events.background import is_background
from briefing.extract.events.cameo import form_of, goldstein
from briefing.extract.events.dates import dates_clash
from briefing.extract.events.doers import Doers
from briefing.extract.events.parties import Parties, country_there
from briefing.extract.events.patterns import is_a, subjects_of
from briefing.extract.events.scope import Reading, read_scope
from briefing.extract.events.triggers import LEAD_VERB, is_worded

__all__ = [
    "LEAD_VERB",
    "Doers",
    "Parties",
    "Reading",
    "country_there",
    "dates_clash",
    "form_of",
    "goldstein",
    "is_a",
    "is_background",
    "is_worded",
    "read_scope",
    "subjects_of",
]
