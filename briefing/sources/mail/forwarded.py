"""A message that was sent on: the head of the first one, written into the text of the second."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from briefing.sources.article import Piece
from briefing.sources.mail.heads import attributed, attribution, beginnings

NOTHING: Mapping[str, str] = MappingProxyType({})  # what the head of a message tells that there is not

_HEAD = 2_000  # characters among which such a head begins
_MOST_FIELDS = 40  # of one head
_DEEPEST = 10  # messages within messages
_WRITTEN = {  # as programs of several languages write the fields of a head
    "from": "From Von De Da Van Fra Från",
    "date": "Date Sent Datum Gesendet Envoyé Fecha Enviado Enviado_el Data Inviato Verzonden Sendt Skickat",
    "subject": "Subject Betreff Objet Asunto Assunto Oggetto Onderwerp Emne Ämne",
    "to": "To An À Para A Aan Til Till",
    "other": "Cc Bcc Reply-To Kopie Importance Priority Attachments Organization Resent-From",
}
_FIELDS = {
    name.lower().replace("_", " "): field for field, names in _WRITTEN.items() for name in names.split()
}
_NAME = (
    r"[*_]{0,2}(?P<name>" + "|".join(sorted(_FIELDS, key=len, reverse=True)) + r")[*_]{0,2}[ \xa0]?:[*_]{0,2}"
)
_MARK_LINE = (
    r"(?:-{2,} ?(?:Forwarded|Original)[ -]message ?-{2,}|Begin forwarded message:|-{2,} ?Forwarded by .{1,200}? ?-{2,}"
    rf"|(?:{beginnings()}) ?:"
    r"|-{2,} ?(?:Ursprüngliche Nachricht|Weitergeleitete Nachricht|Message d'origine|Message transféré"
    r"|Mensaje original|Mensaje reenviado|Messaggio originale|Oorspronkelijk bericht) ?-{2,})"
)
_MARK = re.compile(rf"^>? ?{_MARK_LINE}[ \t]*\n(?:>?[ \t]*\n)*", re.I | re.M)
_MARKED = re.compile(rf"{_MARK_LINE}\s*", re.I)
_FIELD = re.compile(
    rf"(?P<quoted>>? ?){_NAME}[ \t]*(?P<value>[^\n]*(?:\n(?:[ \t]|>[ \t]{2})[ \t]*[^\s>][^\n]*)*)(?:\n|\Z)",
    re.I,
)
_OPENS = re.compile(r"(?:\A|(?<=\n))(?:[_-]{5,}[ \t]*\n+)?(?=>? ?[*_]{0,2}[^\W\d]{2,4}[*_]{0,2}[ \xa0]?:)")
_LINE = re.compile(r"(?:\A|(?<=\n))(?=[A-ZÉ])")
_LONGEST_LINE = 300  # characters of the line above the words of another
_WITHIN = re.compile(rf"(?:\A|(?<=\s)){_NAME}(?:[\s|]+|\Z)", re.I)
_RULE = re.compile(r"\n?[_-]{5,}[ \t]*\Z")


class SentOn(NamedTuple):
    """The text of a message that was sent on, what was written above it, and what its head tells.

    That is told by the names ``from``, ``date``, ``subject`` and ``to``; by none where nothing was sent on.
    """

    text: str
    above: str = ""
    told: Mapping[str, str] = NOTHING


def unwrapped(text: str) -> SentOn:
    """Return the innermost of the messages that a text sends on, or the text itself."""
    found = SentOn(text)
    for _ in range(_DEEPEST):
        inner = _unwrapped_once(found.text)
        if inner is None:
            break
        found = inner._replace(above=f"{found.above}\n\n{inner.above}".strip())
    return found


def unwrapped_pieces(pieces: Sequence[Piece]) -> tuple[list[Piece], dict[str, str]]:
    """Return pieces without the heads of the messages that they send on, and what the last head tells."""
    told: dict[str, str] = {}
    out = list(pieces)
    for _ in range(_DEEPEST):
        rest, found = _pieces_unwrapped_once(out)
        if not found:
            break
        out, told = rest, found
    return out, told


def _unwrapped_once(text: str) -> SentOn | None:
    mark = _MARK.search(text, 0, _HEAD)
    starts = [(mark.start(), mark.end(), True)] if mark else []
    starts += [(one.start(), one.end(), False) for one in _OPENS.finditer(text, 0, _HEAD)]
    starts += [
        (one.start(), one.start(), True)
        for one in _LINE.finditer(text, 0, _HEAD)
        if _opens_quote(text, one.start())
    ]
    for start, at, marked in sorted(starts):
        told, end, quoted = _attributed(text, at) or _head(text, at)
        if not _is_head(told, marked=marked):
            continue
        rest = text[end:]
        above = _RULE.sub("", text[:start].rstrip())
        if len(above.strip()) > len(rest.strip()):  # what is below is what it answers
            return None
        if quoted or text[start] == ">":
            rest = re.sub(r"^> ?", "", rest, flags=re.M)
        return SentOn(rest.lstrip(), above.strip(), told)
    return None


def _opens_quote(text: str, at: int) -> bool:
    return _attributed(text, at) is not None


def _attributed(text: str, at: int) -> tuple[dict[str, str], int, bool] | None:
    """Return what a line above the words of another tells, where it ends, and that they are quoted; else ``None``.

    They are quoted below it, or it names the address of the one who wrote them.
    """
    found = attribution().match(text, at, at + _LONGEST_LINE)
    if found is None:
        return None
    told, rest = attributed(found), text[found.end() :].lstrip()
    if not (rest.startswith(">") or "@" in told["from"]):
        return None
    return told, found.end(), rest.startswith(">")


def _head(text: str, at: int) -> tuple[dict[str, str], int, bool]:
    """Return the fields that begin at a place, where they end, and whether they are quoted."""
    told: dict[str, str] = {}
    quoted = False
    for _ in range(_MOST_FIELDS):
        field = _FIELD.match(text, at)
        if field is None:
            break
        quoted = quoted or field["quoted"].startswith(">")
        told.setdefault(_FIELDS[field["name"].lower()], " ".join(field["value"].split()))
        at = field.end()
    return told, at, quoted


def _is_head(told: dict[str, str], *, marked: bool) -> bool:
    return "from" in told and (marked or ("date" in told and not told.keys().isdisjoint({"subject", "to"})))


def _pieces_unwrapped_once(pieces: list[Piece]) -> tuple[list[Piece], dict[str, str]]:
    before = 0
    for start, piece in enumerate(pieces):
        if before > _HEAD:
            break
        told, end, marked = _attributed_pieces(pieces, start) or _head_of_pieces(pieces, start)
        if _is_head(told, marked=marked) and end < len(pieces):
            rest = pieces[end:]
            if before > sum(len(one.text) for one in rest):
                break
            if "quote" in {pieces[end - 1].kind, rest[0].kind}:
                rest = [one._replace(kind="paragraph") if one.kind == "quote" else one for one in rest]
            return [*pieces[:start], *rest], told
        before += len(piece.text)
    return pieces, {}


def _attributed_pieces(pieces: list[Piece], start: int) -> tuple[dict[str, str], int, bool] | None:
    found = attribution().fullmatch(pieces[start].text) if len(pieces[start].text) <= _LONGEST_LINE else None
    below = pieces[start + 1].kind if start + 1 < len(pieces) else None
    if found is None or not (below == "quote" or "@" in attributed(found)["from"]):
        return None
    return attributed(found), start + 1, True


def _head_of_pieces(pieces: list[Piece], start: int) -> tuple[dict[str, str], int, bool]:
    """Return the fields that begin at a piece, where they end, and whether a line says that a message follows."""
    told: dict[str, str] = {}
    marked = _MARKED.match(pieces[start].text)
    at, text = start, pieces[start].text[marked.end() if marked else 0 :]
    while True:
        names = list(_WITHIN.finditer(text))
        if text and not (names and names[0].start() == 0):
            break
        ends = [one.start() for one in names[1:]] + [len(text)]
        for name, end in zip(names, ends, strict=True) if names else ():
            told.setdefault(_FIELDS[name["name"].lower()], text[name.end() : end].strip())
        at += 1
        if at == len(pieces):
            break
        text = pieces[at].text
    return told, at, marked is not None
