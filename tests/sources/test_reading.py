import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.sources import SourceError, read, read_guarded, read_text, reading

TEXT = "Fleets still far apart\n\nThe ministers met for nine hours on Tuesday without agreeing on anything."


class Input:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def test_a_file_is_read_by_its_suffix(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.MD").write_text("# Fleets *still* far apart\n\nThey met.")
    plain = read(tmp_path / "a.txt", published="2026-03-03")
    assert (plain.title, plain.published, plain.source) == (
        "Fleets still far apart",
        "2026-03-03",
        str(tmp_path / "a.txt"),
    )
    assert read(str(tmp_path / "b.MD")).text == "Fleets still far apart\n\nThey met."


def test_standard_input_is_text_or_markdown_with_front_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Input(TEXT.encode()))
    assert (read("-").source, read_text(TEXT).title) == ("-", "Fleets still far apart")
    monkeypatch.setattr(sys, "stdin", Input(b"---\ntitle: Fleets apart\n---\n\n*They* met."))
    assert read("-").text == "Fleets apart\n\nThey met."


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "is empty"),
        ("a.md", b"\n \n", "is empty"),
        ("a.txt", b"\xe2\x80\x8b\xef\xbb\xbf \n", "is empty"),
        ("a.txt", b"\x00\x01", "is binary"),
        ("a.md", b"%PDF-1.4", "is binary"),
        ("a.doc", b"text", ".doc is no format"),
        ("a", b"text", "has no suffix"),
        ("a.txt", b"a" * 2_000_001, "is longer than 2,000,000 characters"),
        ("a.txt", b"a" * 20_000_001, "is larger than 20 MB"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(SourceError, match=reason) as caught:
        read(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(SourceError, match="no such file"):
        read(tmp_path / "none")
    with pytest.raises(SourceError, match="is a folder"):
        read(tmp_path)


def test_a_file_name_is_shown_safely(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m\n.txt"
    path.write_text("")
    with pytest.raises(SourceError) as caught:
        read(path)
    assert "a\ufffd[31m .txt: is empty" in str(caught.value)


@pytest.mark.parametrize("published", ["soon", "2026-02-30", "18 February"])
def test_an_option_that_is_no_date_is_refused(published: str) -> None:
    with pytest.raises(ValueError, match="is no date of publication"):
        read_text(TEXT, published=published)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="none of text, markdown"):
        read_text(TEXT, kind="runes")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary(max_size=300), suffix=st.sampled_from([".txt", ".md"]))
def test_any_bytes_are_an_article_or_a_source_error(tmp_path: Path, data: bytes, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(data)
    try:
        article = read(path)
    except SourceError:
        return
    assert article.blocks


def test_one_article_in_two_formats_is_one_article() -> None:
    plain = (
        "Fleets still far apart\nNorway joins on Thursday\n\nBy Ann Lee\n\n"
        "OSLO, March 3, 2026 (Northwire) - The ministers met for nine hours\nand left.\n\n"
        "What they want\n\nThe three of them want:\n\n"
        "- more cod\n- more hake\n\n> We are apart,\n> she said.\n"
    )
    marked = (
        "# Fleets still far apart\n\n*Norway joins on Thursday*\n\nBy Ann Lee\n\n"
        "OSLO, March 3, 2026 (Northwire) - The *ministers* met for nine hours and left.\n\n"
        "## What they want\n\nThe three of them want:\n\n"
        "* more cod\n* more hake\n\n> We are apart,\n> she said.\n"
    )
    one, other = read_text(plain), read_text(marked, kind="markdown")
    assert one.text == other.text
    assert (one.blocks, one.author, one.published) == (other.blocks, other.author, other.published)


def test_importing_it_brings_in_nothing_heavy() -> None:
    heavy = {"markdown_it", "mdit_py_plugins", "yaml", "spacy", "textual", "html", "email", "briefing.model"}
    code = f"import sys, briefing.sources; print(*sorted({heavy!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_what_no_reader_foresaw_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fail(*_: object, **__: object) -> None:
        raise IndexError("list index out of range")

    (tmp_path / "a.txt").write_text(TEXT)
    assert read_guarded(str(tmp_path / "a.txt"))[0].title == "Fleets still far apart"
    with pytest.raises(SourceError, match="there is no such file"):
        read_guarded(str(tmp_path / "b.txt"))
    monkeypatch.setattr(reading, "read_all", fail)
    with pytest.raises(SourceError, match=r"cannot be read \(IndexError\); save the article as text"):
        read_guarded(str(tmp_path / "a.txt"))
