"""Libraries in memory and on a file, and briefings to put in."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.library.library import Library
from briefing.model import Briefing
from briefing.said import NOTHING

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def sample(sample: Briefing) -> Briefing:
    """The sample as a pipeline makes it: what a reader says of an article lies apart in a library."""
    return dataclasses.replace(sample, said=NOTHING)


@pytest.fixture
def library() -> Iterator[Library]:
    """An empty library in memory."""
    with Library.in_memory() as one:
        yield one


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a library may be made."""
    return tmp_path / "data" / "library.db"


@pytest.fixture
def another_story(another: Callable[..., Briefing]) -> Callable[..., Briefing]:
    """Make the sample as another article that is no copy: with a number, and fields of the article."""
    return lambda number, **fields: another(apart(number), **fields)


@pytest.fixture
def another(sample: Briefing) -> Callable[..., Briefing]:
    """Make the sample as another article: fields of the article given, the text longer by some words at its end."""

    def make(words: str = "", **fields: object) -> Briefing:
        text = sample.article.text + words
        return dataclasses.replace(sample, article=dataclasses.replace(sample.article, text=text, **fields))

    return make


def apart(number: int) -> str:
    """Words that no other number has, so many that two texts with them at their end are no copies of each other."""
    return " " + " ".join(f"w{number}x{at}" for at in range(400))
