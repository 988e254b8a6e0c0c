"""CPU time to open 1,000 web pages of 50 KB, against trafilatura alone over the same files.

    python tests/bench/bench_html.py [PAGES]

Three readers take turns at a batch of files, each going first as often as the others: the machine's noise meets
all alike, and none finds in trafilatura's caches what another has just left there.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import trafilatura
from news_pages import page

from briefing.sources import read

BATCH = 20
GOAL = 1.2


def text_alone(file: Path) -> object:
    return trafilatura.extract(file.read_bytes(), include_comments=False)


def with_metadata(file: Path) -> object:
    return trafilatura.bare_extraction(file.read_bytes(), include_comments=False, with_metadata=True)


def ours(file: Path) -> object:
    return read(file).published


READERS: tuple[Callable[[Path], object], ...] = (text_alone, with_metadata, ours)


def seconds(reader: Callable[[Path], object], files: list[Path]) -> float:
    """CPU seconds of this process for ``files``, every one of which must give something."""
    start = time.process_time()
    found = [reader(file) for file in files]
    end = time.process_time()
    assert all(found)
    return end - start


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    spent: dict[str, list[float]] = {reader.__name__: [] for reader in READERS}
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number}.html" for number in range(count)]
        for number, file in enumerate(files):
            file.write_text(page(number), "utf-8")
        size = sum(file.stat().st_size for file in files) / count
        for reader in READERS:
            seconds(reader, files[:BATCH])  # warms all up
        for turn, at in enumerate(range(0, count, BATCH)):
            first = turn % len(READERS)
            for reader in READERS[first:] + READERS[:first]:
                spent[reader.__name__].append(seconds(reader, files[at : at + BATCH]))
    print(f"{count} pages of {size / 1000:.0f} KB, in batches of {BATCH}")
    for name, values in spent.items():
        print(f"{name:14}{sum(values) / count * 1000:6.1f} ms of CPU a page")
    for other in ("text_alone", "with_metadata"):
        ratio = sum(spent["ours"]) / sum(spent[other])
        middle = statistics.median(a / b for a, b in zip(spent["ours"], spent[other], strict=True))
        held = "held" if ratio <= GOAL else "MISSED"
        print(
            f"ours / trafilatura {other:14}{ratio:.2f} (median batch {middle:.2f}; goal at most {GOAL}: {held})"
        )


if __name__ == "__main__":
    main()
