"""Plain text to an article: its title, what stands around it, its blocks, its date."""

import pytest

from briefing.sources import read_text

LONG = (
    "The ministers met for nine hours on Tuesday without agreeing on how much cod each of their fleets may "
    "take next year, and will try again on Thursday."
)

WRAPPED = """\
The ministers met for nine hours on Tuesday without agreeing on how much
cod each of their fleets may take next year. They will try again on
Thursday, when Norway joins them."""


def kinds(text: str) -> list[str]:
    return [block.kind for block in read_text(text).blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Fleets still far apart\n\n{LONG}", ["title", "paragraph"]),
        (f"Fleets still far apart\nNorway joins on Thursday\n\n{LONG}", ["title", "standfirst", "paragraph"]),
        (f"Fleets still far apart\nNorway will join.\n\n{LONG}", ["title", "standfirst", "paragraph"]),
        (f"Fleets still far apart\n\nNorway joins on Thursday\n\n{LONG}", ["title", "standfirst", "paragraph"]),
        (f"Fleets apart\nNorway joins\n\nBy Ann Lee\n\n{LONG}", ["title", "standfirst", "byline", "paragraph"]),
        (f"Fleets apart\nBy Ann Lee\n3 March 2026\n\n{LONG}", ["title", "byline", "dateline", "paragraph"]),
        (f"Fleets apart\nBy Ann Lee\nNorway joins\n\n{LONG}", ["title", "byline", "standfirst", "paragraph"]),
        (f"Fleets apart\n{LONG}\n{LONG}", ["title", "paragraph", "paragraph"]),
        (f"Fleets Still Far Apart After Talks.\n\n{LONG}", ["title", "paragraph"]),
        (f"Fleets apart again.\n\nOSLO (Northwire) - {LONG}", ["title", "dateline", "paragraph"]),
        (f"Fleets are far apart.\n\n{LONG}\n\n{LONG}\n\n{LONG}", ["title"] + ["paragraph"] * 3),
        (f"Fleets still far from any\nagreement on cod\n\n{LONG}", ["title", "paragraph"]),
        (f"“We are far apart”\n\n{LONG}", ["title", "paragraph"]),
        (f"Talks resume in the U.S.\n\n{LONG}", ["title", "paragraph"]),
        (LONG, ["paragraph"]),
        (WRAPPED, ["paragraph"]),
        (f"{WRAPPED}\n\n{WRAPPED}", ["paragraph", "paragraph"]),
        (f"{LONG}\n\n{LONG}", ["paragraph", "paragraph"]),
        (f"{LONG}\n{LONG}\n{LONG}", ["paragraph"] * 3),
        (f"They met. They left again.\n\n{LONG}", ["paragraph", "paragraph"]),
        (f"OSLO (Northwire) --\n\n{LONG}", ["dateline", "paragraph"]),
        ("Fleets still far apart", ["paragraph"]),
        (f"- no title here\n\n{LONG}", ["paragraph", "paragraph"]),
        (f"Fleets apart\n\n{LONG}\n\nA third round\n\n{LONG}", ["title", "paragraph", "heading", "paragraph"]),
        (f"Fleets apart\n\n{LONG}\n\nENDS", ["title", "paragraph", "paragraph"]),
        (f"Fleets apart\n\n{LONG}\n\nAnn Lee\n\nOmar Haddad\n\n{LONG}", ["title"] + ["paragraph"] * 4),
        (f"Fleets apart\n\n{LONG}\n\n- cod\n- hake,\n  and ling\n- plaice", ["title", "paragraph"] + ["list_item"] * 3),
        (f"Fleets apart\n\n{LONG}\n- cod\n- hake", ["title", "paragraph", "list_item", "list_item"]),
        (f"Fleets apart\n\n- We will not go, said the envoy.\n\n{LONG}", ["title", "paragraph", "paragraph"]),
        (f"Fleets apart\n\n{LONG}\n\n1. cod\n2. hake", ["title", "paragraph", "list_item", "list_item"]),
        (f"Fleets apart\n\n{LONG}\n\n> We are apart,\n> she said.", ["title", "paragraph", "quote"]),
        (f"Fleets apart\n\nPhoto: the harbour\n\n{LONG}", ["title", "caption", "paragraph"]),
        (f"Fleets apart\n\n{LONG}\n\nPhoto: the harbour\n\nA third round\n\n{LONG}", ["title", "paragraph", "caption", "heading", "paragraph"]),
        (f"Fleets apart\n\n{LONG}\n\n‘Not one fish’\n\n{LONG}", ["title", "paragraph", "heading", "paragraph"]),
        (f"Fleets apart\n\n{LONG}\n\n“Not one fish.”\n\n{LONG}", ["title", "paragraph", "paragraph", "paragraph"]),
        (f"Fleets apart\n\n{LONG}\n\nWho gets the cod?\n\n{LONG}", ["title", "paragraph", "heading", "paragraph"]),
        (f"Fleets apart\n\n{LONG}\n\nYou got the cod?\n\n{LONG}", ["title", "paragraph", "paragraph", "paragraph"]),
        (f"Fleets apart\n\n{LONG}\n1. cod.\n2. hake.\n{LONG}", ["title", "paragraph", "list_item", "list_item", "paragraph"]),
        (f"Fleets apart\n\n{LONG}\n1. cod.\n   And ling.\n2. hake", ["title", "paragraph", "list_item", "list_item"]),
        (f"Fleets apart\n\nThe envoy wrote:\n> We are apart,\n> she said.\n{LONG}", ["title", "paragraph", "quote", "paragraph"]),
        (f"Fleets far apart again\n\nNorway will join the talks, and Rovia may.\n\nOSLO (Northwire) - {LONG}", ["title", "standfirst", "dateline", "paragraph"]),
        (f"Fleets far apart again\n\nNorway will join the talks, and Rovia may.\n\nBy Ann Lee\n\n{LONG}", ["title", "standfirst", "byline", "paragraph"]),
        (f"Fleets far apart again\n\nNorway will join the talks, and Rovia may.\n\n{LONG}", ["title", "paragraph", "paragraph"]),
        (f"Fleets far apart again\n\nNorway joins the talks on Thursday, and Rovia says that it may join them too; nobody else does\n\n{LONG}", ["title", "standfirst", "paragraph"]),
    ],
)  # fmt: skip
def test_layouts(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("head", "option", "published", "published_from"),
    [
        ("OSLO, March 3, 2026 (Northwire) -", "2020-01-01", "2026-03-03", "dateline"),
        ("OSLO, 3 March 2026 -", None, "2026-03-03", "dateline"),
        ("OSLO, March 3 (Northwire) -", "2026-03-03", "2026-03-03", "option"),
        ("OSLO, March 3 (Northwire) -", None, None, None),
        ("Tuesday, March 3, 2026\n\n", "2020-01-01", "2026-03-03", "dateline"),
        ("", "2026-03-03T10:00:00+01:00", "2026-03-03T10:00:00+01:00", "option"),
    ],
)
def test_when_it_was_published(
    head: str, option: str | None, published: str | None, published_from: str | None
) -> None:
    article = read_text(f"Fleets still far apart\n\n{head} {LONG}", published=option)
    assert (article.published, article.published_from) == (published, published_from)


