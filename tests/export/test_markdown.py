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
        "Cleo Marsh · The Norland Post · published 2025-11-10 (as given) · strait.txt",
        "★ #strait ask the desk",
        "Note: A correction of an article.",
        "Note: 2 bytes of the source could not be read as text.",
        "Note: The feed holds only a summary; --follow reads the page that it links to.",
        "Bottom line: Ada Vale threatens Rovia",
        "Threats",
        "serious · Ada Vale gives Rovia an ultimatum: close the *strait*",
        "2025-11-08 · condition: if talks fail · likelihood: likely, 55–80 % · according to: Ada Vale · when: Saturday · kind: ultimatum · severity: −4.4",
        "We will close the *strait* to Rovia. It owes us £6m.",
        "The minister is likely to act if talks fail, because Rovia seized a ferry on Saturday.",
        "no threat: the strait had been mined",
        "kind: assessment · severity: −7.0",
        "the strait had been mined",
        "What",
        "Ada Vale threatens Rovia",
        "2025-11-08 · status: expected · did not happen · according to: Ada Vale · when: Saturday · where: Rovia · why: Rovia seized a ferry · PLOVER type: THREATEN",
        "Ada Vale threatens Rovia",
        'Ada Vale, the harbour minister, said on Saturday: "We will close the *strait* to Rovia. It owes us £6m."',
        "a blast killed at least 12 people near Port Rovia",
        "where: Port Rovia · PLOVER type: ASSAULT",
        "Who says what",
        "Ada Vale: “We will close the *strait* to Rovia. It owes us £6m.”",
        "Two harbour pilots denies: the strait had been mined",
        "Figures",
        "£6m: 6000000 GBP",
        "according to: Ada Vale",
        "at least 12 people: at least 12 killed",
        "of: a blast killed at least 12 people near Port Rovia",
        "Who",
        "Ada Vale: the harbour minister, France; mentioned 3 times",
        "Rovia: mentioned once",
        "Where",
        "Told once: Rovia, Port Rovia",
        "When",
        "Saturday: 2025-11-08; mentioned 2 times",
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
        sample, bottom_line=None, who=(), what=(), when=(), where=(), threats=(), quotes=(), figures=()
    )
    assert "##" not in markdown.render(empty)
    assert markdown.render(empty).startswith("# Ada Vale threatens Rovia\n\nCleo Marsh")
