"""Circumstances: which place and time of a sentence belong to which of its triggers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

CASES = [
    ("Iran attacked Iraq in Basra on Friday.", "attacked", "Basra", "2025-11-07"),
    ("On Friday, Iran attacked Iraq in Basra.", "attacked", "Basra", "2025-11-07"),
    ("Iran said on Friday that it had attacked Iraq on Monday.", "attacked", "", "2025-11-03"),
    ("Iran attacked Iraq on Monday; Kuwait condemned it on Friday.", "attacked", "", "2025-11-03"),
    ("Iran attacked Iraq on Monday; Kuwait condemned it on Friday.", "condemned", "", "2025-11-07"),
    ("Iran attacked Iraq. It rained in Basra on Friday.", "attacked", "", ""),
    ("Germany and Japan held talks in Lyon on Friday.", "talks", "Lyon", "2025-11-07"),
]


@pytest.mark.parametrize(("text", "trigger", "where", "when"), CASES)
def test_where_and_when(tell: Callable[..., Any], text: str, trigger: str, where: str, when: str) -> None:
    told = tell(text)
    event = told.event(trigger)
    assert (told.names(event.where), told.names(event.when)) == (where, when)
