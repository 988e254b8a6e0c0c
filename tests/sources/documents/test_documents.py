"""PDF and DOCX."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.sources import SourceError, read
from briefing.sources.clean import clean
from briefing.sources.documents import docx as word
from briefing.sources.documents import pdf

PAGE = (
    "Fleets still far apart",
    "By Ann Lee",
    "OSLO, March 3, 2026 (Northwire) - The ministers met for nine hours and",
    "left the building without agree-",
    "ment on anything that had been on the table. Nobody knew why.",
    "They will meet again on Thursday for long-term talks, said a spokes-",
)
Make = Callable[..., bytes]


@pytest.mark.parametrize(
    ("name", "module", "data"), [("a.pdf", "pypdf", b"%PDF-"), ("a.docx", "docx", b"PK")]
)
def test_without_the_extra_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str, data: bytes
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        read(path)
    assert caught.value.remedy == 'pip install "briefing[documents]"'


@pytest.fixture(scope="module")
def samples(pdf: Make, docx_file: Make) -> dict[str, bytes]:
    return {"pdf": pdf(PAGE), "docx": docx_file(("They met.", "Normal"))}


@pytest.mark.parametrize("kind", ["pdf", "docx"])
@settings(deadline=None)
@given(data=st.data())
def test_damaged_documents_are_articles_or_a_source_error(
    samples: dict[str, bytes], kind: str, data: Any
) -> None:
    sample = bytearray(samples[kind])
    for at in data.draw(st.lists(st.integers(0, len(sample) - 1), max_size=8)):
        sample[at] = data.draw(st.integers(0, 255))
    damaged = bytes(sample[: data.draw(st.integers(len(sample) // 2, len(sample)))])
    read_here = {"pdf": pdf.parse, "docx": word.parse}[kind]
    try:
        draft = read_here(damaged, "a")
    except SourceError:
        return
    assert all(clean(piece.text) == piece.text for piece in draft.pieces)
