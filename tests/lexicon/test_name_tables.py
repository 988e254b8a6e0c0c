"""The tables of names: their columns, their codes, their sizes, and that no two rows contradict."""

from collections import Counter

import pytest

from briefing.lexicon import Row, cells, table

COLUMNS = {
    "countries": ["alpha3", "name", "aliases", "demonyms", "capital", "seats"],
    "regions": ["name", "kind", "country", "demonyms"],
    "cities": ["name", "country"],
    "organizations": ["name", "aliases", "kind", "country", "class"],
    "roles": ["role", "class", "gender"],
    "titles": ["title", "gender", "class", "kind"],
    "surnames": ["surname", "strength"],
    "given": ["name", "gender"],
    "family_first": ["surname", "language"],
    "assets": ["noun", "class"],
    "orgwords": ["noun", "kind"],
    "nominals": ["noun", "kind", "number", "gender"],
}

SIZES = {
    "countries": 200,
    "regions": 3000,
    "cities": 5000,
    "organizations": 3500,
    "roles": 1200,
    "titles": 400,
    "surnames": 450,
    "given": 3500,
    "family_first": 350,
    "assets": 300,
    "orgwords": 400,
    "nominals": 700,
}

ALLOWED = {
    ("regions", "kind"): {"region", "water", "facility"},
    ("organizations", "kind"): {"organization", "group"},
    ("organizations", "class"): {
        *("agency", "alliance", "armed_group", "bank", "company", "court", "education", "health"),
        *("legislature", "media", "military", "ministry", "ngo", "party", "police", "religious"),
        *("sport", "union"),
    },
    ("roles", "class"): {
        *("academic", "activist", "business", "civilian", "criminal", "diplomat", "family"),
        *("government", "health", "labour", "legal", "media", "military", "police", "religious"),
        *("spokes", "sport"),
    },
    ("roles", "gender"): {"", "m", "f"},
    ("titles", "gender"): {"", "m", "f"},
    ("titles", "kind"): {"courtesy", "role"},
    ("surnames", "strength"): {"strong", "weak"},
    ("given", "gender"): {"", "m", "f"},
    ("assets", "class"): {"vessel", "aircraft", "spacecraft", "vehicle", "animal", "vessel_prefix"},
    ("nominals", "kind"): {"person", "organization", "group", "country", "asset"},
    ("nominals", "number"): {"sg", "pl"},
    ("nominals", "gender"): {"", "m", "f"},
}

KEYS = [(name, columns[0]) for name, columns in COLUMNS.items() if name != "countries"]

SHARED_DEMONYMS = {"Congolese"}
SHARED_CAPITALS = {"San Jose"}


def codes() -> set[str]:
    return {row["alpha3"] for row in table("countries")}


def country(name: str) -> Row:
    found = [row for row in table("countries") if name in (row["name"], *cells(row, "aliases"))]
    assert len(found) == 1, name
    return found[0]


def organization(name: str) -> Row:
    found = [row for row in table("organizations") if name in (row["name"], *cells(row, "aliases"))]
    assert len(found) == 1, name
    return found[0]


@pytest.mark.parametrize("name", COLUMNS)
def test_columns(name: str) -> None:
    assert all(list(row) == COLUMNS[name] for row in table(name))


@pytest.mark.parametrize(("name", "least"), SIZES.items())
def test_size(name: str, least: int) -> None:
    assert len(table(name)) >= least


@pytest.mark.parametrize(("name", "column"), ALLOWED)
def test_values_are_from_the_closed_list(name: str, column: str) -> None:
    assert {row[column] for row in table(name)} <= ALLOWED[name, column]


@pytest.mark.parametrize("name", COLUMNS)
def test_cells_are_clean(name: str) -> None:
    for row in table(name):
        assert row[COLUMNS[name][0]], dict(row)
        for column, value in row.items():
            parts = value.split("|")
            assert value == "" or all(part and part == part.strip() for part in parts), dict(row)
            assert len(parts) == len(set(parts)), (column, dict(row))


