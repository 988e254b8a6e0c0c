"""Markdown with front matter to the pieces of an article, by markdown-it-py's tokens."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from briefing.article import BlockKind
from briefing.sources.article import Draft, Piece
from briefing.sources.article.dates import iso_date, unreadable
from briefing.sources.article.lead import read_lead
from briefing.sources.article.marked_words import Words
from briefing.sources.article.similarity import same
from briefing.sources.clean import clean_line
from briefing.sources.markdown import front_matter
from briefing.sources.markdown.embedded_html import shown_lines
from briefing.sources.markdown.inline import inline

_DEEPEST = 50  # nested quotes and lists
_LARGE = 500_000  # bytes
_LONGEST_INLINE = 20_000  # characters of one paragraph; beyond, the parser is quadratic on unclosed markup


def parse(text: str) -> Draft:
    """Return the pieces of a cleaned text and what its front matter tells."""
    reader = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    reader.core.ruler.at("inline", _bounded_inline)
    told, text = front_matter.split(text)
    tokens = reader.parse(text) if told else reader.use(front_matter_plugin).parse(text)
    if tokens and tokens[0].type == "front_matter":
        told = front_matter.fields(tokens[0].content)
    lead = read_lead(_headed(_pieces(tokens), told))
    written = told.get("published", "")
    published = iso_date(written) if written else None
    return Draft(
        lead.pieces,
        author=told.get("author") or lead.author,
        site=told.get("site"),
        language=told.get("language"),
        published=published,
        dateline=lead.dateline,
        link=told.get("link"),
        remarks=(unreadable(written),) if written and not published else (),
    )


def is_large(data: bytes) -> bool:
    """Tell whether the parser may take minutes over a text, as it does over deep lists."""
    return len(data) > _LARGE


def _bounded_inline(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and len(token.content) > _LONGEST_INLINE:
            token.children = [Token("text", "", 0, content=token.content.replace("\n", " "))]
        elif token.type == "inline":
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def _headed(pieces: list[Piece], told: dict[str, str]) -> list[Piece]:
    """Put the title and the standfirst where they belong."""
    if pieces and pieces[0].kind == "title":
        head, body = pieces[:1], pieces[1:]
    elif "title" in told:
        again = bool(pieces) and pieces[0].kind == "heading" and same(pieces[0].text, told["title"])
        head, body = [Piece("title", told["title"])], pieces[1:] if again else pieces
    elif len(pieces) > 1 and pieces[0].kind == "heading":
        head, body = [pieces[0].part(0, len(pieces[0].text), "title")], pieces[1:]
    else:
        return pieces
    if "standfirst" in told and not any(piece.text == told["standfirst"] for piece in body[:1]):
        head.append(Piece("standfirst", told["standfirst"]))
    elif len(body) > 1 and _is_set_apart(body[0]):
        head.append(body[0].part(0, len(body[0].text), "standfirst"))
        body = body[1:]
    return [*head, *body]


def _is_set_apart(piece: Piece) -> bool:
    return piece.kind == "paragraph" and any(
        mark.kind in {"emphasis", "strong"} and (mark.start, mark.end) == (0, len(piece.text))
        for mark in piece.marks
    )


def _pieces(tokens: Sequence[Token]) -> list[Piece]:
    reader = _Reader()
    for token in tokens:
        read = _READS.get(token.type)
        if read is not None:
            read(reader, token)
    return reader.pieces


class _Reader:
    """Reads the tokens of a text one after the other."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._around: list[str] = []  # the block quotes, list items and headings that hold the next words
        self._row: list[Words] = []
        self._numbers: list[int | None] = []  # of each list around, that of its last item; None for bullets
        self._item_opened = False

    def open_block(self, token: Token) -> None:
        self._around.append(token.tag)
        self._item_opened = token.type == "list_item_open"
        if self._item_opened and self._numbers and self._numbers[-1] is not None:
            self._numbers[-1] = int(token.info or 0)

    def close_block(self, _: Token) -> None:
        self._around.pop()

    def open_list(self, token: Token) -> None:
        self._numbers.append(0 if token.type == "ordered_list_open" else None)

    def close_list(self, _: Token) -> None:
        self._numbers.pop()

    def close_row(self, _: Token) -> None:
        self._add("paragraph", [Words.joined(self._row, " | ")])
        self._row = []

    def words(self, token: Token) -> None:
        if self._around and self._around[-1] in {"td", "th"}:
            self._row.append(inline(token))
            return
        number = self._numbers[-1] if self._item_opened and self._numbers else None
        said = inline(token).after(f"{number}. ") if number else inline(token)
        kind = _kind(token, self._around, first=not self.pieces, opens=self._item_opened)
        self._add(kind, said.lines())
        self._item_opened = False

    def code(self, token: Token) -> None:
        self._add("paragraph", [Words(clean_line(line)) for line in token.content.split("\n")])

    def html(self, token: Token) -> None:
        self._add("paragraph", [Words(line) for line in shown_lines(token.content)])

    def _add(self, kind: BlockKind, lines: Sequence[Words]) -> None:
        self.pieces += [Piece(kind, line.text, tuple(line.marks)) for line in lines if line.text]


_READS: dict[str, Callable[[_Reader, Token], None]] = {  # type of token -> what is done with it
    **dict.fromkeys(
        ("blockquote_open", "list_item_open", "heading_open", "td_open", "th_open"), _Reader.open_block
    ),
    **dict.fromkeys(
        ("blockquote_close", "list_item_close", "heading_close", "td_close", "th_close"), _Reader.close_block
    ),
    **dict.fromkeys(("bullet_list_open", "ordered_list_open"), _Reader.open_list),
    **dict.fromkeys(("bullet_list_close", "ordered_list_close"), _Reader.close_list),
    **dict.fromkeys(("fence", "code_block"), _Reader.code),
    "tr_close": _Reader.close_row,
    "inline": _Reader.words,
    "html_block": _Reader.html,
}


def _kind(token: Token, around: list[str], *, first: bool, opens: bool) -> BlockKind:
    images = token.children is not None and all(
        child.type == "image" or not child.content.strip() for child in token.children
    )
    if around and around[-1].startswith("h"):  # h1 to h6
        return "title" if first and around[-1] == "h1" else "heading"
    if images:
        return "caption"
    if "blockquote" in around:
        return "quote"
    return "list_item" if opens else "paragraph"
