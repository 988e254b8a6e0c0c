"""Time expressions in sentences: what is found, its type and its value."""

from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from briefing.extract.document import layers
from briefing.extract.document.layers import BlockNode
from briefing.extract.timex import component as times
from briefing.model import Article, BlockKind

CASES = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("test_times_cases.tsv").read_text(encoding="utf-8").splitlines()[1:]
]
FRIDAY = "2025-11-14"


def read(nlp: Language, text: str, published: str | None, *kinds: BlockKind) -> Doc:
    """Read a text, one block a line, of the kinds given (paragraphs after them)."""
    doc = nlp.make_doc(text)
    blocks = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        span = doc.char_span(start, start + len(line))
        assert span is not None
        kind = kinds[number] if number < len(kinds) else "paragraph"
        blocks.append(BlockNode(kind, span.start, span.end))
        doc[span.start].is_sent_start = True
        start += len(line) + 1
    layers.of(doc).blocks = tuple(blocks)
    layers.of(doc).article = Article("test", "", text, (), published=published)
    return times.mark(nlp(doc))


def told(doc: Doc) -> list[tuple[str, str, str]]:
    return [(doc[t.start : t.end].text, t.type, t.value) for t in layers.of(doc).times]


@pytest.mark.parametrize(("published", "sentence", "expected"), CASES, ids=[case[1] for case in CASES])
def test_sentence(nlp: Language, published: str, sentence: str, expected: str) -> None:
    found = told(read(nlp, sentence, published or None))
    assert " | ".join(f"{words} = {kind} {value}" for words, kind, value in found) == expected


@pytest.mark.parametrize(
    ("lines", "kinds", "values"),
    [
        (["Gale hits the coast on Tuesday", "It rained."], ("title",), ["2025-11-11"]),
        (["Lisbon to hold a referendum on Tuesday", "It rained."], ("title",), ["2025-11-18"]),
        (["Gang sets Monday deadline", "It rained."], ("title",), ["2025-11-17"]),
        (
            ["Fleet sails", "A day earlier, a mine sank a tug.", "The fleet sailed on Wednesday."],
            ("title", "standfirst"),
            ["2025-11-13", "2025-11-12"],
        ),
        (
            ["Fleet sails", "The fleet sailed on Wednesday.", "A day earlier, a mine sank a tug."],
            ("title",),
            ["2025-11-12", "2025-11-11"],
        ),
        (
            ["Verdict", "He was freed in 2019.", "A day earlier, his wife had fled."],
            ("title", "standfirst"),
            ["2019", "2025-11-13"],
        ),
        (
            ["The train left late on Tuesday.", "By the early hours of the morning it was lost."],
            (),
            ["2025-11-11", "2025-11-12TMO"],
        ),
        (
            ["The train left at 11pm on Tuesday.", "By the early hours of the morning it was lost."],
            (),
            ["2025-11-11T23:00", "2025-11-12TMO"],
        ),
        (
            ["She won in 2012.", "Two years later she lost, and in 2016 she left.", "A year later she died."],
            (),
            ["2012", "2014", "2016", "2017"],
        ),
    ],
)
def test_blocks_and_the_time_told_last(
    nlp: Language, lines: list[str], kinds: tuple[BlockKind, ...], values: list[str]
) -> None:
    doc = read(nlp, "\n".join(lines), FRIDAY, *kinds)
    assert [time.value for time in layers.of(doc).times] == values


@pytest.mark.parametrize(
    ("sentence", "resolved"),
    [
        ("He left on Friday.", False),
        ("He left in May.", False),
        ("He left on 3 May.", False),
        ("He left yesterday.", False),
        ("He left two days ago.", False),
        ("He left in May 2019.", True),
        ("He stayed for three days.", True),
        ("He stayed for days.", True),
        ("He is now here.", True),
        ("He works every Friday.", True),
        ("On 3 May 2019 he came; two days later he left.", True),
    ],
)
def test_without_a_date_a_value_stays_symbolic(nlp: Language, sentence: str, resolved: bool) -> None:
    found = layers.of(read(nlp, sentence, None)).times
    assert found
    assert all(time.resolved is resolved for time in found)


@pytest.mark.parametrize("published", ["2025-11-14T23:59:00+01:00", "2025-11-14 08:00", "2025-11-14"])
def test_a_time_of_publication_counts_as_its_day(nlp: Language, published: str) -> None:
    assert told(read(nlp, "He left yesterday.", published)) == [("yesterday", "DATE", "2025-11-13")]


def test_a_date_of_publication_that_is_none_is_as_good_as_missing(nlp: Language) -> None:
    assert told(read(nlp, "He left yesterday.", "soon")) == [("yesterday", "DATE", "XXXX-XX-XX")]


def test_an_expression_never_crosses_a_block(nlp: Language) -> None:
    doc = read(nlp, "They marched on 4\nMay was cold", FRIDAY)
    assert all("\n" not in doc[time.start : time.end].text for time in layers.of(doc).times)


def test_the_component_works_in_a_pipeline_without_blocks_or_article() -> None:
    import spacy

    plain = spacy.blank("en")
    plain.add_pipe("brf_times")
    assert told(plain("They met on 4 May 2019.")) == [("4 May 2019", "DATE", "2019-05-04")]
