"""Figures in a few cells."""

from __future__ import annotations

from decimal import Decimal

from briefing.model import Bound, Figure

_SIGNS: dict[Bound, str] = {"exact": "", "at_least": "≥", "at_most": "≤", "about": "≈"}
_NAMED = ((Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m"))
_DIGITS = 3  # that a number of millions may have after the point


def amount(figure: Figure) -> str:
    """Return a value with the sign of its bound: "≥40", "10–15", "≈1.2m"."""
    return _SIGNS[figure.bound] + "–".join(map(_short, figure.value.split("-")))


def counted(figure: Figure) -> str:
    """Return what a figure counts, where its own words need not say so: a currency, or what befell people."""
    if figure.of == "money":
        return figure.unit or ""
    return "" if figure.of in ("people", "arms", "other") else figure.of


def _short(value: str) -> str:
    number = Decimal(value)
    for size, name in _NAMED:
        if number >= size and round(number / size, _DIGITS) * size == number:
            return f"{(number / size).normalize():f}{name}"
    return f"{number:,f}"
