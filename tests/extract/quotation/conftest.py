"""The quotations of a document in short form."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from briefing.extract.document import layers

Quotes = Callable[[Doc], list[tuple[str, str, str | None, str | None]]]


@pytest.fixture(scope="session")
def quotes() -> Quotes:
    """Return (kind, words, source, cue) of each quotation of a document."""

    def quotes(doc: Doc) -> list[tuple[str, str, str | None, str | None]]:
        out = []
        for q in layers.of(doc).quotes:
            source = doc[q.source[0] : q.source[1]].text if q.source else None
            cue = doc[q.cue[0] : q.cue[1]].text if q.cue else None
            out.append((q.kind, doc[q.start : q.end].text, source, cue))
        return out

    return quotes
