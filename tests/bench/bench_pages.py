"""What is read of sixty invented pages in ten styles, against what stands there and what trafilatura finds.

    python tests/bench/bench_pages.py

Prints for each style: paragraphs that are lost though trafilatura finds them, lines that do not belong to the article,
titles, dates and authors. The goals: none lost, at most 2 % unwanted, 97 % of titles and of dates, no author of another.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict

import trafilatura
from launch import held
from site_pages import PAGES, Site, site

from briefing.article import Article
from briefing.sources import SourceError
from briefing.sources.article import assemble
from briefing.sources.html.page import draft_of_page

COLUMNS = (
    "pages",
    "paragraphs",
    "read",
    "lost",
    "lines",
    "unwanted",
    "titles",
    "dates",
    "authors",
    "of others",
)


def line(words: str) -> str:
    return " ".join(words.split())


def read(page: Site) -> Article | None:
    try:
        return assemble(draft_of_page(page.html.encode(), "a.html"), "a.html", None)
    except SourceError:
        return None


def judged(page: Site) -> Counter[str]:
    """Return what is right and wrong about one page, by the names of ``COLUMNS``."""
    found = read(page)
    lines = [line(found.text[b.start : b.end]) for b in found.blocks] if found else []
    text = " ".join(lines)
    theirs = line(trafilatura.extract(page.html, include_comments=False) or "")
    meant = {line(words) for words in (*page.paragraphs, *page.more, page.title)}
    own = {page.author, f"By {page.author}", page.date[:10], f"{page.date[:10]} By {page.author}"}
    return Counter(
        {
            "pages": 1,
            "paragraphs": len(page.paragraphs),
            "read": sum(line(one) in text for one in page.paragraphs),
            "lost": sum(line(one) in theirs and line(one) not in text for one in page.paragraphs),
            "lines": len(lines),
            "unwanted": len([one for one in lines if one not in meant and one not in own]),
            "titles": int(found is not None and line(found.title) == line(page.title)),
            "dates": int(found is not None and (found.published or "")[:10] == page.date[:10]),
            "authors": int(found is not None and found.author == page.author),
            "of others": sum(other in (found.author or "") for other in page.others) if found else 0,
        }
    )


def main() -> int:
    """Measure, print; return the exit status."""
    styles: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for page in map(site, range(PAGES)):
        styles[page.style].update(judged(page))
    whole = sum(styles.values(), Counter())
    print(f"{'':15}" + "".join(f"{name:>11}" for name in COLUMNS))
    for name, counts in (*styles.items(), ("all", whole)):
        print(f"{name:15}" + "".join(f"{counts[column]:11}" for column in COLUMNS))
    goals = {
        "no paragraph lost": not whole["lost"],
        "at most 2 % of lines unwanted": whole["unwanted"] <= 0.02 * whole["lines"],
        "97 % of titles": whole["titles"] >= 0.97 * PAGES,
        "97 % of dates": whole["dates"] >= 0.97 * PAGES,
        "no author of another article": not whole["of others"],
    }
    for goal, met in goals.items():
        print(f"{goal}: {held(met)}")
    return 0 if all(goals.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
