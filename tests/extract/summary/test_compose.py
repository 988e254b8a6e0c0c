"""The finished briefing: characters for tokens, summaries, the bottom line, and who is key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.extract.summary.bottom_line import LONGEST
from briefing.model import evidence

Tell = Callable[..., Any]


# sentence, trigger, summary
SUMMARIES = [
    ("Iran attacked Iraq on Friday.", "attacked", "Iran attacked Iraq"),
    ("Iran attacked Iraq after talks had failed.", "attacked", "Iran attacked Iraq"),
    # a light verb tells its noun
    ("Germany held talks with Japan.", "talks", "Germany held talks with Japan"),
    ("The convoy came under attack near Mopti.", "attack", "The convoy came under attack near Mopti"),
    ("Rebels carried out an attack on a camp.", "attack", "Rebels carried out an attack on a camp"),
    # a conjoined verb tells its subject again
    ("Japan condemned Chad and arrested David Orren.", "arrested", "Japan arrested David Orren"),
    ("Kuwait was condemned by Japan and attacked by Niger.", "attacked", "Kuwait was attacked by Niger"),
    ("Germany will condemn Chad and sanction two banks.", "sanction", "Germany will sanction two banks"),
    ("Japan condemned Chad, and Peru arrested David Orren.", "arrested", "Peru arrested David Orren"),
    # a pronoun is replaced by the name
    ("Anna Brandt flew to Lima. She accused Peru of fraud.", "accused", "Anna Brandt accused Peru of fraud"),
    ("Japan recalled its envoy. It condemned Chad.", "condemned", "Japan condemned Chad"),
    # a noun without a verb of its own is its phrase
    ("The attack on Iraq by Iran was brief.", "attack", "Attack on Iraq by Iran"),
    # white space of the source is no part of it
    ("Iran attacked  Iraq\tin force.", "attacked", "Iran attacked Iraq in force"),
    # the date stands at the edge of the row, what is no date stays
    ("On Friday Iran attacked Iraq for three days.", "attacked", "Iran attacked Iraq for three days"),
    # asides, appositions and clauses about somebody are left out
    (
        "Anna Brandt, a lawyer from Lima, accused Peru of fraud.",
        "accused",
        "Anna Brandt accused Peru of fraud",
    ),
    ("Peru, however, condemned Chad.", "condemned", "Peru condemned Chad"),
    ("The banners, hung before dawn, threatened Peru.", "threatened", "The banners threatened Peru"),
    # the name of a party stands for its short forms, and the verb agrees with it
    (
        "Anna Brandt flew to Lima. Brandt accused Peru of fraud.",
        "accused",
        "Anna Brandt accused Peru of fraud",
    ),
    ("“We have attacked Iraq,” Iran said.", "attacked", "Iran has attacked Iraq"),
    # who plans, vows or is urged to do it
    ("Japan plans to expel two diplomats of Chad.", "expel", "Japan plans to expel two diplomats of Chad"),
    (
        "Japan threatened to expel two diplomats of Chad.",
        "expel",
        "Threatened: Japan to expel two diplomats of Chad",
    ),
    ("Japan urged Chad to release David Orren.", "release", "Chad urged to release David Orren"),
    # what a participle adds follows its clause
    (
        "Rebels shelled a market, wounding six traders.",
        "wounding",
        "Rebels shelled a market, wounding six traders",
    ),
    ("Six were held. They will be tried, and not released.", "released", "Six will not be released"),
    # who does what a passive tells is told where the clause leaves it out
    ("Iran seized a tanker. The crew was arrested by Iran.", "arrested", "The crew was arrested by Iran"),
    # what is denied or only may be says so
    ("Iran denied that it had attacked Iraq.", "attacked", "Denied: Iran had attacked Iraq"),
    ("Peru fears an attack on its embassy.", "attack", "Possible: attack on Peru’s embassy"),
    ("If Iran attacks Iraq, Japan will condemn it.", "attacks", "Possible: Iran attacks Iraq"),
    ("Iran would pay if a ship were hit, Anna Brandt said.", "hit", "Possible: a ship is hit"),
    ("If two ships were hit, tanks would come, Anna Brandt said.", "hit", "Possible: two ships were hit"),
    ("Japan may sanction two banks.", "sanction", "Japan may sanction two banks"),
    ("Japan did not attack Chad.", "attack", "Japan did not attack Chad"),
    (
        "The tanker Nordic Plover attacked a boat and was escorted to Oslo by a British frigate, HMS Kestrel.",
        "attacked",
        "Nordic Plover attacked a boat",
    ),
]


@pytest.mark.parametrize(("text", "trigger", "expected"), SUMMARIES)
def test_summary(tell: Tell, text: str, trigger: str, expected: str) -> None:
    assert tell(text).event(trigger).summary == expected


def test_a_long_summary_is_cut(tell: Tell) -> None:
    harm = "hospitals near the old harbour of Basra " * 6
    summary = tell(f"Iran warned that it would attack {harm}on Friday.").event("warned").summary
    assert summary.endswith(" …")
    assert len(summary.split()) == 25


CRISIS = (
    "Iran attacks Iraqi port and threatens Kuwait\n\nIran attacked a port in Iraq on Friday and threatened "
    "Kuwait, Anna Brandt, a spokeswoman, said.\n\nKuwait expelled two Iranian diplomats on Saturday. Iraq "
    "demanded an apology from Iran.\n\n“We will attack Kuwait,” Brandt told reporters in Oslo."
)
TREATY = (
    "Germany and Japan sign treaty\n\nGermany signed a treaty on fishing with Japan in Oslo on Monday.\n\n"
    "The treaty was welcomed by Norway. Peter Lang, a fisherman, said it was late."
)
LONG_LEAD = (
    "Port closed\n\n"
    + "Iran attacked a port in Iraq on Friday, "
    + "and snow fell on the hills, " * 12
    + "it was said."
    "\n\nIraq closed the port on Saturday."
)
QUOTED = "Words\n\n“Iran attacked Iraq,” said Anna Brandt.\n\nIraq closed two ports on Saturday."
TITLE_ONLY = "Iran attacks Iraqi port"
ARTICLES = [CRISIS, TREATY, LONG_LEAD, QUOTED, TITLE_ONLY]

# article, words that the bottom line holds
BOTTOM_LINES = [
    (CRISIS, "Iran attacked a port in Iraq"),
    (TREATY, "Germany signed a treaty on fishing with Japan in Oslo on Monday"),
    (TITLE_ONLY, "Iran attacks Iraqi port"),
]


@pytest.mark.parametrize(("text", "expected"), BOTTOM_LINES)
def test_the_bottom_line_tells_the_news(tell: Tell, text: str, expected: str) -> None:
    assert expected in tell(text).briefing.bottom_line.text


@pytest.mark.parametrize("text", ARTICLES)
def test_the_bottom_line_is_short_and_made_of_the_articles_words(tell: Tell, text: str) -> None:
    told = tell(text)
    line = told.briefing.bottom_line
    assert len(line.text.split()) <= LONGEST == 45
    said = "; ".join(" ".join(told.words(span).split()) for span in line.evidence)
    assert line.text.rstrip(".") == (said[0].upper() + said[1:]).rstrip(".")


def test_a_pronoun_in_the_bottom_line_is_named(tell: Tell) -> None:
    told = tell(
        "Notes from Lima\n\nAnna Brandt was in Lima. She accused Peru of fraud and arrested nine lawyers in Lima."
    )
    assert (
        told.briefing.bottom_line.text
        == "Anna Brandt accused Peru of fraud and arrested nine lawyers in Lima."
    )


def test_an_article_that_tells_nothing_has_no_bottom_line_of_its_own(tell: Tell) -> None:
    briefing = tell("Hm\n\nYes. No. Perhaps.").briefing
    assert briefing.bottom_line is None or briefing.bottom_line.text == "Hm"


# article, key actors among others, those that are not
KEY = [
    (CRISIS, {"Iran", "Iraq", "Kuwait"}),
    (TREATY, {"Germany", "Japan"}),
]


@pytest.mark.parametrize(("text", "names"), KEY)
def test_key_actors(tell: Tell, text: str, names: set[str]) -> None:
    assert names <= {actor.name for actor in tell(text).briefing.who if actor.key}


def test_the_most_salient_actor_has_one(tell: Tell) -> None:
    actors = tell(CRISIS).briefing.who
    assert max(actor.salience for actor in actors) == 1.0
    assert all(0.0 <= actor.salience <= 1.0 for actor in actors)
    assert max(actors, key=lambda actor: actor.salience).name == "Iran"


def test_who_is_told_only_in_passing_is_less_salient(tell: Tell) -> None:
    salience = {actor.name: actor.salience for actor in tell(TREATY).briefing.who}
    assert salience["Norway"] < salience["Germany"]


def test_at_most_seven_actors_are_key(tell: Tell) -> None:
    names = ("Chad", "Mali", "Peru", "Chile", "Japan", "India", "China", "Kenya", "Ghana", "Qatar")
    text = "A busy day\n\n" + "\n\n".join(f"{name} accused Niger of fraud." for name in names)
    assert sum(actor.key for actor in tell(text).briefing.who) <= 7


def test_a_medium_is_a_source_and_no_key_actor(tell: Tell) -> None:
    told = tell("Iran attacked Iraq on Friday, Reuters reported. Reuters said Iran had attacked a port.")
    assert {actor.name: actor.key for actor in told.briefing.who} | {"Reuters": False} == {
        actor.name: actor.key for actor in told.briefing.who
    }


@pytest.mark.parametrize("text", ARTICLES)
def test_ids_count_up_and_are_unique(tell: Tell, text: str) -> None:
    briefing = tell(text).briefing
    ids = [item.id for item in briefing.items()]
    assert len(ids) == len(set(ids))
    for items, letter in (
        (briefing.what, "e"),
        (briefing.when, "t"),
        (briefing.threats, "h"),
        (briefing.quotes, "q"),
    ):
        assert [item.id for item in items] == [f"{letter}{n}" for n in range(1, len(items) + 1)]


@pytest.mark.parametrize("text", ARTICLES)
def test_spans_are_words_of_the_article(tell: Tell, text: str) -> None:
    told = tell(text)
    for item in told.briefing.items():
        assert evidence(item)
        for span in evidence(item):
            words = told.words(span)
            assert words == words.strip() != ""


@pytest.mark.parametrize("text", ARTICLES)
def test_every_event_and_threat_has_evidence_and_a_rule(tell: Tell, text: str) -> None:
    briefing = tell(text).briefing
    for item in (*briefing.what, *briefing.threats):
        assert item.evidence
        assert item.rule


def test_a_speaker_is_an_actor(tell: Tell) -> None:
    told = tell(CRISIS)
    (quote,) = [quote for quote in told.briefing.quotes if quote.kind == "direct"]
    assert told.names([quote.speaker]) == "Anna Brandt"
    assert told.words(quote.cue) == "told"


WORDS = st.sampled_from(
    "Iran Iraq Anna Brandt She it attacked threatened Kuwait said that held talks on Friday and , . “ ” \n\n if will".split(
        " "
    )
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.one_of(st.lists(WORDS, min_size=1, max_size=40).map(" ".join), st.text(min_size=1, max_size=100))
)
def test_any_text_has_a_bottom_line_of_at_most_45_words(tell: Tell, text: str) -> None:
    if not any(char.isalnum() for char in text):
        return
    line = tell(text).briefing.bottom_line
    if line is not None:
        assert len(line.text.split()) <= LONGEST
        assert line.evidence
