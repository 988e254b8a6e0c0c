"""Files become briefings in batches: in order, soon, and the trouble of one is not the others'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.article import BRIEFED
from briefing.exporting import BATCH, Exporter, Job, Waiting, batches
from briefing.lexicon import LexiconError
from briefing.model import Article, Briefing, MadeBy


def article(length: int = 10, source: str = "x", language: str = "en") -> Article:
    return Article(source=source, title="", text="a" * length, blocks=(), language=language)


def sizes(coming: Iterable[Waiting | None]) -> list[int]:
    return [len(batch) for batch in batches(coming)]


class Broken:
    """A pipeline that fails at some articles: in a batch at any time from its beginning on, alone always."""

    def __init__(self, bad: Iterable[str], after: int = 0, error: type[Exception] = RuntimeError) -> None:
        self.bad, self.after, self.error = set(bad), after, error
        self.batches: list[list[str]] = []

    def brief(self, one: Article) -> Briefing:
        if one.source in self.bad:
            raise self.error("boom")
        return Briefing(one, None, (), (), (), (), (), (), (), MadeBy("0", "m", "s"))

    def brief_all(self, articles: Iterable[Article]) -> Iterator[Briefing]:
        batch = list(articles)
        self.batches.append([one.source for one in batch])
        for done, one in enumerate(batch):
            if done >= self.after and self.bad.intersection(self.batches[-1]):
                raise self.error("boom")
            yield self.brief(one)


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    names = [f"{number:02}.txt" for number in range(20)]
    for name in names:
        Path(name).write_text(f"Story {name}\n\nAda Vale said that Norland would attack Rovia.\n")
    return names


def exported(briefer: Broken, files: list[str]) -> tuple[list[str], int]:
    exporter = Exporter(Job(tuple(files)), briefer)  # type: ignore[arg-type]
    return [briefing.article.source for briefing in exporter.briefings(files)], exporter.bad


class TestBatches:
    def test_they_grow(self) -> None:
        assert sizes(Waiting(article()) for _ in range(40)) == [1, 2, 4, 8, 8, 8, 8, 1]

    def test_long_articles_stand_alone(self) -> None:
        lengths = [10, BRIEFED, BRIEFED, 10, BRIEFED - 10, 10]
        assert sizes(Waiting(article(length)) for length in lengths) == [1, 1, 1, 2, 1]

    def test_what_is_not_briefed_counts_for_nothing(self) -> None:
        foreign = [Waiting(article(BRIEFED, language="de")) for _ in range(7)]
        assert sizes(foreign) == [1, 2, 4]

    def test_what_waits_comes_before_anything_is_waited_for(self) -> None:
        read: list[str] = []

        def coming() -> Iterator[Waiting | None]:
            for name in "abc":
                yield Waiting(article(source=name))
            yield None
            read.append("standard input")
            yield Waiting(article(source="-"))

        came = batches(coming())
        assert [[one.article.source for one in next(came)] for _ in range(2)] == [["a"], ["b", "c"]]
        assert read == []
        assert [[one.article.source for one in batch] for batch in came] == [["-"]]

    @given(st.lists(st.none() | st.integers(0, BRIEFED), max_size=40))
    def test_every_article_comes_once_in_its_order_within_bounds(self, lengths: list[int | None]) -> None:
        coming = [
            None if length is None else Waiting(article(length, str(n))) for n, length in enumerate(lengths)
        ]
        made = list(batches(coming))
        assert [one for batch in made for one in batch] == [one for one in coming if one]
        for batch in made:
            assert 1 <= len(batch) <= BATCH
            assert len(batch) == 1 or sum(one.article.briefed for one in batch) <= BRIEFED


class TestExporter:
    def test_many_are_briefed_together_in_their_order(self, files: list[str]) -> None:
        briefer = Broken(())
        assert exported(briefer, files) == (files, 0)
        assert [len(batch) for batch in briefer.batches] == [2, 4, 8, 5]  # the first alone

    def test_the_first_is_out_before_the_second_is_read(self, files: list[str]) -> None:
        coming = Exporter(Job(tuple(files)), Broken(())).briefings(files)  # type: ignore[arg-type]
        assert next(coming).article.source == files[0]
        Path(files[1]).unlink()
        assert next(coming).article.source == files[2]

    @pytest.mark.parametrize("after", [0, 1, 2, 9])
    def test_trouble_with_one_of_a_batch_is_told_of_it_alone(
        self, files: list[str], capsys: pytest.CaptureFixture[str], after: int
    ) -> None:
        bad = [files[0], files[4], files[5], files[-1]]
        assert exported(Broken(bad, after), files) == ([one for one in files if one not in bad], 4)
        assert capsys.readouterr().err.splitlines() == [
            f"briefing: {one}: cannot be briefed (RuntimeError: boom)" for one in bad
        ]

    def test_what_cannot_be_read_is_told_once(
        self, files: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        Path(files[3]).write_text(" ")
        assert exported(Broken(()), files) == ([one for one in files if one != files[3]], 1)
        assert capsys.readouterr().err.startswith(f"briefing: {files[3]}: is empty")

    @pytest.mark.parametrize("place", [0, 2])
    def test_a_table_that_is_wrong_ends_it(self, files: list[str], place: int) -> None:
        with pytest.raises(LexiconError):
            exported(Broken([files[place]], error=LexiconError), files)
