"""Taking briefings elsewhere: a file, a shell line, the source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.tui.commands.registry import command

if TYPE_CHECKING:
    from briefing.model import Briefing
    from briefing.tui.reader.desk import Desk


@command("take.save", "s", "Output")
async def save(desk: Desk) -> None:
    """Save the briefing; in the list, all that it shows. The suffix of the file says how: .md .json .txt .html .csv."""
    from briefing.tui.saving import SUFFIXES, Save, file_name

    def saved(name: str | None) -> None:
        if name:
            desk.tell(f"saved: {name}")

    if not (made := await _briefings(desk)):
        return
    save_as = Save(made, [entry.source for entry in desk.session.entries])
    title = f"Save {_what(made)} as {' '.join(SUFFIXES)}"
    await desk.dialogs.ask(title, file_name(made), save_as, saved)


@command("take.pipe", "vertical_line", "Output")
async def pipe(desk: Desk) -> None:
    """Pipe the briefing to a shell line, as text; in the list, all that it shows. What it writes is shown in pages."""

    def trouble(typed: str) -> str | None:
        return None if typed else "Write a line for your shell, as: grep -i strait | sort"

    async def run(typed: str | None) -> None:
        from briefing.export import FORMATS
        from briefing.tui.saving import pieces

        if typed:
            await desk.dialogs.show_output(typed, "".join(pieces(FORMATS["text"], made)))

    if made := await _briefings(desk):
        await desk.dialogs.ask(f"Shell line that reads {_what(made)} as text", "", trouble, run)


@command("take.open", "o", "Output")
def open_source(desk: Desk) -> None:
    """Open the source of the article: its link, or its file."""
    from briefing.tui.source import open_source as opened

    async def tell() -> None:
        if (article := desk.session.entry.article) is not None:
            desk.tell(await opened(article))

    desk.screen.run_worker(tell(), group="open", exclusive=True)


async def _briefings(desk: Desk) -> list[Briefing]:
    """Return the briefing of the article, in the list those of all that it shows; where there is none, say so."""
    in_list = desk.panes.active is desk.panes.entries
    places = desk.articles.listing.rows if in_list else [desk.session.current]
    made = [
        replace(entry.linked.briefing, said=entry.remarks)
        async for _, entry in desk.session.each(places)
        if entry.linked is not None
    ]
    if not made:
        which = "of what the list shows" if in_list else "of this article"
        desk.tell(f"there is no briefing {which} yet")
    return made


def _what(made: Sequence[Briefing]) -> str:
    return "the briefing" if len(made) == 1 else f"the {len(made):,} briefings that the list shows"
