"""Menaces: threats without a word of threat, "leave or face arrest", "Iran will pay a heavy price".

They are somebody's words: a quotation, a report, or a headline that ends with who says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from briefing.extract.document import ThreatNode, in_headline, layers, rule_id, sentence_of, words_of
from briefing.extract.events import goldstein
from briefing.extract.events.cameo import ULTIMATUM, UNSPECIFIED_THREAT
from briefing.extract.syntax import clause_of
from briefing.extract.threats.announcements import Announcements
from briefing.lexicon.lookup import column, wordlist
from briefing.model import ThreatForm

_SUBJECTS = ("nsubj", "nsubjpass")
_BID = 12  # tokens of what is bidden


def menaces(doc: Doc, said: Announcements) -> Iterator[ThreatNode]:
    """Yield each, in the order of the text; who says it makes the threat, and only who is known to."""
    words = words_of(doc)
    for i, pos in enumerate(words.pos):
        if words.lower[i] == "or" and _is_or_else(doc[i]):
            yield from _choice(doc[i], said)
        elif pos == "VERB" and _is_retribution(doc[i]):
            yield from _retribution(doc[i], said)


def _is_or_else(token: Token) -> bool:
    """Whether "leave or …" bids and threatens: it begins with a bare verb, and "or" goes on with the harm."""
    doc, first = token.doc, _first_of_speech(token)
    if token.i + 1 >= len(doc) or first.i == token.i or token.i - first.i > _BID:
        return False
    after = token.nbor()
    return first.lemma_.lower() == first.lower_ in wordlist("bidden") and (
        after.lower_ in wordlist("else_harm") or (after.lower_ in ("we", "i") and token.i + 2 < len(doc))
    )


def _first_of_speech(token: Token) -> Token:
    quote = next((q for q in layers.of(token.doc).quotes if q.start <= token.i < q.end), None)
    return token.doc[max(quote.start if quote else 0, sentence_of(token)[0])]


def _choice(token: Token, said: Announcements) -> Iterator[ThreatNode]:
    first = _first_of_speech(token)
    cue = next(
        (t for t in token.sent if t.i > token.i and t.lemma_.lower() in column("speech", "verb")), None
    )
    speaking = said.speakers.claiming(token)
    told = said.speakers.spoken_to(token)
    target: tuple[str, ...] = (told.id,) if told else ()
    _, end = sentence_of(token)
    if cue is not None and cue.i > token.i + 1:
        speaking = speaking or said.owners.ids(c for c in cue.children if c.dep_ == "nsubj")
        target = target or said.owners.ids(c for c in cue.children if c.dep_ in ("dobj", "dative"))
        end = min((c.left_edge.i for c in cue.children if c.dep_ == "nsubj"), default=cue.i)
    elif not speaking and not in_headline(token):
        return
    while end > token.i + 2 and (token.doc[end - 1].is_punct or token.doc[end - 1].is_space):
        end -= 1
    yield menace("ultimatum", token, speaking, target, (first.i, end))


def _is_retribution(verb: Token) -> bool:
    """Whether somebody is told that they will suffer for it: "will pay dearly", "will be met with force"."""
    if not any(c.dep_ == "aux" and c.lower_ in wordlist("will") | wordlist("would") for c in verb.children):
        return False
    if any(c.dep_ == "neg" for c in verb.children):
        return any(c.lower_ in wordlist("unanswered") for c in verb.children)
    around = {t.lower_ for t in verb.subtree} | {t.lemma_.lower() for t in verb.subtree}
    if verb.lemma_ in wordlist("meeting_force"):
        return any(c.dep_ == "auxpass" for c in verb.children) and bool(around & wordlist("retribution"))
    if verb.lemma_ in wordlist("paying"):
        bare = not any(c.dep_ in ("dobj", "prep", "prt") for c in verb.children)
        ended = bare and in_headline(verb)
        return ended or bool(around & wordlist("retribution"))
    return verb.lemma_ in wordlist("rueing")


def _retribution(verb: Token, said: Announcements) -> Iterator[ThreatNode]:
    subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    speaking = said.speakers.claiming(verb)
    if subject is None or subject.lower_ in wordlist("pronoun_speakers") | wordlist("pronoun_speaker"):
        return
    reporting = verb.head if verb.dep_ == "ccomp" else None
    if not speaking and reporting is not None and reporting.lemma_.lower() in column("speech", "verb"):
        speaking = said.owners.ids(c for c in reporting.children if c.dep_ == "nsubj")
    told = said.speakers.spoken_to(verb) if subject.lower_ in wordlist("pronoun_addressed") else None
    target = (told.id,) if told else said.owners.ids(t for t in (subject, *subject.children))
    if not speaking or set(speaking) & set(target):
        return
    conditional = any(t.dep_ == "mark" and t.lower_ in wordlist("condition") for t in verb.subtree)
    yield menace("ultimatum" if conditional else "verbal_threat", verb, speaking, target, clause_of(verb))


def menace(
    form: ThreatForm, token: Token, issuer: tuple[str, ...], target: tuple[str, ...], words: tuple[int, int]
) -> ThreatNode:
    """Return a threat that words make without a word of threat; ``token`` is what tells it."""
    return ThreatNode(
        form=form,
        issuer=issuer,
        target=tuple(a for a in target if a not in issuer),
        action=words,
        condition=None,
        when=(),
        polarity="positive",
        attribution=issuer,
        severity=goldstein(ULTIMATUM if form == "ultimatum" else UNSPECIFIED_THREAT),
        likelihood=None,
        evidence=(words,),
        rule=rule_id("threat", "menace"),
        because=(token.i,),
    )
