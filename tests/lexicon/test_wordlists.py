"""The lists of words: each is asked for by its name, and none is asked for that is not there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import briefing
from briefing.lexicon import cells, table

CODE = [ast.parse(path.read_text()) for path in Path(briefing.__file__).parent.rglob("*.py")]
LISTS = {row["list"] for row in table("wordlists")}


def asked() -> Iterator[str]:
    """Every list that is asked for by a name written out."""
    for tree in CODE:
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "wordlist":
                (name,) = node.args
                if isinstance(name, ast.Constant):
                    yield name.value


def written() -> tuple[set[str], set[str]]:
    """Every text in the code, and the beginnings of those that are put together."""
    nodes = [node for tree in CODE for node in ast.walk(tree)]
    whole = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    parts = [node.values[0] for node in nodes if isinstance(node, ast.JoinedStr) and node.values]
    return whole, {
        part.value for part in parts if isinstance(part, ast.Constant) and part.value.endswith("_")
    }


def test_what_is_asked_for_is_there() -> None:
    assert set(asked()) - LISTS == set()


def test_what_is_there_is_asked_for() -> None:
    whole, beginnings = written()
    assert {name for name in LISTS - whole if not name.startswith(tuple(beginnings))} == set()


def test_a_list_has_no_word_twice_and_none_with_a_space_at_its_ends() -> None:
    for name in LISTS:
        words = [word for row in table("wordlists") if row["list"] == name for word in cells(row, "words")]
        assert len(words) == len(set(words)) > 0, name
        assert all(word == word.strip() for word in words), name
