"""Whether a number is a figure of the story: no age, date, score, distance, rate, number of a house or a name."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from briefing.extract.document import block_of, layers, names_within, root_of
from briefing.extract.events import is_a
from briefing.extract.figures.kinds import is_of_people, is_people, is_told_number, is_vote_against
from briefing.extract.figures.numerals import Numeral, is_money
from briefing.extract.figures.phrases import Phrase
from briefing.lexicon import Row
from briefing.lexicon.lookup import wordlist
from briefing.model import FigureOf

_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_PARTITIVE = frozenset({"of them", "of whom", "of those"})
_LONGEST = 30  # tokens of a name
_FEW = 10  # up to here a number word is often told in passing


def counts(doc: Doc, numeral: Numeral, phrase: Phrase, of: FigureOf, row: Row | None, *, again: bool) -> bool:
    """Return whether a number is a figure of the story; ``again``: one was told in this sentence or the one before."""
    if of == "money":
        return not _is_rate(doc, phrase)
    if any(is_other(doc, phrase) for is_other in _OTHERS):
        return False
    if is_vote_against(phrase, doc[phrase.first]) or _is_vote(phrase):
        return True
    few = numeral.words and numeral.low <= _FEW and numeral.high is None
    if few and _is_source(doc, phrase):
        return False
    if numeral.low == 1:
        return (
            row is not None
            and phrase.noun is not None
            and not _is_one_of(doc, phrase)
            and not _is_state(row, phrase)
        )
    if row is not None:
        return True
    if phrase.noun is None:
        return _bare_counts(doc, numeral, phrase, again=again, few=few)
    if numeral.low <= 1:
        return False
    return not few or phrase.bound != "exact" or _few_count(doc, phrase, phrase.noun, of)


def _bare_counts(doc: Doc, numeral: Numeral, phrase: Phrase, *, again: bool, few: bool) -> bool:
    """Whether a number without a noun counts: "Nine of them", "up from 24", "police recorded five"."""
    if numeral.low != numeral.low.to_integral_value():
        return False
    if doc[phrase.last : phrase.last + 2].text.lower() in _PARTITIVE or (
        again and is_told_number(doc, phrase)
    ):
        return True
    return not few and (again or is_of_people(doc, phrase) or _is_subject(doc, phrase))


def _few_count(doc: Doc, phrase: Phrase, noun: Token, of: FigureOf) -> bool:
    """Whether a number word up to ten counts the noun behind it, and is not told in passing."""
    known = phrase.start < phrase.first and doc[phrase.start].lower_ in wordlist("known_few")
    return not known and (of == "arms" or _counts_small(noun, of))


def _is_state(row: Row, phrase: Phrase) -> bool:
    """Whether the noun itself tells the fate: "one hostage" counts nobody who was taken."""
    return phrase.noun is not None and row["lemma"] in (phrase.noun.lemma_.lower(), phrase.noun.lower_)


def _counts_small(noun: Token, of: FigureOf) -> bool:
    """Whether a number word up to ten of a noun is more than told in passing: "two counts of theft", "two lorries"."""
    lemma = noun.lemma_.lower()
    if of == "people":
        return lemma not in wordlist("passing")
    return lemma in wordlist("few_too") or is_a(noun, "@vehicle")


def _is_vote(phrase: Phrase) -> bool:
    return phrase.noun is not None and phrase.noun.lemma_.lower() == "vote"


def _is_amount(doc: Doc, phrase: Phrase) -> bool:
    """Whether a number tells how much of something there is: "two tonnes of fish", "410 acres of corn"."""
    noun = phrase.noun
    return noun is not None and _measures(noun, "amount") and doc[noun.i + 1 : noun.i + 2].text == "of"


def _measures(noun: Token, units: str) -> bool:
    return bool({noun.lemma_.lower(), noun.lower_} & wordlist(units))


def _is_rate(doc: Doc, phrase: Phrase) -> bool:
    """Whether money is what another money costs: "at 16.74 rand to the dollar"."""
    return doc[phrase.end : phrase.end + 2].text.lower() == "to the" and is_money(
        doc[phrase.end + 2 : phrase.end + 3].text
    )


def _is_one_of(doc: Doc, phrase: Phrase) -> bool:
    return doc[phrase.last : phrase.last + 1].text.lower() == "of"


def _is_vague(doc: Doc, phrase: Phrase) -> bool:
    return phrase.first > 0 and doc[phrase.first - 1].lower_ in wordlist("vague")


def _is_measure(doc: Doc, phrase: Phrase) -> bool:
    follows = doc[phrase.last : phrase.last + 2].text.lower()
    noun = phrase.noun
    return (
        follows.startswith(("per cent", "percent", "%", "°", "-"))
        or (noun is not None and _measures(noun, "figure_unit"))
        or any(t.lemma_.lower() in wordlist("figure_unit") for t in doc[phrase.last : phrase.last + 1])
        or (noun is not None and _measures(noun, "amount") and not _is_amount(doc, phrase))
    )


def _is_source(doc: Doc, phrase: Phrase) -> bool:
    """Whether the number only counts who says something: "two bankers said"."""
    sources = (quote.source for quote in layers.of(doc).quotes if quote.source)
    return any(start <= phrase.first < end for start, end in sources)


def _is_name(doc: Doc, phrase: Phrase) -> bool:
    """Whether a number is part of a name, or of an address or a model: "Highway 41", "Group of Seven"."""
    size = phrase.last - phrase.first
    around = names_within(doc, max(phrase.first - _LONGEST, 0), phrase.first + 1)
    name = next((n for n in around if phrase.first < n.end and len(n) > size), None)
    if name is None:
        return False
    counts_on = name.start == phrase.first and phrase.noun is not None and phrase.noun.i >= name.end
    return not counts_on  # but "Three Kenya Defence Forces soldiers"


def _is_age(doc: Doc, phrase: Phrase) -> bool:
    """Whether a number is somebody's age: "Ann Vale, 34,", "aged 51", "a man of 51"."""
    before = doc[phrase.first - 1] if phrase.first else None
    after = doc[phrase.last] if phrase.last < len(doc) else None
    if before is None or (phrase.noun is not None and before.lower_ != "of"):
        return False
    if (
        before.lower_ == "of"
        and phrase.noun is None
        and phrase.first > 1
        and is_people(doc[phrase.first - 2])
    ):
        return doc[phrase.first - 2].tag_ in ("NN", "NNP")  # "a man of 51"
    if before.lower_ in wordlist("aged"):
        return True
    root = root_of(doc, phrase.first, phrase.last)
    if root.dep_ in ("attr", "acomp", "oprd") and phrase.noun is None:
        return any(
            c.pos_ == "PRON" or c.ent_type_ == "PERSON" for c in root.head.children if c.dep_ == "nsubj"
        )
    enclosed = before.text in (",", "(", "and") and (after is None or after.text in (",", ")", ".", ";"))
    named = phrase.first > 1 and doc[phrase.first - 2].pos_ in ("PROPN", "NOUN")
    return enclosed and named


