"""What speaks for an event's being key, by name: where it is told, how, by whom it is done, and when."""

from __future__ import annotations

import datetime
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from spacy.tokens import Doc, Token

from briefing.extract.document import EventNode, block_number, layers, root_of, sentence_of, words_of
from briefing.extract.events import LEAD_VERB, is_background
from briefing.extract.timex.grain import latest_day
from briefing.lexicon.lookup import wordlist

Features: TypeAlias = Mapping[str, float]
_WEEK, _OLD, _YEAR = 7, 30, 400  # days
_SUBJECTS = ("nsubj", "nsubjpass")


def features(doc: Doc) -> list[Features]:
    """Return the features of each event of the document, in their order; a feature that is 0 is left out."""
    article, events = _article(doc), layers.of(doc).events
    beside = _beside(doc, events)
    return [_of(doc, event, article) | more for event, more in zip(events, beside, strict=True)]


@dataclass(frozen=True, slots=True)
class _Article:
    """What the features of every event look at."""

    salience: Mapping[str, float]
    title: frozenset[str]
    lead: int  # number of the first paragraph among the blocks
    second: int
    counts: Counter[str]
    content: Sequence[str]
    published: str


def _article(doc: Doc) -> _Article:
    here, content = layers.of(doc), _content(doc)
    counts = {actor.id: len(actor.mentions) for actor in here.actors}
    top = max(counts.values(), default=1)
    paragraphs = [n for n, block in enumerate(here.blocks) if block.kind == "paragraph"]
    titles = [block for block in here.blocks if block.kind == "title"]
    return _Article(
        salience={i: count / top for i, count in counts.items()},
        title=frozenset(word for block in titles for word in content[block.start : block.end]) - {""},
        lead=paragraphs[0] if paragraphs else 0,
        second=paragraphs[1] if len(paragraphs) > 1 else -1,
        counts=Counter(filter(None, content)),
        content=content,
        published=(here.article.published or "")[:10] if here.article else "",
    )


def _of(doc: Doc, event: EventNode, article: _Article) -> dict[str, float]:
    heads = sorted({event.head, *event.tellings})
    found = {"bias": 1.0, f"type={event.type}": 1.0, f"status={event.status}": 1.0}
    found[f"word={doc[event.head].lemma_.lower()}"] = 1.0
    found |= _where_told(doc, heads, article)
    found |= _how_told(doc, doc[event.head], event)
    found |= _by_whom(event, article) | _when(doc, event, article)
    words, (start, end) = words_of(doc), sentence_of(doc[heads[0]])
    found["word told"] = math.log1p(max(article.counts[words.lemmas[i]] for i in heads))
    found["title words"] = math.log1p(len(article.title.intersection(article.content[start:end])))
    return {name: value for name, value in found.items() if value}


def _where_told(doc: Doc, heads: list[int], article: _Article) -> dict[str, float]:
    """Return where the event is told: title, standfirst, lead, and how far down first."""
    blocks = layers.of(doc).blocks
    found = (block_number(doc, i) for i in heads)
    numbers = [-1 if number is None else number for number in found]
    kinds = [blocks[n].kind if n >= 0 else "" for n in numbers]
    in_lead = [i for i, n in zip(heads, numbers, strict=True) if n == article.lead]
    body = any(kind not in ("title", "standfirst") for kind in kinds)
    return {
        "title": float("title" in kinds),
        "standfirst": float("standfirst" in kinds),
        "heading": float("heading" in kinds),
        "lead": float(bool(in_lead)),
        "lead main": float(any(doc[i].dep_ in ("ROOT", "ccomp") for i in in_lead)),
        "lead first sentence": float(
            any(sentence_of(doc[i])[0] <= blocks[article.lead].start for i in in_lead)
        ),
        "second": float(article.second in numbers),
        "title and body": float("title" in kinds and body),
        "title alone": float("title" in kinds and not body),
        "first at": heads[0] / max(len(doc), 1),
        "last third": float(heads[0] > len(doc) * 2 / 3),
        "sentence opens": float(root_of(doc, *sentence_of(doc[heads[0]])).i == heads[0]),
        "tellings": math.log1p(len(heads)),
    }


