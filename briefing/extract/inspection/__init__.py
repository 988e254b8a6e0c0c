"""Inspection, for those who work on the rules: how each thing was found, and what was not.

Takes an article with every layer on it; gives plain text, 100 columns wide: layout, tokens and parse, names
chosen and rejected, actors and places, times, quotations, figures, rows that matched and rows that did not,
scopes, threats.
"""

from briefing.extract.inspection.report import PARTS, inspect

__all__ = ["PARTS", "inspect"]
