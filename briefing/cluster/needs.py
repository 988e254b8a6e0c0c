"""What the cluster needs and the program does not."""

from __future__ import annotations

from importlib import import_module
from typing import Any

_REMEDY = "pip install 'briefing[cluster]'"


class ClusterError(Exception):
    """What cannot be done on a cluster; the message says why, and what to do."""


def needed(module: str) -> Any:
    """Return a module of the extra; raise ``ClusterError`` where it is not installed."""
    try:
        return import_module(module)
    except ImportError as error:
        name = module.partition(".")[0]
        raise ClusterError(
            f"this needs {name}, which is not installed; install it with: {_REMEDY}"
        ) from error
