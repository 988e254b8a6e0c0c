"""A file is the old one or the new one, whole: on a full disk, in a killed process, for two writers at once."""

from __future__ import annotations

import errno
import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing.files import locked, replacing, write

MOMENTS = int(os.environ.get("BRIEFING_KILLS", "25"))
OLD, NEW = b"old " * 50_000, b"new, and longer " * 50_000
WRITER = """
import sys
from briefing.files import replacing
print("begun", flush=True)
while True:
    for content in (b"old " * 50_000, b"new, and longer " * 50_000):
        with replacing(sys.argv[1]) as file:
            for at in range(0, len(content), 50_000):
                file.write(content[at:at + 50_000])
"""
FULL = """
import resource, sys
from briefing.__main__ import main
resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))
sys.argv = ["briefing", *sys.argv[1:]]
main()
"""
COUNTER = """
import sys, time
from pathlib import Path
from briefing.files import locked, write
file = Path(sys.argv[1])
for _ in range(50):
    with locked(file.parent):
        write(file, str(int(file.read_text()) + 1).encode())
"""
ARTICLE = "Ferry workers strike\n\nCrews in Osterholm walked out on Tuesday, Brita Solem said.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "kept.json"
    path.write_bytes(OLD)
    return path


def beside(file: Path) -> list[str]:
    return sorted(one.name for one in file.parent.iterdir() if one != file)


def break_off(file: Path, error: type[BaseException]) -> None:
    with replacing(file) as part:
        part.write(NEW)
        raise error


class TestReplacing:
    def test_the_new_one_is_there_whole(self, file: Path) -> None:
        with replacing(file) as part:
            part.write(NEW)
            part.flush()
            assert file.read_bytes() == OLD
        assert file.read_bytes() == NEW
        assert beside(file) == []

    @pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, OSError])
    def test_what_is_broken_off_leaves_the_old_one(self, file: Path, error: type[BaseException]) -> None:
        with pytest.raises(error):
            break_off(file, error)
        assert file.read_bytes() == OLD
        assert beside(file) == []

    def test_what_is_broken_off_leaves_nothing_where_nothing_was(self, tmp_path: Path) -> None:
        with pytest.raises(KeyError):
            break_off(tmp_path / "new", KeyError)
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
    def test_the_mode_is_kept(self, file: Path, mode: int) -> None:
        file.chmod(mode)
        write(file, NEW)
        assert stat.S_IMODE(file.stat().st_mode) == mode

    def test_a_new_file_has_the_mode_that_others_have(self, tmp_path: Path) -> None:
        (tmp_path / "other").touch()
        write(tmp_path / "new", NEW)
        assert (tmp_path / "new").stat().st_mode == (tmp_path / "other").stat().st_mode

    def test_a_link_stays_a_link(self, file: Path) -> None:
        link = file.with_name("link")
        link.symlink_to(file)
        write(link, NEW)
        assert link.is_symlink()
        assert file.read_bytes() == NEW

    def test_what_is_to_be_new_takes_nobodys_place(self, file: Path) -> None:
        with pytest.raises(FileExistsError):
            write(file, NEW, new=True)
        assert file.read_bytes() == OLD
        assert beside(file) == []

    def test_a_file_system_without_links(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object) -> None:
            raise OSError(errno.EPERM, "no links here")

        monkeypatch.setattr(os, "link", refuse)
        with pytest.raises(FileExistsError):
            write(file, NEW, new=True)
        write(file.with_name("other"), NEW, new=True)
        assert file.with_name("other").read_bytes() == NEW
        assert beside(file) == ["other"]

    def test_the_longest_name(self, tmp_path: Path) -> None:
        write(tmp_path / ("n" * 255), NEW)
        assert (tmp_path / ("n" * 255)).read_bytes() == NEW

    def test_a_device_is_written_to_itself(self) -> None:
        write("/dev/null", NEW)
        assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
        with pytest.raises(OSError, match="No space left"):
            write("/dev/full", NEW)

    def test_a_part_that_is_being_written_is_left_alone(self, file: Path) -> None:
        with replacing(file) as part:
            part.write(NEW)
            write(file.with_name("other"), OLD)
        assert file.read_bytes() == NEW
        assert beside(file) == ["other"]


def test_a_process_that_is_killed_leaves_the_old_one_or_the_new_one(file: Path) -> None:
    dice = random.Random(7)
    contents = set()
    for _ in range(MOMENTS):
        command = [sys.executable, "-c", WRITER, str(file)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"begun\n"
            time.sleep(dice.uniform(0, 0.05))
            process.send_signal(signal.SIGKILL)
        contents.add(file.read_bytes())
        assert contents <= {OLD, NEW}
        assert len(beside(file)) <= 1, "the part of an earlier process was not swept"
    write(file, NEW)
    assert beside(file) == []


@pytest.mark.parametrize("form", ["json", "html", "csv"])
@pytest.mark.parametrize("there", [True, False], ids=["over a file", "new"])
def test_a_full_disk(tmp_path: Path, form: str, there: bool) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    out = tmp_path / "out"
    if there:
        out.write_bytes(OLD)
    command = [
        sys.executable,
        "-c",
        FULL,
        "export",
        "--format",
        form,
        "-o",
        str(out),
        str(tmp_path / "a.txt"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, f"briefing: {out}: File too large\n")
    assert beside(out) == ["a.txt"]
    assert out.exists() == there
    assert not there or out.read_bytes() == OLD


def test_two_that_lock_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / "count"
    file.write_text("0")
    writers = [subprocess.Popen([sys.executable, "-c", COUNTER, str(file)]) for _ in range(2)]
    assert [one.wait() for one in writers] == [0, 0]
    assert file.read_text() == "100"


def test_a_lock_is_not_waited_for_without_end(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(TimeoutError), locked(tmp_path):
        raise AssertionError("two hold it")
