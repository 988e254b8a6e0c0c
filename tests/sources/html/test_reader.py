"""Which pages are large, and what holds no article."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.sources import SourceError, read
from briefing.sources.html.reader import LARGE, MANY
from briefing.sources.intake import sandbox

PAGES = Path(__file__).parent / "pages"

WORDS = (
    "<p>The envoys of Norland left the old customs house without a deal on who may fish in the strait.</p>"
)


def file(folder: Path, text: str | bytes, name: str = "a.html") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize("padding", [" " * LARGE, "<br>" * MANY], ids=["long", "many tags"])
def test_a_large_page_is_read_in_a_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, padding: str
) -> None:
    asked = []
    run = sandbox.drafts_in_process
    monkeypatch.setattr(sandbox, "drafts_in_process", lambda *given: asked.append(given) or run(*given))
    page = file(
        tmp_path, f"<html><body><article><h1>Talks fail</h1>{WORDS * 3}</article>{padding}</body></html>"
    )
    assert read(page).title == "Talks fail"
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (b"", "is empty"),
        (b" \n ", "is empty"),
        (b"<html><head><title>Only a title</title></head><body></body></html>", "holds no article"),
        (b"<html><body><script>var a = 1;</script></body></html>", "holds no article"),
        (b"<!-- nothing -->", "holds no article"),
        (b"<?xml version='1.0' encoding='utf-8' nothing", "holds no article"),
        (b"%PDF-1.7\n\x00", "is binary"),
        (b"<p>\0\0</p>", "is binary"),
        (b"x" * 20_000_001, "is larger than 20 MB"),
    ],
)
def test_what_holds_no_article_is_told(tmp_path: Path, page: bytes, said: str) -> None:
    with pytest.raises(SourceError) as told:
        read(file(tmp_path, page))
    assert said in str(told.value)


def test_reading_other_files_loads_nothing_of_this(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Talks fail\n\nThe envoys left.\n")
    program = "import briefing.sources, sys, json; briefing.sources.read('a.txt'); print(json.dumps(list(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, check=True)
    heavy = {"trafilatura", "lxml", "htmldate", "httpx", "asyncio", "subprocess", "socket"}
    assert not heavy & {name.split(".")[0] for name in json.loads(done.stdout)}


def test_a_page_on_standard_input_is_told_by_its_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    page = (PAGES / "json-ld.html").read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf\n<!-- saved -->" + page)))
    assert read("-").author == "Ann Lee, Omar Haddad"
