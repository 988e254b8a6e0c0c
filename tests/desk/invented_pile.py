"""A pile invented for the tests of the desk: four reports of one siege, a copy among them, and three other articles.

Briefings are made without a model: what is told of a text is named by its words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.model import (
    Actor,
    ActorKind,
    Article,
    Block,
    Briefing,
    Event,
    Figure,
    FigureOf,
    MadeBy,
    Mention,
    Place,
    PlaceMention,
    Quote,
    Span,
    Threat,
    ThreatForm,
)

MADE_BY = MadeBy("0", "none", "0")
NAMES: dict[str, ActorKind] = {
    "Rovia": "country", "Norland": "country", "Ilse Markaan": "person", "Karl Voss": "person", "Harbour Watch": "organization",
    "Relief Corps": "organization", "Vesper Bank": "organization", "Ada Vale": "person",
}  # fmt: skip
PLACES = ("Orsa", "Tarnby", "Lund Sound")


class Menace(NamedTuple):
    """A threat: the words that tell it, by and against whom, its form, how grave; and whether it is denied."""

    words: str
    by: str = ""
    against: str = ""
    form: ThreatForm = "verbal_threat"
    severity: float = -7.0
    denied: bool = False


class Said(NamedTuple):
    """A quotation: its words, and who says them."""

    words: str
    by: str
    denied: bool = False


class Counted(NamedTuple):
    """A figure: its words, its value, of whom, and the words around it that a source says."""

    words: str
    value: str
    of: FigureOf = "killed"
    said: str = ""


class Told(NamedTuple):
    """An article and what its briefing lists."""

    name: str
    published: str | None
    text: str
    site: str | None = None
    threats: tuple[Menace, ...] = ()
    quotes: tuple[Said, ...] = ()
    figures: tuple[Counted, ...] = ()


def briefing_of(told: Told) -> Briefing:
    """Return the briefing of an article."""
    text = told.text
    blocks = tuple(
        Block("paragraph" if found.start() else "title", found.start(), found.end())
        for found in re.finditer(r"[^\n]+", text)
    )
    title = text.split("\n", 1)[0]
    article = Article(f"wire/{told.name}.txt", title, text, blocks, site=told.site, published=told.published)
    who = _who(text)
    ids = {actor.name: actor.id for actor in who}
    quotes = tuple(
        Quote(
            f"q{n}", "direct", ids.get(one.by), None if one.by in ids else _span(text, one.by),
            "negative" if one.denied else "positive", *_ends(text, one.words), None, "test",
        )
        for n, one in enumerate(told.quotes)
    )  # fmt: skip
    figures = tuple(_figure(text, n, one, quotes) for n, one in enumerate(told.figures))
    threats = tuple(_threat(text, n, one, ids) for n, one in enumerate(told.threats))
    events: tuple[Event, ...] = ()
    return Briefing(article, None, who, events, (), _where(text), threats, quotes, figures, MADE_BY)


def _threat(text: str, n: int, one: Menace, ids: dict[str, str]) -> Threat:
    return Threat(
        f"t{n}", one.form, (ids[one.by],) if one.by else (), (ids[one.against],) if one.against else (), one.words,
        None, (), "negative" if one.denied else "positive", (), one.severity, None, None, (_span(text, one.words),),
        "test", (),
    )  # fmt: skip


def _figure(text: str, n: int, one: Counted, quotes: Sequence[Quote]) -> Figure:
    start, end = _ends(text, one.words)
    source = next((quote.id for quote in quotes if quote.start <= start and end <= quote.end), None)
    return Figure(f"f{n}", start, end, one.value, "exact", one.of, None, None, source, "test")


def _who(text: str) -> tuple[Actor, ...]:
    found = []
    for name, kind in NAMES.items():
        mentions = tuple(Mention(one.start(), one.end(), "name", "test") for one in re.finditer(name, text))
        if mentions:
            found.append(Actor(f"a{len(found)}", name, kind, None, (), True, 1.0, mentions))
    return tuple(found)


def _where(text: str) -> tuple[Place, ...]:
    found = []
    for name in PLACES:
        mentions = tuple(PlaceMention(one.start(), one.end(), "test") for one in re.finditer(name, text))
        if mentions:
            found.append(Place(f"p{len(found)}", name, None, "city", mentions))
    return tuple(found)


def _span(text: str, words: str) -> Span:
    return Span(*_ends(text, words))


def _ends(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


SIEGE_1 = Told(
    "siege-1", "2026-05-04T08:00", """Norland troops encircle the port of Orsa

