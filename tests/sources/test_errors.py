"""What goes wrong with a source, told in a sentence that does no harm."""

import pickle

from briefing.sources import SourceError


def test_the_error_travels_between_processes() -> None:
    error = SourceError("a.txt", "is empty", "give another")
    assert str(pickle.loads(pickle.dumps(error))) == str(error) == "a.txt: is empty; give another."


def test_an_error_is_harmless_in_every_part() -> None:
    error = SourceError("a\x1b[2J.txt", "is \u202eodd", "give a\x1b[2J\n#1")
    assert str(error) == "a\ufffd[2J.txt: is \ufffdodd; give a\ufffd[2J #1."
