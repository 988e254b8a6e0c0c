"""Summaries in feeds: they are known as such, and their pages are read only where the user asks for it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from click.testing import CliRunner

sys.path.insert(0, str(Path(__file__).parent))
from serving import serving

from briefing.cli import main
from briefing.model import Article
from briefing.sources import SourceError, read_all
from briefing.sources.following import follow
from briefing.sources.reading import articles_of

Site = tuple[str, dict[str, str | bytes], list[str]]
WORDS = "The envoys of Norland and Rovia met for a third day in the old harbour and left without a deal. "
THREAT = "Norland threatened to close the strait to boats from Rovia. "
PAGE = f"""<!doctype html><html lang="en"><head><title>{{title}} | Northwire</title>
<meta name="author" content="Ann Lee"></head><body><nav>Home</nav><article><h1>{{title}}</h1>
<p>{THREAT}{WORDS}</p><h2>What they want</h2><p>{WORDS * 3}</p></article></body></html>"""


def entry(title: str, link: str, inside: str = "") -> str:
    linked = f"<link>{link}</link>" if link else ""
    return (
        f"<item><title>{title}</title>{linked}<pubDate>Tue, 03 Mar 2026 18:30:00 GMT</pubDate>{inside}</item>"
    )


def described(markup: str) -> str:
    return f"<description>{escape(markup)}</description>"


def full(markup: str) -> str:
    return f"<content:encoded><![CDATA[{markup}]]></content:encoded>"


def feed(*entries: str) -> str:
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>Northwire</title>{''.join(entries)}</channel></rss>"
    )


@pytest.fixture(autouse=True)
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


LINK = "https://wire.example/1"


@pytest.mark.parametrize(
    ("item", "summary"),
    [
        (entry("Talks", LINK, described("They met.")), True),
        (entry("Talks", LINK), True),
        (entry("Talks", "", described("They met.")), False),
        (entry("Talks", "ftp://wire.example/1", described("They met.")), False),
        (entry("Talks", LINK, described(f"<p>{WORDS * 20}</p>")), False),
        (entry("Talks", LINK, described(f"<p>{WORDS * 20}</p><a href='{LINK}'>Continue reading</a>")), True),
        (entry("Talks", LINK, described(f"<p>{WORDS * 20} [&#8230;]</p>")), True),
        (entry("Talks", LINK, described("They met.") + full(f"<p>{WORDS}</p>")), False),
        (entry("Talks", LINK, described("They met.") + full(f"<p>{WORDS}</p><p>Read more…</p>")), True),
        (entry("Talks", LINK, described("They met.") + full(f"<p>{WORDS * 20}</p><p>Read more</p>")), False),
    ],
)
def test_what_is_a_summary(item: str, summary: bool) -> None:
    (one,) = articles_of(feed(item).encode(), "feed.xml", "wire", None, None)
    assert one.summary is summary
    assert ("--follow" in " ".join(one.notes)) is summary


@pytest.mark.parametrize(("fields", "summary"), [({"summary": "They met."}, True), ({"content_text": "They met."}, False)])  # fmt: skip
def test_in_a_json_feed(fields: dict[str, str], summary: bool) -> None:
    item = {"id": "1", "url": LINK, "title": "Talks"} | fields
    data = json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [item]}).encode()
    assert articles_of(data, "feed.json", "wire", None, None)[0].summary is summary


def test_the_page_of_a_summary_is_read(site: Site) -> None:
    root, pages, asked = site
    pages["/feed.xml"] = feed(entry("Talks fail", f"{root}/talks", described("They met.")), entry("Cod", f"{root}/cod", full(f"<p>{WORDS}</p>")))  # fmt: skip
    pages["/talks"] = PAGE.format(title="Talks fail again")
    summary, whole = read_all(f"{root}/feed.xml")
    assert asked == ["/feed.xml"]
    assert follow(whole) is whole
    one = follow(summary)
    assert asked == ["/feed.xml", "/talks"]
    assert [(b.kind, one.text[b.start : b.end][:16]) for b in one.blocks] == [
        ("title", "Talks fail again"),
        ("paragraph", "Norland threaten"),
        ("heading", "What they want"),
        ("paragraph", "The envoys of No"),
    ]
    assert (one.source, one.link) == (f"{root}/feed.xml#1", f"{root}/talks")
    assert (one.author, one.site) == ("Ann Lee", "Northwire")
    assert (one.published, one.published_from) == ("2026-03-03T18:30:00+00:00", "metadata")
    assert not one.summary
    assert not one.notes


def test_the_command_follows_only_when_told(site: Site) -> None:
    root, pages, asked = site
    pages["/feed.xml"] = feed(entry("Talks fail", f"{root}/talks", described("They met.")), entry("Title alone", f"{root}/alone"), entry("Gone", f"{root}/gone", described("It is gone.")))  # fmt: skip
    pages["/talks"], pages["/alone"] = PAGE.format(title="Talks fail again"), PAGE.format(title="Title alone")
    quiet = CliRunner().invoke(main, ["export", f"{root}/feed.xml"])
    assert asked == ["/feed.xml"]
    assert quiet.exit_code == 0
    plain = [json.loads(line)["article"]["text"] for line in quiet.stdout.splitlines()]
    assert plain == ["Talks fail\n\nThey met.", "Title alone", "Gone\n\nIt is gone."]
    run = CliRunner().invoke(main, ["export", "--follow", f"{root}/feed.xml"])
    told = [json.loads(line) for line in run.stdout.splitlines()]
    assert [one["article"]["source"] for one in told] == [f"{root}/feed.xml#{n}" for n in (1, 2, 3)]
    types = [{event["type"] for event in one["what"]} for one in told]
    assert ["THREATEN" in one for one in types] == [True, True, False]
    assert told[2]["article"]["text"] == "Gone\n\nIt is gone."
    assert run.exit_code == 2
    assert f"{root}/gone: there is no such page" in run.stderr


def summary(source: str, link: str, text: str = "They met.") -> Article:
    return Article(source, "Talks", text, (), link=link, summary=True)


@pytest.mark.parametrize(
    "link",
    ["http://127.0.0.1:9/x", "http://localhost/x", "http://[::1]/x", "http://192.168.1.1/", "http://10.0.0.8/", "http://169.254.169.254/latest", "http://router/x", "http://printer.local/", "http://0.0.0.0/"],
)  # fmt: skip
@pytest.mark.parametrize("source", ["feed.xml#1", "https://wire.example/feed.xml#1"])
def test_a_feed_does_not_lead_into_the_own_network(source: str, link: str) -> None:
    with pytest.raises(SourceError, match="own network"):
        follow(summary(source, link))


def test_a_page_that_holds_less_is_not_taken(site: Site) -> None:
    root, pages, _ = site
    pages["/stub"] = f"<html><body><article><h1>Talks</h1><p>{WORDS}</p></article></body></html>"
    with pytest.raises(SourceError, match="holds less than the feed"):
        follow(summary(f"{root}/feed.xml#1", f"{root}/stub", WORDS * 5))


def test_help_tells_of_it() -> None:
    for command in ([], ["export"]):
        assert "--follow" in CliRunner().invoke(main, [*command, "--help"]).output
