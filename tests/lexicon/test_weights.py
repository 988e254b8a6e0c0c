"""The numbers of the program: read once, overridden one by one by the user's file, refused where they mean nothing."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import briefing
from briefing.cli import main
from briefing.lexicon import LexiconError
from briefing.lexicon import weights as module
from briefing.lexicon.weights import Weights, weights

PACKAGE = Path(briefing.__file__).parent
OWN = (PACKAGE / "lexicon" / "weights.toml").read_text(encoding="utf-8")


@pytest.fixture
def users(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The user's file, not yet written; what was read before and after is forgotten."""
    (tmp_path / "lexicon").mkdir()
    monkeypatch.setattr(module, "config_folder", lambda: tmp_path)
    forget()
    yield tmp_path / "lexicon" / "weights.toml"
    forget()


def forget() -> None:
    weights.cache_clear()
    module._tables.cache_clear()


def test_the_user_overrides_single_numbers(users: Path) -> None:
    before = dict(weights("fullest_telling.points"))
    forget()
    users.write_text("[fullest_telling.points]\nwhom = 7\n")
    after = dict(weights("fullest_telling.points"))
    assert after == before | {"whom": 7.0}
    assert list(after) == list(before)


def test_another_table_stays_as_it_is(users: Path) -> None:
    before = dict(weights("same_event.limits"))
    forget()
    users.write_text("[fullest_telling.points]\nwhom = 7\n")
    assert dict(weights("same_event.limits")) == before


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[fullest_telling.pionts]\nwhom = 1\n", "[fullest_telling.pionts] is not known"),
        ("[fullest_telling.points]\nwhome = 1\n", "[fullest_telling.points] whome is not known"),
        ('[fullest_telling.points]\nwhom = "1"\n', "[fullest_telling.points] whom must be a number"),
        ("[fullest_telling.points]\nwhom = true\n", "[fullest_telling.points] whom must be a number"),
        ("[fullest_telling.points]\nwhom = [1]\n", "[fullest_telling.points] whom must be a number"),
        ("[fullest_telling.points]\nwhom = nan\n", "[fullest_telling.points] whom must be a number"),
        ("[fullest_telling.points]\nwhom = inf\n", "[fullest_telling.points] whom must be a number"),
        ("[fullest_telling.points]\nwhom = 2025-11-08\n", "[fullest_telling.points] whom must be a number"),
        ("whom = 1\n", "whom must be a table"),
        ("[fullest_telling]\nwhom = 1\n", "fullest_telling.whom must be a table"),
        ("[fullest_telling.points\n", "line 1"),
        ("a = " + "[" * 100_000, "weights.toml: "),
        ("a = " + "9" * 5_000, "digits"),
    ],
)
def test_what_is_no_number_of_ours_is_refused(users: Path, written: str, told: str) -> None:
    users.write_text(written)
    with pytest.raises(LexiconError) as error:
        weights("fullest_telling.points")
    assert str(users) in str(error.value)
    assert told in str(error.value)


def test_an_export_ends_where_the_users_numbers_mean_nothing(users: Path, tmp_path: Path) -> None:
    users.write_text("[fullest_telling.points]\nwhome = 1\n")
    (tmp_path / "a.txt").write_text("Iran attacks Iraq\n\nIran attacked Iraq on Friday.")
    done = CliRunner().invoke(main, ["export", str(tmp_path / "a.txt")])
    assert done.exit_code == 2
    assert f"{users}: [fullest_telling.points] whome is not known" in done.stderr


def test_bytes_that_are_no_text_are_refused(users: Path) -> None:
    users.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LexiconError, match=re.escape(str(users))):
        weights("fullest_telling.points")


def test_a_mark_of_byte_order_is_no_number(users: Path) -> None:
    users.write_bytes(b"\xef\xbb\xbf[fullest_telling.points]\nwhom = 7\n")
    assert weights("fullest_telling.points")["whom"] == 7.0


numbers = st.dictionaries(st.text("abc", min_size=1), st.floats(-100, 100))


@given(numbers)
def test_a_total_is_linear(told: dict[str, float]) -> None:
    assert Weights(told).total(dict.fromkeys(told, 0.0)) == 0.0
    assert Weights(told).total(dict.fromkeys(told, 1.0)) == math.fsum(told.values())
    assert Weights(told).total(dict.fromkeys(told, 2.0)) == pytest.approx(2 * math.fsum(told.values()))


@given(st.dictionaries(st.text("abc", min_size=1), st.floats(0.1, 2.0), max_size=5))
def test_a_product_leaves_out_what_is_not_there(told: dict[str, float]) -> None:
    assert Weights(told).product(dict.fromkeys(told, 0.0)) == 1.0
    assert Weights(told).product(dict.fromkeys(told, 1.0)) == math.prod(told.values())


def test_a_feature_that_is_missing_is_an_error() -> None:
    with pytest.raises(KeyError):
        Weights({"a": 1.0}).total({"b": 1.0})


def test_every_number_says_what_it_means() -> None:
    told = [line for line in OWN.splitlines() if re.match(r"\w+ = ", line)]
    assert len(told) == sum(len(table) for table in module._tables().values())
    assert [line for line in told if not re.search(r"\s# \S", line)] == []


def test_every_table_is_asked_for_by_name() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    assert [name for name in module._tables() if f'"{name}"' not in code] == []


def test_every_table_that_the_code_asks_for_is_there() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    asked = re.findall(r'"([a-z_]+\.(?:points|limits|factors|votes|places|costs))"', code)
    assert asked
    assert set(asked) <= set(module._tables())
