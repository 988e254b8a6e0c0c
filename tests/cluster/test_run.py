"""On a cluster of real processes: the same briefings as here, and nothing is lost with a worker."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("distributed")
pytest.importorskip("pyarrow")

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "end_to_end"))
import quick_task
from click.testing import CliRunner
from invented import article

from briefing.cli import main
from briefing.cluster.client import connected
from briefing.cluster.needs import ClusterError
from briefing.cluster.parts import parts_in, read_part
from briefing.cluster.records import article_of
from briefing.cluster.run import Counts, Run
from briefing.cluster.task import Row, name_of
from briefing.contract.codec import to_dict
from briefing.library.library import Library

if TYPE_CHECKING:
    from briefing.extract import Briefer

Records = Callable[..., Path]


@pytest.fixture
def records(tmp_path: Path) -> Records:
    """Write records of these texts."""

    def write(*texts: str) -> Path:
        path = tmp_path / "in.jsonl"
        path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
        return path

    return write


def rows(output: Path) -> list[Row]:
    return [row for part in parts_in(str(output)) for row in read_part(part)]


def run(source: Path, output: Path, jobs: int = 2, seconds: float = 5.0, **options: object) -> Counts:
    made = Run(str(output), seconds=seconds, work=quick_task.brief, versions=quick_task.versions, **options)  # type: ignore[arg-type]
    made.brief(str(source), jobs=jobs)
    return made.counts


def test_briefings_are_byte_for_byte_those_of_here(
    records: Records, tmp_path: Path, briefer: Briefer
) -> None:
    source, output, library = (
        records(*(article(n, 120) for n in range(10))),
        tmp_path / "out",
        tmp_path / "l.db",
    )
    with source.open("a") as file:
        file.write('{"text": " "}\n')
    done = CliRunner().invoke(main, ["cluster", "brief", str(source), str(output), "--jobs", "1"])
    assert (done.exit_code, done.output) == (2, "10 records briefed, 1 failed, 0 parts were there.\n")
    made = {row.record: row for row in rows(output)}
    lines = source.read_text().splitlines()
    for line in lines[:10]:
        assert made[name_of(line)].briefing == json.dumps(
            to_dict(briefer.brief(article_of(line, name_of(line))))
        )
    assert "has no text" in (made[name_of(lines[10])].error or "")
    taken = CliRunner().invoke(main, ["index", "--from", str(output), "--library", str(library)])
    assert taken.stdout == "10 articles added, 0 already there, 1 failed.\n"
    again = CliRunner().invoke(main, ["index", "--from", str(output), "--library", str(library)])
    assert again.stdout == "0 articles added, 1 already there, 0 failed.\n"
    with Library.open(library) as one:
        assert len(one) == 10
        assert one.db.check() == []


@pytest.mark.parametrize("bad", ["KILL", "HANG"])
def test_the_record_that_ends_its_worker_is_a_row_with_its_error(
    records: Records, tmp_path: Path, bad: str
) -> None:
    texts = ["Ferry 0", bad, "REFUSE"]
    assert run(records(*texts), tmp_path / "out", jobs=1, seconds=1.0) == Counts(briefed=1, failed=2)
    errors = [row.error for row in rows(tmp_path / "out")]
    assert errors[0] is None
    assert "ends the process that briefs it, or takes longer than 1 s" in str(errors[1])
    assert errors[2] == "cannot be briefed"


def test_a_worker_that_is_killed_in_the_middle_costs_nothing(records: Records, tmp_path: Path) -> None:
    log = tmp_path / "log"

    def kill() -> None:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not log.exists():
            time.sleep(0.02)
        time.sleep(0.05)
        os.kill(int(log.read_text().split()[0]), signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    counts = run(records(*(f"Ferry {n}" for n in range(100))), tmp_path / "out", model=str(log))
    killer.join()
    assert counts == Counts(briefed=100)
    assert len({row.record for row in rows(tmp_path / "out")}) == 100
    assert len(set(log.read_text().split())) > 2  # another took its place


def test_what_is_there_is_not_made_again(records: Records, tmp_path: Path) -> None:
    source, output = records(*(f"Ferry {n}" for n in range(150))), tmp_path / "out"

    def stop(done: int) -> None:
        if len(list(output.glob("*.parquet"))) == 1:
            raise SystemExit(130)

    with pytest.raises(SystemExit):
        run(source, output, jobs=1, step=stop)
    assert len(list(output.iterdir())) == 1
    first = {part: part.stat().st_mtime_ns for part in output.iterdir()}
    assert run(source, output, jobs=1) == Counts(briefed=86, skipped=1)
    assert len(rows(output)) == 150
    assert {part: part.stat().st_mtime_ns for part in first} == first


def test_the_scheduler_that_is_named_is_used(records: Records, tmp_path: Path) -> None:
    log = tmp_path / "log"
    with connected(None, 1) as client:
        made = Run(str(tmp_path / "out"), str(log), work=quick_task.brief, versions=quick_task.versions)
        made.brief(str(records("Ferry 0", "Ferry 1")), scheduler=client.scheduler.address)
        workers = client.run(os.getpid)
    assert made.counts == Counts(briefed=2)
    assert set(map(int, log.read_text().split())) == set(workers.values())


def test_a_scheduler_that_is_not_there_is_told(
    records: Records, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.cluster.client.PATIENCE", 0.5)
    with pytest.raises(ClusterError, match=r"tcp://127\.0\.0\.1:9: no scheduler answers there"):
        Run(str(tmp_path / "out")).brief(str(records("Ferry")), scheduler="tcp://127.0.0.1:9")
