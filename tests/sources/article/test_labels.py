"""Lines around an article that are neither its title nor its words."""

from __future__ import annotations

import json

import pytest

from briefing.sources import read_text
from briefing.sources.article.labels import is_contact, is_issuer, is_label, is_notice, is_section, is_slug
from briefing.sources.reading import articles_of

NOTICES = """
FOR IMMEDIATE RELEASE
For immediate release
FOR IMMEDIATE RELEASE – March 3, 2026
FOR RELEASE: 10 a.m. EST, Tuesday, March 3, 2026
EMBARGOED UNTIL 00:01 GMT, TUESDAY 3 MARCH 2026
Strictly embargoed until midnight tonight
EMBARGO: 3 March 2026
Embargoed: Not for publication until 00.01hrs on Tuesday 3 March 2026
NOT FOR PUBLICATION BEFORE 6 AM
HOLD FOR RELEASE UNTIL 3 MARCH
PRESS RELEASE
Press Release No. 12/2026
PRESS RELEASE – FOR IMMEDIATE RELEASE
Press information
Press notice
MEDIA ADVISORY
Media Statement | 3 March 2026
Joint statement
Official Communiqué No. 4
Release date: 3 March 2026
DRAFT
Draft v3
DRAFT – NOT FOR PUBLICATION
CONFIDENTIAL
FOR INTERNAL USE ONLY
CHECK AGAINST DELIVERY
Page 1 of 2
page 3
1
- 2 -
1/2
# # #
Updated 2 hours ago
5 min read
ENDS
-30-
- MORE -
Share
""".strip().split("\n")
HEADLINES = """
Fleets still far apart
Draft of fisheries law is leaked
Draft deal to end embargo
Embargo on Rovian cod is lifted
Embargo to end on Monday
Embargo to hold until March
Hostages: release on Monday denied by ministry
No release until Monday
May to release statement on Monday
Minister withdraws statement on cod
Statement of the day
Joint statement from Oslo and Rovia
Page turns for Oslo
Press freedom under threat
Confidential talks end in Oslo
Contact lost with fishing boat
Contacts between Oslo and Rovia resume
Media relations sour in Oslo
Budget of 1 000 000 000 for harbour
10 killed as boat sinks off Place de Oslo
12 Hurt as Truck Leaves Road
3 Dead on Norland Road in Crash
Box 12 found in harbour
From cod to hake: how Oslo eats
Office of mayor raided
Telephone lines cut in Oslo
The ministers met in 2026 and asked for 40,000 tonnes, or 0.5 of the catch.
""".strip().split("\n")
CONTACTS = """
Contact: Ann Lee, 020 0000 0000
Media contact: Ann Lee
MEDIA CONTACTS
For more information contact:
For further information, ask the press desk
Tel: +47 20 00 00 00
Tel. 020 7946 0000
E-mail: desk@fish.example
desk@fish.example
www.fish.example
https://fish.example/news
1 High Street, Oslo
P.O. Box 12, Oslo
Media enquiries: 020 7946 0000
Press Office
To: All editors
(555) 123-4567
Ann Lee, press officer, 020 7946 0000
""".strip().split("\n")


@pytest.mark.parametrize("line", NOTICES)
def test_notices(line: str) -> None:
    assert is_notice(line)
    assert is_label(line)


@pytest.mark.parametrize("line", HEADLINES)
def test_headlines_are_neither(line: str) -> None:
    assert not is_notice(line)
    assert not is_label(line)
    assert not is_contact(line)


@pytest.mark.parametrize("line", CONTACTS)
def test_contacts(line: str) -> None:
    assert is_contact(line)
    assert not is_notice(line)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("MINISTRY OF FISHERIES", True),
        ("Oslo City Council", True),
        ("U.S. Department of State", True),
        ("Brightwater Ltd.", True),
        ("Brightwater plc", True),
        ("University of Oslo", True),
        ("Ministry Closes Harbour Bridge", False),
        ("Council votes to close bridge", False),
        ("City closes bridge", False),
        ("Harbour Bridge Closes", False),
    ],
)
def test_issuers(line: str, told: bool) -> None:
    assert is_issuer(line) is told


