"""The export as plain text."""

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from briefing.export import text
from briefing.model import Article, Briefing, MadeBy

SHOWN = """\
Ada Vale threatens Rovia
========================

Cleo Marsh · The Norland Post · published 2025-11-10 (as given) · strait.txt

★ #strait ask the desk

Note: A correction of an article.
Note: 2 bytes of the source could not be read as text.
Note: The feed holds only a summary; --follow reads the page that it links to.

Ada Vale threatens Rovia

THREATS
  serious · Ada Vale gives Rovia an ultimatum: close the *strait*
    2025-11-08 · condition: if talks fail · likelihood: likely, 55–80 % · according to:
    Ada Vale · when: Saturday · kind: ultimatum · severity: −4.4
    | “We will close the *strait* to Rovia. It owes us £6m.”
    | “The minister is likely to act if talks fail, because Rovia seized a ferry on
    | Saturday.”
  no threat: the strait had been mined
    kind: assessment · severity: −7.0
    | “the strait had been mined”

WHAT
  Ada Vale threatens Rovia
    2025-11-08 · status: expected · did not happen · according to: Ada Vale · when:
    Saturday · where: Rovia · why: Rovia seized a ferry · PLOVER type: THREATEN
    | “Ada Vale threatens Rovia”
    | “Ada Vale, the harbour minister, said on Saturday: "We will close the *strait* to
    | Rovia. It owes us £6m."”
  a blast killed at least 12 people near Port Rovia
    where: Port Rovia · PLOVER type: ASSAULT

WHO SAYS WHAT
  Ada Vale: “We will close the *strait* to Rovia. It owes us £6m.”
  Two harbour pilots denies: the strait had been mined

FIGURES
  £6m: 6000000 GBP
    according to: Ada Vale
  at least 12 people: at least 12 killed
    of: a blast killed at least 12 people near Port Rovia

WHO
  Ada Vale: the harbour minister, France; mentioned 3 times
  Rovia: mentioned once

WHERE
  Told once: Rovia, Port Rovia

WHEN
  Saturday: 2025-11-08; mentioned 2 times

briefing 0.1.0 · en_core_web_sm 3.8.0 · spaCy 3.8.18
"""


def test_every_section_with_its_evidence(sample: Briefing) -> None:
    assert text.render(sample) == SHOWN


def test_the_words_of_an_event_that_is_not_key_stay_out(sample: Briefing) -> None:
    what = tuple(dataclasses.replace(event, key=False) for event in sample.what)
    assert "harbour minister, said" in text.render(sample)
    assert "harbour minister, said" not in text.render(dataclasses.replace(sample, what=what))


def test_a_section_with_nothing_is_left_out(sample: Briefing) -> None:
    assert "THREATS" not in text.render(dataclasses.replace(sample, threats=()))


@given(st.text(st.sampled_from("ab -.\n\t"), max_size=300))
def test_only_a_word_longer_than_a_line_makes_a_line_longer(title: str) -> None:
    article = Article(source="x", title=title, text=title, blocks=())
    empty = Briefing(article, None, (), (), (), (), (), (), (), MadeBy("0", "m", "s"))
    longest = max(map(len, title.split()), default=0)
    assert all(len(line) <= max(text.WIDTH, longest) for line in text.render(empty).splitlines())
