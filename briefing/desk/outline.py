"""A desk brief as titled sections of lines, in words: what the screen and the formats of a brief have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from math import ceil
from typing import NamedTuple

from briefing.article import articles_in_words
from briefing.desk.brief import DeskArticle, DeskBrief, DeskStory, DeskThreat, Proof, ThreatKind
from briefing.desk.wording import TITLE_WORDS, day_words, days_words, shortened, weight_word
from briefing.export.wording import joined, one_line

_ALL = 60  # articles that are all listed, however short the brief is to be
_STEM = 4  # letters that words of one stem begin with: "Iran", "Iranian"
_REASONS = {"actor": 3, "place": 2, "term": 2}  # of a kind, that a story is told to be gathered by


@dataclass(frozen=True, slots=True)
class Line:
    """A line in words: what stands before it and after it, what it rests on, lines below it.

    ``mark``: how grave it is, in a word; ``why``: why its articles are together; ``heads``: it tells of its article
    itself; ``rank``: which of the lines below another are left out last; ``cites``: its articles are named after it.
    """

    lead: str
    words: str
    note: str = ""
    proofs: tuple[Proof, ...] = ()
    mark: str = ""
    why: str = ""
    under: tuple[Line, ...] = ()
    heads: bool = False
    rank: int = 0
    cites: bool = True


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a title, and how many more there are; what is ``dim`` is not to be taken for the rest."""

    name: str
    title: str
    lines: tuple[Line, ...]
    more: int
    dim: bool


class _Form(NamedTuple):
    """A section: its title, what makes its lines; how many of them, and below each, there are for each of ``top``.

    ``lists``: all are shown where the articles are few.
    """

    title: str
    lines: Callable[[DeskBrief], Iterator[Line]]
    share: float = 1.0
    under: float = 0.5
    dim: bool = False
    lists: bool = False


@dataclass(frozen=True)
class Outline:
    """All that is shown of a brief: its head, what it is of, its sections; none without lines."""

    title: str
    facts: str
    sections: tuple[Section, ...]

    @cached_property
    def listed(self) -> frozenset[int]:
        """The articles that have a line of their own."""
        lines = (one for section in self.sections for line in section.lines for one in (line, *line.under))
        return frozenset(one.proofs[0].article for one in lines if one.heads)


def outline(brief: DeskBrief, top: int | None = None) -> Outline:
    """Return the outline; with a ``top``, so many threats, stories, speakers, and in proportion of the rest."""
    days = sorted(one.day for one in brief.articles if one.day)
    many = len(brief.articles)
    told = articles_in_words(many)
    if many < brief.of:
        told = f"the newest {many} of {brief.of:,} articles"
    made = (_section(name, form, brief) for name, form in _FORMS.items())
    whole = Outline(
        "Desk brief",
        joined(", ", told, days_words(days[0], days[-1]) if days else ""),
        tuple(one for one in made if one.lines),
    )
    return whole if top is None else cut(whole, dict.fromkeys(cuttable(brief), top))


def cuttable(brief: DeskBrief, *, lists: bool = True) -> tuple[str, ...]:
    """Return the names of the sections that may be cut; ``lists``: those that list articles stay whole, if few."""
    whole = lists and len(brief.articles) <= _ALL
    return tuple(name for name, form in _FORMS.items() if not (whole and form.lists))


def cut(whole: Outline, tops: Mapping[str, int]) -> Outline:
    """Return an outline with so much of its sections, by their names; what is not named stays whole."""
    return replace(whole, sections=tuple(_cut(one, tops.get(one.name)) for one in whole.sections))


def _cut(whole: Section, top: int | None) -> Section:
    if top is None:
        return whole
    form = _FORMS[whole.name]
    under = ceil(form.under * top)
    shown = tuple(
        replace(one, under=_chosen(one.under, under)) for one in whole.lines[: ceil(form.share * top)]
    )
    return replace(whole, lines=shown, more=len(whole.lines) - len(shown))


def _section(name: str, form: _Form, brief: DeskBrief) -> Section:
    title = "New since your last look" if name == "news" and brief.since_looked else form.title
    return Section(name, title, tuple(form.lines(brief)), 0, form.dim)


def _chosen(lines: tuple[Line, ...], most: int) -> tuple[Line, ...]:
    """Return so many lines, those of the least rank, in the order in which they stand."""
    if len(lines) <= most:
        return lines
    kept = sorted(range(len(lines)), key=lambda n: lines[n].rank)[:most]
    return tuple(lines[n] for n in sorted(kept))


def _threats(kind: ThreatKind) -> Callable[[DeskBrief], Iterator[Line]]:
    def lines(brief: DeskBrief) -> Iterator[Line]:
        return (_threat(one) for one in brief.threats if one.kind == kind)

    return lines


