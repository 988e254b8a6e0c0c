"""Is a text English? A count of function words, enough to keep other languages from being briefed."""

from __future__ import annotations

import re

_BETWEEN = re.compile(r"[\W\d_]+")
_FUNCTION_WORDS = """
the and that with from this which were has have said would will to of his their they he are been not but
who its it about after into than when
"""
_ENGLISH = frozenset(_FUNCTION_WORDS.split())
# Lists, logs and tickers have fewer of those; each of these is a word of some other language too, all of them of none.
_SHARED = frozenset(
    "a an in on at by for as is be or if no after before over out up off under first two".split()
)
# A diary of what is to come has hardly any of either; these are what it is made of, in English alone.
_DIARY = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february june july october
    talks ruling trial decision hearing speech results quarter year meeting ballot court state
    opens meets holds faces begins resumes visits addresses launches hosts chairs returns""".split()
)
_ANY = _ENGLISH | _SHARED | _DIARY
_LATIN = re.compile("[a-z]")
_SAMPLE = 600  # words looked at
_LONGEST = 20_000  # characters in which they stand
_FEWEST = 80  # words below which only the script is looked at
_LEAST = 0.08  # of these words; English news has about 0.2, other languages under 0.04
_LEAST_OF_BOTH = 0.16  # of these and the shared ones, or of all three; other languages have under 0.1


def language_of(text: str) -> str | None:
    """Return ``"en"``, or ``None`` where the text is clearly in another language."""
    split = _BETWEEN.split(text[:_LONGEST], _SAMPLE + 1)
    words = [word.lower() for word in split if word][:_SAMPLE]
    half = 0.5 * len(words)
    if sum(map(str.isascii, words)) < half and sum(map(bool, map(_LATIN.search, words))) < half:
        return None
    if len(words) < _FEWEST:
        return "en"
    english, told = (sum(map(known.__contains__, words)) / len(words) for known in (_ENGLISH, _ANY))
    return "en" if english >= _LEAST or told >= _LEAST_OF_BOTH else None
