"""Which of the candidates for a name that overlap is chosen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.names.candidate import Candidate, Rank
from briefing.extract.names.choice import choose, features
from briefing.lexicon.weights import weights


def ranged(start: int, length: int, rank: Rank) -> Candidate:
    return Candidate(start, start + length, "ORG", rank, "body")


candidates = st.builds(ranged, st.integers(0, 40), st.integers(1, 12), st.sampled_from(Rank))


@given(candidates)
def test_features_are_those_that_have_weights(candidate: Candidate) -> None:
    assert features(candidate).keys() == weights("name.points").keys()


@given(candidates, candidates)
def test_the_rank_decides_before_the_length(one: Candidate, other: Candidate) -> None:
    points = weights("name.points")
    higher = points.total(features(one)) > points.total(features(other))
    assert higher == ((one.rank, one.end - one.start) > (other.rank, other.end - other.start))


@given(st.lists(candidates, max_size=12))
def test_what_is_chosen_never_overlaps_and_what_is_not_overlaps_something_as_good(
    found: list[Candidate],
) -> None:
    chosen = choose(found)
    taken = [i for c in chosen for i in range(c.start, c.end)]
    assert len(taken) == len(set(taken))
    for left in found:
        if left not in chosen:
            rivals = [c for c in chosen if c.start < left.end and left.start < c.end]
            assert max(c.rank for c in rivals) >= left.rank


def test_of_two_that_are_equal_the_first_is_chosen() -> None:
    late, early = ranged(3, 3, Rank.TABLE), ranged(1, 3, Rank.TABLE)
    assert choose([late, early]) == [early]


def test_every_rank_has_a_vote_that_outweighs_the_one_below() -> None:
    votes = weights("name_label.votes")
    told = [votes[rank.name.lower()] for rank in Rank]
    assert told == sorted(set(told))
    assert len(votes) == len(Rank)
