"""The store: what is put in is there, once, and is found again after everything."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefing.library.connection import Connection, LibraryError
from briefing.library.library import Library
from briefing.library.marks import State, keep, set_tags, state_of
from briefing.library.schema import DAY_BITS, MIGRATIONS, VERSION
from briefing.model import Briefing

Another = Callable[..., Briefing]
INDEX = (
    "appears",
    "alias",
    "actor",
    "part",
    "threat",
    "threat_pair",
    "place",
    "stands",
    "event_type",
    "words",
)


def tables(library: Library) -> dict[str, list[tuple[object, ...]]]:
    """Every table of the index; ids of actors and places may differ, so they stand by key."""
    db = library.db
    joined = {
        "appears": "SELECT a.key, article, n, x.key FROM appears x JOIN actor a ON a.id = x.actor",
        "part": "SELECT a.key, role, type, article, item FROM part x JOIN actor a ON a.id = x.actor",
        "alias": "SELECT a.key, x.name, folded FROM alias x JOIN actor a ON a.id = x.actor",
        "threat_pair": "SELECT i.key, t.key, article, item FROM threat_pair x JOIN actor i ON i.id = issuer JOIN actor t ON t.id = target",
        "stands": "SELECT p.key, article FROM stands x JOIN place p ON p.id = x.place",
        "actor": "SELECT key, name, kind, country, loose FROM actor",
        "place": "SELECT key, name, country, folded FROM place",
        "words": "SELECT rowid FROM words WHERE words MATCH 'strait'",
    }
    return {name: sorted(db.rows(joined.get(name, f"SELECT * FROM {name}")), key=repr) for name in INDEX}


def test_a_briefing_comes_back_as_it_was(library: Library, sample: Briefing) -> None:
    added = library.add(sample)
    assert added.new
    assert library.briefing(added.id) == sample
    assert library.briefing(added.id + 1) is None
    assert library.db.check() == []


def test_the_id_tells_the_day(library: Library, another: Another) -> None:
    one, other, older = (
        library.add(another(str(n), published=day)).id
        for n, day in enumerate(("2025-11-08", "2025-11-08T09:30", "2025-11-07"))
    )
    assert older < one < other
    assert one >> DAY_BITS == date(2025, 11, 8).toordinal() == other >> DAY_BITS


def test_one_text_from_two_places_is_one_article_with_two_sources(library: Library, another: Another) -> None:
    first = library.add(another(source="a.txt"), at=1.0)
    again = library.add(another(source="b.txt", title="Another title"), at=2.0)
    assert (first.new, again.new, first.id) == (True, False, again.id)
    assert library.db.rows("SELECT uri FROM source ORDER BY uri") == [("a.txt",), ("b.txt",)]
    assert library.db.rows("SELECT title, added FROM article") == [("Another title", 1.0)]
    assert len(library) == 1


def test_a_newer_briefing_takes_the_place_of_the_older_one(library: Library, sample: Briefing) -> None:
    library.add(sample)
    bare = dataclasses.replace(sample, who=(), threats=(), quotes=(), what=())
    number = library.add(bare).id
    assert library.briefing(number) == bare
    for table in ("appears", "part", "threat", "threat_pair", "event_type"):
        assert library.db.rows(f"SELECT * FROM {table}") == []
    assert library.db.one("SELECT threat FROM article") is None


def test_an_article_whose_date_becomes_known_moves_and_keeps_what_hangs_on_it(
    library: Library, another: Another
) -> None:
    first = library.add(another(published=None))
    keep(library.db, another().article.id, seen=True)
    moved = library.add(another(published="2020-02-29"))
    assert moved.id != first.id
    assert library.briefing(first.id) is None
    assert library.db.rows("SELECT id, seen FROM article") == [(moved.id, 1)]
    assert library.db.rows("SELECT article FROM source") == [(moved.id,)]
    assert library.db.check() == []


def test_what_is_taken_out_leaves_nothing_but_what_the_reader_said(
    library: Library, sample: Briefing
) -> None:
    number = library.add(sample).id
    keep(library.db, sample.article.id, starred=True, note="ask the harbour")
    library.remove(number)
    left = tables(library)
    assert not any(left[name] for name in ("appears", "part", "threat", "stands", "event_type", "words"))
    assert library.db.rows("SELECT * FROM body") == library.db.rows("SELECT * FROM source") == []
    library.add(sample)
    assert library.db.one("SELECT starred FROM article") == 1
    assert state_of(library.db, sample.article.id) == State(starred=True, note="ask the harbour")


def test_the_index_made_anew_is_the_same(library: Library, another: Another) -> None:
    for n in range(4):
        library.add(another(str(n), published=f"2025-11-0{n + 1}"))
    before = tables(library)
    assert len(list(library.rebuild())) == 4
    assert tables(library) == before
    assert all(before.values())


def test_tags_are_those_given_last(library: Library, sample: Briefing) -> None:
    set_tags(library.db, sample.article.id, ["ports", "rovia"])
    set_tags(library.db, sample.article.id, ["rovia", "strait"])
    assert state_of(library.db, sample.article.id).tags == ("rovia", "strait")


def test_nothing_is_kept_under_an_unknown_name(library: Library) -> None:
    with pytest.raises(TypeError, match="colour"):
        keep(library.db, "0", colour="red")
    assert library.db.rows("SELECT * FROM state") == []


class TestFiles:
    def test_a_library_is_made_and_opened_again(self, file: Path, sample: Briefing) -> None:
        with Library.open(file) as library:
            number = library.add(sample).id
        with Library.open(file, create=False) as library:
            assert library.briefing(number) == sample

    @pytest.mark.parametrize("version", range(VERSION + 1))
    def test_it_is_brought_up_from_every_earlier_version(
        self, file: Path, sample: Briefing, version: int
    ) -> None:
        import apsw

        file.parent.mkdir()
        old = apsw.Connection(str(file))
        for script in MIGRATIONS[:version]:
            list(old.execute(script))
        list(old.execute(f"PRAGMA user_version={version}"))
        old.close()
        with Library.open(file) as library:
            assert library.db.one("PRAGMA user_version") == VERSION
            assert library.briefing(library.add(sample).id) == sample

    def test_none_is_made_where_one_is_to_be_there(self, file: Path) -> None:
        with pytest.raises(LibraryError, match="no library"):
            Library.open(file, create=False)
        assert not file.exists()

    @pytest.mark.parametrize(
        ("content", "told"), [(b"not a database, but long enough to be looked at" * 9, "no library")]
    )
    def test_another_file_is_left_as_it_is(self, file: Path, content: bytes, told: str) -> None:
        file.parent.mkdir()
        file.write_bytes(content)
        with pytest.raises(LibraryError, match=told):
            Library.open(file)
        assert file.read_bytes() == content

    def test_somebody_elses_database_is_left_as_it_is(self, file: Path) -> None:
        import apsw

        file.parent.mkdir()
        list(apsw.Connection(str(file)).execute("CREATE TABLE recipes(name)"))
        with pytest.raises(LibraryError, match="no library of briefing"):
            Library.open(file)

    def test_a_newer_library_is_refused(self, file: Path) -> None:
        with Library.open(file) as library:
            library.db.run(f"PRAGMA user_version={VERSION + 1}")
        with pytest.raises(LibraryError, match="newer"):
            Library.open(file)

    def test_a_folder_that_cannot_be_made_is_told(self, file: Path) -> None:
        file.parent.write_text("a file where the folder should be")
        with pytest.raises(LibraryError, match="cannot be made"):
            Library.open(file)


class TestTransactions:
    def test_what_fails_leaves_nothing(self, library: Library, sample: Briefing) -> None:
        def fail_after_adding() -> None:
            with library.db.transaction():
                library.add(sample)
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            fail_after_adding()
        assert len(library) == 0

    def test_two_connections_write_in_turn(self, file: Path, another: Another) -> None:
        with Library.open(file) as one, Library.open(file) as other:
            for n in range(6):
                (one, other)[n % 2].add(another(str(n)))
            assert len(one) == len(other) == 6

    def test_an_error_of_the_engine_names_the_file(self, file: Path) -> None:
        with pytest.raises(LibraryError, match=r"library\.db: "):
            Connection(file).rows("SELECT nothing FROM nowhere")
