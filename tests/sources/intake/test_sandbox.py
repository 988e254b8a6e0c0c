"""Reading in a process of its own: the same article, and an end where it takes too long or too much."""

from __future__ import annotations

import io
import sys
import time
import zipfile
from pathlib import Path

import pytest

from briefing.sources import SourceError, read_text
from briefing.sources.article.draft import Draft, assemble
from briefing.sources.formats import BY_KIND
from briefing.sources.html.page import draft_of_page
from briefing.sources.intake.readers import drafts_here
from briefing.sources.intake.sandbox import drafts_in_process
from briefing.sources.markdown.reader import parse

PAGES = Path(__file__).parent.parent / "html" / "pages"
WORDS = (
    "<p>The envoys of Norland left the old customs house without a deal on who may fish in the strait.</p>"
)


def draft_in_process(data: bytes, source: str, kind: str = "html", **bounds: float) -> Draft:
    (one,) = drafts_in_process(BY_KIND[kind], data, source, **bounds)  # type: ignore[arg-type]
    return one


@pytest.mark.parametrize("name", ["json-ld.html", "references.html", "windows-1251.html"])
def test_a_page_read_in_a_process_is_the_same(name: str) -> None:
    data = (PAGES / name).read_bytes()
    assert draft_in_process(data, "a.html") == draft_of_page(data, "a.html")


def test_a_page_that_takes_too_long_is_given_up() -> None:
    start = time.monotonic()
    with pytest.raises(
        SourceError, match=r"a\.html: takes longer than 0\.5 seconds to read; save the article alone"
    ):
        draft_in_process((WORDS * 100_000).encode(), "a.html", seconds=0.5)
    assert time.monotonic() - start < 5


@pytest.mark.skipif(sys.platform == "win32", reason="memory is not bounded there")
def test_a_page_that_takes_too_much_memory_is_given_up() -> None:
    page = f"<html><body><article><h1>Talks fail</h1>{WORDS * 30}</article>{'<p><b>x</b>' * 300_000}".encode()
    with pytest.raises(SourceError, match=r"a\.html: takes more memory than it may; save the article alone"):
        draft_in_process(page, "a.html", memory=350_000_000)


def test_a_reader_that_dies_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "false")
    with pytest.raises(SourceError, match=r"a\.html: cannot be read \(its reader ended with status 1\)"):
        draft_in_process(b"<p>", "a.html")


def test_an_error_in_the_process_is_that_of_the_page() -> None:
    with pytest.raises(SourceError, match=r"^b\.html: holds no article; open it in a browser"):
        draft_in_process(b"<html><body></body></html>", "b.html")


def test_the_process_takes_no_module_from_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("json", "briefing", "lxml"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('run')")
    monkeypatch.chdir(tmp_path)
    assert draft_in_process((PAGES / "json-ld.html").read_bytes(), "a.html").pieces


def test_large_markdown_is_read_in_a_process_that_can_be_ended(tmp_path: Path) -> None:
    text = "# Talks\n\n" + "Envoys *met* on Monday.\n\n" * 25_000
    assert read_text(text, kind="markdown").blocks == assemble(parse(text), "-", None).blocks
    with pytest.raises(SourceError, match="takes longer than"):
        draft_in_process(("- a\n" * 50_000).encode(), "a.md", "markdown", seconds=0.3)


def test_a_document_without_end_is_given_up() -> None:
    document, out = pytest.importorskip("docx").Document(), io.BytesIO()
    document.add_paragraph("They met.")
    document.save(out)
    archive, swollen = zipfile.ZipFile(out), io.BytesIO()
    with zipfile.ZipFile(swollen, "w", zipfile.ZIP_DEFLATED) as written:
        for name in archive.namelist():
            written.writestr(name, archive.read(name).replace(b"<w:p>", b"<w:p/>" * 1_000_000 + b"<w:p>"))
    with pytest.raises(SourceError, match=r"takes longer than 0\.5 seconds to read; copy its text"):
        draft_in_process(swollen.getvalue(), "a.docx", "docx", seconds=0.5)


def test_every_article_of_a_file_comes_back(tmp_path: Path) -> None:
    feed = b"<rss><channel><item><title>One</title></item><item><title>Two</title></item></channel></rss>"
    assert drafts_in_process(BY_KIND["wire"], feed, "a.rss") == drafts_here(BY_KIND["wire"], feed, "a.rss")
