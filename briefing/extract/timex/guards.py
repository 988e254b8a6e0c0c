"""What looks like a time and is none: names, ages, quantities."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from spacy.tokens import Doc, Token

from briefing.extract.document import layers
from briefing.extract.timex.grammar import Found
from briefing.extract.timex.line import Line
from briefing.lexicon.lookup import wordlist

_AMOUNT_SIGNS = frozenset("$£€¥#")
_PERCENT = "%"
_DASHES = frozenset("-–")
_BARE_BEFORE_TAGS = frozenset(
    {"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "PRP$", "POS", "CD", "HYPH", "VBG", "VBN"}
)
_BEHIND_RANK = frozenset({"NN", "JJ", "CD", "HY"})  # tags, in two letters, of what an ordinal ranks
_BEFORE_LENGTH = frozenset(
    {"for", "in", "within", "over", "of", "times", "num"}
)  # "for a week on", "once a week"
_LIVING = range(1900, 2051)  # years that news compares with: "2005 levels"
_ROUND = 50  # of which a multiple is as likely a number of things
_SHORTEST_CLOCK = 4  # characters of a time of day without "am" or "pm": "9:30"
_HYPHENATED = 3  # tokens of "mid-morning"
_RANKED = 6  # tokens before "in ten years" among which "the first time" or "the biggest" stands


class Setting:
    """What stands around a match: the line, the document and the tokens of persons' names."""

    def __init__(self, line: Line, doc: Doc) -> None:
        self.line, self.doc = line, doc
        found = layers.of(doc).names
        self.persons = {i for span in found if span.label_ == "PERSON" for i in range(span.start, span.end)}

    def before(self, found: Found) -> str:
        """Return the word before a match."""
        return self.line.elements[found.start - 1].word if found.start else ""

    def after(self, found: Found, count: int = 1) -> list[str]:
        """Return the words after a match."""
        return [element.word for element in self.line.elements[found.end : found.end + count]]

    def token(self, found: Found, group: str) -> Token:
        """Return the first token of a group."""
        return self.doc[found.groups[group][0].start]


def is_time(found: Found, at: Setting) -> bool:
    """Return whether a match is a time expression where it stands."""
    guard = _GUARDS.get(found.rule)
    return guard is None or guard(found, at)


def _month(found: Found, at: Setting) -> bool:
    month = found.groups.get("month")
    if not month:
        return True
    token = at.doc[month[0].start]
    before = at.before(found)
    if token.tag_ == "MD":
        return False
    if found.end - found.start > 1:
        return True
    if token.lower_.rstrip(".") not in wordlist("month_or_word"):
        return token.i not in at.persons or _is_temporal(before)
    if _is_temporal(before):
        return not (token.i in at.persons and _name_goes_on(token))
    after = at.doc[token.i + 1] if token.i + 1 < len(at.doc) else None
    return (
        token.i not in at.persons and after is not None and after.tag_ in {"NN", "NNS"} and _determined(token)
    )


def _is_temporal(word: str) -> bool:
    """Whether a word may stand before a time."""
    return word in wordlist("before_time") or word in wordlist("before_time_or_amount")


def _determined(token: Token) -> bool:
    return bool(token.i) and token.doc[token.i - 1].tag_ in {"DT", "PRP$", "POS"}


def _name_goes_on(token: Token) -> bool:
    doc = token.doc
    near = [doc[i] for i in (token.i - 1, token.i + 1) if 0 <= i < len(doc)]
    return any(other.tag_ == "NNP" and other.text[:1].isupper() for other in near)


def _date(found: Found, at: Setting) -> bool:
    if "day" not in found.groups or "year" in found.groups:
        return True
    day, month = at.token(found, "day"), at.token(found, "month")
    counted = day.dep_ == "nummod" and day.head.i == day.i + 1 and day.head.tag_ == "NNS"
    return not (counted and day.i > month.i) or at.before(found) == "on"


