"""What Word shows of a document, whatever its words are wrapped in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.model import Article
from briefing.sources.reading import articles_of

pytest.importorskip("docx")

Make = Callable[..., bytes]
CHANGED = "Its changes are not accepted yet: what they insert is shown, what they delete is not."
BY = 'w:id="1" w:author="Desk" w:date="2026-03-03T00:00:00Z"'


def article(data: bytes) -> Article:
    (one,) = articles_of(data, "a.docx", "docx", None, None)
    return one


def run(words: str, about: str = "") -> str:
    return f'<w:r>{about}<w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(*inner: str) -> str:
    return f"<w:p>{''.join(inner)}</w:p>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


LAST = paragraph(run("The boats stay in port."))
BOX = f"<w:txbxContent>{paragraph(run('A harbour cook spoke.'))}</w:txbxContent>"
CHOICE = f'<mc:Choice Requires="wps"><wps:txbx>{BOX}</wps:txbx></mc:Choice>'
MARK_DELETED = f"<w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (paragraph(run("The cook "), f"<w:ins {BY}>{run('denied that she ')}</w:ins>", f"<w:del {BY}><w:r><w:delText>said she </w:delText></w:r></w:del>", run("had left.")), ["The cook denied that she had left."]),
        (paragraph(f"<w:moveTo {BY}>{run('They met.')}</w:moveTo>") + paragraph(f"<w:moveFrom {BY}>{run('They met.')}</w:moveFrom>"), ["They met."]),
        (paragraph(f"<w:ins {BY}><w:ins {BY}>{run('They met.')}</w:ins></w:ins>"), ["They met."]),
        (paragraph(f'<w:hyperlink w:anchor="a"><w:ins {BY}>{run("They met.")}</w:ins></w:hyperlink>'), ["They met."]),
        (paragraph(MARK_DELETED, run("They met ")) + paragraph(run("at noon.")), ["They met at noon."]),
        (paragraph(MARK_DELETED, f"<w:del {BY}><w:r><w:delText>Gone.</w:delText></w:r></w:del>") + paragraph(run("They met.")), ["They met."]),
        (f"<w:tbl>{row(paragraph(run('cod')), paragraph(run('9')))}<w:tr><w:trPr><w:del {BY}/></w:trPr><w:tc>{paragraph(run('hake'))}</w:tc><w:tc>{paragraph(run('7'))}</w:tc></w:tr></w:tbl>", ["cod | 9"]),
        (f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{paragraph(run('They met.'))}{paragraph(run('Twice.'))}</w:sdtContent></w:sdt>", ["They met.", "Twice."]),
        (paragraph(run("They met on "), f"<w:sdt><w:sdtPr/><w:sdtContent>{run('Monday')}</w:sdtContent></w:sdt>", run(".")), ["They met on Monday."]),
        (f"<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{paragraph(run('They met.'))}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>", ["They met."]),
        (f"<w:tbl><w:sdt><w:sdtContent>{row(paragraph(run('cod')), paragraph(run('9')))}</w:sdtContent></w:sdt></w:tbl>", ["cod | 9"]),
        (f"<w:tbl><w:tr><w:tc>{paragraph(run('cod'))}</w:tc><w:sdt><w:sdtContent><w:tc>{paragraph(run('9'))}</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>", ["cod | 9"]),
        (paragraph(f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click here.')}</w:sdtContent></w:sdt>", run("They met.")), ["They met."]),
        (paragraph(f'<w:smartTag w:element="City"><w:smartTagPr/>{run("Oslo")}</w:smartTag>', run(" waits.")), ["Oslo waits."]),
        (paragraph(f'<w:fldSimple w:instr="DATE">{run("3 March")}</w:fldSimple>', run(" it was.")), ["3 March it was."]),
        (paragraph(f'<w:bdo w:val="ltr">{run("They ")}</w:bdo>', f'<w:dir w:val="ltr">{run("met.")}</w:dir>'), ["They met."]),
        (f'<w:customXml w:element="a">{paragraph(run("They met."))}</w:customXml>', ["They met."]),
        (paragraph(run("They met."), f"<w:r><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></w:r>"), ["They met.", "A harbour cook spoke."]),
        (paragraph(f"<w:r><mc:AlternateContent>{CHOICE}<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"), ["A harbour cook spoke."]),
        (paragraph(run("They met "), '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"/><mc:Fallback><w:t>:)</w:t></mc:Fallback></mc:AlternateContent></w:r>'), ["They met :)"]),
        (paragraph(run("They met."), run(" Secretly.", "<w:rPr><w:vanish/></w:rPr>")), ["They met."]),
        (paragraph(run("They met."), run(" Openly.", '<w:rPr><w:vanish w:val="0"/></w:rPr>')), ["They met. Openly."]),
        (paragraph(run("So "), "<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>", run(" holds.")), ["So a=b holds."]),
        (paragraph("<w:r><w:ruby><w:rt><w:r><w:t>too</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>They</w:t></w:r></w:rubyBase></w:ruby></w:r>", run(" met.")), ["They met."]),
        (f"<w:tbl>{row(paragraph(run('They met.')) + paragraph(run('They left.')))}</w:tbl>", ["They met.", "They left."]),
        (f"<w:tbl>{row(paragraph(run('Desk')), paragraph(run('They met.')) + paragraph(run('They left.')) + paragraph(run('It rained.')))}</w:tbl>", ["Desk", "They met.", "They left.", "It rained."]),
        (f"<w:tbl>{row(paragraph(run('a'), '<w:r><w:br/></w:r>', run('b')), paragraph(run('9')))}</w:tbl>", ["a b | 9"]),
    ],
)  # fmt: skip
def test_every_word_that_word_shows_is_read_and_no_other(
    word_file: Make, body: str, lines: list[str]
) -> None:
    assert article(word_file(body + LAST)).text.split("\n\n") == [*lines, "The boats stay in port."]


@pytest.mark.parametrize(
    ("body", "remarks"),
    [
        (paragraph(run("They met.")), ()),
        (paragraph(f"<w:ins {BY}>{run('They met.')}</w:ins>"), (CHANGED,)),
        (paragraph(run("They met."), f"<w:del {BY}><w:r><w:delText>x</w:delText></w:r></w:del>"), (CHANGED,)),
        (paragraph(run("They met."), '<w:r><w:footnoteReference w:id="2"/></w:r>'), ("The document also holds what is not read: 1 footnote.",)),
        (paragraph(run("They met."), '<w:r><w:drawing><c:chart r:id="r9"/></w:drawing></w:r>' * 2) + '<w:altChunk r:id="r8"/>', ("The document also holds what is not read: 2 charts, 1 embedded text.",)),
    ],
)  # fmt: skip
def test_what_is_not_shown_is_told(word_file: Make, body: str, remarks: tuple[str, ...]) -> None:
    assert article(word_file(body)).remarks == remarks


def test_thousands_of_wrappers_take_seconds(word_file: Make) -> None:
    one = f"<w:ins {BY}>{run('word ')}</w:ins>"
    joined = paragraph(MARK_DELETED, run("word ")) * 5_000
    text = article(word_file(paragraph(one * 20_000) + joined + LAST)).text
    assert text.count("word") == 25_000
