"""PDF pages as they look: where words stand, how large and heavy they are set."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from briefing.model import Article
from briefing.sources.reading import articles_of

pytest.importorskip("pypdf")

Make = Callable[..., bytes]
TITLE = "Fleets still far apart"
FIRST = (
    "The ministers met for nine hours on Tuesday and left the",
    "building without agreement on anything that had been on",
    "the table. They will try again on Thursday, said an envoy",
    "who asked not to be named.",
)
SECOND = (
    "Rovia, whose boats have been in port since the middle of",
    "January, asked for a third of the cod and was told that it",
    "would get a tenth. Its envoy called that an insult and left",
    "before the others did; he will be back, the ministry said.",
)


def article(data: bytes) -> Article:
    (one,) = articles_of(data, "a.pdf", "pdf", None, None)
    return one


def kinds(one: Article) -> list[tuple[str, str]]:
    return [(block.kind, one.text[block.start : block.end]) for block in one.blocks]


def at(x: float, y: float, words: str, size: float = 10, font: str = "F1") -> str:
    shown = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({shown}) Tj ET\n"


def column(x: float, y: float, lines: tuple[str, ...], size: float = 10) -> str:
    return "".join(at(x, y - 13 * n, line, size) for n, line in enumerate(lines))


WIDTHS = {"i": 222, "l": 222, "j": 222, "t": 278, "f": 278, "r": 333, "s": 500, "c": 500, "k": 500, "v": 500, "y": 500, "x": 500, "z": 500, "m": 833, "w": 722, " ": 278, ".": 278, ",": 278, ";": 278, "R": 722, "T": 611, "N": 722, "J": 500, "I": 278}  # fmt: skip


def width(words: str, size: float) -> float:
    return sum(WIDTHS.get(letter, 556) for letter in words) * size / 1000


def placed(
    x: float, y: float, lines: tuple[str, ...], size: float, parts: Callable[[str], Iterator[str]]
) -> str:
    """Draw lines string by string, each at its place."""
    out = ""
    for number, line in enumerate(lines):
        start = x
        for part in parts(line):
            out += at(round(start, 2), y - 13 * number, part, size) if part.strip() else ""
            start += width(part, size)
    return out  # fmt: skip


def words_of(line: str) -> Iterator[str]:
    for word in line.split():
        yield word
        yield " "


JOINED = [" ".join(FIRST), " ".join(SECOND)]
HEAD = at(50, 750, TITLE, 18, "F2")


@pytest.mark.parametrize(
    "content",
    [
        HEAD + column(50, 700, FIRST) + column(50, 630, SECOND),
        HEAD + placed(50, 700, FIRST, 10, words_of) + placed(50, 630, SECOND, 10, words_of),
        HEAD + placed(50, 700, FIRST, 10, iter) + placed(50, 630, SECOND, 10, iter),
        column(50, 630, SECOND) + column(50, 700, FIRST) + HEAD,  # drawn from its foot
        HEAD + column(50, 700, FIRST) * 2 + column(50, 630, SECOND),  # twice, to look bold
        HEAD + column(50, 700, FIRST) + column(320, 700, SECOND),
        HEAD + "".join(column(50, 700 - 13 * n, (FIRST[n],)) + column(320, 700 - 13 * n, (SECOND[n],)) for n in range(4)),
        HEAD + column(50, 700, FIRST) + column(320, 694, SECOND),  # on other baselines
        HEAD + "".join(column(50, 700 - 13 * n, (FIRST[n],)) + column(316, 700 - 13 * n, (SECOND[n],)) for n in range(4)),
        at(50, 750, "MINISTRY OF FISHERIES", 24) + at(50, 735, "Tel: 020 0000 0000", 9) + HEAD.replace("750", "715") + column(50, 680, FIRST) + column(50, 610, SECOND),
        at(50, 780, "NORTHWIRE", 30, "F2") + HEAD + column(50, 700, FIRST) + column(50, 630, SECOND),
        at(50, 780, "FOR IMMEDIATE RELEASE", 20, "F2") + HEAD + column(50, 700, FIRST) + column(50, 630, SECOND),
        at(50, 780, "Page 1 of 1", 8) + HEAD + column(50, 700, FIRST) + column(50, 630, SECOND),
        at(50, 750, TITLE, 10, "F2") + column(50, 720, FIRST) + column(50, 650, SECOND),
        at(50, 772, "Fleets still", 18, "F2") + at(50, 750, "far apart", 18, "F2") + column(50, 700, FIRST) + column(50, 630, SECOND),
        HEAD + f"BT /F1 10 Tf 13 TL 50 700 Td {' T* '.join(f'[({line[:20]}) 10 ({line[20:]})] TJ' for line in FIRST)} ET " + column(50, 630, SECOND),
        HEAD + f"BT /F1 10 Tf 13 TL 50 713 Td {' '.join(f'({line[:20]}) {chr(39)} ({line[20:]}) Tj' for line in FIRST)} ET " + column(50, 630, SECOND),
        HEAD + f"q 1 0 0 1 50 700 cm BT /F1 10 Tf 13 TL {' T* '.join(f'({line}) Tj' for line in FIRST)} ET Q " + column(50, 630, SECOND),
        HEAD + f"BT /F1 1 Tf 10 0 0 10 50 700 Tm 1.3 TL {' T* '.join(f'({line}) Tj' for line in FIRST)} ET " + column(50, 630, SECOND),
        "Q " + HEAD + "Q Q " + column(50, 700, FIRST) + column(50, 630, SECOND),
    ],
)  # fmt: skip
def test_the_title_and_the_paragraphs_of_a_page(drawn_pdf: Make, content: str) -> None:
    one = article(drawn_pdf(content))
    assert one.title == TITLE
    assert [words for kind, words in kinds(one) if kind == "paragraph"][-2:] == JOINED


def test_words_in_forms_are_read(drawn_pdf: Make) -> None:
    one = article(
        drawn_pdf(
            HEAD + "q 1 0 0 1 0 -70 cm /X1 Do Q " + column(50, 700, FIRST), form=column(50, 700, SECOND)
        )
    )
    assert kinds(one) == [("title", TITLE), ("paragraph", JOINED[0]), ("paragraph", JOINED[1])]  # fmt: skip


def test_headings_by_their_look(drawn_pdf: Make) -> None:
    content = HEAD + column(50, 700, FIRST) + at(50, 630, "What they want from", 12, "F2") + at(50, 616, "Rovia’s fleets", 12, "F2") + column(50, 590, SECOND)  # fmt: skip
    assert kinds(article(drawn_pdf(content))) == [
        ("title", TITLE), ("paragraph", JOINED[0]), ("heading", "What they want from Rovia’s fleets"), ("paragraph", JOINED[1]),
    ]  # fmt: skip


def test_a_short_title_is_larger_than_a_long_heading(drawn_pdf: Make) -> None:
    content = (
        at(50, 750, "Fleets apart", 18, "F2")
        + column(50, 700, FIRST)
        + at(50, 630, "What they want from the fleets", 13, "F2")
        + column(50, 600, SECOND)
    )
    assert article(drawn_pdf(content)).title == "Fleets apart"  # fmt: skip


def test_a_first_line_that_is_moved_in_begins_a_paragraph(drawn_pdf: Make) -> None:
    content = HEAD + column(50, 700, FIRST) + at(65, 648, SECOND[0]) + column(50, 635, SECOND[1:])
    assert kinds(article(drawn_pdf(content)))[1:] == [("paragraph", JOINED[0]), ("paragraph", JOINED[1])]


def test_notes_at_the_foot_cut_no_sentence(drawn_pdf: Make) -> None:
    note, foot = "1 By figures of the ministry.", at(300, 30, "1", 8)
    first = HEAD + column(50, 700, FIRST[:2]) + at(50, 60, note, 7) + foot
    one = article(
        drawn_pdf(first, column(50, 740, FIRST[2:]) + column(50, 690, SECOND) + foot.replace("1", "2"))
    )
    assert kinds(one) == [("title", TITLE), ("paragraph", JOINED[0]), ("paragraph", JOINED[1]), ("paragraph", note)]  # fmt: skip


def test_running_heads_and_numbers_of_pages_cut_no_sentence(drawn_pdf: Make) -> None:
    def page(number: int, body: str) -> str:
        return at(50, 800, "Northwire – 3 March 2026", 8) + body + at(290, 30, f"Page {number} of 2", 8)

    one = article(
        drawn_pdf(
            page(1, HEAD + column(50, 700, FIRST[:3])),
            page(2, at(50, 750, FIRST[3]) + column(50, 700, SECOND)),
        )
    )
    assert kinds(one) == [("title", TITLE), ("paragraph", JOINED[0]), ("paragraph", JOINED[1])]  # fmt: skip


def test_a_table_is_read_by_rows(drawn_pdf: Make) -> None:
    rows = (
        ("Fleet", "Cod", "Hake"),
        ("Norland", "40", "110"),
        ("Rovia", "10", "135"),
        ("Oslo", "3", "4"),
        ("Bergen", "2", "7"),
    )
    table = "".join(
        at(50 + 150 * n, 600 - 13 * at_row, cell)
        for at_row, row in enumerate(rows)
        for n, cell in enumerate(row)
    )
    one = article(drawn_pdf(HEAD + column(50, 700, FIRST) + table))
    assert [" ".join(words.replace("|", " ").split()) for _, words in kinds(one)[2:]] == [" ".join(row) for row in rows]  # fmt: skip


def test_three_columns(drawn_pdf: Make) -> None:
    third = ("It rained all day in the town,", "where nobody had seen so many", "reporters since the year of the", "great storm, said a waitress.")  # fmt: skip
    short = [tuple(line[:30] for line in lines) for lines in (FIRST, SECOND)]
    content = HEAD + "".join(column(40 + 180 * n, 700, lines) for n, lines in enumerate([*short, third]))
    words = article(drawn_pdf(content)).text
    places = [words.index(lines[n]) for lines in [*short, third] for n in range(4)]
    assert places == sorted(places)


def test_letters_that_are_set_apart(drawn_pdf: Make) -> None:
    spaced = "".join(
        at(50 + 14 * n, 750, letter, 10, "F2") for n, letter in enumerate("FLEETS  APART") if letter.strip()
    )
    assert article(drawn_pdf(spaced + column(50, 700, FIRST) + column(50, 630, SECOND))).title == "FLEETS APART"  # fmt: skip


def test_words_that_are_turned_are_told(drawn_pdf: Make) -> None:
    turned = "BT /F1 8 Tf 0 1 -1 0 20 300 Tm (Printed on recycled paper) Tj ET "
    one = article(drawn_pdf(turned + HEAD + column(50, 700, FIRST) + column(50, 630, SECOND)))
    assert kinds(one) == [("title", TITLE), ("paragraph", JOINED[0]), ("paragraph", JOINED[1])]
    assert one.remarks == ("Words that are turned on the page are left out.",)


def test_a_page_that_is_turned_as_a_whole_is_read(drawn_pdf: Make) -> None:
    lines = "".join(
        f"BT /F1 10 Tf 0 1 -1 0 {100 + 13 * n} 50 Tm ({line}) Tj ET " for n, line in enumerate(FIRST)
    )
    one = article(drawn_pdf(lines, page="/Rotate 90"))
    assert (" ".join(one.text.split()), one.remarks) == (JOINED[0], ())
