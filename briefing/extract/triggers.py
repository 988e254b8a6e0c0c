"""Triggers: verbs and nouns of the event table, with the most specific row that fits their company."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from briefing.lexicon import Row, cells, table

_GIVING = frozenset({"give", "grant", "set", "allow", "have"})
_DANGERS = frozenset({"threat", "danger", "menace", "risk"})
_UTTERED = frozenset({"death", "bomb", "verbal"})
_ABSORBING = frozenset(
    {"do", "plan", "undergo", "assess"}
)  # effects of light verbs that are no event of their own
_NOUN_PREPOSITIONS = frozenset(
    {"of", "against", "on", "at", "over", "with", "to", "between", "by", "for", "in"}
)
_ENTITY_CLASS = {"PERSON": "person", "GPE": "territory", "LOC": "territory", "FAC": "building"}


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


@dataclass(frozen=True, slots=True)
class _Pattern:
    row: Row
    governed: frozenset[str]
    objects: tuple[str, ...]
    subjects: tuple[str, ...]


def find_triggers(doc: Doc) -> list[Trigger]:
    """Return every trigger, in the order of the text; a light verb lends its arguments to its noun."""
    light = dict(_light(doc))
    found = []
    for token in doc:
        trigger = None
        if token.pos_ == "NOUN" or (token.pos_ == "PROPN" and _in_headline(token)):
            trigger = _nominal(token, light.get(token.i))
        elif token.pos_ == "VERB" and not any(verb.i == token.i for verb, _ in light.values()):
            trigger = _deadline(token) or _verbal(token)
        elif token.pos_ == "ADJ" and token.dep_ in ("acomp", "oprd", "ccomp", "ROOT"):
            row = best_row(token, "ADJ")
            trigger = Trigger(token, token.i, token.i + 1, row["code"], _name(row)) if row else None
        if trigger:
            found.append(trigger)
    return found


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
    """Whether a noun only describes another ("death toll", "suicide attacker") or is an instrument ("with a bomb")."""
    if token.dep_ == "compound":
        return (
            best_row(token.head, "NOUN") is not None
            or is_a(token.head, "@person")
            or token.head.lemma_.endswith("er")
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
    if token.lemma_ not in _GIVING or not any(
        c.dep_ in ("xcomp", "acl", "relcl", "advcl") and c.tag_ == "VB" for c in _below(token)
    ):
        return None
    limits = [t for t in token.doc._.brf_times if token.i < t.start and token.sent.end > t.start]
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


def best_row(token: Token, pos: str) -> Row | None:
    """Return the most specific row of the event table that fits the token's company, or None."""
    best, highest = None, -1
    for pattern in _patterns().get((token.lemma_.lower(), pos), ()):
        score = _fit(pattern, token, pos)
        if score > highest:
            best, highest = pattern.row, score
    return best


def _fit(pattern: _Pattern, token: Token, pos: str) -> int:
    """Return how specifically a pattern fits, or -1 where it does not."""
    score = 0
    governed = [
        c
        for c in token.children
        if c.dep_ in ("prt", "prep", "agent", "dative", "advmod")
        and c.lower_ in pattern.governed
        and not _is_dating(c)
    ]
    bare = not (pattern.governed or pattern.objects or pattern.subjects)
    if bare and pos == "VERB" and any(c.dep_ == "prt" for c in token.children):
        return -1  # "fired off a letter" is no firing
    if pattern.governed:
        if not governed:
            return -1
        score += 2
    if pattern.objects:
        inside = _widened([g for c in governed for g in c.children if g.dep_ == "pobj"])
        score += bool(inside) and _constrained(pattern.objects, inside) > 1  # "fired a missile into the sea"
        fit = _constrained(pattern.objects, objects_of(token, pos, pattern.governed))
        if fit < 0:
            return -1
        score += fit
    if pattern.subjects:
        fit = _constrained(pattern.subjects, subjects_of(token))
        if fit < 0:
            return -1
        score += fit
    return score


def _is_dating(preposition: Token) -> bool:
    """Whether a preposition only tells when: "fired a missile on Friday"."""
    objects = [c for c in preposition.children if c.dep_ == "pobj"]
    return bool(objects) and all(c.ent_type_ in ("DATE", "TIME") for c in objects)


def _constrained(constraint: tuple[str, ...], tokens: list[Token]) -> int:
    wanted = [word for word in constraint if not word.startswith("!")]
    barred = [word[1:] for word in constraint if word.startswith("!")]
    if any(is_a(token, word) for token in tokens for word in barred):
        return -1
    if not wanted:
        return 1
    hits = [word for token in tokens for word in wanted if is_a(token, word)]
    if not hits:
        return -1
    return 3 if any(not word.startswith("@") for word in hits) else 2


