import re
from pathlib import Path

import pytest

from briefing.model import Article
from briefing.paths import bundled
from briefing.sources import find, read

SEEDS = find([str(bundled("seeds"))])
RETOLD = Path(__file__).parents[3] / "shared" / "gold" / "korea-talks.gold"


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [read(path) for path in SEEDS.files]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def test_there_are_eight_and_the_korean_one_comes_first(articles: list[Article]) -> None:
    assert SEEDS.problems == ()
    assert len(articles) == 8
    assert "Pyongyang" in articles[0].title


def test_formats_and_lengths_vary(articles: list[Article]) -> None:
    lengths = sorted(len(words(article.text)) for article in articles)
    assert {Path(path).suffix for path in SEEDS.files} == {".txt", ".md"}
    assert lengths[0] < 250
    assert lengths[-2] >= 800
    kinds = {block.kind for article in articles for block in article.blocks}
    assert kinds >= {
        "title",
        "standfirst",
        "byline",
        "dateline",
        "heading",
        "paragraph",
        "quote",
        "list_item",
    }


@pytest.mark.parametrize("path", SEEDS.files, ids=lambda path: Path(path).stem)
def test_each_tells_its_title_and_its_date(path: str) -> None:
    article = read(path)
    assert article.blocks[0].kind == "title"
    assert article.title == article.text[: article.blocks[0].end]
    assert article.published is not None
    assert "2025" <= article.published[:4] <= "2026"
    assert article.language == "en"
    assert "\ufffd" not in article.text


@pytest.mark.skipif(not RETOLD.is_file(), reason="the article that the first seed retells is not here")
def test_the_korean_article_is_told_in_other_words(articles: list[Article]) -> None:
    original = words(re.sub(r"\]\{[^}]*\}|\[", "", RETOLD.read_text().split("+++")[2]))
    runs = {tuple(original[at : at + 7]) for at in range(len(original) - 6)}
    ours = words(articles[0].text)
    assert not [run for at in range(len(ours) - 6) if (run := tuple(ours[at : at + 7])) in runs]
