"""Pages that were fetched are kept and sent again only where they have changed."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from answering import PAGE, Answer, Site

from briefing.paths import cache_folder
from briefing.sources import read
from briefing.sources.intake.cache import MAX_KEPT, Kept, load, store


def test_a_page_that_has_not_changed_is_not_sent_again(site: Site) -> None:
    root, answers, _ = site

    def answer(handler: BaseHTTPRequestHandler) -> Answer:
        if handler.headers.get("If-None-Match") == '"v1"':
            return 304, {}, b""
        return (
            200,
            {"Content-Type": "text/html", "ETag": '"v1"', "Last-Modified": "Wed, 18 Feb 2026 09:00:00 GMT"},
            PAGE,
        )

    answers["/x"] = answer
    first = read(f"{root}/x")
    assert read(f"{root}/x") == first
    assert site.asked[1][1]["if-modified-since"] == "Wed, 18 Feb 2026 09:00:00 GMT"
    for page in (cache_folder() / "pages").iterdir():
        page.write_bytes(b"{}")
    assert read(f"{root}/x") == first
    assert "if-none-match" not in site.asked[2][1]


def test_without_a_validator_or_a_folder_nothing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store("http://a/", Kept(b"x", "text/html", None, None, None))
    assert not cache_folder().exists()
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    store("http://a/", Kept(b"x", "text/html", None, "v", None))
    assert load("http://a/") is None


def test_the_pages_fetched_longest_ago_are_forgotten() -> None:
    for number in range(MAX_KEPT + 5):
        store(f"http://a/{number}", Kept(b"a\nb", "text/html", None, "v", None))
    assert len(list((cache_folder() / "pages").iterdir())) == MAX_KEPT
    assert load(f"http://a/{MAX_KEPT + 4}") == Kept(b"a\nb", "text/html", None, "v", None)
