"""Words that stand in columns."""

import pytest

from briefing.model import Article
from briefing.sources import read_text
from briefing.sources.plain.tables import table_rows

LONG = (
    "The ministers met for nine hours on Tuesday without agreeing on how much cod each of their fleets may "
    "take next year, and will try again on Thursday."
)


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def test_words_in_columns_are_a_table() -> None:
    head = f"Fleets still far apart\n\n{LONG}\n\n"
    for table in (
        "Year    Cod   Hake\n2026     32    110\n2027     40    135",
        "Year\tCod\tHake\n2026\t32\t110\n2027\t40\t135",
    ):
        rows = ["Year | Cod | Hake", "2026 | 32 | 110", "2027 | 40 | 135"]
        assert blocks(read_text(head + table))[2:] == [("paragraph", row) for row in rows]
    typed = "They met at noon.  Nobody spoke.\nThey left in the evening.  It rained."
    assert [words for _, words in blocks(read_text(head + typed))[2:]] == [
        " ".join(line.split()) for line in typed.split("\n")
    ]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (["Year  Car", "2026  32"], ["Year | Car", "2026 | 32"]),
        (["Year\tCar", "2026\t32"], ["Year | Car", "2026 | 32"]),
        (["  Car  Year", "Lorry  2026"], ["Car | Year", "Lorry | 2026"]),  # the ends stand in line
        (["Year  Car"], None),
        (["Year  Car", "2026"], None),
        (["Year  Car", "In the end  it rained"], None),
        (["word  " + "w" * 70, "word  " + "w" * 70], None),
        (["They met.  They left.", "It rained.  It snowed."], None),
    ],
)
def test_table_rows(lines: list[str], rows: list[str] | None) -> None:
    assert table_rows(lines) == rows
