"""Figures: numbers of the story, what they count and how they are bounded.

Takes blocks, times, names, quotations and events; gives ``figures``.
"""
