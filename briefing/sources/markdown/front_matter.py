"""The front matter of a Markdown file, in YAML, TOML or JSON: what it tells about the article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml

from briefing.sources.clean import clean_line

_LONGEST = 64_000  # characters; what is longer is no front matter
_KEYS = {  # field -> the keys that tell it, the first that is there wins
    "title": ("title", "headline"),
    "standfirst": ("standfirst", "subtitle", "description", "summary", "dek"),
    "author": ("author", "authors", "byline", "creator"),
    "site": ("site", "source", "publisher", "publication"),
    "link": ("link", "url", "canonical"),
    "language": ("language", "lang"),
    "published": ("date", "published", "pubdate", "datepublished"),
}
_WITHIN = ("params", "extra")  # tables of it in which sites keep fields of their own
_FIELD = re.compile(r"([A-Za-z][\w -]*?):[ \t]*(.*)")
_TOML_FIELD = re.compile(r"([A-Za-z][\w-]*?)[ \t]*=[ \t]*(.*)")
_TOML = re.compile(r"\A\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.S | re.M)


def split(text: str) -> tuple[dict[str, str], str]:
    """Return what front matter in TOML or JSON tells, as ``fields`` does, and the text below it.

    A text that begins with none is returned as it is; YAML is told by the parser of Markdown.
    """
    if found := _TOML.match(text):
        return _fields(_of_toml(found[1])), text[found.end() :]
    if text.startswith("{") and (told := _of_json(text)):
        return told
    return {}, text


def fields(text: str) -> dict[str, str]:
    """Return what front matter in YAML tells, by our names; the date as it is written, the language as its code.

    What is no valid YAML is read line by line as ``key: value``.
    """
    return _fields(_mapping(text))


def _fields(told: Mapping[Any, object]) -> dict[str, str]:
    inner = [one for name in _WITHIN if isinstance(one := told.get(name), dict)]
    lowered = {
        str(key).strip().lower().replace("-", "").replace("_", ""): table[key]
        for table in (*inner, told)
        for key in table
    }
    found = {}
    for name, keys in _KEYS.items():
        value = next((line for key in keys if (line := _line(lowered.get(key)))), "")
        if value:
            found[name] = value
    if "language" in found:
        found["language"] = re.split(r"[-_]", found["language"])[0].lower()
    if not found.get("link", "https://").startswith(("http://", "https://")):
        del found["link"]
    return found


def _mapping(text: str) -> Mapping[object, object]:
    if len(text) <= _LONGEST:
        try:
            told = yaml.load(text, yaml.BaseLoader)  # every scalar stays text: the author "No" is no boolean
        except (yaml.YAMLError, RecursionError, ValueError, OverflowError):
            told = None
        if isinstance(told, dict):
            return told
    return {m[1]: m[2].strip().strip("\"'") for line in text.split("\n") if (m := _FIELD.fullmatch(line))}


def _of_toml(text: str) -> Mapping[str, object]:
    """Return the values of TOML; of what is none, those of its lines."""
    import tomllib  # few have it

    if len(text) <= _LONGEST:
        try:
            return tomllib.loads(text)
        except (ValueError, RecursionError, OverflowError):
            pass  # its lines are read
    lines = (_TOML_FIELD.fullmatch(line) for line in text.split("\n"))
    return {m[1]: m[2].strip().strip("\"'") for m in lines if m}


def _of_json(text: str) -> tuple[dict[str, str], str] | None:
    """Return the fields of an object of JSON that a text begins with, and the text below; ``None`` for another."""
    import json  # few have it

    try:
        told, end = json.JSONDecoder().raw_decode(text[:_LONGEST])
    except (ValueError, RecursionError):
        return None
    if not (isinstance(told, dict) and "title" in told and text[end : end + 1] in {"", "\n"}):
        return None
    return _fields(told), text[end:]


def _line(value: object) -> str:
    """Return the words of a value on one line: a text, a thing with a name, or each of a list of them once."""
    listed = value if isinstance(value, list) else [value]
    named = (one.get("name") if isinstance(one, dict) else one for one in listed)
    written = (one.isoformat() if isinstance(one, date) else one for one in named)
    told = dict.fromkeys(one for one in written if isinstance(one, str))
    return ", ".join(line for one in told if (line := clean_line(one)))
