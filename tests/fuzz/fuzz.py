"""Coverage-guided fuzzing of one reader: ``pip install atheris; python tests/fuzz/fuzz.py READER SECONDS [FOLDER]``.

FOLDER (one of its own in the folder for temporary files, by default) keeps the corpus between runs, and every
finding once: the input, and beside it the traceback. A finding is what an input raises that is no error told to
the user, what breaks a rule of ``targets.py``, or what takes longer than five seconds.
"""

from __future__ import annotations

import hashlib
import random
import sys
import tempfile
import time
import traceback
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

INSTRUMENTED = [
    "briefing",
    "targets",
    "email",
    "feedparser",
    "markdown_it",
    "mdit_py_plugins",
    "docx",
    "pypdf",
    "yaml",
    "json",
]
LONGEST = 40_000  # bytes of an input
SLOW = 5.0  # seconds of this process
STUCK = 120  # seconds after which the fuzzer gives up


def main() -> None:
    """Fuzz the reader that the command line names; libFuzzer ends the process."""
    atheris = import_module("atheris")

    name, seconds = sys.argv[1], int(sys.argv[2])
    folder = Path(sys.argv[3] if len(sys.argv) > 3 else Path(tempfile.gettempdir()) / "briefing-fuzz") / name
    corpus, findings = folder / "corpus", folder / "findings"
    for one in (corpus, findings):
        one.mkdir(parents=True, exist_ok=True)
    with atheris.instrument_imports(include=INSTRUMENTED):
        from targets import TARGETS

        target = TARGETS[name]
        for sample in target.samples():
            target.run(sample)  # imports what is imported late
            (corpus / hashlib.sha256(sample).hexdigest()).write_bytes(sample)
    shaped = target.mutator()

    def run(data: bytes) -> None:
        started = time.process_time()
        try:
            target.run(data)
        except Exception as error:  # a finding: kept, and the run goes on
            frames = [
                one
                for one in traceback.extract_tb(error.__traceback__)
                if "site-packages" not in one.filename
            ]
            place = f"{Path(frames[-1].filename).stem}-{frames[-1].lineno}"
            keep(findings, f"{type(error).__name__}-{place}", data, traceback.format_exc())
        if (taken := time.process_time() - started) > SLOW:
            keep(findings, f"slow-{int(taken)}", data, f"{taken:.1f} s for {len(data)} bytes")

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        chance = random.Random(seed)
        made = (
            shaped(data, chance, atheris.Mutate) if chance.random() < 0.7 else atheris.Mutate(data, longest)
        )
        return made if len(made) <= longest else data[:longest]

    options = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-timeout={STUCK}", "-rss_limit_mb=3000"]
    options += ["-print_final_stats=1", "-len_control=0", f"-artifact_prefix={findings}/"]
    atheris.Setup([sys.argv[0], *options, str(corpus)], run, custom_mutator=mutate)
    atheris.Fuzz()


def keep(folder: Path, name: str, data: bytes, told: str) -> None:
    """Keep an input once for each kind of finding."""
    if not (folder / f"{name}.txt").exists():
        print(f"FINDING {name}: {told.splitlines()[-1][:200]}", flush=True)
        (folder / name).write_bytes(data)
        (folder / f"{name}.txt").write_text(told, "utf-8", errors="backslashreplace")


if __name__ == "__main__":
    main()
