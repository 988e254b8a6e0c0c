"""Stories: articles on the same happening, gathered as they arrive; what comes long after is linked, not joined.

An article joins the story that its words are most like (``terms``), where it also names some of the same people,
bodies or places: a likeness of subject alone, another ferry, another ultimatum, joins nothing. Once joined it stays,
whatever arrives or is briefed anew later.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.lexicon.weights import weights
from briefing.library.connection import Connection
from briefing.library.copies import index_copies, let_go, unindex_copies
from briefing.library.index import first_id
from briefing.library.keys import folded
from briefing.library.packing import unpack_text
from briefing.library.ready import Indexed
from briefing.library.schema import DAY_BITS
from briefing.library.terms import (
    Vector,
    best,
    cosine,
    count_in,
    count_out,
    keep_terms,
    mean,
    rarity_of,
    terms,
    terms_of,
    vector,
)

_GIST = 20  # terms
_GIST_BEFORE = 8  # of these, those by which a story long before is looked for: a year has many articles
_TELLING = 2.0  # how rare a term of the gist must be: what one article in seven has tells no story
_GRAINS = 1000  # a weight is kept as a whole number: in a file those are short


@dataclass(frozen=True, slots=True)
class _Arrived:
    """An article that looks for its story: its terms, its gist, whom and where it names."""

    number: int
    counts: Counter[str]
    gist: Vector
    names: Mapping[str, bool]

    @property
    def day(self) -> int:
        return self.number >> DAY_BITS


def index_story(db: Connection, number: int, text_hash: str, told: Indexed) -> None:
    """Write gist and sketch of an article and put it into its story; one that is in a story stays there."""
    counts = told.terms
    keep_terms(text_hash, counts)
    count_in(db, counts)
    rarity = rarity_of(db, counts)
    telling = {term: weight for term, weight in vector(counts, rarity).items() if rarity[term] >= _TELLING}
    weighed = best(telling, _GIST)
    db.run_many(
        "INSERT INTO gist VALUES(?, ?, ?)",
        [(term, number, round(weight * _GRAINS)) for term, weight in weighed],
    )
    index_copies(db, number, told.runs)
    story = db.one("SELECT story FROM article WHERE id = ?", (number,))
    if story is None:
        story = _story_for(db, _Arrived(number, counts, dict(weighed), told.names))
        db.run("UPDATE article SET story = ? WHERE id = ?", (story, number))
    refresh(db, story)


def unindex_story(db: Connection, number: int) -> None:
    """Take out what ``index_story`` wrote of an article but its story, before its text goes."""
    packed = db.one("SELECT text FROM body WHERE article = ?", (number,))
    if packed is None:
        return
    text = unpack_text(packed)
    counts = terms(text)
    count_out(db, counts)
    db.run_many("DELETE FROM gist WHERE term = ? AND article = ?", [(term, number) for term in counts])
    unindex_copies(db, number, text)


def leave_story(db: Connection, number: int) -> None:
    """Take an article that is to be removed out of its story and from its copies."""
    story = db.one("SELECT story FROM article WHERE id = ?", (number,))
    let_go(db, number)
    db.run("UPDATE article SET story = NULL WHERE id = ?", (number,))
    if story is not None:
        refresh(db, story)


def refresh(db: Connection, story: int) -> None:
    """Bring the row of a story up to its articles; one without articles goes. What was compared in it is forgotten."""
    first, last, reports = db.rows(
        "SELECT min(id), max(id), count(*) - count(copy_of) FROM article WHERE story = ?", (story,)
    )[0]
    if first is None:
        db.run("DELETE FROM looked WHERE story = ?", (story,))  # its number may be another's one day
        db.run("DELETE FROM story WHERE id = ?", (story,))
        return
    title = ""
    if reports > 1:
        title = db.one(
            "SELECT title FROM article WHERE story = ? AND copy_of IS NULL ORDER BY id DESC LIMIT 1", (story,)
        )
        db.run("DELETE FROM news WHERE article IN (SELECT id FROM article WHERE story = ?)", (story,))
    db.run(
        "UPDATE story SET first = ?, last = ?, articles = ?, title = ? WHERE id = ?",
        (first, last, reports, title, story),
    )


def _story_for(db: Connection, one: _Arrived) -> int:
    """Return the story of a new article: that of what it copies, else the likest, else a new one."""
    copied = db.one(
        "SELECT story FROM article WHERE id = (SELECT copy_of FROM article WHERE id = ?)"
        " OR copy_of = ? ORDER BY story IS NULL LIMIT 1",
        (one.number, one.number),
    )
    if copied is not None:
        return int(copied)
    limits = weights("stories.limits")
    days = int(limits["days"])
    near = _likest(db, one, first_id(one.day - days), first_id(one.day + days + 1), limits["gist"])
    if near:
        return near[0]
    heaviest = replace(one, gist=dict(best(one.gist, _GIST_BEFORE)))
    long_ago = first_id(one.day - int(limits["linked_days"]))
    before = _likest(db, heaviest, long_ago, first_id(one.day - days), limits["linked_gist"])
    linked = before[0] if before and before[1] >= limits["linked"] else None
    db.run(
        "INSERT INTO story(title, first, last, articles, continues) VALUES('', ?, ?, 1, ?)",
        (one.number, one.number, linked),
    )
    return db.last_id


def _likest(db: Connection, one: _Arrived, start: int, end: int, gist: float) -> tuple[int, float] | None:
    """Return the story that an article is likest and names enough of, and how like.

    It has articles in a stretch of ids, whose gists are at least so like.
    """
    least = weights("stories.limits")["least"]
    members = _candidates(db, one, start, end, gist)
    if not members:
        return None
    counts = terms_of(db, [number for numbers in members.values() for number in numbers])
    rarity = rarity_of(db, [term for found in (one.counts, *counts.values()) for term in found])
    own = vector(one.counts, rarity)
    found: list[tuple[float, int]] = []
    for story, numbers in members.items():
        like = cosine(own, mean(_vectors(counts, numbers, rarity)))
        if like >= least and _is_named(one.names, _shared(db, one.names, numbers), like):
            found.append((like, -story))
    return (-max(found)[1], max(found)[0]) if found else None


def _vectors(
    counts: Mapping[int, Counter[str]], numbers: Iterable[int], rarity: Mapping[str, float]
) -> Iterable[Vector]:
    return (vector(counts[number], rarity) for number in numbers)


def _candidates(db: Connection, one: _Arrived, start: int, end: int, gist: float) -> dict[int, list[int]]:
    """Return the stories that share the gist of an article, likest first, with their articles nearest to it in time."""
    if not one.gist:
        return {}
    limits = weights("stories.limits")
    own = ", ".join(["(?, ?)"] * len(one.gist))
    alike = db.rows(
        f"WITH own(word, heavy) AS (VALUES {own}), alike(number, alike) AS MATERIALIZED ("
        "SELECT article, sum(weight * heavy) FROM own CROSS JOIN gist ON term = word"
        " WHERE article >= ? AND article < ? AND article <> ? GROUP BY article"
        " HAVING sum(weight * heavy) >= ? ORDER BY sum(weight * heavy) DESC, article DESC LIMIT ?)"
        " SELECT story FROM alike JOIN article ON id = number WHERE story IS NOT NULL ORDER BY alike DESC, number DESC",
        (*(cell for pair in one.gist.items() for cell in pair), start, end, one.number,
         gist * _GRAINS, int(limits["candidates"])),
    )  # fmt: skip
    stories = list(dict.fromkeys(story for (story,) in alike))[: int(limits["stories"])]
    return {story: _members(db, story, one.number) for story in stories}


def _members(db: Connection, story: int, near: int) -> list[int]:
    rows = db.rows("SELECT id FROM article WHERE story = ? AND id <> ? ORDER BY abs(id - ?) LIMIT ?",
                   (story, near, near, int(weights("stories.limits")["compared"])))  # fmt: skip
    return [row[0] for row in rows]


def _is_named(names: Mapping[str, bool], shared: set[str], like: float) -> bool:
    """Tell whether an article shares enough names with a story; countries alone tell none, of twins one name does."""
    limits = weights("stories.limits")
    own = sum(not names[one] for one in shared)
    if like >= limits["alike"] and (own or all(names.values())):
        return True
    return bool(own) and own * limits["name"] + (len(shared) - own) * limits["country"] >= limits["named"]


def _shared(db: Connection, names: Mapping[str, bool], numbers: Sequence[int]) -> set[str]:
    """Return which names of an article stand in enough articles of a story."""
    marks = ", ".join("?" * len(numbers))
    rows = db.rows(
        f"SELECT article, name FROM appears JOIN actor ON actor.id = actor WHERE article IN ({marks}) UNION ALL"
        f" SELECT article, name FROM stands JOIN place ON place.id = place WHERE article IN ({marks})",
        (*numbers, *numbers),
    )
    told = Counter(name for _, name in {(article, folded(name).casefold()) for article, name in rows})
    enough = len(numbers) * weights("stories.limits")["told_in"]
    return {name for name in names if told[name] and told[name] >= enough}
