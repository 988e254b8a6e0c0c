"""Which words of a mail are its article: the fullest form, every inline part, no preview, lines as they were."""

from __future__ import annotations

import pytest

from briefing.model import Article
from briefing.sources.reading import articles_of

HEAD = b"From: Vale Courier <desk@courier.example>\nSubject: Ferry stops for the winter\nDate: Tue, 03 Mar 2026 08:00:00 +0000\nMIME-Version: 1.0\n"
FIRST = "The ferry to the island of Orrin stops on Friday for the winter, its owner said."
SECOND = "Storms have broken two of the three piers that it lands at since October."
THIRD = "A smaller boat will carry mail and medicine until the piers are mended."
STORY = [FIRST, SECOND, THIRD]
PAGE = "<html><body>" + "".join(f"<p>{one}</p>" for one in STORY) + "</body></html>"
FOOTER = '<table><tr><td><a href="https://courier.example/u">Unsubscribe</a> from us<br>Vale Courier, 3 Quay Road, Vale</td></tr></table>'


def part(kind: str, words: str, more: str = "") -> str:
    return f"Content-Type: {kind}; charset=utf-8\n{more}\n{words}\n"


def holding(kind: str, *parts: str, boundary: str = "b") -> str:
    inside = "".join(f"--{boundary}\n{one}\n" for one in parts)
    return f"Content-Type: multipart/{kind}; boundary={boundary}\n\n{inside}--{boundary}--\n"


def read(body: str) -> Article:
    (one,) = articles_of(HEAD + body.encode(), "m.eml", "mail", None, None)
    return one


def told(one: Article) -> list[str]:
    return [one.text[b.start : b.end] for b in one.blocks if b.kind != "title"]


@pytest.mark.parametrize(
    "plain",
    [
        "This mail is written in HTML, which your program does not show.",
        "Your mail program cannot show HTML. Open https://courier.example/a1 to read the news.",
        "View this email in your browser (https://courier.example/view?id=99)\n\nTo view this email as a web page, go to https://courier.example/w",
        "https://courier.example/a/very/long/address/of/a/page/on/the/web?with=parameters&and=more",
        "This is a multi-part message in MIME format.",
        f"{FIRST}\n\nRead the rest at https://courier.example/a1",
        "Please switch on HTML.\n\n-- \nVale Courier",
        "[image: Vale Courier]\n\nNews of the vale | Sport | Weather",
        "",
    ],
)
def test_a_plain_part_that_says_less_than_the_page_beside_it_is_not_the_article(plain: str) -> None:
    for markup in (PAGE, PAGE.replace("</body>", f"{FOOTER}</body>")):
        one = read(holding("alternative", part("text/plain", plain), part("text/html", markup)))
        assert told(one)[:3] == STORY
        assert not any("HTML" in words for words in told(one))


@pytest.mark.parametrize(
    "markup",
    [PAGE, PAGE.replace("</body>", f"{FOOTER}</body>"), "<p>See the plain part.</p>", f"<p>{FIRST}</p>", "<img src='x'>", ""],
)  # fmt: skip
def test_a_plain_part_that_says_as_much_is_the_article(markup: str) -> None:
    plain = "\n\n".join(STORY)
    for parts in (
        [part("text/plain", plain), part("text/html", markup)],
        [part("text/html", markup), part("text/plain", plain)],
    ):
        assert told(read(holding("alternative", *parts))) == STORY


def test_a_long_plain_part_that_only_points_to_a_short_page_is_not_the_article() -> None:
    plain = (
        "This message was sent in HTML, which your mail program does not show or was told not to show.\n\n"
        "Open the settings of your program, choose how messages are shown, and switch on HTML there for this sender.\n\n"
        "You may as well read every newsletter in a browser at https://courier.example/news whenever you want to."
    )
    one = read(holding("alternative", part("text/plain", plain), part("text/html", f"<p>{FIRST}</p>")))
    assert told(one) == [FIRST]


def test_a_page_of_few_words_is_the_article_where_the_plain_part_points_to_it() -> None:
    parts = [part("text/plain", "View in browser"), part("text/html", "<p>It stops.</p>")]
    assert told(read(holding("alternative", *parts))) == ["It stops."]


def test_an_article_on_mails_is_one() -> None:
    plain = "The court said this email in HTML was no proof.\n\nIt sent the case back on Friday to be heard again."
    markup = "<p>The court said this email in <b>HTML</b> was no proof.</p><p>It sent the case back on Friday to be heard again.</p>"
    one = read(holding("alternative", part("text/plain", plain), part("text/html", markup)))
    assert told(one) == plain.split("\n\n")


def test_the_page_of_related_parts_is_one_form() -> None:
    related = holding("related", part("text/html", PAGE), "Content-Type: image/png\n\nx", boundary="r")
    assert told(read(holding("alternative", part("text/plain", "Switch on HTML."), related))) == STORY


