"""Threats: forms, issuers, targets, assessments.

Takes ``events``, ``actors``, ``quotes``, ``times`` and the parse; gives ``layers.of(doc).threats``, told
and judged, each with its evidence, its severity on the Goldstein scale and the words that say how likely it
is.
"""
