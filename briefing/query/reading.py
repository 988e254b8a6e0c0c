"""A line read as a query: words, fields, signs and brackets, to a tree of terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from briefing.query import fields
from briefing.query.errors import QueryError as QueryError
from briefing.query.grouping import both, either
from briefing.query.tree import And, Not, Term

MOST_TERMS, DEEPEST = 100, 20
_TOKEN = re.compile(
    r"(?P<bracket>[()])|(?P<not>-?)(?:(?P<field>[^\W\d_]+):)?"
    r'(?:"(?P<phrase>[^"]*)(?P<closed>"?)(?P<star>\*?)|(?P<word>[^\s"()]*))'
)
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_QUOTES = dict.fromkeys(map(ord, "“”„«»"), '"')


class _Token(NamedTuple):
    """A bracket, a word for how terms are joined, or a term."""

    sign: str
    term: Term | None = None


def parse(line: str, today: date | None = None) -> Term:
    """Return the query that a line stands for, ``And(())`` for an empty one; raises ``QueryError`` where it is none.

    ``today``: the day from which yesterday, "last friday" and 7d are counted, by default the present one.
    """
    tokens = list(_tokens(_UNSAFE.sub(" ", line).translate(_QUOTES), today or date.today()))
    if sum(token.term is not None for token in tokens) > MOST_TERMS:
        raise QueryError(f"more than {MOST_TERMS} terms; ask for less at once")
    reader = _Reader(tokens)
    found = reader.any_of(0)
    if reader.next:
        raise QueryError("a bracket ) closes nothing; write it in quotation marks to look for it")
    return found


class _Reader:
    """Goes through the tokens: ``or`` joins loosest, then what stands side by side, then ``not``."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0

    @property
    def next(self) -> str:
        """The sign of the token that comes, empty after the last."""
        return self._tokens[self._at].sign if self._at < len(self._tokens) else ""

    def any_of(self, depth: int) -> Term:
        """Read terms between ``or``."""
        if depth > DEEPEST:
            raise QueryError(f"brackets stand more than {DEEPEST} deep; ask more simply")
        found = [self._all_of(depth)]
        while self.next == "or":
            self._at += 1
            found.append(self._all_of(depth))
        if len(found) > 1 and And(()) in found:
            raise QueryError("or needs a term on each side: harbour or port")
        return either(found)

    def _all_of(self, depth: int) -> Term:
        found: list[Term] = []
        while self.next not in ("", "or", ")"):
            if self.next == "and":
                self._at += 1
                if not found or self.next in ("", "or", "and", ")"):
                    raise QueryError("and needs a term on each side: harbour and port")
            found.append(self._one(depth))
        return both(found)

    def _one(self, depth: int) -> Term:
        negative = False
        while self.next == "not":
            negative = not negative
            self._at += 1
        token = self._tokens[self._at] if self.next else _Token("")
        self._at += 1
        if token.term is not None:
            return Not(token.term) if negative else token.term
        if token.sign != "(":
            raise QueryError("not needs a term after it: not drill, or -drill")
        inner = self.any_of(depth + 1)
        if self.next != ")":
            raise QueryError("the bracket ( is not closed")
        self._at += 1
        return Not(inner) if negative and inner != And(()) else inner


def _tokens(line: str, today: date) -> Iterator[_Token]:
    for match in _TOKEN.finditer(line):
        if match["bracket"]:
            yield _Token(match["bracket"])
            continue
        sign = _Token("not") if match["not"] else None
        word, phrase, field = match["word"], match["phrase"], match["field"]
        if phrase is not None and not match["closed"]:
            raise QueryError('the quotation mark " is not closed')
        if phrase is None and field is None and sign is None and word.casefold() in ("or", "and", "not"):
            yield _Token(word.casefold())
            continue
        term = _term(
            field,
            " ".join((word if phrase is None else phrase).split()),
            phrase is not None,
            match["star"],
            today,
        )
        if term is not None or (sign and line[match.end() : match.end() + 1] == "("):
            yield from (one for one in (sign, _Token("term", term) if term else None) if one)


def _term(field: str | None, text: str, is_phrase: bool, star: str | None, today: date) -> Term | None:
    begins = bool(star) if is_phrase else text.endswith("*")
    if not is_phrase:
        text = text.rstrip("*")
    if field is not None:
        return fields.field(field.casefold(), text, begins, today)
    return fields.word(text, begins, is_phrase)
