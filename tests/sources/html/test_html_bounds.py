"""Pages that are huge, deep, empty or hostile: they end, with an article or a sentence that says why."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.sources import SourceError, read
from briefing.sources.html.reader import LARGE, MANY
from briefing.sources.intake import sandbox

PAGES = Path(__file__).parent / "pages"
WORDS = (
    "<p>The envoys of Norland left the old customs house without a deal on who may fish in the strait.</p>"
)


def file(folder: Path, text: str | bytes, name: str = "a.html") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize("padding", [" " * LARGE, "<br>" * MANY], ids=["long", "many tags"])
def test_a_large_page_is_read_in_a_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, padding: str
) -> None:
    asked = []
    run = sandbox.drafts_in_process
    monkeypatch.setattr(sandbox, "drafts_in_process", lambda *given: asked.append(given) or run(*given))
    page = file(
        tmp_path, f"<html><body><article><h1>Talks fail</h1>{WORDS * 3}</article>{padding}</body></html>"
    )
    assert read(page).title == "Talks fail"
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (b"", "is empty"),
        (b" \n ", "is empty"),
        (b"<html><head><title>Only a title</title></head><body></body></html>", "holds no article"),
        (b"<html><body><script>var a = 1;</script></body></html>", "holds no article"),
        (b"<!-- nothing -->", "holds no article"),
        (b"<?xml version='1.0' encoding='utf-8' nothing", "holds no article"),
        (b"%PDF-1.7\n\x00", "is binary"),
        (b"<p>\0\0</p>", "is binary"),
        (b"x" * 20_000_001, "is larger than 20 MB"),
    ],
)
def test_what_holds_no_article_is_told(tmp_path: Path, page: bytes, said: str) -> None:
    with pytest.raises(SourceError) as told:
        read(file(tmp_path, page))
    assert said in str(told.value)


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


def test_reading_other_files_loads_nothing_of_this(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Talks fail\n\nThe envoys left.\n")
    program = "import briefing.sources, sys, json; briefing.sources.read('a.txt'); print(json.dumps(list(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, check=True)
    heavy = {"trafilatura", "lxml", "htmldate", "httpx", "asyncio", "subprocess", "socket"}
    assert not heavy & {name.split(".")[0] for name in json.loads(done.stdout)}


def test_a_page_on_standard_input_is_told_by_its_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    page = (PAGES / "json-ld.html").read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf\n<!-- saved -->" + page)))
    assert read("-").author == "Ann Lee, Omar Haddad"
