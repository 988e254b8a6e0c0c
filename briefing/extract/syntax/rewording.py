"""The same document with other words in some places: every annotation of it, whoever made it, is kept."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc, Span, SpanGroup


def reworded(doc: Doc, words: Mapping[int, str]) -> Doc:
    """Return ``doc`` with the words of some tokens exchanged for others of the same length.

    Offsets hold, so what hangs on them does: tags, parse, lemmas (those of exchanged words are the words),
    entities, span groups, categories, tensor and user data.
    """
    parsed = doc.has_annotation("DEP")
    new = Doc(
        doc.vocab,
        words=[words.get(token.i, token.text) for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        user_data=doc.user_data,
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        lemmas=[words.get(token.i, token.lemma_) if token.lemma_ else "" for token in doc],
        heads=[token.head.i for token in doc] if parsed else None,
        deps=[token.dep_ for token in doc] if parsed else None,
        sent_starts=None if parsed else [token.is_sent_start for token in doc],
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else token.ent_iob_ for token in doc],
    )
    if any(entity.kb_id or entity.ent_id for entity in doc.ents):
        new.set_ents([_moved(entity, new) for entity in doc.ents], default="unmodified")
    for key, group in doc.spans.items():
        spans = [_moved(span, new) for span in group]
        new.spans[key] = SpanGroup(new, name=group.name, attrs=dict(group.attrs), spans=spans)
    new.cats = dict(doc.cats)
    new.tensor = doc.tensor
    return new


def _moved(span: Span, doc: Doc) -> Span:
    return Span(doc, span.start, span.end, label=span.label, kb_id=span.kb_id, span_id=span.id or span.ent_id)
