"""Light verbs: "held talks", "came under attack", where the noun is the event and the verb lends its arguments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from briefing.extract.document import inflected
from briefing.extract.events.patterns import best_row, constrained, widened
from briefing.lexicon import Row, cells, table

_ABSORBING = frozenset({"do", "plan", "undergo", "assess"})  # effects of verbs that are no event of their own


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb that a noun leans on, and the row of the table that tells its effect."""

    verb: Token
    row: Row

    @property
    def effect(self) -> str:
        """What it says of the noun: do, cancel, plan, end, deny, undergo or assess."""
        return self.row["effect"]


def light_verbs(doc: Doc) -> Iterator[tuple[int, LightVerb]]:
    """Yield noun index -> light verb ("held talks", "came under attack")."""
    light = _light_rows()
    for verb in inflected(doc, light):
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        for row in light[verb.lemma_.lower()]:
            for noun in _light_objects(verb, row["with"], undergone=row["effect"] == "undergo"):
                wanted = tuple(cells(row, "noun"))
                if wanted and constrained(wanted, widened([noun])) < 0:
                    continue
                absorbed = row["effect"] in _ABSORBING or best_row(verb, "VERB") is None
                if absorbed and best_row(noun, "NOUN") is not None:
                    yield noun.i, LightVerb(verb, row)
                    break


def _light_objects(verb: Token, governed: str, *, undergone: bool) -> list[Token]:
    """Return the object nouns a light verb leans on; for a participle after its noun, that noun.

    ``undergone``: somebody meets with it, so that it is no subject of a passive: "a strike will be met with force".
    """
    particles = set(governed.split("|")) if governed else set()
    if particles:
        prt = [c for c in verb.children if c.lower_ in particles and c.dep_ in ("prt", "prep", "advmod")]
        if not prt:
            return []
        nouns = [c for p in prt for c in p.children if c.dep_ == "pobj"]
        if nouns:
            return nouns
    objects = ("dobj", "oprd") if undergone else ("dobj", "nsubjpass", "oprd")
    nouns = [c for c in verb.children if c.dep_ in objects]
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        nouns.append(verb.head)
    if verb.dep_ == "relcl" and any(c.dep_ == "dobj" and c.tag_ in ("WDT", "WP") for c in verb.children):
        nouns.append(verb.head)
    return nouns


@cache
def _light_rows() -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in sorted(table("light"), key=lambda row: not row["noun"]):  # a row that names its nouns wins
        found.setdefault(row["verb"], []).append(row)
    return found
