"""Kinds of names: what the words beside a name say it is, where the recognizer took a firm for a person."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from briefing.extract.document import POSSESSIVE, words_of
from briefing.extract.names.candidate import Candidate
from briefing.extract.names.roles import role_ending_at
from briefing.lexicon.lookup import column, wordlist


def organizations_after_all(doc: Doc, chosen: list[Candidate]) -> list[Candidate]:
    """Relabel as an organization every form that the article, somewhere, treats as one and nowhere as a person."""
    between = words_of(doc).between
    forms = {
        between(c.start, c.end)
        for c in chosen
        if c.label == "PERSON" and c.is_guess and doc[c.start].text not in column("given", "name")
    }
    spans: dict[str, list[Span]] = {form: [] for form in forms}
    for c in chosen:
        if (form := between(c.start, c.end)) in forms:
            spans[form].append(doc[c.start : c.end])
    bodies = {
        form
        for form, found in spans.items()
        if any(_is_body(span) for span in found) and not any(_is_person(span) for span in found)
    }
    firsts = {form.split()[0] for form in bodies if len(form.split()) > 1}
    return [
        c.relabelled("ORG")
        if (words := between(c.start, c.end)) in bodies or (words in firsts and c.is_guess)
        else c
        for c in chosen
    ]


def places_after_all(doc: Doc, chosen: list[Candidate]) -> list[Candidate]:
    """Relabel as a place every form that the recognizer took for an actor and that only says where.

    A form of several words needs a noun for places beside it: "Upton Ferry, a pumping station".
    """
    between = words_of(doc).between
    spans: dict[str, list[Span]] = {}
    parts = {word for c in chosen if c.end - c.start > 1 for word in between(c.start, c.end).split()}
    for c in chosen:
        form, several = between(c.start, c.end), c.end - c.start > 1
        guessed = c.label in ("PERSON", "ORG") and c.is_guess and not form.isupper()
        if guessed and (several or not (form in parts or form in column("given", "name"))):
            spans.setdefault(form, []).append(doc[c.start : c.end])
    places = {
        form
        for form, found in spans.items()
        if any(_says_where(span.root) and (len(span) == 1 or _is_site(span.root)) for span in found)
        and not any(_acts(span.root) or _is_body(span) or _is_person(span) for span in found)
    }
    return [c.relabelled("GPE") if between(c.start, c.end) in places else c for c in chosen]


def _is_site(root: Token) -> bool:
    nouns = column("geonouns", "noun")
    return any(c.dep_ == "appos" and c.is_lower and c.lemma_.lower() in nouns for c in root.children)


def _says_where(root: Token) -> bool:
    """Whether a name is governed by a preposition of place; "an analyst at X" tells no place, "the X river" does."""
    if root.dep_ in ("compound", "nmod") and root.head.is_lower:
        return root.head.lower_ in wordlist("quarter") or root.head.lower_ in column("geonouns", "noun")
    if root.dep_ != "pobj" or root.head.lower_ not in wordlist("placing"):
        return False
    above = root.head.head
    person = above.ent_type_ == "PERSON" or above.lower_ in column("roles", "role")
    employed = person or above.lemma_.lower() in wordlist("employed")
    return not (root.head.lower_ == "at" and employed)


def _acts(root: Token) -> bool:
    by = root.dep_ == "pobj" and root.head.lower_ in wordlist("counterpart")
    return by or root.dep_ in ("nsubj", "poss")


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
    if after == [",", "which"] or _calls_itself(root) or _has_article(span):
        return True
    if end < len(doc) and doc[end].text in POSSESSIVE:
        return any(token.lemma_.lower() in wordlist("owned_by_body") for token in doc[end + 1 : end + 4])
    beside = [c for c in root.children if c.dep_ in ("appos", "compound", "amod")]
    if root.dep_ in ("appos", "compound"):
        beside.append(root.head)
    beside = [token for token in beside if not _is_of_person(token)]
    if any(token.lemma_.lower() in wordlist("body") and not token.text[0].isupper() for token in beside):
        return True
    listed = root.dep_ == "conj" and root.head.ent_type_ == "ORG" and root.head.dep_ == "attr"
    if listed:  # "the companies are X in Rome and Y"
        return any(c.dep_ == "nsubj" and _is_bodies(c) for c in root.head.head.children)
    return root.dep_ == "nsubj" and _reports_of_itself(root.head)


def _has_article(span: Span) -> bool:
    """Whether an article belongs to a name of one word: "told the Herald", but not "the Ochoa family"."""
    doc, before = span.doc, span.start - 1
    told = before >= 0 and doc[before].lower_ == "the" and doc[before].head == span.root
    goes_on = span.end < len(doc) and doc[span.end].pos_ in ("NOUN", "PROPN") and span.root.dep_ == "compound"
    return told and len(span) == 1 and not goes_on and span.root.tag_ != "NNPS"


def _is_of_person(noun: Token) -> bool:
    """Whether a noun that bodies have too is a person's here: "a machine operator", "a publisher who …"."""
    role = role_ending_at(noun.doc, noun.i + 1)
    several = role is not None and role < noun.i
    return several or any(t.lower_ == "who" for c in noun.children if c.dep_ == "relcl" for t in c.lefts)


def _is_bodies(noun: Token) -> bool:
    return noun.lemma_.lower() in wordlist("body")


def _calls_itself(root: Token) -> bool:
    return root.head.lemma_ == "call" and any(c.lower_ == "itself" for c in root.head.children)


def _reports_of_itself(verb: Token) -> bool:
    """Whether the verb's clause says "it": "X said it could make more", but not "X said it was too early"."""
    empty = wordlist("empty_it") | {"be"}
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and c.lemma_ not in empty]
    return any(g.dep_ == "nsubj" and g.lower_ == "it" for c in clauses for g in c.children)
