"""Gathering: which mentions of names belong to one actor, and what is told of it.

An actor is written "name: mention, mention"; only mentions by name, alias, metonym or adjective count here,
for pronouns and noun phrases there is the room of coreference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.document.layers import ActorNode

if TYPE_CHECKING:
    from briefing.extract import Briefer

REFERENCES = {"pronoun", "nominal"}


def gathered(doc: Doc) -> list[str]:
    out = []
    for actor in filter(lambda actor: actor.is_named, layers.of(doc).actors):
        mentions = [doc[ref.start : ref.end].text for ref in actor.mentions if ref.form not in REFERENCES]
        out.append(f"{actor.name}: {', '.join(mentions)}")
    return out


PERSONS = [
    (
        "Rubén Saldías spoke. A spokesman for Saldías left.",
        ["Rubén Saldías: Rubén Saldías, Saldías"],
    ),
    ("Helen Marsh resigned. Marsh was tired.", ["Helen Marsh: Helen Marsh, Marsh"]),
    ("Marsh resigned on Monday. Helen Marsh was tired.", ["Helen Marsh: Marsh, Helen Marsh"]),
    ("Helen Marsh resigned. Mrs Marsh was tired.", ["Helen Marsh: Helen Marsh, Marsh"]),
    ("Helen Marsh resigned. Marsh’s aides wept.", ["Helen Marsh: Helen Marsh, Marsh"]),
    ("Helen Marsh resigned. “I am tired,” Marsh said.", ["Helen Marsh: Helen Marsh, Marsh"]),
    (
        "Helen Jane Marsh resigned. Helen Marsh was tired.",
        ["Helen Jane Marsh: Helen Jane Marsh, Helen Marsh"],
    ),
    ("Helen Marsh resigned. H. Marsh was tired.", ["Helen Marsh: Helen Marsh, H. Marsh"]),
    (
        "Helen Marsh met Peter Marsh. Helen left early.",
        ["Helen Marsh: Helen Marsh, Helen", "Peter Marsh: Peter Marsh"],
    ),
    (
        "Helen Marsh and Peter Vogt met. Vogt left. Marsh stayed.",
        ["Helen Marsh: Helen Marsh, Marsh", "Peter Vogt: Peter Vogt, Vogt"],
    ),
    (
        "Helen Marsh spoke. Tomas Brandl wept. Peter Marsh laughed.",
        ["Helen Marsh: Helen Marsh", "Tomas Brandl: Tomas Brandl", "Peter Marsh: Peter Marsh"],
    ),
    ("No Min Jae spoke in a hall. No was tired.", ["No Min Jae: No Min Jae, No"]),
    ("Kim Min-seok spoke. Kim was tired.", ["Kim Min-seok: Kim Min-seok, Kim"]),
    (
        "Kim Min-seok met Kim Ha-na. Kim Ha-na spoke.",
        ["Kim Min-seok: Kim Min-seok", "Kim Ha-na: Kim Ha-na, Kim Ha-na"],
    ),
    ("Li Weiran spoke. Li was tired.", ["Li Weiran: Li Weiran, Li"]),
    ("Omar al-Hadi spoke. Al-Hadi was tired.", ["Omar al-Hadi: Omar al-Hadi, Al-Hadi"]),
    ("Jan van der Meer spoke. Van der Meer was tired.", ["Jan van der Meer: Jan van der Meer, Van der Meer"]),
    ("Helen May spoke in May. May was tired.", ["Helen May: Helen May, May"]),
]

NAMESAKES = [
    (
        "Helen Marsh and Peter Marsh met. Mr Marsh left.",
        ["Helen Marsh: Helen Marsh", "Peter Marsh: Peter Marsh, Marsh"],
    ),
    (
        "Peter Marsh and Helen Marsh met. Mrs Marsh left.",
        ["Peter Marsh: Peter Marsh", "Helen Marsh: Helen Marsh, Marsh"],
    ),
    ("Kim Min-seok spoke. Min-seok was tired.", ["Kim Min-seok: Kim Min-seok, Min-seok"]),
    ("Peter Hollis Jr. spoke. Hollis was tired.", ["Peter Hollis Jr.: Peter Hollis Jr., Hollis"]),
    ("Maria de la Vega spoke. De la Vega was tired.", ["Maria de la Vega: Maria de la Vega, De la Vega"]),
    ("Salim bin Rashid spoke. Bin Rashid was tired.", ["Salim bin Rashid: Salim bin Rashid, Bin Rashid"]),
    ("General Peter Vogt spoke. Gen. Vogt was tired.", ["Peter Vogt: Peter Vogt, Vogt"]),
    ("Anna Smith-Kohl spoke. Smith-Kohl was tired.", ["Anna Smith-Kohl: Anna Smith-Kohl, Smith-Kohl"]),
    (
        "The destroyer Helen Marsh fired. Peter Marsh was hurt. Marsh wept.",
        ["Helen Marsh: Helen Marsh", "Peter Marsh: Peter Marsh, Marsh"],
    ),
    ("Helen Marsh, Marsh’s lawyer said, was tired.", ["Helen Marsh: Helen Marsh, Marsh"]),
]

COUNTRIES = [
    ("North Korea fired. The DPRK said so.", ["North Korea: North Korea, DPRK"]),
    ("North Korea and South Korea spoke.", ["North Korea: North Korea", "South Korea: South Korea"]),
    ("North and South Korea spoke.", ["North Korea: North", "South Korea: South Korea"]),
    ("The DPRK and the ROK spoke.", ["North Korea: DPRK", "South Korea: ROK"]),
    ("North Korea fired. The North has tried before.", ["North Korea: North Korea, North"]),
    ("North Korea fired. The South protested.", ["North Korea: North Korea", "South Korea: South"]),
    ("The UAE agreed. The United Arab Emirates paid.", ["United Arab Emirates: UAE, United Arab Emirates"]),
    ("The United States agreed. The US paid.", ["United States: United States, US"]),
    ("The U.S. agreed. Washington paid.", ["United States: U.S., Washington"]),
    ("Britain agreed. The UK paid. London said so.", ["United Kingdom: Britain, UK, London"]),
    ("France agreed. French officials paid.", ["France: France, French"]),
    ("France agreed. Paris said so.", ["France: France, Paris"]),
    ("Seoul rejected the offer.", ["South Korea: Seoul"]),
    ("The Kremlin rejected the offer.", ["Russia: Kremlin"]),
    ("The White House rejected the offer.", ["United States: White House"]),
    ("Downing Street rejected the offer.", ["United Kingdom: Downing Street"]),
    ("The foreign ministers of France and Germany met.", ["France: France", "Germany: Germany"]),
    ("FRANCE AGREES\nFrance agreed.", ["France: FRANCE, France"]),
]

ORGANIZATIONS = [
    ("Harrow Rovers won the cup. But Rovers never sang.", ["Harrow Rovers: Harrow Rovers, Rovers"]),
    (
        "The National Harbour Agency (NHA) agreed. The NHA paid.",
        ["National Harbour Agency: National Harbour Agency, NHA, NHA"],
    ),
    (
        "The National Harbour Agency agreed. The NHA paid.",
        ["National Harbour Agency: National Harbour Agency, NHA"],
    ),
    ("The European Union agreed. The EU paid.", ["European Union: European Union, EU"]),
    ("NATO agreed. Nato paid.", ["NATO: NATO, Nato"]),
    (
        "Harrow Shipping Ltd agreed. Harrow Shipping paid.",
        ["Harrow Shipping Ltd: Harrow Shipping Ltd, Harrow Shipping"],
    ),
    (
        "Marsh Holdings fell. Helen Marsh resigned. Marsh was tired.",
        ["Marsh Holdings: Marsh Holdings", "Helen Marsh: Helen Marsh, Marsh"],
    ),
    (
        "Harrow University and Harrow Police agreed.",
        ["Harrow University: Harrow University", "Harrow Police: Harrow Police"],
    ),
    (
        "The Ministry of Defence and the Ministry of Health agreed.",
        ["Ministry of Defence: Ministry of Defence", "Ministry of Health: Ministry of Health"],
    ),
]

VESSELS = [
    ("The USS Helen Marsh fired. The Helen Marsh is old.", ["USS Helen Marsh: USS Helen Marsh, Helen Marsh"]),
    ("The ferry Ada Lovell sank. The Ada Lovell was old.", ["Ada Lovell: Ada Lovell, Ada Lovell"]),
    ("HMS Kestrel sank. Kestrel was old.", ["HMS Kestrel: HMS Kestrel, Kestrel"]),
]

# Texts of a few sentences, as the news has them.
NEWS = [
    (
        "Moscow warned Kyiv on Friday. The Kremlin said Ukraine had fired first. Russian officials agreed.",
        ["Russia: Moscow, Kremlin, Russian", "Ukraine: Kyiv, Ukraine"],
    ),
    (
        "The North Korean defence minister, No Min Jae, said Washington and Seoul were to blame.\n"
        "No spoke in Pyongyang. “The US must leave,” No said.",
        [
            "North Korea: North Korean",
            "No Min Jae: No Min Jae, No, No",
            "United States: Washington, US",
            "South Korea: Seoul",
        ],
    ),
    (
        "The Harrow Shipping Company said its tanker Blue Heron was hit. Harrow Shipping lost two men."
        " The Blue Heron is old.",
        [
            "Harrow Shipping Company: Harrow Shipping Company, Harrow Shipping",
            "Blue Heron: Blue Heron, Blue Heron",
        ],
    ),
    (
        "US President Helen Marsh met Chinese Premier Li Weiran in Rome. Marsh thanked Li. Italy was pleased.",
        [
            "United States: US",
            "Helen Marsh: Helen Marsh, Marsh",
            "China: Chinese",
            "Li Weiran: Li Weiran, Li",
            "Italy: Italy",
        ],
    ),
    (
        "The National Crime Unit (NCU) arrested Peter Vogt in Leeds. Vogt, 41, denied it, the NCU said.",
        ["National Crime Unit: National Crime Unit, NCU, NCU", "Peter Vogt: Peter Vogt, Vogt"],
    ),
    (
        "Tomas Brandl, who runs Brandl Airlines, sued Peter Vogt. Brandl said Brandl Airlines had lost money.",
        [
            "Tomas Brandl: Tomas Brandl, Brandl",
            "Brandl Airlines: Brandl Airlines, Brandl Airlines",
            "Peter Vogt: Peter Vogt",
        ],
    ),
    (
        "The UN, the EU and NATO condemned it. The United Nations sent an envoy.",
        ["United Nations: UN, United Nations", "EU: EU", "NATO: NATO"],
    ),
    (
        "Israel and Hamas traded fire. Israeli jets hit Gaza. Hamas said so.",
        ["Israel: Israel, Israeli", "Hamas: Hamas, Hamas"],
    ),
    (
        "Will Carver and Helen May will meet in May. Carver said May had asked him.",
        ["Will Carver: Will Carver, Carver", "Helen May: Helen May, May"],
    ),
    (
        "The Helen Marsh left port. The carrier Helen Marsh is the navy’s biggest ship.",
        ["Helen Marsh: Helen Marsh, Helen Marsh"],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*PERSONS, *NAMESAKES, *COUNTRIES, *ORGANIZATIONS, *VESSELS, *NEWS]
)
def test_gathered(briefer: Briefer, text: str, expected: list[str]) -> None:
    assert gathered(briefer.nlp(text)) == expected


# text, kind, country and roles of its first actor
DESCRIBED = [
    ("Helen Marsh resigned.", "person", None, ()),
    ("Helen Marsh, the French foreign minister, left.", "person", "FRA", ("the French foreign minister",)),
    ("Foreign minister Helen Marsh left.", "person", None, ("Foreign minister",)),
    ("Helen Marsh, a nurse, left. Mayor Helen Marsh wept.", "person", None, ("a nurse", "Mayor")),
    ("France left.", "country", "FRA", ()),
    ("NATO left.", "organization", None, ()),
    ("The French navy left.", "organization", "FRA", ()),
    ("France's defence ministry agreed.", "organization", "FRA", ()),
    ("HMS Kestrel left.", "asset", None, ()),
    ("The destroyer Helen Marsh left.", "asset", None, ()),
    ("Hezbollah left.", "group", None, ()),
]


@pytest.mark.parametrize(("text", "kind", "country", "roles"), DESCRIBED)
def test_described(
    briefer: Briefer, text: str, kind: str, country: str | None, roles: tuple[str, ...]
) -> None:
    actor = next(a for a in layers.of(briefer.nlp(text)).actors if a.kind == kind)
    assert actor.roles == roles
    if kind not in ("group", "asset"):
        assert actor.country == country


GENDERS = [
    ("Helen Marsh resigned.", "f"),
    ("Peter Vogt resigned.", "m"),
    ("Mr Vogt resigned.", "m"),
    ("Ms Vogt resigned.", "f"),
    ("Sir Vogt resigned.", "m"),
    ("Dr Vogt resigned.", None),
    ("Kestrel Vogt resigned.", None),
]


@pytest.mark.parametrize(("text", "gender"), GENDERS)
def test_gender(briefer: Briefer, text: str, gender: str | None) -> None:
    assert [actor.gender for actor in layers.of(briefer.nlp(text)).actors] == [gender]


def actor(kind: str, country: str | None = None, *roles: str) -> ActorNode:
    return ActorNode("a1", "X", kind, country, roles, ())  # type: ignore[arg-type]
