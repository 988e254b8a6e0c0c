"""What a figure counts: the dead, the hurt, money, arms …, by what happens to the counted and by its noun."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from briefing.extract.document import in_headline, root_of
from briefing.extract.events import is_a
from briefing.extract.figures.phrases import Phrase, tells_fate
from briefing.lexicon import Row, table
from briefing.lexicon.lookup import mapping, wordlist
from briefing.model import FigureOf

_PEOPLE = frozenset({"people", "person", "other", "civilian"})
_ARMS = ("@weapon", "@missile")
_THINGS = ("@vehicle", "@aircraft", "@building", "@weapon", "@missile")
_PREDICATES = frozenset({"acomp", "oprd", "xcomp"})
_WAYS = {
    "to": ("bringing", "brought"),
    "from": ("driving", "left"),
}  # verbs of moving; the role of what is behind
_INSIDE = frozenset({"in", "inside", "at"})
_STATES = frozenset(
    {"held", "displaced"}
)  # in which the counted are when something befalls them: "two prisoners died"
_FATES = frozenset({"killed", "injured", "missing"})
_OF_CROWD = frozenset({"of", "at"})
_CLIMB = 4  # steps up through what only adds to the counted
_AFTER = 3  # tokens behind a figure in which a headline tells what happened


def kind_of(phrase: Phrase, counted: Token) -> tuple[FigureOf, Row | None]:
    """Return what a figure counts, and the row of ``figures.tsv`` that tells a fate.

    ``counted`` is the noun, or the number where it stands alone.
    """
    row = _fate(phrase, counted)
    if row is not None and _befalls(row, phrase):
        return _of(row), row
    if phrase.noun is None:
        return ("other" if is_vote_against(phrase, counted) else "people"), None
    if (
        phrase.noun.lemma_.lower() in wordlist("arms")
        or _is_armed(phrase.noun)
        or any(is_a(phrase.noun, kind) for kind in _ARMS)
    ):
        return "arms", None
    return ("people" if is_people(phrase.noun) else "other"), None


def is_of_people(doc: Doc, phrase: Phrase) -> bool:
    """Whether a bare number is that of a crowd: "the crowd of about 11,000", "put the troops at 6,000"."""
    preposition = root_of(doc, phrase.first, phrase.last).head
    if preposition.lower_ not in _OF_CROWD:
        return False
    above = preposition.head
    return any(
        is_people(noun) or noun.lemma_.lower() in wordlist("peopled")
        for noun in (above, *(c for c in above.children if c.dep_ == "dobj"))
    )


def is_told_number(doc: Doc, phrase: Phrase) -> bool:
    """Whether a bare number is what somebody tells of what was counted: "police recorded five", "a figure of nine"."""
    root = root_of(doc, phrase.first, phrase.last)
    if root.dep_ == "pobj" and root.head.lower_ == "of":
        above = root.head.head
        return above.lemma_.lower() in wordlist("tally") or above.lemma_ in wordlist("telling")
    return root.dep_ == "dobj" and root.head.lemma_ in wordlist("telling")


def is_vote_against(phrase: Phrase, counted: Token) -> bool:
    """Whether a bare number is that of the votes against: "by nine votes to four"."""
    before = counted.doc[max(0, phrase.first - 2) : phrase.first]
    return len(before) == 2 and before[0].lemma_.lower() == "vote" and before[1].lower_ == "to"


def _is_armed(noun: Token) -> bool:
    """Whether a craft is one of war: "two missile boats"."""
    return any(
        child.lower_ in wordlist("armed") for child in noun.children if child.dep_ in ("compound", "amod")
    )


def is_people(noun: Token) -> bool:
    """Whether a noun means persons: of the classes, of the tables of roles and noun phrases, or a people's name."""
    lemma = noun.lemma_.lower()
    kinds = (
        "@person",
        "@worker",
        "@player",
        "@leader",
        "@suspect",
        "@prisoner",
        "@diplomat",
        "@crowd",
        "@troops",
    )
    if lemma in _PEOPLE:
        return True
    if is_thing(noun):
        return False
    return (
        any(is_a(noun, kind) for kind in kinds)
        or mapping("nominals", "noun", "kind").get(lemma) == "person"
        or lemma in mapping("roles", "role", "class")
        or noun.ent_type_ == "NORP"
    )


