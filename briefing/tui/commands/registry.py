"""How a function becomes a command: a name, default keys, a group in the help."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from inspect import getdoc
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from textual.binding import Binding

if TYPE_CHECKING:
    from briefing.tui.reader.desk import Desk

Run: TypeAlias = "Callable[[Desk], Awaitable[None] | None]"
GROUPS = ("Move", "Link", "Sections", "Search", "Highlights", "Articles", "Library", "Output", "Window")


class Command(NamedTuple):
    """What can be done in the reader; the keys can be bound anew by the name."""

    name: str
    keys: str
    group: str
    title: str
    tooltip: str
    run: Run


REGISTRY: dict[str, Command] = {}


def add(name: str, keys: str, group: str, doc: str, run: Run) -> None:
    """Register a command; the first sentence of ``doc`` is its title."""
    words = " ".join(doc.split())
    REGISTRY[name] = Command(name, keys, group, words.split(". ", 1)[0].rstrip("."), words, run)


def command(name: str, keys: str, group: str) -> Callable[[Run], Run]:
    """Register the function below as a command."""

    def register(run: Run) -> Run:
        add(name, keys, group, getdoc(run) or "", run)
        return run

    return register


def bindings() -> list[Binding]:
    """Return the default bindings of every command."""
    return [
        Binding(one.keys, f"command('{one.name}')", one.title, id=one.name, tooltip=one.tooltip, show=False)
        for one in REGISTRY.values()
    ]
