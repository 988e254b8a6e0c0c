"""References: pronouns and noun phrases, and the actors that they stand for.

A case is a text with one phrase in [brackets] and the names of the actors that it stands for: none where
the reader is in doubt or the word means nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.extract.document import layers

if TYPE_CHECKING:
    from briefing.extract import Briefer

HE_AND_SHE = [
    ("Helen Marsh resigned. [She] was tired.", ["Helen Marsh"]),
    ("Peter Vogt resigned. [He] was tired.", ["Peter Vogt"]),
    ("Helen Marsh resigned after [her] party split.", ["Helen Marsh"]),
    ("Helen Marsh met Peter Vogt. [He] left early.", ["Peter Vogt"]),
    ("Helen Marsh met Peter Vogt. [She] left early.", ["Helen Marsh"]),
    ("Peter Vogt met Helen Marsh. [She] left early.", ["Helen Marsh"]),
    ("Helen Marsh met Peter Vogt and thanked [him].", ["Peter Vogt"]),
    ("Helen Marsh met Peter Vogt and thanked [his] aides.", ["Peter Vogt"]),
    ("Ms Vogt resigned. [She] was tired.", ["Vogt"]),
    ("Kestrel Vogt resigned. [She] was tired.", ["Kestrel Vogt"]),
    ("Helen Marsh hurt [herself].", ["Helen Marsh"]),
    ("Helen Marsh said [she] would resign.", ["Helen Marsh"]),
    ("Helen Marsh said on Monday that [she] would resign.", ["Helen Marsh"]),
    ("“I am tired,” Helen Marsh said. [She] then left.", ["Helen Marsh"]),
    ("Helen Marsh resigned. [He] was tired.", []),
    ("[He] was tired.", []),
    ("A man was shot. [He] died.", []),
    ("France left the pact. [She] was tired.", []),
    ("HMS Kestrel fired. A nurse wept. [He] died.", []),
    ("No Min Jae spoke in a hall. [He] was tired.", ["No Min Jae"]),
    ("Helen May spoke. In May [she] will resign.", ["Helen May"]),
    ("Asked if [she] would resign, Helen Marsh said no.", ["Helen Marsh"]),
    ("When [he] resigned, Peter Vogt wept.", ["Peter Vogt"]),
]

ASKED = [  # an older man of the article stands before each
    ("Peter Vogt spoke first. Helen Marsh questioned Paul Reed. [He] said it was late.", ["Paul Reed"]),
    ("Peter Vogt spoke first. Helen Marsh asked Paul Reed about it. [He] replied in writing.", ["Paul Reed"]),
    ("Peter Vogt spoke first. Helen Marsh accused Paul Reed of theft. [He] called it a lie.", ["Paul Reed"]),
    ("Peter Vogt spoke first. Helen Marsh interviewed Paul Reed. [He] said little.", ["Paul Reed"]),
    ("Peter Vogt spoke first. Helen Marsh challenged Paul Reed. [He] laughed.", ["Paul Reed"]),
    ("Peter Vogt spoke first. Helen Marsh blamed Paul Reed. [He] denied it.", ["Paul Reed"]),
    ("Mary Vogt spoke first. Paul Reed questioned Helen Marsh. [She] said it was late.", ["Helen Marsh"]),
    ("Mary Vogt spoke first. Paul Reed pressed Helen Marsh. [She] shrugged.", ["Helen Marsh"]),
    ("Peter Vogt spoke first. Helen Marsh questioned Paul Reed. She asked [him] about it.", ["Paul Reed"]),
    ("Peter Vogt spoke first. Helen Marsh questioned Paul Reed. [She] left early.", ["Helen Marsh"]),
]

FLEETS = [  # several vessels are not one
    ("[Patrol boats] fired at a tanker on Monday. The tanker, the Nordic Plover, turned back.", []),
    ("Norway's [gunboats] chased the ferry Anna Maria on Monday.", []),
    ("The ferry Anna Maria was chased on Monday. [Three gunboats] had waited for it.", []),
    ("The tanker Mary Kohl burned on Monday. [Two tankers] came to help.", []),
    ("[Warships] shadowed the frigate HMS Kestrel on Monday.", []),
    ("HMS Kestrel left port on Monday. [Other warships] followed.", []),
    ("The trawler Little Jane sank on Monday. [The boats] of the coastguard came late.", []),
    ("The trawler Little Jane sank on Monday. [The trawler] had left at dawn.", ["Little Jane"]),
    ("HMS Kestrel left port on Monday. [The ship] fired twice.", ["HMS Kestrel"]),
    ("[A tanker] turned back on Monday. The tanker, the Nordic Plover, was fired at.", ["Nordic Plover"]),
]

TWO_OF_A_KIND = [
    ("Helen Marsh met Anna Kohl. Marsh then left, [her] aides said.", ["Helen Marsh"]),
    ("Helen Marsh told Anna Kohl that [she] would resign.", ["Helen Marsh"]),
    ("Helen Marsh resigned. Anna Kohl wept. [She] had been her aide.", ["Anna Kohl"]),
    pytest.param(
        "Helen Marsh, whose mother Anna Kohl died, wept. [She] was tired.",
        ["Helen Marsh"],
        marks=pytest.mark.xfail(reason="the corpus teaches too little of relative clauses", strict=True),
    ),
    ("Helen Marsh’s husband, Peter Vogt, left. [She] was tired.", ["Helen Marsh"]),
    ("Peter Vogt beat Tomas Brandl. [His] win was narrow.", ["Peter Vogt"]),
    ("The aides of Peter Vogt left. [He] stayed.", ["Peter Vogt"]),
]

IT = [
    ("HMS Kestrel docked in Oslo. The crew rested, [it] said.", []),
    pytest.param(
        "Norway has a weather service. It raised [its] warning to red.",
        ["Norway"],
        marks=pytest.mark.xfail(reason="the corpus teaches doubt: it may be the service", strict=True),
    ),
    ("Norway has boats. The service slept. It raised [its] warning to red.", []),
    ("The Ministry of Defence closed the port. “You have an hour,” [it] wrote.", ["Ministry of Defence"]),
    ("France rejected the offer. [It] called the terms harsh.", ["France"]),
    ("France rejected the offer and closed [its] ports.", ["France"]),
    ("France said [it] would close the ports.", ["France"]),
    ("Seoul said [it] would answer.", ["South Korea"]),
    ("The Ministry of Defence said [it] would answer.", ["Ministry of Defence"]),
    ("NATO met on Monday. [It] agreed to pay.", ["NATO"]),
    ("HMS Kestrel sank after [its] engine failed.", ["HMS Kestrel"]),
    ("France accused Germany of moving [its] troops.", ["Germany"]),
    ("Helen Marsh left. [It] was late.", []),
    ("France rejected the offer. [It] is raining.", []),
    ("France rejected the offer. [It] is not clear why.", []),
    ("France rejected the offer. [It] seems that talks are over.", []),
    ("France rejected the offer. [It] was on Monday that talks began.", []),
    ("Helen Marsh resigned. [It] surprised her party.", []),
    ("France surprised Germany by moving [its] troops.", ["France"]),
    ("The Kremlin denied [it].", []),
    ("France and Germany met. [It] was a success.", []),
    ("France is rich. [Its] people are not.", ["France"]),
    ("HMS Kestrel met USS Helen Marsh. [It] then sank.", ["HMS Kestrel"]),
    ("In France the police came. [It] was late.", []),
    ("“[It] is late,” NATO said.", []),
    ("NATO said: “[It] is late.”", []),
    ("Harrow Shipping said [it] had lost a ship.", ["Harrow Shipping"]),
    ("[It] rained.", []),
    ("France hurt [itself].", ["France"]),
]

THEY = [
    ("France and Germany met. [They] agreed to pay.", ["France", "Germany"]),
    ("Helen Marsh and Peter Vogt met. [They] agreed to pay.", ["Helen Marsh", "Peter Vogt"]),
    ("Helen Marsh and Peter Vogt met, and [their] aides left.", ["Helen Marsh", "Peter Vogt"]),
    ("The nurses left. [They] were tired.", []),
    ("[They] were tired.", []),
    ("Hezbollah fired. [They] missed.", ["Hezbollah"]),
    ("France and Germany met. [Their] ministers agreed.", ["France", "Germany"]),
    ("Helen Marsh and Peter Vogt said [they] would resign.", ["Helen Marsh", "Peter Vogt"]),
    ("Helen Marsh met Peter Vogt. [They] agreed to pay.", ["Helen Marsh", "Peter Vogt"]),
    ("France, Germany and Italy met. [They] agreed to pay.", ["France", "Germany", "Italy"]),
    ("Helen Marsh and Peter Vogt hurt [themselves].", ["Helen Marsh", "Peter Vogt"]),
]

I_AND_WE = [
    ("“[I] am tired,” Helen Marsh said.", ["Helen Marsh"]),
    ("Helen Marsh said: “[I] am tired.”", ["Helen Marsh"]),
    ("“This is [my] home,” said Peter Vogt.", ["Peter Vogt"]),
    ("“[We] will answer,” said the French defence minister, Helen Marsh.\nFrance sent troops.", ["France"]),
    ("“[We] will answer,” said Helen Marsh, a spokeswoman for NATO.", ["NATO"]),
    ("“[We] will answer,” NATO said.", ["NATO"]),
    ("“[We] will answer,” Seoul said.", ["South Korea"]),
    ("“[We] are tired,” said Ines Kohl, a nurse.", []),
    ("[I] was there.", []),
    ("[We] were there when France fell.", []),
    ("Helen Marsh said: “[We] in France are tired.”", []),
    ("“[Our] army is ready,” said the French president, Helen Marsh.\nFrance sent troops.", ["France"]),
    ("“[We] found nothing,” said Harrow Police spokesman Peter Vogt.", ["Harrow Police"]),
    ("“[I] hope that we win,” said Peter Vogt. Helen Marsh wept.", ["Peter Vogt"]),
    ("Helen Marsh wept. “[I] hope that we win,” said Peter Vogt.", ["Peter Vogt"]),
    ("“Helen told [me],” said Peter Vogt.", ["Peter Vogt"]),
    ("“They left [us] nothing,” Ines Kohl said.", []),
    ("“[She] is tired,” Helen Marsh said.", []),
    ("“[You] are tired,” Helen Marsh said.", []),
]

PERSONS = [
    ("The prime minister, Helen Marsh, resigned. [The minister] was tired.", ["Helen Marsh"]),
    ("Helen Marsh, the mayor, resigned. [The mayor] was tired.", ["Helen Marsh"]),
    ("President Helen Marsh spoke. [The president] was tired.", ["Helen Marsh"]),
    ("Mayor Helen Marsh met captain Peter Vogt. [The captain] left.", ["Peter Vogt"]),
    ("Mayor Helen Marsh met captain Peter Vogt. [The mayor] left.", ["Helen Marsh"]),
    ("Helen Marsh, the mayor, resigned. [The captain] was tired.", []),
    ("Helen Marsh, the mayor, resigned. [The mayor of Lyon] was tired.", []),
    ("Helen Marsh, the mayor, resigned. [A mayor] was shot.", []),
    ("[The mayor] was tired.", []),
    ("Police Superintendent Helen Marsh left. [The police] stayed.", []),
    ("Helen Marsh, the mayor, met ministers. [The ministers] were tired.", []),
]

OTHERS = [
    ("[France’s foreign minister] said no. Helen Marsh spoke in Rome.", ["Helen Marsh"]),
    ("[The minister] said no. Helen Marsh spoke in Rome.", []),
    ("The Ministry of Defence agreed. [The ministry] paid.", ["Ministry of Defence"]),
    ("Harrow University agreed. [The university] paid.", ["Harrow University"]),
    ("The National Harbour Agency agreed. [The agency] paid.", ["National Harbour Agency"]),
    ("The aircraft carrier Helen Marsh left. [The carrier] is old.", ["Helen Marsh"]),
    ("The Ada Lovell, a hospital ship, sank. [The ship] was old.", ["Ada Lovell"]),
    ("The destroyer Ada Lovell rammed the ferry Kestrel. [The ferry] sank.", ["Kestrel"]),
    ("The destroyer Ada Lovell sank. [The ferry] was old.", []),
    ("France rejected the offer. [The country] is rich.", ["France"]),
    ("France and Germany met. [Both countries] agreed.", ["France", "Germany"]),
    ("France and Germany met. [The two countries] agreed.", ["France", "Germany"]),
    ("Seoul and Tokyo met. [Both capitals] agreed.", ["Japan", "South Korea"]),
    ("Harrow Shipping, a small company, fell. [The company] is old.", ["Harrow Shipping"]),
    ("[The company] is old.", []),
    ("Helen Marsh left. [The company] is old.", []),
    ("France left. [Both men] wept.", []),
    ("Helen Marsh and Peter Vogt met. [The pair] agreed.", ["Helen Marsh", "Peter Vogt"]),
    ("Tomas Brandl and Peter Vogt met. [Both men] agreed.", ["Peter Vogt", "Tomas Brandl"]),
    ("The Bank of Harrow fell. [The bank] is old.", ["Bank of Harrow"]),
    ("Harrow Crown Court sat. [The court] freed him.", ["Harrow Crown Court"]),
    ("HMS Kestrel left. [The ship] is old.", ["HMS Kestrel"]),
    ("France's navy fired. [The navy] missed.", ["France's navy"]),
    ("NATO met. [The alliance] agreed.", ["NATO"]),
    ("The European Union met. [The bloc] agreed.", ["European Union"]),
    ("Hezbollah fired. [The group] missed.", ["Hezbollah"]),
]

NEWS = [
    (
        "The French defence minister, Helen Marsh, arrived in Rome on Monday.\n"
        "[She] is to meet Peter Vogt, who leads Norland Lines.",
        ["Helen Marsh"],
    ),
    (
        "Peter Vogt, 41, was shot on Monday. Police said [he] had left his home in Leeds at noon.",
        ["Peter Vogt"],
    ),
    (
        "Peter Vogt was freed on Monday. “[He] is tired but well,” said his lawyer, Tomas Brandl.",
        ["Peter Vogt"],
    ),
    (
        "“[I] never saw a wave like it,” said Ines Kohl, a nurse who was on the beach.",
        ["Ines Kohl"],
    ),
    (
        "Asked about the pact, the Kremlin said [it] had nothing to add.",
        ["Russia"],
    ),
    (
        "North Korea fired two missiles. [It] said it had tested nine this year.",
        ["North Korea"],
    ),
    pytest.param(
        "North Korea fired two missiles. [It] has tested nine this year.",
        ["North Korea"],
        marks=pytest.mark.xfail(
            reason="the corpus teaches doubt where nothing tells that it acts", strict=True
        ),
    ),
    (
        "North Korea said on Friday that [its] army was ready.",
        ["North Korea"],
    ),
    (
        "Seoul accused Pyongyang of firing first. [The North] denied it.",
        [],
    ),
    (
        "NATO said that a drone had been shot down. [The alliance] gave no details.",
        ["NATO"],
    ),
    (
        "Helen Marsh told Anna Kohl: “[You] must go.”",
        [],
    ),
    (
        "The destroyer Kestrel was hit by a missile. [The destroyer] was on patrol.",
        ["Kestrel"],
    ),
    (
        "Ms Marsh met Mr Vogt on Monday. “[He] was late,” she said.",
        ["Vogt"],
    ),
    (
        "Ms Marsh met Mr Vogt on Monday. “He was late,” [she] said.",
        ["Marsh"],
    ),
    (
        "The Norland foreign ministry summoned the envoy. [It] said the pact was dead.",
        ["foreign ministry"],
    ),
    (
        "Helen Marsh and Tomas Brandl spoke by phone. [Both leaders] called for calm.",
        ["Helen Marsh", "Tomas Brandl"],
    ),
    (
        "[His] lawyers said Peter Vogt was tired.",
        [],
    ),
    (
        "The police found [their] man on Monday.",
        [],
    ),
]

GOVERNMENTS = [
    ("Peru closed nine schools. A union accused [the government] of haste.", ["Peru"]),
    ("The Harrow Agency left Lima. Peru wept. Ana Roe blamed [the government].", ["Peru"]),
    ("Peru closed nine schools. A union accused [the city government] of haste.", []),
    ("Snow fell. [The government] was blamed.", []),
]
HOMELANDS = [  # "his country" is that of whom the clause above has as its subject, "her" herself
    ("Chad’s defence minister said [his country] would answer Norway.", ["Chad"]),
    ("Norway spoke. Chad’s minister said on Monday that [her country] would answer Norway.", ["Chad"]),
    ("Norway met Chad. The president of Norway vowed that [his nation] would wait.", ["Norway"]),
    ("Norwegian Prime Minister Helen Marsh told Chad [her country] was ready.", ["Helen Marsh", "Norway"]),
    (
        "Chad’s envoy, Peter Vogt, warned Norway and Peru that [his country] had run out of time.",
        ["Chad", "Peter Vogt"],
    ),
    ("The ministers of Chad and Norway said [their country] was ready.", ["Chad", "Norway"]),  # "their"
    ("A singer left Chad. A nurse from nowhere said [her country] was ready.", []),
]

OF_A_CLASS = [  # the very word for a body, before what a body of another class shares
    ("The Election Commission met on Monday. [The government] was blamed.", []),
    ("The Harrow Health Agency closed nine wards. A nurse accused [the government] of haste.", []),
    ("The UNHCR counted nine boats. A priest accused [the government] of haste.", []),
    ("The Electoral Institute met in Lima. Peru wept. Ana Roe blamed [the government].", ["Peru"]),
    ("The Election Commission met on Monday. A judge thanked [the commission].", ["Election Commission"]),
    (
        "The National Bank of Romania raised its rate. The Bucharest Stock Exchange fell. [The bank] said it was ready.",
        ["National Bank of Romania"],
    ),
    (
        "The State Bank of Peru raised its rate. The Lima Stock Exchange fell. [The central bank] said it was ready.",
        ["State Bank of Peru"],
    ),
    (
        "The Harrow Workers Union called a strike. The United Nations protested. [The union] was ready.",
        ["Harrow Workers Union"],
    ),
    (
        "The militant group Red Dawn fired at a barracks. The African Union protested. [The group] was ready.",
        ["Red Dawn"],
    ),
    (
        "The airline Harrow Wings cancelled nine flights. The Aviation Agency protested. [The airline] was ready.",
        ["Harrow Wings"],
    ),
    ("The Harrow Club won. The Lima Football Federation protested. [The club] was ready.", ["Harrow Club"]),
    (
        "The Lima Transport Authority closed a bridge. Kent Police protested. [The authority] was ready.",
        ["Lima Transport Authority"],
    ),
    (
        "The developer Vale Homes built nine houses. The Harrow Gazette protested. [The developer] was ready.",
        ["Vale Homes"],
    ),
]
WEIGHED = [  # what a noun may mean by its class is weighed with all else that speaks for a body
    (
        "The Front for Harrow shot nine men. The United Nations says [the militia] took cattle.",
        ["Front for Harrow"],
    ),
    ("Vale Homes sacked nine men. The Lima Workers Union protested. [The company] denied it.", []),
    (
        "Vale Homes, a builder, sacked nine men. The Harrow Bank lent it money. Vale Homes closed. [The company] wept.",
        ["Vale Homes"],
    ),
    ("Harrow Wings sacked nine pilots. Kent Police came. [The airline's] head wept.", []),
    ("The Harrow Club won the cup. Vale Homes paid for it. [The club] thanked them.", ["Harrow Club"]),
    ("Kent Police searched a barn. The Harrow Bank wept. [The force] found a gun.", ["Kent Police"]),
    ("Kent Police searched a barn. The Harrow Bank wept. [Officers] found a gun.", ["Kent Police"]),
    ("Vale Homes sacked nine men. [A union] protested.", []),
    ("The Lima Workers Union called a strike at Vale Homes. [The firm] denied it.", ["Vale Homes"]),
    ("The Lima Workers Union called a strike at Vale Homes. [The union] denied it.", ["Lima Workers Union"]),
]

OF_FEW_CLASSES = [  # nouns that bodies of other classes never are
    ("NATO met on Monday. [The group] was tired.", []),
    ("The United Nations met on Monday. [The movement] was tired.", []),
    ("The Harrow Health Agency spoke on Monday. The mayor praised [the army].", []),
    ("The Harrow Health Agency spoke on Monday. The mayor praised [the agency].", ["Harrow Health Agency"]),
    ("The Rapid Support Forces shelled a town. [The army] answered.", []),
    ("The Harrow Fire Service came at dawn. [The navy] came later.", []),
    ("Harrow Police arrested a man. [The force] said no more.", ["Harrow Police"]),
    ("The Harrow Bank closed a branch. [The force] said no more.", []),
    ("NATO met on Monday. [The bloc] will meet again.", ["NATO"]),
    ("The Ukrainian army thanked the crew. [The bloc] was silent.", []),
    (
        "The North Harrow Hospitals Trust apologised. [The trust] had been warned.",
        ["North Harrow Hospitals Trust"],
    ),
    (
        "The Harrow Storm Center warned sailors. [The center] said the wind would rise.",
        ["Harrow Storm Center"],
    ),
]

SIDES = [
    (
        "The Harrow Bank sued Vale Homes. Vale Homes sued the Harrow Bank. [Both sides] were tired.",
        ["Harrow Bank", "Vale Homes"],
    ),
    (
        "The Harrow Bank fought Vale Homes. Vale Homes fought the Harrow Bank. [The two sides] met.",
        ["Harrow Bank", "Vale Homes"],
    ),
    (
        "The Harrow Bank sued Vale Homes. Vale Homes sued the Harrow Bank. A judge asked [both camps] to wait.",
        ["Harrow Bank", "Vale Homes"],
    ),
    (
        "The Harrow Bank bought Vale Homes. The boards of [both companies] agreed.",
        ["Harrow Bank", "Vale Homes"],
    ),
    ("The Harrow Club beat the Lima Club. [Both clubs] were fined.", ["Harrow Club", "Lima Club"]),
    ("The Harrow Bank closed. A nurse sat on [both sides].", []),
    ("The Harrow Bank sued the town. [Both sides] were tired.", []),
    ("Norway fought Chad. The Harrow Bank wept. [The two sides] met.", ["Chad", "Norway"]),
    ("The Harrow Bank sued Kent Police. [Both companies] were tired.", []),
    ("Helen Marsh met Peter Vogt. [Both sides] were tired.", []),
    ("Norway fought Chad. A shot was heard on [both sides].", []),
    ("Norway fought Chad. Nine men fell on [either side].", []),
    ("Norway and Chad share a river. A river has [two sides].", []),
    ("Norway fought Chad. Ana Roe heard [both sides] at her table.", ["Chad", "Norway"]),
    ("Norway fought Chad. [Both sides] were tired.", ["Chad", "Norway"]),
    ("Norway fought Chad. A truce between [the two sides] failed.", ["Chad", "Norway"]),
    ("Norway fought Chad. Fire broke out on the border of [both countries].", ["Chad", "Norway"]),
]
POLICE = [
    ("Kent Police searched a barn. [Officers] found a gun.", ["Kent Police"]),
    ("Kent Police searched a barn. [The detectives] found a gun.", ["Kent Police"]),
    ("Kent Police searched a barn. [Two officers] fell.", []),
    ("Kent Police and Leeds Police searched a barn. [Officers] found a gun.", []),
    (
        "The Dell County Sheriff's Office searched a barn. [Deputies] found a gun.",
        ["Dell County Sheriff's Office"],
    ),
]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        *GOVERNMENTS,
        *HOMELANDS,
        *OF_A_CLASS,
        *OF_FEW_CLASSES,
        *WEIGHED,
        *SIDES,
        *POLICE,
        *HE_AND_SHE,
        *ASKED,
        *FLEETS,
        *TWO_OF_A_KIND,
        *IT,
        *THEY,
        *I_AND_WE,
        *PERSONS,
        *OTHERS,
        *NEWS,
    ],
)
def test_references(briefer: Briefer, marked: str, expected: list[str]) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    doc = briefer.nlp(marked.replace("[", "").replace("]", ""))
    found = [
        actor.name
        for actor in layers.of(doc).actors
        if actor.is_named
        for ref in actor.mentions
        if ref.form in ("pronoun", "nominal") and doc[ref.start].idx >= start and doc[ref.end - 1].idx < end
    ]
    assert sorted(found) == expected


@pytest.mark.parametrize(
    ("marked", "form"),
    [
        ("Helen Marsh resigned. [She] was tired.", "pronoun"),
        ("Helen Marsh, the mayor, resigned. [The mayor] was tired.", "nominal"),
        ("Helen Marsh resigned. [Marsh] was tired.", "name"),
        ("The NHA left. [Seoul] agreed.", "metonym"),
        ("France left. [French] officials agreed.", "demonym"),
        ("The National Harbour Agency (NHA) left. The [NHA] agreed.", "alias"),
    ],
)
def test_the_form_and_the_words_of_a_mention(briefer: Briefer, marked: str, form: str) -> None:
    words = marked[marked.index("[") + 1 : marked.index("]")]
    doc = briefer.nlp(marked.replace("[", "").replace("]", ""))
    forms = [
        ref.form
        for actor in layers.of(doc).actors
        for ref in actor.mentions
        if doc[ref.start].idx == marked.index("[") and doc[ref.start : ref.end].text == words
    ]
    assert forms == [form]


def test_nothing_refers_to_what_is_too_far_back(briefer: Briefer) -> None:
    doc = briefer.nlp("Helen Marsh resigned. " + "Rain fell on the town. " * 8 + "She was tired.")
    (actor,) = layers.of(doc).actors
    assert [ref.form for ref in actor.mentions] == ["name"]


WORDS = (
    "Helen", "Marsh", "Peter", "France", "Germany", "and", "he", "She", "it", "its", "they", "We", "I", "us", "herself",
    "the", "The", "both", "minister", "countries", "carrier", "said", "told", "that", "would", "left", "“", "”", ",",
    ".", "\n", "'s", "USS", "Kestrel",
)  # fmt: skip


@settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)))
def test_any_text_gives_references_in_range_and_in_order(briefer: Briefer, text: str) -> None:
    doc = briefer.nlp(text)
    ids = [actor.id for actor in layers.of(doc).actors]
    assert len(ids) == len(set(ids))
    for actor in layers.of(doc).actors:
        assert any(ref.form not in ("pronoun", "nominal") for ref in actor.mentions)
        assert [ref.start for ref in actor.mentions] == sorted(ref.start for ref in actor.mentions)
        assert all(0 <= ref.start < ref.end <= len(doc) for ref in actor.mentions)
        assert len({(ref.start, ref.end) for ref in actor.mentions}) == len(actor.mentions)
