"""Word documents to articles."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable

import pytest

from briefing.model import Article
from briefing.sources import SourceError
from briefing.sources.reading import articles_of

docx = pytest.importorskip("docx")

Make = Callable[..., bytes]


def article(data: bytes, kind: str = "pdf") -> Article:
    (one,) = articles_of(data, f"a.{kind}", kind, None, None)
    return one


def kinds(one: Article) -> list[tuple[str, str]]:
    return [(block.kind, one.text[block.start : block.end]) for block in one.blocks]


def test_numbered_items_of_a_docx_have_their_numbers(docx_file: Make) -> None:
    styled = [("Fleets", "Title"), *((word, "List Number") for word in ("cod", "hake")), ("They left.", "Normal"), ("ling", "List Number")]  # fmt: skip
    text = article(docx_file(*styled), "docx").text
    assert text == "Fleets\n\n1. cod\n\n2. hake\n\nThey left.\n\n1. ling"


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


LONG = "The ministers met for nine hours on Tuesday without agreeing on how much cod each fleet may take."


@pytest.mark.parametrize(
    ("told", "paragraphs", "title"),
    [
        ("Press Release Template v3", [("Fleets still far apart", "Normal"), (LONG, "Normal")], "Fleets still far apart"),
        ("Microsoft Word - Document1", [("Fleets still far apart", "Normal"), (LONG, "Normal")], "Fleets still far apart"),
        ("Press Release Template v3", [(LONG, "Normal"), (LONG, "Normal")], LONG),
        ("Ministers meet without agreeing", [(LONG, "Normal"), (LONG, "Normal")], "Ministers meet without agreeing"),
        ("Untitled", [("Fleets still far apart", "Heading 1"), (LONG, "Normal")], "Fleets still far apart"),
        ("", [("PRESS RELEASE", "Title"), ("Fleets still far apart", "Heading 1"), (LONG, "Normal")], "Fleets still far apart"),
        ("", [("FOR IMMEDIATE RELEASE", "Normal"), ("3 March 2026", "Normal"), ("Fleets still far apart", "Normal"), (LONG, "Normal")], "Fleets still far apart"),
        ("", [("Ministry of Fisheries", "Normal"), ("Tel: +47 20 00 00 00", "Normal"), ("Fleets still far apart", "Normal"), (LONG, "Normal")], "Fleets still far apart"),
        ("", [("DRAFT 2", "Heading 1"), ("Fleets still far apart", "Title"), (LONG, "Normal")], "Fleets still far apart"),
    ],
)  # fmt: skip
def test_the_title_of_a_template_is_none(
    docx_file: Make, told: str, paragraphs: list[tuple[str, str]], title: str
) -> None:
    one = article(docx_file(*paragraphs, title=told), "docx")
    assert one.title == title
    assert [one.text.count(words) for words, _ in paragraphs] == [
        sum(words in other for other, _ in paragraphs) for words, _ in paragraphs
    ]


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
