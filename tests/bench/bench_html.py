"""Seconds to open 1,000 web pages of 50 KB, against trafilatura alone over the same files.

    python tests/bench/bench_html.py [PAGES]

The pages are generated; both read every file in turn, in one process, so that the machine's noise meets both.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from pathlib import Path

import trafilatura

from briefing.sources import read

SIZE = 50_000
GOAL = 1.2
WORDS = """
the of and to in envoys harbour minister strait treaty patrol said would not agreed council of the a for on
grain vessel court meeting Wednesday night draft officials border winter coast guard insurers region season
""".split()


def page(number: int) -> str:
    """A page of about 50 KB: a third article, the rest what news sites put around it."""
    chance = random.Random(number)
    title = sentence(chance)[:60]
    told = {
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": f"2026-02-{number % 28 + 1:02}T10:00:00Z",
        "author": {"@type": "Person", "name": "Ann Lee"},
    }
    body = "".join(
        f"<p>{' '.join(sentence(chance) for _ in range(4))} <a href='/t/{n}'>treaty</a> <em>of</em> 1984.</p>"
        + (f"<h2>{sentence(chance)[:40]}</h2>" if n % 6 == 5 else "")
        for n in range(36)
    )
    links = "".join(f'<li class="item"><a href="/s/{n}">{sentence(chance)}</a></li>' for n in range(60))
    head = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} | Post</title>'
        f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="Post">'
        f'<script type="application/ld+json">{json.dumps(told)}</script>'
    )
    rest = (
        f"</head><body><header><nav><ul>{links[:6000]}</ul></nav></header><main><article><h1>{title}</h1>{body}"
        f"</article></main><aside><ul>{links}</ul></aside><footer><p>© 2026 Post</p></footer></body></html>"
    )
    script = "var a = {b: 1, c: [2, 3]};\n" * max(0, (SIZE - len(head) - len(rest)) // 28)
    return f"{head}<script>{script}</script>{rest}"


def sentence(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(9, 24))).capitalize() + "."


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    seconds = {"extract": 0.0, "with metadata": 0.0, "ours": 0.0}
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number}.html" for number in range(count)]
        for number, file in enumerate(files):
            file.write_text(page(number), "utf-8")
        size = sum(file.stat().st_size for file in files) / count
        for file in [files[0], *files]:  # the first once more: it warms all up
            start = time.perf_counter()
            assert trafilatura.extract(file.read_bytes(), include_comments=False)
            bare = time.perf_counter()
            assert trafilatura.bare_extraction(file.read_bytes(), include_comments=False, with_metadata=True)
            told = time.perf_counter()
            assert read(file).published
            end = time.perf_counter()
            seconds["extract"] += bare - start
            seconds["with metadata"] += told - bare
            seconds["ours"] += end - told
    print(f"{count} pages of {size / 1000:.0f} KB, in turn")
    print(
        "".join(f"{name:14} {value / count * 1000:6.1f} ms a page\n" for name, value in seconds.items()),
        end="",
    )
    ratio = seconds["ours"] / seconds["with metadata"]
    print(f"ratio to the text alone {seconds['ours'] / seconds['extract']:.2f}")
    print(f"ratio with metadata {ratio:.2f} (goal at most {GOAL}) {'held' if ratio <= GOAL else 'MISSED'}")


if __name__ == "__main__":
    main()
