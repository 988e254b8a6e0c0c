"""A briefing reader for the terminal: an article and the briefing made from it, side by side.

>>> from briefing import read, brief
>>> article = read("talks.txt", published="2025-11-08")
>>> briefing = brief(article)
>>> [actor.name for actor in briefing.who if actor.key]

Every offset counts Unicode code points in ``article.text``, end exclusive. Severity is on the
Goldstein scale, -10 (worst) to +10. ``read`` raises ``SourceError`` for what cannot be read and
``brief`` raises ``ModelError`` where the spaCy model is missing; both say what to do.
"""

# Nothing else is imported here: with ``python -m briefing`` the current folder is in the way until __main__ runs.
from briefing.version import VERSION as __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from briefing.extract import ModelError, brief
    from briefing.library import Library, LibraryError
    from briefing.model import Article, Briefing
    from briefing.sources import SourceError, read

__all__ = [
    "Article", "Briefing", "Library", "LibraryError", "ModelError", "SourceError", "__version__", "brief", "read",
]  # fmt: skip

_HOME = {  # public name -> the module that defines it, imported on first use (PEP 562)
    "Article": "briefing.model",
    "Briefing": "briefing.model",
    "Library": "briefing.library",
    "LibraryError": "briefing.library",
    "ModelError": "briefing.extract",
    "SourceError": "briefing.sources",
    "brief": "briefing.extract",
    "read": "briefing.sources",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'briefing' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
