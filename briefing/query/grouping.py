"""Terms joined: what stands side by side is of one event or threat where it speaks of doers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.query.tree import And, Deed, Happens, Or, Term, Threatens


def either(terms: Sequence[Term]) -> Term:
    """Return the term that holds where one of these does."""
    flat = [one for term in terms for one in (term.terms if isinstance(term, Or) else (term,))]
    return flat[0] if len(flat) == 1 else Or(tuple(flat))


def both(terms: Sequence[Term]) -> Term:
    """Return the term that holds where all of these do; ``by:`` and ``against:`` say whose the events beside are."""
    flat = [one for term in terms for one in (term.terms if isinstance(term, And) else (term,))]
    flat = list(_joined(flat))
    return flat[0] if len(flat) == 1 else And(tuple(flat))


def _joined(terms: list[Term]) -> Iterator[Term]:
    deeds = [one for one in terms if isinstance(one, Deed) and one.types is None and one.bounds is None]
    by = tuple(name for deed in deeds for name in deed.by)
    against = tuple(name for deed in deeds for name in deed.against)
    types = [one.types for one in terms if isinstance(one, Happens)]
    threats = [one.bounds for one in terms if isinstance(one, Threatens)]
    if not deeds:
        yield from terms
        return
    yield from (one for one in terms if one not in deeds and not isinstance(one, Happens | Threatens))
    yield from (Deed(by, against, types=one) for one in types)
    if threats:
        yield Deed(by, against, bounds=tuple(bound for bounds in threats for bound in bounds))
    elif not types:
        yield Deed(by, against)
