"""Kinds of names: what the words beside a name say it is, where the recognizer took a firm for a person."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from briefing.extract.candidate import Candidate
from briefing.extract.words import POSSESSIVE, column, wordlist

_GUESS = 3  # the rank from which a candidate rests on a table or a pattern


def organizations_after_all(doc: Doc, chosen: list[Candidate]) -> list[Candidate]:
    """Relabel as an organization every form that the article, somewhere, treats as one and nowhere as a person."""
    forms = {
        doc[c.start : c.end].text
        for c in chosen
        if c.label == "PERSON" and c.rank < _GUESS and doc[c.start].text not in column("given", "name")
    }
    spans = {
        form: [doc[c.start : c.end] for c in chosen if doc[c.start : c.end].text == form] for form in forms
    }
    bodies = {
        form
        for form, found in spans.items()
        if any(_is_body(span) for span in found) and not any(_is_person(span) for span in found)
    }
    firsts = {form.split()[0] for form in bodies if len(form.split()) > 1}
    return [
        c.relabelled("ORG")
        if (words := doc[c.start : c.end].text) in bodies or (words in firsts and c.rank < _GUESS)
        else c
        for c in chosen
    ]


def _is_person(span: Span) -> bool:
    """Whether a title stands before the name or ", who" or an age after it."""
    doc, end = span.doc, span.end
    titled = span.start > 0 and doc[span.start - 1].text in column("titles", "title")
    after = [token.lower_ for token in doc[end : end + 2]]
    return (
        bool(titled)
        or after == [",", "who"]
        or (after[:1] == [","] and len(after) > 1 and after[1].isdigit())
    )


def _is_body(span: Span) -> bool:
    """Whether ", which", "said it", "X's shareholders", "a maker of …" or "the firm X" shows an organization."""
    doc, root, end = span.doc, span.root, span.end
    after = [token.lower_ for token in doc[end : end + 2]]
    if after == [",", "which"] or _calls_itself(root):
        return True
    if end < len(doc) and doc[end].text in POSSESSIVE:
        return any(token.lemma_.lower() in wordlist("owned_by_body") for token in doc[end + 1 : end + 4])
    beside = [c for c in root.children if c.dep_ in ("appos", "compound", "amod")]
    if root.dep_ in ("appos", "compound"):
        beside.append(root.head)
    if any(token.lemma_.lower() in wordlist("body") and not token.text[0].isupper() for token in beside):
        return True
    return root.dep_ == "nsubj" and _reports_of_itself(root.head)


def _calls_itself(root: Token) -> bool:
    return root.head.lemma_ == "call" and any(c.lower_ == "itself" for c in root.head.children)


def _reports_of_itself(verb: Token) -> bool:
    """Whether the verb's clause says "it": "X said it could make more"."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp"]
    return any(g.dep_ == "nsubj" and g.lower_ == "it" for c in clauses for g in c.children)
