"""Directions: "the North", "North and South Korea", where the article names the country that is meant."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from briefing.extract.document import is_capitalised
from briefing.extract.names.gazetteer import Entry, lookup
from briefing.extract.syntax.agency import acts
from briefing.lexicon.lookup import mapping, wordlist


class Directions:
    """Says which country a lone direction of one document stands for, beside the names that the document has."""

    def __init__(self, doc: Doc, names: Iterable[str]) -> None:
        self._doc = doc
        self._named, self._meant = _countries(names)

    def country(self, token: Token) -> Entry | None:
        """Return the country that a direction stands for, by its twin beside it or where it acts; None elsewhere."""
        if token.text not in opposites():
            return None
        twin = self._joined(token)
        if twin is not None and (word := self._word(twin.i + 1)) and _country(twin.text, word) is not None:
            return _country(token.text, word)  # "North and South Korea"
        before = self._word(token.i - 1).lower() if token.i else ""
        alone = twin is not None or before == "the" or before in wordlist("joining")
        goes_on = self._goes_on(token) or (twin is not None and self._goes_on(twin))
        return self._meant.get(token.text) if alone and not goes_on and acts(token, is_country=True) else None

    def place(self, token: Token) -> Entry | None:
        """Return the country that a direction names as a place, where the article tells it by its full name."""
        told = token.i > 0 and self._word(token.i - 1).lower() == "the" and not self._goes_on(token)
        return self._named.get(token.text) if told else None

    def _joined(self, token: Token) -> Token | None:
        """Return the direction after this one: "North and South", "the North or the South"."""
        i = token.i + 1
        if self._word(i).lower() not in wordlist("joining"):
            return None
        i += 1 + (self._word(i + 1).lower() == "the")
        return self._doc[i] if self._word(i) in opposites() else None

    def _goes_on(self, token: Token) -> bool:
        """Whether the words after a direction say of what it is one, or belong to its name."""
        after = self._doc[token.i + 1 : token.i + 2]
        return bool(len(after)) and (after[0].lower_ == "of" or is_capitalised(after[0]))

    def _word(self, i: int) -> str:
        return self._doc[i].text if i < len(self._doc) else ""


def _countries(names: Iterable[str]) -> tuple[dict[str, Entry], dict[str, Entry]]:
    """Return direction -> the one country so named, and direction -> that or else the twin of the one so named."""
    named: dict[str, dict[str, Entry]] = {}
    twins: dict[str, dict[str, Entry]] = {}
    for direction, word in {tuple(name.split(maxsplit=1)) for name in names if " " in name}:
        opposite = opposites().get(direction, "")
        entry = _country(direction, word) if opposite else None
        if entry is not None:
            named.setdefault(direction, {})[entry.name] = entry
            if (twin := _country(opposite, word)) is not None:
                twins.setdefault(opposite, {})[twin.name] = twin
    return _only(named), _only(twins | named)


def _only(found: dict[str, dict[str, Entry]]) -> dict[str, Entry]:
    return {key: next(iter(entries.values())) for key, entries in found.items() if len(entries) == 1}


def _country(direction: str, word: str) -> Entry | None:
    entry = lookup(f"{direction} {word}")
    return entry if entry is not None and entry.place == "country" and entry.label == "GPE" else None


def opposites() -> dict[str, str]:
    """Return each direction and its opposite."""
    return mapping("directions", "direction", "opposite")
