"""Selecting with the keyboard in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.text.picking import Picked

if TYPE_CHECKING:
    from briefing.tui.reader.screen import ReaderScreen


def begin(reader: ReaderScreen) -> None:
    """Select what the cursor stands on, or turn to the other edge of what is selected."""
    reader.to_article()
    article = reader.article
    picked = article.picked
    start, end = article.under_cursor
    if start == end:
        return
    article.pick(picked.turned() if picked else Picked.on(start, end))
    edge = "the beginning moves" if picked and picked.forward else "the end moves"
    reader.tell(f"selecting, {edge}: by lines or (← →) words; v: other edge, y: copy, Esc: end")


def by_word(reader: ReaderScreen, step: int) -> bool:
    """Move the edge of the selection by a word; tell whether there is a selection."""
    article = reader.article
    if article.picked is None:
        return False
    article.pick(article.picked.by_word(article.document.text, step))
    return True


def copy(reader: ReaderScreen) -> bool:
    """Copy what is selected, as the article has it, with its source; tell whether anything is."""
    from briefing.tui.quoting import with_source

    picked, article = reader.article.picked, reader.session.entry.article
    if picked is None or article is None:
        return False
    copied = with_source(article.text[picked.start : picked.end], article)
    reader.app.copy_to_clipboard(copied)
    end(reader)
    reader.tell(f"copied: {copied}")
    return True


def end(reader: ReaderScreen) -> bool:
    """Select nothing more; tell whether there was a selection."""
    if reader.article.picked is None:
        return False
    reader.article.pick(None)
    reader.show_status()
    return True
