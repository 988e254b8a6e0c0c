"""Words in elements of XML."""

from __future__ import annotations

import pytest

from briefing.sources.intake.xml_json import xml_root
from briefing.sources.wire.elements import code, line_of, text


@pytest.mark.parametrize(
    ("inside", "line"),
    [
        ("By ANN LEE<byttl>Northwire Sea Writer</byttl>", "By ANN LEE, Northwire Sea Writer"),
        ("By<person>Staff Reporter</person><byttl>Sea Desk</byttl>", "By Staff Reporter, Sea Desk"),
        ("By <person>Ann Lee</person> and <person>Omar Haddad</person>", "By Ann Lee and Omar Haddad"),
        ("<person>Ann Lee</person><person>Omar Haddad</person>", "Ann Lee, Omar Haddad"),
        ("<person>Ann Lee</person>, <byttl>Editor</byttl>", "Ann Lee, Editor"),
        ("\n By\n <person>\n Ann <em>Lee</em>\n </person>\n", "By Ann Lee"),
        ("<location>VALE, Norway</location><story.date>20260303T090000+0000</story.date>", "VALE, Norway"),
        ("<location>VALE, Norway</location><story.date>March 3</story.date>", "VALE, Norway, March 3"),
        ("<location><city>Vale</city><state>Fjordland</state><country>Norway</country></location>", "Vale, Fjordland, Norway"),
        ("<location><city>Vale</city>, <country>Norway</country></location> (NW) -", "Vale, Norway (NW) -"),
        ("<story.date norm='20260303T090000Z'>20260303T090000Z</story.date>", ""),
        ("<story.date>2026-03-03T09:00:00Z</story.date>", ""),
        ("<location>VALE</location>, <story.date/>", "VALE"),
        ("VALE (<org>NW</org>) -", "VALE (NW) -"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_byline_or_dateline_on_a_line(inside: str, line: str) -> None:
    assert line_of(xml_root(f"<a>{inside}</a>".encode(), "a.xml")) == line


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("Har<b>bour</b> shut", "Harbour shut"),
        ("Harbour<br/>shut", "Harbour shut"),
        ("<p>It shut.</p><p>It opened.</p>", "It shut. It opened."),
        ("H<sub>2</sub>O <lang>falls</lang>", "H2O falls"),
        ("<b>" * 200 + "deep" + "</b>" * 200, "deep"),
    ],
)
def test_the_words_of_an_element(inside: str, words: str) -> None:
    assert text(xml_root(f"<a>{inside}</a>".encode(), "a.xml")) == words


@pytest.mark.parametrize(
    ("element", "told"),
    [("<a qcode='stat:Canceled'/>", "canceled"), ("<a uri='http://cv.iptc.org/newscodes/pubstatusg2/withheld'/>", "withheld"), ("<a literal='killed'/>", "killed"), ("<a/>", "")],
)  # fmt: skip
def test_the_code_of_a_value(element: str, told: str) -> None:
    assert code(xml_root(element.encode(), "a.xml")) == told
