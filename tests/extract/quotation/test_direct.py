"""Direct quotations: what is said, by whom, and the words that tell so."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.document.layers import BlockNode
from briefing.extract.quotation.component import set_quotes
from briefing.model import BlockKind

Found: TypeAlias = tuple[str, str, str | None, str | None]
Quotes: TypeAlias = Callable[[Doc], list[Found]]

DIRECT = [
    (
        "“We will rebuild the bridge,” said a spokesman for Brandl, Jon Ames, on Monday.",
        [("We will rebuild the bridge,", "Jon Ames", "said")],
    ),
    ("“We will rebuild the bridge,” said Orla Venn.", [("We will rebuild the bridge,", "Orla Venn", "said")]),
    ('"We will rebuild the bridge," Orla Venn said.', [("We will rebuild the bridge,", "Orla Venn", "said")]),
    ("‘We will rebuild the bridge,’ said Orla Venn.", [("We will rebuild the bridge,", "Orla Venn", "said")]),
    ("'We will rebuild the bridge,' said Orla Venn.", [("We will rebuild the bridge,", "Orla Venn", "said")]),
    ("“We will rebuild the bridge”, said Orla Venn.", [("We will rebuild the bridge", "Orla Venn", "said")]),
    (
        "“We will rebuild the bridge,” Finance Minister Tomas Brandl told reporters.",
        [("We will rebuild the bridge,", "Tomas Brandl", "told")],
    ),
    ("“We will rebuild the bridge,” she told the BBC.", [("We will rebuild the bridge,", "she", "told")]),
    (
        "“We will rebuild the bridge,” the ministry said.",
        [("We will rebuild the bridge,", "the ministry", "said")],
    ),
    ("“We will rebuild the bridge,” he added on Monday.", [("We will rebuild the bridge,", "he", "added")]),
    (
        "“We will rebuild the bridge,” added the mayor.",
        [("We will rebuild the bridge,", "the mayor", "added")],
    ),
    ("“We will rebuild the bridge,” she sighed.", [("We will rebuild the bridge,", "she", "sighed")]),
    (
        "“Who will rebuild the bridge?” asked Orla Venn.",
        [("Who will rebuild the bridge?", "Orla Venn", "asked")],
    ),
    ("“Nobody will touch it!” he shouted.", [("Nobody will touch it!", "he", "shouted")]),
    (
        "“We will rebuild the bridge,” according to Orla Venn.",
        [("We will rebuild the bridge,", "Orla Venn", "according to")],
    ),
    ("Orla Venn said: “We will rebuild the bridge.”", [("We will rebuild the bridge.", "Orla Venn", "said")]),
    ('Orla Venn said, "We will rebuild the bridge."', [("We will rebuild the bridge.", "Orla Venn", "said")]),
    ("She said: “We will rebuild the bridge.”", [("We will rebuild the bridge.", "She", "said")]),
    ("Venn added: ‘We will rebuild the bridge.’", [("We will rebuild the bridge.", "Venn", "added")]),
    (
        "The army said in a statement on Saturday: “We have seen no movement at the border.”",
        [("We have seen no movement at the border.", "The army", "said")],
    ),
    (
        "“Stay at home tonight,” Orla Venn said, “and keep the radio on.”",
        [("Stay at home tonight,", "Orla Venn", "said"), ("and keep the radio on.", "Orla Venn", "said")],
    ),
    (
        '"Stay at home tonight," said Orla Venn, "and keep the radio on."',
        [("Stay at home tonight,", "Orla Venn", "said"), ("and keep the radio on.", "Orla Venn", "said")],
    ),
    (
        "‘I’ve never left a ship,’ said the Norwegian, ‘and I won’t start now.’",
        [
            ("I’ve never left a ship,", "the Norwegian", "said"),
            ("and I won’t start now.", "the Norwegian", "said"),
        ],
    ),
    (
        "“The dam is safe,” Orla Venn said. “It was built for worse.”",
        [("The dam is safe,", "Orla Venn", "said"), ("It was built for worse.", "Orla Venn", "said")],
    ),
    (
        "“The dam is safe,” said Orla Venn. “It was built for worse. We check it daily.”",
        [
            ("The dam is safe,", "Orla Venn", "said"),
            ("It was built for worse. We check it daily.", "Orla Venn", "said"),
        ],
    ),
    (
        "“The dam is safe,” said Orla Venn. “It is not,” said Piet Haak.",
        [("The dam is safe,", "Orla Venn", "said"), ("It is not,", "Piet Haak", "said")],
    ),
    (
        "“The dam is safe,” Orla Venn said. She added: “It was built for worse.”",
        [("The dam is safe,", "Orla Venn", "said"), ("It was built for worse.", "She", "added")],
    ),
    (
        "“The dam is safe and sound.\n“It was built for worse,” Orla Venn said.",
        [
            ("The dam is safe and sound.", "Orla Venn", "said"),
            ("It was built for worse,", "Orla Venn", "said"),
        ],
    ),
    (
        "“The dam is safe,” said Orla Venn. “It was built for worse.\n“We check it every single day.”",
        [
            ("The dam is safe,", "Orla Venn", "said"),
            ("It was built for worse.", "Orla Venn", "said"),
            ("We check it every single day.", "Orla Venn", "said"),
        ],
    ),
    (
        "Orla Venn was asked about the dam. She said:\n“It was built for worse.”",
        [("It was built for worse.", "She", "said")],
    ),
    (
        "Governor Orla Venn begged people to leave. “The river will not wait for you.”",
        [("The river will not wait for you.", "Orla Venn", "begged")],
    ),
    (
        "General Piet Haak promised “a crushing and immediate response” on Friday.",
        [("a crushing and immediate response", "Piet Haak", "promised")],
    ),
    (
        "General Piet Haak threatened to take “more robust action” at sea.",
        [("more robust action", "Piet Haak", "threatened")],
    ),
    (
        "The leader warned of “a sea of fire and blood” if talks failed.",
        [("a sea of fire and blood", "The leader", "warned")],
    ),
    ("“Never,” said Orla Venn.", [("Never,", "Orla Venn", "said")]),
    ("She called it a “fiasco” for all.", []),
    ("The so-called “safe zone” was shelled.", []),
    ("Her film “The Long Dark Road Home” opens on Friday.", []),
    ("Orla Venn: “We will rebuild the bridge”", [("We will rebuild the bridge", "Orla Venn", None)]),
    ("“We will rebuild the bridge” – Orla Venn", [("We will rebuild the bridge", "Orla Venn", None)]),
    (
        "“He told me ‘go home’ and I went,” Orla Venn said.",
        [("He told me ‘go home’ and I went,", "Orla Venn", "said")],
    ),
    (
        "“It is the nurses’ money,” Orla Venn, the union’s head, said on Monday.",
        [("It is the nurses’ money,", "Orla Venn", "said")],
    ),
    (
        "“It is our money,” said Orla Venn, who leads the union.",
        [("It is our money,", "Orla Venn", "said")],
    ),
    (
        "“It is our own money,” said one source, who declined to be named.",
        [("It is our own money,", "one source", "said")],
    ),
    (
        "“The road is closed,” a police spokeswoman said. “Drivers must turn back.”",
        [
            ("The road is closed,", "a police spokeswoman", "said"),
            ("Drivers must turn back.", "a police spokeswoman", "said"),
        ],
    ),
    ("“We will not leave this valley,” Seoul said.", [("We will not leave this valley,", "Seoul", "said")]),
    (
        "The minister resigned, saying: “I have lost the trust of my party.”",
        [("I have lost the trust of my party.", "The minister", "saying")],
    ),
    (
        "Orla Venn met the crew on Monday and said: “You have done us proud.”",
        [("You have done us proud.", "Orla Venn", "said")],
    ),
    (
        "A statement from the ministry read: “All flights are suspended.”",
        [("All flights are suspended.", "the ministry", "read")],
    ),
    ("“We hold the town,” Mr. Haak said.", [("We hold the town,", "Haak", "said")]),
    ("“We hold the town,” Gen. Piet Haak said.", [("We hold the town,", "Piet Haak", "said")]),
    ("“We hold the town,” Piet Haak, 53, said.", [("We hold the town,", "Piet Haak", "said")]),
    (
        "“We have lost the whole harvest.” Orla Venn is standing in her field.",
        [("We have lost the whole harvest.", "Orla Venn", None)],
    ),
    ("“We hold the town,” a spokesman for the army said.", [("We hold the town,", "the army", "said")]),
    (
        "The minister accused the rebels of “deliberate and cruel murder” and vowed revenge.",
        [("deliberate and cruel murder", "The minister", "accused")],
    ),
    (
        "“They came at night,” said one resident, speaking on condition of anonymity. “They took it all.”",
        [("They came at night,", "one resident", "said"), ("They took it all.", "one resident", "said")],
    ),
    (
        "“I have plenty to hide,” Venn, who has led the bank since 2019, told the newspaper.",
        [("I have plenty to hide,", "Venn", "told")],
    ),
    (
        "‘We’ll fight them on the beaches,’ vowed Haak",
        [("We’ll fight them on the beaches,", "Haak", "vowed")],
    ),
    ("“We hold the town,” reads the notice.", [("We hold the town,", "the notice", "reads")]),
    (
        "Asked about the port, Venn replied: “It is shut for good.”",
        [("It is shut for good.", "Venn", "replied")],
    ),
    (
        "“A town of ghosts”\nVenn came home on Monday. “It is a town of ghosts now,” said Orla Venn.",
        [("A town of ghosts", "Orla Venn", "said"), ("It is a town of ghosts now,", "Orla Venn", "said")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DIRECT)
def test_direct(
    nlp: Language, quotes: Quotes, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    direct = [quote[1:] for quote in quotes(set_quotes(nlp(text))) if quote[0] == "direct"]
    assert direct == expected


def test_a_block_set_as_a_quotation_needs_no_marks(nlp: Language, quotes: Quotes) -> None:
    doc = nlp("Orla Venn added:\nWe will rebuild the bridge and the road.")
    end = next(token.i for token in doc if token.is_space)
    layers.of(doc).blocks = (BlockNode("paragraph", 0, end), BlockNode("quote", end + 1, len(doc)))
    assert quotes(set_quotes(doc)) == [
        ("direct", "We will rebuild the bridge and the road.", "Orla Venn", "added")
    ]


def test_a_quotation_in_a_heading_is_whose_words_follow(nlp: Language, quotes: Quotes) -> None:
    doc = nlp("“We lost,” said Orla Venn.\n“We are counting turns”\n“We are counting turns,” said Jon Ames.")
    starts = [0, *(token.i + 1 for token in doc if token.text == "\n")]
    ends = [*(start - 1 for start in starts[1:]), len(doc)]
    kinds: tuple[BlockKind, ...] = ("paragraph", "heading", "paragraph")
    layers.of(doc).blocks = tuple(map(BlockNode, kinds, starts, ends))
    assert [words for _, _, words, _ in quotes(set_quotes(doc))] == ["Orla Venn", "Jon Ames", "Jon Ames"]


Said: TypeAlias = tuple[str, str | None]

FULL_STOP: list[tuple[str, list[Said]]] = [
    ("Orla Venn rose. “You sold my boat.” Mayor Piet Haak asked for calm.", [("You sold my boat.", "Orla Venn")]),
    ("Orla Venn rose. “You sold my boat.” Piet Haak appealed for order.", [("You sold my boat.", "Orla Venn")]),
    ("Orla Venn sat down. “They burned it.” Haak warned of more fires.", [("They burned it.", "Orla Venn")]),
    ("Ivo Lang, a miner, threw his hat. “We are not slaves.” Piet Haak called a vote.", [("We are not slaves.", "Ivo Lang")]),
    ("Piet Haak lifted a map. “Here is the line.” Orla Venn disputed the map.", [("Here is the line.", "Piet Haak")]),
    ("Piet Haak lifted a map. “Here is the line.” Orla Venn laughed.", [("Here is the line.", "Piet Haak")]),
    ("“Go away, all of you.” Piet Haak called for silence.", [("Go away, all of you.", None)]),
    ("“We had nowhere to run.” Orla Venn was sitting on her bed.", [("We had nowhere to run.", "Orla Venn")]),
    ("“We had nowhere to run.” That was Orla Venn, a nurse.", [("We had nowhere to run.", "Orla Venn")]),
    ("“He built it himself.” The words were those of Piet Haak.", [("He built it himself.", "Piet Haak")]),
    ("“He built it himself.” So wrote Judge Orla Venn.", [("He built it himself.", "Orla Venn")]),
    ("Piet Haak shrugged. “Let them come.” Then the bell rang.", [("Let them come.", "Piet Haak")]),
    ("“It is over.” Piet Haak said.", [("It is over.", "Piet Haak")]),
]  # fmt: skip

CALLED: list[tuple[str, list[Said]]] = [
    ("Orla Venn called the plan “a gift to every thief in town”.", [("a gift to every thief in town", "Orla Venn")]),
    ("The ministry called it “an insult to the dead of Graz”.", [("an insult to the dead of Graz", "The ministry")]),
    ("Peru, calling the text “a map without a road”, left.", [("a map without a road", "Peru")]),
    ("The envoy had termed the truce “as thin as a spring ice”.", [("as thin as a spring ice", "The envoy")]),
    ("Haak branded the vote “a theft in broad daylight”.", [("a theft in broad daylight", "Haak")]),
    ("Orla Venn signed because the strike “starves a whole valley”.", [("starves a whole valley", "Orla Venn")]),
    ("Orla Venn attacked Haak for “selling the river to his cousin”.", [("selling the river to his cousin", "Orla Venn")]),
    ("Orla Venn called the plan “a gift”.", []),
    ("Haak dubbed her “the iron nun”.", []),
]  # fmt: skip

BESIDE: list[tuple[str, list[Said]]] = [
    ("“It was dark,” said its lawyer, Orla Venn.", [("It was dark,", "Orla Venn")]),
    ("“It was dark,” said the firm’s lawyer, Orla Venn, on Monday.", [("It was dark,", "Orla Venn")]),
    ("“It was dark,” a spokesman for the port, Ivo Lang, said.", [("It was dark,", "Ivo Lang")]),
    ("“It was dark,” deadpanned the coach, Ivo Lang.", [("It was dark,", "Ivo Lang")]),
    ("“It was dark,” a bulletin warned shop owners last week.", [("It was dark,", "a bulletin")]),
    ("Orla Venn, known to all as “Auntie”, said the lamps were out. “You could not see your hand.”", [("You could not see your hand.", "Orla Venn")]),
    ("Ivo Lang, whom friends call “the Badger”, said he was tired. “I want to go home.”", [("I want to go home.", "Ivo Lang")]),
    ("Piet Haak, once nicknamed “Red”, told reporters it was late. “My bus has left.”", [("My bus has left.", "Piet Haak")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FULL_STOP + CALLED + BESIDE)
def test_who_says_it(nlp: Language, quotes: Quotes, text: str, expected: list[Said]) -> None:
    found = quotes(set_quotes(nlp(text)))
    assert [(words, source) for kind, words, source, _ in found if kind == "direct"] == expected
