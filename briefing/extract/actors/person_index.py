"""The persons gathered so far, by the words of their names: of thousands only those are asked who may be meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing.extract.actors.drafts import Draft
from briefing.extract.actors.name_matching import nickname, plain_words


class PersonIndex:
    """Persons in the order in which they were first named."""

    def __init__(self) -> None:
        self._drafts: list[Draft] = []
        self._numbers: dict[int, int] = {}
        self._by_word: defaultdict[str, set[int]] = defaultdict(set)
        self._by_last: defaultdict[str, set[int]] = defaultdict(set)

    def __iter__(self) -> Iterator[Draft]:
        return iter(self._drafts)

    def add(self, draft: Draft) -> None:
        """Count a person in, and once more where the name has become a fuller one."""
        number = self._numbers.setdefault(id(draft), len(self._drafts))
        if number == len(self._drafts):
            self._drafts.append(draft)
        words = plain_words(draft.name)
        for word in (*words, *nickname(draft.name)):
            self._by_word[word.casefold()].add(number)
        for word in words[-1:]:
            self._by_last[word.casefold()].add(number)

    def like(self, words: Sequence[str]) -> Iterator[Draft]:
        """Yield those whose name holds the last of these words, or ends in one of them: nobody else is compatible."""
        found = {number for word in words[-1:] for number in self._by_word.get(word.casefold(), ())}
        for word in words:
            found |= self._by_last.get(word.casefold(), set())
        return (self._drafts[number] for number in sorted(found))
