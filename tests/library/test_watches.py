"""What is watched for: read from watch.toml, asked of the library, rung for what comes in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import main
from briefing.commands.watches import ring
from briefing.library import watches
from briefing.library.library import Library
from briefing.library.watches import WatchError, hits, load
from briefing.model import Briefing

Another = Callable[..., Briefing]
TWO = """
[[watch]]
name = "strait"
query = "strait or quay"

[[watch]]
name = "vale"
actors = ["Ada Vale", "Nemo"]
places = ["Rovia"]
gravity = "low"
"""


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "watch.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_watch_is_a_query(tmp_path: Path) -> None:
    strait, vale = load(written(tmp_path, TWO))
    assert (strait.name, strait.query) == ("strait", "(strait or quay)")
    assert vale.query == '(actor:"Ada Vale" or actor:"Nemo") (place:"Rovia") threat'


def test_without_a_file_nothing_is_watched_for(tmp_path: Path) -> None:
    assert load(tmp_path / "watch.toml") == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[watch]]\nquery = 'a'", "watch 1 has a name"),
        ("[[watch]]\nname = 'a'\ncolour = 'red'", "watch 1 has a name"),
        ("[[watch]]\nname = 'a'", "asks for nothing"),
        ("[[watch]]\nname = 'a'\nquery = 'colour:red'", "watch a: no field colour"),
        ("[[watch]]\nname = 'a'\nactors = 'b'", "actors is a list"),
        ("[[watch]]\nname = 'a'\ngravity = 'huge'", "gravity is one of"),
        ("watch = 1", r"\[\[watch\]\] tables"),
        ("x = 1", r"\[\[watch\]\] tables"),
        ("[[watch", "watch.toml: "),
        ("\x00", "watch.toml: "),
    ],
)
def test_what_is_wrong_is_told_with_the_file(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(WatchError, match=told) as error:
        load(written(tmp_path, text))
    assert "watch.toml" in str(error.value)


def test_which_of_some_articles_it_is_for(library: Library, another: Another, tmp_path: Path) -> None:
    ids = [library.add(another(f" {n}", published=f"2025-11-0{n + 1}")).id for n in range(4)]
    (watch,) = load(written(tmp_path, "[[watch]]\nname = 'a'\nquery = 'strait after:2025-11-02'"))
    assert hits(library.db, watch, ids) == ids[:0:-1]
    assert hits(library.db, watch, ids[1:3]) == [ids[2], ids[1]]
    assert hits(library.db, watch, []) == hits(library.db, watch, ids[:1]) == []


def test_what_comes_in_rings(
    library: Library, another: Another, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = (library.add(another(f" {n}", title=f"Report {n}")).id for n in range(2))
    ring(library, load(written(tmp_path, TWO)), [new])
    told = capsys.readouterr().err
    assert "strait: Report 1" in told
    assert "Report 0" not in told
    assert old != new


def test_the_command(file: Path, another: Another, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library.open(file) as library:
        library.add(another(title="Report of the strait"))
    monkeypatch.setattr(watches, "path", lambda: tmp_path / "watch.toml")
    run = CliRunner().invoke
    none = run(main, ["watches", "--library", str(file)])
    assert none.exit_code == 2
    assert "nothing is watched for yet" in none.stderr
    written(tmp_path, TWO)
    lines = run(main, ["watches", "--library", str(file)], catch_exceptions=False).output.splitlines()
    assert lines[0].startswith("strait: 1 article (")
    assert "• 2025-11-10 Report of the strait" in lines[1]
