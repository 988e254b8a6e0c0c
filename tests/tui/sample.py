"""An invented article and its briefing, written as the contract's JSON, for the tests of the screen."""

from __future__ import annotations

from itertools import count
from typing import Any

from briefing.export.contract import from_dict
from briefing.model import Article, Briefing

TITLE = "Veldania warns of blockade as talks on the Orsa dam stall"
STANDFIRST = "Defence minister says ships will be turned back unless the sluices open"
PARAGRAPHS = (
    "PORT HALLE — Veldania’s defence minister, Ilse Markaan, said on Thursday that her navy would close the "
    "Strait of Tarn to freighters from Orsa unless the sluices of the dam are opened by Sunday.",
    "“We will turn back every ship that flies the flag of Orsa,” Markaan told reporters in Port Halle. "
    "She spoke a day after talks between the two countries broke up without an agreement.",
    "Orsa rejected the demand. Its president, Tomas Ebel, said the water level was a matter of safety and "
    "accused Veldania of blackmail.",
    "Two patrol boats were moved to the strait on Wednesday, according to the Harbour Watch, an independent "
    "monitor. It saw no sign of a wider mobilisation and said an attack was very unlikely.",
    "The two countries have quarrelled over the dam since 2019. [/oops] Markets in Port Halle stayed calm; "
    "the price of wheat rose by 2 per cent [@click=app.quit]overnight[/].",
)
TEXT = "\n\n".join((TITLE, STANDFIRST, *PARAGRAPHS))


def spans(words: str, *, occurrence: int | None = None) -> list[list[int]]:
    """Return every place of ``words`` in the text, or one of them."""
    found, at = [], TEXT.find(words)
    while at >= 0:
        found.append([at, at + len(words)])
        at = TEXT.find(words, at + 1)
    assert found, words
    return found if occurrence is None else [found[occurrence]]


def span(words: str, occurrence: int = 0) -> list[int]:
    return spans(words, occurrence=occurrence)[0]


def within(words: str, context: str) -> list[int]:
    """Return ``words`` where they stand in ``context``."""
    start = span(context)[0] + context.index(words)
    return [start, start + len(words)]


def _named(pairs: list[list[int]], **more: Any) -> list[dict[str, Any]]:
    return [{"start": start, "end": end, **more} for start, end in pairs]


def _blocks() -> list[dict[str, Any]]:
    blocks, at, number = [], 0, count()
    for piece in (TITLE, STANDFIRST, *PARAGRAPHS):
        kind = {0: "title", 1: "standfirst"}.get(next(number), "paragraph")
        blocks.append({"kind": kind, "start": at, "end": at + len(piece)})
        at += len(piece) + 2
    return blocks


def _actor(id: str, name: str, kind: str, country: str | None, key: bool, mentions: Any, *roles: str) -> Any:
    return {
        "id": id, "name": name, "kind": kind, "country": country, "roles": list(roles), "key": key,
        "salience": 1 / int(id[1:]), "mentions": sorted(mentions, key=lambda one: one["start"]),
    }  # fmt: skip


def _event(id: str, type: str, trigger: str, summary: str, evidence: Any, **more: Any) -> dict[str, Any]:
    return {
        "id": id, "type": type, "trigger": span(trigger), "who": [], "whom": [], "where": [], "when": [],
        "status": "actual", "polarity": "positive", "attribution": [], "summary": summary, "key": True,
        "evidence": evidence, "rule": "verb-frame", **more,
    }  # fmt: skip


def _threat(id: str, form: str, action: str, severity: float, evidence: Any, **more: Any) -> dict[str, Any]:
    return {
        "id": id, "form": form, "issuer": [], "target": [], "action": action, "condition": None, "when": [],
        "polarity": "positive", "attribution": [], "severity": severity, "likelihood": None,
        "evidence": _named(evidence), "rule": "threat-verb", **more,
    }  # fmt: skip


def _time(id: str, words: str, value: str, resolved: bool = True) -> dict[str, Any]:
    start, end = span(words)
    return {"id": id, "start": start, "end": end, "type": "DATE", "value": value, "resolved": resolved}


