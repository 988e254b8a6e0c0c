"""The command line, in this process and as a real one."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

import briefing
from briefing import __main__, cli, config, exporting
from briefing.lexicon import LexiconError, table
from briefing.model import Article, Briefing
from briefing.paths import bundled

if TYPE_CHECKING:
    from briefing.extract import Briefer

STORY = "Ada Vale threatens Rovia\n\nAda Vale said on Saturday that Norland would attack Rovia.\n"

FEED = """<rss version="2.0"><channel><title>N</title>
<item><title>One</title><description>Ada Vale said that Norland would attack Rovia.</description></item>
<item><title>Two</title><description>Ada Vale threatened Rovia.</description></item></channel></rss>"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current folder with two articles and every kind of file that is none."""
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.md").write_text(
        "---\ntitle: The strike\npublished: 2025-11-08\n---\nDockers struck on Friday.\n"
    )
    bad = tmp_path / "bad"
    bad.mkdir()
    (bad / "good.txt").write_text(STORY)
    (bad / "empty.txt").write_text(" \n")
    (bad / "binary.txt").write_bytes(b"\x7fELF\0\0\1")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run a command here, with the pipeline that the other tests use too."""
    monkeypatch.setattr(exporting, "briefer_of", lambda model: request.getfixturevalue("briefer"))
    return lambda *arguments, **options: CliRunner().invoke(
        cli.main, arguments, prog_name="briefing", **options
    )


def process(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "briefing", *arguments]
    return subprocess.run(command, capture_output=True, timeout=60, check=False, **options)


class TestHelp:
    def test_it_needs_no_manual(self, run: Callable[..., Result]) -> None:
        told = run("--help").output
        for words in (
            "briefing [OPTIONS] [PATH]",
            "--published DATE",
            "--model NAME",
            "--theme NAME",
            "export ",
            "inspect ",
            "schema ",
            "config ",
        ):
            assert words in told

    @pytest.mark.parametrize("command", ["open", "export", "inspect", "schema", "config"])
    def test_every_command_has_its_own(self, run: Callable[..., Result], command: str) -> None:
        result = run(command, "-h")
        assert result.exit_code == 0
        assert f"Usage: briefing {command}" in result.output

    def test_the_examples_of_export_name_known_options(self, run: Callable[..., Result]) -> None:
        usage, _, examples = run("export", "--help").output.partition("Examples:")
        lines = [line for line in examples.splitlines() if "briefing export" in line]
        assert len(lines) == 5
        named = {
            word
            for line in lines
            for word in line.strip().split("   ")[0].split()
            if word[0] == "-" and word[1:]
        }
        assert named == {"-o", "--format", "--query", "-s"}  # the last is curl's
        assert all(option in usage for option in named - {"-s"})

    def test_the_version(self, run: Callable[..., Result]) -> None:
        assert run("--version").output == f"briefing {briefing.__version__}\n"


class TestExport:
    def test_json_is_the_default(self, run: Callable[..., Result], folder: Path) -> None:
        result = run("export", "a.txt", "--published", "2025-11-10")
        data = json.loads(result.stdout)
        assert result.exit_code == 0
        assert (data["schema"], data["article"]["source"]) == ("briefing/2", "a.txt")
        assert (data["article"]["published"], data["article"]["published_from"]) == ("2025-11-10", "option")

    def test_several_come_as_json_lines_in_the_order_given(
        self, run: Callable[..., Result], folder: Path
    ) -> None:
        lines = run("export", "b.md", "a.txt").stdout.splitlines()
        assert [json.loads(line)["article"]["source"] for line in lines] == ["b.md", "a.txt"]

    def test_a_feed_gives_a_briefing_for_each_entry(self, run: Callable[..., Result], folder: Path) -> None:
        (folder / "feed.xml").write_text(FEED)
        lines = run("export", "feed.xml", "a.txt").stdout.splitlines()
        assert [json.loads(line)["article"]["source"] for line in lines] == [
            "feed.xml#1",
            "feed.xml#2",
            "a.txt",
        ]
        assert json.loads(run("export", "feed.xml#2").stdout)["article"]["title"] == "Two"
        result = run("export", "feed.xml#3")
        assert (result.exit_code, result.stderr) == (
            2,
            "briefing: feed.xml#3: there is no such article; the file holds 2.\n",
        )
        assert "overwrite" in run("export", "feed.xml#2", "-o", "feed.xml").stderr

    def test_what_a_folder_holds_besides_articles_is_counted_and_named_on_asking(
        self, run: Callable[..., Result], folder: Path
    ) -> None:
        (folder / "bad" / "note").write_text("")
        told = "briefing: bad: 1 file is passed over, for the format (--skipped names them)."
        assert told in run("export", "bad").stderr.splitlines()
        named = run("export", "--skipped", "bad")
        assert told not in named.stderr
        assert (
            "briefing: bad/note: passed over: has no suffix that tells its format"
            in named.stderr.splitlines()
        )
        assert json.loads(named.stdout)["article"]["source"] == "bad/good.txt"

    def test_standard_input(self, run: Callable[..., Result], folder: Path) -> None:
        data = json.loads(run("export", "-", input=STORY).stdout)
        assert (data["article"]["source"], data["article"]["title"]) == ("-", "Ada Vale threatens Rovia")

    @pytest.mark.parametrize(
        ("name", "start"),
        [
            ("markdown", "# Ada Vale threatens Rovia\n"),
            ("text", "Ada Vale threatens Rovia\n==="),
            ("plain", "ARTICLE\n\nAda Vale threatens Rovia\n\nAda Vale said"),
            ("html", "<!DOCTYPE html>\n"),
            ("csv", "source,title,"),
        ],
    )
    def test_the_formats_for_people(
        self, run: Callable[..., Result], folder: Path, name: str, start: str
    ) -> None:
        assert run("export", "--format", name, "a.txt").stdout.startswith(start)

    def test_plain_is_short_for_article_and_briefing(self, run: Callable[..., Result], folder: Path) -> None:
        shown = run("--plain", "a.txt")
        assert shown.exit_code == 0
        assert shown.stdout == run("export", "--format", "plain", "a.txt").stdout
        assert "\nWHO\n" in shown.stdout

    def test_to_a_file(self, run: Callable[..., Result], folder: Path) -> None:
        result = run("export", "-o", "out.json", "a.txt")
        assert (result.exit_code, result.output) == (0, "")
        assert json.loads(Path("out.json").read_text("utf-8"))["article"]["source"] == "a.txt"

    def test_never_over_an_article(self, run: Callable[..., Result], folder: Path) -> None:
        result = run("export", "-o", "./a.txt", "a.txt")
        assert result.exit_code == 2
        assert "./a.txt" in result.stderr
        assert Path("a.txt").read_text() == STORY

    def test_to_a_file_that_cannot_be(self, run: Callable[..., Result], folder: Path) -> None:
        result = run("export", "-o", "nowhere/out.json", "a.txt")
        assert (result.exit_code, result.stdout) == (2, "")
        assert "nowhere/out.json: No such file or directory" in result.stderr

    def test_of_a_folder_the_good_files_are_written_and_the_bad_listed(
        self, run: Callable[..., Result], folder: Path
    ) -> None:
        result = run("export", "bad", "a.txt")
        sources = [json.loads(line)["article"]["source"] for line in result.stdout.splitlines()]
        assert sources == ["bad/good.txt", "a.txt"]
        assert "bad/empty.txt: is empty" in result.stderr
        assert "bad/binary.txt: is binary" in result.stderr
        assert result.exit_code == 2

    def test_a_file_named_like_a_command(self, run: Callable[..., Result], folder: Path) -> None:
        Path("export").mkdir()
        Path("export/x.txt").write_text(STORY)
        assert json.loads(run("export", "./export").stdout)["article"]["source"] == "./export/x.txt"

    @pytest.mark.parametrize("value", ["2025", "Saturday", "2025-13-01", "2025-11-08T25:00"])
    def test_a_date_that_is_none(self, run: Callable[..., Result], folder: Path, value: str) -> None:
        result = run("export", "--published", value, "a.txt")
        assert result.exit_code == 2
        assert value in result.stderr

    @pytest.mark.parametrize(
        ("value", "kept"),
        [
            ("2025-11-08", "2025-11-08"),
            ("20251108", "2025-11-08"),
            ("2025-11-08T14:30", "2025-11-08T14:30:00"),
        ],
    )
    def test_a_date_is_kept_as_the_contract_writes_it(
        self, run: Callable[..., Result], folder: Path, value: str, kept: str
    ) -> None:
        data = json.loads(run("export", "--published", value, "a.txt").stdout)
        assert data["article"]["published"] == kept


BAD = {
    "missing.txt": "no such file",
    "picture.png": "no format",
    "bad/empty.txt": "is empty",
    "bad/binary.txt": "is binary",
    "\x1b[31mred.txt": "no such file",
}


class TestWhatCannotBeRead:
    @pytest.mark.parametrize("command", [["export"], []])
    @pytest.mark.parametrize(("file", "told"), BAD.items(), ids=[repr(name) for name in BAD])
    def test_is_told_by_name_with_status_2(
        self,
        run: Callable[..., Result],
        folder: Path,
        monkeypatch: pytest.MonkeyPatch,
        command: list[str],
        file: str,
        told: str,
    ) -> None:
        monkeypatch.setattr("briefing.opening._on_a_terminal", lambda: True)
        result = run(*command, file)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert result.stderr.startswith(f"briefing: {file}".replace("\x1b", "\ufffd"))
        assert told in result.stderr
        assert isinstance(result.exception, SystemExit)

    def test_trouble_with_one_article_does_not_end_the_others(
        self,
        run: Callable[..., Result],
        folder: Path,
        briefer: Briefer,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        brief = briefer.brief

        def broken(article: Article) -> Briefing:
            if article.source == "a.txt":
                raise RuntimeError("boom")
            return brief(article)

        monkeypatch.setattr(briefer, "brief", broken)
        result = run("export", "a.txt", "b.md")
        assert result.stderr == "briefing: a.txt: cannot be briefed (RuntimeError: boom)\n"
        assert json.loads(result.stdout)["article"]["source"] == "b.md"
        assert result.exit_code == 2

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
    def test_permissions(self, run: Callable[..., Result], folder: Path) -> None:
        Path("a.txt").chmod(0)
        assert "a.txt: may not be read" in run("export", "a.txt").stderr

    def test_a_model_that_is_not_installed(self, folder: Path) -> None:
        done = process("export", "--model", "en_core_web_nothing", "a.txt", cwd=folder)
        assert done.returncode == 2
        assert done.stdout == b""
        assert b"en_core_web_nothing is not installed" in done.stderr
        assert b"Traceback" not in done.stderr

    def test_a_configuration_that_is_wrong(
        self, run: Callable[..., Result], folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(config, "path", lambda: folder / "config.toml")
        Path("config.toml").write_text("[extract]\nmodle = 'x'\n")
        result = run("export", "a.txt")
        assert result.exit_code == 2
        assert "config.toml: [extract] modle is not known" in result.stderr


class TestOpen:
    @pytest.fixture
    def opened(self, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
        """The reader's calls; it does not open."""
        calls: list[dict[str, Any]] = []

        def reader(paths: list[str], **options: Any) -> int:
            calls.append({"paths": [str(path) for path in paths], **options})
            return 0

        monkeypatch.setattr("briefing.tui.app.run", reader)
        monkeypatch.setattr("briefing.opening._on_a_terminal", lambda: True)
        monkeypatch.setattr("briefing.opening._take_keyboard", lambda: None)
        return calls

    def test_one_article_is_read_at_once(
        self, run: Callable[..., Result], folder: Path, opened: list[dict[str, Any]]
    ) -> None:
        assert run("a.txt", "--published", "2025-11-10").exit_code == 0
        [call] = opened
        assert [article.source for article in call["articles"]] == ["a.txt"]
        assert call["published"] == "2025-11-10"

    def test_the_articles_of_a_feed_are_read_at_once(
        self, run: Callable[..., Result], folder: Path, opened: list[dict[str, Any]]
    ) -> None:
        (folder / "feed.xml").write_text(FEED)
        assert run("feed.xml", "--follow").exit_code == 0
        assert run("feed.xml").exit_code == 0
        for call, followed in zip(opened, (True, False), strict=True):
            assert [article.source for article in call["articles"]] == ["feed.xml#1", "feed.xml#2"]
            assert (call["paths"], call["follow"]) == ([], followed)

    def test_a_feed_among_others_is_read_by_the_reader(
        self, run: Callable[..., Result], folder: Path, opened: list[dict[str, Any]]
    ) -> None:
        (folder / "feed.xml").write_text(FEED)
        (folder / "bad" / "broken.rss").write_text("<rss><channel/></rss>")
        assert run("a.txt", "feed.xml", "bad").exit_code == 0
        [call] = opened
        assert call["paths"][:2] == ["a.txt", "feed.xml"]
        assert not call["articles"]
        assert str(Path("bad") / "broken.rss") in call["paths"]  # the reader shows what is wrong with it

    def test_several_are_read_by_the_reader(
        self, run: Callable[..., Result], folder: Path, opened: list[dict[str, Any]]
    ) -> None:
        run("b.md", "a.txt")
        assert opened[0]["paths"] == ["b.md", "a.txt"]
        assert not opened[0]["articles"]

    def test_of_a_folder_the_good_files_open(
        self, run: Callable[..., Result], folder: Path, opened: list[dict[str, Any]]
    ) -> None:
        run(".")
        assert opened[0]["paths"][:2] == ["./a.txt", "./b.md"]

    def test_with_no_path_the_bundled_articles(
        self, run: Callable[..., Result], folder: Path, opened: list[dict[str, Any]]
    ) -> None:
        run()
        assert {Path(path).parent for path in opened[0]["paths"]} == {bundled("seeds")}

    def test_standard_input(
        self, run: Callable[..., Result], folder: Path, opened: list[dict[str, Any]]
    ) -> None:
        run("-", "a.txt", input=STORY)
        assert [article.source for article in opened[0]["articles"]] == ["-"]
        assert opened[0]["paths"] == ["a.txt"]

    def test_options_first(
        self, run: Callable[..., Result], folder: Path, opened: list[dict[str, Any]]
    ) -> None:
        run("--theme", "nord", "--model", "en_core_web_md", "a.txt")
        assert (opened[0]["theme"], opened[0]["model"]) == ("nord", "en_core_web_md")

    def test_an_option_goes_before_the_configuration(
        self,
        run: Callable[..., Result],
        folder: Path,
        opened: list[dict[str, Any]],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(config, "path", lambda: folder / "config.toml")
        Path("config.toml").write_text("[extract]\nmodel = 'one'\n[reader]\ntheme = 'gruvbox'\n")
        run("--theme", "nord", "a.txt")
        assert (opened[0]["theme"], opened[0]["model"]) == ("nord", "one")

    def test_a_theme_that_is_not_known(
        self, run: Callable[..., Result], folder: Path, opened: list[dict[str, Any]]
    ) -> None:
        result = run("--theme", "nrod", "a.txt")
        assert result.exit_code == 2
        assert "the theme nrod is not known" in result.stderr
        assert "nord" in result.stderr
        assert not opened

    @pytest.mark.parametrize("arguments", [["a.txt"], ["-", "a.txt"], [], ["--theme", "nord", "a.txt"]])
    def test_paths_alone_and_options_open_the_same(
        self,
        folder: Path,
        opened: list[dict[str, Any]],
        monkeypatch: pytest.MonkeyPatch,
        arguments: list[str],
    ) -> None:
        stdin = io.TextIOWrapper(io.BytesIO(STORY.encode()))
        monkeypatch.setattr(sys, "stdin", stdin)
        monkeypatch.setattr(sys, "argv", ["briefing", *arguments])
        with pytest.raises(SystemExit) as end:
            __main__.main()
        assert end.value.code == 0
        assert len(opened) == 1

    def test_the_commands_are_told_from_paths(self) -> None:
        assert set(__main__.COMMANDS) == set(cli.main.commands)

    def test_without_a_terminal_it_says_so(self, folder: Path) -> None:
        done = process("a.txt", cwd=folder)
        assert done.returncode == 2
        assert b"needs a terminal" in done.stderr


class TestInspect:
    def test_a_sentence(self, run: Callable[..., Result]) -> None:
        result = run("inspect", "Norway abducted Ada Vale on Friday.", "--published", "2025-11-08")
        assert result.exit_code == 0
        (row,) = [row for row in table("events") if (row["lemma"], row["pos"]) == ("abduct", "VERB")]
        assert f"event.verb:abduct@{row.where}" in result.stdout
        assert "2025-11-07" in result.stdout

    def test_words_without_marks_are_a_sentence_too(self, run: Callable[..., Result]) -> None:
        assert run("inspect", "Norway", "left.").stdout == run("inspect", "Norway left.").stdout

    def test_standard_input(self, run: Callable[..., Result]) -> None:
        assert "“Norland”" in run("inspect", "-", input=STORY).stdout

    def test_nothing(self, run: Callable[..., Result]) -> None:
        result = run("inspect", " ")
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith("briefing: ")


class TestSchemaAndConfig:
    def test_the_schema(self, run: Callable[..., Result]) -> None:
        assert json.loads(run("schema").stdout)["title"] == "briefing/2"

    def test_the_rules_and_what_they_mean(self, run: Callable[..., Result]) -> None:
        told = dict(line.split("\t") for line in run("schema", "--rules").stdout.splitlines())
        assert told["name.city"] == "it is in the table of cities"
        (fire,) = [words for rule, words in told.items() if rule.startswith("event.verb:abduct@")]
        assert fire == "verb “abduct”: ASSAULT (Abduct, hijack, take hostage)"

    def test_a_table_of_ones_own_that_is_wrong(
        self, run: Callable[..., Result], folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def table(name: str) -> None:
            raise LexiconError(f"lexicon/{name}.tsv:3: 9 cells where there are 4 columns")

        monkeypatch.setattr("briefing.contract.row_rules.table", table)
        result = run("schema", "--rules")
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == "briefing: lexicon/events.tsv:3: 9 cells where there are 4 columns\n"

    def test_the_path(self, run: Callable[..., Result]) -> None:
        assert run("config", "--path").stdout == f"{config.path()}\n"

    def test_the_settings(self, run: Callable[..., Result]) -> None:
        assert run("config", "--show").stdout == run("config").stdout == config.show(config.Settings())


@pytest.mark.skipif(os.name == "nt", reason="signals and pipes are POSIX's")
class TestEndings:
    def test_a_pipe_that_closes_is_no_trouble(self, folder: Path) -> None:
        command = f"{sys.executable} -m briefing export a.txt b.md a.txt | head -c 1"
        done = subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, timeout=60, check=True)
        assert (done.stdout, done.stderr) == (b"{", b"")

    def test_an_interrupt_leaves_no_traceback(self, folder: Path) -> None:
        command = [sys.executable, "-m", "briefing", "export", "a.txt", "-"]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder
        ) as running:
            assert running.stdout is not None
            overdue = threading.Timer(60, running.kill)
            overdue.start()
            first = running.stdout.readline()  # now it waits for standard input
            overdue.cancel()
            running.send_signal(signal.SIGINT)
            out, err = running.communicate(timeout=30)
        assert json.loads(first)["article"]["source"] == "a.txt"
        assert (running.returncode, out) == (130, b"")
        assert b"Traceback" not in err
