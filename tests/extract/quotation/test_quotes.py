"""Quotations in sentences of our own: what is said, by whom, and the words that tell so."""

from __future__ import annotations

from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.document.layers import BlockNode
from briefing.extract.quotation.component import set_quotes
from briefing.model import BlockKind

Found: TypeAlias = tuple[str, str, str | None, str | None]


def found(doc: Doc) -> list[Found]:
    """Return (kind, words, source, cue) of each quotation."""
    out: list[Found] = []
    for q in layers.of(doc).quotes:
        source = doc[q.source[0] : q.source[1]].text if q.source else None
        cue = doc[q.cue[0] : q.cue[1]].text if q.cue else None
        out.append((q.kind, doc[q.start : q.end].text, source, cue))
    return out


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
def test_direct(nlp: Language, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    direct = [quote[1:] for quote in found(set_quotes(nlp(text))) if quote[0] == "direct"]
    assert direct == expected


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
        [("If it rains, Venn said, the port will close", "Venn", "said")],
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
        [("On Friday, according to the ministry, crews were at the gates", "the ministry", "according to")],
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
def test_indirect(nlp: Language, text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert found(set_quotes(nlp(text))) == [("indirect", *quote) for quote in expected]


MIXED: list[tuple[str, list[Found]]] = [
    (
        "Orla Venn was happy. “We have won the vote!” Officials say that the vote was rigged.",
        [
            ("direct", "We have won the vote!", "Orla Venn", None),
            ("indirect", "the vote was rigged", "Officials", "say"),
        ],
    ),
    (
        "The rebels said the raid was a “grim day” for the valley.",
        [("indirect", "the raid was a “grim day” for the valley", "The rebels", "said")],
    ),
    (
        "Piet Haak said that fighters had been sent “with orders to burn the whole town”.",
        [
            ("indirect", "fighters had been sent “with orders to burn the whole town”", "Piet Haak", "said"),
            ("direct", "with orders to burn the whole town", "Piet Haak", "said"),
        ],
    ),
    (
        "Piet Haak said that “the whole town will burn before we leave”.",
        [("direct", "the whole town will burn before we leave", "Piet Haak", "said")],
    ),
    (
        "Orla Venn said the crew would leave. “They have done all they can,” she said.",
        [
            ("indirect", "the crew would leave", "Orla Venn", "said"),
            ("direct", "They have done all they can,", "she", "said"),
        ],
    ),
    (
        "“The crew will leave tomorrow,” Orla Venn said. She warned that more rain would come.",
        [
            ("direct", "The crew will leave tomorrow,", "Orla Venn", "said"),
            ("indirect", "more rain would come", "She", "warned"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MIXED)
def test_mixed(nlp: Language, text: str, expected: list[Found]) -> None:
    assert found(set_quotes(nlp(text))) == expected


HEADLINES: list[tuple[str, list[Found]]] = [
    ("Orla Venn: bridge will open in May", [("indirect", "bridge will open in May", "Orla Venn", None)]),
    ("Bridge will open in May, says minister", [("indirect", "Bridge will open in May", "minister", "says")]),
    ("Venn says bridge will open in May", [("indirect", "bridge will open in May", "Venn", "says")]),
    ("Analysis: why the bridge fell", []),
    ("Port to stay shut, says Venn", [("indirect", "Port to stay shut", "Venn", "says")]),
    ("Venn: ‘We will not pay the ransom’", [("direct", "We will not pay the ransom", "Venn", None)]),
    ("PM: we will not pay the ransom", [("indirect", "we will not pay the ransom", "PM", None)]),
]


@pytest.mark.parametrize(("title", "expected"), HEADLINES)
def test_headlines(nlp: Language, title: str, expected: list[Found]) -> None:
    doc = nlp(f"{title}\nThe river rose on Tuesday.")
    end = next(token.i for token in doc if token.is_space)
    layers.of(doc).blocks = (BlockNode("title", 0, end), BlockNode("paragraph", end + 1, len(doc)))
    assert found(set_quotes(doc)) == expected


def test_a_block_set_as_a_quotation_needs_no_marks(nlp: Language) -> None:
    doc = nlp("Orla Venn added:\nWe will rebuild the bridge and the road.")
    end = next(token.i for token in doc if token.is_space)
    layers.of(doc).blocks = (BlockNode("paragraph", 0, end), BlockNode("quote", end + 1, len(doc)))
    assert found(set_quotes(doc)) == [
        ("direct", "We will rebuild the bridge and the road.", "Orla Venn", "added")
    ]


def test_questions_and_answers(nlp: Language) -> None:
    text = "Q: Will the bridge open this year?\nA: It will open in the spring of next year."
    assert [quote[:3] for quote in found(set_quotes(nlp(text)))] == [
        ("direct", "Will the bridge open this year?", "Q"),
        ("direct", "It will open in the spring of next year.", "A"),
    ]


def test_a_document_without_a_parse_has_its_marks_read() -> None:
    import spacy

    doc = set_quotes(spacy.blank("en")("“We will rebuild the old bridge,” said Orla Venn."))
    assert [quote[:2] for quote in found(doc)] == [("direct", "We will rebuild the old bridge,")]


PARTS = [
    *("“", "”", "‘", "’", '"', "'", ",", ".", ":", ";", "?", "–", "\n", "'s", "“We", "nurses’", "Q"),
    *(
        "said",
        "Venn",
        "she",
        "that",
        "the",
        "bridge",
        "would",
        "open",
        "according",
        "to",
        "saying",
        "was",
        "told",
    ),
]


def test_a_quotation_in_a_heading_is_whose_words_follow(nlp: Language) -> None:
    doc = nlp("“We lost,” said Orla Venn.\n“We are counting turns”\n“We are counting turns,” said Jon Ames.")
    starts = [0, *(token.i + 1 for token in doc if token.text == "\n")]
    ends = [*(start - 1 for start in starts[1:]), len(doc)]
    kinds: tuple[BlockKind, ...] = ("paragraph", "heading", "paragraph")
    layers.of(doc).blocks = tuple(map(BlockNode, kinds, starts, ends))
    assert [words for _, _, words, _ in found(set_quotes(doc))] == ["Orla Venn", "Jon Ames", "Jon Ames"]


def test_a_clause_of_what_is_denounced_is_no_report(nlp: Language) -> None:
    assert (
        found(set_quotes(nlp("Orla Venn denounced both the talks that Peru and Chile held this week."))) == []
    )


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from(PARTS) | st.text(max_size=4),
        max_size=40,
    ).map(" ".join)
)
def test_any_text_gives_valid_ranges_apart(nlp: Language, text: str) -> None:
    doc = set_quotes(nlp(text.encode("utf-8", "ignore").decode()))
    for kind in ("direct", "indirect"):
        last = 0
        for quote in (q for q in layers.of(doc).quotes if q.kind == kind):
            assert last <= quote.start < quote.end <= len(doc)
            last = quote.end
    for quote in layers.of(doc).quotes:
        for extra in (quote.source, quote.cue):
            assert extra is None or 0 <= extra[0] < extra[1] <= len(doc)
