"""The component that finds the figures of a story: killed, hurt, missing, held, displaced, people, money, arms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.document import EventNode, FigureNode, layers, root_of, rule_id, sentence_of
from briefing.extract.figures.counting import counts
from briefing.extract.figures.kinds import is_of_people, kind_of
from briefing.extract.figures.numerals import Numeral, numerals
from briefing.extract.figures.phrases import Phrase, phrase_of
from briefing.model import FigureOf

_MILLION = 1_000_000
_ALONE = ("money", "arms", "other")  # kinds that have a unit


@Language.factory(
    "brf_figures",
    assigns=["doc._.brf_figures"],
    requires=[
        "doc._.brf_blocks",
        "doc._.brf_times",
        "doc._.brf_events",
        "doc.spans",
        "token.dep",
        "token.lemma",
    ],
)
def create_figures(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that sets ``brf_figures``."""
    return find_figures


def find_figures(doc: Doc) -> Doc:
    """Set the figures of a document, in the order of the text."""
    layers.of(doc).figures = tuple(_figures(doc))
    return doc


def _figures(doc: Doc) -> Iterator[FigureNode]:
    last: FigureNode | None = None
    money: FigureNode | None = None
    times = {i for time in layers.of(doc).times for i in range(time.start, time.end)}
    for numeral in numerals(doc.text):
        phrase = phrase_of(doc, numeral)
        if phrase is None or not times.isdisjoint(range(phrase.first, phrase.last)):
            continue
        if (
            money is not None
            and phrase.noun is None
            and numeral.low >= _MILLION
            and _is_near(doc, money, phrase)
        ):
            numeral = replace(
                numeral, money=numeral.money or money.unit
            )  # "1.2 billion euros, … 700 million"
        counted = phrase.noun if phrase.noun is not None else root_of(doc, phrase.first, phrase.last)
        of, row = ("money", None) if numeral.money else kind_of(phrase, counted)
        again = last is not None and _is_near(doc, last, phrase)
        if not counts(doc, numeral, phrase, of, row, again=again):
            continue
        inherits = last is not None and not is_of_people(doc, phrase)
        if last is not None and inherits and again and phrase.noun is None and row is None and of == "people":
            of = last.of  # "up from 24", "an earlier figure of nine"
        node = _node(doc, numeral, phrase, of, rule_id("figure", of, row))
        if of == "money":
            money = node
        else:
            last = node
        yield node


def _is_near(doc: Doc, last: FigureNode, phrase: Phrase) -> bool:
    """Whether a figure stands in the sentence of the phrase or in the one before."""
    first = sentence_of(doc[phrase.first])[0]
    return last.start >= (sentence_of(doc[first - 1])[0] if first else 0)


def _node(doc: Doc, numeral: Numeral, phrase: Phrase, of: FigureOf, rule: str) -> FigureNode:
    unit = numeral.money or (
        doc[phrase.last : phrase.end].text if of in _ALONE and phrase.noun is not None else None
    )
    return FigureNode(
        phrase.start, phrase.end, numeral.value, phrase.bound, of, unit or None, _event(doc, phrase), rule
    )


def _event(doc: Doc, phrase: Phrase) -> int | None:
    """Return the event that a figure belongs to: the nearest trigger in its sentence that governs it, or tells it."""
    root = root_of(doc, phrase.first, phrase.last)
    above = {token.i for token in (root, *root.ancestors)}
    told = [
        (n, head) for n, event in enumerate(layers.of(doc).events) for head in _heads(event) if head in above
    ]
    return max(told, key=lambda pair: -abs(pair[1] - root.i))[0] if told else None


def _heads(event: EventNode) -> tuple[int, ...]:
    return event.head, *event.tellings
