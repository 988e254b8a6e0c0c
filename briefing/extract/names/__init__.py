"""Names: which words are names, and of what, and the roles beside them.

Takes the entities of the model, the parse, ``blocks`` and the tables of names; gives
``layers.of(doc).names`` (labels PERSON ORG GPE LOC FAC NORP ASSET; the id of each is that of its rule) and
``roles``. Whoever asks what a name means asks ``gazetteer.lookup``.
"""

from briefing.extract.names.assets import vessel_prefixes
from briefing.extract.names.gazetteer import Entry, lookup
from briefing.extract.names.spreading import NICKNAME

__all__ = ["NICKNAME", "Entry", "lookup", "vessel_prefixes"]
