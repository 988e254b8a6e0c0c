"""Reasons: the first that holds decides, and those after it are not asked."""

from __future__ import annotations

from briefing.extract.names.reasons import Reason, first_reason


def test_the_first_that_holds() -> None:
    asked: list[str] = []

    def reason(name: str, *, holds: bool) -> Reason:
        return name, lambda word: asked.append(f"{name} {word}") is None and holds

    reasons = (reason("a", holds=False), reason("b", holds=True), reason("c", holds=True))
    assert first_reason(reasons, "word") == "b"
    assert asked == ["a word", "b word"]
    assert first_reason(reasons[:1], "word") is None
    assert first_reason(()) is None