def briefing_json(published: str | None = "2024-03-14") -> dict[str, Any]:
    """Return the briefing as the JSON of the contract."""
    sentence = PARAGRAPHS[0].split("— ")[1]
    quote = "We will turn back every ship that flies the flag of Orsa,"
    indirect = "the water level was a matter of safety"
    return {
        "schema": "briefing/1",
        "article": {
            "id": "sample", "source": "articles/dam.txt", "title": TITLE, "author": None,
            "site": "Meridian Wire", "language": "en", "published": published,
            "published_from": published and "metadata", "text": TEXT, "blocks": _blocks(),
        },
        "bottom_line": {
            "text": "Veldania threatens to close the Strait of Tarn to ships from Orsa unless the dam is opened.",
            "evidence": [span(TITLE), span(sentence)],
        },
        "who": [
            _actor("a1", "Ilse Markaan", "person", "VEL", True, [
                *_named(spans("Ilse Markaan"), form="name"),
                *_named(spans("Markaan", occurrence=1), form="name"),
                *_named([within("She", "She spoke")], form="pronoun"),
            ], "defence minister of Veldania"),
            _actor("a2", "Veldania", "country", "VEL", True, _named(spans("Veldania"), form="metonym")),
            _actor("a3", "Orsa", "country", "ORS", True, [
                *_named(spans("Orsa")[1:4], form="metonym"),
            ]),
            _actor("a4", "Tomas Ebel", "person", "ORS", True, _named(spans("Tomas Ebel"), form="name"),
                   "president"),
            _actor("a5", "Harbour Watch", "organization", None, False,
                   _named(spans("Harbour Watch"), form="name")),
        ],
        "what": [
            _event("e1", "THREATEN", "close", "her navy would close the Strait of Tarn to freighters from Orsa",
                   [span(TITLE), span(STANDFIRST), span(sentence)], who=["a1"], whom=["a3"], when=["t1"],
                   status="future"),
            _event("e2", "REJECT", "rejected", "Orsa rejected the demand",
                   [span("Orsa rejected the demand")], who=["a3"], whom=["a2"]),
            _event("e3", "MOBILIZE", "moved", "Two patrol boats were moved to the strait",
                   [span("Two patrol boats were moved to the strait on Wednesday")], who=["a2"], when=["t2"],
                   attribution=["a5"], key=False),
            _event("e4", "AGREE", "agreement", "talks broke up without an agreement",
                   [span("talks between the two countries broke up without an agreement")],
                   who=["a2"], whom=["a3"], polarity="negative", key=False),
        ],
        "when": [
            _time("t1", "Thursday", "2024-03-14"),
            _time("t2", "Wednesday", "2024-03-13"),
            _time("t3", "Sunday", "2024-03-17"),
            _time("t4", "a day after", "2024-03-13"),
            _time("t5", "2019", "2019"),
            _time("t6", "overnight", "XXXX-XX-XXTNI", resolved=False),
        ],
        "where": [
            {"id": "p1", "name": "Port Halle", "country": "VEL", "kind": "city",
             "mentions": _named(spans("Port Halle"))},
            {"id": "p2", "name": "Strait of Tarn", "country": None, "kind": "water",
             "mentions": _named([*spans("Strait of Tarn"), within("strait", "strait on")])},
        ],
        "threats": [
            _threat("h1", "ultimatum", "close the Strait of Tarn to freighters from Orsa", -5.8,
                    [span(STANDFIRST), span(sentence)], issuer=["a1"], target=["a3"], when=["t3"],
                    condition="unless the sluices of the dam are opened by Sunday"),
            _threat("h2", "demonstration", "moved two patrol boats to the strait", -3.0,
                    [span("Two patrol boats were moved to the strait on Wednesday")], issuer=["a2"],
                    attribution=["a5"]),
            _threat("h3", "assessment", "an attack was very unlikely", -9.0,
                    [span("an attack was very unlikely")], polarity="negative", likelihood="very unlikely",
                    attribution=["a5"]),
        ],
        "quotes": [
            {"id": "q1", "kind": "direct", "speaker": "a1", "start": span(quote)[0], "end": span(quote)[1],
             "cue": span("told")},
            {"id": "q2", "kind": "indirect", "speaker": "a4", "start": span(indirect)[0],
             "end": span(indirect)[1], "cue": within("said", "said the")},
        ],
        "made_by": {"briefing": "0.1.0", "model": "none", "spacy": "none"},
    }  # fmt: skip


def sample() -> Briefing:
    """Return the briefing."""
    return from_dict(briefing_json())


def article() -> Article:
    """Return the article."""
    return sample().article
