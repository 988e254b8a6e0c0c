"""Invented articles with invented briefings, as many as are wanted: Zipf's law for words, actors, places and types.

The words are those of the bundled articles and of the tables, then made-up ones: a real vocabulary has no end either.
No pipeline runs; every item of a briefing rests on words that stand in the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from briefing.lexicon import table
from briefing.model import (
    Actor,
    ActorKind,
    Article,
    Block,
    BottomLine,
    Briefing,
    Event,
    EventType,
    Figure,
    MadeBy,
    Mention,
    Place,
    PlaceMention,
    Quote,
    Span,
    Threat,
    Time,
)
from briefing.paths import bundled

LAST_DAY, DAYS = date(2025, 9, 28), 1000
ACTORS, WORDS, CITIES, SITES = 20_000, 120_000, 4000, 300
TYPES: tuple[tuple[EventType, str], ...] = (
    ("OTHER", "mentioned"), ("CONSULT", "met"), ("ACCUSE", "accused"), ("ASSAULT", "attacked"), ("AGREE", "agreed with"),
    ("REQUEST", "asked"), ("SUPPORT", "praised"), ("REJECT", "defied"), ("COERCE", "arrested"), ("PROTEST", "protested against"),
    ("SANCTION", "sanctioned"), ("THREATEN", "threatened"), ("COOPERATE", "worked with"), ("AID", "helped"),
    ("MOBILIZE", "encircled"), ("CONCEDE", "yielded to"), ("RETREAT", "left"),
)  # fmt: skip
SEVERITIES = (-0.4, -4.4, -5.8, -6.0, -7.0, -7.2, -8.0, -9.0, -9.5, -10.0)
MADE_BY = MadeBy("0", "none", "0")


@dataclass(frozen=True)
class Somebody:
    """An actor of the world: its name, how else it is called, kind and country."""

    name: str
    short: str
    kind: ActorKind
    country: str | None


class World:
    """The vocabulary, the actors and the places; ``seed`` decides everything."""

    def __init__(self, seed: int = 7, actors: int = ACTORS, words: int = WORDS, cities: int = CITIES) -> None:
        self.random = np.random.default_rng(seed)
        self.words = _vocabulary(self.random, words)
        self.cities = [row["name"] for row in table("cities")][:cities]
        self.actors = _actors(self.random, actors)
        self.sites = [f"{one.title()} Post" for one in self.words[3000 : 3000 + SITES]]

    def ranks(self, size: int, many: int, exponent: float = 1.0) -> list[int]:
        """Return ranks drawn by Zipf's law, from 0."""
        spread = _spread(many, exponent)
        return np.searchsorted(spread, self.random.random(size)).tolist()  # type: ignore[no-any-return]

    def articles(self, many: int, words: int = 360, days: int = DAYS) -> Iterator[Briefing]:
        """Yield briefings of so many days and of so many words in the mean, some of them long, the oldest first."""
        lengths = self.random.lognormal(-0.125, 0.5, many).tolist()  # of mean 1
        for number in range(many):
            day = LAST_DAY - timedelta(days=days - number * days // many)
            yield _Writer(self, number, day.isoformat(), max(int(words * lengths[number]), 12)).briefing()


class _Writer:
    """Writes one article, sentence after sentence, and notes what stands where."""

    def __init__(self, world: World, number: int, day: str, words: int) -> None:
        self.world, self.number, self.day = world, number, day
        chosen = dict.fromkeys(world.ranks(max(words // 40, 2), len(world.actors)))
        self.cast = [world.actors[rank] for rank in chosen]
        self.places = list(dict.fromkeys(world.ranks(max(words // 120, 1), len(world.cities))))
        filler = world.ranks(words, len(world.words))
        self.filler = [world.words[rank] for rank in filler]
        self.text = " ".join(self.filler[:8]).capitalize()
        self.title = self.text
        self.blocks = [Block("title", 0, len(self.text))]
        self.mentions: dict[int, list[Mention]] = {at: [] for at in range(len(self.cast))}
        self.stands: dict[int, list[PlaceMention]] = {at: [] for at in range(len(self.places))}
        self.events: list[Event] = []
        self.quotes: list[Quote] = []
        self.threats: list[Threat] = []
        self.times: list[Time] = []
        self.figures: list[Figure] = []
        self.events_wanted, self.rest = max(words // 42, 1), words - 8

    def briefing(self) -> Briefing:
        dice = self.world.random.random(self.events_wanted * 4).tolist()
        kinds = self.world.ranks(self.events_wanted, len(TYPES), 0.8)
        taken = 8
        for at in range(self.events_wanted):
            each = max(self.rest // self.events_wanted - 14, 0)
            self._paragraph(at, kinds[at], dice[at * 4 : at * 4 + 4], self.filler[taken : taken + each])
            taken += each
        who = tuple(
            Actor(
                f"a{at}",
                one.name,
                one.kind,
                one.country,
                (),
                at < 3,
                1.0 / (at + 1),
                tuple(self.mentions[at]),
            )
            for at, one in enumerate(self.cast)
            if self.mentions[at]
        )
        where = tuple(
            Place(f"p{at}", self.world.cities[rank], None, "city", tuple(self.stands[at]))
            for at, rank in enumerate(self.places)
            if self.stands[at]
        )
        article = Article(
            f"https://news.example/{self.number}", self.title, self.text, tuple(self.blocks), language="en",
            site=self.world.sites[self.number * 31 % SITES], published=self.day, published_from="meta",
        )  # fmt: skip
        line = BottomLine(self.events[0].summary, self.events[0].evidence)
        return Briefing(
            article, line, who, tuple(self.events), tuple(self.times), where, tuple(self.threats),
            tuple(self.quotes), tuple(self.figures), MADE_BY,
        )  # fmt: skip

    def _paragraph(self, at: int, kind: int, dice: Sequence[float], filler: Sequence[str]) -> None:
        """Write a paragraph with an event, and a quotation, a figure or a threat in some."""
        first = self._say("\n\n") + 2
        start = len(self.text)
        doer = int(dice[0] ** 2 * len(self.cast))
        done_to = (doer + 1 + int(dice[1] * (len(self.cast) - 1))) % len(self.cast)
        self._name(doer, at)
        name, verb = TYPES[kind]
        trigger = self._span(f" {verb}", 1)
        self._say(" ")
        self._name(done_to, at + 1)
        self._say(" in ")
        place = at % len(self.places)
        city = self._span(self.world.cities[self.places[place]])
        self.stands[place].append(PlaceMention(city.start, city.end, "name.city@cities.tsv:812"))
        self._say(" on ")
        when = self._span("Friday")
        self.times.append(
            Time(f"t{at}", when.start, when.end, "DATE", self.day, True, "time.weekday@times.tsv:9")
        )
        whole = Span(start, len(self.text))
        self._say(". ")
        self.events.append(
            Event(
                f"e{at}", name, trigger, (f"a{doer}",), (f"a{done_to}",) if dice[1] < 0.6 else (), (f"p{place}",), (f"t{at}",),
                "actual", "negative" if dice[2] < 0.05 else "positive", (), whole.of(self.text), at < 3, (), (whole,),
                "event.verb:attack@events.tsv:812", (trigger,),
            )
        )  # fmt: skip
        if dice[2] > 0.5:
            self._quote(at, doer)
        if dice[3] < 0.06:
            self._threat(at, doer, done_to, whole, dice)
        if dice[3] > 0.6:
            self._figure(at, int(dice[1] * 400) + 2)
        self._say(" ".join(filler) + ".")
        self.blocks.append(Block("paragraph", first, len(self.text)))

    def _quote(self, at: int, speaker: int) -> None:
        self._name(speaker, at + 1)
        cue = self._span(" said", 1)
        self._say(" that ")
        said = self._span(" ".join(self.filler[at * 5 : at * 5 + 9]))
        self._say(". ")
        self.quotes.append(
            Quote(
                f"q{at}", "indirect", f"a{speaker}", None, "positive", said.start, said.end, cue,
                "quote.before@speech.tsv:9",
            )
        )  # fmt: skip

    def _threat(self, at: int, by: int, against: int, whole: Span, dice: Sequence[float]) -> None:
        severity = SEVERITIES[int(dice[0] * len(SEVERITIES))]
        self.threats.append(
            Threat(
                f"h{at}", "hostile_act", (f"a{by}",), (f"a{against}",), "strike back", None, (),
                "negative" if dice[2] < 0.1 else "positive", (), severity, None, None, (whole,),
                "threat.hostile_act", (whole,),
            )
        )  # fmt: skip

    def _figure(self, at: int, number: int) -> None:
        stands = self._span(f"{number} people")
        self._say(" were hurt. ")
        self.figures.append(
            Figure(
                f"f{at}", stands.start, stands.end, str(number), "exact", "injured", None, f"e{at}", None,
                "figure.counted",
            )
        )  # fmt: skip

    def _name(self, actor: int, turn: int) -> None:
        one = self.cast[actor]
        known = bool(self.mentions[actor]) and turn % 2
        stands = self._span(one.short if known else one.name)
        form = "alias" if known else "name"
        self.mentions[actor].append(Mention(stands.start, stands.end, form, "name.given@given.tsv:81"))  # type: ignore[arg-type]

    def _say(self, words: str) -> int:
        at = len(self.text)
        self.text += words
        return at

    def _span(self, words: str, skip: int = 0) -> Span:
        at = self._say(words)
        return Span(at + skip, at + len(words))


_SPREADS: dict[tuple[int, float], np.ndarray] = {}


def _spread(many: int, exponent: float) -> np.ndarray:
    if (many, exponent) not in _SPREADS:
        weights = 1 / (np.arange(many) + 2.7) ** exponent
        _SPREADS[many, exponent] = np.cumsum(weights / weights.sum())
        _SPREADS[many, exponent][-1] = 1.0
    return _SPREADS[many, exponent]


def _vocabulary(random: np.random.Generator, many: int) -> list[str]:
    texts = [
        file.read_text("utf-8")
        for file in sorted(bundled("seeds").iterdir())
        if file.suffix in (".txt", ".md")
    ]
    counted = Counter(re.findall(r"[a-z]+(?:'[a-z]+)?", " ".join(texts).lower()))
    known = [word for word, _ in counted.most_common()]
    known += [row["name"].lower() for row in table("given") if "name" in row]
    syllables = [
        f"{a}{b}" for a in ("b d f g k l m n p r s t v z st tr br pl sh ch").split() for b in "aeiou"
    ]
    draws = random.integers(0, len(syllables), (many, 4)).tolist()
    made = ("".join(syllables[one] for one in draw[: 2 + number % 3]) for number, draw in enumerate(draws))
    return list(dict.fromkeys([*known, *made]))


def _actors(random: np.random.Generator, many: int) -> list[Somebody]:
    given = [row[next(iter(row))].title() for row in table("given")]
    family = [row[next(iter(row))].title() for row in table("surnames")]
    countries = [(row["name"], row["alpha3"]) for row in table("countries")]
    made: dict[str, Somebody] = {}
    draws = random.integers(0, 1 << 30, (many * 2, 3)).tolist()
    for a, b, c in draws:
        if c % 10 == 0 and countries and len(made) % 7 == 0:
            name, code = countries.pop()
            one = Somebody(name, name, "country", code)
        elif c % 10 < 3:
            name = f"{family[b % len(family)]} {('Union', 'Group', 'Council', 'Trust', 'Front')[a % 5]}"
            one = Somebody(name, name.split()[0], "organization", None)
        else:
            last = family[b % len(family)]
            one = Somebody(f"{given[a % len(given)]} {last}", last, "person", None)
        made.setdefault(one.name, one)
        if len(made) == many:
            break
    return list(made.values())
