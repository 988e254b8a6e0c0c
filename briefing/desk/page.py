"""A brief as it is to be shown: with its outline, and how a line names the articles that it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.desk.brief import DeskBrief
from briefing.desk.outline import Line, Outline
from briefing.desk.wording import day_words
from briefing.export.wording import joined

CITED = 6  # articles that a line names


@dataclass(frozen=True, slots=True)
class Page:
    """A brief and its outline."""

    brief: DeskBrief
    outline: Outline

    def cited(self, line: Line, above: Line | None = None) -> tuple[tuple[int, str], ...]:
        """Return the articles that a line rests on, each with its number in the lists, else its outlet and day.

        Nothing is said again that the line ``above`` says.
        """
        ids = tuple(dict.fromkeys(one.article for one in line.proofs))
        said = above is not None and above.cites and ids == (above.proofs[0].article,)
        if said or line.heads or not line.cites:
            return ()
        named = tuple((number, self._called(number)) for number in ids[:CITED])
        more = len(ids) - CITED
        return (*named, (ids[CITED], f"and {more} more")) if more > 0 else named

    def _called(self, number: int) -> str:
        one = self.brief.article(number)
        return (
            str(one.place) if number in self.outline.listed else joined(" ", one.outlet, day_words(one.day))
        )
