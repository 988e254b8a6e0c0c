"""Why an item is in a briefing, in words: a case for each kind of rule, and whatever an id may be."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.contract import rules as module
from briefing.contract.rules import reason, rules
from briefing.model import (
    Actor,
    Article,
    Briefing,
    Event,
    Figure,
    Item,
    MadeBy,
    Mention,
    Place,
    PlaceMention,
    Quote,
    Span,
    Threat,
    Time,
)


def briefing_of(text: str, *events: Event, **article: Any) -> Briefing:
    told = Article("a.txt", text[:9], text, (), **article)
    return Briefing(told, None, (), events, (), (), (), (), (), MadeBy("0", "m", "s"))


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def event(text: str, trigger: str, because: list[str], rule: str) -> Event:
    spans = tuple(at(text, one) for one in because)
    nobody: tuple[str, ...] = ()
    return Event(
        "e1", "ASSAULT", at(text, trigger), nobody, nobody, nobody, nobody, "actual", "positive", nobody,
        text, True, (), (Span(0, len(text)),), rule, spans,
    )  # fmt: skip


def threat(text: str, because: list[str], rule: str) -> Threat:
    spans = tuple(at(text, one) for one in because)
    return Threat(
        "h1", "verbal_threat", (), (), text, None, (), "positive", (), -5.0, None, None,
        (Span(0, len(text)),), rule, spans,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "rule", "told"),
    [
        (
            "Seoul",
            "name.city@countries.tsv:93+mention.government",
            "“Seoul” is in the table of cities, and here a capital that acts stands for its government",
        ),
        (
            "Norway",
            "name.country@countries.tsv:9+mention.government",
            "“Norway” is in the table of countries, and here a country that acts stands for its government",
        ),
        ("London", "name.city+mention.qualifier", "“London” is in the table of cities, and here the capital stands before what belongs to it"),
        ("Busan", "name.city@cities.tsv:3621", "“Busan” is in the table of cities"),
        ("she", "mention.reported", "“she” stands in reported speech and means who speaks"),
        ("Lund", "name.part+mention.person", "“Lund” is part of a longer name, and the text names that person in full elsewhere"),
        ("the\nport", "mention.noun", "“the port” picks up what was named before"),
        ("Orsa", "name.city@user/cities.tsv:3", "“Orsa” is in the table of cities (a row of your own: user/cities.tsv:3)"),
        ("Orsa", "name.of-another-version", "“Orsa” is taken for a name"),
        ("it", "mention.of-another-version@x.tsv:1", "“it” means one that the text names"),
        ("Orsa", "", ""),
        ("Orsa", "riddle.none", ""),
    ],
)  # fmt: skip
def test_a_mention(text: str, rule: str, told: str) -> None:
    briefing, end = briefing_of(text), len(text)
    actor = Actor("a1", text, "country", None, (), True, 1.0, (Mention(0, end, "name", rule),))
    place = Place("p1", text, None, "city", (PlaceMention(0, end, rule),))
    assert (reason(actor, briefing), reason(place, briefing)) == (told, told)


def test_the_mention_that_is_asked_for() -> None:
    mentions = (Mention(0, 4, "name", "name.given"), Mention(9, 12, "pronoun", "mention.gender"))
    actor = Actor("a1", "Lund", "person", None, (), True, 1.0, mentions)
    told = [reason(actor, briefing_of("Lund and she"), number) for number in (0, 1)]
    assert told == [
        "“Lund” begins with a given name",
        "“she” means the nearest before it that fits in gender",
    ]


@pytest.mark.parametrize(
    ("text", "trigger", "because", "rule", "told"),
    [
        (
            "They fired 20 rockets at Orsa.", "fired", ["fired", "rockets at"],
            "event.verb:fire at(@weapon …)@events.tsv:9", "because of “fired … at” and “rockets”",
        ),
        (
            "They fired rockets at Orsa.", "fired", ["fired rockets at"],
            "event.verb:fire at(@weapon …)", "because of “fired rockets at”",
        ),
        (
            "Ten people were arrested.", "arrested", ["people", "arrested"],
            "event.verb:arrest(@person)", "because of “arrested” and “people”",
        ),
        ("a trade war", "war", ["trade war"], "event.noun:war(trade …)", "because of “trade war”"),
        ("a war of trade", "war", ["war", "trade"], "event.noun:war(trade …)", "because of “war … trade”"),
        (
            "It gave them an ultimatum.", "ultimatum", ["gave", "ultimatum"],
            "light.give@light.tsv:9+event.noun:ultimatum@events.tsv:9",
            "because of “gave … ultimatum”, and the noun tells what is done",
        ),
        (
            "They will lift the ban.", "lift", ["lift", "ban"],
            "event.verb:lift(@restriction …)@events.tsv:9+mood.future positive@mood.tsv:9",
            "because of “lift” and “ban”, and what is only announced counts as an intention",
        ),
        ("They play.", "play", ["play"], "event.lead-verb", "because of “play”, a verb of the headline or the first sentence"),
        ("It gave them two\ndays.", "gave", ["gave", "two\ndays"], "event.deadline", "because of “gave … two days”, which set a deadline"),
        ("They play.", "play", [], "event.verb:play", "because of “play”"),
        (
            "They zap it.", "zap", ["zap"],
            "event.verb:zap@user/events.tsv:3+mood.future negative@user/mood.tsv:2",
            "because of “zap”, and what is ruled out counts as a refusal"
            " (rows of your own: user/events.tsv:3, user/mood.tsv:2)",
        ),
    ],
)  # fmt: skip
def test_an_event(text: str, trigger: str, because: list[str], rule: str, told: str) -> None:
    item = event(text, trigger, because, rule)
    assert reason(item, briefing_of(text, item)) == told


@pytest.mark.parametrize(
    ("because", "rule", "told"),
    [
        (["fired", "rockets at"], "threat.hostile_act+event.verb:fire at(@weapon …)@events.tsv:9", "a hostile act, because of “fired … at” and “rockets”"),
        (["fired"], "threat.ultimatum+event.verb:fire@user/events.tsv:3", "an ultimatum, a threat with a condition or a deadline, because of “fired” (a row of your own: user/events.tsv:3)"),
        (["fired", "at"], "threat.assessment", "a judgement of a danger, because of “fired … at”"),
        ([], "threat.warning+event.verb:warn", "a warning of harm"),
        (["fired"], "threat.of-another-version+event.verb:fire", "a threat, because of “fired”"),
    ],
)  # fmt: skip
def test_a_threat(because: list[str], rule: str, told: str) -> None:
    text = "They fired 20 rockets at Orsa."
    told_by = event(text, "fired", because, rule)
    assert reason(threat(text, because, rule), briefing_of(text, told_by)) == told


@pytest.mark.parametrize(
    ("rule", "article", "told"),
    [
        (
            "time.wday+anchor.published", {"published": "2025-11-08T09:00", "published_from": "dateline"},
            "“Monday” is a day of the week, read against 2025-11-08, when it was published (the dateline says)",
        ),
        ("time.wday+anchor.published", {}, "“Monday” is a day of the week, read against the date of publication, when it was published"),
        ("time.wday+anchor.nothing", {}, "“Monday” is a day of the week, with nothing to read it against"),
        ("time.year+anchor.full", {}, "“Monday” is a year, told in full"),
        ("time.set", {}, "“Monday” comes again and again"),
        ("time.of-another-version", {}, "“Monday” is a time"),
    ],
)  # fmt: skip
def test_a_time(rule: str, article: dict[str, Any], told: str) -> None:
    time = Time("t1", 0, 6, "DATE", "2025-11-10", True, rule)
    assert reason(time, briefing_of("Monday", **article)) == told


@pytest.mark.parametrize(
    ("cue", "rule", "told"),
    [
        (Span(6, 10), "quote.after@speech.tsv:315", "“said” stands after the quotation marks"),
        (Span(6, 10), "quote.clause@user/speech.tsv:4", "“said” brings in the clause (a row of your own: user/speech.tsv:4)"),
        (None, "quote.marks", "it stands between quotation marks, and nobody is told to say it"),
        (None, "quote.before", "a word of speech stands before the quotation marks"),
    ],
)  # fmt: skip
def test_a_quotation(cue: Span | None, rule: str, told: str) -> None:
    quote = Quote("q1", "direct", None, None, "positive", 0, 4, cue, rule)
    assert reason(quote, briefing_of("“No”, said she")) == told


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("figure.people@figures.tsv:9", "“at least 12 people” counts people"),
        ("figure.displaced", "“at least 12 people” counts those who had to leave their homes"),
        ("figure.of-another-version", "“at least 12 people” is a number with what it counts"),
    ],
)
def test_a_figure(rule: str, told: str) -> None:
    figure = Figure("f1", 0, 18, "12", "at_least", "people", None, None, None, rule)
    assert reason(figure, briefing_of("at least 12 people left")) == told


def test_every_rule_reads_as_words() -> None:
    listed = dict(rules())
    assert len(listed) == len(list(rules())) > 100
    for name, words in listed.items():
        assert name
        assert words[0].islower(), words
        assert not words.endswith("."), words
        assert not set("{}") & set(words), words
    assert listed["mention.government"] == "here a country or capital that acts stands for its government"
    assert listed["anchor.published"] == "read against the date of publication, when it was published"


IDS = st.lists(
    st.sampled_from([*(name for name, _ in rules()), "event.verb:fire at(…)", "x", "a@b", "@", ".", "event."])
    | st.text(max_size=8)
).map("+".join)
TEXT = "They fired 20 rockets at Orsa."
SPANS = st.tuples(st.integers(0, 28), st.integers(1, 9)).map(lambda p: Span(p[0], min(sum(p), 30)))


@given(rule=IDS, because=st.lists(SPANS, max_size=4), trigger=SPANS)
def test_no_id_breaks_it(rule: str, because: list[Span], trigger: Span) -> None:
    base = event(TEXT, "fired", [], rule)
    items: list[Item] = [
        replace(base, because=tuple(because), trigger=trigger),
        Actor("a1", "They", "group", None, (), True, 1.0, (Mention(0, 4, "name", rule),)),
        Time("t1", 0, 4, "DATE", "2025", True, rule),
        Quote("q1", "direct", None, None, "positive", 0, 4, trigger, rule),
    ]  # fmt: skip
    for item in items:
        told = reason(item, briefing_of(TEXT, *items[:1]))
        assert "{" not in told.replace(rule, "")
        assert not told.startswith((",", "and ", " "))


def test_a_phrase_of_the_users_own_may_hold_braces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_phrases", lambda: {("name", "city"): "{words} {is {0} {riddle} }"})
    actor = Actor("a1", "Orsa", "country", None, (), True, 1.0, (Mention(0, 4, "name", "name.city"),))
    assert reason(actor, briefing_of("Orsa")) == "“Orsa” {is {0} {riddle} }"
