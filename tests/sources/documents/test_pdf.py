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
