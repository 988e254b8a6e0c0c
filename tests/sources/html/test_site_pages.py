"""A page of each style of the benchmark of pages: all of it is read, and nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

from bench_pages import judged
from site_pages import STYLES, site


@pytest.mark.parametrize("number", range(len(STYLES)), ids=[style.__name__ for style in STYLES])
def test_the_article_alone_is_read(number: int) -> None:
    found = judged(site(number))
    assert (found["read"], found["lost"], found["unwanted"]) == (found["paragraphs"], 0, 0)
    assert (found["titles"], found["dates"], found["authors"], found["of others"]) == (1, 1, 1, 0)
