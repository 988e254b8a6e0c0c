"""Time and memory of the heavy inputs of the hostile table, each read in a process of its own.

    python tests/bench/bench_bounds.py

Takes the heavy rows of the table; the peak is that of the process and of the one that it starts for pages and documents.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "sources"))
from hostile import ROWS

MOST_MEMORY, MOST_SECONDS = 1_500, 35.0  # MB; a page that takes longer is given up after 30 seconds
READ = """
import resource, sys
from briefing.sources import SourceError, read_all
try:
    told = f"{len(read_all(sys.argv[1]))} read"
except SourceError as error:
    told = error.reason
peaks = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(max(peaks) // 1024, told)
"""


def main() -> int:
    missed = 0
    print(f"{'seconds':>8} {'MB':>6}  input: what becomes of it")
    with tempfile.TemporaryDirectory() as folder:
        for row in ROWS:
            if not row.heavy:
                continue
            path = row.laid(Path(folder))
            start = time.perf_counter()
            done = subprocess.run(
                [sys.executable, "-c", READ, str(path)], capture_output=True, text=True, check=True
            )
            seconds = time.perf_counter() - start
            peak, _, told = done.stdout.strip().partition(" ")
            missed += int(peak) > MOST_MEMORY or seconds > MOST_SECONDS
            print(f"{seconds:8.1f} {peak:>6}  {row.name}: {told}", flush=True)
    print(f"goal at most {MOST_MEMORY} MB and {MOST_SECONDS:g} s {'MISSED' if missed else 'held'}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
