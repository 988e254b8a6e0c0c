"""``Library``: many briefings, one memory; on a file or in memory, the same class."""

from __future__ import annotations

from briefing.library.face.corrected import Corrections
from briefing.library.face.fed import Fed
from briefing.library.face.found import Finding
from briefing.library.face.people import People
from briefing.library.face.said import Said
from briefing.library.face.told_of import Stories


class Library(Finding, People, Stories, Corrections, Said, Fed):
    """Articles and their briefings, kept and found again.

    >>> with Library.open() as library:
    ...     library.add(briefing)
    ...     library.search("by:iran threat:grave after:2025-11")
    """
