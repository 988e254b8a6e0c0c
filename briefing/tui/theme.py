"""The reader's own themes, made from the tokens of ``styles/tokens.tcss``."""

from __future__ import annotations

import re
from functools import cache

from textual.theme import Theme

from briefing.paths import bundled

DARK, LIGHT = "briefing-dark", "briefing-light"
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
    """Return the variables that the other style files use, for ``dark`` or ``light``."""
    found = {
        name: value for name, value in tokens().items() if not name.startswith(("dark-", "light-", "look-"))
    }
    for name, value in tokens().items():
        if name.startswith(f"{kind}-"):
            found[f"brf-{name.removeprefix(f'{kind}-')}"] = value
    return found


def own_themes() -> tuple[Theme, Theme]:
    """Return the dark and the light theme."""
    return _theme(DARK, "dark"), _theme(LIGHT, "light")


def _theme(name: str, kind: str) -> Theme:
    base = {key: tokens()[f"{kind}-{key}"] for key in sorted(_BASE)}
    own = dict(variables(kind))
    own["border"] = own["brf-rule"]
    own["scrollbar"] = own["scrollbar-hover"] = own["scrollbar-active"] = own["brf-rule"]
    own["scrollbar-background"] = own["scrollbar-background-hover"] = own["brf-background"]
    own["scrollbar-background-active"] = own["brf-background"]
    return Theme(name=name, dark=kind == "dark", variables=own, **base)  # type: ignore[arg-type]
