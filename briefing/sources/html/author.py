"""Who wrote an article: the name on which what the page tells and what it shows agree."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.sources.article.similarity import bare, same

_NOBODY = frozenset(
    "admin administrator editor editors staff newsroom guest author web webmaster user anonymous unknown".split()
)


def author_of(told: Sequence[str], signed: Sequence[str], byline: str | None, site: str | None) -> str | None:
    """Return the author: ``told`` by metadata, ``signed`` on the page, named in the ``byline`` of the text.

    A name that two of them give goes before one that stands alone; the site itself, and what stands for
    nobody, is an author only where there is no other.
    """
    shown = ", ".join(signed)
    names = [*told, *([shown] if shown else []), *([byline] if byline else [])]
    people = [name for name in names if not same(name, site or "") and bare(name) not in _NOBODY] or names
    if not people:
        return None
    return max(people, key=lambda name: sum(_agree(name, other) for other in people))


def _agree(one: str, other: str) -> bool:
    return bare(one) in bare(other) or bare(other) in bare(one)
