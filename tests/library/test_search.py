"""Search: any query finds what it means, newest first, page after page, and reads no table from end to end."""

from __future__ import annotations

import dataclasses
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.library import leaves, planning, search
from briefing.library.library import Library
from briefing.library.planning import planned, select
from briefing.model import Briefing
from briefing.query import QueryError, parse

sys.path.insert(0, str(Path(__file__).parent))

from invented_library import MANY, WORLD, Known, filled, holds

Another = Callable[..., Briefing]
NAMES = [one.name for one in WORLD.actors[:8]]
COMMON, MIDDLE, RARE = WORLD.words[3], WORLD.words[60], WORLD.words[250]
LEAVES = [
    COMMON, MIDDLE, RARE, f"{MIDDLE[:2]}*", f'"{COMMON} {MIDDLE}"', "zzyzx", *(f'actor:"{name}"' for name in NAMES[:4]),
    f'by:"{NAMES[0]}"', f'by:"{NAMES[1]}"', f'against:"{NAMES[0]}"', f'against:"{NAMES[2]}"', f'says:"{NAMES[0]}"',
    f'says:"{NAMES[3]}"', "actor:nobody", f'place:"{WORLD.cities[0]}"', f'place:"{WORLD.cities[3]}"', "type:attack",
    "type:talks", "type:strike", "threat", "threat:grave", "threat:serious", "threat:low", "threat>=serious", "after:2024",
    "before:2025-03", "on:2024-05", f'source:"{WORLD.sites[0][:5]}"', "source:post", "read", "unread", "starred", "new", "story:2",
    "#tag3", f'(by:"{NAMES[0]}" type:attack)', f'(by:"{NAMES[0]}" against:"{NAMES[1]}")', f'(threat by:"{NAMES[1]}")',
    f'(threat:grave against:"{NAMES[0]}" by:"{NAMES[2]}")', f'(against:"{NAMES[1]}" type:strike)',
]  # fmt: skip
QUERIES = st.recursive(
    st.sampled_from(LEAVES),
    lambda inner: st.tuples(inner, st.sampled_from([" ", " or ", " -(", " not ("]), inner).map(
        lambda found: f"({found[0]}{found[1]}{found[2]}{')' if '(' in found[1] else ''})"
    ),
    max_leaves=7,
)


@pytest.fixture(scope="module")
def world() -> Iterator[tuple[Library, dict[int, Known]]]:
    with Library.in_memory() as one:
        yield one, filled(one)


@pytest.fixture(scope="module")
def there(world: tuple[Library, dict[int, Known]]) -> Library:
    return world[0]


@settings(max_examples=300, deadline=None)
@given(query=QUERIES)
def test_any_query_finds_what_it_means(world: tuple[Library, dict[int, Known]], query: str) -> None:
    library, known = world
    meant = sorted((number for number, one in known.items() if holds(parse(query), one)), reverse=True)
    assert [hit.id for hit in library.search(query, limit=MANY)] == meant
    assert library.count(query).number == len(meant)


@pytest.mark.parametrize("leaf", LEAVES)
def test_a_term_and_its_negation_are_everything(world: tuple[Library, dict[int, Known]], leaf: str) -> None:
    library, known = world
    found = {hit.id for hit in library.search(leaf, limit=MANY)}
    assert found == {number for number, one in known.items() if holds(parse(leaf), one)}
    assert found ^ {hit.id for hit in library.search(f"-{leaf}", limit=MANY)} == set(known)


def test_nearly_every_term_is_found_somewhere(there: Library) -> None:
    empty = [leaf for leaf in LEAVES if not there.count(leaf).number]
    assert len(empty) < 9, empty


