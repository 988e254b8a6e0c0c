"""The line that filters the list: what each term keeps, and what is no filter."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.session.filtering import FORMS, Facts, Filter, FilterError, Has, Not, folded, parse


@dataclass
class Row:
    facts: Facts
    seen: bool = False


DAM = Row(
    Facts(
        words=folded(["Talks on the Orsa dam stall", "Meridian Wire"]), source="meridian wire", date="2025-11-03",
        threat=-7.0, actors=folded(["Ilse Markaan", "Veldania"]),
    )
)  # fmt: skip
FAIR = Row(
    Facts(words="a fair opens in quellin\nquellin post", source="quellin post", date="2025-10-31"), True
)
BARE = Row(Facts(words="notes.txt", source="notes.txt"))
ROWS = {"dam": DAM, "fair": FAIR, "bare": BARE}


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("", "dam fair bare"), ("   ", "dam fair bare"), ("dam", "dam"), ("DAM orsa", "dam"), ("dam fair", ""),
        ('"orsa dam"', "dam"), ('"dam orsa"', ""), ('"  Orsa   DAM "', "dam"), ("-dam", "fair bare"),
        ('-"orsa dam"', "fair bare"), ("actor:markaan", "dam"), ('actor:"ilse markaan"', "dam"),
        ("-actor:veldania", "fair bare"), ("ACTOR:Veldania", "dam"), ("threat<=-5", "dam"), ("threat>=-5", ""),
        ("threat>=-7", "dam"), ("threat<=-7", "dam"), ("threat<-7", ""), ("threat=-7", "dam"),
        ("threat<=−5", "dam"), ("-threat<=-5", "fair bare"), ("threat>=-8 threat<=-6.5", "dam"),
        ("unread", "dam bare"), ("read", "fair"), ("-read", "dam bare"), ('"read"', ""),
        ("after:2025-11-01", "dam"), ("after:2025-11-03", "dam"), ("before:2025-11-03", "fair"),
        ("before:2025-11", "fair"), ("after:2025", "dam fair"), ("-after:2025", "bare"),
        ("source:post", "fair"), ("source:notes.txt", "bare"), ("-", "dam fair bare"), ('""', "dam fair bare"),
        ("10:30", ""), ("actor:markaan threat>=-8 unread after:2025-11-01", "dam"),
    ],
)  # fmt: skip
def test_what_a_line_keeps(line: str, kept: str) -> None:
    wanted = parse(line)
    assert [name for name, row in ROWS.items() if wanted.keeps(row)] == kept.split()


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("threat<=", "needs a number"), ("threat>=grave", "needs a number"), ("threat:-5", "threat<=-5"),
        ("threat:", "threat<=-5"), ("after:yesterday", "yesterday is no day"), ("after:2025-13-01", "is no day"),
        ("before:2025-02-30", "is no day"), ("before:25-02-03", "is no day"), ("after:", "needs a day"),
        ("actor:", "actor: needs a name"), ("colour:red", "no field colour:, but actor: source:"),
        ('"open', "not closed"), ('actor:"open', "not closed"),
    ],
)  # fmt: skip
def test_what_is_no_filter_says_what_would_be(line: str, says: str) -> None:
    with pytest.raises(FilterError, match=says):
        parse(line)


@given(st.text())
def test_any_line_is_a_filter_or_says_why_not(line: str) -> None:
    try:
        wanted = parse(line)
    except FilterError:
        return
    assert wanted.keeps(DAM) in (True, False)


@given(
    st.text(st.characters(categories=("L",)), min_size=1).filter(lambda one: one not in ("read", "unread"))
)
def test_a_word_and_its_negation(word: str) -> None:
    assert parse(word) == Filter((Has("words", folded([word])),)) or not folded([word])
    assert parse(f"-{word}") == Filter((Not(Has("words", folded([word]))),)) or not folded([word])


def test_the_help_tells_filters() -> None:
    for form, _ in FORMS:
        for term in form.split("  "):
            assert parse(term.replace("TERM", "drill")).terms
