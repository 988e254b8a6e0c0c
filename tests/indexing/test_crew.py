"""Workers that die or hang lose nothing, and the item that ends them is found: in real processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from processes import ended, runs
from quick import MADE, FatalError, begin_badly, crew, work

from briefing.indexing.crew import Crew
from briefing.indexing.items import Briefed, CrewError, File, Lost, Piece, chunked
from briefing.indexing.work import Reading
from briefing.library.arrivals import Stamp
from briefing.model import Article

SMALL = Stamp(0.0, 100)
Words = Callable[..., list[str]]


def fates(made: Crew, paths: list[str]) -> dict[str, object]:
    """What became of each file, by its name; each comes once."""
    done = [one for some in made.run(chunked(File(path, SMALL) for path in paths)) for one in some]
    told = {Path(item.path).name: outcome for item, outcome in done if isinstance(item, File)}
    assert len(told) == len(done) == len(paths)
    return told


def test_all_is_done_and_no_process_is_left(files: Words, tmp_path: Path) -> None:
    made = crew(2, log=str(tmp_path / "log"))
    told = fates(made, files(*[""] * 40))
    assert all(isinstance(one, Briefed) for one in told.values())
    assert made.made == MADE
    numbers = [int(line) for line in (tmp_path / "log").read_text().split()]
    assert 1 <= len(numbers) <= 2
    for number in numbers:
        with pytest.raises(ProcessLookupError):  # it ended, and its status was asked for
            os.kill(number, 0)


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("KILL", "ends the process that reads and briefs it (signal 9)"),
        ("HANG", "takes longer than 1 s "),
    ],
)
def test_the_one_that_ends_a_process_is_found(files: Words, bad: str, reason: str) -> None:
    words = [""] * 12
    words[3] = words[9] = bad
    told = fates(crew(2, seconds=1), files(*words))
    lost = {name: one for name, one in told.items() if isinstance(one, Lost)}
    assert set(lost) == {"003.txt", "009.txt"}
    assert all(reason in one.reason for one in lost.values())
    assert sum(isinstance(one, Briefed) for one in told.values()) == 10


@pytest.mark.parametrize("bad", ["KILL", "HANG"])
def test_who_ends_a_process_by_chance_is_done_all_the_same(files: Words, tmp_path: Path, bad: str) -> None:
    words = ["", f"{bad} ONCE {tmp_path / 'one'}", "", f"KILL ONCE {tmp_path / 'other'}"]
    told = fates(crew(1, seconds=1), files(*words))
    assert all(isinstance(one, Briefed) for one in told.values())


def test_one_that_is_killed_from_outside_costs_nothing(files: Words, tmp_path: Path) -> None:
    log = tmp_path / "log"
    made = crew(2, log=str(log))
    done = 0
    for some in made.run(chunked(File(path, SMALL) for path in files(*[""] * 64))):
        if not done:
            os.kill(int(log.read_text().split()[0]), signal.SIGKILL)
        done += sum(isinstance(outcome, Briefed) for _, outcome in some)
    assert done == 64


def test_what_cannot_be_sent_back_is_lost_alone(files: Words) -> None:
    told = fates(crew(1), files("", "BREAK", ""))
    assert isinstance(told["001.txt"], Lost)
    assert "ValueError: boom" in told["001.txt"].reason
    assert sum(isinstance(one, Briefed) for one in told.values()) == 2


def test_what_is_fatal_ends_it(files: Words) -> None:
    with pytest.raises(FatalError, match="a table is wrong"):
        fates(crew(2), files("", "FATAL"))


def test_a_process_that_never_begins_is_given_up(files: Words) -> None:
    made = Crew(2, begin_badly, lambda chunk: work(Reading(), chunk))
    with pytest.raises(CrewError, match=r"no process can be started .* \(status 3\)"):
        made.versions()
    from functools import partial

    with pytest.raises(CrewError, match="no process can be started"):
        fates(Crew(1, begin_badly, partial(work, Reading())), files(""))


def test_what_is_pushed_meanwhile_is_done_too(files: Words) -> None:
    made, article = crew(2), Article("a.txt", "Ferry", "Crews walked out.", ())
    done = []
    for some in made.run(chunked(File(path, SMALL) for path in files("", ""))):
        if not done:
            made.push([Piece(article, "pushed")])
        done += some
    assert {getattr(item, "uri", None) for item, _ in done} == {None, "pushed"}
    assert len(done) == 3


def test_versions_are_known_before_anything_is_done() -> None:
    made = crew(1)
    assert made.versions() == MADE
    assert list(made.run([])) == []


def test_the_real_model_that_is_not_there_is_told() -> None:
    from briefing.indexing import crew as real

    with pytest.raises(CrewError, match="nothing_like_it is not installed"):
        real(1, "nothing_like_it").versions()


PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
from quick import crew
from briefing.indexing.items import File, chunked
from briefing.library.arrivals import Stamp
if __name__ == "__main__":
    made = crew(2, seconds=600, log=sys.argv[2])
    list(made.run(chunked(File(path, Stamp(0, 900_000)) for path in sys.argv[3:])))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_workers_end_with_who_started_them(files: Words, tmp_path: Path, number: signal.Signals) -> None:
    program, log = tmp_path / "program.py", tmp_path / "log"
    program.write_text(PROGRAM)
    command = [sys.executable, str(program), str(Path(__file__).parent), str(log), *files("HANG", "HANG")]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and (not log.exists() or len(log.read_text().split()) < 2):
        time.sleep(0.05)
    numbers = [int(one) for one in log.read_text().split()]
    assert len(numbers) == 2
    assert all(map(runs, numbers))
    if number == signal.SIGINT:  # a terminal sends it to all
        os.killpg(process.pid, number)
    else:
        process.send_signal(number)
    _, told = process.communicate(timeout=30)
    assert ended(numbers, within=30)
    assert told.count(b"Traceback") == (number == signal.SIGINT)  # its own, none of a worker
