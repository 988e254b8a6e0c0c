"""Quotations, direct and indirect, with who says them.

Takes the tokens, the parse, ``blocks``, ``names`` and the table of verbs of speech; gives
``layers.of(doc).quotes``, whose sources are the words that name them. ``Speakers`` says which actor those
words mean.
"""

from briefing.extract.quotation.speakers import Speakers, quotations

__all__ = ["Speakers", "quotations"]
