"""Inputs that are made to take long or much: reading them has an end, in time and in memory."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing.sources import SourceError, read, read_all
from briefing.sources.html import reader as html
from briefing.sources.intake import sandbox

STORY = "The ministry in Oslo said on Monday that the fishing fleet would be called back from the strait."
SLOWEST = 20.0  # seconds of processor time; what grows with the square of its size took a minute or more
MOST = 1_500  # MB
PEAK = """
import resource, sys
from briefing.sources import SourceError, read_all
try:
    read_all(sys.argv[1])
except SourceError:
    pass
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "linux" else 1024 * 1024))
"""


def page(body: str, head: str = "") -> bytes:
    story = f"<p>{STORY}</p>" * 3
    return f"<html><head><title>Fleet</title>{head}</head><body><article><h1>Fleet</h1>{story}{body}".encode()


@pytest.mark.parametrize(
    "body",
    [
        "<p>" + "so it was " * 30 + "<time>2026-02-18</time> and then again " * 9_000,
        "<p>" + " <b> </b>" * 5_000 + "<time>so</time>" * 4_500,
        "<p>so it was" * 15_000,
        "<p>" + "<q>so</q> it was " * 9_000,
        "<noscript><p>so it was</p></noscript>" * 4_500,
        "<a href=x>so it was " * 15_000,
    ],
    ids=["dates", "dates among blanks", "short paragraphs", "quotations", "noscript", "links in links"],
)
def test_a_page_under_a_megabyte_is_read_in_time(tmp_path: Path, body: str) -> None:
    described = '<meta name="description" content="A line of words that stands somewhere else on the page">'
    (tmp_path / "a.html").write_bytes(page(body, described))
    start = time.process_time()
    assert STORY in read(tmp_path / "a.html").text
    assert time.process_time() - start < SLOWEST


@pytest.mark.parametrize(
    ("tag", "apart"),
    [
        ("<p " + " ".join(f"a{n}" for n in range(20_000)) + ">", True),
        ("<p " + " ".join(f'a{n}=">"' for n in range(10_000)) + ">", True),
        ("<p " + "".join(f"a{n}='<'" for n in range(10_000)) + ">", True),
        ("<p " + "/".join(f"a{n}" for n in range(20_000)) + ">", True),
        ("<p title='" + "so it was " * 10_000 + "'>", False),
        ("<script>if (a<b) {" + "so it was, > " * 10_000 + "}</script>", False),
        ("so it was " * 10_000, False),
    ],
    ids=["bare", "with >", "with <", "slashes", "a long value", "a script", "text"],
)
def test_a_page_with_an_overfull_tag_is_read_in_a_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tag: str, apart: bool
) -> None:
    asked = []
    run = sandbox.drafts_in_process
    monkeypatch.setattr(sandbox, "drafts_in_process", lambda *given: asked.append(given) or run(*given))
    data = page(f"{tag}so it was</p>")
    assert html.LONG < len(data) < html.LARGE
    (tmp_path / "a.html").write_bytes(data)
    assert STORY in read(tmp_path / "a.html").text
    assert bool(asked) == apart


@pytest.mark.skipif(sys.platform == "win32", reason="memory is not told there")
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b"A.\n\n" * 200_000),
        ("a.json", b"[" + b"[]," * 3_000_000 + b"[]]"),
        ("b.json", b'{"items":[' + b'{"a":{}},' * 300_000 + b"{}]}"),
        ("a.rss", b"<rss><channel>" + b"<item><b/></item>" * 60_000 + b"</channel></rss>"),
        ("a.mbox", b"From a\n\n" * 1_000_000),
        ("a.eml", b"Subject: so\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\n" * 100_000),
        ("a.md", b"> - a\n\n" * 20_000),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_memory_has_an_end(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    command = [sys.executable, "-c", PEAK, str(tmp_path / name)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    assert int(done.stdout) < MOST, done.stdout


def test_after_a_hostile_file_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"[" * 100_000)
    (tmp_path / "b.txt").write_text(STORY)
    with pytest.raises(SourceError):
        read_all(tmp_path / "a.json")
    assert read(tmp_path / "b.txt").text == STORY
