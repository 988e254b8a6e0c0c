"""What the reader corrects: it holds for later briefings where its words stand, touches nothing else, and is undone."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.gold import annotated, parse
from briefing.library.carrying import moved
from briefing.library.connection import LibraryError
from briefing.library.correcting import corrected, find
from briefing.library.corrections import KINDS, Anchor, Correction, anchor_of
from briefing.library.library import Library
from briefing.model import Actor, Briefing, Event, Item, MadeBy, Quote, Span, Threat, evidence

Another = Callable[..., Briefing]


def renumbered(briefing: Briefing) -> Briefing:
    """The briefing as another version and model make it: other ids, other order, other rules."""
    names = {item.id: f"{item.id[0]}{900 + n}" for n, item in enumerate(briefing.items())}

    def turn(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(turn(one) for one in value)
        if isinstance(value, str):
            return names.get(value, value)
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            fields = {field.name: turn(getattr(value, field.name)) for field in dataclasses.fields(value)}
            if "rule" in fields:
                fields["rule"] = "other.rule"
            return type(value)(**fields)
        return value

    made = {
        name: turn(getattr(briefing, name))[::-1]
        for name in ("who", "what", "threats", "quotes", "figures", "when", "where")
    }
    return dataclasses.replace(briefing, **made, made_by=MadeBy("9.9", "another", "9"))


def first(briefing: Briefing, kind: type[Any]) -> Any:
    return next(item for item in briefing.items() if isinstance(item, kind))


def test_it_is_none(library: Library, sample: Briefing) -> None:
    number = library.add(sample).id
    threat = sample.threats[0]
    after = library.correct(number, threat, "not")
    assert threat not in after.threats
    assert len(after.threats) == len(sample.threats) - 1
    assert library.db.one("SELECT count(*) FROM threat WHERE item = ?", (threat.id,)) == 0
    assert library.undo_correction(number) == sample
    assert library.undo_correction(number) is None
    assert library.db.one("SELECT count(*) FROM threat WHERE item = ?", (threat.id,)) == 1


def test_an_actor_that_is_none_is_named_nowhere(library: Library, sample: Briefing) -> None:
    number = library.add(sample).id
    actor = next(one for one in sample.who if one.id == sample.threats[0].issuer[0])
    after = library.correct(number, actor, "not")
    assert all(actor.id not in (*one.who, *one.whom, *one.attribution) for one in after.what)
    assert all(actor.id not in (*one.issuer, *one.target, *one.attribution) for one in after.threats)
    assert all(one.speaker != actor.id for one in after.quotes)


def test_who_does_it(library: Library, sample: Briefing) -> None:
    number = library.add(sample).id
    after = library.correct(number, sample.threats[0], "actor", "Two harbour pilots")
    (issuer,) = after.threats[0].issuer
    assert next(one.name for one in after.who if one.id == issuer) == "Two harbour pilots"
    assert issuer not in after.threats[0].target
    assert library.actor("Two harbour pilots").actor.articles == 1


def test_who_says_it_and_of_which_type_it_is(library: Library, sample: Briefing) -> None:
    number = library.add(sample).id
    name = sample.who[-1].name
    after = library.correct(number, sample.quotes[0], "speaker", name)
    assert after.quotes[0].speaker == sample.who[-1].id
    event = first(after, Event)
    after = library.correct(number, event, "type", "aid")
    assert after.what[0].type == "AID"
    assert library.db.one("SELECT count(*) FROM event_type WHERE type = 'AID'") == 1


def test_two_are_one(library: Library, sample: Briefing) -> None:
    number = library.add(sample).id
    one, other = sample.who[0], sample.who[1]
    after = library.correct(number, other, "same", one.name)
    assert [actor.id for actor in after.who] == [actor.id for actor in sample.who if actor is not other]
    kept = next(actor for actor in after.who if actor.id == one.id)
    assert set(kept.mentions) == {*one.mentions, *other.mentions}


@pytest.mark.parametrize(
    ("kind", "item", "value", "told"),
    [
        ("speaker", Event, "Rovia", "an? event cannot"),
        ("type", Event, "dance", "the types are"),
        ("actor", Event, "Nemo Nobody", "not in the article"),
        ("same", Actor, "Nemo Nobody", "no other actor"),
        ("actor", Quote, "Rovia", "a quote cannot"),
    ],
)
def test_what_cannot_be_said_is_told(
    library: Library, sample: Briefing, kind: Any, item: type[Any], value: str, told: str
) -> None:
    number = library.add(sample).id
    with pytest.raises(LibraryError, match=told):
        library.correct(number, first(sample, item), kind, value)
    assert library.briefing(number) == sample


def script(briefing: Briefing, seed: int) -> list[tuple[Item, str, str]]:
    """Corrections that can be said of a briefing, one for each kind that its items allow."""
    drawn = random.Random(seed)
    names = [actor.name for actor in briefing.who]
    choices: list[tuple[Item, str, str]] = [(item, "not", "") for item in briefing.items()]
    choices += [
        (item, "actor", drawn.choice(names)) for item in briefing.items() if isinstance(item, Event | Threat)
    ]
    choices += [(item, "speaker", drawn.choice(names)) for item in briefing.quotes]
    choices += [(item, "type", drawn.choice(("AID", "ASSAULT", "OTHER"))) for item in briefing.what]
    choices += [(a, "same", b.name) for a in briefing.who for b in briefing.who if a is not b]
    return drawn.sample(choices, min(2, len(choices)))


def test_a_hundred_corrections_survive_another_version_and_model(
    library: Library, another_story: Another
) -> None:
    """Kept where their words stand, and nothing else changed: the same as correcting the newer briefing itself."""
    made = 0
    for n in range(50):
        before = another_story(n, source=f"{n}.txt")
        number = library.add(before).id
        for item, kind, value in script(before, n):
            shown = library.briefing(number)
            assert shown is not None
            said = find(shown, anchor_of(item, shown.article.text))
            if said is not None:
                library.correct(number, said, kind, value)  # type: ignore[arg-type]
                made += 1
        told = library.briefing(number)
        assert told is not None
        newer = library.briefing(library.add(renumbered(before)).id)
        assert newer is not None
        assert newer.made_by.briefing == "9.9"
        for section in ("who", "what", "threats", "quotes", "figures"):
            assert {words(newer, one) for one in getattr(newer, section)} == {
                words(told, one) for one in getattr(told, section)
            }
    assert made >= 90


def words(briefing: Briefing, item: Item) -> object:
    """What an item tells, without ids: its words, and the names of who has a part in it."""
    names = {actor.id: actor.name for actor in briefing.who}
    text = briefing.article.text
    match item:
        case Event():
            parts: object = (
                item.type,
                *(names[one] for one in item.who),
                "→",
                *(names[one] for one in item.whom),
            )
        case Threat():
            parts = (*(names[one] for one in item.issuer), "→", *(names[one] for one in item.target))
        case Quote():
            parts = names.get(item.speaker or "")
        case _:
            parts = None
    return type(item).__name__, tuple(span.of(text) for span in evidence(item)), parts


class TestLaterVersions:
    """An article that comes again with other words: what was corrected holds where its own words stand."""

    OLD, NEW, NEWER = " talks fail", " the talks fail", " all the talks fail"

    def later(self, sample: Briefing, old: str, new: str, **fields: Any) -> Briefing:
        """The sample with some words changed, everything in its place again."""
        text = sample.article.text
        at = text.index(old)

        def turn(value: Any) -> Any:
            if isinstance(value, tuple):
                return tuple(turn(one) for one in value)
            if dataclasses.is_dataclass(value) and not isinstance(value, type):
                fields = {field.name: turn(getattr(value, field.name)) for field in dataclasses.fields(value)}
                if "start" in fields:
                    fields |= {name: self.place(fields[name], at, old, new) for name in ("start", "end")}
                return type(value)(**fields)
            return value

        made = turn(sample)
        words = text[:at] + new + text[at + len(old) :]
        return dataclasses.replace(made, article=dataclasses.replace(made.article, text=words, **fields))

    @staticmethod
    def place(offset: int, at: int, old: str, new: str) -> int:
        return offset if offset <= at else max(offset + len(new) - len(old), at)

    def test_it_holds_in_the_version_that_comes_after(self, library: Library, sample: Briefing) -> None:
        threat = sample.threats[0]
        library.correct(library.add(sample).id, threat, "not")
        other = self.later(sample, self.OLD, self.NEW)
        number = library.add(other).id
        after = library.briefing(number)
        assert after is not None
        assert len(after.threats) == len(sample.threats) - 1
        assert threat.id not in {one.id for one in after.threats}
        assert (after.what, after.quotes) == (other.what, other.quotes)
        assert library.undo_correction(number) == other
        assert library.undo_correction(number) is None

    def test_the_last_version_counts_with_what_was_taken_back_in_it(
        self, library: Library, sample: Briefing
    ) -> None:
        library.correct(library.add(sample, at=1.0).id, sample.threats[0], "not")
        second = self.later(sample, self.OLD, self.NEW)
        number = library.add(second, at=2.0).id
        library.undo_correction(number)
        third = self.later(sample, self.OLD, self.NEWER)
        assert library.briefing(library.add(third, at=3.0).id) == third

    def test_another_article_has_none_of_it(
        self, library: Library, sample: Briefing, another_story: Another
    ) -> None:
        library.correct(library.add(sample).id, sample.threats[0], "not")
        other = another_story(1, source="elsewhere.txt")
        assert library.briefing(library.add(other).id) == other

    def test_a_near_copy_from_elsewhere_has_it(self, library: Library, sample: Briefing) -> None:
        library.correct(library.add(sample).id, sample.threats[0], "not")
        other = self.later(sample, self.OLD, self.NEW, source="elsewhere.txt")
        after = library.briefing(library.add(other).id)
        assert after is not None
        assert len(after.threats) == len(sample.threats) - 1

    def test_words_that_were_changed_are_corrected_no_more(self, library: Library, sample: Briefing) -> None:
        quote = sample.quotes[0]
        words = sample.article.text[quote.start : quote.end]
        library.correct(library.add(sample).id, quote, "not")
        other = self.later(sample, words, words.swapcase())
        assert library.briefing(library.add(other).id) == other

    @pytest.mark.parametrize(
        ("old", "new", "words", "found"),
        [
            ("The quay sank, and boats left.", "At dawn the quay sank, and boats left.", "quay", 12),
            ("The quay sank.", "The quay sank.\nThe quay sank.", "quay", None),  # which of the two?
            ("The quay sank.\nThe quay sank.", "The quay sank.", "quay", None),
            ("Boats left the town before the quay sank.", "Boats left the port when the quay sank.", "sank", None),
            ("Boats left the town at noon before the quay sank.", "Ships left the town at noon before the quay sank.",
             "quay", 39),
            ("The quay sank.", "Nothing.", "quay", None),
        ],
    )  # fmt: skip
    def test_words_stand_where_those_around_them_stand_once(
        self, old: str, new: str, words: str, found: int | None
    ) -> None:
        span = Span(old.index(words), old.index(words) + len(words))
        assert moved(span, old, new) == (None if found is None else Span(found, found + len(words)))

    @given(st.text("ab \n", min_size=1, max_size=60), st.text("ab \n", max_size=60), st.data())
    def test_what_is_moved_has_the_same_words(self, old: str, new: str, data: st.DataObject) -> None:
        start = data.draw(st.integers(0, len(old) - 1))
        span = Span(start, data.draw(st.integers(start + 1, len(old))))
        there = moved(span, old, new)
        assert there is None or there.of(new) == span.of(old)


def test_words_that_do_not_stand_there_are_corrected_nowhere(sample: Briefing) -> None:
    anchor = Anchor("Event", (Span(0, 3),), ("Xyz",))
    assert corrected(sample, [Correction(1, "h", "not", anchor, None)]) == sample
    elsewhere = Anchor("Event", (Span(0, 1),), (sample.article.text[0],))
    assert corrected(sample, [Correction(1, "h", "not", elsewhere, None)]) == sample


def test_the_kinds() -> None:
    assert KINDS == ("not", "actor", "type", "speaker", "same")


class TestTeaching:
    def test_the_annotated_article_says_what_the_briefing_says(self, sample: Briefing) -> None:
        gold = parse(annotated(sample))
        text = sample.article.text
        for actor in sample.who:
            marked = {gold.text[one.start : one.end] for one in gold.of("adn", actor.id)}
            assert marked <= {text[one.start : one.end] for one in actor.mentions}
            assert gold.header["actor"][actor.id]["name"] == actor.name
        for event in sample.what:
            assert gold.text[gold.of("e", event.id)[0].start :].startswith(event.trigger.of(text))
            assert gold.header["event"][event.id]["who"] == list(event.who)
        assert gold.header["threat"].keys() == {one.id for one in sample.threats}

    def test_marks_that_cross_and_brackets_do_no_harm(self, another: Another) -> None:
        briefing = another(" [sic] {a} ]{e.e1}")
        assert "(sic)" in parse(annotated(briefing)).text

    def test_the_command_writes_them(self, file: Path, tmp_path: Path, sample: Briefing) -> None:
        from click.testing import CliRunner

        from briefing.cli import main

        with Library.open(file) as library:
            library.correct(library.add(sample).id, sample.quotes[0], "speaker", "Rovia")
        run = CliRunner().invoke
        listed = run(main, ["corrections", "--library", str(file)], catch_exceptions=False)
        assert "speaker Rovia" in listed.output
        done = run(
            main,
            ["corrections", "--library", str(file), "--export", str(tmp_path / "out")],
            catch_exceptions=False,
        )
        (written,) = (tmp_path / "out").iterdir()
        assert done.output.strip().replace("\n", "") == str(written)
        gold = parse(written.read_text(encoding="utf-8"))
        speaker = gold.header["quote"][sample.quotes[0].id]["speaker"]
        assert gold.header["actor"][speaker]["name"] == "Rovia"
