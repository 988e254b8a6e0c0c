"""Pronouns and noun phrases tied to the actors they stand for.

Takes ``actors``, ``quotes`` and the parse; gives ``layers.of(doc).actors`` anew, with mentions of the forms
nominal and pronoun where the reader is in no doubt.
"""