def is_thing(noun: Token) -> bool:
    """Whether a noun means no persons, though it may stand for those who work there: "98 schools", "two buses"."""
    kind = mapping("nominals", "noun", "kind").get(noun.lemma_.lower())
    return kind not in (None, "person") or any(is_a(noun, thing) for thing in _THINGS)


def _fate(phrase: Phrase, counted: Token) -> Row | None:
    """Return the row for what happened to the counted: told by itself, beside it, or by its verb."""
    state: Row | None = None
    for token, role in _told_by(phrase, counted):
        row = next((found for form in _forms(token) if (found := _rows().get((form, role)))), None)
        if row is not None and (row["pos"] != "VERB" or token.pos_ in ("VERB", "AUX") or in_headline(token)):
            row = _rows()["dead", "self"] if row["of"] == "injured" and _is_deadly(token) else row
            if token is not counted or row["of"] not in _STATES:
                return row if state is None or row["of"] in _FATES else state
            state = row
    return state


def _forms(token: Token) -> tuple[str, ...]:
    """Return the forms in which the table may know a word: with its particle ("hand over"), as lemma, as it stands."""
    lemma = token.lemma_.lower()
    particles = [f"{lemma} {child.lower_}" for child in token.children if child.dep_ == "prt"]
    return (*particles, lemma, token.lower_)


def _befalls(row: Row, phrase: Phrase) -> bool:
    """Whether a fate can be that of what is counted: cars burn too, but no birds are arrested."""
    noun = phrase.noun
    if noun is None or is_people(noun) or row["lemma"] == noun.lemma_.lower():
        return True
    if row["of"] == "missing" or row["lemma"] in wordlist("befalls_things"):
        return False
    return not is_thing(noun) and noun.lemma_.lower() not in wordlist("animal")


def _is_deadly(verb: Token) -> bool:
    """Whether what a verb does kills: "shot dead", "stabbed to death"."""
    after = verb.doc[verb.i + 1 : verb.i + 3]
    return after[:1].text.lower() == "dead" or after.text.lower() == "to death"


def _told_by(phrase: Phrase, counted: Token) -> Iterator[tuple[Token, str]]:
    """Yield the words that may tell the fate, nearest first, with the role in which the counted stands to them."""
    doc = counted.doc
    yield counted, "self"
    if phrase.start > 1 and doc[phrase.start - 1].lower_ == "at":
        yield doc[phrase.start - 2], "self"  # "put the dead at 22"
    for child in counted.children:
        if child.dep_ in ("amod", "acl", "relcl", "compound", "acomp", "nmod"):
            yield child, "self"
            acts = child.tag_ != "VBN" or any(c.dep_ == "dobj" for c in child.children)
            yield child, "subject" if acts else "object"
    for token in doc[phrase.end : phrase.end + _AFTER]:
        if token.is_punct or token.is_space or token.is_sent_start or token.pos_ in ("ADP", "SCONJ", "CCONJ"):
            break
        yield token, "told" if token.tag_ == "VB" and token.nbor(-1).lower_ == "to" else "self"
        if token.i == phrase.end and tells_fate(token):
            yield from ((token, role) for role in ("subject", "object"))
        elif token.tag_ == "VBN" or (token.tag_ == "VBD" and token.dep_ != "aux"):
            yield token, "object" if _is_undergone(token) else "subject"
    yield from _governing(counted)


