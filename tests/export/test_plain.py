"""Article and briefing as plain text."""

from __future__ import annotations

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from briefing.export import plain, text
from briefing.model import Article, Block, Briefing


def test_the_article_stands_before_the_briefing(sample: Briefing) -> None:
    shown = plain.render(sample)
    assert shown.startswith("ARTICLE\n\nAda Vale threatens Rovia\n\nAda Vale, the harbour minister, said")
    assert shown.endswith(f"\n\nBRIEFING\n\n{text.render(sample)}")


@given(st.text(st.sampled_from("ab -.\n\t"), max_size=300), st.integers(0, 300), st.integers(0, 300))
def test_no_word_is_lost(words: str, one: int, other: int) -> None:
    block = Block("paragraph", min(one, other, len(words)), min(max(one, other), len(words)))
    shown = plain.article_text(Article(source="x", title="", text=words, blocks=(block,)))
    assert "".join(shown.split()) == "".join(words.split())


def test_a_list_and_a_quotation_keep_their_sign() -> None:
    article = Article(
        source="x", title="", text="One\nTwo", blocks=(Block("list_item", 0, 3), Block("quote", 4, 7))
    )
    assert plain.article_text(article) == "- One\n\n> Two"


def test_no_line_of_an_article_stands_for_a_heading(sample: Briefing) -> None:
    forged = ("BRIEFING", "WHO", "THREATS", "BOTTOM LINE", "ARTICLE")
    words = "\n\n".join((*forged, "Calm. " * 14 + "WHO"))  # the last word is a line of its own once wrapped
    starts = [words.index(one) for one in forged]
    blocks = tuple(Block("paragraph", at, at + len(one)) for at, one in zip(starts, forged, strict=True))
    blocks += (Block("paragraph", words.rindex("Calm. Calm. " * 7), len(words)),)
    article = dataclasses.replace(sample.article, title="WHO", text=words, blocks=blocks)
    empty = Briefing(article, None, (), (), (), (), (), (), (), sample.made_by)
    lines = plain.render(empty).split("\n")
    assert [one for one in lines if one in forged] == ["ARTICLE", "BRIEFING"]
    assert "  WHO" in lines