@pytest.mark.parametrize(("name", "column"), KEYS)
def test_no_word_has_two_rows(name: str, column: str) -> None:
    counted = Counter(word for row in table(name) for word in cells(row, column))
    assert [word for word, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("name", ["regions", "cities", "organizations"])
def test_countries_are_known(name: str) -> None:
    blank = {""} if name != "cities" else set()
    assert {row["country"] for row in table(name)} <= codes() | blank


def test_codes_are_unique_and_well_formed() -> None:
    listed = [row["alpha3"] for row in table("countries")]
    assert len(listed) == len(set(listed))
    assert all(len(code) == 3 and code.isascii() and code.isupper() for code in listed)


def test_country_names_belong_to_one_country() -> None:
    counted = Counter(
        name
        for row in table("countries")
        for name in (row["name"], *cells(row, "aliases"), *cells(row, "seats"))
    )
    assert [name for name, times in counted.items() if times > 1] == []


def test_demonyms_belong_to_one_place() -> None:
    owners: dict[str, set[str]] = {}
    for row in table("countries"):
        for word in cells(row, "demonyms"):
            owners.setdefault(word, set()).add(row["name"])
    assert {word for word, places in owners.items() if len(places) > 1} == SHARED_DEMONYMS
    regional = {word for row in table("regions") for word in cells(row, "demonyms")}
    assert regional & set(owners) == set()


def test_organization_names_belong_to_one_organization() -> None:
    counted = Counter(
        name for row in table("organizations") for name in (row["name"], *cells(row, "aliases"))
    )
    assert [name for name, times in counted.items() if times > 1] == []


def test_organizations_are_no_countries() -> None:
    places = {name for row in table("countries") for name in (row["name"], *cells(row, "aliases"))}
    bodies = {name for row in table("organizations") for name in (row["name"], *cells(row, "aliases"))}
    assert places & bodies == set()


def test_armed_groups_are_groups() -> None:
    for row in table("organizations"):
        assert (row["kind"] == "group") == (row["class"] == "armed_group"), row["name"]


def test_capitals_are_cities_of_their_country() -> None:
    owner = {row["name"]: row["country"] for row in table("cities")}
    places = {name for row in table("countries") for name in (row["name"], *cells(row, "aliases"))}
    wrong = {
        capital
        for row in table("countries")
        for capital in cells(row, "capital")
        if capital not in places and owner.get(capital) != row["alpha3"]
    }
    assert wrong <= SHARED_CAPITALS | {"Saint-Denis"}


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        ("US", "USA"),
        ("U.K.", "GBR"),
        ("Britain", "GBR"),
        ("DPRK", "PRK"),
        ("Republic of Korea", "KOR"),
        ("Republic of China", "TWN"),
        ("Holy See", "VAT"),
        ("Burma", "MMR"),
    ],
)
def test_news_names_lead_to_their_country(spelling: str, code: str) -> None:
    assert country(spelling)["alpha3"] == code


@pytest.mark.parametrize(
    ("name", "kind", "group"),
    [
        ("KCNA", "organization", "media"),
        ("ISIL", "group", "armed_group"),
        ("Pentagon", "organization", "ministry"),
        ("IAEA", "organization", "agency"),
        ("ECB", "organization", "bank"),
    ],
)
def test_acronyms_lead_to_their_organization(name: str, kind: str, group: str) -> None:
    row = organization(name)
    assert (row["kind"], row["class"]) == (kind, group)


@pytest.mark.parametrize("surname", ["No", "May", "Will", "An", "So", "Do"])
def test_function_words_are_strong_surnames(surname: str) -> None:
    assert {row["strength"] for row in table("surnames") if row["surname"] == surname} == {"strong"}


def test_both_spellings_of_defence() -> None:
    words = {word for row in table("roles") for word in cells(row, "role")}
    assert {"defence minister", "defense minister", "labour minister", "labor minister"} <= words
    titles = {row["title"] for row in table("titles")}
    assert {"Defence Minister", "Defense Minister"} <= titles
