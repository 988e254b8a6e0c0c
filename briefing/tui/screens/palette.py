"""The palette in the colours of the reader."""

from __future__ import annotations

from textual.command import CommandPalette

from briefing.paths import bundled


class Palette(CommandPalette):
    """Every command by its name, found while you type."""

    CSS_PATH = bundled("styles") / "palette.tcss"
