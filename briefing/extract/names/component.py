"""Names: what the entity recognizer found, corrected by the tables and by the text itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Literal, TypeAlias

from spacy.language import Language
from spacy.tokens import Doc, Span

from briefing.extract.document import layers
from briefing.extract.document.layers import BlockNode
from briefing.extract.document.layout import block_of
from briefing.extract.document.tokens import is_capitalised
from briefing.extract.names import gazetteer
from briefing.extract.names.assets import vessel_prefixes
from briefing.extract.names.candidate import Candidate, Label, Rank, trim
from briefing.extract.names.candidates import candidates
from briefing.extract.names.choice import choose
from briefing.extract.names.doubts import believable, opens_loosely, persons_after_all, shortened
from briefing.extract.names.kinds import organizations_after_all, places_after_all
from briefing.extract.names.overlooked import overlooked
from briefing.extract.names.persons import PARTICLES
from briefing.extract.names.roles import find_roles
from briefing.lexicon.lookup import column, wordlist
from briefing.lexicon.weights import weights

Stage: TypeAlias = Literal["found", "believed", "chosen", "spread"]
_LINKS = frozenset({"of", "for", "and", "the", "in"})
_TITLE_CASE = 0.7  # share of capitalised words from which a headline's capitals tell nothing
_UNTOLD = 5  # words from which a first paragraph may be a headline that the layout did not tell


@Language.factory(
    "brf_names",
    assigns=["doc.spans", "doc._.brf_roles"],
    requires=["doc._.brf_blocks", "doc.ents", "token.dep", "token.tag", "token.lemma"],
)
def create_names(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component that sets ``doc.spans["brf_names"]`` (ids: the rule that found each) and ``brf_roles``."""
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
    written_by = {
        i for block in layers.of(doc).blocks if block.kind == "byline" for i in range(block.start, block.end)
    }
    found = [c for c in candidates(doc) if c.start not in written_by]
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
    headline = [c for c in chosen if _in_headline(doc, c.start)]
    headline += [c for c in chosen if c not in headline and opens_loosely(doc, c)]
    chosen = [c for c in chosen if c not in headline] + shortened(doc, chosen, headline)
    chosen = places_after_all(doc, organizations_after_all(doc, persons_after_all(doc, chosen)))
    chosen = _spread(doc, _agree(doc, chosen), loud)
    yield "spread", [c for c in chosen if c.start not in written_by]


def _in_headline(doc: Doc, i: int) -> bool:
    block = block_of(doc, i)
    return block is not None and block.kind in ("title", "standfirst")


def _is_title_case(doc: Doc, block: BlockNode) -> bool:
    words = [t for t in doc[block.start : block.end] if t.is_alpha and len(t) > 3]
    headline = block.kind in ("title", "heading", "standfirst")
    untold = block is layers.of(doc).blocks[0] and len(layers.of(doc).blocks) > 1 and len(words) > _UNTOLD
    return (
        (headline or untold)
        and len(words) > 2
        and sum(t.text[0].isupper() for t in words) >= _TITLE_CASE * len(words)
    )


def _confirmed(doc: Doc, shouted: list[Candidate], chosen: list[Candidate]) -> list[Candidate]:
    """Keep those of a title-case headline that the body or a table confirms."""
    known = {doc[c.start : c.end].text.casefold() for c in chosen}
    parts = {word.casefold() for c in chosen for word in doc[c.start : c.end].text.split() if len(word) > 3}
    return [
        c
        for c in shouted
        if (words := doc[c.start : c.end].text.casefold()) in known
        or words in parts
        or (c.rank >= Rank.PATTERN and c.label not in ("LOC", "ORG") and not _runs_on(doc, c))
        or (gazetteer.lookup(doc[c.start : c.end].text) and not doc[c.start].is_lower)
    ]


def _runs_on(doc: Doc, c: Candidate) -> bool:
    """Whether capitals carried the name on into the headline: "Vogt Quits Over Scandal"."""
    names = column("given", "name") | column("family_first", "surname")
    return any(t.is_stop and t.lower_ not in _LINKS and t.text not in names for t in doc[c.start : c.end])


