"""Reasons against a candidate for a name: each has words for people and a question; the first that holds decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

Reason: TypeAlias = tuple[str, Callable[..., bool]]


def first_reason(reasons: Iterable[Reason], *about: object) -> str | None:
    """Return the words of the first reason that holds, or None where nothing speaks against it."""
    for words, holds in reasons:
        if holds(*about):
            return words
    return None
