"""What is fuzzed, and what must hold whatever comes in: an article that is safe and well formed, or a told error."""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from unittest import mock

import samples
from mutators import Mutator, by_words, in_json, in_pdf, in_zip, words_of

from briefing import config
from briefing.article import Article
from briefing.library.library import Library
from briefing.query import QueryError, parse
from briefing.query.tree import And
from briefing.sources import SourceError, reading
from briefing.sources.article import dates, lead
from briefing.sources.article.moments import moment
from briefing.sources.article.piece import Piece
from briefing.sources.clean import clean, clean_line
from briefing.sources.intake.decode import MAX_CHARACTERS
from briefing.tui.session import filtering

sys.path.insert(0, str(Path(__file__).parent.parent))

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[+-]\d\d:\d\d(?::\d\d)?)?)?")
_LONGEST_FIELD = 500
_LINKS = ("http://", "https://", "mailto:")


@dataclass(frozen=True)
class Target:
    """A reader: what runs it on any bytes, what its runs start from, how its format is mutated."""

    run: Callable[[bytes], bool]  # whether the input was taken
    samples: Callable[[], list[bytes]]
    shaped: Callable[[Mutator], Mutator] = lambda inner: inner

    def mutator(self) -> Mutator:
        """Return what mutates an input without losing the shape of its format."""
        return self.shaped(by_words(words_of([*self.samples(), samples.HTML.encode()])))


def check(article: Article) -> None:
    """Fail where an article is not safe and well formed."""
    text, at = article.text, 0
    for block in article.blocks:
        words = text[block.start : block.end]
        assert at <= block.start < block.end <= len(text), "a block out of its place"
        assert set(text[at : block.start]) <= {"\n"}, "text that no block covers"
        assert words == " ".join(words.split()), "a block not on one trimmed line"
        at = block.end
    assert at == len(text) <= MAX_CHARACTERS * 1.1, "a text longer than its blocks, or than the bound"
    assert article.title, "an article without a title"
    for told in (article.title, article.author, article.site, article.link, article.language, article.source):
        assert told is None or clean_line(told) == told, "a field that is not clean"
    for told in (article.title, article.author, article.site):
        assert told is None or 0 < len(told) <= _LONGEST_FIELD, "a field that is empty or has no end"
    assert clean(text) == text, "a text that is not clean"
    text.encode("utf-8")
    for mark in article.marks:
        assert 0 <= mark.start < mark.end <= len(text), "a mark out of its place"
        assert (mark.kind == "link") == (mark.href is not None), "a link that leads nowhere"
        assert mark.href is None or mark.href.startswith(_LINKS), "a link that opens no page"
        assert mark.href is None or clean_line(mark.href) == mark.href, "a link that is not clean"
    check_date(article.published)
    assert (article.published is None) == (article.published_from is None), "a date from nowhere"


def check_date(told: str | None) -> None:
    """Fail where a date is none in ISO 8601."""
    if told is not None:
        assert _ISO.fullmatch(told), "a date that is no ISO date"
        datetime.fromisoformat(told)


def read(name: str, data: bytes) -> bool:
    """Read a file of this name; documents in this process, where coverage is seen."""
    with (
        mock.patch.object(reading, "read_bytes", return_value=data),
        mock.patch.object(reading, "is_read_apart", return_value=False),
    ):
        try:
            found = reading.read_all(name)
        except SourceError as error:
            check_error(error)
            return False
    assert found, "neither an article nor an error"
    for one in found:
        check(one)
    return True


def check_error(error: SourceError) -> None:
    """Fail where an error's sentence is not clean or has no end."""
    said = str(error)
    assert clean_line(said) == said, "an error that is not clean"
    assert len(said) < 2 * _LONGEST_FIELD, "an error without an end"


def head(data: bytes) -> bool:
    """Read each line as a byline, a dateline and a date, and all of them as the head of an article."""
    lines = [line for line in map(clean_line, data.decode("utf-8", "surrogateescape").split("\n")) if line]
    for line in lines:
        end = lead.dateline_end(line)
        assert end is None or 0 < end <= len(line), "a dateline that ends outside its line"
        names = lead.byline(line)
        assert names is None or names in line, "a byline of other names"
        lead.is_date_line(line)
        for read in (dates.iso_date, dates.date_with_year, moment):
            check_date(read(line))
    found = lead.read_lead(
        [Piece("title" if not number else "paragraph", line) for number, line in enumerate(lines)]
    )
    check_date(found.dateline)
    assert "".join("".join(p.text for p in found.pieces).split()) == "".join("".join(lines).split()), (
        "words lost"
    )
    return True


