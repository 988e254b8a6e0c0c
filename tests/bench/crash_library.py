"""Kill indexers of a library at random moments while another writes and somebody searches; tell what that broke.

    python tests/bench/crash_library.py [--kills 100] [--articles 4000] [--seed 0]

Nothing may be lost, doubled or damaged, and nobody may see that the library is locked.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "indexing"))
from crashing import crash


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--articles", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        report = crash(Path(folder), given.kills, given.articles, given.seed)
    print(f"{report.kills} kills, {report.in_the_middle} in the middle, {time.monotonic() - start:.0f} s")
    print(f"{report.articles} of {given.articles} articles; the reader searched {report.searches} times")
    for complaint in report.complaints:
        print(complaint)
    print("held" if not report.complaints else f"MISSED: {len(report.complaints)} complaints")
    return 1 if report.complaints else 0


if __name__ == "__main__":
    sys.exit(main())