def _weekday(found: Found, at: Setting) -> bool:
    token = at.token(found, "wday")
    if "the" not in found.groups and (found.value("which") or "").endswith("t"):
        return False  # "following Monday's attack", "said that Monday"
    return not (token.i in at.persons and token.ent_type_ == "PERSON" and _name_goes_on(token))


def _year(found: Found, at: Setting) -> bool:
    if "year" not in found.groups or found.end - found.start > 1:
        return True
    token, before, after = at.token(found, "year"), at.before(found), "".join(at.after(found))
    if before in _AMOUNT_SIGNS or before in wordlist("before_amount"):
        return False
    if after == _PERCENT or after in wordlist("measure"):
        return False
    if before in {*_DASHES, "/"} or after in {"/", ":"}:
        return found.start > 1 and "year" in at.line.elements[found.start - 2].senses
    if before in wordlist("before_time"):
        return True
    if token.dep_ == "nummod" and token.head.i > token.i and token.head.tag_ == "NNS":
        return _determined(token) or _is_living(token.text)
    previous = at.doc[token.i - 1] if token.i else None
    if previous is not None and previous.tag_ in {"NNP", "NNPS"} and not token.is_sent_start:
        return before in {"copyright", "©"}
    return True


def _is_living(number: str) -> bool:
    """Whether a number before a plural is rather a year than a count: "2005 levels", not "2000 homes"."""
    return number.isdigit() and int(number) in _LIVING and int(number) % _ROUND != 0


def _duration(found: Found, at: Setting) -> bool:
    before, after = at.before(found), at.after(found, 2)
    so_old = before == "of" and found.start > 1 and at.line.elements[found.start - 2].word == "age"
    if so_old or "old" in after or "age" in after or before in {"aged", "age"}:
        return False
    if "n" in found.groups and "year" in found.groups["n"][0].senses and len(found.groups["n"]) > 1:
        return False
    unit = at.token(found, "unit")
    return not (unit.is_title and unit.tag_ in {"NNP", "NNPS"} and found.end - found.start == 2)


def _later(found: Found, at: Setting) -> bool:
    last = at.doc[at.line.elements[found.end - 1].start]
    opens = last.lower_ == "before" and (last.dep_ == "mark" or any(last.children))
    return not opens and at.after(found) != ["than"] and _duration(found, at)


def _bare(found: Found, at: Setting) -> bool:
    token = at.token(found, "unit")
    if found.end - found.start > 1:
        return not (token.i and at.doc[token.i - 1].text in _DASHES)
    if not token.i:
        return True
    previous = at.doc[token.i - 1]
    if previous.text in _DASHES or previous.lower_ in wordlist("before_known"):
        return False
    return previous.tag_ not in _BARE_BEFORE_TAGS or at.after(found)[:1] in (["after"], ["before"])


def _season(found: Found, at: Setting) -> bool:
    token = at.token(found, "season")
    if token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB"):
        return False
    after = at.doc[token.i + 1 : token.i + 2].text
    if token.is_title and after.istitle() and "year" not in found.groups and not token.is_sent_start:
        return False
    if found.end - found.start > 1:
        return "which" in found.groups or "year" in found.groups or token.lower_ != "fall"
    return token.lower_ != "fall" and (at.before(found) == "the" or _is_temporal(at.before(found)))


def _clock(found: Found, at: Setting) -> bool:
    if "clock" not in found.groups or {"ampm", "full", "part", "n", "clockword"} & found.groups.keys():
        return True
    word, senses = found.groups["clock"][0].word, found.groups["clock"][0].senses
    if "full" in senses:
        return True
    if "d4" in senses and "zone" not in found.groups:
        return word[0] == "0"  # "at 0540", but "at 2000 feet"
    if found.end - found.start > 1:
        return ":" in word or "." not in word or "zone" in found.groups
    return ":" in word and len(word) >= _SHORTEST_CLOCK and at.before(found) in wordlist("before_clock")