@dataclass(frozen=True)
class Listed:
    """An article as filters see it."""

    facts: filtering.Facts
    seen: bool = True


_LISTED = (
    Listed(filtering.Facts()),
    Listed(filtering.Facts("talks fail", "wire", "2026-03-03", -5.0, "ann lee"), seen=False),
)


def filters(data: bytes) -> bool:
    """Read a filter's line, and ask it about an article."""
    line = data.decode("utf-8", "surrogateescape")
    try:
        kept = filtering.Filter(line)
    except QueryError:
        return False
    for one in _LISTED:
        assert isinstance(kept.keeps(one), bool)
    return True


def queries(data: bytes) -> bool:
    """Ask a library of one article a query, and the contrary: exactly one of both finds it."""
    line = data.decode("utf-8", "surrogateescape")
    try:
        found = _library().search(line)
        if parse(line) == And():
            return False
        contrary = _library().search(f"-({line})")
    except QueryError:
        return False
    assert len(found) + len(contrary) == 1
    return True


@cache
def _library() -> Library:
    from sample_briefing import sample_briefing

    made = Library.in_memory()
    made.add(sample_briefing())
    return made


def settings(data: bytes) -> bool:
    """Read the user's settings; shown and read again they are the same."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "config.toml"
        file.write_bytes(data)
        try:
            told = config.load(file)
        except config.ConfigError:
            return False
        file.write_text(config.show(told), "utf-8")
        try:
            again = config.load(file)
        except config.ConfigError as error:
            raise AssertionError("what is shown cannot be read") from error
        assert again == told, "what is shown is read otherwise"
    return True


def _encoded(*samples: str) -> Callable[[], list[bytes]]:
    return lambda: [one.encode() for one in samples]


def _lines() -> Iterator[bytes]:
    for one in (*samples.articles(".txt"), samples.TEXT.encode()):
        yield b"\n".join(one.split(b"\n\n")[:4])
    yield b"By Ann Lee and Omar Haddad\nGENEVA/OSLO, Feb. 18 (Northwire) --\nTuesday, March 3, 2026 at 6:30\nPhoto: a boat"
    yield b"Published on: 3 March 2026, 18:30\n20260303T183000Z\nTue, 03 Mar 2026 18:30:00 GMT\nOSLO - The ministers met."


_FILTERS = (
    'actor:"ann lee" -threat>=serious unread "a phrase" talks',
    "-source:wire after:2025-11 before:2026-01-31 threat>=low read",
    'strait (by:"ada vale" threat:grave or says:vale) -place:rovia type:attack',
)
_QUERIES = (*_FILTERS, "harb* against:rovia on:2025-11-10 (#ports or story:7 starred) not new")
_SETTINGS = '[extract]\nmodel = "en_core_web_md"\n[reader]\ntheme = """briefing-light"""\n[keys]\n"article.next" = \'ctrl+n,J\'\n'

TARGETS = {
    "text": Target(partial(read, "a.txt"), lambda: samples.articles(".txt")),
    "markdown": Target(partial(read, "a.md"), lambda: [*samples.articles(".md"), samples.MARKDOWN.encode()]),
    "html": Target(partial(read, "a.html"), lambda: samples.articles(".html", ".xhtml")),
    "feed": Target(partial(read, "a.xml"), _encoded(samples.RSS, samples.ATOM, samples.RDF)),
    "json-feed": Target(partial(read, "a.json"), _encoded(samples.JSON_FEED), in_json),
    "ninjs": Target(partial(read, "a.json"), _encoded(*samples.NINJS), in_json),
    "newsml": Target(partial(read, "a.xml"), _encoded(*samples.NEWS_ITEMS)),
    "nitf": Target(partial(read, "a.xml"), _encoded(samples.NITF)),
    "mail": Target(partial(read, "a.eml"), _encoded(*samples.MAILS)),
    "mbox": Target(partial(read, "a.mbox"), lambda: [samples.mailbox()]),
    "pdf": Target(partial(read, "a.pdf"), samples.pdfs, in_pdf),
    "docx": Target(partial(read, "a.docx"), lambda: [samples.word()], in_zip),
    "head": Target(head, lambda: list(_lines())),
    "filter": Target(filters, _encoded(*_FILTERS)),
    "query": Target(queries, _encoded(*_QUERIES)),
    "config": Target(settings, _encoded(_SETTINGS)),
}
