"""What is a threat and what only sounds like one: warnings, history, sport, likelihood."""

from __future__ import annotations

import datetime
from functools import cache

from spacy.tokens import Doc, Token

from briefing.extract.event_rows import is_a
from briefing.extract.layers import EventNode
from briefing.extract.words import column, wordlist
from briefing.lexicon import table
from briefing.model import ThreatForm

_SPORT_SHARE, _SPORT_WORDS = 0.05, 3  # of the nouns; different words
_KILLERS = ("@troops", "@weapon", "@missile")
_OR_ELSE = frozenset({"face", "risk", "suffer"})
_OLD = 60  # days before publication from which an attack is history


def warned_of(doc: Doc, event: EventNode) -> ThreatForm | None:
    """Return what a warning is: a threat of the warner's own, an ultimatum, or word of harm from elsewhere."""
    head = doc[event.head]
    own = any(_is_own(token, set(event.who), doc) for token in head.subtree)
    if own:
        return "ultimatum" if has_condition(head) else "verbal_threat"
    return "warning"


def has_condition(head: Token) -> bool:
    """Whether an "if" or "unless" clause, or an "or face …", "or else", hangs on the threat."""
    for token in head.subtree:
        if token.lower_ in ("if", "unless") and token.dep_ in ("mark", "advmod"):
            return True
        after = token.doc[token.i + 1 : token.i + 2]
        if token.lower_ == "or" and any(t.lower_ == "else" or t.lemma_ in _OR_ELSE for t in after):
            return True
    return False


def _is_own(token: Token, who: set[str], doc: Doc) -> bool:
    """Whether a token under the warning tells of harm that the warner will do."""
    if token.pos_ == "NOUN" and token.lemma_.lower() in wordlist("force") and token.dep_ in ("pobj", "dobj"):
        agents = [c for c in token.children if c.dep_ == "prep" and c.lower_ in ("by", "from")]
        return not agents
    if token.dep_ != "nsubj" or not any(
        c.dep_ == "aux" and c.lower_ in ("will", "would", "'ll", "’ll", "shall") for c in token.head.children
    ):
        return False
    owners = {a.id for a in doc._.brf_actors for r in a.mentions if r.start <= token.i < r.end}
    return bool(owners & who)


def is_sport(doc: Doc) -> bool:
    """Whether the article is about sport, where attacks and threats are games."""
    nouns = [t.lemma_.lower() for t in doc if t.pos_ == "NOUN"]
    sport = [noun for noun in nouns if noun in _sport_words()]
    return len(set(sport)) >= _SPORT_WORDS and len(sport) >= _SPORT_SHARE * len(nouns)


def is_background(doc: Doc, event: EventNode) -> bool:
    """Whether an act is told as history: it lies well before the article, or an aside tells its month or year."""
    article = doc._.brf_article
    published = article.published[:10] if article and article.published else None
    if published is None:
        return False
    for i in event.when:
        day = _earliest(doc._.brf_times[i].value)
        if day and (datetime.date.fromisoformat(published) - day).days > _OLD:
            return True
        if doc[event.head].dep_ == "relcl" and len(doc._.brf_times[i].value) < len("2026-11-11"):
            return True  # "where the embassy was also attacked earlier this year"
    sentence = doc[event.head].sent
    years = [t.text for t in sentence if t.is_digit and len(t) == 4 and 1900 <= int(t.text) <= 2100]
    return bool(years) and all(int(year) < int(published[:4]) for year in years)


def is_weak(doc: Doc, event: EventNode) -> bool:
    """Whether a telling shows a threat only beside a fuller one: casualties, bare nouns, participles."""
    head = doc[event.head]
    if head.lemma_.lower() in wordlist("casualty"):
        return not event.who and not _has_killer(head)
    if head.dep_ in ("acl", "amod", "compound") and head.tag_ != "VBD" and not event.tellings:
        return True
    nobody = not (event.who or event.whom)
    if (
        nobody
        and not event.attribution
        and (head.dep_ == "relcl" or event.type == "THREATEN")
        and event.code != "139"
    ):
        return True
    kills = head.dep_ == "nsubj" and head.head.lemma_.lower() in wordlist("casualty")
    told = kills or event.who or event.whom or event.when or event.tellings or event.code == "139"
    return head.pos_ == "NOUN" and not told


def _has_killer(verb: Token) -> bool:
    """Whether somebody or a weapon is told to have done it, even one that no actor is known for."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    subjects += [g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"]
    return any(is_a(subject, kind) for subject in subjects for kind in _KILLERS)


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBZ", "VBP") or any(
        c.dep_ == "aux" and c.tag_ != "TO" for c in verb.children
    )


def _earliest(value: str) -> datetime.date | None:
    parts = value[:10].split("-")
    if not parts[0].isdigit() or len(parts[0]) != 4:
        return None
    month = int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else 12
    day = int(parts[2]) if len(parts) > 2 and parts[2].isdigit() else 28
    if len(parts) > 1 and not parts[1].isdigit():
        return None if parts[1].startswith("W") else datetime.date(int(parts[0]), 12, 28)
    return datetime.date(int(parts[0]), month, day)


def likelihood_in(doc: Doc, bounds: tuple[int, int]) -> tuple[int, int] | None:
    """Return the token range of the first phrase of likelihood in a range, or None."""
    for start in range(*bounds):
        for end in range(min(bounds[1], start + 5), start, -1):
            if doc[start:end].text.lower() in column("likelihood", "phrase"):
                return start, end
    return None


@cache
def _sport_words() -> frozenset[str]:
    """Return the words of sport that are no act of politics or war as well ("strike", "rally")."""
    acts = {r["lemma"] for r in table("events") if r["pos"] == "NOUN" and r["code"] != "OTHER"}
    classes = ("@sport", "@player", "@sportevent")
    return frozenset(r["lemma"] for r in table("classes") if r["class"] in classes) - acts
