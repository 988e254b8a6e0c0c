"""Reasons: the words that tell why an event happened or what it is for, without the connective."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.sources import read_text

if TYPE_CHECKING:
    from briefing.extract import Briefer

REASONS = [
    ("Norway expelled two envoys over a cyber attack.", "expelled", "a cyber attack"),
    ("Police arrested a man on suspicion of arson.", "arrested", "arson"),
    ("The dockers struck because talks had failed.", "struck", "talks had failed"),
    ("Thousands marched in protest at the ban.", "marched", "the ban"),
    ("Thousands marched to demand a recount.", "marched", "demand a recount"),
    ("The minister resigned after her aide was charged.", "resigned", "her aide was charged"),
    ("The bank was fined for misleading customers.", "fined", "misleading customers"),
    ("Rebels attacked the base in retaliation for an air strike.", "attacked", "an air strike"),
    ("The road was closed because of heavy snow.", "closed", "heavy snow"),
    ("Troops were sent to protect the dam.", "sent", "protect the dam"),
]
NONE = [
    ("Norway expelled two envoys on Monday.", "expelled"),
    ("Police arrested a man after midnight.", "arrested"),
    ("The army attacked the base for three days.", "attacked"),
]


def why(briefer: Briefer, text: str, trigger: str) -> list[str]:
    briefing = briefer.brief(read_text(text, published="2026-03-10"))
    (event,) = [one for one in briefing.what if one.trigger.of(text) == trigger]
    return [span.of(text) for span in event.why]


@pytest.mark.parametrize(("text", "trigger", "reason"), REASONS)
def test_the_reason_is_told_without_its_connective(
    briefer: Briefer, text: str, trigger: str, reason: str
) -> None:
    assert why(briefer, text, trigger) == [reason]


@pytest.mark.parametrize(("text", "trigger"), NONE)
def test_a_time_is_no_reason(briefer: Briefer, text: str, trigger: str) -> None:
    assert why(briefer, text, trigger) == []
