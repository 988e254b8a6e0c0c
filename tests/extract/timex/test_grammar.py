"""The grammar of time expressions: which rule takes which words."""

from collections.abc import Callable

import pytest
import spacy

from briefing.extract.timex import grammar as timex_grammar
from briefing.extract.timex.grammar import Found
from briefing.extract.timex.line import read as read_line

BLANK = spacy.blank("en")


def test_every_class_of_the_grammar_is_in_the_tables() -> None:
    doc = BLANK.make_doc("on 4 May")
    assert [found.rule for found in timex_grammar.matches(read_line(doc))]


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("4 May 2019", "date"),
        ("May 2019", "month"),
        ("next Monday", "wday"),
        ("2025-11-14", "ymd"),
        ("10/31/89", "slashed"),
        ("the 1990s", "decade"),
        ("mid-2024", "year"),
        ("the third quarter of 2025", "quarter"),
        ("two weeks ago", "ago"),
        ("two weeks later", "later"),
        ("every other day", "every"),
        ("for three days", "duration"),
        ("5pm", "clock"),
        ("the 20th century", "century"),
        ("Christmas 2024", "holiday"),
    ],
)
def test_rule(matched: Callable[[str], dict[str, Found]], words: str, rule: str) -> None:
    assert rule in matched(words)


def test_a_group_tells_the_value_of_its_class(matched: Callable[[str], dict[str, Found]]) -> None:
    found = matched("4 May 2019")["date"]
    assert (found.value("month"), found.number("day"), found.number("year")) == ("5", 4, 2019)
    assert found.value("which") is None
