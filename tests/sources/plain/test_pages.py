"""Pages with form feeds between them, as converters of PDF write them."""

from __future__ import annotations

import pytest

from briefing.sources import read_text
from briefing.sources.plain.pages import unpaged, without_furniture

TITLE = "Fleets still far apart"
FIRST = "The ministers met for nine hours on Tuesday without agreeing on how much cod their fleets may take."
CUT = "They will try again when Norway joins them, the first time since"
REST = "1998, and nobody expects much of it, said an envoy who asked not to be named."


@pytest.mark.parametrize(
    ("first", "foot", "second"),
    [
        ("", "", ""),
        ("", "1", ""),
        ("", "                    1", ""),
        ("", "Page 1 of 2", ""),
        ("", "- 1 -", ""),
        ("Northwire", "1", "Northwire"),
        ("Northwire", "", "Northwire – 3 March 2026"),
        ("Northwire daily, 3 March 2026", "1 / 2", "Northwire daily, 3 March 2026"),
        ("Northwire | 1", "", "Northwire | 2"),
        ("", "www.northwire.example  1", ""),
    ],
)
def test_furniture_of_pages_cuts_no_sentence(first: str, foot: str, second: str) -> None:
    last = foot.replace("1", "2", 1)
    text = f"{first}\n\n{TITLE}\n\n{FIRST}\n\n{CUT}\n\n{foot}\n\f{second}\n\n{REST}\n\n{FIRST}\n\n{last}\n\f"
    article = read_text(text)
    assert article.title == TITLE
    assert article.text.split("\n\n") == [TITLE, FIRST, f"{CUT} {REST}", FIRST]


def test_a_running_head_that_repeats_the_title_leaves_the_title() -> None:
    pages = [
        f"{TITLE}\n\nNorway joins the talks\n\n{FIRST} The fleets are still in port.",
        f"{TITLE}\n\n{REST}\n\n{FIRST}",
    ]
    assert read_text("\n\f".join(pages)).title == TITLE  # fmt: skip


def test_hard_wrapped_pages_run_on() -> None:
    wrapped = "The ministers met for nine hours on Tuesday without agreeing on how\nmuch cod each of their fleets may take next year. They will try\n"
    text = f"{TITLE}\n\n{wrapped}\n 1\n\fagain on Thursday, when Norway joins them for the first time and the\ntalks go on.\n\n 2\n"
    assert read_text(text).text.split("\n\n")[1:] == [
        " ".join(f"{wrapped}again on Thursday, when Norway joins them for the first time and the talks go on.".split())
    ]  # fmt: skip


def test_headings_at_the_foot_of_a_page_stay_apart() -> None:
    text = f"{TITLE}\n\n{FIRST}\n\nWhat they want\n\f{FIRST}\n\nWho is there\n\n{FIRST}"
    assert [one for one in read_text(text).text.split("\n\n") if one != FIRST] == [
        TITLE, "What they want", "Who is there",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["", "\f", "cod\fcod", "1\f2\f3", f"{FIRST}\f", f"\f{FIRST}", "1984\n\fBy Ann Lee"]
)
def test_texts_that_are_no_pages_stay(text: str) -> None:
    assert unpaged(text) == text


@pytest.mark.parametrize(
    ("pages", "left"),
    [
        ([], []),
        ([["1984"]], [[]]),
        ([["cod"], ["cod"]], [["cod"], ["cod"]]),
        ([["head", "", FIRST, "1"], ["head", REST, "2"]], [["head", "", FIRST], [REST]]),
        ([["head 1", "Title", FIRST], ["head 2", REST], ["head 3", FIRST]], [["Title", FIRST], [REST], [FIRST]]),
    ],
)  # fmt: skip
def test_without_furniture(pages: list[list[str]], left: list[list[str]]) -> None:
    assert without_furniture(pages) == left
