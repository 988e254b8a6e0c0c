"""The pairs of reports in ``pairs/``: their texts, and what is marked in the later one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

FOLDER = Path(__file__).parent / "pairs"
Kind: TypeAlias = Literal["new", "changed", "same"]
_KINDS: dict[str, Kind] = {"+": "new", "~": "changed", "=": "same"}


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked words, and what they are to who has read the earlier report."""

    kind: Kind
    words: str


@dataclass(frozen=True, slots=True)
class Report:
    """The date and the text of a report, and its marks."""

    published: str
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A report and a later one on the same happening."""

    name: str
    earlier: Report
    later: Report


def pairs(part: Literal["tune", "keep"]) -> Iterator[Pair]:
    """Yield the pairs of a part."""
    for path in sorted(FOLDER.glob(f"*.{part}")):
        earlier, later = path.read_text(encoding="utf-8").split("\n===\n")
        yield Pair(path.stem, _report(earlier), _report(later))


def _report(source: str) -> Report:
    published, text = source.split("\n", 1)
    plain, marks, opened = "", [], []
    for piece in re.finditer(r"\{([+~=])|\}|[^{}]+", text.strip()):
        if piece[1]:
            opened.append((_KINDS[piece[1]], len(plain)))
        elif piece[0] == "}":
            kind, start = opened.pop()
            marks.append(Mark(kind, plain[start:]))
        else:
            plain += piece[0]
    return Report(published, plain, tuple(marks))
