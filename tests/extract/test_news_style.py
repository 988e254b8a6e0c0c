"""Habits of news prose: days without a preposition, states after towns, headlines without an auxiliary."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from briefing.model import Span

Tell = Callable[..., Any]

PERSONS = [
    ("President Dana Whitlock Saturday vowed to go on.", "Dana Whitlock"),
    ("Mr Orren Tuesday denied it.", "Orren"),
    ("The visit wasn't Whitlock's first, Ada Whitlock said.", "Ada Whitlock"),
    ("The king met Paul arap Keter in Nairobi.", "Paul arap Keter"),
    ("Omar ibn Rashid flew home.", "Omar ibn Rashid"),
]


@pytest.mark.parametrize(("text", "name"), PERSONS)
def test_a_persons_name_ends_where_the_name_ends(tell: Tell, text: str, name: str) -> None:
    named = (actor for actor in tell(text).briefing.who if any(ref.form == "name" for ref in actor.mentions))
    assert [actor.name for actor in named if actor.kind == "person"] == [name]


SAME = [
    ("Mayor Bill de Vries spoke on Monday. De Vries said that all was over.", "Bill de Vries", 2),
    ("Commissioner James O’Brien came. O'Brien said that all was over.", "James O’Brien", 2),
    ("Rep. Ada Marsh (D-Lorne) came. Marsh said that all was over.", "Ada Marsh", 2),
]


@pytest.mark.parametrize(("text", "name", "mentions"), SAME)
def test_one_person_in_two_spellings(tell: Tell, text: str, name: str, mentions: int) -> None:
    assert [(actor.name, len(actor.mentions)) for actor in tell(text).briefing.who] == [(name, mentions)]


TOWNS = [
    ("A clinic in Birmingham, Ala., closed.", "Birmingham", "USA"),
    ("A clinic in Birmingham closed.", "Birmingham", "GBR"),
    ("Another opened in Hamilton, Ontario.", "Hamilton", "CAN"),
    ("She was born in Paris, Texas, and moved away.", "Paris", "USA"),
    ("After talks in Berlin, France said it would wait.", "Berlin", "DEU"),
    ("She grew up in Salem, Mass., and in Rome.", "Salem", "USA"),
]


@pytest.mark.parametrize(("text", "town", "country"), TOWNS)
def test_the_region_after_a_town_tells_its_country(tell: Tell, text: str, town: str, country: str) -> None:
    assert {place.name: place.country for place in tell(text).briefing.where}[town] == country


def test_a_state_in_a_dateline_is_no_organization(tell: Tell) -> None:
    told = tell("Rain closes the bridge\n\nPORTMORE, N.Y. (AP) — Rain closed the bridge on Monday.\n")
    assert "N.Y." not in {actor.name for actor in told.briefing.who}
    assert {place.name: place.country for place in told.briefing.where}["N.Y."] == "USA"


HEADLINES = [
    ("Dana Whitlock ordered out of hall by Iran", "ordered", "Iran > Dana Whitlock"),
    ("Dana Whitlock arrested after rally", "arrested", "> Dana Whitlock"),
    ("Dana Whitlock arrested Paul Keter", "arrested", "Dana Whitlock > Paul Keter"),
    ("Iran attacked by Iraq", "attacked", "Iraq > Iran"),
    ("Iran accused Iraq of fraud", "accused", "Iran > Iraq"),
]


@pytest.mark.parametrize(("title", "trigger", "expected"), HEADLINES)
def test_a_headline_may_leave_out_the_auxiliary(tell: Tell, title: str, trigger: str, expected: str) -> None:
    told = tell(f"{title}\n\nDana Whitlock and Paul Keter live in the valley, far away from it all.\n")
    assert told.parties(trigger) == expected


def test_a_relative_clause_is_told_with_what_it_is_about(tell: Tell) -> None:
    told = tell("Anna Brandt showed reporters the border posts that were attacked by Iraq on Monday.")
    assert told.event("attacked").summary == "The border posts were attacked by Iraq"


OWNERS = [
    ("Two of Whitlock's cousins sued Iran, Dana Whitlock said.", "sued", "Whitlock's cousins > Iran"),
    ("Iran arrested Dana Whitlock's lawyer.", "arrested", "Iran >"),
    ("Iraq's minister accused Iran of fraud.", "accused", "Iraq > Iran"),
]


@pytest.mark.parametrize(("text", "trigger", "expected"), OWNERS)
def test_a_persons_people_are_not_the_person(tell: Tell, text: str, trigger: str, expected: str) -> None:
    assert tell(text).parties(trigger) == expected


def test_where_an_official_goes_is_not_his_country(tell: Tell) -> None:
    told = tell("President Dana Whitlock met Prime Minister Paul Keter in Nairobi. They talked for an hour.")
    assert {actor.name: actor.country for actor in told.briefing.who}["Dana Whitlock"] is None


def test_a_family_is_no_organization(tell: Tell) -> None:
    told = tell("The Labour Party thanked its voters. The family left early.")
    words = {
        told.words(Span(mention.start, mention.end))
        for actor in told.briefing.who
        if actor.kind == "organization"
        for mention in actor.mentions
    }
    assert "The family" not in words


def test_an_alliance_has_no_country(tell: Tell) -> None:
    told = tell("Hungary joined NATO. NATO said on Monday that the Hungarian army was ready.")
    assert {actor.name: actor.country for actor in told.briefing.who}["NATO"] is None


def test_a_quarter_of_a_town_is_a_place(tell: Tell) -> None:
    told = tell(
        "Twenty people were hurt in the Chelsea neighborhood on Monday. A device was found in Chelsea."
    )
    assert [place.name for place in told.briefing.where] == ["Chelsea"]


def test_whose_yard_it_is_does_nothing(tell: Tell) -> None:
    told = tell("Dana Whitlock was shot on Monday by a sniper hiding in her backyard.")
    assert told.parties("shot") == "> Dana Whitlock"


def test_a_quotation_that_ends_the_bottom_line_has_its_own_stop(tell: Tell) -> None:
    told = tell("Mayor Bill Vries called the blast on Monday in the town of Lorne “an act of hate.”")
    assert told.briefing.bottom_line.text.endswith("of hate.”")


def test_tex_marks_are_quotation_marks(tell: Tell) -> None:
    told = tell("``We will go on until the end,'' Dana Whitlock said.")
    assert [(quote.kind, told.words(Span(quote.start, quote.end))) for quote in told.briefing.quotes] == [
        ("direct", "We will go on until the end,")
    ]


def test_a_speaker_goes_on_after_tex_marks(tell: Tell) -> None:
    told = tell(
        "``Security is tight here,'' said Ann Buck, of Lake Services, a sponsor. ``But we are not afraid at all.''"
    )
    assert [told.names([quote.speaker]) for quote in told.briefing.quotes] == ["Ann Buck", "Ann Buck"]


def test_the_embassy_is_not_the_agency_of_the_dateline(tell: Tell) -> None:
    told = tell(
        "Talks go on\n\nNAIROBI, Kenya (AP) — Envoys met on Monday. The embassy was shut on Tuesday.\n"
    )
    assert "The embassy" not in {
        told.words(Span(mention.start, mention.end))
        for actor in told.briefing.who
        for mention in actor.mentions
    }


def test_three_countries_are_not_one_of_them(tell: Tell) -> None:
    told = tell("Poland, Hungary and Latvia met on Monday. The three countries agreed to go on.")
    assert all(mention.form != "nominal" for actor in told.briefing.who for mention in actor.mentions)


HELD = [
    ("The Madrid summit ended on Friday.", "Spain"),
    ("The blast hit the road. The Tanzania blast killed ten people.", "Tanzania"),
]


@pytest.mark.parametrize(("text", "country"), HELD)
def test_where_it_happened_did_not_do_it(tell: Tell, text: str, country: str) -> None:
    told = tell(text)
    assert country not in {
        name for event in told.briefing.what for name in told.names(event.who).split(" & ")
    }


def test_a_role_before_another_name_is_that_ones(tell: Tell) -> None:
    told = tell("On Friday, Ada Marsh, Trade Minister Paul Keter and others left the room.")
    assert {actor.name: actor.roles for actor in told.briefing.who}["Ada Marsh"] == ()


def test_taking_a_position_is_no_attack(tell: Tell) -> None:
    assert not tell("The agency has taken the position that the law is clear.").threats()


VICTIMS = [
    ("Iran demanded Dana Whitlock's arrest.", "arrest", "> Dana Whitlock"),
    ("Dana Whitlock was a judge. Iran condemned the Whitlock murder.", "murder", "> Dana Whitlock"),
    ("Reporters asked about Iran's arrest of Dana Whitlock.", "arrest", "Iran > Dana Whitlock"),
]


@pytest.mark.parametrize(("text", "trigger", "expected"), VICTIMS)
def test_who_undergoes_it(tell: Tell, text: str, trigger: str, expected: str) -> None:
    assert tell(text).parties(trigger) == expected


NO_ATTACKS = [
    "Ada Marsh beat Paul Keter by four percent of the vote.",
    "Paul Keter attacked Ada Marsh as a liar.",
    "Paul Keter attacked the loopholes that help the rich.",
    "Ada Marsh battled through pneumonia in the campaign.",
    "The company closed a coal-fired plant in the valley.",
    "High taxes stifled the economy of the country.",
]


@pytest.mark.parametrize("text", NO_ATTACKS)
def test_hard_words_are_no_attack(tell: Tell, text: str) -> None:
    assert tell(text).threats() == []


def test_i_is_who_she_said_is(tell: Tell) -> None:
    told = tell(
        "Governor Amara Chiko appealed to residents. “I know that nobody likes to leave home,” she said."
    )
    (chiko,) = (actor for actor in told.briefing.who if actor.name == "Amara Chiko")
    assert [told.words(Span(mention.start, mention.end)) for mention in chiko.mentions] == [
        "Amara Chiko",
        "I",
        "she",
    ]


def test_whom_the_text_called_she_is_not_he(tell: Tell) -> None:
    told = tell("Marisol Quenby spoke first. She left the room. Then he spoke.")
    (quenby,) = (actor for actor in told.briefing.who if actor.name == "Marisol Quenby")
    assert [told.words(Span(mention.start, mention.end)) for mention in quenby.mentions] == [
        "Marisol Quenby",
        "She",
    ]


def test_i_myself_stays_in_the_first_person(tell: Tell) -> None:
    told = tell("“I warned them myself, twice, that it would end badly,” Ruud Claassen said.")
    assert told.event("warned").summary.startswith("I warned them myself")


def test_tents_are_help(tell: Tell) -> None:
    told = tell("France sent two transport planes with tents to Madagascar on Tuesday.")
    assert told.types() == ["AID sent"]
    assert not told.threats()


def test_a_shot_past_the_goalkeeper_hurts_nobody(tell: Tell) -> None:
    assert not tell("Will Early shot low past the goalkeeper in the last minute.").threats()


def test_who_says_a_quotation_under_a_full_name_is_a_person(tell: Tell) -> None:
    told = tell('"Nobody knows," Brita Solem told reporters. "It is over," Solem said.')
    assert [(actor.name, actor.kind, len(actor.mentions)) for actor in told.briefing.who] == [
        ("Brita Solem", "person", 2)
    ]
    assert [told.names([quote.speaker]) for quote in told.briefing.quotes] == ["Brita Solem", "Brita Solem"]


HISTORY = [
    ("The blast shook Norhaven, where the embassy was also attacked by gunmen earlier this year.", []),
    (
        "Gunmen attacked the port of Lorne on Tuesday. The town, which Iran shelled last month, lies in ruins.",
        ["attacked"],
    ),
    ("Iran closed the port of Lorne, where Iraq attacked sailors on Thursday.", ["attacked"]),
]


@pytest.mark.parametrize(("text", "acts"), HISTORY)
def test_an_aside_on_another_month_is_history(tell: Tell, text: str, acts: list[str]) -> None:
    told = tell(text)
    shown = [told.words(threat.evidence[0]) for threat in told.briefing.threats]
    assert len(shown) == len(acts)
    assert all(act in words for act, words in zip(acts, shown, strict=True))


def test_a_day_may_stand_between_a_threat_and_what_is_threatened(tell: Tell) -> None:
    told = tell(
        "Norland's minister, Ida Marsh, threatened on Tuesday to close the strait to boats from Rovia."
    )
    [threat] = told.briefing.threats
    assert (threat.form, told.names(threat.issuer)) == ("verbal_threat", "Ida Marsh")
    assert threat.action == "to close the strait to boats from Rovia"
    assert told.event("threatened").summary.endswith("to close the strait to boats from Rovia")


def test_a_long_subject_does_what_the_sentence_tells(tell: Tell) -> None:
    told = tell(
        "Norland's foreign minister, Ida Marsh, threatened on Tuesday to close the strait unless Rovia left."
    )
    [threat] = told.briefing.threats
    assert (threat.form, told.names(threat.issuer)) == ("ultimatum", "Ida Marsh")