def _threat(one: DeskThreat) -> Line:
    lead = one.by or ("unnamed" if one.against else "")
    if one.against:
        lead = f"{lead} → {one.against}"
    mark = one.note or weight_word(one.severity)
    source = "" if one.told_by == one.by else one.told_by
    note = f"{'by' if one.note == 'denied' else 'according to'} {source}" if source else ""
    return Line(lead, one.words, note, one.proofs, mark)


def _stories(brief: DeskBrief) -> Iterator[Line]:
    for story in brief.stories:
        told = (brief.article(number) for number in (*story.reports, *story.copies))
        shown = (one for one in told if one.copy_of is None or not one.says_nothing_new)
        under = tuple(_head(one, _copied(brief, one)) for one in shown)
        proofs = tuple(Proof(number) for number in story.reports)
        yield Line(
            "",
            shortened(story.title, TITLE_WORDS),
            _how_many(story),
            proofs,
            weight_word(story.severity),
            _why(story),
            under,
            cites=False,
        )


def _copied(brief: DeskBrief, one: DeskArticle) -> str:
    """Return whose report an article is a copy of."""
    outlets = (other.outlet for other in brief.articles if other.place == one.copy_of)
    return next((f"copy of {outlet}" for outlet in outlets), "")


def _how_many(story: DeskStory) -> str:
    copies = len(story.copies)
    more = f" and {copies} cop{'y' if copies == 1 else 'ies'}" if copies else ""
    return f"{len(story.reports)} reports{more}, first by {story.first_by}"


def _why(story: DeskStory) -> str:
    """Return what its reports have in common: a few names, places and words, none that only repeats another."""
    found: dict[str, list[str]] = {}
    starts: set[str] = set()
    for one in story.reasons:
        words, own = one_line(one.words), {word[:_STEM].casefold() for word in one.words.split()}
        if len(found.setdefault(one.kind, [])) < _REASONS.get(one.kind, 0) and not own <= starts:
            found[one.kind].append(f"“{words}”" if one.kind == "term" else words)
            starts |= own
    return ", ".join(one for kind in _REASONS for one in found.get(kind, ()))


def _head(one: DeskArticle, note: str = "") -> Line:
    """Return the line that tells of an article."""
    title = shortened(one.title, TITLE_WORDS)
    return Line(joined(" ", day_words(one.day), one.outlet), title, note, (Proof(one.id),), heads=True)


def _news(brief: DeskBrief) -> Iterator[Line]:
    for one in brief.news:
        under = (
            Line(
                joined(": ", item.kind, item.by),
                item.words,
                f"before: {item.before}" if item.before else "",
                (item.proof,),
                rank=item.rank,
            )
            for item in one.items
        )
        yield replace(_head(brief.article(one.article)), under=tuple(under), heads=False)


def _tolls(brief: DeskBrief) -> Iterator[Line]:
    for toll in brief.tolls:
        under = tuple(
            Line(
                one.amount,
                joined(", ", one.source or "source not named", one.course if one.change != "other" else ""),
                proofs=(Proof(one.article, one.span),),
            )
            for one in toll.counts
        )
        note = "sources differ" if toll.differs else "changed"
        yield Line(
            toll.of, shortened(toll.about, TITLE_WORDS), note, under[0].proofs, under=under, cites=False
        )


def _speakers(brief: DeskBrief) -> Iterator[Line]:
    for one in brief.speakers:
        first, *others = (
            Line("", joined(": ", said.stance, said.words), proofs=(said.proof,)) for said in one.statements
        )
        yield replace(first, lead=joined(", ", one.name, shortened(one.role)), under=tuple(others))


def _others(brief: DeskBrief) -> Iterator[Line]:
    told = {number for story in brief.stories for number in (*story.reports, *story.copies)}
    for one in brief.articles:
        if one.id not in told and not one.says_nothing_new:
            yield replace(_head(one), mark=weight_word(one.severity))


def _skipped(brief: DeskBrief) -> Iterator[Line]:
    told = {number for story in brief.stories for number in story.reports}
    for one in brief.articles:
        if one.says_nothing_new:
            yield replace(_head(one, _copied(brief, one) or "nothing new"), heads=one.id not in told)


_FORMS: dict[str, _Form] = {
    "threats": _Form("Threats", _threats("threat")),
    "acts": _Form("Attacks and shows of force", _threats("act")),
    "asides": _Form("Denied, warned of or only expected", _threats("aside"), share=0.5, dim=True),
    "stories": _Form("Stories", _stories, lists=True),
    "news": _Form("What later reports add", _news),
    "tolls": _Form("Figures that differ or changed", _tolls, under=2.0),
    "speakers": _Form("Who says what", _speakers, under=0.1),
    "others": _Form("Other articles", _others, share=4.0, lists=True),
    "skipped": _Form("Can be skipped", _skipped, share=1.0, dim=True, lists=True),
}
