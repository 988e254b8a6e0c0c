"""Letters to jump by: one for each place, two where there are more places than letters."""

from __future__ import annotations

LETTERS = "asdfghjklqwertyuiopzxcvbnm"  # those under the fingers first


def labels(count: int) -> list[str]:
    """Return a label for each of so many places, at most 676: the first ones short, none the beginning of another."""
    count = min(count, len(LETTERS) ** 2)
    more = max(count - len(LETTERS), 0)
    pairs = -(-more // (len(LETTERS) - 1))  # letters that begin two: each gives up itself for 26
    single, first = LETTERS[: len(LETTERS) - pairs], LETTERS[len(LETTERS) - pairs :]
    return [*single, *(one + other for one in first for other in LETTERS)][:count]
