"""How a function becomes a command: a name, default keys, a group in the help."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from inspect import getdoc
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from textual.binding import Binding

if TYPE_CHECKING:
    from briefing.tui.reader.desk import Desk

Run: TypeAlias = "Callable[[Desk], Awaitable[None] | None]"
GROUPS = ("Move", "Link", "Sections", "Search", "Highlights", "Articles", "Library", "Output", "Window")


class Command(NamedTuple):
    """What can be done in the reader; the keys can be bound anew by the name.

    ``family``: what the help says, in one row, of all commands that share these words.
    """

    name: str
    keys: str
    group: str
    title: str
    tooltip: str
    run: Run
    family: str = ""


class Listed(NamedTuple):
    """A row of the help: what it says, and the commands that it stands for."""

    words: str
    names: tuple[str, ...]


REGISTRY: dict[str, Command] = {}


def add(name: str, keys: str, group: str, doc: str, run: Run, family: str = "") -> None:
    """Register a command; the first sentence of ``doc`` is its title."""
    words = " ".join(doc.split())
    REGISTRY[name] = Command(name, keys, group, words.split(". ", 1)[0].rstrip("."), words, run, family)


def command(name: str, keys: str, group: str) -> Callable[[Run], Run]:
    """Register the function below as a command."""

    def register(run: Run) -> Run:
        add(name, keys, group, getdoc(run) or "", run)
        return run

    return register


def listed() -> Iterator[tuple[str, list[Listed]]]:
    """Yield the groups of the help with their rows; commands of one family are one row."""
    for group in GROUPS:
        rows: dict[str, list[str]] = {}
        for one in REGISTRY.values():
            if one.group == group:
                rows.setdefault(one.family or one.tooltip, []).append(one.name)
        yield group, [Listed(words, tuple(names)) for words, names in rows.items()]


def shown_keys(keys: Sequence[Sequence[str]]) -> str:
    """Return the keys of the commands of a row; of a family, the first and the last."""
    if len(keys) > 2 and all(keys):
        return f"{keys[0][0]} … {keys[-1][0]}"
    return "  ".join(key for each in keys for key in each)


def bindings() -> list[Binding]:
    """Return the default bindings of every command."""
    return [
        Binding(one.keys, f"command('{one.name}')", one.title, id=one.name, tooltip=one.tooltip, show=False)
        for one in REGISTRY.values()
    ]
