"""Who does what to whom, where and when, in the constructions of English that carry it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., Any]


def wrong(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(reason=reason, strict=True)


# sentence, trigger, "who > whom"
PARTIES = [
    # active and passive
    ("Iran attacked Iraq.", "attacked", "Iran > Iraq"),
    ("Iraq was attacked by Iran.", "attacked", "Iran > Iraq"),
    ("Iraq was attacked on Monday.", "attacked", "> Iraq"),
    ("Iraq has been attacked repeatedly by Iran.", "attacked", "Iran > Iraq"),
    # who holds an office, not what it is of
    ("Iran killed the mayor of Basra, Anna Brandt.", "killed", "Iran > Anna Brandt"),
    ("Anna Brandt, mayor of the Peruvian port of Ilo, was killed on Monday.", "killed", "> Anna Brandt"),
    # those who are the first or the only one
    ("Iran was the first state to attack Iraq.", "attack", "Iran > Iraq"),
    ("Iran is the only country to have banned Iraq's oil.", "banned", "Iran > Iraq"),
    # reduced passive, relative clauses, participles
    ("The convoy of Iraq attacked by Iran turned back.", "attacked", "Iran > Iraq"),
    ("Iran, which attacked Iraq, closed its airspace.", "attacked", "Iran > Iraq"),
    ("Anna Brandt, who accused Peru of fraud, flew home.", "accused", "Anna Brandt > Peru"),
    ("Iraq, which Iran attacked, closed its airspace.", "attacked", "Iran > Iraq"),
    ("Iraq, which was attacked by Iran, closed its airspace.", "attacked", "Iran > Iraq"),
    ("Iran sent jets over the border, attacking Iraq.", "attacking", "Iran > Iraq"),
    ("After attacking Iraq, Iran closed its airspace.", "attacking", "Iran > Iraq"),
    ("Attacked by Iran, Iraq closed its airspace.", "Attacked", "Iran > Iraq"),
    # what something led to has a doer of its own
    ("It rained. The talks resulted in Norway expelling an envoy from Mali.", "expelling", "Norway > Mali"),
    ("It rained. The row led to Peru recalling its ambassador.", "recalling", "Peru >"),
    ("It rained. The row ended in France leaving the pact.", "leaving", "France >"),
    ("It rained. The raid resulted in police seizing cocaine.", "seizing", "police >"),
    # who is kept waiting for aid
    ("All aid to Ethiopia was suspended by Norway.", "suspended", "Norway > Ethiopia"),
    # control
    ("Iran ordered Iraq to withdraw its soldiers.", "withdraw", "Iraq >"),
    ("Iran threatened to attack Iraq.", "threatened", "Iran > Iraq"),
    ("Iran threatened to attack Iraq.", "attack", "Iran > Iraq"),
    ("Germany promised Poland to visit Latvia.", "promised", "Germany > Poland"),
    ("France urged Mali to release Anna Brandt.", "release", "Mali > Anna Brandt"),
    ("Anna Brandt is due to visit David Orren.", "visit", "Anna Brandt > David Orren"),
    # whom a threat is aimed at
    ("Iran condemned Israel and threatened to attack Jordan.", "threatened", "Iran > Jordan"),
    ("North Korea threatened to turn Seoul into a desert.", "threatened", "North Korea > South Korea"),
    ("Iran warned that it would respond if Israel struck.", "warned", "Iran > Israel"),
    # accusations
    pytest.param(
        "Japan imposed sanctions on Mali, accusing it of shelling a camp.",
        "accusing",
        "Japan > Mali",
        marks=wrong("a pronoun after a participle is left alone"),
    ),
    ("Japan accused traders of attacking David Orren.", "attacking", "> David Orren"),
    ("Peru accused Chile of spying.", "accused", "Peru > Chile"),
    ("Iran accused Iraq of shelling Kuwait.", "accused", "Iran > Iraq"),
    ("Iran accused Iraq of arresting David Orren.", "arresting", "Iraq > David Orren"),
    pytest.param(
        "Iran accused Iraq of shelling Kuwait.",
        "shelling",
        "Iraq > Kuwait",
        marks=wrong("a country that is shelled counts as the place"),
    ),
    ("Chile was accused by Peru of spying.", "accused", "Peru > Chile"),
    pytest.param(
        "Chile was accused of spying by Peru.",
        "accused",
        "Peru > Chile",
        marks=wrong("the parser hangs the agent on the crime"),
    ),
    # conjunctions
    ("Iran and Syria attacked Iraq and Kuwait.", "attacked", "Iran & Syria > Iraq & Kuwait"),
    ("Japan condemned Mali and recalled its ambassador.", "condemned", "Japan > Mali"),
    ("Japan condemned the coup and arrested David Orren.", "arrested", "Japan > David Orren"),
    ("Mali was condemned by Japan and attacked by Niger.", "attacked", "Niger > Mali"),
    ("Japan summoned the envoy and sanctioned two banks of Mali.", "sanctioned", "Japan > Mali"),
    # of two subjects the nearer, and a name that hangs on what an office is of
    ("The weather service Ventara warned France of storms.", "warned", "Ventara > France"),
    ("The governor of Kent, Anna Brandt, condemned Peru.", "condemned", "Anna Brandt > Peru"),
    # a passive that shares the subject before it
    ("Anna Brandt is to be sentenced on Friday.", "sentenced", "> Anna Brandt"),
    ("Anna Brandt is due to be deported on Friday.", "deported", "> Anna Brandt"),
    ("Anna Brandt pleaded guilty and was fined by Peru.", "fined", "Peru > Anna Brandt"),
    ("Anna Brandt was arrested and deported by Peru.", "deported", "Peru > Anna Brandt"),
    (
        "Anna Brandt resigned after being accused of fraud by David Orren.",
        "accused",
        "David Orren > Anna Brandt",
    ),
    # who takes an office does it
    ("Anna Brandt was sworn in on Friday.", "sworn in", "Anna Brandt >"),
    ("Anna Brandt will be sworn in by David Orren.", "sworn in", "David Orren > Anna Brandt"),
    # who did or said what is rejected, welcomed or alleged
    ("Kenya rejected a claim by Anna Brandt.", "rejected", "Kenya > Anna Brandt"),
    ("Kenya welcomed a decision by Anna Brandt to resign.", "welcomed", "Kenya > Anna Brandt"),
    ("Kenya alleged that Anna Brandt had forged the letter.", "alleged", "Kenya > Anna Brandt"),
    ("Kenya denied that Anna Brandt had forged the letter.", "denied", "Kenya >"),
    # lawyers act for whom they work for
    ("David Orren resigned. His lawyers sued Anna Brandt.", "sued", "David Orren > Anna Brandt"),
    # nouns
    ("The arrest of Anna Brandt by Belgium was a shock.", "arrest", "Belgium > Anna Brandt"),
    ("Iran's attack on Iraq was a shock.", "attack", "Iran > Iraq"),
    ("An attack by Iran on Iraq was feared by nobody.", "attack", "Iran > Iraq"),
    ("The visit of David Orren was a success.", "visit", "David Orren >"),
    ("Japan's sanctions against Mali were lifted.", "sanctions", "Japan > Mali"),
    # demonyms and forces as agents
    ("Turkish jets bombed a depot in Syria.", "bombed", "Turkey >"),
    ("Israeli troops arrested David Orren.", "arrested", "Israel > David Orren"),
    ("The Turkish army attacked Syrian soldiers.", "attacked", "Turkish army > Syria"),
    ("A column of Tajik vehicles attacked Uzbekistan.", "attacked", "Tajikistan > Uzbekistan"),
    # reciprocal events
    ("Germany and Japan signed an agreement.", "agreement", "Germany & Japan > Germany & Japan"),
    (
        "Anna Brandt and David Orren met in Vienna.",
        "met",
        "Anna Brandt & David Orren > Anna Brandt & David Orren",
    ),
    ("Indian and Chinese commanders agreed to leave the ridge.", "agreed", "India & China > India & China"),
    ("Germany and Japanese officials agreed to meet again.", "agreed", "Germany & Japan > Germany & Japan"),
    ("Sudan and Chad signed a ceasefire.", "ceasefire", "Sudan & Chad > Sudan & Chad"),
    ("A clash between Sudan and Chad was feared.", "clash", "Sudan & Chad > Sudan & Chad"),
    ("After nine hours of talks, Sudan and Chad left Oslo.", "talks", "Sudan & Chad > Sudan & Chad"),
    ("After nine hours of talks, oil fell sharply.", "talks", ">"),
    ("Anna Brandt met David Orren in Vienna.", "met", "Anna Brandt > David Orren"),
    ("Germany and Japan visited Kenya together.", "visited", "Germany & Japan >"),
    # recipients by preposition
    ("Germany signed an agreement with Japan.", "agreement", "Germany > Japan"),
    ("Japan imposed sanctions on Mali.", "sanctions", "Japan > Mali"),
    ("Switzerland sent blankets to Anna Brandt.", "sent", "Switzerland > Anna Brandt"),
    pytest.param(
        "Switzerland sent blankets to Nepal.",
        "sent",
        "Switzerland > Nepal",
        marks=wrong("a country that is sent something counts as the place"),
    ),
    ("Greece protested against Albania.", "protested", "Greece > Albania"),
    ("Anna Brandt held talks with David Orren.", "talks", "Anna Brandt > David Orren"),
    ("Iran gave Iraq an ultimatum.", "ultimatum", "Iran > Iraq"),
    ("Iran issued a threat against Iraq.", "threat", "Iran > Iraq"),
    ("Iran launched an attack on Iraq.", "attack", "Iran > Iraq"),
    ("Iraq came under attack by Iran.", "attack", "Iran > Iraq"),
    pytest.param(
        "Iraq came under attack from Iran.",
        "attack",
        "Iran > Iraq",
        marks=wrong("a country that an attack comes from counts as the place"),
    ),
    ("Belgium gave Serbia 48 hours to withdraw.", "gave", "Belgium > Serbia"),
    # pronouns and nominals
    ("Japan recalled its envoy. It accused Mali of fraud.", "accused", "Japan > Mali"),
    (
        "Kenya and Somalia met in Oslo. The two countries agreed to build a road.",
        "agreed",
        "Kenya & Somalia > Kenya & Somalia",
    ),
    ("Kenya and Somalia met in Oslo. They condemned Mali.", "condemned", "Kenya & Somalia > Mali"),
    ("Anna Brandt flew to Lima. She accused Peru of fraud.", "accused", "Anna Brandt > Peru"),
]

# who tells in the passive what was done, and is the one who did it; police and armies, and whoever denies it
TOLD = [
    ("Kent Police said David Orren had been arrested.", "arrested", "Kent Police > David Orren"),
    ("David Orren was arrested on Monday, Kent Police said.", "arrested", "Kent Police > David Orren"),
    ("Kent Police said the note was examined.", "examined", "Kent Police >"),
    ("Mali denied that prisoners had been beaten.", "beaten", "Mali > prisoners"),
    (
        "Anna Brandt denied that prisoners had been beaten.",
        "beaten",
        "> prisoners",
    ),  # for whom she speaks is not told
    ("Kent Police said David Orren had been killed.", "killed", "> David Orren"),
    ("Kent Police said David Orren was taken to a hospital.", "taken", "> David Orren"),
    ("The Harrow Foundation said David Orren had been arrested.", "arrested", "> David Orren"),
]

# a deed and those convicted of it, but not those who are only accused
DEEDS = [
    ("David Orren was jailed for the murder of Anna Brandt.", "murder", "David Orren > Anna Brandt"),
    (
        "David Orren, who is serving nine years for the murder of Anna Brandt, fled.",
        "murder",
        "David Orren > Anna Brandt",
    ),
    ("Mali accused David Orren of an attack on Anna Brandt.", "attack", "> Anna Brandt"),
    ("Mali arrested David Orren over the murder of Anna Brandt.", "murder", "> Anna Brandt"),
]

# headlines leave out the auxiliary; who is told to do something does it
HEADLINES = [
    ("Anna Brandt thrown out by Peru", "thrown", "Peru > Anna Brandt"),
    ("Peru told to free Anna Brandt", "free", "Peru > Anna Brandt"),
    ("Peru threw out Anna Brandt", "threw", "Peru > Anna Brandt"),
]

# sentence, trigger, value of its time ("" where none is its own)
TIMES = [
    ("Iran attacked Iraq on Friday.", "attacked", "2025-11-07"),
    ("On Friday, Iran attacked Iraq.", "attacked", "2025-11-07"),
    ("Iran attacked Iraq on Friday and Syria condemned Iran on Saturday.", "attacked", "2025-11-07"),
    ("Iran attacked Iraq on Friday and Syria condemned Iran on Saturday.", "condemned", "2025-11-08"),
    ("Syria condemned Iran on Saturday after Iraq was attacked on Friday.", "condemned", "2025-11-08"),
    ("Syria condemned Iran on Saturday after Iraq was attacked on Friday.", "attacked", "2025-11-07"),
    ("Iran, which attacked Iraq on 3 May, expelled a diplomat on Friday.", "attacked", "2025-05-03"),
    ("Iran, which attacked Iraq on 3 May, expelled a diplomat on Friday.", "expelled", "2025-11-07"),
    ("Anna Brandt said on Saturday that Iran had attacked Iraq on Friday.", "attacked", "2025-11-07"),
    ("Germany and Japan held talks on Thursday.", "talks", "2025-11-06"),
    ("Friday's attack on Iraq was a shock.", "attack", "2025-11-07"),
    ("The arrest of Anna Brandt in March 2024 was a shock.", "arrest", "2024-03"),
    ("Iran attacked Iraq. Syria met Jordan on Friday.", "attacked", ""),
    ("The talks lasted three hours and Iran rejected the plan.", "rejected", ""),
]

# sentence, trigger, its places
PLACES = [
    ("Anna Brandt met David Orren in Vienna.", "met", "Vienna"),
    ("In Vienna, Anna Brandt met David Orren.", "met", "Vienna"),
    ("Police arrested Anna Brandt in Lima. David Orren fled to Quito.", "arrested", "Lima"),
    ("Germany and Japan held talks in Oslo.", "talks", "Oslo"),
    ("An attack in Nairobi killed nine people.", "attack", "Nairobi"),
    ("Anna Brandt met David Orren. Snow fell in Oslo.", "met", ""),
    ("Iran attacked a tanker in the Gulf of Oman.", "attacked", "Gulf of Oman"),
    ("Gunmen attacked a convoy near Mopti in Mali.", "attacked", "Mali & Mopti"),
    ("Germany and Japan visited Kenya together.", "visited", "Kenya"),
]


@pytest.mark.parametrize(("sentence", "trigger", "expected"), PARTIES)
def test_who_and_whom(tell: Tell, sentence: str, trigger: str, expected: str) -> None:
    assert tell(sentence).parties(trigger) == expected


@pytest.mark.parametrize(("sentence", "trigger", "expected"), [*TOLD, *DEEDS])
def test_who_did_what_is_told_of(tell: Tell, sentence: str, trigger: str, expected: str) -> None:
    assert tell(sentence).parties(trigger) == expected


@pytest.mark.parametrize(("title", "trigger", "expected"), HEADLINES)
def test_who_and_whom_of_a_headline(tell: Tell, title: str, trigger: str, expected: str) -> None:
    assert tell(f"# {title}\nAnna Brandt spoke in Oslo on Monday.").parties(trigger) == expected


# two clauses joined without a comma: whoever is named after "and" does the second act, and suffers nothing of the first
CLAUSES = [
    ("North Korea tested a missile and South Korea fired artillery.", "fired", "South Korea > "),
    ("North Korea tested a missile and South Korea fired artillery.", "tested", "North Korea > "),
    ("Peru condemned Chile and Brazil praised Kenya.", "praised", "Brazil > Kenya"),
    ("Peru condemned Chile and Brazil praised Kenya.", "condemned", "Peru > Chile"),
    ("Iran fired missiles at Haifa and Israel bombed Isfahan.", "bombed", "Israel > "),
    ("Anna Brandt was arrested in Lima and David Orren was released in Quito.", "released", " > David Orren"),
    ("Anna Brandt was arrested in Lima and David Orren was released in Quito.", "arrested", " > Anna Brandt"),
    ("Japan accused Chile of spying and Peru expelled two envoys.", "expelled", "Peru > two envoys"),
    ("Iran arrested Anna Brandt and David Orren.", "arrested", "Iran > Anna Brandt & David Orren"),
    ("Chad rejected the plan and Mali welcomed it.", "rejected", "Chad > "),
]


@pytest.mark.parametrize(("sentence", "trigger", "expected"), CLAUSES)
def test_a_clause_after_and_has_its_own_doer(tell: Tell, sentence: str, trigger: str, expected: str) -> None:
    assert tell(sentence).parties(trigger).strip() == expected.strip()


DYING = [
    ("Two miners died in Chile on Friday.", "died", " > Two miners"),
    ("Anna Brandt drowned in Lake Como.", "drowned", " > Anna Brandt"),
    ("Nine sailors perished when the ship sank.", "perished", " > Nine sailors"),
    ("Three workers suffocated in a silo in Ghana.", "suffocated", " > Three workers"),
]


@pytest.mark.parametrize(("sentence", "trigger", "expected"), DYING)
def test_who_dies_is_whom_it_is_done_to(tell: Tell, sentence: str, trigger: str, expected: str) -> None:
    told = tell(sentence).parties(trigger)
    assert told.strip().casefold().removeprefix("> ") == expected.strip().casefold().removeprefix("> ")
    assert told.lstrip().startswith(">")


@pytest.mark.parametrize(("sentence", "trigger", "expected"), TIMES)
def test_when(tell: Tell, sentence: str, trigger: str, expected: str) -> None:
    told = tell(sentence)
    assert told.names(told.event(trigger).when) == expected


@pytest.mark.parametrize(("sentence", "trigger", "expected"), PLACES)
def test_where(tell: Tell, sentence: str, trigger: str, expected: str) -> None:
    told = tell(sentence)
    assert " & ".join(sorted(told.names(told.event(trigger).where).split(" & "))) == expected


def test_nobody_acts_on_themselves(tell: Tell) -> None:
    event = tell("Iran said that Iran had attacked Iraq.").event("attacked")
    assert not set(event.who) & set(event.whom)


def test_what_is_denied_in_the_passive_has_not_happened(tell: Tell) -> None:
    assert tell("Mali denied that prisoners had been beaten.").event("beaten").polarity == "negative"
