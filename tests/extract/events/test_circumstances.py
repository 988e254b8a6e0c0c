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
    ("Six hikers were freed on Friday, three days after an avalanche hit them.", "avalanche", "", ""),
    ("Six hikers were freed on Friday, three days after an avalanche hit them.", "freed", "", "2025-11-07"),
    ("The editor was arrested on Friday, a week after gunmen shot his brother.", "shot", "", ""),
    ("On Friday, two months after rebels seized the town, Iran attacked it.", "seized", "", ""),
    ("On Friday, two months after rebels seized the town, Iran attacked it.", "attacked", "", "2025-11-07"),
    ("A nurse was kidnapped on Friday, hours before troops stormed the camp.", "stormed", "", ""),
    ("The premier resigned on Friday, five days after the election.", "election", "", ""),
    ("Police raided a bank on Friday, days after an explosion in Graz.", "explosion", "Graz", ""),
    ("The ship sank on Friday, a month after a fire killed two sailors.", "killed", "", ""),
    ("He was released on Friday, ten years after the court jailed him.", "jailed", "", ""),
    ("Iran attacked the village on Friday, a day after a bomb killed three men.", "killed", "", ""),
    ("The pilot died on Friday after the plane crashed.", "crashed", "", "2025-11-07"),
    ("Germany and Japan held talks in Lyon on Friday.", "talks", "Lyon", "2025-11-07"),
]


@pytest.mark.parametrize(("text", "trigger", "where", "when"), CASES)
def test_where_and_when(tell: Callable[..., Any], text: str, trigger: str, where: str, when: str) -> None:
    told = tell(text)
    event = told.event(trigger)
    assert (told.names(event.where), told.names(event.when)) == (where, when)
