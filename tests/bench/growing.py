"""Texts and files that grow: one pattern again and again, until they have as many characters as are asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "end_to_end"))
from invented import COUNTRIES, DAYS, FIRST, LAST, TOWNS, person

Make = Callable[[int], str]
REAL = "France Italy Kenya Peru Japan Chad Mali Iraq Iran Oman Spain Egypt Cuba Nepal Fiji Chile Ghana Qatar".split()
LONG_PARAGRAPH = 12  # sentences


def grown(unit: Callable[[int], str], size: int, between: str = " ", paragraph: int = LONG_PARAGRAPH) -> str:
    """Return the units of the numbers from 0 on, a paragraph after every so many; ``size`` characters."""
    parts: list[str] = []
    length = 0
    for number in count():
        words = unit(number)
        parts += [words, "\n\n" if paragraph and number % paragraph == paragraph - 1 else between]
        length += len(parts[-1]) + len(words)
        if length >= size:
            return "".join(parts)[:size].rstrip() + "\n"
    raise AssertionError


def marks(size: int) -> str:
    """Quotes, brackets, commas, dashes and "and", without a word to hold them together."""
    units = ('"', "(", ",", "—", "and", "“", ")", ", and", "’", "-", "[", "and,", "”", "--", "]", "'")
    return grown(lambda n: units[n * 7 % 16] * (n % 3 + 1), size, paragraph=400)


def names(size: int) -> str:
    """People nobody has heard of, each named once in full and once by the surname."""
    return grown(
        lambda n: f"{_name(n)} met {_name(n + 1)} in {_town(n)}, and {_name(n).split()[1]} left.", size
    )


def pronouns(size: int) -> str:
    """Two people, and then they, he and she without end."""
    return grown(
        lambda n: f"{person(n % 40)} said he told her that they knew it, and she gave him his before he left them.", size
    )  # fmt: skip


def countries(size: int) -> str:
    """Lists of countries that act on lists of countries."""
    return grown(lambda n: f"{_list(REAL, n)} attacked {_list(REAL, n + 5)}.", size)


def sentence(size: int) -> str:
    """One sentence that does not end."""
    return grown(
        lambda n: f"and {person(n)} of {COUNTRIES[n % 6]}, who said that the minister would attack {_town(n)},", size, paragraph=0
    )  # fmt: skip


def dates(size: int) -> str:
    """Days, hours and spans of them."""
    return grown(
        lambda n: f"On {DAYS[n % 7]}, {n % 28 + 1} March {1990 + n % 40}, at {n % 12 + 1} p.m., from 3 to 9 May, two days later, last week.", size
    )  # fmt: skip


def numbers(size: int) -> str:
    """Dead, money, arms and people, counted."""
    return grown(
        lambda n: f"At least {n:,} people were killed, {n % 90 + 2} tanks and ${n % 70 + 1}.5 million lost, up {n % 9}% to {n + 3}.", size
    )  # fmt: skip


def headlines(size: int) -> str:
    """Headlines in capitals, each a line of its own."""
    return grown(
        lambda n: f"{person(n).upper()} WARNS {REAL[n % 18].upper()} AS {_town(n).upper()} ATTACK KILLS {n % 90 + 2}", size, paragraph=1
    )  # fmt: skip


def dialogue(size: int) -> str:
    """Speech and answer, a line each, most of it with no speaker."""
    said = (
        '"We will not leave," {0} said.',
        '"You will," he said. "Or else."',
        '"Why?" "Because {1} said so," she told {0}.',
    )
    return grown(lambda n: said[n % 3].format(person(n), person(n + 7)), size, paragraph=1)


def threats(size: int) -> str:
    """One threat after the other, each with its condition."""
    return grown(
        lambda n: f"{REAL[n % 18]} threatened to attack {REAL[(n + 3) % 18]} unless {person(n)} left {_town(n)} by {DAYS[n % 7]}.", size
    )  # fmt: skip


TEXTS: dict[str, Make] = {
    one.__name__: one
    for one in (marks, names, pronouns, countries, sentence, dates, numbers, headlines, dialogue, threats)
}


def _name(number: int) -> str:
    """Return a name of its own for every number."""
    return f"{FIRST[number % 15]} {LAST[number // 15 % 13]}{_syllables(number // 195)}"


def _syllables(number: int) -> str:
    made = ""
    while number:
        number, rest = divmod(number, 8)
        made += "ta ren sol vik mar din gos bel".split()[rest]
    return made


def _town(number: int) -> str:
    return TOWNS[number % 12] + _syllables(number // 12 % 60)


def _list(words: list[str], number: int) -> str:
    some = [words[(number * 5 + n) % len(words)] for n in range(7)]
    return f"{', '.join(some[:-1])} and {some[-1]}"
