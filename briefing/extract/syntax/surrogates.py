"""Surrogate parsing: a surname that is also a common word is parsed as a plain one of its length.

"No said" and "May will visit" lead the tagger astray. Where the article itself shows that the word
is somebody's name, the tagger, parser and entity recognizer read another name of the same length in
its place, so that every offset holds; ``brf_restore`` puts the article's words back. So for contractions with a
typographic apostrophe, which the model does not know: "didn’t attack" denies nothing to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from briefing.extract.document import starts_sentence
from briefing.extract.syntax.rewording import reworded
from briefing.lexicon import cells, table
from briefing.lexicon.lookup import column, wordlist

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
_CONTRACTED = frozenset({"n’t", "’s", "’re", "’m", "’ll", "’ve", "’d"})
_KEY = "brf_surrogates"
_LONGEST = 5  # tokens of a name that begins with the family name
_FULL = 3  # tokens without which a family name before a capital is too little to go by: "No Russian"


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
    forms = [token.text for token in doc]
    contracted = {i: form for i, form in enumerate(forms) if "’" in form and form.lower() in _CONTRACTED}
    swapped = {i: form.replace("’", "'") for i, form in contracted.items()} | dict(_swaps(doc, forms))
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
    new = reworded(doc, words)
    for i, word in words.items():
        if word.lower() in _CONTRACTED:
            new[i].lemma_ = doc[i].lemma_
    return new


def _swaps(doc: Doc, forms: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the token and its surrogate: first in full names, then alone."""
    surnames: set[str] = set()
    given: set[str] = set()
    done: set[int] = set()
    for i, is_given in _in_full_names(doc, forms, done):
        word = doc[i].text
        surrogate = (_GIVEN if is_given else _SURNAMES).get(len(word))
        if surrogate:
            done.add(i)
            (given if is_given else surnames).add(word)
            yield i, surrogate
    for i, form in enumerate(forms) if surnames or given else ():
        if i in done or (form not in surnames and form not in given):
            continue
        surrogate = (_SURNAMES if form in surnames else _GIVEN).get(len(form))
        if surrogate and _stands_for_a_person(doc[i]):
            yield i, surrogate


def _in_full_names(doc: Doc, forms: list[str], done: set[int]) -> Iterator[tuple[int, bool]]:
    """Yield the tokens of full names that are common words, and whether each is the given name.

    What is ``done`` while they are yielded begins no further search.
    """
    common = column("surnames", "surname")
    for at, form in enumerate(forms):
        if form not in common or at in done:
            continue
        first, last = _full_name(doc, at)
        for i in range(first, last):
            if doc[i].text in common:
                yield i, i == first and not _family_first(doc, first)


def _full_name(doc: Doc, i: int) -> tuple[int, int]:
    """Return the token range of the personal name that the word at ``i`` is part of, or an empty one."""
    given, word = column("given", "name"), doc[i].text
    before = doc[i - 1].text if i else ""
    if before in given and not (starts_sentence(doc[i - 1]) and before in column("surnames", "surname")):
        return i - 1, i + 1
    if word in given and _is_name_word(doc, i + 1) and not _is_question(doc, i):
        return i, i + 2
    if before in column("titles", "title") and word[0].isupper():
        return i - 1, i + 1
    family_first = word in column("family_first", "surname")
    if family_first and _is_given_part(doc, i + 1) and not _is_given_part(doc, i - 1):
        last = _given_parts_end(doc, i + 2, i + _LONGEST)
        return (i, last) if last - i >= _FULL else (i, i)
    return i, i


def _given_parts_end(doc: Doc, end: int, longest: int) -> int:
    """Return the end of the words and hyphens that go on with a given name after the family name: "Min-jae"."""
    while end < longest and (
        _is_given_part(doc, end)
        or (end < len(doc) and doc[end - 1].text == "-")
        or (end < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_)
    ):
        end += 1
    return end


def _family_first(doc: Doc, i: int) -> bool:
    return doc[i].text in column("family_first", "surname") and doc[i].text not in column("given", "name")


def _stands_for_a_person(token: Token) -> bool:
    doc, i = token.doc, token.i
    after = doc[i + 1].text if i + 1 < len(doc) else ""
    if _is_month(token, after):
        return False
    if after in ("'s", "’s"):
        return True
    if after in column("surnames", "surname") and _is_question(doc, i):
        return False  # "Will May resign?"
    if not starts_sentence(token):
        return True
    if after == ",":
        following = doc[i + 2].text.lower() if i + 2 < len(doc) else ""
        return following in _speech_forms() or following == "who" or token.text not in _strong_words()
    goes_on = (wordlist("after_subject"), _speech_forms(), _verb_forms())
    return any(after.lower() in words for words in goes_on)


def _is_month(token: Token, after: str) -> bool:
    """Whether a surname that names a month stands where a month does: "in May", "May 3"."""
    before = token.nbor(-1).text if token.i else ""
    dated = after[:1].isdigit() or before[:1].isdigit() or before.lower() in wordlist("before_month")
    return token.text in wordlist("month") and dated


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
def _strong_words() -> frozenset[str]:
    return frozenset(row["surname"] for row in table("surnames") if row["strength"] == "strong")


@cache
def _never_names() -> frozenset[str]:
    """Capitalised words that end a run of name words: demonyms, countries, weekdays, months."""
    countries = (column("countries", key) for key in ("name", "aliases", "demonyms"))
    months = wordlist("month") - wordlist("month_surname")
    return months.union(wordlist("day"), wordlist("never_name"), *countries)


@cache
def _place_words() -> frozenset[str]:
    countries = (column("countries", key) for key in ("name", "aliases", "demonyms", "capital"))
    words = {word for names in countries for name in names for word in name.split()}
    return column("cities", "name").union(words, column("directions", "direction"))


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
