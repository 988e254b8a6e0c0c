"""What counts as an event: verbs and nouns with the company that gives them their type."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from briefing.article import Article, Block
from briefing.extract.events.cameo import type_of
from briefing.extract.events.triggers import Trigger, find_triggers

if TYPE_CHECKING:
    from briefing.extract import Briefer


def triggers(briefer: Briefer, sentence: str) -> list[Trigger]:
    return find_triggers(briefer.nlp(sentence))


def types(briefer: Briefer, sentence: str) -> list[str]:
    """Every trigger as "TYPE words"."""
    return [f"{type_of(t.code)} {t.head.doc[t.start : t.end]}" for t in triggers(briefer, sentence)]


def wrong(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(reason=reason, strict=True)


# One verb for each PLOVER type: sentence, what is found.
VERBS = [
    ("Germany pledged to sign the treaty.", "AGREE pledged"),
    ("France and Spain agreed to build a joint satellite.", "AGREE agreed"),
    ("Anna Brandt met her Polish counterpart in Vienna.", "CONSULT met"),
    ("David Orren visited Jordan on Tuesday.", "CONSULT visited"),
    ("Canada praised the Kenyan government.", "SUPPORT praised"),
    ("Canada endorsed the plan of the Kenyan government.", "SUPPORT endorsed"),
    ("The government eased the restrictions on street markets.", "CONCEDE eased"),
    ("The Norwegian police shared intelligence with Finland.", "COOPERATE shared"),
    ("Switzerland donated 5m francs to Nepal.", "AID donated"),
    ("The rebels released twelve hostages.", "RETREAT released"),
    ("The army withdrew from the village.", "RETREAT withdrew"),
    ("Italy urged Libya to open its harbours.", "REQUEST urged"),
    ("Italy demanded an apology from Libya.", "REQUEST demanded"),
    ("Peru accused Chile of spying.", "ACCUSE accused"),
    ("Peru condemned the raid.", "ACCUSE condemned"),
    ("Greece rejected the proposal.", "REJECT rejected"),
    ("Russia vetoed the resolution.", "REJECT vetoed"),
    ("Iran threatened to close the strait.", "THREATEN threatened"),
    ("Thousands of teachers marched through Lima.", "PROTEST marched"),
    ("Nurses protested outside the ministry.", "PROTEST protested"),
    ("Denmark expelled two Belarusian diplomats.", "SANCTION expelled"),
    ("Denmark expelled two envoys from Belarus.", "SANCTION expelled"),
    ("Police raided a flat in Ghent on Tuesday.", "COERCE raided"),
    ("Detectives raided a depot in Malmo on Friday.", "COERCE raided"),
    ("Gunmen raided a village near Goma on Monday.", "ASSAULT raided"),
    ("Denmark sanctioned three Belarusian banks.", "SANCTION sanctioned"),
    ("Denmark sanctioned Belarus.", "SANCTION sanctioned"),
    ("India deployed 3,000 soldiers along the border.", "MOBILIZE deployed"),
    ("Police arrested the mayor of Varna.", "COERCE arrested"),
    ("Customs officers seized four tonnes of ivory.", "COERCE seized"),
    ("Gunmen attacked a convoy near Mopti.", "ASSAULT attacked"),
    ("Turkish jets bombed the depot.", "ASSAULT bombed"),
    ("A gunman kidnapped the ambassador.", "ASSAULT kidnapped"),
    ("The earthquake destroyed a bridge.", "OTHER destroyed"),
]

# One noun for each PLOVER type.
NOUNS = [
    ("The agreement between Germany and Japan was greeted with relief.", "AGREE agreement"),
    ("The meeting of the two ministers lasted an hour.", "CONSULT meeting"),
    ("A visit by David Orren to Jordan drew crowds.", "CONSULT visit"),
    ("There was praise for Kenya.", "SUPPORT praise"),
    ("The lifting of restrictions on markets came early.", "CONCEDE lifting"),
    ("Sweden sent a shipment of aid to Chad.", "AID shipment"),
    ("The donation of blankets to Nepal came from Switzerland.", "AID donation"),
    ("The withdrawal of troops from the village took a day.", "RETREAT withdrawal"),
    ("The release of the hostages took a week.", "RETREAT release"),
    ("The demand for an apology from Libya came late.", "REQUEST demand"),
    ("The condemnation of the raid by Peru was swift.", "ACCUSE condemnation"),
    ("The rejection of the proposal by Greece surprised nobody.", "REJECT rejection"),
    ("A threat to bomb the station was posted online.", "THREATEN threat"),
    ("The protest against the tax ended peacefully.", "PROTEST protest"),
    ("The expulsion of two diplomats was no surprise.", "SANCTION expulsion"),
    ("The deployment of soldiers along the border took a week.", "MOBILIZE deployment"),
    ("The arrest of the mayor was a shock.", "COERCE arrest"),
    ("The bombing of the depot lasted an hour.", "ASSAULT bombing"),
    ("The kidnapping of the ambassador was filmed.", "ASSAULT kidnapping"),
    ("The earthquake was felt in Rome.", "OTHER earthquake"),
    ("A ferry capsized off Togo, killing 41 passengers.", "OTHER killing"),
    ("Two trains collided near Lahore, killing at least 30 people.", "OTHER killing"),
    ("A roof collapsed in Ghana, killing six workers.", "OTHER killing"),
    ("Gunmen opened fire on a market, killing nine people.", "ASSAULT killing"),
]

# The noun is the event; the light verb only lends its arguments.
LIGHT = [
    ("The two ministers held talks in Oman.", "CONSULT talks", "held"),
    ("Iran gave Iraq an ultimatum.", "THREATEN ultimatum", "gave"),
    ("Rebels carried out an attack on a barracks.", "ASSAULT attack", "carried"),
    ("The convoy came under attack near Mopti.", "ASSAULT attack", "came"),
    ("Japan imposed sanctions on two banks.", "SANCTION sanctions", "imposed"),
    ("Police made an arrest in the case.", "COERCE arrest", "made"),
    ("Pilots began a strike over pay.", "PROTEST strike", "began"),
    ("Pilots launched a strike over pay.", "PROTEST strike", "launched"),
    ("Belgium lodged a protest with Serbia.", "ACCUSE protest", "lodged"),
    ("Germany signed a trade agreement with Japan.", "AGREE agreement", "signed"),
    ("Belgium issued a warning to Serbia.", "THREATEN warning", "issued"),
    ("Students staged a protest in Lima.", "PROTEST protest", "staged"),
    ("The army conducted an investigation.", "ACCUSE investigation", "conducted"),
    ("The two sides reached an agreement on fishing.", "AGREE agreement", "reached"),
    ("The two sides signed a truce.", "RETREAT truce", "signed"),
    ("David Orren paid a visit to Jordan.", "CONSULT visit", "paid"),
]

# What threatens without being somebody is no threat.
FORCES = [
    ("A wildfire is threatening homes near Athens, the mayor said.", "OTHER threatening"),
    ("Hurricane Nora threatens the coast of Mexico.", "OTHER threatens"),
    ("Mount Keli volcano threatens a dozen hamlets.", "OTHER threatens"),
    ("The war threatens grain exports from Ukraine.", "OTHER threatens"),
    ("The union threatens a walkout.", "THREATEN threatens"),
]

# Who warns people for their own good threatens nobody with it.
ADVICE = [
    ("The river authority warned 34,000 people to leave their homes.", "OTHER warned"),
    ("Police warned residents to stay indoors.", "OTHER warned"),
    ("Rangers warn swimmers to keep out of the lake.", "OTHER warn"),
    ("The coast guard has warned sailors to stay in port.", "OTHER warned"),
    ("Motorists were warned to avoid the bridge.", "OTHER warned"),
    ("The council warned families to boil water.", "OTHER warned"),
    ("Norway warned its citizens to leave Mali.", "OTHER warned"),
    ("Iran warned Iraq to stay out of the strait.", "THREATEN warned"),
    ("Rebels warned the army to leave the valley.", "THREATEN warned"),
    ("Iran warned residents that it would bomb the port.", "THREATEN warned"),
]

# Aid that does not come is told by the verb alone: no aid, no show of force.
KEPT_BACK = [
    "Germany has frozen aid to Rwanda.",
    "Norway is delaying a shipment of aid to Uganda.",
    "All aid to Ethiopia was suspended by Norway on Friday.",
    "Donors slashed funding for Yemen.",
    "Japan has suspended food aid to North Korea.",
    "Washington put military aid to Egypt on hold.",
    "The Netherlands will withhold aid from Uganda.",
]

# One word, several senses: the company decides.
SENSES = [
    ("North Korea fired a missile on Friday.", "MOBILIZE fired"),
    ("North Korea fired a missile into the sea.", "MOBILIZE fired"),
    ("Rebels fired a missile at the town.", "ASSAULT fired"),
    ("North Korea fired off a missile.", "MOBILIZE fired off"),
    ("Rebels fired rockets at the town.", "ASSAULT fired"),
    ("The soldiers fired on troops at the gate.", "ASSAULT fired"),
    ("The police fired tear gas at the marchers.", "COERCE fired"),
    ("The club was taken to court.", "ACCUSE taken"),
    ("The club fired its coach.", "OTHER fired"),
    ("The air strike hit a school.", "ASSAULT strike"),
    ("The rail strike begins on Monday.", "PROTEST strike"),
    ("The prisoner's hunger strike entered its third week.", "PROTEST strike"),
    ("France summoned the ambassador of Mali.", "ACCUSE summoned"),
    ("Prosecutors charged the suspect with fraud.", "ACCUSE charged"),
    ("Norway recalled its ambassador from Mali.", "SANCTION recalled"),
    ("Rebels shot down a helicopter.", "ASSAULT shot down"),
    ("Japan broke off relations with Mali.", "SANCTION broke off"),
    ("Egypt opened fire on the boat.", "ASSAULT opened"),
    ("Soldiers opened fire on the crowd.", "ASSAULT opened"),
    ("The government lifted the sanctions on Mali.", "RETREAT lifted"),
    ("The court sentenced the banker to five years in prison.", "OTHER sentenced"),
    ("The new bridge met the standard.", "OTHER met"),
    ("Norway sent two transport planes with tents.", "AID sent"),
    ("Norway sent two warships to the strait.", "MOBILIZE sent"),
    ("Nurses will strike for three days.", "PROTEST strike"),
    ("The ship put in to take on stores.", "OTHER take on"),
    ("Belgium lodged a protest with Serbia.", "ACCUSE protest"),
]

# Words of the tables that tell no event here.
NONE = [
    ("A ransomware gang named its victims.", "ransomware"),
    ("The protest group met in a hall.", "protest"),
    ("The firm charged the battery overnight.", "charged"),
    ("The shop charged 5 euros for a coffee.", "charged"),
    pytest.param("The film bombed at the box office.", "bombed", marks=wrong("any bombing counts")),
    pytest.param("Anna Brandt fired the pots in a kiln.", "fired", marks=wrong("any firing counts")),
    ("He summoned the courage to sing.", "summoned"),
    ("He fired off an angry letter.", "fired"),
    ("The council killed off the plan.", "killed"),
    ("The agreement sheet and the bomb disposal manual were lost.", "bomb"),
    ("The painter signed the picture.", "signed"),
    ("They warmed their hands at small fires of driftwood.", "fires"),
    ("That last sentence alarmed the clerks.", "sentence"),
    ("The attack helicopter was sold.", "attack"),
]

# A time limit with something to do is an ultimatum.
DEADLINES = [
    "Ghana gave the miners 48 hours to leave the forest.",
    "The court gave the ministry three weeks to publish the files.",
    "The union has until Monday to accept the offer.",
    "The rebels gave the garrison until noon on Sunday to surrender.",
]
NO_DEADLINES = [
    "Anna Brandt had two hours of sleep.",
    "The judge gave the boy two years in prison.",
    "The teacher gave the class an hour of music.",
]


@pytest.mark.parametrize(("sentence", "expected"), VERBS + NOUNS + FORCES + ADVICE + SENSES)
def test_the_type_of_a_trigger(briefer: Briefer, sentence: str, expected: str) -> None:
    assert expected in types(briefer, sentence)


@pytest.mark.parametrize(("sentence", "expected", "light"), LIGHT)
def test_the_noun_of_a_light_verb_is_the_event(
    briefer: Briefer, sentence: str, expected: str, light: str
) -> None:
    found = triggers(briefer, sentence)
    assert expected in types(briefer, sentence)
    assert light in [t.verb.text for t in found if t.verb is not None]
    assert light not in [t.head.text for t in found]


@pytest.mark.parametrize(("sentence", "word"), NONE)
def test_another_sense_is_no_event(briefer: Briefer, sentence: str, word: str) -> None:
    assert word not in [t.head.text for t in triggers(briefer, sentence)]


@pytest.mark.parametrize("sentence", KEPT_BACK)
def test_aid_that_is_stopped_is_none(briefer: Briefer, sentence: str) -> None:
    assert {told.split()[0] for told in types(briefer, sentence)}.isdisjoint({"AID", "MOBILIZE"})


@pytest.mark.parametrize("sentence", DEADLINES)
def test_a_deadline_is_an_ultimatum(briefer: Briefer, sentence: str) -> None:
    assert ("139", "event.deadline") in [(t.code, t.rule) for t in triggers(briefer, sentence)]


@pytest.mark.parametrize("sentence", NO_DEADLINES)
def test_a_time_without_a_demand_is_none(briefer: Briefer, sentence: str) -> None:
    assert "event.deadline" not in [t.rule for t in triggers(briefer, sentence)]


def test_a_rule_names_the_row_that_fitted(briefer: Briefer) -> None:
    (found,) = triggers(briefer, "Rebels carried out an attack on a barracks.")
    assert re.fullmatch(r"light\.carry@light\.tsv:\d+\+event\.noun:attack.*@events\.tsv:\d+", found.rule)
    assert [found.head.doc[i].text for i in found.because] == ["carried", "attack", "barracks"]


@pytest.mark.parametrize("kind", ["dateline", "byline"])
def test_a_line_on_the_article_itself_tells_no_event(briefer: Briefer, kind: str) -> None:
    line, story = "PUBLISHED: November 8, 2023 at 8:35 p.m.", "Peru expelled two envoys of Chile on Monday."
    blocks = (Block(kind, 0, len(line)), Block("paragraph", len(line) + 2, len(line) + 2 + len(story)))  # type: ignore[arg-type]
    made = briefer.brief(Article("a.html", "", f"{line}\n\n{story}", blocks, published="2023-11-08"))
    assert [event.trigger.of(made.article.text) for event in made.what] == ["expelled"]
