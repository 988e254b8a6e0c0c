import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources.article.dates import date_with_year, is_of_change, iso_date, published_in


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2026-02-18", "2026-02-18"),
        ("2026-02-18T07:30:00Z", "2026-02-18T07:30:00+00:00"),
        ("2026-02-18 07:30:00 +0100", "2026-02-18T07:30:00+01:00"),
        ("18 February 2026", "2026-02-18"),
        ("February 18, 2026", "2026-02-18"),
        ("Feb. 18 2026", "2026-02-18"),
        ("Wed, 18 Feb 2026 07:30:00 +0000", "2026-02-18"),
        ("Sat, Mar 7, 2026", "2026-03-07"),
        ("Monday 1st May 2023", "2023-05-01"),
        ("22 August 2025", "2025-08-22"),
        ("18 February 2026 at 14:30 GMT", "2026-02-18"),
        ("2026-02-30", None),
        ("31 April 2026", None),
        ("18 February", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_spellings(written: str, iso: str | None) -> None:
    assert iso_date(written) == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("DUSHANBE, Feb 18 (Northwire) -", None),
        ("KOCHI, 26 August 2026 -", "2026-08-26"),
        ("Updated Saturday, March 7, 2026, 10:00", "2026-03-07"),
        ("in 2026", None),
    ],
)
def test_the_first_date_that_has_a_year(text: str, iso: str | None) -> None:
    assert date_with_year(text) == iso


@given(st.one_of(st.text(), st.text("0123456789-: TZ+", max_size=30)))
def test_no_text_breaks_it(text: str) -> None:
    found = iso_date(text)
    assert found is None or iso_date(found) == found


@pytest.mark.parametrize(
    ("line", "day", "changed"),
    [
        ("Updated March 5, 2026 | Published March 3, 2026", "2026-03-03", False),
        ("Last updated: 5 March 2026, first published 3 March 2026", "2026-03-03", False),
        ("Updated March 5, 2026 (originally published March 3, 2026)", "2026-03-03", False),
        ("March 3, 2026, updated 5 March 2026", "2026-03-03", False),
        ("Published by the desk on March 3, 2026", "2026-03-03", False),
        ("Last modified on 5 March 2026", "2026-03-05", True),
        ("Updated 5 March 2026", "2026-03-05", True),
        ("Updated", None, True),
        ("3 March 2026", "2026-03-03", False),
    ],
)
def test_of_several_dates_on_a_line_that_of_publication_is_meant(
    line: str, day: str | None, changed: bool
) -> None:
    assert (published_in(line), is_of_change(line)) == (day, changed)
