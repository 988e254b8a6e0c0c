"""Feeds and mailboxes among other files: every article in them has its own row."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "sources"))
from patience import until
from serving import serving
from test_following import PAGE, Site, described, entry, feed

from briefing.tui.application import Reader
from briefing.tui.session.entries import Session
from briefing.tui.session.listing import Listing
from briefing.tui.session.reading import read_entry

ARTICLE = "Harbour opens in Quellin\n\nThe mayor of Quellin, Oda Brandt, opened the harbour on Tuesday.\n"
MAILS = "".join(
    f"From desk@wire.example Tue Mar  3 10:00:00 2026\nSubject: Mail {n}\n\nOda Brandt met Ida Marsh.\n\n"
    for n in (1, 2, 3)
)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


def titles(app: Reader) -> list[str]:
    return [app.session.entries[row].title for row in app.screen.set_up().articles.listing.rows]


async def test_each_article_has_its_row_in_the_order_given(tmp_path: Path, site: Site) -> None:
    root, pages, _ = site
    pages["/feed.xml"] = feed(
        *(entry(f"Entry {n}", "", described("Oda Brandt met Ida Marsh.")) for n in (1, 2))
    )
    for name, text in {"a.txt": ARTICLE, "in.mbox": MAILS, "broken.rss": "<rss><channel/></rss>", "b.txt": ARTICLE}.items():  # fmt: skip
        (tmp_path / name).write_text(text)
    paths = [
        f"{root}/feed.xml",
        *(str(tmp_path / name) for name in ("in.mbox", "a.txt", "broken.rss", "b.txt")),
    ]
    app = Reader(Session(paths))
    async with app.run_test(size=(140, 30)) as pilot:
        wanted = ["Entry 1", "Entry 2", "Mail 1", "Mail 2", "Mail 3", "Harbour opens in Quellin", "broken.rss", "Harbour opens in Quellin"]  # fmt: skip
        await until(pilot, lambda: titles(app) == wanted and app.session.done() == len(wanted))
        await pilot.pause()
        assert [one.state for one in app.session.entries].count("briefed") == 7
        assert app.session.entry.source == f"{root}/feed.xml#1"
        await pilot.press("J")
        assert app.session.entry.title == "Entry 2"
        assert "2/8" in app.screen.query_one("#article-head").render_line(0).text
        await pilot.press("J")
        assert app.session.entry.source == f"{tmp_path / 'in.mbox'}#1"
        assert app.screen.desk.articles.head()[0] == "8 articles"


def test_the_titles_of_the_first_file_are_there_at_once(tmp_path: Path) -> None:
    (tmp_path / "in.mbox").write_text(MAILS)
    (tmp_path / "a.txt").write_text(ARTICLE)
    session = Session([tmp_path / "in.mbox", tmp_path / "a.txt"])
    session.add(session.entry, read_entry(session.entry, None))
    listing = Listing(session)
    assert [session.entries[row].title for row in listing.rows] == ["Mail 1", "Mail 2", "Mail 3", "a.txt"]
    assert listing.plain
    session.add(session.entries[1], read_entry(session.entries[1], None))
    assert listing.plain  # one file, one article: no row more


async def test_the_pages_of_summaries_are_read_beside_the_reader(
    tmp_path: Path, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root, pages, asked = site
    (tmp_path / "a.txt").write_text(ARTICLE)
    pages["/feed.xml"] = feed(entry("Talks", f"{root}/talks", described("They met.")), entry("Gone", f"{root}/gone", described("It is gone.")))  # fmt: skip
    pages["/talks"] = PAGE.format(title="Talks fail again")
    app = Reader(Session([f"{root}/feed.xml", str(tmp_path / "a.txt")], follow=True))
    async with app.run_test(size=(140, 30)) as pilot:
        await until(pilot, lambda: app.session.done() == 3)
        await pilot.pause()
        assert titles(app) == ["Talks fail again", "Gone", "Harbour opens in Quellin"]
        assert app.screen.article.document.text.startswith("Talks fail again\n\nNorland threatened")
        assert "THREATEN" in {event.type for event in app.session.entry.linked.briefing.what}
        gone = next(one for one in app.session.entries if one.title == "Gone")
        assert gone.article.summary
        assert "--follow" in " ".join(gone.linked.briefing.article.notes)
    assert sorted(asked) == ["/feed.xml", "/gone", "/talks"]
