"""Settings that mean harm, and damage that is told: what the commands write on standard error."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import main
from briefing.opening import tell

STORY = "The ministry in Oslo said on Monday that the fishing fleet would be called back from the strait."


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (b'[reader]\ntheme = "\\u001b]52;c;eA==\\u0007"', "is not known"),
        (b'["\\u001b[2J"]\n', "is not known"),
        (b'[reader]\n"\\u202e[/oops]" = 1', "is not known"),
        (b'[keys]\n"\\u001b[2J" = "x"', "[keys]"),
        (b'[keys]\n"article.next" = "\\u001b[2J"', "[keys]"),
        (b'[extract]\nmodel = "\\u001b[2J"', "\ufffd[2J"),
        (b"a = " + b"[" * 100_000, "config.toml: "),
        (b"a = " + b"9" * 5_000, "config.toml: "),
        (b"\xff\xfe\x00", "config.toml: "),
        (b"\x1b[2J", "config.toml: "),
    ],
)
def test_settings_steer_no_terminal(
    settings: bytes, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "briefing").mkdir()
    (tmp_path / "briefing" / "config.toml").write_bytes(settings)
    (tmp_path / "a.txt").write_text(STORY)
    monkeypatch.setattr("briefing.opening._on_a_terminal", lambda: True)
    command = ["export"] if b"model" in settings else []
    done = CliRunner().invoke(main, [*command, str(tmp_path / "a.txt")])
    assert done.exit_code == 2
    assert said in done.stderr
    assert all(char.isprintable() or char == "\n" for char in done.stderr)


def test_what_is_told_is_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    tell("a\x1b[2J\u202e\nb\u2028c")
    assert capsys.readouterr().err == "briefing: a\ufffd[2J\ufffd\nbriefing: b\nbriefing: c\n"


def test_bytes_that_are_no_text_are_told_in_an_export(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("“Fleet” – naïve été\n\n".encode() + STORY.encode() + b" \xff\xfe")
    done = CliRunner().invoke(main, ["export", "--format", "text", str(tmp_path / "a.txt")])
    assert done.exit_code == 0
    assert "a.txt: 2 bytes of the source could not be read as text." in done.stderr
    assert "2 bytes of the source could not be read as text." in " ".join(done.stdout.split())
