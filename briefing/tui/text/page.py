"""A document in the making: rows, their details, heads of sections; what every view of a briefing is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.model import Actor, BottomLine, Event, Figure, Item, Place, Quote, Threat, Time
from briefing.tui.linked import Linked
from briefing.tui.ranges import Ranges
from briefing.tui.text.document import Document, Look, Paragraph
from briefing.tui.text.timex import first_date

COLUMN = 11
DENIES = "denies: "  # before words that their source denies
Piece = tuple[str, str]

_STATUS = {"actual": "", "future": "expected", "hypothetical": "hypothetical"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A stretch of the document that the cursor can stand on: a row, or the head of a section (row None)."""

    start: int
    end: int
    section: int
    row: int | None


@dataclass(frozen=True, slots=True)
class BriefingText:
    """The document, and its stretches in order: the head of every section, and the rows of the open ones."""

    document: Document
    shown: tuple[Shown, ...]


class Page:
    """Takes paragraphs one after the other; a piece of text is paired with its look."""

    def __init__(self, linked: Linked) -> None:
        self.linked = linked
        self.length = 0
        self.shown: list[Shown] = []
        self._text: list[str] = []
        self._paragraphs: list[Paragraph] = []
        self._looks: list[Look] = []

    def finish(self) -> BriefingText:
        """Return the document and its stretches."""
        document = Document("".join(self._text), tuple(self._paragraphs), Ranges(self._looks))
        return BriefingText(document, tuple(self.shown))

    def add(
        self,
        pieces: Iterable[Piece],
        *,
        lead: str = "",
        hang: int = 0,
        tail: str = "",
        gap: int = 0,
        lead_look: str = "muted",
    ) -> None:
        """Add a paragraph."""
        start = self.length
        for text, look in pieces:
            if text:
                self._text.append(text)
                if look:
                    self._looks.append(Look(self.length, self.length + len(text), look))
                self.length += len(text)
        self._paragraphs.append(Paragraph(start, self.length, "", lead, lead_look, hang, tail, gap))
        self._text.append("\n")
        self.length += 1

    def detail(self, parts: Iterable[str], *, hang: int = COLUMN, tail: str = "") -> None:
        """Add a muted line of what there is of ``parts``, if anything, with ``tail`` at the right edge."""
        text = " · ".join(part for part in parts if part)
        if text:
            self.add([(text, "muted")], hang=hang, tail=tail)

    def reasons(self, event: Event) -> None:
        """Add the words that tell why an event happened or what it is for, if there are any."""
        words = "; ".join(map(self.linked.words, event.why))
        self.detail([f"why: {words}" if words else ""])

    def here(self, start: int, section: int, row: int | None) -> None:
        """Let the cursor stand on what was added since ``start``."""
        self.shown.append(Shown(start, self.length, section, row))

    def head(self, section: int, title: Sequence[Piece], tail: str, *, folded: bool) -> None:
        """Add the head of a section."""
        start = self.length
        self.add(title, tail=f"{tail} ▸" if folded else tail, gap=1)
        self.here(start, section, None)

    def words(self, times: Iterable[Time]) -> str:
        """Return times as the article words them."""
        return ", ".join(dict.fromkeys(map(self.linked.words, times)))

    def deed(self, who: Iterable[str], whom: Iterable[str]) -> str:
        """Return who acts on whom."""
        by, to = self.linked.names(who), self.linked.names(whom)
        return f"{by} → {to}".strip() if to else by

    def said_by(self, sources: Iterable[str]) -> str:
        """Return whose claim it is."""
        names = self.linked.names(sources)
        return f"says {names}" if names else ""

    def modality(self, event: Event) -> tuple[str, str]:
        """Return what keeps an event from being a fact."""
        return _STATUS[event.status], "did not happen" if event.polarity == "negative" else ""

    def times_of(self, item: Event | Threat) -> list[Time]:
        """Return the times of an event or a threat."""
        return [self.linked.times[one] for one in item.when if one in self.linked.times]

    def date(self, item: Event | Threat) -> str:
        """Return the first date that an event or a threat has, or nothing."""
        return first_date(self.times_of(item))


def severity(threat: Threat) -> str:
    """Return how grave a threat is, from −10 on."""
    return f"{threat.severity:+.1f}".replace("-", "−")


def band(threat: Threat) -> str:
    """Return the probabilities that the words of a threat's likelihood stand for: "5–20 %"."""
    if threat.band is None:
        return ""
    low, high = (round(bound * 100) for bound in threat.band)
    return f"{low}–{high} %, by ICD 203"


def reality(threat: Threat) -> str:
    """Return whether the article holds a threat to be none."""
    if threat.polarity == "positive":
        return ""
    return "no threat" if threat.form == "assessment" else "denied"


def quoted(linked: Linked, quote: Quote) -> str:
    """Return the words of a quotation, in quotation marks where it has them; what is denied is no claim."""
    words = linked.words(quote)
    shown = f"“{words}”" if quote.kind == "direct" else words
    return f"{DENIES}{shown}" if quote.polarity == "negative" else shown


def about(actor: Actor) -> str:
    """Return what an actor is, in a few words, or nothing where the name says it."""
    return actor.roles[0] if actor.roles else "" if actor.kind == "country" else actor.kind


def label(linked: Linked, item: Item | BottomLine) -> str:
    """Return an item in a few words, for the status line; what is denied is no claim."""
    match item:
        case BottomLine():
            return "Bottom line"
        case Actor() | Place():
            return item.name
        case Event():
            return item.summary
        case Threat():
            return f"{reality(item)}: {item.action}" if reality(item) else item.action
        case Quote():
            return f"{DENIES}{linked.words(item)}" if item.polarity == "negative" else linked.words(item)
        case Time() | Figure():
            return linked.words(item)
