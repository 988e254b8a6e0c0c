"""Whose words a token stands in, and for whom a speaker says "we"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.extract.actors.mention_index import MentionIndex
from briefing.extract.document import layers
from briefing.extract.quotation.speakers import Speakers, quotations, speaker_of

if TYPE_CHECKING:
    from briefing.extract import Briefer


@pytest.mark.parametrize(
    ("text", "word", "speaker"),
    [
        ("“The dam will hold for years,” said Helen Marsh.", "dam", "Helen Marsh"),
        ("“The dam will hold for years,” said Helen Marsh.", "said", None),
        ("Helen Marsh said the dam would hold.", "dam", None),
    ],
)
def test_who_says_a_direct_quotation(briefer: Briefer, text: str, word: str, speaker: str | None) -> None:
    doc = briefer.nlp(text)
    found = Speakers(doc, MentionIndex(doc)).of(next(t for t in doc if t.text == word))
    assert (found and found.name) == speaker


def test_whose_words_a_report_gives(briefer: Briefer) -> None:
    doc = briefer.nlp("Helen Marsh said the dam would hold. It rained.")
    speakers = Speakers(doc, MentionIndex(doc))
    by_word = {token.text: speakers.reporting(token) for token in doc}
    assert by_word["dam"] is not None
    assert by_word["dam"].name == "Helen Marsh"
    assert by_word["rained"] is None
    assert speakers.claiming(doc[3]) == (by_word["dam"].id,)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("“We will not yield to anybody,” said Helen Marsh, the French foreign minister. France voted.", "France"),
        ("“We will not yield to anybody,” said Harrow Shipping Ltd chairwoman Helen Marsh.", "Harrow Shipping Ltd"),
        ("“We will not yield to anybody,” Norland Lines said.", "Norland Lines"),
        ("“We will not yield to anybody,” said Helen Marsh, a nurse.", None),
    ],
)  # fmt: skip
def test_whom_we_means(briefer: Briefer, text: str, side: str | None) -> None:
    doc = briefer.nlp(text)
    found = Speakers(doc, MentionIndex(doc)).side_of(next(t for t in doc if t.text == "We"))
    assert [actor.name for actor in found] == ([side] if side else [])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rosa Duarte was shot. Duarte's brother said the police had slept.", None),
        # one of many at a body does not speak for it, its spokesman does, named there or in the sentence before
        ("A teller at the Bank of Harrow said the door was open.", None),
        ("A spokesman for the Bank of Harrow said the door was open.", "Bank of Harrow"),
        ("The Bank of Harrow closed on Monday. A spokesman said the door was open.", "Bank of Harrow"),
        ("The Bank of Harrow sued Harrow Shipping Ltd. A spokesman said the door was open.", None),
        ("The Bank of Harrow closed on Monday. A town spokesman said the door was open.", None),
        # police are the one force of an article
        ("The Harrow Police came late. It rained. Detectives said the door was open.", "Harrow Police"),
        ("The Harrow Police met the Orley Police. Detectives said the door was open.", None),
        ("Ivan Petrov died in a cell. Petrov's lawyer said the guards had fled.", None),
        ("Omar Said was buried. A cousin of Said said the army had shot at cars.", None),
        ("Pablo Ruiz fled. His sister said the road was open.", None),
        ("Bo Lindqvist was fired. “The till was empty that day,” Lindqvist's wife said.", None),
        ("Helen Marsh resigned. A statement from Marsh said the dam would hold.", "Helen Marsh"),
        ("Helen Marsh resigned. A spokesman for Marsh said the dam would hold.", "Helen Marsh"),
        ("Norland Lines shut a port. A Norland Lines manager said the road was open.", "Norland Lines"),
    ],
)
def test_nobody_speaks_for_another(briefer: Briefer, text: str, speaker: str | None) -> None:
    doc = briefer.nlp(text)
    (quote,) = layers.of(doc).quotes
    assert quote.source is not None
    found = speaker_of(doc, MentionIndex(doc), quote.source)
    assert (found and found.name) == speaker


def test_a_word_with_a_hyphen_is_named_whole(briefer: Briefer) -> None:
    doc = briefer.nlp("The e-mails, sent on Friday, said bombs would go off at noon.")
    (quote,) = layers.of(doc).quotes
    assert quote.source is not None
    assert doc[slice(*quote.source)].text == "The e-mails"


def test_who_spoke_last_goes_on(briefer: Briefer) -> None:
    doc = briefer.nlp("The port is shut, Norland Lines said. The roads are blocked, it added.")
    it = next(token for token in doc if token.text == "it")
    found = Speakers(doc, MentionIndex(doc)).going_on(it)
    assert found is not None
    assert found.name == "Norland Lines"


def test_the_tokens_of_quotations_by_kind(briefer: Briefer) -> None:
    doc = briefer.nlp("“The dam will hold for years,” said Helen Marsh.")
    assert {doc[i].text for i in quotations(doc, "direct")} >= {"dam", "years"}
    assert quotations(doc, "indirect") == {}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Wend Cement shut a kiln. Wend denied that it had colluded.", "Wend Cement"),
        ("The well was shut by Ostby Petroleum. Ostby said it would wait.", "Ostby Petroleum"),
        ("Helen Marsh spoke. Marsh said the dam would hold.", "Helen Marsh"),
        ("The mayor spoke. Officials said the dam would hold.", None),
    ],
)
def test_a_lone_name_is_the_only_actor_of_that_name(briefer: Briefer, text: str, speaker: str | None) -> None:
    doc = briefer.nlp(text)
    (quote,) = layers.of(doc).quotes
    assert quote.source is not None
    found = speaker_of(doc, MentionIndex(doc), quote.source)
    assert (found and found.name) == speaker
