"""Gold articles in formats of others: JSON with offsets, and spaCy's ``DocBin`` with a span group a kind of mark."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from briefing.gold.marks import KINDS, Gold, part_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import DocBin


def to_json(gold: Gold) -> dict[str, Any]:
    """Return an article as one object: text, records and marks; offsets count code points, ends exclusive."""
    return {
        "name": gold.name,
        "part": part_of(gold.name),
        "text": gold.text,
        "records": {key: _plain(value) for key, value in gold.header.items()},
        "marks": [dataclasses.asdict(mark) for mark in gold.marks],
    }


def to_docbin(golds: Iterable[Gold], nlp: Language | None = None) -> DocBin:
    """Return the articles as documents; ``doc.spans["a"]`` and so on hold the marks, their ids the keys of the records.

    The header is in ``doc.user_data["gold"]``. ``nlp`` makes the tokens (default: spaCy's blank English); a mark
    that cuts a token takes the whole of it.
    """
    import spacy
    from spacy.tokens import DocBin, SpanGroup

    made = nlp or spacy.blank("en")
    bin_ = DocBin(store_user_data=True)
    for gold in golds:
        doc = made.make_doc(gold.text)
        for letter in KINDS:
            spans = [
                doc.char_span(
                    mark.start, mark.end, label=KINDS[letter], span_id=mark.key, alignment_mode="expand"
                )
                for mark in gold.of(letter)
            ]
            doc.spans[letter] = SpanGroup(
                doc, name=letter, spans=[span for span in spans if span is not None]
            )
        doc.user_data["gold"] = {"name": gold.name} | {
            key: _plain(value) for key, value in gold.header.items()
        }
        bin_.add(doc)
    return bin_


def _plain(value: Any) -> Any:
    """Return a value of TOML as JSON has it: dates as ISO strings."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value if isinstance(value, str | int | float | bool) else str(value)
