"""Briefings as another revision of the program makes them: checked out, installed apart, run over the same articles."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from gold import Gold

ROOT = Path(__file__).parents[2]


def briefings(revision: str, golds: list[Gold]) -> list[dict[str, Any]]:
    """Return what a revision ("main", "HEAD~3", a hash) makes of the articles.

    It is installed beside this one's environment, so that its components are found under their own names. Raises
    ``SystemExit`` where git knows no such revision or it does not run.
    """
    asked = "\n".join(json.dumps(request(gold)) for gold in golds)
    with tempfile.TemporaryDirectory() as folder, _checked_out(revision, Path(folder) / "tree") as tree:
        site = Path(folder) / "site"
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
        _run([*pip, "--no-deps", "--no-build-isolation", "--target", str(site), str(tree)])
        script = str(Path(__file__).parent / "briefings.py")
        told = _run([sys.executable, script], input=asked, env=os.environ | {"PYTHONPATH": str(site)})
    return [json.loads(line) for line in told.splitlines()]


def request(gold: Gold) -> dict[str, str]:
    """Return how an article is read, as ``read_text`` takes it."""
    return {"text": gold.text, "source": f"{gold.name}.gold", "published": str(gold.header["published"])}


@contextmanager
def _checked_out(revision: str, tree: Path) -> Iterator[Path]:
    _run(["git", "worktree", "add", "--quiet", "--detach", str(tree), revision])
    try:
        yield tree
    finally:
        _run(["git", "worktree", "remove", "--force", str(tree)])


def _run(command: list[str], **options: Any) -> str:
    done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=False, **options)
    if done.returncode:
        raise SystemExit(f"{' '.join(command[:4])} …: {done.stderr.strip()[-2000:]}")
    return done.stdout
