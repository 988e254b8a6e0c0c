"""What reaches a real terminal while hostile articles are opened, listed and searched: none of their own controls."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from terminal import Terminal

BODY = "\n\nThe ministry in Oslo said on Monday that {payload} would be looked into, and warned Denmark.\n"
PAYLOADS = {  # name -> what an article, its title or its file name tries to send
    "osc52": "\x1b]52;c;ZXZpbA==\x07",
    "osc8": "\x1b]8;;http://evil.example\x1b\\click\x1b]8;;\x1b\\",
    "title": "\x1b]2;EVIL\x07",
    "clear": "\x1b[2J\x1b[H",
    "dcs": "\x1bP1$r0m\x1b\\",
    "device": "\x1b[c\x1b[6n",
    "bell": "\x07\x08",
    "c1": "\x9b31m\x9d52;c;ZXZpbA==\x9c",
    "bidi": "\u202eevil\u202c \u2066x\u2069 \u200f\u061c",
    "zero-width": "z\u200be\u200cr\u200do\ufeff\u2060",
    "surrogate": "\ud800\udfff",
    "markup": "[/oops] [@click=app.quit]press[/] [bold red]",
    "tags": "\U000e0041\U000e0042",
}
OURS = re.compile(
    rb"\x1b\[[0-9;?<>=]*[ -/]*[@-~]|\x1b[=>7-8cMDE]|\x1b[()][0AB]|\x1b\][0-9]+;[^\x07\x1b]*(?:\x07|\x1b\\)|\x1bP[^\x1b]*\x1b\\"
)
FORBIDDEN = re.compile(
    "[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f\x80-\x9f]"
)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "hostile"
    folder.mkdir()
    for name, payload in PAYLOADS.items():
        text = f"Oslo looks into {name} {payload} again{BODY.format(payload=payload)}"
        (folder / f"{name}.txt").write_bytes(text.encode("utf-8", "surrogatepass"))
        (folder / f"{name}.md").write_bytes(f"# {text}\n\n> {payload}\n".encode("utf-8", "surrogatepass"))
    (folder / "na\x1b[31mme\u202e[@click=app.quit].txt").write_text(
        f"Fine{BODY.format(payload='it')}", encoding="utf-8"
    )
    return folder


def harmless(raw: bytes) -> None:
    """Fail where the bytes hold a control of an article: what Textual sends itself is taken out first."""
    for theirs in (b"\x1b]52;c;ZXZpbA", b"\x1b]2;EVIL", b"\x1b]8;;http://evil"):
        assert theirs not in raw
    rest = OURS.sub(b"", raw)
    assert not re.findall(rb"[\x00-\x07\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f]", rest)
    text = rest.decode("utf-8", "surrogatepass")
    assert not FORBIDDEN.findall(text)
    assert "\x1b" not in text


def test_the_reader_sends_no_control_of_an_article(terminal: Callable[..., Terminal], articles: Path) -> None:
    screen = terminal(articles, columns=150)
    screen.until(lambda text: "Oslo looks into" in text)
    screen.briefed()
    for _ in range(len(list(articles.iterdir()))):
        screen.press("J")
        screen.until(lambda text: "Oslo" in text)
    screen.press("/")
    screen.until(lambda text: "search: small letters find both" in text)
    screen.press("oslo\r")
    screen.until(lambda text: "1/" in text or "2/" in text)
    screen.press("q")
    assert screen.wait() == 0
    harmless(bytes(screen.raw))


@pytest.mark.parametrize(
    "form", ["--plain", "export --format text", "export --format markdown", "export --format html"]
)
def test_what_is_printed_holds_no_control_of_an_article(articles: Path, form: str) -> None:
    command = [sys.executable, "-m", "briefing", *form.split(), str(articles)]
    run = subprocess.run(command, capture_output=True, timeout=120, check=False)
    assert run.returncode == 0, run.stderr
    harmless(run.stdout + run.stderr)
