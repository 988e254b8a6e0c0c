"""The body that JSON-LD tells, where a page shows none or only its beginning."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from sentences import SAID, kinds, lines, opened, paragraphs


def data(**told: object) -> str:
    script = json.dumps({"@type": "NewsArticle", "headline": "Talks fail", **told})
    return f'<title>Talks fail</title><script type="application/ld+json">{script}</script>'


@pytest.mark.parametrize(
    "told",
    [
        "\n\n".join(SAID), "\n".join(SAID), "\r\n\r\n".join(SAID), "".join(SAID), list(SAID),
        "".join(f"<p>{one}</p>" for one in SAID), "".join(f"&lt;p&gt;{one}&lt;/p&gt;" for one in SAID), "<br><br>".join(SAID),
    ],
    ids=["blank lines", "lines", "lines of mail", "glued", "a list", "markup", "escaped markup", "line breaks"],
)  # fmt: skip
@pytest.mark.parametrize(
    "shown",
    ["<div id=root></div><noscript>You need to enable JavaScript.</noscript>", f"<article><h1>Talks fail</h1>{paragraphs(0, 1)}</article>"],
    ids=["nothing shown", "the beginning shown"],
)  # fmt: skip
def test_the_paragraphs_of_a_body_in_json(told: object, shown: str) -> None:
    assert lines(opened(shown, data(articleBody=told))) == list(SAID)


def test_a_body_that_is_shown_goes_before_the_one_in_json() -> None:
    body = f"<article><h1>Talks fail</h1><h2>What now</h2>{paragraphs(*range(8))}</article>"
    assert lines(opened(body, data(articleBody=" ".join(SAID)))) == ["What now", *SAID]
    assert lines(opened(body, data(articleBody="Another story of another day. " * 80))) == ["What now", *SAID]


def test_the_entries_of_a_live_page_in_json() -> None:
    entry = {"headline": "They leave", "datePublished": "2026-03-04T10:00:00Z", "articleBody": SAID[0]}
    found = opened(
        "<div id=root></div>",
        data(**{"@type": "LiveBlogPosting"}, liveBlogUpdate=[entry, 7, {"headline": "x"}]),
    )
    assert kinds(found) == [("dateline", "2026-03-04 10:00"), ("heading", "They leave")]
    assert lines(found)[2:] == [SAID[0]]
