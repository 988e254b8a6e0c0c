"""Archives that Word opens, though their links, types and names are not as they should be."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from briefing.model import Article
from briefing.sources import SourceError
from briefing.sources.reading import articles_of

pytest.importorskip("docx")

Make = Callable[..., bytes]
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BODY = (
    "<w:p><w:r><w:t>They met, says </w:t></w:r>"
    '<w:hyperlink r:id="r1"><w:r><w:t>the desk</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>'
)
LEADS = (
    f'<Relationship Id="r1" Type="{OFFICE}/hyperlink" Target="https://desk.example/" TargetMode="External"/>'
)


def article(data: bytes) -> Article:
    (one,) = articles_of(data, "a.docx", "docx", None, None)
    return one


def link(kind: str, target: str, name: str = "r7", mode: str = "") -> str:
    return f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def renamed(data: bytes, rename: Callable[[str], str]) -> bytes:
    out, archive = io.BytesIO(), zipfile.ZipFile(io.BytesIO(data))
    with zipfile.ZipFile(out, "w") as packed:
        for name in archive.namelist():
            packed.writestr(rename(name), archive.read(name))
    return out.getvalue()


def strict(data: bytes) -> bytes:
    out, archive = io.BytesIO(), zipfile.ZipFile(io.BytesIO(data))
    with zipfile.ZipFile(out, "w") as packed:
        for name in archive.namelist():
            words = archive.read(name).decode()
            for room in ("officeDocument", "wordprocessingml"):
                words = words.replace(
                    f"http://schemas.openxmlformats.org/{room}/2006/", f"http://purl.oclc.org/ooxml/{room}/"
                )
            packed.writestr(name, words)
    return out.getvalue()  # fmt: skip


@pytest.mark.parametrize(
    "make",
    [
        lambda word: word(BODY),
        lambda word: word(BODY, links=link("image", "media/none.png")),
        lambda word: word(BODY, links=link("image", "NULL")),
        lambda word: word(BODY, links=link("hyperlink", "#place")),
        lambda word: word(BODY, links=link("hyperlink", "none.xml", "r1")),
        lambda word: word(BODY, links=link("styles", "styles.xml") + link("numbering", "/word/gone.xml")),
        lambda word: word(BODY, links=link("image", "../../../etc/passwd")),
        lambda word: word(BODY, roots=link("extended-properties", "docProps/app.xml")),
        lambda word: word(BODY, roots=link("metadata/core-properties", "docProps/core.xml")),
        lambda word: word(BODY, kind="application/vnd.ms-word.document.macroEnabled.main+xml"),
        lambda word: word(BODY, kind="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
        lambda word: word(BODY, kind="application/xml"),
        lambda word: word(BODY, place="word/document2.xml", target="/word/document2.xml"),
        lambda word: word(BODY, place="word/document.xml", target="word/gone.xml"),
        lambda word: word(BODY, place="Word/Document.xml", target="word/document.xml"),
        lambda word: renamed(word(BODY), lambda name: name.replace("/", "\\")),
        lambda word: renamed(word(BODY), lambda name: "other.xml" if name == "[Content_Types].xml" else name),
        lambda word: renamed(word(BODY), lambda name: "other.xml" if name == "_rels/.rels" else name),
        lambda word: renamed(word(BODY), lambda name: "other.xml" if name.endswith("xml.rels") else name),
        lambda word: strict(word(BODY)),
    ],
)  # fmt: skip
def test_what_word_opens_is_opened(word_file: Make, make: Callable[[Make], bytes]) -> None:
    one = article(make(word_file))
    assert (one.text, one.marks) == ("They met, says the desk.", ())


def test_links_that_lead_somewhere_stay(word_file: Make) -> None:
    for data in (word_file(BODY, links=LEADS), strict(word_file(BODY, links=LEADS))):
        (mark,) = article(data).marks
        assert (mark.kind, mark.href) == ("link", "https://desk.example/")


def test_an_archive_without_a_text_is_broken(word_file: Make) -> None:
    with pytest.raises(SourceError, match="broken Word document"):
        article(word_file(BODY, place="word/other.xml"))
