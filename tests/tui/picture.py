"""Make a picture of the reader: ``python tests/tui/picture.py FILE … --out OUT.svg --size 100x30``."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

from textual.pilot import Pilot

from briefing.tui.application import Reader
from briefing.tui.session.entries import Session
from briefing.tui.session.reading import read_entry
from briefing.tui.theme import DARK


async def take(app: Reader, size: tuple[int, int], keys: list[str]) -> str:
    """Return the screen as SVG once the article is briefed and the keys are pressed."""
    async with app.run_test(size=size) as pilot:
        await briefed(pilot, app)
        await pilot.press(*keys)
        await pilot.pause()
        return app.export_screenshot(title="briefing")


async def briefed(pilot: Pilot[int], app: Reader) -> None:
    """Wait until no article is left to read or to brief."""
    session = app.session
    while session.done() < len(session.entries):
        await pilot.pause(0.05)
    await pilot.pause()


def main() -> None:
    """Read the arguments, write the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--out", type=Path, required=True, metavar="OUT.svg")
    parser.add_argument("--size", default="100x30", help="columns x rows")
    parser.add_argument("--theme", default=DARK)
    parser.add_argument("--published", default=None)
    parser.add_argument("--keys", default="", help="keys to press first, blanks between them")
    options = parser.parse_args()
    session = Session(options.files)
    session.add(session.entry, read_entry(session.entry, options.published))
    app = Reader(session, published=options.published, theme=options.theme)
    columns, rows = map(int, options.size.split("x"))
    svg = asyncio.run(take(app, (columns, rows), options.keys.split()))
    options.out.write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
