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


TOML = """\
title = "Fleets still far apart"
date = 2026-03-03T10:00:00Z
authors = ["Ann Lee", "Omar Haddad"]
draft = false
tags = ["fish", "talks"]

[params]
source = "Northern Courier"
url = "https://courier.example/fleets"
lang = "en-GB"
"""


@pytest.mark.parametrize("body", ["The fleets met.", "# Fleets still far apart\n\nThe fleets met."])
def test_front_matter_in_toml(body: str) -> None:
    article = markdown(f"+++\n{TOML}+++\n\n{body}")
    assert article.text == "Fleets still far apart\n\nThe fleets met."
    assert (article.author, article.site) == ("Ann Lee, Omar Haddad", "Northern Courier")
    assert (article.link, article.language) == ("https://courier.example/fleets", "en")
    assert (article.published, article.published_from) == ("2026-03-03T10:00:00+00:00", "metadata")


@pytest.mark.parametrize(
    ("front", "field", "value"),
    [
        ("date = 2026-03-03", "published", "2026-03-03"),
        ("date = 2026-03-03T10:00:00", "published", "2026-03-03T10:00:00"),
        ("date = 2026-03-03 10:00:00+01:00", "published", "2026-03-03T10:00:00+01:00"),
        ("date = '3 March 2026'", "published", "2026-03-03"),
        ('author = "No"', "author", "No"),
        ("author = 'Ann Lee' # of the sea desk", "author", "Ann Lee"),
        ("[author]\nname = 'Ann Lee'", "author", "Ann Lee"),
        ("[[authors]]\nname = 'Ann Lee'\n[[authors]]\nname = 'Omar'", "author", "Ann Lee, Omar"),
        ("[extra]\nauthor = 'Ann Lee'", "author", "Ann Lee"),
        ('author = """\nAnn\nLee"""', "author", "Ann Lee"),
        ('author = "Ann Lee"\nbroken = =', "author", "Ann Lee"),
        ("author = 7", "author", None),
        ("date = 2026-13-45", "published", None),
        ("a = " + "[" * 5000 + "\nauthor = 'Ann Lee'", "author", "Ann Lee"),
    ],
)
def test_odd_front_matter_in_toml(front: str, field: str, value: str | None) -> None:
    article = markdown(f"+++\n{front}\n+++\n\nThe fleets met.")
    assert getattr(article, field) == value
    assert article.text == "The fleets met."


def test_front_matter_in_json() -> None:
    article = markdown(
        '{\n  "title": "Fleets still far apart",\n  "date": "2026-03-03"\n}\n\nThe fleets met.'
    )
    assert article.text == "Fleets still far apart\n\nThe fleets met."
    assert article.published == "2026-03-03"


@pytest.mark.parametrize(
    "text", ["+++\nThe fleets met.", "{so} it was", '{"a": 1}\nso', "+++ title +++", "{"]
)
def test_what_only_looks_like_front_matter_is_text(text: str) -> None:
    assert "".join(markdown(text).text.split()) == "".join(text.split())


@pytest.mark.parametrize("date", ["soon", "2026-13-45", "0001-01-01", "3609-03-04", "1970-01-01T00:00:00Z"])
def test_a_date_that_cannot_be_is_told(date: str) -> None:
    article = markdown(f"---\ntitle: Talks\ndate: {date}\n---\n\nThe fleets met.")
    assert article.published is None
    (said,) = article.notes
    assert date[:10] in said
