"""What the front matter of a Markdown file tells."""

import pytest

from briefing.model import Article
from briefing.sources import read_text

FRONT = """\
---
title: "Fleets still far apart"
date: 2026-03-03
author: [Ann Lee, Omar Haddad]
source: Northern Courier
url: https://courier.example/fleets
language: en-GB
---
"""


def markdown(text: str) -> Article:
    return read_text(text, kind="markdown")


def test_front_matter() -> None:
    article = markdown(FRONT + "\nThe fleets met.")
    assert article.title == "Fleets still far apart"
    assert article.author == "Ann Lee, Omar Haddad"
    assert article.site == "Northern Courier"
    assert article.link == "https://courier.example/fleets"
    assert article.language == "en"
    assert (article.published, article.published_from) == ("2026-03-03", "metadata")
    assert article.text == "Fleets still far apart\n\nThe fleets met."


@pytest.mark.parametrize(
    ("front", "field", "value"),
    [
        ("title: Talks: still apart", "title", "Talks: still apart"),
        ("author: No", "author", "No"),
        ("author: {name: Ann Lee}", "author", "Ann Lee"),
        ("date: 3 March 2026", "published", "2026-03-03"),
        ("date: 2026-03-03T10:00:00Z", "published", "2026-03-03T10:00:00+00:00"),
        ("date: 2026-13-45", "published", None),
        ("date: soon", "published", None),
        ("url: javascript:alert(1)", "link", None),
        ("lang: de", "language", "de"),
        ('title: "a\\e[31m\\nb"', "title", "a\ufffd[31m b"),
        ('a: "\\UFFFFFFFF"\nauthor: Ann Lee', "author", "Ann Lee"),
        ("author:\n- name: Ann Lee\n- Omar Haddad", "author", "Ann Lee, Omar Haddad"),
        ("author: [&a Ann Lee" + ", *a" * 5000 + "]", "author", "Ann Lee"),
        (
            "a: &0 {}\n" + "".join(f"b{n}: &{n + 1} {{name: *{n}}}\n" for n in range(2000)) + "author: *2000",
            "author",
            None,
        ),
        ("a: " + "[" * 5000 + "\nauthor: Ann Lee", "author", "Ann Lee"),
        ("? [a, b]\n: c\nauthor: Ann Lee", "author", "Ann Lee"),
        ("- a list", "author", None),
        ("author: !!python/object/apply:os.getcwd []", "author", None),
        ("a: &a [x, x]\nb: &b [*a, *a]\nauthor: [*b, Ann Lee]", "author", "Ann Lee"),
    ],
)
def test_odd_front_matter(front: str, field: str, value: str | None) -> None:
    assert getattr(markdown(f"---\n{front}\n---\n\nThe fleets met."), field) == value


def test_front_matter_wins_over_dateline_and_option() -> None:
    article = read_text(
        FRONT + "\nOSLO, 1 March 2026 - The fleets met.", kind="markdown", published="2020-01-01"
    )
    assert (article.published, article.published_from) == ("2026-03-03", "metadata")
