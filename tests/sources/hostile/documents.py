"""PDF and DOCX, and what claims to be one: broken, encrypted, endless, unpacking to gigabytes."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from hostile.payloads import ALL_IN_XML
from hostile.row import STORY, Row

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
ROOT = f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'


def pdf(shown: bytes = STORY.encode(), unicode: str = "", **changed: bytes) -> bytes:
    """Return a PDF of one page; ``unicode`` is what its font says that the letter ~ stands for."""
    mapped = "".join(f"{ord(char):04X}" for char in unicode if ord(char) < 0x10000)
    cmap = f"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <7E> <{mapped}> endbfchar endcmap".encode()
    drawn = b"BT /F1 11 Tf 14 TL 72 720 Td (Fleet is called back) Tj T* T* (" + shown + b") Tj ET"
    objects = {
        "catalog": b"<< /Type /Catalog /Pages 2 0 R >>",
        "pages": b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "page": b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
        "font": b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding" + (b" /ToUnicode 6 0 R" if mapped else b"") + b" >>",
        "content": b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        "cmap": b"<< /Length %d >>\nstream\n%s\nendstream" % (len(cmap), cmap),
    } | changed  # fmt: skip
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects.values(), start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, table) + end


def stream(drawn: bytes, about: bytes = b"") -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (about, len(drawn), drawn)


def bomb(size: int) -> bytes:
    """Return a stream of a page that unpacks to so many bytes."""
    packed = zlib.compress(b"(x) Tj " * (size // 7))
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)


def docx(body: str = "", start: str = "", **members: bytes) -> bytes:
    document = f'<?xml version="1.0"?>{start}<w:document xmlns:w="{MAIN}" xmlns:r="{OFFICE}"><w:body>{paragraph(STORY)}{body}</w:body></w:document>'
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", TYPES)
        packed.writestr("_rels/.rels", ROOT)
        packed.writestr("word/document.xml", document.encode("utf-8", "replace"))
        for name, data in members.items():
            packed.writestr(name, data)
    return out.getvalue()


def paragraph(words: str) -> str:
    shown = words.replace("&", "&amp;").replace("<", "&lt;")
    return f"<w:p><w:r><w:t>{shown}</w:t></w:r></w:p>"


def encrypted() -> bytes:
    """Return an archive whose members say that they are encrypted."""
    data = bytearray(docx())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


LIES = "<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>"
EXPANDS = '<!DOCTYPE w [<!ENTITY lol0 "lol">' + "".join(
    f'<!ENTITY lol{n} "{f"&lol{n - 1};" * 10}">' for n in range(1, 10)
) + '<!ENTITY lol "&lol9;">]>'  # fmt: skip

ROWS = (
    Row("PDF: every payload", "all.pdf", lambda: pdf(STORY.encode() + b" ~ so", "\u202e\u2066\u200b\ufeff\u001b[2J\u009b\u0007\ud800\ufff9"), opens=("ministry in Oslo",)),
    Row("PDF: controls in a string", "controls.pdf", pdf(STORY.encode() + rb" \033[2J\007\233" + b"\x07"), opens=("ministry in Oslo",)),
    Row("PDF: scripts and actions", "acts.pdf", pdf(catalog=b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (evil\\(\\)) >> /AA << /WC << /S /Launch /F (evil) >> >> >>"), opens=("ministry in Oslo",), without=("evil",)),
    Row("PDF: cut off", "cut.pdf", pdf()[:300], says="cut.pdf: "),
    Row("PDF: only a head", "head.pdf", b"%PDF-1.7\n", says="is a broken PDF"),
    Row("PDF: no PDF", "none.pdf", b"so it was said", says="is no PDF"),
    Row("PDF: pages that hold themselves", "loop.pdf", pdf(pages=b"<< /Type /Pages /Count 1 /Kids [2 0 R 3 0 R] >>"), says="loop.pdf: "),
    Row("PDF: a billion pages", "pages.pdf", pdf(pages=b"<< /Type /Pages /Count 1000000000 /Kids [3 0 R] >>"), opens=("ministry",)),
    Row("PDF: the same page 100,000 times", "same.pdf", pdf(pages=b"<< /Type /Pages /Count 100000 /Kids [" + b"3 0 R " * 100_000 + b"] >>"), says="more than 200"),
    Row("PDF: only pictures", "pictures.pdf", pdf(content=b"<< /Length 2 >>\nstream\nq \nendstream"), says="holds no text, only pictures"),
    Row("PDF: a page of 300 MB", "bomb.pdf", lambda: pdf(content=bomb(300_000_000)), says="bomb.pdf: ", heavy=True),
    Row("PDF: a page packed a thousand times", "filters.pdf", pdf(content=b"<< /Length 2 /Filter [" + b"/FlateDecode " * 1_000 + b"] >>\nstream\nq \nendstream"), says="filters.pdf: "),
    Row("PDF: arrays 100,000 deep", "deep.pdf", pdf(catalog=b"<< /Type /Catalog /Pages 2 0 R /X " + b"[" * 100_000 + b" >>"), says="deep.pdf: "),
    Row("PDF: encrypted", "encrypted.pdf", pdf().replace(b"/Root 1 0 R", b"/Root 1 0 R /ID [(a) (a)] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -1 /O (" + b"o" * 32 + b") /U (" + b"u" * 32 + b") >>"), says="is encrypted"),
    Row("PDF: 100,000 strings at one place", "place.pdf", lambda: pdf(content=stream(b"BT /F1 11 Tf 72 720 Td (" + STORY.encode() + b") Tj " + b"(x) Tj " * 100_000 + b"ET")), opens=("ministry in Oslo",), heavy=True),
    Row("PDF: 20,000 strings at places of their own", "places.pdf", lambda: pdf(content=stream(b"BT /F1 11 Tf " + b"".join(b"1 0 0 1 %d %d Tm (word) Tj " % (n % 613, n % 787) for n in range(20_000)) + b"ET")), opens=("word",), heavy=True),
    Row("PDF: sizes and places of no page", "far.pdf", pdf(content=stream(b"BT /F1 99999999999 Tf 1e30 0 0 -1e30 1e38 -1e38 Tm (" + STORY.encode() + b") Tj /F1 0 Tf (so it was) Tj ET")), opens=("ministry in Oslo",)),
    Row("PDF: graphics states 20,000 deep", "states.pdf", pdf(content=stream(b"q " * 20_000 + b"BT /F1 11 Tf 72 720 Td (" + STORY.encode() + b") Tj ET")), opens=("ministry in Oslo",)),
    Row("PDF: a form that draws itself", "form.pdf", pdf(content=stream(b"BT /F1 11 Tf 72 720 Td (" + STORY.encode() + b") Tj ET q /X1 Do Q", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 4 0 R >> /XObject << /X1 5 0 R >> >>"), page=b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> /XObject << /X1 5 0 R >> >> /Contents 5 0 R >>"), opens=("ministry in Oslo",), heavy=True),
    Row("Word: every payload", "all.docx", lambda: docx(paragraph(ALL_IN_XML)), opens=(STORY, "[@click=app.quit]")),
    Row("Word: entities that expand", "bomb.docx", lambda: docx(LIES, EXPANDS), says="bomb.docx: "),
    Row("Word: an entity that is a file", "file.docx", lambda: docx(LIES, '<!DOCTYPE w [<!ENTITY lol SYSTEM "file:///etc/passwd">]>'), opens=(STORY,), without=("root:",)),
    Row("Word: an archive of gigabytes", "zip.docx", lambda: docx(**{f"word/media/{n}.png": b"\0" * 10_000_000 for n in range(7)}), says="unpacks to more than 60 MB", heavy=True),
    Row("Word: 6,000 members", "members.docx", lambda: docx(**{f"x{n}": b"" for n in range(6_000)}), says="unpacks to more than 60 MB"),
    Row("Word: members out of the archive", "slip.docx", lambda: docx(**{"../../evil.txt": b"evil", "/etc/evil": b"evil"}), opens=(STORY,), without=("evil",)),
    Row("Word: encrypted members", "encrypted.docx", encrypted, says="is encrypted"),
    Row("Word: an old document", "old.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 100, says="is an old or an encrypted Word document"),
    Row("Word: no archive", "none.docx", b"so it was said", says="is no Word document"),
    Row("Word: an archive of something else", "other.docx", b"PK\x05\x06" + b"\0" * 18, says="is a broken Word document"),
    Row("Word: paragraphs 5,000 deep", "deep.docx", lambda: docx("<w:tbl><w:tr><w:tc>" * 5_000), says="is a broken Word document"),
    Row("Word: links that lead out of the archive", "links.docx", lambda: docx(**{"word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/image" Target="../../../etc/passwd"/><Relationship Id="r2" Type="{OFFICE}/styles" Target="NULL"/></Relationships>'.encode()}), opens=(STORY,), without=("root:",)),
    Row("Word: entities in its links", "links-bomb.docx", lambda: docx(**{"word/_rels/document.xml.rels": (EXPANDS + "<w>&lol;</w>").encode()}), says="links-bomb.docx: "),
    Row("Word: hidden and deleted words", "hidden.docx", lambda: docx('<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>evil</w:t></w:r><w:del><w:r><w:delText>evil</w:delText></w:r></w:del></w:p>'), opens=(STORY,), without=("evil",)),
    Row("Word: 50,000 insertions in a paragraph", "inserted.docx", lambda: docx("<w:p>" + "<w:ins><w:r><w:t>so it was </w:t></w:r></w:ins>" * 50_000 + "</w:p>"), opens=(STORY, "so it was so"), heavy=True),
    Row("Word: content controls 5,000 deep", "controls.docx", lambda: docx("<w:sdt><w:sdtContent>" * 5_000), says="is a broken Word document"),
    Row("Word: boxes in boxes", "boxes.docx", lambda: docx("<w:p><w:r><w:txbxContent>" * 50 + paragraph("so it was") + "</w:txbxContent></w:r></w:p>" * 50), opens=(STORY, "so it was")),
    Row("Word: a cell that spans millions", "span.docx", lambda: docx('<w:tbl><w:tblGrid/><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>' + paragraph("so it was") + "</w:tc></w:tr></w:tbl>"), opens=(STORY, "so it was")),
)  # fmt: skip
