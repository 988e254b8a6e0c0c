"""The component that finds quotations, direct and indirect, with who says them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from briefing.extract.document import QuoteNode, block_ranges, layers
from briefing.extract.quotation.cues import find_cues
from briefing.extract.quotation.direct import DirectReader
from briefing.extract.quotation.indirect import IndirectReader
from briefing.extract.quotation.labels import headline, transcript
from briefing.extract.quotation.marks import Quoted, find_quoted
from briefing.extract.quotation.scare_quotes import SHORT
from briefing.extract.quotation.sources import Range, named_spans


@Language.factory(
    "brf_quotes", assigns=["doc._.brf_quotes"], requires=["doc._.brf_blocks", "doc.spans", "token.dep"]
)
def create_quotes(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Return the component; it sets ``layers.of(doc).quotes`` (QuoteNode, token ranges)."""
    return set_quotes


def set_quotes(doc: Doc) -> Doc:
    """Find the quotations of ``doc`` and leave them in the order of the text."""
    blocks = block_ranges(doc)
    pieces = _with_set_quotes(doc, find_quoted(doc, blocks))
    quoted = _mask(doc, pieces)
    names = named_spans(doc)
    cues = find_cues(doc, quoted, names)
    direct = DirectReader(doc, blocks, pieces, quoted, cues, names).nodes()
    indirect = (
        IndirectReader(doc, blocks, cues, pieces, quoted, names).nodes() if doc.has_annotation("DEP") else []
    )
    turns = transcript(doc, blocks, quoted, names)
    indirect = _apart(indirect + ([] if turns else _headlines(doc, blocks, quoted, names)))
    direct += turns
    nodes = [node for node in _apart(direct) if not _scare(node, doc, indirect)] + indirect
    layers.of(doc).quotes = tuple(sorted(nodes, key=lambda node: (node.start, -node.end, node.kind)))
    return doc


def _with_set_quotes(doc: Doc, pieces: list[Quoted]) -> list[Quoted]:
    """Return the quoted stretches with the blocks that are set as quotations and bear no marks."""
    marked = {piece.block for piece in pieces}
    for number, block in enumerate(layers.of(doc).blocks):
        start, end = block.start, block.end
        while end > start and doc[end - 1].is_space:
            end -= 1
        if block.kind == "quote" and number not in marked and start < end:
            pieces.append(Quoted(start, end, start, end, number))
    return sorted(pieces, key=lambda piece: piece.start)


def _headlines(
    doc: Doc, blocks: Sequence[Range], quoted: bytearray, names: dict[int, Span]
) -> list[QuoteNode]:
    titles = [(b.start, b.end) for b in layers.of(doc).blocks if b.kind == "title"] or list(blocks[:1])
    found = (headline(doc, title, quoted, names) for title in titles)
    return [node for node in found if node is not None]


def _mask(doc: Doc, pieces: Sequence[Quoted]) -> bytearray:
    mask = bytearray(len(doc))
    for piece in pieces:
        mask[piece.start : piece.end] = b"\x01" * (piece.end - piece.start)
    return mask


def _scare(node: QuoteNode, doc: Doc, indirect: Sequence[QuoteNode]) -> bool:
    """Tell whether a direct quotation is a few words set off within a report."""
    if len(doc[node.start : node.end].text.split()) > SHORT:
        return False
    return any(report.start <= node.start and node.end <= report.end for report in indirect)


def _apart(nodes: Sequence[QuoteNode]) -> list[QuoteNode]:
    """Return the nodes without those inside another; one that overlaps in part gives way."""
    kept: list[QuoteNode] = []
    for node in sorted(nodes, key=lambda n: (n.start, -n.end)):
        if not kept or node.start >= kept[-1].end:
            kept.append(node)
    return kept
