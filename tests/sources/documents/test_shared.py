"""Who wrote a document, by its properties."""

from __future__ import annotations

import pytest

from briefing.sources.documents.shared import person


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ("Ann Lee", "Ann Lee"),
        (" Ann\nLee ", "Ann Lee"),
        ("admin", None),
        ("word " * 30, None),
        (3, None),
        (None, None),
    ],
)
def test_person(name: object, author: str | None) -> None:
    assert person(name) == author
