"""Numerals: numbers in figures and words, with their scale and the money they count, as they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from briefing.lexicon import table
from briefing.lexicon.numerals import number_words, together

_DIGITS = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_RANGE = re.compile(r"\s+to\s+|\s*–\s*", re.I)  # between two numbers; "and" only after "between"
_HUNDRED = 100
_KINDS = (("unit", "ten"), ("scale",), ("glued",))


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number of a text: its characters with those of its currency, and its value.

    ``high`` is the upper end of a range; ``money`` is a code of ISO 4217; ``words``: written as a word.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal | None = None
    money: str | None = None
    words: bool = False
    digits: str = ""  # as they stand, where nothing multiplies them

    @property
    def value(self) -> str:
        """The value in digits, "10-15" for a range."""
        if self.high is None:
            return self.digits or _plain(self.low)
        return f"{_plain(self.low)}-{_plain(self.high)}"


def numerals(text: str) -> list[Numeral]:
    """Return the numerals of ``text`` in their order; offsets count code points."""
    found = [one for match in _pattern().finditer(text) if (one := _numeral(match)) is not None]
    return list(_ranges(text, found))


def _numeral(match: re.Match[str]) -> Numeral | None:
    before, after = match["before"], match["after"]
    money = _currencies()[before.rstrip()] if before else _currencies()[_named(after)] if after else None
    words = match["words"]
    if words and match.string[: match.start()].lower().endswith("no "):
        return None  # "no one"
    low = _of_words(words) if words else Decimal(match["digits"].replace(",", ""))
    if low is None:
        return None
    for scale in (match["glued"], match["scale"]):
        if scale:
            for word in re.findall(r"[a-z]+", scale.lower()):
                low *= number_words()[word].value
    if money and after and after.lower() in ("cents", "pence"):
        low /= _HUNDRED
    digits = (
        "" if words or low != Decimal(match["digits"].replace(",", "")) else match["digits"].replace(",", "")
    )
    return Numeral(match.start(), match.end(), low, None, money, bool(words), digits)


def _ranges(text: str, found: list[Numeral]) -> Iterator[Numeral]:
    """Yield the numerals, those of a range as one: "from 2,000 to 10,000", "two to three hundred"."""
    last: Numeral | None = None
    for one in found:
        if last is not None and last.high is None and _joins(text, last, one):
            low = last.low
            if low < one.low and one.low / max(low, Decimal(1)) >= _HUNDRED and last.words == one.words:
                low *= _scale_of(text[one.start : one.end])  # "1.5 to 2 million"
            last = replace(last, end=one.end, low=low, high=one.low, money=last.money or one.money)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _joins(text: str, one: Numeral, other: Numeral) -> bool:
    between = text[one.end : other.start]
    told = text[max(0, one.start - len("between ")) : one.start].lower().endswith("between ")
    linked = _RANGE.fullmatch(between) is not None or (told and between.strip() == "and")
    return linked and one.low < other.low and not (one.money and other.money and one.money != other.money)


def _scale_of(words: str) -> Decimal:
    scale = Decimal(1)
    for word in re.findall(r"[^\W\d_]+", words.lower()):
        known = number_words().get(word)
        scale *= known.value if known is not None and known.value >= _HUNDRED else 1
    return scale


def _of_words(words: str) -> Decimal | None:
    """Return the value of number words; None where they tell none ("a hundred" does, "half" alone does not)."""
    known = number_words()
    value = together(known[word] for word in re.findall(r"[a-z]+", words.lower()) if word in known)
    return value if value >= 1 else None


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _named(after: str) -> str:
    return next(name for name in (after, after.lower()) if name in _currencies())


@cache
def _currencies() -> dict[str, str]:
    rows = table("currencies")
    return {row["code"]: row["code"] for row in rows} | {row["form"]: row["code"] for row in rows}


def is_money(word: str) -> bool:
    """Whether a word names money: "dollar", "euros"."""
    return word in _currencies() or word.lower() in _currencies()


def _either(words: Iterable[str]) -> str:
    """Return the pattern of any of these words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def _pattern() -> re.Pattern[str]:
    """Return what finds a numeral: a sign of money, figures or words, a scale, a name of money."""
    small, scale, glued = (
        _either(word for word, one in number_words().items() if one.kind in kinds) for kinds in _KINDS
    )
    signs, names = (
        _either(
            {row[key] for row in table("currencies") if row["place"] == place for key in ("form", "code")}
        )
        for place in ("before", "after")
    )
    word = rf"(?:{small}|{scale})"
    words = rf"(?:(?:half an? |an? )(?={scale}))?\b(?:{word})(?:(?:[ -]|\sand\s){word})*\b"
    return re.compile(
        rf"(?<![\w.,-])(?P<before>(?:{signs})\s?)?"
        rf"(?:(?P<digits>{_DIGITS})(?P<glued>(?:{glued})\b)?|(?i:(?P<words>{words})))"
        rf"(?P<scale>(?:[ -](?i:{scale})\b)*)"
        rf"(?:[ -](?P<after>(?:{names})\b))?(?![\w%]|[.,]\d|[–-]\w|['’]t\b)"
    )
