"""Names: which words are names, and of what.

A case is a text and every name in it, in order, each as "words LABEL". A text may begin with headline
lines: "# " marks the title, "## " the standfirst, "~ " the byline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.model import Article, Block, BlockKind

if TYPE_CHECKING:
    from briefing.extract import Briefer

LABELS = {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "ASSET"}
MARKS: dict[str, BlockKind] = {"#": "title", "##": "standfirst", "~": "byline"}


def read(briefer: Briefer, lines: str) -> Doc:
    """Return the document of an article, one block a line."""
    text, blocks = "", []
    for line in lines.split("\n"):
        mark, _, rest = line.partition(" ")
        kind, words = (MARKS[mark], rest) if mark in MARKS else ("paragraph", line)
        blocks.append(Block(kind, len(text), len(text) + len(words)))
        text += words + "\n"
    doc = briefer.nlp.make_doc(text)
    layers.of(doc).article = Article(source="-", title="", text=text, blocks=tuple(blocks))
    return briefer.nlp(doc)


PERSONS = [
    ("Helen Marsh met Tomas Brandl.", ["Helen Marsh PERSON", "Tomas Brandl PERSON"]),
    ("Helen Marsh's lawyer spoke.", ["Helen Marsh PERSON"]),
    ("Helen Marsh’s lawyer spoke.", ["Helen Marsh PERSON"]),
    (
        "# Marsh resigns\n~ By Ines Kohl and Peter Hollis\nHelen Marsh resigned.",
        ["Marsh PERSON", "Helen Marsh PERSON"],
    ),
    (
        "# Marsh resigns\n~ By Ines Kohl\nHelen Marsh met Ines Kohl.",
        ["Marsh PERSON", "Helen Marsh PERSON", "Ines Kohl PERSON"],
    ),
    ("Helen Marsh resigned. Marsh was late.", ["Helen Marsh PERSON", "Marsh PERSON"]),
    ("Marsh was late. Helen Marsh had resigned.", ["Marsh PERSON", "Helen Marsh PERSON"]),
    ("Helen Marsh resigned. A marsh was drained.", ["Helen Marsh PERSON"]),
    ("Mr Vogt said Mrs Carver had left.", ["Vogt PERSON", "Carver PERSON"]),
    ("Mr. Vogt said Ms. Carver had left.", ["Vogt PERSON", "Carver PERSON"]),
    ("Dr. Ines Kohl, 54, resigned.", ["Ines Kohl PERSON"]),
    ("Sir Peter Hollis resigned.", ["Peter Hollis PERSON"]),
    ("Prof. Ines Kohl and Lt. Gen. Peter Hollis spoke.", ["Ines Kohl PERSON", "Peter Hollis PERSON"]),
    ("President Helen Marsh resigned.", ["Helen Marsh PERSON"]),
    ("Prime Minister Helen Marsh resigned.", ["Helen Marsh PERSON"]),
    ("Defence Secretary Helen Marsh resigned.", ["Helen Marsh PERSON"]),
    ("Former President Helen Marsh resigned.", ["Helen Marsh PERSON"]),
    ("J. P. Hollis resigned.", ["J. P. Hollis PERSON"]),
    ("J.P. Hollis resigned.", ["J.P. Hollis PERSON"]),
    ("Helen R. Marsh resigned.", ["Helen R. Marsh PERSON"]),
    ("Peter Hollis Jr. was elected.", ["Peter Hollis Jr. PERSON"]),
    ("Peter Hollis III was elected.", ["Peter Hollis III PERSON"]),
    ("Jan van der Meer resigned.", ["Jan van der Meer PERSON"]),
    ("Ludwig von Aken resigned.", ["Ludwig von Aken PERSON"]),
    ("Maria de la Vega resigned.", ["Maria de la Vega PERSON"]),
    ("Salim bin Rashid was freed.", ["Salim bin Rashid PERSON"]),
    ("Omar al-Hadi was freed.", ["Omar al-Hadi PERSON"]),
    ("Jean-Luc Perrin spoke.", ["Jean-Luc Perrin PERSON"]),
    ("Anna Smith-Kohl spoke.", ["Anna Smith-Kohl PERSON"]),
    ("Mary O'Dell spoke.", ["Mary O'Dell PERSON"]),
    ("Mary O’Dell spoke.", ["Mary O’Dell PERSON"]),
    ("Kim Min-seok resigned.", ["Kim Min-seok PERSON"]),
    ("The envoy, Kim Min-seok, resigned.", ["Kim Min-seok PERSON"]),
    ("Li Weiran met Zhang Hao.", ["Li Weiran PERSON", "Zhang Hao PERSON"]),
    ("Defence minister No Min Jae spoke. No left early.", ["No Min Jae PERSON", "No PERSON"]),
    ("So Min Ho met An Ji Woo.", ["So Min Ho PERSON", "An Ji Woo PERSON"]),
    ("Helen May will visit in May, May said.", ["Helen May PERSON", "May PERSON"]),
    (
        "Asked whether Will Carver would resign, Peter Long said no.",
        ["Will Carver PERSON", "Peter Long PERSON"],
    ),
    (
        "Helen Marsh, Tomas Brandl and Ines Kohl spoke.",
        ["Helen Marsh PERSON", "Tomas Brandl PERSON", "Ines Kohl PERSON"],
    ),
    ("Helen and Peter Marsh spoke.", ["Helen PERSON", "Peter Marsh PERSON"]),
    ("“We lost,” said Helen Marsh.", ["Helen Marsh PERSON"]),
    ("Did Helen Marsh resign?", ["Helen Marsh PERSON"]),
    ("Why did Young resign? Peter Young was tired.", ["Young PERSON", "Peter Young PERSON"]),
]

# A word that is more than one thing: country or given name, city or surname, town or company.
DOUBLE = [
    ("Chad Carver met Jordan Vogt in Jordan.", ["Chad Carver PERSON", "Jordan Vogt PERSON", "Jordan GPE"]),
    ("Georgia Marsh left Georgia.", ["Georgia Marsh PERSON", "Georgia GPE"]),
    ("Harold Washington spoke in Washington.", ["Harold Washington PERSON", "Washington GPE"]),
    pytest.param(
        "Paris Hollis flew to Paris.",
        ["Paris Hollis PERSON", "Paris GPE"],
        marks=pytest.mark.xfail(reason="a capital is a capital first", strict=True),
    ),
    ("Tomas London spoke. London wept.", ["Tomas London PERSON", "London GPE"]),
    ("Helen Lincoln spoke. Lincoln wept.", ["Helen Lincoln PERSON", "Lincoln PERSON"]),
    ("They ate turkey in China.", ["China GPE"]),
    ("The WHO said so. Who said so?", ["WHO ORG"]),
    ("The US told us so.", ["US GPE"]),
    (
        "Brandl sued Brandl Airlines. Tomas Brandl left.",
        ["Brandl PERSON", "Brandl Airlines ORG", "Tomas Brandl PERSON"],
    ),
    ("The mayor of Harrow met Harrow United.", ["Harrow GPE", "Harrow United ORG"]),
    ("The king met King and Helen King.", ["King PERSON", "Helen King PERSON"]),
    ("The bishop met Peter Bishop.", ["Peter Bishop PERSON"]),
    ("Judge Peter Law spoke on the law.", ["Peter Law PERSON"]),
    ("Sergeant Ines Sergeant spoke.", ["Ines Sergeant PERSON"]),
    (
        "Helen Lincoln spoke in Lincoln. Lincoln wept.",
        ["Helen Lincoln PERSON", "Lincoln GPE", "Lincoln PERSON"],
    ),
    ("Police Chief Ines Kohl spoke.", ["Ines Kohl PERSON"]),
    ("Marsh police found nothing. Helen Marsh left.", ["Marsh PERSON", "Helen Marsh PERSON"]),
]

NO_NAMES = [
    "No talks are planned.",
    "No, there is no deal.",
    "May is a hot month.",
    "It may rain.",
    "Will it rain?",
    "Long queues formed.",
    "Young people stayed away.",
    "So it ended.",
    "An aide took over.",
    "Rice prices rose.",
    "On Monday the police came.",
    "The minister said nothing.",
    "“Go home,” the officer shouted.",
    "They left on Good Friday.",
]

VESSELS = [
    ("The destroyer Helen Marsh left Busan.", ["Helen Marsh ASSET", "Busan GPE"]),
    ("The aircraft carrier Tomas Brandl fired.", ["Tomas Brandl ASSET"]),
    ("The frigate Odessa fired first.", ["Odessa ASSET"]),
    ("The Ada Lovell, a space station, burned.", ["Ada Lovell ASSET"]),
    ("The ferry John Kestrel ran aground.", ["John Kestrel ASSET"]),
    ("On board the ferry Helen Marsh watched.", ["Helen Marsh PERSON"]),
    ("The hospital ship Seoul sank.", ["Seoul ASSET"]),
    ("HMS Kestrel left Portsmouth.", ["HMS Kestrel ASSET", "Portsmouth GPE"]),
    ("USS Helen Marsh left Plymouth.", ["USS Helen Marsh ASSET", "Plymouth GPE"]),
    ("The ship Helen Marsh boarded was old.", ["Helen Marsh PERSON"]),
    ("Two men left the ferry. Helen Marsh said so.", ["Helen Marsh PERSON"]),
    ("The aircraft carrier USS Helen Marsh left Busan.", ["USS Helen Marsh ASSET", "Busan GPE"]),
    ("The MV Harrow Light sank.", ["MV Harrow Light ASSET"]),
    ("The Ada Lovell, a hospital ship, sank.", ["Ada Lovell ASSET"]),
    ("The Ada Lovell, a 40-year-old ferry, sank.", ["Ada Lovell ASSET"]),
    ("The container ship “Northern Star” ran aground.", ["Northern Star ASSET"]),
    ("The oil tanker Blue Heron was seized.", ["Blue Heron ASSET"]),
    ("The destroyer Helen Marsh's crew wept.", ["Helen Marsh ASSET"]),
    ("The ferry Ada Lovell sank. The Ada Lovell was old.", ["Ada Lovell ASSET", "Ada Lovell ASSET"]),
    ("Captain Helen Marsh left the carrier.", ["Helen Marsh PERSON"]),
    ("Helen Marsh boarded the carrier on Monday.", ["Helen Marsh PERSON"]),
    ("The frigates Kestrel and Osprey left port.", ["Kestrel ASSET", "Osprey ASSET"]),
    ("The train left Busan.", ["Busan GPE"]),
    pytest.param(
        "Air Force One landed in Rome.",
        ["Air Force One ASSET", "Rome GPE"],
        marks=pytest.mark.xfail(reason="no table of craft known by name", strict=True),
    ),
    ("The plane Spirit of Harrow landed.", ["Spirit of Harrow ASSET"]),
    ("The airship “Helen Marsh” landed.", ["Helen Marsh ASSET"]),
    ("The submarine, the Kestrel, dived.", ["Kestrel ASSET"]),
    ("A ship called the Kestrel sank.", ["Kestrel ASSET"]),
    (
        "The Kestrel, which was carrying oil, sank. The tanker Kestrel was old.",
        ["Kestrel ASSET", "Kestrel ASSET"],
    ),
    ("The US destroyer Helen Marsh fired.", ["US GPE", "Helen Marsh ASSET"]),
    ("Destroyer captain Helen Marsh fired.", ["Helen Marsh PERSON"]),
    ("A helicopter carrying Helen Marsh crashed.", ["Helen Marsh PERSON"]),
    ("The plane, Helen Marsh said, was old.", ["Helen Marsh PERSON"]),
]

PLACES = [
    ("North Korea fired a missile.", ["North Korea GPE"]),
    ("North and South Korea agreed.", ["North GPE", "South Korea GPE"]),
    ("North Korea fired. The South fired back.", ["North Korea GPE", "South GPE"]),
    ("The south of the town burned.", []),
    ("North Korean troops fired.", ["North Korean NORP"]),
    ("The foreign ministers of France and Germany met.", ["France GPE", "Germany GPE"]),
    ("France, Germany and Italy agreed.", ["France GPE", "Germany GPE", "Italy GPE"]),
    ("The DPRK and the ROK agreed.", ["DPRK GPE", "ROK GPE"]),
    ("The UAE agreed.", ["UAE GPE"]),
    ("U.S. officials agreed.", ["U.S. GPE"]),
    ("The United Arab Emirates agreed.", ["United Arab Emirates GPE"]),
    ("Seoul rejected the offer.", ["Seoul GPE"]),
    ("The Kremlin rejected the offer.", ["Kremlin GPE"]),
    ("The White House rejected the offer.", ["White House GPE"]),
    ("Downing Street rejected the offer.", ["Downing Street GPE"]),
    ("Troops crossed the Korean Peninsula.", ["Korean Peninsula LOC"]),
    ("Ships crossed the Black Sea.", ["Black Sea LOC"]),
    ("The Harrow Dam burst.", ["Harrow Dam FAC"]),
    ("The Harrow nuclear power plant was shut.", ["Harrow nuclear power plant FAC"]),
    ("The French and the Germans agreed.", ["French NORP", "Germans NORP"]),
    pytest.param(
        "U.S.-led forces fired.",
        ["U.S. GPE"],
        marks=pytest.mark.xfail(reason="the tokenizer leaves U.S.-led in one piece", strict=True),
    ),
    ("A French-led force fired.", ["French NORP"]),
    ("A North Korean-flagged ship sank.", ["North Korean NORP"]),
    ("The Franco-German pact failed.", ["German NORP"]),
    ("Anglo-French talks failed.", ["French NORP"]),
    ("South Korea’s and Japan’s ministers met.", ["South Korea GPE", "Japan GPE"]),
    ("St Petersburg and New York burned.", ["St Petersburg GPE", "New York GPE"]),
    ("The West Bank and Gaza burned.", ["West Bank LOC", "Gaza LOC"]),
    ("Mount Harrow erupted.", ["Mount Harrow LOC"]),
    ("Lake Harrow froze.", ["Lake Harrow LOC"]),
    ("The River Harrow froze.", ["River Harrow LOC"]),
    ("The mayor of Lyon spoke in Busan.", ["Lyon GPE", "Busan GPE"]),
]

ORGANIZATIONS = [
    ("The Ministry of Defence said so.", ["Ministry of Defence ORG"]),
    ("The Ministry of Foreign Affairs said so.", ["Ministry of Foreign Affairs ORG"]),
    ("The University of Harrow said so.", ["University of Harrow ORG"]),
    ("Harrow University said so.", ["Harrow University ORG"]),
    ("Harrow Police said so.", ["Harrow Police ORG"]),
    ("The foreign ministry said so.", ["foreign ministry ORG"]),
    ("South Korea's defence ministry said so.", ["South Korea's defence ministry ORG"]),
    ("France’s navy said so.", ["France’s navy ORG"]),
    (
        "The National Harbour Agency (NHA) agreed. The NHA is small.",
        ["National Harbour Agency ORG", "NHA ORG", "NHA ORG"],
    ),
    ("NATO and the European Union agreed.", ["NATO ORG", "European Union ORG"]),
    ("The European Union's envoy agreed.", ["European Union ORG"]),
    ("The UN Security Council met.", ["UN Security Council ORG"]),
    ("Marsh Holdings fell. Helen Marsh resigned.", ["Marsh Holdings ORG", "Helen Marsh PERSON"]),
    ("Helen Marsh, who runs Marsh Holdings, resigned.", ["Helen Marsh PERSON", "Marsh Holdings ORG"]),
    ("The Helen Marsh Foundation gave money.", ["Helen Marsh Foundation ORG"]),
    ("The Bank of Harrow fell.", ["Bank of Harrow ORG"]),
    ("Harrow Shipping Ltd sued Brandl Airlines.", ["Harrow Shipping Ltd ORG", "Brandl Airlines ORG"]),
    ("The Department of Health and Social Care said so.", ["Department of Health and Social Care ORG"]),
    ("The Food and Drug Administration said so.", ["Food and Drug Administration ORG"]),
    ("The Norwegian navy fired.", ["Norwegian NORP"]),
    ("Harrow Crown Court heard Peter Vogt.", ["Harrow Crown Court ORG", "Peter Vogt PERSON"]),
    ("Defence Ministry spokesman Peter Vogt spoke.", ["Defence Ministry ORG", "Peter Vogt PERSON"]),
    ("The NHA (National Harbour Agency) agreed.", ["NHA ORG", "National Harbour Agency ORG"]),
    ("The interior and defence ministries agreed.", []),
    ("A court in Harrow freed him.", ["Harrow GPE"]),
    ("The boat sank off Marvale.", ["Marvale GPE"]),
    ("The river burst its banks at Kelmsbridge.", ["Kelmsbridge GPE"]),
    ("The market of Las Peñas was empty.", ["Las Peñas GPE"]),
    (
        "At Orley Ferry, a pumping station south of Worcester, engineers slept. In Orley Ferry, rain fell.",
        ["Orley Ferry GPE", "Worcester GPE", "Orley Ferry GPE"],
    ),
    ("The Harrow Times reported it.", ["Harrow Times ORG"]),
    ("Analysts at the consultancy Sahara Risk said so.", ["Sahara Risk ORG"]),
    (
        "The companies are Tarvick Photonics in Scotland, Ondelis in Grenoble and others. Ondelis declined.",
        ["Tarvick Photonics ORG", "Scotland LOC", "Ondelis ORG", "Grenoble GPE", "Ondelis ORG"],
    ),
]

# Sentences as the news has them.
NEWS = [
    (
        "Speaking in Geneva on Tuesday, EU foreign policy chief Ines Kohl told reporters that the Dutch ambassador,"
        " Jan van der Meer, had been expelled.",
        ["Geneva GPE", "EU ORG", "Ines Kohl PERSON", "Dutch NORP", "Jan van der Meer PERSON"],
    ),
    (
        "Rear Admiral Peter Vogt, commander of the US Seventh Fleet, said the USS Helen Marsh and HMS Kestrel"
        " would sail to Busan.",
        [
            "Peter Vogt PERSON",
            "US Seventh Fleet ORG",
            "USS Helen Marsh ASSET",
            "HMS Kestrel ASSET",
            "Busan GPE",
        ],
    ),
    (
        "Deputy Prime Minister and Defence Minister Tomas Brandl met Brig. Gen. Omar al-Hadi.",
        ["Tomas Brandl PERSON", "Omar al-Hadi PERSON"],
    ),
    (
        "The Norwegian-flagged tanker Blue Heron, bound for Rotterdam, was hit by two drones off Yemen’s coast.",
        ["Norwegian NORP", "Blue Heron ASSET", "Rotterdam GPE", "Yemen GPE"],
    ),
    (
        "South Korean President Park Ji-hoon, accompanied by his wife An Mi-rae, flew to Washington.",
        ["South Korean NORP", "Park Ji-hoon PERSON", "An Mi-rae PERSON", "Washington GPE"],
    ),
    (
        "Marsh, 61, who took over from Peter Long in May, said Long had left no notes. Helen Marsh is a nurse.",
        ["Marsh PERSON", "Peter Long PERSON", "Long PERSON", "Helen Marsh PERSON"],
    ),
    (
        "A spokesman for Mr Long, Will Carver, declined to comment.",
        ["Long PERSON", "Will Carver PERSON"],
    ),
    (
        "The Israel Defense Forces (IDF) said a rocket was fired. The IDF fired back.",
        ["Israel Defense Forces ORG", "IDF ORG", "IDF ORG"],
    ),
    (
        "Police in Lyon, France’s third city, arrested Ines Kohl on Friday.",
        ["Lyon GPE", "France GPE", "Ines Kohl PERSON"],
    ),
    (
        "The White House said President Helen Marsh would meet Chinese Premier Li Weiran in Beijing in May.",
        ["White House GPE", "Helen Marsh PERSON", "Chinese NORP", "Li Weiran PERSON", "Beijing GPE"],
    ),
    (
        "SEOUL, May 3 (Reuters) - A ferry sank off Busan on Saturday.",
        ["SEOUL GPE", "Reuters ORG", "Busan GPE"],
    ),
    (
        "Ukraine's air force said it had shot down 12 drones over Odesa and Kharkiv.",
        ["Ukraine's air force ORG", "Odesa GPE", "Kharkiv GPE"],
    ),
    (
        "“No one told me,” No Min Jae, a No 10 aide, said. No did not resign.",
        ["No Min Jae PERSON", "No 10 GPE", "No PERSON"],
    ),
    (
        "Will May quit? Helen May will say so in May, and Will Carver may too.",
        ["May PERSON", "Helen May PERSON", "Will Carver PERSON"],
    ),
    (
        "The trial of Peter Vogt, Anna Kohl and three others opened at Harrow Crown Court on Monday.",
        ["Peter Vogt PERSON", "Anna Kohl PERSON", "Harrow Crown Court ORG"],
    ),
    (
        "Professor Ines Kohl of the University of Leeds said Britain’s Met Office was right.",
        ["Ines Kohl PERSON", "University of Leeds ORG", "Britain GPE", "Met Office ORG"],
    ),
]

HEADLINES = [
    (
        "Chipmaker Ondelis halts line\n\nOndelis Semiconductors, a maker of chips, halted a line.",
        ["Ondelis ORG", "Ondelis Semiconductors ORG"],
    ),
    (
        "# Marsh Quits as Talks With Seoul Fail\nHelen Marsh resigned on Monday.",
        ["Marsh PERSON", "Seoul GPE", "Helen Marsh PERSON"],
    ),
    (
        "# MARSH QUITS AS TALKS FAIL\nHelen Marsh resigned on Monday.",
        ["MARSH PERSON", "Helen Marsh PERSON"],
    ),
    ("# HELEN MARSH RESIGNS\nHelen Marsh resigned.", ["HELEN MARSH PERSON", "Helen Marsh PERSON"]),
    (
        "# FRANCE REJECTS OFFER\nFrance rejected the offer.",
        ["FRANCE GPE", "France GPE"],
    ),
    (
        "# Tired Nurses Walk Out of Hospital\nNurses walked out on Monday.",
        [],
    ),
    (
        "# May Walks Out of Talks With Unions\nHelen May walked out of talks on Monday.",
        ["May PERSON", "Helen May PERSON"],
    ),
    (
        "# Police Find Missing Ferry Off Busan Coast\nPolice found a ferry off Busan.",
        ["Busan GPE", "Busan GPE"],
    ),
    (
        "# Ferry sinks off Busan\n## Helen Marsh says crew are safe\nThe ferry sank.",
        ["Busan GPE", "Helen Marsh PERSON"],
    ),
    (
        "# North Korea Fires Missile Over Japan\nNorth Korea fired a missile over Japan.",
        ["North Korea GPE", "Japan GPE", "North Korea GPE", "Japan GPE"],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *PERSONS,
        *((text, []) for text in NO_NAMES),
        *VESSELS,
        *PLACES,
        *ORGANIZATIONS,
        *DOUBLE,
        *NEWS,
        *HEADLINES,
    ],
)
def test_names(briefer: Briefer, text: str, expected: list[str]) -> None:
    doc = read(briefer, text)
    assert [f"{span.text} {span.label_}" for span in layers.of(doc).names] == expected


WORDS = (
    "No", "May", "Helen", "Marsh", "Mr.", "USS", "destroyer", "the", "The", "of", "and", "North", "South", "Korea",
    "Ministry", "Dam", "(", ")", "NHA", "'s", "’s", "-", "al", "bin", "van", "“", "”", ",", ".", "\n", "said",
    "minister", "in", "\u200b", "👩‍🚀", "é", "J.",
)  # fmt: skip


@settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)))
@example("NHA NHA NHA G00")
def test_any_text_gives_names_apart_in_order(briefer: Briefer, text: str) -> None:
    doc = briefer.nlp(text)
    last = 0
    for span in layers.of(doc).names:
        assert last <= span.start < span.end <= len(doc)
        assert span.label_ in LABELS
        assert span.text == span.text.strip()
        last = span.end
