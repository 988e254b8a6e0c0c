"""What the reader said of an article: a star, tags, a note."""

from __future__ import annotations

from dataclasses import dataclass

STAR = "★"


@dataclass(frozen=True, slots=True)
class Remarks:
    """A star, tags, a note."""

    starred: bool = False
    tags: tuple[str, ...] = ()
    note: str | None = None

    @property
    def words(self) -> str:
        """Its tags and the note, or nothing."""
        return "  ".join(part for part in (" ".join(f"#{one}" for one in self.tags), self.note or "") if part)


NOTHING = Remarks()
