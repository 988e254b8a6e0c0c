"""Weights: the numbers by which the program ranks, compares and chooses, from ``weights.toml``.

A table ``[decision.group]`` belongs to one scorer. The user's ``<config>/lexicon/weights.toml`` overrides single
numbers of ours; what it does not name stays.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from briefing.lexicon import LexiconError, has_users
from briefing.paths import config_folder

_OWN = Path(__file__).with_suffix(".toml")


class Weights(Mapping[str, float]):
    """One table of numbers, by name."""

    __slots__ = ("_numbers",)

    def __init__(self, numbers: Mapping[str, float]) -> None:
        self._numbers = dict(numbers)

    def __getitem__(self, name: str) -> float:
        return self._numbers[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def total(self, features: Mapping[str, float]) -> float:
        """Return the sum of weight times feature, over every weight of the table; ``KeyError`` where one is missing."""
        return math.fsum(weight * features[name] for name, weight in self._numbers.items())

    def product(self, features: Mapping[str, float]) -> float:
        """Return the product of weight to the power of the feature: 1 leaves a weight as it is, 0 leaves it out."""
        return math.prod(math.pow(weight, features[name]) for name, weight in self._numbers.items())


@cache
def weights(name: str) -> Weights:
    """Return the numbers of the table ``[name]`` ("fullest_telling.points"), the user's before ours.

    Raises ``LexiconError`` where the user's table holds a name that ours does not, or a value that is no number.
    """
    return Weights(_tables()[name])


@cache
def _tables() -> Mapping[str, Mapping[str, float]]:
    """Return every table by its name, read once."""
    own = _read(_OWN)
    users = config_folder() / "lexicon" / "weights.toml"
    for name, numbers in _read(users).items() if has_users(users) else ():
        if name not in own:
            raise LexiconError(f"{users}: [{name}] is not known; there are {', '.join(own)}")
        for key in numbers:
            if key not in own[name]:
                raise LexiconError(f"{users}: [{name}] {key} is not known; there are {', '.join(own[name])}")
        own[name] |= numbers
    return MappingProxyType(own)


def _read(path: Path) -> dict[str, dict[str, float]]:
    """Return the numbers of a file by table and name."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise LexiconError(f"{path}: {error}") from error
    found: dict[str, dict[str, float]] = {}
    for decision, groups in data.items():
        if not isinstance(groups, dict):
            raise LexiconError(f"{path}: {decision} must be a table [{decision}.group]")
        for group, numbers in groups.items():
            if not isinstance(numbers, dict):
                raise LexiconError(f"{path}: {decision}.{group} must be a table [{decision}.{group}]")
            name = f"{decision}.{group}"
            found[name] = {key: _number(path, name, key, value) for key, value in numbers.items()}
    return found


def _number(path: Path, name: str, key: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise LexiconError(f"{path}: [{name}] {key} must be a number")
    return float(value)
