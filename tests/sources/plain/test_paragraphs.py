"""Lines of plain text to whole paragraphs."""

from briefing.model import Article
from briefing.sources import read_text

WRAPPED = """\
The ministers met for nine hours on Tuesday without agreeing on how much
cod each of their fleets may take next year. They will try again on
Thursday, when Norway joins them."""


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def test_hard_wrapped_lines_become_paragraphs() -> None:
    article = read_text(
        f"Fleets still far apart\n\nOSLO, March 3, 2026 (Northwire) - {WRAPPED}\n\n{WRAPPED}\n"
    )
    joined = " ".join(WRAPPED.split())
    assert blocks(article) == [
        ("title", "Fleets still far apart"),
        ("dateline", "OSLO, March 3, 2026 (Northwire) -"),
        ("paragraph", joined),
        ("paragraph", joined),
    ]


def test_paragraphs_within_a_chunk_are_told_by_their_short_last_lines() -> None:
    article = read_text(f"{WRAPPED}\n{WRAPPED}\n{WRAPPED}")
    assert [words for _, words in blocks(article)] == [" ".join(WRAPPED.split())] * 3


def test_short_paragraphs_of_one_line_are_not_joined() -> None:
    lines = [
        "The fleets are apart, she said.",
        "They met again on Monday at noon.",
        "Nobody agreed to anything at all.",
    ]
    article = read_text("Fleets apart\n\n" + "\n".join(lines))
    assert [words for _, words in blocks(article)[1:]] == lines


def test_bullets_and_quote_marks_go_and_numbers_stay() -> None:
    article = read_text(
        "Fleets apart\n\n- cod\n- hake\n\n1. first\n2. second\n\n> We are apart,\n> she said."
    )
    assert [words for _, words in blocks(article)[1:]] == [
        "cod", "hake", "1. first", "2. second", "We are apart, she said.",
    ]  # fmt: skip


def test_a_dash_that_begins_a_wrapped_line_opens_no_list() -> None:
    article = read_text(
        "Fleets still far apart\n\nThe fleets of the northern ports and the ministers who speak for them\n"
        "- Norway among them - have met four times since the beginning of March\n"
        "- without agreeing on anything at all - and mean to meet again in May."
    )
    assert [block.kind for block in article.blocks] == ["title", "paragraph"]
    assert article.text.count("- ") == 4
