"""Keys of actors: who is the same over articles, and who must stay apart."""

from __future__ import annotations

import dataclasses

import pytest

from briefing.library.keys import Key, compatible, folded, key_of
from briefing.library.library import Library
from briefing.model import Actor, ActorKind, Briefing, Mention

NAMED = (Mention(0, 4, "name", "name.person"),)
PHRASE = (Mention(0, 4, "nominal", "reference.unnamed"),)


def actor(
    name: str, kind: ActorKind = "person", country: str | None = None, mentions: tuple[Mention, ...] = NAMED
) -> Actor:
    return Actor("a1", name, kind, country, (), False, 0.0, mentions)


SAME = [
    (actor("José Ruiz"), actor("Jose Ruiz")),
    (actor("Anne-Marie Blum"), actor("Anne Marie Blum")),
    (actor("JOHN OKORO"), actor("John Okoro")),
    (actor("Martin King Jr."), actor("Martin King Jr")),
    (actor("The Harbour Trust", "organization"), actor("Harbour Trust", "organization")),
    (actor("UN", "organization"), actor("United Nations", "organization")),
    (actor("U.N.", "organization"), actor("UN", "organization")),
    (actor("Russia", "country", "RUS"), actor("Russian Federation", "country", "RUS")),
    (actor("foreign ministry", "organization", "FRA"), actor("Foreign Ministry", "organization", "FRA")),
    (actor("Lakefield Union", "organization"), actor("Lakefield Union", "group")),
]
APART = [
    (actor("WHO", "organization"), actor("Who", "group")),
    (actor("TIME", "organization"), actor("Time", "organization")),
    (actor("John Addo"), actor("John Agyekum Kufuor")),
    (actor("Mary Blum"), actor("Maria Blum")),
    (actor("BBC", "organization"), actor("Barnum & Bailey Circus", "organization")),
    (actor("foreign ministry", "organization", "FRA"), actor("foreign ministry", "organization", "ESP")),
    (actor("Senate", "organization", "USA"), actor("Senate", "organization", "KEN")),
    (actor("Georgia", "country", "GEO"), actor("Georgia", "person")),
    (actor("Martin King Jr."), actor("Martin King Sr.")),
    (actor("Lincoln", "asset"), actor("Lincoln", "person")),
]
LOOSE = [
    actor("Okoro"),
    actor("two gunmen", "group", mentions=PHRASE),
    actor("foreign ministry", "organization"),
    actor("police", "organization"),
    actor("Senate", "organization"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same(one: Actor, other: Actor) -> None:
    assert key_of(one) == key_of(other)
    assert not key_of(one).loose


@pytest.mark.parametrize(("one", "other"), APART)
def test_apart(one: Actor, other: Actor) -> None:
    assert key_of(one).base != key_of(other).base


@pytest.mark.parametrize("one", LOOSE, ids=lambda one: one.name)
def test_a_word_is_nobody(one: Actor) -> None:
    assert key_of(one).loose


def test_middle_names_are_told_apart_from_the_key() -> None:
    assert key_of(actor("John Fitzgerald Okoro")) == Key("person:john okoro", ("fitzgerald",))


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("", "fitzgerald", True),
        ("f", "fitzgerald", True),
        ("fitzgerald", "francis", False),
        ("h w", "w", False),
        ("w", "h", False),
    ],
)
def test_middle_names_that_exclude_each_other(one: str, other: str, may: bool) -> None:
    assert compatible(tuple(one.split()), tuple(other.split())) is may


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("  The  Hague ", "hague"),
        ("St. John’s", "st johns"),
        ("NATO", "NATO"),
        ("Nato", "nato"),
        ("R2D2 Ltd", "r2d2 ltd"),
    ],
)
def test_names_as_they_are_compared(name: str, told: str) -> None:
    assert folded(name) == told


def renamed(sample: Briefing, name: str, country: str | None, words: str) -> Briefing:
    """The sample with its first actor under another name and of another country."""
    first = dataclasses.replace(sample.who[0], name=name, kind="person", country=country, mentions=NAMED)
    article = dataclasses.replace(sample.article, text=sample.article.text + words)
    return dataclasses.replace(sample, article=article, who=(first, *sample.who[1:]))


@pytest.mark.parametrize(
    ("names", "persons"),
    [
        ([("Mike Brown", "USA"), ("Mike Brown", "GBR"), ("Mike Brown", "USA"), ("Mike Brown", None)], 2),
        ([("George W. Hall", None), ("George H. Hall", None), ("George Walker Hall", None)], 2),
        ([("Ana Lima", None), ("Ana Lima", "BRA"), ("Ana R. Lima", "BRA")], 1),
        ([("Stanley", None), ("Joan Stanley", None), ("Stanley", None)], 2),
    ],
)
def test_namesakes_over_articles(
    library: Library, sample: Briefing, names: list[tuple[str, str | None]], persons: int
) -> None:
    for n, (name, country) in enumerate(names):
        library.add(renamed(sample, name, country, str(n)))
    last = names[0][0].split()[-1].casefold()
    assert len(library.db.rows("SELECT key FROM actor WHERE key LIKE ?", (f"person:%{last}%",))) == persons
