"""Read a gold-annotated article.

A gold file is a TOML header between two ``+++`` lines, then the article as
plain text with inline marks ``[text]{id id ...}``.  Marks nest.  An id names a
record of the header by its first part (``a.no`` is ``[actor.no]``):

    a.<key>  a name of an actor           d.<key>  an adjective that points at it
    n.<key>  a pronoun or noun phrase that stands for it
    e.<key>  the trigger of an event      t.<key>  a time expression
    p.<key>  a name of a place            q.<key>  the words of a quotation
    h.<key>  the evidence of a threat     s.<key>  the words that name the source of quotation <key>
    f.<key>  a figure                      w.<key>  the words that tell why event <key> happened

GUIDE.md says what is marked and how.

``parse`` returns the clean text and, for every mark, its character offsets in
that text (end exclusive, counted in Unicode code points).
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

# The letter of a mark -> the table of the header that its key names.
KINDS = {
    "a": "actor",
    "d": "actor",
    "n": "actor",
    "e": "event",
    "t": "time",
    "p": "place",
    "q": "quote",
    "h": "threat",
    "s": "quote",
    "f": "figure",
    "w": "event",
}
OWN = {
    "actor": "adn",
    "event": "e",
    "time": "t",
    "place": "p",
    "quote": "q",
    "threat": "h",
    "figure": "f",
}  # marks that a record needs


@dataclass(frozen=True)
class Mark:
    start: int
    end: int
    letter: str  # one of KINDS
    key: str


@dataclass
class Gold:
    name: str
    text: str
    marks: list[Mark]
    header: dict = field(repr=False)

    def of(self, letters: str, key: str | None = None) -> list[Mark]:
        return [m for m in self.marks if m.letter in letters and (key is None or m.key == key)]


def parse(source: str, name: str = "") -> Gold:
    match = re.match(r"\+\+\+\n(.*?)\n\+\+\+\n+(.*)\Z", source, re.S)
    if not match:
        raise ValueError(f"{name}: no +++ header")
    header, body = tomllib.loads(match[1]), match[2].rstrip("\n") + "\n"
    out: list[str] = []
    length, stack, marks, i = 0, [], [], 0
    while i < len(body):
        ch = body[i]
        if ch == "[":
            stack.append(length)
            i += 1
        elif ch == "]":
            ids = re.match(r"\]\{([^}]*)\}", body[i:])
            if not stack or not ids:
                raise ValueError(f"{name}: stray ] near {body[max(0, i - 40) : i + 20]!r}")
            start = stack.pop()
            for one in ids[1].split():
                letter, _, key = one.partition(".")
                if letter not in KINDS or not key:
                    raise ValueError(f"{name}: unknown id {one!r}")
                if key not in header.get(KINDS[letter], {}):
                    raise ValueError(f"{name}: [{KINDS[letter]}.{key}] is not in the header")
                marks.append(Mark(start, length, letter, key))
            i += ids.end()
        else:
            out.append(ch)
            length += 1
            i += 1
    if stack:
        raise ValueError(f"{name}: a [ was never closed")
    marks.sort(key=lambda m: (m.start, -m.end))
    gold = Gold(name, "".join(out), marks, header)
    check(gold)
    return gold


def check(gold: Gold) -> None:
    """Every record is marked somewhere, and every reference names a record."""
    header = gold.header
    for kind, letters in OWN.items():
        for key, record in header.get(kind, {}).items():
            if not gold.of(letters, key):
                raise ValueError(f"{gold.name}: [{kind}.{key}] is marked nowhere")
            for name in ("who", "whom", "target", "issuer", "speaker"):
                refs = record.get(name, [])
                for ref in [refs] if isinstance(refs, str) else refs:
                    if ref and ref not in header.get("actor", {}):
                        raise ValueError(f"{gold.name}: [{kind}.{key}] {name} = {ref!r} is no actor")


def load(path: Path) -> Gold:
    return parse(path.read_text(encoding="utf-8"), path.stem)
