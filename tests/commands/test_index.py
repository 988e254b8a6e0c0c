"""``briefing index``, as it is called, with the real model in real processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli import main
from briefing.library.library import Library

COMMAND = str(Path(sys.executable).with_name("briefing"))
ARTICLE = (
    "Ferry {n} stays in port\n\nNorland threatened on Friday to attack Rovia, Brita Solem said. Day {n}.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    for n in range(3):
        (made / f"{n}.txt").write_text(ARTICLE.format(n=n))
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def called(*words: object) -> Result:
    return CliRunner().invoke(main, ["index", *map(str, words)])


def test_a_folder_twice_and_what_failed(folder: Path, file: Path) -> None:
    (folder / "empty.txt").write_text("")
    first = called(folder, "--library", file, "--jobs", 1)
    assert (first.exit_code, first.stdout) == (2, "3 articles added, 0 already there, 1 failed.\n")
    assert f"{folder / 'empty.txt'}: is empty" in first.stderr
    again = called(folder, "--library", file)
    told = "0 articles added, 3 already there, 0 failed. 1 file failed before and did not change: --retry tries again.\n"
    assert (again.exit_code, again.stdout, again.stderr) == (0, told, "")
    (folder / "empty.txt").write_text(ARTICLE.format(n=9))
    os.utime(folder / "empty.txt", (1, 1))
    mended = called("--retry", "--library", file, "--jobs", 1, "--published", "2025-11-08")
    assert (mended.exit_code, mended.stdout) == (0, "1 article added, 0 already there, 0 failed.\n")
    with Library.open(file) as library:
        assert len(library) == 4
        assert library.db.check() == []
        assert library.db.rows("SELECT count(*) FROM event_type WHERE type = 'THREATEN'") == [(4,)]
        assert library.db.one("SELECT count(*) FROM article WHERE published = '2025-11-08'") == 1
    assert not Path(f"{file}-wal").exists()


def test_briefings_are_those_of_export(folder: Path, file: Path) -> None:
    import json

    called(folder, "--library", file, "--jobs", 2)
    exported = CliRunner().invoke(main, ["export", str(folder)]).stdout.splitlines()
    from briefing.contract.codec import from_dict

    with Library.open(file) as library:
        kept = [library.briefing(number) for (number,) in library.db.rows("SELECT id FROM article")]
    made = [from_dict(json.loads(line)) for line in exported]
    assert sorted(kept, key=lambda one: one.article.id) == sorted(made, key=lambda one: one.article.id)  # type: ignore[union-attr]


def test_stale_and_rebuild(folder: Path, file: Path) -> None:
    called(folder, "--library", file, "--jobs", 1)
    with Library.open(file) as library:
        library.db.run("UPDATE made SET model = 'an older one'")
        library.db.run("DELETE FROM words WHERE rowid = (SELECT min(id) FROM article)")
    done = called("--rebuild", "--stale", "--jobs", 1, "--library", file)
    assert (done.exit_code, done.stdout) == (
        0,
        "0 articles added, 0 already there, 0 failed, 3 briefed anew.\n",
    )
    with Library.open(file) as library:
        assert library.db.rows("SELECT count(*) FROM words WHERE words MATCH 'osterholm OR norland'") == [
            (3,)
        ]
    assert called("--stale", "--library", file).stdout == "0 articles added, 0 already there, 0 failed.\n"


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        ([], 2, "give a PATH"),
        (["nosuch.txt"], 2, "nosuch.txt: there is no such file"),
        (["--jobs", "0", "x"], 2, "0 is not in the range"),
        (["--published", "soon", "x"], 2, "no date like"),
        (["{folder}", "--model", "nothing_like_it"], 2, "nothing_like_it is not installed"),
        (["{folder}", "--library", "{folder}/0.txt"], 2, "this file is no library"),
    ],
)
def test_what_is_wrong_is_said(folder: Path, file: Path, words: list[str], status: int, told: str) -> None:
    given = [word.replace("{folder}", str(folder)) for word in words]
    done = called("--library", file, *given)
    assert done.exit_code == status
    assert told in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_watched_folder_until_it_is_told_to_end(folder: Path, file: Path, number: int) -> None:
    command = [COMMAND, "index", "--watch", str(folder), "--library", str(file), "--jobs", "1"]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, text=True
    )
    deadline = time.monotonic() + 60
    (folder / "late.txt").write_text(ARTICLE.format(n="late"))
    taken = 0
    while time.monotonic() < deadline and taken < 4:
        time.sleep(0.2)
        if file.exists():
            with Library.open(file) as library:
                taken = library.db.one("SELECT count(*) FROM taken")
    time.sleep(1.0)  # it counts what it has stored
    os.killpg(process.pid, number)  # as a terminal does: every process of it
    out, err = process.communicate(timeout=30)
    assert out == "Stopped: 4 articles added, 0 already there, 0 failed. The next run goes on from here.\n"
    assert err == ""
    assert process.returncode == 128 + number


def test_no_module_of_the_current_folder_is_executed(folder: Path, file: Path) -> None:
    trap = "import pathlib\npathlib.Path({log!r}).open('a').write(__name__ + chr(10))\n"
    names = (
        "multiprocessing",
        "json",
        "typing",
        "random",
        "spacy",
        "numpy",
        "selectors",
        "concurrent",
        "signal",
        "apsw",
    )
    for name in names:
        (folder / f"{name}.py").write_text(trap.format(log=str(folder.parent / "executed")))
    subprocess.run(
        [COMMAND, "index", ".", "--library", str(file), "--jobs", "1"],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    assert not (folder.parent / "executed").exists()
    with Library.open(file) as library:
        assert len(library) == 3


def test_the_process_that_stores_loads_no_model_and_no_screen(folder: Path, file: Path) -> None:
    call = (
        f"main(['index', {str(folder)!r}, '--library', {str(file)!r}, '--jobs', '1'], standalone_mode=False)"
    )
    program = (
        "import sys\nfrom briefing.cli import main\nif __name__ == '__main__':\n    try:\n"
        f"        {call}\n    except SystemExit as end:\n        assert not end.code\n"
        "    print({'spacy', 'thinc', 'numpy', 'textual', 'distributed', 'pyarrow'} & sys.modules.keys())\n"
    )
    script = folder.parent / "program.py"
    script.write_text(program)
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=True)
    assert done.stdout == "3 articles added, 0 already there, 0 failed.\nset()\n"
