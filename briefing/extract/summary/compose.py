"""Compose: the layers of a ``Doc`` become one ``Briefing``; tokens become characters here and nowhere else."""

from __future__ import annotations

from spacy.tokens import Doc

from briefing.extract.actors import MentionIndex
from briefing.extract.coreference.extents import end_of
from briefing.extract.document import (
    ActorNode,
    EventNode,
    FigureNode,
    MentionNode,
    PlaceNode,
    QuoteNode,
    ThreatNode,
    TimeNode,
    layers,
    words_of,
)
from briefing.extract.quotation import speaker_of
from briefing.extract.summary.actor_salience import key_actors
from briefing.extract.summary.bottom_line import write_bottom_line
from briefing.extract.summary.event_summary import Summaries
from briefing.extract.syntax import clause_of
from briefing.model import (
    Actor,
    Article,
    BottomLine,
    Briefing,
    Event,
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


def compose(doc: Doc, made_by: MadeBy) -> Briefing:
    """Return the briefing of the article that ``doc`` was made from."""
    return _Composer(doc).briefing(made_by)


class _Composer:
    def __init__(self, doc: Doc) -> None:
        self._doc, self._words = doc, words_of(doc)
        self._article: Article = layers.of(doc).article or Article("-", "", doc.text, ())
        self._owners = MentionIndex(doc)
        self._summaries = Summaries(doc, self._owners)
        self._quotes = tuple(self._quote(n, quote) for n, quote in enumerate(layers.of(doc).quotes, start=1))

    def briefing(self, made_by: MadeBy) -> Briefing:
        doc = self._doc
        salience = key_actors(doc)
        line = write_bottom_line(doc)
        return Briefing(
            article=self._article,
            bottom_line=line and BottomLine(line[0], tuple(self._span(*bounds) for bounds in line[1])),
            who=tuple(self._actor(actor, *salience[actor.id]) for actor in layers.of(doc).actors),
            what=tuple(self._event(n, event) for n, event in enumerate(layers.of(doc).events, start=1)),
            when=tuple(self._time(n, time) for n, time in enumerate(layers.of(doc).times, start=1)),
            where=tuple(self._place(place) for place in layers.of(doc).places),
            threats=tuple(
                self._threat(n, threat) for n, threat in enumerate(layers.of(doc).threats, start=1)
            ),
            quotes=self._quotes,
            figures=tuple(self._figure(n, one) for n, one in enumerate(layers.of(doc).figures, start=1)),
            made_by=made_by,
        )

    def _span(self, start: int, end: int) -> Span:
        """Return the characters of a token range, white space trimmed."""
        text = self._words.between(start, end)
        first = self._words.starts[start] + len(text) - len(text.lstrip())
        return Span(first, first + len(text.strip()))

    def _tokens(self, tokens: tuple[int, ...]) -> tuple[Span, ...]:
        """Return the characters of tokens; those that stand side by side are one span."""
        runs: list[tuple[int, int]] = []
        for i in tokens:
            if runs and runs[-1][1] == i:
                runs[-1] = (runs[-1][0], i + 1)
            else:
                runs.append((i, i + 1))
        return tuple(self._span(*run) for run in runs)

    def _mention(self, ref: MentionNode) -> Mention:
        span = self._span(ref.start, end_of(self._doc, ref))
        return Mention(span.start, span.end, ref.form, ref.rule)

    def _actor(self, actor: ActorNode, salience: float, key: bool) -> Actor:
        mentions = tuple(self._mention(ref) for ref in actor.mentions)
        return Actor(actor.id, actor.name, actor.kind, actor.country, actor.roles, key, salience, mentions)

    def _event(self, n: int, event: EventNode) -> Event:
        doc = self._doc
        clauses = {clause_of(doc[head]) for head in (event.head, *event.tellings)}
        return Event(
            id=f"e{n}",
            type=event.type,
            trigger=self._span(event.start, event.end),
            who=event.who,
            whom=event.whom,
            where=event.where,
            when=tuple(f"t{i + 1}" for i in event.when),
            status=event.status,
            polarity=event.polarity,
            attribution=event.attribution,
            summary=self._summaries.of(event),
            key=event.key,
            why=tuple(self._span(*bounds) for bounds in event.why),
            evidence=tuple(self._span(*bounds) for bounds in sorted(clauses)),
            rule=event.rule,
            because=self._tokens(event.because),
        )

    def _time(self, n: int, time: TimeNode) -> Time:
        span = self._span(time.start, time.end)
        return Time(f"t{n}", span.start, span.end, time.type, time.value, time.resolved, time.rule)

    def _place(self, place: PlaceNode) -> Place:
        spans = ((self._span(ref.start, ref.end), ref.rule) for ref in place.mentions)
        mentions = tuple(PlaceMention(span.start, span.end, rule) for span, rule in spans)
        return Place(place.id, place.name, place.country, place.kind, mentions)

    def _threat(self, n: int, threat: ThreatNode) -> Threat:
        between = self._words.between
        return Threat(
            id=f"h{n}",
            form=threat.form,
            issuer=threat.issuer,
            target=threat.target,
            action=between(*threat.action).strip(),
            condition=threat.condition and between(*threat.condition).strip(),
            when=tuple(f"t{i + 1}" for i in threat.when),
            polarity=threat.polarity,
            attribution=threat.attribution,
            severity=threat.severity,
            likelihood=threat.likelihood and between(*threat.likelihood),
            band=threat.band,
            evidence=tuple(self._span(*bounds) for bounds in threat.evidence),
            rule=threat.rule,
            because=self._tokens(threat.because),
        )

    def _quote(self, n: int, quote: QuoteNode) -> Quote:
        span = self._span(quote.start, quote.end)
        named = speaker_of(self._doc, self._owners, quote.source) if quote.source else None
        cue = self._span(*quote.cue) if quote.cue else None
        words = self._span(*quote.source) if quote.source else None
        speaker = named.id if named else None
        return Quote(
            f"q{n}", quote.kind, speaker, words, quote.polarity, span.start, span.end, cue, quote.rule
        )

    def _figure(self, n: int, figure: FigureNode) -> Figure:
        span = self._span(figure.start, figure.end)
        around = (q for q in self._quotes if q.start <= span.start and span.end <= q.end)
        told_in = min(around, key=lambda quote: quote.end - quote.start, default=None)
        return Figure(
            id=f"f{n}",
            start=span.start,
            end=span.end,
            value=figure.value,
            bound=figure.bound,
            of=figure.of,
            unit=figure.unit,
            event=None if figure.event is None else f"e{figure.event + 1}",
            source=told_in.id if told_in else None,
            rule=figure.rule,
        )
