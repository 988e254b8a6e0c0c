"""Snippets: the stretch with the most of what is looked for, and where in it that stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library.snippets import LENGTH, _folded, snippet, wanted
from briefing.query import QueryError, parse

TITLE = "Ferry stops at Quellin"
FILLER = " ".join(["Nothing was said of it by anybody there."] * 12)
TEXT = f"{TITLE}\n\nThe harbour was quiet. {FILLER} The café at the harbour sold tea to Ada Vale. {FILLER}"


def found(line: str, text: str = TEXT) -> list[str]:
    made = snippet(TITLE, text, wanted(parse(line)))
    return [made.text[one.start : one.end] for one in made.found]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("harbour", ["harbour"]), ("harbour tea", ["harbour", "tea"]), ("CAFE", ["café"]), ("harb*", ["harbour"]), ("harb", []),
        ('"harbour sold"', ["harbour sold"]), ('actor:"ada vale" tea', ["tea", "Ada Vale"]), ("by:vale", ["Vale"]), ("-tea", []), ("unread", []),
        ("ferry", ["Ferry"]), ("tea or zzyzx", ["tea"]), ('"—" tea', ["tea"]),
    ],
)  # fmt: skip
def test_what_is_marked(line: str, words: list[str]) -> None:
    assert found(line) == words


def test_the_stretch_is_that_with_the_most_words_else_the_beginning_of_the_body() -> None:
    assert snippet(TITLE, TEXT, wanted(parse("harbour tea"))).text.startswith("…")
    for line in ("", "zzyzx", "harbour"):
        assert snippet(TITLE, TEXT, wanted(parse(line))).text.startswith("The harbour was quiet. Nothing")
    assert snippet(TITLE, TEXT, wanted(parse("quellin"))).text.startswith(TITLE)


def test_a_short_text_is_shown_whole() -> None:
    assert snippet("A", "A\n\nB b.", ()).text == "B b."
    assert snippet("A", "A", ()).text == snippet("", "", ()).text == ""
    assert snippet("Other", "B b.", wanted(parse("b"))).text == "B b."


@given(st.text(), st.text(), st.text(alphabet='ab é*"-'))
def test_any_text_and_any_words(title: str, text: str, line: str) -> None:
    try:
        looked_for = wanted(parse(line))
    except QueryError:
        return
    made = snippet(title, text, looked_for)
    assert len(made.text) <= LENGTH + 2
    assert "\n" not in made.text
    assert all(0 <= one.start < one.end <= len(made.text) for one in made.found)
    assert made.text.strip("…") in text.replace("\n", " ").replace("\t", " ")


@given(st.text(st.characters()))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(_folded(text)) == len(text)
    assert _folded(_folded(text)) == _folded(text)


def test_folding_takes_accents_and_capitals_away() -> None:
    assert _folded("Ćafé İzmir ÀΣ Ж") == "cafe izmir aσ ж"
