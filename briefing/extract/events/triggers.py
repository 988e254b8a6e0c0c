"""Triggers: verbs and nouns of the event table, with the most specific row that fits their company."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from briefing.extract.document import layers
from briefing.extract.document.layout import in_headline
from briefing.extract.events.light_verbs import light_verbs
from briefing.extract.events.patterns import best_row, is_a
from briefing.lexicon import Row, cells
from briefing.lexicon.lookup import wordlist

_DANGERS = frozenset({"threat", "danger", "menace", "risk"})
_UTTERED = frozenset({"death", "bomb", "verbal"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger: its head, its words, its CAMEO code, and the verb whose arguments it shares, if light."""

    head: Token
    start: int
    end: int
    code: str
    rule: str
    verb: Token | None = None
    effect: str = "do"  # do | cancel | plan | end | deny | undergo | assess


def find_triggers(doc: Doc) -> list[Trigger]:
    """Return every trigger, in the order of the text; a light verb lends its arguments to its noun."""
    light = dict(light_verbs(doc))
    found = []
    for token in doc:
        trigger = None
        if token.pos_ == "NOUN" or (token.pos_ == "PROPN" and in_headline(token)):
            trigger = _nominal(token, light.get(token.i))
        elif (
            token.pos_ == "VERB"
            and not _is_hyphenated(token)
            and not any(v.i == token.i for v, _ in light.values())
        ):
            trigger = _deadline(token) or _verbal(token)
        elif token.pos_ == "ADJ" and token.dep_ in ("acomp", "oprd", "ccomp", "ROOT"):
            row = best_row(token, "ADJ")
            trigger = Trigger(token, token.i, token.i + 1, row["code"], _name(row)) if row else None
        if trigger:
            found.append(trigger)
    return found


def _is_hyphenated(token: Token) -> bool:
    """Whether a participle only ends an adjective: "a coal-fired plant"."""
    return token.i > 0 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_


def _verbal(token: Token) -> Trigger | None:
    row = best_row(token, "VERB")
    if row is None:
        return None
    particle = next((c for c in token.children if c.dep_ == "prt"), None)
    end = particle.i + 1 if particle is not None and particle.i == token.i + 1 else token.i + 1
    return Trigger(token, token.i, end, row["code"], _name(row))


def _nominal(token: Token, light: tuple[Token, str] | None) -> Trigger | None:
    row = best_row(token, "NOUN")
    if row is None or _is_attribute(token) or (token.lemma_ in _DANGERS and not _is_uttered(token, light)):
        return None
    if light is None:
        return Trigger(token, token.i, token.i + 1, row["code"], _name(row))
    verb, effect = light
    bare = not (row["with"] or row["object"] or row["subject"])
    code = (bare and _joint_code(verb, token)) or row["code"]
    return Trigger(token, token.i, token.i + 1, code, f"{verb.lemma_}+{_name(row)}", verb, effect)


def _joint_code(verb: Token, noun: Token) -> str | None:
    """Return the code of a light verb with just this noun: "lodge a protest" is a complaint, no march."""
    row = best_row(verb, "VERB")
    return row["code"] if row is not None and noun.lemma_.lower() in cells(row, "object") else None


def _is_attribute(token: Token) -> bool:
    """Whether a noun only describes another ("death toll", "ransomware gang") or is an instrument ("with a bomb")."""
    if token.dep_ == "compound":
        return (
            best_row(token.head, "NOUN") is not None
            or is_a(token.head, "@person")
            or token.head.lemma_.endswith("er")
            or token.head.lemma_.lower() in wordlist("body")
        )
    return token.dep_ == "pobj" and token.head.lower_ == "with" and is_a(token, "@weapon")


def _is_uttered(token: Token, light: tuple[Token, str] | None) -> bool:
    """Whether a threat is made rather than posed: "threatened with", "a threat to bomb", "a threat posted by"."""
    if light is not None and light[1] == "assess":
        return False
    made = any(
        c.dep_ in ("acl", "relcl") or (c.dep_ == "compound" and c.lemma_.lower() in _UTTERED)
        for c in token.children
    )
    return made or light is not None


def _deadline(token: Token) -> Trigger | None:
    """Return the ultimatum in "gave X 48 hours to …", "has until Monday to …"."""
    if token.lemma_ not in wordlist("giving") or not any(
        c.dep_ in ("xcomp", "acl", "relcl", "advcl") and c.tag_ == "VB" for c in _below(token)
    ):
        return None
    limits = [t for t in layers.of(token.doc).times if token.i < t.start and token.sent.end > t.start]
    for time in limits:
        root = token.doc[time.start : time.end].root
        until = root.dep_ in ("pobj", "nummod") and any(a.lower_ in ("until", "till") for a in root.ancestors)
        exact = any(char.isdigit() for char in time.value)
        if (exact and time.type == "DURATION" and root.dep_ in ("dobj", "npadvmod", "dative")) or until:
            return Trigger(token, token.i, token.i + 1, "139", "give+deadline")
    return None


def _below(token: Token) -> list[Token]:
    return [*token.children, *(g for c in token.children for g in c.children)]


def _name(row: Row) -> str:
    """Return the name of a rule: "verb:carry out(attack …)"."""
    objects = row["object"].split("|")
    words = " ".join([row["lemma"], *row["with"].split("|")[:1]]).strip()
    return f"{row['pos'].lower()}:{words}" + (
        f"({objects[0]}{' …' if len(objects) > 1 else ''})" if objects[0] else ""
    )