ORSA, Rovia, May 4, 2026 (Sound Wire) - Norland troops encircled the port of Orsa on Monday and cut its roads.

Defence minister Ilse Markaan of Norland said that her troops would shell the harbour unless Rovia withdrew its guards. "We give them until Friday," Markaan said.

Shelling in the old town left 12 dead, Harbour Watch said. Mayor Karl Voss asked for a corridor for the sick.
""",
    threats=(Menace("would shell the harbour unless Rovia withdrew its guards", "Norland", "Rovia", "ultimatum", -8.0),),
    quotes=(Said("We give them until Friday,", "Ilse Markaan"), Said("left 12 dead", "Harbour Watch")),
    figures=(Counted("12 dead", "12"),),
)  # fmt: skip
SIEGE_COPY = SIEGE_1._replace(
    name="siege-copy", published="2026-05-04T12:00",
    text=SIEGE_1.text.replace("(Sound Wire)", "(Fjord Daily)").replace("encircle the port", "surround the port", 1),
)  # fmt: skip
SIEGE_2 = Told(
    "siege-2", "2026-05-05T08:00", """Relief Corps counts more dead in besieged Orsa

ORSA, Rovia, May 5, 2026 (Evening Mail) - The Relief Corps counted 31 bodies in the besieged port of Orsa on Tuesday, while Harbour Watch told of 19 dead.

Norland troops kept the roads of the port cut. Ilse Markaan denied that her troops had shelled the old town, and repeated that they would shell the harbour unless Rovia withdrew its guards.

A hospital ship waited in Lund Sound for the sick. "Nobody lets us in," said its captain.
""",
    threats=(
        Menace("would shell the harbour unless Rovia withdrew its guards", "Norland", "", "ultimatum", -8.0),
        Menace("her troops had shelled the old town", "Norland", "", "hostile_act", -10.0, denied=True),
    ),
    quotes=(
        Said("The Relief Corps counted 31 bodies", "Relief Corps"), Said("Harbour Watch told of 19 dead", "Harbour Watch"),
        Said("her troops had shelled the old town", "Ilse Markaan", denied=True), Said("Nobody lets us in,", "its captain"),
    ),
    figures=(Counted("31 bodies", "31"), Counted("19 dead", "19")),
)  # fmt: skip
SIEGE_3 = Told(
    "siege-3", "2026-05-05T18:00", """Troops of Norland shut in port of Orsa, mayor seeks corridor

ORSA, Rovia, May 5, 2026 (Coast Review) - The port of Orsa is encircled by troops of Norland, which cut its roads on Monday.

Norland will shell the harbour unless Rovia withdraws its guards, Ilse Markaan said. Mayor Karl Voss has asked for a corridor for the sick.
""",
    threats=(Menace("will shell the harbour unless Rovia withdraws its guards", "Norland", "Rovia", "ultimatum", -8.0),),
)  # fmt: skip
RATES = Told(
    "rates", "2026-05-05", """Vesper Bank raises its rates

Vesper Bank raised its rates on Tuesday. "Prices leave us no choice," chairwoman Ada Vale told reporters.
""",
    site="The Ledger", quotes=(Said("Prices leave us no choice,", "Ada Vale"),),
)  # fmt: skip
STRIKE = Told(
    "strike", "2026-05-03", """Crews in Tarnby may strike

Ferry crews in Tarnby said they might strike. A strike would hurt tourism, the town fears.
""",
    threats=(
        Menace("they might strike", "", "", "verbal_threat", -3.0),
        Menace("A strike would hurt tourism", "", "", "assessment", -2.0),
    ),
)  # fmt: skip
UNDATED = Told("undated", None, "A quiet week on the islands\n\nNobody came, nobody left.\n")
PILE = (SIEGE_1, SIEGE_COPY, SIEGE_2, SIEGE_3, RATES, STRIKE, UNDATED)