SLUGS = (
    "BC-EU--Grain Deal, 1st Ld-Writethru", "BC-EU--Grain Deal,2nd Ld-Writethru,720", "AP-US-Grain-Deal", "EU--Grain Deal",
    "EU-GRAIN-DEAL/ (UPDATE 2)", "URGENT-Grain-Deal-3rdLd", "a0412 BC-EU-Grain-Deal 03-03 0512",
    "bc-eu-grain-deal-2ndld-writethru", "Grain Deal, 1st Ld-Writethru", "GRAIN-DEAL-WRAPUP-3", "eu-grain-deal_20260303",
)  # fmt: skip


@pytest.mark.parametrize("slug", SLUGS)
def test_a_slug_is_no_title(slug: str) -> None:
    body = "BRUSSELS (Northwire) — Envoys left without a deal on Tuesday.\n\nNobody knew why, they said.\n\nMore talks follow.\n"
    for head in (f"{slug}\n\nTalks on grain fail\n\n", f"{slug}\nTalks on grain fail\nBy ANN LEE\n\n"):
        one = read_text(head + body)
        assert one.title == "Talks on grain fail"
        assert slug in one.text
    mail = f"From: a@b.example\nSubject: {slug}\nMIME-Version: 1.0\n\nTalks on grain fail\n\n{body}"
    nitf = f"<nitf><body><body.head><hedline><hl1>{slug}</hl1><hl2>Talks on grain fail</hl2></hedline></body.head>"
    ninjs = json.dumps(
        {"uri": "a", "headline": slug, "body_html": f"<h2>Talks on grain fail</h2><p>{body}</p>"}
    )
    for kind, data in (
        ("mail", mail),
        ("wire", f"{nitf}<body.content><p>{body}</p></body.content></body></nitf>"),
        ("wire", ninjs),
    ):
        (found,) = articles_of(data.encode(), "a", kind, None, None)
        assert found.title == "Talks on grain fail"


@pytest.mark.parametrize(
    "line",
    [
        "World-first grain deal", "Merry-go-round", "UPDATE 2-Grain deal fails as envoys leave", "Catch-22",
        "Grain deal: 2-day talks fail", "US--China talks fail", "Anglo-Dutch firm sold", "Mother-in-law", "F-16s to go",
    ],
)  # fmt: skip
def test_a_title_with_hyphens_is_no_slug(line: str) -> None:
    assert not is_slug(line)


@pytest.mark.parametrize(
    "line",
    [
        "FOREIGN DESK", "World | Asia", "Business Desk", "World News", "Politics", "WORLD / EUROPE", "City desk",
        "Asia Pacific", "Money & Markets", "Home > World > Harwell", "Metro Desk; SECTA", "Sport | Football",
    ],
)  # fmt: skip
def test_a_section_is_neither_title_nor_standfirst(line: str) -> None:
    body = "By Ann Lee\n3 March 2026\n\nEnvoys left without a deal on Tuesday.\n\nNobody knew why, they said.\n\nMore follow.\n"
    for text in (
        f"{line}\n\nTalks on grain fail\n\n{body}",
        f"{line}\nTalks on grain fail\n{body}",
        f"Talks on grain fail\n\n{line}\n\n{body}",
    ):
        one = read_text(text)
        assert (one.title, one.author, one.published) == ("Talks on grain fail", "Ann Lee", "2026-03-03")
        assert {block.kind for block in one.blocks if one.text[block.start : block.end] == line} == {
            "heading"
        }


@pytest.mark.parametrize(
    "line", ["Talks fail", "World leaders meet", "Desk clerks strike", "Norland | Rovia", "Asia’s banks"]
)
def test_a_title_is_no_section(line: str) -> None:
    assert not is_section(line)