def _part(found: Found, at: Setting) -> bool:
    first, last = at.line.elements[found.start], at.line.elements[found.end - 1]
    if last.end >= len(at.doc) or at.doc[last.end].tag_ not in {"NN", "NNS"}:
        return True
    return last.end - first.start == _HYPHENATED and at.doc[first.end].text in _DASHES


def _capital(found: Found, at: Setting) -> bool:
    """Tell "Daily" within a sentence, a name, from "daily"."""
    token = at.doc[at.line.elements[found.start].start]
    return not token.text[0].isupper() or token.is_sent_start is True or not token.i


def _repeated(found: Found, at: Setting) -> bool:
    """Tell "paid monthly" and "its monthly meeting" from "the weekly Lupe", a newspaper."""
    token = at.doc[at.line.elements[found.start].start]
    before, after = at.doc[max(token.i - 1, 0)], at.doc[token.i + 1 : token.i + 2]
    named = before.pos_ == "DET" and any(other.pos_ == "PROPN" for other in after)
    return _capital(found, at) and not named


def _ref(found: Found, at: Setting) -> bool:
    token = at.doc[at.line.elements[found.start].start]
    return not (token.is_upper and len(token) > 2)


def _pastfuture(found: Found, at: Setting) -> bool:
    end = at.line.elements[found.end - 1].end
    return end >= len(at.doc) or at.doc[end].tag_ not in {"CD", "NN", "NNS", "JJ", "NNP"}


def _period(found: Found, at: Setting) -> bool:
    if (
        "which" in found.groups
        and found.groups["which"][0].word == "that"
        and at.token(found, "which").tag_ != "DT"
    ):
        return False
    return at.token(found, "unit").lower_ != "second" and at.after(found) != ["-"]


def _ahead(found: Found, at: Setting) -> bool:
    """Leave "the first time in ten years" to the durations."""
    start = at.line.elements[found.start].start
    before = at.doc[max(0, start - _RANKED) : start]
    ranked = any(token.tag_ == "JJS" or token.lower_ in wordlist("rank") for token in before)
    return not ranked and _duration(found, at)


def _theday(found: Found, at: Setting) -> bool:
    """Tell "since the 5th" from "since the 5th century"."""
    end = at.line.elements[found.end - 1].end
    return end >= len(at.doc) or (at.doc[end].tag_[:2] not in _BEHIND_RANK and at.doc[end].lower_ != "of")


def _monthday(found: Found, at: Setting) -> bool:
    """Tell "the first of last month" from "the first of last month's raids"."""
    return "nth" in found.groups["ord"][0].senses or at.after(found)[:1] not in (["'s"], ["’s"])


def _weekoff(found: Found, at: Setting) -> bool:
    """Tell "Sunday week" and "a week last Monday" from "Fashion Week" and "£90 a week last Monday"."""
    unit = at.token(found, "unit")
    if "n" not in found.groups:
        after = at.doc[unit.i + 1] if unit.i + 1 < len(at.doc) else None
        return unit.is_lower and (after is None or (after.tag_[:2] != "NN" and after.text not in _DASHES))
    if "ago" in found.groups or "ahead" in found.groups or not found.start:
        return True
    before = at.line.elements[found.start - 1]
    return not before.senses.keys() & _BEFORE_LENGTH and at.doc[before.end - 1].tag_[:2] != "NN"


_GUARDS: Final[dict[str, Callable[[Found, Setting], bool]]] = {
    "month": _month, "date": _date, "wday": _weekday, "year": _year, "duration": _duration,
    "ahead": _ahead, "ago": _duration, "later": _later, "bare": _bare, "season": _season,
    "clock": _clock, "part": _part, "set": _repeated, "ref": _ref, "period": _period,
    "pastfuture": _pastfuture, "theday": _theday, "monthday": _monthday, "weekoff": _weekoff,
}  # fmt: skip
