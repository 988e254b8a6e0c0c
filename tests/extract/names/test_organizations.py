"""Organizations: a text and every name in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ORGANIZATIONS = [
    ("The Ministry of Defence said so.", ["Ministry of Defence ORG"]),
    ("The Ministry of Foreign Affairs said so.", ["Ministry of Foreign Affairs ORG"]),
    ("The University of Harrow said so.", ["University of Harrow ORG"]),
    ("Harrow University said so.", ["Harrow University ORG"]),
    ("Harrow Police said so.", ["Harrow Police ORG"]),
    ("The foreign ministry said so.", ["foreign ministry ORG"]),
    ("South Korea's defence ministry said so.", ["South Korea's defence ministry ORG"]),
    ("France’s navy said so.", ["France’s navy ORG"]),
    (
        "The National Harbour Agency (NHA) agreed. The NHA is small.",
        ["National Harbour Agency ORG", "NHA ORG", "NHA ORG"],
    ),
    ("NATO and the European Union agreed.", ["NATO ORG", "European Union ORG"]),
    ("The European Union's envoy agreed.", ["European Union ORG"]),
    ("The UN Security Council met.", ["UN Security Council ORG"]),
    ("Marsh Holdings fell. Helen Marsh resigned.", ["Marsh Holdings ORG", "Helen Marsh PERSON"]),
    ("Helen Marsh, who runs Marsh Holdings, resigned.", ["Helen Marsh PERSON", "Marsh Holdings ORG"]),
    ("The Helen Marsh Foundation gave money.", ["Helen Marsh Foundation ORG"]),
    ("The Bank of Harrow fell.", ["Bank of Harrow ORG"]),
    ("Harrow Shipping Ltd sued Brandl Airlines.", ["Harrow Shipping Ltd ORG", "Brandl Airlines ORG"]),
    ("The Department of Health and Social Care said so.", ["Department of Health and Social Care ORG"]),
    ("The Food and Drug Administration said so.", ["Food and Drug Administration ORG"]),
    ("The Norwegian navy fired.", ["Norwegian navy ORG"]),
    ("Harrow Crown Court heard Peter Vogt.", ["Harrow Crown Court ORG", "Peter Vogt PERSON"]),
    ("Defence Ministry spokesman Peter Vogt spoke.", ["Defence Ministry ORG", "Peter Vogt PERSON"]),
    ("The NHA (National Harbour Agency) agreed.", ["NHA ORG", "National Harbour Agency ORG"]),
    ("The interior and defence ministries agreed.", []),
    ("A court in Harrow freed him.", ["Harrow GPE"]),
    ("The boat sank off Marvale.", ["Marvale GPE"]),
    ("The river burst its banks at Kelmsbridge.", ["Kelmsbridge GPE"]),
    ("The market of Las Peñas was empty.", ["Las Peñas GPE"]),
    (
        "At Orley Ferry, a pumping station south of Worcester, engineers slept. In Orley Ferry, rain fell.",
        ["Orley Ferry GPE", "Worcester GPE", "Orley Ferry GPE"],
    ),
    ("The Harrow Times reported it.", ["Harrow Times ORG"]),
    ("Analysts at the consultancy Sahara Risk said so.", ["Sahara Risk ORG"]),
    # where a body is from belongs not in its name, unless that is what it is called
    ("Hsinchu-based Corvane Logic Corp. said so.", ["Hsinchu GPE", "Corvane Logic Corp. ORG"]),
    ("London-listed Harbour Minerals fell.", ["London GPE", "Harbour Minerals ORG"]),
    ("Boston-headquartered Marlin Foods Inc. closed.", ["Boston GPE", "Marlin Foods Inc. ORG"]),
    ("The US-led Northern Coalition met.", ["US-led Northern Coalition ORG"]),
    (
        "The companies are Tarvick Photonics in Scotland, Ondelis in Grenoble and others. Ondelis declined.",
        ["Tarvick Photonics ORG", "Scotland LOC", "Ondelis ORG", "Grenoble GPE", "Ondelis ORG"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ORGANIZATIONS)
def test_names(named: Callable[[str], list[str]], text: str, expected: list[str]) -> None:
    assert named(text) == expected
