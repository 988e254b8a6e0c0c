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
    before = dict(weights("same_event.points"))
    forget()
    users.write_text("[same_event.points]\nrelated = 7\n")
    after = dict(weights("same_event.points"))
    assert after == before | {"related": 7.0}
    assert list(after) == list(before)


def test_another_table_stays_as_it_is(users: Path) -> None:
    before = dict(weights("same_event.limits"))
    forget()
    users.write_text("[same_event.points]\nrelated = 7\n")
    assert dict(weights("same_event.limits")) == before


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[same_event.pionts]\nrelated = 1\n", "[same_event.pionts] is not known"),
        ("[same_event.points]\nrelate = 1\n", "[same_event.points] relate is not known"),
        ('[same_event.points]\nrelated = "1"\n', "[same_event.points] related must be a number"),
        ("[same_event.points]\nrelated = true\n", "[same_event.points] related must be a number"),
        ("[same_event.points]\nrelated = [1]\n", "[same_event.points] related must be a number"),
        ("[same_event.points]\nrelated = nan\n", "[same_event.points] related must be a number"),
        ("[same_event.points]\nrelated = inf\n", "[same_event.points] related must be a number"),
        ("[same_event.points]\nrelated = 2025-11-08\n", "[same_event.points] related must be a number"),
        ("related = 1\n", "related must be a table"),
        ("[same_event]\nrelated = 1\n", "same_event.related must be a table"),
        ("[same_event.points\n", "line 1"),
        ("a = " + "[" * 100_000, "weights.toml: "),
        ("a = " + "9" * 5_000, "digits"),
    ],
)
def test_what_is_no_number_of_ours_is_refused(users: Path, written: str, told: str) -> None:
    users.write_text(written)
    with pytest.raises(LexiconError) as error:
        weights("same_event.points")
    assert str(users) in str(error.value)
    assert told in str(error.value)


def test_an_export_ends_where_the_users_numbers_mean_nothing(users: Path, tmp_path: Path) -> None:
    users.write_text("[same_event.points]\nrelate = 1\n")
    (tmp_path / "a.txt").write_text("Iran attacks Iraq\n\nIran attacked Iraq on Friday.")
    done = CliRunner().invoke(main, ["export", str(tmp_path / "a.txt")])
    assert done.exit_code == 2
    assert f"{users}: [same_event.points] relate is not known" in done.stderr


def test_bytes_that_are_no_text_are_refused(users: Path) -> None:
    users.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LexiconError, match=re.escape(str(users))):
        weights("same_event.points")


def test_a_mark_of_byte_order_is_no_number(users: Path) -> None:
    users.write_bytes(b"\xef\xbb\xbf[same_event.points]\nrelated = 7\n")
    assert weights("same_event.points")["related"] == 7.0


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
