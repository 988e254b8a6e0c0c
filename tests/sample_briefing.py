"""A small briefing made by hand, with something in every section and in every field."""

from __future__ import annotations

from briefing.model import (
    Actor,
    Article,
    Block,
    BottomLine,
    Briefing,
    Event,
    Figure,
    InlineMark,
    MadeBy,
    Mention,
    Place,
    PlaceMention,
    Quote,
    Remarks,
    Span,
    Threat,
    Time,
)

TITLE = "Ada Vale threatens Rovia"
SAID = (
    'Ada Vale, the harbour minister, said on Saturday: "We will close the *strait* to Rovia. It owes us £6m."'
)
DENIED = "Two harbour pilots denied that the strait had been mined after a blast killed at least 12 people near Port Rovia."
LIKELY = "The minister is likely to act if talks fail, because Rovia seized a ferry on Saturday."
TEXT = "\n".join((TITLE, SAID, DENIED, LIKELY))


def at(words: str, after: str = "\n") -> Span:
    """The first place of some words after others: after the title, where nothing is said."""
    start = TEXT.index(words, TEXT.index(after))
    return Span(start, start + len(words))


def ends(words: str, after: str = "\n") -> tuple[int, int]:
    span = at(words, after)
    return span.start, span.end


HEADLINE = Span(0, len(TITLE))
QUOTED = at("We will close the *strait* to Rovia. It owes us £6m.")

ARTICLE = Article(
    source="strait.txt",
    title=TITLE,
    text=TEXT,
    blocks=(
        Block("title", 0, len(TITLE)),
        *(Block("paragraph", *ends(words)) for words in (SAID, DENIED, LIKELY)),
    ),
    author="Cleo Marsh",
    site="The Norland Post",
    language="en-GB",
    published="2025-11-10",
    published_from="option",
    marks=(InlineMark("emphasis", *ends("*strait*"), href="https://news.example/strait"),),
    link="https://news.example/vale",
    unread=2,
    summary=True,
    remarks=("A correction of an article.",),
)

WHO = (
    Actor(
        id="a2",
        name="Rovia",
        kind="country",
        country=None,
        roles=(),
        key=False,
        salience=0.4,
        mentions=(Mention(19, 24, "name", "name.country@countries.tsv:9+mention.government"),),
    ),
    Actor(
        id="a1",
        name="Ada Vale",
        kind="person",
        country="FRA",
        roles=("the harbour minister",),
        key=True,
        salience=0.9,
        mentions=(
            Mention(0, 8, "name", "name.given+mention.person"),
            Mention(*ends("Ada Vale"), "name", "name.given"),
            Mention(*ends("The minister"), "nominal", "mention.noun@nominals.tsv:9"),
        ),
    ),
)

WHAT = (
    Event(
        id="e2",
        type="ASSAULT",
        trigger=at("killed"),
        who=(),
        whom=(),
        where=("p2",),
        when=(),
        status="actual",
        polarity="positive",
        attribution=(),
        summary="a blast killed at least 12 people near Port Rovia",
        key=False,
        why=(),
        evidence=(at("a blast killed at least 12 people near Port Rovia"),),
        rule="event.verb:kill@events.tsv:9",
        because=(at("killed"),),
    ),
    Event(
        id="e1",
        type="THREATEN",
        trigger=Span(9, 18),
        who=("a1",),
        whom=("a2",),
        where=("p1",),
        when=("t1",),
        status="future",
        polarity="negative",
        attribution=("a1",),
        summary="Ada Vale threatens Rovia",
        key=True,
        why=(at("Rovia seized a ferry"),),
        evidence=(at(SAID), HEADLINE),
        rule="event.verb:threaten@events.tsv:9",
        because=(Span(9, 18),),
    ),
)

WHEN = (
    Time("t1", *ends("Saturday"), "DATE", "2025-11-08", True, "time.wday+anchor.published"),
    Time("t2", *ends("Saturday", "ferry on"), "DATE", "2025-11-08", True, "time.wday+anchor.published"),
)

WHERE = (
    Place("p1", "Rovia", "ROV", "country", (PlaceMention(*ends("Rovia"), "name.country@countries.tsv:9"),)),
    Place("p2", "Port Rovia", None, "city", (PlaceMention(*ends("Port Rovia"), "name.recognized"),)),
)

THREATS = (
    Threat(
        id="h2",
        form="assessment",
        issuer=("a1",),
        target=("a2",),
        action="the strait had been mined",
        condition=None,
        when=(),
        polarity="negative",
        attribution=(),
        severity=-7.0,
        likelihood=None,
        band=None,
        evidence=(at("the strait had been mined"),),
        rule="threat.assessment",
        because=(at("mined"),),
    ),
    Threat(
        id="h1",
        form="ultimatum",
        issuer=("a1",),
        target=("a2",),
        action="close the *strait*",
        condition="if talks fail",
        when=("t1",),
        polarity="positive",
        attribution=("a1",),
        severity=-4.4,
        likelihood="likely",
        band=(0.55, 0.8),
        evidence=(QUOTED, at(LIKELY)),
        rule="threat.ultimatum+event.verb:threaten@events.tsv:9",
        because=(Span(9, 18),),
    ),
)

QUOTES = (
    Quote(
        id="q1",
        kind="direct",
        speaker="a1",
        source_words=at("Ada Vale"),
        polarity="positive",
        start=QUOTED.start,
        end=QUOTED.end,
        cue=at("said"),
        rule="quote.before@speech.tsv:9",
    ),
    Quote(
        id="q2",
        kind="indirect",
        speaker=None,
        source_words=at("Two harbour pilots"),
        polarity="negative",
        start=at("the strait had been mined").start,
        end=at("the strait had been mined").end,
        cue=at("denied"),
        rule="quote.clause@speech.tsv:9",
    ),
)

FIGURES = (
    Figure(
        id="f2",
        start=at("at least 12 people").start,
        end=at("at least 12 people").end,
        value="12",
        bound="at_least",
        of="killed",
        unit=None,
        event="e2",
        source=None,
        rule="figure.counted",
    ),
    Figure(
        id="f1",
        start=at("£6m").start,
        end=at("£6m").end,
        value="6000000",
        bound="exact",
        of="money",
        unit="GBP",
        event=None,
        source="q1",
        rule="figure.money",
    ),
)


def sample_briefing() -> Briefing:
    return Briefing(
        article=ARTICLE,
        bottom_line=BottomLine("Ada Vale threatens Rovia", (HEADLINE,)),
        who=WHO,
        what=WHAT,
        when=WHEN,
        where=WHERE,
        threats=THREATS,
        quotes=QUOTES,
        figures=FIGURES,
        made_by=MadeBy("0.1.0", "en_core_web_sm 3.8.0", "3.8.18"),
        said=Remarks(starred=True, tags=("strait",), note="ask the desk"),
    )
