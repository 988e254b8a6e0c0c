"""Vessels, aircraft and vehicles: a text and every name in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

VESSELS = [
    ("The destroyer Helen Marsh left Busan.", ["Helen Marsh ASSET", "Busan GPE"]),
    ("The aircraft carrier Tomas Brandl fired.", ["Tomas Brandl ASSET"]),
    ("The frigate Odessa fired first.", ["Odessa ASSET"]),
    ("The Ada Lovell, a space station, burned.", ["Ada Lovell ASSET"]),
    ("The ferry John Kestrel ran aground.", ["John Kestrel ASSET"]),
    ("On board the ferry Helen Marsh watched.", ["Helen Marsh PERSON"]),
    ("The hospital ship Seoul sank.", ["Seoul ASSET"]),
    ("HMS Kestrel left Portsmouth.", ["HMS Kestrel ASSET", "Portsmouth GPE"]),
    ("USS Helen Marsh left Plymouth.", ["USS Helen Marsh ASSET", "Plymouth GPE"]),
    ("The ship Helen Marsh boarded was old.", ["Helen Marsh PERSON"]),
    ("Two men left the ferry. Helen Marsh said so.", ["Helen Marsh PERSON"]),
    ("The aircraft carrier USS Helen Marsh left Busan.", ["USS Helen Marsh ASSET", "Busan GPE"]),
    ("The MV Harrow Light sank.", ["MV Harrow Light ASSET"]),
    ("The Ada Lovell, a hospital ship, sank.", ["Ada Lovell ASSET"]),
    ("The Ada Lovell, a 40-year-old ferry, sank.", ["Ada Lovell ASSET"]),
    ("The container ship “Northern Star” ran aground.", ["Northern Star ASSET"]),
    ("The oil tanker Blue Heron was seized.", ["Blue Heron ASSET"]),
    ("The destroyer Helen Marsh's crew wept.", ["Helen Marsh ASSET"]),
    ("The ferry Ada Lovell sank. The Ada Lovell was old.", ["Ada Lovell ASSET", "Ada Lovell ASSET"]),
    ("Captain Helen Marsh left the carrier.", ["Helen Marsh PERSON"]),
    ("Helen Marsh boarded the carrier on Monday.", ["Helen Marsh PERSON"]),
    ("The frigates Kestrel and Osprey left port.", ["Kestrel ASSET", "Osprey ASSET"]),
    ("The train left Busan.", ["Busan GPE"]),
    pytest.param(
        "Air Force One landed in Rome.",
        ["Air Force One ASSET", "Rome GPE"],
        marks=pytest.mark.xfail(reason="no table of craft known by name", strict=True),
    ),
    ("The plane Spirit of Harrow landed.", ["Spirit of Harrow ASSET"]),
    ("The airship “Helen Marsh” landed.", ["Helen Marsh ASSET"]),
    ("The submarine, the Kestrel, dived.", ["Kestrel ASSET"]),
    ("A ship called the Kestrel sank.", ["Kestrel ASSET"]),
    (
        "The Kestrel, which was carrying oil, sank. The tanker Kestrel was old.",
        ["Kestrel ASSET", "Kestrel ASSET"],
    ),
    ("The US destroyer Helen Marsh fired.", ["US GPE", "Helen Marsh ASSET"]),
    ("Destroyer captain Helen Marsh fired.", ["Helen Marsh PERSON"]),
    ("A helicopter carrying Helen Marsh crashed.", ["Helen Marsh PERSON"]),
    ("The plane, Helen Marsh said, was old.", ["Helen Marsh PERSON"]),
]


@pytest.mark.parametrize(("text", "expected"), VESSELS)
def test_names(named: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert named(text) == expected
