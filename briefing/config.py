"""The user's settings: ``config.toml`` in the configuration folder.

    [extract]
    model = "en_core_web_md"      # an installed spaCy pipeline

    [reader]
    theme = "briefing-light"
    rows = "two"                  # of each article in the list: one or two

    [briefing]
    sections = "who, what, threats"    # the order in which they are read; the others follow

    [keys]
    "article.next" = "ctrl+n"     # the id of a command, and its keys

An option on the command line goes before the file, the file before the built-in value.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from briefing.files import is_there
from briefing.paths import config_folder

_KNOWN = {
    "extract": {"model"}, "reader": {"theme", "rows"}, "briefing": {"sections"}, "keys": None,  # None: any key
}  # fmt: skip
_CHOICES = {("reader", "rows"): ("one", "two")}
SECTIONS = ("bottom line", "threats", "what", "who says what", "figures", "who", "where", "when")


class ConfigError(ValueError):
    """A configuration that cannot be used; the message names the file and the line or key."""


class Settings(NamedTuple):
    """What the user set; ``None`` leaves the built-in value."""

    model: str | None = None
    theme: str | None = None
    keys: Mapping[str, str] = MappingProxyType({})
    rows: str | None = None
    sections: tuple[str, ...] = ()


def path() -> Path:
    """Return where ``config.toml`` is looked for; it need not exist."""
    return config_folder() / "config.toml"


def load(file: Path | None = None) -> Settings:
    """Read the settings from ``file``, or from the user's; a file that is not there sets nothing.

    Raises ``ConfigError``.
    """
    file = file or path()
    try:
        if not is_there(file):
            return Settings()
        words = file.read_text(encoding="utf-8-sig")
        import tomllib  # only where there is something to read: it costs the start

        data = tomllib.loads(words)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise ConfigError(f"{file}: {reason}") from error
    except RecursionError as error:
        raise ConfigError(f"{file}: its values are nested too deep") from error
    if problems := _problems(data):
        raise ConfigError("\n".join(f"{file}: {problem}" for problem in problems))
    return Settings(
        model=data.get("extract", {}).get("model"),
        theme=data.get("reader", {}).get("theme"),
        keys=MappingProxyType(data.get("keys", {})),
        rows=data.get("reader", {}).get("rows"),
        sections=_listed(data.get("briefing", {}).get("sections", "")),
    )


def show(settings: Settings) -> str:
    """Return the settings as a ``config.toml``; what is not set stands there as a commented example."""
    keys = [f"{_quoted(binding)} = {_quoted(keys)}" for binding, keys in settings.keys.items()]
    lines = [
        "# What a line with # shows is an example; without its # it is set.",
        "",
        "[extract]",
        "# An installed spaCy pipeline.",
        _setting("model", settings.model, "en_core_web_md"),
        "",
        "[reader]",
        "# briefing-dark, briefing-light, briefing-clear (for every kind of colour blindness), or one of Textual's.",
        _setting("theme", settings.theme, "briefing-light"),
        "# Rows of each article in the list: one, or two, of which the second has in words what signs tell.",
        _setting("rows", settings.rows, "two"),
        "",
        "[briefing]",
        "# The order in which its sections are read, on the screen and in exports; those left out follow.",
        _setting("sections", ", ".join(settings.sections) or None, ", ".join(SECTIONS[1:])),
        "",
        "[keys]",
        "# The id of a command and its keys, with commas between; they take the place of the built-in ones.",
        *(keys or ['# "article.next" = "ctrl+n,J"', '# "window.quit" = "q,ctrl+x"']),
    ]
    return "\n".join(lines) + "\n"


def _setting(key: str, value: str | None, example: str) -> str:
    return f"# {key} = {_quoted(example)}" if value is None else f"{key} = {_quoted(value)}"


def _problems(data: Mapping[str, Any]) -> list[str]:
    problems = []
    for name, table in data.items():
        if name not in _KNOWN:
            problems.append(f"[{name}] is not known; there are {', '.join(f'[{k}]' for k in _KNOWN)}")
        elif not isinstance(table, dict):
            problems.append(f"{name} must be a table: [{name}]")
        else:
            problems += _table_problems(name, table)
    return problems


def _table_problems(name: str, table: Mapping[str, Any]) -> list[str]:
    known = _KNOWN[name]
    problems = []
    for key, value in table.items():
        if known is not None and key not in known:
            problems.append(f"[{name}] {key} is not known; there is {', '.join(sorted(known))}")
        elif not isinstance(value, str) or not value:
            problems.append(f'[{name}] {key} must be text: {key} = "…"')
        elif value not in (choices := _CHOICES.get((name, key), (value,))):
            problems.append(f"[{name}] {key} must be {' or '.join(choices)}")
        elif key == "sections" and (strange := [one for one in _listed(value) if one not in SECTIONS]):
            problems.append(f"[{name}] {key}: there is no {strange[0]}, but {', '.join(SECTIONS)}")
    return problems


def _listed(words: str) -> tuple[str, ...]:
    return tuple(name for one in words.split(",") if (name := " ".join(one.casefold().split())))


def _quoted(words: str) -> str:
    import json

    # A JSON string is a TOML basic string too; what could steer a terminal is escaped, which TOML does in its own way.
    quoted = json.dumps(words, ensure_ascii=False)
    return "".join(one if one.isprintable() else f"\\U{ord(one):08x}" for one in quoted)