def _governing(counted: Token) -> Iterator[tuple[Token, str]]:
    """Yield what governs the counted, with its role, looked up through "and", "including" and "of"."""
    verb, dep = counted.head, counted.dep_
    if dep == "pobj" and verb.lower_ == "of":
        yield verb.head, "self"  # "the arrest of 17 fishermen"
    for _ in range(_CLIMB):
        if dep in ("conj", "appos"):
            verb, dep = verb.head, verb.dep_
        elif dep == "pobj" and verb.lower_ in wordlist("partitive"):
            verb, dep = verb.head.head, verb.head.dep_
    if dep in ("dobj", "nsubjpass", "attr"):
        yield verb, "object"
        yield from _sent(verb)
    if dep in ("nsubj", "nsubjpass"):
        yield verb, "subject"
        yield from _predicates(verb)
        yield from _taken(verb)
    if dep == "dobj":  # "left 32 civilians dead"
        yield from ((c, "self") for c in verb.children if c.dep_ in _PREDICATES and c.i > counted.i)
    yield from _tallied(counted)
    if dep in ("pobj", "dobj", "nummod"):
        yield from _before(verb, counted)


def _predicates(verb: Token) -> Iterator[tuple[Token, str]]:
    """Yield what a verb says of its subject: "are missing", "are in hospital", "were found dead"."""
    for child in verb.children:
        if child.dep_ == "prep" and verb.lemma_ == "be" and child.lower_ in _INSIDE:
            yield from ((noun, "place") for noun in child.children)
        if child.dep_ in _PREDICATES or child.dep_ == "attr":
            yield child, "self"
        if child.dep_ in ("xcomp", "oprd") and child.tag_ == "VBN":
            yield child, "object"


def _taken(verb: Token) -> Iterator[tuple[Token, str]]:
    """Yield what a verb's subject takes or leaves: "sought refuge", "left their homes"; "to leave" is told them."""
    leaves = verb.lemma_ in wordlist("leaving")
    yield from ((child, "left" if leaves else "taken") for child in verb.children if child.dep_ == "dobj")
    if verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.children):
        yield verb, "told"


def _sent(verb: Token) -> Iterator[tuple[Token, str]]:
    """Yield where a verb sends its object, and what it tells them: "flown to hospital", "ordered to leave"."""
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp") and child.tag_ == "VB":
            yield child, "told"
        verbs, role = _WAYS.get(child.lower_, ("", ""))
        if child.dep_ == "prep" and role and verb.lemma_ in wordlist(verbs):
            yield from ((noun, role) for noun in child.children if noun.dep_ == "pobj")


def _before(governor: Token, counted: Token) -> Iterator[tuple[Token, str]]:
    """Yield the subject that a number is told of: "the death toll rose to 61", and the noun of "the arrest of 17"."""
    around = [*governor.children, *(governor.head.children if governor.pos_ == "ADP" else ())]
    for child in around:
        told = child.dep_ in ("nsubj", "nsubjpass", "dobj") and child.i < counted.i
        if told and child.lemma_.lower() in wordlist("toll"):
            yield child, "self"
    if governor.lower_ == "of":
        yield governor.head, "self"


def _tallied(counted: Token) -> Iterator[tuple[Token, str]]:
    """Yield what a number counts where it is put on something: "the number of dead at 17", "a toll of nine"."""
    above = counted.head.head if counted.dep_ == "pobj" else counted.head
    nouns = [above, counted.head, *(c for c in above.children if c.dep_ in ("nsubj", "nsubjpass", "dobj"))]
    for noun in nouns:
        if noun.lemma_.lower() in wordlist("tally") | wordlist("toll") and noun.i != counted.i:
            yield noun, "self"
            for preposition in (c for c in noun.children if c.dep_ == "prep"):
                for counted_by in preposition.children:
                    yield counted_by, "self"
                    for told in counted_by.children:
                        yield told, "object"


def _is_undergone(token: Token) -> bool:
    active = any(child.dep_ == "aux" and child.lemma_ == "have" for child in token.children) and not any(
        child.dep_ == "auxpass" for child in token.children
    )
    return (token.tag_ == "VBN" and not active) or not any(child.dep_ == "dobj" for child in token.children)


def _of(row: Row) -> FigureOf:
    kinds: tuple[FigureOf, ...] = ("killed", "injured", "missing", "held", "displaced", "people")
    return next(kind for kind in kinds if kind == row["of"])


@cache
def _rows() -> dict[tuple[str, str], Row]:
    return {(row["lemma"], row["role"]): row for row in table("figures")}
