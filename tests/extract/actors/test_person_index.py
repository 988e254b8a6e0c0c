"""The index of persons leaves nobody out who may be meant, and asks few of thousands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.actors.drafts import Draft
from briefing.extract.actors.name_matching import compatible, nickname, plain_words
from briefing.extract.actors.person_index import PersonIndex

NAMES = st.lists(
    st.sampled_from("Ann ann A. Lee Marsh Ben B. Saldías Lee-Marsh Jr. ‘Bo’ “Bo”".split()), min_size=1, max_size=4
).map(" ".join)  # fmt: skip


def index(names: list[str]) -> PersonIndex:
    made = PersonIndex()
    for name in names:
        made.add(Draft(name, "person"))
    return made


@given(st.lists(NAMES, max_size=8), NAMES)
def test_whoever_is_compatible_is_found_in_order(names: list[str], name: str) -> None:
    words = plain_words(name)
    found = [draft.name for draft in index(names).like(words)]
    meant = [
        one
        for one in names
        if (known := plain_words(one)) == words
        or (known and words and compatible(words, known))
        or (words and words == nickname(one))
        or (len(words) == 1 and len(known) > 1 and words[0] in (known[0], known[-1]))
    ]
    assert [one for one in found if one in meant] == meant


def test_a_fuller_name_is_found_by_its_words() -> None:
    made, draft = PersonIndex(), Draft("Marsh", "person")
    made.add(draft)
    draft.name = "Helen Marsh"
    made.add(draft)
    assert list(made.like(["Helen"])) == [draft]
    assert list(made) == [draft]


def test_of_thousands_few_are_asked() -> None:
    made = index([f"Ann Lee{n}" for n in range(5_000)])
    assert [draft.name for draft in made.like(["Ann", "Lee17"])] == ["Ann Lee17"]
