"""PDF and DOCX."""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Article
from briefing.sources import SourceError, read
from briefing.sources.clean import clean
from briefing.sources.documents import docx as word
from briefing.sources.documents import pdf
from briefing.sources.reading import articles_of

pypdf = pytest.importorskip("pypdf")
docx = pytest.importorskip("docx")

PAGE = (
    "Fleets still far apart",
    "By Ann Lee",
    "OSLO, March 3, 2026 (Northwire) - The ministers met for nine hours and",
    "left the building without agree-",
    "ment on anything that had been on the table. Nobody knew why.",
    "They will meet again on Thursday for long-term talks, said a spokes-",
)
Make = Callable[..., bytes]


def article(data: bytes, kind: str = "pdf") -> Article:
    (one,) = articles_of(data, f"a.{kind}", kind, None, None)
    return one


def kinds(one: Article) -> list[tuple[str, str]]:
    return [(block.kind, one.text[block.start : block.end]) for block in one.blocks]


def test_the_paragraphs_of_a_pdf_are_whole_again(pdf: Make) -> None:
    one = article(pdf(PAGE, ("woman for the long-", "term plan.", "2")))
    assert kinds(one) == [
        ("title", "Fleets still far apart"),
        ("byline", "By Ann Lee"),
        ("dateline", "OSLO, March 3, 2026 (Northwire) -"),
        (
            "paragraph",
            "The ministers met for nine hours and left the building without agreement on anything that"
            " had been on the table. Nobody knew why.",
        ),
        (
            "paragraph",
            "They will meet again on Thursday for long-term talks, said a spokeswoman for the long-term plan.",
        ),
    ]
    assert (one.author, one.published, one.published_from) == ("Ann Lee", "2026-03-03", "dateline")


def test_a_running_head_with_a_date_is_no_title(pdf: Make) -> None:
    pages = [
        (
            "Northwire                3 March 2026",
            title,
            f"The ministers met in round {word} and left it at that.",
            "1",
        )
        for word, title in (("one", "Fleets still far apart"), ("two", "A second round"))
    ]
    one = article(pdf(*pages))
    assert one.title == "Fleets still far apart"
    assert "Northwire" not in one.text


def test_numbered_items_of_a_docx_have_their_numbers(docx_file: Make) -> None:
    styled = [("Fleets", "Title"), *((word, "List Number") for word in ("cod", "hake")), ("They left.", "Normal"), ("ling", "List Number")]  # fmt: skip
    text = article(docx_file(*styled), "docx").text
    assert text == "Fleets\n\n1. cod\n\n2. hake\n\nThey left.\n\n1. ling"


def test_running_heads_and_page_numbers_are_left_out(pdf: Make) -> None:
    pages = [
        (
            "Northwire daily",
            f"The ministers met in round {word} of the talks and left it at that.",
            f"Page {n} of 3",
        )
        for n, word in enumerate(("one", "two", "three"), start=1)
    ]
    text = article(pdf(*pages)).text
    assert text.count("Northwire daily") == 1
    assert "Page" not in text


def encrypted(data: bytes, password: str) -> bytes:
    writer, out = pypdf.PdfWriter(io.BytesIO(data)), io.BytesIO()
    writer.encrypt(password, "owner", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def test_a_pdf_that_opens_without_a_password(pdf: Make) -> None:
    assert article(encrypted(pdf(PAGE), "")).title == "Fleets still far apart"


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda pdf: b"", "is empty"),
        (lambda pdf: b"words", "is no PDF"),
        (lambda pdf: b"%PDF-1.4 words", "broken PDF"),
        (lambda pdf: pdf(PAGE)[:300], "broken PDF"),
        (lambda pdf: pdf(), "holds no text, only pictures"),
        (lambda pdf: pdf(()), "holds no text, only pictures"),
        (lambda pdf: encrypted(pdf(PAGE), "secret"), "is encrypted"),
        (lambda pdf: pdf(*[("x",)] * 201), "201 pages"),
        (lambda pdf: pdf(("word " * 1_000_100,)), "a page too large"),
        (lambda pdf: pdf(*[("word " * 90_000,)] * 5), "longer than"),
        (lambda pdf: pdf(PAGE).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]"), "broken PDF|holds no text"),
    ],
)
def test_hostile_pdf(
    pdf: Make, make: Callable[[Make], bytes], reason: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SourceError, match=reason):
        article(make(pdf))
    assert capfd.readouterr() == ("", "")


