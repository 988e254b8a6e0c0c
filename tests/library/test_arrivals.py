"""What was taken and what failed, by name, time of change and size."""

from __future__ import annotations

import pytest

from briefing.library import arrivals
from briefing.library.arrivals import Entry, Stamp
from briefing.library.library import Library
from briefing.model import Briefing, MadeBy

ONE = Stamp(1764064800.123456, 2048)


@pytest.mark.parametrize(
    ("taken", "failed", "now", "told"),
    [
        (None, None, ONE, "new"),
        (ONE, None, ONE, "taken"),
        (ONE, None, Stamp(ONE.mtime, 2049), "new"),
        (ONE, None, Stamp(ONE.mtime + 0.001, 2048), "new"),
        (None, ONE, ONE, "failed"),
        (None, ONE, Stamp(0.0, 2048), "new"),
        (ONE, ONE, ONE, "failed"),
        (Stamp(0.0, 1), ONE, ONE, "failed"),
        (ONE, Stamp(0.0, 1), ONE, "taken"),
    ],
)
def test_how_a_file_stands(
    library: Library, taken: Stamp | None, failed: Stamp | None, now: Stamp, told: str
) -> None:
    if taken:
        arrivals.take(library.db, "a.txt", taken)
    if failed:
        arrivals.fail(library.db, "a.txt", "is empty", failed)
    assert arrivals.standing(library.db, "a.txt", now) == told
    assert arrivals.standing(library.db, "a", now) == "new"


def test_failures_count_their_tries_and_are_forgiven(library: Library) -> None:
    for uri in ("a.mbox#1", "a.mbox#22", "a.mbox", "a.mbox2", "a.mbox#1"):
        arrivals.fail(library.db, uri, f"{uri} is empty")
    told = {one.uri: (one.tries, one.reason) for one in library.failures()}
    assert told["a.mbox#1"] == (2, "a.mbox#1 is empty")
    assert library.failures()[0].uri == "a.mbox#1"
    assert arrivals.failed_within(library.db, "a.mbox")
    arrivals.forgive(library.db, "a.mbox#1")
    assert len(library.failures()) == 3
    arrivals.forgive(library.db, "a.mbox", within=True)
    assert [one.uri for one in library.failures()] == ["a.mbox2"]
    assert not arrivals.failed_within(library.db, "a.mbox")


def test_what_is_known_is_known_by_text_and_versions(library: Library, sample: Briefing) -> None:
    number = library.add(sample, uri="b.txt", at=1.0).id
    made = sample.made_by
    assert arrivals.known(library.db, sample.article.id, made) == number
    assert arrivals.known(library.db, "another", made) is None
    assert arrivals.known(library.db, sample.article.id, MadeBy("x", "y", "z")) is None
    arrivals.found_at(library.db, number, "a.txt")
    arrivals.found_at(library.db, number, "a.txt")
    assert library.db.rows("SELECT uri FROM source ORDER BY uri") == [("a.txt",), ("b.txt",)]
    assert arrivals.stale(library.db, made) == []
    assert arrivals.stale(library.db, MadeBy("x", "y", "z")) == [(number, "b.txt")]


def test_entries_are_seen_as_they_are_now(library: Library) -> None:
    library.db.run("INSERT INTO feed(url) VALUES('https://wire.example/')")
    for one in ("h1", "h2"):
        arrivals.see_entry(library.db, Entry("https://wire.example/", "g", one))
    assert arrivals.seen_entry(library.db, "https://wire.example/", "g") == "h2"
    assert arrivals.seen_entry(library.db, "https://wire.example/", "x") is None
