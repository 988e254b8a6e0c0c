"""Documents made for the tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence

import pytest

Lines = Sequence[str]


def make_pdf(*pages: Lines) -> bytes:
    """Return a PDF with a text line for each line, in Helvetica."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for lines in pages:
        shown = (line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") for line in lines)
        drawn = " T* ".join(f"({line}) Tj" for line in shown).encode("cp1252")
        content = b"BT /F1 11 Tf 14 TL 72 720 Td " + drawn + b" ET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>"
            b" /Contents %d 0 R >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table) + end


def make_docx(*paragraphs: tuple[str, str], author: str = "", title: str = "") -> bytes:
    """Return a DOCX of texts and the styles that they have; author and title are its properties."""
    import docx

    document = docx.Document()
    document.core_properties.author = author
    document.core_properties.title = title
    for text, style in paragraphs:
        document.add_paragraph(text, style=style)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def make_word(
    body: str,
    *,
    links: str = "",
    roots: str = "",
    kind: str = MAIN,
    place: str = "word/document.xml",
    target: str = "word/document.xml",
    **members: str,
) -> bytes:
    """Return the archive of a Word document: the XML of its body, its relationships, further members."""
    types = (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/{place}" ContentType="{kind}"/></Types>'
    )
    main = f'<Relationship Id="main" Type="{OFFICE}/officeDocument" Target="{target}"/>'
    folder, _, name = place.rpartition("/")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path, data in {
            "[Content_Types].xml": types,
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{main}{roots}</Relationships>',
            place: f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
            f"{folder}/_rels/{name}.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
            **members,
        }.items():
            archive.writestr(path, data)
    return out.getvalue()


@pytest.fixture(scope="session")
def word_file() -> Callable[..., bytes]:
    return make_word


@pytest.fixture(scope="session")
def pdf() -> Callable[..., bytes]:
    return make_pdf


@pytest.fixture(scope="session")
def docx_file() -> Callable[..., bytes]:
    return make_docx
