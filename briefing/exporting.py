"""What ``briefing export FILE …`` does: files are read one by one, briefed in batches, and written in their order.

A batch grows from one article to eight, so that a pipe has the first briefing at once and the many are briefed
faster than alone; what waits is written before anything is waited for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing.article import BRIEFED, Article
from briefing.desk import BRIEFS
from briefing.opening import STDIN, find_files, settings, stop, tell
from briefing.streams import TROUBLE

if TYPE_CHECKING:
    from briefing.export.output import Output
    from briefing.extract import Briefer
    from briefing.library import Library
    from briefing.model import Briefing

BATCH = 8  # articles briefed together at most: 32 need twice the memory and are no faster


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be exported and how: the options of the command line; no ``output`` is standard output."""

    paths: tuple[str, ...]
    format: str = "json"
    output: str | None = None
    published: str | None = None
    follow: bool = False
    model: str | None = None
    library: str | None = None
    query: str | None = None
    top: int | None = None
    skipped: bool = False


class Waiting(NamedTuple):
    """An article that is to be briefed, and which of how many it is."""

    article: Article
    number: int = 1
    total: int = 1


def run(job: Job) -> int:
    """Write the briefings; return the exit status. Ends the program where nothing can be written at all."""
    from briefing.export import FORMATS
    from briefing.export.output import Output, OutputError
    from briefing.lexicon import LexiconError

    if job.library is not None or job.query is not None:
        return _run_library(job)
    files, bad = find_files(job.paths, named=job.skipped)
    if job.output and any(_same(file, job.output) for file in files):
        stop(f"{job.output}: this would overwrite an article that is read")
    try:
        with Output(job.output, FORMATS.get(job.format)) as out:
            if files:
                exporter = Exporter(job, briefer_of(job.model or settings().model))
                _write(exporter.briefings(files), job, out)
                bad += exporter.bad
    except (LexiconError, OutputError) as error:
        stop(str(error))
    return TROUBLE if bad else 0


def _write(briefings: Iterable[Briefing], job: Job, out: Output) -> None:
    """Write briefings as they come, or one brief when all are there."""
    if job.format in BRIEFS:
        from briefing.desk.writing import written_of

        out.put(written_of(list(briefings), job.format, job.top))
        return
    for briefing in briefings:
        out.write(briefing)


def _run_library(job: Job) -> int:
    """Write what a library has on a query, or all, the oldest first; no briefing is made anew."""
    from briefing.export import FORMATS
    from briefing.export.output import Output, OutputError
    from briefing.library import Library, LibraryError
    from briefing.query import QueryError

    try:
        with (
            Library.open(job.library, create=False) as library,
            Output(job.output, FORMATS.get(job.format)) as out,
        ):
            if job.format in BRIEFS:
                from briefing.desk.writing import written

                out.put(written(library, job.format, job.query or "", job.top))
            else:
                _write_briefings(library, job, out)
    except (LibraryError, QueryError, OutputError) as error:
        stop(str(error))
    return 0


def _write_briefings(library: Library, job: Job, out: Output) -> None:
    from briefing.export.output import progress

    ids = library.ids(job.query or "")
    for number, one in enumerate(reversed(ids), start=1):
        briefing = library.briefing(one)
        if briefing is not None:  # taken out meanwhile
            with progress(number, len(ids), briefing.article.source):
                out.write(replace(briefing, said=library.state(briefing.article.id).remarks))


def briefer_of(model: str | None) -> Briefer:
    """Return the loaded pipeline; end where there is none."""
    from briefing.extract import Briefer, ModelError

    try:
        return Briefer(model)
    except ModelError as error:
        stop(str(error))


class Exporter:
    """Reads and briefs; tells what cannot be on standard error and counts it in ``bad``."""

    def __init__(self, job: Job, briefer: Briefer) -> None:
        self.bad = 0
        self._job = job
        self._briefer = briefer

    def briefings(self, files: Iterable[str]) -> Iterator[Briefing]:
        """Yield the briefings of all articles in the order of the files."""
        for batch in batches(self._articles(list(files))):
            yield from self._briefed(batch)

    def _articles(self, files: list[str]) -> Iterator[Waiting | None]:
        """Yield every article; None before one that may let itself be waited for."""
        from briefing.export.output import progress
        from briefing.sources import SourceError, read_guarded
        from briefing.sources.intake import is_address

        for number, file in enumerate(files, start=1):
            if file == STDIN or is_address(file):
                yield None
            try:
                with progress(number, len(files), file):
                    articles = read_guarded(file, published=self._job.published)
            except SourceError as error:
                self._trouble(str(error))
                continue
            alone = len(articles) == 1
            for place, article in enumerate(articles, start=1):
                if article.damage:
                    tell(f"{article.source}: {article.damage}")
                one = Waiting(article, *((number, len(files)) if alone else (place, len(articles))))
                if self._job.follow and article.summary:
                    yield None
                    one = one._replace(article=self._followed(one))
                yield one

    def _followed(self, one: Waiting) -> Article:
        """Return the whole article that a summary stands for, or the summary where it cannot be had."""
        from briefing.export.output import progress
        from briefing.sources import SourceError
        from briefing.sources.following import follow

        try:
            with progress(one.number, one.total, one.article.source):
                return follow(one.article)
        except SourceError as error:
            self._trouble(str(error))
            return one.article

    def _briefed(self, batch: list[Waiting]) -> Iterator[Briefing]:
        """Yield the briefings of a batch; after trouble in it, each article by itself."""
        from briefing.export.output import progress

        coming = self._briefer.brief_all([one.article for one in batch])
        together = len(batch) > 1
        for one in batch:
            with progress(one.number, one.total, one.article.source):
                briefing = self._next(coming) if together else None
                if briefing is None:
                    together = False
                    briefing = self._alone(one.article)
            if briefing is not None:
                yield briefing

    @staticmethod
    def _next(coming: Iterator[Briefing]) -> Briefing | None:
        from briefing.lexicon import LexiconError

        try:
            return next(coming)
        except LexiconError:
            raise
        except Exception:
            return None  # it may be any of the batch that fails: each by itself tells which

    def _alone(self, article: Article) -> Briefing | None:
        """Return the briefing of an article; tell why where there is none: its trouble must not end the others'."""
        from briefing.lexicon import LexiconError
        from briefing.sources.clean import clean_line

        try:
            return self._briefer.brief(article)
        except LexiconError:
            raise
        except Exception as error:
            self._trouble(
                f"{clean_line(article.source)}: cannot be briefed ({type(error).__name__}: {error})"
            )
            return None

    def _trouble(self, message: str) -> None:
        tell(message)
        self.bad += 1


def batches(coming: Iterable[Waiting | None]) -> Iterator[list[Waiting]]:
    """Yield what is briefed together: 1, 2, 4, 8 articles, no more text than one long one may have; all at a None."""
    batch: list[Waiting] = []
    size = 1
    for one in coming:
        length = sum(waiting.article.briefed for waiting in batch)
        if batch and (one is None or length + one.article.briefed > BRIEFED):
            yield batch
            batch = []
        if one is not None:
            batch.append(one)
        if len(batch) == size:
            yield batch
            batch, size = [], min(2 * size, BATCH)
    if batch:
        yield batch


def _same(file: str, output: str) -> bool:
    from briefing.sources.formats import numbered

    path = Path(numbered(file)[0])
    return file != STDIN and path.exists() and Path(output).exists() and path.samefile(output)
