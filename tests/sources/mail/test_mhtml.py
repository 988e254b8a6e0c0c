"""Pages that a browser saved as one file."""

from __future__ import annotations

from base64 import b64encode
from quopri import encodestring

import pytest

from briefing.sources import SourceError
from briefing.sources.reading import articles_of

SENTENCES = [
    "The ferry to the island of Orrin stops on Friday for the winter, its owner said in the café at the quay.",
    "Storms have broken two of the three piers that it lands at since the middle of October, and a third is cracked.",
    "A smaller boat will carry mail and medicine to the island until all of the piers have been mended in spring.",
    "Children who go to school on the mainland will live with families there, the council decided on Tuesday night.",
]
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>Ferry stops | Vale Courier</title>'
    '<meta property="article:published_time" content="2026-03-03T08:00:00Z"></head><body><nav>News Sport</nav>'
    f"<article><h1>Ferry stops</h1>{''.join(f'<p>{one}</p>' for one in SENTENCES)}</article></body></html>"
)
ADDRESS = "https://courier.example/ferry"
BLINK = f"From: <Saved by Blink>\nSnapshot-Content-Location: {ADDRESS}\nSubject: Ferry stops\nDate: Sat, 7 Mar 2026 10:00:00 +0000\nMIME-Version: 1.0\n"
EXPLORER = 'From: "Saved by Windows Internet Explorer 11"\nSubject: Ferry stops\nDate: Sat, 7 Mar 2026 10:00:00 +0000\nMIME-Version: 1.0\n'


def related(*parts: str, more: str = "") -> str:
    return (
        f'Content-Type: multipart/related; type="text/html"; boundary="x"{more}\n\n'
        + "".join(f"--x\n{one}\n" for one in parts)
        + "--x--\n"
    )


def page(
    coding: str = "quoted-printable", encoding: str = "utf-8", kind: str = "text/html", markup: str = PAGE
) -> str:
    data = markup.encode(encoding)
    coded = (b64encode(data) if coding == "base64" else encodestring(data)).decode("ascii")
    return f"Content-Type: {kind}\nContent-ID: <page>\nContent-Transfer-Encoding: {coding}\nContent-Location: {ADDRESS}\n\n{coded}"


OTHER = "Content-Type: text/html\nContent-ID: <frame>\nContent-Location: https://ads.example/\n\n<p>Buy a boat</p>"
STYLE = "Content-Type: text/css\nContent-Location: cid:css\n\np {color: red}"


@pytest.mark.parametrize("name", ["a.mhtml", "a.eml"])
@pytest.mark.parametrize(
    "data",
    [
        BLINK + related(page(), STYLE),
        BLINK + related(OTHER, page(), STYLE),
        EXPLORER + related(page("base64")),
        EXPLORER + related(OTHER, page(), more='; start="<page>"'),
        BLINK + related(page(kind="text/html; charset=utf-8")),
        BLINK + related(page(encoding="cp1252", kind="text/html; charset=windows-1252")),
        BLINK + related(page(kind="application/xhtml+xml")),
        "MIME-Version: 1.0\nSubject: Ferry stops\n" + page(),
        (BLINK + related(page(), STYLE)).replace("\n", "\r\n"),
    ],
)
def test_a_saved_page(name: str, data: str) -> None:
    kind = "mhtml" if name.endswith("mhtml") else "mail"
    (one,) = articles_of(data.encode(), name, kind, None, None)
    assert one.text.split("\n\n") == ["Ferry stops", *SENTENCES]
    assert (one.published, one.author) == ("2026-03-03T08:00:00+00:00", None)
    assert one.source == name
    assert one.link in {ADDRESS, None}


def test_a_page_without_a_date_has_not_that_of_its_saving() -> None:
    data = BLINK + related(page(markup=PAGE.replace("2026-03-03T08:00:00Z", "")))
    (one,) = articles_of(data.encode(), "a.mhtml", "mhtml", None, None)
    assert one.published is None
    assert one.link == ADDRESS


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (BLINK + related(STYLE), "holds no page"),
        (BLINK + "\n", "holds no page"),
        ("just words", "holds no page"),
        (BLINK + related("Content-Type: text/html\n\n<p></p>"), "a.mhtml"),
    ],
)
def test_what_is_no_page(data: str, reason: str) -> None:
    with pytest.raises(SourceError, match=reason) as caught:
        articles_of(data.encode(), "a.mhtml", "mhtml", None, None)
    assert caught.value.path == "a.mhtml"
