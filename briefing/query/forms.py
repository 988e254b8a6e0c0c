"""What can be typed, in words: for the help of the reader and of the command."""

from __future__ import annotations

FORMS: tuple[tuple[str, str], ...] = (
    ("word", "The article has the word. In the list: its title or source, parts of words too."),
    ('"a phrase"', "It has these words in this order."),
    ("harb*", "It has a word that begins so."),
    ("actor:NAME", 'Somebody of this name is told of: actor:"ada lund".'),
    ("by:NAME", "Somebody of this name does something, or threatens."),
    ("against:NAME", "Something is done to, or threatened against, somebody of this name."),
    ("says:NAME", "Somebody of this name is quoted."),
    ("place:NAME", "The place is named, or one in the country of this name."),
    ("type:attack", "Such an event is told; by: and against: beside it say whose."),
    ("threat", "There is a threat; by: and against: beside it say whose."),
    ("threat:grave", "Its gravest threat is grave; also threat:serious and threat:low."),
    ("threat>=serious", "Its gravest threat is serious or grave."),
    ("after:2025-11-01", 'Published on that day or later; also 2025-11, 2025, yesterday, "last friday", 7d.'),
    ("before:2025-12", "Published earlier."),
    ("on:2025-11-08", "Published on that day, in that month, in that year."),
    ("source:NAME", "The site, the file or the address has this name."),
    ("unread  read", "What you have not opened, or have."),
    ("starred  #ports", "You gave it a star; it has that tag."),
    ("new", "It has something that no earlier article of its story had."),
    ("story:7", "It belongs to that story."),
    ("-TERM  not TERM", "Not so: -drill, -source:wire, not threat:grave."),
    ("TERM or TERM", "One of both; terms side by side must all hold, and brackets ( ) part them."),
)
