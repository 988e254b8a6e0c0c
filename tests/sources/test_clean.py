import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources.clean import SHOWN, clean, clean_line

ANY = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("raw", "safe"),
    [
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("one\u2028two\u2029three\x0cfour\x0bfive\x85six", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("a\tb", "a\tb"),
        ("\x1b]52;c;aGk=\x07", f"{SHOWN}]52;c;aGk={SHOWN}"),
        ("\x1b[2J", f"{SHOWN}[2J"),
        ("\x9b31m", f"{SHOWN}31m"),
        ("nul\x00", f"nul{SHOWN}"),
        ("a\u202eb\u2066c\u2069", f"a{SHOWN}b{SHOWN}c{SHOWN}"),
        ("co\u00adop\u200berate\ufeff\u2060", "cooperate"),
        ("\u200fmark\u200e", "mark"),
        ("\ud800", SHOWN),
        ("\ufdd0\uffff\U0010ffff", SHOWN * 3),
        ("tag\U000e0041", f"tag{SHOWN}"),
        ("blank\u3164", f"blank{SHOWN}"),
        ("été – “naïve” 東京 😀", "été – “naïve” 東京 😀"),
        ("[/oops] [@click=app.quit]", "[/oops] [@click=app.quit]"),
    ],
)
def test_what_becomes_of_it(raw: str, safe: str) -> None:
    assert clean(raw) == safe


@given(ANY)
def test_nothing_harmful_is_left(raw: str) -> None:
    for char in clean(raw):
        assert char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}
        assert ord(char) & 0xFFFE != 0xFFFE
        assert not 0xFDD0 <= ord(char) <= 0xFDEF


def test_every_format_character_of_unicode_is_disarmed() -> None:
    every = "".join(map(chr, range(0x110000)))
    left = {c for c in clean(every) if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    assert left == {"\n", "\t"}


@given(ANY)
def test_cleaning_twice_changes_nothing(raw: str) -> None:
    assert clean(clean(raw)) == clean(raw)


@given(st.text(st.characters(exclude_categories=("Cf", "Mn", "Zl", "Zp"), exclude_characters="\r")))
def test_length_is_kept_but_for_line_ends_and_shaping(raw: str) -> None:
    assert len(clean(raw)) == len(raw)


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ("  a\tb\n c ", "a b c"),
        ("evil\x1b[31m\nname.txt", f"evil{SHOWN}[31m name.txt"),
        ("bytes\udcff.txt", f"bytes{SHOWN}.txt"),
        ("\u00a0", ""),
    ],
)
def test_a_line(raw: str, line: str) -> None:
    assert clean_line(raw) == line
