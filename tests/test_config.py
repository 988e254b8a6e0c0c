"""config.toml: what it sets, and what is told where it is wrong."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import config


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_it_sets_the_model_the_theme_and_keys(file: Path) -> None:
    file.write_text(
        '[extract]\nmodel = "en_core_web_md"\n[reader]\ntheme = "nord"\n[keys]\nnext-article = "n,ctrl+n"\n'
    )
    settings = config.load(file)
    assert (settings.model, settings.theme, dict(settings.keys)) == (
        "en_core_web_md",
        "nord",
        {"next-article": "n,ctrl+n"},
    )


def test_it_sets_the_order_of_sections(file: Path) -> None:
    file.write_text('[briefing]\nsections = "Who,  who says  what"\n')
    assert config.load(file).sections == ("who", "who says what")
    assert tomllib.loads(config.show(config.load(file)))["briefing"] == {"sections": "who, who says what"}


def test_without_a_file_nothing_is_set(file: Path) -> None:
    assert config.load(file) == config.Settings()


def test_a_byte_order_mark_does_no_harm(file: Path) -> None:
    file.write_bytes(b'\xef\xbb\xbf[reader]\ntheme = "nord"\n')
    assert config.load(file).theme == "nord"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"[reader]\ntheme = nord\n", "line 2"),
        (b"[reader]\nthme = 'nord'\n", "[reader] thme is not known; there is rows, theme"),
        (
            b"[raeder]\ntheme = 'nord'\n",
            "[raeder] is not known; there are [extract], [reader], [briefing], [keys]",
        ),
        (b"theme = 'nord'\n", "[theme] is not known"),
        (b"[reader]\ntheme = 5\n", "[reader] theme must be text"),
        (b"[reader]\nrows = 'three'\n", "[reader] rows must be one or two"),
        (b"[extract]\nmodel = ''\n", "[extract] model must be text"),
        (
            b"[briefing]\nsections = 'who, whom'\n",
            "[briefing] sections: there is no whom, but bottom line, threats, what",
        ),
        (b"[briefing]\nsections = ['who']\n", "[briefing] sections must be text"),
        (b"[keys]\nquit = ['q', 'x']\n", "[keys] quit must be text"),
        (b"keys = 'q'\n", "keys must be a table"),
        (b"\xff\xfe", "utf-8"),
        (b"[keys]\nquit = " + b"[" * 5_000, "nested too deep"),
    ],
)
def test_what_is_wrong_is_told_with_the_file(file: Path, content: bytes, told: str) -> None:
    file.write_bytes(content)
    with pytest.raises(config.ConfigError) as caught:
        config.load(file)
    assert str(caught.value).startswith(f"{file}: ")
    assert told in str(caught.value)


def test_all_that_is_wrong_is_told_at_once(file: Path) -> None:
    file.write_text("[reader]\na = 1\nb = 2\n")
    with pytest.raises(config.ConfigError) as caught:
        config.load(file)
    assert len(str(caught.value).splitlines()) == 2


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(config.ConfigError, match="directory"):
        config.load(tmp_path)


def test_the_example_sets_nothing() -> None:
    data = tomllib.loads(config.show(config.Settings()))
    assert data == {"extract": {}, "reader": {}, "briefing": {}, "keys": {}}


WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(st.none() | WORDS, st.none() | WORDS, st.dictionaries(WORDS, WORDS))
def test_what_is_shown_reads_back(model: str | None, theme: str | None, keys: dict[str, str]) -> None:
    shown = tomllib.loads(config.show(config.Settings(model, theme, keys)))
    assert shown["extract"].get("model") == model
    assert shown["reader"].get("theme") == theme
    assert shown["keys"] == keys


def test_every_example_can_be_taken_as_it_stands(file: Path) -> None:
    from briefing.tui.rebinding import problems

    lines = config.show(config.Settings()).splitlines()
    file.write_text("\n".join(line.removeprefix("# ") if " = " in line else line for line in lines))
    settings = config.load(file)
    assert (settings.model, settings.theme, settings.rows) == ("en_core_web_md", "briefing-light", "two")
    assert set(settings.keys) == {"article.next", "window.quit"}
    assert problems(settings.keys) == []


@pytest.mark.parametrize(
    "words", ["\x9b2J", "\u202eevil", "\u200b", "\x7f", "\ue000", "\x1b]52;c;eA==\x07", "\U0010ffff"]
)
def test_what_is_shown_steers_no_terminal(words: str) -> None:
    shown = config.show(config.Settings(words, words, {words: words}))
    assert all(one.isprintable() or one == "\n" for one in shown)
    assert tomllib.loads(shown)["reader"]["theme"] == words
