"""Inputs that mean harm, and what must happen with each: the table that several tests go through."""

from __future__ import annotations

from hostile import documents, feeds, mail, markdown, pages, places, plain, wire
from hostile.row import Row

ROWS: tuple[Row, ...] = (
    *plain.ROWS,
    *markdown.ROWS,
    *pages.ROWS,
    *feeds.ROWS,
    *wire.ROWS,
    *mail.ROWS,
    *documents.ROWS,
    *places.ROWS,
)
