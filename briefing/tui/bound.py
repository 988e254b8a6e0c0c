"""Which keys do what now, as the user of the terminal reads them."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen


def bound_keys(screen: Screen[Any]) -> dict[str, list[str]]:
    """Return the keys of what can be done with the focus where it is, by the ids of their bindings."""
    keys: dict[str, list[str]] = {}
    for active in screen.active_bindings.values():
        if active.binding.id:
            keys.setdefault(active.binding.id, []).append(screen.app.get_key_display(active.binding))
    return keys
