"""The fuzzing harness on what its runs start from: it cannot rot between runs."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

pytest.importorskip("pypdf")
pytest.importorskip("docx")
sys.path.insert(0, str(Path(__file__).parent))

from targets import TARGETS


@pytest.mark.parametrize("name", TARGETS)
def test_every_sample_is_read_and_so_is_what_is_made_of_it(name: str) -> None:
    target, chance = TARGETS[name], random.Random(7)
    mutate = target.mutator()
    for sample in target.samples():
        assert target.run(sample)
        made = {mutate(sample, chance, lambda data, longest: data[::-1][:longest]) for _ in range(20)}
        assert len(made) > 10
        target.run(made.pop())
