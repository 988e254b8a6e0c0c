"""From the pieces that a format gives to an ``Article``.

Takes a ``Draft``: pieces in their order and what the format tells of them; gives the article as one text
with blocks, marks, title and date. Beside it stands what readers of several formats ask: the head of an
article (``lead``), fields beside a body (``fields``), words with marks (``marked_words``), dates,
boilerplate, links that lead where they say.
"""

from briefing.sources.article.draft import Draft, assemble
from briefing.sources.article.piece import Piece

__all__ = ["Draft", "Piece", "assemble"]
