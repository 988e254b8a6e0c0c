"""A text that takes too long: what was found till then is kept, it is said, and those behind it are whole."""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from test_any_text import check

from briefing.extract import pipeline
from briefing.extract.time_limit import OverTime, time_limit
from briefing.sources import read_text

if TYPE_CHECKING:
    from briefing.extract import Briefer

TEXT = "Iran attacks Iraq\n\nIran attacked Iraq on Friday. “We will strike,” Anna Brandt said. Six people were killed."
SECONDS = 0.1
NOTE = "Its briefing took longer than 0.1 seconds and is not complete."
UNIX = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="nothing is interrupted there")


def spin(*_: object) -> None:
    end = time.process_time() + 30
    while time.process_time() < end:
        pass


@UNIX
def test_what_runs_is_interrupted_and_the_signal_is_as_it_was() -> None:
    before, start = signal.getsignal(signal.SIGVTALRM), time.process_time()
    with pytest.raises(OverTime), time_limit(0.1):
        spin()
    assert time.process_time() - start < 5
    assert signal.getsignal(signal.SIGVTALRM) is before
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)


def test_in_another_thread_it_ends_at_its_next_check() -> None:
    ended: list[type[BaseException]] = []

    def run() -> None:
        try:
            with time_limit(0.0) as check:
                sum(range(100_000))
                check()
        except OverTime as error:
            ended.append(type(error))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert ended == [OverTime]


def test_no_handler_of_errors_takes_it_for_one() -> None:
    assert not issubclass(OverTime, Exception)


@pytest.fixture
def hurried(briefer: Briefer, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Briefer]:
    """A pipeline of which one component takes for ever with an article that says "Iran"."""
    briefer.brief(read_text(TEXT))  # the tables are read
    get_pipe: Any = briefer.nlp.get_pipe

    def slow(name: str) -> Briefer:
        def get(asked: str) -> Any:
            real = get_pipe(asked)
            return (lambda doc: spin() if "Iran" in doc.text else real(doc)) if asked == name else real

        monkeypatch.setattr(briefer, "_seconds", SECONDS)
        monkeypatch.setattr(briefer.nlp, "get_pipe", get)
        return briefer

    return slow


@UNIX
@pytest.mark.parametrize("name", pipeline.AFTER)
def test_what_was_found_before_it_is_kept_and_told(hurried: Callable[[str], Briefer], name: str) -> None:
    briefer = hurried(name)
    cut, whole = briefer.brief_all(
        [read_text(TEXT), read_text("Germany and Japan signed a treaty on Monday.")]
    )
    check(cut)
    assert cut.article.notes == (NOTE,)
    assert cut.article.text == TEXT
    found = {
        layer: bool(getattr(cut, layer)) for layer in ("who", "when", "what", "quotes", "figures", "threats")
    }
    makers = {
        "who": "brf_actors",
        "when": "brf_times",
        "what": "brf_events",
        "quotes": "brf_quotes",
        "figures": "brf_figures",
    }
    order = pipeline.AFTER.index
    assert {layer: found[layer] for layer in makers} == {
        layer: order(maker) < order(name) for layer, maker in makers.items()
    }
    assert whole.article.notes == ()
    assert whole.what


@UNIX
def test_an_article_that_cannot_even_be_put_together_is_told(
    briefer: Briefer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(briefer, "_seconds", SECONDS)
    monkeypatch.setattr(pipeline, "compose", spin)
    cut = briefer.brief(read_text(TEXT))
    assert (cut.what, cut.article.notes) == ((), (NOTE,))