def _is_label(doc: Doc, phrase: Phrase) -> bool:
    """Whether a number names something: "Highway 41", "a Category 4 storm"."""
    before = doc[phrase.first - 1] if phrase.first else None
    if before is None or not (before.lower_ in wordlist("numbered") or before.text == "#"):
        return False
    return phrase.noun is None or (before.is_title and not before.is_sent_start)


def _is_score(doc: Doc, phrase: Phrase) -> bool:
    before = doc[phrase.first - 1].text_with_ws if phrase.first else " "
    beside = doc[phrase.last : phrase.last + 1].text + (before if before[-1] != " " else "")
    return any(mark in beside for mark in "–-:")


def _is_clock(doc: Doc, phrase: Phrase) -> bool:
    """Whether a number is a time of day that a running report begins with: "10:30 Police …", "18.40 Inmates …"."""
    words = doc[phrase.first : phrase.last].text
    block = block_of(doc, phrase.first)
    opens = block is not None and block.start == phrase.first
    return ":" in words or (opens and _CLOCK.fullmatch(words) is not None) or words.startswith("0")


def _is_subject(doc: Doc, phrase: Phrase) -> bool:
    """Whether a bare number is the subject of its clause, or what something is put at."""
    root = root_of(doc, phrase.first, phrase.last)
    put = root.dep_ == "pobj" and root.head.lower_ == "at" and root.head.head.lemma_ == "put"
    return root.dep_ in ("nsubj", "nsubjpass") or put


_OTHERS = (_is_measure, _is_name, _is_age, _is_label, _is_vague, _is_clock, _is_score)
