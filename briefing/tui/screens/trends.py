"""Threats a week as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual_plotext import PlotextPlot

from briefing.paths import bundled
from briefing.tui.widgets.bar import Bar

if TYPE_CHECKING:
    from briefing.library.trends import Week

TICKS = 8  # at most, on the axis of numbers


class TrendsScreen(ModalScreen[None]):
    """Bars by week, the grave threats apart; the head says of whom."""

    CSS_PATH = bundled("styles") / "sheet.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,W", "dismiss", "Back to the place", id="trends.close", show=False)
    ]

    def __init__(self, title: str, weeks: Sequence[Week]) -> None:
        super().__init__()
        self._title = title
        self._weeks = weeks

    def compose(self) -> ComposeResult:
        """Lay out head and picture."""
        with Vertical(classes="sheet"):
            yield Bar(id="sheet-head")
            yield PlotextPlot(id="trends-plot")

    def on_mount(self) -> None:
        """Draw the bars."""
        gravest = sum(week.grave for week in self._weeks)
        total = sum(week.threats for week in self._weeks)
        self.query_one("#sheet-head", Bar).say(
            f"{self._title}: {total}, {gravest} of them grave", "Esc: back"
        )
        plot = self.query_one(PlotextPlot).plt
        graves = [week.grave for week in self._weeks]
        others = [week.threats - week.grave for week in self._weeks]
        plot.date_form("d/m/Y")
        days = [week.monday.strftime("%d/%m/%Y") for week in self._weeks]
        plot.stacked_bar(days, [graves, others], labels=["grave", "others"], color=["orange", "gray"])  # type: ignore[call-arg, arg-type]
        most = max(week.threats for week in self._weeks)
        plot.yticks([float(one) for one in range(0, most + 1, max(most // TICKS, 1))])
