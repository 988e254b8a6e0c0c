"""What is to be briefed: records of a file of JSON Lines or Parquet, each a JSON object, and their articles.

A record has ``text``, and may have ``title``, ``published``, ``source``, ``link``, ``site`` and ``author``; or it has
``article``, as ``briefing export`` writes it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from briefing.article import Article
from briefing.cluster.needs import ClusterError, needed
from briefing.contract.codec import article_from_dict
from briefing.sources import read_text
from briefing.sources.clean import clean_line

PART = 64  # records of a part
_FIELDS = ("text", "title", "published", "source", "link", "site", "author", "article")
_LINES = (".jsonl", ".ndjson", ".json")


def parts_of(path: str) -> Iterator[tuple[str, ...]]:
    """Yield the records of a file, each as a line of JSON, so many as make a part; raises ``ClusterError``."""
    kind = Path(path).suffix.lower()
    if kind not in (*_LINES, ".parquet"):
        raise ClusterError(f"{path}: is neither JSON Lines ({', '.join(_LINES)}) nor .parquet")
    try:
        lines = _table(path) if kind == ".parquet" else _lines(path)
        while part := tuple(islice(lines, PART)):
            yield part
    except (OSError, ValueError) as error:  # pyarrow's errors are ValueErrors
        reason = getattr(error, "strerror", None) or str(error).splitlines()[0]
        raise ClusterError(f"{path}: cannot be read ({reason})") from error


def article_of(line: str, number: str) -> Article:
    """Return the article of a record, named by ``number`` where it tells no source of its own.

    Raises ``ValueError`` where it is none, and ``SourceError`` where its text cannot be read.
    """
    record = json.loads(line)
    if not isinstance(record, dict):
        raise ValueError("the record is no object")
    if isinstance(record.get("article"), dict):
        return article_from_dict(record["article"])
    told = {name: record[name] for name in _FIELDS if isinstance(record.get(name), str)}
    text = told.get("text", "")
    if not text.strip():
        raise ValueError("the record has no text")
    title = told.get("title", "").strip()
    if title and not text.lstrip().startswith(title):
        text = f"{title}\n\n{text}"
    source = told.get("source") or told.get("link") or number
    article = read_text(text, source=source, published=told.get("published"))
    lines = {name: clean_line(told[name]) for name in ("link", "site", "author") if told.get(name)}
    return replace(article, **lines)  # type: ignore[arg-type]  # of these fields each is text


def _lines(path: str) -> Iterator[str]:
    with Path(path).open(encoding="utf-8-sig") as file:
        yield from (line.strip() for line in file if line.strip())


def _table(path: str) -> Iterator[str]:
    table: Any = needed("pyarrow.parquet").ParquetFile(path)
    columns = [name for name in table.schema_arrow.names if name in _FIELDS]
    for batch in table.iter_batches(batch_size=PART, columns=columns):
        for record in batch.to_pylist():
            yield json.dumps(
                {name: value for name, value in record.items() if value is not None}, default=str
            )
