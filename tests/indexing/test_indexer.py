"""Files into a library: each article once, what was taken is not read again, what is bad is told once."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from quick import Here, brief, crew

from briefing.indexing import Counts, Indexer
from briefing.library import LibraryError, arrivals
from briefing.library.library import Library
from briefing.model import Article, MadeBy

Words = Callable[..., list[str]]
LONG = "The crews of Osterholm walked out again. " * 60  # long enough for the sample's items


def indexed(library: Library, paths: Sequence[str], workers: object = None, **options: bool) -> Counts:
    """Index in this process; return what became of it."""
    told: list[str] = []
    indexer = Indexer(library, workers or Here(), told.append)  # type: ignore[arg-type]
    files = indexer.files(paths, **options)
    indexer.run(files, len(files))
    assert len(told) == indexer.counts.failed
    assert library.db.check() == []
    return indexer.counts


def failed(library: Library) -> dict[str, str]:
    return {Path(one.uri).name: one.reason for one in arrivals.failures(library.db)}


def test_what_was_taken_is_passed_over_unread(library: Library, files: Words) -> None:
    paths = files(*[""] * 20)
    assert indexed(library, paths) == Counts(added=20)
    assert len(library) == 20
    workers = Here()
    assert indexed(library, paths, workers) == Counts(passed=20)
    assert workers.worked == []


def test_a_file_that_changed_is_read_again(library: Library, files: Words) -> None:
    paths = files("", "")
    indexed(library, paths)
    Path(paths[1]).write_text("Ferry sails\n\nCrews came back.\n")
    assert indexed(library, paths) == Counts(added=1, passed=1)
    os.utime(paths[0], (1, 1))
    assert indexed(library, paths) == Counts(there=1, passed=1)
    assert len(library) == 3


def test_a_folder_means_the_same_from_everywhere(
    library: Library, files: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = files("")
    monkeypatch.chdir(Path(paths[0]).parent)
    indexed(library, ["000.txt"])
    assert indexed(library, paths) == Counts(passed=1)
    assert library.db.rows("SELECT uri FROM source") == [(paths[0],)]


def test_a_bad_file_is_told_once_and_stops_nothing(library: Library, files: Words) -> None:
    paths = files("", "", "REFUSE", "ODD")
    Path(paths[1]).write_text("")
    assert indexed(library, paths) == Counts(added=1, failed=3)
    told = failed(library)
    assert set(told) == {"001.txt", "002.txt", "003.txt"}
    assert "is empty" in told["001.txt"]
    assert "cannot be stored (UnicodeEncodeError" in told["003.txt"]
    assert indexed(library, paths) == Counts(passed=1, bad=3)
    Path(paths[1]).write_text("Ferry sails\n\nCrews came back.\n")
    assert indexed(library, paths) == Counts(added=1, passed=1, bad=2)
    assert indexed(library, paths, retry=True) == Counts(passed=2, failed=2)
    assert [one.tries for one in arrivals.failures(library.db)] == [2, 2]


def test_a_file_that_is_gone_by_then_is_told(library: Library, files: Words) -> None:
    paths = files("", "")
    told: list[str] = []
    indexer = Indexer(library, Here(), told.append)
    found = indexer.files(paths)
    Path(paths[0]).unlink()
    indexer.run(found, 2)
    assert indexer.counts == Counts(added=1, failed=1)
    assert "there is no such file" in told[0]


def test_every_mail_counts_and_the_box_is_taken_with_the_last(
    library: Library, mbox: Callable[..., str]
) -> None:
    box = mbox(*[""] * 19, "REFUSE")
    assert indexed(library, [box]) == Counts(added=19, failed=1)
    assert set(failed(library)) == {"mails.mbox#20"}
    assert len({uri for (uri,) in library.db.rows("SELECT uri FROM source")}) == 19
    assert indexed(library, [box]) == Counts(passed=1)
    assert indexed(library, [box], retry=True).failed == 1
    mbox(*[""] * 21)
    workers = Here()
    assert indexed(library, [box], workers) == Counts(added=2, there=19)
    assert [len(chunk) for chunk in workers.worked] == [1, 2]  # the box, and what is not known of it
    assert failed(library) == {}


def test_one_text_in_two_places_is_briefed_once_where_it_is_known(
    library: Library, mbox: Callable[..., str]
) -> None:
    box = mbox("", "")
    indexed(library, [box])
    Path(box).rename(Path(box).with_name("moved.mbox"))
    assert indexed(library, [str(Path(box).with_name("moved.mbox"))]) == Counts(there=2)
    assert len(library) == 2
    assert len(library.db.rows("SELECT * FROM source")) == 4


def test_the_mail_that_kills_is_found_and_the_box_is_taken(
    library: Library, mbox: Callable[..., str]
) -> None:
    box = mbox("", "", "KILL", "")
    assert indexed(library, [box], crew(1)) == Counts(added=3, failed=1)
    assert set(failed(library)) == {"mails.mbox#3"}
    assert indexed(library, [box]) == Counts(passed=1)


def test_the_file_that_kills_is_bad_until_it_changes(library: Library, files: Words) -> None:
    paths = files("", "KILL", "")
    assert indexed(library, paths, crew(2)) == Counts(added=2, failed=1)
    assert "signal 9" in failed(library)["001.txt"]
    assert indexed(library, paths) == Counts(passed=2, bad=1)
    Path(paths[1]).write_text("Ferry sails\n\nCrews came back.\n")
    assert indexed(library, paths) == Counts(added=1, passed=2)
    assert failed(library) == {}


def test_what_an_older_version_briefed_is_briefed_anew(library: Library, files: Words) -> None:
    paths = files("", "")
    indexed(library, paths)
    old = dataclasses.replace(
        brief(Article("old.txt", "Old", "Old words.", ())), made_by=MadeBy("0", "older", "none")
    )
    number = library.add(old, uri="old.txt").id
    indexer = Indexer(library, Here(), print)
    indexer.brief_stale()
    assert indexer.counts == Counts(renewed=1)
    made = {one for (one,) in library.db.rows("SELECT model FROM made JOIN article ON made = made.id")}
    assert made == {"quick"}
    assert library.db.rows("SELECT uri FROM source WHERE article = ?", (number,)) == [("old.txt",)]


def test_standard_input_is_read_here(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Ferry sails\n\nCrews came back.\n")))
    assert indexed(library, ["-"]) == Counts(added=1)
    assert library.db.rows("SELECT uri FROM source") == [("-",)]
    assert library.db.rows("SELECT * FROM taken") == []


def test_a_name_that_is_no_text_is_taken_once(library: Library, tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/ferry-\xff.txt")
    Path(path).write_text("Ferry sails\n\nCrews came back.\n")
    assert indexed(library, [path]) == Counts(added=1)
    assert indexed(library, [path]) == Counts(passed=1)


def test_a_library_that_cannot_be_written_ends_it(library: Library, files: Words) -> None:
    paths = files("")
    library.db.rows("PRAGMA query_only=ON")
    with pytest.raises(LibraryError):
        indexed(library, paths)


def test_who_writes_meanwhile_is_waited_for(
    library: Library, files: Words, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading
    import time

    import apsw

    library.db._db.set_busy_timeout(50)  # ten times and more within the other's second
    other = apsw.Connection(str(tmp_path / "library.db"))
    paths = files("")
    list(other.execute("BEGIN IMMEDIATE"))
    threading.Thread(target=lambda: (time.sleep(1), list(other.execute("COMMIT")))).start()
    assert indexed(library, paths) == Counts(added=1)


def test_what_is_asked_is_asked_of_an_index(library: Library, files: Words, mbox: Callable[..., str]) -> None:
    asked: dict[str, object] = {}

    def note(cursor: object, sql: str, values: object) -> bool:
        asked[sql] = values
        return True

    library.db._db.exec_trace = note
    paths = [*files("", "REFUSE", LONG), mbox("", "")]
    indexed(library, paths)
    indexed(library, paths, retry=True)
    Indexer(library, Here(), print).brief_stale()
    library.db._db.exec_trace = None
    verbs = ("SELECT", "DELETE", "UPDATE", "INSERT OR")
    plans = {
        sql: [str(row[3]) for row in library.db.rows(f"EXPLAIN QUERY PLAN {sql}", values or ())]
        for sql, values in asked.items()
        if sql.startswith(verbs)
    }
    assert len(plans) > 20
    scans = {sql for sql, plan in plans.items() for step in plan if step.startswith("SCAN")}
    assert {
        sql for sql in scans if "VIRTUAL TABLE" not in str(plans[sql]) and "FROM made" not in sql
    } == set()
