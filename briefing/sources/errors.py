"""What goes wrong with a source, said so that the reader can mend it."""

from __future__ import annotations


class SourceError(Exception):
    """A source that cannot be read: which one, why, and what to do about it."""

    def __init__(self, path: str, reason: str, remedy: str) -> None:
        super().__init__(path, reason, remedy)
        self.path = path
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        from briefing.sources.addresses import true_address
        from briefing.sources.clean import clean_line

        name = "standard input" if self.path == "-" else true_address(clean_line(self.path))
        return f"{name}: {clean_line(self.reason)}; {clean_line(self.remedy)}."
