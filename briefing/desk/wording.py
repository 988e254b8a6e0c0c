"""Items of a desk brief in words, in one place: what is said of a threat, a statement, a day."""

from __future__ import annotations

from briefing.days import short_day
from briefing.export.wording import one_line
from briefing.gravity import GRAVITY, gravity, gravity_of
from briefing.lexicon.lookup import wordlist
from briefing.model import Briefing, Quote, Threat, ThreatForm

MOST_WORDS = 30  # of an article in one line
TITLE_WORDS = 16
_ENDS = " ,;:"
_DONE: tuple[ThreatForm, ...] = ("hostile_act", "demonstration")  # what was done has no condition


def weight_word(severity: float | None) -> str:
    """Return how grave a threat of this severity is, in a word; nothing where there is none."""
    return gravity_of(severity) or ""


def severity_order(severity: float | None) -> int:
    """Return a number that is less for what is graver; threats of one word are alike."""
    words = [band.word for band in GRAVITY]
    return len(words) if severity is None else words.index(gravity(severity))


def threat_words(threat: Threat) -> str:
    """Return what is threatened or done, and on what condition, in the article's words."""
    action, condition = one_line(threat.action).rstrip(_ENDS), one_line(threat.condition or "").rstrip(_ENDS)
    itself = set(action.casefold().split()) & wordlist("condition")  # it says on what condition
    if not condition or condition in action or itself or threat.form in _DONE:
        return shortened(_paired(action))
    first, _, rest = condition.partition(" ")
    first = first.lower() if first.lower() in wordlist("condition") else first
    return shortened(_paired(f"{action}, {first} {rest}".rstrip()))


def _paired(words: str) -> str:
    """Return words without marks of quotation of which the other is not among them."""
    if words.count('"') % 2:
        words = words.replace('"', "")
    return words if words.count("“") == words.count("”") else words.replace("“", "").replace("”", "")


def said(briefing: Briefing, quote: Quote) -> str:
    """Return what is said, in quotation marks where they are the speaker's own words."""
    words = shortened(one_line(briefing.article.text[quote.start : quote.end]).rstrip(_ENDS))
    return f"“{words}”" if quote.kind == "direct" else words


def stance(briefing: Briefing, quote: Quote) -> str:
    """Return how a source stands to its words where it does not say that they are so."""
    if quote.polarity == "negative":
        return "denies"
    cue = quote.cue.of(briefing.article.text).casefold() if quote.cue else ""
    return "doubts" if cue in wordlist("doubting") else ""


def shortened(words: str, most: int = MOST_WORDS) -> str:
    """Return words, cut after so many as a line may have."""
    told = words.split()
    return words if len(told) <= most else f"{' '.join(told[:most])} …"


def day_words(day: str) -> str:
    """Return an ISO day as a brief tells it: "26 Nov"; what is none as it is."""
    year, _, rest = day.partition("-")
    month, _, number = rest.partition("-")
    if not (year.isdigit() and month.isdigit() and number.isdigit() and 1 <= int(month) <= 12):
        return day
    return short_day(int(month), int(number))


def days_words(first: str, last: str) -> str:
    """Return from when to when: "24 to 27 Nov 2026"."""
    if not first:
        return ""
    until = f"{day_words(last)} {last[:4]}"
    if first == last:
        return until
    if first[:7] == last[:7]:
        return f"{day_words(first).split()[0]} to {until}"
    return f"{day_words(first)}{'' if first[:4] == last[:4] else f' {first[:4]}'} to {until}"
