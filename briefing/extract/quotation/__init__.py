"""Quotations, direct and indirect, with who says them.

Takes the tokens, the parse, ``blocks``, ``names`` and the table of verbs of speech; gives
``layers.of(doc).quotes``, whose sources are the words that name them. ``Speakers`` and ``speaker_of`` say
which actor those words mean.
"""

from briefing.extract.quotation.speakers import Speakers, quotations, speaker_of

__all__ = ["Speakers", "quotations", "speaker_of"]
