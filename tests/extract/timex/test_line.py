"""A text as a line of word classes."""

import pytest
import spacy
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.document.layers import BlockNode
from briefing.extract.timex.line import WALL, alphabet, read

BLANK = spacy.blank("en")


@pytest.mark.parametrize(
    ("word", "senses"),
    [
        ("4", {"num": "4", "d12": "4", "day": "4"}),
        ("32", {"num": "32", "d12": "32"}),
        ("4th", {"ord": "4", "nth": "4", "day": "4"}),
        ("32nd", {"ord": "32", "nth": "32"}),
        ("2019", {"num": "2019", "d4": "2019", "year": "2019"}),
        ("1066", {"num": "1066", "d4": "1066"}),
        ("1990s", {"decade": "1990"}),
        ("17:05", {"clock": "17:05", "num": "17:05"}),
        ("10/31/89", {"slashed": "10/31/89"}),
        ("2025-11-14", {"iso": "2025-11-14"}),
        ("2010-12", {"season2": "2010-12"}),
        ("mid-May", {"edgemonth": "5"}),
        ("word", {}),
        ("x2y", {}),
    ],
)
def test_the_classes_of_a_word(word: str, senses: dict[str, str]) -> None:
    (element,) = read(Doc(BLANK.vocab, words=[word])).elements
    assert dict(element.senses) == senses


def test_a_capital_tells_the_month_from_the_verb() -> None:
    assert "month" in read(BLANK.make_doc("May")).elements[0].senses
    assert "month" not in read(BLANK.make_doc("may")).elements[0].senses


def test_a_line_has_a_character_an_element_and_a_wall_at_each_block() -> None:
    doc = BLANK.make_doc("on 4\nMay")
    layers.of(doc).blocks = (BlockNode("title", 0, 2), BlockNode("paragraph", 3, 4))
    line = read(doc)
    assert len(line.elements) == len(line.classes)
    assert line.classes.count(WALL) == 2
    assert [element.word for element in line.elements] == [WALL, "on", "4", WALL, "may"]


def test_a_set_phrase_is_one_element_but_never_over_two_blocks() -> None:
    doc = BLANK.make_doc("on Good Friday")
    assert [(e.start, e.end) for e in read(doc).elements] == [(0, 1), (1, 3)]
    layers.of(doc).blocks = (BlockNode("title", 0, 2), BlockNode("paragraph", 2, 3))
    assert all(e.end - e.start < 2 for e in read(doc).elements)


def test_every_class_has_a_character_of_its_own_or_shares_it() -> None:
    assert all(characters and WALL not in characters for characters in alphabet().values())
