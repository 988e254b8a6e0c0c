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


def test_a_rule_finds_nothing_without_the_classes_that_it_requires() -> None:
    text = (
        "On the morning of Monday, 4 May 2019, between 3 and 5 pm GMT, two and a half years ago; next week, the third "
        "quarter of 2025, mid-2024, the 1990s, every other day, overnight, 31-12-2001, the first Monday of June, for "
        "three days from now, a week on Tuesday, at dawn, Christmas 2020, in the past, last autumn, the weekend."
    )
    line = read_line(BLANK.make_doc(text))
    present = {name for element in line.elements for name in element.senses}
    found = [
        (rule, required)
        for rule, pattern, required in timex_grammar._compiled()
        if pattern.search(line.classes)
    ]
    assert len({rule for rule, _ in found}) > 20
    assert sum(bool(required) for _, required in found) > 20
    assert [rule for rule, required in found if not required <= present] == []


@pytest.mark.parametrize(
    ("pattern", "required"),
    [
        ("{iso}", {"iso"}),
        ("<the>? {day} <of>? {month}", {"day", "month"}),
        ("(?P<n><past>) (?P<unit><unit>)", {"past", "unit"}),
        ("<span> <num>{1,3} <more>{0,2}", {"span", "num"}),
        ("(?: {wday} (?P<a><b>)? | {today} ) {unit}", {"unit"}),
        ("{sun} | {ord}<lightword>", set()),
    ],
)
def test_what_a_pattern_requires_stands_outside_its_groups(pattern: str, required: set[str]) -> None:
    assert timex_grammar._required(timex_grammar._spell_out(pattern)) == required
