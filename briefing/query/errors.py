"""What a line that is no query raises."""

from __future__ import annotations


class QueryError(ValueError):
    """A line that is no query; the message says what would be."""
