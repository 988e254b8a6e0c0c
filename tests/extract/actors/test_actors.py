"""Actors and places: mentions gathered, places that stand for governments, sides.

An actor is written "name: mention, mention"; only mentions by name, alias, metonym or adjective count here,
pronouns and noun phrases are in test_references.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from briefing.extract.actors.affiliation import acts_for_country, side_of
from briefing.extract.document import layers
from briefing.extract.document.layers import ActorNode
from briefing.extract.events.dates import dates_clash
from briefing.extract.events.parties import Parties

if TYPE_CHECKING:
    from briefing.extract import Briefer

REFERENCES = {"pronoun", "nominal"}


def gathered(doc: Doc) -> list[str]:
    out = []
    for actor in layers.of(doc).actors:
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


# The name in brackets is an actor (its government, its people by adjective, or itself) or a place.
ACTS = [
    "[Seoul] rejected the offer.",
    "[Seoul] said it would answer.",
    "[Seoul] and [Tokyo] signed a pact.",
    "Talks with [Ankara] failed.",
    "Relations between [Moscow] and [Paris] soured.",
    "Sanctions against [Moscow] hurt.",
    "The offer was rejected by [Seoul].",
    "The minister accused [Ankara] of lying.",
    "He warned [Washington] on Monday.",
    "The move angered [Beijing].",
    "[Moscow]'s anger grew.",
    "Would [Seoul] answer?",
    "“No,” [Seoul] said.",
    "[France] invaded Norland.",
    "The minister accused [France] of lying.",
    "The pact with [France] failed.",
    "A threat to [France] grew.",
    "The [Kremlin] denied it.",
    "Talks with the [Kremlin] failed.",
    "The [White House] denied it.",
    "[US] sanctions hurt.",
    "[French] troops left.",
    "[France]'s leaders left.",
    "[Paris] and [Berlin] agreed.",
    "According to [Seoul], nothing happened.",
    "Pressure on [Moscow] grew.",
    "The deal between [Paris] and the [Kremlin] failed.",
    "Envoys told [Ankara] to wait.",
    "It is up to [Washington] to answer.",
    "[Seoul] is to answer on Monday.",
    "[Israel] and [Iran] traded blows.",
    "Norland bought arms from [France].",
    "A letter from [Seoul] said so.",
    "The war with [France] ended.",
    "An attack on [France] would be answered.",
]
LIES = [
    "They met in [Seoul].",
    "She flew to [Ankara].",
    "He left [Ankara] on Monday.",
    "Police arrested him near [Paris].",
    "A train from [Moscow] was late.",
    "Thousands marched through [Seoul].",
    "The road to [Ankara] was shut.",
    "The streets of [Paris] burned.",
    "[Paris] is a beautiful city.",
    "They met in [France].",
    "She flew to [France].",
    "The north of [France] burned.",
    "The flood hit [France] on Monday.",
    "She visited [France].",
    "Troops crossed into [France].",
    "Protests across [France] grew.",
    "A quake struck [Busan].",
    "He was born in [Lyon].",
    "Ships crossed the [Black Sea].",
    "They gathered outside the [White House].",
    "The mayor of [Lyon] resigned.",
    "He lives in [London], she said.",
    "In [Seoul], thousands marched.",
    "[Seoul] lies near the border.",
    "She is on her way to [Ankara].",
    "A hospital in [Lyon], [France], was hit.",
    "The embassy in [Moscow] was shut.",
    "Flights from [Paris] were late.",
    "The border between [France] and [Germany] was shut.",
    "The border with [France] was shut.",
    "They fled [France].",
    "She grew up outside [Berlin].",
    "The coast of [France] was hit.",
    "Rain fell over [Germany].",
    "The [Seoul] suburb burned.",
    "The capital, [Ankara], burned.",
]


@pytest.mark.parametrize("marked", ACTS)
def test_a_name_that_acts(briefer: Briefer, marked: str) -> None:
    actors, places = _sorted_names(briefer, marked)
    assert _bracketed(marked) <= actors
    assert not _bracketed(marked) & places


@pytest.mark.parametrize("marked", LIES)
def test_a_name_that_tells_where(briefer: Briefer, marked: str) -> None:
    actors, places = _sorted_names(briefer, marked)
    assert _bracketed(marked) <= places
    assert not _bracketed(marked) & actors


def _bracketed(marked: str) -> set[str]:
    return {part.partition("]")[0] for part in marked.split("[")[1:]}


def _sorted_names(briefer: Briefer, marked: str) -> tuple[set[str], set[str]]:
    doc = briefer.nlp(marked.replace("[", "").replace("]", ""))
    return tuple(
        {doc[ref.start : ref.end].text for node in nodes for ref in node.mentions}
        for nodes in (layers.of(doc).actors, layers.of(doc).places)
    )


def test_a_country_may_be_both_in_one_text(briefer: Briefer) -> None:
    doc = briefer.nlp("France rejected the offer. Envoys then met in France.")
    (actor,), (place,) = layers.of(doc).actors, layers.of(doc).places
    assert [ref.start for ref in actor.mentions] == [0]
    assert [doc[ref.start - 1].text for ref in place.mentions] == ["in"]
    assert (actor.kind, actor.country, place.kind, place.country) == ("country", "FRA", "country", "FRA")


# text, kind, country and roles of its first actor
DESCRIBED = [
    ("Helen Marsh resigned.", "person", None, ()),
    ("Helen Marsh, the French foreign minister, left.", "person", "FRA", ("the French foreign minister",)),
    ("Foreign minister Helen Marsh left.", "person", None, ("Foreign minister",)),
    ("Helen Marsh, a nurse, left. Mayor Helen Marsh wept.", "person", None, ("a nurse", "Mayor")),
    ("France left.", "country", "FRA", ()),
    ("NATO left.", "organization", None, ()),
    ("The French navy left.", "country", "FRA", ()),
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


OFFICES = [
    (("the French foreign minister",), True),
    (("a spokesman for the army",), True),
    (("Gen", "general"), True),
    (("a nurse",), False),
    (("football coach",), False),
    ((), False),
]


@pytest.mark.parametrize(("roles", "expected"), OFFICES)
def test_who_acts_for_a_country(roles: tuple[str, ...], *, expected: bool) -> None:
    assert acts_for_country(roles) is expected


def actor(kind: str, country: str | None = None, *roles: str) -> ActorNode:
    return ActorNode("a1", "X", kind, country, roles, ())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("node", "side"),
    [
        (actor("country", "FRA"), "FRA"),
        (actor("organization", "FRA"), "FRA"),
        (actor("asset", "FRA"), "FRA"),
        (actor("person", "FRA", "defence minister"), "FRA"),
        (actor("person", "FRA", "nurse"), None),
        (actor("person", None, "defence minister"), None),
        (actor("organization"), None),
    ],
)
def test_the_side_of_an_actor(node: ActorNode, side: str | None) -> None:
    assert side_of(node) == side


def test_parties_of_one_side_are_nearly_one(briefer: Briefer) -> None:
    doc = briefer.nlp("France's defence ministry agreed. France paid. Germany left. Norland Lines wept.")
    by_name = {a.name: a.id for a in layers.of(doc).actors}
    ministry = next(i for name, i in by_name.items() if "ministry" in name)
    france, germany = by_name["France"], by_name["Germany"]
    sides = Parties(doc)
    assert sides.shared((france,), (france, germany)) == 1.0
    assert 0 < sides.shared((france,), (ministry,)) < 1
    assert sides.shared((france,), (germany,)) == 0
    assert sides.shared((), (germany,)) == 0
    assert sides.apart((france,), (), (germany,), ())
    assert not sides.apart((france,), (germany,), (germany,), (ministry,))
    assert not sides.apart((), (), (germany,), ())


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ({"2025-11-07"}, {"2025-11-08"}, True),
        ({"2025-11-07"}, {"2025-11"}, False),
        ({"2025"}, {"2025-11-07"}, False),
        ({"2025-11-07"}, {"2025-11-07T10:00"}, False),
        ({"2025-W45"}, {"2025-11-30"}, False),
        (set(), {"2025-11-07"}, False),
        ({"2025-11-07", "2025-11-08"}, {"2025-11-08"}, False),
    ],
)
def test_values_that_cannot_be_one_date(one: set[str], other: set[str], *, clash: bool) -> None:
    assert dates_clash(one, other) is clash
    assert dates_clash(other, one) is clash


WORDS = (
    "No", "May", "Helen", "Marsh", "Seoul", "Korea", "North", "South", "and", "The", "the", "DPRK", "NHA", "(", ")",
    "National", "Agency", "USS", "Kremlin", "French", "'s", "in", "with", "to", "said", ".", ",", "\n", "-", "“", "”",
    "minister", "É", "👩‍🚀",
)  # fmt: skip


@settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)))
def test_any_text_gives_actors_with_ids_and_mentions_in_order(briefer: Briefer, text: str) -> None:
    doc = briefer.nlp(text)
    for nodes, letter in ((layers.of(doc).actors, "a"), (layers.of(doc).places, "p")):
        assert [node.id for node in nodes] == [f"{letter}{n}" for n in range(1, len(nodes) + 1)]
        for node in nodes:
            assert node.name.strip() == node.name != ""
            starts = [ref.start for ref in node.mentions]
            assert starts
            assert starts == sorted(starts)
            assert all(0 <= ref.start < ref.end <= len(doc) for ref in node.mentions)
