"""Reported speech: what is reported, by whom, and the words that tell so."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.quotation.component import set_quotes

Found: TypeAlias = tuple[str, str, str | None, str | None]
Quotes: TypeAlias = Callable[[Doc], list[Found]]

INDIRECT = [
    ("Orla Venn said the bridge would open in May.", [("the bridge would open in May", "Orla Venn", "said")]),
    ("Orla Venn said that the bridge would open.", [("the bridge would open", "Orla Venn", "said")]),
    (
        "Orla Venn said on Monday that the bridge would open.",
        [("the bridge would open", "Orla Venn", "said")],
    ),
    (
        "Orla Venn told reporters that the bridge would open.",
        [("the bridge would open", "Orla Venn", "told")],
    ),
    ("She told the crowd the bridge would open.", [("the bridge would open", "She", "told")]),
    (
        "The ministry denied that its guards had fired first.",
        [("its guards had fired first", "The ministry", "denied")],
    ),
    ("He warned that the fighting could spread.", [("the fighting could spread", "He", "warned")]),
    ("Officials warned the fighting could spread.", [("the fighting could spread", "Officials", "warned")]),
    ("The navy stated that the ship was on patrol.", [("the ship was on patrol", "The navy", "stated")]),
    ("The army confirmed that a soldier was killed.", [("a soldier was killed", "The army", "confirmed")]),
    ("Piet Haak claimed that the vote was rigged.", [("the vote was rigged", "Piet Haak", "claimed")]),
    ("Piet Haak insisted the vote was fair.", [("the vote was fair", "Piet Haak", "insisted")]),
    ("Piet Haak promised that the army would leave.", [("the army would leave", "Piet Haak", "promised")]),
    ("Piet Haak added that the army would leave.", [("the army would leave", "Piet Haak", "added")]),
    (
        "The bridge would open in May, Orla Venn said.",
        [("The bridge would open in May", "Orla Venn", "said")],
    ),
    (
        "The bridge would open in May, said Orla Venn.",
        [("The bridge would open in May", "Orla Venn", "said")],
    ),
    (
        "Three soldiers were wounded, the agency reported.",
        [("Three soldiers were wounded", "the agency", "reported")],
    ),
    (
        "The road was closed on Tuesday, witnesses said.",
        [("The road was closed on Tuesday", "witnesses", "said")],
    ),
    (
        "The road was closed, according to the police.",
        [("The road was closed", "the police", "according to")],
    ),
    (
        "According to the police, the road was closed on Tuesday night.",
        [("the road was closed on Tuesday night", "the police", "According to")],
    ),
    (
        "According to Piet Haak, who runs the port, no ship was hit.",
        [("no ship was hit", "Piet Haak", "According to")],
    ),
    (
        "No ship was hit, according to Piet Haak, who runs the port.",
        [("No ship was hit", "Piet Haak", "according to")],
    ),
    (
        "Orla Venn said the bridge was safe and that trains would run again.",
        [("the bridge was safe and that trains would run again", "Orla Venn", "said")],
    ),
    (
        "Orla Venn said the bridge was safe but the road was not.",
        [("the bridge was safe but the road was not", "Orla Venn", "said")],
    ),
    (
        "The group claimed the attack, saying it was in revenge for the raids.",
        [("it was in revenge for the raids", "The group", "saying")],
    ),
    (
        "He condemned the visit, alleging that the two sides were planning a war.",
        [("the two sides were planning a war", "He", "alleging")],
    ),
    (
        "Piet Haak, who said the vote was rigged, left the hall.",
        [("the vote was rigged", "Piet Haak", "said")],
    ),
    (
        "The ministry issued a statement saying the port was open.",
        [("the port was open", "The ministry", "saying")],
    ),
    ("It was announced that the port was open again.", [("the port was open again", None, "announced")]),
    ("Seoul said the carrier had left the harbour.", [("the carrier had left the harbour", "Seoul", "said")]),
    (
        "If the storm turns north, the coast will flood, the agency said.",
        [("If the storm turns north, the coast will flood", "the agency", "said")],
    ),
    (
        "A nurse, who asked not to be named, said staff had been told nothing.",
        [("staff had been told nothing", "A nurse", "said")],
    ),
    (
        "Tajik officials say their guards did not fire.",
        [("their guards did not fire", "Tajik officials", "say")],
    ),
    ("Orla Venn asked whether the bridge was safe.", [("whether the bridge was safe", "Orla Venn", "asked")]),
    (
        "Orla Venn explained how the bridge had failed.",
        [("how the bridge had failed", "Orla Venn", "explained")],
    ),
    (
        "The port, officials said, would open in May.",
        [("The port, officials said, would open in May", "officials", "said")],
    ),
    (
        "If it rains, Venn said, the port will close.",
        [("If it rains", "Venn", "said"), ("the port will close", "Venn", "said")],
    ),
    (
        "The port is shut, Venn said, and the roads are blocked.",
        [("The port is shut", "Venn", "said"), ("the roads are blocked", "Venn", "said")],
    ),
    (
        "She said the port was open and warned that storms would come.",
        [("the port was open", "She", "said"), ("storms would come", "She", "warned")],
    ),
    (
        "On Friday, according to the ministry, crews were at the gates.",
        [("crews were at the gates", "the ministry", "according to")],
    ),
    ("The port is a mess, as Venn put it.", [("The port is a mess", "Venn", "put it")]),
    ("As Venn put it, the port is a mess.", [("the port is a mess", "Venn", "put it")]),
    ("His claim that the port was shut is false.", [("the port was shut", "His", "claim")]),
    ("Orla Venn is sure that the port will open.", [("the port will open", "Orla Venn", "sure")]),
    ("Orla Venn made the claim that the port was shut.", [("the port was shut", "Orla Venn", "claim")]),
    ("The general was said to have fled.", [("to have fled", None, "said")]),
    ("The court ruled that the vote was fair.", [("the vote was fair", "The court", "ruled")]),
    ("He told a meeting of port workers that the ships had gone.", [("the ships had gone", "He", "told")]),
    (
        "The state-run Iskra news agency said the port was shut.",
        [("the port was shut", "Iskra news agency", "said")],
    ),
    ("Lund said on Friday it had shut the port.", [("it had shut the port", "Lund", "said")]),
    (
        "The army said in a statement that it had shut the port.",
        [("it had shut the port", "The army", "said")],
    ),
    (
        "Witnesses said they heard a bang and saw smoke.",
        [("they heard a bang and saw smoke", "Witnesses", "said")],
    ),
    (
        "The ministry denied reports that the talks had failed.",
        [("the talks had failed", "The ministry", "denied")],
    ),
    (
        "Two officials, who asked not to be named, said the port was shut.",
        [("the port was shut", "Two officials", "said")],
    ),
    (
        "The army says it shot down a drone, but residents told the agency that it fell by itself.",
        [("it shot down a drone", "The army", "says"), ("it fell by itself", "residents", "told")],
    ),
    ("Experts have long warned that the dam could fail.", [("the dam could fail", "Experts", "warned")]),
    (
        "Local police and FBI agents said the port was shut.",
        [("the port was shut", "Local police and FBI agents", "said")],
    ),
    ("A night guard saw that the gate was open.", []),
    ("The firm, which employs 900 people, declined to comment.", []),
    ("The company has not said how it will pay.", []),
    ("The ministry declined to say whether the port was open.", []),
    ("Venn never said that the port was open.", []),
    ("The crew were told to leave the ship.", []),
    ("The bridge was closed in May.", []),
    ("The ministry said nothing about the bridge.", []),
    ("Orla Venn refused to speak about the bridge.", []),
    ("Piet Haak accused the army of shelling the village.", []),
    ("He said goodbye and left.", []),
    ("She denied the claim.", []),
]


@pytest.mark.parametrize(("text", "expected"), INDIRECT)
def test_indirect(
    nlp: Language, quotes: Quotes, text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert quotes(set_quotes(nlp(text))) == [("indirect", *quote) for quote in expected]


def test_a_clause_of_what_is_denounced_is_no_report(nlp: Language, quotes: Quotes) -> None:
    assert (
        quotes(set_quotes(nlp("Orla Venn denounced both the talks that Peru and Chile held this week.")))
        == []
    )


Report: TypeAlias = tuple[str, str | None]

DEEDS: list[tuple[str, list[Report]]] = [
    ("Orla Venn denied taking any money.", [("taking any money", "Orla Venn")]),
    ("The minister denies having met the smugglers.", [("having met the smugglers", "The minister")]),
    ("A nurse in Lisbon denied selling the drug.", [("selling the drug", "A nurse in Lisbon")]),
    ("The firm has denied hiding two deaths.", [("hiding two deaths", "The firm")]),
    ("Manager denies coaching staff.", [("coaching staff", "Manager")]),
    ("The bank denied ever losing the files.", [("ever losing the files", "The bank")]),
    ("Two guards deny beating the prisoner.", [("beating the prisoner", "Two guards")]),
    ("The army denied firing on the crowd in Lima.", [("firing on the crowd in Lima", "The army")]),
    ("They denied ever having seen the map.", [("ever having seen the map", "They")]),
    ("The boy denied the charge.", []),
    ("The guards kept firing on the crowd.", []),
]

FIGURES: list[tuple[str, list[Report]]] = [
    ("Police put the toll at 14.", [("the toll at 14", "Police")]),
    ("Police put the number of marchers at 4,000.", [("4,000", "Police")]),
    ("The council puts the damage at about £3m a day.", [("the damage at about £3m a day", "The council")]),
    ("The union put it at 900.", [("900", "The union")]),
    ("The union spoke of about 9,000 strikers.", [("about 9,000 strikers", "The union")]),
    ("A doctor counted seven dead, two of them boys.", [("seven dead, two of them boys", "A doctor")]),
    (
        "Police put the crowd at 4,000; organisers claimed 9,000.",
        [("the crowd at 4,000", "Police"), ("9,000", "organisers")],
    ),
    ("The agency has reported 15 deaths.", [("15 deaths", "The agency")]),
    ("The army admits to 12 dead.", [("12 dead", "The army")]),
    ("Residents spoke of 30 dead and 50 injured.", [("30 dead and 50 injured", "Residents")]),
    ("The team put the ball in the net.", []),
    ("The flood claimed nine lives.", []),
    ("The king spoke of his love for the sea.", []),
]

ENDS: list[tuple[str, list[Report]]] = [
    ("The road was shut; nobody was hurt, Venn said.", [("nobody was hurt", "Venn")]),
    ("Venn said the road was shut; the mayor had no comment.", [("the road was shut", "Venn")]),
    ("The bridge fell on Monday, but nobody was hurt, police said.", [("nobody was hurt", "police")]),
    (
        "The ministry denied that the dam had failed, which fed two mills.",
        [("the dam had failed", "The ministry")],
    ),
    (
        "The ministry says the group is armed by Chad, a charge that Chad rejects.",
        [("the group is armed by Chad", "The ministry")],
    ),
    (
        "Venn denied that the vote was rigged, as a rival claimed on Sunday.",
        [("the vote was rigged", "Venn")],
    ),
    (
        "The bridge would stay shut, but nobody had been hurt, police said.",
        [("The bridge would stay shut, but nobody had been hurt", "police")],
    ),
    (
        "Venn said that the firm had lost nine ships, which could have sunk it.",
        [("the firm had lost nine ships, which could have sunk it", "Venn")],
    ),
    ("Touring Lille in May, Venn mentioned the dam.", []),
    ("It fell to Acme Tin, the firm that reported a loss.", []),
    ("“It was a lie,” said 9/11 widow Orla Haak.", [("It was a lie,", "Orla Haak")]),
    ("Residents spoke longer than 30 minutes.", []),
    (
        "Haak questioned how the mayor could keep the dam open.",
        [("how the mayor could keep the dam open", "Haak")],
    ),
    ("Haak asked how the mayor could keep the dam open.", []),
    (
        "According to polls, Ada Orr had a lead among farmers, but lost the vote.",
        [("Ada Orr had a lead among farmers, but lost the vote", "polls")],
    ),
    ("Haak met a man who, he said, sells guns.", [("sells guns", "he")]),
    (
        "The dam, said Orla Venn of the Water Board, had two cracks.",
        [("The dam, said Orla Venn of the Water Board, had two cracks", "Orla Venn")],
    ),
    (
        "The car came from a yard in Lille, the Northern Police Force said on April 8.",
        [("The car came from a yard in Lille", "Northern Police Force")],
    ),
    (
        "Two clerks have quit, party officials said Friday, a day after the files were burned.",
        [("Two clerks have quit", "party officials")],
    ),
]

BY_COUNT: list[tuple[str, list[Report]]] = [
    ("The town lost 900 houses, by the mayor’s count.", [("The town lost 900 houses", "the mayor")]),
    ("By his own account, he sold the boat in May.", [("he sold the boat in May", "his")]),
    ("He fell when, by his own account, the rope broke in two.", [("the rope broke in two", "his")]),
    ("The siege has cost Oslo £2m, by the bank’s reckoning.", [("The siege has cost Oslo £2m", "the bank")]),
    ("The paper stood by its account of the siege.", []),
    ("Damage was put at £3m.", []),
    ("The crowd, which police put at 550, stamped its feet.", [("550", "police")]),
    ("The dam cracked in May, the Water Board (WB) said on Friday.", [("The dam cracked in May", "Water Board")]),
    ("Two men were hurt, one of them badly, the mayor’s office said; the road was shut.", [("Two men were hurt, one of them badly", "the mayor’s office")]),
]  # fmt: skip

SEVERAL_DEEDS: list[tuple[str, list[Report]]] = [
    ("Peru sent blankets, Chile pledged money, and Spain offered nurses.", []),
    ("Kenya shut its border, Uganda announced a curfew, and Sudan said nothing.", []),
    ("Oslo freed two men, Lima promised a trial.", []),
    ("The school closed, the council offered buses and the shops stayed open.", []),
    ("Orla Venn, having been stopped by a guard, said nothing.", []),
    ("Haak, who was held for a night, said little.", []),
    ("The port was closed, Venn told reporters.", [("The port was closed", "Venn")]),
    ("Two men were hurt, the mayor announced on Friday.", [("Two men were hurt", "the mayor")]),
    ("She asked that the letter be burned.", []),
    ("Nobody could say that the vote was fair.", []),
    ("The clerks demanded that he be freed.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DEEDS + FIGURES + ENDS + BY_COUNT + SEVERAL_DEEDS)
def test_what_is_reported_and_by_whom(
    nlp: Language, quotes: Quotes, text: str, expected: list[Report]
) -> None:
    assert [(words, source) for _, words, source, _ in quotes(set_quotes(nlp(text)))] == expected
