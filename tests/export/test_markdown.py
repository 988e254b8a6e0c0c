"""The export as Markdown: what a reader sees is what the article says."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing.export import markdown
from briefing.model import Briefing


def shown(source: str) -> list[str]:
    """The text of every block, as a Markdown reader shows it."""
    blocks = [token for token in MarkdownIt().enable("table").parse(source) if token.type == "inline"]
    return ["".join(child.content for child in block.children or ()) for block in blocks]


def test_every_section_with_its_evidence(sample: Briefing) -> None:
    assert shown(markdown.render(sample)) == [
        "Ada Vale threatens Rovia",
        "published 2025-11-10 (as given) · strait.txt",
        "Bottom line: Ada Vale threatens Rovia",
        "Who",
        "Ada Vale: person, FRA; the harbour minister; mentioned 2 times",
        "Rovia: country; mentioned once",
        "What",
        "THREATEN: Ada Vale threatens Rovia; future; negated; where: Rovia; when: Saturday (2025-11-08); "
        "according to: Ada Vale",
        "Ada Vale threatens Rovia",
        'Ada Vale, the harbour minister, said on Saturday: "We will close the *strait* to Rovia."',
        "When",
        "Saturday: 2025-11-08",
        "Where",
        "Rovia: country; mentioned once",
        "Threats",
        "verbal threat: by: Ada Vale; against: Rovia; close the *strait*; when: Saturday (2025-11-08); "
        "severity -4.4",
        "We will close the *strait* to Rovia.",
        "Quotes",
        "Ada Vale: direct",
        "We will close the *strait* to Rovia.",
        "briefing 0.1.0 · en_core_web_sm 3.8.0 · spaCy 3.8.18",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "# no heading #",
        "1. no list",
        "10) no list",
        "- no list",
        "+ no list",
        "> no quotation",
        "=== no title",
        "*no* _emphasis_ **at** all",
        "[no](link) ![no](image) <b>no tag</b> <https://no.link>",
        "`no code` ~~~ no fence",
        "no &amp; entity",
        "a | table",
        "one \\ backslash \\\\ or two",
        "2020",
    ],
)
def test_no_markup_comes_of_an_articles_words(words: str) -> None:
    assert shown(markdown.escape(words)) == [words]


@given(st.text(st.sampled_from("ab1 .)-+*_#>`[]()<>&;!|~=\\\n"), max_size=30))
def test_no_words_at_all_become_markup(words: str) -> None:
    line = " ".join(words.split())
    assert shown(markdown.escape(words)) == ([line] if line else [])
    assert shown(f"# {markdown.escape('a ' + words)}") == [f"a {line}".strip()]
    assert shown(f"- **a**: {markdown.escape('a ' + words)}") == [f"a: a {line}".strip()]


def test_a_briefing_of_nothing_is_still_a_document(sample: Briefing) -> None:
    empty = dataclasses.replace(
        sample, bottom_line=None, who=(), what=(), when=(), where=(), threats=(), quotes=()
    )
    assert markdown.render(empty).startswith("# Ada Vale threatens Rovia\n\npublished")
