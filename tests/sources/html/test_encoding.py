"""The bytes of a page to its text."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.sources import read
from briefing.sources.html.encoding import declared, in_utf8, page_text

WORDS = (
    "<p>The envoys of Norland left the old customs house without a deal on who may fish in the strait.</p>"
)


def file(folder: Path, text: str | bytes, name: str = "a.html") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize(
    "start",
    [
        '<?xml version="1.0" encoding="utf-8"?>' * 2,
        '<!DOCTYPE html/><?xml version="1.0" encoding="utf-8"?>',
        "<?xml version='1.0' encoding='utf-8'><?xml encoding='utf-16'\n?>",
    ],
)
def test_a_page_may_declare_its_encoding_more_than_once(tmp_path: Path, start: str) -> None:
    assert (
        "left the old customs house" in read(file(tmp_path, f"{start}<html><body>{WORDS}</body></html>")).text
    )


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        (b"<meta charset=windows-1251>", "windows-1251"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        (b"<?xml version='1.0' encoding='latin-1'?>", "latin-1"),
        (b"<p>charset=koi8-r</p>", None),
        (b" " * 5_000 + b"<meta charset=koi8-r>", None),
    ],
)
def test_what_a_page_declares(page: bytes, encoding: str | None) -> None:
    assert declared(page) == encoding


@pytest.mark.parametrize(
    ("data", "encoding", "text", "unread"),
    [
        ("Осло".encode("cp1251"), "windows-1251", "Осло", 0),
        ("Осло".encode(), "windows-1251", "Осло", 0),  # what is UTF-8 is UTF-8, whatever is declared
        ("café “so”".encode("cp1252"), "iso-8859-1", "café “so”", 0),
        ("café".encode("cp1252"), "utf-8", None, 0),
        ("café".encode("cp1252"), "rot13", None, 0),
        ("日本".encode("shift-jis") + b"\xff", "shift-jis", "日本\ufffd", 1),
    ],
)
def test_in_utf8(data: bytes, encoding: str, text: str | None, unread: int) -> None:
    found, lost = in_utf8(data, encoding)
    assert found == (data if text is None else text.encode())
    assert lost == unread


def test_what_no_parser_takes_is_shown() -> None:
    assert page_text(b"<p>so\x1b it was</p>", "a.html").text == "<p>so\ufffd it was</p>"