def test_the_styles_of_a_docx_tell_its_blocks(docx_file: Make) -> None:
    data = docx_file(
        ("Fleets still far apart", "Title"),
        ("Norway joins", "Subtitle"),
        ("OSLO, March 3, 2026 (Northwire) - They met.", "Normal"),
        ("What they want", "Heading 1"),
        ("cod", "List Bullet"),
        ("hake\u202e", "List Number"),
        ("We are apart.", "Quote"),
        ("A boat", "Caption"),
        ("", "Normal"),
        author="Ann Lee",
    )
    one = article(data, "docx")
    assert kinds(one) == [
        ("title", "Fleets still far apart"),
        ("standfirst", "Norway joins"),
        ("dateline", "OSLO, March 3, 2026 (Northwire) -"),
        ("paragraph", "They met."),
        ("heading", "What they want"),
        ("list_item", "cod"),
        ("list_item", "1. hake\ufffd"),
        ("quote", "We are apart."),
        ("caption", "A boat"),
    ]
    assert (one.author, one.published, one.published_from) == ("Ann Lee", "2026-03-03", "dateline")


def test_runs_and_tables_of_a_docx() -> None:
    document, out = docx.Document(), io.BytesIO()
    document.add_heading("Talks", 1)
    paragraph = document.add_paragraph("The ")
    paragraph.add_run("ministers").bold = True
    paragraph.add_run(" met.\nAgain.")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "cod", "hake"
    document.save(out)
    one = article(out.getvalue(), "docx")
    assert one.text == "Talks\n\nThe ministers met.\n\nAgain.\n\ncod | hake"
    assert [(mark.kind, one.text[mark.start : mark.end]) for mark in one.marks] == [("strong", "ministers")]


def packed(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def replaced(data: bytes, old: bytes, new: bytes) -> bytes:
    archive = zipfile.ZipFile(io.BytesIO(data))
    return packed(**{name: archive.read(name).replace(old, new) for name in archive.namelist()})


def test_a_cell_that_claims_millions_of_columns_is_one_cell() -> None:
    document, out = docx.Document(), io.BytesIO()
    document.add_paragraph("They met.")
    document.add_table(1, 1).cell(0, 0).text = "cod"
    document.save(out)
    data = replaced(out.getvalue(), b"<w:tcPr>", b'<w:tcPr><w:gridSpan w:val="900000000"/>')
    assert article(data, "docx").text == "They met.\n\ncod"


def test_a_long_docx_takes_seconds() -> None:
    one = b"<w:p><w:r><w:t>They met.</w:t></w:r></w:p>"
    document, out = docx.Document(), io.BytesIO()
    document.add_paragraph("They met.")
    document.save(out)
    data = replaced(
        replaced(out.getvalue(), b'<w:pPr><w:pStyle w:val="Normal"/></w:pPr>', b""), one, one * 10_000
    )
    started = time.monotonic()
    assert len(article(data, "docx").blocks) == 10_000
    assert time.monotonic() - started < 20


ENTITY = b'<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document'


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda make: b"words", "is no Word document"),
        (lambda make: b"PK\x03\x04 words", "is no Word document"),
        (lambda make: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old or an encrypted"),
        (lambda make: packed(a=b"x"), "broken Word document"),
        (lambda make: packed(a=b"\0" * 61_000_000), "unpacks to more than 60 MB"),
        (lambda make: packed(**{str(n): b"" for n in range(5_001)}), "unpacks to more than"),
        (lambda make: make(), "holds no text"),
        (lambda make: make(("Only a title", "Title")), "holds no text"),
        (lambda make: make(("word " * 400_001, "Normal")), "longer than"),
        (lambda make: make(("They met.", "Normal"))[:-60], "is no Word document"),
        (lambda make: replaced(make(("They met.", "Normal")), b"</w:t>", b""), "broken Word document"),
    ],
)
def test_hostile_docx(docx_file: Make, make: Callable[[Make], bytes], reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        article(make(docx_file), "docx")


def test_entities_of_a_docx_are_not_expanded(docx_file: Make) -> None:
    data = replaced(docx_file(("They met.", "Normal"), ("again", "Normal")), b"<w:document", ENTITY)
    data = replaced(data, b">again<", b">&b;<")
    assert article(data, "docx").text == "They met."


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
