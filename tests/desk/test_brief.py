"""A desk brief: what several articles tell is one line, what is denied stands apart, nothing foreign is taken in."""

from __future__ import annotations

import itertools

import pytest
from invented_pile import PILE, SIEGE_1, SIEGE_2, SIEGE_3, Menace, Said, Told, briefing_of

from briefing.desk.brief import DeskBrief
from briefing.desk.gathering import MOST, desk_brief
from briefing.desk.outline import outline
from briefing.library.library import Library


@pytest.fixture
def brief(pile: Library) -> DeskBrief:
    return desk_brief(pile)


def name_of(brief: DeskBrief, number: int) -> str:
    return brief.article(number).source.removeprefix("wire/").removesuffix(".txt")


def brief_of(*told: Told) -> DeskBrief:
    with Library.in_memory() as library:
        for one in told:
            library.add(briefing_of(one), at=1_778_100_000.0)
        return desk_brief(library)


def test_every_line_rests_on_words_of_an_article(pile: Library, brief: DeskBrief) -> None:
    lines = [
        one for section in outline(brief).sections for line in section.lines for one in (line, *line.under)
    ]
    assert len(lines) > 20
    for line in lines:
        assert line.proofs
        for proof in line.proofs:
            briefing = pile.briefing(proof.article)
            assert briefing is not None
            assert proof.span is None or proof.span.of(briefing.article.text).strip()


def test_a_threat_that_three_reports_tell_is_one_line_with_all_three(brief: DeskBrief) -> None:
    (threat, mild) = [one for one in brief.threats if one.kind == "threat"]
    assert (threat.by, threat.against, threat.severity) == ("Norland", "Rovia", -8.0)
    assert [name_of(brief, proof.article) for proof in threat.proofs] == ["siege-1", "siege-2", "siege-3"]
    assert mild.by == mild.against == ""


def test_what_is_denied_or_only_expected_stands_apart(brief: DeskBrief) -> None:
    asides = {(one.by, one.words, one.note) for one in brief.threats if one.kind == "aside"}
    assert asides == {
        ("Norland", "her troops had shelled the old town", "denied"),
        ("", "A strike would hurt tourism", "assessment"),
    }
    assert not [one for one in brief.threats if one.kind == "act"]


@pytest.mark.parametrize(
    "other",
    [
        Menace("would shell the harbour", "Rovia", "Norland"),
        Menace("would freeze the accounts of its traders", "Norland", "Rovia"),
        Menace("would shell the harbour unless Rovia withdrew its guards", "Norland", "Rovia", denied=True),
    ],
)
def test_another_threat_is_no_part_of_one(other: Menace) -> None:
    text = SIEGE_2.text.replace(
        "Nobody lets us in", f"The envoy said that they {other.words}, and nobody moves"
    )
    later = SIEGE_2._replace(text=text, threats=(other,), quotes=(), figures=())
    brief = brief_of(SIEGE_1, later)
    assert len(brief.threats) == 2


def test_a_story_is_whole_its_copy_folded_and_nothing_foreign_in_it(brief: DeskBrief) -> None:
    (story,) = brief.stories
    assert [name_of(brief, one) for one in story.reports] == ["siege-1", "siege-2", "siege-3"]
    assert [name_of(brief, one) for one in story.copies] == ["siege-copy"]
    assert story.first_by == "Sound Wire"
    assert {("actor", "Norland"), ("place", "Orsa")} <= {(one.kind, one.words) for one in story.reasons}


def test_figures_that_differ_stand_side_by_side_with_their_sources(brief: DeskBrief) -> None:
    (toll,) = brief.tolls
    assert toll.of == "killed"
    assert toll.differs
    told = [(one.value, one.source, name_of(brief, one.article)) for one in toll.counts]
    assert ("31", "Relief Corps", "siege-2") in told
    assert ("19", "Harbour Watch", "siege-2") in told


def test_what_later_reports_add_is_told_and_what_adds_nothing_can_be_skipped(brief: DeskBrief) -> None:
    added = {name_of(brief, one.article): [item.words for item in one.items] for one in brief.news}
    assert list(added) == ["siege-2"]
    assert any("31 bodies" in words for words in added["siege-2"])
    (skipped,) = [one for one in outline(brief).sections if one.name == "skipped"]
    told = {name_of(brief, line.proofs[0].article): line.note for line in skipped.lines}
    assert told == {"siege-copy": "copy of Sound Wire", "siege-3": "nothing new"}


