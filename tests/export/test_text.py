"""The export as plain text."""

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from briefing.export import text
from briefing.model import Article, Briefing, MadeBy


def test_every_section_with_its_evidence(sample: Briefing) -> None:
    assert text.render(sample) == (
        "Ada Vale threatens Rovia\n"
        "========================\n"
        "\n"
        "published 2025-11-10 (as given) · strait.txt\n"
        "\n"
        "Ada Vale threatens Rovia\n"
        "\n"
        "WHO\n"
        "  Ada Vale: person, FRA; the harbour minister; mentioned 2 times\n"
        "  Rovia: country; mentioned once\n"
        "\n"
        "WHAT\n"
        "  THREATEN: Ada Vale threatens Rovia; future; negated; where: Rovia; when: Saturday\n"
        "    (2025-11-08); according to: Ada Vale\n"
        "    | “Ada Vale threatens Rovia”\n"
        '    | “Ada Vale, the harbour minister, said on Saturday: "We will close the *strait* to\n'
        '    | Rovia."”\n'
        "\n"
        "WHEN\n"
        "  Saturday: 2025-11-08\n"
        "\n"
        "WHERE\n"
        "  Rovia: country; mentioned once\n"
        "\n"
        "THREATS\n"
        "  verbal threat: by: Ada Vale; against: Rovia; close the *strait*; when: Saturday\n"
        "    (2025-11-08); severity -4.4\n"
        "    | “We will close the *strait* to Rovia.”\n"
        "\n"
        "QUOTES\n"
        "  Ada Vale: direct\n"
        "    | “We will close the *strait* to Rovia.”\n"
        "\n"
        "briefing 0.1.0 · en_core_web_sm 3.8.0 · spaCy 3.8.18\n"
    )


def test_the_words_of_an_event_that_is_not_key_stay_out(sample: Briefing) -> None:
    event = dataclasses.replace(sample.what[0], key=False)
    assert "harbour minister, said" not in text.render(dataclasses.replace(sample, what=(event,)))


def test_a_section_with_nothing_is_left_out(sample: Briefing) -> None:
    assert "THREATS" not in text.render(dataclasses.replace(sample, threats=()))


@given(st.text(st.sampled_from("ab -.\n\t"), max_size=300))
def test_only_a_word_longer_than_a_line_makes_a_line_longer(title: str) -> None:
    article = Article(source="x", title=title, text=title, blocks=())
    empty = Briefing(article, None, (), (), (), (), (), (), MadeBy("0", "m", "s"))
    longest = max(map(len, title.split()), default=0)
    assert all(len(line) <= max(text.WIDTH, longest) for line in text.render(empty).splitlines())
