"""Names and places of files: what a name sends to the terminal, what is no file at all."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

from hostile.payloads import PAYLOADS
from hostile.row import STORY, Row

TEXT = f"Fleet is called back\n\n{STORY}\n"


def named(name: str | bytes) -> Callable[[Path], Path]:
    def lay(folder: Path) -> Path:
        path = folder / os.fsdecode(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT)
        return path

    return lay


def fifo(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.txt")
    return folder / "pipe.txt"


def unix_socket(folder: Path) -> Path:
    path = folder / "socket.txt"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.relpath(path))
    return path


def linked(target: str, name: str = "link.txt") -> Callable[[Path], Path]:
    def lay(folder: Path) -> Path:
        (folder / name).symlink_to(target)
        return folder / name

    return lay


def loop(folder: Path) -> Path:
    (folder / "a.txt").symlink_to("b.txt")
    (folder / "b.txt").symlink_to("a.txt")
    return folder / "a.txt"


def sparse(folder: Path) -> Path:
    path = folder / "sparse.txt"
    with path.open("wb") as file:
        file.truncate(10_000_000_000)
    return path


def as_folder(folder: Path) -> Path:
    (folder / "folder.txt").mkdir()
    return folder / "folder.txt"


ROWS = (
    *(
        Row(f"name: {name}", f"name-{number}.txt", opens=(STORY,), lay=named(f"a{words.replace('/', '-')[:60]}b.txt"))
        for number, (name, words) in enumerate(PAYLOADS.items())
        if "surrogates" not in name and "noncharacters" not in name
    ),
    Row("name: no UTF-8", "", opens=(STORY,), lay=named(b"caf\xe9\xff.txt")),
    Row("name: two lines", "", opens=(STORY,), lay=named("one\ntwo: no such file.txt")),
    Row("name: like an option", "", opens=(STORY,), lay=named("--plain.txt")),
    Row("name: like a number of an article", "", opens=(STORY,), lay=named("feed.xml#1.txt")),
    Row("name: like an address", "", opens=(STORY,), lay=named("https:/evil.example/a.txt")),
    Row("name: of 255 bytes", "", opens=(STORY,), lay=named("x" * 251 + ".txt")),
    Row("name: only a suffix", "", says="has no suffix that tells its format", lay=named(".txt")),
    Row("name: a suffix that is an escape", "", says="is no format that is read here", lay=named("a.\x1b[2J")),
    Row("place: a folder with an escape", "", opens=(STORY,), lay=named("in\x1b]0;x\x07[@click=app.quit]\u202e/a.txt")),
    Row("place: a pipe", "", says="is no regular file", lay=fifo),
    Row("place: a socket", "", says="is no regular file", lay=unix_socket),
    Row("place: a device without end", "", says="is no regular file", lay=linked("/dev/zero")),
    Row("place: a terminal", "", says="is no regular file", lay=linked("/dev/ptmx")),
    Row("place: links in a ring", "", says="cannot be read", lay=loop),
    Row("place: a link to nothing", "", says="there is no such file", lay=linked("nowhere")),
    Row("place: 10 GB of nothing", "", says="is larger than 20 MB", lay=sparse),
    Row("place: a folder that is called a text", "", says="is a folder", lay=as_folder),
    Row("place: a file of the kernel without an end", "", says="link.txt: ", lay=linked("/proc/self/environ")),
)  # fmt: skip
