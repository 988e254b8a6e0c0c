"""Bytes from files, standard input and the web, the text in them, and the process that reads what is large.

Takes paths and addresses as the user gave them; gives bytes within bounds, decoded text, parsed XML and
JSON, or a ``SourceError``. What loads more is asked of its module where it is needed: ``web``, ``sandbox``,
``xml_json``.
"""

from briefing.sources.intake.decode import (
    MAX_CHARACTERS,
    Decoded,
    check_text,
    decode,
    decode_part,
    replaced,
)
from briefing.sources.intake.files import (
    MAX_BYTES,
    STANDARD_INPUT,
    Found,
    find,
    is_address,
    read_bytes,
    unknown_format,
)
from briefing.sources.intake.readers import check_installed, drafts_here, is_read_apart

__all__ = [
    "MAX_BYTES",
    "MAX_CHARACTERS",
    "STANDARD_INPUT",
    "Decoded",
    "Found",
    "check_installed",
    "check_text",
    "decode",
    "decode_part",
    "drafts_here",
    "find",
    "is_address",
    "is_read_apart",
    "read_bytes",
    "replaced",
    "unknown_format",
]
