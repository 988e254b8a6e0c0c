import os
import socket
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources import SourceError, find
from briefing.sources.intake import files

needs_permissions = pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")


def names(folder: Path, *paths: str) -> list[str]:
    found = find([str(folder / path) for path in paths])
    assert found.problems == ()
    return [os.path.relpath(path, folder) for path in found.files]


def problem(path: Path | str) -> SourceError:
    found = find([str(path)])
    assert found.files == ()
    (error,) = found.problems
    return error


def fill(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("text")


def test_folders_are_searched_in_order_of_names(tmp_path: Path) -> None:
    fill(
        tmp_path,
        "b.txt",
        "a.md",
        "a/z.txt",
        "a/c/d.MARKDOWN",
        "c.text",
        "x.xyz",
        "settings.json",
        ".hidden.txt",
        ".git/x.txt",
        "no",
    )
    assert names(tmp_path, ".") == ["a.md", "b.txt", "c.text", "a/z.txt", "a/c/d.MARKDOWN"]


def test_what_a_folder_holds_besides_articles_is_counted_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, "a.txt", "b.png", "in/c", "settings.json", ".hidden.png")
    (tmp_path / "odd\n\x1b[2J.xyz").write_text("")
    (one,) = find([str(tmp_path)]).skipped
    assert one.counted() == f"{tmp_path}: 4 files are passed over, for the format (--skipped names them)."
    told = one.named().splitlines()
    assert [Path(line.partition(": passed over: ")[0]).name for line in told] == [
        "b.png", "odd \N{REPLACEMENT CHARACTER}[2J.xyz", "settings.json", "c",
    ]  # fmt: skip
    assert told[2].endswith("does not begin as an article of its suffix does")
    assert told[3].endswith("has no suffix that tells its format")
    monkeypatch.setattr(files, "MAX_SKIPPED", 1)
    (one,) = find([str(tmp_path)]).skipped
    assert one.named().splitlines()[1:] == [f"{tmp_path}: and 3 more"]
    fill(tmp_path, "only/x.txt")
    assert find([str(tmp_path / "only"), str(tmp_path / "a.txt")]).skipped == ()


def test_files_come_as_given_and_once(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "a.md")
    assert names(tmp_path, "b.txt", "a.md", "b.txt") == ["b.txt", "a.md"]
    assert find(["-"]).files == ("-",)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("missing.txt", "there is no such file"),
        ("a.txt/b.txt", "there is no such file"),
        ("page.xyz", ".xyz is no format"),
        ("README", "has no suffix"),
        ("empty-folder", "holds no article"),
        ("nul\0.txt", "cannot be read"),
        ("", "there is no such file"),
        ("x" * 300 + ".txt", "cannot be read"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, path: str, reason: str) -> None:
    fill(tmp_path, "a.txt", "page.xyz", "README")
    (tmp_path / "empty-folder").mkdir()
    error = problem(f"{tmp_path}/{path}" if path else "")
    assert reason in str(error)


def test_good_files_are_found_beside_bad_ones(tmp_path: Path) -> None:
    fill(tmp_path, "good.txt", "odd.xyz")
    found = find([str(tmp_path / "odd.xyz"), str(tmp_path / "good.txt"), str(tmp_path / "none.md")])
    assert found.files == (str(tmp_path / "good.txt"),)
    assert [Path(error.path).name for error in found.problems] == ["odd.xyz", "none.md"]


def test_link_loops_end_and_linked_files_are_read(tmp_path: Path) -> None:
    fill(tmp_path, "in/a.txt")
    (tmp_path / "in" / "loop").symlink_to(tmp_path)
    (tmp_path / "in" / "self.txt").symlink_to("self.txt")
    (tmp_path / "in" / "gone.txt").symlink_to("nowhere")
    (tmp_path / "in" / "b.txt").symlink_to("a.txt")
    found = find([str(tmp_path)])
    assert [Path(path).name for path in found.files] == ["a.txt", "b.txt"]
    assert sorted(Path(error.path).name for error in found.problems) == ["gone.txt", "self.txt"]


def test_pipes_sockets_and_devices_are_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    server = socket.socket(socket.AF_UNIX)
    server.bind(os.path.relpath(tmp_path / "socket.txt"))
    server.close()
    fill(tmp_path, "a.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    assert names(tmp_path, ".") == ["a.txt"]
    for name in ("pipe.txt", "socket.txt", "zero.txt"):
        assert "is no regular file" in str(problem(tmp_path / name))
        with pytest.raises(SourceError, match="is no regular file"):
            files.read_bytes(str(tmp_path / name))


def test_the_number_of_files_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, *(f"{number}.txt" for number in range(6)))
    monkeypatch.setattr(files, "MAX_FILES", 4)
    found = find([str(tmp_path)])
    assert len(found.files) == 4
    assert "more than 4 articles" in str(found.problems[0])


def test_the_number_of_entries_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, *(f"{number}.bin" for number in range(6)))
    monkeypatch.setattr(files, "MAX_ENTRIES", 4)
    found = find([str(tmp_path)])
    assert found.files == ()
    beyond, nothing = map(str, found.problems)
    assert "holds more than 4 entries; those beyond were not looked at; give a smaller folder" in beyond
    assert "holds no article" in nothing


@pytest.mark.parametrize(
    "paths", [[f"{n}.txt" for n in range(6)], ["a/0.txt", "b/1.txt", "c/2.txt", "d/3.txt"]]
)
def test_of_a_folder_without_end_what_was_looked_at_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paths: list[str]
) -> None:
    fill(tmp_path, *paths)
    monkeypatch.setattr(files, "MAX_ENTRIES", 5)
    found = find([str(tmp_path)])
    assert 0 < len(found.files) < len(paths)
    assert ["holds more than 5 entries" in str(error) for error in found.problems] == [True]


def test_of_many_problems_in_a_folder_the_first_are_told(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    for number in range(30):
        (tmp_path / f"{number}.txt").symlink_to("nowhere")
    found = find([str(tmp_path)])
    assert [Path(path).name for path in found.files] == ["a.txt"]
    assert len(found.problems) == files.MAX_PROBLEMS + 1
    assert "10 more of its entries cannot be read" in str(found.problems[-1])


@needs_permissions
def test_locked_files_and_folders_are_told(tmp_path: Path) -> None:
    fill(tmp_path, "locked.txt", "closed/a.txt", "open/b.txt")
    (tmp_path / "locked.txt").chmod(0)
    (tmp_path / "closed").chmod(0)
    found = find([str(tmp_path)])
    (tmp_path / "closed").chmod(stat.S_IRWXU)
    assert [Path(path).name for path in found.files] == ["locked.txt", "b.txt"]
    assert "may not be read" in str(found.problems[0])
    with pytest.raises(SourceError, match="may not be read"):
        files.read_bytes(str(tmp_path / "locked.txt"))


def test_a_file_that_may_not_be_read_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    fill(tmp_path, "a.txt")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SourceError, match="may not be read"):
        files.read_bytes(str(tmp_path / "a.txt"))


@given(st.lists(st.text(max_size=20), max_size=4))
def test_any_names_are_files_or_problems(paths: list[str]) -> None:
    for error in find([f"/nowhere/{path}" for path in paths]).problems:
        assert "\n" not in str(error)
        str(error).encode("utf-8")
