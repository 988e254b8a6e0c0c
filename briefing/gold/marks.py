"""A gold article: a TOML header between two ``+++`` lines, then the text with nested marks ``[words]{id id}``.

An id names a record of the header by its first part: ``a.no`` is ``[actor.no]``. What each letter marks is in
``KINDS``; GUIDE.md of the corpus says what is marked, and how.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeAlias

Part: TypeAlias = Literal["dev", "test"]
Header: TypeAlias = dict[str, Any]

KINDS = {  # the letter of a mark -> the table of the header that its key names
    "a": "actor",  # a name of an actor
    "d": "actor",  # an adjective that points at a country
    "n": "actor",  # a pronoun or noun phrase that stands for an actor
    "e": "event",  # the trigger of an event
    "t": "time",
    "p": "place",
    "q": "quote",  # the words of a quotation
    "h": "threat",  # the clause that shows a threat
    "s": "quote",  # the words that name the source of a quotation
    "f": "figure",
    "w": "event",  # the words that tell why a key event happened
}
OWN = {"actor": "adn", "event": "e", "time": "t", "place": "p", "quote": "q", "threat": "h", "figure": "f"}
_PARTS = 3  # one of so many is kept apart
_REFERRING = ("who", "whom", "target", "issuer", "speaker")


class GoldError(ValueError):
    """A file that breaks the format; the message names it and what is wrong."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that stand for a record: code points of ``Gold.text``, end exclusive, and a letter of ``KINDS``."""

    start: int
    end: int
    letter: str
    key: str


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated article: its clean text, the marks in their order, and the records that they name."""

    name: str
    text: str
    marks: tuple[Mark, ...]
    header: Header = field(repr=False)

    def of(self, letters: str, key: str | None = None) -> list[Mark]:
        """Return the marks with one of these letters, of one record or of all."""
        return [mark for mark in self.marks if mark.letter in letters and (key is None or mark.key == key)]


def articles(folder: str | Path, *, part: Part | None = None) -> Iterator[Gold]:
    """Yield the articles of a folder by name; ``part`` leaves out those of the other one."""
    for path in sorted(Path(folder).glob("*.gold")):
        if part is None or part_of(path.stem) == part:
            yield load(path)


def part_of(name: str) -> Part:
    """Return which part an article belongs to, by the hash of its name: a third tests, the others teach."""
    return "dev" if int(hashlib.sha256(name.encode()).hexdigest(), 16) % _PARTS else "test"


def load(path: Path) -> Gold:
    """Read one file; raises ``GoldError`` where it breaks the format, ``OSError`` where it cannot be read."""
    return parse(path.read_text(encoding="utf-8"), path.stem)


def parse(source: str, name: str = "") -> Gold:
    """Return the article that ``source`` holds; raises ``GoldError``."""
    match = re.match(r"\+\+\+\n(.*?)\n\+\+\+\n+(.*)\Z", source, re.S)
    if not match:
        raise GoldError(f"{name}: no header between two +++ lines")
    try:
        header = tomllib.loads(match[1])
    except tomllib.TOMLDecodeError as error:
        raise GoldError(f"{name}: the header is no TOML: {error}") from error
    text, marks = _unmarked(match[2].rstrip("\n") + "\n", header, name)
    gold = Gold(name, text, tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end))), header)
    _check(gold)
    return gold


def _unmarked(body: str, header: Header, name: str) -> tuple[str, list[Mark]]:
    """Return the text without its brackets, and what they mark."""
    out: list[str] = []
    opened: list[int] = []
    marks: list[Mark] = []
    length = 0
    for piece in re.finditer(r"\[|\]\{([^}]*)\}|\]|[^\[\]]+", body):
        if piece[0] == "[":
            opened.append(length)
        elif piece[1] is not None and opened:
            start = opened.pop()
            marks += [Mark(start, length, *_id(one, header, name)) for one in piece[1].split()]
        elif piece[0].startswith("]"):
            raise GoldError(f"{name}: stray ] near {body[max(0, piece.start() - 40) : piece.end() + 20]!r}")
        else:
            out.append(piece[0])
            length += len(piece[0])
    if opened:
        raise GoldError(f"{name}: a [ was never closed")
    return "".join(out), marks


def _id(one: str, header: Header, name: str) -> tuple[str, str]:
    letter, _, key = one.partition(".")
    if letter not in KINDS or not key:
        raise GoldError(f"{name}: unknown id {one!r}")
    if key not in header.get(KINDS[letter], {}):
        raise GoldError(f"{name}: [{KINDS[letter]}.{key}] is not in the header")
    return letter, key


def _check(gold: Gold) -> None:
    """Raise ``GoldError`` unless every record is marked somewhere and every reference names a record."""
    for kind, letters in OWN.items():
        for key, record in gold.header.get(kind, {}).items():
            if not gold.of(letters, key):
                raise GoldError(f"{gold.name}: [{kind}.{key}] is marked nowhere")
            for name in _REFERRING:
                told = record.get(name, [])
                for one in [told] if isinstance(told, str) else told:
                    if one and one not in gold.header.get("actor", {}):
                        raise GoldError(f"{gold.name}: [{kind}.{key}] {name} = {one!r} is no actor")
