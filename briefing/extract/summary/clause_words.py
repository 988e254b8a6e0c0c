"""The words of a clause that a row needs: without times that stand at its edge, asides and clauses of their own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

from spacy.tokens import Doc, Token

from briefing.extract.document import words_of
from briefing.lexicon.lookup import wordlist

_ASIDE = frozenset({"cc", "mark", "parataxis", "dep", "relcl", "appos", "intj", "meta", "csubj"})
_VERBAL = frozenset({"VERB", "AUX"})  # where another clause begins, what follows is of that one
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
_DATING = frozenset({"npadvmod", "advmod", "pobj", "nmod"})
_GIVEN_UP = frozenset(
    {"prep", "advcl", "npadvmod", "advmod", "agent"}
)  # where a row is too long, the last first
_JOINS = ",;-–%/$€£#'’\"“”‘"
_QUOTES = '"“”'
_STRIPPED = " \n\t,;:—–-"


def told_words(
    top: Token, times: Collection[int], without: Iterable[Token] = (), longest: int = 24
) -> list[int]:
    """Return the tokens of what ``top`` heads that a row tells, in order; ``times``: tokens of dates told elsewhere.

    Phrases at the end are given up, the last first, until at most ``longest`` words are left.
    """
    barred = {one.i for one in without}
    kept = sorted(_below(top, times, barred))
    loose = (c for c in top.children if c.i > top.i and c.dep_ in _GIVEN_UP)
    for child in sorted(loose, key=lambda one: -one.i):
        if len(kept) <= longest:
            break
        if child.dep_ != "advmod" or child.i == kept[-1]:
            barred.add(child.i)
            kept = sorted(_below(top, times, barred))
    return kept


def _below(top: Token, times: Collection[int], barred: Collection[int]) -> Iterator[int]:
    waiting = [top]
    while waiting:
        token = waiting.pop()
        yield token.i
        end = min(
            (c.i for c in token.children if c.dep_ == "conj" and c.pos_ in _VERBAL), default=len(token.doc)
        )
        waiting += [
            c for c in token.children if c.i < end and c.i not in barred and _is_told(token, c, times)
        ]


def _is_told(token: Token, child: Token, times: Collection[int]) -> bool:
    if _is_time(child, times) or _is_set_off(child) or child.is_space:
        return False
    match child.dep_:
        case "conj":
            return token.pos_ in _NOMINAL and child.pos_ in _NOMINAL
        case "cc":
            return any(c.dep_ == "conj" and _is_told(token, c, times) for c in token.children)
        case "punct":
            return child.text in _JOINS
        case "advcl":
            return any(c.dep_ == "mark" and c.lower_ in wordlist("conditional") for c in child.children)
        case "mark":
            return child.lower_ in wordlist("conditional") or token.dep_ == "ccomp"
        case "ccomp":
            return child.i > token.i
        case _:
            return child.dep_ not in _ASIDE


def _is_time(child: Token, times: Collection[int]) -> bool:
    """Whether a word or phrase dates what it hangs on: "on Friday", "Friday", but not in "Friday prayers"."""
    if child.dep_ == "prep":
        return any(c.dep_ == "pobj" and c.i in times for c in child.children)
    return child.i in times and child.dep_ in _DATING


def _is_set_off(child: Token) -> bool:
    """Whether commas part words from what they belong to: "the sheets, found at dawn, were", "she, however, said"."""
    doc, before, after = child.doc, child.left_edge.i - 1, child.right_edge.i + 1
    if child.dep_ not in ("acl", "advmod") or before < 0 or doc[before].text != ",":
        return False
    return child.dep_ == "acl" or (after < len(doc) and doc[after].text == ",")


def joined_words(doc: Doc, tokens: Iterable[int], instead: dict[int, str]) -> str:
    """Return tokens as they are written, on one line; ``instead``: other words for some of them.

    Where something between them is left out, the commas around it are left out too.
    """
    runs: list[list[int]] = []
    for i in tokens:
        if runs and runs[-1][-1] + 1 == i:
            runs[-1].append(i)
        else:
            runs.append([i])
    told = [_run(doc, run, instead) for run in runs]
    line = " ".join(part for one in told for part in one.strip(_STRIPPED).split())
    if any(line.count(a) != line.count(b) for a, b in ("“”", "()")) or line.count('"') % 2:
        line = line.translate(dict.fromkeys(map(ord, _QUOTES)))
    return line


def _run(doc: Doc, run: list[int], instead: dict[int, str]) -> str:
    if not any(i in instead for i in run):
        return words_of(doc).between(run[0], run[-1] + 1)
    spaced = [*run, run[-1]]
    return "".join(
        instead.get(i, doc[i].text) + (doc[i].whitespace_ if j != i else "") for i, j in pairwise(spaced)
    )
