"""Threats: every form, its parties, condition, severity and likelihood, and what only sounds like one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from briefing.extract.threats.likelihood import likelihood_in
from briefing.lexicon import table

Tell = Callable[..., Any]


# article, a threat it shows
FORMS = [
    ("Police described the blast in Lagos as an attack on Nigeria.", "hostile_act: > Nigeria"),
    ("Iran was the only state to attack Iraq.", "hostile_act: Iran > Iraq"),
    # threats in words
    ("Iran threatened to attack Iraq.", "verbal_threat: Iran > Iraq"),
    ("Iran threatened Iraq with war.", "verbal_threat: Iran > Iraq"),
    ("Iran issued a threat against Iraq.", "verbal_threat: Iran > Iraq"),
    ("“We will attack Iraq,” Anna Brandt said.", "verbal_threat: Anna Brandt > Iraq"),
    ("Anna Brandt vowed to attack Iraq.", "verbal_threat: Anna Brandt > Iraq"),
    ("Anna Brandt said she would attack Iraq.", "verbal_threat: Anna Brandt > Iraq"),
    ("Iran threatened sanctions against Iraq.", "verbal_threat: Iran > Iraq"),
    # ultimatums
    ("Iran threatened to attack Iraq unless it withdrew.", "ultimatum: Iran > Iraq"),
    ("“We will attack Iraq if it does not withdraw,” Anna Brandt said.", "ultimatum: Anna Brandt > Iraq"),
    ("“We will attack Iraq until it withdraws,” Anna Brandt said.", "ultimatum: Anna Brandt > Iraq"),
    ("“We will attack Iraq should it not withdraw,” Anna Brandt said.", "ultimatum: Anna Brandt > Iraq"),
    ("Anna Brandt vowed to attack Iraq until it withdrew.", "ultimatum: Anna Brandt > Iraq"),
    ("Iran gave Iraq an ultimatum.", "ultimatum: Iran > Iraq"),
    ("Iran gave Iraq 48 hours to withdraw.", "ultimatum: Iran > Iraq"),
    ("Iran issued an ultimatum to Iraq.", "ultimatum: Iran > Iraq"),
    ("Iran gave Iraq until Monday to withdraw its troops.", "ultimatum: Iran > Iraq"),
    ("“Iraq has until Sunday to withdraw its troops,” Anna Brandt said.", "ultimatum: Anna Brandt > Iraq"),
    ("Iran warned Iraq to withdraw by Sunday or face the consequences.", "ultimatum: Iran > Iraq"),
    # a warning of harm from elsewhere, and of the warner's own
    ("Anna Brandt warned of an attack by rebels.", "warning: Anna Brandt >"),
    ("Anna Brandt warned Iraq of floods.", "warning: Anna Brandt > Iraq"),
    ("Iran warned that it would attack Iraq.", "verbal_threat: Iran > Iraq"),
    ("Iran warned Iraq that it would attack.", "verbal_threat: Iran > Iraq"),
    ("Iran warned Iraq that it would attack unless it withdrew.", "ultimatum: Iran > Iraq"),
    ("Iran warned of a harsh response.", "verbal_threat: Iran >"),
    ("Peter Lang vowed to retaliate if Japan raised tariffs.", "ultimatum: Peter Lang > Japan"),
    # shows of the means
    ("North Korea tested a missile on Friday.", "demonstration: North Korea >"),
    ("North Korea launched a missile on Friday.", "demonstration: North Korea >"),
    ("India deployed 3,000 soldiers along the border.", "demonstration: India >"),
    ("China held drills near Taiwan.", "demonstration: China >"),
    # acts
    ("Iran attacked Iraq.", "hostile_act: Iran > Iraq"),
    ("Iraq was attacked on Friday.", "hostile_act: > Iraq"),
    ("Iran bombed a depot.", "hostile_act: Iran >"),
    ("Rebels kidnapped Anna Brandt.", "hostile_act: Rebels > Anna Brandt"),
    ("Israel carried out air strikes on Lebanon overnight.", "hostile_act: Israel > Lebanon"),
    ("The team leader said a strike on the base wounded a driver.", "hostile_act: > driver"),
    ("Gunmen killed nine people in Mopti.", "hostile_act: Gunmen > nine people"),
    ("Nine people were killed by a bomb in Mopti.", "hostile_act: > Nine people"),
    # words that somebody uttered, whoever it was
    ("Nine schools in Bavaria closed on Monday after bomb threats were sent by email.", "verbal_threat: >"),
    ("A telephone threat to blow up the bridge stopped trains in Basel.", "verbal_threat: >"),
    ("The mayor was given a guard after threats against her life.", "verbal_threat: >"),
    ("A man was charged with making bomb threats against a synagogue.", "verbal_threat: man > synagogue"),
    ("A boy of 15 was arrested in Cork on suspicion of making threats to kill.", "verbal_threat: >"),
    # judgements
    ("Iran poses a threat to Iraq, Anna Brandt said.", "assessment: Iran > Iraq"),
    ("Iran remains a threat to Iraq.", "assessment: Iran > Iraq"),
    ("Iran is a danger to Iraq.", "assessment: Iran > Iraq"),
    ("Iran poses no threat to Iraq.", "not assessment: Iran > Iraq"),
    ("Iran does not pose a threat to Iraq.", "not assessment: Iran > Iraq"),
    ("Iran is not a threat to Iraq.", "not assessment: Iran > Iraq"),
]

# articles that show none
NONE = [
    # what somebody calls a decision
    "Tramways Ltd described the strike as an attack on families.",
    "Anna Brandt called the ruling an attack on the press.",
    "The union condemned the cuts as an assault on the poor.",
    "Farmers branded the levy an attack on the countryside.",
    "Teachers denounced the bill as an attack on their schools.",
    "The law was described as an attack on women.",
    # nature, also where it is one of several
    "Ada is the third cyclone to threaten Haiti this season.",
    "Ada was the second storm to hit Haiti in a week.",
    "It was the first drought to strike Kenya since 2019.",
    # what is not there yet
    "A long blockade could cost Kenya millions.",
    "An attack on Iran would be a mistake.",
    "Another raid might end the talks.",
    "Germany and Japan signed a trade agreement.",
    "Anna Brandt visited Kenya on Friday.",
    "Threatening clouds hung over Lima.",
    "The villagers were bound to strike gold, Anna Brandt said.",
    "Anna Brandt attacked the plan in a speech.",
    "Iran did not attack Iraq.",
    "Iran may attack Iraq.",
    "“We will not attack Iraq,” Anna Brandt said.",
    "Japan believes an Iranian attack on Iraq is very unlikely.",
    "Anna Brandt sent off an angry letter to the council.",
    "The fever killed nine people in Mopti.",
    "An avalanche killed nine people in the Alps.",
    "Japan said that any attack on Japanese soil was unlikely.",
    "Washington put military aid to Egypt on hold.",
    # history told as background
    "In 1988, Iran attacked Iraq.",
    "The war of 1988, in which Iran attacked Iraq, is told in a book.",
    "Rebels bombed a barracks in March 2019.",
    # sport
    "Peter Lang was a constant threat in attack as United beat Rovers 3-1. The striker fired home a shot "
    "after the goalkeeper failed to block a cross, and the winger scored the third goal of the match.",
    "The team's coach said the midfielder would attack from the left. The striker is a threat in the penalty area "
    "and the defender was shot down by the referee after a foul in the second half of the match.",
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_the_form_and_parties_of_a_threat(tell: Tell, text: str, expected: str) -> None:
    assert expected in tell(text).threats()


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_threat(tell: Tell, text: str) -> None:
    assert tell(text).threats() == []


def test_rounds_sides_and_drivers_alone_are_no_sport(tell: Tell) -> None:
    told = tell(
        "Rebels attacked a barracks near Mopti on Friday. Two rounds hit the kitchen, a driver said; both sides "
        "spoke of a fight of an hour. A captain was in the lead car, a shot broke its window."
    )
    assert told.threats() == ["hostile_act: Rebels >"]


def test_recent_acts_are_no_history(tell: Tell) -> None:
    assert tell("Iran attacked Iraq in October.").threats() == ["hostile_act: Iran > Iraq"]
    assert tell("In 1988, Iran attacked Iraq.", published=None).threats() == ["hostile_act: Iran > Iraq"]


def test_a_clause_that_tells_when_a_year_was_is_history_whatever_the_date(tell: Tell) -> None:
    text = "It did not come in 2018, when Iran first threatened it, nor in 2025."
    assert tell(text, published=None).threats() == tell(text).threats() == []


# article, words of the condition
CONDITIONS = [
    ("Iran threatened to attack Iraq unless it withdrew.", "unless it withdrew"),
    ("Iran threatened to attack Iraq if it bombed Kuwait.", "if it bombed Kuwait"),
    ("“We will attack Iraq if it does not withdraw,” Anna Brandt said.", "if it does not withdraw"),
    ("Iran threatened to attack Iraq.", None),
]

# article, Goldstein value of the gravest act
SEVERITY = [
    ("Iran attacked Iraq.", "190"),
    ("Iran threatened to attack Iraq.", "138"),
    ("“We will attack Iraq,” Anna Brandt said.", "138"),
    ("Iran gave Iraq an ultimatum.", "139"),
    ("India deployed 3,000 soldiers along the border.", "154"),
    ("Rebels kidnapped Anna Brandt.", "181"),
]

LIKELIHOOD = [
    ("It is very unlikely that Iran poses a threat to Iraq.", "very unlikely"),
    ("Iran is likely a threat to Iraq.", "likely"),
    ("Iran almost certainly poses a threat to Iraq.", "almost certainly"),
    ("Iran poses a threat to Iraq.", None),
]


@pytest.mark.parametrize(("text", "condition"), CONDITIONS)
def test_the_words_of_the_condition(tell: Tell, text: str, condition: str | None) -> None:
    (threat,) = tell(text).briefing.threats
    assert threat.condition == condition


@pytest.mark.parametrize(("text", "code"), SEVERITY)
def test_severity_is_that_of_the_table(tell: Tell, text: str, code: str) -> None:
    goldstein = {row["code"]: float(row["goldstein"]) for row in table("cameo")}
    (threat,) = tell(text).briefing.threats
    assert threat.severity == goldstein[code]


@pytest.mark.parametrize(("text", "phrase"), LIKELIHOOD)
def test_a_phrase_of_likelihood_is_carried_over(tell: Tell, text: str, phrase: str | None) -> None:
    (threat,) = tell(text).briefing.threats
    assert threat.likelihood == phrase


def test_the_longest_phrase_of_likelihood_wins() -> None:
    doc = Doc(Vocab(), words="An attack is very unlikely today".split())
    assert likelihood_in(doc, (0, len(doc))) == (3, 5)
    assert likelihood_in(doc, (0, 3)) is None


def test_the_deadline_is_the_time_of_an_ultimatum(tell: Tell) -> None:
    told = tell("Iran threatened on Friday to attack Iraq unless it withdrew.")
    (threat,) = told.briefing.threats
    assert told.names(threat.when) == "2025-11-07"


def test_the_deadline_given_is_the_time_of_an_ultimatum(tell: Tell) -> None:
    told = tell("Iran gave Iraq until Monday to withdraw its troops.")
    (threat,) = told.briefing.threats
    assert told.names(threat.when) == "2025-11-10"


def test_whose_word_a_threat_is(tell: Tell) -> None:
    told = tell("Iran attacked Iraq, Anna Brandt said.")
    (threat,) = told.briefing.threats
    assert told.names(threat.attribution) == "Anna Brandt"


def test_what_is_threatened(tell: Tell) -> None:
    (threat,) = tell("Iran threatened to attack Iraq.").briefing.threats
    assert threat.action == "to attack Iraq"


# article, how many threats of the form
TOLD_AGAIN = [
    (
        "Iran attacks Iraqi port\n\nIran attacked a port in Iraq on Friday.\n\nThe attack lasted an hour.",
        "hostile_act",
        1,
    ),
    ("Rebels attacked a camp in Mali on Friday. Nine people were killed.", "hostile_act", 1),
    ("An attack on a market in Mopti killed nine people and wounded four.", "hostile_act", 1),
    ("Iran threatens Iraq\n\nIran threatened to attack Iraq on Friday.", "verbal_threat", 1),
    ("Trouble spreads\n\nIran attacked Iraq on Friday.\n\nChina attacked India on Friday.", "hostile_act", 2),
    (
        "Trouble spreads\n\nIran threatened Iraq on Friday.\n\nChina threatened India on Friday.",
        "verbal_threat",
        2,
    ),
]


@pytest.mark.parametrize(("text", "form", "count"), TOLD_AGAIN)
def test_one_threat_told_often_is_one_item(tell: Tell, text: str, form: str, count: int) -> None:
    assert len([threat for threat in tell(text).briefing.threats if threat.form == form]) == count


@pytest.mark.parametrize("text", [text for text, _ in FORMS])
def test_every_threat_has_evidence_and_a_rule(tell: Tell, text: str) -> None:
    told = tell(text)
    for found in told.briefing.threats:
        assert found.evidence
        assert found.rule
        assert found.action in " ".join(told.words(span) for span in found.evidence)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.lists(
        st.sampled_from(
            "Iran Iraq threatened warned will attack if unless or else face poses a no threat to the danger killed of “ ” , . \n".split(
                " "
            )
        ),
        min_size=1,
        max_size=30,
    ).map(" ".join)
)
def test_any_text_gives_threats_with_evidence(tell: Tell, text: str) -> None:
    if not text.strip():
        return
    briefing = tell(text).briefing
    ids = [found.id for found in briefing.threats]
    assert len(ids) == len(set(ids))
    assert all(found.evidence and found.rule for found in briefing.threats)
