"""What is asked for in words: the language of ``briefing search`` and of the filter of the reader's list.

Takes a line such as ``harbour by:Rovia type:attack after:2025-11 -unread``; gives a tree of terms (``tree.py``), which
the library makes SQL of and the reader asks of the articles that are open. Knows neither.
"""

from __future__ import annotations

from briefing.query.forms import FORMS
from briefing.query.reading import QueryError, parse

__all__ = ["FORMS", "QueryError", "parse"]