def test_parts_that_stand_one_after_the_other_are_all_read() -> None:
    parts = [
        part("text/plain", FIRST),
        "Content-Type: image/png\n\nx",
        part("text/plain", SECOND),
        part("text/html", f"<p>{THIRD}</p>"),
    ]
    assert told(read(holding("mixed", *parts))) == STORY


def test_a_part_that_says_the_one_before_again_is_read_once() -> None:
    parts = [part("text/plain", "\n\n".join(STORY)), part("text/html", PAGE)]
    assert told(read(holding("mixed", *parts))) == STORY


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="display:none">A look ahead at what is in this mail</div>',
        '<span style="color:#fff; DISPLAY: none !important;">A look ahead at what is in this mail</span>',
        '<div style="max-height:0px;overflow:hidden">A look ahead at what is in this mail</div>',
        '<td style="mso-hide:all">A look ahead at what is in this mail</td>',
        '<div style="visibility: hidden">A look ahead</div>',
        '<div style="font-size:1px;opacity:0">A look ahead</div>',
        '<div class="preheader">A look ahead</div>',
        '<p class="small preview-text">A look ahead</p>',
        "<div hidden>A look ahead</div>",
        '<span style="font-size:1px;color:#fff;line-height:1px">A look ahead</span>',
        '<style>p {color: red} .ahead, td.x { display: none !important }</style><div class="big ahead">A look ahead</div>',
        '<div style="display:none"><div><p>A look</p></div> ahead</div>',
    ],
)
def test_what_only_the_list_of_mails_shows_is_not_read(hidden: str) -> None:
    assert told(read(part("text/html", PAGE.replace("<body>", f"<body>{hidden}")))) == STORY


@pytest.mark.parametrize(
    "sheet",
    ["@media (max-width: 600px) { .desk { display: none } }", ".desk p.small { display: none }", ".desk { display: block }", ".other{display:none}", "} .desk {", "@@{{"],
)  # fmt: skip
def test_what_other_screens_hide_is_read(sheet: str) -> None:
    page = PAGE.replace("<p>", "<p class='desk'>").replace("<body>", f"<body><style>{sheet}</style>")
    assert told(read(part("text/html", page))) == STORY


@pytest.mark.parametrize(
    "style", ["font-size:0", "display:block", "max-height:400px", "opacity:0.9", "visibility:visible"]
)
def test_what_is_shown_is_read(style: str) -> None:
    assert told(read(part("text/html", PAGE.replace("<p>", f"<p style='{style}'><b></b>")))) == STORY


def test_a_mail_of_nothing_but_hidden_words_is_read() -> None:
    assert told(read(part("text/html", f"<div style='display:none'>{PAGE}</div>"))) == STORY


@pytest.mark.parametrize(
    ("kind", "words"),
    [("text/plain", PAGE), ("text/html", "\n\n".join(STORY)), ("text/markdown", "\n\n".join(STORY))],
)
def test_a_part_that_is_named_wrongly_is_read_as_what_it_is(kind: str, words: str) -> None:
    assert told(read(part(kind, words))) == STORY


@pytest.mark.parametrize(
    ("parameters", "words", "text"),
    [
        ("format=flowed; delsp=yes", "The fer \nry stops on  \nFriday.", ["The ferry stops on Friday."]),
        ("format=flowed; delsp=no", "The ferry \nstops.", ["The ferry stops."]),
        ("format=flowed", "The ferry \nstops.\n\n-- \nAnn", ["The ferry stops."]),
        ("format=flowed", "> The ferry \n> stops.", ["The ferry stops."]),
        ("FORMAT=Flowed; DelSp=Yes", "Orr \nin is cut off. \n\nNo boat goes.", ["Orrin is cut off.", "No boat goes."]),
        ("format=fixed", "The ferry\nstops.", ["The ferry stops."]),
    ],
)  # fmt: skip
def test_lines_that_were_broken_for_the_mail_are_joined(parameters: str, words: str, text: list[str]) -> None:
    assert told(read(f"Content-Type: text/plain; charset=utf-8; {parameters}\n\n{words}\n")) == text


def test_a_page_is_in_the_encoding_that_it_declares_itself() -> None:
    page = (
        "<html><head><meta charset=windows-1251></head><body><p>The mayor of Москва left.</p></body></html>"
    )
    (one,) = articles_of(
        HEAD + b"Content-Type: text/html\n\n" + page.encode("cp1251"), "m.eml", "mail", None, None
    )
    assert told(one) == ["The mayor of Москва left."]


def test_what_proves_a_text_is_no_part_of_it() -> None:
    proved = (
        f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{FIRST}\n\n- - a pier\n\n{THIRD}\n"
        "-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAdFiEE\n=abcd\n-----END PGP SIGNATURE-----\n"
    )
    assert told(read(part("text/plain", proved))) == [FIRST, "- a pier", THIRD]
