"""The same document with other words in some places: every annotation of it, whoever made it, is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from spacy.tokens import Doc, Span, SpanGroup

from briefing.extract.document.words import WORDS

_ANNOTATIONS = ("TAG", "POS", "MORPH", "LEMMA", "ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID")
_PARSE = ("HEAD", "DEP")  # they tell the sentences too
_SENTENCES = ("SENT_START",)


def reworded(doc: Doc, words: Mapping[int, str]) -> Doc:
    """Return ``doc`` with the words of some tokens exchanged for others of the same length.

    Offsets hold, so what hangs on them does: tags, parse, lemmas (those of exchanged words are the words),
    entities, span groups, categories, tensor and user data.
    """
    new = Doc(
        doc.vocab,
        words=[words.get(token.i, token.text) for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        user_data={key: value for key, value in doc.user_data.items() if key != WORDS},
    )
    attributes = [*_ANNOTATIONS, *(_PARSE if doc.has_annotation("DEP") else _SENTENCES)]
    # Any: the stub of to_array tells another number of dimensions than from_array takes
    annotated: Any = doc.to_array(attributes)
    new.from_array(attributes, annotated)
    for i, word in words.items():
        if doc[i].lemma:
            new[i].lemma_ = word
    for key, group in doc.spans.items():
        spans = [_moved(span, new) for span in group]
        new.spans[key] = SpanGroup(new, name=group.name, attrs=dict(group.attrs), spans=spans)
    new.cats = dict(doc.cats)
    new.tensor = doc.tensor
    return new


def _moved(span: Span, doc: Doc) -> Span:
    return Span(doc, span.start, span.end, label=span.label, kb_id=span.kb_id, span_id=span.id or span.ent_id)
