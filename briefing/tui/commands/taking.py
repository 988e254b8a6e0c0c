"""Taking the briefing elsewhere: a file, a command, the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.commands.registry import command

if TYPE_CHECKING:
    from briefing.model import Briefing
    from briefing.tui.reader.desk import Desk


@command("take.save", "s", "Output")
async def save(desk: Desk) -> None:
    """Save the briefing. The suffix of the file says how: .md .json .txt .html .csv."""
    from briefing.tui.saving import SUFFIXES, Save, file_name

    def saved(name: str | None) -> None:
        if name:
            desk.tell(f"saved: {name}")

    if (made := _briefing(desk)) is None:
        return
    save_as = Save(made, [entry.source for entry in desk.session.entries])
    title = f"Save the briefing as {' '.join(SUFFIXES)}"
    await desk.dialogs.ask(title, file_name(made.article), save_as, saved)


@command("take.pipe", "vertical_line", "Output")
async def pipe(desk: Desk) -> None:
    """Pipe the briefing to a command, as text. No shell runs it, so no | > or * in it has a meaning."""
    from briefing.tui.piping import words_of

    def trouble(typed: str) -> str | None:
        try:
            words_of(typed)
        except ValueError as error:
            return f"This is no command: {error}"
        return None

    async def run(typed: str | None) -> None:
        if not typed or made is None:
            return
        from briefing.export import FORMATS

        await desk.dialogs.show_output(words_of(typed), FORMATS["text"].render(made))

    if (made := _briefing(desk)) is not None:
        await desk.dialogs.ask("Pipe the briefing to a command", "", trouble, run)


@command("take.open", "o", "Output")
def open_source(desk: Desk) -> None:
    """Open the source of the article: its link, or its file."""
    from briefing.tui.source import open_source as opened

    async def tell() -> None:
        if (article := desk.session.entry.article) is not None:
            desk.tell(await opened(article))

    desk.screen.run_worker(tell(), group="open", exclusive=True)


def _briefing(desk: Desk) -> Briefing | None:
    """Return the briefing of the article; where there is none yet, say so."""
    linked = desk.session.entry.linked
    if linked is None:
        desk.tell("there is no briefing of this article yet")
        return None
    return linked.briefing
