"""Articles into a library, many at a time, none lost: indexed, watched for, fetched from feeds.

Takes paths, addresses, folders to watch and feeds; gives a filled library and counts. Workers brief, this process
alone writes. ``Indexer`` and ``crew`` are its face.
"""

from briefing.indexing.indexer import Counts, Indexer, crew
from briefing.indexing.items import CrewError
from briefing.indexing.refreshing import refresh
from briefing.indexing.work import Reading

__all__ = ["Counts", "CrewError", "Indexer", "Reading", "crew", "refresh"]
