"""The parse put right, and questions to it: clauses, voice.

Takes the tokens, the tags and the parse of the model; gives the words that a verb or noun heads and whether
a verb is passive. Its components exchange surnames that are common words before the parse
(``brf_surrogates``), put them back (``brf_restore``) and correct ``Token.dep_`` (``brf_parse``); they set
no layer.
"""

from briefing.extract.syntax.clauses import clause_of, trim
from briefing.extract.syntax.voice import is_absolute, is_headline_passive, is_passive

__all__ = ["clause_of", "is_absolute", "is_headline_passive", "is_passive", "trim"]
