"""The reader's own themes, made from the tokens of ``styles/tokens.tcss``."""

from __future__ import annotations

import re
from functools import cache

from textual.theme import Theme

from briefing.paths import bundled

DARK, LIGHT, CLEAR = "briefing-dark", "briefing-light", "briefing-clear"
_KINDS = {DARK: "dark", LIGHT: "light", CLEAR: "clear"}
_TOKEN = re.compile(r"^\$([\w-]+):\s*([^;]+);", re.MULTILINE)
_BASE = frozenset({"primary", "accent", "foreground", "background", "surface", "panel", "error"})


@cache
def tokens() -> dict[str, str]:
    """Return every token by its name."""
    return dict(_TOKEN.findall((bundled("styles") / "tokens.tcss").read_text(encoding="utf-8")))


@cache
def looks() -> dict[str, str]:
    """Return how each kind of text is drawn, as Textual styles."""
    return {name.removeprefix("look-"): value for name, value in tokens().items() if name.startswith("look-")}


@cache
def variables(kind: str) -> dict[str, str]:
    """Return the variables that the other style files use, for ``dark``, ``light`` or ``clear``."""
    apart = (*(f"{one}-" for one in _KINDS.values()), "look-")
    found = {name: value for name, value in tokens().items() if not name.startswith(apart)}
    for name, value in tokens().items():
        if name.startswith(f"{kind}-"):
            found[f"brf-{name.removeprefix(f'{kind}-')}"] = value
    return found


def kind(theme: Theme) -> str:
    """Return which of the reader's colours a theme takes: its own, or those for a dark or light one."""
    return _KINDS.get(theme.name, "dark" if theme.dark else "light")


def own_themes() -> tuple[Theme, ...]:
    """Return the dark theme, the light one, and the one for every kind of colour blindness."""
    return tuple(_theme(name, kind) for name, kind in _KINDS.items())


def following(name: str) -> str:
    """Return the theme after ``name``, in a round; after one that is not the reader's own, the dark one."""
    names = list(_KINDS)
    return names[(names.index(name) + 1) % len(names)] if name in names else DARK


def _theme(name: str, kind: str) -> Theme:
    base = {key: tokens()[f"{kind}-{key}"] for key in sorted(_BASE)}
    own = dict(variables(kind))
    own["border"] = own["brf-rule"]
    own["scrollbar"] = own["scrollbar-hover"] = own["scrollbar-active"] = own["brf-rule"]
    own["scrollbar-background"] = own["scrollbar-background-hover"] = own["brf-background"]
    own["scrollbar-background-active"] = own["brf-background"]
    return Theme(name=name, dark=kind != "light", variables=own, **base)  # type: ignore[arg-type]
