"""Surrogate parsing: a surname that is also a common word is parsed as a plain one of its length.

"No said" and "May will visit" lead the tagger astray. Where the article itself shows that the word
is somebody's name, the tagger, parser and entity recognizer read another name of the same length in
its place, so that every offset holds; ``brf_restore`` puts the article's words back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from briefing.extract.syntax.rewording import reworded
from briefing.lexicon import cells, table

_SURNAMES = {
    2: "Li",
    3: "Lee",
    4: "Kerr",
    5: "Jones",
    6: "Miller",
    7: "Johnson",
    8: "Anderson",
    9: "Robertson",
}
_GIVEN = {3: "Tom", 4: "John", 5: "Peter", 6: "Robert", 7: "Michael", 8: "Jonathan"}
_KEY = "brf_surrogates"
_MONTH_BEFORE = frozenset(
    "in since until till by last next this of from late early mid during before after and".split()
)
_AUXILIARY = frozenset("is was has had will would could may might did does also later then now who".split())


@Language.factory("brf_surrogates")
def create_surrogates(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that swaps names in; it must come first."""
    return swap


@Language.factory("brf_restore", requires=["token.tag", "token.dep", "doc.ents"])
def create_restore(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that puts the article's words back; it comes after spaCy's own."""
    return restore


def swap(doc: Doc) -> Doc:
    """Return the document with surrogates where it needs them, else the same document."""
    swapped = dict(_swaps(doc))
    if not swapped:
        return doc
    new = reworded(doc, swapped)
    new.user_data[_KEY] = {i: doc[i].text for i in swapped}
    return new


def restore(doc: Doc) -> Doc:
    """Return the document with the article's own words, every annotation kept."""
    words = doc.user_data.pop(_KEY, None)
    if not words:
        return doc
    return reworded(doc, words)


def _swaps(doc: Doc) -> Iterator[tuple[int, str]]:
    """Yield the token and its surrogate: first in full names, then alone."""
    surnames: set[str] = set()
    given: set[str] = set()
    done: set[int] = set()
    for token in doc:
        if token.text in _common_words() and token.i not in done:
            first, last = _full_name(doc, token.i)
            if last - first < 2:
                continue
            for i in range(first, last):
                word = doc[i].text
                if word not in _common_words():
                    continue
                is_given = i == first and not _family_first(doc, first)
                surrogate = (_GIVEN if is_given else _SURNAMES).get(len(word))
                if surrogate:
                    done.add(i)
                    (given if is_given else surnames).add(word)
                    yield i, surrogate
    for token in doc:
        if token.i in done or token.text not in surnames | given:
            continue
        surrogate = (_SURNAMES if token.text in surnames else _GIVEN).get(len(token.text))
        if surrogate and _stands_for_a_person(token):
            yield token.i, surrogate


def _full_name(doc: Doc, i: int) -> tuple[int, int]:
    """Return the token range of the personal name that the word at ``i`` is part of, or an empty one."""
    before = doc[i - 1].text if i else ""
    if before in _given_names() and not (_starts_sentence(doc, i - 1) and before in _common_words()):
        return i - 1, i + 1
    if doc[i].text in _given_names() and _is_name_word(doc, i + 1) and not _is_question(doc, i):
        return i, i + 2
    if before in _titles() and doc[i].text[0].isupper():
        return i - 1, i + 1
    if doc[i].text in _family_names() and _is_given_part(doc, i + 1) and not _is_given_part(doc, i - 1):
        last = i + 2
        while last < i + 5 and (
            _is_given_part(doc, last)
            or (doc[last - 1].text == "-" and last < len(doc))
            or (last < len(doc) and doc[last].text == "-" and not doc[last - 1].whitespace_)
        ):
            last += 1
        if last - i >= 3:  # a family name alone before one capital is too little to go by: "No Russian"
            return i, last
    return i, i


def _family_first(doc: Doc, i: int) -> bool:
    return doc[i].text in _family_names() and doc[i].text not in _given_names()


def _stands_for_a_person(token: Token) -> bool:
    doc, i = token.doc, token.i
    before = doc[i - 1].text if i else ""
    after = doc[i + 1].text if i + 1 < len(doc) else ""
    if token.text in ("May", "March", "June", "April", "August") and (
        before.lower() in _MONTH_BEFORE or after[:1].isdigit() or before[:1].isdigit()
    ):
        return False
    if after in ("'s", "’s"):
        return True
    if after in _common_words() and _is_question(doc, i):
        return False  # "Will May resign?"
    if not _starts_sentence(doc, i):
        return True
    if after == ",":
        following = doc[i + 2].text.lower() if i + 2 < len(doc) else ""
        return following in _speech_forms() or following == "who" or token.text not in _strong_words()
    return after.lower() in _AUXILIARY | _speech_forms() | _verb_forms()


def _starts_sentence(doc: Doc, i: int) -> bool:
    return i == 0 or doc[i - 1].is_space or doc[i - 1].text in {".", "?", "!", "“", '"', "‘", "'", ":", "”"}


def _is_question(doc: Doc, i: int) -> bool:
    for token in doc[i:]:
        if token.text in {".", "!", "?"} or token.is_space:
            return token.text == "?"
    return False


def _is_name_word(doc: Doc, i: int) -> bool:
    if not 0 <= i < len(doc):
        return False
    text = doc[i].text
    return text[0].isupper() and text.isalpha() and not text.isupper() and text not in _never_names()


def _is_given_part(doc: Doc, i: int) -> bool:
    """Whether the word may follow a family name: "In Rome No met" names nobody called In Rome No."""
    return _is_name_word(doc, i) and doc[i].text not in _place_words()


@cache
def _common_words() -> frozenset[str]:
    return frozenset(row["surname"] for row in table("surnames"))


@cache
def _strong_words() -> frozenset[str]:
    return frozenset(row["surname"] for row in table("surnames") if row["strength"] == "strong")


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row["name"] for row in table("given"))


@cache
def _family_names() -> frozenset[str]:
    return frozenset(row["surname"] for row in table("family_first"))


@cache
def _titles() -> frozenset[str]:
    return frozenset(row["title"] for row in table("titles"))


@cache
def _never_names() -> frozenset[str]:
    """Capitalised words that end a run of name words: demonyms, countries, weekdays, months."""
    words = set(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July".split()
    )
    words |= set("August September October November December Day".split())
    for row in table("countries"):
        words |= {row["name"], *cells(row, "aliases"), *cells(row, "demonyms")}
    return frozenset(words)


@cache
def _place_words() -> frozenset[str]:
    words = {row["name"] for row in table("cities")} | {"North", "South", "East", "West"}
    for row in table("countries"):
        for name in (row["name"], *cells(row, "aliases"), *cells(row, "demonyms"), *cells(row, "capital")):
            words.update(name.split())
    return frozenset(words)


@cache
def _speech_forms() -> frozenset[str]:
    return frozenset(form for row in table("speech") for form in _inflect(row["verb"]))


@cache
def _verb_forms() -> frozenset[str]:
    return frozenset(
        form for row in table("events") if row["pos"] == "VERB" for form in _inflect(row["lemma"])
    )


def _inflect(verb: str) -> tuple[str, ...]:
    """Return the third person and the past of a verb, by the regular rules but for the commonest."""
    irregular = _irregular().get(verb)
    if irregular:
        return irregular
    if verb.endswith("e"):
        return verb + "s", verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied"
    if verb.endswith(("s", "sh", "ch", "x")):
        return verb + "es", verb + "ed"
    return verb + "s", verb + "ed"


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {row["verb"]: tuple(cells(row, "forms")) for row in table("irregular")}
