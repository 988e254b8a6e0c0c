"""Names: what the entity recognizer found, corrected by the tables and by the text itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias

from spacy.language import Language
from spacy.tokens import Doc, Span

from briefing.extract.document import BlockNode, is_above_body, layers, words_of
from briefing.extract.names import gazetteer
from briefing.extract.names.candidate import Candidate, Rank
from briefing.extract.names.candidates import candidates
from briefing.extract.names.choice import choose
from briefing.extract.names.dictionary import is_verb_form, share_words
from briefing.extract.names.doubts import believable, opens_loosely, persons_after_all, shortened
from briefing.extract.names.kinds import organizations_after_all, places_after_all
from briefing.extract.names.overlooked import overlooked
from briefing.extract.names.roles import find_roles
from briefing.extract.names.spreading import agree, spread
from briefing.lexicon.lookup import column, wordlist

Stage: TypeAlias = Literal["found", "believed", "chosen", "spread"]
_TITLE_CASE = 0.7  # share of capitalised words from which a headline's capitals tell nothing
_HEADING = 12  # tokens of a paragraph up to which it may be a heading
_UNTOLD = 5  # words from which a first paragraph may be a headline that the layout did not tell


@Language.factory(
    "brf_names",
    assigns=["doc.spans", "doc._.brf_roles"],
    requires=["doc._.brf_blocks", "doc.ents", "token.dep", "token.tag", "token.lemma"],
)
def create_names(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that sets ``doc.spans["brf_names"]`` (ids: the rule that found each) and ``brf_roles``."""
    share_words(nlp)
    return find_names


def find_names(doc: Doc) -> Doc:
    """Choose among all candidates, then spread what is sure over the whole article; its authors are none of it."""
    *_, (_, chosen) = stages(doc)
    layers.of(doc).names = [
        Span(doc, c.start, c.end, label=c.label, span_id=c.id) for c in sorted(chosen, key=lambda c: c.start)
    ]
    layers.of(doc).roles = tuple(find_roles(doc))
    return doc


def stages(doc: Doc) -> Iterator[tuple[Stage, list[Candidate]]]:
    """Yield the candidates after each step, so that it can be told where one was dropped."""
    written_by = set(_credits(doc))
    found = [c for c in candidates(doc) if c.start not in written_by or _is_beside_author(c)]
    yield "found", found
    believed = believable(doc, found)
    yield "believed", believed
    loud = [block for block in layers.of(doc).blocks if _is_title_case(doc, block)]
    quiet: list[Candidate] = []
    shouted: list[Candidate] = []
    for candidate in believed:
        inside = any(block.start <= candidate.start < block.end for block in loud)
        (shouted if inside else quiet).append(candidate)
    chosen = choose(quiet)
    chosen += choose(_confirmed(doc, shouted, chosen))
    yield "chosen", chosen
    chosen += overlooked(doc, chosen)
    headline = [c for c in chosen if is_above_body(doc, c.start)]
    headline += [c for c in chosen if c not in headline and opens_loosely(doc, c)]
    chosen = [c for c in chosen if c not in headline] + shortened(doc, chosen, headline)
    chosen = places_after_all(doc, organizations_after_all(doc, persons_after_all(doc, chosen)))
    chosen = spread(doc, agree(doc, chosen), loud)
    yield "spread", [c for c in chosen if c.start not in written_by or _is_beside_author(c)]


def _credits(doc: Doc) -> Iterator[int]:
    """Yield the tokens that tell who wrote the article: bylines, and "(Reporting by …)" below it."""
    for block in layers.of(doc).blocks:
        first = doc[block.start]
        opened = block.end - block.start > 1 and doc[block.start + 1].text in wordlist("credit")
        if block.kind == "byline" or (first.text == "(" and opened) or first.text in wordlist("credit"):
            yield from range(block.start, block.end)


def _is_beside_author(c: Candidate) -> bool:
    """Whether a name of a byline is where or for whom its author writes: "in Lima", "Northern Courts Agency"."""
    return c.label not in ("PERSON", "ASSET") and c.rank >= Rank.TABLE and c.rule != "geonoun"


def _is_title_case(doc: Doc, block: BlockNode) -> bool:
    words = [t for t in doc[block.start : block.end] if t.is_alpha and len(t) > 3]
    headline = block.kind in ("title", "heading", "standfirst") or _is_unmarked_heading(doc, block)
    untold = block is layers.of(doc).blocks[0] and len(layers.of(doc).blocks) > 1 and len(words) > _UNTOLD
    return (
        (headline or untold)
        and len(words) > 2
        and sum(t.text[0].isupper() for t in words) >= _TITLE_CASE * len(words)
    )


def _is_unmarked_heading(doc: Doc, block: BlockNode) -> bool:
    """Whether a paragraph is a heading that the layout did not tell: a short line without a full stop."""
    return (
        block.kind == "paragraph" and block.end - block.start <= _HEADING and not doc[block.end - 1].is_punct
    )


def _confirmed(doc: Doc, shouted: list[Candidate], chosen: list[Candidate]) -> list[Candidate]:
    """Keep those of a title-case headline that the body or a table confirms."""
    between = words_of(doc).between
    names = [between(c.start, c.end) for c in chosen]
    known = {name.casefold() for name in names}
    parts = {word.casefold() for name in names for word in name.split() if len(word) > 3}
    return [
        c
        for c in shouted
        if (words := between(c.start, c.end).casefold()) in known
        or words in parts
        or (c.rank >= Rank.PATTERN and c.label not in ("LOC", "ORG") and not _runs_on(doc, c))
        or (gazetteer.lookup(between(c.start, c.end)) and not doc[c.start].is_lower)
    ]


def _runs_on(doc: Doc, c: Candidate) -> bool:
    """Whether capitals carried the name on into the headline: "Vogt Quits Over Scandal", "Mayor Urges Calm"."""
    if c.rule == "title" and is_verb_form(doc, doc[c.start].lower_):
        return True
    return any(
        t.is_stop
        and t.lower_ not in wordlist("name_link")
        and t.text not in column("given", "name")
        and t.text not in column("family_first", "surname")
        for t in doc[c.start : c.end]
    )
