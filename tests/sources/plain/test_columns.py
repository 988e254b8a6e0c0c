"""Columns of plain text are read one after the other; tables are not columns."""

from __future__ import annotations

import random
import textwrap

import pytest

from briefing.sources import read_text
from briefing.sources.plain.columns import in_columns

TITLE = "Fleets still far apart"
STORY = (
    "The ministers met for nine hours on Tuesday without agreeing on how much cod each of their fleets may take next "
    "year, and will try again on Thursday in the old customs house by the quay.",
    "Norway wants a third of the catch. “We came to sign, and there was nothing to sign,” said its minister, who had "
    "asked for the talks. Rovia said that it would not move before the winter.",
    "About 400 boats from the two countries work the strait between October and April, the coast guard said, and "
    "carry a tenth of the fish that is sold in the region.",
    "A skipper was held for nine days last winter after his boat was stopped north of the island. Lawyers of both "
    "sides have prepared a complaint to the court, a person who read it said.",
)


def wrapped(
    paragraphs: tuple[str, ...], width: int, *, moved_in: bool = False, justified: bool = False
) -> list[str]:
    lines: list[str] = []
    for paragraph in paragraphs:
        own = textwrap.wrap(paragraph, width, initial_indent="    " if moved_in else "")
        lines += [*([_justified(line, width) for line in own[:-1]] if justified else own[:-1]), own[-1]]
        lines += [] if moved_in else [""]
    return lines


def _justified(line: str, width: int) -> str:
    words = line.split(" ")
    for number in range(width - len(line)):
        words[number % (len(words) - 1)] += " "
    return " ".join(words)


def beside(lines: list[str], width: int, gap: int, *, count: int = 2, moved: bool = False) -> str:
    """The lines in columns, as they stand on a page."""
    chance = random.Random(1)
    height = -(-len(lines) // count)
    columns = [[*lines[n * height : (n + 1) * height], *[""] * height][:height] for n in range(count)]
    rows = (
        "".join(
            " " * (moved and n > 0 and chance.choice((0, 0, 1, 2))) + one.ljust(width + gap)
            for n, one in enumerate(row)
        )
        for row in zip(*columns, strict=True)
    )
    return "\n".join(row.rstrip() for row in rows) + "\n"


@pytest.mark.parametrize(
    "text",
    [
        beside(wrapped(STORY, 38), 38, 6),
        beside(wrapped(STORY, 44), 44, 3),
        beside(wrapped(STORY, 38), 38, 2),
        beside(wrapped(STORY, 28), 28, 4, count=3),
        beside(wrapped(STORY, 40, moved_in=True), 40, 5),
        beside(wrapped(STORY, 38, justified=True), 38, 5),
        beside(wrapped(STORY, 38), 38, 5, moved=True),
        beside(wrapped(STORY[:2], 38), 38, 6) + "\f" + beside(wrapped(STORY[2:], 38), 38, 6),
        beside(wrapped(STORY[:3], 38), 38, 6) + "\n" + "\n".join(textwrap.wrap(STORY[3], 84)) + "\n",
    ],
)  # fmt: skip
@pytest.mark.parametrize("head", ["", "By Ann Lee\n3 March 2026\n\n"])
def test_columns_are_read_one_after_the_other(text: str, head: str) -> None:
    one = read_text(f"{TITLE}\n\n{head}{text}")
    assert one.title == TITLE
    said = [
        one.text[block.start : block.end] for block in one.blocks if block.kind in {"paragraph", "standfirst"}
    ]
    assert said == list(STORY)
    assert one.author == ("Ann Lee" if head else None)


def test_the_head_of_a_page_is_no_line_of_a_column() -> None:
    head = "The Post".ljust(50) + "3 March 2026\n\n"
    one = read_text(f"{head}{TITLE}\n\n{beside(wrapped(STORY, 38), 38, 5)}")
    assert one.title == TITLE
    assert all(words in one.text.split("\n\n") for words in STORY)


def test_a_heading_at_the_foot_of_a_column_stays_one() -> None:
    lines = [*wrapped(STORY[:2], 38), "What is at stake", *wrapped(STORY[2:], 38)]
    one = read_text(f"{TITLE}\n\n{beside(lines, 38, 5)}")
    assert "What is at stake" in one.text.split("\n\n")


@pytest.mark.parametrize(
    "text",
    [
        "Fish      Norland     Rovia\ncod         1,200       900\nhake          300       120\nherring       150       250\nmackerel      100        50",
        "1. Cod          the envoys want 1,200 tonnes\n2. Hake         the envoys want 300 tonnes\n3. Eel          the envoys want 150 tonnes\n4. Ling         the envoys want 100 tonnes",
        "name of the boat              owner of the boat\nthe sea wolf of the north     an old man from the island\nthe red lady of the strait    a firm from the big city\nthe pride of all norland      a group of seven fishers",
        "They  met  on  the\nquay  at  night  and\nspoke  for  hours  of\nfish  and  of  boats.",
        "One line.",
    ],
)  # fmt: skip
def test_what_is_no_column(text: str) -> None:
    assert in_columns(text) == text