def _agree(doc: Doc, chosen: list[Candidate]) -> list[Candidate]:
    """Give every occurrence of a form the label that most of them, and the surest, have."""
    votes: dict[str, dict[Label, float]] = {}
    for c in chosen:
        forms = [doc[c.start : c.end].text]
        if c.label == "ASSET" and doc[c.start].text in vessel_prefixes():
            forms.append(doc[c.start + 1 : c.end].text)
        for form in forms:
            told = votes.setdefault(form, {})
            told[c.label] = told.get(c.label, 0.0) + weights("name_label.votes")[c.rank.name.lower()]
    best = {form: max(told, key=lambda label: told[label]) for form, told in votes.items()}
    return [c.relabelled(best[doc[c.start : c.end].text]) for c in chosen]


def _short_forms(doc: Doc, chosen: list[Candidate]) -> dict[str, Label]:
    """Return the surnames, acronyms and ships' bare names of what was found in full, with their labels."""
    short: dict[str, Label] = {}
    for c in chosen:
        words = [t.text for t in doc[c.start : c.end] if t.text != "-"]
        if c.label == "PERSON" and len(words) > 1:
            words = words[:-1] if words[-1] in wordlist("name_suffix") else words
            for word in {words[0], words[-1], doc[c.start : c.end].text.split()[-1]}:
                known = word in wordlist("name_suffix") or _is_well_known(word)
                if word[0].isupper() and len(word) > 1 and not known:
                    short[word] = "PERSON"
        elif c.label == "ASSET" and len(words) == 2 and words[0] in vessel_prefixes():
            short.setdefault(words[1], "ASSET")
        elif c.label == "ORG" and c.end - c.start == 1 and len(words[0]) > 1 and words[0].isupper():
            short.setdefault(words[0], "ORG")
    return short


def _is_well_known(word: str) -> bool:
    """Whether a word alone means the place before the person: a country or a capital, but not "Lincoln"."""
    entry = gazetteer.lookup(word)
    return entry is not None and (entry.place != "city" or entry.capital)


def _shouted_in_full(doc: Doc, chosen: list[Candidate], loud: list[BlockNode]) -> Iterator[Candidate]:
    """Yield the full names of the body that a headline writes in capitals throughout."""
    full = {doc[c.start : c.end].text.casefold(): c for c in chosen if c.end - c.start > 1}
    for block in loud:
        for start in range(block.start, block.end):
            for known in full.values():
                end = start + known.end - known.start
                words = doc[start:end]
                if words.text.isupper() and full.get(words.text.casefold()) is known:
                    yield Candidate(start, end, known.label, Rank.RECOGNIZED, "capitals")


def _spread(doc: Doc, chosen: list[Candidate], loud: list[BlockNode]) -> list[Candidate]:
    """Find the surnames, acronyms and short forms of what was found in full elsewhere."""
    chosen = choose([*_shouted_in_full(doc, chosen, loud), *chosen]) if loud else chosen
    short = _short_forms(doc, chosen)
    taken = {i for c in chosen for i in range(c.start, c.end)}
    kept = [
        c.relabelled("PERSON")
        if short.get(doc[c.start : c.end].text) == "PERSON"
        and c.rank < Rank.PATTERN
        and not (
            c.label == "GPE"
            and doc[c.start].dep_ == "pobj"
            and doc[c.start].head.lower_ in wordlist("placing")
        )
        else c
        for c in chosen
    ]
    alone = {doc[c.start].text: c.label for c in chosen if c.end - c.start == 1}
    for token in doc:
        shouted = any(block.start <= token.i < block.end for block in loud)
        label = (
            short.get(token.text)
            or (alone.get(token.text) if shouted else None)
            or (short.get(token.text.title()) if token.is_upper and len(token) > 3 else None)
        )
        if label is None or token.i in taken or not is_capitalised(token) or token.ent_type_ == "DATE":
            continue
        if token.pos_ in ("AUX", "DET", "ADP") or (
            token.is_sent_start and token.pos_ in ("VERB", "ADV", "INTJ")
        ):
            continue
        if token.text in column("titles", "title") and token.i + 1 in taken:
            continue
        if shouted and token.pos_ == "VERB":
            continue
        kept.append(Candidate(token.i, token.i + 1, label, Rank.RECOGNIZED, "part"))
    return [t for c in kept if (t := trim(doc, _with_particles(doc, c, taken))) is not None]


def _with_particles(doc: Doc, c: Candidate, taken: set[int]) -> Candidate:
    """Return a lone surname with the particles before it: "Van der Meer"."""
    start = c.start
    while c.label == "PERSON" and start and doc[start - 1].lower_ in PARTICLES and start - 1 not in taken:
        start -= 1
    return c if start == c.start else replace(c, start=start)