@pytest.mark.parametrize("few", [0, 10**6])
@pytest.mark.parametrize("counted", [1, 3000])
@pytest.mark.parametrize(("arms", "recent"), [(1, 40), (16, 3000)])
def test_however_it_is_planned_the_same_is_found(
    world: tuple[Library, dict[int, Known]],
    monkeypatch: pytest.MonkeyPatch,
    few: int,
    counted: int,
    arms: int,
    recent: int,
) -> None:
    library, known = world
    monkeypatch.setattr(planning, "FEW", few)
    monkeypatch.setattr(planning, "COUNTED", counted)
    monkeypatch.setattr(leaves, "MOST_ARMS", arms)
    monkeypatch.setattr(search, "RECENT", recent)
    for at, leaf in enumerate(LEAVES):
        other, third = LEAVES[(at * 7 + 3) % len(LEAVES)], LEAVES[(at * 5 + 1) % len(LEAVES)]
        for query in (f"{leaf} {other}", f"{leaf} or {other} {third}", f"({leaf} or {other}) -{third}"):
            meant = sorted(
                (number for number, one in known.items() if holds(parse(query), one)), reverse=True
            )
            assert [hit.id for hit in library.search(query, limit=MANY)] == meant, query
            assert [hit.id for hit in library.search(query, limit=5, offset=3)] == meant[3:8], query


@pytest.mark.parametrize("query", ["", COMMON, f"{COMMON} or type:attack", "unread", f"{COMMON} -{MIDDLE}"])
def test_pages_follow_each_other(there: Library, query: str) -> None:
    whole = [hit.id for hit in there.search(query, limit=MANY)]
    paged = [hit.id for at in range(0, MANY, 7) for hit in there.search(query, limit=7, offset=at)]
    assert paged == whole == sorted(whole, reverse=True)


def test_more_than_is_counted_is_told(there: Library) -> None:
    assert str(there.count("", most=100)) == "100+"
    assert str(there.count("", most=MANY)) == str(MANY)
    assert str(search.Count(1000, True)) == "1,000+"


BY_INDEX = r"SCAN (words|w)( EXISTS)? VIRTUAL TABLE INDEX \d+:=?M|SCAN json_each|SCAN CONSTANT ROW"
PLANS = [
    *LEAVES, "", f"-{COMMON}", "-type:attack", *(f"{COMMON} {leaf}" for leaf in LEAVES), *(f"{leaf} after:7d" for leaf in LEAVES),
    *(f'({COMMON} or actor:"{NAMES[0]}") -{leaf}' for leaf in LEAVES), *(f"{leaf} or {RARE}" for leaf in LEAVES), "actor:a*", "place:a*",
]  # fmt: skip


@pytest.mark.parametrize("few", [0, 10**6])
def test_no_table_is_read_from_end_to_end(there: Library, monkeypatch: pytest.MonkeyPatch, few: int) -> None:
    """Where only a negation is asked for, articles are read from the newest on, as far as the page goes."""
    monkeypatch.setattr(planning, "FEW", few)
    for query in PLANS:
        made = planned(there.db, parse(query))
        listed = select(made.arms, made.range)
        values = (*listed.values, 50)
        rows = there.db.rows(f"EXPLAIN QUERY PLAN {listed.text} ORDER BY id DESC LIMIT ?", values)
        for step in (str(row[3]) for row in rows):
            assert not step.startswith("SCAN") or re.match(BY_INDEX, step), (query, step)


@pytest.mark.parametrize(
    "query",
    [COMMON, f'actor:"{NAMES[0]}"', f'{COMMON} or actor:"{NAMES[0]}"', "type:strike", f'by:"{NAMES[0]}"'],
)
def test_what_is_found_often_is_read_newest_first_and_not_sorted(there: Library, query: str) -> None:
    made = planned(there.db, parse(query))
    listed = select(made.arms, made.range)
    rows = there.db.rows(f"EXPLAIN QUERY PLAN {listed.text} ORDER BY id DESC LIMIT 50", listed.values)
    assert not [row[3] for row in rows if "TEMP B-TREE" in row[3]]


