"""Records: their articles, and what is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import main
from briefing.cluster.needs import ClusterError
from briefing.cluster.parts import name_of_part, parts_in, read_part, write_part
from briefing.cluster.records import PART, article_of, parts_of
from briefing.cluster.task import Row
from briefing.contract.codec import article_to_dict
from briefing.model import Briefing
from briefing.sources import SourceError

TEXT = "Crews in Osterholm walked out on Tuesday."


def test_an_article_of_a_text_and_what_is_told_of_it() -> None:
    told = {
        "text": TEXT,
        "title": "Ferries",
        "published": "2025-11-08",
        "link": "https://n.example/1",
        "site": "N",
        "n": 7,
    }
    one = article_of(json.dumps(told), "r1")
    assert (one.title, one.text) == ("Ferries", f"Ferries\n\n{TEXT}")
    assert (one.source, one.published, one.link, one.site) == (
        "https://n.example/1",
        "2025-11-08",
        "https://n.example/1",
        "N",
    )
    assert article_of(json.dumps({"text": f"Ferries\n\n{TEXT}", "title": "Ferries"}), "r1").text == one.text
    assert article_of(json.dumps({"text": TEXT}), "r1").source == "r1"


def test_an_exported_article_is_itself(sample: Briefing) -> None:
    assert article_of(json.dumps({"article": article_to_dict(sample.article)}), "r1") == sample.article


@pytest.mark.parametrize("line", ["[]", "7", "{", '{"text": ""}', '{"text": 7}', '{"title": "a"}', '{"text": "a", "published": "soon"}'])  # fmt: skip
def test_what_is_no_article_is_told(line: str) -> None:
    with pytest.raises((ValueError, SourceError)):
        article_of(line, "r1")


def test_lines_come_in_parts(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text("\ufeff" + "\n".join(str(n) for n in range(PART + 3)) + "\n\n")
    first, second = parts_of(str(file))
    assert (len(first), second) == (PART, ("64", "65", "66"))


@pytest.mark.parametrize(("name", "told"), [("in.csv", "is neither"), ("in.jsonl", "No such file")])
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, told: str) -> None:
    with pytest.raises(ClusterError, match=told):
        list(parts_of(str(tmp_path / name)))


def test_a_table_comes_as_lines_do(tmp_path: Path) -> None:
    pyarrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    texts = [f"{TEXT} {n}" for n in range(70)]
    table = pyarrow.table({"text": texts, "other": list(range(70)), "title": [None] * 70})
    parquet.write_table(table, tmp_path / "in.parquet")
    parts = list(parts_of(str(tmp_path / "in.parquet")))
    assert [json.loads(line) for part in parts for line in part] == [{"text": text} for text in texts]
    (tmp_path / "in.parquet").write_bytes(b"PAR1 no table")
    with pytest.raises(ClusterError, match="cannot be read"):
        list(parts_of(str(tmp_path / "in.parquet")))


def test_parts_are_named_by_records_and_versions() -> None:
    names = {
        name_of_part(*one)
        for one in [(["ab"], "123"), (["a", "b"], "123"), (["ab"], "124"), (["b", "a"], "123"), ([""], "123")]
    }
    assert len(names) == 5
    assert name_of_part(["ab"], "123") == name_of_part(("ab",), ("1", "2", "3"))


def test_a_part_is_read_as_it_was_written(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    rows = [
        Row("r1", "s", "t", None, "h", "{}", None),
        Row("r2", "s", "", "2025-11-08", None, None, "is empty"),
    ]
    write_part(tmp_path / "a.parquet", rows)
    assert list(read_part(tmp_path / "a.parquet")) == rows
    assert parts_in(str(tmp_path)) == [tmp_path / "a.parquet"] == parts_in(str(tmp_path / "a.parquet"))
    (tmp_path / "a.parquet").write_bytes(b"PAR1 no table")
    with pytest.raises(ClusterError, match="is no part"):
        list(read_part(tmp_path / "a.parquet"))
    with pytest.raises(ClusterError, match="there are no parts"):
        parts_in(str(tmp_path / "nowhere"))


def test_without_the_extra_it_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    for name in ("distributed", "pyarrow", "pyarrow.parquet"):
        monkeypatch.setitem(sys.modules, name, None)
    (tmp_path / "in.jsonl").write_text('{"text": "a"}\n')
    (tmp_path / "a.parquet").write_bytes(b"")
    for words in (
        ["cluster", "brief", "in.jsonl", "out"],
        ["index", "--from", "a.parquet", "--library", "l.db"],
    ):
        monkeypatch.chdir(tmp_path)
        done = CliRunner().invoke(main, words)
        assert done.exit_code == 2
        assert "is not installed; install it with: pip install 'briefing[cluster]'" in done.stderr
