"""``briefing trends``: threats a week, as a picture in the terminal or as CSV."""

from __future__ import annotations

import csv
import shutil
import sys
from datetime import date, datetime

import click

from briefing.commands.options import library_option, opened

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.option("--by", "issuer", metavar="NAME", help="Only threats that this actor issues.")
@click.option("--against", "target", metavar="NAME", help="Only threats against this actor.")
@click.option("--after", type=_DAY, metavar="DAY", help="From this day on, as 2025-11-08.")
@click.option("--before", type=_DAY, metavar="DAY", help="Up to this day.")
@click.option(
    "--csv", "as_csv", is_flag=True, help="Write week, threats, grave ones and the gravest severity as CSV."
)
@library_option
def trends(
    issuer: str | None,
    target: str | None,
    after: datetime | None,
    before: datetime | None,
    as_csv: bool,
    library_path: str | None,
) -> None:
    """Show how many threats were told a week, by whom against whom."""
    with opened(library_path) as library:
        weeks = library.weeks(by=issuer, against=target, since=_day(after), until=_day(before))
    if as_csv:
        out = csv.writer(sys.stdout, lineterminator="\n")
        out.writerow(("week", "threats", "grave", "gravest severity"))
        out.writerows(
            (week.monday, week.threats, week.grave, "" if week.severity is None else week.severity)
            for week in weeks
        )
        return
    if not weeks:
        click.echo("no threats")
        return
    import plotext

    size = shutil.get_terminal_size((80, 24))
    days = [week.monday.strftime("%d/%m/%Y") for week in weeks]
    plotext.theme("clear")
    plotext.date_form("d/m/Y")
    plotext.plot_size(size.columns, min(size.lines - 2, 24))
    graves = [week.grave for week in weeks]
    others = [week.threats - week.grave for week in weeks]
    plotext.stacked_bar(days, [graves, others], labels=["grave", "others"])
    of_whom = ([f"by {issuer}"] if issuer else []) + ([f"against {target}"] if target else [])
    plotext.title(" ".join(["threats a week", *of_whom]))
    click.echo(plotext.build())


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
