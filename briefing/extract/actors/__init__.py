"""Actors and places: mentions of names gathered under whom or what they mean.

Takes ``names``, ``roles``, the parse and the tables of names; gives ``layers.of(doc).actors`` and
``places``, numbered by their first mention, and tells whom an actor stands for.
"""

from briefing.extract.actors.affiliation import acts_for_country, credited, is_medium, side_of
from briefing.extract.actors.mention_index import MentionIndex

__all__ = ["MentionIndex", "acts_for_country", "credited", "is_medium", "side_of"]
