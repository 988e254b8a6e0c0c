"""Every hostile input of the table: opened harmlessly or refused with a reason, and nothing worse."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from hostile import ROWS
from hostile.row import Row, harmful, shown

from briefing.sources import SourceError, read_all

needed = {"pdf": "pypdf", "docx": "docx"}
LONGEST = {"title": 500, "author": 300, "site": 200}


def test_the_table_is_one() -> None:
    names = [row.name for row in ROWS]
    assert len(names) == len(set(names)) >= 60
    assert all(bool(row.opens) != bool(row.says) for row in ROWS)


def seconds() -> float:
    """Return the seconds of the processor that this process and its children took: others may load the machine."""
    return sum(os.times()[:4])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_what_must_happen(row: Row, tmp_path: Path) -> None:
    if module := needed.get(row.file.rpartition(".")[2]):
        pytest.importorskip(module)
    path = row.laid(tmp_path)
    start = seconds()
    if row.says:
        with pytest.raises(SourceError) as told:
            read_all(path)
        message = str(told.value)
        assert row.says in message
        assert "\n" not in message
        assert not harmful(message)
        assert len(message) < 1_000
    else:
        articles = read_all(path)
        assert len(articles) == row.count
        words = "\n".join(map(shown, articles))
        assert not harmful(words)
        assert [said for said in row.opens if said not in words] == []
        assert [said for said in row.without if said in words] == []
        assert row.unread in (None, articles[0].unread)
        if row.links is not None:
            assert (
                tuple(mark.href for one in articles for mark in one.marks if mark.kind == "link") == row.links
            )
        for field, longest in LONGEST.items():
            assert all(len(getattr(one, field) or "") <= longest for one in articles)
        assert all(re.fullmatch(r"[a-z]{2,3}(-\w+)*", one.language or "en") for one in articles)
    assert seconds() - start < (60 if row.heavy else 10)