def test_the_rarest_term_leads(there: Library) -> None:
    rare = f'by:"{NAMES[7]}" against:"{NAMES[6]}"'
    (arm,) = planned(there.db, parse(f"{COMMON} {rare}")).arms
    assert arm.table == "appears CROSS JOIN appears AS other"
    (arm,) = planned(there.db, parse(f"{RARE} type:attack")).arms
    assert arm.table == "words"


def test_relevance_is_that_of_words(there: Library) -> None:
    found = [hit.id for hit in there.search(COMMON, relevance=True, limit=MANY)]
    assert sorted(found, reverse=True) == [hit.id for hit in there.search(COMMON, limit=MANY)] != found
    both = there.search(f'{COMMON} actor:"{NAMES[0]}"', relevance=True, limit=MANY)
    assert {hit.id for hit in both} == {
        hit.id for hit in there.search(f'{COMMON} actor:"{NAMES[0]}"', limit=MANY)
    }
    with pytest.raises(QueryError, match="relevance is that of words"):
        there.search("unread", relevance=True)


def test_a_word_in_the_title_weighs_more(library: Library, another: Another) -> None:
    said = library.add(another(" A dredger, a dredger.", title="Harbour news")).id
    titled = library.add(another(" Nothing else.", title="The dredger")).id
    assert [hit.id for hit in library.search("dredger", relevance=True)] == [titled, said]


@settings(deadline=None)
@given(st.text() | st.text(alphabet="\"'*():;-^ABNEAR+{}%_\\\x00é#"))
def test_nothing_that_is_typed_becomes_sql(there: Library, line: str) -> None:
    for query in (line, f'actor:"{line}"', f'source:"{line}"', f"#{line}", f'place:"{line}"', f"{line}*"):
        try:
            found = there.search(query)
        except QueryError:
            continue
        assert all(hit.id for hit in found)


@pytest.mark.parametrize(
    "word", ["AND", "NEAR(a b)", "a^2", "title:strait", "(strait", "strait*", "st'rait", "--", "{strait}"]
)
def test_the_operators_of_the_index_are_words_in_quotation_marks(
    library: Library, another: Another, word: str
) -> None:
    number = library.add(another(f" He wrote {word} there.")).id
    library.add(another(" Nothing."))
    if any(one.isalnum() for one in word):
        assert number in [hit.id for hit in library.search(f'"wrote {word} there"')]
        assert len(library.search(f'"wrote {word} there"')) == 1
    else:
        with pytest.raises(QueryError, match="no letter and no digit"):
            library.search(f'"{word}"')


@pytest.mark.parametrize(
    ("query", "finds"),
    [
        ("STRAIT", True), ("strait ferry", True), ("straits", False), ("strai*", True), ('"seized a fer"*', True), ('"ferry seized"', False),
        ('actor:"ADA VALE"', True), ("actor:vale", True), ("actor:ada", True), ("actor:val", False), ("actor:val*", True), ("actor:da", False),
        ("by:vale threat", True), ("by:vale against:rovia threat:serious", True), ("by:vale threat:grave", False), ("by:rovia", False),
        ("by:vale type:threat", False), ("type:attack", True), ("type:threat", False), ("says:vale", True), ("says:rovia", False),
        ("place:rovia", True), ("place:ROVIA", True), ('place:"port rovia"', True), ("place:port*", True), ("threat>=serious", True), ("threat>=grave", False),
        ("on:2025-11-10", True), ("after:2025-11-11", False), ("before:2025-11-10", False), ("source:norland", True), ("source:wire", False),
    ],
)  # fmt: skip
def test_what_is_found(library: Library, sample: Briefing, query: str, finds: bool) -> None:
    library.add(sample)
    assert bool(library.search(query)) is finds


