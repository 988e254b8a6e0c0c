"""The desk: a pile of articles on one page, by what matters: threats, stories, what is new, who says what.

Takes the articles of a library, on a file or in memory; gives a ``DeskBrief`` (``desk_brief``), its lines in words
(``outline``, ``fitted``) and the formats that it is written in.
"""

from __future__ import annotations

from typing import NamedTuple


class BriefFormat(NamedTuple):
    """The module that writes a brief in this format."""

    module: str


BRIEFS = {
    "brief": BriefFormat("briefing.desk.text"),
    "brief-markdown": BriefFormat("briefing.desk.markdown"),
    "brief-html": BriefFormat("briefing.desk.html"),
}
