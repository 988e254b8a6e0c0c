"""The front matter of a Markdown file: what it tells about the article."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from briefing.sources.article.dates import iso_date
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
_FIELD = re.compile(r"([A-Za-z][\w -]*?):[ \t]*(.*)")


def fields(text: str) -> dict[str, str]:
    """Return what the front matter tells, by our names; dates in ISO 8601, the language as its code.

    Front matter that is no valid YAML is read line by line as ``key: value``.
    """
    told = _mapping(text)
    lowered = {str(key).strip().lower().replace("-", "").replace("_", ""): told[key] for key in told}
    found = {}
    for name, keys in _KEYS.items():
        value = next((line for key in keys if (line := _line(lowered.get(key)))), "")
        if value:
            found[name] = value
    if "published" in found:
        date = iso_date(found.pop("published"))
        found |= {"published": date} if date else {}
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


def _line(value: object) -> str:
    """Return the words of a value on one line: a text, a thing with a name, or each of a list of them once."""
    listed = value if isinstance(value, list) else [value]
    named = (one.get("name") if isinstance(one, dict) else one for one in listed)
    told = dict.fromkeys(one for one in named if isinstance(one, str))
    return ", ".join(line for one in told if (line := clean_line(one)))