def is_a(token: Token, word: str) -> bool:
    """Whether a token is this word or of this class ("@troops") of the table of classes."""
    if not word.startswith("@"):
        return token.lemma_.lower() == word or token.lower_ == word
    if token.ent_type_ == "PERSON":
        return word == "@person"  # nobody called Cannon is a weapon
    return word in _classes().get(token.lemma_.lower(), ()) or word[1:] == _ENTITY_CLASS.get(token.ent_type_)


def objects_of(token: Token, pos: str, governed: frozenset[str] = frozenset()) -> list[Token]:
    """Return the tokens that an object constraint looks at, compounds and conjuncts among them."""
    heads: list[Token] = []
    for child in token.children:
        if pos == "VERB" and child.dep_ in ("dobj", "nsubjpass", "oprd", "attr"):
            heads.append(child)
        elif child.dep_ in ("prep", "agent", "dative") and child.lower_ in (governed or ()):
            heads += [c for c in child.children if c.dep_ in ("pobj", "pcomp")]
        elif pos == "NOUN" and child.dep_ in ("compound", "amod", "nmod", "poss"):
            heads.append(child)
        elif pos == "NOUN" and child.dep_ == "prep" and child.lower_ in _NOUN_PREPOSITIONS:
            heads += [c for c in child.children if c.dep_ == "pobj"]
    if (
        pos == "VERB"
        and token.dep_ == "relcl"
        and any(c.dep_ in ("dobj", "nsubjpass") and c.tag_ in ("WDT", "WP") for c in token.children)
    ):
        heads.append(token.head)
    if pos == "VERB" and token.dep_ == "acl" and token.tag_ == "VBN":
        heads.append(token.head)
    return _widened(heads)


def subjects_of(token: Token) -> list[Token]:
    """Return the tokens that a subject constraint looks at."""
    heads = [c for c in token.children if c.dep_ in ("nsubj", "poss")]
    heads += [g for c in token.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"]
    if token.dep_ == "relcl":
        heads.append(token.head)
    if not heads and token.dep_ == "conj" and token.head.pos_ == "VERB":
        return subjects_of(token.head)
    return _widened(heads)


def _widened(heads: list[Token]) -> list[Token]:
    found = []
    for head in heads:
        found += [
            head,
            *head.conjuncts,
            *(c for c in head.children if c.dep_ in ("compound", "amod", "nmod")),
        ]
    return found


def _light(doc: Doc) -> Iterator[tuple[int, tuple[Token, str]]]:
    """Yield noun index -> light verb and its effect ("held talks", "came under attack")."""
    for verb in doc:
        rows = _light_rows().get(verb.lemma_.lower())
        if verb.pos_ not in ("VERB", "AUX") or not rows:
            continue
        for row in rows:
            for noun in _light_objects(verb, row["with"]):
                wanted = tuple(cells(row, "noun"))
                if wanted and _constrained(wanted, _widened([noun])) < 0:
                    continue
                absorbed = row["effect"] in _ABSORBING or best_row(verb, "VERB") is None
                if absorbed and best_row(noun, "NOUN") is not None:
                    yield noun.i, (verb, row["effect"])
                    break


def _light_objects(verb: Token, governed: str) -> list[Token]:
    """Return the object nouns a light verb leans on; for a participle after its noun, that noun."""
    particles = set(governed.split("|")) if governed else set()
    if particles:
        prt = [c for c in verb.children if c.lower_ in particles and c.dep_ in ("prt", "prep", "advmod")]
        if not prt:
            return []
        nouns = [c for p in prt for c in p.children if c.dep_ == "pobj"]
        if nouns:
            return nouns
    nouns = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "oprd")]
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        nouns.append(verb.head)
    if verb.dep_ == "relcl" and any(c.dep_ == "dobj" and c.tag_ in ("WDT", "WP") for c in verb.children):
        nouns.append(verb.head)
    return nouns


def _in_headline(token: Token) -> bool:
    return any(
        b.kind in ("title", "heading", "standfirst") and b.start <= token.i < b.end
        for b in token.doc._.brf_blocks
    )


@cache
def _patterns() -> dict[tuple[str, str], list[_Pattern]]:
    found: dict[tuple[str, str], list[_Pattern]] = {}
    for row in table("events"):
        pattern = _Pattern(
            row, frozenset(cells(row, "with")), tuple(cells(row, "object")), tuple(cells(row, "subject"))
        )
        found.setdefault((row["lemma"], row["pos"]), []).append(pattern)
    return found


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in table("classes"):
        found.setdefault(row["lemma"], set()).add(row["class"])
    return {lemma: frozenset(names) for lemma, names in found.items()}


@cache
def _light_rows() -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in sorted(table("light"), key=lambda row: not row["noun"]):  # a row that names its nouns wins
        found.setdefault(row["verb"], []).append(row)
    return found
