"""Employers: whom a union's threat is aimed at where its sentence does not tell, "unions threatened legal action"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from briefing.extract.actors import credited
from briefing.extract.coreference.organization_classes import class_of_actor
from briefing.extract.document import layers
from briefing.lexicon.lookup import wordlist

_FIRMS = ("company", "bank", None)
_TOLD = 2  # mentions of a firm that an article is about


def is_of_workers(doc: Doc, issuer: Sequence[str], subjects: Sequence[Token]) -> bool:
    """Whether a union or people who work for somebody threaten."""
    who = [a for a in layers.of(doc).actors if a.id in issuer]
    words = [*subjects, *(doc[ref.end - 1] for a in who if not a.is_named for ref in a.mentions)]
    return any(t.lemma_.lower() in wordlist("workforce") for t in words) or any(
        class_of_actor(a) == "union" for a in who
    )


def employer(doc: Doc, issuer: Sequence[str]) -> tuple[str, ...]:
    """Return the firm that an article is about, nobody where it names none or tells of two as often."""
    carriers = credited(doc)
    firms = [
        (len(a.mentions), a.id)
        for a in layers.of(doc).actors
        if a.kind == "organization"
        and a.is_named
        and a.id not in (*issuer, *carriers)
        and class_of_actor(a) in _FIRMS
    ]
    firms.sort(reverse=True)
    if not firms or firms[0][0] < _TOLD or (len(firms) > 1 and firms[1][0] == firms[0][0]):
        return ()
    return (firms[0][1],)
