"""What several test modules share."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from briefing.paths import bundled

sys.path.insert(0, str(Path(__file__).parent))

from sample_briefing import sample_briefing

if TYPE_CHECKING:
    from briefing.extract import Briefer
    from briefing.model import Briefing

# The suite says the same twice; to look for more: pytest --hypothesis-profile=default, and tests/fuzz.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home of their own for the tests: the settings, tables and variables of whoever runs them change nothing."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        for name in ("CONFIG", "STATE", "CACHE", "DATA"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        # A program that is started has its bytecode, as an installed one has: it is not compiled at each start.
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        yield home


@pytest.fixture(scope="session")
def briefer() -> Briefer:
    """The pipeline on the default model, loaded once."""
    from briefing.extract import Briefer

    return Briefer()


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The bundled articles."""
    return sorted(path for path in bundled("seeds").rglob("*") if path.suffix in {".txt", ".md"})


@pytest.fixture
def sample() -> Briefing:
    """A small briefing made by hand, with something in every section."""
    return sample_briefing()
