"""Words as typesetting leaves them: broken at the ends of lines, their letters set apart."""

from __future__ import annotations

import re

_SUSPENDED = frozenset("and or to nor und".split())  # after the first of "two- and three-day"
_LONGEST_LINK = 2  # letters of a word between two hyphens
_SHORTEST_HALF = 4  # letters of two words that stand elsewhere, too, and are joined by a hyphen
_BROKEN = (  # compiled where a line ends with a hyphen: it would cost the first frame; of a longer word its end
    r"(?P<open>[^\W\d_][\w’'-]{0,79}|\d{1,80})(?P<hyphen>[-‐])\n[ \t]*(?P<rest>[^\W_][^\s]*)(?:[ \t]+|(?P<end>\n)|$)"
)
_WORD = r"\w+(?:[-‐]\w+)*"
_LETTERS = r"(?:[^\s\d] )"
_SPACED = (  # two blanks between words, or capitals alone
    rf"(?m)^[ \t]*{_LETTERS}{{2,}}[^\s\d](?: {{2,}}{_LETTERS}*[^\s\d])+[ \t]*$"
    r"|^[ \t]*(?:[A-Z] ){4,}[A-Z][ \t]*$"
)


def whole_words(text: str) -> str:
    """Return a text whose words are whole again.

    The rest of a word that was broken at the end of a line is moved up to its beginning. The hyphen stays where
    the text writes the word so elsewhere, where it is a name or a number, or where the two are a compound by our table.
    """
    if re.search(r"(?m)^[ \t]*\S \S \S ", text):
        text = re.sub(_SPACED, _set_close, text)
    if "-\n" not in text and "‐\n" not in text:
        return text
    written = {word.casefold() for word in re.findall(_WORD, re.sub(_BROKEN, "\n", text))}
    return re.sub(_BROKEN, lambda found: _whole(found, written), text)


def without_soft_hyphens(text: str) -> str:
    """Return a raw text whose soft hyphens at the ends of lines have the rest of their word before the line's end."""
    return re.sub(r"(?<=[^\W\d_])\xad\n[ \t]*([^\W\d_]\S*)[ \t]*(?:\n|$)?", r"\1\n", text)


def _whole(found: re.Match[str], written: set[str]) -> str:
    beginning, rest = found["open"], found["rest"]
    if rest.strip(",") in _SUSPENDED:
        return found[0]
    end = "\n" if found["end"] or found.end() < len(found.string) else ""
    letters = re.match(r"[^\W\d_]*", rest)
    hyphen = found["hyphen"] if _keeps_hyphen(beginning, letters[0] if letters else "", written) else ""
    return f"{beginning}{hyphen}{rest}{end}"


def _keeps_hyphen(beginning: str, rest: str, written: set[str]) -> bool:
    before, _, last = beginning.casefold().rpartition("-")
    if not rest or not rest[0].islower() or beginning.isupper() or not last.isalpha():
        return True
    if len(last) <= (_LONGEST_LINK if before else 1):
        return True  # "e-mail", "mother-in-law"
    word, after = beginning.casefold(), rest.casefold()
    if f"{word}-{after}" in written or word + after in written:
        return word + after not in written
    from briefing.sources.plain.compounds import is_compound, is_ending  # not before the first frame

    if is_compound(last, after, is_name=beginning[0].isupper()):
        return True
    return (
        min(len(last), len(after)) >= _SHORTEST_HALF
        and written.issuperset((last, after))
        and not is_ending(after)
    )


def _set_close(found: re.Match[str]) -> str:
    """Return a line of single letters as its words: two blanks end a word."""
    return " ".join(re.sub(r"(?<=\S) (?=\S)", "", word) for word in re.split(r" {2,}|\t+", found[0].strip()))
