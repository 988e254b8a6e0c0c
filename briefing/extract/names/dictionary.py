"""The dictionary of the model: which words are common nouns or verbs, by the lists that its lemmatizer goes by."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

_KEPT = "brf_words"  # the table of the vocabulary that points at those lists
_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("", ""))


def share_words(nlp: Language) -> None:
    """Let every document of a pipeline ask the lists of its lemmatizer; without one there are none."""
    lookups = nlp.get_pipe("lemmatizer").lookups if nlp.has_pipe("lemmatizer") else None  # type: ignore[attr-defined]
    if lookups is None or not lookups.has_table("lemma_index") or nlp.vocab.lookups.has_table(_KEPT):
        return
    index = lookups.get_table("lemma_index")
    nlp.vocab.lookups.add_table(_KEPT, {kind: frozenset(index.get(kind, ())) for kind in ("noun", "verb")})


def is_noun_form(doc: Doc, word: str) -> bool:
    """Whether a word in small letters is a noun, in the singular or the plural."""
    return _is_form(doc, word, "noun")


def is_verb_form(doc: Doc, word: str) -> bool:
    """Whether a word in small letters is a verb of the third person: "urges"."""
    return word.endswith("s") and _is_form(doc, word, "verb")


def _is_form(doc: Doc, word: str, kind: str) -> bool:
    if not doc.vocab.lookups.has_table(_KEPT):
        return False
    known: frozenset[str] = doc.vocab.lookups.get_table(_KEPT)[kind]
    return any(word.endswith(end) and word.removesuffix(end) + base in known for end, base in _ENDINGS)