def test_what_is_known_about_it() -> None:
    article = read_text(f"Fleets still far apart\nBy Ann Lee\n\n{LONG}", source="a\x1b.txt")
    assert (article.title, article.author, article.language) == ("Fleets still far apart", "Ann Lee", "en")
    assert article.source == "a\ufffd.txt"


def test_an_article_without_a_title_goes_by_its_first_words() -> None:
    assert read_text(f"OSLO (Northwire) - {LONG}").title == (
        "The ministers met for nine hours on Tuesday without agreeing on how much cod each of their fleets…"
    )
    assert read_text("Fleets apart.").title == "Fleets apart."


@pytest.mark.parametrize(
    ("head", "expected", "author", "published"),
    [
        ("ANALYSIS\n\n{T}\n\nBy Ann Lee in Oslo", ["heading", "title", "byline"], "Ann Lee in Oslo", None),
        ("BC-FISH-TALKS (URGENT)\n{T}", ["heading", "title"], None, None),
        ("Tuesday, 3 March 2026\n\n{T}", ["dateline", "title"], None, "2026-03-03"),
        ("By Ann Lee\n{T}", ["byline", "title"], "Ann Lee", None),
        ("{T}\n\nBy Ann Lee | 3 March 2026", ["title", "byline"], "Ann Lee", "2026-03-03"),
        ("{T}\n\nBy Ann Lee, March 3, 2026", ["title", "byline"], "Ann Lee", "2026-03-03"),
        ("{T}\n\nAnn Lee\nMarch 3, 2026 / 6:30 PM CET", ["title", "byline", "dateline"], "Ann Lee", "2026-03-03"),
        ("{T}\n\nWorld News\nMarch 3, 2026", ["title", "heading", "dateline"], None, "2026-03-03"),
        ("{T}\n\nBy Ann Lee\nPolitical Editor\n\n3 March 2026 18:30", ["title", "byline", "byline", "dateline"], "Ann Lee", "2026-03-03"),
        ("BREAKING", ["heading"], None, None),
    ],
)  # fmt: skip
def test_what_stands_around_the_title(
    head: str, expected: list[str], author: str | None, published: str | None
) -> None:
    article = read_text(f"{head.format(T='Fleets still far apart')}\n\n{LONG}\n\n{LONG}")
    assert [block.kind for block in article.blocks] == [*expected, "paragraph", "paragraph"]
    assert (article.author, article.published) == (author, published)
    assert "title" not in expected or article.title == "Fleets still far apart"
