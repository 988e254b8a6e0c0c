"""Taking the briefing elsewhere: a file, a command, the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.commands.registry import command

if TYPE_CHECKING:
    from briefing.model import Briefing
    from briefing.tui.reader.screen import ReaderScreen


@command("take.save", "s", "Output")
async def save(reader: ReaderScreen) -> None:
    """Save the briefing. The suffix of the file says how: .md .json .txt .html .csv."""
    from briefing.tui.saving import SUFFIXES, Save, file_name
    from briefing.tui.screens.ask import AskScreen

    if (made := _briefing(reader)) is None:
        return
    sources = [entry.source for entry in reader.session.entries]
    asked = AskScreen(
        f"Save the briefing as {' '.join(SUFFIXES)}", file_name(made.article), Save(made, sources)
    )
    await reader.app.push_screen(asked, lambda name: reader.tell(f"saved: {name}") if name else None)


@command("take.pipe", "vertical_line", "Output")
async def pipe(reader: ReaderScreen) -> None:
    """Pipe the briefing to a command, as text. No shell runs it, so no | > or * in it has a meaning."""
    from briefing.tui.piping import words_of
    from briefing.tui.screens.ask import AskScreen

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
        from briefing.tui.screens.output import OutputScreen

        await reader.app.push_screen(OutputScreen(words_of(typed), FORMATS["text"].render(made)))

    if (made := _briefing(reader)) is not None:
        await reader.app.push_screen(AskScreen("Pipe the briefing to a command", "", trouble), run)


@command("take.open", "o", "Output")
def open_source(reader: ReaderScreen) -> None:
    """Open the source of the article: its link, or its file."""
    from briefing.tui.source import open_source as opened

    async def tell() -> None:
        if (article := reader.session.entry.article) is not None:
            reader.tell(await opened(article))

    reader.run_worker(tell(), group="open", exclusive=True)


def _briefing(reader: ReaderScreen) -> Briefing | None:
    """Return the briefing of the article; where there is none yet, say so."""
    linked = reader.session.entry.linked
    if linked is None:
        reader.tell("there is no briefing of this article yet")
        return None
    return linked.briefing
