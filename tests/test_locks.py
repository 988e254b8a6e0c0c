"""What is installed is what was locked: every package by its version and its hashes, and what writes the locks too."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = [ROOT / "requirements.lock", ROOT / "tests" / "requirements.lock"]
ENTRY = re.compile(
    r"^([a-z0-9][a-z0-9._-]*)==(\S+)( ; [^\\]+)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.M
)


def locked(lock: Path) -> dict[str, str]:
    return {found[1]: found[2] for found in ENTRY.finditer(lock.read_text())}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda one: str(one.relative_to(ROOT)))
def test_every_line_is_a_version_with_its_hashes(lock: Path) -> None:
    words = re.sub(r"^#.*\n", "", lock.read_text(), flags=re.M)
    assert ENTRY.sub("", words).strip() == ""
    assert len(locked(lock)) > 40


def test_both_locks_tell_the_same_versions() -> None:
    own, tests = map(locked, LOCKS)
    assert {name: tests[name] for name in own} == own


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = {re.match(r"[\w.-]+", one)[0].lower() for one in project["dependencies"]}  # type: ignore[index]
    assert wanted <= locked(LOCKS[0]).keys()
    for extra in project["optional-dependencies"].values():
        assert {re.match(r"[\w.-]+", one)[0].lower() for one in extra} <= locked(LOCKS[1]).keys()  # type: ignore[index]


def test_pdf_is_read_without_the_known_faults_of_its_reader() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert "pypdf>=6.16.1,<7" in project["optional-dependencies"]["documents"]
    assert tuple(map(int, locked(LOCKS[1])["pypdf"].split("."))) >= (6, 16, 1)


def test_nothing_is_installed_unpinned() -> None:
    made = (ROOT / "Makefile").read_text()
    for line in re.findall(r"\$\(PIP\) install (.*)", made):
        assert re.match(
            r"--require-hashes |--no-deps --no-build-isolation --editable \.|uv==\$\(UV\)$", line
        ), line
    assert re.search(r"^UV := \d+\.\d+\.\d+\b", made, re.M)
