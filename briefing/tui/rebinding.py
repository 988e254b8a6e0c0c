"""The user's keys: which can be bound, and what is told where they cannot be."""

from __future__ import annotations

import pkgutil
import unicodedata
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from importlib import import_module

from textual.binding import Binding
from textual.keys import KEY_NAME_REPLACEMENTS, KEY_TO_UNICODE_NAME, Keys

from briefing.tui.commands.registry import REGISTRY

_NAMED = {*(key.value for key in Keys), *KEY_NAME_REPLACEMENTS.values(), *KEY_TO_UNICODE_NAME}
_MODIFIERS = {"ctrl", "shift", "alt", "super", "hyper", "meta"}


def problems(keys: Mapping[str, str]) -> list[str]:
    """Return a sentence for each id that no command has, key that is none, and key given twice."""
    import briefing.tui.commands  # noqa: F401 - registers the commands

    told, owners, known = [], dict[str, str](), known_ids()
    for name, wanted in keys.items():
        if name not in known:
            near = get_close_matches(name, known, 1)
            told.append(f"{name} is no command{f'; did you mean {near[0]}?' if near else '; ? lists them'}")
            continue
        for key in (one.strip() for one in wanted.split(",")):
            if not is_key(key):
                told.append(f"{name}: {key or 'nothing'} is no key; keys are like ctrl+n, J, f2 or slash")
            elif owners.setdefault(key, name) != name and group(owners[key]) == group(name):
                told.append(f"{name}: {key} is given to {owners[key]} too")
    return told


def is_key(name: str) -> bool:
    """Tell whether a terminal could send a key of this name."""
    *modifiers, key = name.split("+") if name != "+" else [name]
    if not set(modifiers) <= _MODIFIERS:
        return False
    return len(key) == 1 or name in _NAMED or key in _NAMED or _is_sign(key)


def known_ids() -> set[str]:
    """Return the ids of the commands and of what the other screens and lines bind."""
    return {*REGISTRY, *_bound_elsewhere()}


def group(name: str) -> str:
    """Return where a binding is active: the reader, or the screen or line that its name begins with."""
    return "reader" if name in REGISTRY else name.split(".")[0]


def _bound_elsewhere() -> Iterator[str]:
    for package in ("briefing.tui.screens", "briefing.tui.widgets"):
        for found in pkgutil.iter_modules(import_module(package).__path__, f"{package}."):
            for one in vars(import_module(found.name)).values():
                if isinstance(one, type) and one.__module__ == found.name:
                    bound = vars(one).get("BINDINGS", ())
                    yield from (
                        binding.id for binding in bound if isinstance(binding, Binding) and binding.id
                    )


def _is_sign(key: str) -> bool:
    try:
        unicodedata.lookup(key.replace("_", " "))
    except KeyError:
        return False
    return True
