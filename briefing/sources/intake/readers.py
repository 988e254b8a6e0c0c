"""The module that reads a format, called in the one way in which all are called."""

from __future__ import annotations

from importlib import import_module

from briefing.sources.article import Draft
from briefing.sources.errors import SourceError
from briefing.sources.formats import Format


def drafts_here(form: Format, data: bytes, source: str) -> list[Draft]:
    """Return the articles in ``data``, read in this process; of a format that takes text, cleaned text in UTF-8.

    Raises ``SourceError`` where they cannot be read.
    """
    module = import_module(form.module)
    if form.takes == "text":
        return [module.parse(data.decode("utf-8"))]
    return list(module.drafts(data, source)) if form.takes == "many" else [module.parse(data, source)]


def is_read_apart(form: Format, data: bytes) -> bool:
    """Tell whether ``data`` is read in a process that can be ended."""
    if form.apart == "large" and form.most is not None:
        return len(data) > form.most
    if form.apart == "large":
        return bool(import_module(form.module).is_large(data))
    return form.apart == "always"


def check_installed(form: Format, source: str) -> None:
    """Raise ``SourceError`` where a package that a format needs is not installed."""
    if form.needs is None:
        return
    from importlib.util import find_spec  # few formats need one

    if find_spec(form.needs[0]) is None:
        reason = f"is {form.needs[1]}, which needs packages that are not installed"
        raise SourceError(source, reason, 'pip install "briefing[documents]"')
