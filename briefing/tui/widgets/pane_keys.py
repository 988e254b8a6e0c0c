"""What the foot shows of the keys: for each pane and line that may have the focus, the most useful first."""

from __future__ import annotations

PANE_KEYS: dict[str, tuple[tuple[str, str], ...]] = {  # id of the widget -> words, id of the binding
    "article": (
        ("briefing", "window.other"), ("pin", "link.pin"), ("search", "find.open"), ("next article", "article.next"),
        ("list", "article.list"), ("jump", "move.jump"), ("why", "link.why"), ("copy", "link.copy"),
    ),
    "briefing": (
        ("pin", "link.pin"), ("evidence", "link.next_evidence"), ("fold", "section.fold"),
        ("timeline", "view.timeline"), ("actors", "view.actors"), ("actor’s page", "library.actor"),
        ("why", "link.why"), ("copy", "link.copy"), ("save", "take.save"), ("article", "window.other"),
    ),
    "list": (
        ("open", "link.pin"), ("filter", "article.filter"), ("views", "article.views"), ("sort", "article.sort"),
        ("desk", "library.desk"), ("read", "article.read"), ("timeline", "view.timeline"), ("save all", "take.save"),
        ("undo", "article.undo"), ("leave", "article.list"),
    ),
    "filter": (
        ("the articles found", "filter.down"), ("what can be typed", "window.help"), ("all articles", "filter.leave"),
    ),
}  # fmt: skip
