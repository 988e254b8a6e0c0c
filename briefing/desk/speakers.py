"""Who says what in a pile: those that most articles quote first; what a report only repeats is not said again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from briefing.desk.brief import Proof, Speaker, Statement
from briefing.desk.pile import Filed, Pile
from briefing.desk.wording import said, severity_order, stance
from briefing.export.wording import one_line
from briefing.lexicon.lookup import wordlist
from briefing.library.keys import key_of
from briefing.model import Briefing, Quote, Span

_FEWEST_WORDS = 3  # of what is worth a line


@dataclass(slots=True)
class _Spoken:
    """What is gathered of somebody who speaks."""

    name: str
    role: str = ""
    articles: list[Filed] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)


def speakers_of(pile: Pile, repeated: Mapping[int, Collection[str]]) -> tuple[Speaker, ...]:
    """Return who speaks; ``repeated``: the ids of quotations of an article that earlier reports have."""
    found: dict[str, _Spoken] = {}
    for filed, briefing in pile.briefed():
        for quote in briefing.quotes:
            if (source := _source(pile, filed, briefing, quote)) is None:
                continue
            key, name, role = source
            one = found.setdefault(key, _Spoken(name))
            one.role = one.role or role
            if filed not in one.articles:
                one.articles.append(filed)
            if quote.id not in repeated.get(filed.id, ()):
                one.statements += _statement(filed, briefing, quote)
    sizes = {story: len(articles) for story, articles in pile.stories().items()}

    def order(one: _Spoken) -> tuple[int, int, int]:
        gravest = min(severity_order(filed.severity) for filed in one.articles)
        return -len(one.articles), -max(sizes[filed.story] for filed in one.articles), gravest

    ordered = sorted((one for one in found.values() if one.statements), key=order)
    return tuple(
        Speaker(one.name, one.role, len(one.articles), tuple(sorted(one.statements, key=_weight)))
        for one in ordered
    )


def _source(pile: Pile, filed: Filed, briefing: Briefing, quote: Quote) -> tuple[str, str, str] | None:
    """Return what is the same for a source in all articles, its name and what it is; None where nobody is named."""
    actor = briefing.actor(quote.speaker)
    if actor is not None:
        key = pile.names.key(actor)
        own = (
            f"{filed.id} " if key_of(actor).loose else ""
        )  # "a spokesman" of one article is not that of another
        return own + key, pile.names.name(actor), one_line(actor.roles[0]) if actor.roles else ""
    words = one_line(quote.source_words.of(briefing.article.text)) if quote.source_words else ""
    if not words or words.casefold() in wordlist("speaking_pronoun"):
        return None
    return f"{filed.id} {words.casefold()}", words, ""


def _statement(filed: Filed, briefing: Briefing, quote: Quote) -> Iterator[Statement]:
    words = said(briefing, quote)
    if len(words.split()) >= _FEWEST_WORDS:
        proof = Proof(filed.id, Span(quote.start, quote.end))
        yield Statement(stance(briefing, quote), words, proof)


def _weight(one: Statement) -> tuple[bool, bool]:
    """Put what is denied first, then what is in the speaker's own words; else as it was told."""
    return not one.stance, not one.words.startswith("“")
