"""Short forms: when two spellings are one name: surnames, initials, acronyms, beginnings and ends."""

from __future__ import annotations

from spacy.tokens import Span

from briefing.extract.names import NICKNAME
from briefing.lexicon.lookup import mapping, wordlist


def name_words(span: Span) -> list[str]:
    """Return the words of a personal name, hyphens apart, "Jr." left out."""
    return plain_words(span.text)


def plain_words(name: str) -> list[str]:
    """Return the words of a name, hyphens apart, apostrophes alike, a suffix and a nickname in it left out."""
    words = NICKNAME.sub(" ", name).replace("-", " ").replace("’", "'").split()
    return words[:-1] if len(words) > 1 and words[-1] in wordlist("name_suffix") else words


def nickname(name: str) -> list[str]:
    """Return the words of the nickname that stands in quotation marks within a name, its article left out."""
    found = NICKNAME.search(name)
    return plain(found[1]).split() if found else []


def compatible(words: list[str], known: list[str]) -> bool:
    """Whether two full names are one person's: the same surname and given name or initial, or one inside the other."""
    shorter, longer = sorted(([w.casefold() for w in name] for name in (words, known)), key=len)
    if set(shorter) <= set(longer):
        return True
    return shorter[-1] == longer[-1] and (
        shorter[0].rstrip(".") == longer[0][0] or longer[0].rstrip(".") == shorter[0][0]
    )


def plain(name: str) -> str:
    """Return a name without its article."""
    words = name.split()
    return " ".join(words[1:] if len(words) > 1 and words[0].lower() == "the" else words)


def is_acronym(name: str, parts: list[str]) -> bool:
    """Whether a name is the initials of a longer one."""
    letters = name.replace(".", "")
    return (
        len(letters) > 1
        and letters.isupper()
        and letters
        == "".join(
            piece[0]
            for part in parts
            for piece in part.split("-")
            if piece and part not in wordlist("unspoken")
        ).upper()
    )


def is_short_form(words: list[str], parts: list[str]) -> bool:
    """Whether the words begin or end a longer name: "Norland Care" of "Norland Care Hospitals"."""
    if not words or len(words) >= len(parts):
        return False
    begins = parts[: len(words)] == words
    club = mapping("orgwords", "noun", "kind").get(parts[-1]) == "sport"  # "Rovers"
    ends = parts[-len(words) :] == words and (len(words) > 1 or club)
    return (begins and (len(words) > 1 or words[0] not in wordlist("common_start"))) or ends
