"""Stories and copies: what is told of one happening comes together, in whatever order it arrives."""

from __future__ import annotations

import random
import re
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_reports import ANNIVERSARY, OTHER_QUAY, QUAY_1, QUAY_2, QUAY_COPY, REWORDED, reported

from briefing.library.connection import Connection
from briefing.library.copies import likeness, runs
from briefing.library.index import names_of
from briefing.library.library import Library
from briefing.library.terms import stem, terms

DAYS = {
    QUAY_1: "2026-03-03", QUAY_2: "2026-03-04", QUAY_COPY: "2026-03-04", REWORDED: "2026-03-04",
    OTHER_QUAY: "2026-03-04", ANNIVERSARY: "2026-05-20",
}  # fmt: skip
STORY = (QUAY_1, QUAY_2, QUAY_COPY, REWORDED)


def put(library: Library, *texts: str) -> dict[str, int]:
    """Add reports and return the story of each."""
    for text in texts:
        library.add(reported(text, DAYS[text]))
    return {
        text: library.db.one("SELECT story FROM article WHERE hash = ?", (hash_of(text),)) for text in texts
    }


def hash_of(text: str) -> str:
    return reported(text, DAYS[text]).article.id


def copies(library: Library) -> dict[str, str]:
    """Which title hangs on which."""
    return dict(
        library.db.rows("SELECT a.title, b.title FROM article a JOIN article b ON b.id = a.copy_of")  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("order", list(permutations(range(5)))[::4])
def test_reports_come_together_in_any_order_and_a_foreign_one_stays_out(
    library: Library, order: tuple[int, ...]
) -> None:
    texts = (*STORY, OTHER_QUAY)
    stories = put(library, *(texts[n] for n in order))
    assert len({stories[text] for text in STORY}) == 1
    assert stories[OTHER_QUAY] != stories[QUAY_1]
    assert copies(library) == {
        "Quay collapses in Skarvik, workers trapped": "Quay collapses in Skarvik, trapping workers"
    }
    row = library.db.rows("SELECT articles, title, first >> 20, last >> 20 FROM story WHERE articles > 1")
    assert [(n, title) for n, title, _, _ in row] in (
        [(3, "Divers find two bodies under Skarvik quay")], [(3, "Workers buried as pier gives way in Skarvik")],
    )  # fmt: skip
    assert row[0][3] - row[0][2] == 1


def test_after_the_window_a_story_is_continued_not_joined(library: Library) -> None:
    stories = put(library, QUAY_1, QUAY_2, ANNIVERSARY)
    assert stories[ANNIVERSARY] != stories[QUAY_2]
    assert library.db.rows("SELECT id, continues FROM story WHERE continues IS NOT NULL") == [
        (stories[ANNIVERSARY], stories[QUAY_2])
    ]


def test_a_story_stays_when_articles_are_briefed_anew_and_the_index_is_rebuilt(library: Library) -> None:
    before = put(library, *STORY, OTHER_QUAY)
    df = library.db.rows("SELECT * FROM df")
    assert put(library, *reversed((*STORY, OTHER_QUAY))) == {text: before[text] for text in before}
    assert len(list(library.rebuild())) == 5
    assert put(library) == {}
    kept = {
        text: library.db.one("SELECT story FROM article WHERE hash = ?", (hash_of(text),)) for text in before
    }
    assert kept == before
    assert library.db.rows("SELECT * FROM df") == df
    assert len(copies(library)) == 1


def test_what_is_taken_out_is_counted_out(library: Library) -> None:
    for text in STORY:
        put(library, text)
    library.looked(library.stories()[0].id)
    for (number,) in library.db.rows("SELECT id FROM article"):
        library.remove(number)
    assert library.db.one("SELECT sum(n) FROM df") == 0
    for table in ("story", "gist", "sketch", "article", "looked"):
        assert library.db.rows(f"SELECT * FROM {table}") == []


def test_without_the_first_report_the_next_copy_is_first(library: Library) -> None:
    third = QUAY_COPY + "\n\n(Coastline Agency)"
    DAYS[third] = "2026-03-05"
    put(library, QUAY_1, QUAY_COPY, third)
    first = library.db.one("SELECT id FROM article WHERE hash = ?", (hash_of(QUAY_1),))
    assert library.db.rows("SELECT DISTINCT copy_of FROM article WHERE copy_of IS NOT NULL") == [(first,)]
    library.remove(first)
    second = library.db.one("SELECT id FROM article WHERE hash = ?", (hash_of(QUAY_COPY),))
    assert library.db.rows("SELECT copy_of FROM article ORDER BY id") == [(None,), (second,)]
    assert library.db.rows("SELECT articles FROM story") == [(1,)]


def test_an_article_whose_date_becomes_known_stays_in_its_story(library: Library) -> None:
    stories = put(library, QUAY_1, QUAY_2, QUAY_COPY)
    library.add(reported(QUAY_1, "2026-03-02"))
    row = library.db.rows("SELECT story, id >> 20 FROM article WHERE hash = ?", (hash_of(QUAY_1),))
    day = library.db.one("SELECT first >> 20 FROM story WHERE id = ?", (stories[QUAY_1],))
    assert row == [(stories[QUAY_1], day)]
    assert len(copies(library)) == 1


@pytest.mark.parametrize(
    ("text", "is_copy"),
    [
        (QUAY_COPY, True),
        (QUAY_1 + "\n\n(Coastline Agency)", True),
        (QUAY_1.split("\n\n", 1)[1], True),  # without its headline
        (REWORDED, False),
        (QUAY_2, False),
        ("", False),
    ],
)
def test_light_edits_are_copies_and_rewordings_are_not(text: str, is_copy: bool) -> None:
    assert (likeness(runs(QUAY_1), runs(text)) >= 0.4) is is_copy


def test_who_prints_a_report_is_not_named_in_it() -> None:
    names = names_of(reported(QUAY_1, "2026-03-03"))
    assert "coastline agency" not in names
    assert names["norway"] is True
    assert names["skarvik"] is False


@pytest.mark.parametrize(
    ("forms", "one"),
    [
        (("threat", "threats"), "threat"), (("arrest", "arrested", "arresting", "Arrests"), "arrest"),
        (("stop", "stopped", "stopping"), "stop"), (("party", "parties"), "party"), (("crossing", "crossed"), "cross"),
        (("release", "released", "releases"), "releas"), (("Kassé", "Kasse", "Kassé's"), "kass"), (("spoke", "speaks"), "speak"),
        (("glass",), "glass"), (("crisis",), "crisis"), (("king",), "king"), (("red",), "red"),
    ],
)  # fmt: skip
def test_forms_of_a_word_are_one_term(forms: tuple[str, ...], one: str) -> None:
    assert {stem(form) for form in forms} == {one}


@given(st.text(max_size=60))
def test_any_text_has_terms_and_runs(text: str) -> None:
    assert all(n > 0 and term for term, n in terms(text).items())
    assert likeness(runs(text), runs(text)) in (0.0, 1.0)


def test_many_articles_without_a_word_in_common_stay_alone(library: Library) -> None:
    rnd = random.Random(3)
    for n in range(12):
        words = " ".join(
            "".join(rnd.choice("bdfgklmnprst") + rnd.choice("aeiou") for _ in range(4)) for _ in range(80)
        )
        library.add(reported(f"Title {n}\n\n{words}", "2026-03-04"))
    assert library.db.one("SELECT count(*) FROM story") == 12


def test_the_questions_are_answered_by_index(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, tuple[object, ...]]] = []
    rows = Connection.rows

    def listening(self: Connection, sql: str, values: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
        asked.append((sql, tuple(values)))
        return rows(self, sql, values)

    monkeypatch.setattr(Connection, "rows", listening)
    stories = put(library, *STORY, OTHER_QUAY, ANNIVERSARY)
    assert library.stories(since=date(2026, 3, 1))
    for story in set(stories.values()):
        library.looked(story)
        assert library.story(story)
        library.figures(story)
    library.remove(library.db.one("SELECT min(id) FROM article"))
    monkeypatch.undo()
    scanned = {
        sql
        for sql, values in asked
        if sql.split()[0] in ("SELECT", "WITH", "UPDATE", "DELETE")
        for row in library.db.rows(f"EXPLAIN QUERY PLAN {sql}", values)
        if re.match(r"SCAN (?!own\b|alike\b|\d+ CONSTANT)", str(row[3]))
        and "VIRTUAL TABLE" not in str(row[3])
    }
    assert scanned == set()
    assert len(asked) > 100
