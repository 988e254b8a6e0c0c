"""Bytes in, clean ``Article``s out, from files, folders and standard input.

A further format is one module with ``parse`` or ``drafts``, one record in ``formats.FORMATS`` and its test.
Nothing heavy is imported until an article is read.
"""

from briefing.sources.errors import SourceError
from briefing.sources.intake import Found, find
from briefing.sources.reading import read, read_all, read_guarded, read_text

__all__ = ["Found", "SourceError", "find", "read", "read_all", "read_guarded", "read_text"]
