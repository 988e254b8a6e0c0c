"""The texts and briefings that lie in a library, unpacked."""

from __future__ import annotations

from briefing.library.connection import Connection
from briefing.library.corrections import corrections
from briefing.library.packing import unpack_briefing, unpack_text
from briefing.model import Briefing


def load(db: Connection, number: int) -> Briefing | None:
    """Return the briefing of an article as the pipeline made it, or None where there is none of that id."""
    found = db.rows(
        "SELECT text, body.briefing, shape FROM body JOIN article ON article.id = body.article"
        " JOIN made ON made.id = article.made WHERE body.article = ?",
        (number,),
    )
    if not found:
        return None
    text, packed, shape_of_it = found[0]
    return unpack_briefing(packed, unpack_text(text), shape_of_it)


def load_corrected(db: Connection, number: int) -> Briefing | None:
    """Return the briefing of an article with what the reader corrected, or None where there is none of that id."""
    briefing = load(db, number)
    if briefing is None:
        return None
    said = corrections(db, briefing.article.id)
    if not said:
        return briefing
    from briefing.library.correcting import corrected

    return corrected(briefing, said)
