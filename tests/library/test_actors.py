"""Actors over articles: who is listed, what their page tells, what the user merges and parts."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.library.connection import LibraryError
from briefing.library.library import Library
from briefing.library.merges import keep_apart
from briefing.model import Actor, Briefing, Mention

Another = Callable[..., Briefing]


def with_actors(sample: Briefing, number: int, *names: str, kind: str = "person") -> Briefing:
    """An article of its own in which these stand, and have no part in anything."""
    at = len(sample.article.text) + 1
    actors = []
    text = sample.article.text + " "
    for n, name in enumerate(names):
        mention = Mention(at, at + len(name), "name", "name.person")
        actors.append(Actor(f"z{n}", name, kind, None, (), True, 1.0, (mention,)))  # type: ignore[arg-type]
        text += f"{name} "
        at += len(name) + 1
    article = dataclasses.replace(sample.article, text=text + str(number))
    return dataclasses.replace(sample, article=article, who=(*sample.who, *actors))


def names(library: Library, like: str = "") -> set[str]:
    return {actor.name for actor in library.actors(like)}


def test_who_is_listed(library: Library, sample: Briefing) -> None:
    library.add(with_actors(sample, 1, "Ines Okoro", "Okoro"))
    library.add(with_actors(sample, 2, "Ines Okoro"))
    listed = {actor.name: actor.articles for actor in library.actors()}
    assert listed["Ines Okoro"] == 2
    assert "Okoro" not in listed  # a surname alone is nobody over articles
    assert names(library, "ines") == {"Ines Okoro"}
    assert names(library, "zz") == set()


def test_who_stands_in_one_article_is_listed_only_if_key_there(library: Library, sample: Briefing) -> None:
    briefing = with_actors(sample, 1, "Ines Okoro", "Paul Reyes")
    who = tuple(dataclasses.replace(one, key=one.name == "Ines Okoro") for one in briefing.who)
    library.add(dataclasses.replace(briefing, who=who))
    assert "Ines Okoro" in names(library)
    assert "Paul Reyes" not in names(library)


def test_a_page_tells_in_the_words_of_the_articles(
    library: Library, another_story: Another, sample: Briefing
) -> None:
    for n in range(3):
        library.add(another_story(n, published=f"2025-11-0{n + 1}"))
    threat = sample.threats[0]
    issuer = next(one for one in sample.who if one.id == threat.issuer[0])
    told = library.told(library.actor(issuer.name).lines)
    assert threat.form == "assessment"  # by which nobody threatens
    threats = [one for one in told if (one.role, one.item) == ("warns", threat.id)]
    assert [str(one.day) for one in threats] == ["2025-11-03", "2025-11-02", "2025-11-01"]
    assert {one.words for one in threats} == {" ".join(threat.action.split())}
    assert {one.spans for one in threats} == {tuple(sorted(threat.evidence))}


def test_nobody_has_no_page(library: Library) -> None:
    with pytest.raises(LibraryError, match="nobody goes by the name Nemo"):
        library.actor("Nemo")


class TestMerges:
    ONE, OTHER, THIRD = "person:ines okoro", "person:i okoro", "person:inez okoro"

    @pytest.fixture
    def three(self, library: Library, sample: Briefing) -> Library:
        library.add(with_actors(sample, 1, "Ines Okoro"))
        library.add(with_actors(sample, 2, "I. Okoro"))
        library.add(with_actors(sample, 3, "Inez Okoro"))
        return library

    def count(self, library: Library, name: str = "Ines Okoro") -> int:
        return library.actor(name).actor.articles

    def test_two_are_one_and_two_again(self, three: Library) -> None:
        three.merge(self.OTHER, self.ONE)
        assert self.count(three) == self.count(three, "I. Okoro") == 2
        assert [one.key for one in three.actor("Ines Okoro").merged] == [self.OTHER]
        assert three.split(self.OTHER)
        assert self.count(three) == self.count(three, "I. Okoro") == 1
        assert not three.split(self.OTHER)

    def test_the_list_counts_the_articles_of_all_who_are_one(self, three: Library, sample: Briefing) -> None:
        """An article with both names counts once, and those who are one come where their articles put them."""
        three.add(with_actors(sample, 4, "Ines Okoro", "I. Okoro"))
        three.add(with_actors(sample, 5, "Olga Brandt"))
        three.add(with_actors(sample, 6, "Olga Brandt"))
        before = {one.name: one.articles for one in three.actors()}
        assert (before["Ines Okoro"], before["I. Okoro"], before["Olga Brandt"]) == (2, 2, 2)
        three.merge(self.OTHER, self.ONE)
        listed = {one.name: one.articles for one in three.actors()}
        assert listed["Ines Okoro"] == self.count(three) == 3
        assert "I. Okoro" not in listed
        assert list(listed).index("Ines Okoro") < list(listed).index("Olga Brandt")
        assert [one.name for one in three.actors("i. ok")] == ["Ines Okoro"]

    def test_a_line_in_which_both_have_the_same_part_is_told_once(
        self, library: Library, sample: Briefing
    ) -> None:
        briefing = with_actors(sample, 1, "Ines Okoro", "I. Okoro")
        event = dataclasses.replace(sample.what[0], who=("z0", "z1"))
        number = library.add(dataclasses.replace(briefing, what=(event, *sample.what[1:]))).id
        library.merge(self.OTHER, self.ONE)
        assert [(one.article, one.item, one.role) for one in library.actor("Ines Okoro").lines] == [
            (number, event.id, "who")
        ]

    def test_it_holds_for_what_comes_and_after_a_rebuild(self, three: Library, sample: Briefing) -> None:
        three.merge(self.OTHER, self.ONE)
        three.add(with_actors(sample, 4, "I. Okoro"))
        assert self.count(three) == 3
        list(three.rebuild())
        assert self.count(three) == 3

    def test_a_merge_of_what_is_not_there_yet_again_holds_when_it_comes(
        self, three: Library, sample: Briefing
    ) -> None:
        three.merge(self.OTHER, self.ONE)
        for number in (three.db.rows("SELECT id FROM article ORDER BY id"))[1:2]:
            three.remove(number[0])
        list(three.rebuild())
        three.add(with_actors(sample, 5, "I. Okoro"))
        assert self.count(three) == 2

    def test_chains_end_at_one_and_circles_do_not_turn(self, three: Library) -> None:
        three.merge(self.OTHER, self.ONE)
        three.merge(self.ONE, self.THIRD)
        assert self.count(three, "Inez Okoro") == 3
        three.merge(self.THIRD, self.OTHER)
        assert self.count(three, "Inez Okoro") == 3
        assert len({three.actor(name).actor.key for name in ("Ines Okoro", "I. Okoro", "Inez Okoro")}) == 1

    def test_an_unknown_key_is_told(self, three: Library) -> None:
        with pytest.raises(LibraryError, match="person:nemo"):
            three.merge("person:nemo", self.ONE)

    def test_proposals_ask_and_do_nothing(self, three: Library) -> None:
        asked = {frozenset((one.one, one.other)) for one in three.proposals()}
        assert frozenset((self.ONE, self.OTHER)) in asked
        assert frozenset((self.ONE, self.THIRD)) in asked
        assert self.count(three) == 1
        keep_apart(three.db, self.ONE, self.OTHER)
        assert frozenset((self.ONE, self.OTHER)) not in {
            frozenset((p.one, p.other)) for p in three.proposals()
        }

    @pytest.mark.parametrize(
        ("one", "other", "kind"),
        [
            ("Mike Brown", "Mary Brown", "person"),
            ("John Addo", "John Agyekum Kufuor", "person"),
            ("BBC", "Barnum & Bailey Circus Ltd", "organization"),
            ("Eastern Harbour Trust", "Western Harbour Trust", "organization"),
        ],
    )
    def test_what_hardly_is_one_is_not_proposed(
        self, library: Library, sample: Briefing, one: str, other: str, kind: str
    ) -> None:
        library.add(with_actors(sample, 1, one, other, kind=kind))
        first, second = (name.split()[0].casefold() for name in (one, other))
        asked = [f"{pair.one} {pair.other}".casefold() for pair in library.proposals()]
        assert not [pair for pair in asked if first in pair and second in pair]


class TestCommands:
    @pytest.fixture
    def kept(self, file: Path, sample: Briefing) -> Path:
        with Library.open(file) as library:
            library.add(with_actors(sample, 1, "Ines Okoro", "I. Okoro"))
            library.add(with_actors(sample, 2, "Ines Okoro"))
        return file

    def run(self, *words: str) -> str:
        from click.testing import CliRunner

        from briefing.cli import main

        result = CliRunner().invoke(main, [*words], catch_exceptions=False)
        return f"{result.exit_code} {result.output}"

    def test_actors_are_listed_merged_and_split(self, kept: Path) -> None:
        assert "Ines Okoro  (person)  2 articles" in self.run("actors", "--library", str(kept))
        assert "person:i okoro" in self.run("actors", "--proposals", "--library", str(kept))
        assert "is person:ines okoro" in self.run(
            "actors", "--merge", "I. Okoro", "Ines Okoro", "--library", str(kept)
        )
        assert "also: I. Okoro" in self.run("actor", "Ines Okoro", "--library", str(kept))
        assert "of its own again" in self.run("actors", "--split", "I. Okoro", "--library", str(kept))
        assert "also:" not in self.run("actor", "Ines Okoro", "--library", str(kept))

    def test_a_library_that_is_not_there_is_told(self, tmp_path: Path) -> None:
        told = self.run("actors", "--library", str(tmp_path / "none.db"))
        assert told.startswith("2 ")
        assert "none.db" in told

    def test_json_has_the_evidence(self, kept: Path, sample: Briefing) -> None:
        issuer = next(one for one in sample.who if one.id == sample.threats[0].issuer[0])
        lines = self.run("actor", issuer.name, "--format", "jsonl", "--library", str(kept))[2:].splitlines()
        spans = [json.loads(line)["spans"] for line in lines]
        assert all(0 <= start < end for one in spans for start, end in one)
        assert json.loads(lines[0])["day"] == sample.article.published
