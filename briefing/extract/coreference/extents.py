"""Extents: how far a noun phrase reaches: "a crowd of about 300 people", "those who stayed", one mention each.

While the layers are made a phrase ends at its noun; what follows it is told where the briefing is composed.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from briefing.extract.document import MentionNode, kind_of_noun, root_of
from briefing.lexicon.lookup import wordlist


def end_of(doc: Doc, ref: MentionNode) -> int:
    """Return the token after a mention with all that belongs to its phrase."""
    head = root_of(doc, ref.start, ref.end)
    if ref.form != "nominal" or head.i != ref.end - 1:
        return ref.end
    following = next((c for c in head.children if c.i > head.i), None)
    if following is None or following.left_edge.i != ref.end:
        return ref.end
    if following.dep_ == "prep" and following.lower_ == "of" and kind_of_noun(head) != "country":
        return _end_of_owner(following, ref.end)
    if following.dep_ == "relcl" and _is_picked_out(doc[ref.start]):
        return following.right_edge.i + 1
    return ref.end


def _end_of_owner(of: Token, end: int) -> int:
    """Return the end of "of about 300 people"; "accused the mayor of lying" has none."""
    noun = next((c for c in of.children if c.dep_ == "pobj"), None)
    if noun is None or noun.i < of.i:
        return end
    last = next((c for c in noun.children if c.i > noun.i), None)
    if last is not None and last.left_edge.i == noun.i + 1 and last.dep_ == "prep" and last.lower_ == "of":
        return _end_of_owner(last, noun.i + 1)
    return noun.i + 1


def _is_picked_out(first: Token) -> bool:
    """Whether a phrase means nobody without its clause: "those who …", but not "the man who …"."""
    return first.lower_ in wordlist("picked_out")
