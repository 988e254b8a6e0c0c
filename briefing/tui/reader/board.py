"""Where controllers leave messages for each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

M = TypeVar("M")


class Board:
    """Hands a message to all who asked for its kind, at once, in the order in which they asked."""

    def __init__(self) -> None:
        self._takers: dict[type, list[Callable[[Any], object]]] = {}

    def on(self, kind: type[M], taker: Callable[[M], object]) -> None:
        """Hand messages of a kind to ``taker`` from now on."""
        self._takers.setdefault(kind, []).append(taker)

    def post(self, message: object) -> None:
        """Hand on a message; it is dealt with when this returns."""
        for taker in self._takers.get(type(message), ()):
            taker(message)
