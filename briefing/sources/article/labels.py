"""Lines that say what a text is, whom to ask about it and how it may be used: no title, no byline, no heading."""

from __future__ import annotations

import re

LABELS = frozenset(
    "BREAKING UPDATE UPDATED LIVE EXCLUSIVE ANALYSIS CORRECTION CORRECTED FACTBOX OPINION".split()
)
_SLUG = re.compile(r"[A-Z0-9]{2,}(?:[-/][A-Z0-9&]+)+/?(?:,? ?\([^()]{1,30}\))?")
# Slugs that are written otherwise are compiled where a line may be one: they would cost the first frame.
# Which version of a story it is.
_LEAD = r"\d(?:st|nd|rd|th)[ -]?Lds?\b|(?<![A-Za-z])Lds?\b|\bwrite-?thru\b|\bNewsAlert\b"
_NUMBERED_SLUG = (
    r"[a-z]{1,3}\d{3,4} (?=\S)|(?:[ ,]{1,2}\d{2,4}(?:-\d{2,4})*)+$"  # its number, its time, its length
)
_CODED_SLUG = r"[A-Z]{2,6}(?:-[A-Z][\w&]*)*--[A-Z]\S*(?: [A-Z\d]\S*){0,8}"
_JOINED_SLUG = r"(?:[A-Z][\w&.']*|\d+)(?:[-_/](?:[A-Z][\w&.']*|\d+)){2,}|[a-z]+(?:-[a-z\d]+)+_\d+"
_LONGEST_SLUG, _MOST_SLUG_WORDS = 80, 9
_LONGEST = 160  # characters
_LONGEST_STOPPED = 8  # words of a line with a number or an address that ends like a sentence
_LONGEST_MARK = 12  # characters of a page number, of a rule

