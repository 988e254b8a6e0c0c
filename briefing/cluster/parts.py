"""Parts of a table of briefings: files of Parquet, each named by its records and by what briefed them."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing import files
from briefing.article import Article
from briefing.cluster.needs import ClusterError, needed
from briefing.cluster.task import Row
from briefing.contract.codec import SCHEMA, from_dict
from briefing.indexing.items import Briefed, Done, Piece, Refused
from briefing.library.preparing import ready


def name_of_part(lines: Sequence[str], versions: Sequence[str]) -> str:
    """Return the name of the part that these records become where these versions brief."""
    told = hashlib.sha256()
    for one in (SCHEMA, *versions, *lines):
        data = one.encode("utf-8", "surrogatepass")
        told.update(len(data).to_bytes(8, "big") + data)
    return f"{told.hexdigest()[:32]}.parquet"


def write_part(path: Path, rows: Sequence[Row]) -> None:
    """Write a part, whole or not at all; raises ``OSError``."""
    pyarrow, parquet = needed("pyarrow"), needed("pyarrow.parquet")
    schema = pyarrow.schema([(name, pyarrow.string()) for name in Row._fields])
    columns = {name: [getattr(row, name) for row in rows] for name in Row._fields}
    out = io.BytesIO()
    parquet.write_table(pyarrow.table(columns, schema=schema), out, compression="zstd")
    files.write(path, out.getvalue())


def parts_in(path: str) -> list[Path]:
    """Return the parts in a folder, or the one that a path is; raise ``ClusterError`` where there are none."""
    place = Path(path)
    found = sorted(place.glob("*.parquet")) if place.is_dir() else [place] if place.is_file() else []
    if not found:
        raise ClusterError(
            f"{path}: there are no parts; give the OUTPUT of: briefing cluster brief INPUT OUTPUT"
        )
    return found


def taken(path: str) -> Iterator[Done]:
    """Yield the articles of a part as an indexer takes them; raises ``ClusterError`` where it is none."""
    for row in read_part(Path(path)):
        if row.briefing is None:
            article = Article(row.source, row.title, "", ())
            yield Done(Piece(article, row.source, path), Refused(f"{row.source}: {row.error}"))
            continue
        try:
            briefing = from_dict(json.loads(row.briefing))
        except (ValueError, TypeError, KeyError) as error:
            raise ClusterError(f"{path}: is no part of a table of briefings ({error})") from error
        yield Done(Piece(briefing.article, briefing.article.source, path), Briefed(ready(briefing)))


def read_part(path: Path) -> Iterator[Row]:
    """Yield the rows of a part; raises ``ClusterError`` where it is none."""
    try:
        table = needed("pyarrow.parquet").read_table(path, columns=list(Row._fields))
        yield from (Row(**row) for row in table.to_pylist())
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise ClusterError(
            f"{path}: is no part of a table of briefings ({str(error).splitlines()[0]})"
        ) from error