def test_who_says_what_repeats_nothing_and_puts_a_denial_first(brief: DeskBrief) -> None:
    says = {one.name: one for one in brief.speakers}
    assert next(iter(says)) in ("Ilse Markaan", "Harbour Watch")  # two articles quote them
    assert [(one.stance, one.words) for one in says["Ilse Markaan"].statements] == [
        ("denies", "“her troops had shelled the old town”"), ("", "“We give them until Friday”"),
    ]  # fmt: skip
    assert says["its captain"].articles == 1
    assert name_of(brief, says["Ada Vale"].statements[0].proof.article) == "rates"


def test_sources_that_are_only_words_are_not_one_over_articles() -> None:
    one, other = (
        Told(
            name,
            "2026-05-05",
            f"{name}\n\n“{words},” said its captain in {name}.\n",
            quotes=(Said(words, "its captain"),),
        )
        for name, words in (("Tarnby", "The sea was calm here"), ("Orsa", "We lost our way twice"))
    )
    assert [speaker.articles for speaker in brief_of(one, other).speakers] == [1, 1]


def test_names_are_those_that_the_reader_merged(pile: Library) -> None:
    pile.merge(pile.key_of("Norland"), pile.key_of("Rovia"))
    threat = desk_brief(pile).threats[0]
    assert (threat.by, threat.against) == ("Rovia", "Rovia")


def test_others_are_listed_with_the_gravest_first(brief: DeskBrief) -> None:
    (others,) = [one for one in outline(brief).sections if one.name == "others"]
    assert [name_of(brief, line.proofs[0].article) for line in others.lines] == ["strike", "undated", "rates"]
    assert [line.mark for line in others.lines] == ["low", "", ""]


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[::5])
def test_the_order_of_arrival_changes_nothing(order: tuple[int, ...]) -> None:
    told = [PILE[n] for n in order]

    def shown(brief: DeskBrief) -> list[str]:
        return [f"{line.lead} {line.words}" for section in outline(brief).sections for line in section.lines]

    assert shown(brief_of(*told)) == shown(brief_of(*PILE[:4]))


class TestSinceTheLastLook:
    def test_what_came_since_is_new_and_what_was_there_is_not(self) -> None:
        with Library.in_memory() as library:
            library.add(briefing_of(SIEGE_1), at=100.0)
            library.add(briefing_of(PILE[4]), at=100.0)
            first = desk_brief(library)
            assert not first.since_looked
            for one in first.articles:
                assert one.story is not None
                library.looked(one.story, at=200.0)
            for told in (SIEGE_2, SIEGE_3, PILE[5]):
                library.add(briefing_of(told), at=300.0)
            brief = desk_brief(library)
        assert brief.since_looked
        assert {name_of(brief, one.id) for one in brief.articles if one.is_new} == {
            "siege-2",
            "siege-3",
            "strike",
        }
        news = {name_of(brief, one.article): bool(one.items) for one in brief.news}
        assert news == {"siege-2": True, "strike": False}  # the third report adds nothing
        assert "New since your last look" in [one.title for one in outline(brief).sections]

    def test_what_was_there_before_may_be_told(self, pile: Library) -> None:
        every = pile.ids()
        brief = desk_brief(pile, seen=frozenset(every[1:]))
        assert [one.article for one in brief.news] == every[:1]


def test_a_pile_is_what_is_given(pile: Library) -> None:
    brief = desk_brief(pile, pile.ids("Tarnby or prices"))
    assert {name_of(brief, one.id) for one in brief.articles} == {"rates", "strike"}
    assert brief.stories == ()


def test_of_many_articles_the_newest_are_told(monkeypatch: pytest.MonkeyPatch, pile: Library) -> None:
    monkeypatch.setattr("briefing.desk.gathering.MOST", 2)
    brief = desk_brief(pile)
    assert MOST > 40
    assert (len(brief.articles), brief.of) == (2, 7)
    assert outline(brief).facts.startswith("the newest 2 of 7 articles")


def test_no_articles_make_an_empty_brief() -> None:
    brief = brief_of()
    assert outline(brief).sections == ()
    assert outline(brief).facts == "0 articles"
