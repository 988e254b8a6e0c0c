"""PDF to articles."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from briefing.model import Article
from briefing.sources import SourceError
from briefing.sources.reading import articles_of

pypdf = pytest.importorskip("pypdf")

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


NEXT = "The strait carries a tenth of the grain that is shipped from the region, and they are worried."


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        ([("The number of boats that were held in the port was",), ("400.", "", NEXT)], "was 400."),
        ([("The number of boats was the highest since the summer of", "1998"), ("and fell, the guard said.", NEXT)], "of 1998 and fell"),
        ([("It was told that the coast guard of Rovia had held",), ("400 boats in the port.", "", NEXT)], "held 400 boats in"),
        ([("The number of the boats of both countries that were held was", "12 of them, and that was a", "3rd of all."), (NEXT,)], "was 12 of them, and that was a 3rd of all."),
        ([("It was told that the coast guard of Rovia had held", "1"), ("boats in the port.", "", NEXT, "2")], "held boats in the port."),
    ],
)  # fmt: skip
def test_a_line_that_begins_with_a_figure_is_of_its_sentence(
    pdf: Make, pages: list[tuple[str, ...]], said: str
) -> None:
    first, *others = pages
    head = (
        "Fleets still far apart",
        "",
        "The ministers met for nine hours on Tuesday and left it at that.",
        "",
    )
    assert said in " ".join(article(pdf((*head, *first), *others)).text.split())


def test_a_page_whose_places_cannot_be_reckoned_is_told(drawn_pdf: Make) -> None:
    line = "BT /F1 11 Tf 72 720 Td (The ministers met for nine hours on Tuesday.) Tj ET"
    many = " ".join(["BT /F1 11 Tf 72 700 Td", *["(a) Tj"] * 2_100, "ET"])
    one = article(drawn_pdf(line, f"{line} {many}", line))
    assert one.remarks == (
        "Words may stand in another order than they are read in, or run into each other, on page 2.",
    )
    assert "The ministers met" in one.text


def test_without_the_inner_modules_of_the_parser_pages_are_read_without_places(
    pdf: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefing.sources.documents import placed
    from briefing.sources.documents.pdf import parse

    monkeypatch.setattr(placed, "_STATE", "pypdf._there_is_no_such_module")
    draft = parse(pdf(PAGE), "a.pdf")
    assert "on page 1." in draft.remarks[0]
    assert "Fleets still far apart" in [piece.text for piece in draft.pieces]


def test_a_fault_of_our_own_is_not_hidden(pdf: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefing.sources.documents import pdf as reader

    def broken(*_: object) -> object:
        raise AssertionError

    monkeypatch.setattr(reader, "rows", broken)
    with pytest.raises(SourceError, match="AssertionError"):
        reader.parse(pdf(PAGE), "a.pdf")
