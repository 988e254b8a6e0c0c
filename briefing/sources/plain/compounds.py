"""Words of two parts: which keep the hyphen between them where a line ends after it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("compounds.tsv")
_SHORTEST = 3  # letters of a word that is a beginning of a compound by itself


def is_compound(beginning: str, rest: str, *, is_name: bool) -> bool:
    """Tell whether two parts are a compound with a hyphen, by the table; ``is_name``: the beginning is one."""
    if beginning + rest in _words("whole") or beginning in _words("joined"):
        return False
    if (beginning in _words("tens") and rest in _words("units")) or rest in _seconds().get(beginning, ()):
        return True
    if rest in _words("rest"):
        return False
    if beginning in _words("number"):
        return rest in _words("counted") or rest in _words("ends")
    if beginning in _words("opens"):
        return len(rest) >= _SHORTEST
    ends = _words("named") if is_name else _words("ends")
    return len(beginning) >= _SHORTEST and rest in ends


def is_ending(rest: str) -> bool:
    """Tell whether letters are the end of words, and no second part of a compound."""
    return rest in _words("rest")


@cache
def _words(sort: str) -> frozenset[str]:
    return frozenset(word for words in _rows().get(sort, ()) for word in words.split())


@cache
def _seconds() -> dict[str, frozenset[str]]:
    """Return the second parts that a beginning has with a hyphen, and no others."""
    found: dict[str, frozenset[str]] = {}
    for row in _rows()["with"]:
        for told in row.split("|"):
            beginning, _, seconds = told.strip().partition(":")
            found[beginning] = found.get(beginning, frozenset()) | frozenset(seconds.split())
    return found


@cache
def _rows() -> dict[str, list[str]]:
    rows: dict[str, list[str]] = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sort, words = line.split("\t")
            rows.setdefault(sort, []).append(words)
    return rows