# A notice is made of these words, dates and numbers alone; one of the first group must be among them.
_NOTICE = frozenset(
    """release releases embargo embargoed draft confidential restricted unclassified internal statement advisory
    communique communiqué backgrounder publication circulation distribution delivery broadcast
    """.split()
)
_OF_NOTICES = frozenset(
    """for immediate general not under strictly press news media joint public official corporate and or of the nr
    number ref version final first second working private use only check against do quote copy alert notice
    date until till hold at on in by from before after upon
    """.split()
)
_NUMBERED = frozenset(("no", "page", "pages"))  # of notices where a number stands in the line
_STAMP = frozenset(
    "updated published posted last modified min mins minute minutes hour hours day days ago read".split()
)
_STAMPED = frozenset(("ago", "read"))  # "Updated 2 hours ago", "5 min read"
_PRESS = frozenset(("press", "media", "news"))
_PAPERS = frozenset("information notice note bulletin alert briefing kit".split())
_WHEN = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun gmt utc bst est edt cst cdt pst pdt cet cest a p m am pm noon midnight hours hrs h local time today tonight
    tomorrow morning afternoon evening st nd rd th v
    """.split()
)
_MADE_OF = _NOTICE | _OF_NOTICES | _WHEN
_BUTTONS = frozenset(
    "share|print|save|listen|comments|copy link|share this|share this article|print this page|email|follow|menu"
    "|advertisement|read aloud|more|end|ends|more ends".split("|")
)
_CONTACT = frozenset(
    """contact contacts enquiry enquiries inquiry inquiries tel telephone phone mobile cell fax email mail web website
    reference ref attention attn cc office desk
    """.split()
)
_OF_CONTACTS = _CONTACT | frozenset(
    "media press news editorial public relations details person for e the".split()
)
_SENT = frozenset(("to", "from", "issued by", "distribution"))  # with a colon
_ASKS = ("for more information", "for further information", "for additional information")
_ADDRESS = (
    r"\d{1,5}[a-z]?,? (?:[A-Z][\w'’.-]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Way|Drive|Boulevard|Blvd"
    r"|Place|Floor|Suite|Row|Quay|Terrace|Court)\b.*|P\.? ?O\.? Box \d.*"
)
_PHONE_OR_MAIL = (
    r"\S+@\S+\.\w{2,}|(?:https?://|www\.)\S+|(?<!\S)(?<!\d )(?:\+|\(?0)[\d ()/.-]{7,}\d"
    r"|(?<!\S)\(?\d{3}\)?[-. ]\d{3}[-.]\d{4}\b"
)
_ISSUERS = frozenset(
    """ministry department office council authority university institute agency association foundation commission
    committee bureau embassy inc ltd llc plc corp corporation company group union society federation trust newsroom
    communications secretariat parliament senate hospital college port city county government service services
    """.split()
)
_SMALL = frozenset("of for the and plc on".split())
_SECTIONS = frozenset(
    """home news world politics business sport sports culture opinion economy economics money markets market finance
    technology tech science health education environment climate weather travel lifestyle style arts entertainment media
    society law crime local national international foreign global city metro region regional uk us usa eu europe
    european asia africa america americas pacific middle east latin north south central football cricket tennis rugby
    comment features magazine top stories latest headlines desk section and & the
    """.split()
)
_PATH = re.compile(r"\s*[|>»›·]\s*|\s+/\s+")  # between the sections of a path: "World | Asia"
_DESK = re.compile(r"(?:[A-Z][\w&.’'-]*\s+){1,3}(?:DESK|Desk|desk)(?:\s*[;,:/-]\s*\S{1,20})?")
_LONGEST_SECTION, _MOST_SECTION_WORDS = 60, 4
_LONGEST_ISSUER = 60  # characters


def is_label(line: str) -> bool:
    """Tell whether a line above the title only says what sort of text it is, or is the slug of an agency."""
    text = line.strip().rstrip(":")
    return text.upper() in LABELS or is_slug(text) or is_notice(text)


def is_section(line: str) -> bool:
    """Tell whether a line names only the desk or the section of a paper: "FOREIGN DESK", "World | Asia"."""
    text = line.strip()
    if not text or len(text) > _LONGEST_SECTION or not text[0].isalpha():
        return False
    if _DESK.fullmatch(text):
        return True
    parts = [part.split() for part in _PATH.split(text)]
    known = [all(word.casefold() in _SECTIONS for word in part) for part in parts]
    if len(parts) > 1:
        return known[0] and all(
            0 < len(part) <= _MOST_SECTION_WORDS and part[0][0].isupper() for part in parts
        )
    return known[0] and len(parts[0]) <= _MOST_SECTION_WORDS


def is_slug(line: str) -> bool:
    """Tell whether a line is the slug by which an agency files a story: "BC-EU--Grain Deal, 1st Ld-Writethru"."""
    text = line.strip()
    if len(text) > _LONGEST_SLUG or not ("-" in text or "/" in text or "_" in text):
        return False
    if _SLUG.fullmatch(text):
        return True
    if len(text.split()) > _MOST_SLUG_WORDS or text.endswith((".", "!", "?", "”", '"')):
        return False
    if re.search(_LEAD, text, re.I):
        return True
    bare = re.sub(_NUMBERED_SLUG, "", text)
    return any(re.fullmatch(one, bare) for one in (_CODED_SLUG, _JOINED_SLUG))


def is_notice(line: str) -> bool:
    """Tell whether a line only says how a text may be used, which page it stands on, or what a button does."""
    text = line.strip()
    if len(text) > _LONGEST:
        return False
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if not words:
        return len(text) <= _LONGEST_MARK
    if " ".join(words) in _BUTTONS:
        return True
    numbers = _NUMBERED if any(map(str.isdigit, text)) else frozenset()
    told = not _NOTICE.isdisjoint(words) or (words[0] in _PRESS and not _PAPERS.isdisjoint(words[1:2]))
    paged = words[0] in numbers and {"of", *numbers}.issuperset(words)
    stamped = bool(numbers) and not _STAMPED.isdisjoint(words) and _STAMP.issuperset(words)
    return paged or stamped or (told and (_MADE_OF | _PAPERS | numbers).issuperset(words))


def is_contact(line: str) -> bool:
    """Tell whether a line says whom to ask, or where: a telephone number, an address."""
    text = line.strip()
    if len(text) > _LONGEST or (text.endswith((".", "!", "?")) and len(text.split()) > _LONGEST_STOPPED):
        return False
    head, colon, _ = text.casefold().partition(":")
    words = re.findall(r"[^\W\d_]+", head)
    if head.startswith(_ASKS) or (colon and head.strip() in _SENT):
        return True
    if not _CONTACT.isdisjoint(words) and _OF_CONTACTS.issuperset(words):
        return True
    if not any(map(str.isdigit, text)) and "@" not in text and "." not in text:
        return False  # patterns are compiled where they may match: they would cost the first frame
    return re.fullmatch(_ADDRESS, text) is not None or re.search(_PHONE_OR_MAIL, text) is not None


def is_issuer(line: str) -> bool:
    """Tell whether a line may be the name of an office or a company, as letterheads have it."""
    words = line.split()
    if len(line) > _LONGEST_ISSUER or not all(not word[0].islower() or word in _SMALL for word in words):
        return False
    bare = [word.casefold().strip(".,&") for word in words]
    return any(
        word in _ISSUERS and (not below or below in _SMALL)
        for word, below in zip(bare, [*bare[1:], ""], strict=True)
    )
