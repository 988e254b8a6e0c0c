"""What a JSON value tells where words are looked for."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.sources.intake.json_values import members, names, told


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"a": "x", "b": "y"}, "x"),
        ({"a": " ", "b": "y"}, "y"),
        ({"a": 3, "b": ["y"]}, ""),
        ([{"a": "x"}], ""),
        (None, ""),
    ],
)
def test_the_first_field_that_is_a_text(value: Any, text: str) -> None:
    assert told(value, "a", "b") == text


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ([{"a": 1}, "x", {"b": 2}], [{"a": 1}, {"b": 2}]),
        ({"x": {"a": 1}, "y": 3}, [{"a": 1}]),
        ("x", []),
        (None, []),
    ],
)
def test_the_objects_of_a_value(value: Any, found: list[Any]) -> None:
    assert members(value) == found


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Ann Lee", "Ann Lee"),
        ([{"name": "Ann Lee"}, "Omar Haddad", {"name": "Ann Lee"}, {"role": "x"}], "Ann Lee, Omar Haddad"),
        ({"name": "Ann Lee"}, "Ann Lee"),
        ([], ""),
        (None, ""),
        (3, ""),
    ],
)
def test_names(value: Any, expected: str) -> None:
    assert names(value) == expected
