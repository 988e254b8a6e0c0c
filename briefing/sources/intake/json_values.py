"""What a JSON value tells where words are looked for."""

from __future__ import annotations

from typing import Any


def told(value: Any, *names: str) -> str:
    """Return the first of the fields that is a text with words in it; empty where there is none."""
    found = (value.get(name) for name in names) if isinstance(value, dict) else ()
    return next((one for one in found if isinstance(one, str) and one.strip()), "")


def members(value: Any) -> list[Any]:
    """Return the objects of a list, or the values of an object that are objects."""
    inner = value.values() if isinstance(value, dict) else value
    return [one for one in inner if isinstance(one, dict)] if isinstance(value, list | dict) else []


def names(value: Any) -> str:
    """Return the names in a list of objects or texts, one after the other."""
    if isinstance(value, str):
        return value
    listed = value if isinstance(value, list) else [value]
    found = (one if isinstance(one, str) else told(one, "name") for one in listed)
    return ", ".join(dict.fromkeys(one for one in found if one))
