"""A document in the making: rows, their details, heads of sections; what every view of a briefing is made of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from briefing.export.wording import Entry, weight
from briefing.gravity import gravity
from briefing.model import Actor, BottomLine, Event, Figure, Item, Place, Quote, Threat, Time
from briefing.tui.linked import Linked
from briefing.tui.ranges import Ranges
from briefing.tui.text.document import Document, Look, Paragraph

COLUMN = 11
WEIGHT = 8  # for a word of gravity, and a blank
DENIES = "denies: "  # before words that their source denies
Piece = tuple[str, str]
_SHOWN = (
    "",
    "according to",
    "why",
    "condition",
    "likelihood",
    "when",
    "of",
)  # facts that the rows of the screen tell


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

    def here(self, start: int, section: int, row: int | None) -> None:
        """Let the cursor stand on what was added since ``start``."""
        self.shown.append(Shown(start, self.length, section, row))

    def head(self, section: int, title: Sequence[Piece], tail: str, *, folded: bool, gap: int = 1) -> None:
        """Add the head of a section."""
        start = self.length
        self.add(title, tail=f"{tail} ▸" if folded else tail, gap=gap)
        self.here(start, section, None)

    def facts(self, entry: Entry, without: Collection[str] = (), hang: int = COLUMN) -> None:
        """Add what belongs to a row, as far as the screen tells it; the rest is on the card."""
        dated = ("when",) if entry.date else ()
        barred = (*without, *dated)
        shown = (one for one in entry.facts if one.label in _SHOWN and one.label not in barred)
        self.detail(
            (f"says {one.words}" if one.label == "according to" else str(one) for one in shown), hang=hang
        )

    def threat_row(self, threat: Threat, entry: Entry, date: str = "") -> None:
        """Add a threat: how grave it is, who threatens whom with what; ``date`` stands first, else at the edge."""
        real = threat.polarity == "positive"
        weight, dim = gravity(threat.severity) if real else "muted", "" if real else "muted"
        lead = f"{entry.lead}{entry.between}" if entry.lead else ""
        said = [(lead, dim or "key"), (entry.says, dim or "bright")]
        marked = [(entry.mark, weight), ("  ", ""), *said]
        if date:
            self.add(marked, lead=date, lead_look="date", hang=COLUMN)
        elif len(entry.mark) < WEIGHT:
            self.add(said, lead=entry.mark, lead_look=weight, hang=WEIGHT, tail=entry.date)
        else:
            self.add(marked, hang=WEIGHT, tail=entry.date)

    def times_of(self, item: Event | Threat) -> list[Time]:
        """Return the times of an event or a threat."""
        return [self.linked.times[one] for one in item.when if one in self.linked.times]


def times(count: int) -> str:
    """Return how often something is told."""
    return "once" if count == 1 else f"{count} times"


def quoted(linked: Linked, quote: Quote) -> str:
    """Return the words of a quotation, in quotation marks where it has them; what is denied is no claim."""
    words = linked.words(quote)
    shown = f"“{words}”" if quote.kind == "direct" else words
    return f"{DENIES}{shown}" if quote.polarity == "negative" else shown


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
            return item.action if item.polarity == "positive" else f"{weight(item)}: {item.action}"
        case Quote():
            return f"{DENIES}{linked.words(item)}" if item.polarity == "negative" else linked.words(item)
        case Time() | Figure():
            return linked.words(item)
