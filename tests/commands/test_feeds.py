"""``briefing feeds`` and ``briefing refresh``, as they are called."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

sys.path.insert(0, str(Path(__file__).parents[1] / "sources"))
from answering import WORDS, Site, answering, given

from briefing.cli import main
from briefing.library.library import Library

COMMAND = str(Path(sys.executable).with_name("briefing"))
ONE, OTHER = "https://wire.example/feed", "http://other.example/rss"
FEED = f"""<rss version="2.0"><channel><title>Northwire</title><item><guid>a</guid><title>Talks fail</title>
<link>https://wire.example/a</link><description>{WORDS * 5}</description></item></channel></rss>""".encode()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def site() -> Iterator[Site]:
    with answering() as served:
        served.answers["/feed.xml"] = given(body=FEED, Content_Type="application/rss+xml")
        served.answers["/gone.xml"] = given(410, b"")
        yield served


def called(file: Path, *words: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, [words[0], "--library", str(file), *words[1:]], input=given)


def test_feeds_are_listed_added_and_removed(file: Path) -> None:
    assert called(file, "feeds").output == ""
    assert called(file, "feeds", "add", ONE, OTHER).output == "2 feeds added, 0 already there.\n"
    assert called(file, "feeds", "add", ONE).output == "0 feeds added, 1 already there.\n"
    assert called(file, "feeds").output == f"{OTHER}\t\t\n{ONE}\t\t\n"
    assert called(file, "feeds", "remove", OTHER).exit_code == 0
    gone = called(file, "feeds", "remove", OTHER)
    assert (gone.exit_code, gone.stderr) == (
        2,
        f"briefing: {OTHER}: there is no such feed; `briefing feeds` lists them.\n",
    )


def test_a_list_goes_out_and_in(file: Path, tmp_path: Path) -> None:
    called(file, "feeds", "add", ONE)
    written = called(file, "feeds", "export").output
    (tmp_path / "mine.opml").write_text(
        written.replace("</body>", f'<outline text="Other" xmlUrl="{OTHER}"/></body>')
    )
    assert (
        called(file, "feeds", "import", str(tmp_path / "mine.opml")).output
        == "1 feed added, 1 already there.\n"
    )
    assert called(file, "feeds").output == f"{OTHER}\tOther\t\n{ONE}\t\t\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["feeds", "add", "wire.example/feed"], "is no address of the web"),
        (["feeds", "import", "nosuch.opml"], "there is no such file"),
        (["refresh"], "there are no feeds"),
        (["refresh", "--every", "0"], "0.0 is not in the range"),
    ],
)
def test_what_is_wrong_is_said(file: Path, words: list[str], told: str) -> None:
    done = called(file, *words)
    assert done.exit_code == 2
    assert told in done.stderr


def test_what_is_new_is_read(file: Path, site: Site) -> None:
    called(file, "feeds", "add", f"{site.root}/feed.xml", f"{site.root}/gone.xml")
    done = called(file, "refresh", "--jobs", "1")
    assert done.stdout == (
        f"{site.root}/feed.xml: 1 new\n{site.root}/gone.xml: is gone for good, and is not asked for again\n"
    )
    assert done.exit_code == 2
    again = called(file, "refresh", "--jobs", "1")
    assert (again.exit_code, again.stdout) == (0, f"{site.root}/feed.xml: nothing new\n")
    assert (
        called(file, "feeds").output == f"{site.root}/feed.xml\tNorthwire\t\n{site.root}/gone.xml\t\tgone\n"
    )
    with Library.open(file) as library:
        (briefing,) = [library.briefing(one) for (one,) in library.db.rows("SELECT id FROM article")]
        assert briefing is not None
        assert briefing.article.link == "https://wire.example/a"
        assert briefing.what


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_it_goes_on_until_it_is_told_to_end(file: Path, site: Site) -> None:
    called(file, "feeds", "add", f"{site.root}/feed.xml")
    command = [COMMAND, "refresh", "--every", "60", "--library", str(file), "--jobs", "1"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True, text=True)
    deadline, there = time.monotonic() + 60, 0
    while time.monotonic() < deadline and not there:
        time.sleep(0.2)
        with Library.open(file) as library:
            there = len(library)
    time.sleep(0.5)
    os.killpg(process.pid, signal.SIGINT)
    out, _ = process.communicate(timeout=30)
    assert out.endswith("Stopped: 1 article added, 0 already there, 0 failed.\n")
    assert process.returncode == 130
