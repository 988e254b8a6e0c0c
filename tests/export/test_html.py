"""The export as a page: what a reader of it sees, and that no word of an article acts as markup."""

from __future__ import annotations

import dataclasses
from html.parser import HTMLParser
from pathlib import Path
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from briefing.contract.sections import sections
from briefing.export import FORMATS, html
from briefing.export.output import Output
from briefing.model import Article, Block, Briefing, MadeBy, Time


class Page(HTMLParser):
    """The elements, attributes and words of a page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[tuple[str, str]] = []
        self.anchors: dict[str | None, int] = {}  # by name: how many words come before
        self._open = [""]
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self.anchors |= {value: len(self.words) for name, value in attrs if name == "id"}
        if tag != "meta":
            self._open.append(dict(attrs).get("class") or tag)

    def handle_endtag(self, tag: str) -> None:
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self.words.append((self._open[-1], data))

    def of(self, kind: str) -> list[str]:
        return [words for name, words in self.words if name == kind]


def article_of(text: str) -> Briefing:
    article = Article(source="x<y>.txt", title=text, text=text, blocks=(Block("paragraph", 0, len(text)),))
    return Briefing(article, None, (), (), (), (), (), (), (), MadeBy("0", "m", "s"))


def test_the_article_is_whole_and_marked(sample: Briefing) -> None:
    page = Page(html.render(sample))
    assert "".join(page.of("actor")) == "Ada ValeRoviaAda Vale"
    assert page.of("quote threat")[:2] == ["We will close the *strait* to ", ". It owes us "]
    assert (page.of("time"), page.of("threat time")) == (["Saturday"], ["Saturday"])
    assert (page.of("quote threat figure"), page.of("figure")) == (["£6m"], ["at least 12 people"])
    article = page.words[page.words.index(("actor", "Ada Vale")) :]
    text = "".join(words for _, words in article).replace("\n", "")
    assert text.startswith(sample.article.text.replace("\n", ""))


def test_the_briefing_stands_beside_it_with_its_evidence(sample: Briefing) -> None:
    page = Page(html.render(sample))
    assert page.of("h3") == ["Threats", "What", "Who says what", "Figures", "Who", "Where", "When"]
    assert "We will close the *strait* to Rovia. It owes us £6m." in page.of("blockquote")
    assert "A correction of an article." in page.of("note")
    told = "".join(words for _, words in page.words)
    for line in (
        "serious Ada Vale gives Rovia an ultimatum 2: close the *strait*",
        "2025-11-08 · status: expected · did not happen · according to: Ada Vale · when: Saturday · where: Rovia",
        "Two harbour pilots denies: the strait had been mined",
        "likelihood: likely, 55–80 %",
    ):
        assert line in told


def test_every_line_links_to_where_its_evidence_begins(sample: Briefing) -> None:
    page = Page(html.render(sample))
    targets = [str(value).removeprefix("#") for name, value in page.attributes if name == "href"]
    spans = [span for rows in sections(sample).values() for row in rows for span in row.evidence]
    for target, span in zip(targets, spans, strict=True):
        after = "".join(words for _, words in page.words[page.anchors[target] :])
        assert after.startswith(span.of(sample.article.text))


def test_anchors_of_several_articles_are_apart(sample: Briefing, tmp_path: Path) -> None:
    file = tmp_path / "out.html"
    other = dataclasses.replace(
        sample, article=dataclasses.replace(sample.article, text=sample.article.text.replace("£6m", "$6m"))
    )
    with Output(str(file), FORMATS["html"]) as out:
        out.write(sample)
        out.write(other)
    ids = [value for name, value in Page(file.read_text("utf-8")).attributes if name == "id"]
    assert len(ids) == len(set(ids)) > 20


def test_it_needs_no_other_file_and_runs_no_script(sample: Briefing) -> None:
    page = Page(html.render(sample))
    assert not {"script", "link", "img", "iframe", "object", "embed", "form"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in ("src", "style")]
    assert all(str(value).startswith("#") for name, value in page.attributes if name == "href")
    assert "url(" not in html.render(sample)


HOSTILE = st.text(st.sampled_from("ab <>&\"'/=!-\x00\x1b\x85]\n\ufffe") | st.characters(), max_size=60)


@given(HOSTILE)
def test_no_words_at_all_become_markup(words: str) -> None:
    plain = Page(html.render(article_of("plain")))
    briefing = article_of(words)
    page = Page(html.render(briefing))
    assert [tag for tag in page.tags if tag != "p"] == [tag for tag in plain.tags if tag != "p"]
    assert not [pair for pair in page.attributes if pair not in plain.attributes]
    kept = "".join(page.of("paragraph")).replace("\N{REPLACEMENT CHARACTER}", "")
    assert set(kept) <= set(words)


PAIRS = st.tuples(st.integers(0, 8), st.integers(1, 9)).filter(lambda pair: pair[0] < pair[1])


@given(st.lists(PAIRS))
def test_marks_that_overlap_lose_no_word(pairs: list[tuple[int, int]]) -> None:
    times = tuple(
        Time(f"t{number}", *pair, "DATE", "2025", True, "time.year") for number, pair in enumerate(pairs)
    )
    page = Page(html.render(dataclasses.replace(article_of("abcdefghi"), when=times)))
    letters = [words for name, words in page.words if name in ("paragraph", "time")]
    assert "".join(letters) == "abcdefghi"


def test_several_articles_make_one_page(sample: Briefing, tmp_path: Path) -> None:
    file = tmp_path / "out.html"
    with Output(str(file), FORMATS["html"]) as out:
        out.write(sample)
        out.write(sample)
    page = Page(file.read_text("utf-8"))
    assert (page.tags.count("html"), page.tags.count("style"), page.tags.count("main")) == (1, 1, 2)


def seconds(marks: int) -> float:
    """Return what the processor takes for a paragraph with so many marks, the least of three times."""
    words = "On 3 May Vale spoke. " * marks
    times = tuple(
        Time(f"t{one}", 21 * one + 3, 21 * one + 8, "DATE", "2025-05-03", True, "time.date")
        for one in range(marks)
    )
    briefing = dataclasses.replace(article_of(words), when=times)
    taken = []
    for _ in range(3):
        begun = process_time()
        html.render(briefing)
        taken.append(process_time() - begun)
    return min(taken)


def test_the_time_grows_with_the_marks_and_no_faster() -> None:
    assert seconds(8_000) < 8 * seconds(2_000)