def _how_told(doc: Doc, token: Token, event: EventNode) -> dict[str, float]:
    """Return how its fullest telling stands in its sentence."""
    around = {q.kind for q in layers.of(doc).quotes if q.start <= token.i < q.end}
    helpers = {c.lower_ for c in token.children if c.dep_ in ("aux", "auxpass")}
    deps = {c.dep_ for c in token.children}
    return {
        f"dep={token.dep_}": 1.0,
        f"tag={token.tag_ if token.pos_ == 'VERB' else token.pos_}": 1.0,
        "known type": float(event.rule != LEAD_VERB),
        "negative": float(event.polarity == "negative"),
        "background": float(is_background(doc, event)),
        "attributed": float(bool(event.attribution)),
        "quoted": float("direct" in around),
        "reported": float("indirect" in around),
        "will": float(not (helpers.isdisjoint(wordlist("will")) and helpers.isdisjoint(wordlist("would")))),
        "perfect": float(bool(helpers & wordlist("aux_have"))),
        "past perfect": float("had" in helpers),
        "passive": float(bool(deps & {"auxpass", "nsubjpass"})),
        "subject": float(bool(deps & set(_SUBJECTS))),
        "object": float("dobj" in deps),
        "light": float(event.light is not None),
        "casualty": float(token.lemma_.lower() in wordlist("casualty")),
        "depth": math.log1p(sum(1 for _ in token.ancestors)),
        "figure": float(any(t.like_num for t in token.subtree)),
    }


def _by_whom(event: EventNode, article: _Article) -> dict[str, float]:
    return {
        "who": float(bool(event.who)),
        "whom": float(bool(event.whom)),
        "both": float(bool(event.who and event.whom)),
        "where": float(bool(event.where)),
        "salience": max((article.salience.get(a, 0.0) for a in event.who + event.whom), default=0.0),
        "bare": float(not (event.who or event.whom or event.when)),
    }


def _when(doc: Doc, event: EventNode, article: _Article) -> dict[str, float]:
    values = [layers.of(doc).times[i].value for i in event.when]
    ages = [age for value in values if (age := _age(value, article.published)) is not None]
    return {
        "dated": float(bool(values)),
        "today": float(0 in ages),
        "this week": float(any(1 <= age <= _WEEK for age in ages)),
        "to come": float(any(age < 0 for age in ages)),
        "long ago": float(any(age > _OLD for age in ages)),
        "years ago": float(any(age > _YEAR for age in ages)),
    }


def _age(value: str, published: str) -> int | None:
    """Return how many days the last day of a TIMEX3 value lies before publication; None where either has no day."""
    day = latest_day(value)
    return (datetime.date.fromisoformat(published) - day).days if day and published else None


def _beside(doc: Doc, events: Sequence[EventNode]) -> Iterator[dict[str, float]]:
    """Yield for each event what is told beside it: others of its word, its kind, its parties and its sentence."""
    told = [(doc[one.head].lemma_, one.type, sentence_of(doc[one.head])[0]) for one in events]
    often = Counter(value for triple in told for value in triple)
    seen: Counter[str | int] = Counter()
    parties: set[tuple[str, str, str]] = set()
    for event, (word, kind, sentence) in zip(events, told, strict=True):
        mine = {(kind, role, one) for role in ("who", "whom") for one in getattr(event, role)}
        before = {role for _, role, _ in mine & parties}
        found = {
            "same word": float(often[word] > 1),
            "same word before": float(seen[word] > 0),
            "same type": math.log(often[kind]),
            "same type and who before": float("who" in before),
            "same type and whom before": float("whom" in before),
            "in the sentence": math.log(often[sentence]),
            "later in the sentence": float(seen[sentence] > 0),
        }
        seen.update((word, kind, sentence))
        parties |= mine
        yield {name: value for name, value in found.items() if value}


def _content(doc: Doc) -> list[str]:
    """Return for each token its lemma, "" for those that are no word or a common one."""
    lemmas = words_of(doc).lemmas
    return [lemmas[token.i] if token.is_alpha and not token.is_stop else "" for token in doc]
