"""One of a family by "elder", "younger" and "late"; a unit and whose it is; two bodies of one first word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.extract.document import layers
from briefing.sources import read_text

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from briefing.extract import Briefer

_FAMILY = "Carlo Quarn was jailed. His father, Ettore Quarn, opened the shop. "
_HEIRS = _FAMILY + "The elder Quarn died. His daughter, Bianca Quarn, runs it. "
KIN = [
    (_FAMILY + "The elder Quarn died in 2009.", "Ettore Quarn"),
    (_FAMILY + "The late Quarn was praised.", "Ettore Quarn"),
    (_HEIRS + "The younger Quarn has sacked ten bakers.", "Bianca Quarn"),
    (_HEIRS + "They praised the late Quarn.", "Ettore Quarn"),
    ("Lena Marsh backs it. Her brother Piet Marsh opposes it. The younger Marsh left.", "Piet Marsh"),
]
UNITS = [
    (
        "Harrow Freight, a subsidiary of Tarn Holdings, sued a broker. The company was wrong.",
        "Harrow Freight",
    ),
    ("Quill Mining, a unit of Orrex, sued a broker. The company was wrong.", "Quill Mining"),
    ("Quill Shipping, a unit of the Tarn Group, sued a broker. The company was wrong.", "Quill Shipping"),
    ("Harrow Gas, which belongs to the Tarn Group, sued a broker. The company was wrong.", "Harrow Gas"),
    (
        "Harrow Airways, which is owned by the Tarn Fund, sued a broker. The airline was wrong.",
        "Harrow Airways",
    ),
    ("Harrow Steel sued the Tarn Group. The company was wrong.", "Tarn Group"),
]
ROLES = [
    ("She accused Jacob Lorne, the cellar master, of theft.", ("the cellar master",)),
    ("She accused Jacob Lorne of theft.", ()),
    ("Police suspect Jacob Lorne.", ()),
    ("The court heard the accused Jacob Lorne.", ("the accused",)),
]


def read(briefer: Briefer, text: str) -> Doc:
    return briefer.read(read_text(text, published="2025-11-08"), before="brf_events")


def meant(doc: Doc, start: int) -> str:
    """Return the actor of the last mention that begins in the sentence at ``start`` or later."""
    found = [(ref.start, actor.name) for actor in layers.of(doc).actors for ref in actor.mentions]
    return next(name for at, name in sorted(found) if at >= start)


@pytest.mark.parametrize(("text", "expected"), KIN + UNITS)
def test_whom_the_last_sentence_means(briefer: Briefer, text: str, expected: str) -> None:
    doc = read(briefer, text)
    assert meant(doc, list(doc.sents)[-1].start) == expected


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_a_verb_is_no_role(briefer: Briefer, text: str, roles: tuple[str, ...]) -> None:
    actor = next(a for a in layers.of(read(briefer, text)).actors if a.name == "Jacob Lorne")
    assert actor.roles == roles


def test_the_sun_is_not_sun_brewery(briefer: Briefer) -> None:
    text = "Sun Brewery, a sponsor, left. A court rejected a claim by the Sun against a rival. The Sun rose 2 per cent."
    found = {a.name: len(a.mentions) for a in layers.of(read(briefer, text)).actors if "Sun" in a.name}
    assert found == {"Sun Brewery": 1, "The Sun": 2}
