import pytest

from briefing.sources.article.lead import byline, dateline_end, is_date_line, signature


@pytest.mark.parametrize(
    "dateline",
    [
        "DUSHANBE, Feb 18 (Northwire) -",
        "DUSHANBE, Feb. 18, 2026 (Northwire) --",
        "KOCHI, 26 August 2026 -",
        "PORTO ALEGRE (Southwire) —",
        "SPRINGFIELD, Ohio (Northwire) --",
        "DAR ES SALAAM, Tanzania, March 3 (Northwire) –",
        "LISBON --",
        "GENEVA _",
        "TOAMASINA, Feb 11, 2026 /Wirehouse/ --",
        "Lyon, 3 March 2026 —",
    ],
)
def test_datelines(dateline: str) -> None:
    assert dateline_end(f"{dateline} The ministers met.") == len(dateline)
    assert dateline_end(dateline) == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        "NATO - the alliance - said on Monday that it would wait.",
        "BREAKING - The bridge is closed.",
        "UPDATE 1 - The bridge is open.",
        "The minister - who arrived on Monday - said nothing.",
        "Rossi (35) - the oldest of the drivers - retired.",
        "Ann Lee (Northwire) - a reporter - was there.",
        "On March 3, 2026, the town - all of it - moved.",
        "STOP THE WAR - NOW AND FOR EVER",
        "A well-known man said so.",
        "",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert dateline_end(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Lee", "Ann Lee"),
        ("BY ANN LEE", "ANN LEE"),
        ("By Ann Lee and Omar van der Haddad, Editor", "Ann Lee and Omar van der Haddad, Editor"),
        ("By J. R. Okafor Jr.", "J. R. Okafor Jr."),
        ("By Friday the town was empty", None),
        ("By Friday, the road will be open.", None),
        ("By the time they came", None),
        ("By Friday", None),
        ("Bystanders ran", None),
    ],
)  # fmt: skip
def test_bylines(text: str, names: str | None) -> None:
    assert byline(text) == names


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Friday, August 21, 2026", True),
        ("Published 12 March 2026", True),
        ("Updated: March 12, 2026 at 10:45 GMT", True),
        ("2026-03-12", True),
        ("March 12 was cold", False),
        ("May 12 people stay?", False),
    ],
)
def test_date_lines(text: str, is_one: bool) -> None:
    assert is_date_line(text) is is_one


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Anna Keane in Harwell", "Anna Keane"),
        ("Anna Keane and David Reed in Harwell", "Anna Keane and David Reed"),
        ("Anna Keane in Harwell and David Reed in Oslo", None),
        ("Anna van den Berg in New Harwell", "Anna van den Berg"),
        ("Anna Keane, Transport Correspondent", "Anna Keane"),
        ("Peace Talks in Geneva", None),
        ("Market Square in Harwell", None),
        ("Anna Keane in Harwell.", None),
        ("Anna Keane, Harwell", None),
    ],
)
def test_a_line_of_who_writes_where(line: str, names: str | None) -> None:
    assert signature(line) == names
