"""The events of a briefing as CSV: a row each, the first line names the columns."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from typing import TypeAlias

from briefing.contract.sections import Section, sections
from briefing.export.wording import Wording
from briefing.model import Briefing, Event, Threat

COLUMNS = (
    "source", "title", "published", "notes", "event", "key", "status", "polarity", "who", "whom", "where", "when",
    "according_to", "summary", "why", "figures", "threat", "severity", "condition", "likelihood", "band_low",
    "band_high", "evidence",
)  # fmt: skip
Cell: TypeAlias = str | float
_STARTS_A_FORMULA = tuple("=+-@\t\r\n|＝＋－＠")  # the wide ones too: spreadsheets take them for the others

_BEGINS_WITHIN = re.compile("(;)([\\s\"']*[=+\\-@|＝＋－＠])")


def render(briefing: Briefing) -> str:
    """Return the names of the columns and the rows."""
    return _written([COLUMNS]) + rows(briefing)


def rows(briefing: Briefing) -> str:
    """Return the rows of the events, in the order of the briefing; a threat stands with the event that it is."""
    writer = _Rows(briefing)
    events = (
        item for row in sections(briefing)[Section.WHAT] for item in row.items if isinstance(item, Event)
    )
    return _written(map(writer.row, events))


def cell(words: str) -> str:
    """Return ``words`` on one line, quoted where a spreadsheet would take them for a formula.

    One that parts cells at semicolons, as in much of Europe, would take what follows one for a cell of its own.
    """
    line = _BEGINS_WITHIN.sub(r"\1'\2", " ".join(words.split()))
    return f"'{line}" if line.startswith(_STARTS_A_FORMULA) else line


def _written(lines: Iterable[Iterable[Cell]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(
        [cell(one) if isinstance(one, str) else one for one in line] for line in lines
    )
    return out.getvalue()


class _Rows:
    """The cells of the events of one briefing."""

    def __init__(self, briefing: Briefing) -> None:
        article = briefing.article
        self._briefing = briefing
        self._wording = Wording(briefing)
        self._values = {time.id: time.value for time in briefing.when}
        self._article = (article.source, article.title, article.published or "", " ".join(article.notes))

    def row(self, event: Event) -> tuple[Cell, ...]:
        figures = (self._wording.figure(one) for one in self._briefing.figures if one.event == event.id)
        return (
            *self._article,
            event.type,
            "yes" if event.key else "no",
            event.status,
            event.polarity,
            self._wording.named(event.who, "; "),
            self._wording.named(event.whom, "; "),
            self._wording.named(event.where, "; "),
            "; ".join(self._values[one] for one in event.when if one in self._values),
            self._wording.named(event.attribution, "; "),
            event.summary,
            "; ".join(self._wording.quoted(event.why)),
            "; ".join(dict.fromkeys(figures)),
            *self._threat(event),
            " … ".join(self._wording.quoted(event.evidence)),
        )

    def _threat(self, event: Event) -> tuple[Cell, ...]:
        """Return what is told of the threat that rests on the same words: form, severity, condition, likelihood."""
        threat = next((one for one in self._briefing.threats if _is_of(one, event)), None)
        if threat is None:
            return ("",) * 6
        form = threat.form if threat.polarity == "positive" else f"not {threat.form}"
        band: tuple[Cell, Cell] = threat.band or ("", "")
        return form, threat.severity, threat.condition or "", threat.likelihood or "", *band


def _is_of(threat: Threat, event: Event) -> bool:
    return bool(threat.because) and threat.because == event.because