@pytest.mark.parametrize(
    ("query", "finds"),
    [("source:strait.txt", True), ("source:STRAIT", True), ("source:100%", False), ("source:a_b", False)],
)
def test_where_there_is_no_such_site_the_address_is_read(
    library: Library, another: Another, query: str, finds: bool
) -> None:
    library.add(another(site=None))
    assert bool(library.search(query)) is finds
    assert bool(library.search(f"-{query}")) is not finds


def test_merged_actors_are_one(library: Library, sample: Briefing) -> None:
    for name in ("Cleo Marsh", "Cleo Brand", "Dora Lind"):
        first = dataclasses.replace(sample.who[1], name=name, mentions=sample.who[1].mentions[1:2])
        text = sample.article.text.replace("Ada Vale,", f"{name[:8]},") + name
        article = dataclasses.replace(sample.article, text=text)
        library.add(dataclasses.replace(sample, article=article, who=(sample.who[0], first)))
    assert len(library.search('actor:"Cleo Brand"')) == 1
    number = {
        name: library.db.one("SELECT id FROM actor WHERE name = ?", (name,))
        for name in ("Cleo Marsh", "Cleo Brand", "Dora Lind")
    }
    library.db.run("UPDATE actor SET same_as = ? WHERE id = ?", (number["Cleo Marsh"], number["Cleo Brand"]))
    library.db.run("UPDATE actor SET same_as = ? WHERE id = ?", (number["Cleo Brand"], number["Dora Lind"]))
    for name in number:
        assert len(library.search(f'actor:"{name}"')) == 3
        assert len(library.search(f'threat by:"{name}"')) == 3
    library.db.run("UPDATE actor SET same_as = NULL WHERE name = 'Dora Lind'")
    assert len(library.search('actor:"Cleo Marsh"')) == 2


def test_countries_and_bodies_are_found_by_all_their_names(library: Library, sample: Briefing) -> None:
    text = sample.article.text + " NATO met in Oslo."
    at = text.index("NATO")
    body = dataclasses.replace(
        sample.who[0],
        id="a9",
        name="NATO",
        kind="organization",
        mentions=(dataclasses.replace(sample.who[0].mentions[0], start=at, end=at + 4),),
    )
    country = dataclasses.replace(sample.who[0], kind="country", country="NOR", name="Norway")
    oslo = dataclasses.replace(sample.where[0], name="Oslo", country="NOR")
    article = dataclasses.replace(sample.article, text=text)
    library.add(
        dataclasses.replace(sample, article=article, who=(body, country, sample.who[1]), where=(oslo,))
    )
    for query in (
        'actor:"North Atlantic Treaty Organization"',
        "actor:nato",
        'actor:"Kingdom of Norway" or actor:Norway',
        "place:Norway",
    ):
        assert library.search(query), query
    assert not library.search("place:Sweden")


def test_names_that_nobody_has_are_told(library: Library, sample: Briefing) -> None:
    library.add(sample)
    assert library.unknown('actor:vale by:zorro -against:zorro says:"Don Diego" place:Quellin strait') == [
        "zorro",
        "Don Diego",
        "Quellin",
    ]


def test_days_are_counted_from_the_day_that_is_given(library: Library, sample: Briefing) -> None:
    library.add(sample)  # of 2025-11-10, a Monday
    assert library.search("on:yesterday", today=date(2025, 11, 11))
    assert not library.search("on:yesterday", today=date(2025, 11, 12))
    assert library.count('after:"last monday"', today=date(2025, 11, 12)).number == 1


def test_a_hit_tells_what_a_list_shows(library: Library, sample: Briefing) -> None:
    number = library.add(sample, uri="https://news.example/1").id
    (hit,) = library.search("ferry")
    article = sample.article
    assert hit[:8] == (
        number,
        article.id,
        article.title,
        article.site,
        article.published,
        "https://news.example/1",
        -4.4,
        False,
    )
    assert [hit.snippet.text[one.start : one.end] for one in hit.snippet.found] == ["ferry"]
