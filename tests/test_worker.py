"""The process that briefs, as it is started: one article that takes too long takes nothing from the next."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "bench"))

from growing import names

from briefing.children import command
from briefing.contract.codec import article_to_dict, from_dict
from briefing.sources import read_text

SECONDS = "0.7"
SHORT = "Iran attacks Iraq\n\nIran attacked Iraq on Friday."


def test_an_article_that_takes_too_long_is_cut_and_the_next_is_whole() -> None:
    articles = [read_text(text) for text in (SHORT, names(50_000), SHORT)]
    asked = "".join(
        json.dumps({"id": number, "article": article_to_dict(one)}) + "\n"
        for number, one in enumerate(articles)
    )
    done = subprocess.run(
        command("briefing.worker", "--seconds", SECONDS), input=asked, capture_output=True, text=True, timeout=300, check=True
    )  # fmt: skip
    ready, *replies = map(json.loads, done.stdout.splitlines())
    assert "ready" in ready
    assert [reply["id"] for reply in replies] == [0, 1, 2]
    _, cut, whole = (from_dict(reply["briefing"]) for reply in replies)
    assert cut.article.notes == (f"Its briefing took longer than {SECONDS} seconds and is not complete.",)
    assert cut.article.text == articles[1].text
    assert whole.article.notes == ()
    assert [event.type for event in whole.what] == ["ASSAULT"]
