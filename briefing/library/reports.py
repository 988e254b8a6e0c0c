"""The reports of a story, in order: who printed each, what it copies, why it belongs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefing.library.bodies import load_corrected as load
from briefing.library.connection import Connection
from briefing.library.copies import order_of
from briefing.library.terms import best, rarity_of, stem, terms_of, vector, words
from briefing.model import Briefing

ReasonKind: TypeAlias = Literal["actor", "place", "event type", "date", "term"]
_MOST = 5  # reasons of a kind
_GIST = 30  # terms of an article that may be reasons


@dataclass(frozen=True, slots=True)
class Reason:
    """What a report has in common with others of its story: the kind, and the name, type, date or word."""

    kind: ReasonKind
    words: str


@dataclass(frozen=True, slots=True)
class Report:
    """A report of a story: its article, who printed it, when, what it copies, whether it came after the last look."""

    article: int
    title: str
    outlet: str | None
    published: str | None
    copy_of: int | None
    since_looked: bool
    reasons: tuple[Reason, ...] = ()


def reports_of(db: Connection, story: int) -> list[Report]:
    """Return the reports of a story, as they were published; without reasons."""
    at = db.one("SELECT at FROM looked WHERE story = ?", (story,))
    rows = db.rows("SELECT id, title, site, published, copy_of, added FROM article WHERE story = ?", (story,))
    return [
        Report(number, title, outlet, published, copy_of, at is not None and added > at)
        for number, title, outlet, published, copy_of, added in sorted(
            rows, key=lambda row: order_of(row[0], row[3])
        )
    ]


def briefings_of(db: Connection, numbers: Iterable[int]) -> dict[int, Briefing]:
    """Return the briefings of articles, by their ids."""
    found = ((number, load(db, number)) for number in numbers)
    return {number: briefing for number, briefing in found if briefing is not None}


def reasons(db: Connection, briefings: Mapping[int, Briefing]) -> dict[int, tuple[Reason, ...]]:
    """Return why each article of a story belongs to it: what it shares with at least one other, the commonest first."""
    marks = {number: list(dict.fromkeys(_marks(briefing))) for number, briefing in briefings.items()}
    for number, found in _gists(db, list(briefings)).items():
        marks[number] += [Reason("term", term) for term in found]
    shared = Counter(one for found in marks.values() for one in found)
    return {
        number: tuple(_some(sorted((one for one in found if shared[one] > 1), key=lambda one: -shared[one]),
                            briefings[number]))
        for number, found in marks.items()
    }  # fmt: skip


def _marks(briefing: Briefing) -> Iterator[Reason]:
    for actor in briefing.who:
        if actor.key and any(one.form not in ("nominal", "pronoun") for one in actor.mentions):
            yield Reason("actor", actor.name)
    for place in briefing.where:
        yield Reason("place", place.name)
    for event in briefing.what:
        if event.key and event.type != "OTHER":
            yield Reason("event type", event.type)
    for time in briefing.when:
        if (
            time.resolved
            and time.type in ("DATE", "TIME")
            and time.value[:4].isdigit()
            and len(time.value) >= 10
        ):
            yield Reason("date", time.value[:10])


def _gists(db: Connection, numbers: Sequence[int]) -> dict[int, list[str]]:
    """Return the terms that tell each article from others, the heaviest first."""
    counted = terms_of(db, numbers)
    rarity = rarity_of(db, (term for counts in counted.values() for term in counts))
    return {
        number: [term for term, _ in best(vector(counts, rarity), _GIST)]
        for number, counts in counted.items()
    }


def _some(found: Iterable[Reason], briefing: Briefing) -> Iterator[Reason]:
    """Yield a few reasons of each kind; a stem as a word of the article."""
    seen: Counter[ReasonKind] = Counter()
    names = [*(one.name for one in briefing.who), *(one.name for one in briefing.where)]
    named = {stem(word) for name in names for word in name.split()}
    text = briefing.article.text
    forms: dict[str, str] = {}
    for start, end in words(text):
        forms.setdefault(stem(text[start:end]), text[start:end].casefold())
    for one in found:
        if one.kind == "term" and one.words in named:
            continue  # the name itself is told
        seen[one.kind] += 1
        if seen[one.kind] <= _MOST:
            yield Reason(one.kind, forms.get(one.words, one.words)) if one.kind == "term" else one
