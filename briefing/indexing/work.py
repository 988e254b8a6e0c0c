"""What a worker does: it reads files, briefs articles, and gives back what became of each. The model is loaded once."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefing.article import Article
from briefing.children import end_with_parent
from briefing.indexing.items import Briefed, CrewError, File, Item, Outcome, Refused, Several
from briefing.library.preparing import ready
from briefing.model import Briefing, MadeBy
from briefing.version import VERSION

if TYPE_CHECKING:
    from briefing.extract import Briefer


class Reading(NamedTuple):
    """How files are read: the date where an article tells none, whether the pages of a feed are read too."""

    published: str | None = None
    follow: bool = False


_loaded: list[Briefer] = []


def enter(parent: int) -> None:
    """Begin a worker of the process ``parent``: it ends with it, and with nothing else that a terminal sends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "getppid") and os.getppid() != parent and os.name != "nt":
        os._exit(1)  # it is gone already
    end_with_parent(parent)


def begin(model: str | None) -> MadeBy:
    """Load the model; return the versions that brief. Raises ``CrewError`` where it is not installed."""
    from briefing.extract import Briefer, ModelError

    try:
        briefer = Briefer(model)
    except ModelError as error:
        raise CrewError(str(error)) from error
    _loaded[:] = [briefer]
    return MadeBy(VERSION, briefer.model, briefer.spacy)


def work(reading: Reading, chunk: Sequence[Item]) -> list[Outcome]:
    """Return what becomes of each item, in order; raises ``LexiconError`` where a table of the user is wrong."""
    outcomes: dict[int, Outcome] = {}
    waiting: list[tuple[int, Article, tuple[tuple[str, str], ...]]] = []
    for place, item in enumerate(chunk):
        if not isinstance(item, File):
            waiting.append((place, item.article, ()))
            continue
        found = read(item, reading)
        if isinstance(found, Several) and len(found.articles) == 1 and item.stamp and not item.apart:
            waiting.append((place, found.articles[0][0], found.troubles))
        else:
            outcomes[place] = found
    made = briefed([article for _, article, _ in waiting])
    for (place, _, troubles), one in zip(waiting, made, strict=True):
        outcomes[place] = one if isinstance(one, Refused) else Briefed(ready(one), troubles)
    return [outcomes[place] for place in range(len(chunk))]


def read(item: File, reading: Reading) -> Several | Refused:
    """Return the articles of a file or an address and where they stand, or why it cannot be read."""
    from briefing.sources import SourceError, read_guarded
    from briefing.sources.intake import is_address

    try:
        articles = read_guarded(item.path, published=reading.published)
    except SourceError as error:
        return Refused(str(error))
    troubles: list[tuple[str, str]] = []
    if reading.follow:
        articles = tuple(followed(one, troubles) for one in articles)
    several = is_address(item.path) and len(articles) > 1  # their numbers are others tomorrow
    return Several(
        tuple((one, (several and one.link) or one.source) for one in articles),
        tuple(troubles),
    )


def followed(article: Article, troubles: list[tuple[str, str]]) -> Article:
    """Return the whole article that a summary stands for; where it cannot be had the summary, and one trouble more."""
    from briefing.sources import SourceError
    from briefing.sources.following import follow

    try:
        return follow(article)
    except SourceError as error:
        troubles.append((article.link or article.source, str(error)))
        return article


def briefed(articles: Sequence[Article]) -> list[Briefing | Refused]:
    """Return the briefings of articles, made together; after trouble with one of them, each by itself."""
    from briefing.lexicon import LexiconError

    (briefer,) = _loaded
    try:
        return list(briefer.brief_all(articles))
    except LexiconError:
        raise
    except Exception:  # it may be any of them that fails: each by itself tells which
        return [_alone(briefer, one) for one in articles]


def _alone(briefer: Briefer, article: Article) -> Briefing | Refused:
    from briefing.sources.clean import clean_line

    try:
        return briefer.brief(article)
    except Exception as error:
        reason = clean_line(f"cannot be briefed ({type(error).__name__}: {error})")
        return Refused(f"{clean_line(article.source)}: {reason}")
