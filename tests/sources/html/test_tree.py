"""Mark-up that stops a parser, nests without end or declares entities: a tree all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.sources import read

WORDS = (
    "<p>The envoys of Norland left the old customs house without a deal on who may fish in the strait.</p>"
)


def file(folder: Path, text: str | bytes, name: str = "a.html") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize(
    "tag", ["div", "span", "b", "blockquote", "ul><li", "table><tr><td", "q", "a href=x", "font", "svg"]
)
def test_nesting_without_end_does_no_harm(tmp_path: Path, tag: str) -> None:
    nest = "".join(f"<{name}>" for name in tag.split("><")) * 5_000
    article = read(
        file(
            tmp_path, f"<html><body><article><h1>Talks fail</h1>{WORDS * 3}</article>{nest}deep</body></html>"
        )
    )
    assert "The envoys of Norland" in article.text


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    start = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a0 "lol">{bomb}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    page = f"{start}<html><body><article><h1>Talks fail</h1>{WORDS * 3}<p>&a11; &f; and so it ended there.</p></article></body></html>"
    article = read(file(tmp_path, page, "a.xhtml"))
    assert "lollol" not in article.text
    assert "root:" not in article.text
    assert len(article.text) < 2_000


@pytest.mark.parametrize("markup", [WORDS, f"<div>{WORDS}</div>", f"<h1>Talks</h1>{WORDS}", f"\n\n  {WORDS}"])
def test_a_fragment_is_read(tmp_path: Path, markup: str) -> None:
    assert "left the old customs house" in read(file(tmp_path, markup)).text


@pytest.mark.parametrize(
    "start",
    [
        '<html lang="en"/>', "<!DOCTYPE html><html />\n", '<!-- saved -->\n<html xmlns="http://www.w3.org/1999/xhtml"/>',
        "<!doctype html/><html>", '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN"\n "http://www.w3.org/xhtml1.dtd">\n<html>',
        '<?xml version="1.0" encoding="utf-8"?>\n<html>', "<!doctype" + "/" * 100_000,
    ],
)  # fmt: skip
def test_a_start_that_stops_the_parser_is_mended(tmp_path: Path, start: str) -> None:
    page = f"{start}<head><title>Talks fail</title></head><body><article>{WORDS * 3}</article></body></html>"
    assert "left the old customs house" in read(file(tmp_path, page)).text
