"""Documents made for the tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence

import pytest

Lines = Sequence[str]


def make_pdf(*pages: Lines) -> bytes:
    """Return a PDF with a text line for each line, in Helvetica."""
    contents = []
    for lines in pages:
        drawn = " T* ".join(f"({escaped(line)}) Tj" for line in lines)
        contents.append(f"BT /F1 11 Tf 14 TL 72 720 Td {drawn} ET")
    return make_drawn(*contents)


def make_drawn(*contents: str, form: str = "", page: str = "") -> bytes:
    """Return a PDF whose pages are drawn so; F1 is Helvetica, F2 bold, X1 what ``form`` draws.

    ``page``: more entries of every page.
    """
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica%s /Encoding /WinAnsiEncoding >>"
    last = 3 + 2 * len(contents)
    fonts = f"/Font << /F1 3 0 R /F2 {last + 1} 0 R >>"
    resources = f"<< {fonts} /XObject << /X1 {last + 2} 0 R >> >>"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", (font % "").encode()]
    kids = []
    for content in contents:
        objects.append(_stream(content))
        made = f"/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {page} /Resources {resources}"
        objects.append(f"<< {made} /Contents {len(objects)} 0 R >>".encode())
        kids.append(b"%d 0 R" % len(objects))
    objects.append((font % "-Bold").encode())
    objects.append(
        _stream(form, f"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << {fonts} >>")
    )
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table) + end


def _stream(content: str, about: str = "") -> bytes:
    drawn = content.encode("cp1252")
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (about.encode(), len(drawn), drawn)


def escaped(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


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
def drawn_pdf() -> Callable[..., bytes]:
    return make_drawn


@pytest.fixture(scope="session")
def docx_file() -> Callable[..., bytes]:
    return make_docx
