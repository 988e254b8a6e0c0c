"""A small briefing made by hand, with something in every section."""

from __future__ import annotations

from dataclasses import astuple

from briefing.model import (
    Actor,
    Article,
    Block,
    BottomLine,
    Briefing,
    Event,
    MadeBy,
    Mention,
    Place,
    PlaceMention,
    Quote,
    Span,
    Threat,
    Time,
)

TEXT = (
    "Ada Vale threatens Rovia\n"
    'Ada Vale, the harbour minister, said on Saturday: "We will close the *strait* to Rovia."'
)


def at(words: str, since: int = 25) -> Span:
    start = TEXT.index(words, since)
    return Span(start, start + len(words))


def sample_briefing() -> Briefing:
    title, body = Span(0, 24), Span(25, len(TEXT))
    saturday, quoted = at("Saturday"), at("We will close the *strait* to Rovia.")
    return Briefing(
        article=Article(
            source="strait.txt",
            title="Ada Vale threatens Rovia",
            text=TEXT,
            blocks=(Block("title", 0, 24), Block("paragraph", 25, len(TEXT))),
            published="2025-11-10",
            published_from="option",
        ),
        bottom_line=BottomLine("Ada Vale threatens Rovia", (title,)),
        who=(
            Actor(
                "a2",
                "Rovia",
                "country",
                None,
                (),
                False,
                0.4,
                (Mention(19, 24, "name", "name.country@countries.tsv:9"),),
            ),
            Actor(
                "a1",
                "Ada Vale",
                "person",
                "FRA",
                ("the harbour minister",),
                True,
                0.9,
                (Mention(0, 8, "name", "name.given"), Mention(25, 33, "name", "name.given+mention.person")),
            ),
        ),
        what=(
            Event(
                "e1",
                "THREATEN",
                Span(9, 18),
                ("a1",),
                ("a2",),
                ("p1",),
                ("t1",),
                "future",
                "negative",
                ("a1",),
                "Ada Vale threatens Rovia",
                True,
                (),
                (body, title),
                "event.verb:threaten@events.tsv:9",
                (Span(9, 18),),
            ),
        ),
        when=(
            Time(
                "t1", saturday.start, saturday.end, "DATE", "2025-11-08", True, "time.wday+anchor.published"
            ),
        ),
        where=(
            Place(
                "p1",
                "Rovia",
                None,
                "country",
                (PlaceMention(*astuple(at("Rovia")), "name.country@countries.tsv:9"),),
            ),
        ),
        threats=(
            Threat(
                "h1",
                "verbal_threat",
                ("a1",),
                ("a2",),
                "close the *strait*",
                None,
                ("t1",),
                "positive",
                (),
                -4.4,
                None,
                None,
                (quoted,),
                "threat.verbal_threat+event.verb:close@events.tsv:9",
                (),
            ),
        ),
        quotes=(
            Quote(
                "q1",
                "direct",
                "a1",
                Span(25, 33),
                "positive",
                quoted.start,
                quoted.end,
                at("said"),
                "quote.before@speech.tsv:9",
            ),
        ),
        figures=(),
        made_by=MadeBy("0.1.0", "en_core_web_sm 3.8.0", "3.8.18"),
    )
